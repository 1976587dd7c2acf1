#include "knowledge/fragments.hpp"

#include "base/json_writer.hpp"
#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {
namespace {

// What `write` writes, without the brackets of the object round it.
template <class Write>
std::string members(Write write) {
    JsonWriter w(1024);
    w.begin_object();
    write(w);
    w.end_object();
    const auto object = std::move(w).take();
    return object.substr(1, object.size() - 2);
}

std::string because(std::string_view fact, std::string_view rule, const Citation& citation) {
    return "{" + members([&](JsonWriter& w) {
               w.member("fact", fact);
               w.member("rule", rule);
               w.raw(citation.members());
           }) +
           "}";
}

void write_only_because(JsonWriter& w, std::string_view fact, std::string_view rule,
                        const Citation& citation) {
    w.key("because");
    w.begin_array();
    w.raw(because(fact, rule, citation));
    w.end_array();
}

template <class Row>
std::vector<std::string> quoted_ids(const std::vector<Row>& rows) {
    std::vector<std::string> ids;
    ids.reserve(rows.size());
    for (const auto& row : rows)
        ids.push_back('"' + row.id + '"');
    return ids;
}

std::string_view kind_of(SourceKind kind) {
    switch (kind) {
        case SourceKind::muscle: return "muscle";
        case SourceKind::joint: return "joint";
        case SourceKind::nerve_root: return "nerve_root";
        case SourceKind::other: return "other";
    }
    return "";
}

std::string source_begin(const ModelName& name, const Source& s) {
    return members([&](JsonWriter& w) {
        w.member("id", name.id);
        if (s.kind == SourceKind::muscle)
            w.member("muscle", s.id);
        w.member("name", s.name);
        w.member("kind", kind_of(s.kind));
        w.member("side", name.side);
    });
}

std::string source_end(const Source& s) {
    return members([&](JsonWriter& w) {
        w.key("check_next");
        w.begin_array();
        if (s.kind == SourceKind::muscle)
            w.value("press " + s.name +
                    ": is this your pain? A yes speaks for it, a no against it");
        for (const auto& sign : s.signs)
            w.value(sign);
        w.end_array();
        if (!s.how_common.empty())
            w.member("how_common", s.how_common);
    });
}

std::string stop_rule(const StopRule& s) {
    return "{" + members([&](JsonWriter& w) {
               w.member("id", s.id);
               w.member("scope", s.scope);
               w.member("when", s.when);
               w.member("action", s.action);
               write_only_because(w, s.when, s.id, s.citation);
           }) +
           "}";
}

}  // namespace

Fragments write_fragments(const Knowledge& k) {
    Fragments f{.finding_ids = quoted_ids(k.findings), .region_ids = quoted_ids(k.regions)};
    f.source_begin.reserve(k.model.names.size());
    f.source_end.reserve(k.model.names.size());
    for (const auto& name : k.model.names) {
        const auto& source = k.sources[static_cast<std::size_t>(name.source)];
        f.source_begin.push_back(source_begin(name, source));
        f.source_end.push_back(source_end(source));
    }
    f.stop_rules.reserve(k.plan.stop_rules.size());
    for (const auto& rule : k.plan.stop_rules)
        f.stop_rules.push_back(stop_rule(rule));
    f.techniques.reserve(k.techniques.size());
    for (std::size_t t = 0; t < k.techniques.size(); ++t) {
        const auto& technique = k.techniques[t];
        f.techniques.push_back(because(technique.name + ": " + k.plan.techniques[t].client_text,
                                       technique.id, technique.citation));
    }
    return f;
}

}  // namespace palpate::knowledge
