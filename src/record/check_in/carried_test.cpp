#include "record/check_in/carried.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>

namespace palpate::record {
namespace {

using std::chrono::November;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}
Document document(std::string_view text) {
    return Document::from(std::string(text)).value();
}
Date november(unsigned day) {
    return std::chrono::year(2026) / November / day;
}
boost::json::value carried_to(Date day, std::string_view input) {
    const auto made = carried(document(input), day, shipped());
    EXPECT_TRUE(made.has_value()) << made.error().message;
    return boost::json::parse(made->text());
}

TEST(Carried, CountsTheDaysThatWentBy) {
    const auto now =
        carried_to(november(21), R"({"today":"2026-11-07","regions":{"low_back_left":5},
        "age_years":40,"complaint":{"duration_days":30},"postpartum_days":60,
        "surgeries":[{"region":"low_back_left","days_ago":90}],
        "other_care":[{"kind":"chiropractic","days_ago":2,"result":"worse"}]})");
    EXPECT_EQ(now.at("today"), "2026-11-21");
    EXPECT_EQ(now.at("complaint").at("duration_days"), 44);
    EXPECT_EQ(now.at("postpartum_days"), 74);
    EXPECT_EQ(now.at("surgeries").at(0).at("days_ago"), 104);
    EXPECT_EQ(now.at("other_care").at(0).at("days_ago"), 16);
    EXPECT_EQ(now.at("age_years"), 40);
}

TEST(Carried, PregnancyGrowsByPartsOfAWeek) {
    const std::string_view input =
        R"({"today":"2026-11-01","regions":{"low_back_left":5},"age_years":30,"sex":"female",
            "pregnancy_weeks":20})";
    EXPECT_NEAR(carried_to(november(4), input).at("pregnancy_weeks").as_double(), 20.43, 0.01);
    EXPECT_EQ(carried_to(november(15), input).at("pregnancy_weeks"), 22);
}

TEST(Carried, NothingGetsYoungerWhenTheClockWasSetBack) {
    const auto now = carried_to(november(1), R"({"today":"2026-11-07",
        "regions":{"low_back_left":5},"complaint":{"duration_days":30},
        "findings":{"saddle_numbness":"no"}})");
    EXPECT_EQ(now.at("complaint").at("duration_days"), 30);
    EXPECT_EQ(now.at("history").at("answered_on").at("saddle_numbness"), "2026-11-01");
}

TEST(Carried, EveryAnswerKeepsTheDayItWasGiven) {
    const auto now = carried_to(november(21), R"({"today":"2026-11-07",
        "regions":{"low_back_left":5},"age_years":40,
        "findings":{"saddle_numbness":"no","fever":"no","blood_pressure":{"systolic":120,
        "diastolic":80}},"history":{"answered_on":{"fever":"2026-11-02"}}})");
    const auto& dates = now.at("history").at("answered_on").as_object();
    EXPECT_EQ(dates.at("saddle_numbness"), "2026-11-07");
    EXPECT_EQ(dates.at("fever"), "2026-11-02");
    EXPECT_EQ(dates.at("blood_pressure"), "2026-11-07");
    EXPECT_FALSE(dates.contains("age_years")) << "nobody is asked their age each time";
    // The engine then forgets the "no" of an earlier day.
    const auto in = advice::decode(boost::json::serialize(now), shipped(), november(21)).value();
    EXPECT_FALSE(in.facts.known(*shipped().finding("saddle_numbness")));
}

TEST(Carried, AnEarlierYesStaysOne) {
    const auto now = carried_to(november(21), R"({"today":"2026-11-07",
        "regions":{"low_back_left":5},"findings":{"saddle_numbness":"yes"}})");
    const auto in = advice::decode(boost::json::serialize(now), shipped(), november(21)).value();
    EXPECT_EQ(in.facts.truth(*shipped().finding("saddle_numbness")), Tri::yes);
}

TEST(Carried, CarriedTwiceIsCarriedOnce) {
    const auto input = document(R"({"today":"2026-11-01","regions":{"low_back_left":5},
        "complaint":{"duration_days":30},"pregnancy_weeks":20,"sex":"female","age_years":30,
        "findings":{"fever":"no"}})");
    const auto there = carried(input, november(15), shipped()).value();
    const auto on_the_way = carried(input, november(8), shipped()).value();
    EXPECT_EQ(boost::json::parse(carried(on_the_way, november(15), shipped()).value().text()),
              boost::json::parse(there.text()));
    // Visits days apart add up: the weeks of a pregnancy are not rounded each time.
    auto weeks = input;
    for (unsigned day = 3; day <= 15; day += 3)
        weeks = carried(weeks, november(day), shipped()).value();
    EXPECT_NEAR(boost::json::parse(weeks.text()).at("pregnancy_weeks").to_number<double>(), 22,
                1e-9);
}

TEST(ToldNow, ReplacesAndIsOfToday) {
    const auto known = carried(document(R"({"today":"2026-11-07","regions":{"low_back_left":5},
        "findings":{"saddle_numbness":"no","fever":"no"}})"),
                               november(21), shipped());
    const auto now = boost::json::parse(
        told_now(*known, document(R"({"saddle_numbness":"yes"})")).value().text());
    EXPECT_EQ(now.at("findings").at("saddle_numbness"), "yes");
    EXPECT_EQ(now.at("findings").at("fever"), "no");
    const auto& dates = now.at("history").at("answered_on").as_object();
    EXPECT_FALSE(dates.contains("saddle_numbness"));
    EXPECT_EQ(dates.at("fever"), "2026-11-07");
    EXPECT_EQ(told_now(*known, document("[]")).error().path, "/findings");
}

}  // namespace
}  // namespace palpate::record
