// From what was measured to what to do next, by the rules of adapt_rules.csv: the first that holds.
// Three things are kept whatever the tables say: two flat re-tests never pass in silence, a client
// who became worse is not worked on until the safety questions were asked again, and what is not
// measured is never taken for no change.
#pragma once

#include "base/described.hpp"
#include "outcomes/response.hpp"

namespace palpate::outcomes {

struct Course {  // what the scores do not say
    Stage stage = Stage::chronic;
    Phase phase = Phase::active;
    Date started;
    Date today;
    std::vector<Date> visits;  // done, ascending
    Changed changed = Changed::none;
    std::optional<Date> changed_on{};  // none: not known, then every flat re-test counts
    bool extended = false;             // an extension was used
    Tri wish = Tri::unknown;           // the client wishes to go on
    Tri in_flare = Tri::unknown;       // the client says so
    std::optional<Date> flare_on{};    // the day they said it
    bool began_in_flare = false;
    bool home_plan = false;
    int moderate_events = 0;
    int severe_events = 0;               // or graver
    std::optional<Date> screened_again;  // the safety questions, answered without a stop
};

struct Advice {
    Status status = Status::not_measured;
    Response response;
    Action action = Action::keep_on;
    const AdaptRule* rule = nullptr;  // null: none held, and a notice says so
    bool hold = false;                // no hands-on work until the safety questions were asked
    std::vector<std::string> facts;   // what the rule held on
    std::vector<std::string> notices;
    std::vector<Flat> flat;
    std::vector<Date> worse_days;  // scored days on which the client was worse than at first
};

Advice advise(const Tables& tables, std::span<const Trend> trends, const Course& course);

// What only a person knows of a course.
enum class Asked { technique, dose, extension, wish, flare };
PALPATE_DESCRIBE_ENUM(Asked, technique, dose, extension, wish, flare)

// What is worth asking now: of what is not known yet, that whose answer would change `advice`.
std::vector<Asked> asks(const Tables& tables, std::span<const Trend> trends, const Course& course,
                        const Advice& advice);

}  // namespace palpate::outcomes
