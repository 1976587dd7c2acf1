// Calendar feeds: who holds the link sees the hours, and nothing else.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

class Feeds : public Calendar {
protected:
    json::object make(const json::object& said) {
        const auto reply = ask(Method::post, "/api/v1/feeds", text(said));
        EXPECT_EQ(reply.status, 201) << reply.content;
        auto made = body_of(reply);
        expect_fits("FeedMade", made);
        EXPECT_THAT(reply.content, Not(HasSubstr("secret")));
        return made;
    }
    std::string path(const json::object& said) { return text_of(make(said).at("path")); }
    // As somebody without an account asks.
    Reply read(const std::string& path, const std::string& etag = "") {
        return ask(Method::get, path, "", {.if_none_match = etag});
    }
    json::object of_mia(bool names = false) const {
        return {{"kind", "practitioner"}, {"of", mia_}, {"names", names}};
    }
};

TEST_F(Feeds, ShowHoursByTheClockOfThePlaceAndNoNames) {
    booked(booking(ana_, "2026-11-24T09:00:00Z"));
    const auto quiet = read(path(of_mia()));
    EXPECT_EQ(quiet.status, 200);
    EXPECT_EQ(quiet.content_type, "text/calendar; charset=utf-8");
    for (const auto* line :
         {"BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "DTSTART;TZID=Europe/Berlin:20261124T100000",
          "DTEND;TZID=Europe/Berlin:20261124T110000", "SUMMARY:Booked\r\n", "LOCATION:House\r\n",
          "SEQUENCE:0", "STATUS:CONFIRMED"})
        EXPECT_THAT(quiet.content, HasSubstr(line));
    EXPECT_THAT(quiet.content, Not(HasSubstr("Ruiz")));
    EXPECT_THAT(read(path(of_mia(true))).content, HasSubstr("SUMMARY:Booked: Ruiz"));
    EXPECT_THAT(read(path({{"kind", "resource"}, {"of", room_}})).content,
                HasSubstr("X-WR-CALNAME:A\r\n"));
    EXPECT_THAT(read(path({{"kind", "client"}, {"of", ana_}})).content,
                HasSubstr("20261124T100000"));
    EXPECT_THAT(read(path({{"kind", "client"}, {"of", ben_}})).content, Not(HasSubstr("VEVENT")));
}

// DESIGN, promise 10: a feed goes to calendars of other firms.
TEST_F(Feeds, NeverSayWhatForWhoeverHasTheLink) {
    booked(booking(ana_, "2026-11-24T09:00:00Z"));
    be({Role::owner});
    auto telling = massage();
    telling["name"] = "Scar massage";
    EXPECT_EQ(put("/api/v1/services/" + service_, telling, 1).status, 200);
    be({Role::reception});
    for (const auto& link :
         {of_mia(), of_mia(true), json::object{{"kind", "resource"}, {"of", room_}},
          json::object{{"kind", "client"}, {"of", ana_}, {"names", true}}}) {
        const auto shown = read(path(link)).content;
        EXPECT_THAT(shown, HasSubstr("SUMMARY:Booked"));
        EXPECT_THAT(shown, Not(HasSubstr("Scar"))) << text(link);
    }
}

TEST_F(Feeds, AreMadeOnceForARequestThatComesTwice) {
    const auto said = text(of_mia());
    const auto first = ask(Method::post, "/api/v1/feeds", said, {.key = "feed"});
    ASSERT_EQ(first.status, 201) << first.content;
    const auto again = ask(Method::post, "/api/v1/feeds", said, {.key = "feed"});
    EXPECT_EQ(again.content, first.content);
    EXPECT_EQ(field(again, "Cache-Control"), "no-store");
    EXPECT_EQ(read(text_of(body_of(again).at("path"))).status, 200);
    EXPECT_NE(ask(Method::post, "/api/v1/feeds", said, {.key = "another"}).content, first.content);
    EXPECT_EQ(ask(Method::post, "/api/v1/feeds", text(of_mia(true)), {.key = "feed"}).status, 409);
}

