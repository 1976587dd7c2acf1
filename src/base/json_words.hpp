// Types whose JSON is one word. `parse` gives nothing for a word that is not permitted, `permitted`
// ends the sentence "expected ...".
#pragma once

#include "base/described.hpp"
#include "base/id.hpp"
#include "base/nearest.hpp"
#include "base/partial_date.hpp"
#include "base/tri.hpp"

#include <string>

namespace palpate {

template <class T>
struct JsonWord;  // text(value), parse(text), permitted()

template <>
struct JsonWord<Tri> {
    static std::string text(Tri t) {
        return t == Tri::yes ? "yes" : t == Tri::no ? "no" : "unknown";
    }
    static std::optional<Tri> parse(std::string_view word) {
        for (const Tri t : {Tri::yes, Tri::no, Tri::unknown})
            if (word == text(t))
                return t;
        return std::nullopt;
    }
    static std::string permitted() { return "yes, no or unknown"; }
};

template <>
struct JsonWord<Date> {
    static std::string text(Date date) { return to_text(date); }
    static std::optional<Date> parse(std::string_view word) { return parse_date(word); }
    static std::string permitted() { return "a day such as 2026-11-21"; }
};

template <>
struct JsonWord<PartialDate> {
    static std::string text(const PartialDate& date) { return date.text(); }
    static auto parse(std::string_view word) { return PartialDate::parse(word); }
    static std::string permitted() { return "a year, a month or a day: 1982, 1982-05, 1982-05-17"; }
};

template <>
struct JsonWord<Instant> {
    static std::string text(Instant at) { return to_text(at); }
    static auto parse(std::string_view word) { return parse_instant(word); }
    static std::string permitted() { return "a moment such as 2026-11-21T10:48:42.000Z"; }
};

template <class Tag>
struct JsonWord<Id<Tag>> {
    static std::string text(const Id<Tag>& id) { return to_text(id); }
    static std::optional<Id<Tag>> parse(std::string_view word) {
        const auto uuid = parse_uuid(word);
        return uuid ? std::optional(Id<Tag>(*uuid)) : std::nullopt;
    }
    static std::string permitted() { return "an id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e"; }
};

template <DescribedEnum T>
struct JsonWord<T> {
    static std::string text(T value) {
        std::string name;
        each([&](const auto& e) { name = e.value == value ? e.name : name; });
        return name;
    }
    static std::optional<T> parse(std::string_view word) {
        std::optional<T> found;
        each([&](const auto& e) { found = e.name == word ? std::optional(e.value) : found; });
        return found;
    }
    static std::string permitted() {
        std::string all = "one of:";
        each([&](const auto& e) { all.append(" ").append(e.name); });
        return all;
    }

private:
    template <class F>
    static void each(F f) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(f);
    }
};

template <class T>
concept Word = requires(const T& value, std::string_view text) {
    JsonWord<T>::text(value);
    JsonWord<T>::parse(text);
};

}  // namespace palpate
