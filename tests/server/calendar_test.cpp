// The calendar over the interface: what is free, why not, and what is refused to whom.
#include "server/calendar.hpp"

#include "record/lasting.hpp"

#include <set>

namespace palpate::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

int minute_of(std::string_view clock) {
    return std::stoi(std::string(clock.substr(0, 2))) * 60 +
           std::stoi(std::string(clock.substr(3, 2)));
}

// Each start that was offered, as a moment.
std::set<std::string> starts_in(const json::object& free) {
    std::set<std::string> all;
    const auto grid = static_cast<int>(free.at("grid_minutes").as_int64());
    for (const auto& day : free.at("days").as_array())
        for (const auto& run : day.at("starts").as_array()) {
            const auto text = text_of(run);
            const int last = text.size() > 5 ? minute_of(text.substr(6)) : minute_of(text);
            for (int minute = minute_of(text); minute <= last; minute += grid)
                all.insert(to_text(*parse_instant(
                    fmt::format("{}T{:02}:{:02}:00{}", text_of(day.at("day")), minute / 60,
                                minute % 60, text_of(day.at("offset"))))));
        }
    return all;
}

class CalendarTest : public Calendar {
protected:
    // Every quarter of an hour of the days is free exactly when why says nothing against it.
    void expect_agreement(std::string_view first, int days) {
        const auto free_now = free(first, days);
        expect_fits("FreeTimes", free_now);
        const auto offered = starts_in(free_now);
        EXPECT_FALSE(offered.empty());
        const auto begin =
            Instant(std::chrono::sys_days(*parse_date(first))) - std::chrono::hours(2);
        std::size_t met = 0;
        for (auto at = begin; at < begin + std::chrono::days(days);
             at += std::chrono::minutes(15)) {
            const auto answer = why(to_text(at));
            const bool is_free = answer.at("free").as_bool();
            EXPECT_EQ(is_free, offered.contains(to_text(at))) << text(answer);
            EXPECT_EQ(is_free, answer.at("reasons").as_array().empty()) << text(answer);
            met += is_free ? 1 : 0;
        }
        EXPECT_EQ(met, offered.size()) << "some offered starts were not asked about";
    }
};

TEST_F(CalendarTest, WhatIsFreeAndWhyNotAgreeAndBothKnowWhatIsBooked) {
    expect_agreement("2026-11-23", 3);
    EXPECT_EQ(starts_in(free("2026-11-23", 1)).size(), 28U) << "9:00 to 15:45, with clean-up";
    booked(booking(ana_, "2026-11-23T11:00:00+01:00"));
    expect_agreement("2026-11-23", 2);
    EXPECT_THAT(obstacles(why("2026-11-23T10:30:00Z")), Contains("booked"));
    EXPECT_THAT(obstacles(why("2026-11-23T11:00:00Z")), Contains("buffer"));
}

// The clock skips 2:00 to 3:00 on 2027-03-28 and shows it twice on 2027-10-31.
TEST_F(CalendarTest, TheyAgreeWhereTheClockChanges) {
    auto hours = weekdays(mia_, 60, 6 * 60);
    auto& row = hours["periods"].at(0).at("weekly").at(0).as_object();
    row["weekdays"] = {"saturday", "sunday", "monday"};
    change_hours(hours, 1);
    expect_agreement("2027-03-27", 3);
    expect_agreement("2027-10-30", 3);
}

TEST_F(CalendarTest, AMonthOfOnePractitionerIsAShortAnswer) {
    for (const auto* begin : {"09:00", "12:00", "14:30"})
        for (int day = 23; day < 28; ++day)
            booked(booking(ana_, fmt::format("2026-11-{}T{}:00+01:00", day, begin)));
    const auto reply = get("/api/v1/free" + asked() + "&day=2026-11-23&days=31");
    EXPECT_EQ(reply.status, 200);
    EXPECT_LT(reply.content.size(), 4096U);
    EXPECT_GT(starts_in(body_of(reply)).size(), 300U);
}

// Makes each anew, and notes who asked what.
struct Noted final : record::LastingAnswers {
    explicit Noted(record::Store& from) : store(from) {}
    Result<std::string> answer(const practice::Actor& actor, std::string_view question,
                               const Make& make) override {
        who = actor.person;
        asked.emplace_back(question);
        return record::read(store, actor, make);
    }
    record::Store& store;
    practice::PersonId who;
    std::vector<std::string> asked;
};

