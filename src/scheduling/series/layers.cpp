#include "scheduling/series/layers.hpp"

#include "scheduling/series/rules.hpp"

#include <algorithm>
#include <tuple>

namespace palpate::scheduling::series {
namespace {

auto key(const Slot& slot) {
    return std::tie(slot.start, slot.practitioner, slot.room, slot.end);
}

// By the rules between this slot and each fixed visit, wherever it stands in the order: two fixed
// visits may stand nearer than the rules allow, so the neighbour alone is not enough.
bool clear_of_fixed(const Course& course, At at) {
    for (std::size_t other = 0; other < course.wanted.size(); ++other) {
        if (course.wanted[other].hold != Hold::fixed)
            continue;
        const At fixed{other, *course.wanted[other].booked};
        if (other < at.visit ? between(course, fixed, at) : between(course, at, fixed))
            return false;
    }
    return true;
}

bool possible(const Course& course, At at) {
    return in_window(course.wanted[at.visit], at.slot) && !treatment_near(course, at.slot) &&
           clear_of_fixed(course, at);
}

std::vector<Choice> choices_of(const Course& course, std::size_t visit) {
    const auto& wanted = course.wanted[visit];
    std::vector<Choice> choices;
    const auto add = [&](const Slot& slot) {
        choices.push_back({&slot, cost_alone(course, {visit, slot}).total()});
    };
    if (wanted.hold == Hold::fixed)
        add(*wanted.booked);
    if (wanted.hold == Hold::free)
        for (const auto& slot : wanted.slots)
            if (possible(course, {visit, slot}))
                add(slot);
    return choices;
}

bool same_to_others(const Choice& a, const Choice& b) {
    return a.slot->start == b.slot->start && a.slot->practitioner == b.slot->practitioner &&
           a.slot->end == b.slot->end && a.slot->day == b.slot->day;
}

void keep_best(std::vector<Choice>& choices) {
    std::ranges::stable_sort(choices, [](const Choice& a, const Choice& b) {
        const auto alike = [](const Choice& c) {
            return std::tie(c.slot->start, c.slot->practitioner, c.slot->end, c.slot->day, c.points,
                            c.slot->room);
        };
        return alike(a) < alike(b);
    });
    const auto rest = std::ranges::unique(choices, same_to_others);
    choices.erase(rest.begin(), rest.end());
    std::ranges::stable_sort(
        choices, [](const Choice& a, const Choice& b) { return key(*a.slot) < key(*b.slot); });
}

// Days rise with the starts, so the choices of a day lie together.
void note_days(Layer& layer) {
    for (auto& choice : layer.choices) {
        const auto& slot = *choice.slot;
        if (layer.days.empty() || layer.days.back() != slot.day) {
            layer.first_of_day.push_back(layer.starts.size());
            layer.days.push_back(slot.day);
        }
        layer.starts.push_back(slot.start);
        choice.day = layer.days.size() - 1;
    }
    layer.first_of_day.push_back(layer.choices.size());
}

void number_practitioners(std::vector<Layer>& layers) {
    std::vector<PractitionerId> seen;  // ascending, each once: they are few
    for (const auto& layer : layers)
        for (const auto& choice : layer.choices) {
            const auto id = choice.slot->practitioner;
            const auto at = std::ranges::lower_bound(seen, id);
            if (at == seen.end() || *at != id)
                seen.insert(at, id);
        }
    for (auto& layer : layers)
        for (auto& choice : layer.choices)
            choice.practitioner = static_cast<int>(
                std::ranges::lower_bound(seen, choice.slot->practitioner) - seen.begin());
}

}  // namespace

std::vector<Layer> layers_of(const Course& course) {
    std::vector<Layer> layers(course.wanted.size());
    for (std::size_t visit = 0; visit < layers.size(); ++visit) {
        auto& layer = layers[visit];
        layer.choices = choices_of(course, visit);
        keep_best(layer.choices);
        note_days(layer);
        layer.rest = rest_after(course, visit);
        layer.fixed = course.wanted[visit].hold == Hold::fixed;
    }
    number_practitioners(layers);
    return layers;
}

}  // namespace palpate::scheduling::series
