// For tests: whether a JSON value is what the OpenAPI document says of it.
#pragma once

#include "http/openapi.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate::http {

inline const boost::json::object& document() {
    static const auto made = boost::json::parse(openapi_document("version")).as_object();
    return made;
}

inline const boost::json::object& schema_of(std::string_view name) {
    return document().at("components").at("schemas").at(name).as_object();
}

// The faults of a value against a schema, each with its place. Members that the schema does not
// name are faults: the document would be silent about them.
class Validator {
public:
    std::vector<std::string> faults;

    bool fits(const boost::json::object& schema, const boost::json::value& value) {
        Validator trial;
        trial.check(schema, value, "");
        return trial.faults.empty();
    }

    void check(const boost::json::object& schema, const boost::json::value& value,
               const std::string& place) {
        if (const auto* ref = schema.if_contains("$ref")) {
            const std::string_view path = ref->as_string();
            return check(schema_of(path.substr(path.rfind('/') + 1)), value, place);
        }
        if (const auto* choices = schema.if_contains("anyOf"))
            return any(choices->as_array(), value, place);
        if (const auto* type = schema.if_contains("type"))
            typed(type->as_string(), schema, value, place);
        if (const auto* words = schema.if_contains("enum"))
            if (std::ranges::find(words->as_array(), value) == words->as_array().end())
                faults.push_back(place + ": not one of the enum");
    }

private:
    void any(const boost::json::array& choices, const boost::json::value& value,
             const std::string& place) {
        for (const auto& choice : choices)
            if (fits(choice.as_object(), value))
                return;
        // The last is null in a maybe, so the first says most.
        check(choices[0].as_object(), value, place);
    }

    void typed(std::string_view type, const boost::json::object& schema,
               const boost::json::value& value, const std::string& place) {
        const bool right = type == "string"    ? value.is_string()
                           : type == "number"  ? value.is_number()
                           : type == "integer" ? value.is_int64() || value.is_uint64()
                           : type == "boolean" ? value.is_bool()
                           : type == "array"   ? value.is_array()
                           : type == "object"  ? value.is_object()
                                               : value.is_null();
        if (!right)
            return faults.push_back(fmt::format("{}: not {}", place, type));
        if (type == "object")
            members(schema, value.as_object(), place);
        if (type == "array")
            items(schema, value.as_array(), place);
        if ((type == "number" || type == "integer") && schema.contains("minimum") &&
            (value.to_number<double>() < schema.at("minimum").to_number<double>() ||
             value.to_number<double>() > schema.at("maximum").to_number<double>()))
            faults.push_back(place + ": out of range");
    }

    void items(const boost::json::object& schema, const boost::json::array& value,
               const std::string& place) {
        const auto* pair = schema.if_contains("prefixItems");
        if (pair && value.size() != 2)
            return faults.push_back(place + ": not two");
        for (std::size_t i = 0; i < value.size(); ++i)
            check((pair ? pair->as_array()[i] : schema.at("items")).as_object(), value[i],
                  place + "/*");
    }

    void members(const boost::json::object& schema, const boost::json::object& value,
                 const std::string& place) {
        const auto* named = schema.if_contains("properties");
        const auto* others = schema.if_contains("additionalProperties");
        if (const auto* required = schema.if_contains("required"))
            for (const auto& name : required->as_array())
                if (!value.contains(name.as_string()))
                    faults.push_back(
                        fmt::format("{}: without {}", place, std::string_view(name.as_string())));
        for (const auto& [key, item] : value) {
            const auto inside = fmt::format("{}/{}", place, std::string_view(key));
            if (named && named->as_object().contains(key))
                check(named->at(key).as_object(), item, inside);
            else if (others && others->is_object())
                check(others->as_object(), item, inside);
            else
                faults.push_back(inside + ": not in the document");
        }
    }
};

inline void expect_fits(std::string_view schema, const boost::json::value& value) {
    Validator validator;
    validator.check(schema_of(schema), value, "");
    EXPECT_EQ(validator.faults, std::vector<std::string>()) << schema;
}

}  // namespace palpate::http
