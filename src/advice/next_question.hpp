// What to ask next. Of a returning client first what may be new since, in lines; then the screens
// this client must be asked, most serious first, and what else has lapsed; then, among
// follow-ups, numbers, movement tests and places to press, the question whose answer would change
// the decision most: urgency, restrictions and ranked sources, by the expected change over flat
// priors (interview.csv). Nothing is asked that could not matter, and nothing once it is an
// emergency: then only the action counts.
#pragma once

#include "advice/advise.hpp"
#include "advice/open_checks.hpp"
#include "advice/worth_telling.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::advice {

// What one question records: the member of `findings` of the contract with this id; for a movement
// the member of movements.ID (pain, stretch_pain, limited); for palpation the member of the entry
// whose source is the question's id (tender, familiar_pain).
struct AskedFact {
    std::string id;
    std::string name;  // plain words
    enum class Type { yes_no, number, blood_pressure } type = Type::yes_no;
    double min = 0;  // of a number, both ends included
    double max = 1;
    std::string unit;
};

// One line of a screen for a returning client: in plain words, several of the question's facts.
struct AskedLine {
    std::string id;
    std::string name;  // plain words
    std::vector<std::string> facts;
};

struct Question {
    enum class Kind { screen, number, movement, palpation } kind = Kind::screen;
    std::string id;  // of the screen, finding, movement or source (with its side)
    std::string prompt;
    std::string why;
    bool must = false;
    // "None of these" records an explicit no for each yes or no, and says nothing of a number
    // unless its words do ("not pregnant").
    std::vector<AskedFact> facts;
    // Not empty: these are shown, each fact is of exactly one. A no to a line is a no to each of
    // its facts; a yes or "not sure" asks the facts of the line themselves.
    std::vector<AskedLine> lines = {};
};

// A local condition that holds for the whole body until it is told where it is.
struct OpenPlace {
    std::string condition;
    std::string name;
};

struct Interview {
    std::optional<Question> question;  // empty: nothing left to ask could matter
    int remaining_about = 0;           // questions still to come, this one included
    bool complete = false;             // every must-ask question is answered
    screening::Urgency urgency = screening::Urgency::clear;
    // What may still be told beside the questions, best after the last of them. None of it is
    // required: leaving it out keeps the stricter answer. All empty in an emergency.
    std::vector<OpenPlace> places;
    std::vector<OpenCheck> checks;
    WorthTelling beside;
    std::vector<NotConsidered> contradictions;  // for the review: which of the two is right?
};

Interview next_question(const In& in, const knowledge::Knowledge& k);

// These screens in this order, with what of each is open, wherever the pain is: for a sign that
// makes them due. Left out: one of which nothing is open, or that what was told of the client rules
// out.
std::vector<Question> open_screens(const In& in, const knowledge::Knowledge& k,
                                   std::span<const std::string> ids);

// A contract In to the JSON of POST /api/v1/next-question; faults as decode's.
Result<std::string> next_question_json(std::string_view client, const knowledge::Knowledge& k,
                                       std::optional<Date> caller_today);
std::string encode(const Interview& interview);
std::string encode(const Question& question);

}  // namespace palpate::advice
