#include "courier/mime.hpp"

#include "base/date.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace palpate::courier {
namespace {

constexpr std::size_t encoded_bytes_max = 45;  // so that an encoded word has at most 75 characters
constexpr std::size_t line_characters = 76;

std::string in_lines(const std::string& text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size(); at += line_characters)
        lines.append(text, at, line_characters).append("\r\n");
    return lines;
}

// The start of at most so many bytes that ends with a whole character.
std::string_view whole_characters(std::string_view text, std::size_t bytes_max) {
    if (text.size() <= bytes_max)
        return text;
    auto end = bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return text.substr(0, end == 0 ? bytes_max : end);
}

bool is_plain(std::string_view text) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view(" ,:.-").find(c) != std::string_view::npos;
    };
    return text.size() <= line_characters && std::ranges::all_of(text, plain);
}

std::string encoded_words(std::string_view rest) {
    std::string encoded;
    while (!rest.empty()) {
        const auto piece = whole_characters(rest, encoded_bytes_max);
        rest.remove_prefix(piece.size());
        encoded += fmt::format("{}=?UTF-8?B?{}?=", encoded.empty() ? "" : "\r\n ", base64(piece));
    }
    return encoded;
}

std::string part(std::string_view boundary, std::string_view type, std::string_view text) {
    return fmt::format(
        "--{}\r\nContent-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}",
        boundary, type, in_lines(base64(text)));
}

}  // namespace

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto three = bytes.substr(at, 3);
        unsigned group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8U | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= three.size() ? letters[group >> (18U - 6U * i) & 0x3fU] : '=';
    }
    return text;
}

std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7f)
            c = ' ';
    return line;
}

std::string header_text(std::string_view text) {
    auto line = one_line(text);
    return is_plain(line) ? line : encoded_words(line);
}

std::string header_date(Instant at) {
    constexpr std::array<const char*, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto days = std::chrono::floor<std::chrono::days>(at);
    const Date day(days);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - days));
    return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} +0000",
                       weekdays[std::chrono::weekday(days).c_encoding()],
                       static_cast<unsigned>(day.day()),
                       months[static_cast<unsigned>(day.month()) - 1], static_cast<int>(day.year()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string message_id(const Errand& errand, std::string_view from) {
    return fmt::format("{}@{}", errand.id, from.substr(from.find('@') + 1));
}

std::string mime_of(const Errand& errand, std::string_view from) {
    // No line of base64 begins with two hyphens.
    const auto boundary = fmt::format("=_{}", errand.id);
    // A name with a comma, colon or dot in it would have to be quoted: encoded it needs no care.
    const auto name = errand.from_name.find_first_of(",:.") == std::string::npos
                          ? header_text(errand.from_name)
                          : encoded_words(one_line(errand.from_name));
    auto text = fmt::format(
        "From: {} <{}>\r\nTo: <{}>\r\nSubject: {}\r\nDate: {}\r\nMessage-ID: <{}>\r\n"
        "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n",
        name, from, errand.to, header_text(errand.subject), header_date(errand.date),
        message_id(errand, from));
    if (!errand.stop_url.empty())
        text += fmt::format("List-Unsubscribe: <{}>\r\n", errand.stop_url);
    if (errand.stop_url.starts_with("https://"))  // RFC 8058: by a POST of the reader's own
        text += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    text += fmt::format("Content-Type: multipart/alternative; boundary=\"{}\"\r\n\r\n", boundary);
    text += part(boundary, "text/plain", errand.text);
    text += part(boundary, "text/html", errand.html);
    // Last, for the last that a program knows is the one it shows (RFC 2046, 5.1.4).
    if (!errand.calendar.empty())
        text += part(boundary,
                     errand.calendar_cancels ? "text/calendar; method=CANCEL"
                                             : "text/calendar; method=REQUEST",
                     errand.calendar);
    return text + fmt::format("--{}--\r\n", boundary);
}

}  // namespace palpate::courier
