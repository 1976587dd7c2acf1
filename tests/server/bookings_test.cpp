// Bookings over the interface: their steps, repeated requests, series, events, and what reception
// is told of a client's health, which is nothing.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

class BookingsTest : public Calendar {
protected:
    std::string place(const std::string& id, std::string_view step = "") {
        return fmt::format("/api/v1/bookings/{}{}", id, step);
    }
    json::object listed(std::string_view more = "") {
        const auto reply = get(fmt::format(
            "/api/v1/bookings?from=2026-11-22T00:00:00Z&until=2026-12-20T00:00:00Z{}", more));
        EXPECT_EQ(reply.status, 200) << reply.content;
        return body_of(reply);
    }
    std::size_t count(std::string_view more = "") {
        return listed(more).at("bookings").as_array().size();
    }
    // As an intake with a danger sign leaves it: hands-on work is refused.
    void endanger(const std::string& client) {
        be({Role::practitioner}, 7);
        const auto id = episode(client);
        const auto reply =
            ask(Method::post, "/api/v1/episodes/" + id + "/intakes",
                R"({"by":"client","language":"es","answers":{"regions":{"low_back_left":5},
                    "age_years":40,"findings":{"saddle_numbness":"yes","bladder_change":"yes"}}})");
        EXPECT_EQ(reply.status, 201) << reply.content;
        be({Role::reception});
    }
    json::object course(int times) const {
        return {{"client", ana_},
                {"service", service_},
                {"location", house_},
                {"first", "2026-11-24"},
                {"dose", {{{"visits", 2}, {"weeks", 1}, {"times", times}}}},
                {"rest_hours", 24}};
    }
    // What was proposed, as it is agreed to.
    json::object agreed(const json::object& proposed) const {
        json::array visits;
        for (const auto& visit : proposed.at("visits").as_array()) {
            const auto& slot = visit.at("slot").as_object();
            auto said = booking(ana_, text_of(slot.at("begin")));
            said["practitioners"] = {slot.at("practitioner")};
            said["resources"] = slot.at("resources");
            visits.push_back(std::move(said));
        }
        return {{"client", ana_}, {"visits", std::move(visits)}};
    }
    Reply propose(const json::object& wanted) {
        return ask(Method::post, "/api/v1/series-proposals", text(wanted));
    }
};

TEST_F(BookingsTest, AHoldIsConfirmedAndTheClientComes) {
    auto said = booking(ana_, "2026-11-23T10:00:00+01:00");
    said["hold_minutes"] = 10;
    const auto id = booked(said);
    EXPECT_EQ(body_of(get(place(id))).at("content").at("status"), "held");
    const auto unnamed = ask(Method::put, place(id, "/confirmed"));
    EXPECT_EQ(unnamed.status, 428) << "a step names the version it was made from";
    EXPECT_EQ(put(place(id, "/confirmed"), json::object(), 1).status, 200);
    EXPECT_EQ(put(place(id, "/confirmed"), json::object(), 2).status, 409);
    EXPECT_EQ(put(place(id, "/arrived"), json::object(), 1).status, 412);
    EXPECT_EQ(put(place(id, "/arrived"), json::object(), 2).status, 200);
    const auto done = put(place(id, "/done"), json::object(), 3);
    EXPECT_EQ(done.status, 200);
    expect_fits("KeptBooking", body_of(done));
    EXPECT_EQ(field(done, "ETag"), "\"4\"");
}

TEST_F(BookingsTest, WhatIsCalledOffOrMissedMakesRoom) {
    const auto said = booking(ana_, "2026-11-23T10:00:00+01:00");
    const auto first = booked(said);
    const json::object called_off{{"by_client", true}, {"reason", "on holiday"}};
    expect_fits("CancelSaid", called_off);
    EXPECT_EQ(book(said).status, 409);
    EXPECT_EQ(put(place(first, "/cancelled"), called_off, 1).status, 200);
    const auto second = booked(said);
    EXPECT_EQ(put(place(second, "/missed"), json::object(), 1).status, 409) << "not begun yet";
    clock_->now = *parse_instant("2026-11-23T09:30:00Z");
    const auto missed = put(place(second, "/missed"), json::object{{"waive", "first time"}}, 1);
    EXPECT_EQ(missed.status, 200) << missed.content;
    EXPECT_EQ(put(place(second, "/missed"), json::object{{"reason", "?"}}, 2).status, 422);
}

