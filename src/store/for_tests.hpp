// What tests of the store share: a folder that goes, a clock that is told the time, an example.
#pragma once

#include "record/episode.hpp"
#include "store/surroundings.hpp"

#include <atomic>
#include <filesystem>
#include <memory>
#include <random>

#include <fmt/core.h>
#include <unistd.h>

namespace palpate::store {

class TestFolder {
public:
    TestFolder() {
        static std::atomic<int> count{0};
        path_ = std::filesystem::temp_directory_path() /
                fmt::format("palpate-test-{}-{}", ::getpid(), ++count);
        remove();  // of a test that was killed and had this number
    }
    ~TestFolder() { remove(); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    void remove() const {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::filesystem::path path_;
};

struct TestClock {
    std::atomic<Instant> now{*parse_instant("2026-11-21T10:00:00Z")};
    void move(std::chrono::milliseconds by) { now = now.load() + by; }
};

inline Surroundings told_by(std::shared_ptr<TestClock> clock) {
    return {.now = [clock] { return clock->now.load(); },
            .random =
                [state = std::make_shared<std::atomic<std::uint64_t>>(1)] {
                    std::mt19937_64 chance(++*state);
                    RandomBytes bytes{};
                    for (auto& b : bytes)
                        b = static_cast<std::uint8_t>(chance());
                    return bytes;
                }};
}

template <class T>
T id_of(std::uint8_t number) {
    const Instant at = *parse_instant("2026-01-01T00:00:00Z");
    return T(make_uuid(at, {0, 0, 0, 0, 0, 0, 0, 0, 0, number}));
}

inline practice::Actor therapist(std::uint8_t practice = 1, std::uint8_t person = 1) {
    return {id_of<practice::PracticeId>(practice), id_of<practice::PersonId>(person), "127.0.0.1"};
}

inline record::Client named(std::string family, std::string given = "Ana") {
    return {.names = {{.family = std::move(family), .given = {std::move(given)}}}};
}

inline record::Episode episode_of(record::ClientId client, std::string complaint) {
    return {.client = client,
            .complaint = std::move(complaint),
            .status = record::EpisodeStatus::open,
            .opened_on = *parse_date("2026-11-21")};
}

}  // namespace palpate::store
