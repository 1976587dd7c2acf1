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

// routes_fhir_calendar.cpp
Reply fhir_create_practitioner(const Request& request, const Services& services);
Reply fhir_read_practitioner(const Request& request, const Services& services);
Reply fhir_search_practitioners(const Request& request, const Services& services);
Reply fhir_create_location(const Request& request, const Services& services);
Reply fhir_read_location(const Request& request, const Services& services);
Reply fhir_search_locations(const Request& request, const Services& services);
Reply fhir_create_appointment(const Request& request, const Services& services);
Reply fhir_read_appointment(const Request& request, const Services& services);
Reply fhir_search_appointments(const Request& request, const Services& services);

// routes_care.cpp
Reply client_summary(const Request& request, const Services& services);
Reply list_episodes(const Request& request, const Services& services);
Reply open_episode(const Request& request, const Services& services);
Reply find_episode(const Request& request, const Services& services);
Reply change_episode(const Request& request, const Services& services);
Reply take_intake(const Request& request, const Services& services);
Reply list_clearances(const Request& request, const Services& services);
Reply take_clearance(const Request& request, const Services& services);
Reply find_intake(const Request& request, const Services& services);
Reply list_assessments(const Request& request, const Services& services);
Reply find_assessment(const Request& request, const Services& services);
Reply list_plans(const Request& request, const Services& services);
Reply find_plan(const Request& request, const Services& services);
Reply change_plan(const Request& request, const Services& services);
Reply check_plan(const Request& request, const Services& services);

// routes_outcomes.cpp
Reply take_measurement(const Request& request, const Services& services);
Reply list_measurements(const Request& request, const Services& services);
Reply find_measurement(const Request& request, const Services& services);
Reply correct_measurement(const Request& request, const Services& services);
Reply episode_progress(const Request& request, const Services& services);

// routes_drafts.cpp
Reply find_draft(const Request& request, const Services& services);
Reply keep_draft(const Request& request, const Services& services);
Reply remove_draft(const Request& request, const Services& services);

// routes_consents.cpp
Reply list_consents(const Request& request, const Services& services);
Reply give_consent(const Request& request, const Services& services);
Reply change_consent(const Request& request, const Services& services);
Reply consent_history(const Request& request, const Services& services);

// routes_replay.cpp
Reply replay(const Request& request, const Services& services);

// routes_practice.cpp
Reply practice_now(const Request& request, const Services& services);
Reply set_practice(const Request& request, const Services& services);
Reply practice_history(const Request& request, const Services& services);

// routes_duties.cpp
Reply client_notices(const Request& request, const Services& services);
Reply list_deciders(const Request& request, const Services& services);
Reply add_decider(const Request& request, const Services& services);
Reply change_decider(const Request& request, const Services& services);
Reply list_do_not_book(const Request& request, const Services& services);
Reply add_do_not_book(const Request& request, const Services& services);
Reply change_do_not_book(const Request& request, const Services& services);
Reply list_chaperones(const Request& request, const Services& services);
Reply add_chaperone(const Request& request, const Services& services);
Reply change_chaperone(const Request& request, const Services& services);
Reply list_incidents(const Request& request, const Services& services);
Reply add_incident(const Request& request, const Services& services);
Reply change_incident(const Request& request, const Services& services);
Reply list_exposures(const Request& request, const Services& services);
Reply add_exposure(const Request& request, const Services& services);
Reply change_exposure(const Request& request, const Services& services);
Reply list_private_notes(const Request& request, const Services& services);
Reply add_private_note(const Request& request, const Services& services);
Reply change_private_note(const Request& request, const Services& services);

// routes_keeping.cpp
Reply client_keeping(const Request& request, const Services& services);
Reply due_for_erasing(const Request& request, const Services& services);
Reply list_legal_holds(const Request& request, const Services& services);
Reply add_legal_hold(const Request& request, const Services& services);
Reply change_legal_hold(const Request& request, const Services& services);
Reply erase_client(const Request& request, const Services& services);
Reply use_client_again(const Request& request, const Services& services);

// routes_breaches.cpp
Reply list_breaches(const Request& request, const Services& services);
Reply add_breach(const Request& request, const Services& services);
Reply change_breach(const Request& request, const Services& services);

