// Everything clinical the product knows, as values: loaded from the cited tables of /knowledge,
// immutable afterwards, and handed to the engine as an argument. Indices are positions in the
// vectors; ids are readable snake_case words; `code` is the code of the same thing in the clinical
// notes the tables were made from.
#pragma once

#include "base/because.hpp"
#include "knowledge/cautions.hpp"
#include "knowledge/expression.hpp"
#include "knowledge/flag_index.hpp"
#include "knowledge/fragments.hpp"
#include "knowledge/id_index.hpp"
#include "knowledge/interview.hpp"
#include "knowledge/matrix.hpp"
#include "knowledge/plan_tables.hpp"
#include "knowledge/self_care.hpp"
#include "knowledge/source_model.hpp"
#include "knowledge/sources.hpp"
#include "knowledge/table_file.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::knowledge {

// Most urgent first, so that the smaller value wins when urgencies are merged.
enum class Urgency { emergency, same_day, soon, treat_with_care, clear };

enum class Side { left, right, midline };

enum class FactType { yes_no, number };

struct Finding {
    std::string id;
    std::string code;
    std::string name;
    FactType type = FactType::yes_no;
    Interval range;      // permitted values of a number, both ends included
    std::string ask_in;  // intake, each_visit, inspect, palpate, exam, in_person, derived
    int screen = -1;     // index of the question that asks it; -1 for derived facts
    Expression derived;  // not empty: computed from other facts unless told
    Citation citation;
    bool asked_of_client = false;
};

struct Question {  // one grouped screen: "any of these? none of these"
    std::string id;
    std::string code;
    std::string prompt;
    bool every_visit = false;
    bool must = false;         // counts towards the must-ask screens
    std::string who;           // client, therapist, private
    std::vector<int> groups;   // region groups of which one must be painted; empty: any
    Expression when;           // gate on facts; empty: none
    bool either_gate = false;  // region gate or fact gate is enough
    std::vector<int> findings;
    Citation citation;
};

struct Region {
    std::string id;
    std::string code;
    std::string base;  // id without the side
    std::string name;
    Side side = Side::midline;
    bool front = false;
    std::string group;
    Citation citation;
};

// One region's outline on one of the four figures; points are fractions of the figure's bounding
// box, x to the viewer's right, y down.
struct Outline {
    std::string figure;  // male, female
    std::string view;    // front, back
    int region = -1;
    std::vector<std::pair<double, double>> points;
};

struct RegionGroup {
    std::string id;
    std::string name;
    std::vector<int> regions;
    Citation citation;
};

// How long, and on whose word, a doctor's check lowers a flag (red-flags.md section 1b).
struct CheckRule {
    enum class Word { nobody, client, document } word = Word::nobody;
    int days_max = 0;
};

struct Flag {
    std::string id;
    std::string code;
    std::string name;
    std::vector<int> groups;  // the rule runs only when one of these is painted; empty: always
    Expression when;
    Expression unless;  // empty: no exemption
    bool strong = true;
    bool is_private = false;  // self-harm and safeguarding: never shown to a client
    Urgency urgency = Urgency::clear;
    int within_days = 0;
    std::vector<std::string> restrictions;  // restriction codes, as in red-flags.md section 1
    std::string hands_on;                   // none, away, limited, ok
    std::string route;
    CheckRule checked;
    std::string lifted_by;  // what would lift its restrictions, in words
    Citation citation;
    std::vector<int> facts;  // every fact named in when and unless
};

// What is read of every flag for every client, without its words.
struct FlagRule {
    int when = -1;    // of Knowledge::rules
    int unless = -1;  // of Knowledge::rules; -1: no exemption
    Urgency urgency = Urgency::clear;
    bool strong = true;
};

struct Action {
    std::string to;  // whom a letter addresses; empty: nobody
    std::string client;
    std::string practitioner;
};

struct EvidenceItem {
    Expression item;
    int rule = -1;     // the same, of Knowledge::rules
    std::string text;  // the rule text, for the because
    double weight_db = 0;
    bool core = false;  // a symptom or sign, not age, sex or history
    std::string cluster;
    Citation citation;
};

struct EvidencePattern {
    std::string id;
    double prior_db = 0;
    std::array<std::optional<double>, 4> threshold_db;  // by Urgency emergency..treat_with_care
    int items_min = 2;
    Expression applies;
    std::vector<std::string> restrictions_soon;
    Citation citation;
    std::vector<EvidenceItem> items;
};

inline constexpr std::size_t matrix_techniques = 16;

struct Condition {
    std::string id;
    std::string code;
    std::string name;
    Expression when;  // facts that imply the condition; empty: only when named
    std::vector<std::string>
        cells;  // one per column of Knowledge::matrix, cell grammar of the table
    std::vector<MatrixRule> rules;    // the same cells, taken apart
    std::vector<std::string> limits;  // restriction codes the notes give beyond techniques
    std::string limits_lifted_by;     // what would lift those, in words
    std::string notes;
    Citation citation;
};

// A fact that is not asked but follows from what was painted, named, moved or overloaded.
struct ContextFact {
    enum class Kind { painted, condition, overload, movement } kind = Kind::painted;
    int finding = -1;              // the fact it sets
    std::vector<std::string> ids;  // region groups, conditions, overloads or movements
    std::vector<int> refers;       // their indices; none for overloads
};

struct ConditionFinding {  // a condition, once named, tells this fact
    int condition = -1;
    int finding = -1;
    Interval value;
    Citation citation;
};

