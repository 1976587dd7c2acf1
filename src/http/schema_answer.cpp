// What comes out of `assess`.
#include "http/schema.hpp"
#include "knowledge/knowledge.hpp"
#include "screening/restrictions.hpp"

namespace palpate::http::schema {
namespace {

object urgency() {
    using knowledge::Urgency;
    std::vector<std::string_view> words;
    for (int u = 0; u <= static_cast<int>(Urgency::clear); ++u)
        words.push_back(to_text(static_cast<Urgency>(u)));
    return one_of("who should look at this, and how soon; most urgent first", words);
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
    using screening::Verdict;
    std::vector<std::string_view> verdicts;
    for (int v = 0; v <= static_cast<int>(Verdict::with_care); ++v)
        verdicts.push_back(to_text(static_cast<Verdict>(v)));
    return record(
        "What must not be done, or only so.",
        {{"kind", one_of("what is restricted", {"technique", "region", "pressure", "position",
                                                "modality", "duration", "movement"})},
         {"technique", text("id or all"), false},
         {"position", text("id"), false},
         {"movement", text("id"), false},
         {"modality", text("id"), false},
         {"region", text("id of a region or group, or all")},
         {"verdict", one_of("strictest first", verdicts)},
         {"pressure_max", number("0 to 10; left out when there is no cap", 0, 10), false},
         {"minutes_max", number("left out when there is no cap"), false},
         {"site_radius_cm", number("around the site, left out for none"), false},
         {"substitute", text("what to do instead"), false},
         {"lifted_by", text("what would lift it")},
         {"because", becauses()}});
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
                   {"because", becauses()}});
}

object question() {
    return record("The question to ask next.",
                  {{"finding", text("id of the finding")}, {"why", text("why it is asked")}});
}

object phase() {
    return record("A part of the course.", {{"name", text("active, taper, maintenance")},
                                            {"sessions_per_week", number("sessions a week")},
                                            {"weeks", number("weeks")},
                                            {"minutes", number("minutes a session")}});
}

object step() {
    return record("One step of a session.",
                  {{"technique", text("id")},
                   {"region", text("id")},
                   {"target", text("id of a muscle or source"), false},
                   {"side", text("the client's"), false},
                   {"minutes", number("minutes")},
                   {"pressure", list(number("0 to 10", 0, 10), "[least, most]")},
                   {"position", text("id"), false},
                   {"strain", number("on the therapist's hands, 1 is usual"), false},
                   {"because", becauses(), false}});
}

object plan() {
    return record(
        "The course of care and today's session; withheld when hands-on work is.",
        {{"status", one_of("draft while a must-ask is open", {"final", "draft", "withheld"})},
         {"phases", list(ref("Phase"), "in order")},
         {"routine", list(ref("Step"), "the steps of a session, in order")},
         {"goals", list(anything("a goal in units of a measure"), "goals"), false},
         {"stop_rules", list(anything("when to stop"), "stop rules"), false},
         {"reassess_on", maybe(date("when to look again")), false},
         {"dose_check", list(anything("a remark"), "where the dose differs from the trials"),
          false},
         {"runner_up", anything("the next best plan, and why it lost"), false},
         {"warnings", list(anything("a remark"), "what to mind"), false}});
}

object self_care() {
    return record("One item of the home programme.", {{"id", text("of the item")},
                                                      {"dose", text("how much, how often")},
                                                      {"stop_if", text("when to stop")},
                                                      {"because", becauses()}});
}

object referral() {
    return record("The letter, when somebody else should look.",
                  {{"needed", yes_no("true from `soon` up")},
                   {"to", text("whom"), false},
                   {"within_days", number("0 is today"), false},
                   {"letter", text("its words"), false}});
}

object left_out() {
    return record("Something told that the engine could not use.",
                  {{"input", text("where, and what")}, {"why", text("in words")}});
}

object advice() {
    using screening::HandsOn;
    std::vector<std::string_view> hands_on;
    for (int h = 0; h <= static_cast<int>(HandsOn::ordinary); ++h)
        hands_on.push_back(to_text(static_cast<HandsOn>(h)));
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
         {"hands_on", one_of("whether hands-on work may be done", hands_on)},
         {"restrictions", list(ref("Restriction"), "complete: what is not listed is allowed")},
         {"stage",
          maybe(one_of("null when the duration is not known",
                       {"acute", "subacute", "chronic", "recurrent", "maintenance", "flare_up"}))},
         {"sources", list(ref("PainSource"), "most probable first, at most 30")},
         {"sources_error_bound", number("on every probability")},
         {"unexplained_regions", list(text("region id"), "painted, linked to no likely source")},
         {"plan", ref("Plan")},
         {"self_care", list(ref("SelfCare"), "the home programme")},
         {"referral", ref("Referral")},
         {"not_considered", list(ref("NotConsidered"), "nothing is dropped in silence")}});
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
         {"findings", list(ref("AskedFinding"), "what the answer records")}});
}

object next_question_reply() {
    return record("The next question of the interview.",
                  {{"question", maybe(ref("InterviewQuestion"))},
                   {"remaining_about", number("questions still to come, this one included")},
                   {"complete", yes_no("every must-ask question is answered")},
                   {"urgency", ref("Urgency")}});
}

constexpr Named schemas[] = {{"Out", advice},
                             {"Urgency", urgency},
                             {"Grade", grade},
                             {"Because", because},
                             {"Flag", flag},
                             {"Restriction", restriction},
                             {"PainSource", pain_source},
                             {"NextQuestion", question},
                             {"Phase", phase},
                             {"Step", step},
                             {"Plan", plan},
                             {"SelfCare", self_care},
                             {"Referral", referral},
                             {"NotConsidered", left_out},
                             {"AskedFinding", asked_finding},
                             {"InterviewQuestion", interview_question},
                             {"NextQuestionReply", next_question_reply}};

}  // namespace

std::span<const Named> of_answer() {
    return schemas;
}

}  // namespace palpate::http::schema
