#include "outcomes/practice_view.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

using Courses = std::vector<const CourseSeen*>;

constexpr int age_band_years = 10;
constexpr int oldest_band = 80;
constexpr int youngest_band = 20;

// Linear between the two nearest; none of no numbers.
std::optional<double> quantile(const std::vector<double>& sorted, double at) {
    if (sorted.empty())
        return std::nullopt;
    const double place = at * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    const double part = place - static_cast<double>(below);
    return sorted[below] * (1 - part) + sorted[above] * part;
}

std::string group_of(const CourseSeen& course, By by) {
    switch (by) {
        case By::complaint: return course.complaint;
        case By::stage: return course.stage;
        case By::technique: return course.technique;
        case By::dose: return dose_of(course);
        case By::practitioner: return course.practitioner;
    }
    return {};
}

std::vector<std::uint64_t> people_of(const Courses& courses) {
    std::vector<std::uint64_t> people;
    people.reserve(courses.size());
    for (const auto* course : courses)
        people.push_back(course->person);
    return people;
}

template <class Word>
std::map<std::string, Courses> grouped(const Courses& courses, Word word) {
    std::map<std::string, Courses> groups;
    for (const auto* course : courses)
        groups[word(*course)].push_back(course);
    return groups;
}

std::vector<bool> shown_of(const std::map<std::string, Courses>& groups) {
    std::vector<std::vector<std::uint64_t>> people;
    people.reserve(groups.size());
    for (const auto& [group, courses] : groups)
        people.push_back(people_of(courses));
    return shown_groups(people);
}

// What is too small goes together under no name.
template <class Word>
std::vector<MixPart> mix(const Courses& courses, Word word) {
    const auto groups = grouped(courses, word);
    const auto shown = shown_of(groups);
    std::vector<MixPart> parts;
    std::size_t rest = 0;
    const auto percent = [&](std::size_t count) {
        return 100.0 * static_cast<double>(count) / static_cast<double>(courses.size());
    };
    std::size_t i = 0;
    for (const auto& [group, of] : groups) {
        if (shown[i++] && !group.empty())
            parts.push_back({group, percent(of.size())});
        else
            rest += of.size();
    }
    if (rest > 0)
        parts.push_back({"", percent(rest)});
    return parts;
}

void count_one(const CourseSeen& course, Numbers& n, std::vector<double>& gains) {
    if (!course.pain) {
        ++n.without_start;
        return;
    }
    if (course.pain_now) {
        ++n.measured;
        gains.push_back(*course.pain - *course.pain_now);
    } else if (course.coming) {
        ++n.coming;
    } else {
        ++n.dropped_out;
    }
}

Numbers numbers_of(const Courses& courses, const Parameters& parameters) {
    Numbers n;
    n.people = static_cast<std::int64_t>(count_people(people_of(courses)));
    n.courses = std::ssize(courses);
    std::vector<double> gains;
    std::vector<double> starts;
    std::int64_t known = 0;
    std::int64_t responders = 0;
    std::int64_t not_yet = 0;
    for (const auto* course : courses) {
        count_one(*course, n, gains);
        not_yet += course->coming && course->response == ResponseClass::unknown ? 1 : 0;
        if (course->pain)
            starts.push_back(*course->pain);
        known += course->response != ResponseClass::unknown ? 1 : 0;
        responders += course->response == ResponseClass::responder ? 1 : 0;
    }
    std::ranges::sort(gains);
    std::ranges::sort(starts);
    n.gain_median = quantile(gains, 0.5);
    n.gain_lower = quantile(gains, 0.25);
    n.gain_upper = quantile(gains, 0.75);
    n.pain_start = quantile(starts, 0.5);
    n.responders = share(responders, known, parameters);
    n.responders_of_all = share(responders, n.courses - not_yet, parameters);
    n.stages = mix(courses, [](const CourseSeen& c) { return c.stage; });
    n.ages = mix(courses, [](const CourseSeen& c) { return age_band(c.age_years); });
    return n;
}

