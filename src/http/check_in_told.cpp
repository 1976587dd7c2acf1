#include "http/check_in_told.hpp"

#include <boost/json.hpp>

namespace palpate::http {

CheckInTaken told_at_check_in(const Document& output) {
    const auto out = parse_json(output.text());
    if (!out || out->at("urgency") != "emergency")
        return {.emergency = false, .action = {}, .letter = {}};
    CheckInTaken taken{.emergency = true, .action = {}, .letter = {}};
    for (const auto& flag : out->at("flags").as_array())
        if (flag.at("urgency") == "emergency" && !taken.action)
            taken.action = std::string(flag.at("action_client").as_string());
    const auto& referral = out->at("referral").as_object();
    if (const auto* letter = referral.if_contains("letter"); letter && letter->is_string())
        taken.letter = std::string(letter->as_string());
    return taken;
}

}  // namespace palpate::http
