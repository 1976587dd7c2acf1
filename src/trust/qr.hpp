// QR codes of short texts, by libqrencode.
#pragma once

#include <string>
#include <string_view>

namespace palpate::trust {

// Two modules a character, dark on light whatever the terminal's colours are; lines end in \n.
std::string qr_for_terminal(std::string_view text);
// An SVG element without style or script, four light modules around the code.
std::string qr_as_svg(std::string_view text);

}  // namespace palpate::trust