// routes_calendar.cpp
Reply list_locations(const Request& request, const Services& services);
Reply add_location(const Request& request, const Services& services);
Reply find_location(const Request& request, const Services& services);
Reply change_location(const Request& request, const Services& services);
Reply list_resources(const Request& request, const Services& services);
Reply add_resource(const Request& request, const Services& services);
Reply change_resource(const Request& request, const Services& services);
Reply list_services(const Request& request, const Services& services);
Reply add_service(const Request& request, const Services& services);
Reply change_service(const Request& request, const Services& services);
Reply list_hours(const Request& request, const Services& services);
Reply add_hours(const Request& request, const Services& services);
Reply find_hours(const Request& request, const Services& services);
Reply change_hours(const Request& request, const Services& services);
Reply find_calendar_rules(const Request& request, const Services& services);
Reply set_calendar_rules(const Request& request, const Services& services);
Reply free_times(const Request& request, const Services& services);
Reply why_at(const Request& request, const Services& services);

// routes_bookings.cpp
Reply list_bookings(const Request& request, const Services& services);
Reply add_booking(const Request& request, const Services& services);
Reply find_booking(const Request& request, const Services& services);
Reply move_booking(const Request& request, const Services& services);
Reply confirm_booking(const Request& request, const Services& services);
Reply cancel_booking(const Request& request, const Services& services);
Reply arrive_booking(const Request& request, const Services& services);
Reply miss_booking(const Request& request, const Services& services);
Reply finish_booking(const Request& request, const Services& services);
Reply list_events(const Request& request, const Services& services);
Reply add_event(const Request& request, const Services& services);
Reply find_event(const Request& request, const Services& services);
Reply change_event(const Request& request, const Services& services);

// routes_waiting.cpp
Reply list_waiting(const Request& request, const Services& services);
Reply add_waiting(const Request& request, const Services& services);
Reply leave_waiting(const Request& request, const Services& services);
Reply offer_free(const Request& request, const Services& services);
Reply accept_offer(const Request& request, const Services& services);
Reply decline_offer(const Request& request, const Services& services);
Reply make_offer_link(const Request& request, const Services& services);
Reply see_offer(const Request& request, const Services& services);
Reply answer_offer_link(const Request& request, const Services& services);

// routes_check_in.cpp
Reply make_check_in(const Request& request, const Services& services);
Reply next_at_check_in(const Request& request, const Services& services);
Reply take_check_in(const Request& request, const Services& services);

// routes_session.cpp: a visit under way, not who is signed in
Reply begin_session(const Request& request, const Services& services);
Reply list_sessions(const Request& request, const Services& services);
Reply find_session(const Request& request, const Services& services);
Reply add_session_events(const Request& request, const Services& services);
Reply next_in_session(const Request& request, const Services& services);
Reply session_questions(const Request& request, const Services& services);
Reply rescreen_session(const Request& request, const Services& services);
Reply again_in_episode(const Request& request, const Services& services);
Reply again_of_session(const Request& request, const Services& services);

// routes_series.cpp
Reply propose_series(const Request& request, const Services& services);
Reply agree_series(const Request& request, const Services& services);
Reply find_series(const Request& request, const Services& services);
Reply move_series(const Request& request, const Services& services);
Reply cancel_series(const Request& request, const Services& services);

// routes_messages.cpp
Reply find_message_rules(const Request& request, const Services& services);
Reply set_message_rules(const Request& request, const Services& services);
Reply message_queue(const Request& request, const Services& services);
Reply list_messages(const Request& request, const Services& services);
Reply find_contact_choice(const Request& request, const Services& services);
Reply set_contact_choice(const Request& request, const Services& services);
Reply ask_to_stop(const Request& request, const Services& services);
Reply stop_messages(const Request& request, const Services& services);

// routes_feeds.cpp
Reply list_feeds(const Request& request, const Services& services);
Reply add_feed(const Request& request, const Services& services);
Reply revoke_feed(const Request& request, const Services& services);
Reply read_feed(const Request& request, const Services& services);

// routes_book.cpp, routes_book_visit.cpp: the booking page, for everybody
Reply book_style(const Request& request, const Services& services);
Reply book_services(const Request& request, const Services& services);
Reply book_times(const Request& request, const Services& services);
Reply book_hold(const Request& request, const Services& services);
Reply book_visit(const Request& request, const Services& services);
Reply book_visit_form(const Request& request, const Services& services);
Reply book_visit_calendar(const Request& request, const Services& services);

// routes_online.cpp
Reply online_rules(const Request& request, const Services& services);
Reply set_online_rules(const Request& request, const Services& services);
Reply add_booking_link(const Request& request, const Services& services);
// Practitioners' own calendars.
Reply list_outside(const Request& request, const Services& services);
Reply add_outside(const Request& request, const Services& services);
Reply remove_outside(const Request& request, const Services& services);

}  // namespace palpate::http
