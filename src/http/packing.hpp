// Answers sent as gzip to whoever takes it: the tables are 20 to 50 kB of text, and a page on a
// slow line waits for them.
#pragma once

#include "http/exchange.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace palpate::http {

// True for "gzip" as a token of Accept-Encoding; "gzip;q=0" refuses it.
bool accepts_gzip(std::string_view accept_encoding);

// Nothing where there is no memory for it: the answer goes as it is.
std::optional<std::string> gzip(std::string_view bytes);

// "3" as "3-gz": packed bytes are other bytes, so they have another tag.
std::string tag_of_packed(std::string_view etag);

// Packs a JSON answer that is large enough to pay, and says so. Left alone is one with an ETag: a
// kept version's tag is given back in If-Match, so it stays the version's own.
void pack(Reply& reply, const Request& request);

}  // namespace palpate::http
