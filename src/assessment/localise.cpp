#include "assessment/localise.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace palpate::assessment {
namespace {

using knowledge::Knowledge;
using knowledge::ModelSource;
using knowledge::RegionLink;

constexpr double probability_min = 0.02;
constexpr double explaining_min = 0.15;
constexpr std::size_t ranked_max = 30;
constexpr std::size_t causes_usual = 400;
constexpr std::size_t links_usual = 6;  // of a cause that has any

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

// Builds the network for one client and reads its answer. Order matters to the last bit: findings
// are numbered as they are first met.
class Localiser {
public:
    Localiser(const intake::Facts& facts, const Signs& signs, const Knowledge& k)
        : facts_(facts), signs_(signs), k_(k), model_(k.model) {}

    Localisation run(int width_cap) {
        if (!facts_.anything_painted)
            return {};
        weigh_absent_regions();
        add_painted();
        read_movements();
        read_palpation();
        network_.causes.reserve(causes_usual);
        group_of_cause_.reserve(causes_usual);
        first_cause_.reserve(model_.sources.size() + 1);
        for (std::size_t s = 0; s < model_.sources.size(); ++s)
            add_source(static_cast<int>(s));
        first_cause_.push_back(static_cast<int>(network_.causes.size()));
        InferenceLimits limits;
        limits.width_cap = width_cap;
        Workspace workspace;
        const auto posterior = infer(network_, group_of_cause_, limits, workspace);
        return rank(posterior);
    }

private:
    enum class Sign { movement_pain, movement_stretch, familiar, tender, fact };
    static constexpr std::size_t sign_kinds = 5;

    double strength_of(RegionLink::Kind kind) const {
        switch (kind) {
            case RegionLink::Kind::essential: return model_.essential;
            case RegionLink::Kind::spillover: return model_.spillover;
            case RegionLink::Kind::pattern: return model_.pattern;
        }
        return 0;
    }

    void weigh_absent_regions() {
        for (const auto kind :
             {RegionLink::Kind::essential, RegionLink::Kind::spillover, RegionLink::Kind::pattern})
            absent_[static_cast<std::size_t>(kind)] =
                absent_factor(strength_of(kind), model_.absent_weight);
    }

    int add_finding(double leak) {
        network_.leak.push_back(leak);
        return static_cast<int>(network_.leak.size()) - 1;
    }

    void add_painted() {
        finding_of_region_.assign(k_.regions.size(), -1);
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (facts_.intensity[r] > 0) {
                finding_of_region_[r] = add_finding(model_.region_leak[r]);
                painted_.push_back(static_cast<int>(r));
            }
    }

    void read_movements() {
        if (signs_.movements.empty())
            return;
        movements_.resize(k_.movements.size());
        for (const auto& [id, told] : signs_.movements)
            if (const auto movement = k_.movement(id))
                movements_[at(*movement)] = told;
    }

    void read_palpation() {
        if (signs_.palpation.empty())
            return;
        palpated_.resize(model_.sources.size());
        for (const auto& [id, told] : signs_.palpation)
            if (const auto source = model_.find(id))
                palpated_[at(*source)] = told;
    }

    // A yes becomes a finding shared by all causes, a no counts against this cause.
    void link_answer(Cause& cause, Sign sign, int key, Tri answer, double strength, double leak) {
        if (answer == Tri::no)
            cause.absent_survival *= 1 - strength;
        if (answer == Tri::yes)
            link_present(cause, finding_of(sign, key, leak), strength);
    }

    static void link_present(Cause& cause, int finding, double strength) {
        for (auto& link : cause.present_links) {
            if (link.finding != finding)
                continue;
            link.strength = std::max(link.strength, strength);
            return;
        }
        add_link(cause, finding, strength);
    }

    static void add_link(Cause& cause, int finding, double strength) {
        if (cause.present_links.empty())
            cause.present_links.reserve(links_usual);
        cause.present_links.push_back({finding, strength});
    }

    // The few signs a client has are found by looking through them.
    int finding_of(Sign sign, int key, double leak) {
        auto& known = finding_of_sign_[static_cast<std::size_t>(sign)];
        for (const auto& [other, finding] : known)
            if (other == key)
                return finding;
        known.emplace_back(key, add_finding(leak));
        return known.back().second;
    }

    void link_signs(Cause& cause, const ModelSource& m, int index) {
        if (!movements_.empty()) {
            for (const auto& link : m.movements) {
                const auto& told = movements_[at(link.movement)];
                const Tri answer =
                    link.stretch ? either(told.stretch_pain, told.limited) : told.pain;
                link_answer(cause, link.stretch ? Sign::movement_stretch : Sign::movement_pain,
                            link.movement, answer, link.strength, model_.movement_leak);
            }
        }
        if (!palpated_.empty()) {
            const auto& told = palpated_[at(index)];
            if (told.familiar_pain != Tri::unknown)
                link_answer(cause, Sign::familiar, index, told.familiar_pain, model_.familiar,
                            model_.familiar_leak);
            else
                link_answer(cause, Sign::tender, index, told.tender, model_.tender,
                            model_.tender_leak);
        }
        for (const int f : k_.sources[at(m.source)].findings)
            link_answer(cause, Sign::fact, f, facts_.truth(f), model_.feature,
                        model_.movement_leak);
    }

