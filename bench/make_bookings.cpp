// make_bookings FOLDER PRACTITIONERS ROOMS BOOKINGS: a practice whose bookings fill the four weeks
// from the next Monday and as many weekdays before as they need, five a day for each practitioner.
// Written by the store's own functions, past the gates: nothing of it overlaps. Prints what was
// made, as JSON.
#include "scheduling/bookings/kinds.hpp"
#include "store/sqlite_store.hpp"

#include <fmt/core.h>

namespace {

using namespace palpate;
using namespace scheduling;
using record::Transaction;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;

constexpr int slots_a_day = 12;
constexpr minutes slot{60};
constexpr minutes treated{50};
constexpr minutes day_begins{8 * 60};
constexpr int each_a_day = 5;
constexpr int days_in_month = 20;  // weekdays of the four weeks that are asked for

struct Size {
    int practitioners = 1;
    int rooms = 1;
    int bookings = 1;
    int a_day() const { return std::min(practitioners * each_a_day, rooms * slots_a_day); }
};

struct Clinic {
    LocationId location;
    StoredServiceId service;
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> rooms;
    std::vector<ClientId> clients;  // one for each booking of a day
};

template <class T>
Id<T> add(Transaction& t, const T& content) {
    const Id<T> id(t.new_id());
    if (const auto added = t.records<T>().add(id, content); !added)
        throw std::runtime_error(added.error().path + " " + added.error().message);
    return id;
}

StoredHours hours_of(PractitionerId practitioner) {
    using enum Weekday;
    return {.of = HoursOf::practitioner,
            .subject = Id<AnyWithHours>(practitioner.uuid()),
            .location = {},
            .periods = {{.first = {},
                         .last = {},
                         .weekly = {{.weekdays = {monday, tuesday, wednesday, thursday, friday},
                                     .hours = {420, 1260},
                                     .every_weeks = {},
                                     .anchor = {}}}}},
            .holidays = {},
            .leave = {},
            .changes = {}};
}

Clinic furnish(Transaction& t, const Size& size) {
    Clinic clinic;
    clinic.location = add<Location>(t, {.name = "House", .zone = "UTC"});
    for (int i = 0; i < size.practitioners; ++i) {
        clinic.practitioners.emplace_back(t.new_id());
        add(t, hours_of(clinic.practitioners.back()));
    }
    for (int i = 0; i < size.rooms; ++i)
        clinic.rooms.push_back(add<Resource>(t, {.name = fmt::format("Room {}", i),
                                                 .kind = ResourceKind::room,
                                                 .location = clinic.location}));
    for (int i = 0; i < size.a_day(); ++i)
        clinic.clients.push_back(
            add<record::Client>(t, {.names = {{.family = fmt::format("Ruiz{}", i)}}}));
    clinic.service = add<StoredService>(t, {.name = "Massage",
                                            .minutes = treated.count(),
                                            .preparation_minutes = 0,
                                            .clean_up_minutes = (slot - treated).count(),
                                            .needs = {{clinic.rooms}},
                                            .given_by = clinic.practitioners,
                                            .practitioners = 1,
                                            .load = 50,
                                            .heavy = false,
                                            .hands_on = true});
    return clinic;
}

// The n-th of a day: rooms fill one hour after the other, and practitioners take turns.
Booking booking_of(const Clinic& clinic, const Size& size, sys_days day, int n) {
    // One alone has pauses between.
    const int hour = size.rooms == 1 ? 2 * n : n / size.rooms;
    const Instant begin = day + day_begins + hour * slot;
    return {
        .clients = {clinic.clients[static_cast<std::size_t>(n)]},
        .practitioners = {clinic.practitioners[static_cast<std::size_t>(n % size.practitioners)]},
        .resources = {clinic.rooms[static_cast<std::size_t>(n % size.rooms)]},
        .service = clinic.service,
        .location = clinic.location,
        .event = {},
        .begin = begin,
        .until = begin + treated,
        .zone = "UTC",
        .wall =
            fmt::format("{}T{:02}:00", to_text(Date(day)), (day_begins + hour * slot).count() / 60),
        .preparation_minutes = 0,
        .clean_up_minutes = (slot - treated).count(),
        .status = BookingStatus::booked,
        .held_until = {},
        .source = BookingSource::desk};
}

bool is_weekday(sys_days day) {
    return std::chrono::weekday(day).iso_encoding() <= 5;
}

// The last first: the month that is asked for is there whatever the number.
void book(store::SqliteStore& store, const practice::Actor& actor, const Clinic& clinic,
          const Size& size, sys_days end) {
    int left = size.bookings;
    for (auto day = end - days(1); left > 0; day -= days(1)) {
        if (!is_weekday(day))
            continue;
        const int count = std::min(left, size.a_day());
        const auto done = store.write(actor, [&](Transaction& t) -> Result<void> {
            for (int n = 0; n < count; ++n)
                add(t, booking_of(clinic, size, day, n));
            return {};
        });
        if (!done)
            throw std::runtime_error(done.error().message);
        left -= count;
    }
}

template <class T>
std::string list_of(const std::vector<Id<T>>& ids) {
    std::string all;
    for (const auto id : ids)
        all += fmt::format("{}\"{}\"", all.empty() ? "" : ",", to_text(id));
    return all;
}

void make(const std::string& folder, const Size& size) {
    const auto system = store::the_system();
    const practice::Actor actor{
        practice::PracticeId(make_uuid(system.now(), system.random())), {}, "console"};
    store::SqliteStore store({.folder = folder});
    if (!store.add_practice(actor.practice, {"bench", "Bench"}))
        throw std::runtime_error("no practice");
    Clinic clinic;
    const auto done = store.write(actor, [&](Transaction& t) -> Result<void> {
        clinic = furnish(t, size);
        return {};
    });
    if (!done)
        throw std::runtime_error(done.error().message);
    const auto today = std::chrono::floor<days>(system.now());
    const auto monday = today + days(8 - std::chrono::weekday(today).iso_encoding());
    book(store, actor, clinic, size, monday + days(days_in_month / 5 * 7));
    fmt::print(R"({{"location":"{}","service":"{}","first":"{}","practitioners":[{}],"rooms":[{}],)"
               R"("clients":[{}]}})"
               "\n",
               to_text(clinic.location), to_text(clinic.service), to_text(Date(monday)),
               list_of(clinic.practitioners), list_of(clinic.rooms), list_of(clinic.clients));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        fmt::print(stderr, "make_bookings FOLDER PRACTITIONERS ROOMS BOOKINGS\n");
        return 2;
    }
    make(argv[1], {std::stoi(argv[2]), std::stoi(argv[3]), std::stoi(argv[4])});
    return 0;
}
