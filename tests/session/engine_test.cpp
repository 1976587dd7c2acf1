// The run sheet against the engine: what it holds open is what the record's check of a plan allows,
// no more and no less, for made-up clients; and what it names is in the knowledge.
#include "session/engine.hpp"

#include "record/plan_check.hpp"
#include "session/again.hpp"
#include "session/alternate.hpp"
#include "session/fold.hpp"
#include "session/for_tests.hpp"
#include "session/timer.hpp"
#include "support/clients.hpp"

#include <set>

#include <boost/json.hpp>
#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using knowledge::Knowledge;
using testing::Contains;
using testing::IsEmpty;

const Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

struct Made {
    std::string input;
    advice::In in;
    advice::Out out;
    Bounds bounds;
    boost::json::object plan;
};

std::optional<Made> made(std::uint64_t seed) {
    const auto& k = shipped();
    auto input = tests::generate_client_text(seed, k);
    auto in = advice::decode(input, k, parse_date("2026-11-21"));
    if (!in)
        return std::nullopt;
    auto out = advice::advise(*in, k);
    auto bounds = bounds_of(*in, out, k);
    auto plan = boost::json::parse(advice::encode(out, k)).at("plan").as_object();
    return Made{std::move(input), *std::move(in), std::move(out), std::move(bounds),
                std::move(plan)};
}

Document document(const boost::json::value& value) {
    return Document::from(boost::json::serialize(value)).value();
}

std::string any_id(Dice& dice, std::size_t count, auto id) {
    return id(static_cast<std::size_t>(dice.below(static_cast<int>(count))));
}

Step any_step(Dice& dice) {
    const auto& k = shipped();
    const bool muscle = dice.one_in(3);
    Step step{.technique = any_id(dice, k.techniques.size(),
                                  [&](std::size_t i) { return k.techniques[i].id; }),
              .position = static_cast<Position>(dice.below(6)),
              .minutes = 1,
              .pressure_max = dice.below(11)};
    step.region =
        dice.one_in(4)
            ? any_id(dice, k.groups.size(), [&](std::size_t i) { return k.groups[i].id; })
            : any_id(dice, k.regions.size(), [&](std::size_t i) { return k.regions[i].id; });
    if (muscle) {  // where it is
        const auto m = static_cast<std::size_t>(dice.below(static_cast<int>(k.sources.size())));
        const auto region = k.plan.muscles[m].region[static_cast<std::size_t>(dice.below(2))];
        if (region >= 0) {
            step.target = k.sources[m].id;
            step.region = k.regions[static_cast<std::size_t>(region)].id;
        }
    }
    return step;
}

boost::json::object as_said(const Step& step) {
    return {{"part", "general"},
            {"technique", step.technique},
            {"region", step.region},
            {"target", step.target},
            {"side", "both"},
            {"minutes", 1},
            {"turn_minutes", 0},
            {"pressure", {0, step.pressure_max}},
            {"position", JsonWord<Position>::text(step.position)}};
}

bool open_by_value(const Bounds& bounds, const Step& step) {
    const auto most = pressure_if_hands_on(bounds, step);
    return most && step.pressure_max <= *most && position_open(bounds, step);
}

// Half sitting stands for lying flat in the check of plans and is a position of its own here: both
// refuse lying flat; only this room refuses half sitting to those who may lie flat.
bool compared(const Bounds& bounds, const Step& step) {
    return step.position != Position::semi_reclined || position_open(bounds, step);
}

TEST(Bounds, AreWhatTheCheckOfAPlanAllows) {
    int open = 0;
    int closed = 0;
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        const auto client = made(seed);
        if (!client || client->out.plan.status == planning::Status::withheld)
            continue;
        Dice dice(seed);
        std::vector<Step> steps;
        boost::json::array routine;
        for (int i = 0; i < 60; ++i) {
            steps.push_back(any_step(dice));
            if (dice.one_in(2))  // at the edge of what is open
                steps.back().pressure_max = std::min<std::int64_t>(
                    10,
                    pressure_if_hands_on(client->bounds, steps.back()).value_or(3) + dice.below(2));
            routine.emplace_back(as_said(steps.back()));
        }
        auto plan = client->plan;
        plan["routine"] = std::move(routine);
        const auto faults = record::check_plan(
            document(plan), document(boost::json::parse(client->input)), shipped());
        std::set<std::string> wrong;
        for (const auto& fault : faults)
            wrong.insert(fault.path.substr(0, fault.path.find('/', 14)));
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (!compared(client->bounds, steps[i]))
                continue;
            const bool allowed = !wrong.contains(fmt::format("/plan/routine/{}", i));
            ASSERT_EQ(open_by_value(client->bounds, steps[i]), allowed)
                << seed << " " << boost::json::serialize(as_said(steps[i]));
            (allowed ? open : closed) += 1;
        }
    }
    EXPECT_GT(open, 300);
    EXPECT_GT(closed, 1000);
}