// JV06: not even the owner overrules it; time may be held while somebody is asked.
TEST_F(BookingsTest, AChildIsBookedForHandsOnWorkOnceSomebodyMayDecide) {
    const auto child = client("2016-03-01");
    auto said = booking(child, "2026-11-23T10:00:00+01:00");
    const auto refused = book(said);
    EXPECT_EQ(refused.status, 409) << refused.content;
    EXPECT_EQ(pointer(refused), "/clients/0");
    be({Role::owner});
    said["overrule"] = "the mother is on her way";
    EXPECT_EQ(book(said).status, 409);
    be({Role::reception});
    said.erase("overrule");
    said["hold_minutes"] = 10;
    const auto held = booked(said);
    EXPECT_EQ(put(place(held, "/confirmed"), json::object(), 1).status, 409);
    add("/api/v1/deciders", text(decider(child)));
    EXPECT_EQ(put(place(held, "/confirmed"), json::object(), 1).status, 200);
    EXPECT_EQ(book(booking(child, "2026-11-24T10:00:00+01:00")).status, 201);
    const auto grown = client("1990-03-01");
    EXPECT_EQ(book(booking(grown, "2026-11-25T10:00:00+01:00")).status, 201);
}

TEST_F(BookingsTest, ARequestThatComesTwiceBooksOnce) {
    const auto said = booking(ana_, "2026-11-23T10:00:00+01:00");
    const auto first = book(said, "key-1");
    const auto again = book(said, "key-1");
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(first.content, again.content);
    EXPECT_EQ(count(), 1U);
    EXPECT_EQ(book(said, "key-2").status, 409);
}

TEST_F(BookingsTest, AreListedByTimePractitionerRoomAndClientWithNames) {
    booked(booking(ana_, "2026-11-23T10:00:00+01:00"));
    booked(booking(ben_, "2026-11-24T10:00:00+01:00"));
    const auto all = listed();
    expect_fits("Bookings", all);
    ASSERT_EQ(all.at("bookings").as_array().size(), 2U);
    EXPECT_EQ(text_of(all.at("bookings").at(0).at("content").at("clients").at(0)), ana_);
    EXPECT_THAT(text(all.at("clients")), HasSubstr("Ruiz"));
    EXPECT_EQ(count("&practitioner=" + mia_), 2U);
    EXPECT_EQ(count("&practitioner=" + person(12)), 0U);
    EXPECT_EQ(count("&resource=" + room_ + "&client=" + ben_), 1U);
    // Only what touches the time: 10:00 to 11:00 in Berlin is 9:00 to 10:00 in UTC.
    const auto between = [&](std::string_view from, std::string_view until) {
        return body_of(get(fmt::format(
                           "/api/v1/bookings?from=2026-11-23T{}:00Z&until=2026-11-23T{}:00Z", from,
                           until)))
            .at("bookings")
            .as_array()
            .size();
    };
    EXPECT_EQ(between("08:00", "09:00"), 0U);
    EXPECT_EQ(between("08:00", "09:01"), 1U);
    EXPECT_EQ(between("09:59", "12:00"), 1U);
    EXPECT_EQ(between("10:00", "12:00"), 0U);
    EXPECT_EQ(pointer(get("/api/v1/bookings?from=2026-11-23T00:00:00Z")), "until");
    EXPECT_EQ(get("/api/v1/bookings?from=2026-01-01T00:00:00Z&until=2026-06-01T00:00:00Z").status,
              422);
}

TEST_F(BookingsTest, WhatOnlyAnImportMaySayIsRefused) {
    auto said = booking(ana_, "2026-11-23T10:00:00+01:00");
    said["extra"] = "{}";
    EXPECT_EQ(pointer(book(said)), "/extra");
}

// ---- two at once ----

