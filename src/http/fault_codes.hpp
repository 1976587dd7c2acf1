// A name for what was refused, so that a page or a program can say it in words of its own: the code
// stays when the English of `detail` is put better. Only what people meet has one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

namespace palpate::http {

struct FaultCode {
    std::string_view code;
    std::string_view says;  // the detail as it is written in the sources; {} is a value
};

std::span<const FaultCode> fault_codes();

struct Coded {
    std::string_view code;
    std::vector<std::string_view> values;  // of `detail`: what stands for each {}
};

std::optional<Coded> code_of(std::string_view detail);

// Adds `code` and `values` to a problem or one of its faults; nothing where there is no code.
void add_code(boost::json::object& problem, std::string_view detail);

}  // namespace palpate::http
