#include "assessment/localise.hpp"

#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <ranges>
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

// Builds the network for one client and reads its answer. Only sources that something told or drawn
// speaks for or against are looked at: the others are as the knowledge alone says. Of these only
// causes that some present finding speaks for enter the network: the others keep their prior,
// lowered by what is absent. Order matters to the last bit: findings are numbered as they are first
// met.
class Localiser {
public:
    Localiser(const intake::Facts& facts, const Signs& signs, const Knowledge& k)
        : facts_(facts), signs_(signs), k_(k), model_(k.model) {}

    Localisation run(Effort effort) {
        if (!facts_.anything_painted)
            return {};
        looked_at_.assign((model_.sources.size() + 63) / 64, 0);
        add_painted();
        read_movements();
        read_palpation();
        mark_overloaded();
        look_at_told();
        network_.causes.reserve(touches_.size());
        group_of_cause_.reserve(touches_.size());
        add_sources();
        InferenceLimits limits;
        limits.width_cap = effort.width_cap;
        Workspace workspace;
        const auto posterior =
            infer_split(network_, group_of_cause_, limits, workspace, error_max, effort.splits);
        for (auto& look : looks_)
            look.probability =
                probability_of(look.none, look.group < 0 ? 0 : posterior.group_any[at(look.group)]);
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
        int finding = -1;
        int next = -1;  // of the same cause, in touches_; by rising finding
        knowledge::LinkKind kind = knowledge::LinkKind::pattern;
    };

    // A source that something told or drawn speaks for or against.
    struct Look {
        int source = -1;  // position in model_.sources
        int group = -1;   // of its causes in the network; -1: none is there
        double none = 1;  // P(none of its causes that no finding speaks for)
        double probability = 0;
    };

    // As it is shown: two sources that look equally likely are ordered by id, not by a last bit, so
    // that left and right are treated alike.
    static double probability_of(double none, double any) {
        return rounded(1 - none * (1 - any), 10000);
    }

    void look_at(int source) { looked_at_[at(source) / 64] |= std::uint64_t{1} << (source % 64); }
    bool is_looked_at(int source) const {
        return ((looked_at_[at(source) / 64] >> (source % 64)) & 1U) != 0;
    }

    // From the last region to the first: each link goes before those of its cause that are there.
    void add_painted() {
        std::size_t touches = 0;
        for (std::size_t r = 0; r < k_.regions.size(); ++r) {
            if (facts_.intensity[r] <= 0)
                continue;
            add_finding(model_.region_leak[r]);
            painted_.push_back(static_cast<int>(r));
            touches += model_.links[r].size();
        }
        touches_.reserve(touches);
        first_touch_.assign(model_.causes.size(), -1);
        shared_.links.reserve(16);
        for (std::size_t finding = painted_.size(); finding-- > 0;)
            for (const auto& link : model_.links[at(painted_[finding])] | std::views::reverse) {
                int& first = first_touch_[at(link.cause)];
                touches_.push_back({static_cast<int>(finding), first, link.kind});
                first = static_cast<int>(touches_.size()) - 1;
                look_at(link.source);
            }
    }

    void read_movements() {
        if (signs_.movements.empty())
            return;
        movements_.resize(k_.movements.size());
        for (const auto& [id, told] : signs_.movements)
            if (const auto movement = k_.movement(id)) {
                told_of(*movement) = told;
                std::ranges::for_each(model_.movement_sources[at(*movement)],
                                      [&](int source) { look_at(source); });
            }
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
            if (const auto source = model_.find(id)) {
                palpated_[at(*source)] = told;
                look_at(*source);
            }
    }

    void mark_overloaded() {
        overloaded_.assign(model_.sources.size(), 0);
        for (const auto& tag : signs_.overloads)
            if (const auto found = model_.overloaded.find(tag); found != model_.overloaded.end())
                for (const int source : found->second) {
                    overloaded_[at(source)] = 1;
                    look_at(source);
                }
    }

    void look_at_told() {
        for (const int source : model_.near_sources)
            look_at(source);
        for (const auto& [finding, sources] : model_.finding_sources)
            if (facts_.truth(finding) != Tri::unknown)
                for (const int source : sources)
                    look_at(source);
    }

    void add_sources() {
        std::size_t count = 0;
        for (const auto word : looked_at_)
            count += static_cast<std::size_t>(std::popcount(word));
        looks_.reserve(count);
        for (std::size_t w = 0; w < looked_at_.size(); ++w)
            for (std::uint64_t rest = looked_at_[w]; rest != 0; rest &= rest - 1)
                add_source(static_cast<int>(64 * w) + std::countr_zero(rest));
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
        looks_.push_back({.source = index});
        for (int cause = m.causes.first; cause < m.causes.last; ++cause)
            add_cause(looks_.back(), at(cause));
    }

