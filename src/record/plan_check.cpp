#include "record/plan_check.hpp"

#include "planning/explain.hpp"
#include "planning/limits.hpp"
#include "record/training/open_scope.hpp"

#include <algorithm>
#include <array>

#include <boost/json.hpp>
#include <fmt/ranges.h>

namespace palpate::record {
namespace {

using knowledge::Knowledge;
using planning::Answer;
using planning::Limits;
using planning::Position;

constexpr std::size_t steps_max = 100;
constexpr std::size_t phases_max = 10;
constexpr std::int64_t step_minutes_max = 240;
constexpr std::size_t permitted_named = 3;  // of what may be done instead, in a fault's words

// One step of the routine as a person may have written it.
struct StepSaid {
    std::string technique;
    std::string region;
    std::string target;
    std::string side;
    std::string position;
    std::int64_t minutes = 0;
    std::int64_t turn_minutes = 0;
    std::int64_t pressure_max = 0;
};

constexpr std::array<std::pair<std::string_view, Position>, 6> position_words{
    {{"prone", Position::prone},
     {"side_lying_left", Position::side_lying_left},
     {"side_lying_right", Position::side_lying_right},
     {"supine", Position::supine},
     {"semi_reclined", Position::supine},
     {"seated", Position::seated}}};

std::optional<Position> position_of(std::string_view word) {
    for (const auto& [text, position] : position_words)
        if (word == text)
            return position;
    return std::nullopt;
}

Limits limits_of(const advice::In& in, const advice::Out& out, const Knowledge& k) {
    const auto child = k.finding("child");
    return Limits({.restrictions = &out.restrictions,
                   .wants = &in.wants,
                   .stage = out.plan.stage.planned,
                   .duration_days = in.duration_days,
                   .dose = -1,
                   .minor = child && out.facts.truth(*child) == Tri::yes},
                  k);
}

class PlanCheck {
public:
    PlanCheck(const advice::In& in, const advice::Out& out, const Knowledge& k)
        : out_(out), k_(k), limits_(limits_of(in, out, k)) {}

    PlanJudged run(const boost::json::value& plan) && {
        judged_.minutes_max = limits_.minutes_max();
        const auto* object = plan.if_object();
        const auto* routine = object == nullptr ? nullptr : object->if_contains("routine");
        if (routine == nullptr || !routine->is_array() || routine->as_array().size() > steps_max) {
            fault("/routine", fmt::format("expected a list of at most {} steps", steps_max));
            return std::move(judged_);
        }
        check_phases(object->if_contains("phases"));
        const auto& steps = routine->as_array();
        if (!steps.empty() && out_.plan.status == planning::Status::withheld)
            fault("/routine", "expected no steps: hands-on work is withheld");
        std::int64_t minutes = 0;
        judged_.steps.resize(steps.size());
        for (std::size_t i = 0; i < steps.size(); ++i)
            minutes += check_step(steps[i], fmt::format("/routine/{}", i), judged_.steps[i]);
        if (limits_.minutes_max() > 0 && minutes > limits_.minutes_max())
            fault("/routine", fmt::format("expected at most {} minutes in all, not {}",
                                          limits_.minutes_max(), minutes));
        return std::move(judged_);
    }

private:
    void fault(const std::string& place, std::string message) {
        judged_.faults.push_back({FaultKind::invalid, "/plan" + place, std::move(message)});
    }

    // The course: how many visits, how long and how often.
    void check_phases(const boost::json::value* phases) {
        if (phases == nullptr)
            return;
        if (!phases->is_array() || phases->as_array().size() > phases_max)
            return fault("/phases", fmt::format("expected a list of at most {}", phases_max));
        const std::int64_t longest =
            limits_.minutes_max() > 0 ? limits_.minutes_max() : step_minutes_max;
        for (std::size_t i = 0; i < phases->as_array().size(); ++i) {
            const auto& phase = phases->as_array()[i];
            const auto within = [&](std::string_view name, double least, double most) {
                const auto* object = phase.if_object();
                const auto* member = object == nullptr ? nullptr : object->if_contains(name);
                const bool is_number = member != nullptr && member->is_number();
                const double said = is_number ? member->to_number<double>() : -1;
                if (said < least || said > most)
                    fault(fmt::format("/phases/{}/{}", i, name),
                          fmt::format("expected {} to {}", least, most));
            };
            within("minutes", 0, static_cast<double>(longest));
            within("sessions_per_week", 0, 7);
            within("weeks", 0, 104);
            within("sessions", 0, 728);
        }
    }

