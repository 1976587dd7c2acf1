#include "base/joined.hpp"

#include <fmt/format.h>

namespace palpate {

void append_number(std::string& into, double number) {
    into += fmt::to_string(number);
}

void append_number(std::string& into, std::int64_t number) {
    const fmt::format_int text(number);
    into.append(text.data(), text.size());
}

}  // namespace palpate
