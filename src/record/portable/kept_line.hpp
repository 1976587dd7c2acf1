// One version of a record as one line of an export, and back: who changed it when and why, then its
// content byte for byte as it was kept.
#pragma once

#include "record/documents.hpp"

#include <string>
#include <string_view>

namespace palpate::record {

std::string to_line(const KeptText& version);  // without the end of the line
// Invalid: what is not as to_line() makes it.
Result<KeptText> from_line(std::string_view line);

}  // namespace palpate::record
