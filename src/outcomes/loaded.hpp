// What a practice loads besides the built-in measures, as files: a FHIR questionnaire that says how
// it is to be judged, and tables of T scores. docs/measures.md says how such files are written.
//
// How a questionnaire is judged stands in the file itself, in one extension: its direction has to
// be said, everything else has a meaning when it is left out.
#pragma once

#include "outcomes/measure.hpp"
#include "outcomes/questionnaire.hpp"
#include "outcomes/score.hpp"

namespace palpate::outcomes {

inline constexpr std::string_view rules_extension = "urn:palpate:measure";

struct LoadedForm {
    Questionnaire questionnaire;
    TotalRule rule;
    Measure measure;               // as every other: its id, range, direction and errors
    std::vector<std::string> due;  // rows of outcome_schedule.csv at which it is asked for
    bool by_link = true;           // the client can fill it alone
    bool retired = false;          // nothing new is measured with it
};

// Every fault with its JSON pointer. Faults of the extension's own are at /extension/...
Checked<LoadedForm> read_form(std::string_view json);

// Invalid as score() of the questionnaire, with /form/LINKID.
Result<Score> score(const LoadedForm& form, const FormAnswers& answers);

// The columns form, direction, raw, t; form is a measure and its number of items:
// "promis_sleep:4". Every fault with file, line and column.
Checked<std::vector<TTable>> read_t_tables(std::string_view name, std::string_view csv,
                                           std::span<const Measure> measures);
// The same table as such a file.
std::string to_csv(const TTable& table, const Measure& measure);

// 3 to 40 small letters, digits and underscores, a letter first.
bool is_measure_id(std::string_view text);

}  // namespace palpate::outcomes