TEST_F(Feeds, AreAskedForAgainAndSentOnlyWhenSomethingChanged) {
    const auto id = booked(booking(ana_, "2026-11-24T09:00:00Z"));
    const auto feed = path(of_mia());
    const auto etag = field(read(feed), "ETag");
    const auto same = read(feed, etag);
    EXPECT_EQ(same.status, 304);
    EXPECT_TRUE(same.content.empty());
    EXPECT_EQ(
        put("/api/v1/bookings/" + id + "/time", {{"begin", "2026-11-25T09:00:00Z"}}, 1).status,
        200);
    const auto moved = read(feed, etag);
    EXPECT_EQ(moved.status, 200);
    EXPECT_THAT(moved.content, HasSubstr("UID:" + id + "\r\n"));
    EXPECT_THAT(moved.content, HasSubstr("SEQUENCE:1\r\n"));
    EXPECT_THAT(moved.content, HasSubstr("20261125T100000"));
    be({Role::owner});
    const json::object renamed{{"name", "House, left; behind"}, {"zone", "Europe/Berlin"}};
    EXPECT_EQ(put("/api/v1/locations/" + house_, renamed, 1).status, 200);
    const auto named = read(feed, field(moved, "ETag"));
    EXPECT_EQ(named.status, 200);
    EXPECT_THAT(named.content, HasSubstr("LOCATION:House\\, left\\; behind\r\n"));
    be({Role::reception});
    EXPECT_EQ(put("/api/v1/bookings/" + id + "/cancelled", {{"by_client", false}}, 2).status, 200);
    EXPECT_THAT(read(feed, field(named, "ETag")).content, Not(HasSubstr("VEVENT")));
}

TEST_F(Feeds, WhatIsHeldForAMomentIsNotShown) {
    auto held = booking(ana_, "2026-11-24T09:00:00Z");
    held["hold_minutes"] = 10;
    booked(held);
    EXPECT_THAT(read(path(of_mia())).content, Not(HasSubstr("VEVENT")));
}

TEST_F(Feeds, ALinkOpensNothingOnceItIsTakenBackOrOver) {
    auto said = of_mia();
    said["expires_at"] = "2026-11-22T10:00:00Z";
    const auto ending = path(said);
    EXPECT_EQ(read(ending).status, 200);
    const auto made = make(of_mia());
    const auto feed = text_of(made.at("path"));
    const auto id = text_of(made.at("feed").at("id"));
    EXPECT_EQ(put("/api/v1/feeds/" + id + "/revoked", json::object{}, 1).status, 200);
    EXPECT_EQ(read(feed).status, 404);
    EXPECT_EQ(put("/api/v1/feeds/" + id + "/revoked", json::object{}, 2).status, 409);
    clock_->move(std::chrono::hours(24));
    EXPECT_EQ(read(ending).status, 404);
    EXPECT_EQ(read(feed.substr(0, feed.size() - 5) + "A.ics").status, 404);
    EXPECT_EQ(read("/feeds/x.ics").status, 404);
    said["expires_at"] = "2026-11-20T10:00:00Z";
    EXPECT_EQ(ask(Method::post, "/api/v1/feeds", text(said)).status, 422);
    const auto of_ana = path({{"kind", "client"}, {"of", ana_}});
    EXPECT_EQ(read(of_ana).status, 200);
    EXPECT_EQ(ask(Method::del, "/api/v1/clients/" + ana_, "", {.if_match = "\"1\""}).status, 204);
    EXPECT_EQ(read(of_ana).status, 410) << "she is off the lists";
    const auto nobody =
        ask(Method::post, "/api/v1/feeds", text({{"kind", "client"}, {"of", person(99)}}));
    EXPECT_EQ(nobody.status, 404);
    EXPECT_EQ(pointer(nobody), "/of");
}

TEST_F(Feeds, TheListTellsNoSecret) {
    const auto feed = path(of_mia());
    const auto listed = get("/api/v1/feeds");
    EXPECT_EQ(listed.status, 200);
    const auto page = body_of(listed);
    expect_fits("FeedPage", page);
    ASSERT_EQ(page.at("feeds").as_array().size(), 1U);
    EXPECT_EQ(text_of(page.at("feeds").at(0).at("of")), mia_);
    const auto ticket = feed.substr(feed.rfind('/') + 1, 64);
    EXPECT_THAT(listed.content, Not(HasSubstr(ticket.substr(22))));
    EXPECT_THAT(listed.content, Not(HasSubstr("secret")));
}

}  // namespace
}  // namespace palpate::tests
