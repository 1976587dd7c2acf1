#include "advice/letter.hpp"

#include "base/joined.hpp"
#include "knowledge/intended_use.hpp"

#include <algorithm>
#include <optional>

namespace palpate::advice {
namespace {

using knowledge::Knowledge;
using screening::HandsOn;
using screening::Urgency;

constexpr std::size_t lines_max = 10;      // of each list; the rest is counted
constexpr std::size_t usual_bytes = 2700;  // of a letter: nine in ten are shorter
constexpr int soon_days = 14;              // a sum, or a rule stepped down; red-flags.md section 1
constexpr int letter_days = 42;

struct Lead {
    Urgency urgency = Urgency::clear;
    std::string route;
    int within_days = 0;
};

// How much of the reasons the letter holds. A private answer that is more urgent than all else sets
// the urgency and is never written down (docs/decisions/0011).
enum class Reasons { written, partly_in_person, in_person };

// The most urgent open rule or sum; of equals the one with the fewest days.
class Leader {
public:
    explicit Leader(const Knowledge& k) : k_(k) {}

    Lead of(const screening::Screening& s) {
        for (const auto& fired : s.flags) {
            const auto& flag = k_.flags[static_cast<std::size_t>(fired.flag)];
            if (!flag.strong || flag.is_private)
                continue;
            if (fired.stepped_down)
                consider(stepped(fired.urgency));
            else
                consider({fired.urgency, flag.route, flag.within_days});
        }
        for (const auto& sum : s.sums)
            consider(stepped(sum.urgency));
        return lead_;
    }

private:
    // The usual road of a class, when no rule names its own.
    static Lead stepped(Urgency urgency) {
        switch (urgency) {
            case Urgency::emergency: return {urgency, "call_emergency", 0};
            case Urgency::same_day: return {urgency, "doctor_today", 0};
            case Urgency::soon: return {urgency, "doctor", soon_days};
            case Urgency::treat_with_care: return {urgency, "letter", letter_days};
            case Urgency::clear: return {urgency, "none", 0};
        }
        return {};
    }

    void consider(Lead lead) {
        if (lead.urgency == Urgency::treat_with_care && lead.route != "letter")
            return;
        const bool first = lead.urgency < lead_.urgency;
        if (first || (lead.urgency == lead_.urgency && lead.within_days < lead_.within_days))
            lead_ = std::move(lead);
    }

    const Knowledge& k_;
    Lead lead_;
};

class Writer {
public:
    Writer(const In& in, const screening::Screening& s, const screening::Restrictions& r,
           const Lead& lead, const Knowledge& k)
        : in_(in), s_(s), r_(r), lead_(lead), k_(k) {}

    std::string write(const std::string& to, Reasons written) {
        text_.reserve(usual_bytes);
        head(to);
        if (written != Reasons::written)
            say("The reason for this urgency is given in person or by telephone by the sender. It "
                "is not written here.\n");
        if (written == Reasons::in_person)
            say("Please see this person, and speak with the sender first.");
        else
            body();
        say("\n", knowledge::intended_use);
        return std::move(text_);
    }

private:
    void body() {
        reasons();
        complaint();
        section("Also told", other_facts());
        section("Asked, and answered no", near_facts(Tri::no));
        section("Not asked or not known", near_facts(Tri::unknown));
        section("Conditions named", conditions());
        section("Medicines and patches named", medicines());
        checks();
        done();
        say("\nPlease assess, and tell us whether massage may go on and within which limits.");
    }

    template <class... Pieces>
    void say(const Pieces&... pieces) {
        (append_piece(text_, pieces), ...);
        text_ += '\n';
    }

    const knowledge::Finding& finding(int f) const {
        return k_.findings[static_cast<std::size_t>(f)];
    }

