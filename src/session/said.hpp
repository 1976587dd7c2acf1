// Something to be said: the id of a phrase and what goes into it. Values are ids of the knowledge,
// numbers or what a person typed; the sentence is made where it is shown (sentence() in our own
// plain English, the words tables of the page elsewhere).
#pragma once

#include "base/json.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::session {

struct Said {
    std::string phrase;                         // id of the table in phrases.cpp
    std::map<std::string, std::string> values;  // for each {name} of its text
    friend bool operator==(const Said&, const Said&) = default;
};
PALPATE_DESCRIBE(Said, phrase, values);

struct Phrase {
    std::string_view id;
    std::string_view text;  // "Skipped {technique} at {place}: {reason}."
};

const std::vector<Phrase>& phrases();
// Ids lose their underscores. A phrase that is not in the table is its own id; a value that is
// missing is shown as its {name}: never less is said than was meant.
std::string sentence(const Said& said);

}  // namespace palpate::session
