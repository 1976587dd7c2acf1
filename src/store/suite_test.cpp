// What every store must do, run over each of them.
#include "record/once.hpp"
#include "store/every_store.hpp"

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

using record::Answer;
using record::Client;
using record::ClientId;
using record::Episode;
using record::EpisodeId;
using record::Transaction;
using record::Version;
using testing::ElementsAre;

class EveryStore : public testing::TestWithParam<NamedStore> {
protected:
    void SetUp() override {
        GetParam().second(kept_);
        for (const auto number : std::array<std::uint8_t, 2>{1, 2}) {
            const practice::Practice p{fmt::format("practice-{}", number), "A practice"};
            ASSERT_TRUE(kept_.practices->add_practice(id_of<PracticeId>(number), p).has_value());
        }
    }
    record::Store& store() { return *kept_.store; }

    Result<Version> add(const Client& client, ClientId id, practice::Actor actor = therapist()) {
        return record::write(store(), actor, [&](Transaction& t) {
            return t.records<Client>().add(id, client, "first visit");
        });
    }
    Result<Version> change(const Client& client, ClientId id, Version expected,
                           practice::Actor actor = therapist()) {
        return record::write(store(), actor, [&](Transaction& t) {
            return t.records<Client>().change(id, expected, client, "married");
        });
    }
    Result<record::Kept<Client>> find(ClientId id, practice::Actor actor = therapist()) {
        return record::read(store(), actor,
                            [&](const Transaction& t) { return t.records<Client>().find(id); });
    }
    std::vector<std::string> search(const std::string& field, const std::string& start,
                                    int count_max = 10) {
        std::vector<std::string> names;
        const auto done = store().read(therapist(), [&](const Transaction& t) -> Result<void> {
            for (const auto& k : t.records<Client>().by_term({field, start}, count_max))
                names.push_back(*k.content.names[0].family);
            return {};
        });
        EXPECT_TRUE(done.has_value());
        return names;
    }

    StoreForTest kept_;
    const ClientId ana_ = id_of<ClientId>(1);
    const ClientId ben_ = id_of<ClientId>(2);
};

TEST_P(EveryStore, GivesBackWhatWasKept) {
    EXPECT_EQ(add(named("Ruiz"), ana_), 1);
    const auto kept = find(ana_);
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(to_json(kept->content), to_json(named("Ruiz")));
    EXPECT_EQ(kept->version, 1);
    EXPECT_EQ(kept->why, "first visit");
    EXPECT_EQ(kept->changed_by, therapist().person);
    EXPECT_EQ(kept->changed_at, kept_.clock->now.load());
    EXPECT_EQ(find(ben_).error().kind, FaultKind::not_found);
}

TEST_P(EveryStore, AnIdIsUsedOnce) {
    ASSERT_TRUE(add(named("Ruiz"), ana_).has_value());
    EXPECT_EQ(add(named("Other"), ana_).error().kind, FaultKind::conflict);
    EXPECT_EQ(*find(ana_)->content.names[0].family, "Ruiz");
}

TEST_P(EveryStore, AChangeFromAnOldVersionIsRefusedWithBoth) {
    ASSERT_TRUE(add(named("Ruiz"), ana_).has_value());
    EXPECT_EQ(change(named("Soto"), ana_, 1), 2);
    const auto late = change(named("Mora"), ana_, 1);
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().kind, FaultKind::stale);
    EXPECT_EQ(late.error().clash->expected, 1);
    EXPECT_EQ(late.error().clash->current, 2);
    EXPECT_EQ(change(named("Mora"), ana_, 3).error().kind, FaultKind::stale);
    EXPECT_EQ(*find(ana_)->content.names[0].family, "Soto");
    EXPECT_EQ(change(named("Mora"), ben_, 1).error().kind, FaultKind::not_found);
}

