// What the server counts about itself, in the text format that Prometheus reads. Counts only: no
// address, path or word of a client is kept. Any number of threads may record at once.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::http {

class Metrics {
public:
    // One label a route, as "GET /healthz"; `record` counts by its position.
    explicit Metrics(std::vector<std::string> routes);

    void record(std::size_t route, int status, std::chrono::nanoseconds spent);
    std::string text() const;

private:
    // Upper bounds in seconds; the last, open bucket has none.
    static constexpr std::array<double, 10> bounds{0.0001, 0.00025, 0.0005, 0.001, 0.0025,
                                                   0.005,  0.01,    0.05,   0.25,  1.0};
    static constexpr std::array<int, 22> statuses{200, 201, 204, 304, 400, 401, 403, 404,
                                                  405, 408, 409, 410, 412, 413, 415, 421,
                                                  422, 429, 431, 500, 503, 507};
    struct Row {
        std::array<std::atomic<std::uint64_t>, statuses.size()> by_status{};
        std::array<std::atomic<std::uint64_t>, bounds.size() + 1> by_time{};
        std::atomic<std::uint64_t> nanoseconds = 0;
    };

    std::vector<std::string> routes_;
    std::vector<Row> rows_;
};

}  // namespace palpate::http
