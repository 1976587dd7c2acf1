// The sentences of messages, from each language's file (web/src/words/languages). {} stands for
// what is filled in.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace palpate::courier {

struct Sentences {
    using Each = std::array<std::string_view, 6>;  // in the order of MessageAbout

    std::string_view language;
    std::array<std::string_view, 7> weekdays;  // from Sunday
    std::array<std::string_view, 12> months;
    std::string_view moment;        // weekday, day, month, year, hour
    std::string_view hello;         // name
    Each subject;                   // practice
    Each said;                      // moment
    Each said_short;                // moment
    std::string_view turn;          // why they are told; of an offer
    std::string_view answer;        // hour
    std::string_view answer_short;  // hour, link
    std::string_view questions;     // before a link; of questions
    std::string_view or_ask_us;     // how; of questions
    std::string_view where;
    std::string_view reach_us;  // how
    std::string_view ask_us;    // how; of a visit that was called off
    std::string_view by_phone;
    std::string_view by_mail;
    std::string_view or_else;
    std::string_view stop;
    std::string_view calendar;  // practice
};
std::span<const Sentences> every_sentences();  // English first

}  // namespace palpate::courier
