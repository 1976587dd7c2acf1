#include "advice/encode_care.hpp"

#include <boost/json.hpp>

namespace palpate::advice {
namespace {

namespace json = boost::json;
using knowledge::Knowledge;

std::string_view kind_of(knowledge::SelfCareKind kind) {
    switch (kind) {
        case knowledge::SelfCareKind::activity: return "activity";
        case knowledge::SelfCareKind::comfort: return "comfort";
        case knowledge::SelfCareKind::habit: return "habit";
        case knowledge::SelfCareKind::education: return "education";
        case knowledge::SelfCareKind::monitor: return "monitor";
    }
    return "";
}

json::object item_of(const selfcare::HomeItem& home, const Knowledge& k) {
    const auto& item = k.self_care.items[static_cast<std::size_t>(home.item)];
    json::object o{{"id", item.id},          {"name", item.name}, {"kind", kind_of(item.kind)},
                   {"dose", home.dose},      {"how", home.how},   {"limits", home.limits},
                   {"stop_if", home.stop_if}};
    if (home.pressure_max >= 0)
        o["pressure_max"] = home.pressure_max;
    o["because"] = because_json(home.because);
    return o;
}

json::object kept_of(const selfcare::KeptBack& kept, const Knowledge& k) {
    json::array facts;
    for (const int f : kept.not_asked)
        facts.emplace_back(k.findings[static_cast<std::size_t>(f)].id);
    const auto& item = k.self_care.items[static_cast<std::size_t>(kept.item)];
    return {{"id", item.id}, {"name", item.name}, {"why", kept.why}, {"not_asked", facts}};
}

}  // namespace

json::array because_json(const std::vector<Because>& because) {
    json::array list;
    for (const auto& b : because) {
        json::array sources;
        for (const auto& s : b.citation.source)
            sources.emplace_back(s);
        list.push_back(json::object{{"fact", b.fact},
                                    {"rule", b.rule},
                                    {"source", std::move(sources)},
                                    {"grade", knowledge::to_text(b.citation.grade)},
                                    {"source_seen", b.citation.seen}});
    }
    return list;
}

void add_care(const Out& out, const Knowledge& k, json::object& o) {
    json::array items;
    for (const auto& home : out.home.items)
        items.push_back(item_of(home, k));
    o["self_care"] = std::move(items);
    json::array kept;
    for (const auto& back : out.home.kept_back)
        kept.push_back(kept_of(back, k));
    o["self_care_kept_back"] = std::move(kept);
    o["self_care_note"] = out.home.note;
    const auto& r = out.referral;
    json::object referral{{"needed", r.needed}, {"to", r.to}};
    if (r.needed)
        referral["within_days"] = r.within_days;
    else
        referral["within_days"] = nullptr;
    referral["letter"] = r.letter;
    o["referral"] = std::move(referral);
}

}  // namespace palpate::advice
