// Answers that cannot both be right: the stricter one counts, and both are named.
#include "advice/decode_parts.hpp"
#include "advice/told_apart.hpp"
#include "knowledge/clashes.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::advice {
namespace {

using knowledge::Clash;

std::string as_text(Interval value) {
    return value.known() ? fmt::format("{}", value.lo) : fmt::format("{}-{}", value.lo, value.hi);
}

std::string place_of(const Contradiction& c) {
    if (c.against == "conditions")
        return "/conditions: " + c.id;
    return fmt::format("/{}/{}: {}", c.against, c.id, c.says);
}

}  // namespace

// The other answer of a row, if it was given and says what the row asks.
std::optional<Contradiction> Decoder::says_so(const Clash& clash) const {
    switch (clash.answer) {
        case Clash::Answer::pain_now:
            if (!pain_now_ || *pain_now_ < clash.least)
                return std::nullopt;
            return Contradiction{
                .against = "complaint", .id = "pain_now", .says = fmt::format("{}", *pain_now_)};
        case Clash::Answer::drawn: {
            const auto most = std::ranges::max_element(in_.facts.intensity);
            if (most == in_.facts.intensity.end() || *most < clash.least)
                return std::nullopt;
            const auto region = static_cast<std::size_t>(most - in_.facts.intensity.begin());
            return Contradiction{.against = "regions",
                                 .id = k_.regions[region].id,
                                 .says = fmt::format("{}", *most)};
        }
        case Clash::Answer::finding: break;
    }
    const auto& other = k_.findings[static_cast<std::size_t>(clash.other)];
    const auto& value = in_.facts.values[static_cast<std::size_t>(clash.other)];
    const auto& untold = k_.rules.untold()[static_cast<std::size_t>(clash.other)];
    if (value == untold || value.lo < clash.least)
        return std::nullopt;
    const bool number = other.type == knowledge::FactType::number;
    return Contradiction{
        .against = "findings", .id = other.id, .says = number ? as_text(value) : "yes"};
}

// What was not told follows from the other answer; a no gives way to it.
void Decoder::told_apart() {
    for (const auto& clash : knowledge::clashes(k_)) {
        const auto truth = in_.facts.truth(clash.finding);
        if (truth == Tri::yes || (clash.not_known && truth == Tri::unknown))
            continue;
        auto found = says_so(clash);
        if (!found)
            continue;
        const auto at = static_cast<std::size_t>(clash.finding);
        in_.facts.values[at] = clash.not_known ? k_.rules.untold()[at] : Interval{1, 1};
        in_.asked[at] = !clash.not_known;
        if (truth == Tri::unknown)
            continue;
        found->finding = clash.finding;
        found->told = "no";
        found->taken_as = clash.not_known ? "unknown" : "yes";
        contradictions_.push_back(*std::move(found));
    }
}

// A condition that tells `value`, where `told` was answered. Of a medicine it is no contradiction:
// what it is taken for may be something else. That the answer was outweighed is said all the same.
void Decoder::outweighed(int condition, int finding, Interval told, Interval value) {
    const auto at = static_cast<std::size_t>(finding);
    if (!in_.asked[at])
        return;
    const bool number = k_.findings[at].type == knowledge::FactType::number;
    const auto said = number ? as_text(told) : "no";
    const auto taken = number ? as_text(value) : "yes";
    const auto& c = k_.conditions[static_cast<std::size_t>(condition)];
    if (std::ranges::find(named_, condition) == named_.end()) {
        in_.not_considered.push_back(
            {fmt::format("/findings/{}: {}", k_.findings[at].id, said),
             fmt::format("what else was told means {}: taken as {}", c.name, taken)});
        return;
    }
    contradictions_.push_back({.finding = finding,
                               .told = said,
                               .taken_as = taken,
                               .against = "conditions",
                               .id = c.id,
                               .says = ""});
}

void Decoder::say_contradictions() {
    for (const auto& c : contradictions_) {
        const auto& finding = k_.findings[static_cast<std::size_t>(c.finding)].id;
        in_.not_considered.push_back(
            {fmt::format("/findings/{}: {}", finding, c.told),
             fmt::format("{}{}; taken as {} until it is known which is right", does_not_fit,
                         place_of(c), c.taken_as)});
    }
}

}  // namespace palpate::advice
