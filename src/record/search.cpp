#include "record/search.hpp"

#include "record/fold.hpp"
#include "record/typing_error.hpp"

#include <algorithm>
#include <array>

namespace palpate::record {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// What stands between the digits of dates and telephone numbers.
bool is_between(char c) {
    return std::string_view("-/.()+ ").find(c) != std::string_view::npos;
}

bool is_number(std::string_view word) {
    return std::ranges::any_of(word, is_digit) &&
           std::ranges::all_of(word, [](char c) { return is_digit(c) || is_between(c); });
}

std::vector<std::string> split(std::string_view text, std::string_view at) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find_first_of(at);
        if (end != 0)
            parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

int number(std::string_view digits) {
    int n = 0;
    for (const char c : digits.substr(0, 8))
        n = n * 10 + (c - '0');
    return n;
}

// 198 stands for 1980 to 1989.
std::optional<BirthRange> year_starting(std::string_view digits) {
    if (digits.empty() || digits.size() > 4)
        return std::nullopt;
    int first = number(digits);
    int last = first;
    for (std::size_t i = digits.size(); i < 4; ++i) {
        first *= 10;
        last = last * 10 + 9;
    }
    return BirthRange{first * 10000, last * 10000 + 9999};
}

std::optional<BirthRange> day_of(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    const int whole = year * 10000 + month * 100 + day;
    return BirthRange{whole, whole};
}

std::optional<BirthRange> month_of(int year, int month) {
    if (month < 1 || month > 12)
        return std::nullopt;
    const int start = year * 10000 + month * 100;
    return BirthRange{start, start + 99};
}

}  // namespace

int birth_number(const PartialDate& birth) {
    const auto parts = split(birth.text(), "-");
    int n = number(parts[0]) * 10000;
    if (parts.size() > 1)
        n += number(parts[1]) * 100;
    if (parts.size() > 2)
        n += number(parts[2]);
    return n;
}

std::vector<BirthRange> births_of(std::string_view text) {
    const auto parts = split(text, "-/. ");
    std::vector<std::optional<BirthRange>> readings;
    const bool numbers = std::ranges::all_of(parts, [](const auto& part) {
        return part.size() <= 4 && std::ranges::all_of(part, is_digit);
    });
    if (!numbers || parts.empty() || parts.size() > 3)
        return {};
    if (parts.size() == 1) {
        readings.push_back(year_starting(parts[0]));
    } else if (parts[0].size() == 4) {
        readings.push_back(parts.size() == 2
                               ? month_of(number(parts[0]), number(parts[1]))
                               : day_of(number(parts[0]), number(parts[1]), number(parts[2])));
    } else if (parts.size() == 3 && parts[2].size() == 4) {
        readings.push_back(day_of(number(parts[2]), number(parts[1]), number(parts[0])));
        readings.push_back(day_of(number(parts[2]), number(parts[0]), number(parts[1])));
    }
    std::vector<BirthRange> births;
    for (const auto& reading : readings)
        if (reading && std::ranges::find(births, *reading) == births.end())
            births.push_back(*reading);
    return births;
}

Typed typed(std::string_view text) {
    Typed all;
    if (text.find('@') != std::string_view::npos) {
        const auto parts = split(text, " ");
        all.email = parts.size() == 1 ? fold(parts[0]) : "";
        return all;
    }
    std::string numbers;
    for (const auto& part : split(text, " \t\r\n,")) {
        if (is_number(part))
            numbers += part + ' ';
        else
            for (const auto& word : folded_words(part))
                if (all.sought.words.size() < sought_words_max)
                    all.sought.words.push_back(characters(word).substr(0, typed_letters_max));
    }
    all.sought.births = births_of(numbers);
    if (all.sought.words.empty())
        all.digits = digits_of(numbers);
    return all;
}

std::string line_sought(const Client& client) {
    std::vector<std::string> words;
    const auto add = [&](const std::string& text) {
        for (auto& word : folded_words(text))
            if (words.size() < line_words_max)
                words.push_back(std::move(word));
    };
    for (const auto& name : client.names) {
        for (const auto& given : name.given)
            add(given);
        add(name.family.value_or(""));
        add(name.whole.value_or(""));
    }
    std::string line;
    for (const auto& word : words)
        line.append(line.empty() ? "" : " ").append(word);
    return client.birth ? line + '|' + client.birth->text() : line;
}

Line parse_line(std::string_view text) {
    Line line;
    const auto bar = text.find('|');
    for (const auto& word : split(text.substr(0, bar), " "))
        line.words.push_back(characters(word));
    if (bar != std::string_view::npos)
        if (const auto birth = PartialDate::parse(text.substr(bar + 1)))
            line.birth = birth_number(*birth);
    return line;
}

}  // namespace palpate::record
