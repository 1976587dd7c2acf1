// What leaves as an export comes back the same, and nothing comes back in part.
#include "store/erase.hpp"
#include "store/for_tests.hpp"
#include "store/portable/export.hpp"
#include "store/portable/import.hpp"
#include "store/portable/manifest.hpp"
#include "store/portable/private_words.hpp"
#include "store/verify.hpp"

#include <fstream>
#include <map>

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;
using record::Client;
using record::ClientId;
using record::Transaction;
using testing::HasSubstr;
using testing::Not;

const knowledge::Knowledge& tables() {
    static const auto k = *knowledge::load(knowledge::embedded_tables());
    return k;
}

using Files = std::map<std::string, std::string>;

Files files_of(const fs::path& folder) {
    Files all;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) {
            std::ifstream in(entry.path(), std::ios::binary);
            all[fs::relative(entry.path(), folder)] = {std::istreambuf_iterator<char>(in), {}};
        }
    return all;
}

class PortableTest : public testing::Test {
protected:
    void SetUp() override {
        store_ = std::make_unique<SqliteStore>(
            StoreOptions{.folder = place_.path() / "data", .surroundings = told_by(clock_)});
        const practice::Practice p{"practice", "Hands & <Co>"};
        ASSERT_TRUE(store_->add_practice(id_of<PracticeId>(1), p).has_value());
    }
    template <class T>
    void put(std::uint8_t number, record::Version expected, const T& content) {
        const auto done = record::write(*store_, therapist(), [&](Transaction& t) {
            auto records = t.records<T>();
            return expected == 0 ? records.add(id_of<Id<T>>(number), content, "first, \"quoted\"")
                                 : records.change(id_of<Id<T>>(number), expected, content, "again");
        });
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }
    static record::StoredIntake intake_of(ClientId client, const std::string& answers) {
        return {.client = client,
                .episode = id_of<record::EpisodeId>(1),
                .language = "en",
                .answers = *Document::from(answers)};
    }
    void fill(std::uint64_t seed) {
        std::mt19937_64 chance(seed);
        const std::string letters[] = {"a", "é", "\"", "<b>", ",", "\n", "\\", "=", " ", "日"};
        const auto words = [&] {
            std::string text = "x";
            for (auto n = chance() % 20; n > 0; --n)
                text += letters[chance() % 10];
            return text;
        };
        for (std::uint8_t i = 1; i < 20; ++i) {
            put(i, 0, named(words()));
            for (record::Version v = 1; v < static_cast<record::Version>(chance() % 4); ++v)
                put(i, v, named(words(), words()));
            put(i, 0, episode_of(id_of<ClientId>(i), words()));
            put(i, 0,
                intake_of(id_of<ClientId>(i),
                          R"({"regions":{"low_back_left":4},"drawing":[{"points":[[0.4,0.5]],)"
                          R"("view":"back","radius":0.02,"intensity":1e1}]})"));
        }
        const auto removed = record::write(*store_, therapist(), [&](Transaction& t) {
            return t.records<record::Episode>().remove(id_of<record::EpisodeId>(3), 1, "mistake");
        });
        ASSERT_TRUE(removed.has_value());
    }
    Result<Exported> leave(SqliteStore& store, const std::string& to,
                           std::optional<ClientId> client = {}) {
        return export_practice(store,
                               {.practice = *store.find_practice("practice"),
                                .client = client,
                                .to = place_.path() / to},
                               tables());
    }
    fs::path at(const std::string& name) const { return place_.path() / name; }
    std::unique_ptr<SqliteStore> another(const std::string& name) {
        return std::make_unique<SqliteStore>(StoreOptions{.folder = at(name)});
    }

    TestFolder place_;
    std::shared_ptr<TestClock> clock_ = std::make_shared<TestClock>();
    std::unique_ptr<SqliteStore> store_;
};

TEST_F(PortableTest, ThereAndBackAndThereIsTheSame) {
    fill(7);
    const auto left = leave(*store_, "first");
    ASSERT_TRUE(left.has_value()) << left.error().message;
    EXPECT_EQ(left->clients, 19);
    auto other = another("other");
    const auto came = import_practice(*other, at("first"));
    ASSERT_TRUE(came.has_value()) << came.error().path << " " << came.error().message;
    EXPECT_EQ(came->versions, left->versions);
    ASSERT_TRUE(leave(*other, "second").has_value());
    auto first = files_of(at("first"));
    auto second = files_of(at("second"));
    EXPECT_GT(first.size(), 40U);
    auto told = from_json<Manifest>(first["manifest.json"]);
    auto again = from_json<Manifest>(second["manifest.json"]);
    again->made_at = told->made_at;
    EXPECT_EQ(to_json(*told), to_json(*again));
    first.erase("manifest.json");
    second.erase("manifest.json");
    EXPECT_EQ(first, second);
    other.reset();
    const auto proof = verify(at("other"));
    EXPECT_TRUE(proof.has_value()) << proof.error().path << proof.error().message;
}

