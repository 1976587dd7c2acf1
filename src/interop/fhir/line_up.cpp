#include "interop/fhir/parts.hpp"

#include <algorithm>

namespace palpate::interop::fhir {
namespace {

using Keys = std::vector<std::optional<std::string>>;

// For each new item the kept one it continues.
std::vector<std::optional<std::size_t>> pair_up(const Keys& was,
                                                const std::vector<std::string>& now) {
    std::vector<std::optional<std::size_t>> continues(now.size());
    std::vector<bool> taken(was.size(), false);
    for (std::size_t k = 0; k < now.size(); ++k)
        for (std::size_t i = 0; i < was.size() && !continues[k]; ++i)
            if (!taken[i] && was[i] == now[k]) {
                continues[k] = i;
                taken[i] = true;
            }
    std::size_t k = 0;  // counts the modelled ones: "the same place" is among them
    for (std::size_t i = 0; i < was.size() && k < now.size(); ++i) {
        if (!was[i])
            continue;
        if (!taken[i] && !continues[k])
            continues[k] = i;
        ++k;
    }
    return continues;
}

std::optional<std::string> text_of(const Tree& item) {
    const auto* text = item.if_text();
    return text == nullptr ? std::nullopt : std::optional(*text);
}

const Tree::List* list_at(const Tree& object, std::string_view name) {
    const auto* member = object.find(name);
    return member == nullptr ? nullptr : member->if_list();
}

void put_list(Tree& object, std::string_view name, Tree::List list) {
    if (std::ranges::all_of(list, &Tree::is_null))
        object.erase(name);
    else
        object.set(name, Tree(std::move(list)));
}

}  // namespace

std::vector<Slot> line_up(const Keys& was, const std::vector<std::string>& now) {
    const auto continues = pair_up(was, now);
    std::vector<Slot> slots;
    slots.reserve(was.size() + now.size());
    std::size_t next = 0;
    const auto take = [&] {
        slots.push_back({continues[next], next});
        ++next;
    };
    for (std::size_t i = 0; i < was.size(); ++i)
        if (!was[i])
            slots.push_back({i, std::nullopt});
        else if (next < now.size())
            take();
    while (next < now.size())
        take();
    return slots;
}

std::vector<std::string> texts_at(const Tree& object, std::string_view name) {
    std::vector<std::string> texts;
    if (const auto* list = list_at(object, name)) {
        texts.reserve(list->size());
        for (const auto& item : *list)
            if (const auto* text = item.if_text())
                texts.push_back(*text);
    }
    return texts;
}

void put_text(Tree& object, std::string_view name, const std::optional<std::string>& was,
              const std::optional<std::string>& now) {
    if (was == now)
        return;
    if (now && !now->empty())
        object.set(name, Tree(*now));
    else
        object.erase(name);
}

// The list of additions ("_given") is kept beside the texts it belongs to.
void put_texts(Tree& object, std::string_view name, const std::vector<std::string>& now) {
    if (texts_at(object, name) == now)
        return;
    std::vector<std::string> said = now;
    std::erase(said, "");
    const auto additions_name = "_" + std::string(name);
    const auto* before = list_at(object, name);
    const auto* additions = list_at(object, additions_name);
    Keys was(std::max(before ? before->size() : 0, additions ? additions->size() : 0));
    for (std::size_t i = 0; before != nullptr && i < before->size(); ++i)
        was[i] = text_of((*before)[i]);
    Tree::List texts;
    Tree::List beside;
    const auto slots = line_up(was, said);
    texts.reserve(slots.size());
    beside.reserve(slots.size());
    for (const auto& slot : slots) {
        texts.push_back(slot.now ? Tree(said[*slot.now]) : Tree());
        const bool has_more = slot.kept && additions != nullptr && *slot.kept < additions->size();
        beside.push_back(has_more ? (*additions)[*slot.kept] : Tree());
    }
    put_list(object, name, std::move(texts));
    put_list(object, additions_name, std::move(beside));
}

}  // namespace palpate::interop::fhir
