// The form in which names and numbers are looked for: what people type differently for the same
// thing becomes the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palpate::record {

// Lower case and without accents for Latin letters ("José" and "JOSE" are "jose", "Strauß" is
// "strauss"), lower case for Greek and Cyrillic; other letters as they are.
std::string fold(std::string_view text);
// The folded words of a name, split at everything that is no letter or digit.
std::vector<std::string> folded_words(std::string_view text);
// "+1 (555) 010-2030" as "15550102030".
std::string digits_of(std::string_view text);

}  // namespace palpate::record
