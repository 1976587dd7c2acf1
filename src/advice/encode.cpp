#include "advice/advise.hpp"
#include "advice/encode_plan.hpp"

#include <cmath>

#include <boost/json.hpp>
#include <fmt/format.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;
using knowledge::Knowledge;

json::array because_of(const std::vector<Because>& because) {
    return encode_because(because);
}

const knowledge::Action& action_of(const Knowledge& k, screening::Urgency urgency,
                                   const std::string& route) {
    const auto found = k.actions.find({urgency, route});
    if (found != k.actions.end())
        return found->second;
    // Stepped down: the words of a letter.
    static const knowledge::Action none;
    const auto letter = k.actions.find({screening::Urgency::treat_with_care, "letter"});
    return letter != k.actions.end() ? letter->second : none;
}

std::string lifted_by(const knowledge::Flag& flag) {
    using Word = knowledge::CheckRule::Word;
    switch (flag.checked.word) {
        case Word::nobody: return "nothing within this visit";
        case Word::client:
            return fmt::format("a doctor's check of this same pain, for {} days",
                               flag.checked.days_max);
        case Word::document:
            return fmt::format("a clearance recorded by the practitioner, for {} days",
                               flag.checked.days_max);
    }
    return "";
}

json::object flag_of(const screening::FiredFlag& fired, const Knowledge& k) {
    const auto& flag = k.flags[static_cast<std::size_t>(fired.flag)];
    if (flag.is_private) {
        // Never a word of a private record: whoever may know opens the private checklist.
        return {{"id", "private_safety"},
                {"urgency", knowledge::to_text(fired.urgency)},
                {"action_client", ""},
                {"action_practitioner", "Open the private safety checklist of this client."},
                {"lifted_by", "the private checklist"},
                {"because", json::array()}};
    }
    const auto& action = action_of(k, fired.urgency, flag.route);
    std::vector<Because> because;
    because.reserve(fired.facts.size() + 1);
    for (const int f : fired.facts)
        because.push_back({k.findings[static_cast<std::size_t>(f)].name, flag.id, flag.citation});
    if (fired.stepped_down)
        because.push_back({"already checked by a doctor: one class lower", flag.id, flag.citation});
    if (because.empty())
        because.push_back({flag.name, flag.id, flag.citation});
    return {{"id", flag.id},
            {"urgency", knowledge::to_text(fired.urgency)},
            {"action_client", action.client},
            {"action_practitioner", action.practitioner},
            {"lifted_by", lifted_by(flag)},
            {"because", because_of(because)}};
}

json::object sum_of(const screening::FiredSum& sum, const Knowledge& k) {
    const auto& pattern = k.patterns[static_cast<std::size_t>(sum.pattern)];
    std::vector<Because> because;
    because.reserve(sum.items.size() + 1);
    because.push_back(
        {fmt::format("prior {}, sum {}, threshold {} (decibels of odds)", pattern.prior_db,
                     sum.total_db, *pattern.threshold_db[static_cast<std::size_t>(sum.urgency)]),
         pattern.id, pattern.citation});
    for (const int i : sum.items) {
        const auto& item = pattern.items[static_cast<std::size_t>(i)];
        because.push_back(
            {fmt::format("{} {:+}", item.text, item.weight_db), pattern.id, item.citation});
    }
    const char* route = sum.urgency == screening::Urgency::emergency  ? "call_emergency"
                        : sum.urgency == screening::Urgency::same_day ? "doctor_today"
                        : sum.urgency == screening::Urgency::soon     ? "doctor"
                                                                      : "letter";
    const auto& action = action_of(k, sum.urgency, route);
    return {{"id", pattern.id + "_evidence"},
            {"urgency", knowledge::to_text(sum.urgency)},
            {"action_client", action.client},
            {"action_practitioner", action.practitioner},
            {"lifted_by", "a doctor's check recorded for this pain"},
            {"because", because_of(because)}};
}

json::object restriction_of(const screening::Restriction& r) {
    json::object o{{"kind", r.kind},
                   {r.kind == "position"   ? "position"
                    : r.kind == "movement" ? "movement"
                                           : "technique",
                    r.technique},
                   {"region", r.region},
                   {"verdict", screening::to_text(r.verdict)}};
    if (r.kind == "modality")
        o["modality"] = r.technique;
    if (r.pressure_max < 10)
        o["pressure_max"] = r.pressure_max;
    if (r.site_radius_cm > 0)
        o["site_radius_cm"] = r.site_radius_cm;
    o["lifted_by"] = r.lifted_by;
    o["because"] = because_of(r.because);
    return o;
}

void add_questions(const Out& out, const Knowledge& k, json::object& o) {
    json::array must;
    for (const int f : out.screening.must_ask)
        must.emplace_back(k.findings[static_cast<std::size_t>(f)].id);
    o["must_ask"] = std::move(must);
    o["next_question"] = nullptr;
    if (out.screening.must_ask.empty())
        return;
    const auto& f = k.findings[static_cast<std::size_t>(out.screening.must_ask[0])];
    o["next_question"] =
        json::object{{"finding", f.id},
                     {"why", fmt::format("the answer could raise the urgency to {}",
                                         knowledge::to_text(out.screening.could_be))}};
}

