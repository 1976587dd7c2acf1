// What is wrong, in FHIR's words: an OperationOutcome.
#pragma once

#include "base/fault.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::interop::fhir {

struct Issue {
    std::string_view code;    // of FHIR's value set issue-type: "structure", "required", ...
    std::string expression;   // FHIRPath such as Patient.name[0].family; empty: of no one element
    std::string diagnostics;  // a sentence that says what is permitted
    // Not what this address is for (another resource, another id, no JSON), rather than a resource
    // that says something wrong: 400, not 422.
    bool misplaced = false;
};
using Issues = std::vector<Issue>;

std::string_view issue_code(FaultKind kind);
// For an answer that is told by its status alone.
std::string_view issue_code(int http_status);

// Every issue is an error.
std::string to_outcome(std::span<const Issue> issues);
// "All went well", for who asked for an outcome instead of the resource.
std::string good_outcome();

}  // namespace palpate::interop::fhir
