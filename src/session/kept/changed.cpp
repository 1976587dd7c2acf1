#include "session/kept/changed.hpp"

#include "record/measures/measurement.hpp"

#include <algorithm>
#include <set>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using boost::json::object;
using boost::json::value;
using record::Transaction;

constexpr int looked_at_max = 100;  // of each kind, the newest

Date day_of(Instant at) {
    return Date(std::chrono::floor<std::chrono::days>(at));
}

// As far as the server knows: when the word that finished it came.
Instant end_of(const Whole& session) {
    const auto done = std::ranges::find_if(session.log.events,
                                           [](const Event& e) { return e.finished.has_value(); });
    if (done != session.log.events.end())
        for (const auto& receipt : session.log.receipts)
            if (receipt.event == done->id)
                return receipt.at;
    return session.kept.content.made_at;
}

object object_in(const value& in, std::string_view member) {
    const auto* all = in.if_object();
    const auto* found = all != nullptr ? all->if_contains(member) : nullptr;
    return found != nullptr && found->is_object() ? found->get_object() : object();
}

std::set<std::string> texts_in(const value& in, std::string_view member) {
    std::set<std::string> texts;
    const auto* all = in.if_object();
    const auto* found = all != nullptr ? all->if_contains(member) : nullptr;
    if (found != nullptr && found->is_array())
        for (const auto& text : found->get_array())
            if (text.is_string())
                texts.emplace(text.get_string());
    return texts;
}

std::optional<ChangeSince> changed_finding(std::string_view id, const value* before,
                                           const value& now, Date day) {
    const auto said = [](const value* told, std::string_view word) {
        return told != nullptr && told->is_string() && told->get_string() == word;
    };
    ChangeSince change{.of = ChangeOf::value, .what = std::string(id), .day = day};
    if (said(&now, "yes") && !said(before, "yes")) {
        change.of = ChangeOf::now_yes;
    } else if (said(&now, "no") && said(before, "yes")) {
        change.of = ChangeOf::no_longer;
    } else if (now.is_number() && (before == nullptr || *before != now)) {
        change.value = now.to_number<double>();
    } else {
        return std::nullopt;
    }
    return change;
}

void add_new(std::vector<ChangeSince>& changes, ChangeOf of, const std::set<std::string>& before,
             const std::set<std::string>& now, Date day) {
    for (const auto& told : now)
        if (!before.contains(told))
            changes.push_back({.of = of, .what = told, .day = day});
}

// The newest of each measure and side; each after-effect.
void add_measured(const Transaction& t, const StoredSession& session, Instant since,
                  std::vector<ChangeSince>& changes) {
    std::set<std::pair<std::string, std::optional<record::MeasuredSide>>> seen;
    for (const auto& kept : t.records<record::Measurement>().with_term(
             {"episode", to_text(session.episode)}, looked_at_max)) {
        const auto& [client, episode, said, score, band, counted] = kept.content;
        const bool after = said.instrument == record::after_effect;
        if (kept.changed_at <= since ||
            (!after && !seen.emplace(said.instrument, said.side).second))
            continue;
        changes.push_back({.of = after ? ChangeOf::after_effect : ChangeOf::measure,
                           .what = after ? std::string() : said.instrument,
                           .value = score,
                           .grade = after ? band : std::nullopt,
                           .day = said.day});
    }
}

}  // namespace

std::vector<ChangeSince> changed_answers(const Document& before, const Document& now, Date day) {
    std::vector<ChangeSince> changes;
    const auto then = parse_json(before.text());
    const auto told = parse_json(now.text());
    if (!then || !told)
        return changes;
    const auto earlier = object_in(*then, "findings");
    for (const auto& finding : object_in(*told, "findings"))
        if (auto change = changed_finding(finding.key(), earlier.if_contains(finding.key()),
                                          finding.value(), day))
            changes.push_back(*std::move(change));
    for (const auto& [of, member] :
         {std::pair{ChangeOf::medicine, "medicines"}, std::pair{ChangeOf::condition, "conditions"}})
        add_new(changes, of, texts_in(*then, member), texts_in(*told, member), day);
    return changes;
}

Result<ChangedSince> changed_since(const Transaction& t, const Whole& last) {
    const auto since = end_of(last);
    const auto& session = last.kept.content;
    ChangedSince changed;
    const auto judged = t.records<record::StoredAssessment>().with_term(
        {"episode", to_text(session.episode)}, looked_at_max);  // the newest first
    const auto before = std::ranges::find_if(
        judged, [&](const auto& assessment) { return assessment.changed_at <= since; });
    if (!judged.empty() && judged.front().changed_at > since) {
        changed.asked = day_of(judged.front().changed_at);
        if (before != judged.end())
            changed.changes = changed_answers(before->content.input, judged.front().content.input,
                                              *changed.asked);
    }
    add_measured(t, session, since, changed.changes);
    return changed;
}

}  // namespace palpate::session
