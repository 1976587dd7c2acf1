// Where the row of an id is. The engine looks up dozens of ids for every client, so they are
// hashed; they are kept in order as well, for "did you mean".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

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
    struct Key {
        std::string_view kind;
        std::string_view id;
        bool operator==(const Key&) const = default;
    };
    struct Stored {
        std::string kind;
        std::string id;
    };
    // Few kinds share an id: its hash alone tells them apart well enough.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const Key& key) const {
            return std::hash<std::string_view>{}(key.id);
        }
        std::size_t operator()(const Stored& s) const { return (*this)(Key{s.kind, s.id}); }
    };
    struct Same {
        using is_transparent = void;
        static Key key(const Key& k) { return k; }
        static Key key(const Stored& s) { return {s.kind, s.id}; }
        bool operator()(const auto& a, const auto& b) const { return key(a) == key(b); }
    };

    std::map<std::string, Ids, std::less<>> ordered_;
    std::unordered_map<Stored, int, Hash, Same> hashed_;
};

}  // namespace palpate::knowledge
