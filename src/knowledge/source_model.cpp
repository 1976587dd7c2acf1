#include "knowledge/source_model.hpp"

#include "base/probability.hpp"
#include "knowledge/knowledge.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace palpate::knowledge {
namespace {

std::string sided(const std::string& base, std::string_view side) {
    return side.empty() ? base : base + "_" + std::string(side);
}

std::string_view opposite(std::string_view side) {
    return side == "left" ? "right" : side == "right" ? "left" : side;
}

bool is_one_of(std::string_view id, std::initializer_list<std::string_view> ids) {
    return std::ranges::find(ids, id) != ids.end();
}

class Compiler {
public:
    explicit Compiler(const Knowledge& k) : k_(k) {}

    SourceModel run() {
        read_parameters();
        for (const auto& region : k_.regions)
            out_.region_leak.push_back(leak_of(region));
        out_.links.resize(k_.regions.size());
        for (std::size_t s = 0; s < k_.sources.size(); ++s) {
            if (!k_.sources[s].sided) {
                add(static_cast<int>(s), "");
                continue;
            }
            add(static_cast<int>(s), "left");
            add(static_cast<int>(s), "right");
        }
        weigh_absent_regions();
        list_quiet();
        list_speakers();
        out_.id_order.resize(out_.names.size());
        int place = 0;
        for (const auto& [id, source] : out_.index)  // in the order of ids
            out_.id_order[static_cast<std::size_t>(source)] = place++;
        return std::move(out_);
    }

private:
    double parameter(std::string_view id) const {
        const auto found = k_.inference.find(id);
        return found == k_.inference.end() ? 0 : found->second;
    }

    void read_parameters() {
        out_.strength = {parameter("link_essential"), parameter("link_spill"),
                         parameter("link_pattern")};
        out_.feature = parameter("link_feature");
        out_.familiar = parameter("link_palp_mypain");
        out_.familiar_leak = parameter("leak_palp_mypain");
        out_.tender = parameter("link_palp_tender");
        out_.tender_leak = parameter("leak_palp_tender");
        out_.movement_leak = parameter("leak_movement");
        out_.overload_factor = parameter("prior_tag_factor");
        out_.unsupported_factor = parameter("unsupported_factor");
    }

    double leak_of(const Region& region) const {
        if (region.group == "head")
            return parameter("leak_head");
        if (is_one_of(region.group, {"neck", "shoulder"}))
            return parameter("leak_neck");
        if (is_one_of(region.group, {"upper_back", "mid_back", "low_back", "buttock"}))
            return parameter("leak_back");
        return parameter("leak_limb");
    }

    void set_prior(const Source& s, ModelSource& into) {
        into.prior = into.prior_near =
            parameter(s.kind == SourceKind::muscle ? std::string_view("prior_tp_other") : s.prior);
        into.serious = s.prior == "prior_visceral" || s.prior == "prior_fracture_tumour";
        if (s.kind != SourceKind::muscle)
            return;
        if (is_one_of(s.id, {"upper_trapezius", "levator_scapulae", "cervical_multifidi",
                             "splenius_cervicis"}))
            near(into, "prior_tp_common", {"neck", "shoulder"});
        if (is_one_of(s.id, {"quadratus_lumborum_superficial", "quadratus_lumborum_deep",
                             "iliocostalis_lumborum", "gluteus_medius", "lumbar_multifidi"}))
            near(into, "prior_tp_lbp", {"low_back", "buttock"});
        if (is_one_of(s.id,
                      {"longissimus_thoracis", "iliocostalis_thoracis", "thoracic_multifidi"}))
            near(into, "prior_tp_thoracic", {"upper_back", "mid_back"});
    }

    void near(ModelSource& into, std::string_view prior,
              std::initializer_list<std::string_view> groups) {
        into.prior_near = parameter(prior);
        for (const auto id : groups)
            if (const auto group = k_.group(id))
                out_.near_groups.push_back(*group);
    }

    // Each movement once, at its greatest strength: one test is one piece of evidence.
    void link_movement(const std::string& id, bool stretch, double strength) {
        const auto movement = k_.movement(id);
        if (!movement)
            return;
        const auto own = static_cast<std::size_t>(first_movement_);
        for (std::size_t i = own; i < out_.movements.size(); ++i) {
            auto& link = out_.movements[i];
            if (link.movement != *movement || link.stretch != stretch)
                continue;
            link.strength = std::max(link.strength, strength);
            return;
        }
        out_.movements.push_back({*movement, stretch, strength});
    }

    void link_movements(const std::vector<MovementToken>& tokens, std::string_view side,
                        bool stretch) {
        const double strength = parameter(stretch ? "link_stretch" : "link_contract");
        for (const auto& token : tokens) {
            const auto way = token.way == MovementToken::Way::away ? opposite(side) : side;
            const double whole = strength * token.share;
            link_movement(token.movement, stretch, whole);
            link_movement(sided(token.movement, way), stretch, whole);
            if (token.way == MovementToken::Way::any)
                link_movement(sided(token.movement, opposite(side)), stretch, whole * 0.5);
        }
    }

    // A region of this name on the source's side; midline regions have no side.
    std::optional<int> region_of(const std::string& base, std::string_view side) const {
        const auto with_side = k_.region(sided(base, side));
        return with_side ? with_side : k_.region(base);
    }

