// The handlers that routes.cpp lists, by the file they are in.
#pragma once

#include "http/api.hpp"

namespace palpate::http {

// routes_engine.cpp
Reply healthz(const Request& request, const Services& services);
Reply readyz(const Request& request, const Services& services);
Reply metrics(const Request& request, const Services& services);
Reply assess(const Request& request, const Services& services);
Reply next_question(const Request& request, const Services& services);
Reply knowledge_list(const Request& request, const Services& services);
Reply knowledge_row(const Request& request, const Services& services);
Reply openapi(const Request& request, const Services& services);

// routes_trust.cpp
Reply trust_page(const Request& request, const Services& services);
Reply trust_style(const Request& request, const Services& services);
Reply trust_certificate(const Request& request, const Services& services);

// routes_clients.cpp
Reply list_clients(const Request& request, const Services& services);
Reply add_client(const Request& request, const Services& services);
Reply find_client(const Request& request, const Services& services);
Reply change_client(const Request& request, const Services& services);
Reply remove_client(const Request& request, const Services& services);
Reply client_history(const Request& request, const Services& services);

// routes_people.cpp; all but sign_in and welcome are called with Services.entrance set
Reply sign_in(const Request& request, const Services& services);
Reply welcome(const Request& request, const Services& services);
Reply session(const Request& request, const Services& services);
Reply sign_out(const Request& request, const Services& services);
Reply sessions(const Request& request, const Services& services);
Reply sign_out_everywhere(const Request& request, const Services& services);
Reply change_password(const Request& request, const Services& services);
Reply begin_second_factor(const Request& request, const Services& services);
Reply confirm_second_factor(const Request& request, const Services& services);
Reply remove_second_factor(const Request& request, const Services& services);
Reply people(const Request& request, const Services& services);
Reply invite(const Request& request, const Services& services);
Reply new_link(const Request& request, const Services& services);
Reply change_person(const Request& request, const Services& services);
Reply link_holder(const Request& request, const Services& services);

// routes_audit.cpp
Reply trail(const Request& request, const Services& services);
Reply trail_as_csv(const Request& request, const Services& services);

// routes_passkeys.cpp
Reply passkeys(const Request& request, const Services& services);
Reply begin_passkey(const Request& request, const Services& services);
Reply add_passkey(const Request& request, const Services& services);
Reply remove_passkey(const Request& request, const Services& services);
Reply begin_passkey_sign_in(const Request& request, const Services& services);
Reply passkey_sign_in(const Request& request, const Services& services);

// routes_privacy.cpp
Reply restrict_record(const Request& request, const Services& services);
Reply open_to_all(const Request& request, const Services& services);
Reply break_glass(const Request& request, const Services& services);
Reply notices(const Request& request, const Services& services);
Reply notice_seen(const Request& request, const Services& services);
Reply colleagues(const Request& request, const Services& services);

// fhir_metadata.cpp, routes_fhir.cpp
Reply fhir_metadata(const Request& request, const Services& services);
Reply fhir_create_patient(const Request& request, const Services& services);
Reply fhir_read_patient(const Request& request, const Services& services);
Reply fhir_read_patient_version(const Request& request, const Services& services);
Reply fhir_patient_history(const Request& request, const Services& services);
Reply fhir_search_patients(const Request& request, const Services& services);
Reply fhir_update_patient(const Request& request, const Services& services);
Reply fhir_delete_patient(const Request& request, const Services& services);
// routes_care.cpp
Reply client_summary(const Request& request, const Services& services);
Reply list_episodes(const Request& request, const Services& services);
Reply open_episode(const Request& request, const Services& services);
Reply find_episode(const Request& request, const Services& services);
Reply change_episode(const Request& request, const Services& services);
Reply take_intake(const Request& request, const Services& services);
Reply list_assessments(const Request& request, const Services& services);
Reply find_assessment(const Request& request, const Services& services);
Reply list_plans(const Request& request, const Services& services);
Reply find_plan(const Request& request, const Services& services);
Reply change_plan(const Request& request, const Services& services);

// routes_drafts.cpp
Reply find_draft(const Request& request, const Services& services);
Reply keep_draft(const Request& request, const Services& services);
Reply remove_draft(const Request& request, const Services& services);

// routes_consents.cpp
Reply list_consents(const Request& request, const Services& services);
Reply give_consent(const Request& request, const Services& services);
Reply change_consent(const Request& request, const Services& services);

}  // namespace palpate::http
