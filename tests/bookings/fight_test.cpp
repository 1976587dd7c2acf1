// Many hands on the same hours of the same few people, through the real store: books, moves,
// cancels, holds that run out, whole series. Afterwards nobody is booked twice, nothing that was
// acknowledged is missing, and all of it could have been done one after another. The seed is
// printed; PALPATE_SEED repeats what is asked for, though not who comes first.
#include "bookings/history.hpp"
#include "bookings/practice.hpp"
#include "store/verify.hpp"

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <set>
#include <thread>

namespace palpate::scheduling {
namespace {

using bookings_test::Deed;
using bookings_test::first_fault;
using bookings_test::Refusal;
using bookings_test::Tick;
using record::Claim;
using store::SqliteStore;

constexpr int hands = 8;
constexpr int steps_of_each = 300;
constexpr std::uint8_t clients = 6;

// When something was asked and answered, by the version of a booking that it made.
struct Asked {
    Tick asked = 0;
    Tick answered = 0;
};
using Acknowledged = std::map<std::pair<Uuid, Version>, Asked>;

class Fight {
public:
    explicit Fight(SqliteStore& store) : store_(store) {}

    void one_hand(std::uint64_t seed, store::TestClock& clock) {
        std::mt19937_64 chance(seed);
        for (int i = 0; i < steps_of_each; ++i) {
            clock.move(std::chrono::seconds(chance() % 4));
            const auto dice = chance() % 100;
            if (dice < 40)
                book_one(chance, false);
            else if (dice < 55)
                book_one(chance, true);
            else if (dice < 75)
                move_one(chance);
            else if (dice < 90)
                end_one(chance);
            else if (dice < 97)
                confirm_one(chance);
            else
                book_some(chance);
        }
    }
    const Acknowledged& acknowledged() const { return acknowledged_; }
    const std::vector<Refusal>& refusals() const { return refusals_; }
    int busy_store() const { return busy_; }

private:
    using Chance = std::mt19937_64;

    static BookingSaid anything(Chance& chance) {
        const auto below = [&](std::uint64_t end) { return chance() % end; };
        return asked(id_of<ClientId>(static_cast<std::uint8_t>(1 + below(clients))),
                     below(2) == 0 ? mia : noa, below(2) == 0 ? room_a : room_b,
                     hours(24 * below(3)) + minutes(15 * below(32)));
    }
    static std::vector<Claim> claims_asked(const BookingSaid& said) {
        return claims_of({.clients = said.clients,
                          .practitioners = said.practitioners,
                          .resources = said.resources,
                          .begin = said.begin,
                          .until = said.begin + minutes(60),
                          .clean_up_minutes = 15,
                          .status = BookingStatus::booked});
    }
    template <class F>
    auto timed(F work, Asked& when) {
        when.asked = ++ticks_;
        auto result = record::write(store_, desk(), work);
        when.answered = ++ticks_;
        return result;
    }
    void note(const Kept<Booking>& kept, const Asked& when) {
        const std::lock_guard lock(mutex_);
        acknowledged_[{kept.id.uuid(), kept.version}] = when;
        known_.emplace_back(kept.id, kept.version);
        contents_[kept.id] = kept.content;
    }
    void note_refused(const Fault& fault, const Asked& when, std::vector<Claim> wanted,
                      const Uuid& booking) {
        const std::lock_guard lock(mutex_);
        busy_ += fault.kind == FaultKind::busy ? 1 : 0;
        if (fault.kind == FaultKind::conflict && fault.path != "/status")
            refusals_.push_back({when.asked, when.answered, std::move(wanted), booking});
    }
    std::optional<std::pair<BookingId, Version>> any_known(Chance& chance) {
        const std::lock_guard lock(mutex_);
        if (known_.empty())
            return std::nullopt;
        return known_[known_.size() - 1 - chance() % std::min<std::size_t>(known_.size(), 12)];
    }
    void book_one(Chance& chance, bool held) {
        auto said = anything(chance);
        if (held)
            said.hold_minutes = 1;
        Asked when;
        const auto kept = timed([&](Transaction& t) { return book(t, said, ""); }, when);
        if (kept)
            note(*kept, when);
        else
            note_refused(kept.error(), when, claims_asked(said), {});
    }
    void move_one(Chance& chance) {
        const auto known = any_known(chance);
        if (!known)
            return;
        auto wanted = anything(chance);
        const MoveSaid said{.begin = wanted.begin, .resources = wanted.resources};
        Asked when;
        const auto kept = timed(
            [&](Transaction& t) { return move(t, known->first, known->second, said, ""); }, when);
        if (kept)
            return note(*kept, when);
        {
            const std::lock_guard lock(mutex_);
            const auto& before = contents_.at(known->first);
            wanted.clients = before.clients;
            wanted.practitioners = before.practitioners;
        }
        note_refused(kept.error(), when, claims_asked(wanted), known->first.uuid());
    }
    void end_one(Chance& chance) {
        if (const auto known = any_known(chance)) {
            Asked when;
            const auto kept = timed(
                [&](Transaction& t) {
                    return cancel(t, known->first, known->second, {.by_client = false});
                },
                when);
            if (kept)
                note(*kept, when);
        }
    }
    void confirm_one(Chance& chance) {
        if (const auto known = any_known(chance)) {
            Asked when;
            const auto kept = timed(
                [&](Transaction& t) { return confirm(t, known->first, known->second); }, when);
            if (kept)
                note(*kept, when);
        }
    }
    void book_some(Chance& chance) {
        auto first = anything(chance);
        SeriesSaid said{.client = first.clients.front(), .visits = {first, first, first}};
        said.visits[1].begin += hours(24);
        said.visits[2].begin += hours(48);
        Asked when;
        const auto booked = timed([&](Transaction& t) { return book_series(t, said, ""); }, when);
        if (booked)
            for (const auto& kept : booked->bookings)
                note(kept, when);
    }