TEST(Sheet, OfEveryPlanIsSound) {
    int sheets = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        SCOPED_TRACE(seed);
        const auto client = made(seed);
        if (!client || client->out.plan.routine.steps.empty())
            continue;
        const auto sheet = sheet_of(document(client->plan), client->bounds, shipped());
        ASSERT_TRUE(sheet.has_value())
            << sheet.error().front().path << " " << sheet.error().front().message;
        ++sheets;
        EXPECT_THAT(check(*sheet), IsEmpty());
        const auto text = encode(*sheet);
        EXPECT_LT(text.size(), 100'000U);
        EXPECT_EQ(decode_sheet(text).value(), *sheet);
        for (const auto& step : sheet->steps)
            EXPECT_TRUE(step.region.empty() || !step.uncovered.empty()) << step.region;
    }
    EXPECT_GT(sheets, 100);
}

TEST(Sheet, NamesWhatIsNoPlan) {
    const Bounds none;
    const auto faults = [&](const char* text) {
        return sheet_of(Document::from(text).value(), none, shipped()).error();
    };
    EXPECT_EQ(faults("[]").front().path, "/plan/routine");
    EXPECT_EQ(faults(R"({"routine":[3]})").front().path, "/plan/routine/0");
    EXPECT_EQ(faults(R"({"routine":[{"part":"general","position":"prone"}]})").front().path,
              "/plan/routine/0/pressure");
    EXPECT_EQ(faults(R"({"routine":[{"part":"general","position":"prone","technique":"effleurage",
        "region":"neck","minutes":-4,"pressure":[1,4]}]})")
                  .front()
                  .path,
              "/steps/0/minutes");
    EXPECT_EQ(faults(R"({"routine":[{"part":"general","position":"prone","technique":"effleurage",
        "region":"neck","minutes":4,"pressure":[1,4]}]})")
                  .front()
                  .path,
              "/steps/0/technique");  // nothing is open to this client
}

// Every question of the day answered with no.
TEST(Bounds, OpenHandsOnWorkOnlyWhenNothingIsOpenAnyMore) {
    int open = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto& k = shipped();
        auto client = tests::generate_client(seed, k);
        auto& findings = client["findings"].emplace_object();
        for (const auto& f : k.findings)
            if (f.derived.empty() && f.screen >= 0 && f.type == knowledge::FactType::yes_no)
                findings[f.id] = "no";
        client["age_years"] = 40;
        client["sex"] = "male";
        const auto in = advice::decode(boost::json::serialize(client), k, parse_date("2026-11-21"));
        if (!in)
            continue;
        const auto out = advice::advise(*in, k);
        const auto bounds = bounds_of(*in, out, k);
        EXPECT_TRUE(!bounds.hands_on || out.complete) << seed;
        EXPECT_TRUE(!bounds.hands_on || out.plan.status == planning::Status::final) << seed;
        open += bounds.hands_on ? 1 : 0;
    }
    EXPECT_GT(open, 50);
    EXPECT_LT(open, 200);
}

// Yesterday's session of one client as the routine of another, whose limits differ: what is left
// fits today, and each step of yesterday is there or is explained.
TEST(Again, FitsTodayAndSaysWhatFellOut) {
    int sheets = 0;
    int fell_out = 0;
    std::optional<Sheet> yesterday;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        auto client = made(seed);
        if (!client || client->out.plan.routine.steps.empty())
            continue;
        client->bounds.hands_on = true;  // as after the questions of the day
        const auto today = sheet_of(document(client->plan), client->bounds, shipped()).value();
        if (yesterday) {
            for_tests::Tablet tablet(1);
            tablet.ready(yesterday->bounds.minutes_max > 0 ? yesterday->bounds.minutes_max : 60);
            Consented all;
            for (const auto& step : yesterday->steps)
                all.areas.insert(all.areas.end(), step.uncovered.begin(), step.uncovered.end());
            tablet.tell([&](Event& e) { e.consented = all; });
            for (const auto& step : yesterday->steps) {
                tablet.wait(4);
                // Right before it is laid on: of some skin a look of four minutes ago is too old.
                if (step.technique == "heat" || step.technique == "cold")
                    tablet.tell([&](Event& e) { e.skin = SkinChecked{step.id, true, {}}; });
                tablet.begin(step.id);
            }
            for (const auto& r : tablet.state(*yesterday).refused)
                ADD_FAILURE() << r.path << ": " << r.message;
            ASSERT_THAT(tablet.state(*yesterday).refused, IsEmpty());
            const auto last = tablet.state(*yesterday);
            const auto again = same_again(last, today);
            ASSERT_THAT(check(again.sheet), IsEmpty());
            ++sheets;
            std::size_t out = 0;
            for (const auto& changed : again.changed) {
                ASSERT_FALSE(changed.why.empty());
                out += changed.now ? 0 : 1;
            }
            ASSERT_EQ(again.sheet.steps.size() + out, last.steps.size());
            fell_out += static_cast<int>(out);
        }
        yesterday = today;
    }
    EXPECT_GT(sheets, 30);
    EXPECT_GT(fell_out, 10);
}

