#include "assessment/localise.hpp"

#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace palpate::assessment {
namespace {

using knowledge::Knowledge;
using knowledge::ModelSource;

constexpr double probability_min = 0.02;
constexpr double explaining_min = 0.15;
constexpr std::size_t ranked_max = 30;
constexpr double error_max = 0.01;  // of a probability; see infer_split

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

// Builds the network for one client and reads its answer. Only causes that some present finding
// speaks for enter it: the others keep their prior, lowered by what is absent. Order matters to the
// last bit: findings are numbered as they are first met.
class Localiser {
public:
    Localiser(const intake::Facts& facts, const Signs& signs, const Knowledge& k)
        : facts_(facts), signs_(signs), k_(k), model_(k.model) {}

    Localisation run(Effort effort) {
        if (!facts_.anything_painted)
            return {};
        add_painted();
        read_movements();
        read_palpation();
        mark_overloaded();
        none_.assign(model_.sources.size(), 1.0);
        network_.causes.reserve(touches_.size());
        group_of_cause_.reserve(touches_.size());
        for (std::size_t s = 0; s < model_.sources.size(); ++s)
            add_source(static_cast<int>(s));
        InferenceLimits limits;
        limits.width_cap = effort.width_cap;
        Workspace workspace;
        const auto posterior =
            infer_split(network_, group_of_cause_, limits, workspace, error_max, effort.splits);
        probability_.reserve(none_.size());
        for (std::size_t g = 0; g < none_.size(); ++g) {
            const double any = g < posterior.group_any.size() ? posterior.group_any[g] : 0;
            // As it is shown: two sources that look equally likely are ordered by id, not by a last
            // bit, so that left and right are treated alike.
            probability_.push_back(rounded(1 - none_[g] * (1 - any), 10000));
        }
        auto out = rank(posterior.error_bound);
        if (effort.together)
            out.together = together(best_joint(network_, posterior).causes);
        return out;
    }

private:
    enum class Sign { movement_pain, movement_stretch, familiar, tender, fact };
    static constexpr std::size_t sign_kinds = 5;

    // What a source's signs say, the same for each of its causes.
    struct Shared {
        double prior = 0;
        double absent_survival = 1;
        std::vector<Link> links;
    };

    int add_finding(double leak) {
        network_.leak.push_back(leak);
        return static_cast<int>(network_.leak.size()) - 1;
    }

    // A painted region speaks for a cause.
    struct Touch {
        int cause = -1;
        int finding = -1;
        knowledge::LinkKind kind = knowledge::LinkKind::pattern;
    };

    void add_painted() {
        std::size_t touches = 0;
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (facts_.intensity[r] > 0)
                touches += model_.links[r].size();
        touches_.reserve(touches);
        shared_.links.reserve(16);
        for (std::size_t r = 0; r < k_.regions.size(); ++r) {
            if (facts_.intensity[r] <= 0)
                continue;
            const int finding = add_finding(model_.region_leak[r]);
            painted_.push_back(static_cast<int>(r));
            for (const auto& link : model_.links[r])
                touches_.push_back({link.cause, finding, link.kind});
        }
        std::ranges::stable_sort(touches_, {}, &Touch::cause);
    }

    void read_movements() {
        if (signs_.movements.empty())
            return;
        movements_.resize(k_.movements.size());
        for (const auto& [id, told] : signs_.movements)
            if (const auto movement = k_.movement(id))
                told_of(*movement) = told;
    }

    MovementAnswer& told_of(int movement) {
        moved_.set(knowledge::movement_bit(movement));
        return movements_[at(movement)];
    }

    void read_palpation() {
        if (signs_.palpation.empty())
            return;
        palpated_.resize(model_.sources.size());
        for (const auto& [id, told] : signs_.palpation)
            if (const auto source = model_.find(id))
                palpated_[at(*source)] = told;
    }

    void mark_overloaded() {
        overloaded_.assign(model_.sources.size(), 0);
        for (const auto& tag : signs_.overloads)
            if (const auto found = model_.overloaded.find(tag); found != model_.overloaded.end())
                for (const int source : found->second)
                    overloaded_[at(source)] = 1;
    }

    // A yes becomes a finding shared by all causes, a no counts against this source.
    void link_answer(Shared& shared, Sign sign, int key, Tri answer, double strength, double leak) {
        if (answer == Tri::no)
            shared.absent_survival *= 1 - strength;
        if (answer == Tri::yes)
            link_present(shared, finding_of(sign, key, leak), strength);
    }

