#include "data_commands.hpp"
#include "data_faults.hpp"
#include "record/replay.hpp"
#include "store/backup/console.hpp"

#include <fmt/ranges.h>
#include <unistd.h>

namespace palpate::app {
namespace {

using record::ReplayChange;
using record::ReplayDanger;

// Nobody is signed in at a console: no page of a replay holds what is restricted.
bool anything_restricted(record::Store& store, practice::PracticeId practice,
                         const std::optional<record::ClientId>& client) {
    const auto any =
        record::read(store, store::console(practice), [&](const record::Transaction& t) {
            const auto all = t.records<record::Privacy>();
            return Result<bool>(!(client ? all.of_client(*client, 1) : all.newest(1)).empty());
        });
    return any.value_or(true);
}

Result<record::Replayed> replay_all(const ReplayOptions& options, const knowledge::Knowledge& k) {
    record::ReplayAsked asked;
    if (!options.client.empty()) {
        const auto client = parse_uuid(options.client);
        if (!client)
            return invalid("--client " + options.client,
                           "expected an id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
        asked.client = record::ClientId(*client);
    }
    if (auto there = must_hold_data(options.folder); !there)
        return tl::unexpected(there.error());
    store::SqliteStore store({.folder = options.folder});
    const auto practice = choose_practice(store, options.practice);
    if (!practice)
        return tl::unexpected(practice.error());
    record::Replayed all{k.version, 0, {}, {}};
    do {
        auto page = record::read(store, store::console(practice->id),
                                 [&](const auto& t) { return record::replay_page(t, asked, k); });
        if (!page)
            return page;
        all.looked_at += page->looked_at;
        std::ranges::move(page->changes, std::back_inserter(all.changes));
        asked.next = page->next;
        if (isatty(STDERR_FILENO) != 0)
            fmt::print(stderr, "\r{} assessments", all.looked_at);
    } while (asked.next);
    if (isatty(STDERR_FILENO) != 0)
        fmt::print(stderr, "\r\033[K");
    if (anything_restricted(store, practice->id, asked.client))
        fmt::print(stderr,
                   "palpate: what is restricted to named practitioners was left out; "
                   "they look through it in the workspace\n");
    record::sort_by_danger(all.changes);
    return all;
}

std::string_view title_of(ReplayDanger danger) {
    switch (danger) {
        case ReplayDanger::more_urgent: return "more urgent than was said";
        case ReplayDanger::not_judged: return "can no longer be judged";
        case ReplayDanger::tighter: return "limits that were not said, or are tighter";
        case ReplayDanger::looser: return "limits that would no longer hold, or are looser";
        case ReplayDanger::less_urgent: return "less urgent than was said";
        case ReplayDanger::sources: return "other first sources";
    }
    return "";
}

void print_change(const ReplayChange& c) {
    fmt::print("  assessment {} of client {}{}\n", to_text(c.assessment), to_text(c.client),
               c.day ? ", " + *c.day : "");
    if (c.why_not_judged)
        return fmt::print("    {}\n", *c.why_not_judged);
    if (c.urgency_then != c.urgency_now)
        fmt::print("    urgency: {} -> {}\n", c.urgency_then, c.urgency_now);
    for (const auto& limit : c.limits_new)
        fmt::print("    new or tighter: {}\n", limit);
    for (const auto& limit : c.limits_gone)
        fmt::print("    gone or looser: {}\n", limit);
    if (c.sources_then != c.sources_now)
        fmt::print("    sources: {} -> {}\n", fmt::join(c.sources_then, ", "),
                   fmt::join(c.sources_now, ", "));
}

void print_text(const record::Replayed& all) {
    fmt::print("{} assessments, knowledge {}\n", all.looked_at, all.knowledge_version);
    if (all.changes.empty())
        fmt::print("nothing would change\n");
    std::optional<ReplayDanger> last;
    for (const auto& change : all.changes) {
        if (change.danger != last)
            fmt::print("{}:\n", title_of(change.danger));
        last = change.danger;
        print_change(change);
    }
}

}  // namespace

int replay_data(const ReplayOptions& options, const knowledge::Knowledge& k) {
    return or_trouble([&] {
        const auto all = replay_all(options, k);
        if (!all)
            return report(all.error());
        if (options.json) {
            JsonWriter out(4096);
            json_detail::write<Written::shown>(out, *all);
            fmt::print("{}\n", std::move(out).take());
        } else {
            print_text(*all);
        }
        return 0;
    });
}

}  // namespace palpate::app
