// For tests of the calendar over the interface: a house in Berlin with a room, a service and one
// practitioner who works from nine to five on weekdays. Now is Saturday, 2026-11-21, 11:00 there.
#pragma once

#include "server/duties.hpp"

namespace palpate::tests {

using http::expect_fits;
using testing::HasSubstr;
using testing::Not;

class Calendar : public Duties {
protected:
    void SetUp() override {
        be({Role::owner});
        house_ = add("/api/v1/locations", text({{"name", "House"}, {"zone", "Europe/Berlin"}}));
        room_ =
            add("/api/v1/resources", text({{"name", "A"}, {"kind", "room"}, {"location", house_}}));
        service_ = add("/api/v1/services", text(massage()));
        hours_ = add("/api/v1/hours", text(weekdays(mia_, 9 * 60, 17 * 60)));
        be({Role::reception});
        ana_ = client();
        ben_ = client();
    }

    static std::string text(const json::value& value) { return json::serialize(value); }

    json::object massage() const {
        return {{"name", "Massage"},
                {"minutes", 60},
                {"preparation_minutes", 0},
                {"clean_up_minutes", 15},
                {"needs", {{{"any_of", {room_}}}}},
                {"given_by", {mia_}},
                {"practitioners", 1},
                {"load", 1.0},
                {"heavy", true},
                {"hands_on", true}};
    }
    static json::object part(int from, int until) {
        return {{"from_minute", from}, {"until_minute", until}};
    }
    json::object weekdays(const std::string& of, int from, int until) const {
        const json::object row{
            {"weekdays", {"monday", "tuesday", "wednesday", "thursday", "friday"}},
            {"hours", part(from, until)}};
        return {{"of", "practitioner"},
                {"subject", of},
                {"location", house_},
                {"periods", {{{"weekly", {row}}}}}};
    }
    json::object booking(const std::string& client, std::string_view begin) const {
        return {{"clients", {client}}, {"practitioners", {mia_}}, {"resources", {room_}},
                {"service", service_}, {"location", house_},      {"begin", begin},
                {"source", "desk"}};
    }
    Reply book(const json::object& said, const std::string& key = "") {
        return ask(Method::post, "/api/v1/bookings", text(said), {.key = key});
    }
    std::string booked(const json::object& said) { return add("/api/v1/bookings", text(said)); }
    // What a refusal is about.
    static std::string pointer(const Reply& reply) {
        const auto body = body_of(reply);
        return body.contains("pointer") ? text_of(body.at("pointer")) : "";
    }
    std::string asked(const std::string& client = "") const {
        auto query = "?service=" + service_ + "&location=" + house_;
        if (!client.empty())
            query += "&client=" + client;
        return query;
    }
    json::object free(std::string_view day, int days, const std::string& client = "") {
        const auto reply =
            get(fmt::format("/api/v1/free{}&day={}&days={}", asked(client), day, days));
        EXPECT_EQ(reply.status, 200) << reply.content;
        return body_of(reply);
    }
    json::object why(const std::string& begin, const std::string& client = "") {
        const auto reply = get("/api/v1/why" + asked(client) + "&begin=" + begin);
        EXPECT_EQ(reply.status, 200) << reply.content;
        return body_of(reply);
    }
    // The kinds of obstacle, in order.
    static std::vector<std::string> obstacles(const json::object& why) {
        std::vector<std::string> all;
        for (const auto& reason : why.at("reasons").as_array())
            all.push_back(text_of(reason.at("obstacle")));
        return all;
    }
    void change_hours(const json::object& hours, int version) {
        EXPECT_EQ(put("/api/v1/hours/" + hours_, hours, version).status, 200);
    }
    void set_rules(const json::object& rules) {
        be({Role::owner});
        const auto reply = put("/api/v1/locations/" + house_ + "/rules", rules, 0);
        EXPECT_EQ(reply.status, 200) << reply.content;
        be({Role::reception});
    }

    const std::string mia_ = person(11);
    std::string house_, room_, service_, hours_, ana_, ben_;
};

}  // namespace palpate::tests
