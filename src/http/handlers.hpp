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

}  // namespace palpate::http
