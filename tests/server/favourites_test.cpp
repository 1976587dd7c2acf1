// A practitioner's own sequences: kept from a session or a plan, begun with for another client,
// held against what is open to that client.
#include "server/sessions.hpp"
#include "store/portable/all_kinds.hpp"

namespace palpate::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class FavouriteTest : public Visits {
protected:
    Reply keep(const json::object& said, const std::string& key = "") {
        expect_fits("FavouriteSaid", said);
        clock_->move(std::chrono::seconds(1));
        return ask(Method::post, "/api/v1/favourites", text(said), {.key = key});
    }
    std::string id_of(const std::string& place) { return place.substr(place.rfind('/') + 1); }
    // Today's plan of Ana's episode, under a name.
    std::string of_plan(std::string_view name = "Low back") {
        const auto reply = keep({{"name", name}, {"episode", id_of(episode_)}});
        EXPECT_EQ(reply.status, 201) << reply.content;
        expect_fits("KeptFavourite", body_of(reply));
        return id_of(field(reply, "Location"));
    }
    json::array all() {
        const auto reply = get("/api/v1/favourites");
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("Favourites", body_of(reply));
        return body_of(reply).at("favourites").as_array();
    }
    json::object today(const std::string& favourite) {
        const auto reply = get(episode_ + "/again?favourite=" + favourite);
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("SessionAgain", body_of(reply));
        return body_of(reply);
    }
    static std::size_t count_of(const json::object& body, std::string_view member) {
        const auto* list = body.if_contains(member);
        return list == nullptr ? 0 : list->as_array().size();
    }
};

TEST_F(FavouriteTest, IsWhatWasDoneInASessionWithoutItsEnd) {
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    end(tablet);
    sync(at, tablet);
    const json::object said{{"name", "Gentle"}, {"session", id_of(at)}};
    const auto made = keep(said, "key-1");
    ASSERT_EQ(made.status, 201) << made.content;
    EXPECT_EQ(keep(said, "key-1").content, made.content) << "sent again";
    const auto steps = all().at(0).at("content").at("steps").as_array();
    ASSERT_EQ(steps.size(), 1U);
    EXPECT_EQ(steps.at(0).at("minutes"), 6) << "as long as it was";
    EXPECT_EQ(text(all()).find(ana_), std::string::npos) << "nothing of the client";
    EXPECT_EQ(keep(said).status, 409) << "the name is taken";
    const auto untouched = another();
    EXPECT_EQ(keep({{"name", "Nothing"}, {"session", id_of(untouched)}}).status, 409);
}

TEST_F(FavouriteTest, IsBegunWithAsItIsOpenToday) {
    const auto id = of_plan();
    const auto shown = today(id);
    EXPECT_FALSE(shown.contains("session"));
    EXPECT_EQ(count_of(shown, "changed"), 0U) << text(shown.at("changed"));
    const auto reply = begin({{"booking", booking_}, {"favourite", id}});
    ASSERT_EQ(reply.status, 201) << reply.content;
    const auto made = body_of(reply).at("sheet");
    EXPECT_EQ(made.at("steps"), shown.at("sheet").at("steps"));
    const auto favourite = room::decode_sheet(text(made)).value();
    EXPECT_THAT(room::check(favourite), IsEmpty());
    EXPECT_FALSE(favourite.bounds.hands_on) << "the questions of the day come first";
    const auto plan = sheet(another());
    ASSERT_EQ(favourite.steps.size(), plan.steps.size());
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        EXPECT_EQ(favourite.steps[i].technique, plan.steps[i].technique);
        EXPECT_EQ(favourite.steps[i].region, plan.steps[i].region);
        EXPECT_EQ(favourite.steps[i].minutes, plan.steps[i].minutes);
    }
}

TEST_F(FavouriteTest, WhatIsClosedToAClientFallsOutAndIsSaid) {
    const auto id = of_plan();
    const auto whole = today(id);
    agree(R"({"regions":{"low_back_left":5,"low_back_right":4},"age_years":40,"sex":"female",
              "complaint":{"duration_days":60},"no_touch":["low_back_left","low_back_right"]})");
    const auto shown = today(id);
    ASSERT_GT(count_of(shown, "changed"), 0U);
    for (const auto& changed : shown.at("changed").as_array())
        EXPECT_FALSE(changed.at("why").as_array().empty());
    const auto reply = begin({{"favourite", id}});
    ASSERT_EQ(reply.status, 201) << reply.content;
    const auto made = room::decode_sheet(text(body_of(reply).at("sheet"))).value();
    EXPECT_THAT(room::check(made), IsEmpty());
    EXPECT_LT(made.steps.size(), count_of(whole.at("sheet").as_object(), "steps"));
    for (const auto& step : made.steps)
        EXPECT_THAT(step.region, Not(testing::StartsWith("low_back")));
}

