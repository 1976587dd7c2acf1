// Parts of the one table of routes (routes.cpp) that stand in files of their own, for its length.
#pragma once

#include "http/api.hpp"

namespace palpate::http {

std::span<const Route> session_rows();  // routes_session_rows.cpp

}  // namespace palpate::http
