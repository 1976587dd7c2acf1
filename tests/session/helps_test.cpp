// What helps, from kept sessions: what becomes an observation, that whatever leaves the record
// leaves the estimates, and that nothing tells of one client to who may not see.
#include "session/helps/helps.hpp"

#include "advice/advise.hpp"
#include "knowledge/table_file.hpp"
#include "record/clients.hpp"
#include "record/duties/only_kept.hpp"
#include "record/intakes.hpp"
#include "record/private_records.hpp"
#include "scheduling/asking/answer.hpp"
#include "session/kept_courses.hpp"
#include "store/care_reader.hpp"
#include "store/erase.hpp"
#include "store/for_tests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palpate::session {
namespace {

using outcomes::helps::Family;
using record::ClientId;
using record::EpisodeId;
using record::Measurement;
using record::Transaction;
using tests::Course;
using tests::first_day;
using tests::rating_of;
using tests::session_of;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

// ---- what becomes an observation ----

class ObservedTest : public testing::Test {
protected:
    ObservedTest() {
        care_.episodes.emplace_back(episode_, store::episode_of(client_, "it hurts"));
        care_.episodes.front().second.practitioner = store::id_of<practice::PersonId>(7);
    }
    void visit(int day, int pain, const Course& course = {}) {
        care_.sessions.push_back(
            session_of(client_, episode_, plus_days(first_day, day), pain, course));
    }
    void rate(int day, int pain) {
        care_.measurements.push_back(rating_of(client_, episode_, plus_days(first_day, day), pain));
    }
    std::vector<outcomes::helps::SessionSeen> seen() const {
        std::vector<outcomes::helps::SessionSeen> all;
        for (const auto& one : observed(care_, shipped(), outcomes::helps::shipped_priors()))
            all.push_back(one.seen);
        return all;
    }
    CareOfClient care_;
    const ClientId client_ = store::id_of<ClientId>(1);
    const EpisodeId episode_ = store::id_of<EpisodeId>(2);
};

TEST_F(ObservedTest, HoldsWhatWasDoneForWhomAndHowItWentOn) {
    visit(7, 4);
    visit(0, 6, {.technique = "trigger_point", .minutes = 6, .stage = "flare_up"});
    rate(1, 3);
    const auto all = seen();
    ASSERT_EQ(all.size(), 2U);
    const auto& first = all.front();
    EXPECT_EQ(first.stage, knowledge::Stage::flare_up);
    EXPECT_EQ(first.source, outcomes::helps::SourceGroup::muscle);
    EXPECT_EQ(first.minutes[static_cast<std::size_t>(Family::trigger_point)], 6);
    EXPECT_EQ(first.minutes[static_cast<std::size_t>(Family::relaxation)], 0);
    EXPECT_EQ(first.pain_before, 6);
    EXPECT_EQ(first.visits_before, 0);
    EXPECT_EQ(first.gain_next_day, 3);
    EXPECT_EQ(first.gain_next_visit, 2);
    EXPECT_EQ(first.days_to_next, 7);
    EXPECT_EQ(all.back().visits_before, 1);
    EXPECT_FALSE(all.back().gain_next_day);
    EXPECT_FALSE(all.back().gain_next_visit);
    EXPECT_EQ(observed(care_, shipped(), outcomes::helps::shipped_priors()).front().practitioner,
              store::id_of<practice::PersonId>(7));
}

TEST_F(ObservedTest, WhatWasNotToldStaysMissing) {
    visit(0, 6);
    visit(7, 5);
    visit(14, 4);
    care_.sessions[1].worked->pain_before.reset();
    auto all = seen();
    ASSERT_EQ(all.size(), 2U) << "without pain before it is no observation";
    EXPECT_FALSE(all.front().gain_next_visit) << "the visit after the next is another answer";
    EXPECT_EQ(all.back().visits_before, 2) << "a visit all the same";
    care_.sessions[0].ground->stage = "not_told";
    care_.sessions[2].worked->techniques.clear();
    EXPECT_TRUE(seen().empty());
    care_.sessions[0].ground.reset();
    care_.sessions[2].worked.reset();
    EXPECT_TRUE(seen().empty()) << "made before this was kept";
}

TEST_F(ObservedTest, OnlyFinishedVisitsOfEpisodesThatAreThere) {
    visit(0, 6);
    visit(7, 5);
    care_.sessions.back().finished = false;
    EXPECT_EQ(seen().size(), 1U);
    EXPECT_FALSE(seen().front().gain_next_visit);
    care_.episodes.clear();
    EXPECT_TRUE(seen().empty());
}

TEST_F(ObservedTest, TheNextDayIsOverWithTheNextVisit) {
    visit(0, 6);
    visit(1, 6);
    rate(1, 2);
    EXPECT_FALSE(seen().front().gain_next_day) << "it may be of after that visit";
    rate(2, 4);
    EXPECT_EQ(seen().back().gain_next_day, 2);
    care_.measurements.back().said.instrument = "global_change";
    EXPECT_FALSE(seen().back().gain_next_day);
}

TEST_F(ObservedTest, WhatWasToldByLinkIsOfTheDayItWasTold) {
    visit(0, 6);
    visit(9, 6);
    rate(2, 1);
    care_.measurements.back().said.instrument = scheduling::pain_next_day;
    EXPECT_FALSE(seen().front().gain_next_day) << "told two days after";
    rate(1, 3);
    care_.measurements.back().said.instrument = scheduling::pain_next_day;
    EXPECT_EQ(seen().front().gain_next_day, 3);
    rate(1, 5);
    EXPECT_EQ(seen().front().gain_next_day, 3) << "a rating may be of the week before";
    care_.measurements.erase(care_.measurements.begin() + 1);
    EXPECT_EQ(seen().front().gain_next_day, 1) << "and counts where nothing else was told";
}

TEST_F(ObservedTest, WorkOfNoFamilyIsAVisitWithoutIt) {
    visit(0, 6, {.technique = "no_such_technique", .source = "no_such_source"});
    ASSERT_EQ(seen().size(), 1U);
    const auto only = seen().front();
    for (const float minutes : only.minutes)
        EXPECT_EQ(minutes, 0);
    EXPECT_EQ(only.source, outcomes::helps::SourceGroup::unknown);
}

// ---- over a store ----

class HelpsTest : public testing::Test {
protected:
    HelpsTest() { (void)store_.add_practice(actor_.practice, {"practice-1", "A practice"}); }
    template <class F>
    void write(F work) {
        const auto done = store_.write(actor_, [&](Transaction& t) -> Result<void> {
            work(t);
            return {};
        });
        ASSERT_TRUE(done.has_value());
    }
    EpisodeId course(const Course& said = {}) {
        EpisodeId id;
        write([&](Transaction& t) {
            const ClientId client(t.new_id());
            (void)t.records<record::Client>().add(client, store::named("Ruiz"));
            auto episode = store::episode_of(client, "it hurts");
            episode.opened_on = first_day;
            episode.practitioner = actor_.person;
            id = EpisodeId(t.new_id());
            (void)t.records<record::Episode>().add(id, episode);
            tests::keep_visits(t, client, id, said);
        });
        return id;
    }
    ClientId client_of(EpisodeId episode) {
        ClientId client;
        (void)store_.read(actor_, [&](const Transaction& t) -> Result<void> {
            client = t.records<record::Episode>().find(episode)->content.client;
            return {};
        });
        return client;
    }
    // Of one of the client's records.
    template <class T, class F>
    void each_of(EpisodeId episode, F work) {
        write([&](Transaction& t) {
            auto records = t.records<T>();
            for (auto& kept : records.with_term({"episode", to_text(episode)}, 100))
                work(records, kept);
        });
    }
    EpisodeHelps asked(Helps& helps, EpisodeId episode, const practice::Actor& actor) {
        while (!helps.catch_up(actor.practice)) {}
        return record::read(store_, actor,
                            [&](const Transaction& t) { return helps.of_episode(t, episode); })
            .value();
    }
    EpisodeHelps asked(EpisodeId episode) { return asked(helps_, episode, actor_); }
    // As it is told, and the same read anew from the first record on.
    std::string told(EpisodeId episode) {
        auto followed = to_json(asked(episode));
        Helps anew(care_, shipped());
        EXPECT_EQ(followed, to_json(asked(anew, episode, actor_)));
        return followed;
    }
    std::vector<LearnedFactor> factors(EpisodeId episode) {
        while (!helps_.catch_up(actor_.practice)) {}
        return record::read(store_, actor_,
                            [&](const Transaction& t) {
                                return helps_.factors(
                                    t, episode,
                                    {.stage = knowledge::Stage::chronic,
                                     .source = outcomes::helps::SourceGroup::muscle});
                            })
            .value();
    }
    static const HelpsFamily& family(const EpisodeHelps& helps, std::size_t response, Family f) {
        return helps.responses.at(response).families.at(static_cast<std::size_t>(f));
    }
    static constexpr std::size_t next_visit = 0, next_day = 1;

