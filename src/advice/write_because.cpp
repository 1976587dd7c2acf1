#include "advice/write_because.hpp"

namespace palpate::advice {

void write_because(JsonWriter& w, std::string_view fact, std::string_view rule,
                   const Citation& citation) {
    w.begin_object();
    w.member("fact", fact);
    w.member("rule", rule);
    w.raw(citation.members());
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