TEST_F(CalendarTest, FreeTimesAreAskedOfWhatLasts) {
    const auto month = "/api/v1/free" + asked() + "&day=2026-11-23&days=31";
    const auto anew = get(month);
    Noted lasting(store_);
    services_.lasting = &lasting;
    EXPECT_EQ(get(month).content, anew.content);
    EXPECT_EQ(get("/api/v1/free" + asked() + "&day=2026-11-23&days=0").status, 422);
    EXPECT_THAT(lasting.asked, ElementsAre(month)) << "all that the answer hangs on";
    EXPECT_EQ(lasting.who, authority_.caller.actor.person);
    const auto nowhere = "/api/v1/free?service=" + service_ + "&location=" + room_;
    EXPECT_EQ(get(nowhere + "&day=2026-11-23").status, 404) << "a fault is a fault";
    authority_.caller.roles = {};
    EXPECT_EQ(get(month).status, 403) << "who may ask is looked at each time";
    EXPECT_EQ(lasting.asked.size(), 2U);
}

TEST_F(CalendarTest, WhoHasTheFreeTimesIsToldThatTheyStand) {
    const auto asked_of = [&](std::string_view day) {
        return fmt::format("/api/v1/free{}&day={}&days=5", asked(), day);
    };
    const auto week = asked_of("2026-11-23");
    const auto first = get(week);
    const auto mark = field(first, "ETag");
    EXPECT_EQ(first.status, 200);
    EXPECT_TRUE(mark.starts_with('"') && mark.size() > 20) << mark;
    const auto again = ask(Method::get, week, "", {.if_none_match = mark});
    EXPECT_EQ(again.status, 304);
    EXPECT_THAT(again.content, IsEmpty());
    EXPECT_EQ(field(again, "ETag"), mark);
    const auto later = asked_of("2026-12-14");
    EXPECT_EQ(ask(Method::get, later, "", {.if_none_match = mark}).status, 200) << "other days";

    // A booking on another day leaves it standing, one within it does not.
    booked(booking(ana_, "2026-12-14T10:00:00+01:00"));
    EXPECT_EQ(ask(Method::get, week, "", {.if_none_match = mark}).status, 304);
    booked(booking(ana_, "2026-11-24T10:00:00+01:00"));
    const auto changed = ask(Method::get, week, "", {.if_none_match = mark});
    EXPECT_EQ(changed.status, 200);
    EXPECT_NE(field(changed, "ETag"), mark);
    EXPECT_NE(changed.content, first.content);
    authority_.caller.roles = {};
    EXPECT_EQ(ask(Method::get, week, "", {.if_none_match = mark}).status, 403)
        << "who may not ask is not told that nothing changed";
}

TEST_F(CalendarTest, AskedForNonsenseItNamesTheParameter) {
    for (const auto& [query, name] :
         {std::pair<std::string, std::string>{"?location=" + house_ + "&day=2026-11-23", "service"},
          {"?service=" + service_ + "&day=2026-11-23", "location"},
          {asked(), "day"},
          {asked() + "&day=2026-02-30", "day"},
          {asked() + "&day=2026-11-23&days=63", "days"},
          {asked() + "&day=2026-11-23&practitioner=Mia", "practitioner"}}) {
        const auto reply = get("/api/v1/free" + query);
        EXPECT_EQ(reply.status, 422) << query << reply.content;
        EXPECT_EQ(pointer(reply), name) << reply.content;
    }
    const auto nobody = person(99);
    EXPECT_EQ(
        get("/api/v1/free?service=" + nobody + "&location=" + house_ + "&day=2026-11-23").status,
        404);
}

// ---- what the calendar says to a booking ----

TEST_F(CalendarTest, OutsideOfHoursItIsRefusedUnlessSomebodySaysWhy) {
    auto said = booking(ana_, "2026-11-23T18:00:00+01:00");
    expect_fits("BookingSaid", said);
    const auto refused = book(said);
    EXPECT_EQ(refused.status, 409) << refused.content;
    EXPECT_EQ(pointer(refused), "/begin");
    EXPECT_THAT(refused.content, HasSubstr(mia_));
    said["despite"] = "Mia stays longer";
    const auto kept = book(said);
    EXPECT_EQ(kept.status, 201) << kept.content;
    expect_fits("KeptBooking", body_of(kept));
    EXPECT_EQ(body_of(kept).at("content").at("despite"), "Mia stays longer");
    said["despite"] = "";
    EXPECT_EQ(pointer(book(said)), "/despite");
}

TEST_F(CalendarTest, DespiteOpensNothingThatIsTaken) {
    booked(booking(ana_, "2026-11-23T10:00:00+01:00"));
    auto said = booking(ben_, "2026-11-23T10:30:00+01:00");
    said["despite"] = "please";
    EXPECT_EQ(pointer(book(said)), "/practitioners");
    said["overrule"] = "please";
    EXPECT_EQ(book(said).status, 403) << "the owner alone";
}