    template <class Line>
    void section(std::string_view title, const std::vector<Line>& lines) {
        if (lines.empty())
            return;
        say("\n", title);
        for (std::size_t i = 0; i < std::min(lines.size(), lines_max); ++i)
            say("- ", lines[i]);
        if (lines.size() > lines_max)
            say("- and ", lines.size() - lines_max, " more");
    }

    std::string urgency_words() const {
        switch (lead_.urgency) {
            case Urgency::emergency: return "EMERGENCY: please assess now";
            case Urgency::same_day: return "URGENT: please assess today";
            case Urgency::soon: return joined("Please assess within ", lead_.within_days, " days");
            case Urgency::treat_with_care:
            case Urgency::clear: break;
        }
        return joined("For your information and advice, within ", lead_.within_days, " days");
    }

    void head(const std::string& to) {
        say("To: ", to);
        if (in_.today)
            say("Date: ", to_text(*in_.today));
        if (!in_.id.empty())
            say("Reference: ", in_.id);
        const auto value = [&](const char* id) {
            return in_.facts.values[static_cast<std::size_t>(*k_.finding(id))];
        };
        const auto age = value("age_years");
        const auto sex = value("female_sex").truth();
        say("Person: ", age.known() ? joined(age.lo, " years") : std::string("age not told"),
            sex == Tri::yes  ? ", female"
            : sex == Tri::no ? ", male"
                             : "");
        say("\n", urgency_words(), ".");
    }

    std::string told(int f) const {
        const auto& known = in_.facts.values[static_cast<std::size_t>(f)];
        const auto& fact = finding(f);
        std::string line = fact.name;
        if (fact.type == knowledge::FactType::number)
            line +=
                known.known() ? joined(": ", known.lo) : joined(": ", known.lo, " to ", known.hi);
        const auto answered = in_.answered_days_ago.find(f);
        if (in_.today && answered != in_.answered_days_ago.end() && answered->second > 0)
            line += joined(" (told on ", to_text(plus_days(*in_.today, -answered->second)), ")");
        return line;
    }

    void add_reason(int f) {
        const auto& derived = finding(f).derived;
        if (!derived.empty()) {
            for (const int part : knowledge::facts_of(derived))
                if (in_.facts.truth(part) == Tri::yes)
                    add_reason(part);
        } else if (std::ranges::find(reasons_, f) == reasons_.end()) {
            reasons_.push_back(f);
        }
    }

    void reasons() {
        std::vector<std::string> rules;
        for (const auto& fired : s_.flags) {
            const auto& flag = k_.flags[static_cast<std::size_t>(fired.flag)];
            if (!flag.strong)
                continue;
            for (const int f : fired.facts)
                add_reason(f);
            std::string rule = flag.code + " (";
            std::string_view before;
            for (const auto& source : flag.citation.source()) {
                append_piece(rule, before);
                append_piece(rule, source);
                before = ", ";
            }
            append_piece(rule, fired.stepped_down ? "; lowered: already checked)" : ")");
            rules.push_back(std::move(rule));
        }
        for (const auto& sum : s_.sums) {
            const auto& pattern = k_.patterns[static_cast<std::size_t>(sum.pattern)];
            for (const int i : sum.items)
                for (const int f :
                     knowledge::facts_of(pattern.items[static_cast<std::size_t>(i)].item))
                    if (in_.facts.truth(f) == Tri::yes)
                        add_reason(f);
            rules.push_back("several partial signs together");
        }
        // A client may have answered alone: who asked is not said.
        say("This person was asked about warning signs. What was told meets our "
            "written rules for a medical check; it names no illness.");
        std::vector<std::string> lines;
        lines.reserve(reasons_.size());
        for (const int f : reasons_)
            lines.push_back(told(f));
        section("Why", lines);
        section("Rules met", rules);
    }