class CouplesTest : public BookingsTest {
protected:
    void SetUp() override {
        BookingsTest::SetUp();
        be({Role::owner});
        auto both = massage();
        both["name"] = "Massage for two";
        both["practitioners"] = 2;
        both["given_by"] = {mia_, noa_, uli_};
        couple_ = add("/api/v1/services", text(both));
        be({Role::reception});
    }
    json::object two(std::string_view begin) const {
        auto said = booking(ana_, begin);
        said["clients"] = {ana_, ben_};
        said["practitioners"] = {mia_, noa_};
        said["service"] = couple_;
        return said;
    }
    std::string query(const std::string& more = "") const {
        return fmt::format("?service={}&location={}&client={},{}{}", couple_, house_, ana_, ben_,
                           more);
    }
    json::object told(const std::string& what) {
        const auto reply = get("/api/v1/" + what);
        EXPECT_EQ(reply.status, 200) << reply.content;
        return body_of(reply);
    }

    const std::string noa_ = person(12);
    const std::string uli_ = person(13);
    const std::string at_ten_ = "&begin=2026-11-23T10:00:00%2B01:00";
    std::string couple_;
};

TEST_F(CouplesTest, BothArePersonsWhoseTimeIsTaken) {
    const auto id = booked(two("2026-11-23T10:00:00+01:00"));
    // Each of the four, with another of the four who are free.
    auto with_uli = booking(ben_, "2026-11-23T10:30:00+01:00");
    with_uli["service"] = json::value();
    with_uli["until"] = "2026-11-23T11:00:00+01:00";
    with_uli["resources"] = json::array();
    with_uli["practitioners"] = {uli_};
    EXPECT_EQ(pointer(book(with_uli)), "/clients");
    with_uli["clients"] = {client()};
    with_uli["practitioners"] = {noa_};
    EXPECT_EQ(pointer(book(with_uli)), "/practitioners");
    EXPECT_EQ(put(place(id, "/cancelled"), json::object{{"by_client", true}}, 1).status, 200);
    EXPECT_EQ(book(with_uli).status, 201);
    with_uli["clients"] = {ben_};
    with_uli["practitioners"] = {uli_};
    EXPECT_EQ(book(with_uli).status, 201) << "called off for both";
}

TEST_F(CouplesTest, AMoveAsksTheTimeOfBoth) {
    const auto id = booked(two("2026-11-23T10:00:00+01:00"));
    auto later = booking(ben_, "2026-11-23T14:00:00+01:00");
    later["service"] = json::value();
    later["until"] = "2026-11-23T15:00:00+01:00";
    later["resources"] = json::array();
    later["practitioners"] = {uli_};
    booked(later);
    const json::object move{{"begin", "2026-11-23T14:30:00+01:00"}};
    EXPECT_EQ(pointer(put(place(id, "/time"), move, 1)), "/clients");
    const auto why = told("why" + query(at_ten_ + "&booking=" + id));
    EXPECT_TRUE(why.at("free").as_bool()) << text(why);
    const auto clash = told("why" + query("&begin=2026-11-23T14:30:00%2B01:00&booking=" + id));
    ASSERT_EQ(obstacles(clash), std::vector<std::string>{"client_booked"}) << text(clash);
    EXPECT_EQ(text_of(clash.at("reasons").at(0).at("client")), ben_) << "whose time it is";
}

TEST_F(CouplesTest, WhoIsHeldIsNamedAndWhomToAsk) {
    endanger(ben_);
    const auto refused = book(two("2026-11-23T10:00:00+01:00"));
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(pointer(refused), "/clients/1");
    const auto why = told("why" + query(at_ten_));
    expect_fits("Why", why);
    ASSERT_EQ(obstacles(why), std::vector<std::string>{"safety_hold"});
    EXPECT_EQ(text_of(why.at("reasons").at(0).at("client")), ben_);
    EXPECT_EQ(text_of(why.at("reasons").at(0).at("practitioner")), person(7));
    const auto free = told("free" + query("&day=2026-11-23&days=7"));
    expect_fits("FreeTimes", free);
    EXPECT_EQ(text_of(free.at("ask_about")), ben_);
    EXPECT_TRUE(free.at("days").as_array().empty());
}

