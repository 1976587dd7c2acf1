// What the interview in a terminal asks beside the questions: medicines, illnesses, the goal,
// checks by a doctor, what loads and eases, care elsewhere, and what is wished of a session. All of
// it may be left out, and what is left out was not asked.
#pragma once

#include "answer_sheet.hpp"
#include "interview_voice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace palpate::app {

class Beside {
public:
    Beside(const knowledge::Knowledge& k, Date today, const Voice& voice)
        : k_(k), today_(today), voice_(voice), w_(voice.words()) {}

    // False when the input has ended or the person wants to finish; what was told is kept.
    bool ask(AnswerSheet& sheet) const;

private:
    bool words_of(AnswerSheet& sheet, const char* member, std::string_view prompt) const;
    bool checks(AnswerSheet& sheet) const;
    bool check(AnswerSheet& sheet, const advice::OpenCheck& open) const;
    bool days(AnswerSheet& sheet) const;
    bool choices(AnswerSheet& sheet, const char* member, std::string_view prompt,
                 const std::vector<advice::Choice>& offered) const;
    bool care(AnswerSheet& sheet, const std::vector<advice::Choice>& kinds) const;
    bool one_care(AnswerSheet& sheet, const advice::Choice& kind) const;
    bool minutes(AnswerSheet& sheet) const;
    bool format(AnswerSheet& sheet) const;
    bool dislikes(AnswerSheet& sheet) const;

    const knowledge::Knowledge& k_;
    Date today_;
    const Voice& voice_;
    const InterviewWords& w_;
};

}  // namespace palpate::app