TEST_F(PortableTest, WhatCameInIsFoundAndHasItsHistory) {
    put(1, 0, named("Ruiz"));
    put(1, 1, named("Soto"));
    ASSERT_TRUE(leave(*store_, "out").has_value());
    auto other = another("other");
    ASSERT_TRUE(import_practice(*other, at("out")).has_value());
    const auto done = other->read(therapist(), [&](const Transaction& t) -> Result<void> {
        const auto found = t.records<Client>().by_term({"name", "soto"}, 5);
        EXPECT_EQ(found.size(), 1U);
        EXPECT_TRUE(t.records<Client>().by_term({"name", "ruiz"}, 5).empty());
        const auto first = t.records<Client>().find_version(id_of<ClientId>(1), 1);
        EXPECT_EQ(first->changed_at, clock_->now.load());
        EXPECT_EQ(first->changed_by, therapist().person);
        EXPECT_EQ(first->why, "first, \"quoted\"");
        return {};
    });
    EXPECT_TRUE(done.has_value());
}

TEST_F(PortableTest, AnyChangedFileIsRefusedAndNothingComesIn) {
    fill(3);
    ASSERT_TRUE(leave(*store_, "out").has_value());
    auto other = another("other");
    for (const auto& [path, content] : files_of(at("out"))) {
        if (path == "manifest.json")
            continue;
        std::ofstream(at("out") / path, std::ios::binary) << content + " ";
        const auto refused = import_practice(*other, at("out"));
        ASSERT_FALSE(refused.has_value()) << path;
        std::ofstream(at("out") / path, std::ios::binary) << content;
    }
    fs::remove(at("out") / "records" / "episode.jsonl");
    EXPECT_THAT(import_practice(*other, at("out")).error().message, HasSubstr("is missing"));
    EXPECT_TRUE(other->practices().empty());
}

TEST_F(PortableTest, AnIdThatIsThereRefusesAll) {
    fill(4);
    ASSERT_TRUE(leave(*store_, "out").has_value());
    const auto twice = import_practice(*store_, at("out"));
    ASSERT_FALSE(twice.has_value());
    EXPECT_THAT(twice.error().message, HasSubstr("is here already; nothing was imported"));
    // The last of them alone stands against it: those before it are taken back.
    auto other = another("other");
    ASSERT_TRUE(other->add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
    const auto added = record::write(*other, therapist(), [&](Transaction& t) {
        return t.records<Client>().add(id_of<ClientId>(19), named("Soto"));
    });
    ASSERT_TRUE(added.has_value());
    EXPECT_FALSE(import_practice(*other, at("out")).has_value());
    other.reset();
    EXPECT_EQ(verify(at("other"))->versions, 1);
}

TEST_F(PortableTest, WhoWasErasedIsNotBroughtBack) {
    put(1, 0, named("Ruiz"));
    ASSERT_TRUE(leave(*store_, "out").has_value());
    ASSERT_TRUE(erase(*store_, {.actor = therapist(), .client = id_of<ClientId>(1)}).has_value());
    EXPECT_THAT(import_practice(*store_, at("out")).error().message,
                HasSubstr("was erased here and is not brought back"));
}

TEST_F(PortableTest, NothingIsWrittenOver) {
    put(1, 0, named("Ruiz"));
    fs::create_directories(at("out"));
    ASSERT_TRUE(leave(*store_, "out").has_value());  // an empty folder is as good as none
    EXPECT_EQ(leave(*store_, "out").error().kind, FaultKind::conflict);
    EXPECT_EQ(leave(*store_, "two", id_of<ClientId>(9)).error().kind, FaultKind::not_found);
    EXPECT_FALSE(fs::exists(at("two")));
}

TEST_F(PortableTest, OneClientsCopyHoldsNobodyElseAndNothingPrivate) {
    const auto words = private_words(tables());
    ASSERT_GE(words.size(), 4U);
    put(1, 0, named("Ruiz"));
    put(2, 0, named("Soto"));
    put(1, 0, episode_of(id_of<ClientId>(1), "back"));
    put(2, 0, episode_of(id_of<ClientId>(2), "neck"));
    put(1, 0, intake_of(id_of<ClientId>(1), R"({"regions":{"low_back_left":4}})"));
    std::uint8_t number = 10;
    for (const auto& word : words) {
        put(number, 0, intake_of(id_of<ClientId>(1), "{\"findings\":{\"" + word + "\":\"yes\"}}"));
        put(number++, 1, intake_of(id_of<ClientId>(1), "{}"));  // an earlier version said it
    }
    ASSERT_TRUE(leave(*store_, "one", id_of<ClientId>(1)).has_value());
    for (const auto& [path, content] : files_of(at("one"))) {
        for (const auto& word : words)
            EXPECT_FALSE(says(content, word)) << path << " " << word;
        EXPECT_THAT(content, Not(HasSubstr("Soto"))) << path;
        EXPECT_THAT(path + content, Not(HasSubstr(to_text(id_of<Uuid>(10))))) << path;
    }
    EXPECT_TRUE(fs::exists(at("one") / "drawings" /
                           (to_text(id_of<record::IntakeId>(1)) + "-female-back.svg")));
    ASSERT_TRUE(leave(*store_, "all").has_value());
    for (const auto& word : words)
        EXPECT_TRUE(says(files_of(at("all"))["records/intake.jsonl"], word)) << word;
    auto other = another("other");
    ASSERT_TRUE(other->add_practice(id_of<PracticeId>(9), {"elsewhere", "E"}).has_value());
    const auto came = import_practice(*other, at("one"));
    ASSERT_TRUE(came.has_value()) << came.error().message;
    EXPECT_EQ(came->slug, "elsewhere");
}

}  // namespace
}  // namespace palpate::store
