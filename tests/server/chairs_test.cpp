// Chair events over the interface: the practice's side, the tablet's, and what an employer is told.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

class ChairsTest : public Calendar {
protected:
    // Monday from nine to eleven in Berlin, two chairs, a quarter of an hour each, half an hour of
    // pause: 12 places.
    json::object day() const {
        return {
            {"event",
             {{"title", "Chairs at Mill & Co"},
              {"practitioners", {mia_}},
              {"location", house_},
              {"begin", "2026-11-23T08:00:00Z"},
              {"until", "2026-11-23T10:00:00Z"},
              {"seats", 2}}},
            {"employer", "Mill & Co"},
            {"minutes", 15},
            {"pauses", {{{"from", "2026-11-23T09:00:00Z"}, {"until", "2026-11-23T09:30:00Z"}}}}};
    }
    void make() {
        expect_fits("ChairDaySaid", day());
        id_ = add("/api/v1/chair-days", text(day()));
        clock_->move(std::chrono::hours(46));  // Monday, 9:00 in Berlin
        services_.today = [] { return *parse_date("2026-11-23"); };
        be({Role::reception});
    }
    std::string at(std::string_view part = "") const {
        return fmt::format("/api/v1/chair-days/{}{}", id_, part);
    }
    std::string link() {
        const auto reply = ask(Method::post, at("/links"), "{}");
        EXPECT_EQ(reply.status, 201) << reply.content;
        expect_fits("ChairLinkMade", body_of(reply));
        constexpr std::string_view page = "/chairs/";
        return "/api/v1/chairs/" + text_of(body_of(reply).at("path")).substr(page.size());
    }
    json::object queue() {
        auto body = body_of(get(at()));
        expect_fits("ChairQueue", body);
        return body;
    }
    json::array places() { return queue().at("places").as_array(); }
    // Signed up at the tablet; their place.
    std::string signed_up(const std::string& link, const std::string& name) {
        const json::object said{{"name", name}};
        expect_fits("SignUp", said);
        const auto reply = ask(Method::post, link + "/places", text(said));
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("TabletSeen", body_of(reply));
        return text_of(places().at(count_++).at("id"));
    }
    json::object all_no(const std::string& link, const std::string& place) {
        json::object findings;
        for (int pages = 0; pages < 5; ++pages) {
            const auto reply = ask(Method::post, link + "/next-question",
                                   text({{"place", place}, {"findings", findings}}));
            EXPECT_EQ(reply.status, 200) << reply.content;
            expect_fits("CheckInNext", body_of(reply));
            const auto body = body_of(reply);
            if (body.at("question").is_null()) {
                EXPECT_EQ(pages, 2) << "two pages";
                break;
            }
            const auto asked = body.at("question").at("findings").as_array();
            for (const auto& one : asked)
                findings[one.at("id").as_string()] =
                    one.at("type") == "yes_no" ? json::value("no") : json::value(0);
        }
        return findings;
    }
    Reply screen(const std::string& link, const std::string& place, const json::object& findings) {
        return ask(Method::post, link + "/screens",
                   text({{"place", place}, {"findings", findings}}));
    }
    int step(const std::string& place, std::string_view status, int version) {
        return put("/api/v1/chair-places/" + place + "/status", {{"status", status}}, version)
            .status;
    }
    json::value place(const std::string& id) {
        for (const auto& one : places())
            if (one.at("id") == id)
                return one;
        return nullptr;
    }
    std::string check_of(const std::string& id) {
        return text_of(place(id).at("content").at("check"));
    }
    // Somebody who comes, is done, and says this.
    void treated(const std::string& link, int n, const json::object& answer) {
        const auto id = signed_up(link, fmt::format("Person{}", n));
        ASSERT_EQ(screen(link, id, none_).status, 200);
        ASSERT_EQ(step(id, "came", 2), 200);
        ASSERT_EQ(step(id, "done", 3), 200);
        auto said = answer;
        said["place"] = id;
        expect_fits("ChairSaid", said);
        ASSERT_EQ(ask(Method::post, link + "/answers", text(said)).status, 200);
    }
    json::object summary() {
        be({Role::owner});
        const auto reply = get(at("/summary"));
        be({Role::reception});
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("ChairSummary", body_of(reply));
        return body_of(reply);
    }
    int close() { return put(at("/closed"), json::object(), 2).status; }

