// Any bytes as the address of a request and its fields: a value that is found stands under its name
// after the ?, and nothing reads past the end.
#include "http/exchange.hpp"

#include <cstdint>
#include <cstdlib>

using namespace palpate;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto query = http::query_of(text);
    for (const auto* name : {"q", "minutes", "after"}) {
        const auto value = http::value_in_query(text, name);
        if (!value.empty() &&
            (value.size() > query.size() || text.find('?') == std::string_view::npos))
            std::abort();
    }
    static_cast<void>(http::any_tag_matches(text, "\"3\""));
    const http::Request request{.target = text, .host = "palpate.example:8080", .origin = text};
    const bool same = http::is_same_origin(request);
    if (same && !text.empty() && text.find("palpate.example:8080") == std::string_view::npos)
        std::abort();
    return 0;
}
