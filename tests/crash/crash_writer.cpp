// crash_writer DIR ACKNOWLEDGED          writes until it is killed
// crash_writer --check DIR ACKNOWLEDGED  checks what is left
#include "crash_writer.hpp"

#include "record/once.hpp"

#include <random>
#include <thread>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

namespace palpate::tests {
namespace {

using record::Answer;
using record::Client;
using record::ClientId;
using record::Episode;
using record::EpisodeId;
using record::Transaction;
using record::Version;

constexpr int thread_count = 8;
constexpr int versions_max = 12;  // then a thread goes on with a new client

struct Mine {
    ClientId id;
    Version version = 0;  // acknowledged
};

Client noted(const std::string& token) {
    return {.names = {{.family = "Crash"}}, .notes = token};
}

Episode episode(ClientId client, const std::string& token) {
    return {
        .client = client,
        .complaint = token,
        .status = record::EpisodeStatus::open,
        .opened_on = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)}};
}

Result<Answer> one_step(Transaction& t, Mine& mine, const std::string& token) {
    auto clients = t.records<Client>();
    if (mine.version == 0)
        mine.id = ClientId(t.new_id());
    const auto version = mine.version == 0 ? clients.add(mine.id, noted(token))
                                           : clients.change(mine.id, mine.version, noted(token));
    if (!version)
        return tl::unexpected(version.error());
    const auto added = t.records<Episode>().add(EpisodeId(t.new_id()), episode(mine.id, token));
    if (!added)
        return tl::unexpected(added.error());
    return Answer{201, fmt::format("{} {} {}\n", to_text(mine.id), *version, token)};
}

// A line is one write of less than PIPE_BUF bytes to a file opened for appending: it is whole.
void write_until_killed(store::SqliteStore& store, int acknowledged, std::uint64_t seed) {
    std::mt19937_64 chance(seed);
    Mine mine;
    for (;;) {
        const auto token = fmt::format("{:016x}", chance());
        const auto answer = record::write(store, crash_actor(), [&](Transaction& t) {
            return record::once(t, token, token,
                                [&](Transaction& inner) { return one_step(inner, mine, token); });
        });
        if (!answer)
            throw std::runtime_error(answer.error().message);
        const auto& line = answer->body;
        if (::write(acknowledged, line.data(), line.size()) != std::ssize(line))
            throw std::runtime_error("cannot write what was acknowledged");
        mine.version = mine.version + 1 < versions_max ? mine.version + 1 : 0;
        if (chance() % 4 == 0)
            (void)store.read(crash_actor(), [&](const Transaction& t) {
                return t.records<Client>().find(mine.id).map([](const auto&) {});
            });
    }
}

int write_folder(const std::string& folder, const std::string& acknowledged) {
    store::SqliteStore store({.folder = folder});
    if (!store.find_practice("crash"))
        if (!store.add_practice(crash_actor().practice, {"crash", "Crash"}))
            return 1;
    const int file = ::open(acknowledged.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    std::vector<std::jthread> threads;
    threads.reserve(thread_count);
    for (int i = 0; i < thread_count; ++i)
        threads.emplace_back(
            [&, seed = std::random_device{}()] { write_until_killed(store, file, seed); });
    return 0;
}

}  // namespace
}  // namespace palpate::tests

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 3 && words[0] == "--check")
        return palpate::tests::check_folder(words[1], words[2]);
    if (words.size() == 2)
        return palpate::tests::write_folder(words[0], words[1]);
    fmt::print(stderr, "crash_writer [--check] DIR ACKNOWLEDGED\n");
    return 2;
}
