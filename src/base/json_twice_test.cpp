#include "base/json_twice.hpp"

#include <string>

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace palpate {
namespace {

// The place of the member told twice; "none".
std::string twice(const std::string& text) {
    const auto fault = told_twice(text, boost::json::parse(text));
    return fault ? fault->path : "none";
}

TEST(JsonTwice, NamesThePlaceOfTheSecond) {
    EXPECT_EQ(twice(R"({"fever":"yes","fever":"no"})"), "/fever");
    EXPECT_EQ(twice(R"({"findings":{"fever":"yes","chills":1,"fever":"no"}})"), "/findings/fever");
    EXPECT_EQ(twice(R"([{"a":1},{"a":[1,{"b":1,"b":2}]}])"), "/1/a/1/b");
    EXPECT_EQ(twice(R"({"a/b~":{"x":1,"x":1}})"), "/a~1b~0/x");
    EXPECT_EQ(twice(R"({"\u0061":1,"a":2})"), "/a");
    EXPECT_EQ(twice(R"({"a":{"deep":[1,2]},"a":3})"), "/a");
}

TEST(JsonTwice, SameNamesInOtherObjectsAreFine) {
    EXPECT_EQ(twice(R"([{"a":1},{"a":1}])"), "none");
    EXPECT_EQ(twice(R"({"a":{"a":{"a":":\"a\":"}},"b\"":"\\"})"), "none");
    EXPECT_EQ(twice("{}"), "none");
    EXPECT_EQ(twice("\"a:b\""), "none");
}

}  // namespace
}  // namespace palpate
