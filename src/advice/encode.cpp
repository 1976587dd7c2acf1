#include "advice/advise.hpp"
#include "advice/encode_care.hpp"
#include "advice/encode_plan.hpp"
#include "advice/encode_source.hpp"
#include "advice/write_because.hpp"
#include "base/joined.hpp"
#include "base/json_writer.hpp"
#include "knowledge/intended_use.hpp"

#include <fmt/core.h>

namespace palpate::advice {
namespace {

using knowledge::Knowledge;

constexpr std::size_t usual_bytes = 40 * 1024;
constexpr std::size_t usual_ground_bytes = 512;

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
            return joined("a doctor's check of this same pain, for ", flag.checked.days_max,
                          " days");
        case Word::document:
            return joined("a clearance recorded by the practitioner, for ", flag.checked.days_max,
                          " days");
    }
    return "";
}

void write_flag_head(JsonWriter& w, std::string_view id, screening::Urgency urgency,
                     const knowledge::Action& action) {
    w.member("id", id);
    w.member("urgency", knowledge::to_text(urgency));
    w.member("action_client", action.client);
    w.member("action_practitioner", action.practitioner);
}

// Never a word of a private record: whoever may know opens the private checklist.
void write_private(JsonWriter& w, screening::Urgency urgency) {
    w.begin_object();
    write_flag_head(w, "private_safety", urgency,
                    {.practitioner = "Open the private safety checklist of this client."});
    w.member("lifted_by", "the private checklist");
    write_because(w, std::vector<Because>{});
    w.end_object();
}

void write_flag(JsonWriter& w, const screening::FiredFlag& fired, const Knowledge& k) {
    const auto& flag = k.flags[static_cast<std::size_t>(fired.flag)];
    if (flag.is_private)
        return write_private(w, fired.urgency);
    w.begin_object();
    write_flag_head(w, flag.id, fired.urgency, action_of(k, fired.urgency, flag.route));
    w.member("lifted_by", lifted_by(flag));
    w.key("because");
    w.begin_array();
    for (const int f : fired.facts)
        write_because(w, k.findings[static_cast<std::size_t>(f)].name, flag.id, flag.citation);
    if (fired.stepped_down)
        write_because(w, "already checked for this same pain: lowered", flag.id, flag.citation);
    else if (fired.facts.empty())
        write_because(w, flag.name, flag.id, flag.citation);
    w.end_array();
    w.end_object();
}

void write_sum(JsonWriter& w, const screening::FiredSum& sum, const Knowledge& k) {
    const auto& pattern = k.patterns[static_cast<std::size_t>(sum.pattern)];
    const char* route = sum.urgency == screening::Urgency::emergency  ? "call_emergency"
                        : sum.urgency == screening::Urgency::same_day ? "doctor_today"
                        : sum.urgency == screening::Urgency::soon     ? "doctor"
                                                                      : "letter";
    w.begin_object();
    write_flag_head(w, pattern.id + "_evidence", sum.urgency, action_of(k, sum.urgency, route));
    w.member("lifted_by", "a doctor's check recorded for this pain");
    w.key("because");
    w.begin_array();
    write_because(
        w,
        joined("prior ", pattern.prior_db, ", sum ", sum.total_db, ", threshold ",
               *pattern.threshold_db[static_cast<std::size_t>(sum.urgency)], " (decibels of odds)"),
        pattern.id, pattern.citation);
    for (const int i : sum.items) {
        const auto& item = pattern.items[static_cast<std::size_t>(i)];
        write_because(w, fmt::format("{} {:+}", item.text, item.weight_db), pattern.id,
                      item.citation);
    }
    w.end_array();
    w.end_object();
}

void write_flags(JsonWriter& w, const Out& out, const Knowledge& k) {
    const auto strong = [&](const screening::FiredFlag& fired) {
        return k.flags[static_cast<std::size_t>(fired.flag)].strong;
    };
    w.key("flags");
    w.begin_array();
    for (const auto& fired : out.screening.flags)
        if (strong(fired))
            write_flag(w, fired, k);
    for (const auto& sum : out.screening.sums)
        write_sum(w, sum, k);
    for (const auto& fired : out.screening.flags)
        if (!strong(fired))
            write_flag(w, fired, k);
    w.end_array();
}

// Each ground as JSON: a condition stands behind dozens of restrictions.
std::vector<std::string> written(const std::vector<Because>& grounds) {
    std::vector<std::string> texts;
    texts.reserve(grounds.size());
    for (const auto& b : grounds) {
        JsonWriter w(usual_ground_bytes);
        write_because(w, b.fact, b.rule, b.citation);
        texts.push_back(std::move(w).take());
    }
    return texts;
}

