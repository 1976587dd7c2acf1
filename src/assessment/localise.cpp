#include "assessment/localise.hpp"

#include <algorithm>
#include <string_view>

namespace palpate::assessment {
namespace {

using knowledge::Knowledge;
using knowledge::MovementToken;
using knowledge::Source;

constexpr double probability_min = 0.02;
constexpr std::size_t ranked_max = 30;

std::string sided(const std::string& base, std::string_view side) {
    return side.empty() ? base : base + "_" + std::string(side);
}

// Builds the network for one client and reads its answer.
class Localiser {
public:
    Localiser(const intake::Facts& facts, const Signs& signs, const Knowledge& k)
        : facts_(facts), signs_(signs), k_(k) {}

    Localisation run(int width_cap) {
        if (!facts_.anything_painted)
            return {};
        add_painted();
        for (std::size_t s = 0; s < k_.sources.size(); ++s) {
            if (k_.sources[s].sided) {
                add_source(static_cast<int>(s), "left");
                add_source(static_cast<int>(s), "right");
            } else {
                add_source(static_cast<int>(s), "");
            }
        }
        InferenceLimits limits;
        limits.width_cap = width_cap;
        Workspace workspace;
        const auto posterior = infer(network_, group_of_cause_, limits, workspace);
        return rank(posterior);
    }

private:
    double parameter(std::string_view id) const {
        const auto found = k_.inference.find(id);
        return found == k_.inference.end() ? 0 : found->second;
    }

    double leak_of(const knowledge::Region& region) const {
        const auto& g = region.group;
        if (g == "head")
            return parameter("leak_head");
        if (g == "neck" || g == "shoulder")
            return parameter("leak_neck");
        if (g == "upper_back" || g == "mid_back" || g == "low_back" || g == "buttock")
            return parameter("leak_back");
        return parameter("leak_limb");
    }

    int add_finding(double leak) {
        network_.leak.push_back(leak);
        return static_cast<int>(network_.leak.size()) - 1;
    }

    void add_painted() {
        finding_of_region_.assign(k_.regions.size(), -1);
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (facts_.intensity[r] > 0)
                finding_of_region_[r] = add_finding(leak_of(k_.regions[r]));
    }

    // A region of the same name on the source's side; midline regions have no side.
    int region_of(const std::string& base, std::string_view side) const {
        const auto with_side = k_.region(sided(base, side));
        if (with_side)
            return *with_side;
        return k_.region(base).value_or(-1);
    }

    void link_region(Cause& cause, int region, double strength) {
        if (region < 0)
            return;
        const int finding = finding_of_region_[static_cast<std::size_t>(region)];
        if (finding >= 0)
            cause.present_links.push_back({finding, strength});
        else
            cause.absent_survival *= absent_factor(strength, parameter("absent_weight"));
    }

    void link_regions(Cause& cause, const std::vector<std::string>& bases, std::string_view side,
                      bool both, double strength) {
        for (const auto& base : bases) {
            if (side.empty() || both) {
                link_region(cause, region_of(base, "left"), strength);
                const int right = region_of(base, "right");
                if (right != region_of(base, "left"))
                    link_region(cause, right, strength);
            } else {
                link_region(cause, region_of(base, side), strength);
            }
        }
    }

    // A yes becomes a finding shared by all causes, a no counts against this cause.
    void link_answer(Cause& cause, const std::string& key, Tri answer, double strength,
                     double leak) {
        if (answer == Tri::no)
            cause.absent_survival *= 1 - strength;
        if (answer != Tri::yes)
            return;
        auto [at, fresh] = finding_of_key_.emplace(key, -1);
        if (fresh)
            at->second = add_finding(leak);
        for (auto& link : cause.present_links) {
            if (link.finding != at->second)
                continue;
            link.strength = std::max(link.strength, strength);
            return;
        }
        cause.present_links.push_back({at->second, strength});
    }

    static std::string_view opposite(std::string_view side) {
        return side == "left" ? "right" : side == "right" ? "left" : side;
    }

    void link_movements(Cause& cause, const std::vector<MovementToken>& tokens,
                        std::string_view side, bool stretch) {
        const double strength = parameter(stretch ? "link_stretch" : "link_contract");
        for (const auto& token : tokens) {
            const auto way = token.way == MovementToken::Way::away ? opposite(side) : side;
            const auto answer_at = [&](const std::string& id, double share) {
                const auto found = signs_.movements.find(id);
                if (found == signs_.movements.end())
                    return;
                const auto& told = found->second;
                const Tri answer = stretch ? either(told.stretch_pain, told.limited) : told.pain;
                link_answer(cause, id + (stretch ? "/stretch" : "/pain"), answer,
                            strength * token.share * share, parameter("leak_movement"));
            };
            answer_at(token.movement, 1);
            if (token.way == MovementToken::Way::any) {
                answer_at(sided(token.movement, side), 1);
                answer_at(sided(token.movement, opposite(side)), 0.5);
            } else {
                answer_at(sided(token.movement, way), 1);
            }
        }
    }

    void link_palpation(Cause& cause, const std::string& id) {
        const auto found = signs_.palpation.find(id);
        if (found == signs_.palpation.end())
            return;
        const auto& told = found->second;
        if (told.familiar_pain != Tri::unknown)
            link_answer(cause, id + "/familiar", told.familiar_pain, parameter("link_palp_mypain"),
                        parameter("leak_palp_mypain"));
        else
            link_answer(cause, id + "/tender", told.tender, parameter("link_palp_tender"),
                        parameter("leak_palp_tender"));
    }

    bool group_painted(std::string_view group) const {
        const auto at = k_.group(group);
        return at && facts_.group_painted[static_cast<std::size_t>(*at)];
    }

