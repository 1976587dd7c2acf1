#include "store/lasting/footprint.hpp"

#include "practice/trail.hpp"
#include "store/sql/occupancy.hpp"

#include <algorithm>
#include <array>

namespace palpate::store {
namespace {

using practice::Action;
using practice::word;

// After more than these it is cheaper to read anew than to look at each.
constexpr std::int64_t entries_max = 2000;

enum class Effect { none, of_one_record, of_anything };

Effect effect_of(std::string_view action) {
    constexpr std::array none{Action::read,    Action::list,     Action::search,
                              Action::history, Action::withheld, Action::erase_refused};
    constexpr std::array one{Action::add, Action::change, Action::remove};
    const auto is_it = [&](Action known) { return word(known) == action; };
    if (std::ranges::any_of(none, is_it))
        return Effect::none;
    return std::ranges::any_of(one, is_it) ? Effect::of_one_record : Effect::of_anything;
}

bool same_days(Session& session, practice::PracticeId practice, const Footprint& footprint) {
    const Occupancy occupancy(session, practice);
    return std::ranges::all_of(footprint.days, [&](const Footprint::Days& seen) {
        const auto now = occupancy.day_versions(seen.resource, seen.first,
                                                static_cast<int>(seen.versions.size()));
        return now == seen.versions;
    });
}

}  // namespace

std::size_t Footprint::bytes() const {
    constexpr std::size_t node = 96;  // of a set, with what the heap adds
    std::size_t all = node * (records.size() + kinds.size() + some.size());
    for (const auto& seen : days)
        all += sizeof seen + seen.versions.size() * sizeof seen.versions.front();
    return all;
}

bool is_unchanged(Session& session, practice::PracticeId practice, const Footprint& footprint,
                  std::int64_t seen) {
    bool something = false;
    std::int64_t entries = 0;
    Rows rows = session.query(
        "SELECT action, kind, id, client FROM audit WHERE practice = $1 AND seq > $2"
        " ORDER BY seq LIMIT $3",
        practice, seen, entries_max);
    for (; rows.next(); ++entries) {
        const auto effect = effect_of(rows.view(0));
        if (effect == Effect::of_anything)
            return false;
        if (effect == Effect::none)
            continue;
        const auto kind = rows.view(1);
        if (footprint.kinds.contains(kind) || footprint.records.contains({kind, rows.uuid(2)}) ||
            footprint.some.contains({kind, rows.id<record::ClientId>(3)}))
            return false;
        something = true;
    }
    // What came to occupy one of these days, or left it, was not read before.
    return entries < entries_max && (!something || same_days(session, practice, footprint));
}

}  // namespace palpate::store
