// What records occupy: every store refuses an overlap, whatever the use cases above it do, and says
// what is busy. The rule is checked against a list that is searched whole, for random changes.
#include "store/every_store.hpp"
#include "store/occupancy_for_tests.hpp"

#include <cstdlib>

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

using record::Transaction;
using record::Version;
using scheduling::Event;
using scheduling::EventId;
using scheduling::PractitionerId;
using std::chrono::hours;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class EveryOccupancy : public testing::TestWithParam<NamedStore> {
protected:
    void SetUp() override {
        GetParam().second(kept_);
        for (const auto number : std::array<std::uint8_t, 2>{1, 2}) {
            const practice::Practice p{fmt::format("practice-{}", number), "A practice"};
            ASSERT_TRUE(kept_.practices->add_practice(id_of<PracticeId>(number), p).has_value());
        }
    }
    Result<Version> add(std::uint8_t id, const Event& event, std::uint8_t practice = 1) {
        return record::write(*kept_.store, therapist(practice), [&](Transaction& t) {
            return t.records<Event>().add(id_of<EventId>(id), event);
        });
    }
    Result<Version> change(std::uint8_t id, Version expected, const Event& event) {
        return record::write(*kept_.store, therapist(), [&](Transaction& t) {
            return t.records<Event>().change(id_of<EventId>(id), expected, event);
        });
    }
    Result<Version> remove(std::uint8_t id, Version expected) {
        return record::write(*kept_.store, therapist(), [&](Transaction& t) {
            return t.records<Event>().remove(id_of<EventId>(id), expected, "not needed");
        });
    }
    // "1: 60-120" by id, begin and end in minutes.
    std::vector<std::string> busy(minutes from, minutes until, std::uint8_t practice = 1) {
        std::vector<std::string> all;
        const std::array<Uuid, 2> asked{id_of<PractitionerId>(2).uuid(),
                                        id_of<PractitionerId>(1).uuid()};
        const auto done =
            kept_.store->read(therapist(practice), [&](const Transaction& t) -> Result<void> {
                for (const auto& one : t.documents().busy(asked, midnight + from, midnight + until))
                    all.push_back(fmt::format(
                        "{}: {}-{}", one.record.bytes.back(),
                        std::chrono::floor<minutes>(one.claim.begin - midnight).count(),
                        std::chrono::floor<minutes>(one.claim.until - midnight).count()));
                return {};
            });
        EXPECT_TRUE(done.has_value());
        return all;
    }
    std::vector<std::uint64_t> versions(int days = 3) {
        std::vector<std::uint64_t> all;
        const auto first = std::chrono::floor<std::chrono::days>(midnight);
        const auto done = kept_.store->read(therapist(), [&](const Transaction& t) -> Result<void> {
            all = t.documents().day_versions(id_of<PractitionerId>(1).uuid(), first, days);
            return {};
        });
        EXPECT_TRUE(done.has_value());
        return all;
    }

    StoreForTest kept_;
};

TEST_P(EveryOccupancy, OneAfterTheOtherIsFineAndAnOverlapIsRefusedByName) {
    ASSERT_EQ(add(1, event_at(minutes(60), minutes(120))), 1);
    EXPECT_EQ(add(2, event_at(minutes(120), minutes(180))), 1);
    EXPECT_EQ(add(3, event_at(minutes(0), minutes(60))), 1);
    EXPECT_EQ(add(4, event_at(minutes(60), minutes(120), 2)), 1) << "of somebody else";
    EXPECT_EQ(add(1, event_at(minutes(60), minutes(120)), 2), 1) << "of another practice";
    for (const auto& [begin, until] :
         {std::pair{60, 120}, {61, 119}, {0, 180}, {119, 121}, {59, 61}, {179, 300}, {0, 1}}) {
        const auto refused = add(5, event_at(minutes(begin), minutes(until)));
        ASSERT_FALSE(refused.has_value()) << begin << "-" << until;
        EXPECT_EQ(refused.error().kind, FaultKind::conflict);
        EXPECT_EQ(refused.error().path, "/" + to_text(id_of<PractitionerId>(1)));
    }
    const auto refused = add(5, event_at(minutes(60), minutes(61)));
    EXPECT_THAT(refused.error().message, HasSubstr("event " + to_text(id_of<EventId>(1))));
    EXPECT_THAT(refused.error().message, HasSubstr("2026-12-01T01:00"));
    EXPECT_THAT(refused.error().message, Not(HasSubstr("Meeting")));
}

