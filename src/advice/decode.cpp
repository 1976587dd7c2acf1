#include "advice/decode_parts.hpp"
#include "advice/in.hpp"
#include "base/json_twice.hpp"
#include "base/text_place.hpp"
#include "base/utf8.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;

constexpr std::size_t json_bytes_max = 256 * 1024;
constexpr std::string_view members[] = {"id",
                                        "today",
                                        "age_years",
                                        "sex",
                                        "complaint",
                                        "regions",
                                        "qualities",
                                        "drawing",
                                        "findings",
                                        "conditions",
                                        "medicines",
                                        "movements",
                                        "eases",
                                        "overloads",
                                        "palpation",
                                        "pregnancy_weeks",
                                        "surgeries",
                                        "other_care",
                                        "clearances",
                                        "already_checked",
                                        "history",
                                        "observations",
                                        "allergies",
                                        "devices_and_patches",
                                        "postpartum_days",
                                        "no_touch",
                                        "consented_areas",
                                        "minutes_available",
                                        "practitioner_scope",
                                        "goals",
                                        "preferences",
                                        "visits_possible_per_week",
                                        "free_text"};

constexpr std::size_t usual_tree_bytes = 16 * 1024;  // of a parsed client

// What stopped the parser at `read`, and where that is. Wrong bytes are told as such: an editor
// shows no syntax error in them.
Fault malformed(std::string_view text, std::size_t read, const json::error_code& error) {
    std::size_t at = 0;
    while (at < text.size() && at <= read && utf8_length_at(text, at) > 0)
        at += utf8_length_at(text, at);
    const bool bytes = error && at < text.size() && at <= read;
    const auto stopped = bytes ? at : read;
    const auto place = place_of_byte(text, stopped);
    return {FaultKind::malformed, "",
            fmt::format("expected one JSON object; {} near line {}, column {} (byte {})",
                        bytes   ? "the text must be UTF-8 and is not"
                        : error ? error.message()
                                : "extra text",
                        place.line, place.column, stopped)};
}

// The value lives in `memory`.
Result<json::value> parse_json(std::string_view text, json::memory_resource& memory) {
    if (text.size() > json_bytes_max)
        return tl::unexpected(Fault{FaultKind::too_large, "", "expected at most 256 kB"});
    json::parse_options options;
    options.max_depth = 16;
    json::error_code error;
    json::stream_parser parser({}, options);
    parser.reset(&memory);
    const auto read = parser.write_some(text.data(), text.size(), error);
    if (!error)
        parser.finish(error);
    if (!error && read == text.size()) {
        auto value = parser.release();
        if (auto twice = told_twice(text, value))
            return tl::unexpected(*std::move(twice));
        return value;
    }
    return tl::unexpected(malformed(text, read, error));
}

}  // namespace

Result<In> decode(std::string_view text, const knowledge::Knowledge& k,
                  std::optional<Date> caller_today) {
    unsigned char usual[usual_tree_bytes];
    json::monotonic_resource memory(usual, sizeof usual);
    const auto value = parse_json(text, memory);
    if (!value)
        return tl::unexpected(value.error());
    Decoder d(k);
    const auto* object = d.object_at("", &*value);
    if (object) {
        d.refuse_unknown("", *object, members);
        d.about_client(*object, caller_today);
        d.painted(*object);
        d.findings(*object);
        d.conditions_and_medicines(*object);
        d.care(*object);
        d.checked_and_cleared(*object);
        d.movements(*object);
        d.overloads(*object);
        d.qualities(*object);
        d.palpation(*object);
        d.wishes(*object);
        d.consent_and_scope(*object);
        d.time_and_goals(*object);
        d.rest(*object);
        d.agree(*object);
    }
    if (d.fault())
        return tl::unexpected(*d.fault());
    return std::move(d).take();
}

}  // namespace palpate::advice
