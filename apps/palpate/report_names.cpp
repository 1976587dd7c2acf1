#include "report_parts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::app {

namespace json = boost::json;

std::string spaced(std::string_view id) {
    std::string words(id);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string Names::region(std::string_view id) const {
    if (const auto found = k_.region(id))
        return k_.regions[static_cast<std::size_t>(*found)].name;
    if (const auto found = k_.group(id))
        return k_.groups[static_cast<std::size_t>(*found)].name;
    return spaced(id);
}

std::string Names::technique(std::string_view id) const {
    if (const auto found = k_.technique(id))
        return k_.techniques[static_cast<std::size_t>(*found)].name;
    return spaced(id);
}

std::string Names::in_table(std::string_view table, std::string_view id) const {
    if (const auto rows = k_.other.find(std::string(table)); rows != k_.other.end())
        if (const auto row = std::ranges::find(rows->second, id, &knowledge::NamedRow::id);
            row != rows->second.end() && !row->name.empty())
            return row->name;
    return spaced(id);
}

std::string Names::source(std::string_view id_with_side) const {
    for (const std::string_view side : {"left", "right"}) {
        if (!id_with_side.ends_with(side) || id_with_side.size() <= side.size())
            continue;
        const auto id = id_with_side.substr(0, id_with_side.size() - side.size() - 1);
        for (const auto& source : k_.sources)
            if (source.id == id)
                return fmt::format("{}, {}", source.name, side);
    }
    for (const auto& source : k_.sources)
        if (source.id == id_with_side)
            return source.name;
    return spaced(id_with_side);
}

std::string Names::flag(std::string_view id) const {
    const auto found = std::ranges::find(k_.flags, id, &knowledge::Flag::id);
    if (found != k_.flags.end())
        return found->name;
    constexpr std::string_view sum = "_evidence";
    if (id.ends_with(sum))
        return "several partial signs add up: " + spaced(id.substr(0, id.size() - sum.size()));
    return spaced(id);
}

std::string text_at(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

double number_at(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value && value->is_number() ? value->to_number<double>() : 0;
}

bool has(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value && !value->is_null();
}

const json::array& list_at(const json::object& object, std::string_view key) {
    static const json::array none;
    const auto* value = object.if_contains(key);
    return value && value->is_array() ? value->get_array() : none;
}

std::vector<std::string> texts_at(const json::object& object, std::string_view key) {
    std::vector<std::string> texts;
    for (const auto& item : list_at(object, key))
        texts.emplace_back(item.as_string());
    return texts;
}

std::vector<std::string> because_of(const json::object& object) {
    std::vector<std::string> because;
    for (const auto& item : list_at(object, "because")) {
        const auto& reason = item.as_object();
        auto line = fmt::format("{} [{}; {}; {}]", text_at(reason, "fact"), text_at(reason, "rule"),
                                fmt::join(texts_at(reason, "source"), ", "),
                                spaced(text_at(reason, "grade")));
        if (std::ranges::find(because, line) == because.end())
            because.push_back(std::move(line));
    }
    return because;
}

}  // namespace palpate::app
