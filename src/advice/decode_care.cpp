// The parts of the contract about the body, illnesses, medicines and earlier care.
#include "advice/decode_parts.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"
#include "intake/rescreen.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace palpate::advice {

void Decoder::painted(const Object& root) {
    if (const auto* value = root.if_contains("regions"); value && !value->is_null()) {
        const auto* regions = object_at("/regions", value);
        if (!regions)
            return;
        for (const auto& member : *regions) {
            const std::string id(member.key());
            const auto path = place_in("/regions", id);
            const auto at = k_.region(id);
            if (!at)
                return unknown_id(path, "region", id);
            const auto intensity = whole(*regions, id, path, 0, 10);
            if (intensity)
                in_.facts.intensity[static_cast<std::size_t>(*at)] = *intensity;
        }
    }
    const auto* drawing = root.if_contains("drawing");
    if (!drawing || drawing->is_null())
        return;
    if (!drawing->is_array() || drawing->get_array().size() > 500)
        return fail("/drawing", "expected a list of at most 500 strokes");
    for (std::size_t i = 0; i < drawing->get_array().size(); ++i) {
        const auto path = fmt::format("/drawing/{}", i);
        if (const auto* s = object_at(path, &drawing->get_array()[i]))
            stroke(*s, path);
    }
}

void Decoder::stroke(const Object& s, const std::string& path) {
    static constexpr std::string_view permitted[] = {"figure",  "view",   "intensity",
                                                     "quality", "radius", "points"};
    refuse_unknown(path, s, permitted);
    const auto figure = text(s, "figure", path + "/figure", 20).value_or("female");
    const auto view = text(s, "view", path + "/view", 20).value_or("");
    if (figure != "female" && figure != "male")
        return fail(path + "/figure", "expected female or male");
    if (view != "front" && view != "back")
        return fail(path + "/view", "expected front or back");
    const auto quality = text(s, "quality", path + "/quality", 40);
    const auto intensity = whole(s, "intensity", path + "/intensity", 0, 10).value_or(5);
    const auto radius = number(s, "radius", path + "/radius", 0, 0.2).value_or(0.01);
    const auto* points = s.if_contains("points");
    if (!points || !points->is_array() || points->get_array().size() > 5000)
        return fail(path + "/points", "expected a list of at most 5000 points [x, y]");
    for (std::size_t i = 0; i < points->get_array().size(); ++i) {
        const auto& point = points->get_array()[i];
        std::array<double, 2> xy{-1, -1};
        boost::json::error_code error;
        if (point.is_array() && point.get_array().size() == 2)
            for (std::size_t j = 0; j < 2; ++j)
                if (point.get_array()[j].is_number())
                    xy[j] = point.get_array()[j].to_number<double>(error);
        if (error || !(xy[0] >= 0 && xy[0] <= 1 && xy[1] >= 0 && xy[1] <= 1))
            return fail(fmt::format("{}/points/{}", path, i), "expected [x, y], each 0 to 1");
        for (const int region : k_.regions_at(figure, view, xy[0], xy[1], radius)) {
            auto& now = in_.facts.intensity[static_cast<std::size_t>(region)];
            now = std::max(now, intensity);
            if (quality)
                feels(region, *quality, path + "/quality");
        }
    }
}

// "varicose_veins@calf_left" and "nicotine_patch@shoulder_top_left" say where.
bool Decoder::condition(std::string_view list, const std::string& told) {
    const auto at_sign = std::min(told.find('@'), told.size());
    const auto name = trimmed(std::string_view(told).substr(0, at_sign));
    std::vector<int> meant;
    if (const auto found = k_.condition(snake_case(name))) {
        meant.push_back(*found);
        named_.push_back(*found);
    } else if (const auto drug = at_sign < told.size() ? k_.medicine(name) : std::nullopt) {
        takes(*drug);
        meant = k_.medicines[static_cast<std::size_t>(*drug)].conditions;
    }
    if (meant.empty())
        return false;
    for (const int c : meant)
        in_.care.conditions.push_back(c);
    if (at_sign == told.size())
        return true;
    const auto place = std::string_view(told).substr(at_sign + 1);
    const auto region = k_.region(place);
    if (!region)
        unknown_id(joined("/", list), "region", place);
    else
        for (const int c : meant)
            in_.care.sites.emplace_back(c, *region);
    return true;
}

