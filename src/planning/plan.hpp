// The plan of a course of care: stage, dose, the minutes of one session, goals, stop rules, the
// date to look again. It holds indices and numbers; explain.hpp turns them into words with their
// because. A plan is withheld while hands-on work is refused or needs clearance, and a draft while
// a must-ask question is open.
#pragma once

#include "assessment/localise.hpp"
#include "planning/limits.hpp"
#include "planning/request.hpp"
#include "planning/stage.hpp"
#include "screening/restrictions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace palpate::planning {

enum class Status { final, draft, withheld };
enum class Part { opening, general, specific, integrating, retest, closing };

// Why a place is worked.
struct Aim {
    enum class Why { source, painted, companion, comfort } why = Why::painted;
    int region = -1;
    int source = -1;    // a muscle; -1: the painted region itself
    int ranked = -1;    // index into the localisation, for Why::source
    int segment = -1;   // index into the usual session's rows, for Why::companion
    double weight = 0;  // chance of the source times the pain it explains
};

struct Step {
    Part part = Part::general;
    int technique = -1;
    int region = -1;  // one region, or
    int group = -1;   // a whole region group, both sides
    Aim aim;
    int minutes = 0;       // the turn included
    int turn_minutes = 0;  // of them, for getting into the position
    int pressure_min = 0;  // client-rated, 0-10
    int pressure_max = 0;
    Position position = Position::prone;
    double strain = 0;  // minutes times the technique's weight
    Reason cap;         // what sets pressure_max
};

struct Routine {
    int minutes = 0;    // the sum of the steps
    double value = 0;   // expected benefit on the composer's scale
    double strain = 0;  // sum of the steps
    int changes = 0;    // of position
    std::vector<Step> steps;
};

struct RunnerUp {
    Routine routine;
    int without = -1;  // the technique it does without, the winner's most used
    int instead = -1;  // the technique it uses most
};

struct Phase {
    std::string_view name;  // active, taper, maintenance
    double per_week = 0;
    int weeks = 0;
    int minutes = 0;
    int sessions = 0;
    int pressure_max = 0;  // of the course; the first visit stays one below
    int dose = -1;
    int rule = -1;  // phase rule; -1: the dose itself
};

struct Goal {
    int measure = -1;
    std::optional<int> from;  // the measure's own scale
    std::optional<int> to;
    std::string words;  // the client's own goal, empty otherwise
};

// A statement about the dose or a limit of the plan, in words, with what it rests on.
struct Statement {
    std::string id;
    std::string text;
    Because because;
};

struct Plan {
    Status status = Status::withheld;
    Staged stage;
    int dose = -1;
    bool dose_borrowed = false;  // from another area: no course of its own
    int format = -1;
    bool half_sitting = false;  // supine steps are done half sitting
    std::vector<Phase> phases;
    Routine routine;
    std::optional<RunnerUp> runner_up;
    std::vector<Goal> goals;
    std::vector<int> stop_rules;
    std::vector<int> dose_checks;
    std::vector<Statement> limits_said;  // dose_check statements that are not of the table
    std::vector<Statement> warnings;
    std::optional<Date> reassess_on;
    std::vector<LearnedBenefit> learned;  // that the routine was chosen with
};

struct Client {  // all that a plan goes by
    const intake::Facts& facts;
    const screening::Restrictions& restrictions;
    const assessment::Localisation& localisation;
    const Wants& wants;
    const Course& course;
    std::optional<Date> today;
    bool complete = false;
};

Plan plan(const Client& client, const knowledge::Knowledge& k);

std::string_view to_text(Status status);
std::string_view to_text(Part part);

}  // namespace palpate::planning
