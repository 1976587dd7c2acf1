// The desk's day as it goes: late, running over, who waits, and what is taken back.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Monday; Ana at ten, Ben at a quarter past eleven, both with Mia in room A.
class DeskDayTest : public Calendar {
protected:
    void SetUp() override {
        Calendar::SetUp();
        first_ = booked(booking(ana_, "2026-11-23T10:00:00+01:00"));
        second_ = booked(booking(ben_, "2026-11-23T11:15:00+01:00"));
        at("2026-11-23T09:18:30Z");  // 10:18 there
    }
    void at(std::string_view moment) { clock_->now = *parse_instant(moment); }
    Reply late(const std::string& id, const json::object& said, int version = 1) {
        expect_fits("TimingSaid", said);
        return ask(Method::post, "/api/v1/bookings/" + id + "/late", text(said),
                   {.if_match = fmt::format("\"{}\"", version)});
    }
    json::object preview(const std::string& id, std::string_view query) {
        const auto reply = get(fmt::format("/api/v1/bookings/{}/late?{}", id, query));
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("TimingAsked", body);
        return body;
    }
    json::object content(const std::string& id) {
        return body_of(get("/api/v1/bookings/" + id)).at("content").as_object();
    }
    std::int64_t version(const std::string& id) {
        return body_of(get("/api/v1/bookings/" + id)).at("version").as_int64();
    }
    Reply undo(const std::vector<std::string>& ids) {
        json::array visits;
        for (const auto& id : ids)
            visits.push_back({{"id", id}, {"version", version(id)}});
        const json::object said{{"visits", visits}};
        expect_fits("UndoSaid", said);
        return ask(Method::post, "/api/v1/undo", text(said));
    }
    Reply step(const std::string& id, std::string_view to, const json::object& said = {}) {
        return put(fmt::format("/api/v1/bookings/{}/{}", id, to), said,
                   static_cast<int>(version(id)));
    }
    void set_policy(const json::object& coming_late) {
        be({Role::owner});
        auto service = massage();
        service["policy"] = json::object{{"notice_minutes", 1440}, {"coming_late", coming_late}};
        const auto reply = put("/api/v1/services/" + service_, service, 1);
        ASSERT_EQ(reply.status, 200) << reply.content;
        be({Role::reception});
    }
    // Minutes that each waits, by begin.
    static std::vector<std::int64_t> minutes(const json::object& body) {
        std::vector<std::int64_t> all;
        if (!body.contains("waits"))
            return all;  // an empty list is left out
        for (const auto& one : body.at("waits").as_array())
            all.push_back(one.at("minutes").as_int64());
        return all;
    }
    std::string first_, second_;
};

TEST_F(DeskDayTest, WhatIsLeftKeepsTheEndAndNobodyWaits) {
    const auto seen = preview(first_, "minutes=42");
    const auto timing = seen.at("timing").as_object();
    EXPECT_EQ(text_of(timing.at("from")), "2026-11-23T09:18:00.000Z");
    EXPECT_EQ(text_of(timing.at("until")), "2026-11-23T10:00:00.000Z");
    EXPECT_EQ(timing.at("late_minutes"), 18);
    EXPECT_FALSE(timing.at("late").as_bool()) << "no policy";
    EXPECT_FALSE(seen.at("too_few").as_bool());
    EXPECT_THAT(minutes(timing), IsEmpty());
    const auto reply = late(first_, {{"why", "client_late"}, {"minutes", 42}});
    ASSERT_EQ(reply.status, 200) << reply.content;
    expect_fits("KeptBooking", body_of(reply));
    const auto now = content(first_);
    EXPECT_EQ(now.at("timing").at("minutes"), 42);
    EXPECT_EQ(text_of(now.at("begin")), "2026-11-23T09:00:00.000Z") << "the agreed hour stays";
    EXPECT_EQ(text_of(now.at("until")), "2026-11-23T10:00:00.000Z");
}

