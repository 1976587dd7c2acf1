#include "knowledge/told_time.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace palpate::knowledge {
namespace {

using Days = std::optional<int>;
using Number = std::pair<std::string_view, int>;

constexpr std::array<Number, 16> number_words{{{"a", 1},
                                               {"an", 1},
                                               {"one", 1},
                                               {"two", 2},
                                               {"couple", 2},
                                               {"few", 2},
                                               {"several", 2},
                                               {"three", 3},
                                               {"four", 4},
                                               {"five", 5},
                                               {"six", 6},
                                               {"seven", 7},
                                               {"eight", 8},
                                               {"nine", 9},
                                               {"ten", 10},
                                               {"twelve", 12}}};
// A month of 30 days and a year of 365: "3 months ago" is less than 91 days, the strict reading.
constexpr std::array<Number, 26> units{
    {{"d", 1},          {"day", 1},       {"days", 1}, {"h", 0},    {"hour", 0},  {"hours", 0},
     {"hrs", 0},        {"w", 7},         {"wk", 7},   {"wks", 7},  {"week", 7},  {"weeks", 7},
     {"fortnight", 14}, {"m", 30},        {"mo", 30},  {"mth", 30}, {"mths", 30}, {"month", 30},
     {"months", 30},    {"mos", 30},      {"y", 365},  {"yr", 365}, {"yrs", 365}, {"year", 365},
     {"years", 365},    {"decades", 3650}}};
constexpr std::array<std::string_view, 12> now_words{"today",     "yesterday", "recent", "recently",
                                                     "new",       "just",      "now",    "current",
                                                     "currently", "tonight",   "acute",  "again"};
constexpr std::array<std::string_view, 4> long_ago{"childhood", "old", "lifelong", "decades"};

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Numbers and letters apart, so that "6wks" is "6" and "wks".
std::vector<std::string_view> words_of(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word(text[at])) {
            ++at;
            continue;
        }
        auto end = at + 1;
        while (end < text.size() && is_word(text[end]) && is_digit(text[end]) == is_digit(text[at]))
            ++end;
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

template <std::size_t N>
Days value_of(const std::array<Number, N>& table, std::string_view word) {
    const auto found = std::ranges::find(table, word, &Number::first);
    return found == table.end() ? Days() : Days(found->second);
}

Days number_of(std::string_view word) {
    if (const auto number = number_in<int>(word))
        return number;
    return value_of(number_words, word);
}

bool has(const auto& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

// Days since the last day of the year named; this year and the future are now.
Days since_year(int year, Date today) {
    using std::chrono::December;
    const Date last{std::chrono::year(year), December, std::chrono::day(31)};
    return std::max(0, days_between(last, today));
}

class Reader {
public:
    Reader(std::string_view text, std::optional<Date> today)
        : words_(words_of(text)), today_(today) {}

    Days read() {
        for (std::size_t at = 0; at < words_.size(); ++at)
            look_at(at);
        return days_;
    }

private:
    std::string_view word(std::size_t at) const {
        return at < words_.size() ? words_[at] : std::string_view();
    }

    void look_at(std::size_t at) {
        const auto w = words_[at];
        if (has(now_words, w) || w == "this")
            add(0);
        if (has(long_ago, w) || (w == "as" && word(at + 1) == "a" && word(at + 2) == "child"))
            add(365);
        if (w == "last")
            add_last(word(at + 1));
        add_year(w);
        // "two weeks", "a couple of months", "weeks ago" (two at least)
        if (const auto number = number_of(w)) {
            const bool of =
                word(at + 1) == "of" || word(at + 1) == "few" || word(at + 1) == "couple";
            if (const auto unit = value_of(units, word(at + (of ? 2U : 1U))))
                add(std::min(*number, 1000) * *unit);
        } else if (word(at + 1) == "ago" && (at == 0 || !number_of(words_[at - 1]))) {
            if (const auto unit = value_of(units, w); unit && w.size() > 2)
                add(2 * *unit);
        }
    }

    void add_last(std::string_view unit) {
        if (unit != "year" || !today_)
            return add(0);
        add_year(std::to_string(static_cast<int>(today_->year()) - 1));
    }

    void add_year(std::string_view word) {
        const auto year = word.size() == 4 ? number_in<int>(word) : std::nullopt;
        if (today_ && year && *year >= 1920 && *year <= 2100)
            add(*since_year(*year, *today_));
    }

    void add(int days) { days_ = days_ ? std::min(*days_, days) : days; }

    std::vector<std::string_view> words_;
    std::optional<Date> today_;
    Days days_;
};

}  // namespace

Days told_days_ago(std::string_view text, std::optional<Date> today) {
    return Reader(text, today).read();
}

}  // namespace palpate::knowledge
