#include "base/id.hpp"

#include "base/partial_date.hpp"

#include <random>

#include <gtest/gtest.h>

namespace palpate {
namespace {

RandomBytes some_bytes(std::mt19937_64& chance) {
    RandomBytes bytes;
    for (auto& b : bytes)
        b = static_cast<std::uint8_t>(chance());
    return bytes;
}

TEST(Uuid, SortsByTheMillisecondItWasMade) {
    std::mt19937_64 chance(7);
    const Instant start = *parse_instant("2026-11-21T10:00:00Z");
    for (int i = 0; i < 1000; ++i) {
        const Instant at = start + std::chrono::milliseconds(chance() % 1'000'000'000);
        const auto earlier = make_uuid(at, some_bytes(chance));
        const auto later = make_uuid(at + std::chrono::milliseconds(1), some_bytes(chance));
        EXPECT_LT(earlier, later);
        EXPECT_LT(to_text(earlier), to_text(later));
    }
}

TEST(Uuid, HasTheShapeOfVersion7) {
    std::mt19937_64 chance(8);
    for (int i = 0; i < 1000; ++i) {
        const auto id =
            make_uuid(Instant(std::chrono::milliseconds(chance() >> 16)), some_bytes(chance));
        const auto text = to_text(id);
        EXPECT_EQ(text[14], '7');
        EXPECT_NE(std::string_view("89ab").find(text[19]), std::string_view::npos);
        EXPECT_EQ(parse_uuid(text), id);
    }
    // Every random bit counts, but the six that say version and variant.
    const auto zero = make_uuid(Instant{}, {});
    int bits = 0;
    for (std::size_t bit = 0; bit < 80; ++bit) {
        RandomBytes one{};
        one[bit / 8] = static_cast<std::uint8_t>(1U << (bit % 8));
        bits += make_uuid(Instant{}, one) != zero ? 1 : 0;
    }
    EXPECT_EQ(bits, 74);
}

TEST(Uuid, AClockBefore1970CountsAs1970) {
    EXPECT_EQ(make_uuid(Instant(std::chrono::hours(-1)), {}), make_uuid(Instant{}, {}));
}

TEST(Uuid, RefusesEverythingElse) {
    EXPECT_TRUE(parse_uuid("0193F0A1-7c3e-7b2a-9d1e-5f6a7b8c9d0e"));
    for (const char* wrong :
         {"", "0193f0a17c3e7b2a9d1e5f6a7b8c9d0e", "0193f0a1-7c3e-7b2a-9d1e",
          "0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0g", "0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e0",
          "0193f0a1+7c3e-7b2a-9d1e-5f6a7b8c9d0e"})
        EXPECT_FALSE(parse_uuid(wrong)) << wrong;
}

TEST(Instant, IsReadAsItIsWritten) {
    for (const char* text :
         {"2026-11-21T10:48:42.123Z", "1969-12-31T23:59:59.999Z", "2024-02-29T00:00:00.000Z"})
        EXPECT_EQ(to_text(*parse_instant(text)), text);
    EXPECT_EQ(to_text(*parse_instant("2026-11-21T10:48:42+01:30")), "2026-11-21T09:18:42.000Z");
    EXPECT_EQ(to_text(*parse_instant("2026-11-21T10:48:42.5-01:00")), "2026-11-21T11:48:42.500Z");
    EXPECT_EQ(to_text(*parse_instant("2016-12-31T23:59:60Z")), "2016-12-31T23:59:59.999Z");
}

TEST(Instant, RefusesEverythingElse) {
    for (const char* wrong :
         {"", "2026-11-21", "2026-11-21T10:48:42", "2026-11-21 10:48:42Z", "2026-02-30T10:48:42Z",
          "2026-11-21T24:00:00Z", "2026-11-21T10:60:00Z", "2026-11-21T10:48:42.Z",
          "2026-11-21T10:48:42ZZ", "2026-11-21T10:48:42+1:00", "2026-11-21T10:48:42.1234567890Z"})
        EXPECT_FALSE(parse_instant(wrong)) << wrong;
}

TEST(PartialDate, KeepsWhatIsMissingMissing) {
    for (const char* text : {"1982", "1982-05", "1982-05-17", "2024-02-29"})
        EXPECT_EQ(PartialDate::parse(text)->text(), text);
    EXPECT_EQ(to_text(PartialDate::parse("2024-02")->latest()), "2024-02-29");
    EXPECT_EQ(to_text(PartialDate::parse("1982")->earliest()), "1982-01-01");
    EXPECT_EQ(to_text(PartialDate::parse("1982")->latest()), "1982-12-31");
    for (const char* wrong :
         {"", "82", "1982-13", "1982-5", "2023-02-29", "0000", "1982-05-", "198x"})
        EXPECT_FALSE(PartialDate::parse(wrong)) << wrong;
}

TEST(PartialDate, AgeIsARangeThatHoldsEveryPossibleBirthday) {
    const Date today = *parse_date("2026-11-21");
    EXPECT_EQ(age_years(*PartialDate::parse("1982-11-21"), today), Interval::exactly(44));
    EXPECT_EQ(age_years(*PartialDate::parse("1982-11-22"), today), Interval::exactly(43));
    EXPECT_EQ(age_years(*PartialDate::parse("1982"), today), (Interval{43, 44}));
    EXPECT_EQ(age_years(*PartialDate::parse("1982-11"), today), (Interval{43, 44}));
    EXPECT_FALSE(age_years(*PartialDate::parse("2027"), today).known());
    EXPECT_FALSE(age_years(*PartialDate::parse("2026"), today).known());  // might not be born yet
}

}  // namespace
}  // namespace palpate
