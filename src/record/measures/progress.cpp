#include "record/measures/progress.hpp"

#include "outcomes/due.hpp"
#include "outcomes/risk.hpp"
#include "outcomes/taper.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::record {
namespace {

constexpr int measurements_max = 1000;
constexpr int plans_max = 20;

// The parts of a plan that a course goes by.
struct Planned {
    std::optional<PlanId> plan;
    std::string stage = "chronic";
    std::int64_t sessions = 0;  // of the active phase; 0: not known
    double per_week = 0;
    bool agreed = false;
};

struct Gathered {
    std::vector<outcomes::Taken> taken;
    std::vector<AfterEffectSaid> after_effects;
    std::vector<std::string> not_considered;
    std::vector<Kept<CourseDecision>> decisions;
};

double number_in(const boost::json::object& from, std::string_view name) {
    const auto* found = from.if_contains(name);
    return found != nullptr && found->is_number() ? found->to_number<double>() : 0;
}

Planned planned_in(const Kept<StoredPlan>& kept) {
    Planned planned{.agreed = kept.content.status == PlanStatus::agreed};
    const auto parsed = parse_json(kept.content.plan.text());
    const auto* plan = parsed ? parsed->if_object() : nullptr;
    if (plan == nullptr)
        return planned;
    if (const auto* stage = plan->if_contains("planned_as"); stage && stage->is_string())
        planned.stage = std::string(stage->get_string());
    const auto* phases = plan->if_contains("phases");
    if (phases == nullptr || !phases->is_array() || phases->get_array().empty())
        return planned;
    planned.plan = kept.id;
    if (const auto* active = phases->get_array().front().if_object()) {
        planned.sessions = static_cast<std::int64_t>(number_in(*active, "sessions"));
        planned.per_week = number_in(*active, "sessions_per_week");
    }
    return planned;
}

Planned planned_of(const Transaction& t, EpisodeId episode) {
    for (const auto& kept :
         t.records<StoredPlan>().with_term({"episode", to_text(episode)}, plans_max))
        if (kept.content.status == PlanStatus::agreed || kept.content.status == PlanStatus::draft)
            return planned_in(kept);
    return {};
}

outcomes::Stage stage_of(std::string_view word) {
    for (const auto stage :
         {outcomes::Stage::acute, outcomes::Stage::subacute, outcomes::Stage::chronic,
          outcomes::Stage::flare_up, outcomes::Stage::recurrent, outcomes::Stage::maintenance})
        if (knowledge::to_text(stage) == word)
            return stage;
    return outcomes::Stage::chronic;
}

// What the last assessment says to the course.
struct Judged {
    std::vector<std::string> groups;   // of what was painted
    std::optional<Date> safe_since{};  // every question answered, and none that stops
};

bool complete(const Document& output) {
    const auto out = parse_json(output.text());
    const auto* all = out && out->is_object() ? out->get_object().if_contains("complete") : nullptr;
    return all != nullptr && all->is_bool() && all->get_bool();
}

std::vector<std::string> groups_in(const Document& input, const knowledge::Knowledge& k) {
    std::vector<std::string> groups;
    const auto in = parse_json(input.text());
    const auto* regions = in && in->is_object() ? in->get_object().if_contains("regions") : nullptr;
    if (regions == nullptr || !regions->is_object())
        return groups;
    for (const auto& region : k.regions)
        if (regions->get_object().contains(region.id) &&
            std::ranges::find(groups, region.group) == groups.end())
            groups.push_back(region.group);
    return groups;
}

Judged judged_of(const Transaction& t, EpisodeId episode, const knowledge::Knowledge& k) {
    const auto standing = t.records<Standing>().find(Id<Standing>(episode.uuid()));
    if (!standing)
        return {};
    const auto assessment = t.records<StoredAssessment>().find(standing->content.assessment);
    if (!assessment)
        return {};
    Judged judged{.groups = groups_in(assessment->content.input, k)};
    const auto& urgency = standing->content.urgency;
    if (urgency != "emergency" && urgency != "same_day" && complete(assessment->content.output))
        judged.safe_since = std::chrono::floor<std::chrono::days>(standing->content.assessed_at);
    return judged;
}

void add_after_effect(const Kept<Measurement>& kept, const outcomes::Tables& tables,
                      Gathered& all) {
    const auto& said = kept.content.said;
    const auto graded = outcomes::grade(tables, signs_of(said));
    if (!graded) {
        all.not_considered.push_back(
            fmt::format("after-effect of {}: {}", to_text(said.day), graded.error().message));
        return;
    }
    AfterEffectSaid effect{.measurement = kept.id,
                           .day = said.day,
                           .grade = std::string(outcomes::to_text(graded->grade)),
                           .at_least = graded->at_least,
                           .action = graded->action,
                           .refer = graded->refer,
                           .emergency = graded->emergency,
                           .because = {},
                           .not_asked = graded->not_asked};
    for (const auto* sign : graded->because)
        effect.because.push_back(sign->text);
    effect.onset_hours = said.onset_hours;
    const auto told = signs_of(said);
    if (const auto hours = told.find("hours"); hours != told.end())
        effect.hours = hours->second;
    all.after_effects.push_back(std::move(effect));
}

// What a practice loads may be another version by now: with such a form the score of then stands.
Result<outcomes::Score> score_then(const Measurement& m, const outcomes::Tables& tables) {
    const auto* measure = outcomes::measure_of(tables, m.said.instrument);
    const bool loaded =
        measure != nullptr && (measure->formula == outcomes::Formula::questionnaire ||
                               measure->formula == outcomes::Formula::t_score);
    if (!loaded || !m.score)
        return score_of(m.said, tables);
    if (!(*m.score >= measure->min && *m.score <= measure->max))
        return invalid("/score", "does not lie on the scale that the measure has now");
    return outcomes::Score{
        .value = *m.score,
        .items = static_cast<int>(m.said.items.value_or(
            m.said.answers.empty() ? measure->forms.front() : std::ssize(m.said.answers))),
        .band = m.band.value_or(""),
        .said = m.counted};
}

void add_one(const Measurement& m, const outcomes::Tables& tables, Gathered& all) {
    auto score = score_then(m, tables);
    if (!score) {
        all.not_considered.push_back(fmt::format("{} of {}: {}", m.said.instrument,
                                                 to_text(m.said.day), score.error().message));
        return;
    }
    all.taken.push_back(
        {.measure = m.said.instrument,
         .side = m.said.side ? JsonWord<MeasuredSide>::text(*m.said.side) : std::string(),
         .day = m.said.day,
         .score = *std::move(score)});
}

void add_score(const Measurement& m, const outcomes::Tables& tables, Gathered& all) {
    if (m.said.regions.empty())
        return add_one(m, tables, all);
    auto drawn = m;
    for (const auto& measure : tables.measures)
        if (is_drawn(measure)) {
            drawn.said.instrument = measure.id;
            add_one(drawn, tables, all);
        }
}

Gathered gather(const Transaction& t, EpisodeId episode, const outcomes::Tables& tables) {
    Gathered all;
    auto kept =
        t.records<Measurement>().with_term({"episode", to_text(episode)}, measurements_max + 1);
    if (kept.size() > measurements_max) {
        kept.resize(measurements_max);
        all.not_considered.push_back(
            fmt::format("measurements before the last {}", measurements_max));
    }
    std::ranges::reverse(kept);  // as they were taken
    for (const auto& one : kept)
        if (one.content.said.instrument == after_effect)
            add_after_effect(one, tables, all);
        else
            add_score(one.content, tables, all);
    all.decisions = decisions_of(t, episode);
    return all;
}

std::optional<Date> newest_score(const Gathered& all) {
    std::optional<Date> newest;
    for (const auto& taken : all.taken)
        newest = newest ? std::max(*newest, taken.day) : taken.day;
    return newest;
}

outcomes::Course course_of(const ProgressAsked& asked, const CourseKnown& known,
                           const Planned& planned, const Episode& episode, const Gathered& all) {
    outcomes::Course course{.stage = stage_of(planned.stage),
                            .started = episode.opened_on,
                            .today = asked.today,
                            .visits = asked.visits,
                            .changed = known.changed,
                            .changed_on = known.changed_on,
                            .extended = known.more_visits > 0,
                            .wish = known.wish,
                            .in_flare = known.in_flare,
                            .flare_on = known.flare_on};
    course.began_in_flare = course.stage == outcomes::Stage::flare_up;
    course.home_plan = planned.agreed;
    if (course.stage == outcomes::Stage::maintenance)
        course.phase = outcomes::Phase::maintenance;
    else if (planned.sessions > 0 &&
             std::ssize(asked.visits) >= planned.sessions + known.more_visits)
        course.phase = outcomes::Phase::course_end;
    for (const auto& effect : all.after_effects) {
        course.moderate_events += effect.grade == "moderate" ? 1 : 0;
        course.severe_events += effect.refer ? 1 : 0;
    }
    return course;
}

AdviceSaid said_of(const outcomes::Advice& a) {
    AdviceSaid s{.status = std::string(outcomes::to_text(a.status)),
                 .response = std::string(outcomes::to_text(a.response.of)),
                 .action = std::string(outcomes::to_text(a.action)),
                 .rule = {},
                 .hold = a.hold,
                 .pressure_change = 0,
                 .visits = 0,
                 .refer_to = {},
                 .text = {},
                 .client_text = {},
                 .facts = a.facts,
                 .notices = a.notices,
                 .sources = {},
                 .grade = {},
                 .source_seen = false};
    if (a.rule == nullptr)
        return s;
    s.rule = a.rule->id;
    s.pressure_change = a.rule->pressure_change;
    s.visits = a.rule->visits;
    s.refer_to = a.rule->refer_to;
    s.text = a.rule->text;
    s.client_text = a.rule->client_text;
    s.sources = a.rule->citation.source();
    s.grade = std::string(palpate::to_text(a.rule->citation.grade()));
    s.source_seen = a.rule->citation.seen();
    return s;
}

std::vector<DueSaid> due_of(const outcomes::Tables& tables, const outcomes::Timeline& timeline) {
    std::vector<DueSaid> found;
    for (const auto& one : outcomes::due(tables, timeline))
        if (one.state != outcomes::DueState::done)
            found.push_back({.id = one.rule->id,
                             .when = one.rule->when,
                             .also = one.rule->also,
                             .measures = one.measures,
                             .from = one.from,
                             .until = one.until,
                             .state = one.state == outcomes::DueState::overdue ? "overdue" : "due",
                             .reminders = one.reminders,
                             .next_reminder = one.next_reminder});
    return found;
}

outcomes::Timeline timeline_of(const outcomes::Course& course, std::int64_t sessions,
                               const Gathered& all) {
    outcomes::Timeline timeline{
        .started = course.started, .today = course.today, .visits = course.visits};
    if (course.phase == outcomes::Phase::course_end)
        timeline.course_ended = course.visits[static_cast<std::size_t>(sessions - 1)];
    for (const auto& taken : all.taken) {
        timeline.done.push_back({.measure = taken.measure, .day = taken.day});
        if (taken.measure == "start_back")
            timeline.start_back_high = taken.score.band == "high";
    }
    return timeline;
}

std::string_view mark_text(outcomes::Asked about) {
    switch (about) {
        case outcomes::Asked::technique: return "another technique";
        case outcomes::Asked::dose: return "another dose";
        case outcomes::Asked::extension: return "the course was extended";
        case outcomes::Asked::flare: return "a flare-up";
        case outcomes::Asked::wish: break;  // nothing was done
    }
    return {};
}

// What stands on the plots beside the scores: where the client was worse, and what was decided.
outcomes::Around around_of(const outcomes::Course& course, const outcomes::Advice& advice,
                           const Gathered& all) {
    outcomes::Around around{.visits = course.visits, .began = {.in_flare = course.began_in_flare}};
    auto& marks = around.marks;
    for (const auto day : advice.worse_days)
        marks.push_back({.day = day, .kind = "worse", .text = "worse than at first", .why = {}});
    for (const auto& kept : all.decisions) {
        const auto& said = kept.content.said;
        if (const auto text = mark_text(said.about); !text.empty() && said.answer == Tri::yes)
            marks.push_back({.day = said.day,
                             .kind = JsonWord<outcomes::Asked>::text(said.about),
                             .text = std::string(text),
                             .why = kept.why});
    }
    const auto scored = newest_score(all);
    if (advice.status == outcomes::Status::flare && !course.flare_on && scored)
        marks.push_back(
            {.day = *scored, .kind = "flare", .text = "a flare-up by the scores", .why = {}});
    std::ranges::stable_sort(marks, {}, &outcomes::PlotMark::day);
    return around;
}

}  // namespace

