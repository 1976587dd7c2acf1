#include "interview_words.hpp"

#include "base/language.hpp"

#include <array>
#include <cstdlib>
#include <utility>

namespace palpate::app {
namespace {

// The units of the tables that are words.
using Unit = std::string_view InterviewWords::*;
constexpr std::array<std::pair<std::string_view, Unit>, 5> units{
    {{"years", &InterviewWords::unit_years},
     {"days", &InterviewWords::unit_days},
     {"weeks", &InterviewWords::unit_weeks},
     {"mg a day", &InterviewWords::unit_mg_a_day},
     {"grade", &InterviewWords::unit_grade}}};

}  // namespace

std::vector<std::string> interview_languages() {
    std::vector<std::string> codes;
    for (const auto& words : every_interview_words())
        codes.emplace_back(words.language);
    return codes;
}

const InterviewWords& interview_words(std::string_view language) {
    return best_language(every_interview_words(), language);
}

std::string_view unit_words(std::string_view unit, const InterviewWords& words) {
    for (const auto& [name, member] : units)
        if (name == unit)
            return words.*member;
    return unit;
}

std::string_view language_here() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* told = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
        if (told != nullptr && *told != '\0')
            return interview_words(std::string_view(told).substr(0, 2)).language;
    }
    return "en";
}

}  // namespace palpate::app
