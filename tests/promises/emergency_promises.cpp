#include "promises/emergency_promises.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::tests {
namespace {

namespace json = boost::json;
using knowledge::CheckRule;
using knowledge::Flag;
using knowledge::Knowledge;
using screening::FiredFlag;
using screening::Urgency;

std::string_view text(const json::object& o, std::string_view key) {
    const auto* value = o.if_contains(key);
    return value && value->is_string() ? std::string_view(value->get_string()) : "";
}

class EmergencyReader {
public:
    EmergencyReader(const json::object& client, const advice::Out& out,
                    const screening::Screening& bare, const Knowledge& k)
        : client_(client), out_(out), bare_(bare), k_(k) {}

    std::string run() {
        check_answer();
        check_lowering();
        check_silence();
        return broken_;
    }

private:
    void require(bool holds, const std::string& what) {
        if (!holds && broken_.empty())
            broken_ = what;
    }

    const Flag& flag_of(const FiredFlag& fired) const {
        return k_.flags[static_cast<std::size_t>(fired.flag)];
    }

    // Held, with a letter for somebody, today, and words for who stands beside.
    void check_answer() {
        for (const auto& fired : out_.screening.flags)
            require(out_.urgency <= fired.urgency,
                    "the answer is milder than " + flag_of(fired).id);
        for (const auto& sum : out_.screening.sums)
            require(out_.urgency <= sum.urgency, "the answer is milder than a sum");
        if (out_.urgency != Urgency::emergency)
            return;
        require(out_.restrictions.hands_on == screening::HandsOn::refused, "hands-on is refused");
        require(out_.plan.status == planning::Status::withheld, "the plan is withheld");
        require(out_.plan.routine.steps.empty() && out_.plan.phases.empty(), "there is no plan");
        require(out_.home.items.empty(), "no home care stands beside the action");
        const auto& letter = out_.referral;
        require(letter.needed && !letter.to.empty() && letter.within_days == 0,
                "somebody is asked to look, today");
        require(letter.letter.find("EMERGENCY: please assess now") != std::string::npos,
                "the letter says that it is an emergency");
        for (const auto& fired : out_.screening.flags)
            if (fired.urgency == Urgency::emergency)
                check_words(flag_of(fired));
    }

    void check_words(const Flag& flag) {
        const auto action = k_.actions.find({Urgency::emergency, flag.route});
        require(action != k_.actions.end() && !action->second.practitioner.empty() &&
                    (flag.is_private || !action->second.client.empty()),
                flag.id + " says what to do");
    }

    // The same flags and sums as without clearances and checks; milder only with a good reason.
    void check_lowering() {
        for (const auto& fired : bare_.flags) {
            const auto& flag = flag_of(fired);
            require(fired.urgency == flag.urgency, flag.id + " is as urgent as its row");
            const auto at = std::ranges::find(out_.screening.flags, fired.flag, &FiredFlag::flag);
            require(at != out_.screening.flags.end(), flag.id + " was silenced");
            if (broken_.empty() && at->urgency != flag.urgency)
                require(may_be(flag, at->urgency), flag.id + " was lowered without a reason");
        }
        require(out_.screening.sums.size() == bare_.sums.size(), "a sum was silenced");
    }

    bool may_be(const Flag& flag, Urgency lowered) const {
        if (flag.checked.word == CheckRule::Word::nobody || lowered > Urgency::treat_with_care)
            return false;
        if (any_of("clearances", [&](const json::object& c) { return clears(flag, c); }))
            return true;
        const int classes = static_cast<int>(lowered) - static_cast<int>(flag.urgency);
        return flag.urgency != Urgency::emergency && classes <= 1 &&
               flag.checked.word == CheckRule::Word::client &&
               any_of("already_checked", [&](const json::object& c) { return checks(flag, c); });
    }

    template <class Counts>
    bool any_of(std::string_view list, Counts counts) const {
        const auto* told = client_.if_contains(list);
        return told && std::ranges::any_of(told->get_array(), [&](const json::value& one) {
                   return counts(one.get_object());
               });
    }

    bool clears(const Flag& flag, const json::object& c) const {
        return text(c, "lifts") == flag.id && text(c, "recorded_by") == "practitioner" &&
               text(c, "by") == "physician" && !trimmed(text(c, "reason")).empty() &&
               in_time(flag, c);
    }

    bool checks(const Flag& flag, const json::object& c) const {
        const auto finding = k_.finding(std::string(text(c, "finding")));
        return finding && k_.findings[static_cast<std::size_t>(*finding)].ask_in != "context" &&
               std::ranges::find(flag.facts, *finding) != flag.facts.end() &&
               text(c, "by") == "physician" && text(c, "result") == "nothing_serious" &&
               text(c, "same_pain") == "yes" && text(c, "changed_since") == "no" &&
               in_time(flag, c);
    }

    bool in_time(const Flag& flag, const json::object& c) const {
        const auto today = parse_date(text(client_, "today"));
        const auto on = parse_date(text(c, "on"));
        if (!today || !on)
            return false;
        const int days = days_between(*on, *today);
        return days >= 0 && days <= flag.checked.days_max;
    }

    // A rule that holds is kept quiet only by an exemption that certainly holds.
    void check_silence() {
        const auto& facts = out_.facts.values;
        for (std::size_t i = 0; i < k_.flags.size(); ++i) {
            const auto& flag = k_.flags[i];
            const bool exempt =
                !flag.unless.empty() && knowledge::truth_of(flag.unless, facts) == Tri::yes;
            if (exempt || !painted(flag) || knowledge::truth_of(flag.when, facts) != Tri::yes)
                continue;
            require(std::ranges::find(out_.screening.flags, static_cast<int>(i),
                                      &FiredFlag::flag) != out_.screening.flags.end(),
                    flag.id + " holds and is silent");
        }
    }

    bool painted(const Flag& flag) const {
        const auto* told = client_.if_contains("regions");
        if (flag.groups.empty() || !told || told->get_object().empty())
            return true;
        return std::ranges::any_of(flag.groups, [&](int group) {
            const auto& regions = k_.groups[static_cast<std::size_t>(group)].regions;
            return std::ranges::any_of(regions, [&](int r) {
                return told->get_object().contains(k_.regions[static_cast<std::size_t>(r)].id);
            });
        });
    }

    const json::object& client_;
    const advice::Out& out_;
    const screening::Screening& bare_;
    const Knowledge& k_;
    std::string broken_;
};

}  // namespace

std::string broken_emergency(const json::object& client, const advice::Out& out,
                             const screening::Screening& bare, const Knowledge& k) {
    return EmergencyReader(client, out, bare, k).run();
}

}  // namespace palpate::tests
