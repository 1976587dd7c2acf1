#include "session/signs.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

// Asked at every visit (red-flags.md section 6), for signs that nobody knows.
const std::vector<std::string_view> every_visit = {
    "bladder_bowel_saddle", "numb_weak",       "brain_signs",      "head_neck", "chest",
    "sudden_or_vascular",   "fever_infection", "limb_circulation", "injury",    "pregnancy_pelvis",
    "belly_urine",          "treatment"};

const DangerSign* find(std::string_view sign) {
    const auto& signs = danger_signs();
    const auto found = std::ranges::find(signs, sign, &DangerSign::id);
    return found == signs.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<DangerSign>& danger_signs() {
    static const std::vector<DangerSign> signs = {
        {"pain_down_limb", {"numb_weak", "bladder_bowel_saddle"}},
        {"new_numbness", {"numb_weak", "bladder_bowel_saddle"}},
        {"sharp_pain", {"numb_weak", "sudden_or_vascular", "bladder_bowel_saddle"}},
        {"dizzy_session", {"brain_signs", "head_neck"}, true},
        {"chest_pain_session", {"chest", "sudden_or_vascular"}, false, true},
        {"breathless_session", {"chest", "limb_circulation"}, false, true},
        {"faint_session", {"chest", "brain_signs", "sudden_or_vascular"}, true, true},
    };
    return signs;
}

std::vector<std::string> questions_for(std::string_view sign,
                                       const std::map<std::string, std::string>& screens) {
    if (const auto* known = find(sign))
        return {known->questions.begin(), known->questions.end()};
    if (const auto screen = screens.find(std::string(sign)); screen != screens.end())
        return {screen->second};
    return {every_visit.begin(), every_visit.end()};
}

std::vector<std::string> stop_words(std::string_view sign) {
    std::vector<std::string> words = {"stop_hands_off", "stop_thank_you"};
    const auto* known = find(sign);
    if (known != nullptr && known->lie_down)
        words.emplace_back("stop_lie_down");
    words.emplace_back("stop_cover_up");
    if (known == nullptr || known->emergency)
        words.emplace_back("stop_help_first");
    words.insert(words.end(), {"stop_few_questions", "stop_not_your_fault", "stop_visit_is_free"});
    return words;
}

}  // namespace palpate::session
