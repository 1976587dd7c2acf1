// A few members of something longer that was kept, for lists of many: the others are not decoded.
// Only to be shown; what is changed and kept again is read whole.
#pragma once

#include "base/json.hpp"

namespace palpate {

namespace json_detail {

template <class T, class M>
std::type_identity<M> type_of(M T::*);

template <class D, class E>
constexpr bool is_same_member =
    std::string_view(D::name) == std::string_view(E::name) &&
    std::is_same_v<decltype(type_of(D::pointer)), decltype(type_of(E::pointer))>;

template <template <class...> class L, class... D, class... E>
constexpr bool are_members_of(L<D...>, L<E...>) {
    constexpr auto is_there = []<class One>(One) { return (is_same_member<One, E> || ...); };
    return (is_there(D()) && ...);
}

template <class P, template <class...> class L, class... D>
std::optional<P> read_part(L<D...>, const boost::json::object& whole, Reading& reading) {
    const JsonPlace top;
    auto parts = std::tuple{read_member<typename decltype(type_of(D::pointer))::type>(
        whole.if_contains(D::name), D::name, top, reading)...};
    return std::apply(
        [](auto&... part) {
            return (part.has_value() && ...) ? std::optional(P{std::move(*part)...}) : std::nullopt;
        },
        parts);
}

}  // namespace json_detail

// Every member of P is one of T: should T name it otherwise, this does not compile.
template <class P, class T>
concept PartOf = json_detail::are_members_of(MembersOf<P>{}, MembersOf<T>{});

// Of the kept text of a T.
template <class T, PartOf<T> P>
Checked<P> part_from_json(std::string_view text) {
    std::array<unsigned char, 4096> first;
    boost::json::monotonic_resource memory(first.data(), first.size());
    const auto value = parse_json(text, ReadFrom::kept, &memory);
    if (!value)
        return tl::unexpected(std::vector<Fault>{value.error()});
    json_detail::Reading reading{.from = ReadFrom::kept};
    const auto* whole = json_detail::read_object(*value, JsonPlace(), reading);
    auto part = whole ? json_detail::read_part<P>(MembersOf<P>{}, *whole, reading) : std::nullopt;
    if (!reading.faults.empty())
        return tl::unexpected(std::move(reading.faults));
    return *std::move(part);
}

}  // namespace palpate