TEST_P(EveryStore, EveryEarlierVersionIsThere) {
    ASSERT_TRUE(add(named("A"), ana_).has_value());
    kept_.clock->move(std::chrono::hours(1));
    ASSERT_TRUE(change(named("B"), ana_, 1, therapist(1, 9)).has_value());
    kept_.clock->move(-std::chrono::hours(5));  // the clock is set back: the order stays
    ASSERT_TRUE(change(named("C"), ana_, 2).has_value());
    const auto done = store().read(therapist(), [&](const Transaction& t) -> Result<void> {
        const auto records = t.records<Client>();
        std::vector<std::string> names;
        for (const auto& k : records.history(ana_, 10))
            names.push_back(fmt::format("{} {}", k.version, *k.content.names[0].family));
        EXPECT_THAT(names, ElementsAre("3 C", "2 B", "1 A"));
        EXPECT_EQ(records.history(ana_, 2).size(), 2U);
        EXPECT_EQ(records.find_version(ana_, 2)->changed_by, id_of<practice::PersonId>(9));
        EXPECT_EQ(records.find_version(ana_, 2)->why, "married");
        EXPECT_EQ(*records.find_version(ana_, 1)->content.names[0].family, "A");
        EXPECT_EQ(*records.find_version(ana_, 3)->content.names[0].family, "C");
        EXPECT_EQ(records.find_version(ana_, 4).error().kind, FaultKind::not_found);
        EXPECT_EQ(records.find_version(ana_, 0).error().kind, FaultKind::not_found);
        EXPECT_TRUE(records.history(ben_, 10).empty());
        return {};
    });
    EXPECT_TRUE(done.has_value());
}

TEST_P(EveryStore, ARemovedRecordIsNotFoundBySearchAndComesBack) {
    ASSERT_TRUE(add(named("Ruiz"), ana_).has_value());
    const auto remove = [&](Version expected) {
        return record::write(store(), therapist(), [&](Transaction& t) {
            return t.records<Client>().remove(ana_, expected, "twice");
        });
    };
    EXPECT_EQ(remove(2).error().kind, FaultKind::stale);
    EXPECT_EQ(remove(1), 2);
    EXPECT_EQ(remove(2).error().kind, FaultKind::gone);
    EXPECT_TRUE(search("name", "ruiz").empty());
    EXPECT_TRUE(find(ana_)->removed);
    EXPECT_EQ(change(named("Ruiz"), ana_, 2), 3);
    EXPECT_FALSE(find(ana_)->removed);
    EXPECT_THAT(search("name", "ruiz"), ElementsAre("Ruiz"));
}

TEST_P(EveryStore, FindsByTheStartOfAWordAndForgetsOldWords) {
    ASSERT_TRUE(add(named("Núñez", "Nuria"), ana_).has_value());
    ASSERT_TRUE(add(named("Nunn"), ben_).has_value());
    EXPECT_THAT(search("name", "nu"), ElementsAre("Núñez", "Nunn"));  // each once, by word
    EXPECT_THAT(search("name", "nune"), ElementsAre("Núñez"));
    EXPECT_THAT(search("name", "nu", 1).size(), 1U);
    EXPECT_TRUE(search("phone", "nu").empty());
    ASSERT_TRUE(change(named("Soto", "Nuria"), ana_, 1).has_value());
    EXPECT_TRUE(search("name", "nune").empty());
    EXPECT_THAT(search("name", "so"), ElementsAre("Soto"));
}

TEST_P(EveryStore, APracticeSeesNothingOfAnother) {
    ASSERT_TRUE(add(named("Ruiz"), ana_).has_value());
    EXPECT_EQ(find(ana_, therapist(2)).error().kind, FaultKind::not_found);
    EXPECT_EQ(change(named("X"), ana_, 1, therapist(2)).error().kind, FaultKind::not_found);
    EXPECT_EQ(add(named("Other"), ana_, therapist(2)), 1);  // ids are each practice's own
    EXPECT_EQ(*find(ana_)->content.names[0].family, "Ruiz");
    EXPECT_THAT(search("name", ""), ElementsAre("Ruiz"));
}

TEST_P(EveryStore, WhatBelongsToAClientNeedsTheClient) {
    const auto add_episode = [&](EpisodeId id) {
        return record::write(store(), therapist(), [&](Transaction& t) {
            return t.records<Episode>().add(id, episode_of(ana_, "low back"));
        });
    };
    EXPECT_EQ(add_episode(id_of<EpisodeId>(1)).error().kind, FaultKind::not_found);
    ASSERT_TRUE(add(named("Ruiz"), ana_).has_value());
    for (const auto n : std::array<std::uint8_t, 3>{3, 1, 2})
        EXPECT_EQ(add_episode(id_of<EpisodeId>(n)), 1);
    const auto done = store().read(therapist(), [&](const Transaction& t) -> Result<void> {
        const auto episodes = t.records<Episode>();
        EXPECT_EQ(episodes.of_client(ana_, 10).size(), 3U);
        const auto rest = episodes.of_client(ana_, 1, id_of<EpisodeId>(1));
        EXPECT_EQ(rest.at(0).id, id_of<EpisodeId>(2));
        EXPECT_TRUE(episodes.of_client(ben_, 10).empty());
        return {};
    });
    EXPECT_TRUE(done.has_value());
    const auto moved = record::write(store(), therapist(), [&](Transaction& t) {
        return t.records<Episode>().change(id_of<EpisodeId>(1), 1, episode_of(ben_, "x"));
    });
    EXPECT_EQ(moved.error().path, "/client");
}