TEST_F(DeskDayTest, ATapThatComesTwiceOverABadNetworkIsOne) {
    const Ask twice{.if_match = "\"1\"", .key = "tap"};
    const auto said = text({{"why", "client_late"}, {"minutes", 42}});
    const auto path = "/api/v1/bookings/" + first_ + "/late";
    const auto once = ask(Method::post, path, said, twice);
    ASSERT_EQ(once.status, 200) << once.content;
    const auto again = ask(Method::post, path, said, twice);
    EXPECT_EQ(again.status, 200) << again.content;
    EXPECT_EQ(again.content, once.content);
    EXPECT_EQ(field(again, "ETag"), "\"2\"");
}

TEST_F(DeskDayTest, WhoCallsThatTheyComeLaterHasTheMinutesBeforeTheEnd) {
    at("2026-11-23T08:40:00Z");
    const auto timing = preview(first_, "minutes=40").at("timing").as_object();
    EXPECT_EQ(text_of(timing.at("from")), "2026-11-23T09:20:00.000Z");
    EXPECT_EQ(timing.at("late_minutes"), 20);
}

TEST_F(DeskDayTest, AllItsMinutesAllTheSameAndTheNextOneWaits) {
    const auto seen = preview(first_, "minutes=60&reason=practice_late");
    const auto timing = seen.at("timing").as_object();
    EXPECT_THAT(minutes(timing), ElementsAre(18));
    EXPECT_EQ(text_of(timing.at("waits").at(0).at("booking")), second_);
    EXPECT_THAT(seen.at("clients").as_array(), SizeIs(1));
    ASSERT_EQ(late(first_, {{"why", "practice_late"}, {"minutes", 60}}).status, 200);
    const auto waits =
        body_of(get("/api/v1/waits?from=2026-11-23T00:00:00Z"
                    "&until=2026-11-24T00:00:00Z"));
    expect_fits("WaitsList", waits);
    EXPECT_THAT(minutes(waits), ElementsAre(18));
    EXPECT_EQ(text_of(content(second_).at("begin")), "2026-11-23T10:15:00.000Z")
        << "nobody's hour is moved";
}

TEST_F(DeskDayTest, RunningOverTellsWhoWaits) {
    ASSERT_EQ(step(first_, "arrived").status, 200);
    at("2026-11-23T10:02:00Z");
    const auto timing = preview(first_, "minutes=8&reason=runs_over").at("timing").as_object();
    EXPECT_EQ(text_of(timing.at("until")), "2026-11-23T10:10:00.000Z");
    EXPECT_THAT(minutes(timing), ElementsAre(10)) << "with the clean-up after it";
    EXPECT_EQ(late(first_, {{"why", "runs_over"}, {"minutes", 8}}, 2).status, 200);
}

TEST_F(DeskDayTest, EndsEarlierOnWishAndTheRestIsFree) {
    ASSERT_EQ(late(first_, {{"why", "client_late"}, {"minutes", 30}, {"end_earlier", true}}).status,
              200);
    EXPECT_EQ(text_of(content(first_).at("until")), "2026-11-23T09:48:00.000Z");
    EXPECT_EQ(undo({first_}).status, 200);
    EXPECT_EQ(text_of(content(first_).at("until")), "2026-11-23T10:00:00.000Z");
    EXPECT_FALSE(content(first_).contains("timing"));
}

TEST_F(DeskDayTest, ThePolicySaysWhatIsDueAndWhenTheyMayBeSentAway) {
    set_policy({{"after_minutes", 10},
                {"refuse_minutes", 30},
                {"fee", {{"minor_units", 1500}, {"currency", "EUR"}}}});
    auto timing = preview(first_, "minutes=42").at("timing").as_object();
    EXPECT_TRUE(timing.at("late").as_bool());
    EXPECT_FALSE(timing.at("may_refuse").as_bool());
    EXPECT_EQ(timing.at("fee").at("minor_units"), 1500);
    timing = preview(first_, "minutes=60&reason=practice_late").at("timing").as_object();
    EXPECT_FALSE(timing.contains("fee")) << "nobody pays for what the practice is late";
    ASSERT_EQ(late(first_, {{"why", "client_late"}, {"minutes", 42}}).status, 200);
    EXPECT_EQ(content(first_).at("timing").at("due").at("minor_units"), 1500);
    ASSERT_EQ(late(first_, {{"why", "client_late"}, {"minutes", 42}, {"waive", "snow"}}, 2).status,
              200);
    EXPECT_FALSE(content(first_).at("timing").as_object().contains("due"));
    EXPECT_EQ(text_of(content(first_).at("timing").at("waived")), "snow");
    at("2026-11-23T09:10:00Z");
    EXPECT_FALSE(preview(first_, "minutes=50").at("timing").at("late").as_bool())
        << "exactly what the policy allows";
    at("2026-11-23T09:31:00Z");
    EXPECT_TRUE(preview(first_, "minutes=29").at("timing").at("may_refuse").as_bool());
}

