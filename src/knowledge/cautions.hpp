// Advice to the practitioner that a client's answers call for: yellow flags (how to talk, what to
// measure, when to refer; they never raise an urgency and never block care) and the rules of heat,
// cold, topicals, cupping and percussion; and up to which dose a medicine's row holds. Tables:
// yellow_flags.csv, modality_rules.csv, medicine_doses.csv.
#pragma once

#include "base/because.hpp"
#include "knowledge/expression.hpp"

#include <string>
#include <vector>

namespace palpate::knowledge {

struct YellowFlag {
    std::string id;
    std::string name;
    Expression when;
    std::vector<int> items;  // of self-care: the teaching that it adds
    std::string text;
    Citation citation;
};

struct ModalityRule {
    enum class Verdict {
        forbidden,       // a restriction, as is
        with_care,       // a restriction that only asks for care
        say,             // a sentence, whenever a condition or the rule of facts holds
        say_when_used,   // a sentence, when the session uses the technique
        say_when_wished  // a sentence, when the client asked for one of `items`
    };
    std::string id;
    std::string modality;  // id of a technique
    Verdict verdict = Verdict::with_care;
    std::vector<int> conditions;  // holds with one of these, or
    Expression when;              // with these facts
    std::vector<int> groups;      // region groups; none: where the condition is, else everywhere
    std::vector<int> items;       // of self-care
    std::string text;
    Citation citation;
};

// A medicine whose own row holds for a low dose only.
struct DoseLimit {
    int medicine = -1;
    double mg_a_day_max = 0;  // told to be more, the condition holds as well
    int condition = -1;
    Citation citation;
};

struct Cautions {
    std::vector<YellowFlag> yellow;
    std::vector<ModalityRule> modalities;
    std::vector<DoseLimit> doses;
};

}  // namespace palpate::knowledge
