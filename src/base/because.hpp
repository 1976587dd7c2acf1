// The facts, rule and citation behind any statement the engine makes.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate {

enum class Grade { supported, limited, consensus, project_value, not_supported, contradicted };

std::string_view to_text(Grade grade);

class Citation {
public:
    Citation() : Citation({}, Grade::consensus, false) {}
    // source: keys of citations.csv. seen: the source was read (V), not recalled (R).
    Citation(std::vector<std::string> source, Grade grade, bool seen);

    const std::vector<std::string>& source() const { return source_; }
    Grade grade() const { return grade_; }
    bool seen() const { return seen_; }
    // The contract's members source, grade and source_seen, without the brackets of an object.
    // Written once here: an answer repeats a citation dozens of times.
    const std::string& members() const { return members_; }

private:
    std::vector<std::string> source_;
    Grade grade_;
    bool seen_;
    std::string members_;
};

inline const Citation nothing_cited;

// An answer points at the citations of the knowledge it was made with, which outlives it.
struct Because {
    std::string fact;  // what about this client, in words
    std::string rule;  // id of the table row that says so
    std::reference_wrapper<const Citation> citation = nothing_cited;
};

}  // namespace palpate
