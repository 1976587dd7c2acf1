// The waiting list over the interface: the desk's, and that of whoever holds an offer's link.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

class WaitingListTest : public Calendar {
protected:
    // Monday at ten, for an hour, and nothing else.
    json::object wants(const std::string& client) const {
        return {{"client", client},
                {"service", service_},
                {"location", house_},
                {"practitioners", {mia_}},
                {"hours", {{{"weekdays", {"monday"}}, {"hours", part(600, 660)}}}},
                {"first", "2026-11-23"},
                {"last", "2026-11-23"}};
    }
    std::string waits(const std::string& client) {
        expect_fits("WaitingSaid", wants(client));
        return add("/api/v1/waiting", text(wants(client)));
    }
    json::object list() {
        const auto reply = get("/api/v1/waiting");
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("WaitingList", body);
        return body;
    }
    std::string offer() {
        const auto all = list().at("offers").as_array();
        EXPECT_EQ(all.size(), 1U);
        return all.empty() ? "" : text_of(all[0].at("id"));
    }
    std::string path(const std::string& offer, std::string_view what) {
        return fmt::format("/api/v1/waiting-offers/{}/{}", offer, what);
    }
    // Where the holder of an offer's link looks and answers.
    std::string link() {
        const auto reply = ask(Method::post, path(offer(), "links"));
        EXPECT_EQ(reply.status, 201) << reply.content;
        expect_fits("OfferLink", body_of(reply));
        const auto page = text_of(body_of(reply).at("path"));
        EXPECT_TRUE(page.starts_with("/offer/")) << page;
        return "/api/v1/offers/" + page.substr(page.rfind('/') + 1);
    }
    Reply say(const std::string& link, bool yes) {
        return ask(Method::post, link, text({{"accept", yes}}));
    }
    const std::string_view ten_ = "2026-11-23T10:00:00+01:00";
};

TEST_F(WaitingListTest, AnHourCalledOffGoesToWhoWaitsAndIsBookedByLink) {
    const auto taken = booked(booking(ben_, ten_));
    waits(ana_);
    EXPECT_TRUE(list().at("offers").as_array().empty());
    EXPECT_THAT(text(list().at("clients")), HasSubstr("Ruiz"));
    ASSERT_EQ(put("/api/v1/bookings/" + taken + "/cancelled", json::object{{"by_client", true}}, 1)
                  .status,
              200);
    const auto round = ask(Method::post, "/api/v1/waiting/rounds");
    EXPECT_EQ(round.status, 200) << round.content;
    const auto at = link();
    const auto seen = body_of(get(at));
    expect_fits("OfferSeen", seen);
    EXPECT_EQ(seen.at("status"), "open");
    EXPECT_EQ(seen.at("begin"), "2026-11-23T09:00:00.000Z");
    EXPECT_THAT(text(seen), Not(HasSubstr("Ruiz")));
    const auto yes = say(at, true);
    EXPECT_EQ(yes.status, 200) << yes.content;
    EXPECT_EQ(body_of(yes).at("status"), "accepted");
    EXPECT_EQ(book(booking(ben_, ten_)).status, 409) << "it is booked";
    EXPECT_EQ(say(at, true).status, 409) << "once is enough";
    EXPECT_EQ(body_of(get(at)).at("status"), "accepted");
    EXPECT_TRUE(list().at("waiting").as_array().empty());
}

TEST_F(WaitingListTest, WhatIsFreeAlreadyIsOfferedAtOnceAndANoPassesIt) {
    const auto first = waits(ana_);
    waits(ben_);
    const auto at = link();
    EXPECT_EQ(text_of(list().at("offers").at(0).at("content").at("client")), ana_);
    EXPECT_EQ(body_of(say(at, false)).at("status"), "declined");
    ASSERT_EQ(ask(Method::post, "/api/v1/waiting/rounds").status, 200);
    EXPECT_EQ(text_of(list().at("offers").at(0).at("content").at("client")), ben_);
    // By phone.
    const auto told = put(path(offer(), "accepted"), json::object(), 1);
    EXPECT_EQ(told.status, 200) << told.content;
    expect_fits("KeptWaitingOffer", body_of(told));
    EXPECT_EQ(put("/api/v1/waiting/" + first + "/left", json::object(), 1).status, 412);
    EXPECT_EQ(put("/api/v1/waiting/" + first + "/left", json::object(), 2).status, 200);
}

TEST_F(WaitingListTest, AnOfferThatRanOutIsOverForEveryLink) {
    waits(ana_);
    const auto at = link();
    clock_->move(std::chrono::minutes(61));
    EXPECT_EQ(body_of(get(at)).at("status"), "lapsed");
    EXPECT_EQ(say(at, true).status, 409);
    ASSERT_EQ(ask(Method::post, "/api/v1/waiting/rounds").status, 200);
    EXPECT_TRUE(list().at("offers").as_array().empty());
    EXPECT_EQ(book(booking(ben_, ten_)).status, 201) << "the hour is free again";
    EXPECT_EQ(get(at + "x").status, 404);
    EXPECT_EQ(get("/api/v1/offers/nonsense").status, 404);
}

TEST_F(WaitingListTest, WrongWishesAreNamed) {
    auto said = wants(ana_);
    said["last"] = "2026-11-22";
    const auto reply = ask(Method::post, "/api/v1/waiting", text(said));
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(pointer(reply), "/last");
    waits(ana_);
    EXPECT_EQ(ask(Method::post, "/api/v1/waiting", text(wants(ana_))).status, 409);
}

}  // namespace
}  // namespace palpate::tests
