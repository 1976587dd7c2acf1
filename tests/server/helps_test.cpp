// What helps, over the interface: who is told, and what a new plan is made with.
#include "session/helps/helps.hpp"

#include "record/replay.hpp"
#include "server/cared.hpp"
#include "session/kept_courses.hpp"
#include "store/care_reader.hpp"

namespace palpate::tests {
namespace {

using record::EpisodeId;
using record::Transaction;

class Helps : public Care {
protected:
    Helps() {
        (void)kept_.add_practice(store::id_of<practice::PracticeId>(1), {"practice-1", "One"});
        services_.store = &kept_;
        services_.helps = &helps_;
    }
    json::object helps(const std::string& episode) {
        const auto reply = get(episode + "/helps");
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto shown = body_of(reply);
        expect_fits("EpisodeHelps", shown);
        return shown;
    }
    // Visits of an episode that is there, or of a client of their own.
    void visits(const Course& course, const std::string& episode = "") {
        const auto done = kept_.write(store::therapist(), [&](Transaction& t) -> Result<void> {
            EpisodeId id(*parse_uuid(id_in(episode)));
            if (episode.empty())
                id = EpisodeId(t.new_id());
            record::ClientId client(t.new_id());
            if (!episode.empty()) {
                client = t.records<record::Episode>().find(id)->content.client;
            } else {
                (void)t.records<record::Client>().add(client, store::named("Ruiz"));
                (void)t.records<record::Episode>().add(id, store::episode_of(client, "back"));
            }
            keep_visits(t, client, id, course);
            return {};
        });
        EXPECT_TRUE(done.has_value());
    }
    static std::string first_technique(const json::object& taken) {
        const auto plan = taken.at("plan").at("content").at("plan").as_object();
        const auto steps = plan.at("routine").as_array();
        for (const auto& step : steps)
            if (const auto id = text_of(step.at("technique"));
                outcomes::helps::family_of(outcomes::helps::shipped_priors(), id))
                return id;
        ADD_FAILURE() << "no step is of any family";
        return {};
    }

    store::TestFolder folder_;
    store::SqliteStore kept_{{.folder = folder_.path(), .surroundings = store::told_by(clock_)}};
    store::StoreCareReader care_{kept_};
    session::Helps helps_{care_, shipped()};
};

TEST_F(Helps, SaysByDefaultThatThereAreNotEnoughSessions) {
    const auto place = episode(client());
    intake(place, backache);
    const auto shown = helps(place);
    EXPECT_TRUE(shown.at("complete").as_bool());
    EXPECT_EQ(shown.at("responses").as_array().size(), 2U);
    const auto responses = shown.at("responses").as_array();
    for (const auto& response : responses) {
        EXPECT_FALSE(response.as_object().contains("sessions"));
        const auto families = response.at("families").as_array();
        EXPECT_EQ(families.size(), outcomes::helps::families_count);
        for (const auto& family : families)
            EXPECT_EQ(text_of(family.at("said")), "not_enough");
    }
    EXPECT_EQ(get("/api/v1/episodes/00000000-0000-7000-8000-000000000000/helps").status, 404);
    sign_in(practice::Role::reception);
    EXPECT_EQ(get(place + "/helps").status, 403);
}

TEST_F(Helps, ANewPlanIsMadeWithWhatWasLearned) {
    const auto place = episode(client());
    const auto plain = intake(place, backache);
    const auto technique = first_technique(plain);
    const auto of_input = [](const json::object& taken) {
        return taken.at("assessment").at("content").at("input").as_object();
    };
    EXPECT_FALSE(of_input(plain).contains("history"));
    const Course good{.technique = technique, .next_day_less = 4};
    for (int i = 0; i < 9; ++i)
        visits(good);
    visits(good, place);
    const auto shown = helps(place);
    EXPECT_EQ(json::serialize(shown).find(R"("said":"helps")") == std::string::npos, false);
    const auto taken = intake(place, backache);
    const auto learned = of_input(taken).at("history").at("learned").as_array();
    ASSERT_FALSE(learned.empty());
    for (const auto& one : learned) {
        EXPECT_EQ(one.at("own"), 7);
        EXPECT_GE(one.at("factor").to_number<double>(), 0.5);
        EXPECT_LE(one.at("factor").to_number<double>(), 1.5);
    }
    EXPECT_FALSE(taken.at("intake").at("content").at("answers").as_object().contains("history"))
        << "what the client said stays what the client said";
    EXPECT_THAT(json::serialize(taken.at("plan")),
                HasSubstr("your own 7 sessions and 63 others; 90 % interval"))
        << "every card says its interval and what it rests on";
    const auto flags = [](const json::object& all) {
        const auto out = all.at("assessment").at("content").at("output").as_object();
        return json::serialize(out.at("restrictions")) + json::serialize(out.at("flags"));
    };
    EXPECT_EQ(flags(taken), flags(plain));
}

TEST_F(Helps, WhatWasFedIsKeptSoThatReplayingSaysTheSame) {
    const auto place = episode(client());
    const auto technique = first_technique(intake(place, backache));
    for (int i = 0; i < 9; ++i)
        visits({.technique = technique, .next_day_less = 4});
    visits({.technique = technique, .next_day_less = 4}, place);
    const auto taken = intake(place, backache);
    const auto id = text_of(taken.at("assessment").at("id"));
    // Meanwhile more is learned.
    for (int i = 0; i < 9; ++i)
        visits({.technique = technique, .next_day_less = 0});
    const auto same = record::read(
        kept_, store::therapist(), [&](const Transaction& t) -> Result<std::pair<bool, bool>> {
            const auto kept =
                t.records<record::StoredAssessment>().find(record::AssessmentId(*parse_uuid(id)));
            const auto& k = shipped();
            const auto in = advice::decode(kept->content.input.text(), k, {});
            const auto out = advice::encode(advice::advise(*in, k), k);
            return std::pair(out == kept->content.output.text(),
                             !record::replay(*kept, k).has_value());
        });
    EXPECT_TRUE(same->first) << "byte for byte";
    EXPECT_TRUE(same->second);
}

TEST_F(Helps, NobodyTellsTheServerWhatItHasLearned) {
    auto answers = json::parse(backache).as_object();
    answers["history"] = {
        {"learned", {{{"technique", "deep_tissue"}, {"factor", 1.5}, {"sessions", 900}}}}};
    const auto taken = intake(episode(client()), json::serialize(answers));
    EXPECT_EQ(json::serialize(taken.at("assessment").at("content").at("input")).find("learned"),
              std::string::npos);
}

}  // namespace
}  // namespace palpate::tests