    void add_cause(Look& look, std::size_t index) {
        const auto& model = model_.causes[index];
        if (shared_.links.empty() && first_touch_[index] < 0) {
            look.none *=
                1 - absent_adjusted(shared_.prior, shared_.absent_survival * model.absent_survival);
            return;
        }
        if (look.group < 0) {
            look.group = static_cast<int>(look_of_group_.size());
            look_of_group_.push_back(static_cast<int>(looks_.size()) - 1);
        }
        auto& cause = network_.causes.emplace_back();
        group_of_cause_.push_back(look.group);
        cause.prior = shared_.prior;
        cause.present_links.assign(shared_.links.begin(), shared_.links.end());
        auto absent = model.linked;
        for (int t = first_touch_[index]; t >= 0; t = touches_[at(t)].next) {
            const auto kind = static_cast<std::size_t>(touches_[at(t)].kind);
            cause.present_links.push_back({touches_[at(t)].finding, model_.strength[kind]});
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

    SpokeFor spoke_for(int index) const {
        const auto& m = model_.sources[at(index)];
        SpokeFor spoke;
        if ((m.movement_set & moved_).any())
            for (const auto& link : m.movements.of(model_.movements)) {
                const auto& told = movements_[at(link.movement)];
                const Tri answer =
                    link.stretch ? either(told.stretch_pain, told.limited) : told.pain;
                if (answer == Tri::yes)
                    spoke.movements.push_back(link.movement);
            }
        for (const int f : m.findings.of(model_.findings))
            if (facts_.truth(f) == Tri::yes)
                spoke.facts.push_back(f);
        if (!palpated_.empty())
            spoke.palpation = palpated_[at(index)];
        spoke.overloaded = overloaded_[at(index)] != 0;
        return spoke;
    }

    struct Likely {
        double probability = 0;
        int place = 0;    // of its id among all
        int source = -1;  // position in model_.sources
    };

    // Most probable first, ties by id.
    std::vector<Likely> likeliest() const {
        std::vector<Likely> likely;
        likely.reserve(looks_.size());
        const auto add = [&](int source, double probability) {
            if (probability >= probability_min)
                likely.push_back({probability, model_.id_order[at(source)], source});
        };
        for (const auto& look : looks_)
            add(look.source, look.probability);
        for (const auto& quiet : model_.quiet) {
            const double probability = probability_of(quiet.none, 0);
            if (probability < probability_min)
                break;
            if (!is_looked_at(quiet.source))
                add(quiet.source, probability);
        }
        const auto count = std::min(likely.size(), ranked_max);
        std::ranges::partial_sort(likely, likely.begin() + static_cast<std::ptrdiff_t>(count),
                                  [](const Likely& a, const Likely& b) {
                                      return a.probability != b.probability
                                                 ? a.probability > b.probability
                                                 : a.place < b.place;
                                  });
        likely.resize(count);
        return likely;
    }

    // Their sources, each once, most probable first.
    std::vector<std::string_view> together(const std::vector<int>& causes) const {
        std::vector<int> looks;
        looks.reserve(causes.size());
        for (const int c : causes)
            looks.push_back(look_of_group_[at(group_of_cause_[at(c)])]);
        std::ranges::sort(looks, [&](int a, int b) {
            const double p = looks_[at(a)].probability;
            const double q = looks_[at(b)].probability;
            return p != q ? p > q : a < b;
        });
        const auto same = std::ranges::unique(looks);
        looks.erase(same.begin(), same.end());
        std::vector<std::string_view> ids;
        ids.reserve(looks.size());
        for (const int look : looks)
            ids.push_back(model_.names[at(looks_[at(look)].source)].id);
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
        for (const auto& l : likely) {
            const auto& m = model_.names[at(l.source)];
            out.ranked.push_back({m.source, l.source, m.id, m.side, l.probability, explained_by(m),
                                  spoke_for(l.source)});
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
    std::vector<int> group_of_cause_;
    std::vector<int> look_of_group_;        // position in looks_
    std::vector<std::uint64_t> looked_at_;  // by source, as bits
    std::vector<Look> looks_;               // by rising source
    std::vector<Touch> touches_;
    std::vector<int> first_touch_;           // by cause; -1: nothing painted speaks for it
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
