// What somebody who types into the search box may mean: words of a name, a birthday, digits of a
// telephone, an e-mail address.
#pragma once

#include "record/client.hpp"

namespace palpate::record {

// Birthdays as numbers, 19800503; an unknown month or day is 00. Both ends belong to it.
struct BirthRange {
    int first = 0;
    int last = 0;
    friend auto operator<=>(const BirthRange&, const BirthRange&) = default;
};

int birth_number(const PartialDate& birth);

// Words must all fit different words of the name; then, when there are any, one of the birthdays.
struct Sought {
    std::vector<std::u32string> words;  // folded
    std::vector<BirthRange> births;
    bool anything() const { return !words.empty() || !births.empty(); }
};
constexpr std::size_t sought_words_max = 8;  // further ones are not looked at

struct Typed {
    Sought sought;
    std::string digits;  // of a telephone; empty when a name was typed
    std::string email;   // the start of one, folded
};

// 1980-05-03, 03/05/1980 and 3.5.1980 (day first and month first), 1980-05, 1980, and the start of
// a year: 198.
std::vector<BirthRange> births_of(std::string_view text);

Typed typed(std::string_view text);

// The line under which a client is sought: the folded words of all names in the order in which they
// are said, then the birthday: "ana maria ruiz|1980-05-03". At most line_words_max words.
std::string line_sought(const Client& client);
constexpr std::size_t line_words_max = 16;
constexpr std::string_view line_field = "line";  // of the Term that holds it
// A line taken apart again.
struct Line {
    std::vector<std::u32string> words;
    int birth = 0;  // 0: not known
};
Line parse_line(std::string_view text);

}  // namespace palpate::record
