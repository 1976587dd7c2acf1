// What follows from what was told: the conditions that plain words stand for, the facts that a
// named condition tells, and the facts of context that rules may ask for.
#include "advice/decode_parts.hpp"
#include "base/text.hpp"
#include "knowledge/context.hpp"
#include "knowledge/medicine_words.hpp"
#include "knowledge/told_dose.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace palpate::advice {

// Words only ever add: what they stand for counts, but the text stays listed and the answer stays
// incomplete, because the rest of the words was not understood. Only medicines written with their
// doses and nothing else are whole.
bool Decoder::in_words(std::string_view list, const std::string& told) {
    const auto drugs = knowledge::medicines_in_words(k_, told);
    for (const int m : drugs.medicines)
        takes(m);
    if (std::ranges::any_of(k_.cautions.doses, [&](const knowledge::DoseLimit& limit) {
            return std::ranges::find(drugs.medicines, limit.medicine) != drugs.medicines.end();
        }))
        high_doses(told);
    if (drugs.whole && !drugs.medicines.empty())
        return true;
    const auto rows = knowledge::conditions_in_words(k_, told, in_.today);
    if (rows.empty() && drugs.medicines.empty())
        return false;
    std::vector<std::string> read_as;
    read_as.reserve(drugs.medicines.size() + 2 * rows.size());
    for (const int m : drugs.medicines)
        read_as.push_back(k_.medicines[static_cast<std::size_t>(m)].name);
    for (const int row : rows)
        stands_for(k_.condition_words[static_cast<std::size_t>(row)], read_as);
    in_.not_considered.push_back({fmt::format("/{}: {}", list, told),
                                  fmt::format("read as: {}; the rest of these words was not used",
                                              fmt::join(read_as, ", "))});
    in_.unmapped_medicine_or_condition = true;
    // What is left of a line of medicines may be one more medicine; of an illness it may be the
    // illness, where what was read limits nothing ("collagen" of a disease of collagen).
    const bool limits_nothing = std::ranges::all_of(drugs.medicines, [&](int m) {
        const auto& medicine = k_.medicines[static_cast<std::size_t>(m)];
        return medicine.conditions.empty() && medicine.findings.empty();
    });
    if (rows.empty() && (list == "medicines" || limits_nothing))
        not_known_yet();
    return true;
}

// A medicine told in more than the dose its own row is for. Each medicine of a line is read with
// the words up to the next, and without a dose told its own row stands.
void Decoder::high_doses(std::string_view told) {
    int taken = -1;
    for (const auto part : knowledge::medicine_parts(told)) {
        const auto named = knowledge::medicines_in_words(k_, part).medicines;
        if (!named.empty())
            taken = named.size() == 1 ? named.front() : -1;
        const auto mg = knowledge::told_mg_a_day(part);
        for (const auto& limit : k_.cautions.doses)
            if (mg && limit.medicine == taken && *mg > limit.mg_a_day_max)
                in_.care.conditions.push_back(limit.condition);
    }
}

void Decoder::stands_for(const knowledge::ConditionWords& words,
                         std::vector<std::string>& read_as) {
    if (const auto stop = knowledge::stop_of(k_, words)) {
        in_.care.stops.push_back(*stop);
        read_as.push_back(k_.stops[static_cast<std::size_t>(*stop)].name);
    }
    for (const int c : words.conditions) {
        in_.care.conditions.push_back(c);
        named_.push_back(c);
        read_as.push_back(k_.conditions[static_cast<std::size_t>(c)].name);
    }
    for (const int f : words.findings) {
        auto& now = in_.facts.values[static_cast<std::size_t>(f)];
        if (now == Interval::of(Tri::no) && in_.asked[static_cast<std::size_t>(f)])
            contradictions_.push_back({.finding = f,
                                       .told = "no",
                                       .taken_as = "yes",
                                       .against = "conditions",
                                       .id = words.id,
                                       .says = ""});
        now = Interval{1, 1};
        read_as.push_back(k_.findings[static_cast<std::size_t>(f)].name);
    }
}

// An absolute stop named by its id tells what its row of words tells: that it is an emergency.
bool Decoder::stop(const std::string& told) {
    const auto stop = k_.index.find("stop", snake_case(told));
    if (!stop)
        return false;
    in_.care.stops.push_back(*stop);
    for (const auto& words : k_.condition_words)
        if (words.id == k_.stops[static_cast<std::size_t>(*stop)].id)
            for (const int f : words.findings)
                in_.facts.values[static_cast<std::size_t>(f)] = Interval{1, 1};
    return true;
}

