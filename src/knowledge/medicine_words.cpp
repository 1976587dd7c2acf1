#include "knowledge/medicine_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace palpate::knowledge {
namespace {

// What is written beside a name and says nothing of which medicine it is: units, forms, salts,
// how it is let out, and when it is taken.
constexpr auto beside_names = std::to_array<std::string_view>({"a",         "acetate",
                                                               "af",        "after",
                                                               "ampoule",   "and",
                                                               "as",        "at",
                                                               "bd",        "bed",
                                                               "bedtime",   "before",
                                                               "besilate",  "besylate",
                                                               "bid",       "breakfast",
                                                               "c",         "calcium",
                                                               "cap",       "caps",
                                                               "capsule",   "capsules",
                                                               "coated",    "controlled",
                                                               "cr",        "daily",
                                                               "day",       "days",
                                                               "dinner",    "dose",
                                                               "doses",     "drop",
                                                               "drops",     "each",
                                                               "ec",        "enteric",
                                                               "er",        "etexilate",
                                                               "evening",   "every",
                                                               "extended",  "fast",
                                                               "film",      "for",
                                                               "fortnight", "fumarate",
                                                               "g",         "gel",
                                                               "gram",      "grams",
                                                               "h",         "hcl",
                                                               "hour",      "hourly",
                                                               "hours",     "hr",
                                                               "hrs",       "hydrochloride",
                                                               "i",         "im",
                                                               "in",        "inj",
                                                               "injection", "injections",
                                                               "iu",        "iv",
                                                               "la",        "liquid",
                                                               "low",       "lunch",
                                                               "maleate",   "mane",
                                                               "mcg",       "meals",
                                                               "mesilate",  "mg",
                                                               "microgram", "micrograms",
                                                               "milligram", "milligrams",
                                                               "mite",      "ml",
                                                               "modified",  "month",
                                                               "monthly",   "morning",
                                                               "mr",        "my",
                                                               "need",      "needed",
                                                               "ng",        "night",
                                                               "nightly",   "nocte",
                                                               "o",         "od",
                                                               "of",        "om",
                                                               "on",        "once",
                                                               "one",       "only",
                                                               "or",        "oral",
                                                               "orally",    "per",
                                                               "pill",      "pills",
                                                               "plus",      "po",
                                                               "potassium", "prn",
                                                               "qd",        "qds",
                                                               "qid",       "release",
                                                               "required",  "retard",
                                                               "sc",        "since",
                                                               "slow",      "sodium",
                                                               "sometimes", "spray",
                                                               "sr",        "succ",
                                                               "succinate", "sulfate",
                                                               "sulphate",  "suspension",
                                                               "syrup",     "tab",
                                                               "table",     "tablet",
                                                               "tablets",   "tabs",
                                                               "tabl",      "take",
                                                               "takes",     "taking",
                                                               "tartrate",  "tds",
                                                               "the",       "three",
                                                               "tid",       "time",
                                                               "times",     "to",
                                                               "twice",     "two",
                                                               "u",         "ug",
                                                               "unit",      "units",
                                                               "week",      "weekly",
                                                               "weeks",     "when",
                                                               "with",      "x",
                                                               "xl",        "xr"});
// The same in Spanish.
constexpr auto beside_names_es = std::to_array<std::string_view>(
    {"al",         "antes",       "cada",     "capsulas",  "cena",     "comida",    "comidas",
     "comprimido", "comprimidos", "con",      "cápsula",   "cápsulas", "de",        "del",
     "desayuno",   "despues",     "después",  "dia",       "diaria",   "diario",    "dias",
     "diez",       "dos",         "dosis",    "día",       "días",     "e",         "el",
     "en",         "gota",        "gotas",    "hora",      "horas",    "la",        "las",
     "los",        "mañana",      "media",    "medio",     "mes",      "necesario", "noche",
     "noches",     "o",           "pastilla", "pastillas", "por",      "semana",    "semanas",
     "si",         "sobre",       "sobres",   "solo",      "tableta",  "tabletas",  "tarde",
     "toma",       "tomo",        "tres",     "un",        "una",      "veces",     "vez",
     "y"});
constexpr std::array<std::string_view, 7> denials{"no",  "not", "never", "without",
                                                  "sin", "ni",  "nunca"};

bool is_separator(char c) {
    return std::string_view(" \t\n\r,;:+&/()[]{}-_*'\"!?").find(c) != std::string_view::npos;
}

// Words in lower case, without the full stops at their ends.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        if (is_separator(text[at])) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < text.size() && !is_separator(text[end]))
            ++end;
        auto word = lower_case(text.substr(at, end - at));
        while (word.ends_with('.'))
            word.pop_back();
        if (!word.empty())
            words.push_back(std::move(word));
        at = end;
    }
    return words;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "5mg", "2.5", "50%", "x2", ".5", the sign for micrograms.
