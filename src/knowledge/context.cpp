#include "knowledge/context.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
namespace palpate::knowledge {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// The word that ends right before `at`, spaces and commas skipped.
std::string_view word_before(std::string_view text, std::size_t at) {
    while (at > 0 && !is_letter(text[at - 1]))
        --at;
    const std::size_t end = at;
    while (at > 0 && is_letter(text[at - 1]))
        --at;
    return text.substr(at, end - at);
}

bool denied(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 6> words{"no",      "not",    "never",
                                                           "without", "denies", "nor"};
    return std::ranges::find(words, word_before(text, at)) != words.end();
}

bool names(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if ((at == 0 || !is_letter(text[at - 1])) && !denied(text, at))
            return true;
    return false;
}

}  // namespace

ContextFact read_context_fact(const RowReader& row) {
    using Kind = ContextFact::Kind;
    ContextFact fact;
    const auto kind = row.one_of("kind", {"painted", "condition", "overload", "movement"});
    const auto refer = [&](Kind as, std::string_view table) {
        fact.kind = as;
        fact.refers = row.references("refers", table);
    };
    if (kind == "painted")
        refer(Kind::painted, "group");
    if (kind == "condition")
        refer(Kind::condition, "condition");
    if (kind == "movement")
        refer(Kind::movement, "movement");
    if (kind == "overload")
        fact.kind = Kind::overload;
    fact.ids = split_list(row.text("refers"));
    fact.finding = row.reference("id", row.text("id"), "finding");
    return fact;
}

Finding context_finding(const RowReader& row) {
    Finding f{.id = row.id(), .name = row.text("name")};
    f.ask_in = "context";
    f.range = Interval{0, 1};
    f.citation = row.citation();
    return f;
}

ConditionFinding read_condition_finding(const RowReader& row) {
    ConditionFinding told;
    told.condition = row.reference("condition", row.text("condition"), "condition");
    told.finding = row.reference("finding", row.text("finding"), "finding");
    told.value = Interval{row.number("from"), row.number("to")};
    told.citation = row.citation();
    return told;
}

Ease read_ease(const RowReader& row) {
    return {row.id(), row.references("tells_yes", "finding"),
            row.references("tells_no", "finding")};
}

ConditionWords read_condition_words(const RowReader& row) {
    ConditionWords words;
    words.id = row.id();
    words.words = split_list(lower_case(row.text("words")));
    words.conditions = row.references("conditions", "condition");
    words.findings = row.references("findings", "finding");
    words.citation = row.citation();
    return words;
}

std::vector<int> conditions_in_words(const Knowledge& k, std::string_view told) {
    static constexpr std::array<std::string_view, 7> of_others{
        "family", "mother", "father", "sister", "brother", "ruled out", "excluded"};
    const auto text = lower_case(told);
    std::vector<int> found;
    for (const auto word : of_others)
        if (names(text, word))
            return found;
    for (std::size_t i = 0; i < k.condition_words.size(); ++i)
        if (std::ranges::any_of(k.condition_words[i].words,
                                [&](const auto& word) { return names(text, word); }))
            found.push_back(static_cast<int>(i));
    return found;
}

}  // namespace palpate::knowledge
