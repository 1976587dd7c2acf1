// Answers that are kept in memory: whose they are, how many, and what is never kept.
#include "store/lasting/lasting_answers.hpp"

#include "practice/trail.hpp"
#include "record/privacy.hpp"
#include "record/transaction.hpp"
#include "store/for_tests.hpp"

#include <thread>

#include <gtest/gtest.h>

namespace palpate::store {
namespace {

using record::Client;
using record::ClientId;
using record::Kind;
using record::Transaction;

const auto ana = id_of<ClientId>(1);

class LastingAnswersTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(store_.add_practice(id_of<practice::PracticeId>(1), {"one", "P"}));
        ASSERT_TRUE(store_.add_practice(id_of<practice::PracticeId>(2), {"two", "P"}));
        name("Ruiz", 0);
    }
    void name(const std::string& family, record::Version before) {
        ASSERT_TRUE(store_.write(therapist(), [&](Transaction& t) {
            auto clients = t.records<Client>();
            return (before == 0 ? clients.add(ana, named(family))
                                : clients.change(ana, before, named(family)))
                .map([](record::Version) {});
        }));
    }
    // What Ana is called, without an entry in the trail.
    static Result<std::string> glanced(const Transaction& t) {
        const auto text = t.documents().glance({Kind<Client>::name, ana.uuid()});
        return text ? text->content : "nobody";
    }
    std::string ask(const practice::Actor& who = therapist(), std::string_view question = "name") {
        return *lasting_.answer(who, question, glanced);
    }
    std::uint64_t given_again() const { return lasting_.count().given_again; }

    TestFolder folder_;
    std::shared_ptr<TestClock> clock_ = std::make_shared<TestClock>();
    SqliteStore store_{{.folder = folder_.path(), .surroundings = told_by(clock_)}};
    StoreLastingAnswers lasting_{store_};
};

TEST_F(LastingAnswersTest, GivesWhatIsTrueNow) {
    EXPECT_NE(ask().find("Ruiz"), std::string::npos);
    EXPECT_NE(ask().find("Ruiz"), std::string::npos);
    EXPECT_EQ(given_again(), 1U);
    name("Stein", 1);
    EXPECT_NE(ask().find("Stein"), std::string::npos);
    EXPECT_EQ(given_again(), 1U);
}

TEST_F(LastingAnswersTest, IsOfOnePersonPracticeAndQuestion) {
    auto owner = therapist();
    owner.owner = true;
    ask();
    ask(therapist(1, 2));
    ask(owner);
    ask(therapist(), "another");
    EXPECT_EQ(ask(therapist(2)), "nobody");
    EXPECT_EQ(given_again(), 0U);
    EXPECT_EQ(lasting_.count().answers, 5U);
}

