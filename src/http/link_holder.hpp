// Who holds a secret link is nobody by name: what comes in by one is of its practice alone.
#pragma once

#include "http/exchange.hpp"
#include "practice/access.hpp"
#include "practice/practice.hpp"

namespace palpate::http {

inline constexpr std::string_view no_such_link = "this link is not good, or not any more";

// What `work` replies for the holder of the link in the path. The same words for every wrong one.
template <class F>
Reply for_holder(const Request& request, F work) {
    const auto ticket = practice::parse_ticket(request.arguments.at(0));
    if (!ticket)
        return problem(404, no_such_link);
    return work(*ticket, practice::Actor{
                             .practice = ticket->practice, .person = {}, .place = request.address});
}

}  // namespace palpate::http
