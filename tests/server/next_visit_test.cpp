// What one visit leaves for the next: ceilings of pressure, what changed, how the client likes it,
// and a visit that costs nothing.
#include "server/sessions.hpp"
#include "session/kept/changed.hpp"

namespace palpate::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class NextVisit : public Visits {
protected:
    void too_much(Tablet& tablet, const std::string& area) {
        tablet.tell([&](room::Event& e) {
            e.comfort = room::ComfortMark{area, room::Comfort::too_much};
        });
    }
    // A visit with a word on the first area, or with none; the area.
    std::string visit(const std::string& at, bool firm, std::uint8_t number) {
        Tablet tablet(number);
        tablet.at = clock_->now.load() + std::chrono::minutes(1);
        work(at, tablet);
        auto area = sheet(at).steps.front().uncovered.at(0);
        if (firm)
            too_much(tablet, area);
        end(tablet);
        sync(at, tablet);
        EXPECT_TRUE(state(at).finished);
        return area;
    }
    static std::int64_t firmest(const room::Sheet& sheet, const std::string& area) {
        std::int64_t most = 0;
        for (const auto& step : sheet.steps)
            if (std::ranges::find(step.uncovered, area) != step.uncovered.end())
                most = std::max(most, step.pressure_max);
        return most;
    }
};

TEST_F(NextVisit, ACeilingHoldsInEveryVisitThatFollows) {
    const auto first = begun();
    const auto plain = sheet(first);
    const auto area = visit(first, true, 1);
    const auto most = state(first).ceilings.at(area).pressure_max;
    ASSERT_LT(most, firmest(plain, area));
    const auto second = another();
    EXPECT_LE(firmest(sheet(second), area), most);
    visit(second, false, 2);
    const auto third = another();
    EXPECT_LE(firmest(sheet(third), area), most) << "the second visit said nothing of it";
    const auto brief = whole(third).at("brief").at("ceilings").at(0).as_object();
    EXPECT_EQ(text_of(brief.at("area")), area);
    EXPECT_EQ(brief.at("pressure_max"), most);
    EXPECT_EQ(brief.at("day"), "2026-11-23");
    EXPECT_EQ(brief.at("by"), "felt");
    EXPECT_GT(brief.at("too_much_at").as_int64(), most);
    const auto again = sheet(field(begin({{"again", true}}), "Location"));
    EXPECT_LE(firmest(again, area), most);
}

TEST_F(NextVisit, ACeilingOfAVisitThatWasLeftHoldsToo) {
    const auto first = begun();
    Tablet tablet(1);
    work(first, tablet);
    const auto area = sheet(first).steps.front().uncovered.at(0);
    too_much(tablet, area);
    sync(first, tablet);  // and nobody finished it
    const auto most = state(first).ceilings.at(area).pressure_max;
    EXPECT_LE(firmest(sheet(another()), area), most);
}

TEST_F(NextVisit, ACeilingIsRaisedOnPurposeAndThatIsKept) {
    const auto first = begun();
    const auto plain = sheet(first);
    const auto area = visit(first, true, 1);
    const auto second = another();
    Tablet tablet(2);
    tablet.at = clock_->now.load() + std::chrono::minutes(1);
    const auto say = [&](bool raised) {
        tablet.tell([&](room::Event& e) {
            e.ceiling = room::Ceiling{.area = area, .pressure_max = 10, .raised = {}, .words = {}};
            if (raised) {
                e.ceiling->raised = true;
                e.ceiling->words = "asked for it";
            }
        });
        sync(second, tablet);
    };
    say(false);
    EXPECT_EQ(state(second).refused.size(), 1U);
    say(true);
    EXPECT_EQ(state(second).refused.size(), 1U);
    const auto third = another();
    EXPECT_EQ(firmest(sheet(third), area), firmest(plain, area)) << "the plan's own limit";
    const auto brief = whole(third).at("brief").at("ceilings").at(0).as_object();
    EXPECT_EQ(brief.at("by"), "raised");
    EXPECT_EQ(brief.at("words"), "asked for it");
}

