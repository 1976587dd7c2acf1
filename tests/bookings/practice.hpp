// A small practice with two practitioners, two rooms, clients and a service, over each store.
#pragma once

#include "record/intakes.hpp"
#include "scheduling/bookings/book_series.hpp"
#include "scheduling/bookings/later.hpp"
#include "store/every_store.hpp"

#include <gmock/gmock.h>

namespace palpate::scheduling {

using record::Kept;
using record::Transaction;
using record::Version;
using std::chrono::hours;
using std::chrono::minutes;
using store::id_of;

// Ten days after the clock of the tests.
inline const Instant nine = *parse_instant("2026-12-01T09:00:00Z");

inline const ClientId ana = id_of<ClientId>(1);
inline const ClientId ben = id_of<ClientId>(2);
inline const PractitionerId mia = id_of<PractitionerId>(11);
inline const PractitionerId noa = id_of<PractitionerId>(12);
inline const ResourceId room_a = id_of<ResourceId>(21);
inline const ResourceId room_b = id_of<ResourceId>(22);
inline const LocationId house = id_of<LocationId>(31);
inline const StoredServiceId massage = id_of<StoredServiceId>(41);

inline StoredService massage_service() {
    return {.name = "Massage",
            .minutes = 60,
            .preparation_minutes = 0,
            .clean_up_minutes = 15,
            .needs = {{{room_a, room_b}}},
            .given_by = {mia, noa},
            .practitioners = 1,
            .load = 1,
            .heavy = false,
            .hands_on = true,
            .policy = CancelPolicy{.notice_minutes = 24 * 60,
                                   .late = Money{3000, "EUR"},
                                   .no_show = Money{6000, "EUR"}},
            .online = true};
}

inline BookingSaid asked(ClientId client, PractitionerId practitioner, ResourceId room,
                         minutes after_nine) {
    return {.clients = {client},
            .practitioners = {practitioner},
            .resources = {room},
            .service = massage,
            .location = house,
            .begin = nine + after_nine,
            .source = BookingSource::desk};
}

inline practice::Actor desk() {
    return store::therapist(1, 51);
}
inline practice::Actor owner() {
    auto actor = store::therapist(1, 52);
    actor.owner = true;
    return actor;
}

// The records that bookings refer to.
inline Result<void> furnish(Transaction& t) {
    const auto add = [&](auto id, const auto& content) {
        using T = std::remove_cvref_t<decltype(content)>;
        const auto done = t.records<T>().add(id, content);
        EXPECT_TRUE(done.has_value()) << done.error().message;
    };
    add(ana, store::named("Ruiz"));
    add(ben, store::named("Stein", "Ben"));
    add(house, Location{.name = "House", .zone = "Europe/Berlin"});
    add(room_a, Resource{.name = "A", .kind = ResourceKind::room, .location = house});
    add(room_b, Resource{.name = "B", .kind = ResourceKind::room, .location = house});
    add(massage, massage_service());
    return {};
}

class EveryPractice : public testing::TestWithParam<store::NamedStore> {
protected:
    void SetUp() override {
        GetParam().second(kept_);
        ASSERT_TRUE(
            kept_.practices->add_practice(id_of<practice::PracticeId>(1), {"practice", "P"}));
        ASSERT_TRUE(kept_.store->write(owner(), furnish));
    }
    template <class F>
    auto write(F work, const practice::Actor& actor = desk()) {
        return record::write(*kept_.store, actor, work);
    }
    Result<Kept<Booking>> book(const BookingSaid& said, const practice::Actor& actor = desk()) {
        return write([&](Transaction& t) { return scheduling::book(t, said, ""); }, actor);
    }
    // Begins of what occupies somebody or something on the day, in minutes after nine.
    template <class T>
    std::vector<std::int64_t> busy(Id<T> whom) {
        std::vector<std::int64_t> all;
        const auto done = kept_.store->read(desk(), [&](const Transaction& t) -> Result<void> {
            for (const auto& one :
                 t.documents().busy(std::array{whom.uuid()}, nine - hours(9), nine + hours(15)))
                all.push_back(std::chrono::floor<minutes>(one.claim.begin - nine).count());
            return {};
        });
        EXPECT_TRUE(done.has_value());
        return all;
    }
    Booking now(BookingId id) {
        const auto kept = record::read(*kept_.store, desk(), [&](const Transaction& t) {
            return t.records<Booking>().find(id);
        });
        EXPECT_TRUE(kept.has_value());
        return kept->content;
    }
    void clock_to(Instant at) { kept_.clock->now = at; }

    store::StoreForTest kept_;
};

}  // namespace palpate::scheduling
