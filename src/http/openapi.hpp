// The OpenAPI 3.1 document of the server, made from the route table and the schemas.
#pragma once

#include <string>

namespace palpate::http {

std::string openapi_document(std::string_view knowledge_version);

}  // namespace palpate::http
