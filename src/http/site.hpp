// The front end inside the binary: the files of web/dist as bytes, and how they are given out.
#pragma once

#include "http/exchange.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace palpate::http {

struct SiteFile {
    std::string_view path;  // "assets/index-4f2a.js"
    std::string_view content_type;
    std::string_view etag;  // with its quotes, of the plain bytes
    std::string_view bytes;
    std::string_view gzip;   // empty when packing does not pay
    bool immutable = false;  // its name holds a hash of its bytes
};

std::span<const SiteFile> embedded_site() noexcept;  // made by the build, sorted by path

// The file at this path ("/" is index.html). A page address of the front end (a GET that accepts
// HTML and names no file) gives index.html, so that a reload works. Empty: not ours.
std::optional<Reply> site_reply(std::span<const SiteFile> site, std::string_view path,
                                const Request& request);

}  // namespace palpate::http
