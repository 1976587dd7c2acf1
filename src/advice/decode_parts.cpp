#include "advice/decode_parts.hpp"

#include "base/joined.hpp"
#include "base/near_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace palpate::advice {

std::string place_in(std::string_view path, std::string_view key) {
    const auto kept = key.substr(0, 80);
    std::string place;
    place.reserve(path.size() + 1 + kept.size());
    place += path;
    place += '/';
    for (const char c : kept) {
        if (c == '~')
            place += "~0";
        else if (c == '/')
            place += "~1";
        else
            place += c;
    }
    return place;
}

void Decoder::fail(std::string path, std::string message) {
    if (!fault_)
        fault_ = Fault{FaultKind::invalid, std::move(path), std::move(message)};
}

void Decoder::unknown_id(std::string path, std::string_view kind, std::string_view id) {
    const auto close =
        near_word(id, k_.index.of(kind), [](const auto& entry) { return entry.first; });
    fail(std::move(path), fmt::format("expected the id of a {}; '{}' is not one{}", kind,
                                      id.substr(0, 80), nearest_aside(close)));
}

const Decoder::Object* Decoder::object_at(const std::string& path, const Value* value) {
    if (value && value->is_object())
        return &value->get_object();
    fail(path, "expected an object");
    return nullptr;
}

void Decoder::refuse_unknown(const std::string& path, const Object& object,
                             std::span<const std::string_view> permitted) {
    for (const auto& member : object) {
        const std::string_view key(member.key().data(), member.key().size());
        if (std::ranges::find(permitted, key) != permitted.end())
            continue;
        const auto close = near_word(key, permitted, [](auto p) { return std::string(p); });
        fail(place_in(path, key), fmt::format("expected a member of the contract ({}all: {})",
                                              nearest_and(close), fmt::join(permitted, ", ")));
    }
}

std::optional<double> Decoder::number(const Object& object, std::string_view key, std::string path,
                                      double lo, double hi) {
    const auto* value = object.if_contains(key);
    if (!value || value->is_null())
        return std::nullopt;
    boost::json::error_code error;
    const double n = value->is_number() ? value->to_number<double>(error) : lo - 1;
    if (!error && n >= lo && n <= hi)
        return n;
    fail(std::move(path), fmt::format("expected a number from {} to {}", lo, hi));
    return std::nullopt;
}

std::optional<int> Decoder::whole(const Object& object, std::string_view key, std::string path,
                                  int lo, int hi) {
    const auto* value = object.if_contains(key);
    if (!value || value->is_null())
        return std::nullopt;
    boost::json::error_code error;
    const double n = value->is_number() ? value->to_number<double>(error) : lo - 1.0;
    if (!error && n >= lo && n <= hi && n == static_cast<int>(n))
        return static_cast<int>(n);
    fail(std::move(path), fmt::format("expected a whole number from {} to {}", lo, hi));
    return std::nullopt;
}

std::optional<std::string> Decoder::text(const Object& object, std::string_view key,
                                         std::string path, std::size_t length_max) {
    const auto* value = object.if_contains(key);
    if (!value || value->is_null())
        return std::nullopt;
    if (value->is_string() && value->get_string().size() <= length_max)
        return std::string(value->get_string());
    fail(std::move(path), fmt::format("expected a text of at most {} bytes", length_max));
    return std::nullopt;
}

std::optional<Tri> Decoder::answer(const Value& value, const std::string& path) {
    if (value.is_string()) {
        const auto& word = value.get_string();
        if (word == "yes")
            return Tri::yes;
        if (word == "no")
            return Tri::no;
        if (word == "unknown")
            return Tri::unknown;
    }
    fail(path, "expected \"yes\", \"no\" or \"unknown\"");
    return std::nullopt;
}

std::vector<std::string> Decoder::texts(const Object& object, std::string_view key,
                                        std::string_view path_of_object) {
    std::vector<std::string> items;
    const auto* value = object.if_contains(key);
    if (!value || value->is_null())
        return items;
    const auto path = place_in(path_of_object, key);
    if (!value->is_array() || value->get_array().size() > 200) {
        fail(path, "expected a list of at most 200 texts");
        return items;
    }
    for (std::size_t i = 0; i < value->get_array().size(); ++i) {
        const auto& item = value->get_array()[i];
        if (item.is_string() && item.get_string().size() <= 400)
            items.emplace_back(item.get_string());
        else
            fail(fmt::format("{}/{}", path, i), "expected a text of at most 400 bytes");
    }
    return items;
}

std::optional<int> Decoder::days_ago(const Object& object, std::string_view key, std::string path) {
    const auto told = text(object, key, path, 40);
    if (!told)
        return std::nullopt;
    const auto date = parse_date(*told);
    if (!date) {
        fail(std::move(path), "expected a date like 2026-11-21");
        return std::nullopt;
    }
    if (!in_.today) {
        fail("/today", "expected today's date, because other dates are counted from it");
        return std::nullopt;
    }
    return days_between(*date, *in_.today);
}

