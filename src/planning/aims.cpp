// Where hands should go: likely muscles first, then painted places no muscle accounts for, then the
// companions of the usual session of the area.
#include "planning/compose.hpp"

#include <algorithm>
#include <array>

namespace palpate::planning {
namespace {

using knowledge::SourceKind;

constexpr double probability_min = 0.05;
constexpr std::size_t sources_max = 12;

class AimFinder {
public:
    AimFinder(const Client& client, const Limits& limits, int format, const knowledge::Knowledge& k)
        : client_(client),
          limits_(limits),
          k_(k),
          format_(k.plan.formats[static_cast<std::size_t>(format)]) {
        aims_.reserve(64);
        easing_.reserve(k.techniques.size());
        for (std::size_t t = 0; t < k.techniques.size(); ++t) {
            const auto role = k.plan.techniques[t].role;
            const int technique = static_cast<int>(t);
            if ((role == knowledge::Role::gentle || role == knowledge::Role::general) &&
                limits.technique(technique).allowed)
                easing_.push_back(technique);
        }
    }

    std::vector<Aim> run() {
        add_sources();
        add_painted();
        add_companions();
        if (format_.full_body)
            add_comfort();
        std::ranges::stable_sort(aims_, [](const Aim& a, const Aim& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.region < b.region;
        });
        keep_one_side();
        const std::size_t most = format_.full_body ? 28 : 18;
        if (aims_.size() > most)
            aims_.resize(most);
        return std::move(aims_);
    }

private:
    int pain(int region) const {
        return std::max(0, client_.facts.intensity[static_cast<std::size_t>(region)]);
    }

    double painted_weight(int region) const {
        return k_.plan.composer.region_weight * pain(region) / 10.0;
    }

    bool muscle_taken(int source, int region) const {
        return std::ranges::any_of(
            aims_, [&](const Aim& a) { return a.source == source && a.region == region; });
    }

    bool region_taken(int region) const {
        return std::ranges::any_of(aims_, [&](const Aim& a) { return a.region == region; });
    }

    // Some technique may work here, in some position.
    bool reachable(int region, int source) const {
        const auto r = static_cast<std::size_t>(region);
        if ((k_.plan.reach[r] & format_.positions & limits_.positions()).none())
            return false;
        return std::ranges::any_of(
            easing_, [&](int technique) { return limits_.at(technique, region, source).allowed; });
    }

    void add_sources() {
        std::size_t taken = 0;
        const auto& ranked = client_.localisation.ranked;
        for (std::size_t i = 0; i < ranked.size() && taken < sources_max; ++i) {
            const auto& s = ranked[i];
            const auto& source = k_.sources[static_cast<std::size_t>(s.source)];
            if (source.kind != SourceKind::muscle || s.probability < probability_min)
                continue;
            const auto& work = k_.plan.muscles[static_cast<std::size_t>(s.source)];
            const int region = work.region[s.side == "right" ? 1 : 0];
            int worst = 0;
            for (const int r : s.explains)
                worst = std::max(worst, pain(r));
            const double share = worst > 0 ? worst / 10.0 : 0.3;
            ++taken;
            if (!reachable(region, s.source))
                continue;
            // The likeliest muscle of a painted region also speaks for the region itself.
            const double painted = region_taken(region) ? 0 : painted_weight(region);
            aims_.push_back({Aim::Why::source, region, s.source, static_cast<int>(i), -1,
                             s.probability * share + painted});
        }
    }

    void add_painted() {
        for (std::size_t r = 0; r < k_.regions.size(); ++r) {
            const int region = static_cast<int>(r);
            if (pain(region) > 0 && !region_taken(region) && reachable(region, -1))
                aims_.push_back({Aim::Why::painted, region, -1, -1, -1, painted_weight(region)});
        }
    }

    // Half as much where the area itself does not hurt.
    double companion_weight(int region, std::string_view area) const {
        const bool same = k_.regions[static_cast<std::size_t>(region)].group == area;
        return k_.plan.composer.companion_weight * (same ? 1 : 0.5);
    }

    void add_companions() {
        const auto area = main_area(client_.facts, k_);
        const bool neck = is_neck_area(area);
        for (std::size_t i = 0; i < k_.plan.segments.size(); ++i) {
            const auto& segment = k_.plan.segments[i];
            if (segment.neck != neck)
                continue;
            for (const int source : segment.sources)
                for (const int region : k_.plan.muscles[static_cast<std::size_t>(source)].region) {
                    if (region >= 0 && !muscle_taken(source, region) && reachable(region, source))
                        aims_.push_back({Aim::Why::companion, region, source, -1,
                                         static_cast<int>(i), companion_weight(region, area)});
                }
        }
    }

    void add_comfort() {
        for (const int region : k_.plan.comfort_regions)
            if (!region_taken(region) && reachable(region, -1))
                aims_.push_back(
                    {Aim::Why::comfort, region, -1, -1, -1, 2 * k_.plan.composer.comfort_weight});
    }

    // The front of the neck is worked on one side only: the side with the stronger reason.
    void keep_one_side() {
        std::string_view base;
        auto side = knowledge::Side::midline;
        std::erase_if(aims_, [&](const Aim& a) {
            if (!limits_.one_side_only(a.region))
                return false;
            const auto& region = k_.regions[static_cast<std::size_t>(a.region)];
            if (base.empty()) {
                base = region.base;
                side = region.side;
            }
            return region.base == base && region.side != side;
        });
    }

    const Client& client_;
    const Limits& limits_;
    const knowledge::Knowledge& k_;
    const knowledge::Format& format_;
    std::vector<int> easing_;  // techniques that ease and may be used somewhere
    std::vector<Aim> aims_;
};

}  // namespace

std::vector<Aim> aims_of(const Client& client, const Limits& limits, int format,
                         const knowledge::Knowledge& k) {
    return AimFinder(client, limits, format, k).run();
}

std::string_view main_area(const intake::Facts& facts, const knowledge::Knowledge& k) {
    std::string_view best;
    int most = 0;
    for (std::size_t i = 0; i < k.regions.size(); ++i) {
        if (facts.intensity[i] <= 0 || k.regions[i].group == best)
            continue;
        int sum = 0;
        for (std::size_t r = 0; r < k.regions.size(); ++r)
            if (facts.intensity[r] > 0 && k.regions[r].group == k.regions[i].group)
                sum += facts.intensity[r];
        if (sum > most) {
            most = sum;
            best = k.regions[i].group;
        }
    }
    return best;
}

bool is_neck_area(std::string_view area) {
    return area == "neck" || area == "shoulder" || area == "head" || area == "upper_back" ||
           area == "arm" || area == "chest";
}

}  // namespace palpate::planning