    const practice::Actor actor_ = store::therapist();
    store::TestFolder folder_;
    std::shared_ptr<store::TestClock> clock_ = std::make_shared<store::TestClock>();
    store::SqliteStore store_{{.folder = folder_.path(), .surroundings = store::told_by(clock_)}};
    store::StoreCareReader care_{store_};
    Helps helps_{care_, shipped()};
};

TEST_F(HelpsTest, NotEnoughSessionsYetIsTheDefault) {
    const auto found = asked(course({.pain = {6}}));
    EXPECT_TRUE(found.complete);
    ASSERT_EQ(found.responses.size(), 2U);
    EXPECT_EQ(found.responses[0].response, "next_visit");
    for (const auto& response : found.responses) {
        EXPECT_FALSE(response.sessions) << "of too few people";
        ASSERT_EQ(response.families.size(), outcomes::helps::families_count);
        for (const auto& one : response.families) {
            EXPECT_EQ(one.said, "not_enough");
            EXPECT_FALSE(one.practice_sessions);
            EXPECT_LT(one.change.low, one.change.high);
        }
    }
    EXPECT_EQ(found.limits.size(), 2U);
    EXPECT_TRUE(factors(course({.pain = {}})).empty());
}

TEST_F(HelpsTest, SaysWhatTheSessionsSaid) {
    for (int i = 0; i < 12; ++i)
        course({.next_day_less = i % 2 == 0 ? 3 : 2});
    const auto mine = course({.next_day_less = 3});
    const auto found = asked(mine);
    const auto& quiet = family(found, next_day, Family::relaxation);
    EXPECT_EQ(quiet.said, "helps");
    EXPECT_EQ(quiet.own_sessions, 8);
    EXPECT_EQ(quiet.practice_sessions, 13 * 8);
    EXPECT_EQ(found.responses[next_day].sessions, 13 * 8);
    EXPECT_EQ(found.responses[next_visit].answered, 13 * 7);
    EXPECT_GT(quiet.change.mean, quiet.published.mean);
    EXPECT_EQ(family(found, next_day, Family::heat).said, "not_enough");
    const auto fed = factors(mine);
    ASSERT_FALSE(fed.empty());
    for (const auto& one : fed) {
        EXPECT_GE(one.factor, 0.5);
        EXPECT_LE(one.factor, 1.5);
        EXPECT_THAT(
            std::vector<std::string>({"swedish", "effleurage", "chair_massage", "foot_massage"}),
            testing::Contains(one.technique));
        EXPECT_EQ(one.own, 7) << "those with an answer at the next visit";
    }
}

TEST_F(HelpsTest, WhatLeavesTheRecordLeavesTheEstimates) {
    for (int i = 0; i < 7; ++i)
        course({.next_day_less = 1 + i % 3});
    const auto mine = course();
    const auto before = told(mine);
    const auto other = course({.next_day_less = 5});
    const auto with_other = told(mine);
    EXPECT_NE(with_other, before);
    ASSERT_TRUE(
        store::erase(store_, {.actor = actor_, .client = client_of(other), .why = "asked"}));
    EXPECT_EQ(told(mine), before) << "erased";
    const auto removed = course({.next_day_less = 5});
    EXPECT_NE(told(mine), before);
    each_of<StoredSession>(removed, [](auto& records, const auto& kept) {
        EXPECT_TRUE(records.remove(kept.id, kept.version, "a mistake"));
    });
    EXPECT_EQ(told(mine), before) << "removed";
}

TEST_F(HelpsTest, ACorrectedAnswerCountsAsCorrected) {
    for (int i = 0; i < 7; ++i)
        course({.next_day_less = 1 + i % 3});
    const auto mine = course({.next_day_less = 0});
    const auto before = told(mine);
    each_of<Measurement>(mine, [](auto& records, auto& kept) {
        *kept.content.score = std::max(0.0, *kept.content.score - 3);
        EXPECT_TRUE(records.change(kept.id, kept.version, kept.content, "typed wrongly"));
    });
    EXPECT_NE(told(mine), before);
    each_of<Measurement>(mine, [](auto& records, auto& kept) {
        const auto first = records.find_version(kept.id, 1);
        EXPECT_TRUE(records.change(kept.id, kept.version, first->content, "it was right"));
    });
    EXPECT_EQ(told(mine), before);
}

TEST_F(HelpsTest, AClientOffTheListsOrOnlyKeptCountsForNobody) {
    for (int i = 0; i < 7; ++i)
        course();
    const auto mine = course();
    const auto before = told(mine);
    const auto gone = course({.next_day_less = 5});
    const auto kept = course({.next_day_less = 5});
    EXPECT_NE(told(mine), before);
    write([&](Transaction& t) {
        EXPECT_TRUE(t.records<record::Client>().remove(client_of(gone), 1, "moved away"));
        const auto client = client_of(kept);
        record::OnlyKept only{.client = client, .since = first_day, .until = {}, .why = "asked"};
        EXPECT_TRUE(t.records<record::OnlyKept>().add(Id<record::OnlyKept>(client.uuid()), only));
    });
    EXPECT_EQ(told(mine), before);
}

TEST_F(HelpsTest, OfFewPeopleOnlyTheClientsOwnCount) {
    const auto mine = course({.next_day_less = 3});
    const auto alone = to_json(asked(mine));
    EXPECT_EQ(family(asked(mine), next_day, Family::relaxation).own_sessions, 8);
    for (int others = 1; others <= 4; ++others) {
        course({.next_day_less = 0});
        EXPECT_EQ(told(mine), alone) << others;
    }
    course({.next_day_less = 0});
    const auto five = asked(mine);
    EXPECT_NE(to_json(five), alone);
    EXPECT_EQ(family(five, next_day, Family::relaxation).practice_sessions, 6 * 8);
    EXPECT_FALSE(family(five, next_day, Family::heat).practice_sessions);
}

TEST_F(HelpsTest, ARestrictedEpisodeCountsInTheSumsAndTellsNothingOfItsClient) {
    for (int i = 0; i < 7; ++i)
        course();
    const auto hidden = course({.next_day_less = 5});
    const auto client = client_of(hidden);
    EpisodeId open;
    write([&](Transaction& t) {
        auto episode = store::episode_of(client, "another pain");
        open = EpisodeId(t.new_id());
        (void)t.records<record::Episode>().add(open, episode);
        const record::PrivacySaid said{
            .kind = "episode", .record = record::AnyRecordId(hidden.uuid()), .open_to = {}};
        EXPECT_TRUE(record::restrict_record(t, said, "").has_value());
    });
    const auto named = asked(open);
    EXPECT_EQ(family(named, next_day, Family::relaxation).own_sessions, 8);
    const auto other = asked(helps_, open, store::therapist(1, 9));
    const auto& quiet = family(other, next_day, Family::relaxation);
    EXPECT_EQ(quiet.own_sessions, 0);
    EXPECT_EQ(quiet.practice_sessions, 8 * 8) << "in the sums it counts";
    EXPECT_GT(family(named, next_day, Family::relaxation).change.mean, quiet.change.mean);
    const auto refused = record::read(store_, store::therapist(1, 9), [&](const Transaction& t) {
        return helps_.of_episode(t, hidden);
    });
    EXPECT_FALSE(refused.has_value());
}

TEST_F(HelpsTest, ManyClientsAreReadInParts) {
    write([](Transaction& t) {
        for (int i = 0; i < 250; ++i)
            (void)t.records<record::Client>().add(ClientId(t.new_id()), store::named("Ruiz"));
    });
    const auto mine = course();
    EXPECT_EQ(family(asked(mine), next_day, Family::relaxation).own_sessions, 8);
    Helps unread(care_, shipped());
    const auto at_once = record::read(
        store_, actor_, [&](const Transaction& t) { return unread.of_episode(t, mine); });
    EXPECT_FALSE(at_once->complete);
    EXPECT_TRUE(at_once->responses.empty());
}

// ---- what the engine is fed ----

TEST(HelpsFor, ReadsTheStageAndTheLikeliestSourceOfAnAnswer) {
    const auto said = *Document::from(
        R"({"regions":{"low_back_left":5},"age_years":40,"complaint":{"duration_days":120}})");
    const auto advised = record::advise_on(said, shipped(), first_day);
    ASSERT_TRUE(advised.has_value());
    const auto found = helps_for(advised->output);
    EXPECT_EQ(found.stage, knowledge::Stage::chronic);
    EXPECT_EQ(found.source, outcomes::helps::SourceGroup::muscle);
    EXPECT_FALSE(helps_for(*Document::from("{}")).stage);
    EXPECT_EQ(helps_for(*Document::from(R"({"sources":[7],"plan":[]})")).source,
              outcomes::helps::SourceGroup::unknown);
}

TEST(WithLearned, IsWhatTheRecordsSayAndNothingElse) {
    const auto plain = *Document::from(R"({"regions":{"low_back_left":5}})");
    EXPECT_EQ(with_learned(plain, {}).text(), plain.text()) << "not a byte is changed";
    const std::vector<LearnedFactor> factors{
        {"swedish", 1.2, 40, 14, {.mean = 1, .low = -0.2, .high = 2.2}, "next_day"}};
    const auto fed = with_learned(plain, factors);
    const auto in = advice::decode(fed.text(), shipped(), first_day);
    ASSERT_TRUE(in.has_value()) << in.error().message;
    ASSERT_EQ(in->wants.learned.size(), 1U);
    EXPECT_EQ(in->wants.learned[0].factor, 1.2);
    EXPECT_EQ(in->wants.learned[0].sessions, 40);
    EXPECT_EQ(in->wants.learned[0].own, 14);
    ASSERT_TRUE(in->wants.learned[0].interval);
    EXPECT_EQ(in->wants.learned[0].interval->low, -0.2);
    EXPECT_EQ(in->wants.learned[0].interval->high, 2.2);
    EXPECT_TRUE(in->wants.learned[0].interval->next_day);
    EXPECT_EQ(with_learned(fed, factors).text(), fed.text());
    const auto told =
        *Document::from(R"({"history":{"goal_met":"yes","learned":[{"technique":"heat"}]}})");
    EXPECT_EQ(with_learned(told, {}).text(), R"({"history":{"goal_met":"yes"}})");
    const auto wrong = *Document::from(R"({"history":7})");
    EXPECT_EQ(with_learned(wrong, factors).text(), wrong.text()) << "the engine refuses it";
}

}  // namespace
}  // namespace palpate::session