    std::string id_;
    json::object none_;
    std::size_t count_ = 0;
};

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
    EXPECT_EQ(all.at(2).at("content").at("begin"), "2026-11-23T08:15:00Z");
}

TEST_F(ChairsTest, NobodyIsWorkedOnBeforeTheScreen) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    EXPECT_EQ(step(id, "called", 1), 200);
    EXPECT_EQ(step(id, "came", 2), 403) << "not asked yet";
    const auto no = all_no(tablet, id);
    EXPECT_GT(no.size(), 60U);
    auto some = no;
    some.erase("saddle_numbness");
    EXPECT_EQ(screen(tablet, id, some).status, 422) << "what is not answered is not a no";
    EXPECT_EQ(screen(tablet, id, no).status, 200);
    EXPECT_EQ(check_of(id), "clear");
    EXPECT_EQ(step(id, "came", 3), 200);
    EXPECT_EQ(screen(tablet, id, no).status, 409) << "the work has begun";
    EXPECT_EQ(step(id, "done", 4), 200);
    EXPECT_EQ(step(id, "called", 5), 409);
}

TEST_F(ChairsTest, ADangerSignHoldsTheWorkAndTheQueueSaysNothingOfIt) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    const auto other = signed_up(tablet, "Ben");
    const auto before = get(tablet).content;
    auto said = all_no(tablet, id);
    said["fever"] = "yes";
    const auto told = screen(tablet, id, said);
    ASSERT_EQ(told.status, 200) << told.content;
    EXPECT_EQ(text(body_of(told)), R"({"emergency":false})");
    EXPECT_EQ(check_of(id), "held");
    EXPECT_EQ(step(id, "came", 2), 403);
    be({Role::practitioner}, 7);
    EXPECT_EQ(put("/api/v1/chair-places/" + id + "/talked", json::object(), 2).status, 403);
    be({Role::reception});
    EXPECT_THAT(get(at()).content, Not(HasSubstr("fever")));
    // On the tablet it looks as for whoever is clear.
    ASSERT_EQ(screen(tablet, other, all_no(tablet, other)).status, 200);
    const auto queue = body_of(get(tablet)).at("queue").as_array();
    auto one = queue.at(0).as_object();
    auto two = queue.at(1).as_object();
    for (auto* place : {&one, &two})
        for (const auto* own : {"id", "initials", "chair"})
            place->erase(own);
    EXPECT_EQ(one, two);
    // An emergency is told at once.
    const json::object danger{{"saddle_numbness", "yes"}, {"bladder_change", "yes"}};
    const auto emergency = screen(tablet, other, danger);
    ASSERT_EQ(emergency.status, 200) << emergency.content;
    expect_fits("CheckInTaken", body_of(emergency));
    EXPECT_TRUE(body_of(emergency).at("emergency").as_bool());
    EXPECT_EQ(check_of(other), "held");
}

TEST_F(ChairsTest, WhatIsNotPlainIsTalkedAboutByAPractitioner) {
    make();
    const auto tablet = link();
    const auto id = signed_up(tablet, "Ana");
    auto said = all_no(tablet, id);
    said["takes_statin"] = "yes";
    ASSERT_EQ(screen(tablet, id, said).status, 200);
    ASSERT_EQ(check_of(id), "talk");
    EXPECT_EQ(step(id, "came", 2), 403);
    EXPECT_EQ(put("/api/v1/chair-places/" + id + "/talked", json::object(), 2).status, 403)
        << "reception does not";
    be({Role::practitioner}, 7);
    EXPECT_EQ(put("/api/v1/chair-places/" + id + "/talked", json::object(), 2).status, 200);
    be({Role::reception});
    EXPECT_EQ(step(id, "came", 3), 200);
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
            if (one.at("content").at("name") == name)
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
    for (const auto& region : told.at("regions").as_array())
        EXPECT_FALSE(region.as_object().contains("people")) << text(region);
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
    for (const auto& region : told.at("regions").as_array())
        EXPECT_FALSE(region.as_object().contains("people"));
}

}  // namespace
}  // namespace palpate::tests