void Decoder::tell(const char* finding, Tri value, const std::string& path) {
    if (const auto at = k_.finding(finding))
        tell(*at, Interval::of(value), path);
}

void Decoder::tell(int finding, Interval value, const std::string& path) {
    const auto at = static_cast<std::size_t>(finding);
    const auto& untold = k_.rules.untold()[at];
    auto& now = in_.facts.values[at];
    if (value == untold)
        return;  // unknown adds nothing
    in_.asked[at] = true;
    if (now != untold && now != value)
        fail(path, fmt::format("expected agreement with what else was said about '{}'",
                               k_.findings[at].id));
    now = value;
}

void Decoder::about_client(const Object& root, std::optional<Date> caller_today) {
    in_.id = text(root, "id", "/id", 200).value_or("");
    in_.today = caller_today;
    if (const auto told = text(root, "today", "/today", 40)) {
        in_.today = parse_date(*told);
        if (!in_.today)
            fail("/today", "expected a date like 2026-11-21");
    }
    if (const auto age = whole(root, "age_years", "/age_years", 0, 120)) {
        tell(*k_.finding("age_years"), Interval::exactly(*age), "/age_years");
        tell("child", *age < 18 ? Tri::yes : Tri::no, "/age_years");
    }
    if (const auto sex = text(root, "sex", "/sex", 20)) {
        if (*sex == "female")
            tell("female_sex", Tri::yes, "/sex");
        else if (*sex == "male")
            tell("female_sex", Tri::no, "/sex");
        else if (*sex != "other" && *sex != "unknown")
            fail("/sex", "expected female, male, other or unknown");
    }
    if (const auto weeks = number(root, "pregnancy_weeks", "/pregnancy_weeks", 0, 45))
        tell(*k_.finding("pregnancy_weeks"), Interval::exactly(*weeks), "/pregnancy_weeks");
    if (const auto days = number(root, "postpartum_days", "/postpartum_days", 0, 36500))
        tell("postpartum", *days <= 42 ? Tri::yes : Tri::no, "/postpartum_days");
    const auto* complaint = root.if_contains("complaint");
    if (!complaint || complaint->is_null())
        return;
    const auto* c = object_at("/complaint", complaint);
    if (!c)
        return;
    static constexpr std::string_view permitted[] = {
        "onset", "trauma", "duration_days", "pain_now", "pain_usual", "pain_worst", "course"};
    refuse_unknown("/complaint", *c, permitted);
    how_it_began(*c);
    pains(*c);
    if (const auto days = number(*c, "duration_days", "/complaint/duration_days", 0, 36500))
        tell(*k_.finding("duration_days"), Interval::exactly(*days), "/complaint/duration_days");
}

void Decoder::pains(const Object& complaint) {
    const auto score = [&](std::string_view key) {
        return whole(complaint, key, joined("/complaint/", key), 0, 10);
    };
    const auto now = score("pain_now");
    const auto usual = score("pain_usual");
    const auto worst = score("pain_worst");
    if (worst && std::max(now.value_or(0), usual.value_or(0)) > *worst)
        fail("/complaint/pain_worst", "expected no less than the pain now and the usual pain");
    pain_now_ = now;
}

// What follows from the duration, wherever it was told.
void Decoder::since() {
    const auto told = in_.facts.values[static_cast<std::size_t>(*k_.finding("duration_days"))];
    if (!told.known())
        return;
    in_.duration_days = told.lo;
    const double d = told.lo;
    const std::string path = "/complaint/duration_days";
    tell("lasting_3_months", d >= 90 ? Tri::yes : Tri::no, path);
    tell("began_within_6_weeks", d < 42 ? Tri::yes : Tri::no, path);
    tell("began_within_72_hours", d <= 3 ? Tri::yes : Tri::no, path);
}

void Decoder::findings(const Object& root) {
    const auto* value = root.if_contains("findings");
    if (!value || value->is_null())
        return;
    const auto* object = object_at("/findings", value);
    if (!object)
        return;
    for (const auto& [key, told] : *object)
        one_finding(std::string(key), told);
}