    void weigh_absent_regions() {
        for (std::size_t kind = 0; kind < link_kinds; ++kind) {
            int most = 0;
            for (const auto& cause : out_.causes)
                most = std::max(most, cause.linked[kind]);
            const double factor = absent_factor(out_.strength[kind], parameter("absent_weight"));
            auto& powers = out_.absent_power[kind];
            powers.assign(static_cast<std::size_t>(most) + 1, 1.0);
            for (std::size_t n = 1; n < powers.size(); ++n)
                powers[n] = powers[n - 1] * factor;
        }
        for (auto& cause : out_.causes)
            cause.absent_survival = out_.survival_of(cause.linked);
    }

    void list_quiet() {
        out_.quiet.reserve(out_.sources.size());
        for (const auto& source : out_.sources) {
            const double prior = source.prior * (source.serious ? out_.unsupported_factor : 1);
            double none = 1;
            for (const auto& cause : source.causes.of(out_.causes))
                none *= 1 - absent_adjusted(prior, cause.absent_survival);
            out_.quiet.push_back({size_of(out_.quiet), none});
        }
        std::ranges::stable_sort(out_.quiet, {}, &QuietSource::none);
    }

    // What a client may tell, and the sources it speaks for or against.
    void list_speakers() {
        std::map<int, std::vector<int>> by_finding;
        out_.movement_sources.resize(k_.movements.size());
        for (int s = 0; s < size_of(out_.sources); ++s) {
            const auto& source = out_.sources[static_cast<std::size_t>(s)];
            if (source.near.first < source.near.last)
                out_.near_sources.push_back(s);
            for (const int finding : source.findings.of(out_.findings))
                by_finding[finding].push_back(s);
            for (const auto& link : source.movements.of(out_.movements))
                out_.movement_sources[static_cast<std::size_t>(link.movement)].push_back(s);
        }
        for (auto& [finding, sources] : by_finding)
            out_.finding_sources.push_back({finding, std::move(sources)});
    }

    int add_cause() {
        out_.causes.emplace_back();
        return static_cast<int>(out_.causes.size()) - 1;
    }

    // The name is that of the next source.
    void link_regions(ModelName& into, int cause, const std::vector<std::string>& bases,
                      std::string_view side, LinkKind kind) {
        const int source = size_of(out_.names);
        const auto link = [&](std::optional<int> region) {
            if (!region)
                return;
            const auto at = static_cast<std::size_t>(*region);
            out_.links[at].push_back({cause, source, kind});
            ++out_.causes[static_cast<std::size_t>(cause)].linked[static_cast<std::size_t>(kind)];
            into.regions.set(at);
        };
        for (const auto& base : bases) {
            if (!side.empty()) {
                link(region_of(base, side));
                continue;
            }
            const auto left = region_of(base, "left");
            const auto right = region_of(base, "right");
            link(left);
            if (right != left)
                link(right);
        }
    }

    static int size_of(const auto& list) { return static_cast<int>(list.size()); }

    void add(int index, std::string_view side) {
        const auto& s = k_.sources[static_cast<std::size_t>(index)];
        ModelSource into;
        into.near.first = size_of(out_.near_groups);
        set_prior(s, into);
        into.near.last = size_of(out_.near_groups);
        into.findings.first = size_of(out_.findings);
        out_.findings.insert(out_.findings.end(), s.findings.begin(), s.findings.end());
        into.findings.last = size_of(out_.findings);
        into.movements.first = first_movement_ = size_of(out_.movements);
        link_movements(s.contract, side, false);
        link_movements(s.stretch, side, true);
        into.movements.last = size_of(out_.movements);
        for (const auto& link : into.movements.of(out_.movements))
            into.movement_set.set(movement_bit(link.movement));
        into.causes.first = size_of(out_.causes);
        add_name(index, side);
        into.causes.last = size_of(out_.causes);
        const int position = size_of(out_.sources);
        for (const auto& tag : s.overloads)
            out_.overloaded[tag].push_back(position);
        out_.sources.push_back(into);
    }

    void add_name(int index, std::string_view side) {
        const auto& s = k_.sources[static_cast<std::size_t>(index)];
        ModelName name{.source = index, .id = sided(s.id, side)};
        name.side = side.empty() ? "midline" : side;
        if (s.kind != SourceKind::muscle)
            link_regions(name, add_cause(), s.regions, side, LinkKind::pattern);
        for (const auto& point : s.points) {
            const auto reach = point.both_sides ? std::string_view() : side;
            const int cause = add_cause();
            link_regions(name, cause, point.essential, reach, LinkKind::essential);
            link_regions(name, cause, point.spillover, reach, LinkKind::spillover);
        }
        out_.index.emplace(name.id, size_of(out_.names));
        out_.names.push_back(std::move(name));
    }

    const Knowledge& k_;
    SourceModel out_;
    int first_movement_ = 0;  // of the source being added
};

}  // namespace

double absent_factor(double strength, double weight) {
    const double survival = 1.0 - strength;
    return weight >= 1.0 ? survival : std::sqrt(survival);
}

double SourceModel::survival_of(const std::array<int, link_kinds>& absent) const {
    double survival = 1;
    for (std::size_t kind = 0; kind < link_kinds; ++kind)
        survival *= absent_power[kind][static_cast<std::size_t>(absent[kind])];
    return survival;
}

std::optional<int> SourceModel::find(std::string_view id) const {
    const auto found = index.find(id);
    if (found == index.end())
        return std::nullopt;
    return found->second;
}

SourceModel compile_sources(const Knowledge& knowledge) {
    return Compiler(knowledge).run();
}

}  // namespace palpate::knowledge
