// A fault's reply with members of its own beside those that every problem has.
#pragma once

#include "http/replies.hpp"

#include <boost/json/object.hpp>

namespace palpate::http {

Reply fault_reply_with(const Fault& fault, const boost::json::object& more);

}  // namespace palpate::http
