#include "session/merge.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace palpate::session {
namespace {

struct Claim {
    Kind kind = Kind::remark;
    std::string about;
    std::string content;  // what it says, for comparing
};

std::string section_name(Section section) {
    return "note " + JsonWord<Section>::text(section);
}

template <class T>
Claim claim(Kind kind, std::string about, const T& content) {
    return {kind, std::move(about), to_json(content)};
}

// What an event changes that another may change too; nothing for all others.
std::optional<Claim> claim_of(const Event& e) {
    if (e.step_begun)
        return claim(Kind::step_begun, "step " + e.step_begun->step, *e.step_begun);
    if (e.step_ended)
        return claim(Kind::step_ended, "step " + e.step_ended->step, *e.step_ended);
    if (e.skipped)
        return claim(Kind::skipped, "step " + e.skipped->step, *e.skipped);
    if (e.swapped)
        return claim(Kind::swapped, "step " + e.swapped->step, *e.swapped);
    if (e.time_left)
        return claim(Kind::time_left, "minutes", *e.time_left);
    if (e.note_edited)
        return claim(Kind::note_edited, section_name(e.note_edited->section), *e.note_edited);
    if (e.signed_by)
        return claim(Kind::signed_by, "signature", *e.signed_by);
    return std::nullopt;
}

bool contradict(const Claim& a, const Claim& b) {
    const bool signs = a.kind == Kind::signed_by || b.kind == Kind::signed_by;
    if (signs)  // two signatures, or an edit that the other did not sign
        return (a.kind == b.kind) || a.kind == Kind::note_edited || b.kind == Kind::note_edited;
    if (a.about != b.about)
        return false;
    const auto changes = [](Kind kind) { return kind == Kind::skipped || kind == Kind::swapped; };
    if (a.kind == Kind::step_begun || b.kind == Kind::step_begun)
        return changes(a.kind) || changes(b.kind);
    return a.kind != b.kind || a.content != b.content;
}

class Finding {
public:
    explicit Finding(const Timeline& timeline) : timeline_(timeline) {
        for (std::size_t i = 0; i < timeline.events.size(); ++i)
            if (auto claim = claim_of(*timeline.events[i].event))
                claims_.emplace_back(i, *std::move(claim));
        root_.resize(claims_.size());
        std::iota(root_.begin(), root_.end(), 0U);
    }

    std::vector<Conflict> run() && {
        std::set<std::size_t> in_conflict;
        for (std::size_t a = 0; a < claims_.size(); ++a)
            for (std::size_t b = a + 1; b < claims_.size(); ++b)
                if (timeline_.independent(placed(a), placed(b)) &&
                    contradict(claims_[a].second, claims_[b].second)) {
                    root_[top(a)] = top(b);
                    in_conflict.insert({a, b});
                }
        std::map<std::size_t, std::vector<std::size_t>> groups;
        for (const auto at : in_conflict)
            groups[top(at)].push_back(at);
        std::vector<Conflict> found;
        found.reserve(groups.size());
        for (const auto& [root, members] : groups)
            found.push_back(conflict_of(members));
        std::ranges::sort(found, {}, [](const Conflict& c) {
            return std::pair(c.about, c.versions.front().events.front());
        });
        return found;
    }

private:
    const Placed& placed(std::size_t claim) const { return timeline_.events[claims_[claim].first]; }
    std::size_t top(std::size_t at) const {
        while (root_[at] != at)
            at = root_[at];
        return at;
    }

    Conflict conflict_of(const std::vector<std::size_t>& members) const {
        Conflict conflict;
        std::map<int, std::vector<EventId>> by_device;
        for (const auto at : members) {
            by_device[placed(at).device].push_back(placed(at).event->id);
            const auto& about = claims_[at].second.about;
            // A signature stands over the section that was edited meanwhile.
            if (conflict.about.empty() || about == "signature")
                conflict.about = about;
        }
        for (const auto& [device, events] : by_device)
            conflict.versions.push_back(
                {timeline_.devices[static_cast<std::size_t>(device)], events});
        settle(conflict);
        return conflict;
    }

    static bool names_all(const Settled& settled, const Conflict& conflict) {
        return std::ranges::all_of(conflict.versions, [&](const Version& version) {
            return std::ranges::all_of(version.events, [&](EventId id) {
                return std::ranges::find(settled.versions, id) != settled.versions.end();
            });
        });
    }

    // The last words: settlements that no later one knew of.
    void settle(Conflict& conflict) const {
        std::vector<const Placed*> last;
        for (const auto& placed : timeline_.events) {
            const auto& settled = placed.event->settled;
            if (!settled || !names_all(*settled, conflict) || !check(*placed.event).empty())
                continue;
            std::erase_if(last, [&](const Placed* p) { return timeline_.knew(placed, *p); });
            last.push_back(&placed);
        }
        std::set<std::optional<DeviceId>> chosen;
        for (const auto* placed : last) {
            conflict.settlements.push_back(placed->event->id);
            chosen.insert(device_of(placed->event->settled->chosen, conflict));
        }
        conflict.settled = chosen.size() == 1;
        if (conflict.settled)
            conflict.chosen = *chosen.begin();
    }

    static std::optional<DeviceId> device_of(const std::optional<EventId>& event,
                                             const Conflict& conflict) {
        for (const auto& version : conflict.versions)
            if (event && std::ranges::find(version.events, *event) != version.events.end())
                return version.device;
        return std::nullopt;
    }

    const Timeline& timeline_;
    std::vector<std::pair<std::size_t, Claim>> claims_;
    std::vector<std::size_t> root_;
};

}  // namespace

std::vector<Conflict> conflicts(const Timeline& timeline) {
    return Finding(timeline).run();
}

}  // namespace palpate::session