    void complaint() {
        std::vector<std::pair<int, std::string>> places;
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (in_.facts.intensity[r] >= 0)
                places.emplace_back(-in_.facts.intensity[r], k_.regions[r].name);
        std::ranges::stable_sort(places, {}, &std::pair<int, std::string>::first);
        std::vector<std::string> lines;
        lines.reserve(places.size() + 1);
        for (const auto& [minus, name] : places)
            lines.push_back(joined(name, ": ", -minus, " of 10"));
        if (in_.duration_days)
            lines.push_back(joined("for ", *in_.duration_days, " days"));
        section("Where it hurts", lines);
    }

    // Every other symptom that was told, in table order.
    std::vector<std::string> other_facts() const {
        static constexpr std::string_view elsewhere[] = {"age_years", "female_sex", "child",
                                                         "duration_days"};
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < k_.findings.size(); ++i) {
            const int f = static_cast<int>(i);
            if (in_.facts.truth(f) != Tri::yes)
                continue;
            const auto& fact = finding(f);
            const bool said = fact.derived.empty() && in_.facts.values[i] != fact.range &&
                              fact.screen >= 0 &&
                              std::ranges::find(elsewhere, fact.id) == std::end(elsewhere);
            if (said && std::ranges::find(reasons_, f) == reasons_.end())
                lines.push_back(told(f));
        }
        return lines;
    }

    // The other questions of the screens that gave the reasons, and what must still be asked.
    std::vector<std::string_view> near_facts(Tri answer) const {
        std::vector<std::string_view> lines;
        std::vector<bool> seen(k_.findings.size(), false);
        const auto add = [&](int f) {
            const auto at = static_cast<std::size_t>(f);
            if (in_.facts.truth(f) != answer || seen[at])
                return;
            const auto& fact = finding(f);
            if (fact.type == knowledge::FactType::number || !fact.asked_of_client)
                return;
            seen[at] = true;
            lines.push_back(fact.name);
        };
        if (answer == Tri::unknown)
            std::ranges::for_each(s_.must_ask, add);
        for (const int reason : reasons_)
            if (const int screen = finding(reason).screen; screen >= 0)
                std::ranges::for_each(k_.questions[static_cast<std::size_t>(screen)].findings, add);
        return lines;
    }

    std::vector<std::string> conditions() const {
        std::vector<int> named = in_.care.conditions;
        std::ranges::sort(named);
        named.erase(std::unique(named.begin(), named.end()), named.end());
        std::vector<std::string> lines;
        lines.reserve(named.size() + in_.care.stops.size());
        for (const int c : named)
            lines.push_back(k_.conditions[static_cast<std::size_t>(c)].name);
        for (const int stop : in_.care.stops)
            lines.push_back(k_.stops[static_cast<std::size_t>(stop)].name);
        return lines;
    }

    std::vector<std::string> medicines() const {
        std::vector<std::string> lines;
        lines.reserve(in_.medicines.size());
        for (const int m : in_.medicines)
            lines.push_back(k_.medicines[static_cast<std::size_t>(m)].name);
        for (const auto& other : in_.not_considered)
            if (other.input.starts_with("/medicines: "))
                lines.push_back(other.input.substr(12) + " (not in our table)");
        return lines;
    }

    void checks() {
        std::vector<std::string> lines;
        lines.reserve(in_.history.checks.size());
        for (const auto& check : in_.history.checks) {
            const bool today = !in_.today || check.days_ago < 0;
            lines.push_back(
                joined(finding(check.finding).name, ": ",
                       today ? "date not told" : to_text(plus_days(*in_.today, -check.days_ago)),
                       check.same_pain == Tri::yes ? ", for this same pain" : "",
                       check.changed_since == Tri::no ? ", unchanged since" : ""));
        }
        section("Said to have been checked by a doctor before", lines);
    }

    void done() {
        say("\nWhat we did");
        if (r_.hands_on == HandsOn::refused || r_.hands_on == HandsOn::after_clearance)
            return say("- No hands-on work was given. It waits for your assessment.");
        say("- Massage goes on only within these limits:");
        const std::size_t first = text_.size();
        std::size_t shown = 0;
        for (const auto& r : r_.list) {
            if (r.because.empty() || r_.first_because(r).rule == "no_touch" || shown == lines_max)
                continue;
            auto line = limit_words(r);
            if (text_.find(line, first) != std::string::npos)
                continue;
            text_ += line;
            ++shown;
        }
        if (r_.list.size() > lines_max)
            say("- and further limits of the same kind");
    }

