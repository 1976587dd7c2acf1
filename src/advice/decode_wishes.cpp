// The parts of the contract about time, wishes, consent, scope and the course so far.
#include "advice/decode_parts.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace palpate::advice {

// By id, alias, code or plain name.
std::optional<int> Decoder::technique_meant(std::string_view told) const {
    const auto word = snake_case(told);
    if (const auto found = k_.technique(word))
        return found;
    for (std::size_t t = 0; t < k_.techniques.size(); ++t) {
        const auto& words = k_.plan.techniques[t].words;
        if (std::ranges::find(words, word) != words.end() || k_.techniques[t].code == told ||
            snake_case(k_.techniques[t].name) == word)
            return static_cast<int>(t);
    }
    return std::nullopt;
}

std::vector<int> Decoder::regions_meant(std::string_view told) const {
    const auto word = snake_case(told);
    std::vector<int> found;
    for (std::size_t r = 0; r < k_.regions.size(); ++r)
        if (k_.regions[r].id == word || k_.regions[r].base == word)
            found.push_back(static_cast<int>(r));
    if (found.empty())
        if (const auto group = k_.group(word))
            found = k_.groups[static_cast<std::size_t>(*group)].regions;
    return found;
}

bool Decoder::home_item(std::string_view told) const {
    return std::ranges::any_of(k_.self_care.items, [&](const auto& i) { return i.id == told; });
}

void Decoder::wishes(const Object& root) {
    const auto* value = root.if_contains("preferences");
    if (!value || value->is_null())
        return;
    const auto* p = object_at("/preferences", value);
    if (!p)
        return;
    static constexpr std::string_view permitted[] = {"format", "pressure", "dislikes", "wishes"};
    refuse_unknown("/preferences", *p, permitted);
    auto& wants = in_.wants;
    if (const auto format = text(*p, "format", "/preferences/format", 60)) {
        wants.format = k_.index.find("format", *format);
        if (!wants.format)
            return unknown_id("/preferences/format", "format", *format);
    }
    if (const auto pressure = whole(*p, "pressure", "/preferences/pressure", 0, 10))
        wants.pressure_max = *pressure;
    for (const auto& told : texts(*p, "dislikes", "/preferences")) {
        const auto regions = regions_meant(told);
        if (const auto technique = technique_meant(told))
            wants.disliked.push_back(*technique);
        else if (!regions.empty())
            wants.disliked_regions.insert(wants.disliked_regions.end(), regions.begin(),
                                          regions.end());
        else if (!home_item(told))
            in_.not_considered.push_back({"/preferences/dislikes: " + told,
                                          "no technique or region fits this word; talk it over"});
    }
    for (const auto& told : texts(*p, "wishes", "/preferences")) {
        if (const auto technique = technique_meant(told))
            wants.wished.push_back({*technique, told});
        else if (!home_item(told))
            in_.not_considered.push_back(
                {"/preferences/wishes: " + told, "no technique fits this word; talk it over"});
    }
}

void Decoder::consent_and_scope(const Object& root) {
    for (const auto& told : texts(root, "consented_areas")) {
        const auto& areas = k_.plan.consent_areas;
        const auto same = [&](const knowledge::ConsentArea& a) {
            return a.id == told || std::ranges::find(a.words, told) != a.words.end();
        };
        const auto found = std::ranges::find_if(areas, same);
        if (found == areas.end())
            return unknown_id("/consented_areas", "consent_area", told);
        in_.wants.consented.push_back(static_cast<int>(found - areas.begin()));
    }
    const auto* scope = root.if_contains("practitioner_scope");
    if (!scope || scope->is_null())
        return;
    auto& named = in_.wants.scope.emplace();
    for (const auto& told : texts(root, "practitioner_scope")) {
        const auto technique = technique_meant(told);
        if (!technique)
            return unknown_id("/practitioner_scope", "technique", told);
        named.push_back(*technique);
    }
}

void Decoder::time_and_goals(const Object& root) {
    auto& wants = in_.wants;
    if (const auto minutes = whole(root, "minutes_available", "/minutes_available", 1, 240))
        wants.minutes_available = *minutes;
    if (const auto visits =
            number(root, "visits_possible_per_week", "/visits_possible_per_week", 0, 14)) {
        if (*visits > 0)
            wants.visits_per_week = std::max(*visits, 0.1);
        else
            in_.not_considered.push_back(
                {"/visits_possible_per_week: 0", "a course needs some visits; ask again"});
    }
    wants.goals = texts(root, "goals");
    const auto* complaint = root.if_contains("complaint");
    if (!complaint || !complaint->is_object())
        return;
    const auto& c = complaint->get_object();
    const auto pain = [&](std::string_view key) {
        return whole(c, key, joined("/complaint/", key), 0, 10);
    };
    wants.pain_now = pain("pain_now");
    wants.pain_usual = pain("pain_usual");
    wants.pain_worst = pain("pain_worst");
}

