// Lists of Patients: what a search asks for, and Bundles of what was found and of what has been.
#pragma once

#include "http/exchange.hpp"
#include "interop/fhir/outcome.hpp"
#include "record/transaction.hpp"

namespace palpate::http {

// A value of `name` that fits; any one of the values is enough.
struct Criterion {
    std::string name;
    std::vector<std::string> values;
};

struct Search {
    std::vector<Criterion> criteria;  // all must hold
    int count = 20;                   // of one page
    Uuid after;                       // the id the page before ended with
};

constexpr int search_count_max = 200;
// So many are looked through for one search; what fits more is refused as too costly.
constexpr int search_candidates_max = 1'000;

// From the query, and from a form that was posted. Malformed: a parameter that is not supported,
// for a search that leaves out a condition finds the wrong people (`Prefer: handling=lenient` has
// it left out all the same).
Result<Search> search_in(const Request& request);

// A Bundle by id, with the whole count and a link to the next page. Without any criterion the
// newest come first, and are not counted when they are more than a page.
Result<Reply> search_bundle(const record::Transaction& t, const Search& search);
// Every version, newest first; not_found.
Result<Reply> history_bundle(const record::Transaction& t, record::ClientId id,
                             std::string_view target);

// FHIR's conditional create, `criteria` as "identifier=SYSTEM|VALUE": the one there is, or nothing.
// Stale (412) when there are several.
Result<std::optional<record::Kept<record::Client>>> one_that_exists(const record::Transaction& t,
                                                                    std::string_view criteria);

}  // namespace palpate::http
