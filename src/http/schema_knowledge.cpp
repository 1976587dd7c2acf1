// Rows of the knowledge as /api/v1/knowledge gives them, and the server's own replies.
#include "http/fault_codes.hpp"
#include "http/schema.hpp"

namespace palpate::http::schema {
namespace {

object row() {
    return record("A row of a table; some kinds have more members.",
                  {{"id", text("readable, stable")},
                   {"name", text("in words")},
                   {"code", text("of the clinical notes, may be empty")},
                   {"source", list(text("key of a citation"), "where it comes from"), false},
                   {"grade", ref("Grade"), false},
                   {"source_seen", yes_no("the source was read, not recalled"), false},
                   {"type", one_of("of a finding", {"yes_no", "number"}), false},
                   {"min", number("of a number"), false},
                   {"max", number("of a number"), false},
                   {"ask_in", text("of a finding: where it is asked"), false},
                   {"direction", maybe(one_of("of a movement", {"left", "right"})), false},
                   {"base", text("of a region: id without the side"), false},
                   {"side", one_of("of a region", {"left", "right", "midline"}), false},
                   {"view", one_of("of a region", {"front", "back"}), false},
                   {"group", text("of a region: id of its group"), false},
                   {"regions", list(text("id of a region"), "of a group of regions"), false},
                   {"brands", list(text("a brand"), "of a medicine"), false},
                   {"class", text("of a medicine"), false}});
}

object outline() {
    return record("A region's outline on one of the four figures.",
                  {{"id", text("readable")},
                   {"figure", one_of("which", {"female", "male"})},
                   {"view", one_of("which", {"front", "back"})},
                   {"region", text("id of the region")},
                   {"points", list(pair(number("x, then y", 0, 1), "[x, y]"),
                                   "fractions of the figure's box, x to the viewer's right, y "
                                   "down")}});
}

object screen_finding() {
    return record("A finding as a screen asks it.",
                  {{"id", text("of the finding")},
                   {"name", text("in words")},
                   {"code", text("of the clinical notes")},
                   {"type", one_of("of the answer", {"yes_no", "number"})},
                   {"min", number("of a number"), false},
                   {"max", number("of a number"), false},
                   {"ask_in", text("where it is asked")}});
}

object screen() {
    return record("One grouped screen: any of these? none of these.",
                  {{"id", text("readable")},
                   {"name", text("the question")},
                   {"code", text("of the clinical notes")},
                   {"must", yes_no("no shortcut skips it")},
                   {"every_visit", yes_no("asked again at each visit")},
                   {"who", one_of("who answers it", {"client", "therapist", "private"})},
                   {"region_groups", list(text("id"), "asked when one is painted; empty: always")},
                   {"findings", list(ref("ScreenFinding"), "what it asks")},
                   {"source", list(text("key of a citation"), "where it comes from"), false},
                   {"grade", ref("Grade"), false},
                   {"source_seen", yes_no("read, not recalled"), false}});
}

object jurisdiction() {
    return record("Whom to call at a place.",
                  {{"id", text("readable")},
                   {"name", text("of the place")},
                   {"code", text("locale")},
                   {"emergency", text("the number to call first")},
                   {"medical_advice", text("empty when there is none")},
                   {"crisis_line", text("number or address")},
                   {"crisis_note", text("in words")},
                   {"child_protection", text("number or authority")},
                   {"confirmed", yes_no("the owner has checked these numbers; show it when not")},
                   {"intended_use", text("what this product is for")},
                   {"intended_use_client", text("the same for clients")},
                   {"source", list(text("key of a citation"), "where it comes from"), false},
                   {"grade", ref("Grade"), false},
                   {"source_seen", yes_no("read, not recalled"), false}});
}

object any_row() {
    return any_of({ref("KnowledgeRow"), ref("Outline"), ref("Screen"), ref("Jurisdiction")});
}

object rows() {
    return list(any_row(),
                "the rows of the kind: Outline for outlines, Screen for questions, "
                "Jurisdiction for jurisdictions, KnowledgeRow for all others");
}

object ready() {
    return record("Able to answer; with status 503 when it is not.",
                  {{"status", one_of("as of now", {"ready", "not_ready"})},
                   {"knowledge_version", text("a hash of the tables")},
                   {"trouble", text("full, read_only, damaged, failed: of the data"), false}});
}

object fault_code() {
    std::vector<std::string_view> all;
    all.reserve(fault_codes().size());
    for (const auto& known : fault_codes())
        all.push_back(known.code);
    return one_of("what was refused, as `detail` says it in English", all);
}

object problem() {
    const auto values = list(text("a word or a number"), "what `detail` has put in, in order");
    const auto fault = record("One of several.", {{"pointer", text("JSON pointer")},
                                                  {"detail", text("what is permitted")},
                                                  {"code", ref("FaultCode"), false},
                                                  {"values", values, false}});
    return record("RFC 9457.", {{"type", text("about:blank")},
                                {"title", text("of the kind of problem")},
                                {"status", number("as of HTTP")},
                                {"detail", text("what is wrong and what is permitted")},
                                {"pointer", text("JSON pointer to the field at fault"), false},
                                {"code", ref("FaultCode"), false},
                                {"values", values, false},
                                {"expected_version", number("a stale change was made from"), false},
                                {"current_version", number("that is kept now"), false},
                                {"faults", list(fault, "all of them, when several"), false}});
}

object document() {
    return map(anything("a part"), "OpenAPI 3.1");
}

constexpr Named knowledge_schemas[] = {
    {"KnowledgeRow", row},  {"Outline", outline},           {"ScreenFinding", screen_finding},
    {"Screen", screen},     {"Jurisdiction", jurisdiction}, {"AnyRow", any_row},
    {"KnowledgeRows", rows}};
constexpr Named server_schemas[] = {
    {"Ready", ready}, {"FaultCode", fault_code}, {"Problem", problem}, {"OpenApi", document}};

}  // namespace

std::span<const Named> of_knowledge() {
    return knowledge_schemas;
}

std::span<const Named> of_server() {
    return server_schemas;
}

}  // namespace palpate::http::schema
