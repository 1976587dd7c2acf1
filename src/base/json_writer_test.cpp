#include "base/json_writer.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate {
namespace {

TEST(JsonWriter, WritesWhatAParserReadsBack) {
    std::string every_byte;
    for (int c = 1; c < 0x80; ++c)
        every_byte += static_cast<char>(c);
    every_byte += "\u00e4\u20ac";
    JsonWriter w;
    w.begin_object();
    w.member("text", every_byte);
    w.key("list");
    w.begin_array();
    w.value(-3);
    w.value(0.71);
    w.value(1e-9);
    w.value(true);
    w.value(nullptr);
    w.begin_array();
    w.end_array();
    w.begin_object();
    w.end_object();
    w.end_array();
    w.key("raw");
    w.raw("[1,2]");
    w.end_object();
    const auto text = std::move(w).take();
    const boost::json::value expected{
        {"text", every_byte},
        {"list", {-3, 0.71, 1e-9, true, nullptr, boost::json::array(), boost::json::object()}},
        {"raw", {1, 2}}};
    EXPECT_EQ(boost::json::parse(text), expected) << text;
}

}  // namespace
}  // namespace palpate
