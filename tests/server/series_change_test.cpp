// A course changed in one step: this visit and those after it, or all of them.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

// Tuesdays at ten in Berlin, across the change of the clock on 28 March 2027.
const std::vector<std::string> tuesdays{"2027-03-16T10:00:00+01:00", "2027-03-23T10:00:00+01:00",
                                        "2027-03-30T10:00:00+02:00", "2027-04-06T10:00:00+02:00"};

class SeriesChangeTest : public Calendar {
protected:
    void SetUp() override {
        Calendar::SetUp();
        json::array visits;
        for (const auto& begin : tuesdays)
            visits.push_back(booking(ana_, begin));
        const auto reply = ask(Method::post, "/api/v1/series",
                               text({{"client", ana_}, {"visits", std::move(visits)}}));
        ASSERT_EQ(reply.status, 201) << reply.content;
        series_ = text_of(body_of(reply).at("series").at("id"));
    }
    json::array visits() {
        const auto reply = get("/api/v1/series/" + series_);
        EXPECT_EQ(reply.status, 200) << reply.content;
        return body_of(reply).at("bookings").as_array();
    }
    std::string visit(std::size_t at) { return text_of(visits().at(at).at("id")); }
    // As who asks last saw them, from the one at `first` on.
    json::array seen(std::size_t first = 0) {
        json::array all;
        const auto now = visits();
        for (auto i = first; i < now.size(); ++i)
            all.push_back({{"id", now[i].at("id")}, {"version", now[i].at("version")}});
        return all;
    }
    // As the wall's clock shows them.
    std::vector<std::string> walls() {
        std::vector<std::string> all;
        for (const auto& visit : visits())
            all.push_back(text_of(visit.at("content").at("wall")));
        return all;
    }
    Reply change(std::string_view what, const json::object& said) {
        return ask(Method::put, fmt::format("/api/v1/series/{}/{}", series_, what), text(said));
    }
    Reply move(std::size_t at, std::string_view begin, std::string_view part, json::array seen) {
        const json::object said{
            {"visit", visit(at)}, {"begin", begin}, {"part", part}, {"seen", std::move(seen)}};
        expect_fits("SeriesMoveSaid", said);
        return change("time", said);
    }
    std::string series_;
};

TEST_F(SeriesChangeTest, TuesdaysAtTenBecomeWednesdaysAtHalfPastElevenOnTheWall) {
    const auto reply = move(0, "2027-03-17T11:30:00+01:00", "all", seen());
    ASSERT_EQ(reply.status, 200) << reply.content;
    expect_fits("KeptSeriesBooked", body_of(reply));
    EXPECT_THAT(walls(), testing::ElementsAre("2027-03-17T11:30", "2027-03-24T11:30",
                                              "2027-03-31T11:30", "2027-04-07T11:30"));
    EXPECT_EQ(text_of(visits().at(3).at("content").at("begin")), "2027-04-07T09:30:00.000Z");
}

TEST_F(SeriesChangeTest, TheCourseSaysWhichVisitsWereMovedAndFromWhen) {
    const auto moved = [&] {
        const auto course = body_of(get("/api/v1/series/" + series_));
        expect_fits("KeptSeriesBooked", course);
        EXPECT_EQ(text_of(course.at("clients").at(0).at("id")), ana_);
        return course.at("moved").as_array();
    };
    EXPECT_TRUE(moved().empty());
    ASSERT_EQ(move(2, "2027-03-29T09:00:00+02:00", "following", seen(2)).status, 200);
    const auto two = moved();
    ASSERT_EQ(two.size(), 2U);
    EXPECT_EQ(text_of(two[0].at("booking")), visit(2));
    EXPECT_EQ(text_of(two[0].at("from")), "2027-03-30T08:00:00.000Z");
    ASSERT_EQ(move(2, tuesdays[2], "following", seen(2)).status, 200);
    EXPECT_TRUE(moved().empty()) << "moved back";
    ASSERT_EQ(put("/api/v1/bookings/" + visit(0) + "/cancelled", {{"by_client", true}}, 1).status,
              200);
    EXPECT_TRUE(moved().empty()) << "called off, not moved";
}

TEST_F(SeriesChangeTest, OnlyTheFollowingGoAlong) {
    ASSERT_EQ(move(2, "2027-03-29T09:00:00+02:00", "following", seen(2)).status, 200);
    EXPECT_THAT(walls(), testing::ElementsAre("2027-03-16T10:00", "2027-03-23T10:00",
                                              "2027-03-29T09:00", "2027-04-05T09:00"));
}

