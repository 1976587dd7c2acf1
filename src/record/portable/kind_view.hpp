// A kind of record for what has only its name: export and import. Each room lists its own kinds;
// store/portable/all_kinds.hpp has them all.
#pragma once

#include "record/kinds.hpp"

#include <optional>
#include <span>

namespace palpate::record {

// What the store keeps beside a content.
struct Indexed {
    ClientId client;
    std::vector<Term> terms;
    std::optional<std::vector<Claim>> claims = {};  // as in Revision
};

struct KindView {
    std::string_view name;
    std::vector<std::string_view> members;  // of its struct, in order
    // Whether a client's own copy holds it. A kind that is not listed here is not in it.
    bool in_clients_copy = false;
    bool of_practice = false;  // no client goes with it
    bool occupies = false;     // while it stands: see record/claims.hpp
    // Fault: it is no content of this kind.
    Result<Indexed> (*index)(const Uuid& id, std::string_view content) = nullptr;
};

template <class T>
Result<Indexed> index_of(const Uuid& id, std::string_view content) {
    auto decoded = from_json<T>(content);
    if (!decoded)
        return tl::unexpected(std::move(decoded.error().front()));
    return Indexed{Kind<T>::client_of(Id<T>(id), *decoded), Kind<T>::terms(*decoded),
                   record::claims_of(*decoded)};
}

template <class T>
KindView view(bool in_clients_copy) {
    KindView view{.name = Kind<T>::name,
                  .members = {},
                  .in_clients_copy = in_clients_copy,
                  .of_practice = OfPractice<T>,
                  .occupies = Occupying<T>,
                  .index = index_of<T>};
    boost::mp11::mp_for_each<MembersOf<T>>(
        [&](const auto& member) { view.members.push_back(member.name); });
    return view;
}

std::span<const KindView> own_kinds();  // of this room

// Kinds of a client that later rooms declare. They count as care, too: how long a record is kept
// may not hang on which room knows of it. A test holds this list against all kinds there are.
constexpr std::array<std::string_view, 5> later_kinds_of_clients{"booking", "series", "session",
                                                                 "alternation", "hand_over"};

}  // namespace palpate::record
