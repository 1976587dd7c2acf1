// Handlers of what notes are written with, and of photographs and papers (routes_note_words.cpp,
// routes_files.cpp).
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply list_note_words(const Request& request, const Services& services);
Reply add_note_template(const Request& request, const Services& services);
Reply change_note_template(const Request& request, const Services& services);
Reply remove_note_template(const Request& request, const Services& services);
Reply add_note_phrase(const Request& request, const Services& services);
Reply change_note_phrase(const Request& request, const Services& services);
Reply remove_note_phrase(const Request& request, const Services& services);

Reply add_file(const Request& request, const Services& services);
Reply list_files_of_client(const Request& request, const Services& services);
Reply list_files_of_episode(const Request& request, const Services& services);
Reply file_content(const Request& request, const Services& services);
Reply file_thumbnail(const Request& request, const Services& services);
Reply take_out_file(const Request& request, const Services& services);

}  // namespace palpate::http
