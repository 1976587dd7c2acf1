#include "scheduling/series/reach.hpp"

#include <algorithm>

namespace palpate::scheduling::series {
namespace {

void make_a_set(std::vector<Recent>& all) {
    std::ranges::sort(all);
    const auto rest = std::ranges::unique(all);
    all.erase(rest.begin(), rest.end());
}

// By visit: the last day that this one or an earlier one can lie on.
std::vector<Day> last_days(const std::vector<Layer>& layers) {
    std::vector<Day> last;
    last.reserve(layers.size());
    Day so_far = Day::min();
    for (const auto& layer : layers) {
        if (!layer.days.empty())
            so_far = std::max(so_far, layer.days.back());
        last.push_back(so_far);
    }
    return last;
}

}  // namespace

std::optional<NextVisit> next_visit(const Layer& from, Day day, const Layer& to, Day later) {
    if (later < day)
        return std::nullopt;
    const auto days = static_cast<int>((later - day).count());
    return NextVisit{.days = days, .last_fixed = from.fixed, .fixed = to.fixed};
}

Reach::Reach(const std::vector<Layer>& layers, const RecentDays& rule, std::int64_t steps_allowed)
    : layers_(layers), rule_(rule), steps_allowed_(steps_allowed) {
    const auto last = last_days(layers);
    for (std::size_t visit = 0; visit < layers.size(); ++visit) {
        const auto& layer = layers[visit];
        reached_.emplace_back(layer.days.size(), std::vector<Recent>{rule.none()});
        if (rule.limited() && !layer.days.empty() && !too_much())
            add_before(visit, last);
        count_states(visit);
    }
}

void Reach::add_before(std::size_t visit, const std::vector<Day>& last) {
    const auto& layer = layers_[visit];
    for (std::size_t i = visit; i-- > 0;) {
        if (last[i] + std::chrono::days(7) <= layer.days.front())
            return;  // all of them too long ago
        for (std::size_t day = 0; day < layer.days.size() && !too_much(); ++day)
            add_from(i, visit, day);
        if (layers_[i].fixed)
            return;  // never left out, so none before it comes directly before this visit
    }
}

void Reach::add_from(std::size_t visit, std::size_t later, std::size_t day) {
    const auto& from = layers_[visit];
    const auto& to = layers_[later];
    auto& reached = reached_[later][day];
    const auto known = reached.size();
    // What is longer ago leaves the memory that is there already.
    const auto first = std::ranges::upper_bound(from.days, to.days[day] - std::chrono::days(7));
    for (auto d = static_cast<std::size_t>(first - from.days.begin()); d < from.days.size(); ++d) {
        const auto next = next_visit(from, from.days[d], to, to.days[day]);
        if (!next)
            break;
        for (const auto recent : reached_[visit][d])
            if (rule_.allows(recent, *next))
                reached.push_back(rule_.after(recent, *next));
    }
    constexpr int sorting = 8;  // about as many steps for each
    steps_ += static_cast<std::int64_t>(sorting * reached.size());
    if (reached.size() > known)
        make_a_set(reached);
}

void Reach::count_states(std::size_t visit) {
    const auto& layer = layers_[visit];
    for (std::size_t day = 0; day < layer.days.size(); ++day) {
        const auto choices = layer.first_of_day[day + 1] - layer.first_of_day[day];
        states_ += static_cast<std::int64_t>(choices * reached_[visit][day].size());
    }
}

}  // namespace palpate::scheduling::series
