// What a file is by its bytes, and a picture without what its maker wrote into it.
#include "record/files/file_type.hpp"

#include "record/files/base64.hpp"

#include <random>

#include <gmock/gmock.h>

namespace palpate::record {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;
using testing::Not;

std::string segment(char marker, const std::string& content) {
    const auto size = content.size() + 2;
    return "\xff"s + marker + static_cast<char>(size >> 8) + static_cast<char>(size & 255) +
           content;
}
std::string jpeg(const std::string& more, const std::string& after = "") {
    return "\xff\xd8"s + segment('\xe0', "JFIF\0"s) + more + segment('\xda', "scan"s) +
           "picture\xff\0more\xff\xd0rest"s + segment('\xc4', "table"s) +
           segment('\xda', "second"s) + "last" + "\xff\xd9" + after;
}
std::string chunk(const std::string& name, const std::string& content) {
    return std::string{0, 0, 0, static_cast<char>(content.size())} + name + content + "crc4";
}
std::string png(const std::string& more, const std::string& after = "") {
    return "\x89PNG\r\n\x1a\n"s + chunk("IHDR", "head") + more + chunk("IDAT", "picture") +
           chunk("IEND", "") + after;
}
std::string part(const std::string& name, const std::string& content) {
    return name + std::string{static_cast<char>(content.size()), 0, 0, 0} + content +
           std::string(content.size() % 2, '\0');
}
std::string webp(const std::string& more) {
    const auto parts = part("VP8X", "\x0e\0\0\0\0\0\0\0\0\0"s) + part("VP8 ", "picture") + more;
    return "RIFF" + std::string{static_cast<char>(parts.size() + 4), 0, 0, 0} + "WEBP" + parts;
}

TEST(FileType, IsSaidByTheBytesAlone) {
    EXPECT_EQ(type_of(jpeg("")), FileType::jpeg);
    EXPECT_EQ(type_of(png("")), FileType::png);
    EXPECT_EQ(type_of(webp("")), FileType::webp);
    EXPECT_EQ(type_of("%PDF-1.7\n"), FileType::pdf);
    for (const std::string wrong :
         {"", "\xff\xd8", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<!doctype html><p>hello",
          " %PDF-1.7", "GIF89a", "RIFF0000WAVE", "PK\x03\x04", "<?xml version='1.0'?><svg/>"})
        EXPECT_FALSE(type_of(wrong).has_value()) << wrong;
}

TEST(FileType, APictureSaysNothingOfWhereItWasTaken) {
    const auto where = "Exif\0\0 GPS 52.52 13.40"s;
    for (const auto& with :
         {jpeg(segment('\xe1', where)), jpeg(segment('\xfe', "GPS")),
          jpeg(segment('\xed', "Photoshop GPS")), jpeg(segment('\xe2', "MPF GPS")),
          jpeg("", jpeg(segment('\xe1', where)))})
        EXPECT_EQ(without_remarks(with, FileType::jpeg).value(), jpeg(""));
    const auto colours = segment('\xe2', "ICC_PROFILE\0x"s);
    EXPECT_EQ(without_remarks(jpeg(colours), FileType::jpeg).value(), jpeg(colours));
    for (const auto& with :
         {png(chunk("eXIf", where)), png(chunk("tEXt", "GPS")), png("", chunk("eXIf", where))})
        EXPECT_EQ(without_remarks(with, FileType::png).value(), png(""));
    const auto plain =
        without_remarks(webp(part("EXIF", where) + part("XMP ", "GPS")), FileType::webp).value();
    EXPECT_THAT(plain, Not(HasSubstr("GPS")));
    EXPECT_EQ(plain[20], '\x02') << "what the head says is there, without EXIF and XMP";
    EXPECT_EQ(plain.size(), 8U + static_cast<std::uint8_t>(plain[4]));
}

// Cut anywhere, or with any byte changed: refused or plain, never read beyond its end.
TEST(FileType, WhatIsDamagedIsRefusedOrRead) {
    std::mt19937 dice(20261122);
    for (const auto& [whole, type] : {std::pair{jpeg(segment('\xe1', "Exif")), FileType::jpeg},
                                      std::pair{png(chunk("eXIf", "x")), FileType::png},
                                      std::pair{webp(part("EXIF", "x")), FileType::webp}}) {
        for (std::size_t size = 12; size < whole.size(); ++size)
            EXPECT_FALSE(without_remarks(whole.substr(0, size), type).has_value() &&
                         type != FileType::jpeg && size < whole.size() - 1)
                << size;
        for (int i = 0; i < 5000; ++i) {
            auto other = whole;
            for (int n = 0; n < 3; ++n)
                other[12 + dice() % (other.size() - 12)] = static_cast<char>(dice() & 255U);
            if (const auto read = without_remarks(other, type)) {
                EXPECT_LE(read->size(), other.size());
            }
        }
    }
}

TEST(Base64, GoesThereAndBackAndIsSaidOneWayOnly) {
    std::mt19937 dice(7);
    for (std::size_t size = 0; size < 200; ++size) {
        std::string bytes(size, '\0');
        for (auto& byte : bytes)
            byte = static_cast<char>(dice() & 255U);
        EXPECT_EQ(from_base64(to_base64(bytes)), bytes);
    }
    EXPECT_EQ(to_base64("foob"), "Zm9vYg==");
    for (const auto* wrong : {"Zg", "Zg=", "Zh==", "Zm9v=", "====", "Zm9v\nYg==", "Zm 9",
                              "Z===", "Zg==Zm9v", "Zm9vYh=="})
        EXPECT_FALSE(from_base64(wrong).has_value()) << wrong;
}

}  // namespace
}  // namespace palpate::record
