// The parts of the contract that speak for one source of pain or another.
#include "advice/decode_parts.hpp"
#include "base/joined.hpp"
#include "base/near_words.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::advice {

void Decoder::movements(const Object& root) {
    const auto* value = root.if_contains("movements");
    if (!value || value->is_null())
        return;
    const auto* all = object_at("/movements", value);
    if (!all)
        return;
    for (const auto& member : *all) {
        const std::string id(member.key());
        const auto path = place_in("/movements", id);
        if (!k_.movement(id))
            return unknown_id(path, "movement", id);
        const auto* told = object_at(path, &member.value());
        if (!told)
            return;
        static constexpr std::string_view permitted[] = {"pain", "stretch_pain", "limited",
                                                         "degrees"};
        refuse_unknown(path, *told, permitted);
        if (number(*told, "degrees", path + "/degrees", 0, 360))
            in_.not_considered.push_back(
                {path + "/degrees", "kept; say with \"limited\" whether it is less than usual"});
        auto& m = in_.signs.movements[id];
        const auto read = [&](const char* key) {
            const auto* v = told->if_contains(key);
            return v ? answer(*v, joined(path, "/", key)).value_or(Tri::unknown) : Tri::unknown;
        };
        m.pain = read("pain");
        m.stretch_pain = read("stretch_pain");
        m.limited = read("limited");
    }
}

void Decoder::overloads(const Object& root) {
    const auto table = k_.other.find("overloads");
    for (const auto& tag : texts(root, "overloads")) {
        const auto same = [&](const knowledge::NamedRow& row) { return row.id == tag; };
        if (table == k_.other.end() || std::ranges::any_of(table->second, same)) {
            in_.signs.overloads.insert(tag);
            continue;
        }
        const auto close = near_word(tag, table->second, [](const auto& row) { return row.id; });
        fail("/overloads", fmt::format("expected the id of an overload; '{}' is not one{}", tag,
                                       nearest_aside(close)));
    }
}

void Decoder::palpation(const Object& root) {
    const auto* list = root.if_contains("palpation");
    if (!list || list->is_null())
        return;
    if (!list->is_array() || list->get_array().size() > 200)
        return fail("/palpation", "expected a list of at most 200 entries");
    for (std::size_t i = 0; i < list->get_array().size(); ++i) {
        const auto path = joined("/palpation/", i);
        const auto* o = object_at(path, &list->get_array()[i]);
        if (!o)
            return;
        static constexpr std::string_view permitted[] = {"source", "tender", "familiar_pain"};
        refuse_unknown(path, *o, permitted);
        const auto id = text(*o, "source", path + "/source", 100).value_or("");
        const auto base = id.ends_with("_left")    ? id.substr(0, id.size() - 5)
                          : id.ends_with("_right") ? id.substr(0, id.size() - 6)
                                                   : id;
        if (!k_.index.find("source", base))
            return unknown_id(path + "/source", "source", base);
        auto& told = in_.signs.palpation[id];
        if (const auto* v = o->if_contains("tender"))
            told.tender = answer(*v, path + "/tender").value_or(Tri::unknown);
        if (const auto* v = o->if_contains("familiar_pain"))
            told.familiar_pain = answer(*v, path + "/familiar_pain").value_or(Tri::unknown);
        if (told.tender == Tri::unknown && told.familiar_pain == Tri::unknown)
            in_.not_considered.push_back(
                {path, "neither tender nor familiar pain is told: nothing to reason from"});
    }
}

}  // namespace palpate::advice
