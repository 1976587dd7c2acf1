// Which facts somebody of this age and sex can be asked, and which rules those can make true.
#include "knowledge/soundness.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

constexpr double ages[] = {3, 8, 12, 16, 18, 25, 35, 42, 47, 52, 60, 72, 85};
constexpr int rounds_max = 8;  // screens open screens, derived facts rest on derived facts

enum class Wanted { yes, no };

struct Told {
    bool can_be_yes = false;  // or, of a number: can be told
    bool can_be_no = false;
    Interval range;  // of a number that can be told
};

class Person {
public:
    Person(const Knowledge& k, double age, bool female) : k_(k), told_(k.findings.size()) {
        for (std::size_t f = 0; f < k.findings.size(); ++f)
            told_[f].range = k.findings[f].range;
        know("age_years", {age, age});
        know("female_sex", female ? Interval{1, 1} : Interval{0, 0});
        for (int round = 0; round < rounds_max && settle(); ++round) {}
    }

    // Whether answers that can be given make it certainly true (or false).
    bool can_be(const Expression& rule, Wanted wanted) const {
        if (rule.empty())
            return wanted == Wanted::yes;
        std::vector<Interval> values = k_.rules.untold();
        fill(rule, 0, wanted == Wanted::no, values);
        const auto truth = truth_of(rule, values);
        return wanted == Wanted::yes ? truth != Tri::no : truth != Tri::yes;
    }

private:
    void know(std::string_view id, Interval value) {
        const auto at = k_.finding(id);
        if (!at)
            return;
        told_[static_cast<std::size_t>(*at)] = {
            .can_be_yes = value.hi >= 1, .can_be_no = value.lo < 1, .range = value};
        known_.push_back(*at);
    }

    // True when something new became possible.
    bool settle() {
        bool more = false;
        for (std::size_t f = 0; f < told_.size(); ++f) {
            if (std::ranges::find(known_, static_cast<int>(f)) != known_.end())
                continue;
            const auto now = possible(k_.findings[f]);
            more |=
                (now.can_be_yes && !told_[f].can_be_yes) || (now.can_be_no && !told_[f].can_be_no);
            told_[f].can_be_yes |= now.can_be_yes;
            told_[f].can_be_no |= now.can_be_no;
        }
        return more;
    }

    Told possible(const Finding& f) const {
        Told told{.range = f.range};
        if (f.ask_in == "context") {  // from what was painted, named, moved or overloaded
            told.can_be_yes = told.can_be_no = true;
        } else if (f.screen >= 0) {
            const auto& q = k_.questions[static_cast<std::size_t>(f.screen)];
            told.can_be_yes = told.can_be_no = can_be(q.when, Wanted::yes);
        }
        if (!f.derived.empty()) {
            const bool number = f.type == FactType::number;
            told.can_be_yes |= number || can_be(f.derived, Wanted::yes);
            told.can_be_no |= number || can_be(f.derived, Wanted::no);
        }
        return told;
    }

    // Gives every fact of the rule what it can be told, as it helps the rule; what cannot be told
    // stands against it, for unknown never makes a rule certain.
    void fill(const Expression& rule, std::size_t at, bool negated,
              std::vector<Interval>& values) const {
        const auto& node = rule.nodes[at];
        if (node.op == Op::fact) {
            const auto f = static_cast<std::size_t>(node.value);
            values[f] = value_for(f, negated);
            return;
        }
        const bool turned =
            node.op == Op::negate || node.op == Op::less || node.op == Op::less_equal;
        const auto end = at + static_cast<std::size_t>(node.size);
        for (auto part = at + 1; part < end;
             part += static_cast<std::size_t>(rule.nodes[part].size))
            fill(rule, part, negated != turned, values);
    }

    Interval value_for(std::size_t f, bool negated) const {
        const auto& told = told_[f];
        const auto& range = told.range;
        if (k_.findings[f].type == FactType::number) {
            if (told.can_be_yes || told.can_be_no)
                return range;
            return negated ? Interval{range.hi, range.hi} : Interval{range.lo, range.lo};
        }
        if (negated)
            return {told.can_be_no ? range.lo : 1.0, 1};
        return {0, told.can_be_yes ? range.hi : 0.0};
    }

    const Knowledge& k_;
    std::vector<Told> told_;  // by finding
    std::vector<int> known_;  // age and sex
};

}  // namespace

CheckReport check_reach(const Knowledge& k) {
    std::vector<Person> people;
    for (const double age : ages)
        for (const bool female : {true, false})
            people.emplace_back(k, age, female);
    CheckReport report;
    for (const auto& flag : k.flags) {
        const auto reached = [&](const Person& p) {
            return p.can_be(flag.when, Wanted::yes) &&
                   (flag.unless.empty() || p.can_be(flag.unless, Wanted::no));
        };
        if (std::ranges::none_of(people, reached))
            report.faults.push_back(
                {FaultKind::invalid, "flags.toml#" + flag.id,
                 "no age and sex is asked what would make it true: some fact of it stands on no "
                 "screen that opens, or its parts shut each other out"});
    }
    report.proved.push_back(fmt::format(
        "{} flags can each be made true by what some age and sex is asked ({} kinds of client "
        "tried, {} screens, every region painted)",
        k.flags.size(), people.size(), k.questions.size()));
    return report;
}

}  // namespace palpate::knowledge
