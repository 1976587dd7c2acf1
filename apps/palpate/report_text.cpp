#include "knowledge/intended_use.hpp"
#include "report.hpp"

#include <map>

#include <fmt/format.h>

namespace palpate::app {
namespace {

void print_flags(const advice::Out& out, const knowledge::Knowledge& k) {
    for (const auto& fired : out.screening.flags) {
        const auto& flag = k.flags[static_cast<std::size_t>(fired.flag)];
        if (flag.is_private)
            continue;
        fmt::print("flag       {} [{}] because", flag.name, to_text(fired.urgency));
        for (const int f : fired.facts)
            fmt::print(" {};", k.findings[static_cast<std::size_t>(f)].name);
        fmt::print("\n");
    }
}

// One line a screen: a list of a hundred findings helps nobody.
void print_open_questions(const advice::Out& out, const knowledge::Knowledge& k) {
    std::map<int, int> open;  // by screen
    for (const int f : out.screening.must_ask)
        ++open[k.findings[static_cast<std::size_t>(f)].screen];
    for (const auto& [screen, answers] : open)
        fmt::print("ask        {} ({} open)\n",
                   k.questions[static_cast<std::size_t>(screen)].prompt, answers);
    if (!open.empty())
        fmt::print("           palpate interview asks these one by one\n");
}

void print_home(const advice::Out& out, const knowledge::Knowledge& k) {
    const auto name = [&](int item) {
        return k.self_care.items[static_cast<std::size_t>(item)].name;
    };
    for (const auto& home : out.home.items) {
        fmt::print("at home    {}: {}", name(home.item), home.dose);
        if (!home.how.empty())
            fmt::print(" {}", home.how);
        if (!home.limits.empty())
            fmt::print(" {}", home.limits);
        fmt::print(" Stop if {}\n", home.stop_if);
    }
    for (const auto& back : out.home.kept_back) {
        fmt::print("kept back  {}: {} ({} answers open)\n", name(back.item), back.why,
                   back.not_asked.size());
    }
    if (!out.home.note.empty())
        fmt::print("at home    {}\n", out.home.note);
}

}  // namespace

void print_for_people(const advice::In&, const advice::Out& out, const knowledge::Knowledge& k) {
    fmt::print("urgency    {}{}\nhands-on   {}\n", to_text(out.urgency),
               out.complete ? "" : "  (incomplete: questions are open)",
               to_text(out.restrictions.hands_on));
    print_flags(out, k);
    for (const auto& r : out.restrictions.list) {
        const auto& why =
            r.because.empty() ? std::string() : out.restrictions.first_because(r).fact;
        if (r.kind == "duration")
            fmt::print("{:<10} duration at most {} minutes a session: {}\n", to_text(r.verdict),
                       r.minutes_max, why);
        else
            fmt::print("{:<10} {} {} at {}: {}\n", to_text(r.verdict), r.kind, r.technique,
                       r.region, why);
    }
    print_open_questions(out, k);
    for (std::size_t i = 0; i < std::min<std::size_t>(5, out.localisation.ranked.size()); ++i) {
        const auto& ranked = out.localisation.ranked[i];
        fmt::print("source     {} ({}) {:.2f}\n",
                   k.sources[static_cast<std::size_t>(ranked.source)].name, ranked.side,
                   ranked.probability);
    }
    if (out.localisation.together.size() > 1)
        fmt::print("together   {}\n", fmt::join(out.localisation.together, ", "));
    fmt::print("{}", advice::plan_text(out, k));
    print_home(out, k);
    for (const auto& n : out.not_considered)
        fmt::print("not used   {} ({})\n", n.input, n.why);
    if (out.referral.needed)
        fmt::print("\n---- letter ----\n{}----------------\n", out.referral.letter);
    fmt::print("\n{}\n", knowledge::intended_use);
}

}  // namespace palpate::app
