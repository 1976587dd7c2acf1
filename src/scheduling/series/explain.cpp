#include "scheduling/series/explain.hpp"

#include "scheduling/series/rules.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace palpate::scheduling::series {
namespace {

void add(Cost& sum, const Cost& more) {
    sum.client += more.client;
    sum.load += more.load;
    sum.room += more.room;
    sum.off_ideal += more.off_ideal;
    sum.off_gap += more.off_gap;
    sum.practitioner_changes += more.practitioner_changes;
    sum.not_preferred += more.not_preferred;
    sum.moved += more.moved;
}

// The first other visit that this rule forbids the slot next to.
std::optional<Block> block_between(const Course& course, Chosen chosen, At at, Why rule) {
    for (std::size_t other = 0; other < chosen.size(); ++other) {
        if (other == at.visit || !chosen[other])
            continue;
        const At placed{other, *chosen[other]};
        if ((other < at.visit ? between(course, placed, at) : between(course, at, placed)) == rule)
            return Block{rule, other};
    }
    return std::nullopt;
}

// Whether the slot is one of more visits within 7 days than there may be.
bool too_many(const Course& course, Chosen chosen, At at) {
    const auto most = course.rules.per_7_days_max;
    if (!most)
        return false;
    std::vector<Day> days{at.slot.day};
    for (std::size_t other = 0; other < chosen.size(); ++other)
        if (other != at.visit && chosen[other])
            days.push_back(chosen[other]->day);
    std::ranges::sort(days);
    const auto window = static_cast<std::size_t>(*most);  // so many days on: one visit too many
    for (std::size_t i = 0; i + window < days.size(); ++i)
        if (days[i + window] - days[i] < std::chrono::days(7) && days[i] <= at.slot.day &&
            at.slot.day <= days[i + window])
            return true;
    return false;
}

void count(std::vector<Blocked>& blocked, const Block& block) {
    const auto known = std::ranges::find(blocked, block, &Blocked::block);
    if (known == blocked.end())
        blocked.push_back({block, 1});
    else
        ++known->slots;
}

auto order_of(const Slot& slot) {
    return std::tie(slot.start, slot.practitioner, slot.room, slot.end);
}

class Explain {
public:
    Explain(const Course& course, Chosen chosen) : course_(course), chosen_(chosen) {}

    Clash clash(std::size_t visit) const {
        const auto& wanted = course_.wanted[visit];
        Clash clash{.visit = visit};
        for (const auto& slot : wanted.slots) {
            const auto block = block_of(course_, chosen_, visit, slot);
            if (in_window(wanted, slot)) {
                assert(block && "a slot that nothing forbids would have been chosen");
                count(clash.blocked, *block);
            } else if (!block) {
                consider(clash, wanted, slot);
            }
        }
        if (clash.blocked.empty())
            clash.blocked.push_back({Block{Why::no_slot, std::nullopt}, 0});
        std::ranges::stable_sort(clash.blocked, [](const Blocked& a, const Blocked& b) {
            return std::tuple(b.slots, a.block.why, a.block.with) <
                   std::tuple(a.slots, b.block.why, b.block.with);
        });
        return clash;
    }

private:
    // Nearest in time first; of the same hour by practitioner and room.
    static void consider(Clash& clash, const Wanted& wanted, const Slot& slot) {
        auto& nearest = slot.day < wanted.from ? clash.before : clash.after;
        const bool nearer = !nearest || (slot.day < wanted.from ? slot.start > nearest->start
                                                                : slot.start < nearest->start);
        const bool same_hour = nearest && slot.start == nearest->start;
        if (nearer || (same_hour && order_of(slot) < order_of(*nearest)))
            nearest = slot;
    }

    const Course& course_;
    const Chosen chosen_;
};

}  // namespace

Cost cost_of(const Course& course, Chosen chosen) {
    Cost cost;
    std::optional<std::size_t> last;
    for (std::size_t visit = 0; visit < chosen.size(); ++visit) {
        if (!chosen[visit])
            continue;
        const At at{visit, *chosen[visit]};
        add(cost, cost_alone(course, at));
        if (last)
            add(cost, cost_between(course, {*last, *chosen[*last]}, at));
        last = visit;
    }
    return cost;
}

std::optional<Block> block_of(const Course& course, Chosen chosen, std::size_t visit,
                              const Slot& slot) {
    const At at{visit, slot};
    if (const auto treatment = treatment_near(course, slot))
        return Block{Why::treatment, treatment};
    if (const auto block = block_between(course, chosen, at, Why::order))
        return block;
    if (const auto block = block_between(course, chosen, at, Why::rest))
        return block;
    if (too_many(course, chosen, at))
        return Block{Why::per_7_days, std::nullopt};
    return std::nullopt;
}

std::vector<Clash> clashes_of(const Course& course, Chosen chosen) {
    std::vector<Clash> clashes;
    for (std::size_t visit = 0; visit < chosen.size(); ++visit)
        if (!chosen[visit] && course.wanted[visit].hold == Hold::free)
            clashes.push_back(Explain(course, chosen).clash(visit));
    return clashes;
}

std::vector<Breach> breaches_of(const Course& course, Chosen chosen) {
    std::vector<Breach> breaches;
    for (std::size_t visit = 0; visit < chosen.size(); ++visit) {
        if (course.wanted[visit].hold != Hold::fixed)
            continue;
        if (const auto block = block_of(course, chosen, visit, *course.wanted[visit].booked))
            breaches.push_back({visit, *block});
    }
    return breaches;
}

}  // namespace palpate::scheduling::series
