// Where the row of an id is. The engine looks up dozens of ids for every client, so they are hashed
// into one flat table; they are kept in order as well, for "did you mean".
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::knowledge {

class IdIndex {
public:
    using Ids = std::map<std::string, int, std::less<>>;

    // False when this kind has the id already; the first stays.
    bool add(std::string_view kind, const std::string& id, int row);
    std::optional<int> find(std::string_view kind, std::string_view id) const;
    // In order; empty when there is no such kind.
    const Ids& of(std::string_view kind) const;

private:
    // The kind and the id stand side by side in `text_`: a look-up reads one slot and one place of
    // the text, which is two misses of the cache where a map of nodes had five.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t text = 0;
        std::uint32_t kind_size = 0;
        std::uint32_t id_size = 0;
        int row = -1;  // -1: empty
    };

    bool same(const Slot& slot, std::string_view kind, std::string_view id) const;
    void insert(const Slot& slot);
    void grow();

    std::map<std::string, Ids, std::less<>> ordered_;
    std::vector<Slot> slots_;  // a power of two, at most half full; probed one after the other
    std::size_t used_ = 0;
    std::string text_;
};

}  // namespace palpate::knowledge
