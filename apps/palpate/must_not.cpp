#include "must_not.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace palpate::app {
namespace {

using screening::HandsOn;
using screening::Restriction;
using screening::Restrictions;
using screening::Verdict;

bool held(const Restrictions& r) {
    return r.hands_on == HandsOn::refused || r.hands_on == HandsOn::after_clearance;
}

bool any(const Restrictions& r, auto&& test) {
    return std::ranges::any_of(r.list, test);
}

bool forbids(const Restriction& r, std::initializer_list<std::string_view> techniques) {
    return r.verdict <= Verdict::after_clearance &&
           (r.technique == "all" ||
            std::ranges::find(techniques, std::string_view(r.technique)) != techniques.end());
}

bool about(const Restriction& r, std::initializer_list<std::string_view> regions,
           const knowledge::Knowledge& k) {
    if (std::ranges::find(regions, std::string_view(r.region)) != regions.end())
        return true;
    const auto region = k.region(r.region);
    return region &&
           std::ranges::find(
               regions, std::string_view(k.regions[static_cast<std::size_t>(*region)].group)) !=
               regions.end();
}

bool capped(const Restrictions& r, int pressure) {
    return any(r, [&](const Restriction& x) {
        return x.technique == "all" && x.pressure_max <= pressure;
    });
}

// What each phrase of the labelled cases means in terms of a restriction.
bool meaning(const Restrictions& r, std::string_view item, const knowledge::Knowledge& k) {
    const auto technique = [&](std::initializer_list<std::string_view> ids) {
        return any(r, [&](const Restriction& x) { return x.kind != "region" && forbids(x, ids); });
    };
    const auto region = [&](std::initializer_list<std::string_view> ids) {
        return any(r, [&](const Restriction& x) {
            return about(x, ids, k) &&
                   (x.verdict <= Verdict::after_clearance || x.pressure_max <= 4);
        });
    };
    const auto endrange = any(r, [](const Restriction& x) { return x.technique == "end_range"; });
    const auto position = [&](std::string_view id) {
        return any(r,
                   [&](const Restriction& x) { return x.kind == "position" && x.technique == id; });
    };
    const auto has = [&](std::string_view word) { return item.find(word) != item.npos; };
    if (has("manipulation or thrust"))
        return technique({"spinal_manipulation"});
    if (has("deep tissue"))
        return technique({"deep_tissue"}) || capped(r, 4);
    if (has("front or side of neck") || has("anterior neck"))
        return endrange || region({"neck", "neck_front", "head"}) || capped(r, 4) ||
               technique({"trigger_point", "deep_tissue"});
    if (has("end-range neck"))
        return endrange || technique({"assisted_stretch"});
    if (has("spinal flexion, rotation"))
        return endrange || technique({"assisted_stretch"});
    if (has("unstable or inflamed joints"))
        return technique({"joint_mobilisation", "assisted_stretch"});
    if (has("abdominal or psoas"))
        return region({"abdomen_and_psoas", "abdomen"}) || capped(r, 4) ||
               technique({"deep_tissue"});
    if (has("affected leg or arm") || has("on the legs"))
        return region({"leg", "arm"});
    if (has("along the spine"))
        return region({"spine", "lumbar", "low_back", "mid_back", "upper_back"}) || capped(r, 4) ||
               technique({"deep_tissue"});
    if (has("over the ribs"))
        return technique({"deep_tissue"}) || capped(r, 4) || region({"chest", "mid_back"});
    if (has("percussion"))
        return technique({"tapotement", "cupping"});
    if (has("heat or cold"))
        return technique({"heat", "cold"});
    if (has("face down"))
        return position("prone");
    if (has("flat on the back"))
        return position("supine_flat");
    if (has("surgical site") || has("armpit or chest") || has("skin or lesion") ||
        has("affected site"))
        return any(r, [](const Restriction& x) {
            return x.kind == "region" || (x.region != "all" && x.pressure_max <= 4);
        });
    return false;
}

}  // namespace

bool covers(const Restrictions& restrictions, std::string_view item,
            const knowledge::Knowledge& k) {
    return held(restrictions) || meaning(restrictions, item, k);
}

}  // namespace palpate::app