namespace {

// What an episode's progress is worked out from.
struct Read {
    Kept<Episode> episode;
    Planned planned;
    Gathered all;
    outcomes::Course course;
    outcomes::Timeline timeline;
};

Result<Read> read_of(const Transaction& t, const ProgressAsked& asked,
                     const outcomes::Tables& tables, const knowledge::Knowledge& k) {
    auto episode = find_there(t, asked.episode);
    if (!episode)
        return tl::unexpected(episode.error());
    auto now = asked;
    std::erase_if(now.visits, [&](Date day) { return day < episode->content.opened_on; });
    Read read{.episode = *std::move(episode),
              .planned = planned_of(t, asked.episode),
              .all = gather(t, asked.episode, tables),
              .course = {},
              .timeline = {}};
    const auto known = known_of(read.all.decisions, tables, asked.today, newest_score(read.all));
    read.course = course_of(now, known, read.planned, read.episode.content, read.all);
    read.timeline = timeline_of(read.course, read.planned.sessions + known.more_visits, read.all);
    auto judged = judged_of(t, asked.episode, k);
    read.course.screened_again = judged.safe_since;
    read.timeline.groups = std::move(judged.groups);
    return read;
}

}  // namespace

Result<Progress> progress_of(const Transaction& t, const ProgressAsked& asked,
                             const outcomes::Tables& tables, const knowledge::Knowledge& k) {
    auto read = read_of(t, asked, tables, k);
    if (!read)
        return tl::unexpected(std::move(read.error()));
    auto& all = read->all;
    const auto& course = read->course;
    const auto trends = outcomes::trends(tables.measures, all.taken);
    const auto advice = outcomes::advise(tables, trends, course);
    Progress p{.episode = asked.episode,
               .today = asked.today,
               .planned_as = read->planned.stage,
               .plan = read->planned.plan,
               .visits = std::ssize(course.visits),
               .advice = said_of(advice),
               .asks = {},
               .taper = {},
               .due = due_of(tables, read->timeline),
               .trends = {},
               .after_effects = std::move(all.after_effects),
               .not_considered = std::move(all.not_considered)};
    for (const auto* risk : outcomes::risks_of(tables, all.taken))
        p.advice.notices.push_back(risk->plan);
    for (const auto asks : outcomes::asks(tables, trends, course, advice))
        p.asks.push_back(JsonWord<outcomes::Asked>::text(asks));
    auto around = around_of(course, advice, all);
    for (const auto& dose : asked.doses)
        if (dose.day >= course.started)
            around.doses.push_back(dose);
    for (const auto& trend : trends)
        p.trends.push_back(outcomes::plot(trend, around, tables.parameters));
    if (advice.action == outcomes::Action::taper && read->planned.per_week > 0)
        if (const auto taper = outcomes::taper(tables, course.stage, read->planned.per_week))
            for (const auto& phase : taper->phases)
                p.taper.push_back({.sessions = phase.sessions, .weeks = phase.weeks});
    return p;
}

Result<DueLook> due_look(const Transaction& t, const ProgressAsked& asked,
                         const outcomes::Tables& tables, const knowledge::Knowledge& k) {
    auto read = read_of(t, asked, tables, k);
    if (!read)
        return tl::unexpected(std::move(read.error()));
    DueLook look{.due = due_of(tables, read->timeline), .next = {}};
    const auto known = [&](const DueSaid& one) {
        return std::ranges::any_of(look.due, [&](const DueSaid& now) {
            return now.id == one.id && now.from == one.from && now.reminders == one.reminders;
        });
    };
    auto later = read->timeline;
    for (int day = 1; day <= due_ahead_days && !look.next; ++day) {
        later.today = plus_days(asked.today, day);
        if (!std::ranges::all_of(due_of(tables, later), known))
            look.next = later.today;
    }
    return look;
}

}  // namespace palpate::record