void Decoder::one_finding(const std::string& id, const Value& value) {
    const auto path = place_in("/findings", id);
    if (id == "blood_pressure")
        return pressure(value, path);
    const auto at = k_.finding(id);
    if (!at || k_.findings[static_cast<std::size_t>(*at)].ask_in == "context")
        return unknown_id(path, "finding", id);
    const auto& f = k_.findings[static_cast<std::size_t>(*at)];
    if (f.type == knowledge::FactType::yes_no) {
        in_.asked[static_cast<std::size_t>(*at)] = true;
        if (const auto told = answer(value, path))
            tell(*at, Interval::of(*told), path);
        return;
    }
    in_.asked[static_cast<std::size_t>(*at)] = true;
    if (value.is_null() || (value.is_string() && value.get_string() == "unknown"))
        return;
    boost::json::error_code error;
    const double n = value.is_number() ? value.to_number<double>(error) : f.range.lo - 1;
    if (error || n < f.range.lo || n > f.range.hi)
        return fail(path, fmt::format("expected a number from {} to {} or \"unknown\"", f.range.lo,
                                      f.range.hi));
    tell(*at, Interval::exactly(n), path);
}

void Decoder::pressure(const Value& value, const std::string& path) {
    in_.asked[static_cast<std::size_t>(*k_.finding("blood_pressure.systolic"))] = true;
    if (value.is_null() || (value.is_string() && value.get_string() == "unknown"))
        return;
    const auto* object = object_at(path, &value);
    if (!object)
        return;
    static constexpr std::string_view permitted[] = {"systolic", "diastolic"};
    refuse_unknown(path, *object, permitted);
    for (const auto part : permitted) {
        const auto full = fmt::format("{}/{}", path, part);
        const auto n = number(*object, part, full, 30, 300);
        if (!n)
            return fail(full, "expected both systolic and diastolic, 30 to 300 mmHg");
        tell(*k_.finding(fmt::format("blood_pressure.{}", part)), Interval::exactly(*n), full);
    }
    if (number(*object, "systolic", path, 30, 300) <= number(*object, "diastolic", path, 30, 300))
        fail(path + "/systolic", "expected more than diastolic");
}

constexpr const char* of_women[] = {
    "missed_period",    "maybe_pregnant",        "postpartum",
    "vaginal_bleeding", "pregnancy_danger_sign", "pre_eclampsia_symptoms"};

bool Decoder::not_of_a_man(int finding) const {
    return in_.facts.truth(*k_.finding("female_sex")) == Tri::no &&
           std::ranges::find(of_women, k_.findings[static_cast<std::size_t>(finding)].id) !=
               std::end(of_women);
}

// Answers that cannot both be true: which of them is, nobody may guess.
void Decoder::not_both() {
    const auto truth = [&](const char* id) { return in_.facts.truth(*k_.finding(id)); };
    const auto& weeks = in_.facts.values[static_cast<std::size_t>(*k_.finding("pregnancy_weeks"))];
    if (weeks.lo > 0 && truth("postpartum") == Tri::yes)
        fail("/pregnancy_weeks", "expected 0 or nothing within 6 weeks of a birth");
    for (const char* id : of_women)
        if (truth(id) == Tri::yes && not_of_a_man(*k_.finding(id)))
            fail(joined("/findings/", id), "expected no or nothing for a male client");
    const auto& grade = in_.facts.values[static_cast<std::size_t>(*k_.finding("weakness_grade"))];
    const bool strong = truth("leg_weakness") == Tri::no && truth("arm_weakness") == Tri::no &&
                        truth("weakness_both_sides") != Tri::yes &&
                        truth("one_sided_weakness") != Tri::yes;
    if (grade.lo > 0 && strong)
        fail("/findings/weakness_grade", "expected 0 or nothing where nothing is weak");
}

void Decoder::agree(const Object&) {
    since();
    injured_lately();
    lapse();
    not_both();
    told_apart();
    stopped_by_medicines();
    what_conditions_tell();
    say_contradictions();
    const auto value = [&](const char* id) {
        return in_.facts.values[static_cast<std::size_t>(*k_.finding(id))];
    };
    const auto age = value("age_years");
    const auto weeks = value("pregnancy_weeks");
    const bool pregnant = weeks.lo > 0;
    if (pregnant && value("female_sex").truth() == Tri::no)
        fail("/pregnancy_weeks", "expected 0 or nothing for a male client");
    if (pregnant && age.known() && (age.lo < 10 || age.lo > 60))
        fail("/pregnancy_weeks", fmt::format("expected 0 or nothing at age {}", age.lo));
    if (in_.duration_days && age.known()) {
        const double onset_age = age.lo - *in_.duration_days / 365.25;
        if (onset_age < -1)
            fail("/complaint/duration_days", "expected no longer than the age");
        const auto infer = [&](const char* id, double limit) {
            const auto at = static_cast<std::size_t>(*k_.finding(id));
            if (in_.facts.values[at] == k_.findings[at].range)
                in_.facts.values[at] = Interval::of(onset_age < limit ? Tri::yes : Tri::no);
        };
        infer("onset_before_45", 45);
        infer("onset_before_40", 40);
    }
    context();
    intake::derive(k_, in_.facts);
    ask_where();
}

}  // namespace palpate::advice