TEST_F(FavouriteTest, IsNoFirmerThanTheClientsOwnCeiling) {
    const auto id = of_plan();
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    const auto first = sheet(at).steps.front();
    tablet.tell([&](room::Event& e) {
        e.comfort = room::ComfortMark{first.uncovered.at(0), room::Comfort::too_much};
    });
    end(tablet);
    sync(at, tablet);
    const auto reply = begin({{"favourite", id}});
    ASSERT_EQ(reply.status, 201) << reply.content;
    const auto made = room::decode_sheet(text(body_of(reply).at("sheet"))).value();
    ASSERT_FALSE(made.ceilings.empty());
    for (const auto& step : made.steps)
        for (const auto& area : step.uncovered)
            if (area == first.uncovered.at(0) && !step.technique.empty()) {
                EXPECT_LT(step.pressure_max, first.pressure_max);
            }
}

TEST_F(FavouriteTest, IsNoLongerThanThePlanOfToday) {
    const auto id = of_plan();
    agree(R"({"regions":{"low_back_left":5,"low_back_right":4},"age_years":40,"sex":"female",
              "complaint":{"duration_days":60},"minutes_available":30})");
    const auto plan = sheet(another());
    const auto reply = begin({{"favourite", id}});
    ASSERT_EQ(reply.status, 201) << reply.content;
    EXPECT_LE(body_of(reply).at("sheet").at("minutes").as_int64(), plan.minutes);
    EXPECT_GT(count_of(today(id), "changed"), 0U);
}

TEST_F(FavouriteTest, IsShownInTheMinutesOfAVisitAndNotOnceThatHasItsSession) {
    const auto id = of_plan();
    const auto of_visit = fmt::format("{}/again?favourite={}&booking=", episode_, id);
    const auto shown = get(of_visit + booking_);
    ASSERT_EQ(shown.status, 200) << shown.content;
    expect_fits("SessionAgain", body_of(shown));
    const auto late = get(of_visit + booked(booking(ana_, "2026-11-24T09:00:00+01:00")));
    EXPECT_EQ(late.status, 409) << "it is open on the day of the visit";
    EXPECT_EQ(pointer(late), "/booking");
    EXPECT_EQ(pointer(get(of_visit + "none")), "/booking");
    const auto reply = begin({{"booking", booking_}, {"favourite", id}});
    ASSERT_EQ(reply.status, 201) << reply.content;
    EXPECT_EQ(body_of(reply).at("sheet").at("minutes"), body_of(shown).at("sheet").at("minutes"));
    const auto again = get(of_visit + booking_);
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(pointer(again), "/booking");
}

TEST_F(FavouriteTest, IsOnesOwn) {
    const auto id = of_plan();
    const auto place = "/api/v1/favourites/" + id;
    EXPECT_EQ(put(place, json::object{{"name", "Another name"}}, 1).status, 200);
    EXPECT_EQ(all().at(0).at("content").at("name"), "Another name");
    EXPECT_EQ(put(place, json::object{{"name", ""}}, 2).status, 422);
    be({Role::practitioner}, 8);
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(put(place, json::object{{"name", "Mine"}}, 2).status, 404);
    EXPECT_EQ(get(episode_ + "/again?favourite=" + id).status, 404);
    const auto refused = begin({{"favourite", id}});
    EXPECT_EQ(refused.status, 404);
    EXPECT_EQ(pointer(refused), "/favourite");
    EXPECT_EQ(ask(Method::del, place, "", {.if_match = "\"2\""}).status, 404);
    for (const auto role : {Role::reception, Role::auditor, Role::owner}) {
        be({role});
        EXPECT_EQ(get("/api/v1/favourites").status, 403);
    }
    be({Role::practitioner}, 7);
    EXPECT_EQ(ask(Method::del, place, "", {.if_match = "\"2\""}).status, 204);
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(begin({{"favourite", id}}).status, 410);
}

TEST_F(FavouriteTest, SaysWhyItIsRefused) {
    const auto id = of_plan();
    const auto both = begin({{"favourite", id}, {"again", true}});
    EXPECT_EQ(both.status, 422);
    EXPECT_EQ(pointer(both), "/favourite");
    EXPECT_EQ(keep({{"name", "Of nothing"}}).status, 422);
    EXPECT_EQ(keep({{"name", ""}, {"episode", id_of(episode_)}}).status, 422);
    EXPECT_EQ(get(episode_ + "/again?favourite=none").status, 404);
    ASSERT_NE(store::find_kind("favourite_sequence"), nullptr);
    EXPECT_TRUE(store::find_kind("favourite_sequence")->of_practice);
}

}  // namespace
}  // namespace palpate::tests