TEST_P(EveryOccupancy, NoTimeAndTooMuchTimeAreRefused) {
    EXPECT_EQ(add(1, event_at(minutes(60), minutes(60))).error().kind, FaultKind::invalid);
    EXPECT_EQ(add(1, event_at(minutes(60), minutes(59))).error().kind, FaultKind::invalid);
    EXPECT_EQ(add(1, event_at(minutes(0), hours(24) + minutes(1))).error().kind,
              FaultKind::invalid);
    auto twice = event_at(minutes(0), minutes(60));
    twice.practitioners.push_back(twice.practitioners.front());
    EXPECT_EQ(add(1, twice).error().kind, FaultKind::invalid);
    EXPECT_TRUE(busy(hours(-48), hours(48)).empty());
    // A whole day is the longest, and is seen from its last minute.
    ASSERT_EQ(add(1, event_at(minutes(0), hours(24))), 1);
    EXPECT_EQ(add(2, event_at(hours(24) - minutes(1), hours(25))).error().kind,
              FaultKind::conflict);
    EXPECT_EQ(add(2, event_at(hours(24), hours(48))), 1);
    EXPECT_THAT(busy(hours(24) - minutes(1), hours(24)), ElementsAre("1: 0-1440"));
}

TEST_P(EveryOccupancy, ARefusedRecordLeavesNothingAlsoWhenTheRestIsKept) {
    ASSERT_EQ(add(1, event_at(minutes(60), minutes(120))), 1);
    ASSERT_EQ(add(2, event_at(minutes(200), minutes(260))), 1);
    const auto done = kept_.store->write(therapist(), [&](Transaction& t) -> Result<void> {
        auto events = t.records<Event>();
        EXPECT_FALSE(
            events.add(id_of<EventId>(3), event_at(minutes(100), minutes(150))).has_value());
        EXPECT_FALSE(
            events.change(id_of<EventId>(2), 1, event_at(minutes(30), minutes(90))).has_value());
        return {};
    });
    ASSERT_TRUE(done.has_value());
    EXPECT_THAT(busy(minutes(0), minutes(300)), ElementsAre("1: 60-120", "2: 200-260"));
    EXPECT_EQ(versions(), (std::vector<std::uint64_t>{2, 0, 0}));
    EXPECT_EQ(add(3, event_at(minutes(120), minutes(200))), 1) << "the id is not used";
    EXPECT_EQ(change(2, 1, event_at(minutes(260), minutes(300))), 2) << "the version is as before";
}

TEST_P(EveryOccupancy, ARecordMovesIntoItsOwnTimeAndFreesWhatItLeaves) {
    ASSERT_EQ(add(1, event_at(minutes(60), minutes(120))), 1);
    EXPECT_EQ(change(1, 1, event_at(minutes(90), minutes(150))), 2);
    EXPECT_EQ(change(1, 2, event_at(minutes(80), minutes(160))), 3);
    EXPECT_EQ(add(2, event_at(minutes(20), minutes(80))), 1);
    // Its own time must not hide who begins before it.
    EXPECT_EQ(change(1, 3, event_at(minutes(79), minutes(160))).error().kind, FaultKind::conflict);
    auto cancelled = event_at(minutes(80), minutes(160));
    cancelled.cancelled = true;
    EXPECT_EQ(change(1, 3, cancelled), 4);
    EXPECT_THAT(busy(minutes(0), minutes(300)), ElementsAre("2: 20-80"));
    EXPECT_EQ(add(3, event_at(minutes(100), minutes(110))), 1);
    EXPECT_EQ(change(1, 4, event_at(minutes(80), minutes(160))).error().kind, FaultKind::conflict);
}

TEST_P(EveryOccupancy, ARemovedRecordComesBackOnlyWhereItsTimeIsFree) {
    ASSERT_EQ(add(1, event_at(minutes(60), minutes(120))), 1);
    ASSERT_EQ(remove(1, 1), 2);
    EXPECT_TRUE(busy(minutes(0), minutes(300)).empty());
    ASSERT_EQ(add(2, event_at(minutes(100), minutes(130))), 1);
    EXPECT_EQ(change(1, 2, event_at(minutes(60), minutes(120))).error().kind, FaultKind::conflict);
    ASSERT_EQ(remove(2, 1), 2);
    EXPECT_EQ(change(1, 2, event_at(minutes(60), minutes(120))), 3);
    EXPECT_THAT(busy(minutes(0), minutes(300)), ElementsAre("1: 60-120"));
}

TEST_P(EveryOccupancy, ADaysVersionGrowsWithEveryChangeOfThatDayAlone) {
    ASSERT_EQ(add(1, event_at(minutes(60), minutes(120))), 1);
    EXPECT_EQ(versions(), (std::vector<std::uint64_t>{1, 0, 0}));
    ASSERT_EQ(add(2, event_at(hours(23), hours(25))), 1);
    EXPECT_EQ(versions(), (std::vector<std::uint64_t>{2, 1, 0}));
    ASSERT_EQ(add(3, event_at(hours(47), hours(48))), 1);  // ends with the day
    EXPECT_EQ(versions(), (std::vector<std::uint64_t>{2, 2, 0}));
    auto same = event_at(hours(23), hours(25));
    same.title = "Another title";
    ASSERT_EQ(change(2, 1, same), 2);
    EXPECT_EQ(versions(), (std::vector<std::uint64_t>{2, 2, 0})) << "the time is the same";
    ASSERT_EQ(remove(2, 2), 3);
    EXPECT_EQ(versions(), (std::vector<std::uint64_t>{3, 3, 0}));
    EXPECT_FALSE(add(4, event_at(minutes(60), minutes(61))).has_value());
    EXPECT_EQ(versions(), (std::vector<std::uint64_t>{3, 3, 0})) << "nothing was changed";
    EXPECT_TRUE(versions(0).empty());
}

