// What is kept about clients, made from the structs that are kept.
#include "http/schema_kept.hpp"
#include "record/clearance.hpp"
#include "record/consents.hpp"
#include "record/episode_said.hpp"
#include "record/measures/redraft.hpp"
#include "record/plans.hpp"
#include "record/private_records.hpp"
#include "record/replay.hpp"
#include "screening/restrictions.hpp"

#include <string>

namespace palpate::http::schema {
namespace {

object client() {
    return with_why(of_described<palpate::record::Client>("Nothing clinical."));
}
object kept_client() {
    return kept("Client", "A client as kept.");
}
object client_versions() {
    return versions("KeptClient");
}
object client_line() {
    return of_described<palpate::record::ClientLine>("Who it is and how to reach them.");
}
object client_lines() {
    return record("A list.", {{"clients", list(ref("ClientLine"), "best or newest first")},
                              {"more", yes_no("there are further ones")}});
}

object episode() {
    return with_why(
        of_described<palpate::record::EpisodeSaid>("One course of care for one complaint."));
}
object kept_episode() {
    return kept("Episode", "An episode as kept.");
}
object episodes() {
    return page_of("episodes", "KeptEpisode", "By id.");
}
object episode_line() {
    auto line = kept("Episode", "An episode, and how it stands since its last assessment.");
    auto& members = line["properties"].as_object();
    members["urgency"] = text("of the last assessment, as in Out");
    members["assessed_at"] = described::texts_of("UTC", "date-time");
    members["restrictions"] = number("how many hold");
    return line;
}
object summary() {
    return record(
        "A client at a glance.",
        {{"client", ref("KeptClient")},
         {"episodes", list(ref("EpisodeLine"), "the oldest first")},
         {"withheld", list(ref("WithheldEpisode"), "there when something is closed to who asks"),
          false},
         {"open_until", described::texts_of("a broken glass stands open", "date-time"), false},
         {"restricted", list(ref("KeptPrivacy"), "to those who are named"), false}});
}
object withheld_episode() {
    return record("What safety needs of an episode that is restricted to others.",
                  {{"episode", text("id, UUID")},
                   {"assessed_at", described::texts_of("UTC", "date-time")},
                   {"urgency", ref("Urgency")},
                   {"hands_on", one_up_to("the same", screening::HandsOn::ordinary), false},
                   {"complete", yes_no("the same; false: questions of safety are open")},
                   {"open_questions", number("how many of them are known")},
                   {"limits", list(ref("Limit"), "of the last assessment, all")}});
}
object privacy_said() {
    return with_why(
        of_described<palpate::record::PrivacySaid>("The caller is always among those named."));
}
object kept_privacy() {
    return kept("Privacy", "Who may read a record; its id is the record's.");
}
object privacy() {
    return of_described<palpate::record::Privacy>("Who may read a record.");
}
object glass_said() {
    return with_why(of_described<palpate::record::GlassSaid>("A client or a record, and why."));
}
object glass() {
    return of_described<palpate::record::BreakGlass>("Somebody opened what is restricted.");
}
object kept_glass() {
    return kept("BreakGlass", "It opens for the caller until `until`.");
}
object opened(object described, std::string_view member, std::string_view schema) {
    described["properties"].as_object()[member] = ref(schema);
    return described;
}
object clearance_said() {
    return of_described<palpate::record::ClearanceSaid>(
        "A doctor's word: what it lifts, who gave it, on which day, and why.");
}
object clearances() {
    return of_described<palpate::record::Clearances>(
        "What may be lifted, and what was written down.");
}
object intake_said() {
    return opened(of_described<palpate::record::IntakeSaid>("What was asked and answered."),
                  "answers", "In");
}
object intake() {
    return opened(
        of_described<palpate::record::StoredIntake, Written::opened>("As it was answered."),
        "answers", "In");
}
object assessment() {
    return opened(opened(of_described<palpate::record::StoredAssessment, Written::opened>(
                             "What was judged, and what was shown."),
                         "input", "In"),
                  "output", "Out");
}
object plan() {
    return opened(
        of_described<palpate::record::StoredPlan, Written::opened>(
            "`plan` is the plan of Out as it now stands; `edits` every place changed by hand."),
        "plan", "Plan");
}
object plan_said() {
    return with_why(opened(
        of_described<palpate::record::PlanSaid, Written::opened>(
            "Without `plan` only the status changes; `reason` is of what was changed by hand."),
        "plan", "Plan"));
}
object kept_intake() {
    return kept("StoredIntake", "An intake as kept.");
}
object kept_assessment() {
    return kept("StoredAssessment", "An assessment as kept.");
}
object kept_plan() {
    return kept("StoredPlan", "A plan as kept.");
}
object intake_taken() {
    return record("The ETag and Location are the assessment's.",
                  {{"assessment", ref("KeptAssessment")},
                   {"intake", ref("KeptIntake")},
                   {"plan", maybe(ref("KeptPlan")), false}});
}
object assessments() {
    return page_of("assessments", "KeptAssessment", "The newest first.");
}
object plans() {
    return page_of("plans", "KeptPlan", "The newest first.");
}
object consent() {
    return of_described<palpate::record::Consent>("May change at any time.");
}
object consent_said() {
    return with_why(of_described<palpate::record::ConsentSaid>("As it was answered."));
}
object kept_consent() {
    return kept("Consent", "A consent as kept.");
}
object consents() {
    return page_of("consents", "KeptConsent", "By id.");
}

object consent_versions() {
    return versions("KeptConsent");
}
object plan_to_check() {
    return opened(of_described<palpate::record::PlanToCheck, Written::opened>("Before it is kept."),
                  "plan", "Plan");
}
object plan_checked() {
    return opened(
        of_described<palpate::record::PlanChecked, Written::opened>(
            "`faults` is empty when it could be kept; `steps` says what is open to each."),
        "plan", "Plan");
}
object plan_advised() {
    return opened(of_described<palpate::record::PlanAdvised, Written::opened>(
                      "A draft for a person to look at. `faults` stand against keeping it so."),
                  "plan", "Plan");
}
object replay_asked() {
    return of_described<palpate::record::ReplayAsked>(
        "One page: from the newest, or after `next` of the page before; of one client, or of all.");
}
object replayed() {
    return of_described<palpate::record::Replayed>(
        "Only what would change, the most dangerous first; `next` is for the following page.");
}

object draft() {
    return anything("Any JSON up to 64 kB; given back as it was.");
}

constexpr Named schemas[] = {{"Draft", draft},
                             {"Client", client},
                             {"KeptClient", kept_client},
                             {"ClientVersions", client_versions},
                             {"ClientLine", client_line},
                             {"ClientLines", client_lines},
                             {"Episode", episode},
                             {"KeptEpisode", kept_episode},
                             {"Episodes", episodes},
                             {"EpisodeLine", episode_line},
                             {"Summary", summary},
                             {"ClearanceSaid", clearance_said},
                             {"Clearances", clearances},
                             {"IntakeSaid", intake_said},
                             {"StoredIntake", intake},
                             {"KeptIntake", kept_intake},
                             {"StoredAssessment", assessment},
                             {"KeptAssessment", kept_assessment},
                             {"Assessments", assessments},
                             {"StoredPlan", plan},
                             {"PlanSaid", plan_said},
                             {"KeptPlan", kept_plan},
                             {"Plans", plans},
                             {"KeptIntakeTaken", intake_taken},
                             {"WithheldEpisode", withheld_episode},
                             {"PrivacySaid", privacy_said},
                             {"Privacy", privacy},
                             {"KeptPrivacy", kept_privacy},
                             {"GlassSaid", glass_said},
                             {"BreakGlass", glass},
                             {"KeptBreakGlass", kept_glass},
                             {"Consent", consent},
                             {"ConsentSaid", consent_said},
                             {"KeptConsent", kept_consent},
                             {"Consents", consents},
                             {"ConsentVersions", consent_versions},
                             {"PlanToCheck", plan_to_check},
                             {"PlanChecked", plan_checked},
                             {"PlanAdvised", plan_advised},
                             {"ReplayAsked", replay_asked},
                             {"Replayed", replayed}};

}  // namespace

object kept(std::string_view name, std::string_view what) {
    return record(what, {{"id", text("of the record, UUID")},
                         {"version", number("from 1; the ETag is this in quotes")},
                         {"changed_at", described::texts_of("UTC", "date-time")},
                         {"changed_by", text("id of who did it, UUID")},
                         {"why", text("as said with the change"), false},
                         {"removed", yes_no("taken off the lists"), false},
                         {"content", ref(name)}});
}

object versions(std::string_view name) {
    return record("Newest first.", {{"versions", list(ref(name), "every version")}});
}

object with_why(object content) {
    content["properties"].as_object()["why"] = text("why, for the history");
    return content;
}

object page_of(std::string_view name, std::string_view item, std::string_view what) {
    return record(what,
                  {{name, list(ref(item), what)}, {"more", yes_no("there are further ones")}});
}

object described::texts_of(std::string_view what, std::string_view format) {
    auto o = text(what);
    o["format"] = format;
    return o;
}

std::span<const Named> of_record() {
    return schemas;
}

}  // namespace palpate::http::schema
