#include "base/json_writer.hpp"

#include <boost/json.hpp>
#include <fmt/core.h>
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

std::string written(const auto& value) {
    JsonWriter w;
    w.value(value);
    return std::move(w).take();
}

// The digits are those of fmt, whichever way they are found.
TEST(JsonWriter, WritesEveryShortDecimalAsTheShortestText) {
    for (int i = -30'000; i <= 30'000; ++i) {
        const double number = i / 10000.0;
        EXPECT_EQ(written(number), fmt::format("{}", number));
        EXPECT_EQ(written(number * 37), fmt::format("{}", number * 37));
        EXPECT_EQ(written(number * 1e7), fmt::format("{}", number * 1e7));
    }
    for (const double number : {0.1 + 0.2, 1.0 / 3, 1e-9, 1e15, 123456.7891, 0.00005, -0.0})
        EXPECT_EQ(written(number), fmt::format("{}", number));
}

// Escapes at every place of texts of every length: eight bytes are looked at together.
TEST(JsonWriter, EscapesWhereverTheByteStands) {
    for (std::size_t size = 0; size <= 40; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (const char c : {'"', '\\', '\n', '\x01', 'x'}) {
                std::string text(size, 'a');
                text[at] = c;
                text[size - 1 - at / 2] = c;
                EXPECT_EQ(boost::json::parse(written(text)).as_string(), text);
            }
}

}  // namespace
}  // namespace palpate
