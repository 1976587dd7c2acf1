// A report as lines for a terminal: marks in one column, words wrapped beside them.
#include "report.hpp"

#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

namespace palpate::app {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t mark_column = 2;
constexpr std::size_t text_column = 15;
constexpr std::size_t hang = 2;  // of the lines after the first of a reason

// Characters, not bytes: names and free text have accents.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text)
        width += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    return width;
}

class Lines {
public:
    explicit Lines(bool colour) : colour_(colour) {}

    void title(std::string_view text, bool danger) {
        const char* const style = danger ? "\x1b[1;31m" : "\x1b[1m";
        text_ += colour_ ? style : "";
        wrap(text, 0, 0);
        text_.insert(text_.size() - 1, colour_ ? "\x1b[0m" : "");
    }

    void entry(const Entry& e) {
        text_.append(mark_column, ' ');
        text_ += e.mark;
        auto at = mark_column + width_of(e.mark);
        if (at >= text_column) {  // a long mark has the line to itself
            text_ += '\n';
            at = 0;
        }
        if (e.mark.empty())
            wrap(e.text, mark_column, mark_column + hang, at);
        else
            wrap(e.text, text_column, text_column, at);
        const auto under = e.mark.empty() ? mark_column + hang : text_column;
        for (const auto& line : e.more)
            wrap(line, under, under + hang);
        for (const auto& line : e.because)
            wrap("because " + line, under, under + hang);
    }

    // From column `first`, with `at` columns of the line already written; then from `rest`.
    void wrap(std::string_view text, std::size_t first, std::size_t rest, std::size_t at = 0) {
        text_.append(first > at ? first - at : 0, ' ');
        at = std::max(first, at);
        bool begun = false;
        while (!text.empty()) {
            const auto end = std::min(text.find_first_of(" \n"), text.size());
            const auto word = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (word.empty())
                continue;
            const auto width = width_of(word);
            if (begun && at + 1 + width > columns) {
                text_ += '\n';
                text_.append(rest, ' ');
                at = rest;
                begun = false;
            }
            if (begun) {
                text_ += ' ';
                ++at;
            }
            printable(word);
            at += width;
            begun = true;
        }
        text_ += '\n';
    }

    void blank() { text_ += '\n'; }
    // A letter keeps its own lines; those that are too long are wrapped.
    void letter(std::string_view text) {
        text_ += "---- letter ----\n";
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            const auto line = text.substr(0, end);
            wrap(line, 0, line.starts_with("- ") ? hang : 0);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        text_ += "----------------\n";
    }

    std::string take() && { return std::move(text_); }

private:
    // What a client typed may hold escape sequences, which a terminal would obey.
    void printable(std::string_view word) {
        for (const char c : word)
            text_ += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    }

    bool colour_;
    std::string text_;
};

}  // namespace

std::string text_of(const Report& report, bool colour) {
    Lines lines(colour);
    lines.title(report.headline, report.emergency);
    for (const auto& section : report.sections) {
        lines.blank();
        lines.title(section.title, false);
        for (const auto& e : section.entries)
            lines.entry(e);
        if (!section.note.empty())
            lines.wrap(section.note, mark_column, mark_column);
    }
    lines.blank();
    if (!report.letter.empty()) {
        lines.letter(report.letter);
        lines.blank();
    }
    lines.wrap(report.foot, 0, 0);
    lines.wrap(report.see_also, 0, 0);
    return std::move(lines).take();
}

void print_for_people(const Report& report) {
    const char* const refused = std::getenv("NO_COLOR");
    const bool colour = isatty(STDOUT_FILENO) == 1 && (refused == nullptr || *refused == 0);
    fmt::print("{}", text_of(report, colour));
}

}  // namespace palpate::app
