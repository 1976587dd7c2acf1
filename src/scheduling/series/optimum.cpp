#include "scheduling/series/optimum.hpp"

#include "scheduling/series/reach.hpp"
#include "scheduling/series/rules.hpp"

#include <algorithm>
#include <cassert>
#include <span>

namespace palpate::scheduling::series {
namespace {

// visits_max times this is below `impossible`, and no course has as many points.
constexpr std::int64_t unplaced_points = std::int64_t{1} << 50;
constexpr std::int64_t impossible = std::int64_t{1} << 61;

// From one day of a visit to the days of a later one.
struct Hop {
    std::vector<std::int64_t> gap_points;  // by day of the later one; those of the left out too
    // By day of the later one and by memory of this one: the index of the later one's memory, or of
    // the value that is impossible.
    std::vector<std::uint32_t> next;
};

// The least of the values of all choices on one day with one practitioner. To a visit that all of
// them are late enough for, they are one choice.
struct Group {
    int practitioner = 0;
    std::vector<std::int64_t> least;  // by memory, as the values of each choice
};

class Search {
public:
    Search(const Course& course, const std::vector<Layer>& layers, std::int64_t steps_allowed)
        : course_(course),
          layers_(layers),
          rule_(course.rules.per_7_days_max),
          reach_(layers, rule_, steps_allowed),
          steps_allowed_(steps_allowed),
          values_(layers.size()),
          first_value_(layers.size()),
          groups_(layers.size()) {}

    std::optional<Optimum> run() {
        found_.steps = reach_.steps();
        found_.states = reach_.states();
        for (std::size_t visit = layers_.size(); visit-- > 0 && !too_much();) {
            make_room(visit);
            fill(visit);
            group(visit);
        }
        if (too_much())
            return std::nullopt;
        trace();
        return std::move(found_);
    }

private:
    // A visit at a choice, with a memory; before the first one: no choice.
    struct State {
        std::size_t visit = 0;
        const Choice* choice = nullptr;
        Recent recent = 0;
    };

    std::span<const Recent> memories(std::size_t visit, const Choice& choice) const {
        return reach_.at(visit, choice.day);
    }
    std::int64_t* values(std::size_t visit, std::size_t choice) {
        return values_[visit].data() + first_value_[visit][choice];
    }

    bool too_much() const { return reach_.too_much() || found_.steps > steps_allowed_; }

    // One value for each memory, and one more that is impossible.
    void make_room(std::size_t visit) {
        std::size_t count = 0;
        for (const auto& choice : layers_[visit].choices) {
            first_value_[visit].push_back(count);
            count += memories(visit, choice).size() + 1;
        }
        values_[visit].assign(count, impossible);
    }

    Hop hop(std::size_t visit, std::size_t day, std::size_t later) const {
        const auto& from = layers_[visit];
        const auto& to = layers_[later];
        const auto left_out = static_cast<std::int64_t>(later - visit - 1) * unplaced_points;
        Hop hop;
        for (std::size_t e = 0; e < to.days.size(); ++e) {
            const auto gap = to.days[e] - from.days[day];
            hop.gap_points.push_back(left_out + points_off_gap(course_, visit, later, gap));
            const auto next = next_visit(from, from.days[day], to, to.days[e]);
            const auto reached = reach_.at(later, e);
            for (const auto recent : reach_.at(visit, day)) {
                const bool allowed = next && rule_.allows(recent, *next);
                const auto at = allowed
                                    ? std::ranges::lower_bound(reached, rule_.after(recent, *next))
                                    : reached.end();
                hop.next.push_back(static_cast<std::uint32_t>(at - reached.begin()));
            }
        }
        return hop;
    }

    // What it costs to place none from this visit on.
    std::int64_t none_from(std::size_t visit) const {
        const auto rest = std::span(layers_).subspan(visit);
        return std::ranges::any_of(rest, &Layer::fixed)
                   ? impossible
                   : static_cast<std::int64_t>(rest.size()) * unplaced_points;
    }

    void fill(std::size_t visit) {
        const auto& layer = layers_[visit];
        const auto none = none_from(visit + 1);
        for (std::size_t day = 0; day < layer.days.size(); ++day) {
            std::vector<Hop> hops;  // to the visits after this one, as far as they are needed
            for (auto c = layer.first_of_day[day]; c < layer.first_of_day[day + 1]; ++c)
                if (!too_much())
                    fill_choice(visit, c, none, hops);
        }
    }

    void group(std::size_t visit) {
        const auto& layer = layers_[visit];
        groups_[visit].resize(layer.days.size());
        for (std::size_t c = 0; c < layer.choices.size(); ++c) {
            const auto& choice = layer.choices[c];
            const std::span all(values(visit, c), memories(visit, choice).size() + 1);
            auto& groups = groups_[visit][choice.day];
            const auto known = std::ranges::find(groups, choice.practitioner, &Group::practitioner);
            if (known == groups.end())
                groups.push_back({choice.practitioner, {all.begin(), all.end()}});
            else
                for (std::size_t m = 0; m < all.size(); ++m)
                    known->least[m] = std::min(known->least[m], all[m]);
        }
    }

