// What the page /trust says, from each language's file (web/src/words/languages).
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace palpate::trust {

struct Device {
    std::string_view name;
    std::array<std::string_view, 5> steps;  // empty ones are none
};

struct Words {
    std::string_view language;
    std::string_view title;
    std::string_view why;
    std::string_view get;
    std::string_view compare;
    std::string_view compare_how;
    std::string_view install;
    std::array<Device, 4> devices;
    std::string_view open;
    std::string_view scan;
};
std::span<const Words> every_words();  // English first

}  // namespace palpate::trust
