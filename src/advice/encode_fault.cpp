#include "advice/advise.hpp"
#include "advice/fault_problem.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::advice {

namespace json = boost::json;

int status_of(FaultKind kind) {
    switch (kind) {
        case FaultKind::malformed: return 400;
        case FaultKind::invalid: return 422;
        case FaultKind::too_large: return 413;
        case FaultKind::not_found: return 404;
        case FaultKind::gone: return 410;
        case FaultKind::conflict: return 409;
        case FaultKind::stale: return 412;
        case FaultKind::not_signed_in: return 401;
        case FaultKind::not_allowed: return 403;
        case FaultKind::busy: return 503;
    }
    return 500;
}

namespace {

// A fault quotes the start of what a client sent, cut by bytes: without the broken character.
std::string whole_characters(std::string_view text) {
    std::string whole;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        const auto character = text.substr(i, length);
        const bool whole_one = !goes_on(text[i]) && character.size() == length &&
                               std::ranges::all_of(character.substr(1), goes_on);
        if (whole_one) {
            whole += character;
            i += length;
        } else {
            ++i;
        }
    }
    return whole;
}

}  // namespace

json::object fault_problem(const Fault& fault) {
    const auto title = [&] {
        switch (fault.kind) {
            case FaultKind::malformed: return "Malformed JSON";
            case FaultKind::invalid: return "Invalid input";
            case FaultKind::too_large: return "Too large";
            case FaultKind::not_found: return "Not found";
            case FaultKind::gone: return "Gone";
            case FaultKind::conflict: return "Conflict";
            case FaultKind::stale: return "Changed by someone else";
            case FaultKind::not_signed_in: return "Not signed in";
            case FaultKind::not_allowed: return "Not allowed";
            case FaultKind::busy: return "Busy";
        }
        return "";
    };
    json::object problem{{"type", "about:blank"},
                         {"title", title()},
                         {"status", status_of(fault.kind)},
                         {"detail", whole_characters(fault.message)},
                         {"pointer", whole_characters(fault.path)}};
    if (fault.clash) {
        problem["expected_version"] = fault.clash->expected;
        problem["current_version"] = fault.clash->current;
    }
    return problem;
}

std::string encode_fault(const Fault& fault) {
    return json::serialize(fault_problem(fault));
}

}  // namespace palpate::advice
