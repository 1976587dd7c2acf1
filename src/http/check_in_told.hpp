// What whoever answers a screen by a link is told of it.
#pragma once

#include "http/check_ins.hpp"

namespace palpate::http {

// Of the contract's Out: what to do in an emergency, and else nothing.
CheckInTaken told_at_check_in(const Document& output);

}  // namespace palpate::http
