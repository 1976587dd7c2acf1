// The schema of a described struct, made from the same description as its JSON: a member that may
// be left out is not required, and no other than its members is accepted.
#pragma once

#include "base/json.hpp"
#include "http/schema.hpp"

namespace palpate::http::schema {

namespace described {

object texts_of(std::string_view what, std::string_view format);

template <class T>
object words(std::string_view what) {
    std::vector<std::string_view> all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
        [&](const auto& e) { all.emplace_back(e.name); });
    return one_of(what, all);
}

template <class T>
constexpr bool is_id = false;
template <class Tag>
constexpr bool is_id<Id<Tag>> = true;

template <Written written, class T>
object of(std::string_view what);

template <Written written, class T>
object of_members(std::string_view what) {
    object properties;
    boost::json::array required;
    boost::mp11::mp_for_each<MembersOf<T>>([&](const auto& member) {
        using M = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
        properties[member.name] = of<written, M>("");
        if (!json_detail::may_be_left_out<M>)
            required.emplace_back(member.name);
    });
    object o{{"type", "object"}, {"properties", std::move(properties)}};
    if (!what.empty())
        o["description"] = what;
    o["required"] = std::move(required);
    o["additionalProperties"] = false;
    return o;
}

template <Written written, class T>
object of(std::string_view what) {
    if constexpr (json_detail::is_optional<T>)
        return of<written, typename T::value_type>(what);
    else if constexpr (json_detail::is_list<T>)
        return list(of<written, typename T::value_type>(""), what);
    else if constexpr (json_detail::is_map<T>)
        return map(of<written, typename T::mapped_type>(""), what);
    else if constexpr (Described<T>)
        return of_members<written, T>(what);
    else if constexpr (std::is_same_v<T, Document>)
        return written == Written::opened ? anything(what) : text("JSON, as text");
    else if constexpr (DescribedEnum<T>)
        return words<T>(what);
    else if constexpr (is_id<T>)
        return texts_of(what, "uuid");
    else if constexpr (std::is_same_v<T, Date>)
        return date(what);
    else if constexpr (std::is_same_v<T, Instant>)
        return texts_of(what, "date-time");
    else if constexpr (std::is_same_v<T, PartialDate>)
        return text("a year, a month or a day: 1982, 1982-05, 1982-05-17");
    else if constexpr (std::is_same_v<T, bool>)
        return yes_no(what);
    else if constexpr (std::is_arithmetic_v<T>)
        return number(what);
    else
        return text(what);
}

}  // namespace described

template <class T, Written written = Written::shown>
object of_described(std::string_view what) {
    return described::of<written, T>(what);
}

}  // namespace palpate::http::schema
