#include "http/packing.hpp"

#include <memory>

#include <fmt/core.h>
#include <zlib.h>

namespace palpate::http {
namespace {

// Below this, one packet carries the answer either way.
constexpr std::size_t smallest = 1400;
// zlib's own compromise; a table of 52 kB takes it under a millisecond.
constexpr int effort = 6;
constexpr int window_of_gzip = 15 + 16;
constexpr int memory = 8;

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
    const auto at = accept_encoding.find("gzip");
    if (at == std::string_view::npos)
        return false;
    auto rest = accept_encoding.substr(at + 4);
    rest = rest.substr(0, rest.find(','));
    return rest.find("q=0") == std::string_view::npos ||
           rest.find("q=0.") != std::string_view::npos;
}

std::optional<std::string> gzip(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, effort, Z_DEFLATED, window_of_gzip, memory, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return std::nullopt;
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> ended(&stream, &deflateEnd);
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        return std::nullopt;
    packed.resize(stream.total_out);
    return packed;
}

std::string tag_of_packed(std::string_view etag) {
    return fmt::format("{}-gz\"", etag.substr(0, etag.size() - 1));
}

void pack(Reply& reply, const Request& request) {
    if (reply.content_type != json_type || reply.content.size() < smallest ||
        reply.fields.find("ETag:") != std::string::npos)
        return;
    reply.fields += "Vary: Accept-Encoding\r\n";
    if (!accepts_gzip(request.accept_encoding))
        return;
    auto packed = gzip(reply.content);
    if (!packed)
        return;
    reply.content = *std::move(packed);
    reply.fields += "Content-Encoding: gzip\r\n";
}

}  // namespace palpate::http