TEST_P(EveryOccupancy, BusyIsInTheOrderAskedAndHoldsWhatOnlyReachesIn) {
    ASSERT_EQ(add(1, event_at(minutes(60), minutes(120))), 1);
    ASSERT_EQ(add(2, event_at(minutes(120), minutes(180))), 1);
    ASSERT_EQ(add(3, event_at(minutes(0), minutes(61), 2)), 1);
    EXPECT_THAT(busy(minutes(60), minutes(180)), ElementsAre("3: 0-61", "1: 60-120", "2: 120-180"));
    EXPECT_THAT(busy(minutes(61), minutes(120)), ElementsAre("1: 60-120"));
    EXPECT_TRUE(busy(minutes(180), minutes(300)).empty());
    EXPECT_TRUE(busy(minutes(60), minutes(180), 2).empty()) << "another practice's";
}

// ---- against a list that is searched whole ----

struct Taken {
    std::uint8_t practitioner;
    int begin;
    int until;
};

struct Listed {
    Version version = 0;
    std::optional<Taken> taken;  // none: removed
};

class Model {
public:
    bool free(std::uint8_t id, const Taken& wanted) const {
        return std::ranges::none_of(all_, [&](const auto& one) {
            const auto& had = one.second.taken;
            return one.first != id && had && had->practitioner == wanted.practitioner &&
                   had->begin < wanted.until && wanted.begin < had->until;
        });
    }
    // What the store is to say: the new version, or nothing.
    std::optional<Version> put(std::uint8_t id, const Taken& wanted) {
        if (!free(id, wanted))
            return std::nullopt;
        auto& one = all_[id];
        one.taken = wanted;
        return ++one.version;
    }
    std::optional<Version> take(std::uint8_t id) {
        auto& one = all_.at(id);
        if (!one.taken)
            return std::nullopt;
        one.taken = std::nullopt;
        return ++one.version;
    }
    Version version_of(std::uint8_t id) const {
        const auto found = all_.find(id);
        return found == all_.end() ? 0 : found->second.version;
    }
    std::vector<std::string> busy(int from, int until) const {
        std::vector<std::string> all;
        for (const int practitioner : {2, 1}) {
            std::map<int, std::string> by_begin;
            for (const auto& [id, one] : all_)
                if (one.taken && one.taken->practitioner == practitioner &&
                    one.taken->begin < until && from < one.taken->until)
                    by_begin[one.taken->begin] =
                        fmt::format("{}: {}-{}", id, one.taken->begin, one.taken->until);
            for (auto& [begin, text] : by_begin)
                all.push_back(std::move(text));
        }
        return all;
    }

private:
    std::map<std::uint8_t, Listed> all_;
};

TEST_P(EveryOccupancy, SaysWhatAListThatIsSearchedWholeSays) {
    const char* told = std::getenv("PALPATE_SEED");
    const auto seed = told != nullptr ? std::strtoull(told, nullptr, 10) : std::random_device{}();
    SCOPED_TRACE(fmt::format("PALPATE_SEED={}", seed));
    std::mt19937_64 chance(seed);
    const auto below = [&](std::uint64_t end) { return static_cast<int>(chance() % end); };
    Model model;
    int refused = 0;
    for (int i = 0; i < 1500; ++i) {
        const auto id = static_cast<std::uint8_t>(1 + below(25));
        const auto version = model.version_of(id);
        const int begin = 30 * below(48 * 3);
        const Taken wanted{static_cast<std::uint8_t>(1 + below(2)), begin,
                           begin + (below(10) == 0 ? 30 * (1 + below(48)) : 30 * (1 + below(4)))};
        const auto event =
            event_at(minutes(wanted.begin), minutes(wanted.until), wanted.practitioner);
        std::optional<Version> expected;
        Result<Version> said;
        if (version > 0 && below(3) == 0) {
            expected = model.take(id);
            said = remove(id, version);
        } else {
            expected = model.put(id, wanted);
            said = version == 0 ? add(id, event) : change(id, version, event);
        }
        ASSERT_EQ(said.has_value(), expected.has_value()) << "step " << i;
        if (said) {
            ASSERT_EQ(*said, *expected) << "step " << i;
        }
        refused += said ? 0 : 1;
        const int from = below(48 * 3 * 30);
        const int until = from + 1 + below(600);
        ASSERT_EQ(busy(minutes(from), minutes(until)), model.busy(from, until)) << "step " << i;
    }
    EXPECT_GT(refused, 100) << "too few collisions to tell anything";
}

INSTANTIATE_TEST_SUITE_P(Stores, EveryOccupancy, every_kind_of_store(), name_of_store);

}  // namespace
}  // namespace palpate::store