TEST_F(CouplesTest, WhoIsNamedComesWithAnybodyElse) {
    auto with_noa = booking(client(), "2026-11-23T10:00:00+01:00");
    with_noa["practitioners"] = {noa_};
    with_noa["service"] = json::value();
    with_noa["until"] = "2026-11-23T11:00:00+01:00";
    with_noa["resources"] = json::array();
    booked(with_noa);
    const auto mia = told("why" + query(at_ten_ + "&practitioner=" + mia_));
    EXPECT_EQ(text(mia.at("practitioners")), text({mia_, uli_}));
    const auto noa = told("why" + query(at_ten_ + "&practitioner=" + noa_));
    EXPECT_EQ(obstacles(noa), std::vector<std::string>{"booked"}) << "two others are free";
    const auto many = fmt::format("?service={0}&location={1}&client={2},{2},{2},{2},{2},{2},{2}",
                                  couple_, house_, ana_);
    EXPECT_EQ(pointer(get("/api/v1/why" + many + at_ten_)), "client");
}

// ---- health ----

TEST_F(BookingsTest, ReceptionIsToldThatItIsHeldAndWhomToAskAndNothingElse) {
    endanger(ana_);
    const auto ask_first = person(7);
    auto said = booking(ana_, "2026-11-23T10:00:00+01:00");
    const auto refused = book(said);
    EXPECT_EQ(refused.status, 403);
    said["despite"] = "she insists";
    EXPECT_EQ(book(said).status, 403) << "a safety hold is opened by nothing";
    const auto free_now = get("/api/v1/free" + asked(ana_) + "&day=2026-11-23&days=7");
    EXPECT_TRUE(body_of(free_now).at("days").as_array().empty());
    const auto why_now = get("/api/v1/why" + asked(ana_) + "&begin=2026-11-23T09:00:00Z");
    const auto course_now = propose(course(2));
    for (const auto& reply : {refused, free_now, why_now, course_now}) {
        EXPECT_THAT(reply.content, HasSubstr(ask_first)) << reply.content;
        for (const auto* word : {"saddle", "bladder", "emergency", "refused", "clearance",
                                 "low back", "flag", "urgen", "spine", "massage is", "doctor"})
            EXPECT_THAT(reply.content, Not(HasSubstr(word))) << word;
    }
    EXPECT_EQ(count(), 0U);
    // Others are booked as ever.
    EXPECT_EQ(book(booking(ben_, "2026-11-23T10:00:00+01:00")).status, 201);
}

// ---- series ----

TEST_F(BookingsTest, ACourseIsProposedWithoutWritingAndThenBookedWhole) {
    const auto wanted = course(3);
    expect_fits("CourseAsked", wanted);
    const auto reply = propose(wanted);
    ASSERT_EQ(reply.status, 200) << reply.content;
    const auto proposed = body_of(reply);
    expect_fits("CourseShown", proposed);
    ASSERT_EQ(proposed.at("visits").as_array().size(), 6U);
    EXPECT_EQ(count(), 0U) << "nothing is written";
    const auto said = agreed(proposed);
    expect_fits("SeriesSaid", said);
    const auto made = ask(Method::post, "/api/v1/series", text(said));
    ASSERT_EQ(made.status, 201) << made.content;
    expect_fits("KeptSeriesBooked", body_of(made));
    EXPECT_EQ(count(), 6U);
    expect_fits("KeptSeriesBooked", body_of(get(field(made, "Location"))));
    // The same once more: every visit clashes, and nothing is written.
    const auto again = ask(Method::post, "/api/v1/series", text(said));
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(pointer(again), "/visits/0/clients");
    EXPECT_EQ(count(), 6U);
}

TEST_F(BookingsTest, AVisitThatHasNoPlaceSaysWhyAndWhatIsNearest) {
    auto hours = weekdays(mia_, 9 * 60, 17 * 60);
    hours["leave"] = {{{"first", "2026-11-22"}, {"last", "2026-12-06"}}};
    change_hours(hours, 1);
    auto wanted = course(1);
    wanted["dose"] = {{{"visits", 1}, {"weeks", 4}, {"times", 1}}};
    const auto proposed = body_of(propose(wanted));
    const auto& visit = proposed.at("visits").at(0).as_object();
    EXPECT_FALSE(visit.contains("slot"));
    EXPECT_EQ(visit.at("blocked").at(0).at("why"), "no_slot") << text(proposed);
    EXPECT_FALSE(visit.contains("before")) << text(proposed);
    EXPECT_EQ(visit.at("after").at("begin"), "2026-12-07T08:00:00.000Z") << text(proposed);
    wanted["dose"] = {{{"visits", 0}, {"weeks", 4}, {"times", 1}}};
    EXPECT_EQ(pointer(propose(wanted)), "/dose/0/visits");
}