TEST_P(EveryStore, ATransactionIsAllOrNothing) {
    ASSERT_TRUE(add(named("Ruiz"), ana_).has_value());
    const auto done = store().write(therapist(), [&](Transaction& t) -> Result<void> {
        auto clients = t.records<Client>();
        EXPECT_TRUE(clients.add(ben_, named("Ben")).has_value());
        EXPECT_TRUE(clients.change(ana_, 1, named("Soto")).has_value());
        EXPECT_EQ(*clients.find(ana_)->content.names[0].family, "Soto");  // sees its own
        return invalid("", "no");
    });
    EXPECT_EQ(done.error().message, "no");
    EXPECT_EQ(find(ben_).error().kind, FaultKind::not_found);
    EXPECT_EQ(find(ana_)->version, 1);
    EXPECT_THAT(search("name", "r"), ElementsAre("Ruiz"));
}

TEST_P(EveryStore, ARequestThatComesTwiceIsDoneOnce) {
    int done = 0;
    const auto ask = [&](std::string_view key, std::string_view request, std::uint8_t person) {
        return record::write(store(), therapist(1, person), [&](Transaction& t) {
            return record::once(t, key, request, [&](Transaction&) -> Result<Answer> {
                ++done;
                return Answer{201, fmt::format("made {}", done)};
            });
        });
    };
    EXPECT_EQ(ask("k1", "body", 1)->body, "made 1");
    EXPECT_EQ(ask("k1", "body", 1)->body, "made 1");
    EXPECT_EQ(ask("k1", "body", 1)->status, 201);
    EXPECT_EQ(ask("k1", "other", 1).error().kind, FaultKind::conflict);
    EXPECT_EQ(ask("k1", "body", 2).error().kind, FaultKind::conflict);  // nobody gets another's
    EXPECT_EQ(ask("k2", "body", 1)->body, "made 2");
    EXPECT_EQ(ask("", "body", 1)->body, "made 3");
    EXPECT_EQ(ask("", "body", 1)->body, "made 4");
    EXPECT_EQ(ask(std::string(256, 'k'), "body", 1).error().kind, FaultKind::invalid);
    kept_.clock->move(std::chrono::days(7) - std::chrono::milliseconds(1));
    EXPECT_EQ(ask("k1", "body", 1)->body, "made 1");
    kept_.clock->move(-std::chrono::days(30));  // set back: it is kept for longer
    EXPECT_EQ(ask("k1", "body", 1)->body, "made 1");
    kept_.clock->move(std::chrono::days(30) + std::chrono::milliseconds(1));
    EXPECT_EQ(ask("k1", "body", 1)->body, "made 5");
}

TEST_P(EveryStore, ARefusedRequestMayBeSentAgainUnderItsKey) {
    const auto ask = [&](bool refused) {
        return record::write(store(), therapist(), [&](Transaction& t) {
            return record::once(t, "k", "body", [&](Transaction&) -> Result<Answer> {
                if (refused)
                    return invalid("", "not now");
                return Answer{200, "done"};
            });
        });
    };
    EXPECT_FALSE(ask(true).has_value());
    EXPECT_EQ(ask(false)->body, "done");
}

TEST_P(EveryStore, PracticesAreFoundBySlug) {
    EXPECT_EQ(kept_.practices->find_practice("practice-2")->id, id_of<PracticeId>(2));
    EXPECT_EQ(kept_.practices->find_practice("x").error().kind, FaultKind::not_found);
    const auto again = kept_.practices->add_practice(id_of<PracticeId>(3), {"practice-1", "B"});
    EXPECT_EQ(again.error().kind, FaultKind::conflict);
    const auto wrong = kept_.practices->add_practice(id_of<PracticeId>(3), {"Übung", "B"});
    EXPECT_EQ(wrong.error().path, "/slug");
    EXPECT_EQ(kept_.practices->practices().size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(Stores, EveryStore, every_kind_of_store(), name_of_store);

}  // namespace
}  // namespace palpate::store
