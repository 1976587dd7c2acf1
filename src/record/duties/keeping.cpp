#include "record/duties/keeping.hpp"

#include "record/comfort.hpp"
#include "record/demonstration/demonstration.hpp"
#include "record/duties/free_visit.hpp"
#include "record/portable/kind_view.hpp"
#include "record/privacy.hpp"

#include <array>

namespace palpate::record {
namespace {

constexpr int read_at_once = 200;
constexpr int holds_max = 1000;
constexpr int only_kept_max = 1000;

// What is no care: the address, what this file itself keeps, who may read what, taste, and a visit
// that is owed.
constexpr std::array<std::string_view, 7> no_care{
    Kind<Client>::name,     Kind<LegalHold>::name,   Kind<OnlyKept>::name, Kind<Privacy>::name,
    Kind<BreakGlass>::name, Kind<ComfortCard>::name, Kind<FreeVisit>::name};

Date day_of(Instant at) {
    return Date(std::chrono::floor<std::chrono::days>(at));
}

// 29 February becomes the 28th, so that nothing falls due a day early: one day is added.
Date years_after(Date day, std::int64_t years) {
    const Date then = day + std::chrono::years(static_cast<int>(years));
    return then.ok() ? then : Date(then.year() / std::chrono::March / 1);
}

// The last change of anything but the address, of whatever kind: also of kinds made later, and of
// what is restricted to others.
std::optional<Instant> last_care(const Transaction& t, ClientId client) {
    std::optional<Instant> last;
    const auto look_at = [&](std::string_view kind) {
        if (const auto changed = t.guard().last_change(kind, client))
            last = std::max(last.value_or(*changed), *changed);
    };
    for (const auto& kind : own_kinds())
        if (!kind.of_practice && std::ranges::find(no_care, kind.name) == no_care.end())
            look_at(kind.name);
    for (const auto kind : later_kinds_of_clients)
        look_at(kind);
    return last;
}

// The first day on which the law of the place lets it be erased.
Date end_of(const Keeping& so_far, const Client& client, const knowledge::Place& place) {
    const auto& rule = place.retention;
    auto until = years_after(so_far.last_care, rule.adult_years);
    if (!so_far.as_minor)
        return until;
    // The youngest that the record does not rule out.
    const auto birth = client.birth ? client.birth->latest() : so_far.last_care;
    const auto grown = years_after(birth, place.minors.adult_years);
    until = std::max(until, years_after(birth, rule.minor_to_age));
    if (rule.minor_years_after_adult > 0)
        until = std::max(until, years_after(grown, rule.minor_years_after_adult));
    return until;
}

// Of the demonstration: nobody's record.
bool is_made_up(const Client& client) {
    return std::ranges::find(client.identifiers, made_up_system, &Identifier::system) !=
           client.identifiers.end();
}

std::int64_t open_holds(const Transaction& t, ClientId client, Date today) {
    const auto holds = t.records<LegalHold>().of_client(client, holds_max);
    return std::ranges::count_if(holds, [&](const auto& kept) {
        return !kept.content.ended_on || *kept.content.ended_on > today;
    });
}

Keeping keeping_for(const Transaction& t, const Kept<Client>& client, const knowledge::Place& place,
                    Date today) {
    Keeping keeping;
    const auto care = last_care(t, client.id);
    keeping.care = care && !is_made_up(client.content);
    keeping.last_care = day_of(care.value_or(client.changed_at));
    keeping.birth_unknown = !client.content.birth;
    keeping.as_minor =
        keeping.birth_unknown || age_years(*client.content.birth, keeping.last_care).lo <
                                     static_cast<double>(place.minors.adult_years);
    keeping.until = keeping.care ? end_of(keeping, client.content, place) : keeping.last_care;
    keeping.holds = open_holds(t, client.id, today);
    // Not by the day alone: where it is still yesterday, nobody waits for tomorrow.
    keeping.binds = keeping.holds > 0 || (keeping.care && today < keeping.until);
    keeping.only_kept = is_only_kept(t, client.id);
    return keeping;
}

// Enough to pass by most clients of a list without reading everything that is kept of them.
bool was_treated_lately(const Transaction& t, ClientId client, const knowledge::Place& place,
                        Date today) {
    const auto episodes = t.documents().of_client(Kind<Episode>::name, client, {}, read_at_once);
    return std::ranges::any_of(episodes, [&](const KeptText& kept) {
        return today < years_after(day_of(kept.changed_at), place.retention.adult_years);
    });
}

}  // namespace

std::vector<Fault> check(const LegalHold& hold) {
    std::vector<Fault> faults;
    check_text(faults, "/reason", hold.reason);
    check_text(faults, "/by", hold.by);
    if (hold.ended_on && *hold.ended_on < hold.since)
        faults.push_back({FaultKind::invalid, "/ended_on", "expected a day not before since"});
    return faults;
}

bool is_only_kept(const Transaction& t, ClientId client) {
    return t.documents().has({Kind<OnlyKept>::name, client.uuid()});
}

Result<Keeping> keeping_of(const Transaction& t, ClientId client, const knowledge::Place& place,
                           Date today) {
    return t.records<Client>().find(client).map(
        [&](const Kept<Client>& kept) { return keeping_for(t, kept, place, today); });
}

DueLines due_for_erasing(const Transaction& t, const knowledge::Place& place, Date today,
                         ClientId after, int looked_at_max) {
    DueLines lines;
    const auto clients = t.records<Client>();
    if (after.empty())
        for (const auto& kept : t.records<OnlyKept>().newest(only_kept_max))
            if (const auto client = clients.find(kept.content.client))
                lines.only_kept.push_back(
                    {line_of(*client), keeping_for(t, *client, place, today)});
    const auto some = clients.oldest(looked_at_max, after);
    for (const auto& client : some) {
        if (was_treated_lately(t, client.id, place, today))
            continue;
        const auto keeping = keeping_for(t, client, place, today);
        if (keeping.care && !keeping.binds)
            lines.due.push_back({line_of(client), keeping});
    }
    if (std::ssize(some) == looked_at_max)
        lines.next = some.back().id;
    return lines;
}

Result<void> only_keep(Transaction& t, ClientId client, const Keeping& keeping,
                       const std::string& why, Date today) {
    if (keeping.only_kept)
        return {};
    auto clients = t.records<Client>();
    const auto kept = clients.find(client);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!kept->removed)
        if (auto off = clients.remove(client, kept->version, why); !off)
            return tl::unexpected(off.error());
    const OnlyKept now{.client = client,
                       .since = today,
                       .until = keeping.holds > 0 ? std::nullopt : std::optional(keeping.until),
                       .why = why};
    auto records = t.records<OnlyKept>();
    const Id<OnlyKept> id(client.uuid());
    const auto before = records.find(id);
    const auto done =
        before ? records.change(id, before->version, now, why) : records.add(id, now, why);
    return done.map([](Version) {});
}

Result<void> use_again(Transaction& t, ClientId client, const std::string& why) {
    auto records = t.records<OnlyKept>();
    const auto kept = find_there(t, Id<OnlyKept>(client.uuid()));
    if (!kept)
        return tl::unexpected(kept.error());
    if (auto done = records.remove(kept->id, kept->version, why); !done)
        return tl::unexpected(done.error());
    auto clients = t.records<Client>();
    return clients.find(client)
        .and_then([&](const auto& c) { return clients.change(client, c.version, c.content, why); })
        .map([](Version) {});
}

}  // namespace palpate::record
