// How long ago something was, as people write it: "6 weeks ago", "last month", "in 2019". Of all
// that the words allow, the most recent day: a limit that ends with time must not end too early.
#pragma once

#include "base/date.hpp"

#include <optional>
#include <string_view>

namespace palpate::knowledge {

// Nothing when no time is told. `text` is in lower case; years count only when `today` is known.
std::optional<int> told_days_ago(std::string_view text, std::optional<Date> today);

}  // namespace palpate::knowledge
