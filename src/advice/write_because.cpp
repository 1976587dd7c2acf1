#include "advice/write_because.hpp"

#include "knowledge/knowledge.hpp"

namespace palpate::advice {

void write_because(JsonWriter& w, std::string_view fact, std::string_view rule,
                   const Citation& citation) {
    w.begin_object();
    w.member("fact", fact);
    w.member("rule", rule);
    w.key("source");
    w.begin_array();
    for (const auto& source : citation.source)
        w.value(source);
    w.end_array();
    w.member("grade", knowledge::to_text(citation.grade));
    w.member("source_seen", citation.seen);
    w.end_object();
}

void write_because(JsonWriter& w, const std::vector<Because>& because) {
    w.key("because");
    w.begin_array();
    for (const auto& b : because)
        write_because(w, b.fact, b.rule, b.citation);
    w.end_array();
}

void write_only_because(JsonWriter& w, std::string_view fact, std::string_view rule,
                        const Citation& citation) {
    w.key("because");
    w.begin_array();
    write_because(w, fact, rule, citation);
    w.end_array();
}

}  // namespace palpate::advice