    // An organ, fracture, tumour or infection that only the place of the pain speaks for stays far
    // down the list; the flags, not this list, decide whether a doctor is needed.
    double support_of(const Source& s) const {
        const bool serious = s.prior == "prior_visceral" || s.prior == "prior_fracture_tumour";
        const bool spoken_for =
            std::ranges::any_of(s.findings, [&](int f) { return facts_.truth(f) == Tri::yes; });
        return serious && !spoken_for ? parameter("unsupported_factor") : 1;
    }

    double prior_of(const Source& s) const {
        if (s.kind != knowledge::SourceKind::muscle)
            return parameter(s.prior) * support_of(s);
        const auto one_of = [&](std::initializer_list<std::string_view> ids) {
            return std::ranges::find(ids, std::string_view(s.id)) != ids.end();
        };
        double prior = parameter("prior_tp_other");
        if ((group_painted("neck") || group_painted("shoulder")) &&
            one_of(
                {"upper_trapezius", "levator_scapulae", "cervical_multifidi", "splenius_cervicis"}))
            prior = parameter("prior_tp_common");
        if ((group_painted("low_back") || group_painted("buttock")) &&
            one_of({"quadratus_lumborum_superficial", "quadratus_lumborum_deep",
                    "iliocostalis_lumborum", "gluteus_medius", "lumbar_multifidi"}))
            prior = parameter("prior_tp_lbp");
        if ((group_painted("upper_back") || group_painted("mid_back")) &&
            one_of({"longissimus_thoracis", "iliocostalis_thoracis", "thoracic_multifidi"}))
            prior = parameter("prior_tp_thoracic");
        const bool overloaded = std::ranges::any_of(
            s.overloads, [&](const std::string& tag) { return signs_.overloads.contains(tag); });
        return overloaded ? prior * parameter("prior_tag_factor") : prior;
    }

    void add_source(int index, std::string_view side) {
        const auto& s = k_.sources[static_cast<std::size_t>(index)];
        const int group = static_cast<int>(members_.size());
        members_.push_back({index, std::string(side)});
        Cause shared{prior_of(s), {}, 1};
        link_movements(shared, s.contract, side, false);
        link_movements(shared, s.stretch, side, true);
        link_palpation(shared, sided(s.id, side));
        for (const int f : s.findings)
            link_answer(shared, k_.findings[static_cast<std::size_t>(f)].id, facts_.truth(f),
                        parameter("link_feature"), parameter("leak_movement"));
        if (s.kind != knowledge::SourceKind::muscle) {
            link_regions(shared, s.regions, side, false, parameter("link_pattern"));
            add_cause(std::move(shared), group);
            return;
        }
        for (const auto& point : s.points) {
            Cause cause = shared;
            link_regions(cause, point.essential, side, point.both_sides,
                         parameter("link_essential"));
            link_regions(cause, point.spillover, side, point.both_sides, parameter("link_spill"));
            add_cause(std::move(cause), group);
        }
    }

    void add_cause(Cause cause, int group) {
        network_.causes.push_back(std::move(cause));
        group_of_cause_.push_back(group);
    }

    std::vector<int> explained_by(int group) const {
        std::vector<bool> linked(network_.leak.size(), false);
        for (std::size_t c = 0; c < network_.causes.size(); ++c)
            if (group_of_cause_[c] == group)
                for (const auto& link : network_.causes[c].present_links)
                    linked[static_cast<std::size_t>(link.finding)] = true;
        std::vector<int> regions;
        for (std::size_t r = 0; r < finding_of_region_.size(); ++r) {
            const int f = finding_of_region_[r];
            if (f >= 0 && linked[static_cast<std::size_t>(f)])
                regions.push_back(static_cast<int>(r));
        }
        return regions;
    }

    Localisation rank(const Posterior& posterior) const {
        Localisation out;
        out.error_bound = posterior.error_bound;
        for (std::size_t g = 0; g < members_.size(); ++g) {
            const double p = posterior.group_any[g];
            if (p < probability_min)
                continue;
            const auto& [source, side] = members_[g];
            const auto& s = k_.sources[static_cast<std::size_t>(source)];
            out.ranked.push_back({source, sided(s.id, side), side.empty() ? "midline" : side, p,
                                  explained_by(static_cast<int>(g))});
        }
        std::ranges::sort(out.ranked, [](const RankedSource& a, const RankedSource& b) {
            return a.probability != b.probability ? a.probability > b.probability : a.id < b.id;
        });
        if (out.ranked.size() > ranked_max)
            out.ranked.resize(ranked_max);
        for (std::size_t r = 0; r < finding_of_region_.size(); ++r) {
            const bool explained = std::ranges::any_of(out.ranked, [&](const RankedSource& s) {
                return s.probability >= 0.15 &&
                       std::ranges::find(s.explains, static_cast<int>(r)) != s.explains.end();
            });
            if (finding_of_region_[r] >= 0 && !explained)
                out.unexplained_regions.push_back(static_cast<int>(r));
        }
        return out;
    }

    const intake::Facts& facts_;
    const Signs& signs_;
    const Knowledge& k_;
    Network network_;
    std::vector<int> group_of_cause_;
    std::vector<std::pair<int, std::string>> members_;  // by group: source and side
    std::vector<int> finding_of_region_;                // -1: not painted
    std::map<std::string, int, std::less<>> finding_of_key_;
};

}  // namespace

Localisation localise(const intake::Facts& facts, const Signs& signs, const Knowledge& k,
                      int width_cap) {
    return Localiser(facts, signs, k).run(width_cap);
}

}  // namespace palpate::assessment
