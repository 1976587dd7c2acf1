// A mail as it goes over the wire (RFC 5322, 2045 to 2047): plain text and HTML, UTF-8. Nothing
// that is put in can end a header line or begin another, for a header has encoded or checked words
// alone and the texts are base64.
#pragma once

#include "courier/errand.hpp"

#include <string_view>

namespace palpate::courier {

// From whom all mails come, in the header and on the envelope: a checked address.
std::string mime_of(const Errand& errand, std::string_view from);

// "0193...@example.org": the same for every try of a message.
std::string message_id(const Errand& errand, std::string_view from);

std::string base64(std::string_view bytes);      // RFC 4648, one line
std::string header_text(std::string_view text);  // as it is where that is plain, else RFC 2047
std::string one_line(std::string_view text);     // what ends or controls a line is a space
std::string header_date(Instant at);             // "Tue, 24 Nov 2026 09:00:00 +0000"

}  // namespace palpate::courier
