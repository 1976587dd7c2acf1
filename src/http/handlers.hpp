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

// routes_clients.cpp
Reply list_clients(const Request& request, const Services& services);
Reply add_client(const Request& request, const Services& services);
Reply find_client(const Request& request, const Services& services);
Reply change_client(const Request& request, const Services& services);
Reply remove_client(const Request& request, const Services& services);
Reply client_history(const Request& request, const Services& services);

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
