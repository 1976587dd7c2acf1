// Kinds of a client that later rooms declare and that are no care, as the address is none: they are
// erased with the client and keep nobody's record longer. So do a session's sheet and events: the
// session itself, which is care, changes with each of them. The others are in
// record/portable/kind_view.hpp; a test holds both lists against all kinds there are.
#pragma once

#include <array>
#include <string_view>

namespace palpate::record {

constexpr std::array<std::string_view, 10> later_kinds_no_care{
    "message",       "contact_choice", "opt_out_link", "waiting",      "waiting_offer",
    "session_sheet", "session_events", "asking",       "asking_watch", "plan_load"};

}  // namespace palpate::record