TEST_F(NextVisit, SaysWhatChangedSinceTheLast) {
    const auto first = begun();
    EXPECT_FALSE(whole(first).at("brief").as_object().contains("changed"));
    visit(first, false, 1);
    clock_->move(std::chrono::hours(1));
    const auto quiet = whole(another()).at("brief").at("changed").as_object();
    EXPECT_FALSE(quiet.contains("asked"));
    EXPECT_THAT(quiet.at("changes").as_array(), IsEmpty());
    agree(R"({"regions":{"low_back_left":5},"age_years":40,"sex":"female",
              "medicines":["ibuprofen"],"findings":{"smoker":"yes"},
              "complaint":{"duration_days":60}})");
    EXPECT_EQ(ask(Method::post, episode_ + "/measurements",
                  R"({"instrument":"stress_level","value":4,"day":"2026-11-23","by":"client"})")
                  .status,
              201);
    EXPECT_EQ(ask(Method::post, episode_ + "/measurements",
                  R"({"instrument":"after_effect","day":"2026-11-23","by":"client",
                      "signs":[{"sign":"soreness","value":2}]})")
                  .status,
              201);
    const auto changed = whole(another()).at("brief").at("changed").as_object();
    EXPECT_EQ(changed.at("asked"), "2026-11-23");
    const auto all = text(changed.at("changes"));
    EXPECT_THAT(all, HasSubstr(R"("of":"medicine","what":"ibuprofen")"));
    EXPECT_THAT(all, HasSubstr(R"("of":"now_yes","what":"smoker")"));
    EXPECT_THAT(all, HasSubstr(R"("of":"measure","what":"stress_level","value":4)"));
    EXPECT_THAT(all, HasSubstr(R"("grade":"mild")"));
}

TEST_F(NextVisit, WhatWasNotAskedAgainIsNoChange) {
    const auto day = *parse_date("2026-11-23");
    const auto change = [&](std::string_view before, std::string_view now) {
        return room::changed_answers(*Document::from(std::string(before)),
                                     *Document::from(std::string(now)), day);
    };
    EXPECT_THAT(change(R"({"findings":{"fever":"yes"}})", R"({"findings":{}})"), IsEmpty());
    EXPECT_THAT(change(R"({"findings":{}})", R"({"findings":{"fever":"no"}})"), IsEmpty());
    EXPECT_THAT(change(R"({})", R"({"findings":{"fever":"unknown"}})"), IsEmpty());
    const auto gone = change(R"({"findings":{"fever":"yes"}})", R"({"findings":{"fever":"no"}})");
    ASSERT_EQ(gone.size(), 1U);
    EXPECT_EQ(gone[0].of, room::ChangeOf::no_longer);
}

using ComfortTest = NextVisit;

TEST_F(ComfortTest, TheCardIsKeptWithTheClientAndShownBefore) {
    const auto at = "/api/v1/clients/" + ana_ + "/comfort-card";
    auto now = body_of(get(at));
    expect_fits("ComfortNow", now);
    EXPECT_EQ(now.at("version"), 0);
    const auto first = begun();
    EXPECT_FALSE(whole(first).at("brief").as_object().contains("comfort"));
    json::object card{{"client", ana_},      {"cradle", "lower"}, {"warmth", "warmer"},
                      {"glide", "lotion"},   {"music", "none"},   {"talk", "quiet"},
                      {"words", "cold feet"}};
    expect_fits("ComfortCard", card);
    ASSERT_EQ(put(at, card, 0).status, 200);
    EXPECT_EQ(put(at, card, 0).status, 412) << "somebody was first";
    card.erase("music");
    EXPECT_EQ(put(at, card, 1).status, 200);
    now = body_of(get(at));
    EXPECT_EQ(now.at("version"), 2);
    const auto comfort = whole(first).at("brief").at("comfort").as_object();
    EXPECT_EQ(comfort.at("talk"), "quiet");
    EXPECT_FALSE(comfort.contains("music")) << "not asked";
    EXPECT_FALSE(comfort.contains("language")) << "not known";
    card["words"] = "pies fríos";
    card["language"] = "es";
    expect_fits("ComfortCard", card);
    ASSERT_EQ(put(at, card, 2).status, 200);
    EXPECT_EQ(whole(first).at("brief").at("comfort").at("language"), "es");
    card["language"] = "e";
    EXPECT_EQ(put(at, card, 3).status, 422);
}

TEST_F(ComfortTest, IsOfThisClientInKnownWordsAndNotForTheDesk) {
    const auto at = "/api/v1/clients/" + ana_ + "/comfort-card";
    EXPECT_EQ(put(at, {{"client", ben_}}, 0).status, 422);
    EXPECT_EQ(put(at, {{"client", ana_}, {"cradle", "sideways"}}, 0).status, 422);
    EXPECT_EQ(put(at, {{"client", ana_}, {"words", std::string(1001, 'x')}}, 0).status, 422);
    be({Role::reception});
    EXPECT_EQ(get(at).status, 403);
    EXPECT_EQ(put(at, {{"client", ana_}}, 0).status, 403);
}