// A promise: a kept sequence of anybody, held against anybody's day, is within what is open there
// and no longer than the plan; each step of it is there or is explained.
TEST(Favourite, FitsAnybodysDay) {
    std::vector<Step> kept;
    int fell_out = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const auto client = made(seed);
        if (!client || client->out.plan.routine.steps.empty())
            continue;
        const auto today = sheet_of(document(client->plan), client->bounds, shipped()).value();
        const auto fits = favourite_again(kept, today);
        if (fits.missing == 0) {
            ASSERT_THAT(check(fits.sheet), IsEmpty());
            ASSERT_LE(fits.sheet.minutes, today.minutes);
        }
        for (const auto& changed : fits.changed) {
            ASSERT_FALSE(changed.why.empty());
            fell_out += changed.now ? 0 : 1;
        }
        kept = routine_of(today);
        ASSERT_EQ(kept.size() + 2, today.steps.size()) << "without the rise and the look again";
    }
    EXPECT_GT(fell_out, 10);
}

// A promise: whichever of two options is drawn, every step is open, and as firm and as long as it
// would be with the other.
TEST(Alternated, IsEquallySafeEitherWay) {
    int pairs = 0;
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        SCOPED_TRACE(seed);
        const auto client = made(seed);
        if (!client || client->out.plan.routine.steps.empty())
            continue;
        const auto today = sheet_of(document(client->plan), client->bounds, shipped()).value();
        const auto technique = today.steps.front().technique;
        for (const auto& other : equal_to(today, technique)) {
            ASSERT_THAT(other, testing::AllOf(testing::Ne("heat"), testing::Ne("cold")));
            const auto one = alternated(today, technique, other).value();
            const auto two = alternated(today, other, technique).value();
            ASSERT_THAT(check(one), IsEmpty());
            ASSERT_THAT(check(two), IsEmpty());
            for (std::size_t i = 0; i < one.steps.size(); ++i) {
                ASSERT_EQ(one.steps[i].pressure_max, two.steps[i].pressure_max);
                ASSERT_LE(one.steps[i].pressure_max, today.steps[i].pressure_max);
                ASSERT_EQ(one.steps[i].minutes, today.steps[i].minutes);
                ASSERT_EQ(two.steps[i].minutes, today.steps[i].minutes);
            }
            ++pairs;
        }
        ASSERT_FALSE(alternated(today, technique, "spinal_manipulation"));
    }
    EXPECT_GT(pairs, 20);
}

TEST(Signs, AskQuestionsOfTheKnowledge) {
    const auto& k = shipped();
    std::set<std::string> questions;
    for (const auto& question : k.questions)
        questions.insert(question.id);
    for (const auto& sign : danger_signs())
        for (const auto question : sign.questions)
            EXPECT_THAT(questions, Contains(std::string(question))) << sign.id;
    for (const auto& question : questions_for("nobody knows it"))
        EXPECT_THAT(questions, Contains(question));
    // Every session stop of the table is a sign, but for the wish to stop and what is too firm.
    std::set<std::string_view> signs = {"client_stop", "pressure_limit"};
    for (const auto& sign : danger_signs())
        signs.insert(sign.id);
    for (const auto& rule : k.plan.stop_rules)
        if (rule.scope == "session") {
            EXPECT_THAT(signs, Contains(rule.id));
        }
    // All screens of every visit are asked for a sign that nobody knows.
    std::set<std::string> unknown;
    for (const auto& question : questions_for("nobody knows it"))
        unknown.insert(question);
    for (const auto& question : k.questions)
        if (question.every_visit && question.must) {
            EXPECT_THAT(unknown, Contains(question.id));
        }
    EXPECT_GT(screens_of(k).size(), 100U);
}

}  // namespace
}  // namespace palpate::session
