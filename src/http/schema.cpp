#include "http/schema.hpp"

#include <string>

#include <boost/json/array.hpp>

namespace palpate::http::schema {
namespace {

object typed(std::string_view type, std::string_view what) {
    return {{"type", type}, {"description", what}};
}

object with_members(std::string_view what, std::initializer_list<Member> members) {
    object properties;
    for (const auto& member : members)
        properties[member.name] = member.schema;
    auto o = typed("object", what);
    o["properties"] = std::move(properties);
    return o;
}

}  // namespace

object text(std::string_view what) {
    return typed("string", what);
}

object number(std::string_view what) {
    return typed("number", what);
}

object number(std::string_view what, double lo, double hi) {
    auto o = number(what);
    o["minimum"] = lo;
    o["maximum"] = hi;
    return o;
}

object yes_no(std::string_view what) {
    return typed("boolean", what);
}

object answer(std::string_view what) {
    return one_of(what, {"yes", "no", "unknown"});
}

object date(std::string_view what) {
    auto o = text(what);
    o["format"] = "date";
    return o;
}

object one_of(std::string_view what, const std::vector<std::string_view>& words) {
    auto o = text(what);
    boost::json::array permitted;
    for (const auto word : words)
        permitted.emplace_back(word);
    o["enum"] = std::move(permitted);
    return o;
}

object list(object item, std::string_view what) {
    auto o = typed("array", what);
    o["items"] = std::move(item);
    return o;
}

object pair(const object& item, std::string_view what) {
    auto o = typed("array", what);
    o["prefixItems"] = boost::json::array{item, item};
    o["minItems"] = 2;
    o["maxItems"] = 2;
    return o;
}

object map(object value, std::string_view what) {
    auto o = typed("object", what);
    o["additionalProperties"] = std::move(value);
    return o;
}

object anything(std::string_view what) {
    return {{"description", what}};
}

object ref(std::string_view name) {
    return {{"$ref", "#/components/schemas/" + std::string(name)}};
}

object maybe(object schema) {
    return any_of({std::move(schema), {{"type", "null"}}});
}

object any_of(std::initializer_list<object> schemas) {
    boost::json::array choices;
    for (const auto& one : schemas)
        choices.emplace_back(one);
    return {{"anyOf", std::move(choices)}};
}

object record(std::string_view what, std::initializer_list<Member> members) {
    auto o = with_members(what, members);
    boost::json::array required;
    for (const auto& member : members)
        if (member.required)
            required.emplace_back(member.name);
    o["required"] = std::move(required);
    return o;
}

object closed_record(std::string_view what, std::initializer_list<Member> members,
                     std::initializer_list<std::string_view> needed) {
    auto o = with_members(what, members);
    if (needed.size() > 0)
        o["required"] = boost::json::array(needed.begin(), needed.end());
    o["additionalProperties"] = false;
    return o;
}

}  // namespace palpate::http::schema
