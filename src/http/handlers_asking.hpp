// Handlers of what a practice measures with, and of questions that clients answer over a link
// (routes_measures.cpp, routes_questions.cpp).
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply list_practice_measures(const Request& request, const Services& services);
Reply load_practice_measures(const Request& request, const Services& services);
Reply retire_practice_measure(const Request& request, const Services& services);
Reply list_instruments(const Request& request, const Services& services);

Reply see_questions(const Request& request, const Services& services);
Reply answer_questions(const Request& request, const Services& services);
Reply list_askings(const Request& request, const Services& services);
Reply list_askings_of_client(const Request& request, const Services& services);
Reply stop_asking(const Request& request, const Services& services);
Reply ask_again(const Request& request, const Services& services);
Reply note_called(const Request& request, const Services& services);

}  // namespace palpate::http
