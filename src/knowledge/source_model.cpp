#include "knowledge/source_model.hpp"

#include "knowledge/knowledge.hpp"

#include <algorithm>
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
        for (std::size_t s = 0; s < k_.sources.size(); ++s) {
            if (!k_.sources[s].sided) {
                add(static_cast<int>(s), "");
                continue;
            }
            add(static_cast<int>(s), "left");
            add(static_cast<int>(s), "right");
        }
        return std::move(out_);
    }

private:
    double parameter(std::string_view id) const {
        const auto found = k_.inference.find(id);
        return found == k_.inference.end() ? 0 : found->second;
    }

    void read_parameters() {
        out_.essential = parameter("link_essential");
        out_.spillover = parameter("link_spill");
        out_.pattern = parameter("link_pattern");
        out_.feature = parameter("link_feature");
        out_.familiar = parameter("link_palp_mypain");
        out_.familiar_leak = parameter("leak_palp_mypain");
        out_.tender = parameter("link_palp_tender");
        out_.tender_leak = parameter("leak_palp_tender");
        out_.movement_leak = parameter("leak_movement");
        out_.absent_weight = parameter("absent_weight");
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

    void set_prior(const Source& s, ModelSource& into) const {
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
              std::initializer_list<std::string_view> groups) const {
        into.prior_near = parameter(prior);
        for (const auto id : groups)
            if (const auto group = k_.group(id))
                into.near_groups.push_back(*group);
    }

    // Each movement once, at its greatest strength: one test is one piece of evidence.
    void link_movement(ModelSource& into, const std::string& id, bool stretch, double strength) {
        const auto movement = k_.movement(id);
        if (!movement)
            return;
        for (auto& link : into.movements) {
            if (link.movement != *movement || link.stretch != stretch)
                continue;
            link.strength = std::max(link.strength, strength);
            return;
        }
        into.movements.push_back({*movement, stretch, strength});
    }

    void link_movements(ModelSource& into, const std::vector<MovementToken>& tokens,
                        std::string_view side, bool stretch) {
        const double strength = parameter(stretch ? "link_stretch" : "link_contract");
        for (const auto& token : tokens) {
            const auto way = token.way == MovementToken::Way::away ? opposite(side) : side;
            const double whole = strength * token.share;
            link_movement(into, token.movement, stretch, whole);
            link_movement(into, sided(token.movement, way), stretch, whole);
            if (token.way == MovementToken::Way::any)
                link_movement(into, sided(token.movement, opposite(side)), stretch, whole * 0.5);
        }
    }

    // A region of this name on the source's side; midline regions have no side.
    std::optional<int> region_of(const std::string& base, std::string_view side) const {
        const auto with_side = k_.region(sided(base, side));
        return with_side ? with_side : k_.region(base);
    }

    void link_regions(std::vector<RegionLink>& into, const std::vector<std::string>& bases,
                      std::string_view side, RegionLink::Kind kind) const {
        const auto link = [&](std::optional<int> region) {
            if (region)
                into.push_back({kind, *region});
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

    void add(int index, std::string_view side) {
        const auto& s = k_.sources[static_cast<std::size_t>(index)];
        ModelSource into{.source = index, .id = sided(s.id, side)};
        into.side = side.empty() ? "midline" : side;
        set_prior(s, into);
        link_movements(into, s.contract, side, false);
        link_movements(into, s.stretch, side, true);
        if (s.kind != SourceKind::muscle)
            link_regions(into.causes.emplace_back(), s.regions, side, RegionLink::Kind::pattern);
        for (const auto& point : s.points) {
            const auto reach = point.both_sides ? std::string_view() : side;
            auto& links = into.causes.emplace_back();
            link_regions(links, point.essential, reach, RegionLink::Kind::essential);
            link_regions(links, point.spillover, reach, RegionLink::Kind::spillover);
        }
        out_.sources.push_back(std::move(into));
    }

    const Knowledge& k_;
    SourceModel out_;
};

}  // namespace

std::optional<int> SourceModel::find(std::string_view id) const {
    const auto found = std::ranges::find(sources, id, &ModelSource::id);
    if (found == sources.end())
        return std::nullopt;
    return static_cast<int>(found - sources.begin());
}

SourceModel compile_sources(const Knowledge& knowledge) {
    return Compiler(knowledge).run();
}

}  // namespace palpate::knowledge
