// What the interview in the terminal says, from each language's file (web/src/words/languages). {}
// stands for what is filled in, in this order. The questions themselves are those of the page
// (http/booking_page/client_words).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::app {

struct InterviewWords {
    std::string_view language;  // "en"
    std::string_view intended_use;
    std::string_view keys;
    std::string_view does_not_fit;  // why, in English
    std::string_view more;          // how many
    std::string_view where;
    std::string_view how_much;
    std::string_view no_region;  // what was typed, the nearest
    std::string_view nearest;    // regions
    std::string_view medicines;
    std::string_view conditions;
    std::string_view goals;
    std::string_view checked;  // the signs
    std::string_view days_ago;
    std::string_view no_days;
    std::string_view found;
    std::string_view same_pain;
    std::string_view changed;
    std::string_view choose;
    std::string_view choose_again;  // the most
    std::string_view loads;
    std::string_view eases;
    std::string_view care;
    std::string_view care_result;  // of which care
    std::string_view care_days;
    std::string_view minutes;
    std::string_view minutes_again;
    std::string_view format;
    std::string_view dislikes;
    std::string_view yes_no;
    std::string_view yes_no_again;
    std::string_view numbers;
    std::string_view numbers_again;  // the most
    std::string_view this_one;       // what is asked; then yes, no or not sure
    std::string_view this_one_again;
    std::string_view number;        // what is asked, from, to with the unit, an example
    std::string_view number_again;  // from, to, an example
    std::string_view pressure_example;
    std::string_view pressure_twice;
    std::string_view only_english;  // of a text that there is in English alone
    std::string_view what_to_do;
    std::string_view report_in_english;
    std::string_view yes;  // the letter; "y" is understood as well
    std::string_view unit_years;
    std::string_view unit_days;
    std::string_view unit_weeks;
    std::string_view unit_mg_a_day;
    std::string_view unit_grade;
};
std::span<const InterviewWords> every_interview_words();  // English first
std::vector<std::string> interview_languages();           // their codes

// Those of a code such as "es"; English where there are none.
const InterviewWords& interview_words(std::string_view language);

// The unit of a number in these words; as the table has it where it needs no translation.
std::string_view unit_words(std::string_view unit, const InterviewWords& words);

// The language of the terminal (LC_ALL, LC_MESSAGES, LANG) where the page speaks it, else English.
std::string_view language_here();

}  // namespace palpate::app
