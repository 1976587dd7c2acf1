// What a durable write costs, beside its limit: the very same statements in groups of 64 on one
// connection. Prints rows of docs/performance.md. `store_bench [--bare] [SECONDS]`;
// --bare prints that limit alone
#include "record/once.hpp"
#include "store/sqlite/disk_shim.hpp"
#include "store/sqlite_store.hpp"

#include <algorithm>
#include <thread>

#include <fmt/core.h>
#include <unistd.h>

namespace palpate::bench {
namespace {

using record::Answer;
using record::Client;
using record::ClientId;
using record::Transaction;
using Clock = std::chrono::steady_clock;

constexpr int thread_count = 64;
constexpr int clients_each = 16;

practice::Actor actor() {
    return {practice::PracticeId(make_uuid(Instant{}, {1})),
            practice::PersonId(make_uuid(Instant{}, {2})), "127.0.0.1"};
}

Client client(std::int64_t number) {
    return {.names = {{.family = fmt::format("Ruiz{}", number % 1000), .given = {"Ana", "María"}}},
            .birth = PartialDate::parse("1982-05-17"),
            .phones = {{fmt::format("+1 555 {:07}", number % 100), {}}},
            .emails = {"ana.ruiz@example.org"},
            .notes = "prefers mornings; comes by bicycle"};
}

// The clients of one thread, and their versions.
struct Mine {
    std::vector<ClientId> ids;
    std::vector<record::Version> versions;
    std::int64_t next = 0;
};

// One request as it will come: a key, a change of a record, its version, its audit entry.
Result<void> change_one(Transaction& t, Mine& mine) {
    const auto at = static_cast<std::size_t>(mine.next % clients_each);
    const auto key = to_text(t.new_id());
    const auto answer = record::once(t, key, key, [&](Transaction& inner) -> Result<Answer> {
        return inner.records<Client>()
            .change(mine.ids[at], mine.versions[at], client(mine.next))
            .map([](auto version) {
                return Answer{200, fmt::format("{}", version)};
            });
    });
    return answer ? Result<void>() : tl::unexpected(answer.error());
}

void was_kept(Mine& mine) {
    ++mine.versions[static_cast<std::size_t>(mine.next++ % clients_each)];
}

class Folder {
public:
    Folder() : path_(fmt::format("store-bench-{}", ::getpid())) {}
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path path_;
};

std::vector<Mine> fill(store::SqliteStore& store) {
    std::vector<Mine> all(thread_count);
    (void)store.add_practice(actor().practice, {"bench", "Bench"});
    for (auto& mine : all) {
        const auto done = store.write(actor(), [&](Transaction& t) -> Result<void> {
            for (int i = 0; i < clients_each; ++i) {
                mine.ids.push_back(ClientId(t.new_id()));
                mine.versions.push_back(1);
                (void)t.records<Client>().add(mine.ids.back(), client(i));
            }
            return {};
        });
        if (!done)
            throw std::runtime_error(done.error().message);
    }
    return all;
}

// Writes a second by this many threads, each waiting for its own.
double through_writer(int threads, double seconds) {
    const Folder folder;
    store::SqliteStore store({.folder = folder.path_, .vfs = store::sqlite::disk_shim_name});
    auto all = fill(store);
    std::atomic<long> count = 0;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    {
        std::vector<std::jthread> running;
        running.reserve(static_cast<std::size_t>(threads));
        for (int i = 0; i < threads; ++i)
            running.emplace_back([&, &mine = all[static_cast<std::size_t>(i)]] {
                while (Clock::now() < end) {
                    const auto done =
                        store.write(actor(), [&](Transaction& t) { return change_one(t, mine); });
                    if (!done)
                        throw std::runtime_error(done.error().message);
                    was_kept(mine);
                    ++count;
                }
            });
    }
    return static_cast<double>(count) / seconds;
}

// The same statements without queue and threads, `group` in a transaction.
double bare(int group, double seconds) {
    const Folder folder;
    std::vector<Mine> all;
    {
        store::SqliteStore store({.folder = folder.path_});
        all = fill(store);
    }
    store::sqlite::Connection session({.path = store::StoreFiles(folder.path_).data,
                                       .cache_kib = 8192,
                                       .vfs = store::sqlite::disk_shim_name});
    const store::Sealer sealer(store::Sealer::new_key());
    const auto surroundings = store::the_system();
    long count = 0;
    for (const auto end = Clock::now() + std::chrono::duration<double>(seconds);
         Clock::now() < end;) {
        session.begin_write();
        for (int i = 0; i < group; ++i, ++count) {
            store::SqlTransaction t(session, {actor(), surroundings.now(), sealer}, surroundings);
            auto& mine = all[static_cast<std::size_t>(i)];
            if (!change_one(t, mine))
                throw std::runtime_error("refused");
            was_kept(mine);
        }
        session.commit();
    }
    return static_cast<double>(count) / seconds;
}

void row(std::string_view what, double figure, double limit) {
    fmt::print("| {} | {:.0f} a second | {:.0f} | {:.2f} |\n", what, figure, limit, figure / limit);
    std::fflush(stdout);
}

}  // namespace
}  // namespace palpate::bench

int main(int argc, char** argv) {
    using namespace palpate::bench;
    const bool only_bare = argc > 1 && std::string_view(argv[1]) == "--bare";
    const int at = only_bare ? 2 : 1;
    const double seconds = argc > at ? std::stod(argv[at]) : 3;
    auto& disk = palpate::store::sqlite::disk_shim();
    if (only_bare) {
        fmt::print("{:.0f}\n", bare(64, seconds));
        return 0;
    }
    fmt::print("| what | measured | limit | share |\n|---|---|---|---|\n");
    const double limit = bare(64, seconds);
    row("bare statements, groups of 64", limit, limit);
    row("durable writes, 64 threads", through_writer(thread_count, seconds), limit);
    row("bare statements, one a commit", bare(1, seconds), limit);
    disk.sync_delay_us = 2000;
    const double one = bare(1, seconds);
    row("2 ms a sync: bare, one a commit", one, one);
    row("2 ms a sync: durable writes, 64 threads", through_writer(thread_count, seconds), one);
}
