// What comes out of `assess`.
#include "http/schema.hpp"
#include "knowledge/knowledge.hpp"
#include "planning/plan.hpp"
#include "screening/restrictions.hpp"

namespace palpate::http::schema {
namespace {

object urgency() {
    return one_up_to("who should look at this, and how soon; most urgent first",
                     knowledge::Urgency::clear);
}

object grade() {
    std::vector<std::string_view> words;
    for (int g = 0; g <= static_cast<int>(Grade::contradicted); ++g)
        words.push_back(knowledge::to_text(static_cast<Grade>(g)));
    return one_of("how far the evidence supports it", words);
}

object because() {
    return record("The facts, rule and citation behind a statement.",
                  {{"fact", text("what about this client")},
                   {"rule", text("id of the row that says so")},
                   {"source", list(text("key of a citation"), "where the row comes from")},
                   {"grade", ref("Grade")},
                   {"source_seen", yes_no("the source was read, not recalled")}});
}

object stage() {
    return one_up_to(
        "of the complaint; null where the duration is not known, and then planned as "
        "acute",
        knowledge::Stage::maintenance);
}

object becauses() {
    return list(ref("Because"), "why");
}

object flag() {
    return record("A finding, or a combination, that raises urgency.",
                  {{"id", text("of the rule")},
                   {"urgency", ref("Urgency")},
                   {"action_client", text("what the client should do, empty when private")},
                   {"action_practitioner", text("what the therapist should do")},
                   {"lifted_by", text("what would lift it")},
                   {"because", becauses()}});
}

object restriction() {
    return record(
        "What must not be done, or only so.",
        {{"kind", one_of("what is restricted", {"technique", "region", "pressure", "position",
                                                "modality", "duration", "movement"})},
         {"technique", text("id or all"), false},
         {"position", text("id"), false},
         {"movement", text("id"), false},
         {"modality", text("id"), false},
         {"region", text("id of a region or group, or all")},
         {"verdict", one_up_to("strictest first", screening::Verdict::with_care)},
         {"pressure_max", number("0 to 10; left out when there is no cap", 0, 10), false},
         {"minutes_max", number("of one session, for the kind duration"), false},
         {"site_radius_cm", number("around the site, left out for none"), false},
         {"substitute", text("what to do instead"), false},
         {"lifted_by", text("what would lift it")},
         {"because", becauses()}});
}

// A restriction as those are told it who may not know the reason: what Guard leaves of it.
object limit() {
    auto limit = restriction();
    limit["description"] = "What must not be done, or only so, without the reason.";
    auto& members = limit["properties"].as_object();
    for (const auto* reason : {"substitute", "lifted_by", "because"})
        members.erase(reason);
    boost::json::array needed;
    for (const auto& name : limit["required"].as_array())
        if (members.contains(name.as_string()))
            needed.push_back(name);
    limit["required"] = std::move(needed);
    return limit;
}

object pain_source() {
    return record("A candidate origin of the pain, never a diagnosis.",
                  {{"id", text("with its side")},
                   {"muscle", text("id without the side, for a muscle"), false},
                   {"name", text("in words")},
                   {"kind", one_of("what it is", {"muscle", "joint", "nerve_root", "other"})},
                   {"side", one_of("the client's", {"left", "right", "both", "midline"})},
                   {"probability", number("0.02 to 1, four decimals", 0, 1)},
                   {"explains", list(text("region id"), "painted regions it is linked to")},
                   {"check_next", list(text("in words"), "what to palpate or test")},
                   {"how_common", text("in studies, in words"), false},
                   {"because", becauses()}});
}

object question() {
    return record("The question to ask next.",
                  {{"finding", text("id of the finding")}, {"why", text("why it is asked")}});
}

object phase() {
    return record("A part of the course.",
                  {{"name", one_of("of the phase", {"active", "taper", "maintenance"})},
                   {"sessions_per_week", number("sessions a week")},
                   {"weeks", number("weeks")},
                   {"minutes", number("minutes a session")},
                   {"sessions", number("sessions in all")},
                   {"pressure_max", number("0 to 10, of the course", 0, 10)},
                   {"because", becauses()}});
}

object step() {
    return record(
        "One step of a session.",
        {{"part", one_up_to("of the session", planning::Part::closing)},
         {"technique", text("id")},
         {"region", text("id of a region or group")},
         {"target", text("id of a muscle, else of the region without its side, or the part")},
         {"side", one_of("the client's", {"left", "right", "both", "midline"})},
         {"starts_at", number("minutes into the session")},
         {"minutes", number("minutes")},
         {"turn_minutes", number("of them, for a change of position")},
         {"pressure", pair(number("0 to 10", 0, 10), "[least, most]")},
         {"position", text("id")},
         {"strain", number("on the therapist's hands, 1 is usual")},
         {"because", becauses()}});
}

object statement() {
    return record("Something said about the plan.", {{"id", text("of the row that says so")},
                                                     {"text", text("in words")},
                                                     {"because", becauses()}});
}

object goal() {
    return record("What the course is for.",
                  {{"text", text("in words")},
                   {"client_words", text("as the client put it"), false},
                   {"measure", text("id"), false},
                   {"mcid", number("the smallest change that matters, in its units"), false},
                   {"from", number("the score now"), false},
                   {"to", number("the score hoped for"), false},
                   {"because", becauses(), false}});
}

object stop_rule() {
    return record("When to stop.", {{"id", text("of the rule")},
                                    {"scope", one_of("what is stopped", {"session", "course"})},
                                    {"when", text("what happens")},
                                    {"action", text("what to do")},
                                    {"because", becauses()}});
}

object other_step() {
    return record("One step of the next best session.",
                  {{"technique", text("id")},
                   {"region", text("id of a region or group")},
                   {"minutes", number("minutes")}});
}

object runner_up() {
    return record("The next best session, empty when none; and why it lost.",
                  {{"led_by", text("technique id"), false},
                   {"instead_of", text("technique id"), false},
                   {"minutes", number("minutes"), false},
                   {"benefit_percent", number("of the plan's expected benefit"), false},
                   {"strain", number("on the therapist"), false},
                   {"why_lost", text("in words"), false},
                   {"routine", list(ref("OtherStep"), "its steps"), false}});
}

object plan() {
    return record(
        "The course of care and today's session; withheld when hands-on work is.",
        {{"status", one_up_to("draft while a must-ask is open", planning::Status::withheld)},
         {"planned_as", ref("Stage")},
         {"phases", list(ref("Phase"), "in order")},
         {"minutes", number("of the session")},
         {"format", maybe(text("id"))},
         {"strain", number("of the whole session on the therapist")},
         {"position_changes", number("of the client")},
         {"routine", list(ref("Step"), "the steps of a session, in order")},
         {"goals", list(ref("Goal"), "goals")},
         {"stop_rules", list(ref("StopRule"), "stop rules")},
         {"reassess_on", maybe(date("when to look again"))},
         {"dose_check", list(ref("Statement"), "what the trials say about this dose")},
         {"runner_up", ref("RunnerUp")},
         {"warnings", list(ref("Statement"), "what to mind")}});
}

object self_care() {
    return record(
        "One item of the home programme.",
        {{"id", text("of the item")},
         {"name", text("in words")},
         {"kind", one_of("of the item", {"activity", "comfort", "habit", "education", "monitor"})},
         {"dose", text("how much, how often")},
         {"how", text("how to do it")},
         {"limits", text("what to mind, may be empty")},
         {"pressure_max", number("0 to 10, left out when none", 0, 10), false},
         {"stop_if", text("when to stop")},
         {"because", becauses()}});
}

object kept_back() {
    return record("An item that would fit, were more known.",
                  {{"id", text("of the item")},
                   {"name", text("in words")},
                   {"why", text("in words")},
                   {"not_asked", list(text("id of a finding"), "what to ask")}});
}

object referral() {
    return record("The letter, when somebody else should look.",
                  {{"needed", yes_no("true from `soon` up, and for treating with a letter")},
                   {"to", text("whom")},
                   {"within_days", maybe(number("0 is today"))},
                   {"letter", text("its words")}});
}

object left_out() {
    return record("Something told that the engine could not use.",
                  {{"input", text("where, and what")}, {"why", text("in words")}});
}

object aftercare() {
    return record("What to do after a session, by what it used.",
                  {{"id", text("of the row")},
                   {"text", text("in words for the client")},
                   {"watch", text("what to watch for, and what to do then")},
                   {"because", becauses()}});
}

object advice() {
    return record(
        "The whole answer. Same input, same knowledge, same bytes.",
        {{"id", text("as given")},
         {"knowledge_version", text("a hash of the tables")},
         {"complete", yes_no("every must-ask question is answered")},
         {"must_ask", list(text("finding id"), "still open, in order")},
         {"next_question", maybe(ref("NextQuestion"))},
         {"today", text("the date the answer was made for")},
         {"urgency", ref("Urgency")},
         {"flags", list(ref("Flag"), "what raises the urgency")},
         {"hands_on", one_up_to("whether hands-on work may be done", screening::HandsOn::ordinary)},
         {"restrictions", list(ref("Restriction"), "complete: what is not listed is allowed")},
         {"stage", maybe(ref("Stage"))},
         {"sources", list(ref("PainSource"), "most probable first, at most 30")},
         {"sources_together", list(text("source id"), "explain together best all that was told")},
         {"sources_error_bound", number("on every probability")},
         {"unexplained_regions", list(text("region id"), "painted, linked to no likely source")},
         {"plan", ref("Plan")},
         {"self_care", list(ref("SelfCare"), "the home programme")},
         {"self_care_kept_back", list(ref("KeptBack"), "what more answers could add")},
         {"self_care_note", text("why little or nothing is offered, may be empty")},
         {"aftercare", list(ref("Aftercare"), "after a session of this plan")},
         {"referral", ref("Referral")},
         {"not_considered", list(ref("NotConsidered"), "nothing is dropped in silence")},
         {"intended_use", text("what the product is for, on every result")}});
}

object asked_finding() {
    return record("One answer that a question records.",
                  {{"id", text("the member of the client's findings, movement or palpation")},
                   {"name", text("in words")},
                   {"code", text("of the clinical notes"), false},
                   {"type", one_of("of the answer", {"yes_no", "number", "blood_pressure"})},
                   {"min", number("of a number, included"), false},
                   {"max", number("of a number, included"), false},
                   {"unit", text("of a number"), false},
                   {"ask_in", text("where it is asked"), false}});
}

object interview_question() {
    return record(
        "One question of the interview; none of these is an explicit no for each.",
        {{"id", text("of the screen, finding, movement or source")},
         {"kind", one_of("what the id is of", {"screen", "number", "movement", "palpation"})},
         {"prompt", text("the question")},
         {"why", text("why it is asked")},
         {"must", yes_no("no shortcut skips it")},
         {"findings", list(ref("AskedFinding"), "what the answer records")},
         {"lines",
          list(ref("AskedLine"),
               "for a returning client, shown instead of the findings: no to a line is no to each "
               "of its findings, yes or not sure asks them themselves"),
          false}});
}

object asked_line() {
    return record("One line of a screen: several of its findings in plain words.",
                  {{"id", text("its id")},
                   {"name", text("in words")},
                   {"findings", list(text("a finding of the question"), "on no other line")}});
}

object open_place() {
    return record("Holds for the whole body until conditions say where: CONDITION@REGION.",
                  {{"condition", text("its id")}, {"name", text("in words")}});
}

object open_check() {
    return record("Signs of one flag that a doctor's check would lower: already_checked.",
                  {{"days_max", number("an older check lowers nothing")},
                   {"findings", list(ref("CheckedSign"), "each is named in already_checked")}});
}

object checked_sign() {
    return record("A sign the client told.",
                  {{"id", text("of the finding")}, {"name", text("in words")}});
}

object choice() {
    return record("One of a list.",
                  {{"id", text("as the request names it")}, {"name", text("in words")}});
}

object next_question_reply() {
    return record(
        "The next question of the interview.",
        {{"question", maybe(ref("InterviewQuestion"))},
         {"remaining_about", number("questions still to come, this one included")},
         {"complete", yes_no("every must-ask question is answered")},
         {"urgency", ref("Urgency")},
         {"places", list(ref("OpenPlace"), "worth asking after the last question")},
         {"checks", list(ref("OpenCheck"), "worth asking after the last question")},
         {"loads", list(ref("Choice"), "worth offering then: ids of overloads")},
         {"eases", list(ref("Choice"), "worth offering then: ids of eases")},
         {"care", list(ref("Choice"), "worth offering then: kinds of other_care")},
         {"contradictions", list(ref("NotConsidered"), "only when there are some"), false}});
}

constexpr Named schemas[] = {{"Out", advice},
                             {"Urgency", urgency},
                             {"Grade", grade},
                             {"Stage", stage},
                             {"Because", because},
                             {"Flag", flag},
                             {"Restriction", restriction},
                             {"Limit", limit},
                             {"PainSource", pain_source},
                             {"NextQuestion", question},
                             {"Phase", phase},
                             {"Step", step},
                             {"Goal", goal},
                             {"Statement", statement},
                             {"StopRule", stop_rule},
                             {"OtherStep", other_step},
                             {"RunnerUp", runner_up},
                             {"Plan", plan},
                             {"SelfCare", self_care},
                             {"KeptBack", kept_back},
                             {"Referral", referral},
                             {"NotConsidered", left_out},
                             {"Aftercare", aftercare},
                             {"AskedFinding", asked_finding},
                             {"AskedLine", asked_line},
                             {"InterviewQuestion", interview_question},
                             {"OpenPlace", open_place},
                             {"OpenCheck", open_check},
                             {"Choice", choice},
                             {"CheckedSign", checked_sign},
                             {"NextQuestionReply", next_question_reply}};

}  // namespace

std::span<const Named> of_answer() {
    return schemas;
}

}  // namespace palpate::http::schema
