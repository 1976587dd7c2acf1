#include "intake/must_ask.hpp"

namespace palpate::intake {

std::vector<int> must_screens(const Facts& facts, const knowledge::Knowledge& k) {
    std::vector<int> screens;
    for (std::size_t i = 0; i < k.questions.size(); ++i) {
        const auto& q = k.questions[i];
        if (q.who != "client")
            continue;
        const bool here = gate_open(facts, q.groups);
        const Tri gate = knowledge::truth_of(q.when, facts.values);
        // A gate on facts is open while it could still hold; a follow-up only once it does hold.
        const bool facts_open = q.must ? gate != Tri::no : gate == Tri::yes;
        const bool open =
            q.either_gate ? (here && !q.groups.empty()) || facts_open : here && facts_open;
        if (open && (q.must || gate == Tri::yes))
            screens.push_back(static_cast<int>(i));
    }
    return screens;
}

}  // namespace palpate::intake
