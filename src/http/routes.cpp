// Every route, with those of route_rows.hpp: where to look for what the server answers and to whom.
#include "http/handlers.hpp"
#include "http/handlers_people.hpp"
#include "http/route_rows.hpp"
#include "http/short_address.hpp"

namespace palpate::http {
namespace {

// Method, path, who may, handler; what it is for; what it takes and gives.
using enum practice::Permission;

constexpr std::string_view paged = "count after";

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
     "ClientLines", "", "search count after"},
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
    {Method::get, "/api/v1/people/{id}", people_manage, person, "One of them", "", "Person"},
    {Method::put, "/api/v1/people/{id}", people_manage, change_person,  //
     "What a person is called and may do", "PersonChange", "Person"},
    {Method::get, "/api/v1/audit", audit_read, trail, "Who saw and changed what, the newest first",
     "", "TrailPage", "", "client person from until what after count"},
    {Method::get, "/api/v1/audit.csv", audit_read, trail_as_csv,
     "The same as a table for a spreadsheet, at most 20000 lines", "", "text/csv", "",
     "client person from until what after"},
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
    {Method::post, "/fhir/R4/Practitioner", practice_manage, fhir_create_practitioner,  //
     "A new Practitioner", fhir_type, fhir_type, "Practitioner.c"},
    {Method::get, "/fhir/R4/Practitioner", calendar_read, fhir_search_practitioners,  //
     "Each Practitioner that fits", "", fhir_type, "Practitioner.s"},
    {Method::get, "/fhir/R4/Practitioner/{id}", calendar_read, fhir_read_practitioner,  //
     "One Practitioner", "", fhir_type, "Practitioner.r"},
    {Method::post, "/fhir/R4/Location", practice_manage, fhir_create_location,  //
     "A new Location", fhir_type, fhir_type, "Location.c"},
    {Method::get, "/fhir/R4/Location", calendar_read, fhir_search_locations,  //
     "Each Location that fits", "", fhir_type, "Location.s"},
    {Method::get, "/fhir/R4/Location/{id}", calendar_read, fhir_read_location,  //
     "One Location", "", fhir_type, "Location.r"},
    {Method::post, "/fhir/R4/Appointment", calendar_write, fhir_create_appointment,  //
     "A new Appointment", fhir_type, fhir_type, "Appointment.c"},
    {Method::get, "/fhir/R4/Appointment", calendar_read, fhir_search_appointments,  //
     "Each Appointment that fits", "", fhir_type, "Appointment.s"},
    {Method::get, "/fhir/R4/Appointment/{id}", calendar_read, fhir_read_appointment,  //
     "One Appointment", "", fhir_type, "Appointment.r"},
    {Method::get, "/api/v1/clients/{id}/summary", care_read, client_summary,
     "A client with what is treated and how each episode stands", "", "Summary"},
    {Method::get, "/api/v1/clients/{id}/episodes", care_read, list_episodes,  //
     "A client's episodes, the oldest first", "", "Episodes", "", paged},
    {Method::get, "/api/v1/clients/{id}/consents", care_read, list_consents,
     "What a client agreed to and did not, the oldest first", "", "Consents", "", paged},
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
     "An episode's assessments, the newest first", "", "Assessments", "", paged},
    {Method::get, "/api/v1/assessments/{id}", care_read, find_assessment,
     "One assessment: what was answered and what was shown", "", "KeptAssessment"},
    {Method::get, "/api/v1/episodes/{id}/plans", care_read, list_plans,  //
     "An episode's plans, the newest first", "", "Plans", "", paged},
    {Method::get, "/api/v1/plans/{id}", care_read, find_plan,  //
     "One plan as it stands, with what was changed by hand", "", "KeptPlan"},
    {Method::put, "/api/v1/plans/{id}", care_write, change_plan,
     "Changes or agrees to a plan; refused where it oversteps what may be done", "PlanSaid",
     "KeptPlan"},
    {Method::get, "/api/v1/intakes/{id}", care_read, find_intake,
     "What was asked and answered, by whom and in which language", "", "KeptIntake"},
    {Method::get, "/api/v1/consents/{id}/history", care_read, consent_history,
     "Every answer to one question for consent, newest first", "", "ConsentVersions"},

    // The duties of a practice: its place, who decides for whom, what must be noticed.
    {Method::get, "/api/v1/practice", own_account, practice_now,
     "The place whose rules hold here, what they are, and whether they are confirmed", "",
     "PracticeNow"},
    {Method::put, "/api/v1/practice", practice_manage, set_practice,
     "Another place, or a confirmation; If-Match \"0\" for the first time", "PracticeProfile",
     "PracticeNow"},
    {Method::get, "/api/v1/practice/history", practice_manage, practice_history,
     "What was chosen and confirmed before, the newest first", "", "PracticeProfiles"},
    {Method::get, "/api/v1/clients/{id}/notices", contact_read, client_notices,
     "What must not be missed about a client, fit for reception", "", "ClientNotices"},
    {Method::get, "/api/v1/clients/{id}/deciders", contact_read, list_deciders,
     "Who decides for a client, may be told, or may not; by id", "", "Deciders", "", paged},
    {Method::post, "/api/v1/deciders", contact_write, add_decider,
     "Somebody who decides for a client, or may not", "Decider", "KeptDecider"},
    {Method::put, "/api/v1/deciders/{id}", contact_write, change_decider,  //
     "Corrects or ends it", "Decider", "KeptDecider"},
    {Method::get, "/api/v1/clients/{id}/do-not-book", duty_read, list_do_not_book,
     "Why somebody is asked before a booking; by id", "", "DoNotBooks", "", paged},
    {Method::post, "/api/v1/do-not-book", duty_write, add_do_not_book,
     "Somebody is asked before this client is booked", "DoNotBook", "KeptDoNotBook"},
    {Method::put, "/api/v1/do-not-book/{id}", duty_write, change_do_not_book,  //
     "Corrects or ends it", "DoNotBook", "KeptDoNotBook"},
    {Method::get, "/api/v1/clients/{id}/chaperones", contact_read, list_chaperones,
     "Whether a chaperone was offered and wanted; by id", "", "Chaperones", "", paged},
    {Method::post, "/api/v1/chaperones", contact_write, add_chaperone,
     "What a client says to a chaperone", "Chaperone", "KeptChaperone"},
    {Method::put, "/api/v1/chaperones/{id}", contact_write, change_chaperone,  //
     "Corrects it", "Chaperone", "KeptChaperone"},
    {Method::get, "/api/v1/clients/{id}/incidents", care_read, list_incidents,
     "What happened to a client here; by id", "", "Incidents", "", paged},
    {Method::post, "/api/v1/incidents", care_write, add_incident,  //
     "An incident", "Incident", "KeptIncident"},
    {Method::put, "/api/v1/incidents/{id}", care_write, change_incident,
     "Who was told, what follows, or that it is closed", "Incident", "KeptIncident"},
    {Method::get, "/api/v1/clients/{id}/exposures", care_read, list_exposures,
     "Contacts with something infectious that came from a client; by id", "", "Exposures", "",
     paged},
    {Method::post, "/api/v1/exposures", care_write, add_exposure,
     "A contact with something infectious, and whom to tell", "Exposure", "KeptExposure"},
    {Method::put, "/api/v1/exposures/{id}", care_write, change_exposure,
     "Who was told, or that it is closed", "Exposure", "KeptExposure"},
    {Method::get, "/api/v1/clients/{id}/private-notes", safeguarding, list_private_notes,
     "Safeguarding records that the one who asks may read", "", "PrivateNotes"},
    {Method::post, "/api/v1/private-notes", safeguarding, add_private_note,
     "A safeguarding record, for its author, those it names and the lead", "PrivateNote",
     "KeptPrivateNote"},
    {Method::put, "/api/v1/private-notes/{id}", safeguarding, change_private_note,
     "Ticks steps, names readers, or closes it", "PrivateNote", "KeptPrivateNote"},

    // How long records are kept, and what goes.
    {Method::get, "/api/v1/clients/{id}/keeping", data_erase, client_keeping,
     "Until when a client's records have to be kept, and why", "", "Keeping"},
    {Method::get, "/api/v1/keeping/due", data_erase, due_for_erasing,
     "Who may be erased now, from the oldest records on, and who is only kept", "", "DueLines", "",
     paged},
    {Method::get, "/api/v1/clients/{id}/legal-holds", data_erase, list_legal_holds,
     "What forbids to erase a client; by id", "", "LegalHolds", "", paged},
    {Method::post, "/api/v1/legal-holds", data_erase, add_legal_hold,
     "Nothing of a client is erased while it is open", "LegalHold", "KeptLegalHold"},
    {Method::put, "/api/v1/legal-holds/{id}", data_erase, change_legal_hold,  //
     "Corrects or ends it", "LegalHold", "KeptLegalHold"},
    {Method::post, "/api/v1/clients/{id}/erase", data_erase, erase_client,
     "Erases everything kept of a client, or only keeps it where the law makes the practice",
     "EraseAsked", "EraseOutcome"},
    {Method::del, "/api/v1/clients/{id}/only-kept", data_erase, use_client_again,
     "The client comes again: what was only kept is used as before", "", ""},
    // Data that was lost or seen.
    {Method::get, "/api/v1/breaches", practice_manage, list_breaches,
     "Breaches with what is due until when, the newest first", "", "Breaches", "", paged},
    {Method::post, "/api/v1/breaches", practice_manage, add_breach,
     "A breach; its clocks run from when it was found", "Breach", "KeptBreach"},
    {Method::put, "/api/v1/breaches/{id}", practice_manage, change_breach,
     "Ticks what was done, says who was told, or closes it", "Breach", "KeptBreach"},

    // Where and with what the practice works, what it offers and when.
    {Method::get, "/api/v1/locations", calendar_read, list_locations,  //
     "Locations, the newest first", "", "Locations", "Location.s", paged},
    {Method::post, "/api/v1/locations", practice_manage, add_location,
     "A new location, with the zone that its hours are said in", "Location", "KeptLocation",
     "Location.c"},
    {Method::get, "/api/v1/locations/{id}", calendar_read, find_location,  //
     "One location", "", "KeptLocation", "Location.r"},
    {Method::put, "/api/v1/locations/{id}", practice_manage, change_location,
     "Changes a location, or says that it takes no new bookings", "Location", "KeptLocation",
     "Location.u"},
    {Method::get, "/api/v1/locations/{id}/rules", calendar_read, find_calendar_rules,
     "Which starts a location offers, notice, horizon, and limits of a day", "",
     "KeptCalendarRules", "Location.r"},
    {Method::put, "/api/v1/locations/{id}/rules", practice_manage, set_calendar_rules,
     "Other rules; If-Match \"0\" for the first time", "CalendarRules", "KeptCalendarRules",
     "Location.u"},
    {Method::get, "/api/v1/resources", calendar_read, list_resources,
     "Rooms, tables and equipment, the newest first", "", "Resources", "Location.s", paged},
    {Method::post, "/api/v1/resources", practice_manage, add_resource,
     "A new room, table or piece of equipment", "Resource", "KeptResource", "Location.c"},
    {Method::put, "/api/v1/resources/{id}", practice_manage, change_resource,
     "Changes one, or says that it takes no new bookings", "Resource", "KeptResource",
     "Location.u"},
    {Method::get, "/api/v1/services", calendar_read, list_services,
     "What can be booked, the newest first", "", "Services", "HealthcareService.s", paged},
    {Method::post, "/api/v1/services", practice_manage, add_service,  //
     "A new service", "Service", "KeptService", "HealthcareService.c"},
    {Method::put, "/api/v1/services/{id}", practice_manage, change_service,
     "Changes a service, or says that it takes no new bookings", "Service", "KeptService",
     "HealthcareService.u"},
    {Method::get, "/api/v1/hours", calendar_read, list_hours,
     "When locations are open and people at work; with ?subject= of one of them", "", "HoursPage",
     "Schedule.s", "subject count after"},
    {Method::post, "/api/v1/hours", calendar_write, add_hours,
     "Hours, leave and changes of one location, practitioner or resource", "Hours", "KeptHours",
     "Schedule.c"},
    {Method::get, "/api/v1/hours/{id}", calendar_read, find_hours,  //
     "One record of hours", "", "KeptHours", "Schedule.r"},
    {Method::put, "/api/v1/hours/{id}", calendar_write, change_hours,
     "Changes hours, adds leave or a change of one day", "Hours", "KeptHours", "Schedule.u"},

    // What is free, and what is booked. Nothing clinical is in any of it.
    {Method::get, "/api/v1/free", calendar_read, free_times,
     "When a service can start, by day, as runs of starts on the grid", "", "FreeTimes", "Slot.s",
     "service location practitioner resource client booking day days minutes travel_before "
     "travel_after"},
    {Method::get, "/api/v1/why", calendar_read, why_at,
     "What stands against one start, to staff in full and to clients kindly", "", "Why", "Slot.s",
     "service location practitioner resource client booking begin minutes travel_before "
     "travel_after"},
    {Method::get, "/api/v1/bookings", calendar_read, list_bookings,
     "Bookings that touch a time, called-off ones too, with their clients' names", "", "Bookings",
     "Appointment.s", "from until practitioner resource client"},
    {Method::post, "/api/v1/bookings", calendar_write, add_booking,
     "A booking or a hold; clashes are named", "BookingSaid", "KeptBooking", "Appointment.c"},
    {Method::get, "/api/v1/bookings/{id}", calendar_read, find_booking,  //
     "One booking", "", "KeptBooking", "Appointment.r"},
    {Method::put, "/api/v1/bookings/{id}/time", calendar_write, move_booking,
     "Moves it; everything is checked anew", "MoveSaid", "KeptBooking", "Appointment.u"},
    {Method::put, "/api/v1/bookings/{id}/confirmed", calendar_write, confirm_booking,
     "What was held is booked", "", "KeptBooking", "Appointment.u"},
    {Method::put, "/api/v1/bookings/{id}/cancelled", calendar_write, cancel_booking,
     "Calls it off; what is due is worked out", "CancelSaid", "KeptBooking", "Appointment.u"},
    {Method::put, "/api/v1/bookings/{id}/arrived", calendar_write, arrive_booking,  //
     "The client is here", "", "KeptBooking", "Appointment.u"},
    {Method::put, "/api/v1/bookings/{id}/missed", calendar_write, miss_booking,
     "The client did not come", "NoShowSaid", "KeptBooking", "Appointment.u"},
    {Method::put, "/api/v1/bookings/{id}/done", calendar_write, finish_booking,  //
     "It took place", "", "KeptBooking", "Appointment.u"},
    {Method::get, "/api/v1/waiting", calendar_read, list_waiting,
     "Who waits for an hour, the next one first, and what is offered to them", "", "WaitingList",
     "Slot.s"},
    {Method::post, "/api/v1/waiting", calendar_write, add_waiting,
     "Somebody waits for an hour; what is free is offered at once", "WaitingSaid", "KeptWaiting",
     "Appointment.c"},
    {Method::put, "/api/v1/waiting/{id}/left", calendar_write, leave_waiting,
     "They do not wait any more", "", "KeptWaiting", "Appointment.u"},
    {Method::post, "/api/v1/waiting/rounds", calendar_write, offer_free,
     "Offers what is free in turn, as the server does from time to time", "", "WaitingList",
     "Appointment.u"},
    {Method::put, "/api/v1/waiting-offers/{id}/accepted", calendar_write, accept_offer,
     "They said yes: it is booked", "", "KeptWaitingOffer", "Appointment.u"},
    {Method::put, "/api/v1/waiting-offers/{id}/declined", calendar_write, decline_offer,
     "They said no: it goes to the next", "", "KeptWaitingOffer", "Appointment.u"},
    {Method::post, "/api/v1/waiting-offers/{id}/links", calendar_write, make_offer_link,
     "A link to answer an offer by; it is shown this once", "", "OfferLink", "Appointment.u"},
    {Method::get, "/api/v1/offers/{ticket}", nobody_asked, see_offer,
     "The hour that is offered, for whoever holds the link", "", "OfferSeen"},
    {Method::post, "/api/v1/offers/{ticket}", nobody_asked, answer_offer_link, "Yes or no to it",
     "OfferAnswered", "OfferSeen"},
    {Method::post, "/api/v1/series-proposals", calendar_read, propose_series,
     "The best course of visits there is, and every clash; keeps nothing", "CourseAsked",
     "CourseShown", "Slot.s"},
    {Method::post, "/api/v1/series", calendar_write, agree_series,
     "A whole course in one step: all of it, or nothing and every clash", "SeriesSaid",
     "KeptSeriesBooked", "Appointment.c"},
    {Method::get, "/api/v1/series/{id}", calendar_read, find_series, "A course and its bookings",
     "", "KeptSeriesBooked", "Appointment.r"},
    {Method::put, "/api/v1/series/{id}/time", calendar_write, move_series,
     "Moves one visit of a course and those after it, or all; all or nothing", "SeriesMoveSaid",
     "KeptSeriesBooked", "Appointment.u"},
    {Method::put, "/api/v1/series/{id}/cancelled", calendar_write, cancel_series,
     "Calls off one visit of a course and those after it, or all", "SeriesCancelSaid",
     "KeptSeriesBooked", "Appointment.u"},
    // What clients are told of their visits without being asked.
    {Method::get, "/api/v1/message-rules", calendar_read, find_message_rules,
     "Which messages the practice sends, and when it is quiet", "", "KeptMessageRules",
     "Appointment.r"},
    {Method::put, "/api/v1/message-rules", practice_manage, set_message_rules,
     "Other rules; If-Match \"0\" for the first time", "MessageRules", "KeptMessageRules"},
    {Method::get, "/api/v1/messages/queue", practice_manage, message_queue,
     "How many wait, and which a person should look at", "", "MessageQueue"},
    {Method::get, "/api/v1/clients/{id}/messages", calendar_read, list_messages,
     "What a client was and will be told, and what became of it; by id", "", "Messages",
     "Appointment.s", paged},
    {Method::get, "/api/v1/clients/{id}/contact-choice", calendar_read, find_contact_choice,
     "What a client says to messages", "", "KeptContactChoice", "Appointment.r"},
    {Method::put, "/api/v1/clients/{id}/contact-choice", calendar_write, set_contact_choice,
     "Says it; If-Match \"0\" for the first time", "ContactChoiceSaid", "KeptContactChoice",
     "Appointment.u"},
    {Method::get, "/stop/{link}", nobody_asked, ask_to_stop,  //
     "The page behind the link in a mail; it asks", "", "text/html"},
    {Method::post, "/stop/{link}", nobody_asked, stop_messages,
     "No more messages to the client whose link it is", "", "text/html"},

    {Method::get, "/book/style.css", nobody_asked, book_style, "Its look", "", "text/css"},
    {Method::get, "/book/{practice}", nobody_asked, book_services,
     "What clients can book themselves, once it is open", "", "text/html", "", "lang link zone"},
    {Method::get, "/p/{practice}", nobody_asked, book_by_name,
     "The short address of the booking page", "", "text/html", "", "lang link"},
    {Method::get, "/book/{practice}/times", nobody_asked, book_times, "When it is free", "",
     "text/html", "", "service location practitioner day lang link zone"},
    {Method::post, "/book/{practice}/holds", nobody_asked, book_hold, "Keeps a start", "",
     "text/html", "", "zone"},
    {Method::get, "/book/{practice}/visits/{ticket}", nobody_asked, book_visit,
     "A visit by its ticket: its form, then what it is", "", "text/html", "", "lang page day zone"},
    {Method::post, "/book/{practice}/visits/{ticket}", nobody_asked, book_visit_form,
     "A page of its form, or its calling off", "", "text/html", "", "zone"},
    {Method::get, "/book/{practice}/visits/{ticket}/visit.ics", nobody_asked, book_visit_calendar,
     "A booked visit as iCalendar", "", "text/calendar", "", "lang zone"},
    {Method::get, "/api/v1/online-booking", calendar_read, online_rules, "Whether it is open", "",
     "KeptOnlineRules"},
    {Method::put, "/api/v1/online-booking", practice_manage, set_online_rules,
     "Opens or closes it; If-Match \"0\" at first", "OnlineRules", "KeptOnlineRules"},
    {Method::post, "/api/v1/clients/{id}/booking-link", calendar_write, add_booking_link,
     "A client's own link to it, shown this once", "BookingLinkSaid", "BookingLinkMade"},
    {Method::get, "/api/v1/events", calendar_read, list_events,
     "Chair events, courses, meetings that touch a time", "", "Events", "Appointment.s",
     "from until practitioner resource"},
    {Method::post, "/api/v1/events", calendar_write, add_event,  //
     "A new event", "Event", "KeptEvent", "Appointment.c"},
    {Method::get, "/api/v1/events/{id}", calendar_read, find_event,  //
     "One event", "", "KeptEvent", "Appointment.r"},
    {Method::put, "/api/v1/events/{id}", calendar_write, change_event,
     "Changes or cancels it; whoever joined keeps time and seat", "Event", "KeptEvent",
     "Appointment.u"},
};

}  // namespace

std::span<const Route> routes() {
    static const auto all = [] {
        std::vector<Route> rows(std::begin(table), std::end(table));
        for (const auto more : {session_rows(), feed_rows(), outcome_rows(), desk_rows(),
                                note_rows(), event_rows(), training_rows(), referral_rows()})
            rows.insert(rows.end(), more.begin(), more.end());
        return rows;
    }();
    return all;
}

}  // namespace palpate::http
