// What linking cannot prove: every source is in the bibliography, every finding is asked, no rule
// mentions a fact in both polarities, codes mean something; soundness.hpp holds rules against each
// other and against the questions.
#include "knowledge/soundness.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

class Checker {
public:
    explicit Checker(const Knowledge& k) : k_(k) {}

    CheckReport run() {
        check_sources();
        check_questions();
        check_flags();
        take(check_reach(k_));
        take(check_contradictions(k_));
        take(check_covers(k_));
        take(check_clashes(k_));
        check_codes();
        check_substitutes();
        check_matrix();
        return std::move(report_);
    }

private:
    void fault(std::string path, std::string message) {
        report_.faults.push_back({FaultKind::invalid, std::move(path), std::move(message)});
    }

    void proved(std::string what) { report_.proved.push_back(std::move(what)); }

    void take(CheckReport part) {
        std::ranges::move(part.faults, std::back_inserter(report_.faults));
        std::ranges::move(part.proved, std::back_inserter(report_.proved));
    }

    void check_sources() {
        std::set<std::string, std::less<>> keys;
        if (const auto table = k_.other.find("citations"); table != k_.other.end())
            for (const auto& row : table->second)
                keys.insert(row.id);
        std::size_t cited = 0;
        const auto look = [&](std::string_view where, const auto& rows) {
            for (const auto& row : rows) {
                for (const auto& source : row.citation.source()) {
                    ++cited;
                    if (!keys.contains(source))
                        fault(std::string(where), fmt::format("source '{}' is not in "
                                                              "citations.csv",
                                                              source));
                }
            }
        };
        look("findings.csv", k_.findings);
        look("flags.toml", k_.flags);
        look("conditions.csv", k_.conditions);
        look("medicines.csv", k_.medicines);
        look("condition_findings.csv", k_.told_by_condition);
        look("condition_words.csv", k_.condition_words);
        look("told_words.csv", k_.told_words);
        look("evidence_patterns.csv", k_.patterns);
        for (const auto& [name, rows] : k_.other)
            look(name + ".csv", rows);
        proved(fmt::format("{} citations resolve to {} entries of the bibliography", cited,
                           keys.size()));
    }

    void check_questions() {
        for (const auto& f : k_.findings) {
            if (f.screen < 0 && f.derived.empty() && f.ask_in != "context")
                fault("findings.csv#" + f.id, "no question asks this finding");
            if (f.screen < 0 || f.ask_in != "each_visit")
                continue;
            if (!k_.questions[static_cast<std::size_t>(f.screen)].every_visit)
                fault("findings.csv#" + f.id, "asked at each visit, but its screen is not");
        }
        for (const auto& q : k_.questions)
            if (q.findings.empty())
                fault("questions.csv#" + q.id, "asks no finding");
        proved(
            fmt::format("{} findings each have a question or a definition; {} questions each "
                        "ask something",
                        k_.findings.size(), k_.questions.size()));
    }

    void check_flags() {
        for (const auto& flag : k_.flags) {
            const auto path = "flags.toml#" + flag.id;
            for (const int fact : mixed_facts_of(flag.when))
                fault(path, fmt::format("mentions '{}' in both polarities",
                                        k_.findings[static_cast<std::size_t>(fact)].id));
            // Reachable: with every finding at its strongest the rule is not certainly false.
            std::vector<Interval> open;
            open.reserve(k_.findings.size());
            for (const auto& f : k_.findings)
                open.push_back(f.range);
            if (truth_of(flag.when, open) == Tri::no)
                fault(path, "no answer can make it true");
            if (truth_of(flag.when, open) == Tri::yes)
                fault(path, "is true whatever the answers are");
            if (!flag.strong && !flag.restrictions.empty())
                fault(path, "a weak flag may not restrict anything");
            if (!flag.strong && flag.urgency != Urgency::clear)
                fault(path, "a weak flag may not refer anyone");
        }
        proved(
            fmt::format("{} flags: none is always true or never, none names a fact in both "
                        "polarities, no weak flag refers or restricts",
                        k_.flags.size()));
    }

