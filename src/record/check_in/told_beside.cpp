#include "record/check_in/told_beside.hpp"

#include "record/members.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/format.h>

namespace palpate::record {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value value_of(const CheckTold& check) {
    object told{{"finding", check.finding}};
    const auto put = [&](const char* name, const std::optional<std::string>& text) {
        if (text)
            told[name] = *text;
    };
    put("by", check.by);
    put("on", check.on);
    put("result", check.result);
    put("same_pain", check.same_pain);
    put("changed_since", check.changed_since);
    return told;
}

array checks_of(const ToldBeside& beside) {
    array all;
    if (beside.already_checked)
        for (const auto& check : *beside.already_checked)
            all.push_back(value_of(check));
    return all;
}

array places_of(const ToldBeside& beside) {
    array all;
    if (beside.places)
        for (const auto& place : *beside.places)
            all.emplace_back(place);
    return all;
}

// Where it hurts, without how it feels: that was an answer.
array drawn_in(const object& carried) {
    array strokes;
    if (const auto* drawing = carried.if_contains("drawing"); drawing && drawing->is_array())
        strokes = drawing->as_array();
    for (auto& stroke : strokes)
        if (stroke.is_object())
            stroke.as_object().erase("quality");
    return strokes;
}

// What is told now with what the screens themselves follow from (age, sex, since when, where it
// hurts), and no answer of an earlier day.
object alone(const Telling& telling, const ToldBeside& beside) {
    const auto carried = members_of(telling.carried);
    object told{{"today", to_text(telling.today)}, {"findings", members_of(telling.findings)}};
    for (const auto* member : {"age_years", "sex", "regions"})
        if (const auto* known = carried.if_contains(member))
            told[member] = *known;
    told["drawing"] = drawn_in(carried);
    if (const auto* complaint = carried.if_contains("complaint");
        complaint && complaint->is_object())
        if (const auto* days = complaint->as_object().if_contains("duration_days"))
            told["complaint"] = object{{"duration_days", *days}};
    told["already_checked"] = checks_of(beside);
    told["conditions"] = places_of(beside);
    return told;
}

Result<advice::In> alone_in(const Telling& telling, const ToldBeside& beside) {
    return advice::decode(boost::json::serialize(alone(telling, beside)), telling.k, telling.today);
}

// Members that make no sense together alone (a number that only an earlier answer explains) offer
// nothing: left out is the stricter answer.
advice::Interview offered(const Telling& telling, const ToldBeside& beside) {
    const auto in = alone_in(telling, beside);
    return in ? advice::next_question(*in, telling.k) : advice::Interview{};
}

std::optional<Fault> fault_of_checks(const Telling& telling, const ToldBeside& beside) {
    const auto told = members_of(telling.findings);
    const auto checks = checks_of(beside);
    for (std::size_t i = 0; i < checks.size(); ++i) {
        const auto* now = told.if_contains(checks[i].at("finding").as_string());
        if (now == nullptr || *now != "yes")
            return Fault{FaultKind::invalid, fmt::format("/already_checked/{}/finding", i),
                         "expected a sign that was told now"};
    }
    return std::nullopt;
}

std::optional<Fault> fault_of_places(const Telling& telling, const ToldBeside& beside) {
    const auto open = offered(telling, {}).places;
    const auto places = places_of(beside);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::string_view place = places[i].as_string();
        const auto at = place.find('@');
        const auto asked = [&](const advice::OpenPlace& one) {
            return one.condition == place.substr(0, at);
        };
        if (at == std::string_view::npos || std::ranges::none_of(open, asked))
            return Fault{FaultKind::invalid, fmt::format("/places/{}", i),
                         "expected CONDITION@REGION of a condition that was told now"};
    }
    return std::nullopt;
}

array& array_in(object& members, std::string_view name) {
    auto& member = members[name];
    if (!member.is_array())
        member = array();
    return member.as_array();
}

// The newest check of a sign is the one that counts.
void replace_checks(object& members, array checks) {
    auto& all = array_in(members, "already_checked");
    for (auto& check : checks) {
        const auto same = [&](const value& other) {
            const auto* finding =
                other.is_object() ? other.as_object().if_contains("finding") : nullptr;
            return finding != nullptr && *finding == check.at("finding");
        };
        all.erase(std::remove_if(all.begin(), all.end(), same), all.end());
        all.push_back(std::move(check));
    }
}

void add_places(object& members, const array& places) {
    auto& conditions = array_in(members, "conditions");
    for (const auto& place : places)
        if (std::find(conditions.begin(), conditions.end(), place) == conditions.end())
            conditions.push_back(place);
}

}  // namespace

void offer_beside(advice::Interview& next, const Telling& telling, const ToldBeside& beside) {
    next.places.clear();
    next.checks.clear();
    if (next.question || next.urgency == screening::Urgency::emergency)
        return;
    auto alone = offered(telling, beside);
    next.places = std::move(alone.places);
    next.checks = std::move(alone.checks);
}

Result<Document> with_beside(const Document& answers, const Telling& telling,
                             const ToldBeside& beside) {
    if (auto fault = fault_of_checks(telling, beside))
        return tl::unexpected(*std::move(fault));
    if (auto fault = fault_of_places(telling, beside))
        return tl::unexpected(*std::move(fault));
    auto members = members_of(answers);
    if (auto checks = checks_of(beside); !checks.empty())
        replace_checks(members, std::move(checks));
    if (const auto places = places_of(beside); !places.empty())
        add_places(members, places);
    return Document::from(boost::json::serialize(members));
}

}  // namespace palpate::record
