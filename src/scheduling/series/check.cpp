#include "scheduling/series/check.hpp"

#include "base/date.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

namespace palpate::scheduling::series {
namespace {

using std::chrono::days;

constexpr Day first_day{std::chrono::year{1970} / 1 / 2};
constexpr Day last_day{std::chrono::year{2199} / 12 / 30};

std::string text_of(Day day) {
    return to_text(Date{day});
}

bool in_range(Day day) {
    return first_day <= day && day <= last_day;
}

bool in_range(Moment at) {
    return in_range(Day{std::chrono::floor<days>(at).time_since_epoch()});
}

class Check {
public:
    explicit Check(const Course& course) : course_(course) {}

    std::vector<Fault> run() {
        if (course_.wanted.size() > visits_max)
            add_too_large("/wanted", visits_max, "visits");
        else
            for (std::size_t visit = 0; visit < course_.wanted.size(); ++visit)
                check_wanted(visit);
        if (course_.treatments.size() > treatments_max)
            add_too_large("/treatments", treatments_max, "treatments");
        for (std::size_t t = 0; t < std::min(treatments_max, course_.treatments.size()); ++t)
            check_treatment(course_.treatments[t], fmt::format("/treatments/{}", t));
        check_rules();
        check_weights();
        if (faults_.empty())
            check_one_zone();
        return std::move(faults_);
    }

private:
    void add(std::string path, std::string message) {
        faults_.push_back({FaultKind::invalid, std::move(path), std::move(message)});
    }
    void add_too_large(std::string path, std::size_t most, std::string_view what) {
        faults_.push_back(
            {FaultKind::too_large, std::move(path), fmt::format("at most {} {}", most, what)});
    }

    bool check_moment(Moment at, std::string path) {
        if (in_range(at))
            return true;
        add(std::move(path), "must lie in the years 1970 to 2199");
        return false;
    }

    void check_wanted(std::size_t visit) {
        const auto& wanted = course_.wanted[visit];
        const auto path = fmt::format("/wanted/{}", visit);
        if (!in_range(wanted.ideal))
            return add(path + "/ideal", "must lie in the years 1970 to 2199");
        if (visit > 0 && wanted.ideal < course_.wanted[visit - 1].ideal)
            add(path + "/ideal", "must not be before the ideal day of the visit before it, " +
                                     text_of(course_.wanted[visit - 1].ideal));
        if (wanted.booked)
            check_booked(wanted, path + "/booked");
        if (wanted.hold == Hold::fixed)
            return check_fixed(visit, path + "/booked");
        if (wanted.hold == Hold::left_out)
            return;
        check_window(wanted, path);
        if (wanted.slots.size() > slots_max)
            return add_too_large(path + "/slots", slots_max, "slots for one visit");
        for (std::size_t s = 0; s < wanted.slots.size(); ++s)
            check_slot(wanted.slots[s], fmt::format("{}/slots/{}", path, s));
    }

    void check_window(const Wanted& wanted, const std::string& path) {
        if (wanted.from > wanted.ideal || !in_range(wanted.from))
            add(path + "/from", "must not be after the ideal day, " + text_of(wanted.ideal));
        if (wanted.to < wanted.ideal || !in_range(wanted.to))
            add(path + "/to", "must not be before the ideal day, " + text_of(wanted.ideal));
        if (wanted.to - wanted.from > days(window_days_max))
            add(path + "/to", fmt::format("at most {} days after /from", window_days_max));
    }

    void check_booked(const Wanted& wanted, const std::string& path) {
        check_slot(*wanted.booked, path);
        const auto off = std::chrono::abs(wanted.booked->day - wanted.ideal);
        if (off > days(off_ideal_days_max))
            add(path + "/day", fmt::format("at most {} days from the ideal day, {}",
                                           off_ideal_days_max, text_of(wanted.ideal)));
    }

