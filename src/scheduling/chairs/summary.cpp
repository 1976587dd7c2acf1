#include "scheduling/chairs/summary.hpp"

#include "outcomes/small_groups.hpp"
#include "record/portable/table_text.hpp"

#include <algorithm>
#include <cmath>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;

constexpr int answers_max = 2000;
constexpr std::int64_t pain_most = 10;
constexpr std::string_view not_said = "not_said";

bool has_come(PlaceStatus status) {
    return status == PlaceStatus::came || status == PlaceStatus::done;
}
bool has_come(BookingStatus status) {
    return status == BookingStatus::arrived || status == BookingStatus::done;
}

std::int64_t minutes_of(Instant begin, Instant until) {
    return std::chrono::floor<std::chrono::minutes>(until - begin).count();
}

// Clients who have a seat by a booking: how many and how long, and never who.
void count_bookings(ChairSummary& summary, const Transaction& t, const ChairsSeen& seen) {
    const auto busy =
        t.documents().busy(std::array{seen.day.id.uuid()}, seen.event.begin, seen.event.until);
    for (const auto& one : busy) {
        auto text = t.documents().glance({record::Kind<Booking>::name, one.record});
        if (!text)
            continue;
        const auto booking = record::decode<Booking>(*std::move(text)).content;
        if (booking.status == BookingStatus::held)
            continue;
        ++summary.taken;
        if (!has_come(booking.status))
            continue;
        ++summary.came;
        summary.minutes += minutes_of(booking.begin, booking.until);
    }
}

// The answers of those who came.
std::vector<ChairAnswer> answers_of(const Transaction& t, const ChairsSeen& seen) {
    std::vector<ChairAnswer> answers;
    for (auto& kept :
         t.records<ChairAnswer>().with_term({"event", to_text(seen.day.id)}, answers_max)) {
        const auto place =
            std::ranges::find(seen.places, ChairPlaceId(kept.id.uuid()), &Kept<ChairPlace>::id);
        if (place != seen.places.end() && has_come(place->content.status))
            answers.push_back(std::move(kept.content));
    }
    return answers;
}

// A group of nobody hides nobody; but where anything is hidden it looks like one that is, or the
// names alone would tell what four people said. One group of all tells of each of them.
std::vector<RegionCount> shown_of(const std::vector<std::string>& names,
                                  const std::vector<std::vector<std::uint64_t>>& people) {
    std::vector<std::vector<std::uint64_t>> some;
    std::ranges::copy_if(people, std::back_inserter(some),
                         [](const auto& one) { return !one.empty(); });
    auto shown = outcomes::shown_groups(some);
    if (some.size() == 1 && people.back().empty())
        shown.assign(1, false);
    const bool hides = std::ranges::find(shown, false) != shown.end();
    std::vector<RegionCount> regions;
    auto next = shown.begin();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool told = !people[i].empty() && *next++;
        if (told)
            regions.push_back({names[i], std::ssize(people[i])});
        else if (hides)
            regions.push_back({names[i], std::nullopt});
    }
    return regions;
}

// Whoever came is in exactly one group, so that nothing is left over that the total would tell.
std::vector<RegionCount> regions_of(const std::vector<ChairAnswer>& answers, std::int64_t came) {
    std::vector<std::string> names(std::begin(chair_regions), std::end(chair_regions));
    names.emplace_back(not_said);
    std::vector<std::vector<std::uint64_t>> people(names.size());
    std::uint64_t one = 0;
    for (const auto& answer : answers)
        if (answer.region) {
            const auto at = std::ranges::find(names, *answer.region) - names.begin();
            people[static_cast<std::size_t>(at)].push_back(one++);
        }
    while (std::cmp_less(one, came))
        people.back().push_back(one++);
    return shown_of(names, people);
}

double to_one_decimal(double value) {
    return std::round(value * 10) / 10;
}

std::optional<PainChange> pain_of(const std::vector<ChairAnswer>& answers) {
    PainChange pain{.people = 0, .before = 0, .after = 0};
    for (const auto& answer : answers)
        if (answer.before && answer.after) {
            ++pain.people;
            pain.before += static_cast<double>(*answer.before);
            pain.after += static_cast<double>(*answer.after);
        }
    const auto at_an_end = [&](double sum) {
        return sum <= 0 || sum >= static_cast<double>(pain_most * pain.people);
    };
    // Where all said none, or all the most, the mean is what each of them said.
    if (std::cmp_less(pain.people, outcomes::people_min) || at_an_end(pain.before) ||
        at_an_end(pain.after))
        return std::nullopt;
    pain.before = to_one_decimal(pain.before / static_cast<double>(pain.people));
    pain.after = to_one_decimal(pain.after / static_cast<double>(pain.people));
    return pain;
}

}  // namespace

Result<ChairSummary> summary_of(const Transaction& t, ChairDayId id) {
    const auto seen = see_chairs(t, id);
    if (!seen)
        return tl::unexpected(seen.error());
    if (!seen->day.content.closed_at)
        return refuse(FaultKind::conflict, "/closed_at", "the day is not closed yet");
    const auto starts = std::ssize(starts_of(seen->day.content, seen->event));
    ChairSummary summary{.title = seen->event.title,
                         .employer = seen->day.content.employer,
                         .begin = seen->event.begin,
                         .until = seen->event.until,
                         .places = starts * seen->event.seats,
                         .taken = 0,
                         .came = 0,
                         .minutes = 0,
                         .regions = {},
                         .pain = {}};
    for (const auto& place : seen->places) {
        summary.taken += place.content.status == PlaceStatus::left ? 0 : 1;
        if (!has_come(place.content.status))
            continue;
        ++summary.came;
        summary.minutes += minutes_of(place.content.begin, place.content.until);
    }
    count_bookings(summary, t, *seen);
    const auto answers = answers_of(t, *seen);
    summary.regions = regions_of(answers, summary.came);
    summary.pain = pain_of(answers);
    return summary;
}

std::string csv_of(const ChairSummary& summary) {
    std::string csv = "what,value\r\n";
    const auto row = [&](std::string_view what, const std::string& value) {
        csv +=
            fmt::format("{},{}\r\n", record::csv_cell(std::string(what)), record::csv_cell(value));
    };
    row("title", summary.title);
    row("employer", summary.employer);
    row("begin", to_text(summary.begin));
    row("until", to_text(summary.until));
    row("places", std::to_string(summary.places));
    row("taken", std::to_string(summary.taken));
    row("came", std::to_string(summary.came));
    row("minutes", std::to_string(summary.minutes));
    for (const auto& [region, people] : summary.regions)
        row("region " + region, people ? std::to_string(*people) : "hidden");
    row("pain people", summary.pain ? std::to_string(summary.pain->people) : "hidden");
    row("pain before", summary.pain ? fmt::format("{:.1f}", summary.pain->before) : "hidden");
    row("pain after", summary.pain ? fmt::format("{:.1f}", summary.pain->after) : "hidden");
    return csv;
}

}  // namespace palpate::scheduling
