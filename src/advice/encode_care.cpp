#include "advice/encode_care.hpp"

#include "advice/aftercare.hpp"
#include "advice/write_because.hpp"

namespace palpate::advice {
namespace {

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

void write_item(JsonWriter& w, const selfcare::HomeItem& home, const Knowledge& k) {
    const auto& item = k.self_care.items[static_cast<std::size_t>(home.item)];
    w.begin_object();
    w.member("id", item.id);
    w.member("name", item.name);
    w.member("kind", kind_of(item.kind));
    w.member("dose", home.dose);
    w.member("how", home.how);
    w.member("limits", home.limits);
    w.member("stop_if", home.stop_if);
    if (home.pressure_max >= 0)
        w.member("pressure_max", home.pressure_max);
    write_because(w, home.because);
    w.end_object();
}

void write_kept(JsonWriter& w, const selfcare::KeptBack& kept, const Knowledge& k) {
    const auto& item = k.self_care.items[static_cast<std::size_t>(kept.item)];
    w.begin_object();
    w.member("id", item.id);
    w.member("name", item.name);
    w.member("why", kept.why);
    w.key("not_asked");
    w.begin_array();
    for (const int f : kept.not_asked)
        w.value(k.findings[static_cast<std::size_t>(f)].id);
    w.end_array();
    w.end_object();
}

void write_after(JsonWriter& w, const Aftercare& after) {
    w.begin_object();
    w.member("id", after.id);
    w.member("text", after.text);
    w.member("watch", after.watch);
    write_only_because(w, after.fact, after.id, *after.citation);
    w.end_object();
}

void write_referral(JsonWriter& w, const Referral& r) {
    w.key("referral");
    w.begin_object();
    w.member("needed", r.needed);
    w.member("to", r.to);
    w.key("within_days");
    if (r.needed)
        w.value(r.within_days);
    else
        w.value(nullptr);
    w.member("letter", r.letter);
    w.end_object();
}

}  // namespace

void write_care(JsonWriter& w, const Out& out, const Knowledge& k) {
    w.key("self_care");
    w.begin_array();
    for (const auto& home : out.home.items)
        write_item(w, home, k);
    w.end_array();
    w.key("self_care_kept_back");
    w.begin_array();
    for (const auto& back : out.home.kept_back)
        write_kept(w, back, k);
    w.end_array();
    w.member("self_care_note", out.home.note);
    w.key("aftercare");
    w.begin_array();
    for (const auto& after : aftercare_of(out, k))
        write_after(w, after);
    w.end_array();
    write_referral(w, out.referral);
}

}  // namespace palpate::advice
