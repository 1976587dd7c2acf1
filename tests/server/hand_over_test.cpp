// Words from one practitioner to the next, shown before each visit until they were read.
#include "server/sessions.hpp"

namespace palpate::tests {
namespace {

class HandOverTest : public Visits {
protected:
    Reply say(std::string_view words, const std::string& key = "") {
        clock_->move(std::chrono::seconds(1));
        const json::object said{{"words", words}};
        expect_fits("HandOverSaid", said);
        return ask(Method::post, episode_ + "/hand-overs", text(said), {.key = key});
    }
    json::object brief(const std::string& at) { return whole(at).at("brief").as_object(); }
};

TEST_F(HandOverTest, StandsBeforeEachVisitUntilItWasRead) {
    const auto made = say("Her left side first, and ask about the swim.", "key-1");
    ASSERT_EQ(made.status, 201) << made.content;
    expect_fits("KeptHandOver", body_of(made));
    EXPECT_EQ(say("Her left side first, and ask about the swim.", "key-1").content, made.content);
    ASSERT_EQ(say("She moves house in March.").status, 201);
    be({Role::practitioner}, 8);
    const auto at = begun();
    const auto standing = brief(at).at("hand_overs").as_array();
    ASSERT_EQ(standing.size(), 2U);
    EXPECT_EQ(standing.at(0).at("words"), "Her left side first, and ask about the swim.");
    EXPECT_EQ(text_of(standing.at(0).at("from")), person(7));
    const auto place = field(made, "Location") + "/read";
    const auto read = put(place, json::object{}, 1);
    ASSERT_EQ(read.status, 200) << read.content;
    expect_fits("KeptHandOver", body_of(read));
    EXPECT_EQ(text_of(body_of(read).at("content").at("read").at("by")), person(8));
    EXPECT_EQ(put(place, json::object{}, 2).status, 409) << "once";
    EXPECT_EQ(brief(at).at("hand_overs").as_array().size(), 1U);
    const auto all = body_of(get(episode_ + "/hand-overs"));
    expect_fits("HandOvers", all);
    EXPECT_EQ(all.at("hand_overs").as_array().size(), 2U) << "it stays with the episode";
}

TEST_F(HandOverTest, KeepsTheLanguageItWasWrittenIn) {
    const json::object spanish{{"words", "Primero el lado izquierdo."}, {"language", "es"}};
    expect_fits("HandOverSaid", spanish);
    const auto place = episode_ + "/hand-overs";
    ASSERT_EQ(ask(Method::post, place, text(spanish)).status, 201);
    ASSERT_EQ(say("She moves house in March.").status, 201);
    EXPECT_EQ(ask(Method::post, place, R"({"words":"x","language":""})").status, 422);
    const auto standing = brief(begun()).at("hand_overs").as_array();
    ASSERT_EQ(standing.size(), 2U);
    EXPECT_EQ(standing.at(0).at("language"), "es");
    EXPECT_FALSE(standing.at(1).as_object().contains("language")) << "not known";
}

TEST_F(HandOverTest, TheBriefSaysWhoWorkedLast) {
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    end(tablet);
    sync(at, tablet);
    be({Role::practitioner}, 8);
    const auto last = brief(another()).at("last").as_object();
    ASSERT_EQ(last.at("by").as_array().size(), 1U);
    EXPECT_EQ(text_of(last.at("by").at(0)), person(7));
}

TEST_F(HandOverTest, IsForThoseWhoMayReadTheEpisode) {
    EXPECT_EQ(say("").status, 422);
    const auto made = say("Softly at the neck.");
    ASSERT_EQ(made.status, 201);
    for (const auto role : {Role::reception, Role::owner, Role::auditor}) {
        be({role});
        EXPECT_EQ(get(episode_ + "/hand-overs").status, 403);
        EXPECT_EQ(say("From the desk").status, 403);
    }
    be({Role::practitioner}, 7);
    const auto id = episode_.substr(episode_.rfind('/') + 1);
    const auto closed =
        ask(Method::post, "/api/v1/privacy",
            text({{"kind", "episode"}, {"record", id}, {"open_to", json::array()}}));
    ASSERT_EQ(closed.status, 201) << closed.content;
    be({Role::practitioner}, 8);
    EXPECT_EQ(get(episode_ + "/hand-overs").status, 403);
    EXPECT_EQ(put(field(made, "Location") + "/read", json::object{}, 1).status, 403);
}

}  // namespace
}  // namespace palpate::tests