bool Decoder::medicine(const std::string& told) {
    const auto found = k_.medicine(told);
    if (found)
        takes(*found);
    return found.has_value();
}

void Decoder::takes(int medicine) {
    const auto& m = k_.medicines[static_cast<std::size_t>(medicine)];
    medicines_.push_back(medicine);
    in_.medicines.push_back(medicine);
    const bool only_with_others = m.drug_class.starts_with("antidepressant");
    for (const int c : m.conditions)
        if (!only_with_others)
            in_.care.conditions.push_back(c);
    for (const int f : m.findings) {
        const auto at = static_cast<std::size_t>(f);
        if (not_of_a_man(f)) {
            in_.not_considered.push_back(
                {fmt::format("/medicines: {}", m.name),
                 fmt::format("it speaks of: {}; not taken so for a male client; ask what it is for",
                             k_.findings[at].name)});
            continue;
        }
        auto& now = in_.facts.values[at];
        if (now == Interval::of(Tri::no) && in_.asked[at])
            in_.not_considered.push_back(
                {fmt::format("/findings/{}: no", k_.findings[at].id),
                 fmt::format("the medicine {} means it: taken as yes", m.name)});
        if (now.truth() != Tri::yes)
            now = Interval{1, 1};  // the medicine outweighs a "no"
    }
}

// Medicines of two classes of bleeding_classes.csv bleed more together than either alone: an
// anti-inflammatory or aspirin beside a blood thinner, an antidepressant beside any of them. The
// row that the table names by its code holds then.
void Decoder::bleeding_together() {
    const auto rows = k_.other.find("bleeding_classes");
    if (rows == k_.other.end())
        return;
    std::vector<const knowledge::NamedRow*> taken;
    for (const auto& row : rows->second)
        if (std::ranges::any_of(medicines_, [&](int m) {
                return k_.medicines[static_cast<std::size_t>(m)].drug_class == row.name;
            }))
            taken.push_back(&row);
    if (taken.size() < 2)
        return;
    for (std::size_t c = 0; c < k_.conditions.size(); ++c)
        if (k_.conditions[c].code == taken.front()->code)
            in_.care.conditions.push_back(static_cast<int>(c));
}

void Decoder::conditions_and_medicines(const Object& root) {
    const auto unmapped = [&](std::string_view list, const std::string& told) {
        in_.not_considered.push_back(
            {fmt::format("/{}: {}", list, told),
             "no row of the tables fits this name; ask what it is; until then no deep work"});
        not_known_yet();
    };
    for (const auto& told : texts(root, "conditions"))
        if (!stop(told) && !condition("conditions", told) && !medicine(told) &&
            !in_words("conditions", told))
            unmapped("conditions", told);
    for (const auto& told : texts(root, "medicines"))
        if (!medicine(told) && !condition("medicines", told) && !in_words("medicines", told))
            unmapped("medicines", told);
    for (const auto& told : texts(root, "devices_and_patches"))
        if (!medicine(told) && !condition("devices_and_patches", told) &&
            !in_words("devices_and_patches", told))
            unmapped("devices_and_patches", told);
    bleeding_together();
    for (const auto& told : texts(root, "allergies")) {
        in_.care.conditions.push_back(*k_.condition("contact_allergy"));
        in_.not_considered.push_back(
            {"/allergies: " + told, "topical products are ruled out; check each ingredient"});
    }
}

