// What follows from what was told: the conditions that plain words stand for, the facts that a
// named condition tells, and the facts of context that rules may ask for.
#include "advice/decode_parts.hpp"
#include "knowledge/context.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::advice {

// Words only ever add: what they stand for counts, but the text stays listed and the answer stays
// incomplete, because the rest of the words was not understood.
bool Decoder::in_words(std::string_view list, const std::string& told) {
    const auto rows = knowledge::conditions_in_words(k_, told);
    if (rows.empty())
        return false;
    std::string read_as;
    const auto add = [&](const std::string& name) {
        read_as += (read_as.empty() ? "" : ", ") + name;
    };
    for (const int row : rows) {
        const auto& words = k_.condition_words[static_cast<std::size_t>(row)];
        for (const int c : words.conditions) {
            in_.care.conditions.push_back(c);
            add(k_.conditions[static_cast<std::size_t>(c)].name);
        }
        for (const int f : words.findings) {
            in_.facts.values[static_cast<std::size_t>(f)] = Interval{1, 1};
            add(k_.findings[static_cast<std::size_t>(f)].name);
        }
    }
    in_.not_considered.push_back(
        {fmt::format("/{}: {}", list, told),
         fmt::format("read as: {}; the rest of these words was not used", read_as)});
    in_.unmapped_medicine_or_condition = true;
    return true;
}

// A named condition outweighs a "no" to the finding that asks for it, as a medicine does.
void Decoder::what_conditions_tell() {
    for (const auto& told : k_.told_by_condition) {
        if (std::ranges::find(in_.care.conditions, told.condition) == in_.care.conditions.end())
            continue;
        auto& now = in_.facts.values[static_cast<std::size_t>(told.finding)];
        const auto lo = std::max(now.lo, told.value.lo);
        const auto hi = std::min(now.hi, told.value.hi);
        now = lo <= hi ? Interval{lo, hi} : told.value;
    }
}

// Not named is not no: a condition, overload or movement that nobody told stays unknown. Only the
// drawing is complete in itself.
void Decoder::context() {
    using Kind = knowledge::ContextFact::Kind;
    const auto& intensity = in_.facts.intensity;
    const auto painted = [&](int region) {
        return intensity[static_cast<std::size_t>(region)] >= 0;
    };
    const bool drawn = std::ranges::any_of(intensity, [](int i) { return i >= 0; });
    for (const auto& fact : k_.context) {
        const auto holds = [&] {
            switch (fact.kind) {
                case Kind::painted:
                    return std::ranges::any_of(fact.refers, [&](int g) {
                        return std::ranges::any_of(k_.groups[static_cast<std::size_t>(g)].regions,
                                                   painted);
                    });
                case Kind::condition:
                    return std::ranges::any_of(fact.refers, [&](int c) {
                        return std::ranges::find(in_.care.conditions, c) !=
                               in_.care.conditions.end();
                    });
                case Kind::overload:
                    return std::ranges::any_of(
                        fact.ids, [&](const auto& id) { return in_.signs.overloads.contains(id); });
                case Kind::movement:
                    return std::ranges::any_of(fact.ids, [&](const auto& id) {
                        const auto m = in_.signs.movements.find(id);
                        return m != in_.signs.movements.end() &&
                               (m->second.pain == Tri::yes || m->second.stretch_pain == Tri::yes);
                    });
            }
            return false;
        };
        auto& value = in_.facts.values[static_cast<std::size_t>(fact.finding)];
        if (holds())
            value = Interval{1, 1};
        else if (fact.kind == Kind::painted && drawn)
            value = Interval{0, 0};
    }
}

}  // namespace palpate::advice