    // Faults, or its minutes; `room` becomes what is open there.
    std::int64_t check_step(const boost::json::value& value, const std::string& place,
                            StepRoom& room) {
        const auto step = read_step(value, place);
        if (!step)
            return 0;
        if (step->minutes < 0 || step->minutes > step_minutes_max) {
            fault(place + "/minutes", fmt::format("expected 0 to {}", step_minutes_max));
            return 0;
        }
        const bool other_side = (step->region.ends_with("_left") && step->side == "right") ||
                                (step->region.ends_with("_right") && step->side == "left");
        if (other_side)
            fault(place + "/side", fmt::format("expected the side of {}", step->region));
        look_around(*step, room);
        check_position(*step, place, room);
        const auto technique = k_.technique(step->technique);
        if (!technique) {
            fault(place + "/technique", "expected the id of a technique");
            return 0;
        }
        const auto answer = answer_to(*step, *technique);
        if (!answer) {
            fault(place + "/region", "expected the id of a region or of a group of regions");
            return 0;
        }
        room.pressure_max = answer->allowed ? answer->pressure_max : 0;
        caution(*step, *technique, room);
        judge(*step, *technique, *answer, place, room);
        return step->minutes;
    }

    // What may be done there, and lying how.
    void look_around(const StepSaid& step, StepRoom& room) const {
        const auto positions = reached_in(step) & limits_.positions();
        for (const auto& [word, position] : position_words)
            if (positions[static_cast<std::size_t>(position)] &&
                (position != Position::supine ||
                 limits_.half_sitting() == (word == "semi_reclined")))
                room.positions.emplace_back(word);
        for (std::size_t t = 0; t < k_.techniques.size(); ++t)
            if (const auto answer = answer_to(step, static_cast<int>(t)); answer && answer->allowed)
                room.techniques.push_back(k_.techniques[t].id);
    }

    knowledge::RegionSet regions_of(const StepSaid& step) const {
        knowledge::RegionSet regions;
        if (const auto region = k_.region(step.region))
            regions.set(static_cast<std::size_t>(*region));
        else if (const auto group = k_.group(step.region))
            regions = k_.plan.groups[static_cast<std::size_t>(*group)];
        return regions;
    }

    // Where all of its place can be worked on.
    knowledge::PositionSet reached_in(const StepSaid& step) const {
        knowledge::PositionSet positions;
        positions.set();
        const auto regions = regions_of(step);
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (regions[r])
                positions &= k_.plan.reach[r];
        return positions;
    }

    void caution(const StepSaid& step, int technique, StepRoom& room) const {
        const auto add = [&](std::string text) {
            if (std::ranges::find(room.cautions, text) == room.cautions.end())
                room.cautions.push_back(std::move(text));
        };
        const auto regions = regions_of(step);
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (regions[r])
                for (const int i : limits_.cautions(technique, static_cast<int>(r)))
                    add(planning::because_of({planning::Reason::Kind::restriction, i}, technique,
                                             out_.restrictions, k_)
                            .fact);
        const auto most = k_.plan.techniques[static_cast<std::size_t>(technique)].minutes_max;
        if (k_.region(step.region) && step.minutes - step.turn_minutes > most)
            add(fmt::format("longer than the usual {} minutes on one place", most));
        const auto position = position_of(step.position);
        if (position && !reached_in(step)[static_cast<std::size_t>(*position)])
            add("this place is not easily reached in this position");
    }

    std::optional<StepSaid> read_step(const boost::json::value& value, const std::string& place) {
        json_detail::Reading found;
        const auto* object = json_detail::read_object(value, JsonPlace(), found);
        if (object == nullptr) {
            fault(place, "expected an object");
            return std::nullopt;
        }
        const auto word = [&](std::string_view name) {
            const auto* member = object->if_contains(name);
            return member != nullptr && member->is_string() ? std::string(member->as_string())
                                                            : std::string();
        };
        const auto minutes = json_detail::read_member<std::int64_t>(object->if_contains("minutes"),
                                                                    "minutes", JsonPlace(), found);
        const auto pressure = json_detail::read_member<std::vector<std::int64_t>>(
            object->if_contains("pressure"), "pressure", JsonPlace(), found);
        if (!minutes || !pressure || pressure->size() != 2 || (*pressure)[0] > (*pressure)[1] ||
            (*pressure)[0] < 0 || (*pressure)[1] > 10) {
            fault(place, "expected whole minutes, and pressure as [least, most] from 0 to 10");
            return std::nullopt;
        }
        const auto* turn = object->if_contains("turn_minutes");
        return StepSaid{.technique = word("technique"),
                        .region = word("region"),
                        .target = word("target"),
                        .side = word("side"),
                        .position = word("position"),
                        .minutes = *minutes,
                        .turn_minutes = turn != nullptr && turn->is_int64() ? turn->as_int64() : 0,
                        .pressure_max = (*pressure)[1]};
    }

