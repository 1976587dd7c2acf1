// The answer for people, made once and shown two ways: plain text for a terminal and one printable
// page. It is read from the JSON of the contract, so that all three say the same.
#pragma once

#include "advice/advise.hpp"

#include <string>
#include <vector>

namespace palpate::app {

// One statement: what holds, what else belongs to it, and why.
struct Entry {
    std::string mark;                  // "forbidden", "0-6 min"; may be empty
    std::string text;                  // a sentence or less
    std::vector<std::string> more;     // "lifted by: ..." and the like, one a line
    std::vector<std::string> because;  // each with its rule, sources and grade
};

struct Section {
    std::string title;
    std::vector<Entry> entries;
    std::string note;  // a line below them; may be empty
};

struct Report {
    bool emergency = false;
    std::string headline;
    std::vector<Section> sections;
    std::string letter;    // empty: none is needed
    std::string date;      // of the answer
    std::string about;     // the id that was given, as it was given
    std::string foot;      // the intended use
    std::string see_also;  // where the rest is; for a terminal
};

// An emergency has one section: what to say, what to do, whom to call. `place` is the id of a
// jurisdiction whose number is named; empty when nobody said where this is.
Report report_of(const advice::Out& out, const knowledge::Knowledge& k, const std::string& place);

// Lines of at most 80 columns (a longer word keeps its own); colour is escape sequences.
std::string text_of(const Report& report, bool colour);
// One self-contained page, no scripts; every text is escaped.
std::string page_of(const Report& report);

// text_of on standard output; in colour on a terminal, unless NO_COLOR is set.
void print_for_people(const Report& report);

}  // namespace palpate::app
