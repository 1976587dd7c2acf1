// A form as a browser sends it: application/x-www-form-urlencoded.
#pragma once

#include "base/fault.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palpate::http::booking_page {

constexpr std::size_t form_bytes_max = 32 * 1024;
constexpr std::size_t form_fields_max = 400;

class Form {
public:
    // Too large, malformed: more than the two above, no UTF-8, or a control character other than a
    // line's end.
    static Result<Form> of(std::string_view body);

    // Without the white space around it; empty when there is none. The first, of several.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& all() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

// For a query: letters, digits and -._~ as they are.
std::string percent_encoded(std::string_view text);

}  // namespace palpate::http::booking_page
