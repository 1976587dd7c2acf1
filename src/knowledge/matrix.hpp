// The matrix of conditions and techniques with its cells taken apart once, when the tables are
// loaded. Grammar of a cell: contraindications.md section 2; only what limits is kept.
#pragma once

#include <string>
#include <vector>

namespace palpate::knowledge {

struct Knowledge;
struct Condition;

struct MatrixRule {
    enum class Value { forbidden, after_clearance, limited, with_care } value = Value::with_care;
    int technique = -1;     // index into Knowledge::limited_techniques
    int pressure_max = 10;  // 0-10, for limited
    // At the client's own site, when one is named; else in `group`; else anywhere.
    bool at_site = false;
    int group = -1;
    // A clearance this rule asks for holds back all hands-on work.
    bool whole_body = false;
};

// The columns of the matrix, then the techniques that take the values of a column.
std::vector<std::string> limited_techniques(const std::vector<std::string>& columns);

// Order matters: of equal limits the first one's words are kept.
std::vector<MatrixRule> matrix_rules(const Condition& condition, const Knowledge& knowledge);

}  // namespace palpate::knowledge
