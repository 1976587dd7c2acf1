#include "interview_lines.hpp"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <sstream>

namespace palpate::app {
namespace {

// Indices of the numbers in the line; nothing when one of them is not of the list.
std::optional<std::vector<std::size_t>> indices_in(std::string line, std::size_t most) {
    std::ranges::replace(line, ',', ' ');
    std::istringstream words(line);
    std::vector<std::size_t> chosen;
    for (std::string word; words >> word;) {
        const auto n = number_in(word);
        if (!n || *n < 1 || *n > static_cast<double>(most))
            return std::nullopt;
        chosen.push_back(static_cast<std::size_t>(*n) - 1);
    }
    if (chosen.empty())
        return std::nullopt;
    return chosen;
}

}  // namespace

std::string trimmed(std::string text) {
    const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && space(text.back()))
        text.pop_back();
    while (!text.empty() && space(text.front()))
        text.erase(text.begin());
    return text;
}

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool read_line(std::string& line) {
    fmt::print("> ");
    std::fflush(stdout);
    if (!std::getline(std::cin, line)) {
        fmt::print("\n");
        return false;
    }
    line = trimmed(line);
    return line != "q";
}

Said ask_yes_or_no(const Voice& voice) {
    say(voice.words().yes_no);
    for (std::string line; read_line(line);) {
        if (voice.is_yes(line) || line == "n" || line == "u")
            return voice.is_yes(line) ? Said::yes : line == "n" ? Said::no : Said::unsure;
        say(voice.words().yes_no_again);
    }
    return Said::end;
}

std::optional<std::vector<std::size_t>> ask_several(const std::vector<std::string>& names,
                                                    const Voice& voice) {
    for (std::size_t i = 0; i < names.size(); ++i)
        fmt::print("  {:>2} {}\n", i + 1, names[i]);
    say(voice.words().choose);
    for (std::string line; read_line(line);) {
        if (line == "n" || line == "u" || line.empty())
            return std::vector<std::size_t>();
        if (auto chosen = indices_in(line, names.size()))
            return chosen;
        say(voice.words().choose_again, names.size());
    }
    return std::nullopt;
}

}  // namespace palpate::app
