#include "http/booking_page/form.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <optional>

namespace palpate::http::booking_page {
namespace {

std::optional<int> digit_of(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const auto high = i + 2 < text.size() ? digit_of(text[i + 1]) : std::nullopt;
        const auto low = i + 2 < text.size() ? digit_of(text[i + 2]) : std::nullopt;
        if (!high || !low)
            return std::nullopt;
        out += static_cast<char>(*high * 16 + *low);
        i += 2;
    }
    return out;
}

bool is_plain_text(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto length = utf8_length_at(text, i);
        const bool control = text[i] == '\x7f' ||
                             (text[i] >= 0 && text[i] < ' ' && text[i] != '\n' && text[i] != '\r');
        if (length == 0 || control)
            return false;
        i += length;
    }
    return true;
}

tl::unexpected<Fault> malformed() {
    return refuse(FaultKind::malformed, "", "expected a form as a browser sends it");
}

}  // namespace

Result<Form> Form::of(std::string_view body) {
    Form form;
    if (body.size() > form_bytes_max)
        return refuse(FaultKind::too_large, "", "expected at most 32 kB");
    while (!body.empty()) {
        const auto part = body.substr(0, body.find('&'));
        body.remove_prefix(std::min(part.size() + 1, body.size()));
        if (part.empty())
            continue;
        const auto equals = std::min(part.find('='), part.size());
        auto name = decoded(part.substr(0, equals));
        auto value = decoded(part.substr(std::min(equals + 1, part.size())));
        if (!name || !value || !is_plain_text(*name) || !is_plain_text(*value) ||
            form.fields_.size() == form_fields_max)
            return malformed();
        std::erase(*value, '\r');
        form.fields_.emplace_back(*std::move(name), *std::move(value));
    }
    return form;
}

std::string_view Form::operator[](std::string_view name) const {
    const auto found =
        std::ranges::find(fields_, name, [](const auto& field) { return field.first; });
    if (found == fields_.end())
        return {};
    constexpr std::string_view white = " \n\t";
    const std::string_view value = found->second;
    const auto first = value.find_first_not_of(white);
    if (first == std::string_view::npos)
        return {};
    return value.substr(first, value.find_last_not_of(white) + 1 - first);
}

bool Form::has(std::string_view name) const {
    return std::ranges::any_of(fields_, [&](const auto& field) { return field.first == name; });
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain)
            out += c;
        else
            out.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return out;
}

}  // namespace palpate::http::booking_page