    // A restriction code the engine does not know would restrict nothing, in silence.
    void check_codes() {
        std::size_t seen = 0;
        const auto look = [&](const std::string& path, const std::vector<std::string>& codes) {
            for (const auto& code : codes) {
                ++seen;
                if (!known_code(code))
                    fault(path, fmt::format("'{}' is not a restriction code", code));
            }
        };
        for (const auto& flag : k_.flags)
            look("flags.toml#" + flag.id, flag.restrictions);
        for (const auto& pattern : k_.patterns)
            look("evidence_patterns.csv#" + pattern.id, pattern.restrictions_soon);
        for (const auto& condition : k_.conditions)
            look("conditions.csv#" + condition.id, condition.limits);
        proved(fmt::format("{} restriction codes are known to the engine", seen));
    }

    bool known_code(std::string_view code) const {
        static const std::set<std::string_view> plain{
            "stop_all",  "no_site",   "no_endrange",  "no_prone",          "no_heat",
            "no_supine", "no_thrust", "clear_needed", "step_down_pressure"};
        static const std::set<std::string_view> other_places{"abdomen", "flank", "lumbar_deep"};
        const auto colon = code.find(':');
        if (colon == std::string_view::npos)
            return plain.contains(code);
        const auto name = code.substr(0, colon);
        const auto rest = code.substr(colon + 1);
        const auto cap = [](std::string_view n) {
            return n.size() == 1 && n[0] > '0' && n[0] <= '9';
        };
        if (name == "light" || name == "light_site")
            return cap(rest);
        if (name == "no_region")
            return k_.group(rest) || other_places.contains(rest);
        if (name == "no_stretch")
            return k_.group(rest).has_value();
        const auto second = rest.find(':');
        return name == "light_region" && second != std::string_view::npos &&
               k_.group(rest.substr(0, second)) && cap(rest.substr(second + 1));
    }

    void check_substitutes() {
        const auto positions = k_.other.find("positions");
        const auto known = [&](const std::string& id) {
            return k_.technique(id) ||
                   (positions != k_.other.end() &&
                    std::ranges::any_of(positions->second,
                                        [&](const auto& row) { return row.id == id; }));
        };
        for (const auto& [lost, instead] : k_.substitutes)
            for (const auto& id : instead)
                if (!known(lost) || !known(id))
                    fault("substitutes.csv#" + lost,
                          fmt::format("'{}' is no technique or position", known(lost) ? id : lost));
        proved(fmt::format("{} techniques and positions have a known substitute",
                           k_.substitutes.size()));
    }

    void check_matrix() {
        for (const auto& technique : k_.matrix)
            if (!k_.technique(technique))
                fault("conditions.csv", fmt::format("column '{}' is not a technique", technique));
        std::vector<std::string> apart;
        for (const auto& t : k_.techniques)
            if (std::ranges::find(k_.limited_techniques, t.id) == k_.limited_techniques.end())
                apart.push_back(t.id);
        const auto offered = [&](const std::string& id) {
            const auto at = static_cast<std::size_t>(*k_.technique(id));
            return k_.plan.techniques[at].role == Role::specific ||
                   k_.plan.techniques[at].role == Role::general;
        };
        for (const auto& id : apart)
            if (offered(id))
                fault("techniques.csv#" + id, "the composer offers it, but no condition limits it");
        proved(
            fmt::format("{} conditions are each considered for {} of {} techniques ({} columns, "
                        "the others take a column's value); without: {}",
                        k_.conditions.size(), k_.limited_techniques.size(), k_.techniques.size(),
                        k_.matrix.size(), fmt::join(apart, ", ")));
    }

    const Knowledge& k_;
    CheckReport report_;
};

}  // namespace

CheckReport check(const Knowledge& knowledge) {
    return Checker(knowledge).run();
}

}  // namespace palpate::knowledge
