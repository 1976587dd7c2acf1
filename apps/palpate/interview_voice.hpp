// The voice of the interview in one language: its own sentences, and the questions in the words of
// the page. What there is in English alone is marked as such.
#pragma once

#include "advice/advise.hpp"
#include "advice/next_question.hpp"
#include "http/booking_page/client_words.hpp"
#include "interview_words.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace palpate::app {

// One sentence of the words, filled in, on a line.
template <class... Parts>
void say(std::string_view sentence, const Parts&... parts) {
    fmt::print("{}\n", fmt::format(fmt::runtime(sentence), parts...));
}

class Voice {
public:
    // "en", "es", or empty: the language of the terminal.
    explicit Voice(std::string_view language);

    const InterviewWords& words() const { return words_; }
    bool is_yes(std::string_view line) const;

    // As the client is asked on the page; what has no such words in those of the table.
    std::string finding(std::string_view id, std::string_view name) const;
    // Of what loads, eases or was done, and of the form of a session.
    std::string load(std::string_view name) const;
    std::string format(std::string_view name) const;
    void say_prompt(const advice::Question& q) const;
    void say_why(const advice::Question& q) const;
    // " Nearest: a, b, c;" or nothing when no region is near the words.
    std::string nearest_regions(std::string_view typed, const knowledge::Knowledge& k) const;
    // In another language than English, as the report beside it has none.
    void say_what_to_do(const advice::Out& out, const knowledge::Knowledge& k) const;

private:
    std::string marked(const http::booking_page::Spoken& spoken) const;

    const InterviewWords& words_;
    const http::booking_page::Words& page_;
};

}  // namespace palpate::app