    std::string limit_words(const screening::Restriction& r) const {
        std::string place = "anywhere";
        if (const auto region = k_.region(r.region))
            place = k_.regions[static_cast<std::size_t>(*region)].name;
        else if (const auto group = k_.group(r.region))
            place = k_.groups[static_cast<std::size_t>(*group)].name;
        std::string what(r.technique == "all" ? r.kind : r.technique);
        std::ranges::replace(what, '_', ' ');
        const auto verdict = to_text(r.verdict);
        const auto cap = r.pressure_max > 0 && r.pressure_max < 10
                             ? joined(", pressure ", r.pressure_max, " of 10 at most")
                             : std::string();
        return joined("- ", what, ", ", place, ": ", verdict == "with_care" ? "with care" : verdict,
                      cap, "\n");
    }

    const In& in_;
    const screening::Screening& s_;
    const screening::Restrictions& r_;
    const Lead& lead_;
    const Knowledge& k_;
    std::string text_;
    std::vector<int> reasons_;
};

// The client without what belongs to the private checklist; nothing when no such answer was given.
std::optional<In> without_private(const In& in, const Knowledge& k) {
    std::optional<In> open;
    for (const auto& question : k.questions) {
        if (question.who != "private")
            continue;
        for (const int f : question.findings) {
            const auto at = static_cast<std::size_t>(f);
            if (in.facts.values[at] == k.findings[at].range)
                continue;
            if (!open)
                open = in;
            open->facts.values[at] = k.findings[at].range;
        }
    }
    return open;
}

Referral referral_of(const In& in, const screening::Screening& s, const screening::Restrictions& r,
                     const Lead& lead, Reasons reasons, const Knowledge& k) {
    if (lead.urgency == Urgency::clear)
        return {};
    const auto action = k.actions.find({lead.urgency, lead.route});
    Referral referral{true, action == k.actions.end() ? "the doctor" : action->second.to,
                      lead.within_days, ""};
    referral.letter = Writer(in, s, r, lead, k).write(referral.to, reasons);
    return referral;
}

// What the private rules ask for, on the usual road of the class: the road says nothing of which
// rule it was. Clear when none of them is emergency or same day.
Lead private_lead(const screening::Screening& s, const Knowledge& k) {
    Lead lead;
    for (const auto& fired : s.flags)
        if (k.flags[static_cast<std::size_t>(fired.flag)].is_private)
            lead.urgency = std::min(lead.urgency, fired.urgency);
    if (lead.urgency > Urgency::same_day)
        return {};
    lead.route = lead.urgency == Urgency::emergency ? "call_emergency" : "doctor_today";
    return lead;
}

}  // namespace

Referral refer(const In& in, const screening::Screening& s, const screening::Restrictions& r,
               const Knowledge& k) {
    const auto open = without_private(in, k);
    if (!open)
        return referral_of(in, s, r, Leader(k).of(s), Reasons::written, k);
    const auto screened = screening::screen(open->facts, open->history, k);
    auto restricted = screening::restrict_care(open->facts, screened, open->care, k);
    const auto open_lead = Leader(k).of(screened);
    const auto lead = private_lead(s, k);
    if (lead.urgency >= open_lead.urgency)
        return referral_of(*open, screened, restricted, open_lead, Reasons::written, k);
    restricted.hands_on = std::min(restricted.hands_on, r.hands_on);
    const bool alone = open_lead.urgency == Urgency::clear;
    return referral_of(*open, screened, restricted, lead,
                       alone ? Reasons::in_person : Reasons::partly_in_person, k);
}

}  // namespace palpate::advice