struct ConditionWords {  // plain words in free text that stand for conditions or findings
    std::string id;
    std::vector<std::string> words;  // lower case, each the start of a word
    std::vector<int> conditions;
    std::vector<int> findings;
    Citation citation;
};

struct ToldWords {  // words of another language, and what they mean in the words of the tables
    std::string id;
    std::string language;            // BCP 47: "es"
    std::vector<std::string> words;  // lower case, without accents, each the start of a word
    std::string means;
    Citation citation;
};

struct Ease {  // what eases the pain, and what that answers of the questions
    std::string id;
    std::vector<int> yes;  // findings that are true then
    std::vector<int> no;   // findings that cannot be true then
};

struct AbsoluteStop {
    std::string id;
    std::string code;
    std::string name;
    bool refused = true;  // else: after clearance
    std::string reason;
    std::string lifted_by;
    Citation citation;
};

struct PositionRule {
    int condition = -1;
    std::string position;
    Expression when;
    bool forbidden = true;
    std::string rule;
    Citation citation;
};

struct Surgery {
    std::string id;
    std::string name;
    int site_light_days = 0;
    int site_normal_days = 0;
    int elsewhere_days = 0;
    bool release_needed = false;  // before normal times, the place waits for the surgeon's word
    std::string notes;
    Citation citation;
};

struct Medicine {
    std::string id;
    std::string name;
    std::vector<std::string> brands;
    std::string drug_class;
    std::vector<int> conditions;
    std::vector<int> findings;
    std::string caution;
    Citation citation;
};

struct Movement {
    std::string id;
    std::string code;
    std::string direction;  // left, right or empty
    std::string name;
    Citation citation;
};

struct Technique {
    std::string id;
    std::string code;
    std::string name;
    int pressure_max = 6;  // usual limit, client-rated 0-10
    std::string scope;     // core, trained, certified, by_scope, never
    Citation citation;
};

// A table the engine does not reason with yet but the product must be able to show and check.
struct NamedRow {
    std::string id;
    std::string code;
    std::string name;
    Citation citation;
};

// Whom to call at a place, and whether its owner has confirmed that the numbers are right.
struct Jurisdiction {
    std::string id;
    std::string name;
    std::string locale;          // country, or DEFAULT
    std::string emergency;       // in words: "112 or 999"
    std::string medical_advice;  // empty when there is none
    std::string crisis_line;
    std::string crisis_note;
    std::string child_protection;
    bool confirmed = false;
    Citation citation;
};

struct Knowledge {
    std::string version;  // a hash of the tables' text
    std::vector<Finding> findings;
    std::vector<Question> questions;
    std::vector<int> client_questions;  // those asked of the client
    std::vector<Region> regions;
    std::vector<RegionGroup> groups;
    std::vector<Outline> outlines;
    std::vector<Flag> flags;
    std::vector<FlagRule> flag_rules;  // by flag
    FlagIndex flag_index;
    RuleTable rules;                   // of flags, items of evidence, derived facts, conditions
    std::vector<int> derived_rules;    // by finding; -1: not derived
    std::vector<int> condition_rules;  // by condition; -1: holds only when named
    std::map<std::pair<Urgency, std::string>, Action> actions;  // by urgency and route
    std::vector<EvidencePattern> patterns;
    std::vector<Condition> conditions;
    std::vector<std::string> matrix;              // technique ids of the condition matrix's columns
    std::vector<std::string> limited_techniques;  // those of MatrixRule
    std::vector<ContextFact> context;
    std::vector<ConditionFinding> told_by_condition;
    std::vector<ConditionWords> condition_words;
    std::vector<ToldWords> told_words;
    std::vector<Ease> eases;
    std::vector<AbsoluteStop> stops;
    std::vector<PositionRule> positions;
    std::vector<Surgery> surgeries;
    std::vector<Medicine> medicines;
    std::vector<Movement> movements;
    std::vector<Technique> techniques;
    std::vector<Source> sources;
    std::vector<Jurisdiction> jurisdictions;
    SelfCare self_care;
    Cautions cautions;  // advice to the practitioner
    Interview interview;
    SourceModel model;    // the sources once more, resolved for inference
    PlanTables plan;      // what the planner reasons with
    Fragments fragments;  // the unchanging parts of an answer
    // By technique or position: what to do instead, best first.
    std::map<std::string, std::vector<std::string>, std::less<>> substitutes;
    std::map<std::string, std::vector<std::string>, std::less<>> muscle_words;  // "gluteals"
    std::map<std::string, double, std::less<>> inference;  // parameters of the source network
    std::map<std::string, std::vector<NamedRow>> other;    // by table, "claims" and so on

    std::optional<int> finding(std::string_view id) const;
    std::optional<int> region(std::string_view id) const;
    std::optional<int> group(std::string_view id) const;
    std::optional<int> condition(std::string_view id) const;
    std::optional<int> movement(std::string_view id) const;
    std::optional<int> technique(std::string_view id) const;
    // The regions that a brush of this radius (fraction of the figure's height) touches at a point.
    std::vector<int> regions_at(std::string_view figure, std::string_view view, double x, double y,
                                double radius) const;
    std::optional<int> medicine(std::string_view id_or_name) const;  // generic or brand, any case

    IdIndex index;
};

// Parses and links the tables. Every fault names file, line, column and what was expected.
Checked<Knowledge> load(std::span<const TableFile> tables);

// The soundness of the tables beyond what linking proves; each line is one thing checked.
struct CheckReport {
    std::vector<std::string> proved;
    std::vector<Fault> faults;
};
CheckReport check(const Knowledge& knowledge);

std::string_view to_text(Urgency urgency);
using palpate::to_text;

}  // namespace palpate::knowledge
