// How the pain feels, place by place. Numbness or tingling that is drawn counts as told: in the
// saddle area it is the cauda equina sign itself (localisation.md, presets), in a limb it is the
// limb question.
#include "advice/decode_parts.hpp"
#include "base/near_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace palpate::advice {
namespace {

constexpr std::string_view numb = "numb";
constexpr std::string_view tingling = "tingling";

}  // namespace

bool Decoder::known_in(const char* table, std::string_view id, const std::string& path) {
    const auto rows = k_.other.find(table);
    if (rows == k_.other.end() ||
        std::ranges::any_of(rows->second, [&](const auto& row) { return row.id == id; }))
        return true;
    const auto close = near_word(id, rows->second, [](const auto& row) { return row.id; });
    fail(path,
         fmt::format("expected an id of {}; '{}' is not one{}", table, id, nearest_aside(close)));
    return false;
}

void Decoder::qualities(const Object& root) {
    for (const auto& told : texts(root, "eases"))
        if (known_in("eases", told, "/eases"))
            in_.eases.push_back(told);
    const auto* value = root.if_contains("qualities");
    if (!value || value->is_null())
        return;
    const auto* by_region = object_at("/qualities", value);
    if (!by_region)
        return;
    for (const auto& member : *by_region) {
        const std::string region(member.key());
        const auto path = place_in("/qualities", region);
        const auto at = k_.region(region);
        if (!at)
            return unknown_id(path, "region", region);
        for (const auto& quality : texts(*by_region, region, "/qualities"))
            feels(*at, quality, path);
    }
}

// A posture that eases the pain answers "no position eases it"; an answer of the client's own wins,
// and of two that do not agree the one that says yes, in whatever order they were told. The home
// programme takes up the rest, or it is named as not used.
void Decoder::eased() {
    const auto row = [&](const std::string& told) {
        return std::ranges::find(k_.eases, told, &knowledge::Ease::id);
    };
    for (const auto& told : in_.eases)
        if (const auto ease = row(told); ease != k_.eases.end())
            for (const int f : ease->yes)
                fill(f, Tri::yes);
    for (const auto& told : in_.eases) {
        const auto ease = row(told);
        if (ease == k_.eases.end())
            continue;
        for (const int f : ease->no)
            fill(f, Tri::no);
        const bool at_home = std::ranges::any_of(k_.self_care.items, [&](const auto& item) {
            return std::ranges::find(item.eases, told) != item.eases.end();
        });
        if (ease->yes.empty() && ease->no.empty() && !at_home)
            in_.not_considered.push_back(
                {"/eases: " + told, "kept for the therapist; no rule uses it"});
    }
}

void Decoder::feels(int region, const std::string& quality, const std::string& path) {
    if (!known_in("qualities", quality, path) || (quality != numb && quality != tingling))
        return;
    const auto& r = k_.regions[static_cast<std::size_t>(region)];
    const auto in_group = [&](const char* group) {
        const auto& members = k_.groups[static_cast<std::size_t>(*k_.group(group))].regions;
        return std::ranges::find(members, region) != members.end();
    };
    if (in_group("saddle"))
        drawn("saddle_numbness");
    const std::size_t side = r.side == knowledge::Side::left ? 0 : 1;
    if (in_group("leg")) {
        drawn("leg_numbness");
        numb_legs_.at(side) = true;
    }
    if (in_group("arm")) {
        drawn(quality == tingling ? "arm_tingling" : "arm_numbness");
        numb_arms_.at(side) = true;
    }
    if (numb_legs_[0] && numb_legs_[1])
        drawn("both_legs_symptoms");
    if (numb_arms_[0] && numb_arms_[1])
        drawn("both_arms_symptoms");
}

// A drawing outweighs a "no": the finger on the figure is the more exact answer.
void Decoder::drawn(const char* finding) {
    in_.facts.values[static_cast<std::size_t>(*k_.finding(finding))] = Interval{1, 1};
}

}  // namespace palpate::advice
