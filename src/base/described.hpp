// One description of a record: the struct, and its members listed once more. From it come JSON both
// ways (base/json.hpp), the interface's document and test generators. A forgotten member does not
// compile: the struct must take as many initialisers as the list is long, and not one more.
// (Boost.PFR's count tries as many fields as the struct has bits, which cost a minute and more for
// each file that saw the client's record.)
#pragma once

#include <cstddef>
#include <utility>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

namespace palpate {

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

namespace described_detail {

// Becomes whatever a field wants; only in questions that are never run.
struct Anything {
    std::size_t unused;
    template <class T>
    operator T&() const&& noexcept;
    template <class T>
    operator T&&() const&& noexcept;
};

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
    return requires { T{Anything{I}...}; };
}

}  // namespace described_detail

// Whether the aggregate T has exactly N fields.
template <class T, std::size_t N>
constexpr bool has_fields = described_detail::takes<T>(std::make_index_sequence<N>()) &&
                            !described_detail::takes<T>(std::make_index_sequence<N + 1>());

}  // namespace palpate

// At namespace scope, after the struct.
#define PALPATE_DESCRIBE(T, ...)                                                                  \
    BOOST_DESCRIBE_STRUCT(T, (), (__VA_ARGS__))                                                   \
    static_assert(::palpate::has_fields<T, boost::mp11::mp_size<::palpate::MembersOf<T>>::value>, \
                  #T " forgot a member in PALPATE_DESCRIBE")
#define PALPATE_DESCRIBE_ENUM(T, ...) BOOST_DESCRIBE_ENUM(T, __VA_ARGS__)