    void fill_choice(std::size_t visit, std::size_t c, std::int64_t none, std::vector<Hop>& hops) {
        const auto& choice = layers_[visit].choices[c];
        const std::span best(values(visit, c), memories(visit, choice).size());
        std::ranges::fill(best, none);
        for (std::size_t later = visit + 1; later < layers_.size(); ++later) {
            const auto left_out = static_cast<std::int64_t>(later - visit - 1) * unplaced_points;
            if (left_out > std::ranges::max(best))
                break;
            if (hops.size() < later - visit) {
                hops.push_back(hop(visit, choice.day, later));
                found_.steps += static_cast<std::int64_t>(hops.back().next.size());
            }
            improve(visit, choice, later, hops[later - visit - 1], best);
            if (layers_[later].fixed)
                break;
        }
        for (auto& value : best)
            value += choice.points;
    }

    // The first choice of the later visit that is late enough.
    std::size_t first_after(std::size_t visit, const Choice& choice, std::size_t later) const {
        const bool agreed = layers_[visit].fixed && layers_[later].fixed;
        const auto rest = agreed ? minutes(0) : layers_[visit].rest;
        const auto& starts = layers_[later].starts;
        return static_cast<std::size_t>(std::ranges::lower_bound(starts, choice.slot->end + rest) -
                                        starts.begin());
    }

    void improve(std::size_t visit, const Choice& choice, std::size_t later, const Hop& hop,
                 std::span<std::int64_t> best) {
        const auto& layer = layers_[later];
        const auto first = first_after(visit, choice, later);
        const auto from = [&](std::size_t day, int practitioner, const std::int64_t* values) {
            const auto points = hop.gap_points[day] + change_points(choice, practitioner);
            const auto* next = hop.next.data() + day * best.size();
            for (std::size_t m = 0; m < best.size(); ++m)
                best[m] = std::min(best[m], points + values[next[m]]);
            found_.steps += static_cast<std::int64_t>(best.size());
        };
        for (std::size_t day = 0; day < layer.days.size(); ++day) {
            if (first <= layer.first_of_day[day])
                for (const auto& group : groups_[later][day])
                    from(day, group.practitioner, group.least.data());
            else
                for (auto d = first; d < layer.first_of_day[day + 1]; ++d)
                    from(day, layer.choices[d].practitioner, values(later, d));
        }
    }

    std::int64_t change_points(const Choice& from, int practitioner) const {
        return from.practitioner == practitioner ? 0 : course_.weights.practitioner_change;
    }

    // The way back through the values: of equals the first, which is what ties go by.
    void trace() {
        found_.chosen.assign(layers_.size(), nullptr);
        auto state = first_state();
        while (state) {
            found_.chosen[state->visit] = state->choice->slot;
            state = next_state(*state);
        }
    }

    std::optional<State> first_state() {
        auto least = none_from(0);
        std::optional<State> first;
        for (std::size_t visit = 0; visit < layers_.size(); ++visit) {
            const auto left_out = static_cast<std::int64_t>(visit) * unplaced_points;
            const auto& choices = layers_[visit].choices;
            for (std::size_t c = 0; c < choices.size(); ++c)
                if (const auto all = left_out + value_of({visit, &choices[c], rule_.none()});
                    all < least) {
                    least = all;
                    first = State{visit, &choices[c], rule_.none()};
                }
            if (layers_[visit].fixed)
                break;
        }
        assert(least < impossible && "to place nothing but the fixed ones is always possible");
        return first;
    }

    std::int64_t value_of(const State& state) {
        const auto known = memories(state.visit, *state.choice);
        const auto m = std::ranges::lower_bound(known, state.recent) - known.begin();
        const auto c = state.choice - layers_[state.visit].choices.data();
        return values(state.visit, static_cast<std::size_t>(c))[m];
    }

    std::optional<State> next_state(const State& state) {
        const auto left = value_of(state) - state.choice->points;
        for (std::size_t later = state.visit + 1; later < layers_.size(); ++later) {
            const auto way = hop(state.visit, state.choice->day, later);
            const auto& choices = layers_[later].choices;
            for (std::size_t d = first_after(state.visit, *state.choice, later); d < choices.size();
                 ++d) {
                const auto next = entered(state, {later, &choices[d]});
                if (next && way.gap_points[choices[d].day] +
                                    change_points(*state.choice, choices[d].practitioner) +
                                    value_of(*next) ==
                                left)
                    return next;
            }
            if (layers_[later].fixed)
                break;
        }
        assert(left == none_from(state.visit + 1));
        return std::nullopt;
    }

    // The later state with the memory it is reached with; nothing when that is not allowed.
    std::optional<State> entered(const State& from, State to) const {
        const auto& layer = layers_[from.visit];
        const auto& later = layers_[to.visit];
        const auto next =
            next_visit(layer, layer.days[from.choice->day], later, later.days[to.choice->day]);
        if (!next || !rule_.allows(from.recent, *next))
            return std::nullopt;
        to.recent = rule_.after(from.recent, *next);
        return to;
    }

    const Course& course_;
    const std::vector<Layer>& layers_;
    const RecentDays rule_;
    const Reach reach_;
    const std::int64_t steps_allowed_;
    std::vector<std::vector<std::int64_t>> values_;        // by visit
    std::vector<std::vector<std::size_t>> first_value_;    // by visit, by choice
    std::vector<std::vector<std::vector<Group>>> groups_;  // by visit, by day
    Optimum found_;
};

}  // namespace

std::optional<Optimum> optimum_of(const Course& course, const std::vector<Layer>& layers,
                                  std::int64_t steps) {
    return Search(course, layers, steps).run();
}

}  // namespace palpate::scheduling::series