// A medicine of medicine_stops.csv speaks of an illness that stops massage (`code`) until the
// question that its row says is answered: no chest pain, at rest or on effort.
void Decoder::stopped_by_medicines() {
    const auto no = [&](const char* id) { return in_.facts.truth(*k_.finding(id)) == Tri::no; };
    const auto rows = k_.other.find("medicine_stops");
    if (rows == k_.other.end() || (no("chest_pain") && no("exertional_chest_pain")))
        return;
    for (const int m : medicines_)
        for (const auto& row : rows->second)
            if (row.id == k_.medicines[static_cast<std::size_t>(m)].id)
                for (std::size_t s = 0; s < k_.stops.size(); ++s)
                    if (k_.stops[s].code == row.code)
                        in_.care.stops.push_back(static_cast<int>(s));
}

// A local condition whose place nobody told, named or implied by an answer, holds for the whole
// body until it is told: it is asked.
void Decoder::ask_where() {
    constexpr auto with_care = knowledge::MatrixRule::Value::with_care;
    const auto local = [](const knowledge::MatrixRule& rule) {
        return rule.at_site && rule.group < 0 && rule.value != with_care;
    };
    for (std::size_t c = 0; c < k_.conditions.size(); ++c) {
        const auto& row = k_.conditions[c];
        const auto here = [&](const auto& site) { return site.first == static_cast<int>(c); };
        if (std::ranges::none_of(row.rules, local) || std::ranges::any_of(in_.care.sites, here))
            continue;
        const auto& named = in_.care.conditions;
        const bool holds =
            std::ranges::find(named, static_cast<int>(c)) != named.end() ||
            (!row.when.empty() && knowledge::truth_of(row.when, in_.facts.values) == Tri::yes);
        if (!holds)
            continue;
        in_.unmapped_medicine_or_condition = true;
        in_.unplaced.push_back(static_cast<int>(c));
        in_.not_considered.push_back(
            {"/conditions: " + row.id,
             fmt::format("where is it? Until it is told as {}@REGION its limits hold for the "
                         "whole body",
                         row.id)});
    }
}

// Until it is known what it is, a name may stand for a blood thinner or an illness that deep work
// harms: the limits of a row made for that hold.
void Decoder::not_known_yet() {
    in_.unmapped_medicine_or_condition = true;
    in_.care.conditions.push_back(*k_.condition("not_known_yet"));
}

// A named condition outweighs a "no" to the finding that asks for it, as a medicine does; but two
// answers about one illness are a contradiction, and it is named.
void Decoder::what_conditions_tell() {
    for (const auto& told : k_.told_by_condition) {
        if (std::ranges::find(in_.care.conditions, told.condition) == in_.care.conditions.end())
            continue;
        auto& now = in_.facts.values[static_cast<std::size_t>(told.finding)];
        const auto lo = std::max(now.lo, told.value.lo);
        const auto hi = std::min(now.hi, told.value.hi);
        if (lo > hi)
            outweighed(told.condition, told.finding, now, told.value);
        now = lo <= hi ? Interval{lo, hi} : told.value;
    }
}

// Not named is not no: a condition, overload or movement that nobody told stays unknown. Only the
// drawing is complete in itself.
void Decoder::context() {
    using Kind = knowledge::ContextFact::Kind;
    const auto& intensity = in_.facts.intensity;
    const auto painted = [&](int region) {
        return intensity[static_cast<std::size_t>(region)] >= 0;
    };
    const bool drawn = std::ranges::any_of(intensity, [](int i) { return i >= 0; });
    for (const auto& fact : k_.context) {
        const auto holds = [&] {
            switch (fact.kind) {
                case Kind::painted:
                    return std::ranges::any_of(fact.refers, [&](int g) {
                        return std::ranges::any_of(k_.groups[static_cast<std::size_t>(g)].regions,
                                                   painted);
                    });
                case Kind::condition:
                    return std::ranges::any_of(fact.refers, [&](int c) {
                        return std::ranges::find(in_.care.conditions, c) !=
                               in_.care.conditions.end();
                    });
                case Kind::overload:
                    return std::ranges::any_of(
                        fact.ids, [&](const auto& id) { return in_.signs.overloads.contains(id); });
                case Kind::movement:
                    return std::ranges::any_of(fact.ids, [&](const auto& id) {
                        const auto m = in_.signs.movements.find(id);
                        return m != in_.signs.movements.end() &&
                               (m->second.pain == Tri::yes || m->second.stretch_pain == Tri::yes);
                    });
            }
            return false;
        };
        auto& value = in_.facts.values[static_cast<std::size_t>(fact.finding)];
        if (holds())
            value = Interval{1, 1};
        else if (fact.kind == Kind::painted && drawn)
            value = Interval{0, 0};
    }
}

}  // namespace palpate::advice