TEST_F(LastingAnswersTest, EndsWithTheMinuteAndWhenTheClockIsSetBack) {
    clock_->move(std::chrono::milliseconds(1));
    ask();
    clock_->move(std::chrono::milliseconds(59'999));
    ask();
    EXPECT_EQ(given_again(), 1U) << "still the same minute, rounded up";
    clock_->move(std::chrono::milliseconds(1));
    ask();
    EXPECT_EQ(given_again(), 1U);
    clock_->move(std::chrono::milliseconds(-1));
    ask();
    EXPECT_EQ(given_again(), 1U);
}

TEST_F(LastingAnswersTest, ABrokenGlassIsClosedAgainInTheMiddleOfAMinute) {
    const auto neck = id_of<record::EpisodeId>(2);
    ASSERT_TRUE(store_.write(therapist(1, 9), [&](Transaction& t) {
        const record::Privacy closed{.client = ana,
                                     .kind = "episode",
                                     .record = record::AnyRecordId(neck.uuid()),
                                     .set_by = therapist(1, 9).person,
                                     .open_to = {therapist(1, 9).person}};
        const record::BreakGlass glass{.client = ana,
                                       .record = record::AnyRecordId(neck.uuid()),
                                       .by = therapist().person,
                                       .until = t.now() + std::chrono::seconds(20),
                                       .reason = "asked",
                                       .told = {},
                                       .seen_by = {}};
        return t.records<record::Episode>()
            .add(neck, episode_of(ana, "neck"))
            .and_then([&](auto) {
                return t.records<record::Privacy>().add(record::PrivacyId(neck.uuid()), closed);
            })
            .and_then([&](auto) {
                return t.records<record::BreakGlass>().add(id_of<record::BreakGlassId>(3), glass);
            })
            .map([](auto) {});
    }));
    const auto seen = [&] {
        return *lasting_.answer(
            therapist(), "neck", [&](const Transaction& t) -> Result<std::string> {
                return t.documents().glance({Kind<record::Episode>::name, neck.uuid()}) ? "open"
                                                                                        : "closed";
            });
    };
    clock_->move(std::chrono::milliseconds(1));
    EXPECT_EQ(seen(), "open");
    clock_->move(std::chrono::milliseconds(19'998));
    EXPECT_EQ(seen(), "open");
    EXPECT_EQ(given_again(), 1U);
    clock_->move(std::chrono::milliseconds(1));
    EXPECT_EQ(seen(), "closed");
}

// Each time that a record is read has to be in the trail.
TEST_F(LastingAnswersTest, KeepsNothingThatTheTrailMustTellOf) {
    const auto found = [](const Transaction& t) {
        return t.records<Client>().find(ana).map(
            [](const auto& kept) { return to_json(kept.content); });
    };
    for (int i = 0; i < 3; ++i)
        EXPECT_NE(lasting_.answer(therapist(), "found", found)->find("Ruiz"), std::string::npos);
    EXPECT_EQ(lasting_.count().answers, 0U);
    name("Stein", 1);  // the trail is written by now
    std::int64_t times = 0;
    ASSERT_TRUE(store_.read(therapist(), [&](const Transaction& t) -> Result<void> {
        for (const auto& entry : t.trail().entries({.client = ana}).entries)
            if (entry.action == practice::word(practice::Action::read))
                times += entry.times;
        return {};
    }));
    EXPECT_EQ(times, 3);
}

TEST_F(LastingAnswersTest, KeepsNoDraftsAndNoFaults) {
    const auto draft = [](const Transaction& t) -> Result<std::string> {
        return t.drafts().find("form").value_or("none");
    };
    EXPECT_EQ(*lasting_.answer(therapist(), "draft", draft), "none");
    const auto fault = [](const Transaction&) -> Result<std::string> {
        return refuse(FaultKind::not_found, "/place", "there is none");
    };
    EXPECT_EQ(lasting_.answer(therapist(), "fault", fault).error().path, "/place");
    EXPECT_EQ(lasting_.count().answers, 0U);
}

TEST_F(LastingAnswersTest, IsBoundedAndForgetsTheLeastUsed) {
    for (std::size_t i = 0; i < 2 * StoreLastingAnswers::answers_max; ++i) {
        ask(therapist(), fmt::format("{}", i));
        ask();
    }
    EXPECT_EQ(lasting_.count().answers, StoreLastingAnswers::answers_max);
    EXPECT_EQ(given_again(), 2 * StoreLastingAnswers::answers_max - 1);
    const auto long_one = [](const Transaction&) -> Result<std::string> {
        return std::string(StoreLastingAnswers::bytes_max / 3, 'x');
    };
    for (const auto* question : {"a", "b", "c", "d"})
        EXPECT_TRUE(lasting_.answer(therapist(), question, long_one));
    EXPECT_LE(lasting_.count().bytes, StoreLastingAnswers::bytes_max);
    EXPECT_GT(lasting_.count().answers, 0U);
    const auto too_long = [](const Transaction&) -> Result<std::string> {
        return std::string(StoreLastingAnswers::bytes_max + 1, 'x');
    };
    EXPECT_EQ(lasting_.answer(therapist(), "e", too_long)->size(),
              StoreLastingAnswers::bytes_max + 1);
    EXPECT_LE(lasting_.count().bytes, StoreLastingAnswers::bytes_max);
    const auto before = lasting_.count().answers;
    EXPECT_NE(ask(therapist(), std::string(3000, 'q')).find("Ruiz"), std::string::npos);
    EXPECT_EQ(lasting_.count().answers, before) << "nor a very long question";
}

// More entries than are looked at one by one.
TEST_F(LastingAnswersTest, IsMadeAnewAfterVeryManyChanges) {
    ask();
    for (int written = 0; written < 2000;)
        ASSERT_TRUE(store_.write(therapist(), [&](Transaction& t) -> Result<void> {
            for (int i = 0; i < 500; ++i, ++written)
                if (auto done = t.records<Client>().add(ClientId(t.new_id()), named("Ruiz")); !done)
                    return tl::unexpected(done.error());
            return {};
        }));
    ask();
    EXPECT_EQ(given_again(), 0U);
    ask();
    EXPECT_EQ(given_again(), 1U);
}

TEST_F(LastingAnswersTest, ManyThreadsNeverGiveWhatWasTrueBeforeTheyAsked) {
    std::atomic<record::Version> written{1};
    std::vector<std::jthread> askers;
    askers.reserve(4);
    for (int i = 0; i < 4; ++i)
        askers.emplace_back([&] {
            while (written < 50) {
                const auto at_least = written.load();
                const auto version = lasting_.answer(
                    therapist(), "version", [](const Transaction& t) -> Result<std::string> {
                        const auto text = t.documents().glance({Kind<Client>::name, ana.uuid()});
                        return fmt::format("{}", text->version);
                    });
                EXPECT_GE(std::stoll(*version), at_least);
            }
        });
    for (record::Version version = 1; version < 50; ++version) {
        name(fmt::format("Ruiz {}", version), version);
        written = version + 1;
    }
}

}  // namespace
}  // namespace palpate::store
