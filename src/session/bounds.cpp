#include "session/bounds.hpp"

#include "session/step.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

using Pressures = std::map<std::string, std::int64_t>;

bool has(const std::vector<std::string>& places, const std::string& place) {
    return std::ranges::find(places, place) != places.end();
}

// What is open at one place; nothing when the place is not listed.
const Pressures* open_at(const Bounds& bounds, const std::string& place,
                         const std::string& target) {
    if (place.empty())
        return &bounds.unplaced;
    for (const auto& opening : bounds.open)
        if (opening.target == target && has(opening.places, place))
            return &opening.up;
    return nullptr;
}

Pressures common(const Pressures& a, const Pressures& b) {
    Pressures both;
    for (const auto& [technique, pressure] : a)
        if (const auto other = b.find(technique); other != b.end())
            both.emplace(technique, std::min(pressure, other->second));
    return both;
}

}  // namespace

std::optional<std::int64_t> pressure_open(const Bounds& bounds, const Step& step) {
    return bounds.hands_on ? pressure_if_hands_on(bounds, step) : std::nullopt;
}

std::optional<std::int64_t> pressure_if_hands_on(const Bounds& bounds, const Step& step) {
    const auto* open = open_at(bounds, step.region, step.target);
    if (open == nullptr)
        return std::nullopt;
    const auto found = open->find(step.technique);
    return found == open->end() ? std::nullopt : std::optional(found->second);
}

bool position_open(const Bounds& bounds, const Step& step) {
    if (step.position == Position::standing)
        return step.region.empty();
    return std::ranges::find(bounds.positions, step.position) != bounds.positions.end();
}

std::vector<std::string> techniques_open(const Bounds& bounds, const Step& step) {
    std::vector<std::string> techniques;
    if (const auto* open = open_at(bounds, step.region, step.target);
        open != nullptr && bounds.hands_on)
        for (const auto& [technique, pressure] : *open)
            techniques.push_back(technique);
    return techniques;
}

Bounds strictest(const Bounds& a, const Bounds& b) {
    Bounds both{.hands_on = a.hands_on && b.hands_on,
                .unplaced = common(a.unplaced, b.unplaced),
                .minutes_max = a.minutes_max == 0 || b.minutes_max == 0
                                   ? std::max(a.minutes_max, b.minutes_max)
                                   : std::min(a.minutes_max, b.minutes_max),
                .timed = strictest(a.timed, b.timed)};
    for (const auto& mine : a.open)
        for (const auto& other : b.open) {
            Opening shared{.target = mine.target, .up = common(mine.up, other.up)};
            if (mine.target != other.target || shared.up.empty())
                continue;
            for (const auto& place : mine.places)
                if (has(other.places, place))
                    shared.places.push_back(place);
            if (!shared.places.empty())
                both.open.push_back(std::move(shared));
        }
    for (const auto position : a.positions)
        if (std::ranges::find(b.positions, position) != b.positions.end())
            both.positions.push_back(position);
    return both;
}

}  // namespace palpate::session
