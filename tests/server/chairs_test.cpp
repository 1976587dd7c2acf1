// Chair events over the interface: the practice's side, the tablet's, and what an employer is told.
#include "server/chairs.hpp"

namespace palpate::tests {
namespace {

class ChairsTest : public Chairs {};

TEST_F(ChairsTest, PlacesAreMadeInOneStepAndTakeThePractitionersTime) {
    make();
    const auto body = queue();
    EXPECT_EQ(body.at("day").at("offered").as_int64(), 12);
    EXPECT_EQ(body.at("day").at("free").as_array().size(), 6U);
    EXPECT_EQ(book(booking(ana_, "2026-11-23T10:00:00+01:00")).status, 409);
    auto wrong = day();
    wrong["minutes"] = 3;
    EXPECT_EQ(pointer(ask(Method::post, "/api/v1/chair-days", text(wrong))), "/minutes");
    // A client's seat is a chair like any other.
    booked({{"clients", {ana_}},
            {"event", id_},
            {"begin", "2026-11-23T08:00:00Z"},
            {"until", "2026-11-23T08:15:00Z"},
            {"source", "desk"}});
    EXPECT_EQ(queue().at("day").at("free").as_array().at(0).at("chairs").as_int64(), 1);
}

TEST_F(ChairsTest, AClientHasOnePlaceAndNeverAChairForHours) {
    make();
    const auto seat = [&](const char* begin, const char* until) {
        return json::object{{"clients", {ana_}},
                            {"event", id_},
                            {"begin", begin},
                            {"until", until},
                            {"source", "desk"}};
    };
    EXPECT_EQ(pointer(book(seat("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z"))), "/until");
    EXPECT_EQ(pointer(book(seat("2026-11-23T08:05:00Z", "2026-11-23T08:20:00Z"))), "/begin");
    EXPECT_EQ(pointer(book(seat("2026-11-23T09:00:00Z", "2026-11-23T09:15:00Z"))), "/begin")
        << "a pause";
    EXPECT_EQ(book(seat("2026-11-23T09:30:00Z", "2026-11-23T09:45:00Z")).status, 201);
}

TEST_F(ChairsTest, TheTabletShowsInitialsAndGivesTheNextFreePlace) {
    make();
    const auto tablet = link();
    signed_up(tablet, "Anastasia Ruiz");
    signed_up(tablet, "Benedikt");
    const auto third = json::object{{"name", "Cyd"}, {"begin", "2026-11-23T08:00:00Z"}};
    EXPECT_EQ(ask(Method::post, tablet + "/places", text(third)).status, 409) << "both chairs";
    signed_up(tablet, "Cyd");
    const auto seen = get(tablet);
    EXPECT_EQ(seen.status, 200);
    EXPECT_THAT(seen.content, Not(HasSubstr("Anastasia")));
    EXPECT_THAT(seen.content, Not(HasSubstr("Benedikt")));
    EXPECT_THAT(seen.content, HasSubstr("A. R."));
    const auto all = places();
    EXPECT_EQ(all.at(0).at("content").at("name"), "Anastasia R.") << "never in full";
    EXPECT_EQ(all.at(2).at("content").at("begin"), "2026-11-23T08:15:00.000Z");
}

TEST_F(ChairsTest, NothingIsCalledOffOnceSomebodySat) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    ASSERT_EQ(screen(tablet, id, all_no(tablet, id)).status, 200);
    ASSERT_EQ(step(id, "came", 2), 200);
    EXPECT_EQ(put("/api/v1/events/" + id_ + "/cancelled", json::object(), 1).status, 409);
    ASSERT_EQ(step(id, "done", 3), 200);
    EXPECT_EQ(put("/api/v1/events/" + id_ + "/cancelled", json::object(), 1).status, 409);
}

TEST_F(ChairsTest, TheLinkEndsWithTheEventAndWhenItIsTakenBack) {
    make();
    const auto first = link();
    const auto second = link();
    EXPECT_EQ(get(first).status, 404) << "one at a time";
    EXPECT_EQ(get(second).status, 200);
    EXPECT_EQ(ask(Method::del, at("/links"), "").status, 204);
    EXPECT_EQ(get(second).status, 404);
    const auto third = link();
    clock_->move(std::chrono::hours(2));
    EXPECT_EQ(get(third).status, 404) << "at the event's end";
    EXPECT_EQ(ask(Method::post, third + "/places", R"({"name":"Ana"})").status, 404);
}

TEST_F(ChairsTest, TheSummaryHidesSmallGroupsAndWhatWouldTellOfThem) {
    make();
    const auto tablet = link();
    const auto first = signed_up(tablet, "First");
    none_ = all_no(tablet, first);
    EXPECT_EQ(step(first, "left", 1), 200);
    count_ = 0;
    be({Role::owner});
    EXPECT_EQ(get(at("/summary")).status, 409) << "while it can still change";
    be({Role::reception});
    EXPECT_EQ(get(at("/summary")).status, 403);
    // Who left stays in the list before the one who takes the same time and chair.
    const json::object neck{{"region", "neck"}, {"before", 6}, {"after", 3}};
    const json::object back{{"region", "low_back"}, {"before", 8}, {"after", 8}};
    std::size_t n = 0;
    for (const auto& answer : {neck, neck, neck, neck, neck, neck, back, back}) {
        ASSERT_EQ(
            ask(Method::post, tablet + "/places", text({{"name", fmt::format("Person{}", n)}}))
                .status,
            200);
        const auto name = fmt::format("Person{}", n++);
        std::string id;
        for (const auto& one : places())
            if (text_of(one.at("content").at("name")) == name)
                id = text_of(one.at("id"));
        ASSERT_EQ(screen(tablet, id, none_).status, 200);
        ASSERT_EQ(step(id, "came", 2), 200);
        auto said = answer;
        said["place"] = id;
        expect_fits("ChairSaid", said);
        ASSERT_EQ(ask(Method::post, tablet + "/answers", text(said)).status, 200);
    }
    EXPECT_EQ(close(), 200);
    EXPECT_EQ(get(tablet).status, 404);
    const auto told = summary();
    EXPECT_EQ(told.at("places").as_int64(), 12);
    EXPECT_EQ(told.at("taken").as_int64(), 8);
    EXPECT_EQ(told.at("came").as_int64(), 8);
    EXPECT_EQ(told.at("minutes").as_int64(), 120);
    // Eight in all less six would be the two: so the six are hidden as well.
    EXPECT_EQ(all_hidden(), 7U) << "the two that were said do not stand out";
    EXPECT_EQ(told.at("pain").at("people").as_int64(), 8);
    be({Role::owner});
    const auto csv = get(at("/summary.csv"));
    EXPECT_EQ(csv.status, 200);
    EXPECT_THAT(csv.content, HasSubstr("region neck,hidden"));
    EXPECT_THAT(csv.content, HasSubstr("pain before,6.5"));
    EXPECT_THAT(csv.content, Not(HasSubstr("Person")));
}

TEST_F(ChairsTest, OfFewerThanFiveNothingIsToldOfHealth) {
    make();
    const auto tablet = link();
    none_ = all_no(tablet, signed_up(tablet, "First"));
    for (int n = 0; n < 4; ++n)
        treated(tablet, n, {{"region", "neck"}, {"before", 6}, {"after", 3}});
    EXPECT_EQ(close(), 200);
    const auto told = summary();
    EXPECT_EQ(told.at("came").as_int64(), 4);
    EXPECT_FALSE(told.contains("pain"));
    EXPECT_EQ(all_hidden(), 7U) << "a name that stands alone would tell of all four";
}

TEST_F(ChairsTest, WhatAllSaidAlikeIsNotTold) {
    make();
    const auto tablet = link();
    none_ = all_no(tablet, signed_up(tablet, "First"));
    for (int n = 0; n < 5; ++n)
        treated(tablet, n, {{"region", "neck"}, {"before", 10}, {"after", 4}});
    EXPECT_EQ(close(), 200);
    const auto told = summary();
    EXPECT_EQ(told.at("came").as_int64(), 5);
    EXPECT_FALSE(told.contains("pain")) << "a mean of ten is each one's ten";
    EXPECT_EQ(all_hidden(), 7U) << "five of five";
}

TEST_F(ChairsTest, GroupsOfFiveAreTold) {
    make();
    const auto tablet = link();
    none_ = all_no(tablet, signed_up(tablet, "First"));
    for (int n = 0; n < 10; ++n)
        treated(tablet, n, {{"region", n < 5 ? "neck" : "low_back"}, {"before", 6}, {"after", 3}});
    EXPECT_EQ(close(), 200);
    const auto regions = summary().at("regions").as_array();
    ASSERT_EQ(regions.size(), 2U) << "nobody said the others, and the total says so";
    EXPECT_EQ(text(regions.at(0)), R"({"region":"neck","people":5})");
    EXPECT_EQ(text(regions.at(1)), R"({"region":"low_back","people":5})");
}

}  // namespace
}  // namespace palpate::tests
