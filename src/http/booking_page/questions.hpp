// The questions of safety as forms: which screen is next, its page, and what was answered. What has
// no answer stays unknown, and is asked again; it is never a no.
#pragma once

#include "advice/next_question.hpp"
#include "http/booking_page/told.hpp"

namespace palpate::http::booking_page {

// The one number that "none of these" answers, with 0; the button says so.
inline constexpr std::string_view weeks_of_pregnancy = "pregnancy_weeks";

// Of what a client can answer without being touched: the screens that everybody must be asked, and
// what may still raise the urgency. Emergency: then nothing is asked any more.
struct Asking {
    std::optional<advice::Question> question;  // none: all is asked
    int remaining_about = 0;
    bool emergency = false;
    bool complete = false;  // no question of safety is open
};
// Fault: the answers are none of the contract's.
Result<Asking> next_for_client(const Told& told, const knowledge::Knowledge& k, Date today);

// Reads the form of this question into the answers. The faults name fields of the form; what was
// answered rightly is in the answers even then. `all_no`: "none of these" was pressed.
std::vector<Wrong> take_answers(const advice::Question& question, const Form& form,
                                const Words& words, bool all_no, Told& told);

// `typed`: what was sent before with faults; else nothing is chosen.
void write_question(Html& html, const advice::Question& question, const Words& words,
                    const Form* typed, const std::vector<Wrong>& wrong, const Told& told);

}  // namespace palpate::http::booking_page
