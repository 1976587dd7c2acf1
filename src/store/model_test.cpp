// Random requests, told to SQLite and to memory alike: both must say the same, at every step and in
// what is left. The seed is printed; PALPATE_SEED repeats it.
#include "record/once.hpp"
#include "store/for_tests.hpp"
#include "store/memory/memory_store.hpp"
#include "store/sqlite_store.hpp"
#include "store/verify.hpp"

#include <cstdlib>

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

using record::Answer;
using record::Client;
using record::ClientId;
using record::Transaction;

struct Step {
    int kind = 0;
    ClientId client;
    record::Version expected = 0;
    std::string name;
    std::string key;
    practice::Actor actor;
    bool refuse_at_the_end = false;
};

Step any_step(std::mt19937_64& chance) {
    static const std::vector<std::string> names{"Núñez",   "Nunn", "Ruiz",
                                                "O'Brien", "李",   "Ana Ruiz"};
    return {.kind = static_cast<int>(chance() % 3),
            .client = id_of<ClientId>(static_cast<std::uint8_t>(chance() % 6)),
            .expected = static_cast<record::Version>(chance() % 6),
            .name = names[chance() % names.size()],
            .key = chance() % 4 == 0 ? fmt::format("key {}", chance() % 5) : "",
            .actor = therapist(static_cast<std::uint8_t>(1 + chance() % 2),
                               static_cast<std::uint8_t>(1 + chance() % 2)),
            .refuse_at_the_end = chance() % 8 == 0};
}

Result<record::Version> one_change(Transaction& t, const Step& step) {
    auto clients = t.records<Client>();
    switch (step.kind) {
        case 0: return clients.add(step.client, named(step.name), step.name);
        case 1: return clients.change(step.client, step.expected, named(step.name));
        default: return clients.remove(step.client, step.expected, "removed");
    }
}

// What the caller is told.
std::string done(record::Store& store, const Step& step) {
    const auto answer = record::write(store, step.actor, [&](Transaction& t) -> Result<Answer> {
        return record::once(t, step.key, step.name, [&](Transaction& inner) -> Result<Answer> {
            const auto version = one_change(inner, step);
            if (!version)
                return tl::unexpected(version.error());
            if (step.refuse_at_the_end)
                return invalid("", "refused at the end");
            return Answer{200, std::to_string(*version)};
        });
    });
    if (answer)
        return answer->body;
    const auto& f = answer.error();
    return fmt::format("fault {} {} {}", static_cast<int>(f.kind), f.clash ? f.clash->expected : 0,
                       f.clash ? f.clash->current : 0);
}

void append(std::string& all, const std::vector<record::Kept<Client>>& records) {
    for (const auto& k : records)
        all +=
            fmt::format("{} {} {} {} {} {} {}\n", to_text(k.id), k.version, to_text(k.changed_at),
                        to_text(k.changed_by), k.why, k.removed, to_json(k.content));
}

std::string everything(record::Store& store) {
    std::string all;
    for (const auto& actor : {therapist(1), therapist(2)}) {
        const auto read = store.read(actor, [&](const Transaction& t) -> Result<void> {
            const auto clients = t.records<Client>();
            for (std::uint8_t i = 0; i < 6; ++i) {
                append(all, clients.history(id_of<ClientId>(i), 100));
                append(all, clients.of_client(id_of<ClientId>(i), 100));
            }
            for (const auto* start : {"", "nu", "nun", "r", "o", "brien", "李", "zz"})
                append(all, clients.by_term({"name", start}, 4));
            return {};
        });
        all += read ? "" : read.error().message;
    }
    return all;
}

TEST(Model, SqliteSaysWhatMemorySays) {
    const char* told = std::getenv("PALPATE_SEED");
    const auto seed = told != nullptr ? std::strtoull(told, nullptr, 10) : std::random_device{}();
    SCOPED_TRACE(fmt::format("PALPATE_SEED={}", seed));
    std::mt19937_64 chance(seed);
    const TestFolder folder;
    const auto clock = std::make_shared<TestClock>();
    MemoryStore memory(told_by(clock));
    {
        SqliteStore sqlite({.folder = folder.path(), .surroundings = told_by(clock)});
        for (const auto number : std::array<std::uint8_t, 2>{1, 2}) {
            const practice::Practice p{fmt::format("practice-{}", number), "P"};
            ASSERT_TRUE(memory.add_practice(id_of<PracticeId>(number), p).has_value());
            ASSERT_TRUE(sqlite.add_practice(id_of<PracticeId>(number), p).has_value());
        }
        for (int i = 0; i < 600; ++i) {
            const auto step = any_step(chance);
            ASSERT_EQ(done(sqlite, step), done(memory, step)) << "step " << i;
            if (i % 50 == 0) {
                ASSERT_EQ(everything(sqlite), everything(memory)) << "step " << i;
            }
            clock->move(std::chrono::hours(static_cast<int>(chance() % 48) - 12));
        }
        EXPECT_EQ(everything(sqlite), everything(memory));
    }
    SqliteStore again({.folder = folder.path(), .surroundings = told_by(clock)});
    EXPECT_EQ(everything(again), everything(memory));
    EXPECT_TRUE(verify(folder.path()).has_value());
}

}  // namespace
}  // namespace palpate::store
