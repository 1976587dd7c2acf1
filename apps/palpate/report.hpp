// The answer for people: plain text for a terminal, and one printable page.
#pragma once

#include "advice/advise.hpp"

#include <string>

namespace palpate::app {

void print_for_people(const advice::In& in, const advice::Out& out, const knowledge::Knowledge& k);
// One self-contained page, no scripts; every text of the client's is escaped.
std::string page_of(const advice::Out& out, const knowledge::Knowledge& k);

}  // namespace palpate::app