TEST_F(CalendarTest, LeaveStandsAgainstBookingAndMoving) {
    const auto id = booked(booking(ana_, "2026-11-23T10:00:00+01:00"));
    auto hours = weekdays(mia_, 9 * 60, 17 * 60);
    hours["leave"] = {{{"first", "2026-11-24"}, {"last", "2026-11-25"}}};
    change_hours(hours, 1);
    EXPECT_EQ(book(booking(ben_, "2026-11-24T10:00:00+01:00")).status, 409);
    EXPECT_THAT(obstacles(why("2026-11-24T09:00:00Z")), ElementsAre("on_leave"));
    const json::object to_leave{{"begin", "2026-11-25T10:00:00+01:00"}};
    expect_fits("MoveSaid", to_leave);
    const auto place = "/api/v1/bookings/" + id + "/time";
    EXPECT_EQ(pointer(put(place, to_leave, 1)), "/begin");
    const json::object back{{"begin", "2026-11-26T10:00:00+01:00"}};
    const auto moved = put(place, back, 1);
    EXPECT_EQ(moved.status, 200) << moved.content;
    EXPECT_EQ(body_of(moved).at("content").at("wall"), "2026-11-26T10:00");
}

TEST_F(CalendarTest, ABookingIsNotInItsOwnWay) {
    set_rules({{"grid_minutes", 15},
               {"limits", {{{"practitioner", mia_}, {"treated_minutes_max", 60}}}}});
    const auto id = booked(booking(ana_, "2026-11-23T10:00:00+01:00"));
    EXPECT_EQ(pointer(book(booking(ben_, "2026-11-23T14:00:00+01:00"))), "/begin");
    const auto query = "&begin=2026-11-23T13:00:00Z";
    const auto without = body_of(get("/api/v1/why" + asked() + query));
    EXPECT_THAT(obstacles(without), ElementsAre("daily_minutes"));
    const auto with = body_of(get("/api/v1/why" + asked() + query + "&booking=" + id));
    EXPECT_TRUE(with.at("free").as_bool()) << text(with);
    const json::object later{{"begin", "2026-11-23T14:00:00+01:00"}};
    EXPECT_EQ(put("/api/v1/bookings/" + id + "/time", later, 1).status, 200);
}

TEST_F(CalendarTest, TheRulesOfALocationHoldForTheDesk) {
    set_rules({{"grid_minutes", 60},
               {"notice_minutes", 20000},
               {"desk_notice_minutes", 48 * 60},
               {"horizon_days", 30},
               {"limits", {{{"practitioner", mia_}, {"heavy_in_a_row_max", 1}}}}});
    expect_fits("KeptCalendarRules", body_of(get("/api/v1/locations/" + house_ + "/rules")));
    EXPECT_EQ(pointer(book(booking(ana_, "2026-11-23T10:00:00+01:00"))), "/begin") << "notice";
    EXPECT_EQ(pointer(book(booking(ana_, "2026-12-28T10:00:00+01:00"))), "/begin") << "horizon";
    booked(booking(ana_, "2026-11-24T10:10:00+01:00"));  // staff put it where they like
    EXPECT_EQ(pointer(book(booking(ben_, "2026-11-24T14:00:00+01:00"))), "/begin") << "heavy";
    EXPECT_EQ(free("2026-11-25", 1).at("grid_minutes"), 60);
}

TEST_F(CalendarTest, TheWallClockAndTheMomentAreOne) {
    auto said = booking(ana_, "2026-11-23T10:00:00+01:00");
    said["zone"] = "Europe/Berlin";
    said["wall"] = "2026-11-23T11:00";
    EXPECT_EQ(pointer(book(said)), "/wall");
    said["zone"] = "Europe/Berlim";
    EXPECT_EQ(pointer(book(said)), "/zone");
    said["zone"] = "America/New_York";
    said["wall"] = "2026-11-23T04:00";
    EXPECT_EQ(book(said).status, 201);
    const auto id = booked(booking(ana_, "2026-11-23T12:00:00+01:00"));
    const auto kept = body_of(get("/api/v1/bookings/" + id)).at("content").as_object();
    EXPECT_EQ(kept.at("zone"), "Europe/Berlin");
    EXPECT_EQ(kept.at("wall"), "2026-11-23T12:00");
}

// ---- hours and places ----

TEST_F(CalendarTest, WhereNothingIsKeptOfHoursEveryHourIsOpen) {
    be({Role::owner});
    auto service = massage();
    const auto noa = person(12);
    service["given_by"] = {noa};
    const auto id = add("/api/v1/services", text(service));
    be({Role::reception});
    auto said = booking(ana_, "2026-11-22T03:00:00+01:00");  // a Sunday
    said["service"] = id;
    said["practitioners"] = {noa};
    EXPECT_EQ(book(said).status, 201);
    // At work elsewhere alone is not at work here.
    be({Role::owner});
    const auto other = add("/api/v1/locations", text({{"name", "B"}, {"zone", "Europe/Berlin"}}));
    be({Role::reception});
    auto hours = weekdays(noa, 0, 1440);
    hours["location"] = other;
    add("/api/v1/hours", text(hours));
    said["begin"] = "2026-11-24T10:00:00+01:00";
    EXPECT_EQ(pointer(book(said)), "/begin");
}

