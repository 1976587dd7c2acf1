#include "knowledge/id_index.hpp"

namespace palpate::knowledge {

bool IdIndex::add(std::string_view kind, const std::string& id, int row) {
    if (!ordered_[std::string(kind)].emplace(id, row).second)
        return false;
    hashed_.emplace(Stored{std::string(kind), id}, row);
    return true;
}

std::optional<int> IdIndex::find(std::string_view kind, std::string_view id) const {
    const auto found = hashed_.find(Key{kind, id});
    if (found == hashed_.end())
        return std::nullopt;
    return found->second;
}

const IdIndex::Ids& IdIndex::of(std::string_view kind) const {
    static const Ids none;
    const auto found = ordered_.find(kind);
    return found == ordered_.end() ? none : found->second;
}

}  // namespace palpate::knowledge
