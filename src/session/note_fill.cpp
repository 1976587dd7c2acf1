#include "session/note_fill.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

constexpr std::int64_t minute_ms = 60'000;
using Values = std::map<std::string, std::string>;

std::string number(std::int64_t value) {
    return std::to_string(value);
}

template <class T>
std::string word(T value) {
    return JsonWord<T>::text(value);
}

std::string list_text(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items)
        text.append(text.empty() ? "" : ", ").append(item);
    return text.empty() ? "nothing" : text;
}

// "35 mm from the inner corner of the shoulder blade towards the spine".
std::string where_of(const TenderPoint& e) {
    return e.towards.empty()
               ? "on " + e.landmark
               : number(e.millimetres) + " mm from " + e.landmark + " towards " + e.towards;
}

Values named(const Step& step) {
    return {{"technique", step.technique}, {"place", step.region}};
}

class Filling {
public:
    Filling(const Timeline& timeline, const State& state) : timeline_(timeline), state_(state) {
        for (std::size_t i = 0; i < sections_count; ++i)
            sections_.push_back({.section = static_cast<Section>(i)});
    }

    std::vector<NoteSection> run() && {
        for (const auto& placed : timeline_.events) {
            now_ = placed.event;
            if (holds(*now_))
                with_content(*now_, [&](const auto& content) { tell(content); });
        }
        now_ = nullptr;
        for (const auto& run : state_.steps)
            tell_run(run);
        tell_changes();
        for (const auto& [area, ceiling] : state_.ceilings)
            line(Section::plan, "note_ceiling",
                 {{"place", area}, {"pressure", number(ceiling.pressure_max)}});
        return std::move(sections_);
    }

private:
    // What was refused is no part of what happened; a mark is, unless it is unsound.
    bool holds(const Event& event) const {
        if (std::ranges::find(state_.refused, event.id, &Refused::event) != state_.refused.end())
            return false;
        return check(event).empty();
    }

    void line(Section section, std::string phrase, Values values) {
        sections_[static_cast<std::size_t>(section)].lines.push_back(
            {.said = Said{std::move(phrase), std::move(values)},
             .event = now_ == nullptr ? std::nullopt : std::optional(now_->id)});
    }

    void tell(const Remark& e) { line(e.section, "note_remark", {{"text", e.text}}); }
    void tell(const Consented& e) {
        line(Section::subjective, "note_consent", {{"areas", list_text(e.areas)}});
        if (!e.refused.empty())
            line(Section::subjective, "note_refused", {{"areas", list_text(e.refused)}});
    }
    void tell(const PainMark& e) {
        const bool before = e.moment == Moment::before;
        line(before ? Section::subjective : Section::objective,
             before ? "note_pain_before" : "note_pain_after",
             {{"place", e.region}, {"pain", number(e.pain)}});
        pains_[e.region][e.moment] = e.pain;
    }
    void tell(const RangeMark& e) {
        line(Section::objective, "note_range",
             {{"movement", e.movement},
              {"side", word(e.side)},
              {"moment", word(e.moment)},
              {"degrees", number(e.degrees)}});
        ranges_[{e.movement, word(e.side)}][e.moment] = e.degrees;
    }
    void tell(const TenderPoint& e) {
        points_[now_->id] = &e;
        line(Section::objective, "note_point",
             {{"place", e.region},
              {"side", word(e.side)},
              {"where", where_of(e)},
              {"depth", word(e.depth)},
              {"pain", number(e.first_pain)},
              {"refers", e.refers.empty() ? "" : ", felt also at " + list_text(e.refers)},
              {"response", word(e.response)}});
    }
    void tell(const PointAgain& e) {
        const auto found = points_.find(e.point);
        if (found == points_.end())
            return;
        const auto& point = *found->second;
        line(Section::objective, "note_point_again",
             {{"place", point.region},
              {"side", word(point.side)},
              {"where", where_of(point)},
              {"before", number(point.first_pain)},
              {"after", number(e.first_pain)},
              {"response", word(e.response)}});
    }
    void tell(const SkinChecked& e) {
        const auto* run = find_run(state_, e.step);
        if (run == nullptr)
            return;
        auto values = named(run->step);
        if (!e.fine)
            values["words"] = e.words ? ": " + *e.words : "";
        line(Section::objective, e.fine ? "note_skin_fine" : "note_skin_not_fine", values);
    }
    void tell(const Reassessed& e) {
        if (!e.suspects.empty())
            line(Section::assessment, "note_likeliest",
                 {{"source", e.suspects.front().source}, {"side", word(e.suspects.front().side)}});
    }
    void tell(const Palpated& e) {
        if (e.taken_back.value_or(false))
            return;
        line(Section::objective, e.hit ? "note_hit" : "note_miss",
             {{"source", e.source}, {"side", word(e.side)}});
    }
    void tell(const Tried& e) {
        if (e.taken_back.value_or(false))
            return;
        const Values values{{"movement", e.movement}};
        line(Section::objective, e.pain ? "note_tried_pain" : "note_tried_free", values);
        if (e.limited)
            line(Section::objective, *e.limited ? "note_tried_limited" : "note_tried_full", values);
    }
    void tell(const ComfortMark& e) {
        line(Section::assessment, "note_comfort", {{"place", e.area}, {"mark", word(e.mark)}});
    }
    void tell(const Ceiling& e) {  // others are told by where they came to
        if (e.raised.value_or(false))
            line(Section::assessment, "note_raised",
                 {{"place", e.area},
                  {"pressure", number(e.pressure_max)},
                  {"words", e.words ? ": " + *e.words : ""}});
    }
    void tell(const Danger& e) {
        line(Section::subjective, "note_sign",
             {{"sign", e.sign},
              {"where", e.region ? " at " + *e.region : ""},
              {"words", e.words ? ", in the client's words: " + *e.words : ""}});
    }
    void tell(const Stopped& e) {
        line(Section::subjective, "note_stopped",
             {{"reason", e.reason ? ": " + *e.reason : " on request"}});
    }
    void tell(const Rescreened& e) {
        line(Section::assessment, "note_rescreen",
             {{"urgency", e.urgency}, {"hands_on", e.hands_on}});
    }
    void tell(const Finished& e) {
        line(Section::plan, "note_finished", {{"remark", e.remark ? ": " + *e.remark : ""}});
    }
    template <class T>
    void tell(const T& /*content*/) {}  // told by the steps, or not by the note