using FreeVisitTest = NextVisit;

TEST_F(FreeVisitTest, IsOwedOnceForAVisitThatWasStoppedAndFreesOneBooking) {
    const auto at = begun();
    const auto session = at.substr(at.rfind('/') + 1);
    json::object owed{{"client", ana_},
                      {"since", "2026-11-23"},
                      {"reason", "the visit was stopped early"},
                      {"session", session}};
    expect_fits("FreeVisit", owed);
    const auto id = add("/api/v1/free-visits", text(owed));
    const auto twice = ask(Method::post, "/api/v1/free-visits", text(owed));
    EXPECT_EQ(twice.status, 409) << twice.content;
    EXPECT_EQ(pointer(twice), "/session");
    be({Role::reception});
    const auto list = body_of(get("/api/v1/clients/" + ana_ + "/free-visits"));
    expect_fits("FreeVisits", list);
    ASSERT_EQ(list.at("free_visits").as_array().size(), 1U);
    owed["booking"] = booking_;
    EXPECT_EQ(put("/api/v1/free-visits/" + id, owed, 1).status, 200);
    owed.erase("session");
    const auto other = ask(Method::post, "/api/v1/free-visits", text(owed));
    EXPECT_EQ(other.status, 409);
    EXPECT_EQ(pointer(other), "/booking") << "that booking is free already";
    owed["ended_on"] = "2026-11-23";
    EXPECT_EQ(put("/api/v1/free-visits/" + id, owed, 2).status, 422);
}

// ---- An after-effect ----

using AfterEffect = NextVisit;

TEST_F(AfterEffect, KeepsWhenItBeganAndGivesALetterWhenItIsGrave) {
    const auto take = [&](std::string_view signs, std::string_view more) {
        return ask(Method::post, episode_ + "/measurements",
                   fmt::format(R"({{"instrument":"after_effect","day":"2026-11-22","by":"client",
                       "signs":[{}]{}}})",
                               signs, more));
    };
    constexpr std::string_view grave = R"({"sign":"medical_care","value":1},
        {"sign":"collapse","value":0},{"sign":"hours","value":30})";
    EXPECT_EQ(take(grave, R"(,"onset_hours":-1)").status, 422);
    EXPECT_EQ(take(grave, R"(,"onset_hours":673)").status, 422);
    const auto kept = body_of(take(grave, R"(,"onset_hours":6)"));
    const auto reply = get("/api/v1/measurements/" + text_of(kept.at("id")) + "/letter");
    ASSERT_EQ(reply.status, 200) << reply.content;
    expect_fits("AfterLetter", body_of(reply));
    const auto letter = text_of(body_of(reply).at("letter"));
    EXPECT_THAT(letter, HasSubstr("URGENT: please assess today"));
    EXPECT_THAT(letter, HasSubstr("It began about 6 hours after the visit."));
    EXPECT_THAT(letter, HasSubstr("- how long it lasted: 30 hours"));
    EXPECT_THAT(letter, HasSubstr("Asked, and answered no\n- collapse"));
    EXPECT_THAT(letter, HasSubstr("Not asked\n"));
    const auto effect = body_of(get(episode_ + "/progress")).at("after_effects").at(0).as_object();
    EXPECT_EQ(effect.at("onset_hours"), 6);
    EXPECT_EQ(effect.at("hours"), 30);
    const auto mild = body_of(take(R"({"sign":"soreness","value":1})", ""));
    EXPECT_EQ(get("/api/v1/measurements/" + text_of(mild.at("id")) + "/letter").status, 409);
    be({Role::reception});
    EXPECT_EQ(get("/api/v1/measurements/" + text_of(kept.at("id")) + "/letter").status, 403);
}

TEST_F(AfterEffect, OnsetIsOfAnAfterEffectOnly) {
    const auto reply = ask(Method::post, episode_ + "/measurements",
                           R"({"instrument":"stress_level","value":4,"day":"2026-11-22",
                               "by":"client","onset_hours":3})");
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(pointer(reply), "/onset_hours");
}

}  // namespace
}  // namespace palpate::tests