TEST_F(DeskDayTest, APolicyThatMakesNoSenseIsRefused) {
    be({Role::owner});
    auto service = massage();
    service["policy"] = json::object{
        {"notice_minutes", 0}, {"coming_late", {{"after_minutes", 20}, {"refuse_minutes", 10}}}};
    const auto reply = put("/api/v1/services/" + service_, service, 1);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(pointer(reply), "/policy/coming_late/refuse_minutes");
}

TEST_F(DeskDayTest, TooFewForAnyFormatIsSaid) {
    EXPECT_TRUE(preview(first_, "minutes=14").at("too_few").as_bool());
    EXPECT_FALSE(preview(first_, "minutes=15").at("too_few").as_bool());
    EXPECT_FALSE(preview(first_, "minutes=5&reason=runs_over").at("too_few").as_bool());
}

TEST_F(DeskDayTest, SaysWhyItIsRefused) {
    EXPECT_EQ(late(first_, {{"why", "client_late"}, {"minutes", 0}}).status, 422);
    EXPECT_EQ(get("/api/v1/bookings/" + first_ + "/late?minutes=x").status, 422);
    EXPECT_EQ(get("/api/v1/bookings/" + first_ + "/late?minutes=9&reason=rain").status, 422);
    EXPECT_EQ(late(first_, {{"why", "client_late"}, {"minutes", 42}}, 9).status, 412);
    at("2026-11-20T09:00:00Z");
    EXPECT_EQ(late(first_, {{"why", "client_late"}, {"minutes", 42}}).status, 409);
    at("2026-11-23T09:18:00Z");
    ASSERT_EQ(step(first_, "missed").status, 200);
    EXPECT_EQ(late(first_, {{"why", "client_late"}, {"minutes", 42}}, 2).status, 409);
}

TEST_F(DeskDayTest, NobodyWhoseWorkIsHeldIsToldMinutes) {
    be({Role::practitioner}, 7);
    const auto taken = ask(Method::post, "/api/v1/episodes/" + episode(ana_) + "/intakes",
                           R"({"by":"client","language":"es","answers":{
            "regions":{"low_back_left":5},"age_years":40,
            "findings":{"saddle_numbness":"yes","bladder_change":"yes"}}})");
    ASSERT_EQ(taken.status, 201) << taken.content;
    be({Role::reception});
    const auto reply = late(first_, {{"why", "client_late"}, {"minutes", 42}});
    EXPECT_EQ(reply.status, 403) << reply.content;
    EXPECT_THAT(reply.content, HasSubstr(person(7)));
    EXPECT_THAT(reply.content, Not(HasSubstr("numb")));
}

// ---- Taken back ----

using UndoTest = DeskDayTest;

TEST_F(UndoTest, EachStepOfTheDayIsTakenBack) {
    for (const auto* to : {"arrived", "missed"}) {
        ASSERT_EQ(step(first_, to).status, 200) << to;
        const auto reply = undo({first_});
        ASSERT_EQ(reply.status, 200) << to << reply.content;
        expect_fits("Bookings", body_of(reply));
        EXPECT_EQ(text_of(content(first_).at("status")), "booked") << to;
        EXPECT_FALSE(content(first_).contains("ending")) << to;
    }
    ASSERT_EQ(step(first_, "arrived").status, 200);
    ASSERT_EQ(step(first_, "done").status, 200);
    ASSERT_EQ(undo({first_}).status, 200);
    EXPECT_EQ(text_of(content(first_).at("status")), "arrived");
}