TEST_F(CalendarTest, HoursAreKeptOnceAndNameWhatIsThere) {
    const auto twice = ask(Method::post, "/api/v1/hours", text(weekdays(mia_, 0, 60)));
    EXPECT_EQ(twice.status, 409);
    EXPECT_THAT(twice.content, HasSubstr(hours_));
    auto nowhere = weekdays(person(13), 0, 60);
    nowhere["location"] = person(14);
    EXPECT_EQ(ask(Method::post, "/api/v1/hours", text(nowhere)).status, 404);
    expect_fits("HoursPage", body_of(get("/api/v1/hours?subject=" + mia_)));
    EXPECT_TRUE(body_of(get("/api/v1/hours?subject=" + room_)).at("hours").as_array().empty());
    be({Role::owner});
    EXPECT_EQ(pointer(ask(Method::post, "/api/v1/locations",
                          text({{"name", "X"}, {"zone", "Europe/Atlantis"}}))),
              "/zone");
    auto service = massage();
    service["needs"] = {{{"any_of", {person(15)}}}};
    EXPECT_EQ(pointer(ask(Method::post, "/api/v1/services", text(service))), "/needs/0/any_of/0");
    for (const auto* list : {"Locations", "Resources", "Services"}) {
        std::string place(list);
        place[0] = static_cast<char>(place[0] + 'a' - 'A');
        expect_fits(list, body_of(get("/api/v1/" + place)));
    }
}

TEST_F(CalendarTest, WhereTheyGoToTheClientTheWayIsKeptFreeAndSaid) {
    be({Role::owner});
    json::object homes{{"name", "Home visits"},
                       {"zone", "Europe/Berlin"},
                       {"at_client", true},
                       {"travel_minutes", 20}};
    expect_fits("Location", homes);
    const auto home = add("/api/v1/locations", text(homes));
    homes["at_client"] = false;
    EXPECT_EQ(pointer(ask(Method::post, "/api/v1/locations", text(homes))), "/travel_minutes");
    auto at_home = massage();
    at_home["needs"] = json::array();
    at_home["clean_up_minutes"] = 0;
    const auto service = add("/api/v1/services", text(at_home));
    auto hours = weekdays(mia_, 9 * 60, 17 * 60);
    hours["location"] = home;
    add("/api/v1/hours", text(hours));
    be({Role::reception});
    json::object said{{"clients", {ana_}},          {"practitioners", {mia_}},
                      {"service", service},         {"location", home},
                      {"source", "desk"},           {"begin", "2026-11-23T10:00:00+01:00"},
                      {"resources", json::array()}, {"travel_after_minutes", 10}};
    expect_fits("BookingSaid", said);
    const auto kept = body_of(get("/api/v1/bookings/" + booked(said)));
    expect_fits("KeptBooking", kept);
    EXPECT_EQ(kept.at("content").at("travel_before_minutes").as_int64(), 20);
    EXPECT_EQ(kept.at("content").at("travel_after_minutes").as_int64(), 10);
    const auto query = fmt::format("?service={}&location={}", service, home);
    const auto why_at = [&](const std::string& more) {
        const auto reply = get("/api/v1/why" + query + "&begin=2026-11-23T10:15:00Z" + more);
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("Why", body_of(reply));
        return obstacles(body_of(reply));
    };
    EXPECT_EQ(why_at(""), std::vector<std::string>{"travel"});
    EXPECT_EQ(why_at("&travel_before=5"), std::vector<std::string>{});
    const auto free = body_of(get("/api/v1/free" + query + "&day=2026-11-23&days=1"));
    EXPECT_EQ(text(free.at("days").at(0).at("starts")), R"(["11:30-15:30"])")
        << "twenty minutes there, from ten past eleven on; home by five";
    EXPECT_EQ(pointer(get("/api/v1/free" + query + "&day=2026-11-23&travel_after=241")),
              "travel_after");
}

TEST_F(CalendarTest, ReceptionRunsTheCalendarAndDoesNotSayWhatIsOffered) {
    for (const auto* place : {"locations", "resources", "services"})
        EXPECT_EQ(ask(Method::post, fmt::format("/api/v1/{}", place), "{}").status, 403) << place;
    EXPECT_EQ(put("/api/v1/locations/" + house_ + "/rules", json::object(), 0).status, 403);
    be({Role::auditor});
    for (const auto* place : {"/api/v1/hours", "/api/v1/locations", "/api/v1/bookings"})
        EXPECT_EQ(get(place).status, 403) << place;
}

}  // namespace
}  // namespace palpate::tests
