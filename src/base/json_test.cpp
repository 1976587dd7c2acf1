#include "base/json_part.hpp"

#include <gtest/gtest.h>

namespace palpate {
namespace test_shapes {

enum class Side { left, right };
PALPATE_DESCRIBE_ENUM(Side, left, right)

struct Site {
    std::string region;
    Side side;
    int worst;
    std::optional<std::string> note;
};
PALPATE_DESCRIBE(Site, region, side, worst, note);

struct Drawing {
    Id<struct DrawingTag> id;
    Instant at;
    PartialDate birth;
    Tri asked;
    double radius;
    bool shown;
    std::vector<Site> sites;
    std::map<std::string, int> counts;
    std::optional<Document> extra;
};
PALPATE_DESCRIBE(Drawing, id, at, birth, asked, radius, shown, sites, counts, extra);

struct DrawingShown {
    std::vector<Site> sites;
    Instant at;
};
PALPATE_DESCRIBE(DrawingShown, sites, at);

struct NamedOtherwise {
    Instant when;
};
PALPATE_DESCRIBE(NamedOtherwise, when);

struct OfAnotherType {
    std::optional<Instant> at;
};
PALPATE_DESCRIBE(OfAnotherType, at);

}  // namespace test_shapes

namespace {

using test_shapes::Drawing;
using test_shapes::Site;

Drawing example() {
    return {.id = Id<test_shapes::DrawingTag>(make_uuid(Instant{}, {1, 2, 3})),
            .at = *parse_instant("2026-11-21T10:00:00.250Z"),
            .birth = *PartialDate::parse("1982-05"),
            .asked = Tri::unknown,
            .radius = 0.02,
            .shown = true,
            .sites = {{"low_back", test_shapes::Side::left, 6, "\"worse\"\n at night"}},
            .counts = {{"drawn", 2}, {"by \"hand\"\n", 3}},
            .extra = Document::from(R"({"weight":70.10,"b":[]})").value()};
}

std::vector<Fault> faults_of(std::string_view text) {
    const auto read = from_json<Site>(text);
    return read ? std::vector<Fault>{} : read.error();
}

static_assert(PartOf<test_shapes::DrawingShown, Drawing>);
static_assert(!PartOf<test_shapes::NamedOtherwise, Drawing>);
static_assert(!PartOf<test_shapes::OfAnotherType, Drawing>);

TEST(Json, APartIsReadOfAWhole) {
    const auto of = [](std::string_view text) {
        return part_from_json<Drawing, test_shapes::DrawingShown>(text);
    };
    const auto part = of(to_json(example()));
    ASSERT_TRUE(part.has_value());
    EXPECT_EQ(part->at, example().at);
    ASSERT_EQ(part->sites.size(), 1U);
    EXPECT_EQ(to_json(part->sites[0]), to_json(example().sites[0]));
    // What is not asked for may be anything, what is asked for may not.
    EXPECT_TRUE(of(R"({"at":"2026-11-21T10:00:00Z","radius":"wide"})").has_value());
    EXPECT_EQ(of(R"({"at":1})").error().front().path, "/at");
    EXPECT_EQ(of("{}").error().front().path, "/at");
    EXPECT_EQ(of("[]").error().front().path, "");
    EXPECT_FALSE(of("{").has_value());
}

// Walked over or parsed whole, a part says the same; what is cut off anywhere is refused.
TEST(Json, APartOfWhateverWholeIsWhatTheWholeSays) {
    const auto of = [](std::string_view text) {
        return part_from_json<Drawing, test_shapes::DrawingShown>(text);
    };
    const auto text = to_json(example());
    for (std::size_t length = 0; length < text.size(); ++length)
        EXPECT_FALSE(of(std::string_view(text).substr(0, length)).has_value()) << length;
    EXPECT_FALSE(of(text + "}").has_value());
    const std::string at = R"("at":"2026-11-21T10:00:00Z")";
    for (const auto* passed_over :
         {R"("a":"}\"{")", R"("a":"\\")", R"("a":["]",{"b":"}\\"},[]])", R"("a" : -1.5e3 )",
          R"( "a":{"at":1})", R"("a":null)", R"("a":"\u00e9 é")"})
        for (const auto& whole :
             {fmt::format("{{{},{}}}", passed_over, at), fmt::format("{{{},{}}}", at, passed_over),
              fmt::format(" {{ {} , {} }} ", passed_over, at)}) {
            const auto part = of(whole);
            ASSERT_TRUE(part.has_value()) << whole;
            EXPECT_EQ(part->at, *parse_instant("2026-11-21T10:00:00Z")) << whole;
        }
    const auto escaped = of(R"({"\u0061t":"2026-11-21T10:00:00Z"})");
    ASSERT_TRUE(escaped.has_value());
    EXPECT_EQ(escaped->at, *parse_instant("2026-11-21T10:00:00Z"));
}

