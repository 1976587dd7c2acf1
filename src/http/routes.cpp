// Every route: the one place to look for what the server answers, and to whom.
#include "http/handlers.hpp"

namespace palpate::http {
namespace {

// Method, path, who may, handler; what it is for; what it takes and gives.
using enum practice::Permission;

constexpr Route table[] = {
    {Method::get, "/healthz", nobody_asked, healthz,  //
     "Alive; the empty endpoint", "", ""},
    {Method::get, "/readyz", nobody_asked, readyz,  //
     "Able to answer", "", "Ready"},
    {Method::get, "/metrics", nobody_asked, metrics,  //
     "Counts and times for Prometheus", "", "text/plain"},
    {Method::post, "/api/v1/assess", nobody_asked, assess,
     "A client's answers in, the whole explained answer out", "In", "Out"},
    {Method::post, "/api/v1/next-question", nobody_asked, next_question,
     "The question whose answer matters most now", "In", "NextQuestionReply"},
    {Method::get, "/api/v1/knowledge/{kind}", nobody_asked, knowledge_list,  //
     "The rows of one kind", "", "KnowledgeRows"},
    {Method::get, "/api/v1/knowledge/{kind}/{id}", nobody_asked, knowledge_row,  //
     "One row", "", "AnyRow"},
    {Method::get, "/api/v1/openapi.json", nobody_asked, openapi,  //
     "This interface, described", "", "OpenApi"},

    {Method::get, "/trust", nobody_asked, trust_page,  //
     "How a device comes to trust the practice's own authority", "", "text/html"},
    {Method::get, "/trust/style.css", nobody_asked, trust_style,  //
     "How that page looks", "", "text/css"},
    {Method::get, "/trust/authority.crt", nobody_asked, trust_certificate,  //
     "The authority's certificate", "", "application/x-x509-ca-cert"},

    {Method::get, "/api/v1/clients", contact_read, list_clients,  //
     "Clients, the newest first; with ?search= those who may be meant, the best first", "",
     "ClientLines"},
    {Method::post, "/api/v1/clients", contact_write, add_client,  //
     "A new client", "Client", "KeptClient"},
    {Method::get, "/api/v1/clients/{id}", contact_read, find_client,  //
     "Who a client is and how to reach them", "", "KeptClient"},
    {Method::put, "/api/v1/clients/{id}", contact_write, change_client,
     "Corrects what is known of a client, or brings a removed one back", "Client", "KeptClient"},
    {Method::del, "/api/v1/clients/{id}", contact_write, remove_client,
     "Takes a client off every list; the history stays", "", "", "Patient.d"},
    {Method::get, "/api/v1/clients/{id}/history", contact_read, client_history,
     "Every version of a client, newest first", "", "ClientVersions"},

    {Method::post, "/api/v1/sign-in", nobody_asked, sign_in,  //
     "Opens a session; its cookie comes with the answer", "SignIn", "Session"},
    {Method::post, "/api/v1/welcome", nobody_asked, welcome,  //
     "Opens a session by a one-time link; the first one sets up the owner", "Welcome", "Session"},
    {Method::post, "/api/v1/welcome/look", nobody_asked, link_holder,
     "Whose one-time link it is, and what it needs besides", "Link", "LinkHolder"},
    {Method::get, "/api/v1/session", own_account, session,  //
     "Who is signed in", "", "Session"},
    {Method::del, "/api/v1/session", own_account, sign_out,  //
     "Signs out", "", ""},
    {Method::get, "/api/v1/sessions", own_account, sessions,  //
     "Where one is signed in", "", "Sessions"},
    {Method::del, "/api/v1/sessions", own_account, sign_out_everywhere,  //
     "Signs out everywhere", "", ""},
    {Method::post, "/api/v1/password", own_account, change_password,  //
     "A new password; ends the other sessions", "PasswordChange", ""},
    {Method::post, "/api/v1/second-factor", own_account, begin_second_factor,  //
     "A secret for an app; it holds from its first code on", "", "SecondFactor"},
    {Method::put, "/api/v1/second-factor", own_account, confirm_second_factor,  //
     "The app's first code", "Code", "RecoveryCodes"},
    {Method::del, "/api/v1/second-factor", own_account, remove_second_factor,  //
     "Takes the second factor away", "", ""},
    {Method::get, "/api/v1/people", people_manage, people,  //
     "Who works here", "", "People"},
    {Method::post, "/api/v1/people", people_manage, invite,  //
     "A new person, and a one-time link for them", "Invitation", "Invited"},
    {Method::post, "/api/v1/people/{id}/link", people_manage, new_link,
     "A one-time link for somebody who lost what they come in by", "", "Link"},
    {Method::put, "/api/v1/people/{id}", people_manage, change_person,  //
     "What a person is called and may do", "PersonChange", "Person"},
    {Method::get, "/api/v1/audit", audit_read, trail,
     "Who saw and changed what, the newest first: ?client= ?person= ?from= ?until= ?what= ?count= "
     "?after=",
     "", "TrailPage"},
    {Method::get, "/api/v1/audit.csv", audit_read, trail_as_csv,
     "The same as a table for a spreadsheet, at most 20000 lines", "", "text/csv"},
    {Method::post, "/api/v1/privacy", care_write, restrict_record,
     "Restricts a record to the caller and the practitioners named", "PrivacySaid", "KeptPrivacy"},
    {Method::del, "/api/v1/privacy/{id}", care_write, open_to_all,  //
     "Takes the restriction of the record with this id away", "", ""},
    {Method::post, "/api/v1/break-glass", care_read, break_glass,
     "Opens what is restricted for an hour, with a reason that those who restricted it will read",
     "GlassSaid", "KeptBreakGlass"},
    {Method::get, "/api/v1/notices", own_account, notices,  //
     "Restricted records that were opened, for those who are to be told", "", "Notices"},
    {Method::del, "/api/v1/notices/{id}", own_account, notice_seen,  //
     "It was seen, and need not be shown again", "", ""},
    {Method::get, "/api/v1/colleagues", care_read, colleagues,  //
     "Who treats here, to be named in a restriction", "", "Colleagues"},
    {Method::get, "/api/v1/passkeys", own_account, passkeys,  //
     "One's own passkeys", "", "Passkeys"},
    {Method::post, "/api/v1/passkeys/begin", own_account, begin_passkey,
     "What the browser is asked, to make a passkey", "", "PasskeyWish"},
    {Method::post, "/api/v1/passkeys", own_account, add_passkey,  //
     "The passkey that the browser made", "PasskeySaid", "Passkey"},
    {Method::del, "/api/v1/passkeys/{id}", own_account, remove_passkey,  //
     "Takes a passkey away", "", ""},
    {Method::post, "/api/v1/passkey-sign-in/begin", nobody_asked, begin_passkey_sign_in,
     "A challenge for this browser, good once and for five minutes", "", "PasskeyTry"},
    {Method::post, "/api/v1/passkey-sign-in", nobody_asked, passkey_sign_in,
     "Opens a session by a passkey, which stands for password and second factor", "PasskeySignIn",
     "Session"},
    // FHIR: described by its own CapabilityStatement instead of the OpenAPI document.
    {Method::get, "/fhir/R4/metadata", nobody_asked, fhir_metadata,  //
     "The CapabilityStatement", "", fhir_type},
    {Method::post, "/fhir/R4/Patient", contact_write, fhir_create_patient,  //
     "A new client", fhir_type, fhir_type, "Patient.c"},
    {Method::get, "/fhir/R4/Patient", contact_read, fhir_search_patients,  //
     "Clients that fit", "", fhir_type, "Patient.s"},
    {Method::post, "/fhir/R4/Patient/_search", contact_read, fhir_search_patients,
     "The same, asked for by a form", "", fhir_type, "Patient.s"},
    {Method::get, "/fhir/R4/Patient/{id}", contact_read, fhir_read_patient,  //
     "A client", "", fhir_type, "Patient.r"},
    {Method::put, "/fhir/R4/Patient/{id}", contact_write, fhir_update_patient,
     "Corrects what is known of a client, or brings a removed one back", fhir_type, fhir_type,
     "Patient.u"},
    {Method::del, "/fhir/R4/Patient/{id}", contact_write, fhir_delete_patient,
     "Takes a client off every list; the history stays", "", "", "Patient.d"},
    {Method::get, "/fhir/R4/Patient/{id}/_history", contact_read, fhir_patient_history,
     "Every version of a client, newest first", "", fhir_type, "Patient.r"},
    {Method::get, "/fhir/R4/Patient/{id}/_history/{version}", contact_read,
     fhir_read_patient_version, "A client as it was in one version", "", fhir_type, "Patient.r"},
    {Method::get, "/api/v1/clients/{id}/summary", care_read, client_summary,
     "A client with what is treated and how each episode stands", "", "Summary"},
    {Method::get, "/api/v1/clients/{id}/episodes", care_read, list_episodes,  //
     "A client's episodes, the oldest first", "", "Episodes"},
    {Method::get, "/api/v1/clients/{id}/consents", care_read, list_consents,
     "What a client agreed to and did not, the oldest first", "", "Consents"},
    {Method::post, "/api/v1/clients/{id}/consents", care_write, give_consent,  //
     "An answer to a question for consent", "ConsentSaid", "KeptConsent"},
    {Method::put, "/api/v1/consents/{id}", care_write, change_consent,
     "Another answer to the same question", "ConsentSaid", "KeptConsent"},
    {Method::get, "/api/v1/drafts/{form}", own_account, find_draft,  //
     "What the one who asks typed into a form and has not sent", "", "Draft"},
    {Method::put, "/api/v1/drafts/{form}", own_account, keep_draft,  //
     "Keeps a draft in place of the one before", "Draft", ""},
    {Method::del, "/api/v1/drafts/{form}", own_account, remove_draft,  //
     "Throws a draft away", "", ""},
    {Method::post, "/api/v1/episodes", care_write, open_episode,  //
     "A new episode of care", "Episode", "KeptEpisode"},
    {Method::get, "/api/v1/episodes/{id}", care_read, find_episode,  //
     "One episode", "", "KeptEpisode"},
    {Method::put, "/api/v1/episodes/{id}", care_write, change_episode,  //
     "Changes, closes or opens an episode again", "Episode", "KeptEpisode"},
    {Method::post, "/api/v1/episodes/{id}/intakes", care_write, take_intake,
     "Keeps the answers, what the engine says to them, and a draft of the plan", "IntakeSaid",
     "KeptIntakeTaken"},
    {Method::get, "/api/v1/episodes/{id}/assessments", care_read, list_assessments,  //
     "An episode's assessments, the newest first", "", "Assessments"},
    {Method::get, "/api/v1/assessments/{id}", care_read, find_assessment,
     "One assessment: what was answered and what was shown", "", "KeptAssessment"},
    {Method::get, "/api/v1/episodes/{id}/plans", care_read, list_plans,  //
     "An episode's plans, the newest first", "", "Plans"},
    {Method::get, "/api/v1/plans/{id}", care_read, find_plan,  //
     "One plan as it stands, with what was changed by hand", "", "KeptPlan"},
    {Method::put, "/api/v1/plans/{id}", care_write, change_plan,
     "Changes or agrees to a plan; refused where it oversteps what may be done", "PlanSaid",
     "KeptPlan"},
};

}  // namespace

std::span<const Route> routes() {
    return table;
}

}  // namespace palpate::http
