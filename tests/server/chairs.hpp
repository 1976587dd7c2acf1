// For tests of chair events: a Monday morning at an employer's, its tablet and its queue.
#pragma once

#include "server/calendar.hpp"

namespace palpate::tests {

class Chairs : public Calendar {
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
        to_the_day();
    }
    void to_the_day() {
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
            if (text_of(one.at("id")) == id)
                return one;
        return nullptr;
    }
    std::string check_of(const std::string& id) {
        return text_of(place(id).at("content").at("check"));
    }
    // What a check-in says of the same answers.
    json::object said_at_check_in(const json::object& findings) {
        be({Role::practitioner}, 7);
        const auto episode_at = "/api/v1/episodes/" + episode(ana_);
        EXPECT_EQ(ask(Method::post, episode_at + "/intakes",
                      R"({"by":"client","language":"es","answers":{
                          "regions":{"low_back_left":5},"age_years":40}})")
                      .status,
                  201);
        be({Role::reception});
        const auto id = booked(booking(ana_, "2026-11-23T14:00:00+01:00"));
        const auto made = ask(Method::post, fmt::format("/api/v1/bookings/{}/check-ins", id));
        constexpr std::string_view page = "/check-in/";
        const auto at =
            "/api/v1/check-ins/" + text_of(body_of(made).at("path")).substr(page.size());
        const auto reply =
            ask(Method::post, at, text({{"language", "es"}, {"findings", findings}}));
        EXPECT_EQ(reply.status, 200) << reply.content;
        return body_of(reply);
    }
    int as_practitioner(const std::string& place, std::string_view what, int version) {
        be({Role::practitioner}, 7);
        const auto status =
            put(fmt::format("/api/v1/chair-places/{}/{}", place, what), json::object(), version)
                .status;
        be({Role::reception});
        return status;
    }
    // How many regions are listed, and that none of them says how many people.
    std::size_t all_hidden() {
        const auto regions = summary().at("regions").as_array();
        for (const auto& region : regions)
            EXPECT_FALSE(region.as_object().contains("people")) << text(region);
        return regions.size();
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

}  // namespace palpate::tests