std::optional<Numbers> numbers_when_enough(const Courses& courses, const Parameters& parameters) {
    if (count_people(people_of(courses)) < people_min)
        return std::nullopt;
    return numbers_of(courses, parameters);
}

// What a practitioner could take away from the total is not one colleague's.
bool total_tells_of_nobody(const Courses& all, std::string_view viewer) {
    if (viewer.empty())
        return true;
    Courses others;
    for (const auto* course : all)
        if (course->practitioner != viewer)
            others.push_back(course);
    const auto by_whom = grouped(others, [](const CourseSeen& c) { return c.practitioner; });
    return others.empty() || (by_whom.size() > 1 && count_people(people_of(others)) >= people_min);
}

}  // namespace

Share share(std::int64_t count, std::int64_t of, const Parameters& parameters) {
    const auto found = rate(static_cast<int>(count), static_cast<int>(of), parameters);
    return {count, of, found.percent, found.low, found.high, found.few};
}

std::string dose_of(const CourseSeen& course) {
    if (course.visits <= 0)
        return {};
    constexpr std::array<std::pair<int, std::string_view>, 3> visits{
        {{3, "1-3"}, {6, "4-6"}, {10, "7-10"}}};
    constexpr std::array<std::pair<int, std::string_view>, 2> lengths{
        {{30, "1-30"}, {60, "31-60"}}};
    std::string_view often = "11+";
    for (auto it = visits.rbegin(); it != visits.rend(); ++it)
        often = course.visits <= it->first ? it->second : often;
    std::string_view length = course.minutes > 0 ? "61+" : "?";
    for (auto it = lengths.rbegin(); course.minutes > 0 && it != lengths.rend(); ++it)
        length = course.minutes <= it->first ? it->second : length;
    return fmt::format("{}x{}", often, length);
}

std::string age_band(std::optional<int> age_years) {
    if (!age_years)
        return {};
    if (*age_years < youngest_band)
        return "0-19";
    if (*age_years >= oldest_band)
        return "80+";
    const int from = *age_years / age_band_years * age_band_years;
    return fmt::format("{}-{}", from, from + age_band_years - 1);
}

PracticeView practice_view(std::span<const CourseSeen> courses, By by, std::string_view viewer,
                           const Parameters& parameters) {
    Courses all;
    Courses mine;
    for (const auto& course : courses) {
        all.push_back(&course);
        if (viewer.empty() || course.practitioner == viewer)
            mine.push_back(&course);
    }
    PracticeView view;
    const auto groups = grouped(mine, [&](const CourseSeen& c) { return group_of(c, by); });
    const auto shown = shown_of(groups);
    std::size_t i = 0;
    for (const auto& [group, of] : groups) {
        Row row{.group = group, .numbers = {}};
        if (shown[i++])
            row.numbers = numbers_of(of, parameters);
        else
            ++view.hidden;
        view.rows.push_back(std::move(row));
    }
    if (!viewer.empty())
        view.own = numbers_when_enough(mine, parameters);
    if (total_tells_of_nobody(all, viewer))
        view.total = numbers_when_enough(all, parameters);
    return view;
}

HitRates hit_rates(std::span<const Pressed> pressed, const Parameters& parameters) {
    constexpr int ranks = 3;
    std::array<std::pair<std::int64_t, std::int64_t>, ranks + 1> counted{};  // hits, pressed
    for (const auto& one : pressed) {
        auto& at =
            counted[one.rank >= 1 && one.rank <= ranks ? static_cast<std::size_t>(one.rank) : 0U];
        at.first += one.hit ? 1 : 0;
        ++at.second;
    }
    HitRates rates{.by_rank = {},
                   .suggested = {},
                   .others = share(counted[0].first, counted[0].second, parameters)};
    std::int64_t hits = 0;
    std::int64_t all = 0;
    for (std::size_t rank = 1; rank <= ranks; ++rank) {
        rates.by_rank.push_back(share(counted[rank].first, counted[rank].second, parameters));
        hits += counted[rank].first;
        all += counted[rank].second;
    }
    rates.suggested = share(hits, all, parameters);
    return rates;
}

}  // namespace palpate::outcomes
