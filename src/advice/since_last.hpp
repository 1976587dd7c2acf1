// What a returning client is asked of what has lapsed: short lines that stand for what was answered
// no before (knowledge/rescreen_lines.hpp). What was answered "not sure" before is asked itself.
#pragma once

#include "advice/next_question.hpp"
#include "knowledge/rescreen_lines.hpp"

namespace palpate::advice {

class SinceLast {
public:
    SinceLast(const In& in, const knowledge::Knowledge& k);

    bool on_line(int finding) const { return at(on_line_, finding); }
    // Told on an earlier day and open now, whatever was told.
    bool has_lapsed(int finding) const { return at(lapsed_, finding); }
    bool was_not_sure(int finding) const { return at(not_sure_, finding); }
    // Only lines with something open, and of each only what is: at most two pages of them.
    const std::vector<knowledge::RescreenLine>& lines() const { return lines_; }
    // How many lines the next page has: both are of about the same length.
    std::size_t next_page() const;

private:
    // Nothing has lapsed of somebody who was never asked.
    static bool at(const std::vector<bool>& list, int finding) {
        return !list.empty() && list[static_cast<std::size_t>(finding)];
    }
    void note(int finding, int days, const In& in, const knowledge::Knowledge& k);
    void take_lines(const In& in, const knowledge::Knowledge& k);

    std::vector<bool> lapsed_, not_sure_, on_line_;  // by finding; empty: nothing
    std::vector<knowledge::RescreenLine> lines_;
};

// Signs of every visit that were told on an earlier day and still count as a yes, each by itself:
// whether it is still so. For a practitioner's eyes: it says what was told before.
std::vector<Question> still_so(const In& in, const knowledge::Knowledge& k);

}  // namespace palpate::advice
