#include "record/training/open_scope.hpp"

#include "advice/in.hpp"
#include "knowledge/trained_scopes.hpp"
#include "record/duties/profile.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

namespace json = boost::json;

constexpr const char* member = "practitioner_scope";

// Open to every therapist, unless they say that they do not do it.
bool is_common(const knowledge::Technique& technique) {
    return technique.scope == "core" || technique.scope == "trained";
}

bool has(const std::vector<std::string>& ids, std::string_view id) {
    return std::ranges::find(ids, id) != ids.end();
}

std::string place_of(const Transaction& t) {
    auto kept = t.documents().glance({Kind<PracticeProfile>::name, t.actor().practice.uuid()});
    return kept ? decode<PracticeProfile>(*std::move(kept)).content.place : "DEFAULT";
}

// Whether the engine takes it as it does when no scope is told: some kinds are offered unasked only
// by whoever names them.
bool as_if_untold(int technique, const planning::Wants& wants, const knowledge::Knowledge& k) {
    const auto t = static_cast<std::size_t>(technique);
    return k.plan.techniques[t].offered != knowledge::Offered::named ||
           std::ranges::find(wants.wished, technique, &planning::Wished::technique) !=
               wants.wished.end();
}

bool told(int technique, const planning::Wants& wants, const knowledge::Knowledge& k) {
    return wants.scope ? std::ranges::find(*wants.scope, technique) != wants.scope->end()
                       : as_if_untold(technique, wants, k);
}

json::array scope_of(const planning::Wants& wants, const std::vector<std::string>& opened,
                     const knowledge::Knowledge& k) {
    json::array all;
    for (std::size_t t = 0; t < k.techniques.size(); ++t) {
        const auto& technique = k.techniques[t];
        if (is_common(technique) ? told(static_cast<int>(t), wants, k)
                                 : has(opened, technique.id) && technique.scope != "never")
            all.emplace_back(technique.id);
    }
    return all;
}

bool tells_of_closed(const planning::Wants& wants, const knowledge::Knowledge& k) {
    return wants.scope && std::ranges::any_of(*wants.scope, [&](int technique) {
               return !is_common(k.techniques[static_cast<std::size_t>(technique)]);
           });
}

std::optional<json::object> members_of(const Document& document) {
    auto value = parse_json(document.text());
    if (!value || !value->is_object())
        return std::nullopt;
    return std::move(value->as_object());
}

Document document_of(const json::object& members, const Document& otherwise) {
    auto made = Document::from(json::serialize(members));
    return made ? *std::move(made) : otherwise;
}

}  // namespace

Trained trained_in(const Transaction& t, practice::PersonId person) {
    Trained trained{.place = place_of(t), .certificates = {}};
    for (auto& kept : trainings(t))
        if (kept.content.person == person)
            trained.certificates.push_back(std::move(kept.content));
    return trained;
}

Trained trained_in(const Transaction& t) {
    return trained_in(t, t.actor().person);
}

std::vector<std::string> opened_to(Treating treating, Date day) {
    std::vector<std::string> opened;
    for (const auto& scope : knowledge::trained_scopes()) {
        const auto may = [&](const Trained& trained) {
            return std::ranges::any_of(trained.certificates, [&](const Training& one) {
                return one.scope == scope.id && holds_on(one, day) &&
                       holds_in(one.place, trained.place);
            });
        };
        if (!treating.empty() && std::ranges::all_of(treating, may))
            opened.insert(opened.end(), scope.techniques.begin(), scope.techniques.end());
    }
    return opened;
}

std::vector<std::string> closed_to(Treating treating, Date day, const knowledge::Knowledge& k) {
    const auto opened = opened_to(treating, day);
    std::vector<std::string> closed;
    for (const auto& technique : k.techniques)
        if (!is_common(technique) && (technique.scope == "never" || !has(opened, technique.id)))
            closed.push_back(technique.id);
    return closed;
}

Document with_scope(const Document& input, Treating treating, Date day,
                    const knowledge::Knowledge& k) {
    const auto opened = opened_to(treating, day);
    const auto in = advice::decode(input.text(), k, day);
    if (!in || (opened.empty() && !tells_of_closed(in->wants, k)))
        return input;
    auto members = members_of(input);
    if (!members)
        return input;
    (*members)[member] = scope_of(in->wants, opened, k);
    return document_of(*members, input);
}

Document scope_as_in(const Document& before, const Document& input) {
    const auto known = members_of(before);
    auto members = members_of(input);
    if (!known || !members)
        return input;
    if (const auto* scope = known->if_contains(member))
        (*members)[member] = *scope;
    else
        members->erase(member);
    return document_of(*members, input);
}

std::optional<std::string> training_missing(std::string_view technique) {
    const auto* scope = knowledge::scope_that_opens(technique);
    if (scope == nullptr)
        return std::nullopt;
    return fmt::format("no training in {} is on record for this practitioner", scope->topic);
}

std::vector<Fault> steps_closed_to(Treating treating, Date day, const Document& plan,
                                   const knowledge::Knowledge& k) {
    const auto members = members_of(plan);
    const auto* routine = members ? members->if_contains("routine") : nullptr;
    std::vector<Fault> faults;
    if (routine == nullptr || !routine->is_array())
        return faults;
    const auto closed = closed_to(treating, day, k);
    const auto& steps = routine->get_array();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto* step = steps[i].if_object();
        const auto* technique = step == nullptr ? nullptr : step->if_contains("technique");
        if (technique == nullptr || !technique->is_string())
            continue;
        const std::string id(technique->get_string());
        if (has(closed, id))
            faults.push_back({FaultKind::invalid, fmt::format("/routine/{}/technique", i),
                              fmt::format("{} may not be done: {}", id,
                                          training_missing(id).value_or("it is not offered"))});
    }
    return faults;
}

}  // namespace palpate::record
