#include "knowledge/context.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "knowledge/told_time.hpp"
#include "knowledge/told_words.hpp"

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

// Where `word` stands in `text`, from `from` on; npos when nowhere. A '$' at its end: and no letter
// follows there.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
    const bool whole = word.ends_with('$');
    if (whole)
        word.remove_suffix(1);
    for (auto at = text.find(word, from); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool ends = !whole || end == text.size() || !is_letter(text[end]);
        if (ends && (at == 0 || !is_letter(text[at - 1])) && !denied(text, at))
            return at;
    }
    return std::string_view::npos;
}

bool names(std::string_view text, std::string_view word) {
    return find_word(text, word) != std::string_view::npos;
}

// The number after a word, as in "platelets 15", "platelet count: 15 x 10^9/L", "15,000 /uL".
std::optional<double> number_after(std::string_view text, std::size_t at) {
    const auto from = text.find_first_of("0123456789", at);
    if (from == std::string_view::npos)
        return std::nullopt;
    const auto to = std::min(text.find_first_not_of("0123456789.,", from), text.size());
    std::string digits(text.substr(from, to - from));
    std::erase(digits, ',');
    while (digits.ends_with('.'))
        digits.pop_back();
    const auto number = parse_decimal(digits);
    return number && *number >= 1000 ? *number / 1000 : number;
}

// "<91d" and ">=91d": told as so many days ago. "<10#": with such a number after the word. What is
// not told is taken as recent, and as low: the strict rows of the tables are those.
bool limit_holds(std::string_view limit, std::optional<double> told) {
    const bool below = limit.starts_with('<');
    limit.remove_prefix(below ? 1 : 2);
    const double bound = parse_decimal(limit.substr(0, limit.size() - 1)).value_or(0);
    return below ? !told || *told < bound : told && *told >= bound;
}

// A word of a row: plain words, then limits, all of which must hold.
bool fits(std::string_view text, std::string_view word, std::optional<int> days_ago) {
    const auto limits_at = std::min(word.find_first_of("<>"), word.size());
    const auto at = find_word(text, trimmed(word.substr(0, limits_at)));
    if (at == std::string_view::npos)
        return false;
    return !any_of_list(word.substr(limits_at), ' ', [&](std::string_view limit) {
        if (limit.empty())
            return false;
        const auto told = limit.ends_with('#') ? number_after(text, at)
                          : days_ago           ? std::optional<double>(*days_ago)
                                               : std::nullopt;
        return !limit_holds(limit, told);
    });
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

namespace {

std::vector<int> rows_that_fit(const Knowledge& k, const std::string& text,
                               std::optional<int> days_ago) {
    static constexpr std::array<std::string_view, 7> of_others{
        "family", "mother", "father", "sister", "brother", "ruled out", "excluded"};
    std::vector<int> found;
    for (const auto word : of_others)
        if (names(text, word))
            return found;
    for (std::size_t i = 0; i < k.condition_words.size(); ++i) {
        const auto& words = k.condition_words[i].words;
        const auto excludes = [&](const std::string& w) {
            return w.starts_with('!') && names(text, std::string_view(w).substr(1));
        };
        const auto speaks = [&](const std::string& w) {
            return !w.starts_with('!') && fits(text, w, days_ago);
        };
        if (std::ranges::any_of(words, speaks) && std::ranges::none_of(words, excludes))
            found.push_back(static_cast<int>(i));
    }
    return found;
}

}  // namespace

std::vector<int> conditions_in_words(const Knowledge& k, std::string_view told,
                                     std::optional<Date> today) {
    const auto text = in_table_words(k, told);
    return rows_that_fit(k, text, told_days_ago(text, today));
}

std::optional<int> stop_of(const Knowledge& k, const ConditionWords& words) {
    return k.index.find("stop", std::string_view(words.id).substr(0, words.id.find("__")));
}

}  // namespace palpate::knowledge