    void check_fixed(std::size_t visit, const std::string& path) {
        const auto& wanted = course_.wanted[visit];
        if (!wanted.booked)
            return add(path, "a fixed visit needs the slot it stays on");
        if (last_fixed_ && wanted.booked->start < course_.wanted[*last_fixed_].booked->end)
            add(path + "/start",
                fmt::format("must not be before the end of the fixed visit {}", *last_fixed_));
        last_fixed_ = visit;
    }

    void check_slot(const Slot& slot, const std::string& path) {
        if (!check_moment(slot.start, path + "/start") || !check_moment(slot.end, path + "/end"))
            return;
        if (slot.end <= slot.start)
            add(path + "/end", "must be after the start");
        const Day there{std::chrono::floor<days>(slot.start).time_since_epoch()};
        if (slot.day < there - days(1) || slot.day > there + days(1))
            add(path + "/day", "must be the local day of the start, " + text_of(there) + " in UTC");
        check_points(
            {{"client", slot.cost.client}, {"load", slot.cost.load}, {"room", slot.cost.room}},
            path + "/cost");
    }

    // Days must rise with the starts: the search takes that for granted.
    void check_one_zone() {
        std::map<Day, std::pair<Moment, Moment>> starts;  // the first and the last of each day
        const auto add_start = [&](const Slot& slot) {
            auto& [first, last] =
                starts.try_emplace(slot.day, slot.start, slot.start).first->second;
            first = std::min(first, slot.start);
            last = std::max(last, slot.start);
        };
        for (const auto& wanted : course_.wanted) {
            std::ranges::for_each(wanted.slots, add_start);
            if (wanted.booked)
                add_start(*wanted.booked);
        }
        for (auto day = starts.begin(); day != starts.end(); ++day)
            if (day != starts.begin() && day->second.first <= std::prev(day)->second.second)
                return add("/wanted",
                           fmt::format("some slots of {} start after slots of {}: the "
                                       "days of a course must be those of one zone",
                                       text_of(std::prev(day)->first), text_of(day->first)));
    }

    void check_points(std::initializer_list<std::pair<std::string_view, int>> points,
                      const std::string& path) {
        for (const auto& [name, value] : points)
            if (value < 0 || value > points_max)
                add(fmt::format("{}/{}", path, name),
                    fmt::format("must be 0 to {} points", points_max));
    }

    void check_treatment(const Treatment& treatment, const std::string& path) {
        if (!check_moment(treatment.from, path + "/from") ||
            !check_moment(treatment.until, path + "/until"))
            return;
        if (treatment.until < treatment.from)
            add(path + "/until", "must not be before /from");
        check_hours(treatment.before, path + "/before");
        check_hours(treatment.after, path + "/after");
    }

    void check_hours(minutes length, std::string path) {
        if (length < minutes(0) || length > rest_max)
            add(std::move(path), fmt::format("must be 0 to {} hours", rest_max.count()));
    }

    void check_rules() {
        check_hours(course_.rules.rest, "/rules/rest");
        check_hours(course_.rules.rest_after_deep, "/rules/rest_after_deep");
        const auto most = course_.rules.per_7_days_max;
        if (most && (*most < 1 || *most > 7))
            add("/rules/per_7_days_max", "must be 1 to 7 visits, or left out");
    }

    void check_weights() {
        const auto& weights = course_.weights;
        check_points({{"day_off_ideal", weights.day_off_ideal},
                      {"day_off_gap", weights.day_off_gap},
                      {"practitioner_change", weights.practitioner_change},
                      {"not_preferred", weights.not_preferred},
                      {"moved", weights.moved}},
                     "/weights");
    }

    const Course& course_;
    std::vector<Fault> faults_;
    std::optional<std::size_t> last_fixed_;
};

}  // namespace

std::vector<Fault> faults_of(const Course& course) {
    return Check(course).run();
}

}  // namespace palpate::scheduling::series
