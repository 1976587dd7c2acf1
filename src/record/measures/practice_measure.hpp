// What a practice loads to measure with: a questionnaire or a table of T scores, as the file it
// came in. A record of the practice: versioned, in every backup and export, of no client.
//
// What is taken out of use stays, for what was measured with it is still shown.
#pragma once

#include "outcomes/tables.hpp"
#include "record/transaction.hpp"

#include <memory>

namespace palpate::record {

enum class MeasureFileKind { questionnaire, t_table };
PALPATE_DESCRIBE_ENUM(MeasureFileKind, questionnaire, t_table)

struct PracticeMeasure {
    std::string measure;  // its id; of a T table that of the built-in measure it is for
    MeasureFileKind kind;
    std::string title;
    std::int64_t items;  // that are scored
    std::string text;    // FHIR R4 as it came; of a T table its rows alone, as CSV
    std::optional<Instant> retired_at;
};
PALPATE_DESCRIBE(PracticeMeasure, measure, kind, title, items, text, retired_at);
using PracticeMeasureId = Id<PracticeMeasure>;

template <>
struct Kind<PracticeMeasure> : KindOfPractice<PracticeMeasure> {
    static constexpr std::string_view name = "practice_measure";
};

constexpr std::size_t measure_file_bytes_max = 200'000;
constexpr std::size_t practice_measures_max = 200;

// What a file holds: one questionnaire, or one table for each form. `name` stands in the place of a
// fault in CSV; in JSON that is a pointer. Too large; an id that is built in.
Checked<std::vector<PracticeMeasure>> read_measure_file(std::string_view name,
                                                        std::string_view text);

// Of each id, of a T table with this number of items, there is one: another is its next version,
// and one that was taken out of use is back. Conflict: more than practice_measures_max.
Result<std::vector<Kept<PracticeMeasure>>> load_measures(Transaction& t,
                                                         const std::vector<PracticeMeasure>& read,
                                                         const std::string& why);
// Not found, stale; conflict when it is out of use already.
Result<Kept<PracticeMeasure>> retire_measure(Transaction& t, PracticeMeasureId id, Version expected,
                                             const std::string& why);

// By id; without an entry in the trail, for nothing of a client is in them.
std::vector<Kept<PracticeMeasure>> practice_measures(const Transaction& t);

// The built-in tables, with what the practice has loaded.
std::shared_ptr<const outcomes::Tables> tables_of(const Transaction& t);

}  // namespace palpate::record
