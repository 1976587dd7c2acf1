#include "knowledge/flags_toml.hpp"

#include "base/toml.hpp"
#include "knowledge/row_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

class FlagReader {
public:
    FlagReader(const toml::table& table, const Knowledge& knowledge, std::vector<Fault>& faults)
        : table_(table), knowledge_(knowledge), faults_(faults) {}

    Flag read() {
        refuse_unknown_keys();
        Flag flag{.id = text("id"), .code = text("code"), .name = text("name")};
        if (!is_snake_case(flag.id))
            fault("id", "expected a snake_case word");
        for (const auto& group : list("regions", false)) {
            const auto found = knowledge_.group(group);
            if (found)
                flag.groups.push_back(*found);
            else
                fault("regions", fmt::format("expected a region group, found '{}'", group));
        }
        flag.when = expression("when");
        if (table_.contains("unless"))
            flag.unless = expression("unless");
        flag.strong = text("strength") == "strong";
        flag.is_private = table_["private"].value_or(false);
        const auto urgency = urgency_of(text("urgency"));
        if (!urgency)
            fault("urgency", "expected emergency, same_day, soon, treat_with_care, clear");
        flag.urgency = urgency.value_or(Urgency::clear);
        flag.within_days = static_cast<int>(table_["within_days"].value_or<std::int64_t>(0));
        flag.restrictions = list("restrictions", true);
        flag.hands_on = text("hands_on");
        flag.route = text("route");
        if (!knowledge_.actions.contains({flag.urgency, flag.route}))
            fault("route", "expected an urgency and route that actions.csv has words for");
        flag.checked = check_rule(text("checked"));
        flag.lifted_by = fmt::format("a doctor's check recorded for this pain ({})",
                                     flag.is_private ? "private_safety" : flag.id);
        flag.citation = citation();
        flag.facts = facts_of(flag.when);
        for (const int fact : facts_of(flag.unless))
            if (std::ranges::find(flag.facts, fact) == flag.facts.end())
                flag.facts.push_back(fact);
        return flag;
    }

private:
    void refuse_unknown_keys() {
        static constexpr std::string_view known[] = {
            "id",       "code",    "name",        "regions",      "when",     "unless",
            "strength", "urgency", "within_days", "restrictions", "hands_on", "route",
            "checked",  "source",  "grade",       "seen",         "private"};
        for (const auto& [key, node] : table_)
            if (std::ranges::find(known, key.str()) == std::end(known))
                fault(key.str(), fmt::format("expected one of {}", fmt::join(known, ", ")));
    }

    std::string text(std::string_view key) {
        const auto value = table_[key].value<std::string>();
        if (!value)
            fault(key, "expected a text");
        return value.value_or("");
    }

    std::vector<std::string> list(std::string_view key, bool required) {
        std::vector<std::string> items;
        const auto* array = table_[key].as_array();
        if (!array) {
            if (required)
                fault(key, "expected a list of texts");
            return items;
        }
        for (const auto& item : *array)
            items.push_back(item.value_or<std::string>(""));
        return items;
    }

    Expression expression(std::string_view key) {
        const FactIndex index = [this](std::string_view id) { return knowledge_.finding(id); };
        auto parsed = parse_expression(text(key), index, "");
        if (parsed)
            return std::move(*parsed);
        fault(key, parsed.error().message);
        return {};
    }

    // "no", "say:90d" or "doc:28d"
    CheckRule check_rule(std::string_view value) {
        if (value == "no")
            return {};
        int days = 0;
        for (const char c : value)
            if (c >= '0' && c <= '9')
                days = days * 10 + (c - '0');
        if (days > 0 && value.starts_with("say:"))
            return {CheckRule::Word::client, days};
        if (days > 0 && value.starts_with("doc:"))
            return {CheckRule::Word::document, days};
        fault("checked", "expected no, say:<days>d or doc:<days>d");
        return {};
    }

    Citation citation() {
        auto source = list("source", true);
        const auto grade = grade_of(text("grade"));
        if (!grade)
            fault("grade", "expected a grade of evidence");
        return {std::move(source), grade.value_or(Grade::project_value), text("seen") == "V"};
    }

    void fault(std::string_view key, std::string_view expected) {
        const auto* node = table_.get(key);
        const auto where = node ? node->source().begin : table_.source().begin;
        faults_.push_back({FaultKind::malformed,
                           fmt::format("flags.toml:{}:{}", where.line, where.column),
                           fmt::format("{}: {}", key, expected)});
    }

    const toml::table& table_;
    const Knowledge& knowledge_;
    std::vector<Fault>& faults_;
};

}  // namespace

std::vector<Flag> parse_flags(std::string_view text, const Knowledge& knowledge,
                              std::vector<Fault>& faults) {
    std::vector<Flag> flags;
    const auto root = toml::parse(text);
    if (root.failed()) {
        const auto at = root.error().source().begin;
        faults.push_back({FaultKind::malformed, fmt::format("flags.toml:{}:{}", at.line, at.column),
                          std::string(root.error().description())});
        return flags;
    }
    const auto* array = root.table()["flag"].as_array();
    if (!array) {
        faults.push_back({FaultKind::malformed, "flags.toml:1:1", "expected [[flag]] tables"});
        return flags;
    }
    for (const auto& node : *array)
        if (const auto* table = node.as_table())
            flags.push_back(FlagReader(*table, knowledge, faults).read());
    return flags;
}

}  // namespace palpate::knowledge
