// The facts, rule and citation behind any statement the engine makes.
#pragma once

#include <string>
#include <vector>

namespace palpate {

enum class Grade { supported, limited, consensus, project_value, not_supported, contradicted };

struct Citation {
    std::vector<std::string> source;  // keys of citations.csv
    Grade grade = Grade::consensus;
    bool seen = false;  // V: the source was read; R: recalled
};

struct Because {
    std::string fact;  // what about this client, in words
    std::string rule;  // id of the table row that says so
    Citation citation;
};

}  // namespace palpate