TEST(Json, WhatIsWrittenIsReadAgain) {
    const auto text = to_json(example());
    const auto read = from_json<Drawing>(text);
    ASSERT_TRUE(read.has_value()) << read.error()[0].path << read.error()[0].message;
    EXPECT_EQ(to_json(*read), text);
    EXPECT_EQ(read->sites[0].note, "\"worse\"\n at night");
    EXPECT_EQ(read->extra->text(), R"({"weight":70.10,"b":[]})");  // the very bytes
}

TEST(Json, MayLeaveOutOptionalsAndLists) {
    const auto site = from_json<Site>(R"({"region":"a","side":"left","worst":1,"note":null})");
    ASSERT_TRUE(site.has_value());
    EXPECT_EQ(to_json(*site), R"({"region":"a","side":"left","worst":1})");
}

TEST(Json, NamesEveryFaultByItsPlace) {
    const auto faults = faults_of(R"({"side":"up","worst":1.5,"nots":"x"})");
    ASSERT_EQ(faults.size(), 4U);
    EXPECT_EQ(faults[0].path, "/nots");
    EXPECT_EQ(faults[0].message, "is not a member here; did you mean \"note\"?");
    std::vector<std::string> paths;
    for (const auto& f : faults)
        paths.push_back(f.path);
    std::ranges::sort(paths);
    EXPECT_EQ(paths, (std::vector<std::string>{"/nots", "/region", "/side", "/worst"}));
    const auto nested = from_json<std::vector<Site>>(R"([{"region":1,"side":"left","worst":0}])");
    ASSERT_FALSE(nested.has_value());
    EXPECT_EQ(nested.error()[0].path, "/0/region");
    EXPECT_EQ(nested.error()[0].message, "expected text");
}

TEST(Json, APlaceIsAPointer) {
    const JsonPlace whole;
    const JsonPlace list(whole, "a/b~c");
    EXPECT_EQ(whole.pointer(), "");
    EXPECT_EQ(JsonPlace(list, std::size_t{7}).pointer(), "/a~1b~0c/7");
}

TEST(Json, WhatWasKeptIsNotCheckedAgain) {
    auto text = to_json(example());
    text.replace(text.find("\"{\\\"weight"), 0, "\"{\",\"extra\":");
    EXPECT_FALSE(from_json<Drawing>(text).has_value());
    EXPECT_TRUE(from_json<Drawing>(text, ReadFrom::kept).has_value());
    // Its shape is: what cannot be read is damage.
    EXPECT_FALSE(from_json<Drawing>("{}", ReadFrom::kept).has_value());
}

TEST(Json, RefusesWhatIsNoJsonOrTooMuch) {
    EXPECT_EQ(faults_of("{").at(0).kind, FaultKind::malformed);
    EXPECT_EQ(faults_of(std::string(100, '[')).at(0).kind, FaultKind::malformed);
    EXPECT_EQ(faults_of("\"\xff\"").at(0).kind, FaultKind::malformed);
    EXPECT_EQ(faults_of(std::string(5U << 20, ' ')).at(0).kind, FaultKind::too_large);
    const std::string long_text(json_text_bytes_max + 1, 'a');
    EXPECT_EQ(faults_of(R"({"side":"left","worst":1,"region":")" + long_text + "\"}").at(0).kind,
              FaultKind::too_large);
    EXPECT_FALSE(Document::from("{\"a\":}").has_value());
}

TEST(Json, RefusesNumbersOutsideTheType) {
    EXPECT_EQ(faults_of(R"({"region":"a","side":"left","worst":3000000000})").at(0).path, "/worst");
    EXPECT_EQ(faults_of(R"({"region":"a","side":"left","worst":"3"})").at(0).path, "/worst");
}

}  // namespace
}  // namespace palpate
