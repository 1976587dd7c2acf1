// What goes into `assess`. Everything may be left out; left out means not asked, never no.
#include "http/schema.hpp"

namespace palpate::http::schema {
namespace {

object region_id() {
    return text("id of a region, /api/v1/knowledge/regions");
}

object texts(std::string_view what) {
    return maybe(list(text("an id or name"), what));
}

object whole(std::string_view what, double lo, double hi) {
    auto schema = number(what, lo, hi);
    schema["type"] = "integer";
    return schema;
}

object pain(std::string_view what) {
    return maybe(whole(what, 0, 10));
}

object complaint() {
    return closed_record(
        "How the pain began and goes.",
        {{"onset", maybe(one_of("how it began", {"sudden", "gradual", "unknown"}))},
         {"trauma", answer("an injury at the start")},
         {"duration_days", maybe(number("days since it began", 0, 36500))},
         {"pain_now", pain("0 none to 10 worst imaginable")},
         {"pain_usual", pain("0 to 10, on most days")},
         {"pain_worst", pain("0 to 10, at its worst")},
         {"course", maybe(one_of("since it began", {"better", "same", "worse", "unknown"}))}});
}

object stroke() {
    const auto point = pair(number("x, then y", 0, 1), "[x, y], fractions of the figure's box");
    return closed_record(
        "One pain stroke on the body map. In `back` the client's left is the viewer's left.",
        {{"figure", maybe(one_of("default female", {"female", "male"}))},
         {"view", one_of("which side of the figure", {"front", "back"})},
         {"intensity", pain("0 to 10, default 5")},
         {"quality", maybe(text("id of a quality"))},
         {"radius", maybe(number("of the brush, fraction of the figure's height", 0, 0.2))},
         {"points", list(point, "at most 5000 points, x to the viewer's right, y down")}},
        {"view", "points"});
}

object blood_pressure() {
    return closed_record(
        "In mmHg.", {{"systolic", number("mmHg", 30, 300)}, {"diastolic", number("mmHg", 30, 300)}},
        {"systolic", "diastolic"});
}

object movement_answer() {
    return closed_record("One tested movement, by absolute side.",
                         {{"pain", answer("on active or resisted movement")},
                          {"stretch_pain", answer("at the end of a passive stretch")},
                          {"limited", answer("less range than expected")},
                          {"degrees", maybe(number("measured range", 0, 360))}});
}

object palpation_answer() {
    return closed_record("One palpated source.",
                         {{"source", text("id of a source with its side, piriformis_left")},
                          {"tender", answer("tender to pressure")},
                          {"familiar_pain", answer("is this your pain?")}},
                         {"source"});
}

object surgery() {
    return closed_record("One operation.",
                         {{"region", maybe(text("id of a region; another text limits the whole "
                                                "body"))},
                          {"days_ago", maybe(whole("days since", 0, 36500))},
                          {"procedure", maybe(text("id of an operation, or free text"))}});
}

object other_care() {
    return closed_record("Care by somebody else.", {{"kind", text("id of a kind of care")},
                                                    {"days_ago", number("days since", 0, 36500)},
                                                    {"result", text("better, same or worse")}});
}

object clearance() {
    return closed_record(
        "Lifts something only when a practitioner recorded it, with a reason and a date.",
        {{"lifts", text("id of the flag or of the restriction's condition")},
         {"by", text("who cleared it: an id of medical_checkers.csv, such as physician")},
         {"recorded_by", text("practitioner, or it lifts nothing")},
         {"on", date("when")},
         {"reason", text("why")}});
}

object doctor_check() {
    return closed_record(
        "What a doctor has already looked at. Lowers a flag by one class at most, only for the "
        "same pain and when nothing changed since.",
        {{"finding", text("id of a finding")},
         {"by", text("who: an id of medical_checkers.csv, such as physician")},
         {"on", date("when")},
         {"result", text("nothing_serious, nothing_found, imaging_clear or "
                         "cleared_for_massage; other words lift nothing")},
         {"same_pain", answer("it was this pain")},
         {"changed_since", answer("something changed since then")}},
        {"finding"});
}

object past_response() {
    return record("What a technique did before; another wording is kept, not used.",
                  {{"technique", text("id of a technique"), false},
                   {"result", text("worse, none, brief or good"), false}});
}

object learned_interval() {
    return closed_record("The change of pain that it went with, 90 of 100; positive is less pain.",
                         {{"low", number("points of 0 to 10", -10, 10)},
                          {"high", number("not less than low", -10, 10)},
                          {"by", one_of("when", {"next_day", "next_visit"})}},
                         {"low", "high", "by"});
}

object learned_benefit() {
    return closed_record(
        "What the practice's own sessions make of a technique's expected benefit; it weighs "
        "permitted work, and permits none.",
        {{"technique", text("id of a technique")},
         {"factor", number("times what was published", 0.5, 1.5)},
         {"sessions", number("whole; that it rests on", 1, 10'000'000)},
         {"own", number("whole; of these, this client's own", 0, 10'000'000)},
         {"interval", ref("LearnedInterval")}},
        {"technique", "factor", "sessions"});
}

object history() {
    return closed_record(
        "Earlier episodes and answers.",
        {{"episodes_before", maybe(whole("how many", 0, 1000))},
         {"pain_free_days_before", maybe(number("days without pain before this one", 0, 36500))},
         {"goal_met", answer("the goal of the last course was met")},
         {"answered_on", map(date("when"), "day of the last answer, by finding")},
         {"responses", list(ref("PastResponse"), "what earlier doses did, at most 200")},
         {"learned", list(ref("LearnedBenefit"), "each technique once at most")}});
}

object preferences() {
    return closed_record("What the client would like.",
                         {{"format", text("id of a format")},
                          {"pressure", whole("preferred, 0 to 10", 0, 10)},
                          {"dislikes", texts("techniques or free text")},
                          {"wishes", texts("techniques or free text")}});
}

object client() {
    return closed_record(
        "A client's answers. Give at least `regions` or `drawing`.",
        {{"id", maybe(text("any text, given back"))},
         {"today", maybe(date("left out: the server's date, given back"))},
         {"age_years", maybe(whole("in years", 0, 120))},
         {"sex",
          maybe(one_of("as far as it matters here", {"female", "male", "other", "unknown"}))},
         {"complaint", maybe(ref("Complaint"))},
         {"regions", maybe(map(whole("pain, 0 to 10", 0, 10), "pain by region id"))},
         {"qualities", maybe(map(list(text("id of a quality"), "how it feels"), "by region id"))},
         {"drawing", maybe(list(ref("Stroke"), "at most 500 strokes"))},
         {"findings", maybe(map(any_of({ref("Answer"), number("in the unit of its name"),
                                        ref("BloodPressure")}),
                                "by finding id, /api/v1/knowledge/findings"))},
         {"conditions", texts("ids, `id@region`, or free text")},
         {"medicines",
          texts("generic or brand names, with or without doses; `id@region` for patches")},
         {"movements", maybe(map(ref("MovementAnswer"), "by movement id"))},
         {"eases", texts("ids: what eases the pain")},
         {"overloads", texts("ids: what the body does all day")},
         {"palpation", maybe(list(ref("PalpationAnswer"), "at most 200"))},
         {"pregnancy_weeks", maybe(number("weeks, 0 for no", 0, 45))},
         {"surgeries", maybe(list(ref("Surgery"), "at most 50"))},
         {"other_care", maybe(list(ref("OtherCare"), "what others did"))},
         {"clearances", maybe(list(ref("Clearance"), "at most 100"))},
         {"already_checked", maybe(list(ref("DoctorCheck"), "at most 100"))},
         {"history", maybe(ref("History"))},
         {"observations", texts("finding ids seen by the therapist")},
         {"allergies", texts("ids or free text")},
         {"devices_and_patches", texts("ids or free text")},
         {"postpartum_days", maybe(number("days since birth", 0, 36500))},
         {"no_touch", maybe(list(region_id(), "never to be touched"))},
         {"consented_areas", texts("areas that need, and have, specific consent")},
         {"minutes_available", maybe(whole("really available today", 1, 240))},
         {"practitioner_scope", texts("technique ids the therapist may use")},
         {"goals", texts("in the client's words")},
         {"preferences", maybe(ref("Preferences"))},
         {"visits_possible_per_week", maybe(number("visits", 0, 14))},
         {"free_text", maybe(text("kept and given back under not_considered"))}});
}

object tri() {
    return answer("Not asked is never treated as no.");
}

constexpr Named schemas[] = {{"In", client},
                             {"Answer", tri},
                             {"Complaint", complaint},
                             {"Stroke", stroke},
                             {"BloodPressure", blood_pressure},
                             {"MovementAnswer", movement_answer},
                             {"PalpationAnswer", palpation_answer},
                             {"Surgery", surgery},
                             {"OtherCare", other_care},
                             {"Clearance", clearance},
                             {"DoctorCheck", doctor_check},
                             {"PastResponse", past_response},
                             {"LearnedBenefit", learned_benefit},
                             {"LearnedInterval", learned_interval},
                             {"History", history},
                             {"Preferences", preferences}};

}  // namespace

std::span<const Named> of_client() {
    return schemas;
}

}  // namespace palpate::http::schema