std::string_view kind_of(knowledge::SourceKind kind) {
    switch (kind) {
        case knowledge::SourceKind::muscle: return "muscle";
        case knowledge::SourceKind::joint: return "joint";
        case knowledge::SourceKind::nerve_root: return "nerve_root";
        case knowledge::SourceKind::other: return "other";
    }
    return "";
}

json::array region_ids(const std::vector<int>& regions, const Knowledge& k) {
    json::array ids;
    for (const int r : regions)
        ids.emplace_back(k.regions[static_cast<std::size_t>(r)].id);
    return ids;
}

json::object source_of(const assessment::RankedSource& ranked, const Knowledge& k) {
    const auto& s = k.sources[static_cast<std::size_t>(ranked.source)];
    const bool muscle = s.kind == knowledge::SourceKind::muscle;
    json::array next;
    if (muscle)
        next.emplace_back("press it: is this your pain?");
    if (!s.features.empty())
        next.emplace_back(s.features);
    json::object o{{"id", ranked.id}};
    if (muscle)
        o["muscle"] = s.id;
    o["name"] = s.name;
    o["kind"] = kind_of(s.kind);
    o["side"] = ranked.side;
    // Four decimals; floor is exact, so every target prints the same.
    o["probability"] = std::floor(ranked.probability * 10000 + 0.5) / 10000;
    o["explains"] = region_ids(ranked.explains, k);
    o["check_next"] = std::move(next);
    o["because"] = because_of(
        {{"its referral area and the tested movements fit what was told", s.id, s.citation}});
    return o;
}

void add_sources(const Out& out, const Knowledge& k, json::object& o) {
    json::array sources;
    for (const auto& ranked : out.localisation.ranked)
        sources.push_back(source_of(ranked, k));
    o["sources"] = std::move(sources);
    o["sources_error_bound"] = out.localisation.error_bound;
    o["unexplained_regions"] = region_ids(out.localisation.unexplained_regions, k);
}

}  // namespace

json::array encode_because(const std::vector<Because>& because) {
    json::array list;
    list.reserve(because.size());
    for (const auto& b : because) {
        json::array sources;
        for (const auto& s : b.citation.source)
            sources.emplace_back(s);
        list.push_back(json::object{{"fact", b.fact},
                                    {"rule", b.rule},
                                    {"source", std::move(sources)},
                                    {"grade", knowledge::to_text(b.citation.grade)},
                                    {"source_seen", b.citation.seen}});
    }
    return list;
}

std::string encode(const Out& out, const Knowledge& k) {
    json::object o{{"id", out.id}, {"knowledge_version", k.version}, {"complete", out.complete}};
    add_questions(out, k, o);
    o["today"] = out.today;
    o["urgency"] = knowledge::to_text(out.urgency);
    json::array flags;
    for (const auto& fired : out.screening.flags)
        if (k.flags[static_cast<std::size_t>(fired.flag)].strong)
            flags.push_back(flag_of(fired, k));
    for (const auto& sum : out.screening.sums)
        flags.push_back(sum_of(sum, k));
    for (const auto& fired : out.screening.flags)
        if (!k.flags[static_cast<std::size_t>(fired.flag)].strong)
            flags.push_back(flag_of(fired, k));
    o["flags"] = std::move(flags);
    o["hands_on"] = screening::to_text(out.restrictions.hands_on);
    json::array restrictions;
    for (const auto& r : out.restrictions.list)
        restrictions.push_back(restriction_of(r));
    o["restrictions"] = std::move(restrictions);
    if (out.stage.empty())
        o["stage"] = nullptr;
    else
        o["stage"] = out.stage;
    add_sources(out, k, o);
    o["plan"] = encode_plan(out, k);
    o["self_care"] = json::array();
    const bool needed = out.urgency <= screening::Urgency::soon;
    o["referral"] = json::object{{"needed", needed}};
    json::array rest;
    for (const auto& n : out.not_considered)
        rest.push_back(json::object{{"input", n.input}, {"why", n.why}});
    o["not_considered"] = std::move(rest);
    return json::serialize(o);
}

std::string encode_fault(const Fault& fault) {
    const bool malformed = fault.kind == FaultKind::malformed;
    const bool large = fault.kind == FaultKind::too_large;
    return json::serialize(json::object{{"type", "about:blank"},
                                        {"title", malformed ? "Malformed JSON"
                                                  : large   ? "Too large"
                                                            : "Invalid input"},
                                        {"status", malformed ? 400
                                                   : large   ? 413
                                                             : 422},
                                        {"detail", fault.message},
                                        {"instance", fault.path}});
}

}  // namespace palpate::advice
