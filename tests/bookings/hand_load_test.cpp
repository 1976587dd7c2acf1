// How hard a visit is on hands, and how hands are, over each store: by the agreed plan, else by the
// service; and a practitioner's own word about their hands, which nobody else reaches.
#include "scheduling/bookings/hand_load.hpp"

#include "bookings/practice.hpp"
#include "record/privacy.hpp"
#include "scheduling/bookings/places_kept.hpp"
#include "scheduling/diaries/free_times.hpp"
#include "scheduling/hands/hands.hpp"

namespace palpate::scheduling {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const auto episode = id_of<record::EpisodeId>(61);
const auto plan = id_of<record::PlanId>(62);

record::StoredPlan planned(double strain, record::PlanStatus status) {
    return {.client = ana,
            .episode = episode,
            .assessment = {},
            .knowledge_version = "1",
            .status = status,
            .plan = *Document::from(fmt::format(R"({{"minutes":60,"strain":{}}})", strain)),
            .edits = {}};
}

class HandLoad : public EveryPractice {
protected:
    void SetUp() override {
        EveryPractice::SetUp();
        EXPECT_TRUE(write(
            [&](Transaction& t) -> Result<Version> {
                auto service = massage_service();
                service.load = 60;
                if (auto done = t.records<StoredService>().change(massage, 1, service); !done)
                    return done;
                return t.records<record::Episode>().add(episode,
                                                        {.client = ana,
                                                         .complaint = "neck",
                                                         .status = record::EpisodeStatus::open,
                                                         .opened_on = *parse_date("2026-11-21")});
            },
            owner()));
    }
    void agree(double strain, Version before = 0,
               record::PlanStatus status = record::PlanStatus::agreed) {
        EXPECT_TRUE(write([&](Transaction& t) -> Result<void> {
            auto plans = t.records<record::StoredPlan>();
            const auto content = planned(strain, status);
            const auto done =
                before == 0 ? plans.add(plan, content) : plans.change(plan, before, content);
            return done ? weigh_plans(t, ana) : tl::unexpected(done.error());
        }));
    }
    double load(ClientId client, minutes length = minutes(60)) {
        return *record::read(*kept_.store, desk(), [&](const Transaction& t) -> Result<double> {
            const auto service = t.records<StoredService>().find(massage)->content;
            return HandLoads(t).of(std::array{client}, &service, length);
        });
    }
    void keep_rules(const CalendarRules& rules) {
        EXPECT_TRUE(
            write([&](Transaction& t) { return set_rules(t, house, 0, rules, ""); }, owner()));
    }
    CalendarRules up_to(double load_max) const {
        return {.grid_minutes = 15, .limits = {{.practitioner = mia, .load_max = load_max}}};
    }
};

TEST_P(HandLoad, TheAgreedPlanSaysItElseTheService) {
    EXPECT_DOUBLE_EQ(load(ana), 60);
    agree(96, 0, record::PlanStatus::draft);
    EXPECT_DOUBLE_EQ(load(ana), 60) << "a draft is agreed by nobody";
    agree(96, 1);
    EXPECT_DOUBLE_EQ(load(ana), 96);
    EXPECT_DOUBLE_EQ(load(ben), 60) << "another client";
    EXPECT_DOUBLE_EQ(load(ana, minutes(30)), 48);
    EXPECT_DOUBLE_EQ(load(ben, minutes(90)), 90);
    agree(96, 2, record::PlanStatus::ended);
    EXPECT_DOUBLE_EQ(load(ana), 60);
}

TEST_P(HandLoad, OfARestrictedEpisodeNotEvenANumberIsTold) {
    agree(96);
    EXPECT_TRUE(write([&](Transaction& t) -> Result<void> {
        const auto done = t.records<record::Privacy>().add(
            record::PrivacyId(episode.uuid()), {.client = ana,
                                                .kind = "episode",
                                                .record = record::AnyRecordId(episode.uuid()),
                                                .set_by = desk().person,
                                                .open_to = {desk().person}});
        return done ? weigh_plans(t, ana) : tl::unexpected(done.error());
    }));
    EXPECT_DOUBLE_EQ(load(ana), 60);
}

TEST_P(HandLoad, AClosedEpisodeWeighsNothing) {
    agree(96);
    EXPECT_TRUE(write([&](Transaction& t) -> Result<void> {
        auto now = t.records<record::Episode>().find(episode)->content;
        now.status = record::EpisodeStatus::closed;
        now.closed_on = *parse_date("2026-11-22");
        const auto done = t.records<record::Episode>().change(episode, 1, now);
        return done ? weigh_plans(t, ana) : tl::unexpected(done.error());
    }));
    EXPECT_DOUBLE_EQ(load(ana), 60);
}

TEST_P(HandLoad, ADayIsFullByWhatThePlansAskAndSaysSoInNumbers) {
    keep_rules(up_to(150));
    ASSERT_TRUE(book(asked(ben, mia, room_a, minutes(0))).has_value());
    ASSERT_TRUE(book(asked(ana, mia, room_a, hours(2))).has_value()) << "60 and 60";
    agree(96);  // 156: it stays where it is
    const auto refused = book(asked(ben, mia, room_b, hours(4)));
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().message,
                HasSubstr("The day has 156 of 150 already, and this visit asks 60."));
    const auto why = record::read(*kept_.store, desk(), [&](const Transaction& t) {
        return why_at(t, {.service = massage, .location = house, .practitioners = {mia}},
                      nine + hours(4));
    });
    ASSERT_TRUE(why.has_value()) << why.error().message;
    ASSERT_EQ(why->reasons.size(), 1U);
    EXPECT_EQ(why->reasons[0].obstacle, Obstacle::daily_load);
    ASSERT_TRUE(why->reasons[0].load.has_value());
    EXPECT_DOUBLE_EQ(why->reasons[0].load->booked, 156);
    EXPECT_DOUBLE_EQ(why->reasons[0].load->max, 150);
}