TEST_F(UndoTest, ACancellationIsTakenBackUnlessSomebodyHasTheHour) {
    const auto later = booked(booking(ana_, "2026-11-25T10:00:00+01:00"));
    ASSERT_EQ(step(later, "cancelled", {{"by_client", true}}).status, 200);
    ASSERT_EQ(undo({later}).status, 200);
    EXPECT_EQ(text_of(content(later).at("status")), "booked");
    ASSERT_EQ(step(later, "cancelled", {{"by_client", true}}).status, 200);
    booked(booking(ben_, "2026-11-25T10:30:00+01:00"));
    const auto reply = undo({later});
    EXPECT_EQ(reply.status, 409) << reply.content;
    EXPECT_THAT(pointer(reply), testing::StartsWith("/visits/0/"));
    EXPECT_EQ(text_of(content(later).at("status")), "cancelled");
}

TEST_F(UndoTest, IsForAWhileAndForWhatWasSeen) {
    EXPECT_EQ(undo({first_}).status, 409) << "nothing was changed yet";
    ASSERT_EQ(step(first_, "arrived").status, 200);
    const json::object old{{"visits", {{{"id", first_}, {"version", 1}}}}};
    EXPECT_EQ(ask(Method::post, "/api/v1/undo", text(old)).status, 412);
    clock_->move(std::chrono::minutes(31));
    const auto reply = undo({first_});
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(pointer(reply), "/visits/0");
    EXPECT_EQ(undo({}).status, 422);
    EXPECT_EQ(undo({first_, first_}).status, 422);
}

TEST_F(UndoTest, LeaveThatWasEnteredMeanwhileStandsAgainstIt) {
    const auto later = booked(booking(ana_, "2026-11-25T10:00:00+01:00"));
    ASSERT_EQ(step(later, "time", {{"begin", "2026-11-26T10:00:00+01:00"}}).status, 200);
    be({Role::owner});
    auto hours = weekdays(mia_, 9 * 60, 17 * 60);
    hours["leave"] = json::array{{{"first", "2026-11-25"}, {"last", "2026-11-25"}}};
    change_hours(hours, 1);
    be({Role::reception});
    const auto reply = undo({later});
    EXPECT_EQ(reply.status, 409) << reply.content;
    EXPECT_EQ(pointer(reply), "/visits/0/begin");
}

TEST_F(UndoTest, NoticeIsNotAskedAgain) {
    ASSERT_EQ(step(second_, "cancelled", {{"by_client", true}}).status, 200);
    set_rules({{"grid_minutes", 15}, {"desk_notice_minutes", 600}});
    EXPECT_EQ(undo({second_}).status, 200);
}

TEST_F(UndoTest, WhoIsHeldMeanwhileIsNotBookedAgain) {
    const auto later = booked(booking(ana_, "2026-11-25T10:00:00+01:00"));
    ASSERT_EQ(step(later, "cancelled", {{"by_client", true}}).status, 200);
    be({Role::practitioner}, 7);
    ASSERT_EQ(ask(Method::post, "/api/v1/episodes/" + episode(ana_) + "/intakes",
                  R"({"by":"client","language":"es","answers":{
            "regions":{"low_back_left":5},"age_years":40,
            "findings":{"saddle_numbness":"yes","bladder_change":"yes"}}})")
                  .status,
              201);
    be({Role::reception});
    EXPECT_EQ(undo({later}).status, 403);
}

class CourseUndoTest : public DeskDayTest {
protected:
    void SetUp() override {
        DeskDayTest::SetUp();
        json::array visits;
        for (const auto* begin : {"2026-12-01T10:00:00+01:00", "2026-12-08T10:00:00+01:00",
                                  "2026-12-15T10:00:00+01:00"})
            visits.push_back(booking(ana_, begin));
        const auto reply = ask(Method::post, "/api/v1/series",
                               text({{"client", ana_}, {"visits", std::move(visits)}}));
        ASSERT_EQ(reply.status, 201) << reply.content;
        const auto body = body_of(reply);
        series_ = text_of(body.at("series").at("id"));
        for (const auto& visit : body.at("bookings").as_array())
            visits_.push_back(text_of(visit.at("id")));
    }
    json::array seen() {
        json::array all;
        for (const auto& id : visits_)
            all.push_back({{"id", id}, {"version", version(id)}});
        return all;
    }
    Reply change(std::string_view what, json::object said) {
        said["visit"] = visits_.front();
        said["part"] = "all";
        said["seen"] = seen();
        return ask(Method::put, fmt::format("/api/v1/series/{}/{}", series_, what), text(said));
    }
    std::vector<std::string> begins() {
        std::vector<std::string> all;
        for (const auto& id : visits_)
            all.push_back(text_of(content(id).at("wall")));
        return all;
    }
    std::string series_;
    std::vector<std::string> visits_;
};

