#include "knowledge/sources_csv.hpp"

namespace palpate::knowledge {
namespace {

// "neck_rotation:toward" or "hip_flexion+hip_adduction": parts share the weight of the whole.
void add_tokens(std::string_view cell, std::vector<MovementToken>& into) {
    for (const auto& combined : split_list(cell)) {
        const auto parts = split_list(combined, '+');
        for (const auto& part : parts) {
            MovementToken token;
            const auto colon = part.find(':');
            token.movement = part.substr(0, colon);
            if (colon != std::string::npos)
                token.way = part.substr(colon + 1) == "toward" ? MovementToken::Way::toward
                                                               : MovementToken::Way::away;
            token.share = 1.0 / static_cast<double>(parts.size());
            into.push_back(std::move(token));
        }
    }
}

}  // namespace

Source read_muscle(const RowReader& row) {
    Source s{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
    s.kind = SourceKind::muscle;
    s.group = row.text("group");
    add_tokens(row.text("provoke_contract"), s.contract);
    add_tokens(row.text("provoke_stretch"), s.stretch);
    add_tokens(row.text("limited"), s.stretch);
    s.overloads = split_list(row.text("overloads"));
    s.citation = row.citation();
    return s;
}

TriggerPoint read_trigger_point(const RowReader& row) {
    return {split_list(row.text("essential")), split_list(row.text("spillover")),
            row.yes_no("both_sides")};
}

Source read_other_source(const RowReader& row) {
    Source s{.id = row.id(), .code = row.text("code"), .name = row.text("name")};
    const auto kind = row.one_of("kind", {"joint", "nerve_root", "other"});
    s.kind = kind == "joint"        ? SourceKind::joint
             : kind == "nerve_root" ? SourceKind::nerve_root
                                    : SourceKind::other;
    s.sided = row.yes_no("sided");
    s.regions = split_list(row.text("regions"));
    s.prior = row.text("prior");
    add_tokens(row.text("movements"), s.contract);
    s.findings = row.references("findings", "finding");
    s.signs = split_list(row.text("signs"));
    s.how_common = row.text("how_common");
    s.citation = row.citation();
    return s;
}

}  // namespace palpate::knowledge
