// One description of a record: the struct, and its members listed once more. From it come JSON both
// ways (base/json.hpp), the interface's document and test generators. A forgotten member does not
// compile: the list is held against the number of fields that the compiler counts.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <boost/pfr/tuple_size.hpp>

namespace palpate {

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

}  // namespace palpate

// At namespace scope, after the struct.
#define PALPATE_DESCRIBE(T, ...)                                                             \
    BOOST_DESCRIBE_STRUCT(T, (), (__VA_ARGS__))                                              \
    static_assert(                                                                           \
        boost::mp11::mp_size<::palpate::MembersOf<T>>::value == boost::pfr::tuple_size_v<T>, \
        #T " forgot a member in PALPATE_DESCRIBE")
#define PALPATE_DESCRIBE_ENUM(T, ...) BOOST_DESCRIBE_ENUM(T, __VA_ARGS__)
