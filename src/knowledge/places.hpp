// What differs by place: whom to call, who may decide for whom, how long records are kept, what is
// due when data got lost. From jurisdictions.csv, jurisdiction_consent.csv, minors.csv,
// retention.csv, safeguarding.csv, safeguarding_steps.csv, breach_clocks.csv and scope_limits.csv.
//
// None of it is legal advice. Each part says from which row it is and whether a lawyer or the owner
// confirmed that row; most are recalled. A place without a row has that of the union or country it
// lies in (CA-ON: CA; DE: EU), and in the end DEFAULT, which is the strictest of what is common.
#pragma once

#include "base/json.hpp"
#include "base/tri.hpp"
#include "knowledge/table_file.hpp"

#include <set>

namespace palpate::knowledge {

// Where a part of a profile is from.
struct RowOrigin {
    std::string locale;  // of the row that was used
    bool confirmed = false;
    std::string seen;  // V: the source was read; R: recalled
};
PALPATE_DESCRIBE(RowOrigin, locale, confirmed, seen);

struct PlaceNumbers {
    std::string emergency;  // in words: "112 or 999"
    std::string medical_advice;
    std::string crisis_line;
    std::string crisis_note;
    std::string child_protection;
    RowOrigin from;
};
PALPATE_DESCRIBE(PlaceNumbers, emergency, medical_advice, crisis_line, crisis_note,
                 child_protection, from);

struct PlaceConsent {
    std::string sensitive_areas;  // what is asked before they are touched
    std::string written;
    Tri areas_in_writing = Tri::unknown;  // unknown: held as yes
    std::string own_text;                 // what a client reads besides, for such an area
    std::string draping;
    std::string chaperone;
    RowOrigin from;
};
PALPATE_DESCRIBE(PlaceConsent, sensitive_areas, written, areas_in_writing, own_text, draping,
                 chaperone, from);

struct PlaceMinors {
    std::int64_t adult_years = 18;    // age at which one is an adult
    std::int64_t consents_from = 18;  // age from which one may consent without a guardian
    std::int64_t present_under = 18;  // below it a guardian is in the room
    std::string adult_age;            // the three in the words of the source
    std::string own_consent;
    std::string presence;
    RowOrigin from;
};
PALPATE_DESCRIBE(PlaceMinors, adult_years, consents_from, present_under, adult_age, own_consent,
                 presence, from);

struct PlaceRetention {
    std::int64_t adult_years = 10;             // after the last care
    std::int64_t minor_to_age = 28;            // 0: not said so
    std::int64_t minor_years_after_adult = 0;  // 0: not said so
    bool erase_despite = false;                // the law leaves it to the owner to erase earlier
    std::string minor_rule;
    std::string note;
    RowOrigin from;
};
PALPATE_DESCRIBE(PlaceRetention, adult_years, minor_to_age, minor_years_after_adult, erase_despite,
                 minor_rule, note, from);

struct PlaceSafeguarding {
    std::string child;
    std::string elder_or_dependent_adult;
    std::string adult_with_capacity;
    RowOrigin from;
};
PALPATE_DESCRIBE(PlaceSafeguarding, child, elder_or_dependent_adult, adult_with_capacity, from);

// Something to be done within a time, from when a breach was found or a concern arose.
struct DueStep {
    std::string id;
    std::string name;
    std::int64_t within_hours = 0;  // 0: at once
    std::string detail;  // of a breach: when it is due; of safeguarding: who is protected
    RowOrigin from;
};
PALPATE_DESCRIBE(DueStep, id, name, within_hours, detail, from);

struct ScopeLimit {
    std::string topic;
    std::string rule;
    std::string varies;
};
PALPATE_DESCRIBE(ScopeLimit, topic, rule, varies);

struct Place {
    std::string locale;  // as asked for: "CA-ON"
    PlaceNumbers numbers;
    PlaceConsent consent;
    PlaceMinors minors;
    PlaceRetention retention;
    PlaceSafeguarding safeguarding;
    std::vector<DueStep> safeguarding_steps;
    std::vector<DueStep> breach;  // whom to tell, and when at the latest
    std::vector<ScopeLimit> scope;
};
PALPATE_DESCRIBE(Place, locale, numbers, consent, minors, retention, safeguarding,
                 safeguarding_steps, breach, scope);

class Places {
public:
    Place at(std::string_view locale) const;  // any word; an unknown one has DEFAULT throughout
    const std::vector<std::string>& known() const { return known_; }  // with a row of their own

private:
    friend Checked<Places> load_places(std::span<const TableFile> tables);
    template <class T>
    const T& nearest_row(const std::map<std::string, T>& rows, std::string_view locale) const;
    std::vector<std::string> chain(std::string_view locale) const;

    std::map<std::string, PlaceNumbers> numbers_;
    std::map<std::string, PlaceConsent> consent_;
    std::map<std::string, PlaceMinors> minors_;
    std::map<std::string, PlaceRetention> retention_;
    std::map<std::string, PlaceSafeguarding> safeguarding_;
    std::map<std::string, std::vector<DueStep>> breach_;
    std::vector<DueStep> steps_;
    std::vector<ScopeLimit> scope_;
    std::map<std::string, std::string> within_;
    std::vector<std::string> known_;
};

// Every fault names file, line, column and what was expected; each table has a row for DEFAULT.
Checked<Places> load_places(std::span<const TableFile> tables);

// Those of the tables that are built in, read at the first call; a test proves them sound.
const Places& shipped_places();

// "GB", "CA-ON" or DEFAULT: what may be chosen, known or not.
bool is_locale(std::string_view text);

}  // namespace palpate::knowledge