    SqliteStore& store_;
    std::atomic<Tick> ticks_{0};
    std::mutex mutex_;
    Acknowledged acknowledged_;
    std::vector<Refusal> refusals_;
    std::vector<std::pair<BookingId, Version>> known_;
    std::map<BookingId, Booking> contents_;
    int busy_ = 0;
};

// What the file holds, read without any of the code that wrote it.
struct Found {
    std::vector<Deed> deeds;  // in the order of the trail
    std::vector<std::pair<Claim, Uuid>> occupied;
};

std::vector<Claim> claims_in(const std::string& content) {
    const auto booking = from_json<Booking>(content);
    EXPECT_TRUE(booking.has_value());
    return claims_of(*booking);
}

Found found_in(const std::filesystem::path& folder) {
    store::sqlite::Connection session(
        {.path = (folder / "palpate.db").string(), .read_only = true});
    Found found;
    auto rows = session.query(
        "SELECT a.seq, a.id, a.version, coalesce(v.content, r.content) FROM audit a"
        " LEFT JOIN record_version v ON v.practice = a.practice AND v.kind = a.kind"
        " AND v.id = a.id AND v.version = a.version"
        " LEFT JOIN record r ON r.practice = a.practice AND r.kind = a.kind AND r.id = a.id"
        " WHERE a.kind = 'booking' AND a.action IN ('add', 'change') ORDER BY a.seq");
    while (rows.next())
        found.deeds.push_back({.asked = 0,
                               .answered = std::numeric_limits<Tick>::max(),
                               .order = rows.integer(0),
                               .booking = rows.uuid(1),
                               .version = rows.integer(2),
                               .claims = claims_in(rows.text(3))});
    auto taken = session.query("SELECT resource, begins, until, place, id FROM occupancy");
    while (taken.next())
        found.occupied.push_back(
            {{taken.uuid(0), taken.instant(1), taken.instant(2), taken.integer(3)}, taken.uuid(4)});
    return found;
}

void expect_no_overlap(const std::vector<std::pair<Claim, Uuid>>& occupied) {
    for (std::size_t i = 0; i < occupied.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& a = occupied[i].first;
            const auto& b = occupied[j].first;
            ASSERT_FALSE(a.resource == b.resource && a.overlaps(b.begin, b.until))
                << to_text(a.resource) << " at " << to_text(a.begin);
        }
}

// Each booking as its last version left it, and nothing else, is what is occupied.
void expect_what_stands(const Found& found) {
    std::map<Uuid, std::vector<Claim>> last;
    for (const auto& deed : found.deeds)
        last[deed.booking] = deed.claims;
    std::set<std::tuple<Uuid, Instant, Instant, Uuid>> expected;
    std::set<std::tuple<Uuid, Instant, Instant, Uuid>> occupied;
    for (const auto& [booking, claims] : last)
        for (const auto& claim : claims)
            expected.insert({claim.resource, claim.begin, claim.until, booking});
    for (const auto& [claim, booking] : found.occupied)
        occupied.insert({claim.resource, claim.begin, claim.until, booking});
    EXPECT_EQ(occupied, expected);
}

TEST(Fight, ManyHandsNeverBookAnybodyTwice) {
    const char* told = std::getenv("PALPATE_SEED");
    const auto seed = told != nullptr ? std::strtoull(told, nullptr, 10) : std::random_device{}();
    SCOPED_TRACE(fmt::format("PALPATE_SEED={}", seed));
    const store::TestFolder folder;
    const auto clock = std::make_shared<store::TestClock>();
    SqliteStore store({.folder = folder.path(), .surroundings = store::told_by(clock)});
    ASSERT_TRUE(store.add_practice(id_of<practice::PracticeId>(1), {"practice", "P"}));
    ASSERT_TRUE(store.write(owner(), [](Transaction& t) -> Result<void> {
        for (std::uint8_t i = 3; i <= clients; ++i)
            EXPECT_TRUE(t.records<record::Client>().add(id_of<ClientId>(i), store::named("C")));
        return furnish(t);
    }));
    Fight fight(store);
    {
        std::vector<std::jthread> all;
        for (int i = 0; i < hands; ++i)
            all.emplace_back(
                [&, i] { fight.one_hand(seed + static_cast<std::uint64_t>(i), *clock); });
    }
    auto found = found_in(folder.path());
    expect_no_overlap(found.occupied);
    expect_what_stands(found);
    auto waiting = fight.acknowledged();
    int taken_back = 0;
    for (auto& deed : found.deeds) {
        const auto of = waiting.extract({deed.booking, deed.version});
        taken_back += of.empty() ? 1 : 0;  // a hold that ran out, within another's booking
        if (!of.empty()) {
            deed.asked = of.mapped().asked;
            deed.answered = of.mapped().answered;
        }
    }
    EXPECT_TRUE(waiting.empty()) << waiting.size() << " acknowledged versions are missing";
    EXPECT_EQ(first_fault(found.deeds, fight.refusals()), "");
    EXPECT_TRUE(store::verify(folder.path()).has_value());
    // It was a fight.
    EXPECT_EQ(fight.busy_store(), 0);
    EXPECT_GT(fight.acknowledged().size(), 100U);
    EXPECT_GT(fight.refusals().size(), 100U);
    EXPECT_GT(taken_back, 0);
}

// ---- the checker itself ----

Claim at(int begin, int until, std::uint8_t resource = 1) {
    return {id_of<ClientId>(resource).uuid(), nine + minutes(begin), nine + minutes(until)};
}
const Uuid one = id_of<BookingId>(1).uuid();
const Uuid two = id_of<BookingId>(2).uuid();

TEST(History, FindsWhatCouldNotHaveBeen) {
    const Deed first{1, 2, 1, one, 1, {at(0, 60)}};
    EXPECT_EQ(first_fault({first, {3, 4, 2, two, 1, {at(60, 90)}}}, {}), "");
    EXPECT_NE(first_fault({first, {3, 4, 2, two, 1, {at(59, 90)}}}, {}), "") << "taken twice";
    EXPECT_EQ(first_fault({first, {3, 4, 2, two, 1, {at(0, 60, 2)}}}, {}), "");
    EXPECT_EQ(first_fault({first, {3, 4, 2, one, 2, {}}, {5, 6, 3, two, 1, {at(0, 60)}}}, {}), "");
    EXPECT_NE(first_fault({first, {3, 4, 2, one, 3, {}}}, {}), "") << "a version is missing";
    EXPECT_NE(first_fault({{3, 4, 1, one, 1, {at(0, 60)}}, {1, 2, 2, two, 1, {}}}, {}), "")
        << "against real time";
    EXPECT_EQ(first_fault({{1, 4, 1, one, 1, {at(0, 60)}}, {2, 3, 2, two, 1, {}}}, {}), "");
}

TEST(History, ARefusalNeedsAMomentAtWhichItWasTaken) {
    const std::vector<Deed> deeds{{3, 4, 1, one, 1, {at(0, 60)}}, {7, 8, 2, one, 2, {}}};
    const auto fits = [&](Tick asked, Tick answered, Claim wanted, Uuid self = {}) {
        return first_fault(deeds, {{asked, answered, {wanted}, self}}).empty();
    };
    EXPECT_TRUE(fits(5, 6, at(30, 90)));
    EXPECT_TRUE(fits(1, 5, at(30, 90))) << "the first may have been done by then";
    EXPECT_TRUE(fits(7, 9, at(30, 90))) << "the second may not have been done yet";
    EXPECT_FALSE(fits(1, 2, at(30, 90)));
    EXPECT_FALSE(fits(9, 10, at(30, 90)));
    EXPECT_FALSE(fits(5, 6, at(60, 90)));
    EXPECT_FALSE(fits(5, 6, at(30, 90, 2)));
    EXPECT_FALSE(fits(5, 6, at(30, 90), one)) << "its own time is not taken";
}

}  // namespace
}  // namespace palpate::scheduling
