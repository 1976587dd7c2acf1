#include "record/files/file_type.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

using namespace std::string_view_literals;

constexpr auto png_head = "\x89PNG\r\n\x1a\n"sv;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
}
std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8U | byte_at(bytes, at + i);
    return value;
}
std::size_t little_endian(std::string_view bytes, std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = value << 8U | byte_at(bytes, at + i);
    return value;
}

tl::unexpected<Fault> breaks_off() {
    return invalid("/file", "this picture breaks off or is damaged; choose it again");
}

// ---- JPEG: markers with lengths, then the picture itself up to the next marker ----

constexpr std::uint8_t jpeg_end = 0xd9;
constexpr std::uint8_t jpeg_scan = 0xda;

// APP1 is EXIF and XMP; APP2 is colours, but also further pictures ("MPF"); APP13 is IPTC.
bool is_jpeg_remark(std::uint8_t marker, std::string_view content) {
    const bool colours = content.starts_with("ICC_PROFILE"sv) || content.starts_with("JFIF"sv) ||
                         content.starts_with("Adobe"sv);
    return marker == 0xfe || (marker >= 0xe0 && marker <= 0xef && !colours);
}

// Where the next marker is after a scan: FF that no 00 and no restart follows.
std::size_t after_scan(std::string_view bytes, std::size_t at) {
    for (; at + 1 < bytes.size(); ++at) {
        const auto next = byte_at(bytes, at + 1);
        const bool restart = next >= 0xd0 && next <= 0xd7;
        if (byte_at(bytes, at) == 0xff && next != 0 && next != 0xff && !restart)
            return at;
    }
    return bytes.size();
}

Result<std::string> plain_jpeg(std::string_view bytes) {
    std::string plain(bytes.substr(0, 2));
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && byte_at(bytes, at) == 0xff) {
        const auto marker = byte_at(bytes, at + 1);
        if (marker == 0xff) {  // filling
            ++at;
            continue;
        }
        const auto size = big_endian(bytes, at + 2, 2);
        if (marker == jpeg_end || size < 2 || at + 2 + size > bytes.size())
            break;
        auto end = at + 2 + size;
        if (marker == jpeg_scan)
            end = after_scan(bytes, end);
        if (!is_jpeg_remark(marker, bytes.substr(at + 4, size - 2)))
            plain += bytes.substr(at, end - at);
        at = end;
    }
    if (at + 2 > bytes.size() || byte_at(bytes, at) != 0xff || byte_at(bytes, at + 1) != jpeg_end)
        return breaks_off();
    return plain + "\xff\xd9";
}

// ---- PNG: length, four letters, content, check ----

constexpr std::array png_kept{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv, "gAMA"sv,
                              "cHRM"sv, "sRGB"sv, "iCCP"sv, "sBIT"sv, "pHYs"sv, "bKGD"sv};

Result<std::string> plain_png(std::string_view bytes) {
    std::string plain(png_head);
    std::size_t at = png_head.size();
    while (at + 12 <= bytes.size()) {
        const auto size = big_endian(bytes, at, 4);
        if (size > bytes.size() - at - 12)
            return breaks_off();
        const auto name = bytes.substr(at + 4, 4);
        if (std::ranges::find(png_kept, name) != png_kept.end())
            plain += bytes.substr(at, size + 12);
        if (name == "IEND"sv)
            return plain;
        at += size + 12;
    }
    return breaks_off();
}

// ---- WebP: RIFF, its length, then four letters, length, content, filled up to even ----

constexpr std::array webp_kept{"VP8 "sv, "VP8L"sv, "VP8X"sv, "ALPH"sv,
                               "ICCP"sv, "ANIM"sv, "ANMF"sv};
constexpr std::size_t webp_flags = 20;  // of VP8X, when that is the first part

Result<std::string> plain_webp(std::string_view bytes) {
    const auto whole = little_endian(bytes, 4);
    if (whole < 4 || whole > bytes.size() - 8)
        return breaks_off();
    bytes = bytes.substr(0, 8 + whole);
    std::string plain(bytes.substr(0, 12));
    for (std::size_t at = 12; at < bytes.size();) {
        if (bytes.size() - at < 8)
            return breaks_off();
        const auto size = little_endian(bytes, at + 4);
        const auto filled = size + size % 2;
        if (filled > bytes.size() - at - 8)
            return breaks_off();
        if (std::ranges::find(webp_kept, bytes.substr(at, 4)) != webp_kept.end())
            plain += bytes.substr(at, 8 + filled);
        at += 8 + filled;
    }
    const auto left = plain.size() - 8;
    for (std::size_t i = 0; i < 4; ++i)
        plain[4 + i] = static_cast<char>(left >> 8 * i & 255U);
    if (plain.size() > webp_flags && plain.substr(12, 4) == "VP8X"sv)
        plain[webp_flags] = static_cast<char>(byte_at(plain, webp_flags) & ~0x0cU);  // EXIF, XMP
    return plain;
}

}  // namespace

std::string_view media_type(FileType type) {
    switch (type) {
        case FileType::jpeg: return "image/jpeg";
        case FileType::png: return "image/png";
        case FileType::webp: return "image/webp";
        case FileType::pdf: break;
    }
    return "application/pdf";
}

std::string_view file_ending(FileType type) {
    switch (type) {
        case FileType::jpeg: return "jpg";
        case FileType::png: return "png";
        case FileType::webp: return "webp";
        case FileType::pdf: break;
    }
    return "pdf";
}

std::optional<FileType> type_of(std::string_view bytes) {
    if (bytes.starts_with("\xff\xd8\xff"sv))
        return FileType::jpeg;
    if (bytes.starts_with(png_head))
        return FileType::png;
    if (bytes.size() >= 12 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv)
        return FileType::webp;
    if (bytes.starts_with("%PDF-"sv))
        return FileType::pdf;
    return std::nullopt;
}

Result<std::string> without_remarks(std::string_view bytes, FileType type) {
    switch (type) {
        case FileType::jpeg: return plain_jpeg(bytes);
        case FileType::png: return plain_png(bytes);
        case FileType::webp: return plain_webp(bytes);
        case FileType::pdf: break;
    }
    return std::string(bytes);
}

}  // namespace palpate::record
