// What is refused over the interface has its code, with the values that its sentence puts in.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class FaultCodesTest : public Calendar {
protected:
    static std::string code(const Reply& reply) {
        const auto body = body_of(reply);
        expect_fits("Problem", body);
        return body.contains("code") ? text_of(body.at("code")) : "none: " + reply.content;
    }
    static std::vector<std::string> values(const Reply& reply) {
        std::vector<std::string> all;
        const auto body = body_of(reply);
        if (const auto* some = body.if_contains("values"))
            for (const auto& one : some->as_array())
                all.push_back(text_of(one));
        return all;
    }
    Reply post(const std::string& place, const json::value& said) {
        return ask(Method::post, "/api/v1/" + place, text(said));
    }
};

TEST_F(FaultCodesTest, OfWhatWasTyped) {
    EXPECT_EQ(code(post("clients", {{"names", json::array()}})), "name_needed");
    EXPECT_EQ(code(post("bookings", {{"clients", {ana_}}})), "required");
    be({Role::owner});
    const auto long_name =
        post("locations", {{"name", std::string(300, 'x')}, {"zone", "Europe/Berlin"}});
    EXPECT_EQ(code(long_name), "length");
    EXPECT_THAT(values(long_name), ElementsAre("200"));
    EXPECT_EQ(code(post("people", {{"name", "Ida"}, {"email", "ida"}, {"roles", {"reception"}}})),
              "email_length");
    EXPECT_EQ(code(post("people",
                        {{"name", "Ida"}, {"email", "ida@example.org"}, {"roles", json::array()}})),
              "role_needed");
}

TEST_F(FaultCodesTest, OfEachOfSeveral) {
    const auto reply =
        post("clients",
             {{"names", {json::object()}}, {"phones", {{{"number", "none"}}}}, {"emails", {"a"}}});
    std::vector<std::string> codes;
    const auto body = body_of(reply);
    for (const auto& fault : body.at("faults").as_array())
        codes.push_back(text_of(fault.at("code")));
    EXPECT_THAT(codes, ElementsAre("name_part_needed", "phone", "email"));
    expect_fits("Problem", body);
}

TEST_F(FaultCodesTest, OfWhatIsNotThereOrIsAnotherByNow) {
    const auto nobody = person(77);
    EXPECT_EQ(code(get("/api/v1/bookings/" + nobody)), "no_record");
    const auto id = booked(booking(ana_, "2026-11-23T10:00:00+01:00"));
    const auto place = "/api/v1/bookings/" + id;
    const json::object later{{"begin", "2026-11-23T11:30:00+01:00"}};
    ASSERT_EQ(put(place + "/time", later, 1).status, 200);
    const auto stale = put(place + "/time", later, 1);
    EXPECT_EQ(stale.status, 412);
    EXPECT_EQ(code(stale), "changed_meanwhile");
    EXPECT_THAT(values(stale), ElementsAre("1", "2"));
    ASSERT_EQ(put(place + "/cancelled", {{"by_client", true}}, 2).status, 200);
    const auto twice = put(place + "/cancelled", {{"by_client", true}}, 3);
    EXPECT_EQ(code(twice), "done_already");
}

TEST_F(FaultCodesTest, OfWhoMayNot) {
    EXPECT_EQ(code(get("/api/v1/audit")), "permission");
    auto over = booking(ana_, "2026-11-23T10:00:00+01:00");
    over["overrule"] = "she asked for it";
    EXPECT_EQ(code(book(over)), "owner_alone");
}

TEST_F(FaultCodesTest, OfTheCalendar) {
    be({Role::owner});
    auto retired = massage();
    retired["inactive"] = true;
    ASSERT_EQ(put("/api/v1/services/" + service_, retired, 1).status, 200);
    EXPECT_EQ(code(book(booking(ana_, "2026-11-23T10:00:00+01:00"))), "no_new_bookings");
}

TEST_F(FaultCodesTest, WhatHasNoneKeepsItsSentenceAlone) {
    const auto reply = get("/api/v1/bookings/not-an-id");
    const auto body = body_of(reply);
    EXPECT_FALSE(body.contains("code"));
    EXPECT_THAT(values(reply), IsEmpty());
    EXPECT_FALSE(text_of(body.at("detail")).empty());
}

}  // namespace
}  // namespace palpate::tests
