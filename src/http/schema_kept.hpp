// The shapes around a kept content: with its version, in a list, with the words why.
#pragma once

#include "http/schema_described.hpp"

namespace palpate::http::schema {

object kept(std::string_view name, std::string_view what);
object versions(std::string_view name);  // newest first
// What a POST or PUT may say beside the content's members.
object with_why(object content);
object page_of(std::string_view name, std::string_view item, std::string_view what);

}  // namespace palpate::http::schema