// Each lands where the next one was, which makes room.
TEST_F(SeriesChangeTest, AWeekLaterOrEarlierIsNotInItsOwnWay) {
    ASSERT_EQ(move(0, "2027-03-23T10:00:00+01:00", "all", seen()).status, 200);
    EXPECT_EQ(walls().back(), "2027-04-13T10:00");
    ASSERT_EQ(move(1, "2027-03-23T10:00:00+01:00", "all", seen()).status, 200);
    EXPECT_EQ(walls().front(), "2027-03-16T10:00");
}

TEST_F(SeriesChangeTest, OneClashMovesNothing) {
    booked(booking(ben_, "2027-03-31T10:00:00+02:00"));
    const auto before = walls();
    const auto reply = move(0, "2027-03-17T10:00:00+01:00", "all", seen());
    EXPECT_EQ(reply.status, 409);
    EXPECT_THAT(pointer(reply), testing::StartsWith("/seen/2/"));
    EXPECT_EQ(walls(), before);
}

TEST_F(SeriesChangeTest, WhatSomebodyChangedMeanwhileIsNotMovedUnseen) {
    auto too_few = seen();
    too_few.pop_back();
    EXPECT_EQ(move(0, "2027-03-17T10:00:00+01:00", "all", too_few).status, 412);
    const auto old = seen();
    ASSERT_EQ(
        put("/api/v1/bookings/" + visit(3) + "/time", {{"begin", "2027-04-06T14:00:00+02:00"}}, 1)
            .status,
        200);
    const auto reply = move(0, "2027-03-17T10:00:00+01:00", "all", old);
    EXPECT_EQ(reply.status, 412);
    EXPECT_EQ(pointer(reply), "/seen");
    // Seen again it goes along, by a day, from its own hour.
    ASSERT_EQ(move(0, "2027-03-17T10:00:00+01:00", "all", seen()).status, 200);
    EXPECT_EQ(walls().back(), "2027-04-07T14:00");
}

TEST_F(SeriesChangeTest, WhatIsPastStaysAndIsNoStart) {
    clock_->now = *parse_instant("2027-03-25T09:00:00Z");
    EXPECT_EQ(move(0, "2027-03-31T10:00:00+02:00", "all", seen(2)).status, 409);
    ASSERT_EQ(move(2, "2027-03-31T10:00:00+02:00", "all", seen(2)).status, 200);
    EXPECT_THAT(walls(), testing::ElementsAre("2027-03-16T10:00", "2027-03-23T10:00",
                                              "2027-03-31T10:00", "2027-04-07T10:00"));
}

TEST_F(SeriesChangeTest, HoursOfThePracticeHoldForEachVisitUnlessStaffSayWhy) {
    const auto reply = move(0, "2027-03-20T10:00:00+01:00", "all", seen());  // Saturdays
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(pointer(reply), "/seen/0/begin");
    const auto despite = change("time", {{"visit", visit(0)},
                                         {"begin", "2027-03-20T10:00:00+01:00"},
                                         {"part", "all"},
                                         {"seen", seen()},
                                         {"despite", "Mia works Saturdays for her"}});
    EXPECT_EQ(despite.status, 200) << despite.content;
}

// 02:30 is not on the clock on 28 March 2027.
TEST_F(SeriesChangeTest, AnHourThatTheClockSkipsIsNamed) {
    const json::object said{{"visit", visit(0)},
                            {"begin", "2027-03-14T02:30:00+01:00"},
                            {"part", "all"},
                            {"seen", seen()},
                            {"despite", "night shift"}};
    const auto reply = change("time", said);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(pointer(reply), "/seen/2");
}

TEST_F(SeriesChangeTest, TheRestIsCalledOffInOneStep) {
    const json::object said{{"visit", visit(1)},
                            {"part", "following"},
                            {"seen", seen(1)},
                            {"cancel", {{"by_client", true}, {"reason", "moves away"}}}};
    expect_fits("SeriesCancelSaid", said);
    const auto reply = change("cancelled", said);
    ASSERT_EQ(reply.status, 200) << reply.content;
    std::vector<std::string> status;
    for (const auto& visit : visits())
        status.push_back(text_of(visit.at("content").at("status")));
    EXPECT_THAT(status, testing::ElementsAre("booked", "cancelled", "cancelled", "cancelled"));
    EXPECT_EQ(change("cancelled", said).status, 409) << "it is called off already";
}

TEST_F(SeriesChangeTest, AVisitOfAnotherCourseIsNone) {
    const auto other = booked(booking(ben_, "2027-03-17T10:00:00+01:00"));
    const json::object said{{"visit", other},
                            {"begin", "2027-03-18T10:00:00+01:00"},
                            {"part", "all"},
                            {"seen", seen()}};
    const auto reply = change("time", said);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(pointer(reply), "/visit");
}

}  // namespace
}  // namespace palpate::tests