// [{"technique": "deep_tissue", "result": "worse | none | brief | good"}]; anything else is kept.
void Decoder::past_responses(const Object& history) {
    const auto* list = history.if_contains("responses");
    if (!list || list->is_null())
        return;
    if (!list->is_array() || list->get_array().size() > 200)
        return fail("/history/responses", "expected a list of at most 200 entries");
    for (std::size_t i = 0; i < list->get_array().size(); ++i) {
        const auto path = joined("/history/responses/", i);
        const auto* o = object_at(path, &list->get_array()[i]);
        if (!o)
            return;
        const auto told = text(*o, "technique", path + "/technique", 100).value_or("");
        const auto result = text(*o, "result", path + "/result", 20).value_or("");
        const auto technique = technique_meant(told);
        using Result = planning::PastResponse::Result;
        static constexpr std::pair<std::string_view, Result> results[] = {{"worse", Result::worse},
                                                                          {"none", Result::none},
                                                                          {"brief", Result::brief},
                                                                          {"good", Result::good}};
        const auto known =
            std::ranges::find(results, result, &std::pair<std::string_view, Result>::first);
        if (technique && known != std::end(results))
            in_.wants.responses.push_back({*technique, known->second});
        else
            in_.not_considered.push_back(
                {path, "expected a technique and a result of worse, none, brief or good"});
    }
}

// [{"technique": "deep_tissue", "factor": 1.2, "sessions": 140}]: from a program, so every part is
// asked for, and by id.
void Decoder::learned(const Object& history) {
    const auto* list = history.if_contains("learned");
    if (!list || list->is_null())
        return;
    if (!list->is_array() || list->get_array().size() > k_.techniques.size())
        return fail("/history/learned", "expected a list with each technique once at most");
    auto& learned = in_.wants.learned;
    for (std::size_t i = 0; i < list->get_array().size(); ++i) {
        const auto path = joined("/history/learned/", i);
        const auto one = one_learned(list->get_array()[i], path);
        if (!one)
            return;
        if (std::ranges::find(learned, one->technique, &planning::LearnedBenefit::technique) !=
            learned.end())
            return fail(path + "/technique", "expected each technique once at most");
        learned.push_back(*one);
    }
}

std::optional<planning::LearnedBenefit> Decoder::one_learned(const Value& value,
                                                             const std::string& path) {
    const auto* o = object_at(path, &value);
    if (!o)
        return std::nullopt;
    static constexpr std::string_view permitted[] = {"technique", "factor", "sessions", "own",
                                                     "interval"};
    refuse_unknown(path, *o, permitted);
    const auto told = text(*o, "technique", path + "/technique", 100);
    const auto factor = number(*o, "factor", path + "/factor", planning::learned_factor_min,
                               planning::learned_factor_max);
    const auto sessions = number(*o, "sessions", path + "/sessions", 1, 10'000'000);
    if (!told || !factor || !sessions || *sessions != static_cast<int>(*sessions)) {
        fail(path, "expected a technique, a factor and a whole number of sessions");
        return std::nullopt;
    }
    const bool has_own = o->contains("own");
    const auto own = has_own ? number(*o, "own", path + "/own", 0, *sessions) : 0;
    if (!own || *own != static_cast<int>(*own)) {
        fail(path + "/own", "expected a whole number, of these sessions");
        return std::nullopt;
    }
    const auto technique = k_.technique(*told);
    if (!technique) {
        unknown_id(path + "/technique", "technique", *told);
        return std::nullopt;
    }
    const auto interval = learned_interval(*o, path + "/interval");
    return planning::LearnedBenefit{.technique = *technique,
                                    .factor = *factor,
                                    .sessions = static_cast<int>(*sessions),
                                    .own = static_cast<int>(*own),
                                    .interval = interval};
}

// Inputs that were kept before it was told have none.
std::optional<planning::LearnedInterval> Decoder::learned_interval(const Object& one,
                                                                   const std::string& path) {
    if (!one.contains("interval"))
        return std::nullopt;
    const auto* o = object_at(path, one.if_contains("interval"));
    if (!o)
        return std::nullopt;
    static constexpr std::string_view permitted[] = {"low", "high", "by"};
    refuse_unknown(path, *o, permitted);
    const auto low = number(*o, "low", path + "/low", -10, 10);
    const auto high = number(*o, "high", path + "/high", -10, 10);
    const auto by = text(*o, "by", path + "/by", 20);
    if (!low || !high || *low > *high || (by != "next_day" && by != "next_visit")) {
        fail(path, "expected low, high that is not less, and by: next_day or next_visit");
        return std::nullopt;
    }
    return planning::LearnedInterval{.low = *low, .high = *high, .next_day = by == "next_day"};
}

}  // namespace palpate::advice