    void link_regions(Cause& cause, const std::vector<RegionLink>& links) {
        for (const auto& link : links) {
            const int finding = finding_of_region_[at(link.region)];
            if (finding >= 0)
                add_link(cause, finding, strength_of(link.kind));
            else
                cause.absent_survival *= absent_[static_cast<std::size_t>(link.kind)];
        }
    }

    bool spoken_for(const ModelSource& m) const {
        return std::ranges::any_of(k_.sources[at(m.source)].findings,
                                   [&](int f) { return facts_.truth(f) == Tri::yes; });
    }

    double prior_of(const ModelSource& m) const {
        if (m.serious && !spoken_for(m))
            return m.prior * model_.unsupported_factor;
        const bool near = std::ranges::any_of(
            m.near_groups, [&](int group) { return facts_.group_painted[at(group)]; });
        const double prior = near ? m.prior_near : m.prior;
        const bool overloaded =
            !signs_.overloads.empty() &&
            std::ranges::any_of(k_.sources[at(m.source)].overloads, [&](const std::string& tag) {
                return signs_.overloads.contains(tag);
            });
        return overloaded ? prior * model_.overload_factor : prior;
    }

    void add_source(int index) {
        const auto& m = model_.sources[at(index)];
        first_cause_.push_back(static_cast<int>(network_.causes.size()));
        Cause shared{prior_of(m), {}, 1};
        link_signs(shared, m, index);
        for (const auto& links : m.causes) {
            auto& cause = network_.causes.emplace_back(shared.prior);
            cause.absent_survival = shared.absent_survival;
            cause.present_links = shared.present_links;
            link_regions(cause, links);
            group_of_cause_.push_back(index);
        }
    }

    std::vector<int> explained_by(std::size_t group) const {
        std::vector<bool> linked(network_.leak.size(), false);
        for (int c = first_cause_[group]; c < first_cause_[group + 1]; ++c)
            for (const auto& link : network_.causes[at(c)].present_links)
                linked[at(link.finding)] = true;
        std::vector<int> regions;
        for (const int r : painted_)
            if (linked[at(finding_of_region_[at(r)])])
                regions.push_back(r);
        return regions;
    }

    // Positions in model_.sources, most probable first, ties by id.
    std::vector<std::size_t> likeliest(const std::vector<double>& probability) const {
        std::vector<std::size_t> likely;
        likely.reserve(probability.size());
        for (std::size_t g = 0; g < probability.size(); ++g)
            if (probability[g] >= probability_min)
                likely.push_back(g);
        const auto count = std::min(likely.size(), ranked_max);
        std::ranges::partial_sort(likely, likely.begin() + static_cast<std::ptrdiff_t>(count),
                                  [&](std::size_t a, std::size_t b) {
                                      return probability[a] != probability[b]
                                                 ? probability[a] > probability[b]
                                                 : model_.sources[a].id < model_.sources[b].id;
                                  });
        likely.resize(count);
        return likely;
    }

    static bool explained(int region, const std::vector<RankedSource>& ranked) {
        return std::ranges::any_of(ranked, [&](const RankedSource& s) {
            return s.probability >= explaining_min &&
                   std::ranges::find(s.explains, region) != s.explains.end();
        });
    }

    Localisation rank(const Posterior& posterior) const {
        Localisation out;
        out.error_bound = posterior.error_bound;
        const auto likely = likeliest(posterior.group_any);
        out.ranked.reserve(likely.size());
        for (const std::size_t g : likely) {
            const auto& m = model_.sources[g];
            out.ranked.push_back({m.source, m.id, m.side, posterior.group_any[g], explained_by(g)});
        }
        for (const int r : painted_)
            if (!explained(r, out.ranked))
                out.unexplained_regions.push_back(r);
        return out;
    }

    const intake::Facts& facts_;
    const Signs& signs_;
    const Knowledge& k_;
    const knowledge::SourceModel& model_;
    Network network_;
    std::vector<int> group_of_cause_;        // position in model_.sources
    std::vector<int> first_cause_;           // by position in model_.sources, and one past the last
    std::vector<int> finding_of_region_;     // -1: not painted
    std::vector<int> painted_;               // regions, ascending
    std::vector<MovementAnswer> movements_;  // by movement; empty: none told
    std::vector<PalpationAnswer> palpated_;  // by position in model_.sources; empty: none told
    std::array<double, 3> absent_{};         // by RegionLink::Kind
    std::array<std::vector<std::pair<int, int>>, sign_kinds> finding_of_sign_;  // key, finding
};

}  // namespace

Localisation localise(const intake::Facts& facts, const Signs& signs, const Knowledge& k,
                      int width_cap) {
    return Localiser(facts, signs, k).run(width_cap);
}

}  // namespace palpate::assessment