bool is_dose(std::string_view word) {
    if (word.size() > 1 && (word[0] == 'x' || word[0] == '.'))
        word.remove_prefix(1);
    return is_digit(word[0]) || word.starts_with("\xC2\xB5") || word.starts_with("\xCE\xBC");
}

bool beside(std::string_view word) {
    const auto among = [&](const auto& names) {
        return std::ranges::find(names, word) != names.end();
    };
    return is_dose(word) || among(beside_names) || among(beside_names_es);
}

// "patches" and "Statins" are named like "patch" and "statin".
bool same_word(std::string_view told, std::string_view name) {
    return told == name || (told.starts_with(name) &&
                            (told.substr(name.size()) == "s" || told.substr(name.size()) == "es"));
}

bool stands_at(const std::vector<std::string>& told, std::size_t at,
               const std::vector<std::string>& name) {
    return at + name.size() <= told.size() &&
           std::ranges::equal(name, std::span(told).subspan(at, name.size()),
                              [](const auto& n, const auto& t) { return same_word(t, n); });
}

// A name is looked for in all words first ("the pill"), then in what is left without the doses
// ("fentanyl 25 mcg patch"): the longest name wins, so that a patch is not read as a tablet.
struct Reading {
    std::size_t size = 0;
    int medicine = -1;
};

Reading longest_name(const Knowledge& k, const std::vector<std::string>& told, std::size_t at) {
    Reading best;
    for (const auto& [name, medicine] : k.index.of("medicine_word")) {
        // Most names begin with another letter.
        if (lower_case(name[0]) != told[at][0])
            continue;
        const auto words = words_of(name);
        if (words.size() > best.size && stands_at(told, at, words))
            best = {words.size(), medicine};
    }
    return best;
}

void add(std::vector<int>& medicines, int medicine) {
    if (std::ranges::find(medicines, medicine) == medicines.end())
        medicines.push_back(medicine);
}

}  // namespace

std::vector<std::string_view> medicine_parts(std::string_view told) {
    static constexpr std::array<std::string_view, 10> between{
        ", ", ";", "\n", " and ", " y ", " e ", " con ", " + ", " & ", " / "};
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at < told.size(); ++at)
        for (const auto mark : between)
            if (at >= from && told.substr(at).starts_with(mark)) {
                parts.push_back(told.substr(from, at - from));
                from = at + mark.size();
            }
    parts.push_back(told.substr(std::min(from, told.size())));
    return parts;
}

MedicinesRead medicines_in_words(const Knowledge& k, std::string_view text) {
    auto told = words_of(text);
    MedicinesRead read;
    // Names made of words that otherwise stand beside names.
    for (std::size_t at = 0; at < told.size();) {
        const auto name = beside(told[at]) ? longest_name(k, told, at) : Reading{};
        if (name.size < 2) {
            ++at;
            continue;
        }
        add(read.medicines, name.medicine);
        told.erase(told.begin() + static_cast<std::ptrdiff_t>(at),
                   told.begin() + static_cast<std::ptrdiff_t>(at + name.size));
    }
    std::erase_if(told, [](const auto& word) { return beside(word); });
    for (std::size_t at = 0; at < told.size();) {
        const bool denied = at > 0 && std::ranges::find(denials, told[at - 1]) != denials.end();
        const auto name = denied ? Reading{} : longest_name(k, told, at);
        if (name.size == 0) {
            read.whole = false;
            ++at;
            continue;
        }
        add(read.medicines, name.medicine);
        at += name.size;
    }
    return read;
}

}  // namespace palpate::knowledge
