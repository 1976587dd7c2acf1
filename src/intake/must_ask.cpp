#include "intake/must_ask.hpp"

namespace palpate::intake {

std::vector<int> must_screens(const Facts& facts, const knowledge::Knowledge& k) {
    std::vector<int> screens;
    screens.reserve(k.client_questions.size());
    for (const int index : k.client_questions) {
        const auto& q = k.questions[static_cast<std::size_t>(index)];
        const bool here = gate_open(facts, q.groups);
        const Tri gate = knowledge::truth_of(q.when, facts.values);
        // A gate on facts is open while it could still hold; a follow-up only once it does hold.
        const bool facts_open = q.must ? gate != Tri::no : gate == Tri::yes;
        const bool open =
            q.either_gate ? (here && !q.groups.empty()) || facts_open : here && facts_open;
        if (open && (q.must || gate == Tri::yes))
            screens.push_back(index);
    }
    return screens;
}

}  // namespace palpate::intake
