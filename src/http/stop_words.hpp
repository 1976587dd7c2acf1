// What the page behind the link that ends messages says, from each language's file
// (web/src/words/languages).
#pragma once

#include <span>
#include <string_view>

namespace palpate::http {

struct StopWords {
    std::string_view language;
    std::string_view title;
    std::string_view ask;
    std::string_view button;
    std::string_view done;
    std::string_view no_link;
};
std::span<const StopWords> every_stop_words();  // English first

}  // namespace palpate::http