// ---- events ----

TEST_F(BookingsTest, AnEventTakesItsPractitionerAndIsListed) {
    const json::object event{{"title", "Team"},
                             {"practitioners", {mia_}},
                             {"begin", "2026-11-23T09:00:00Z"},
                             {"until", "2026-11-23T11:00:00Z"},
                             {"seats", 0}};
    expect_fits("Event", event);
    const auto id = add("/api/v1/events", text(event));
    EXPECT_EQ(book(booking(ana_, "2026-11-23T11:00:00+01:00")).status, 409);
    EXPECT_FALSE(why("2026-11-23T10:00:00Z").at("free").as_bool());
    const auto target = "/api/v1/events?from=2026-11-23T00:00:00Z&until=2026-11-24T00:00:00Z";
    const auto events = body_of(get(target));
    expect_fits("Events", events);
    EXPECT_EQ(events.at("events").as_array().size(), 1U);
    auto off = event;
    off["cancelled"] = true;
    EXPECT_EQ(put("/api/v1/events/" + id, off, 1).status, 200);
    EXPECT_TRUE(why("2026-11-23T10:00:00Z").at("free").as_bool());
}

TEST_F(BookingsTest, AnEventIsCalledOffWithEverySeatOrNotAtAll) {
    const json::object event{{"title", "Class"},
                             {"practitioners", {mia_}},
                             {"begin", "2026-11-23T09:00:00Z"},
                             {"until", "2026-11-23T11:00:00Z"},
                             {"seats", 3}};
    const auto id = add("/api/v1/events", text(event));
    const auto seat = [&](const std::string& client) {
        return booked({{"clients", {client}},
                       {"event", id},
                       {"begin", "2026-11-23T09:00:00Z"},
                       {"until", "2026-11-23T11:00:00Z"},
                       {"source", "desk"}});
    };
    const auto ana = seat(ana_);
    const auto ben = seat(ben_);
    const auto seats = [&] {
        const auto all =
            body_of(get("/api/v1/events?from=2026-11-23T00:00:00Z&until=2026-11-24T00:00:00Z"));
        expect_fits("Events", all);
        return text(all.at("seats").as_array().at(0).at("taken"));
    };
    EXPECT_EQ(seats(), "2");
    const auto status = [&](const std::string& booking) {
        return text(body_of(get("/api/v1/bookings/" + booking)).at("content").at("status"));
    };
    const auto target = fmt::format("/api/v1/events/{}/cancelled", id);
    const json::object said{{"reason", "the hall is closed"}};
    expect_fits("CallOffSaid", said);
    // Who is here already keeps everybody's seat: all or nothing.
    EXPECT_EQ(put(fmt::format("/api/v1/bookings/{}/arrived", ben), json::object(), 1).status, 200);
    EXPECT_EQ(put(target, said, 1).status, 409);
    EXPECT_EQ(status(ana), R"("booked")");
    const auto other = add("/api/v1/events", text([&] {
                               auto later = event;
                               later["begin"] = "2026-11-24T09:00:00Z";
                               later["until"] = "2026-11-24T11:00:00Z";
                               return later;
                           }()));
    const auto again = booked({{"clients", {ana_}},
                               {"event", other},
                               {"begin", "2026-11-24T09:00:00Z"},
                               {"until", "2026-11-24T11:00:00Z"},
                               {"source", "desk"}});
    const auto off = put(fmt::format("/api/v1/events/{}/cancelled", other), said, 1);
    ASSERT_EQ(off.status, 200) << off.content;
    expect_fits("KeptEvent", body_of(off));
    EXPECT_EQ(status(again), R"("cancelled")");
    const auto ending = body_of(get("/api/v1/bookings/" + again)).at("content").at("ending");
    EXPECT_FALSE(ending.at("by_client").as_bool());
    EXPECT_EQ(put(fmt::format("/api/v1/events/{}/cancelled", other), said, 2).status, 409);
    EXPECT_EQ(body_of(get("/api/v1/events/" + other)).at("content").at("cancelled"), true);
}

}  // namespace
}  // namespace palpate::tests