void Decoder::care(const Object& root) {
    for (const auto& told : texts(root, "no_touch")) {
        const auto region = k_.region(told);
        if (!region)
            return unknown_id("/no_touch", "region", told);
        in_.care.no_touch.push_back(*region);
    }
    for (const auto& told : texts(root, "observations")) {
        const auto finding = k_.finding(told);
        if (!finding)
            return unknown_id("/observations", "finding", told);
        tell(*finding, Interval{1, 1}, "/observations");
    }
    const auto* surgeries = root.if_contains("surgeries");
    if (!surgeries || surgeries->is_null())
        return;
    if (!surgeries->is_array() || surgeries->get_array().size() > 50)
        return fail("/surgeries", "expected a list of at most 50 operations");
    for (std::size_t i = 0; i < surgeries->get_array().size(); ++i) {
        const auto path = fmt::format("/surgeries/{}", i);
        const auto* s = object_at(path, &surgeries->get_array()[i]);
        if (!s)
            return;
        static constexpr std::string_view permitted[] = {"region", "days_ago", "procedure"};
        refuse_unknown(path, *s, permitted);
        screening::SurgeryAt at;
        at.days_ago = whole(*s, "days_ago", path + "/days_ago", 0, 36500).value_or(0);
        if (const auto told = text(*s, "region", path + "/region", 200)) {
            const auto region = k_.region(*told);
            if (region)
                at.region = *region;
            else
                in_.not_considered.push_back({path + "/region: " + *told,
                                              "not a region; the whole body is limited instead"});
        }
        if (const auto told = text(*s, "procedure", path + "/procedure", 200)) {
            if (const auto surgery = k_.index.find("surgery", snake_case(*told)))
                at.surgery = *surgery;
            else
                in_.not_considered.push_back(
                    {path + "/procedure: " + *told, "not in the table; the longest times hold"});
        }
        in_.care.surgeries.push_back(at);
    }
}

// What the client asked for or dislikes, as far as the home programme goes.
void Decoder::home_wishes(const Object& root) {
    const auto* preferences = root.if_contains("preferences");
    if (!preferences || !preferences->is_object())
        return;
    in_.home_wishes = texts(preferences->get_object(), "wishes", "/preferences");
    in_.home_dislikes = texts(preferences->get_object(), "dislikes", "/preferences");
}

// When each answer was given; an older one may have lapsed.
void Decoder::answered_on(const Object& history) {
    const auto* value = history.if_contains("answered_on");
    if (!value || value->is_null())
        return;
    const auto* dates = object_at("/history/answered_on", value);
    if (!dates)
        return;
    for (const auto& member : *dates) {
        const std::string id(member.key());
        const auto path = place_in("/history/answered_on", id);
        const auto at = k_.finding(id == "blood_pressure" ? "blood_pressure.systolic" : id);
        if (!at)
            return unknown_id(path, "finding", id);
        const auto days = days_ago(*dates, id, path);
        if (days && *days < 0)
            return fail(path, "expected a date that is not after today");
        if (days && *days > 0)
            in_.answered_days_ago[*at] = in_.history.told_days_ago[*at] = *days;
    }
}

void Decoder::lapse() {
    // A day without its answer says nothing.
    std::erase_if(in_.answered_days_ago, [&](const auto& told) {
        return !in_.asked[static_cast<std::size_t>(told.first)];
    });
    for (const int f : intake::forget_lapsed(in_.facts, in_.answered_days_ago, k_)) {
        in_.asked[static_cast<std::size_t>(f)] = false;
        in_.not_considered.push_back(
            {fmt::format("/findings/{}", k_.findings[static_cast<std::size_t>(f)].id),
             "the answer is from an earlier day and has lapsed: it is missing until it is asked "
             "again"});
    }
}

void Decoder::rest(const Object& root) {
    if (const auto* history = root.if_contains("history"); history && !history->is_null()) {
        if (const auto* h = object_at("/history", history)) {
            static constexpr std::string_view permitted[] = {
                "episodes_before", "pain_free_days_before", "goal_met", "answered_on", "responses",
                "learned"};
            refuse_unknown("/history", *h, permitted);
            in_.episodes_before =
                whole(*h, "episodes_before", "/history/episodes_before", 0, 1000).value_or(0);
            in_.pain_free_days_before =
                number(*h, "pain_free_days_before", "/history/pain_free_days_before", 0, 36500);
            answered_on(*h);
            if (const auto* met = h->if_contains("goal_met"))
                in_.goal_met = answer(*met, "/history/goal_met") == Tri::yes;
            past_responses(*h);
            learned(*h);
        }
    }
    home_wishes(root);
    if (const auto free = text(root, "free_text", "/free_text"))
        in_.not_considered.push_back({"/free_text: " + *free, "free text is kept, not read"});
    other_care(root);
    eased();
}

}  // namespace palpate::advice
