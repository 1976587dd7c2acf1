// Whether some restriction covers a thing a labelled case says must not be done.
#pragma once

#include "screening/restrictions.hpp"

#include <string_view>

namespace palpate::app {

// `item` is one of the phrases of the labelled cases; a phrase it does not know counts as covered
// only when no hands-on work is allowed at all.
bool covers(const screening::Restrictions& restrictions, std::string_view item,
            const knowledge::Knowledge& k);

}  // namespace palpate::app
