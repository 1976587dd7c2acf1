#include "knowledge/id_index.hpp"

#include <cassert>

namespace palpate::knowledge {
namespace {

// FNV-1a, with the high bits folded in: the table takes the low ones.
std::uint32_t hash_of(std::string_view id) {
    std::uint32_t hash = 2166136261U;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15);
}

}  // namespace

bool IdIndex::add(std::string_view kind, const std::string& id, int row) {
    assert(row >= 0);
    if (!ordered_[std::string(kind)].emplace(id, row).second)
        return false;
    if (2 * (used_ + 1) > slots_.size())
        grow();
    insert({hash_of(id), static_cast<std::uint32_t>(text_.size()),
            static_cast<std::uint32_t>(kind.size()), static_cast<std::uint32_t>(id.size()), row});
    text_ += kind;
    text_ += id;
    ++used_;
    return true;
}

void IdIndex::grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : 2 * slots_.size());
    old.swap(slots_);
    for (const auto& slot : old)
        if (slot.row >= 0)
            insert(slot);
}

void IdIndex::insert(const Slot& slot) {
    auto at = slot.hash & (slots_.size() - 1);
    while (slots_[at].row >= 0)
        at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
}

bool IdIndex::same(const Slot& slot, std::string_view kind, std::string_view id) const {
    if (slot.kind_size != kind.size() || slot.id_size != id.size())
        return false;
    const auto text = std::string_view(text_).substr(slot.text, kind.size() + id.size());
    return text.ends_with(id) && text.starts_with(kind);
}

std::optional<int> IdIndex::find(std::string_view kind, std::string_view id) const {
    if (slots_.empty())
        return std::nullopt;
    const auto hash = hash_of(id);
    for (auto at = hash & (slots_.size() - 1); slots_[at].row >= 0;
         at = (at + 1) & (slots_.size() - 1))
        if (slots_[at].hash == hash && same(slots_[at], kind, id))
            return slots_[at].row;
    return std::nullopt;
}

const IdIndex::Ids& IdIndex::of(std::string_view kind) const {
    static const Ids none;
    const auto found = ordered_.find(kind);
    return found == ordered_.end() ? none : found->second;
}

}  // namespace palpate::knowledge
