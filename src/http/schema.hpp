// The shapes of the contract as JSON Schema (2020-12, as OpenAPI 3.1 uses it): one declaration a
// shape, named in the route table, from which the OpenAPI document and the front end's types are
// made. A test holds them against what the decoder accepts and the encoder writes.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace palpate::http::schema {

using boost::json::object;

object text(std::string_view what);
object number(std::string_view what);
object number(std::string_view what, double lo, double hi);
object yes_no(std::string_view what);  // true or false
object answer(std::string_view what);  // yes, no, unknown
object date(std::string_view what);    // 2026-11-21
object one_of(std::string_view what, const std::vector<std::string_view>& words);
object list(object item, std::string_view what);
object pair(const object& item, std::string_view what);  // a list of exactly two
object map(object value, std::string_view what);         // by id
object anything(std::string_view what);
object ref(std::string_view name);  // of another named schema
object maybe(object schema);        // or null
object any_of(std::initializer_list<object> schemas);

struct Member {
    std::string_view name;
    object schema;
    bool required = true;
};
object record(std::string_view what, std::initializer_list<Member> members);
// Nothing but its members is accepted, and all but `needed` may be left out.
object closed_record(std::string_view what, std::initializer_list<Member> members,
                     std::initializer_list<std::string_view> needed = {});

// The words of an enum that to_text() speaks, from its first to `last`; what two share, once.
template <class Enum>
object one_up_to(std::string_view what, Enum last) {
    std::vector<std::string_view> words;
    words.reserve(static_cast<std::size_t>(last) + 1);
    for (int i = 0; i <= static_cast<int>(last); ++i)
        if (const auto word = to_text(static_cast<Enum>(i));
            std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(word);
    return one_of(what, words);
}

struct Named {
    std::string_view name;
    object (*make)();
};

std::span<const Named> of_client();     // In and its parts
std::span<const Named> of_answer();     // Out and its parts
std::span<const Named> of_knowledge();  // rows of the tables
std::span<const Named> of_record();     // what is kept, made from the described structs
std::span<const Named> of_duties();     // places, who decides, what must be noticed
std::span<const Named> of_calendar();   // places, hours, bookings, series
std::span<const Named> of_people();     // sessions and who works here
std::span<const Named> of_outcomes();   // what was measured, and how it goes
std::span<const Named> of_trust();      // the trail, links
std::span<const Named> of_server();     // problems and states
std::span<const Named> of_session();    // a visit under way

}  // namespace palpate::http::schema
