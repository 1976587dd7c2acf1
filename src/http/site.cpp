#include "http/site.hpp"

#include "http/packing.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::http {
namespace {

const SiteFile* find(std::span<const SiteFile> site, std::string_view path) {
    const auto found = std::ranges::find(site, path, &SiteFile::path);
    return found == site.end() ? nullptr : &*found;
}

bool is_page_address(std::string_view path, const Request& request) {
    const auto last = path.substr(path.rfind('/') + 1);
    return last.find('.') == std::string_view::npos &&
           request.accept.find("text/html") != std::string_view::npos;
}

Reply give(const SiteFile& file, const Request& request) {
    const bool packed = !file.gzip.empty() && accepts_gzip(request.accept_encoding);
    const auto etag = packed ? tag_of_packed(file.etag) : std::string(file.etag);
    Reply reply{.content_type = file.content_type};
    reply.fields = fmt::format("ETag: {}\r\nCache-Control: {}\r\n{}", etag,
                               file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
                               file.gzip.empty() ? "" : "Vary: Accept-Encoding\r\n");
    if (any_tag_matches(request.if_none_match, etag)) {
        reply.status = 304;
        reply.content_type = {};
        return reply;
    }
    reply.built_in = packed ? file.gzip : file.bytes;
    if (packed)
        reply.fields += "Content-Encoding: gzip\r\n";
    return reply;
}

}  // namespace

std::optional<Reply> site_reply(std::span<const SiteFile> site, std::string_view path,
                                const Request& request) {
    const auto* file = find(site, path == "/" ? "index.html" : path.substr(1));
    if (!file && is_page_address(path, request))
        file = find(site, "index.html");
    if (!file)
        return std::nullopt;
    return give(*file, request);
}

}  // namespace palpate::http
