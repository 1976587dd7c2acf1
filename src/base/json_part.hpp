// A few members of something longer that was kept, for lists of many: the others are not decoded.
// Only to be shown; what is changed and kept again is read whole.
#pragma once

#include "base/json.hpp"

#include <algorithm>
#include <span>

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

// The members of these names, in their order; the others are passed over. False: it is no object
// that can be walked over so, and nothing in `found` counts.
bool decode_members(std::string_view text, std::span<const std::string_view> names,
                    std::span<std::optional<value>> found, const boost::json::storage_ptr& memory);

// `find` gives a member's value by its name, or null.
template <class P, template <class...> class L, class... D, class F>
std::optional<P> read_part(L<D...>, const F& find, Reading& reading) {
    const JsonPlace top;
    auto parts = std::tuple{read_member<typename decltype(type_of(D::pointer))::type>(
        find(D::name), D::name, top, reading)...};
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

namespace json_detail {

template <template <class...> class L, class... D>
constexpr auto names_of(L<D...>) {
    return std::array<std::string_view, sizeof...(D)>{D::name...};
}

template <class P>
Checked<P> told(std::optional<P> part, Reading& reading) {
    if (!reading.faults.empty())
        return tl::unexpected(std::move(reading.faults));
    return *std::move(part);
}

// Which names whatever is wrong.
template <class P>
Checked<P> part_of_whole(std::string_view text, boost::json::storage_ptr memory) {
    const auto all = parse_json(text, ReadFrom::kept, std::move(memory));
    if (!all)
        return tl::unexpected(std::vector<Fault>{all.error()});
    Reading reading{.from = ReadFrom::kept};
    const auto* whole = read_object(*all, JsonPlace(), reading);
    const auto find = [&](std::string_view name) { return whole->if_contains(name); };
    return told(whole ? read_part<P>(MembersOf<P>{}, find, reading) : std::nullopt, reading);
}

}  // namespace json_detail

// Of the kept text of a T.
template <class T, PartOf<T> P>
Checked<P> part_from_json(std::string_view text) {
    using namespace json_detail;
    constexpr auto names = names_of(MembersOf<P>{});
    std::array<unsigned char, 4096> first;
    boost::json::monotonic_resource memory(first.data(), first.size());
    std::array<std::optional<value>, names.size()> found;
    if (!decode_members(text, names, found, &memory))
        return part_of_whole<P>(text, &memory);
    Reading reading{.from = ReadFrom::kept};
    const auto find = [&](std::string_view name) {
        const auto& one =
            found[static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())];
        return one ? &*one : nullptr;
    };
    return told(read_part<P>(MembersOf<P>{}, find, reading), reading);
}

}  // namespace palpate