void write_restriction(JsonWriter& w, const screening::Restriction& r,
                       const std::vector<std::string>& grounds) {
    w.begin_object();
    w.member("kind", r.kind);
    w.member(r.kind == "position"   ? "position"
             : r.kind == "movement" ? "movement"
                                    : "technique",
             r.technique);
    w.member("region", r.region);
    w.member("verdict", screening::to_text(r.verdict));
    if (r.kind == "modality")
        w.member("modality", r.technique);
    if (r.pressure_max < 10)
        w.member("pressure_max", r.pressure_max);
    if (r.minutes_max > 0)
        w.member("minutes_max", r.minutes_max);
    if (r.site_radius_cm > 0)
        w.member("site_radius_cm", r.site_radius_cm);
    if (!r.substitute.empty())
        w.member("substitute", r.substitute);
    w.member("lifted_by", r.lifted_by);
    w.key("because");
    w.begin_array();
    for (const int ground : r.because)
        w.raw(grounds[static_cast<std::size_t>(ground)]);
    w.end_array();
    w.end_object();
}

void write_questions(JsonWriter& w, const Out& out, const Knowledge& k) {
    w.key("must_ask");
    w.begin_array();
    for (const int f : out.screening.must_ask)
        w.raw(k.fragments.finding_ids[static_cast<std::size_t>(f)]);
    w.end_array();
    w.key("next_question");
    if (out.screening.must_ask.empty())
        return w.value(nullptr);
    const auto& f = k.findings[static_cast<std::size_t>(out.screening.must_ask[0])];
    w.begin_object();
    w.member("finding", f.id);
    w.member("why", joined("the answer could raise the urgency to ",
                           knowledge::to_text(out.screening.could_be)));
    w.end_object();
}

void write_regions(JsonWriter& w, std::string_view key, const std::vector<int>& regions,
                   const Knowledge& k) {
    w.key(key);
    w.begin_array();
    for (const int r : regions)
        w.raw(k.fragments.region_ids[static_cast<std::size_t>(r)]);
    w.end_array();
}

void write_source(JsonWriter& w, const assessment::RankedSource& ranked, const Knowledge& k) {
    const auto name = static_cast<std::size_t>(ranked.name);
    w.begin_object();
    w.raw(k.fragments.source_begin[name]);
    w.member("probability", ranked.probability);
    write_regions(w, "explains", ranked.explains, k);
    w.raw(k.fragments.source_end[name]);
    write_source_because(w, ranked, k);
    w.end_object();
}

void write_sources(JsonWriter& w, const Out& out, const Knowledge& k) {
    w.key("sources");
    w.begin_array();
    for (const auto& ranked : out.localisation.ranked)
        write_source(w, ranked, k);
    w.end_array();
    w.key("sources_together");
    w.begin_array();
    for (const auto id : out.localisation.together)
        w.value(id);
    w.end_array();
    w.member("sources_error_bound", out.localisation.error_bound);
    write_regions(w, "unexplained_regions", out.localisation.unexplained_regions, k);
}

void write_not_considered(JsonWriter& w, const std::vector<NotConsidered>& rest) {
    w.key("not_considered");
    w.begin_array();
    for (const auto& n : rest) {
        w.begin_object();
        w.member("input", n.input);
        w.member("why", n.why);
        w.end_object();
    }
    w.end_array();
}

}  // namespace

std::string encode(const Out& out, const Knowledge& k) {
    JsonWriter w(usual_bytes);
    w.begin_object();
    w.member("id", out.id);
    w.member("knowledge_version", k.version);
    w.member("complete", out.complete);
    write_questions(w, out, k);
    w.member("today", out.today);
    w.member("urgency", knowledge::to_text(out.urgency));
    write_flags(w, out, k);
    w.member("hands_on", screening::to_text(out.restrictions.hands_on));
    w.key("restrictions");
    w.begin_array();
    const auto grounds = written(out.restrictions.grounds);
    for (const auto& r : out.restrictions.list)
        write_restriction(w, r, grounds);
    w.end_array();
    w.key("stage");
    if (out.stage.empty())
        w.value(nullptr);
    else
        w.value(out.stage);
    write_sources(w, out, k);
    write_plan(w, out, k);
    write_care(w, out, k);
    write_not_considered(w, out.not_considered);
    w.member("intended_use", knowledge::intended_use);
    w.end_object();
    return std::move(w).take();
}

}  // namespace palpate::advice
