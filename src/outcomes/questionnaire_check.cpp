// What a questionnaire must keep besides its shape: names used once, weights that make a score,
// conditions that can be decided.
#include "outcomes/questionnaire.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

class Check {
public:
    explicit Check(const Questionnaire& q) : q_(q) {
        for (std::size_t i = 0; i < q.items.size(); ++i)
            index_.emplace(q.items[i].link_id, i);
    }

    std::vector<Fault> all() {
        if (q_.items.empty())
            fault("/item", "must have at least one item");
        for (std::size_t i = 0; i < q_.items.size(); ++i) {
            const auto& item = q_.items[i];
            if (index_.at(item.link_id) != i)
                fault(item.at + "/linkId",
                      fmt::format("is used at {} already", q_.items[index_.at(item.link_id)].at));
            check_options(item);
            check_bounds(item);
            check_conditions(item);
        }
        if (faults_.empty())
            check_cycles();
        if (faults_.empty() && std::ranges::none_of(q_.items, &Item::scored))
            fault("/item", "no item has weights, so there is nothing to score");
        return std::move(faults_);
    }

private:
    void fault(std::string path, std::string message) {
        faults_.push_back({FaultKind::invalid, std::move(path), std::move(message)});
    }

    void check_options(const Item& item) {
        std::set<std::string_view> codes;
        const bool weighed =
            std::ranges::any_of(item.options, [](const auto& o) { return o.weight.has_value(); });
        for (const auto& option : item.options) {
            if (!codes.insert(option.code).second)
                fault(option.at, fmt::format("'{}' is an answer already", option.code));
            if (weighed && !option.weight)
                fault(option.at, "must have a weight, as the other answers have");
            if (option.weight && !(std::abs(*option.weight) <= weight_max))
                fault(option.at, fmt::format("must have a weight within {}", weight_max));
        }
        if (item.type == ItemType::choice && item.options.empty())
            fault(item.at + "/answerOption", "must have the answers of the choice");
        if (item.type != ItemType::choice && !item.options.empty())
            fault(item.at + "/answerOption", "is only for a choice");
    }

    void check_bounds(const Item& item) {
        if (!item.min && !item.max)
            return;
        const bool within = (!item.min || std::abs(*item.min) <= weight_max) &&
                            (!item.max || std::abs(*item.max) <= weight_max);
        if (!within || (item.min && item.max && !(*item.min < *item.max)))
            fault(item.at + "/extension", "must have minValue below maxValue, both within 1000");
    }

    void check_conditions(const Item& item) {
        for (const auto& enable : item.enable) {
            const auto found = index_.find(enable.question);
            if (found == index_.end())
                fault(enable.at + "/question", fmt::format("'{}' is no item", enable.question));
            else
                check_condition(q_.items[found->second], enable);
        }
    }

    void check_condition(const Item& asked, const Enable& enable) {
        if (asked.type == ItemType::group || asked.type == ItemType::display)
            fault(enable.at + "/question", "has no answer of its own");
        const bool ordered =
            enable.compare == Compare::greater || enable.compare == Compare::less ||
            enable.compare == Compare::at_least || enable.compare == Compare::at_most;
        if (ordered && !std::holds_alternative<double>(enable.value))
            fault(enable.at + "/operator", "compares numbers only");
        if (enable.compare == Compare::exists && !std::holds_alternative<bool>(enable.value))
            fault(enable.at + "/answerBoolean", "must be true or false for exists");
        if (asked.type == ItemType::choice && std::holds_alternative<std::string>(enable.value) &&
            std::ranges::find(asked.options, std::get<std::string>(enable.value), &Option::code) ==
                asked.options.end())
            fault(enable.at, "must be an answer of the question it looks at");
    }

    // An item waits for its conditions and for its group. Depth first, at most as deep as there are
    // items: 1 on the way, 2 done.
    void check_cycles() {
        std::vector<int> state(q_.items.size(), 0);
        for (std::size_t i = 0; i < q_.items.size() && faults_.empty(); ++i)
            visit(i, state);
    }

    void visit(std::size_t i, std::vector<int>& state) {
        if (state[i] == 2)
            return;
        state[i] = 1;
        for (const auto next : waits_for(q_.items[i])) {
            if (!faults_.empty())
                return;
            if (state[next] == 1)
                fault(q_.items[i].at + (q_.items[i].enable.empty() ? "" : "/enableWhen"),
                      fmt::format("waits in a circle with '{}'", q_.items[next].link_id));
            else
                visit(next, state);
        }
        state[i] = 2;
    }

    std::vector<std::size_t> waits_for(const Item& item) const {
        std::vector<std::size_t> found;
        found.reserve(item.enable.size() + 1);
        for (const auto& enable : item.enable)
            found.push_back(index_.at(enable.question));
        if (item.parent >= 0)
            found.push_back(static_cast<std::size_t>(item.parent));
        return found;
    }

    const Questionnaire& q_;
    std::map<std::string, std::size_t, std::less<>> index_;
    std::vector<Fault> faults_;
};

}  // namespace

bool Item::scored() const {
    if (type == ItemType::choice)
        return std::ranges::any_of(options, [](const Option& o) { return o.weight.has_value(); });
    return (type == ItemType::integer || type == ItemType::decimal) && min && max;
}

std::vector<Fault> faults_of(const Questionnaire& questionnaire) {
    return Check(questionnaire).all();
}

}  // namespace palpate::outcomes
