#include "http/booking_page/words.hpp"

#include "base/language.hpp"

namespace palpate::http::booking_page {

const Words& words_for(std::string_view asked, std::string_view accept_language) {
    const auto* named = named_language(every_words(), asked);
    return named == nullptr ? best_language(every_words(), accept_language) : *named;
}

}  // namespace palpate::http::booking_page
