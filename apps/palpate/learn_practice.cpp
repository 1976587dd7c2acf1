// What the practice in a folder has learned of its own sessions, for a client who is not known yet.
#include "commands.hpp"
#include "data_commands.hpp"
#include "data_faults.hpp"
#include "practice_folder.hpp"
#include "session/helps/helps.hpp"
#include "store/care_reader.hpp"

namespace palpate::app {
namespace {

using outcomes::helps::SourceGroup;
using session::EpisodeHelps;
using session::HelpsFamily;
using session::HelpsFor;

Result<HelpsFor> asked_in(const LearnedOptions& options) {
    const auto stage = session::stage_in_word(options.stage);
    if (!stage)
        return invalid("--stage",
                       "expected acute, subacute, chronic, flare_up, recurrent or "
                       "maintenance");
    for (const auto source :
         {SourceGroup::muscle, SourceGroup::joint, SourceGroup::nerve_root, SourceGroup::unknown})
        if (outcomes::helps::to_text(source) == options.source)
            return HelpsFor{.stage = *stage, .source = source};
    return invalid("--source", "expected muscle, joint, nerve_root or unknown");
}

std::string shown(const session::HelpsInterval& interval) {
    return fmt::format("{:5.2f} ({:5.2f} to {:5.2f})", interval.mean, interval.low, interval.high);
}

void print_text(const EpisodeHelps& found) {
    for (const auto& response : found.responses) {
        fmt::print("{}: {} of {} sessions have an answer\n", response.response,
                   response.answered.value_or(0), response.sessions.value_or(0));
        for (const auto& one : response.families)
            fmt::print("  {:<14} {}  published {}  {:>6} sessions  {}\n", one.family,
                       shown(one.change), shown(one.published), one.practice_sessions.value_or(0),
                       one.said);
    }
    fmt::print(
        "Points of pain (0-10) that a usual dose takes away, with 90 % intervals; work that "
        "under {} people had is as published, with 0 sessions.\n",
        found.people_min);
    for (const auto& limit : found.limits)
        fmt::print("{}\n", limit);
}

Result<void> learn(const LearnedOptions& options, const knowledge::Knowledge& k) {
    const auto asked = asked_in(options);
    if (!asked)
        return tl::unexpected(asked.error());
    if (auto there = must_hold_data(options.folder); !there)
        return there;
    const auto store = open_folder(options.folder);
    const auto practice = choose_practice(*store, options.practice);
    if (!practice)
        return tl::unexpected(practice.error());
    store::StoreCareReader care(*store);
    session::Helps helps(care, k);
    while (!helps.catch_up(practice->id)) {}
    const auto found = helps.of_practice(practice->id, *asked);
    if (options.json)
        fmt::print("{}\n", to_json(found));
    else
        print_text(found);
    return {};
}

}  // namespace

int learn_practice(const LearnedOptions& options, const knowledge::Knowledge& k) {
    return or_trouble([&] {
        const auto done = learn(options, k);
        return done ? 0 : report(done.error());
    });
}

}  // namespace palpate::app