    static void link_present(Shared& shared, int finding, double strength) {
        for (auto& link : shared.links) {
            if (link.finding != finding)
                continue;
            link.strength = std::max(link.strength, strength);
            return;
        }
        shared.links.push_back({finding, strength});
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

    void read_signs(const ModelSource& m, int index) {
        if ((m.movement_set & moved_).any()) {
            for (const auto& link : m.movements.of(model_.movements)) {
                const auto& told = movements_[at(link.movement)];
                const Tri answer =
                    link.stretch ? either(told.stretch_pain, told.limited) : told.pain;
                link_answer(shared_, link.stretch ? Sign::movement_stretch : Sign::movement_pain,
                            link.movement, answer, link.strength, model_.movement_leak);
            }
        }
        if (!palpated_.empty()) {
            const auto& told = palpated_[at(index)];
            if (told.familiar_pain != Tri::unknown)
                link_answer(shared_, Sign::familiar, index, told.familiar_pain, model_.familiar,
                            model_.familiar_leak);
            else
                link_answer(shared_, Sign::tender, index, told.tender, model_.tender,
                            model_.tender_leak);
        }
        for (const int f : m.findings.of(model_.findings))
            link_answer(shared_, Sign::fact, f, facts_.truth(f), model_.feature,
                        model_.movement_leak);
    }

    bool spoken_for(const ModelSource& m) const {
        return std::ranges::any_of(m.findings.of(model_.findings),
                                   [&](int f) { return facts_.truth(f) == Tri::yes; });
    }

    double prior_of(const ModelSource& m, int index) const {
        if (m.serious && !spoken_for(m))
            return m.prior * model_.unsupported_factor;
        const bool near = std::ranges::any_of(m.near.of(model_.near_groups), [&](int group) {
            return facts_.group_painted[at(group)];
        });
        const double prior = near ? m.prior_near : m.prior;
        return overloaded_[at(index)] != 0 ? prior * model_.overload_factor : prior;
    }

    void add_source(int index) {
        const auto& m = model_.sources[at(index)];
        shared_.prior = prior_of(m, index);
        shared_.absent_survival = 1;
        shared_.links.clear();
        read_signs(m, index);
        for (int cause = m.causes.first; cause < m.causes.last; ++cause)
            add_cause(index, at(cause));
    }

    bool touched(std::size_t cause) const {
        return touched_ < touches_.size() && at(touches_[touched_].cause) == cause;
    }

    void add_cause(int source, std::size_t index) {
        const auto& model = model_.causes[index];
        if (shared_.links.empty() && !touched(index)) {
            none_[at(source)] *=
                1 - absent_adjusted(shared_.prior, shared_.absent_survival * model.absent_survival);
            return;
        }
        auto& cause = network_.causes.emplace_back();
        group_of_cause_.push_back(source);
        cause.prior = shared_.prior;
        cause.present_links.assign(shared_.links.begin(), shared_.links.end());
        auto absent = model.linked;
        for (; touched(index); ++touched_) {
            const auto kind = static_cast<std::size_t>(touches_[touched_].kind);
            cause.present_links.push_back({touches_[touched_].finding, model_.strength[kind]});
            --absent[kind];
        }
        cause.absent_survival = shared_.absent_survival * model_.survival_of(absent);
    }

    std::vector<int> explained_by(const knowledge::ModelName& m) const {
        std::vector<int> regions;
        regions.reserve(painted_.size());
        for (const int r : painted_)
            if (m.regions[at(r)])
                regions.push_back(r);
        return regions;
    }

    // Positions in model_.sources, most probable first, ties by id.
    std::vector<std::size_t> likeliest() const {
        std::vector<std::size_t> likely;
        likely.reserve(probability_.size());
        for (std::size_t g = 0; g < probability_.size(); ++g)
            if (probability_[g] >= probability_min)
                likely.push_back(g);
        const auto count = std::min(likely.size(), ranked_max);
        std::ranges::partial_sort(likely, likely.begin() + static_cast<std::ptrdiff_t>(count),
                                  [&](std::size_t a, std::size_t b) {
                                      return probability_[a] != probability_[b]
                                                 ? probability_[a] > probability_[b]
                                                 : model_.id_order[a] < model_.id_order[b];
                                  });
        likely.resize(count);
        return likely;
    }

    // Their sources, each once, most probable first.
    std::vector<std::string_view> together(const std::vector<int>& causes) const {
        std::vector<std::size_t> sources;
        sources.reserve(causes.size());
        for (const int c : causes)
            sources.push_back(at(group_of_cause_[at(c)]));
        std::ranges::sort(sources, [&](std::size_t a, std::size_t b) {
            return probability_[a] != probability_[b] ? probability_[a] > probability_[b] : a < b;
        });
        const auto same = std::ranges::unique(sources);
        sources.erase(same.begin(), same.end());
        std::vector<std::string_view> ids;
        ids.reserve(sources.size());
        for (const std::size_t s : sources)
            ids.push_back(model_.names[s].id);
        return ids;
    }

    static bool explained(int region, const std::vector<RankedSource>& ranked) {
        return std::ranges::any_of(ranked, [&](const RankedSource& s) {
            return s.probability >= explaining_min &&
                   std::ranges::find(s.explains, region) != s.explains.end();
        });
    }

    Localisation rank(double error_bound) const {
        Localisation out;
        out.error_bound = error_bound;
        const auto likely = likeliest();
        out.ranked.reserve(likely.size());
        for (const std::size_t g : likely) {
            const auto& m = model_.names[g];
            out.ranked.push_back(
                {m.source, static_cast<int>(g), m.id, m.side, probability_[g], explained_by(m)});
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
    std::vector<int> group_of_cause_;  // position in model_.sources
    std::vector<double> none_;  // by source: P(none of its causes that no finding speaks for)
    std::vector<double> probability_;        // by source
    std::vector<Touch> touches_;             // by rising cause
    std::size_t touched_ = 0;                // those used so far
    Shared shared_;                          // of the source being added
    std::vector<int> painted_;               // regions, ascending
    std::vector<MovementAnswer> movements_;  // by movement; empty: none told
    knowledge::MovementSet moved_;           // those told
    std::vector<PalpationAnswer> palpated_;  // by source; empty: none told
    std::vector<char> overloaded_;           // by source
    std::array<std::vector<std::pair<int, int>>, sign_kinds> finding_of_sign_;  // key, finding
};

}  // namespace

Localisation localise(const intake::Facts& facts, const Signs& signs, const Knowledge& k,
                      Effort effort) {
    return Localiser(facts, signs, k).run(effort);
}

}  // namespace palpate::assessment
