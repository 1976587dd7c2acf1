#include "session/kept/palpate.hpp"

#include "session/palpation.hpp"

#include <algorithm>
#include <cmath>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using knowledge::Knowledge;

const knowledge::Source* source_of(const std::string& id, const Knowledge& k) {
    const auto found = std::ranges::find(k.sources, id, &knowledge::Source::id);
    return found == k.sources.end() ? nullptr : &*found;
}

std::vector<Suspect> ranked_in(const advice::Out& out, const Knowledge& k) {
    std::vector<Suspect> suspects;
    for (const auto& ranked : out.localisation.ranked) {
        const auto& source = k.sources[static_cast<std::size_t>(ranked.source)];
        if (source.kind != knowledge::SourceKind::muscle)
            continue;  // fingers do not reach it
        Suspect suspect{
            .source = source.id,
            .side = JsonWord<Side>::parse(std::string(ranked.side)).value_or(Side::midline),
            .name = source.name,
            .of_thousand = static_cast<std::int64_t>(std::floor(ranked.probability * 1000 + 0.5))};
        for (const int region : ranked.explains)
            suspect.regions.push_back(k.regions[static_cast<std::size_t>(region)].id);
        suspects.push_back(std::move(suspect));
    }
    return suspects;
}

std::vector<Suspect> first_of(std::vector<Suspect> suspects) {
    if (suspects.size() > suspects_max)
        suspects.resize(suspects_max);
    return suspects;
}

std::vector<Suspect> moved_from(std::vector<Suspect> now, const std::vector<Suspect>& before) {
    for (auto& suspect : now)
        for (const auto& old : before)
            if (old.source == suspect.source && old.side == suspect.side)
                suspect.before = old.of_thousand;
    return now;
}

// As the contract names it: with its side where it has one.
std::vector<std::string> names_of(const Palpated& found, const Knowledge& k) {
    const auto* source = source_of(found.source, k);
    if (source == nullptr)
        return {};
    if (!source->sided)
        return {source->id};
    std::vector<std::string> names;
    if (found.side != Side::right)
        names.push_back(source->id + "_left");
    if (found.side != Side::left)
        names.push_back(source->id + "_right");
    return names;
}

// Every source that was spoken of, and what holds of it in the end.
std::map<std::string, std::optional<bool>> told_in(const Timeline& order, const Knowledge& k) {
    std::map<std::string, std::optional<bool>> told;
    for (const auto& placed : order.events)
        if (const auto& said = placed.event->palpated)
            for (auto& name : names_of(*said, k))
                told[std::move(name)] = std::nullopt;
    for (const auto& found : palpated_in(order))
        for (auto& name : names_of(found, k))
            told[std::move(name)] = found.hit;
    return told;
}

Result<Document> with_palpation(const Document& answers,
                                const std::map<std::string, std::optional<bool>>& told) {
    auto value = parse_json(answers.text());
    if (!value)
        return tl::unexpected(value.error());
    auto& palpation = value->as_object()["palpation"];
    if (!palpation.is_array())
        palpation = boost::json::array();
    boost::json::array all;
    for (const auto& one : palpation.as_array())
        if (!told.contains(std::string(one.as_object().at("source").as_string())))
            all.push_back(one);
    for (const auto& [source, hit] : told)
        if (hit)
            all.push_back({{"source", source}, {"familiar_pain", *hit ? "yes" : "no"}});
    palpation = std::move(all);
    return Document::from(boost::json::serialize(*value));
}

tl::unexpected<std::vector<Fault>> one(FaultKind kind, const char* place, const char* message) {
    return tl::unexpected(std::vector<Fault>{{kind, place, message}});
}

tl::unexpected<std::vector<Fault>> one(Fault fault) {
    return tl::unexpected(std::vector<Fault>{std::move(fault)});
}

RescreenSaid head_of(const PalpationSaid& said) {
    return {.id = said.id,
            .device = said.device,
            .count = said.count,
            .seen = said.seen,
            .at = said.at,
            .lifts = {},
            .language = said.language,
            .findings = *Document::from("{}")};
}

Reassessed content_of(const Judged& judged, const record::Advised& advised,
                      std::vector<Suspect> suspects, const Knowledge& k) {
    return {.suspects = std::move(suspects),
            .urgency = advised.urgency,
            .hands_on = std::string(to_text(judged.out.restrictions.hands_on)),
            .complete = judged.out.complete,
            .bounds = bounds_of(judged.in, judged.out, k)};
}

}  // namespace

Result<std::vector<Suspect>> suspects_in(const Asking& asking, Date today, const Knowledge& k) {
    return judge(asking.care.last.input, today, k).map([&](const Judged& last) {
        return first_of(ranked_in(last.out, k));
    });
}

Checked<Rescreening> reassess(const Asking& asking, const PalpationSaid& said, PersonId by,
                              Date today, const Knowledge& k) {
    const auto head = head_of(said);
    if (auto faults = faults_of(asking, head); !faults.empty())
        return tl::unexpected(std::move(faults));
    const auto told = told_in(timeline(asking.session.log, asking.session.frame), k);
    if (told.empty())
        return one(FaultKind::conflict, "", "nothing was palpated in this session yet");
    const auto answers =
        answers_of(asking.care, asking.due, head.findings, today, k)
            .and_then([&](const Document& known) { return with_palpation(known, told); });
    if (!answers)
        return one(answers.error());
    const auto before = judge(asking.care.last.input, today, k);
    const auto judged = judge(*answers, today, k);
    if (!before || !judged)
        return one(before ? judged.error() : before.error());
    auto advised = record::advise_on(*answers, k, today);
    if (!advised)
        return one(std::move(advised.error()));
    auto suspects = moved_from(first_of(ranked_in(judged->out, k)), ranked_in(before->out, k));
    auto event = event_head(head, by);
    event.reassessed = content_of(*judged, *advised, std::move(suspects), k);
    if (!is_ordinary(*event.reassessed))
        return one(FaultKind::conflict, "",
                   "the safety questions of this visit come first: what was palpated is kept");
    if (auto faults = check(event); !faults.empty())
        return tl::unexpected(std::move(faults));
    auto good = good_plans(asking.care, *advised, k);
    return Rescreening{std::move(event),
                       {.by = record::AnsweredBy::practitioner,
                        .language = said.language,
                        .answers = *answers,
                        .interpreter = {}},
                       *std::move(advised),
                       std::move(good)};
}

}  // namespace palpate::session