// ---- how the hands are ----

class Hands : public HandLoad {
protected:
    void SetUp() override {
        HandLoad::SetUp();
        clock_to(nine - hours(1));
    }
    practice::Actor as(PractitionerId who) const {
        auto actor = desk();
        actor.person = who;
        return actor;
    }
    HandsToday today(PractitionerId who) {
        const auto told = record::read(*kept_.store, as(who), [&](const Transaction& t) {
            return hands_today(
                t, house, {{"pressing", 1.9, 0.7, 0.2, 0.1}, {"stroking", 0.7, 0.2, 0.4, 0.4}});
        });
        EXPECT_TRUE(told.has_value());
        return *told;
    }
    void say(PractitionerId who, HandsSaid said) {
        EXPECT_TRUE(write([&](Transaction& t) { return say_hands(t, house, said); }, as(who)));
    }
    void limit(PractitionerId who, std::optional<double> load_max) {
        EXPECT_TRUE(
            write([&](Transaction& t) { return set_light_day(t, house, load_max); }, as(who)));
    }
    static constexpr HandsSaid sore{HandState::sore, HandState::fine, HandState::fine};
};

TEST_P(Hands, WhatIsSaidIsTheirsAlone) {
    say(mia, sore);
    ASSERT_TRUE(today(mia).said.has_value());
    EXPECT_EQ(today(mia).said->thumb, HandState::sore);
    EXPECT_FALSE(today(noa).said.has_value());
    auto owners = owner();
    const auto seen = record::read(*kept_.store, owners,
                                   [&](const Transaction& t) { return hands_today(t, house, {}); });
    EXPECT_FALSE(seen->said.has_value()) << "the owner neither";
}

