#include "record/check_in/carried.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::string_view about_you = "about_you";  // age, sex, since when: these are no screen
constexpr double days_of_week = 7;

Result<object> members_of(const Document& document, const char* place) {
    auto parsed = parse_json(document.text());
    if (!parsed || !parsed->is_object())
        return invalid(place, "expected an object");
    return std::move(parsed->as_object());
}

Result<Document> as_document(const object& members) {
    return Document::from(boost::json::serialize(members));
}

// The member as an object, made when it is missing.
object& object_in(object& members, std::string_view name) {
    auto& member = members[name];
    if (!member.is_object())
        member = object();
    return member.as_object();
}

void grow(object& members, std::string_view name, double by) {
    auto* member = members.if_contains(name);
    if (member == nullptr || !member->is_number())
        return;
    const auto grown = member->to_number<double>() + by;
    const auto whole = static_cast<std::int64_t>(grown);
    *member = static_cast<double>(whole) == grown ? value(whole) : value(grown);
}

void grow_each(object& members, std::string_view list, std::string_view name, int days) {
    auto* all = members.if_contains(list);
    if (all == nullptr || !all->is_array())
        return;
    for (auto& one : all->as_array())
        if (one.is_object())
            grow(one.as_object(), name, days);
}

void grow_older(object& members, int days) {
    grow(object_in(members, "complaint"), "duration_days", days);
    grow_each(members, "surgeries", "days_ago", days);
    grow_each(members, "other_care", "days_ago", days);
    grow(members, "postpartum_days", days);
    grow(members, "pregnancy_weeks", days / days_of_week);
}

// As the contract's `answered_on` names them: both numbers of a blood pressure are one finding.
std::string_view name_of(const knowledge::Finding& finding) {
    const std::string_view id = finding.id;
    return id.substr(0, id.find('.'));
}

void date_answers(object& members, const advice::In& in, Date day, const knowledge::Knowledge& k) {
    auto& dates = object_in(object_in(members, "history"), "answered_on");
    for (std::size_t f = 0; f < k.findings.size(); ++f) {
        const auto& finding = k.findings[f];
        if (!in.asked[f] || finding.screen < 0 ||
            k.questions[static_cast<std::size_t>(finding.screen)].id == about_you)
            continue;
        const auto name = name_of(finding);
        if (!dates.contains(name))
            dates[name] = to_text(day);
    }
}

// "Nothing changed since" was true of a sign that goes on. Of one that was away, or is new, a check
// of before says nothing.
void forget_check(object& members, std::string_view finding) {
    auto* checks = members.if_contains("already_checked");
    if (checks == nullptr || !checks->is_array())
        return;
    auto& all = checks->as_array();
    const auto same = [&](const value& check) {
        const auto* of = check.is_object() ? check.as_object().if_contains("finding") : nullptr;
        return of != nullptr && of->is_string() && of->as_string() == finding;
    };
    all.erase(std::remove_if(all.begin(), all.end(), same), all.end());
}

}  // namespace

Result<Document> carried(const Document& input, Date today, const knowledge::Knowledge& k) {
    auto members = members_of(input, "");
    if (!members)
        return tl::unexpected(std::move(members.error()));
    const auto in = advice::decode(input.text(), k, today);
    if (!in)
        return tl::unexpected(in.error());
    const auto day = in->today.value_or(today);
    date_answers(*members, *in, std::min(day, today), k);
    grow_older(*members, std::max(0, days_between(day, today)));
    members->insert_or_assign("today", to_text(today));
    return as_document(*members);
}

Result<Document> told_now(const Document& carried, const Document& findings) {
    auto members = members_of(carried, "");
    if (!members)
        return tl::unexpected(std::move(members.error()));
    const auto told = members_of(findings, "/findings");
    if (!told)
        return tl::unexpected(told.error());
    auto& kept = object_in(*members, "findings");
    auto& dates = object_in(object_in(*members, "history"), "answered_on");
    for (const auto& [name, answer] : *told) {
        const auto* before = kept.if_contains(name);
        if (before == nullptr || *before != "yes" || answer != "yes")
            forget_check(*members, name);
        kept.insert_or_assign(name, answer);
        dates.erase(name);
    }
    return as_document(*members);
}

}  // namespace palpate::record
