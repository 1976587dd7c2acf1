#include "http/metrics.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace palpate::http {

Metrics::Metrics(std::vector<std::string> routes)
    : routes_(std::move(routes)), rows_(routes_.size()) {}

void Metrics::record(std::size_t route, int status, std::chrono::nanoseconds spent) {
    auto& row = rows_.at(route);
    const auto found = std::ranges::find(statuses, status);
    const auto at = found == statuses.end() ? statuses.size() - 2 : found - statuses.begin();
    row.by_status[static_cast<std::size_t>(at)].fetch_add(1, std::memory_order_relaxed);
    const double seconds = std::chrono::duration<double>(spent).count();
    const auto bucket = std::ranges::lower_bound(bounds, seconds) - bounds.begin();
    row.by_time[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    row.nanoseconds.fetch_add(static_cast<std::uint64_t>(spent.count()), std::memory_order_relaxed);
}

std::string Metrics::text() const {
    std::string out =
        "# HELP palpate_http_requests_total Answered requests by route and status.\n"
        "# TYPE palpate_http_requests_total counter\n";
    const auto into = std::back_inserter(out);
    for (std::size_t r = 0; r < rows_.size(); ++r)
        for (std::size_t s = 0; s < statuses.size(); ++s)
            if (const auto count = rows_[r].by_status[s].load(std::memory_order_relaxed))
                fmt::format_to(into,
                               "palpate_http_requests_total{{route=\"{}\",status=\"{}\"}} {}\n",
                               routes_[r], statuses[s], count);
    out +=
        "# HELP palpate_http_request_seconds Time from the whole request to its reply.\n"
        "# TYPE palpate_http_request_seconds histogram\n";
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        const auto& row = rows_[r];
        std::uint64_t sum = 0;
        for (std::size_t b = 0; b < row.by_time.size(); ++b) {
            sum += row.by_time[b].load(std::memory_order_relaxed);
            const auto le = b < bounds.size() ? fmt::format("{}", bounds[b]) : "+Inf";
            fmt::format_to(into,
                           "palpate_http_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n",
                           routes_[r], le, sum);
        }
        fmt::format_to(into,
                       "palpate_http_request_seconds_sum{{route=\"{}\"}} {}\n"
                       "palpate_http_request_seconds_count{{route=\"{}\"}} {}\n",
                       routes_[r],
                       static_cast<double>(row.nanoseconds.load(std::memory_order_relaxed)) * 1e-9,
                       routes_[r], sum);
    }
    return out;
}

}  // namespace palpate::http