TEST_P(Hands, SoreHandsProposeALighterDayAndMoveNothing) {
    keep_rules(up_to(300));
    ASSERT_TRUE(book(asked(ana, mia, room_a, hours(1))).has_value());
    EXPECT_FALSE(today(mia).propose_max.has_value());
    say(mia, {HandState::tired, HandState::fine, HandState::fine});
    EXPECT_EQ(today(mia).propose_max, 240);
    say(mia, sore);
    const auto told = today(mia);
    EXPECT_EQ(told.propose_max, 180);
    EXPECT_DOUBLE_EQ(told.load, 60);
    EXPECT_EQ(told.load_max, 300) << "nothing is lowered by saying it";
    EXPECT_THAT(told.hard_on, ElementsAre("pressing"));
    EXPECT_THAT(busy(mia), ElementsAre(60));
    say(mia, {HandState::fine, HandState::fine, HandState::fine});
    EXPECT_FALSE(today(mia).propose_max.has_value());
    EXPECT_THAT(today(mia).before, IsEmpty());
}

TEST_P(Hands, ALimitOfTodayHoldsForTheDeskUntilItIsLifted) {
    ASSERT_TRUE(book(asked(ana, mia, room_a, hours(1))).has_value());
    limit(mia, 100);
    EXPECT_EQ(today(mia).load_max, 100);
    const auto refused = book(asked(ben, mia, room_b, hours(4)));
    ASSERT_FALSE(refused.has_value()) << "no rules are kept here, and the limit holds";
    EXPECT_THAT(refused.error().message, HasSubstr("60 of 100"));
    EXPECT_TRUE(book(asked(ben, noa, room_b, hours(4))).has_value()) << "it is Mia's alone";
    EXPECT_TRUE(book(asked(ben, mia, room_b, hours(28))).has_value()) << "and of today alone";
    limit(mia, std::nullopt);
    EXPECT_TRUE(book(asked(ben, mia, room_b, hours(6))).has_value());
}

TEST_P(Hands, ALimitOfTodayNeverOpensWhatTheRulesClose) {
    keep_rules(up_to(60));
    limit(mia, 500);
    ASSERT_TRUE(book(asked(ana, mia, room_a, hours(1))).has_value());
    EXPECT_FALSE(book(asked(ben, mia, room_b, hours(4))).has_value());
    EXPECT_EQ(today(mia).load_max, 60);
}

TEST_P(Hands, YesterdayIsAmongTheDaysBefore) {
    say(mia, sore);
    clock_to(nine + hours(23));
    EXPECT_FALSE(today(mia).said.has_value());
    ASSERT_EQ(today(mia).before.size(), 1U);
    EXPECT_EQ(to_text(today(mia).before[0].day), "2026-12-01");
}

INSTANTIATE_TEST_SUITE_P(Stores, HandLoad, store::every_kind_of_store(), store::name_of_store);
INSTANTIATE_TEST_SUITE_P(Stores, Hands, store::every_kind_of_store(), store::name_of_store);

// ---- the lighter order ----

HandsVisit visit(int number, double load, bool may_move = true, minutes length = minutes(60)) {
    return {.id = id_of<BookingId>(static_cast<std::uint8_t>(number)),
            .begin = nine + hours(number),
            .length = length,
            .load = load,
            .may_move = may_move};
}

TEST(LighterOrder, TwoHeavyOnesInARowAreSetApart) {
    const auto swap = lighter_order({visit(1, 96), visit(2, 96), visit(3, 60)});
    ASSERT_TRUE(swap.has_value());
    EXPECT_EQ(swap->one, id_of<BookingId>(2));
    EXPECT_EQ(swap->other, id_of<BookingId>(3));
}

TEST(LighterOrder, NothingIsProposedThatHelpsNobody) {
    EXPECT_FALSE(lighter_order({}).has_value());
    EXPECT_FALSE(lighter_order({visit(1, 96), visit(2, 60), visit(3, 96)}).has_value());
    EXPECT_FALSE(lighter_order({visit(1, 96), visit(2, 96), visit(3, 96)}).has_value());
}

TEST(LighterOrder, WhatHasBegunOrHasAnotherLengthStays) {
    EXPECT_FALSE(
        lighter_order({visit(1, 96, false), visit(2, 96, false), visit(3, 60)}).has_value());
    EXPECT_FALSE(
        lighter_order({visit(1, 96), visit(2, 96), visit(3, 30, true, minutes(30))}).has_value());
}

}  // namespace
}  // namespace palpate::scheduling