    void check_position(const StepSaid& step, const std::string& place, const StepRoom& room) {
        const auto position = position_of(step.position);
        if (!position)
            return fault(place + "/position",
                         "expected prone, side_lying_left, side_lying_right, supine, "
                         "semi_reclined or seated");
        if (!limits_.positions()[static_cast<std::size_t>(*position)])
            fault(place + "/position",
                  fmt::format("this position is not open to the client: {}{}",
                              planning::because_of(limits_.position_reason(*position), 0,
                                                   out_.restrictions, k_)
                                  .fact,
                              instead(room.positions)));
        if (limits_.half_sitting() && step.position == "supine")
            fault(place + "/position", "expected semi_reclined: the client may not lie flat");
    }

    // What the limits say of it there; nothing when the place is unknown.
    std::optional<Answer> answer_to(const StepSaid& step, int technique) const {
        // Without a place nothing is touched: a step that looks again at a movement.
        if (step.region.empty())
            return is_retest(technique) ? std::optional(limits_.technique(technique))
                                        : std::nullopt;
        if (const auto region = k_.region(step.region))
            return limits_.at(technique, *region, muscle(step.target));
        if (k_.group(step.region))
            return limits_.at_all(technique, regions_of(step));
        return std::nullopt;
    }

    bool is_retest(int technique) const {
        return k_.plan.techniques[static_cast<std::size_t>(technique)].role ==
               knowledge::Role::retest;
    }

    int muscle(std::string_view target) const {
        const auto at = std::ranges::find(k_.sources, target, &knowledge::Source::id);
        return at == k_.sources.end() ? -1 : static_cast<int>(at - k_.sources.begin());
    }

    // "; open here: a, b or c", or nothing when nothing is.
    static std::string instead(const std::vector<std::string>& open) {
        if (open.empty())
            return {};
        const auto count = std::min(open.size(), permitted_named);
        return fmt::format("; open here: {}",
                           fmt::join(open.begin(), open.begin() + std::ptrdiff_t(count), ", "));
    }

    void judge(const StepSaid& step, int technique, const Answer& answer, const std::string& place,
               const StepRoom& room) {
        const auto why = [&] {
            const bool by_scope = answer.by.kind == planning::Reason::Kind::scope;
            if (auto missing = by_scope ? training_missing(step.technique) : std::nullopt)
                return *std::move(missing);
            return planning::because_of(answer.by, technique, out_.restrictions, k_).fact;
        };
        if (!answer.allowed)
            fault(place + "/technique", fmt::format("{} may not be done here: {}{}", step.technique,
                                                    why(), instead(room.techniques)));
        else if (step.pressure_max > answer.pressure_max)
            fault(place + "/pressure",
                  fmt::format("expected a pressure of at most {}: {}", answer.pressure_max, why()));
    }

    const advice::Out& out_;
    const Knowledge& k_;
    const Limits limits_;
    PlanJudged judged_;
};

}  // namespace

PlanJudged judge_plan(const Document& plan, const Document& input, const Knowledge& k) {
    const auto in = advice::decode(input.text(), k, {});
    if (!in)
        return {.faults = {{FaultKind::conflict, "/assessment",
                            "its answers cannot be judged with the knowledge of today: take a new "
                            "intake"}},
                .steps = {}};
    const auto value = parse_json(plan.text());
    if (!value)
        return {.faults = {value.error()}, .steps = {}};
    const auto out = advice::advise(*in, k);
    return PlanCheck(*in, out, k).run(*value);
}

std::vector<Fault> check_plan(const Document& plan, const Document& input, const Knowledge& k) {
    return judge_plan(plan, input, k).faults;
}

}  // namespace palpate::record