    void tell_run(const Run& run) {
        auto values = named(run.planned);
        values["reason"] = run.reason.value_or("no reason was given");
        if (run.status == StepStatus::skipped)
            return line(Section::objective, "note_skipped", values);
        if (run.status != StepStatus::done && run.status != StepStatus::ended_early)
            return never_dropped(run.planned.part) ? void()
                                                   : line(Section::plan, "note_left", values);
        if (run.planned.part == Part::rise)
            return line(Section::objective, "note_rise", {});
        if (is_passed_over(run))
            return line(Section::plan, "note_left", values);
        tell_worked(run);
        if (run.status == StepStatus::ended_early)
            line(Section::objective, "note_ended_early", values);
    }

    // Begun and left at once, on the way to the next: "0 minutes" of it is no work. What was ended
    // early has its reason, however short it was.
    static bool is_passed_over(const Run& run) {
        return run.status == StepStatus::done && !run.unsure && !never_dropped(run.planned.part) &&
               run.worked_ms < minute_ms / 2;
    }

    void tell_worked(const Run& run) {
        if (never_dropped(run.planned.part))
            return;
        auto values = named(run.step);
        values["side"] = word(run.step.side);
        values["position"] = word(run.step.position);
        values["pressure"] = number(run.step.pressure_max);
        values["minutes"] = run.unsure
                                ? "time not known"
                                : number((run.worked_ms + minute_ms / 2) / minute_ms) + " minutes";
        line(Section::objective, "note_worked", values);
    }

    // From before to after; nothing is said of what was measured once.
    void tell_changes() {
        for (const auto& [place, pain] : pains_)
            if (pain.size() == 2)
                line(Section::assessment, "note_pain_change",
                     {{"place", place},
                      {"before", number(pain.at(Moment::before))},
                      {"after", number(pain.at(Moment::after))}});
        for (const auto& [of, degrees] : ranges_)
            if (degrees.size() == 2)
                line(Section::assessment, "note_range_change",
                     {{"movement", of.first},
                      {"side", of.second},
                      {"before", number(degrees.at(Moment::before))},
                      {"after", number(degrees.at(Moment::after))}});
    }

    const Timeline& timeline_;
    const State& state_;
    const Event* now_ = nullptr;
    std::vector<NoteSection> sections_;
    std::map<EventId, const TenderPoint*> points_;
    std::map<std::string, std::map<Moment, std::int64_t>> pains_;
    std::map<std::pair<std::string, std::string>, std::map<Moment, std::int64_t>> ranges_;
};

}  // namespace

std::vector<NoteSection> filled_sections(const Timeline& timeline, const State& state) {
    return Filling(timeline, state).run();
}

}  // namespace palpate::session
