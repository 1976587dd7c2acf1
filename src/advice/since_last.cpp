#include "advice/since_last.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

using knowledge::Knowledge;

const knowledge::Question* screen_of(int finding, const Knowledge& k) {
    const int screen = k.findings[static_cast<std::size_t>(finding)].screen;
    return screen < 0 ? nullptr : &k.questions[static_cast<std::size_t>(screen)];
}

bool is_for_this_client(const knowledge::Question& q, const In& in) {
    return q.who == "client" &&
           (q.either_gate || knowledge::truth_of(q.when, in.facts.values) != Tri::no);
}

}  // namespace

SinceLast::SinceLast(const In& in, const Knowledge& k) {
    if (in.answered_days_ago.empty())
        return;
    lapsed_.resize(k.findings.size());
    not_sure_.resize(k.findings.size());
    on_line_.resize(k.findings.size());
    for (const auto& [finding, days] : in.answered_days_ago)
        note(finding, days, in, k);
    take_lines(in, k);
}

// decode() made a no that lapsed one that was not asked; "not sure" it leaves as it was told.
void SinceLast::note(int finding, int days, const In& in, const Knowledge& k) {
    const auto f = static_cast<std::size_t>(finding);
    const auto* screen = screen_of(finding, k);
    if (days <= 0 || screen == nullptr || in.facts.known(finding) ||
        !is_for_this_client(*screen, in))
        return;
    const bool old = screen->every_visit || days > k.interview.value("full_screen_days");
    not_sure_[f] = in.asked[f] && old;
    lapsed_[f] = !in.asked[f] || not_sure_[f];
}

void SinceLast::take_lines(const In& in, const Knowledge& k) {
    lines_ = knowledge::rescreen_lines(k);
    for (auto& line : lines_) {
        std::erase_if(line.findings, [&](int finding) {
            return !has_lapsed(finding) || in.asked[static_cast<std::size_t>(finding)];
        });
        for (const int finding : line.findings)
            on_line_[static_cast<std::size_t>(finding)] = true;
    }
    std::erase_if(lines_, [](const auto& line) { return line.findings.empty(); });
}

std::size_t SinceLast::next_page() const {
    const auto all = lines_.size();
    return all <= knowledge::rescreen_page_lines ? all : (all + 1) / 2;
}

std::vector<Question> still_so(const In& in, const Knowledge& k) {
    std::vector<Question> questions;
    for (const auto& [finding, days] : in.answered_days_ago) {
        const auto& f = k.findings[static_cast<std::size_t>(finding)];
        const auto* screen = screen_of(finding, k);
        if (days <= 0 || screen == nullptr || f.ask_in != "each_visit" ||
            f.type != knowledge::FactType::yes_no || in.facts.truth(finding) != Tri::yes ||
            !is_for_this_client(*screen, in))
            continue;
        questions.push_back({.kind = Question::Kind::screen,
                             .id = "still_so",
                             .prompt = "You told us of this before. Is it still so today?",
                             .why = "What was true before may have gone, or may have changed.",
                             .must = true,
                             .facts = {{f.id, f.name}},
                             .lines = {}});
    }
    return questions;
}

}  // namespace palpate::advice
