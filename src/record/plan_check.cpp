#include "record/plan_check.hpp"

#include "planning/explain.hpp"
#include "planning/limits.hpp"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

using knowledge::Knowledge;
using planning::Answer;
using planning::Limits;
using planning::Position;

constexpr std::size_t steps_max = 100;

// One step of the routine as a person may have written it.
struct StepSaid {
    std::string technique;
    std::string region;
    std::string target;
    std::string position;
    std::int64_t minutes = 0;
    std::int64_t pressure_max = 0;
};

std::optional<Position> position_of(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, Position>, 6> words{
        {{"prone", Position::prone},
         {"side_lying_left", Position::side_lying_left},
         {"side_lying_right", Position::side_lying_right},
         {"supine", Position::supine},
         {"semi_reclined", Position::supine},
         {"seated", Position::seated}}};
    for (const auto& [text, position] : words)
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

    std::vector<Fault> run(const boost::json::value& plan) && {
        const auto* object = plan.if_object();
        const auto* routine = object == nullptr ? nullptr : object->if_contains("routine");
        if (routine == nullptr || !routine->is_array() || routine->as_array().size() > steps_max) {
            fault("/routine", fmt::format("expected a list of at most {} steps", steps_max));
            return std::move(faults_);
        }
        const auto& steps = routine->as_array();
        if (!steps.empty() && out_.plan.status == planning::Status::withheld)
            fault("/routine", "expected no steps: hands-on work is withheld");
        std::int64_t minutes = 0;
        for (std::size_t i = 0; i < steps.size(); ++i)
            minutes += check_step(steps[i], fmt::format("/routine/{}", i));
        if (limits_.minutes_max() > 0 && minutes > limits_.minutes_max())
            fault("/routine", fmt::format("expected at most {} minutes in all, not {}",
                                          limits_.minutes_max(), minutes));
        return std::move(faults_);
    }

private:
    void fault(const std::string& place, std::string message) {
        faults_.push_back({FaultKind::invalid, "/plan" + place, std::move(message)});
    }

    // Faults, or its minutes.
    std::int64_t check_step(const boost::json::value& value, const std::string& place) {
        const auto step = read_step(value, place);
        if (!step)
            return 0;
        if (step->minutes < 0 || step->minutes > 240)
            fault(place + "/minutes", "expected 0 to 240");
        check_position(*step, place);
        const auto technique = k_.technique(step->technique);
        if (!technique) {
            fault(place + "/technique", "expected the id of a technique");
            return 0;
        }
        if (const auto answer = answer_to(*step, *technique, place))
            judge(*step, *technique, *answer, place);
        return step->minutes;
    }

    std::optional<StepSaid> read_step(const boost::json::value& value, const std::string& place) {
        std::vector<Fault> found;
        const auto* object = json_detail::read_object(value, place, found);
        if (object == nullptr) {
            fault(place, "expected an object");
            return std::nullopt;
        }
        const auto word = [&](std::string_view name) {
            const auto* member = object->if_contains(name);
            return member != nullptr && member->is_string() ? std::string(member->as_string())
                                                            : std::string();
        };
        const auto minutes = json_detail::read_member<std::int64_t>(*object, "minutes", "", found);
        const auto pressure =
            json_detail::read_member<std::vector<std::int64_t>>(*object, "pressure", "", found);
        if (!minutes || !pressure || pressure->size() != 2 || (*pressure)[0] > (*pressure)[1] ||
            (*pressure)[0] < 0 || (*pressure)[1] > 10) {
            fault(place, "expected whole minutes, and pressure as [least, most] from 0 to 10");
            return std::nullopt;
        }
        return StepSaid{word("technique"), word("region"), word("target"),
                        word("position"),  *minutes,       (*pressure)[1]};
    }

    void check_position(const StepSaid& step, const std::string& place) {
        const auto position = position_of(step.position);
        if (!position)
            return fault(place + "/position",
                         "expected prone, side_lying_left, side_lying_right, supine, "
                         "semi_reclined or seated");
        if (!limits_.positions()[static_cast<std::size_t>(*position)])
            fault(place + "/position", "this position is not open to the client: " +
                                           planning::because_of(limits_.position_reason(*position),
                                                                0, out_.restrictions, k_)
                                               .fact);
        if (limits_.half_sitting() && step.position == "supine")
            fault(place + "/position", "expected semi_reclined: the client may not lie flat");
    }

    // What the limits say of it there; nothing, and a fault, when the place is unknown.
    std::optional<Answer> answer_to(const StepSaid& step, int technique, const std::string& place) {
        if (step.region.empty())
            return limits_.technique(technique);
        if (const auto region = k_.region(step.region))
            return limits_.at(technique, *region, muscle(step.target));
        if (const auto group = k_.group(step.region)) {
            knowledge::RegionSet regions;
            for (const int r : k_.groups[static_cast<std::size_t>(*group)].regions)
                regions[static_cast<std::size_t>(r)] = true;
            return limits_.at_all(technique, regions);
        }
        fault(place + "/region", "expected the id of a region or of a group of regions");
        return std::nullopt;
    }

    int muscle(std::string_view target) const {
        const auto at = std::ranges::find(k_.sources, target, &knowledge::Source::id);
        return at == k_.sources.end() ? -1 : static_cast<int>(at - k_.sources.begin());
    }

    void judge(const StepSaid& step, int technique, const Answer& answer,
               const std::string& place) {
        const auto why = [&] {
            return planning::because_of(answer.by, technique, out_.restrictions, k_).fact;
        };
        if (!answer.allowed)
            fault(place, fmt::format("{} may not be done here: {}", step.technique, why()));
        else if (step.pressure_max > answer.pressure_max)
            fault(place + "/pressure",
                  fmt::format("expected a pressure of at most {}: {}", answer.pressure_max, why()));
    }

    const advice::Out& out_;
    const Knowledge& k_;
    const Limits limits_;
    std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> check_plan(const Document& plan, const Document& input, const Knowledge& k) {
    const auto in = advice::decode(input.text(), k, {});
    if (!in)
        return {{FaultKind::conflict, "/assessment",
                 "its answers cannot be judged with the knowledge of today: take a new intake"}};
    const auto value = parse_json(plan.text());
    if (!value)
        return {value.error()};
    const auto out = advice::advise(*in, k);
    return PlanCheck(*in, out, k).run(*value);
}

}  // namespace palpate::record