TEST_F(CourseUndoTest, AMoveIsTakenBackAsOneAlsoWhereEachLandedOnTheNext) {
    const auto before = begins();
    for (const auto* to :
         {"2026-12-08T10:00:00+01:00", "2026-12-02T09:00:00+01:00", "2026-11-24T10:00:00+01:00"}) {
        ASSERT_EQ(change("time", {{"begin", to}}).status, 200);
        EXPECT_NE(begins(), before);
        const auto reply = undo(visits_);
        ASSERT_EQ(reply.status, 200) << to << reply.content;
        EXPECT_EQ(begins(), before) << to;
    }
}

TEST_F(CourseUndoTest, OneThatIsTakenKeepsAllWhereTheyAre) {
    ASSERT_EQ(change("time", {{"begin", "2026-12-02T10:00:00+01:00"}}).status, 200);
    booked(booking(ben_, "2026-12-08T09:30:00+01:00"));
    const auto now = begins();
    const auto reply = undo(visits_);
    EXPECT_EQ(reply.status, 409) << reply.content;
    EXPECT_THAT(pointer(reply), testing::StartsWith("/visits/1/"));
    EXPECT_EQ(begins(), now);
}

TEST_F(CourseUndoTest, ACancellationIsTakenBackAsOne) {
    ASSERT_EQ(change("cancelled", {{"cancel", {{"by_client", false}}}}).status, 200);
    EXPECT_EQ(text_of(content(visits_[2]).at("status")), "cancelled");
    ASSERT_EQ(undo(visits_).status, 200);
    for (const auto& id : visits_)
        EXPECT_EQ(text_of(content(id).at("status")), "booked");
}

// ---- how one's own hands are ----

TEST_F(DeskDayTest, HandsAreOnesOwnAndALimitOfTodayIsSeenByTheDesk) {
    const auto mine = [&](std::string_view more, const json::object& said) {
        return put(fmt::format("/api/v1/hands{}?location={}", more, house_), said, 1);
    };
    be({Role::practitioner}, 11);
    const json::object sore{{"thumb", "sore"}, {"wrist", "fine"}, {"back", "fine"}};
    expect_fits("HandsSaid", sore);
    const auto said = mine("", sore);
    ASSERT_EQ(said.status, 200) << said.content;
    auto told = body_of(said);
    expect_fits("HandsToday", told);
    EXPECT_EQ(told.at("said").at("thumb"), "sore");
    EXPECT_TRUE(told.contains("propose_max")) << text(told);
    EXPECT_FALSE(told.at("hard_on").as_array().empty());
    expect_fits("LightDaySaid", {{"load_max", 1}});
    EXPECT_EQ(mine("/day", {{"load_max", 1}}).status, 200);
    be({Role::owner});
    EXPECT_FALSE(body_of(get("/api/v1/hands?location=" + house_)).contains("said"));
    be({Role::reception});
    EXPECT_FALSE(body_of(get("/api/v1/hands?location=" + house_)).contains("said"));
    EXPECT_EQ(book(booking(ana_, "2026-11-23T14:00:00+01:00")).status, 409);
    EXPECT_THAT(obstacles(why("2026-11-23T13:00:00Z")), testing::Contains("daily_load"));
    EXPECT_EQ(pointer(get("/api/v1/hands")), "location");
}

// ---- the rules of a zone ----

TEST_F(DeskDayTest, AVisitWhereItWasAgreedIsInNoListOfMovedHours) {
    const auto told = body_of(get("/api/v1/moved-hours"));
    expect_fits("MovedHours", told);
    EXPECT_THAT(told.at("moved").as_array(), IsEmpty());
}

}  // namespace
}  // namespace palpate::tests
