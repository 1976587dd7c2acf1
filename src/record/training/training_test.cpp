#include "record/training/open_scope.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>

namespace palpate::record {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Date day(std::string_view text) {
    return *parse_date(text);
}

const Date today = day("2026-11-21");

Training cupping() {
    return {.person = {},
            .scope = "cupping_scraping",
            .certificate = "Cupping, level 2",
            .on = day("2024-05-01"),
            .until = day("2027-05-01"),
            .place = "GB",
            .ended_on = {}};
}

Trained in_britain(std::vector<Training> certificates) {
    return {.place = "GB", .certificates = std::move(certificates)};
}

Document document(std::string text) {
    return *Document::from(std::move(text));
}

std::string scope_in(const Document& input) {
    const auto value = boost::json::parse(input.text());
    const auto* scope = value.as_object().if_contains("practitioner_scope");
    return scope == nullptr ? "none" : boost::json::serialize(*scope);
}

std::string scoped(std::string input, const std::vector<Trained>& treating, Date on = today) {
    return scope_in(with_scope(document(std::move(input)), treating, on, shipped()));
}

constexpr const char* sore = R"({"regions":{"low_back_left":5},"age_years":40})";

TEST(Training, HoldsFromItsDayToItsLastUnlessItWasEnded) {
    auto one = cupping();
    EXPECT_FALSE(holds_on(one, day("2024-04-30")));
    EXPECT_TRUE(holds_on(one, day("2024-05-01")));
    EXPECT_TRUE(holds_on(one, day("2027-05-01")));
    EXPECT_FALSE(holds_on(one, day("2027-05-02"))) << "run out";
    one.ended_on = today;
    EXPECT_FALSE(holds_on(one, today));
    EXPECT_TRUE(holds_on(one, day("2026-11-20")));
}

TEST(Training, HoldsWhereTheLawPermitsItAndNowhereUnsaid) {
    EXPECT_TRUE(holds_in("CA", "CA"));
    EXPECT_TRUE(holds_in("CA", "CA-ON")) << "a part of the country";
    EXPECT_FALSE(holds_in("CA-ON", "CA")) << "not all of it";
    EXPECT_FALSE(holds_in("CA-ON", "CA-QC"));
    EXPECT_FALSE(holds_in("CA", "CAT"));
    EXPECT_FALSE(holds_in("GB", "DEFAULT"));
    EXPECT_FALSE(holds_in("DEFAULT", "DEFAULT")) << "that is nobody's law";
    EXPECT_FALSE(holds_in("", "GB"));
}

TEST(Training, NamesEveryFault) {
    EXPECT_THAT(check(cupping()), IsEmpty());
    const auto at = [](auto change) {
        auto one = cupping();
        change(one);
        const auto faults = check(one);
        return faults.size() == 1 ? faults.front().path : "";
    };
    EXPECT_EQ(at([](Training& one) { one.scope = "spinal_thrust"; }), "/scope")
        << "no training opens what is reserved";
    EXPECT_EQ(at([](Training& one) { one.certificate = ""; }), "/certificate");
    EXPECT_EQ(at([](Training& one) { one.until = day("2024-04-30"); }), "/until");
    EXPECT_EQ(at([](Training& one) { one.ended_on = day("2024-04-30"); }), "/ended_on");
    EXPECT_EQ(at([](Training& one) { one.place = "DEFAULT"; }), "/place");
    EXPECT_EQ(at([](Training& one) { one.place = "Britain"; }), "/place");
}

TEST(OpenScope, NothingRecordedOpensNothing) {
    EXPECT_THAT(opened_to({}, today), IsEmpty()) << "nobody treats";
    EXPECT_EQ(scoped(sore, {}), "none");
    EXPECT_EQ(scoped(sore, {in_britain({})}), "none");
    const std::string told =
        R"({"regions":{"low_back_left":5},"age_years":40,)"
        R"("practitioner_scope":["deep_tissue","cupping","spinal_manipulation"]})";
    EXPECT_EQ(scoped(told, {in_britain({})}), R"(["deep_tissue"])") << "whatever was told";
    EXPECT_EQ(scoped(told, {}), R"(["deep_tissue"])");
}

TEST(OpenScope, IsOfTheDayAndThePlace) {
    const std::vector<Trained> trained{in_britain({cupping()})};
    EXPECT_THAT(opened_to(trained, today), ElementsAre("cupping", "instrument_assisted"));
    const auto open = scoped(sore, trained);
    EXPECT_THAT(open, HasSubstr(R"("cupping")"));
    EXPECT_THAT(open, HasSubstr(R"("deep_tissue")")) << "what everybody may do stays";
    EXPECT_THAT(open, Not(HasSubstr("joint_mobilisation")));
    EXPECT_THAT(open, Not(HasSubstr("spinal_manipulation")));
    EXPECT_EQ(scoped(sore, trained, day("2027-05-02")), "none") << "run out";
    EXPECT_EQ(scoped(sore, {{.place = "FR", .certificates = {cupping()}}}), "none");
    EXPECT_EQ(scoped(sore, {{.place = "DEFAULT", .certificates = {cupping()}}}), "none");
}

TEST(OpenScope, OfTwoTheStricterCounts) {
    auto joints = cupping();
    joints.scope = "joint_mobilisation_scope";
    const auto both = in_britain({cupping(), joints});
    const std::vector<Trained> team{both, in_britain({joints})};
    EXPECT_THAT(opened_to(team, today), ElementsAre("joint_mobilisation"));
    EXPECT_THAT(closed_to(team, today, shipped()), testing::Contains("cupping"));
    EXPECT_THAT(closed_to({&both, 1}, today, shipped()), Not(testing::Contains("cupping")));
    EXPECT_THAT(closed_to({&both, 1}, today, shipped()), testing::Contains("spinal_manipulation"));
}

TEST(OpenScope, TheTrainingThatIsMissingIsNamed) {
    EXPECT_THAT(training_missing("cupping").value_or(""), HasSubstr("Cupping and scraping"));
    EXPECT_FALSE(training_missing("effleurage"));
    EXPECT_FALSE(training_missing("spinal_manipulation")) << "none opens it";
    const auto plan =
        document(R"({"routine":[{"technique":"effleurage"},{"technique":"cupping"}]})");
    const std::vector<Trained> nobody{in_britain({})};
    const auto faults = steps_closed_to(nobody, today, plan, shipped());
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().path, "/routine/1/technique");
    EXPECT_THAT(faults.front().message, HasSubstr("Cupping and scraping"));
    const std::vector<Trained> trained{in_britain({cupping()})};
    EXPECT_THAT(steps_closed_to(trained, today, plan, shipped()), IsEmpty());
}

}  // namespace
}  // namespace palpate::record
