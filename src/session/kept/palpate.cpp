#include "session/kept/palpate.hpp"

#include "session/palpation.hpp"

#include <algorithm>
#include <cmath>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using knowledge::Knowledge;

bool is_pressed(const Suspect& suspect) {
    return suspect.movements.empty();
}

const knowledge::Source* source_of(const std::string& id, const Knowledge& k) {
    const auto found = std::ranges::find(k.sources, id, &knowledge::Source::id);
    return found == k.sources.end() ? nullptr : &*found;
}

// The movements of the model that speak for it, each once, most telling first.
std::vector<std::string> movements_of(const assessment::RankedSource& ranked, const Knowledge& k) {
    const auto& model = k.model.sources[static_cast<std::size_t>(ranked.name)];
    const auto of = model.movements.of(k.model.movements);
    std::vector<knowledge::MovementLink> links(of.begin(), of.end());
    std::ranges::stable_sort(links, std::greater<>(), &knowledge::MovementLink::strength);
    std::vector<std::string> movements;
    for (const auto& link : links) {
        const auto& id = k.movements[static_cast<std::size_t>(link.movement)].id;
        if (std::ranges::find(movements, id) == movements.end())
            movements.push_back(id);
    }
    return movements;
}

Suspect suspect_of(const assessment::RankedSource& ranked, const Knowledge& k) {
    const auto& source = k.sources[static_cast<std::size_t>(ranked.source)];
    Suspect suspect{
        .source = source.id,
        .side = JsonWord<Side>::parse(std::string(ranked.side)).value_or(Side::midline),
        .name = source.name,
        .of_thousand = static_cast<std::int64_t>(std::floor(ranked.probability * 1000 + 0.5))};
    suspect.regions.reserve(ranked.explains.size());
    for (const int region : ranked.explains)
        suspect.regions.push_back(k.regions[static_cast<std::size_t>(region)].id);
    // Fingers reach no joint and no root: what moves them speaks for them.
    if (source.kind != knowledge::SourceKind::muscle)
        suspect.movements = movements_of(ranked, k);
    return suspect;
}

// The muscles, then what movements speak for where they may be tried; the likeliest first.
std::vector<Suspect> ranked_in(const advice::Out& out, const Knowledge& k) {
    const bool may_try = out.restrictions.hands_on >= screening::HandsOn::limited &&
                         screening::may_try_movements(out.restrictions);
    std::vector<Suspect> suspects;
    for (const auto& ranked : out.localisation.ranked) {
        const auto kind = k.sources[static_cast<std::size_t>(ranked.source)].kind;
        auto suspect = suspect_of(ranked, k);
        if (kind == knowledge::SourceKind::muscle || (may_try && !suspect.movements.empty()))
            suspects.push_back(std::move(suspect));
    }
    std::ranges::stable_partition(suspects, is_pressed);
    return suspects;
}

std::vector<Suspect> first_of(const std::vector<Suspect>& all) {
    std::vector<Suspect> first;
    for (const bool pressed : {true, false}) {
        std::size_t count = 0;
        for (const auto& suspect : all)
            if (is_pressed(suspect) == pressed && count++ < suspects_max)
                first.push_back(suspect);
    }
    return first;
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

// What this session told of the client's body, laid over the answers that were known.
struct Told {
    // Every source, with its side, that was spoken of, and what holds of it in the end.
    std::map<std::string, std::optional<bool>> sources;
    // Likewise every movement.
    std::map<std::string, std::optional<Tried>> movements;
    bool empty() const { return sources.empty() && movements.empty(); }
};

Told told_in(const Timeline& order, const Knowledge& k) {
    Told told;
    for (const auto& placed : order.events) {
        if (const auto& said = placed.event->palpated)
            for (auto& name : names_of(*said, k))
                told.sources[std::move(name)] = std::nullopt;
        if (const auto& said = placed.event->tried; said && k.movement(said->movement))
            told.movements[said->movement] = std::nullopt;
    }
    for (const auto& found : palpated_in(order))
        for (auto& name : names_of(found, k))
            told.sources[std::move(name)] = found.hit;
    for (const auto& found : tried_in(order))
        if (const auto at = told.movements.find(found.movement); at != told.movements.end())
            at->second = found;
    return told;
}

boost::json::value palpation_with(const boost::json::value* known,
                                  const std::map<std::string, std::optional<bool>>& told) {
    boost::json::array all;
    if (known != nullptr && known->is_array())
        for (const auto& one : known->get_array())
            if (!told.contains(std::string(one.as_object().at("source").as_string())))
                all.push_back(one);
    for (const auto& [source, hit] : told)
        if (hit)
            all.push_back({{"source", source}, {"familiar_pain", *hit ? "yes" : "no"}});
    return all;
}

// What was measured or stretched before stays, unless the movement itself was taken back.
boost::json::value movements_with(const boost::json::value* known,
                                  const std::map<std::string, std::optional<Tried>>& told) {
    auto all = known != nullptr && known->is_object() ? known->get_object() : boost::json::object();
    const auto word = [](bool yes) { return yes ? "yes" : "no"; };
    for (const auto& [movement, tried] : told) {
        if (!tried) {
            all.erase(movement);
            continue;
        }
        auto& answer = all[movement];
        if (!answer.is_object())
            answer = boost::json::object();
        answer.get_object()["pain"] = word(tried->pain);
        if (tried->limited)
            answer.get_object()["limited"] = word(*tried->limited);
    }
    return all;
}

Result<Document> with_told(const Document& answers, const Told& told) {
    auto value = parse_json(answers.text());
    if (!value)
        return tl::unexpected(value.error());
    auto& all = value->as_object();
    if (!told.sources.empty())
        all["palpation"] = palpation_with(all.if_contains("palpation"), told.sources);
    if (!told.movements.empty())
        all["movements"] = movements_with(all.if_contains("movements"), told.movements);
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
        return one(FaultKind::conflict, "", "nothing was pressed or tried in this session yet");
    const auto answers =
        answers_of(asking.care, asking.due, head.findings, today, k)
            .and_then([&](const Document& known) { return with_told(known, told); });
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
