// The short screen before a place on a chair: the lines of what is asked before every visit
// (knowledge/rescreen_lines.hpp), here of somebody of whom nothing was told before. A no to a line
// is a no to each of its findings. Pure; nothing of it is kept.
#pragma once

#include "advice/next_question.hpp"
#include "base/json.hpp"
#include "scheduling/chairs/chairs.hpp"

namespace palpate::http {

// What is to be answered next, on two pages, and how urgent it is so far; no question once it is an
// emergency or all is answered. Faults at /findings.
Result<advice::Interview> chair_question(const Document& findings, const knowledge::Knowledge& k,
                                         Date today);

struct ChairVerdict {
    scheduling::ChairCheck check;
    Document output;  // the contract's Out
};
// Invalid while lines are open: what was not answered is not a no.
Result<ChairVerdict> judge_at_chair(const Document& findings, const knowledge::Knowledge& k,
                                    Date today);

}  // namespace palpate::http
