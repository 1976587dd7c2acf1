// What others have already looked at: recorded clearances, and the client's "my doctor checked
// this". What cannot count is kept and said, with the reason.
#include "advice/decode_parts.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace palpate::advice {

// Whether a row of a table of plain names has it as its id: "Nurse practitioner" is one.
bool Decoder::names_row(const char* table, std::string_view told) const {
    const auto id = snake_case(trimmed(told));
    const auto rows = k_.other.find(table);
    return rows != k_.other.end() &&
           std::ranges::find(rows->second, id, &knowledge::NamedRow::id) != rows->second.end();
}

void Decoder::checked_and_cleared(const Object& root) {
    const auto each = [&](std::string_view key, auto read) {
        const auto* list = root.if_contains(key);
        if (!list || list->is_null())
            return;
        const auto path = joined("/", key);
        if (!list->is_array() || list->get_array().size() > 100)
            return fail(path, "expected a list of at most 100 entries");
        for (std::size_t i = 0; i < list->get_array().size(); ++i) {
            const auto place = joined(path, "/", i);
            if (const auto* o = object_at(place, &list->get_array()[i]))
                (this->*read)(*o, place);
        }
    };
    each("clearances", &Decoder::one_clearance);
    each("already_checked", &Decoder::one_check);
}

void Decoder::one_clearance(const Object& told, const std::string& path) {
    static constexpr std::string_view permitted[] = {"lifts", "by", "recorded_by", "on", "reason"};
    refuse_unknown(path, told, permitted);
    const auto lifts = text(told, "lifts", path + "/lifts", 100).value_or("");
    const auto by = text(told, "by", path + "/by", 100).value_or("");
    const auto recorded_by = text(told, "recorded_by", path + "/recorded_by", 40).value_or("");
    const auto reason = text(told, "reason", path + "/reason").value_or("");
    const auto days = days_ago(told, "on", path + "/on");
    const auto keep = [&](std::string_view why) {
        in_.not_considered.push_back({path, std::string(why)});
    };
    if (recorded_by != "practitioner" || trimmed(reason).empty() || !days || *days < 0)
        return keep(
            "a clearance lifts something only when a practitioner recorded it, with a "
            "reason and date");
    if (!names_row("medical_checkers", by))
        return keep(joined("cleared by '", by,
                           "': only a doctor, an emergency department or a nurse practitioner "
                           "clears"));
    // "surgeries": an operation without a name, as its restriction is called.
    const bool known = k_.index.find("flag", lifts) || k_.condition(lifts) ||
                       k_.index.find("stop", lifts) || k_.index.find("surgery", lifts) ||
                       lifts == "surgeries";
    if (!known)
        return keep(
            joined("'", lifts, "' is no flag, condition, stop or operation: nothing is lifted"));
    in_.history.clearances.push_back({lifts, *days});
    in_.care.clearances.push_back({lifts, *days});
}

void Decoder::one_check(const Object& told, const std::string& path) {
    static constexpr std::string_view permitted[] = {"finding", "by",        "on",
                                                     "result",  "same_pain", "changed_since"};
    refuse_unknown(path, told, permitted);
    const auto id = text(told, "finding", path + "/finding", 100).value_or("");
    const auto finding = k_.finding(id);
    // Nobody examines what is painted or named: such a fact is no sign to be cleared.
    if (!finding || k_.findings[static_cast<std::size_t>(*finding)].ask_in == "context")
        return unknown_id(path + "/finding", "finding", id);
    screening::DoctorCheck check;
    check.finding = *finding;
    check.days_ago = std::max(-1, days_ago(told, "on", path + "/on").value_or(-1));
    const auto read = [&](const char* key) {
        const auto* value = told.if_contains(key);
        return value ? answer(*value, joined(path, "/", key)).value_or(Tri::unknown) : Tri::unknown;
    };
    check.same_pain = read("same_pain");
    check.changed_since = read("changed_since");
    const auto why = why_not(check, told, path);
    check.counts = why.empty();
    if (!check.counts)
        in_.not_considered.push_back({path, std::string(why)});
    in_.history.checks.push_back(check);
}

// Why a check lowers nothing; empty when it may.
std::string_view Decoder::why_not(const screening::DoctorCheck& check, const Object& told,
                                  const std::string& path) {
    const auto by = text(told, "by", path + "/by", 200).value_or("");
    const auto result = text(told, "result", path + "/result").value_or("");
    const auto& began = in_.facts.values[static_cast<std::size_t>(*k_.finding("duration_days"))];
    if (!names_row("medical_checkers", by))
        return "only a check by a doctor, an emergency department or a nurse practitioner counts";
    if (check.days_ago < 0)
        return "a check counts only with its day, which is not after today";
    if (check.days_ago > began.hi)
        return "the check was before this pain began";
    if (!names_row("check_results", result))
        return "only the results nothing_serious, nothing_found, imaging_clear and "
               "cleared_for_massage count; other words lift nothing";
    if (check.same_pain != Tri::yes)
        return "it is not certain that the check was of this same pain";
    if (check.changed_since != Tri::no)
        return "it is not certain that nothing changed since the check";
    return {};
}

}  // namespace palpate::advice
