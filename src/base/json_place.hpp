// Where in a JSON text a value stands. It costs nothing until a fault has to name it.
#pragma once

#include <string>
#include <string_view>

namespace palpate {

// Each is on the stack of the function that reads its value, and outlived by that of what holds it.
class JsonPlace {
public:
    JsonPlace() = default;  // the whole text
    JsonPlace(const JsonPlace& holder, std::string_view member)
        : holder_(&holder), member_(member) {}
    JsonPlace(const JsonPlace& holder, std::size_t item) : holder_(&holder), item_(item) {}

    // RFC 6901: "/names/0", empty for the whole text.
    std::string pointer() const;

private:
    const JsonPlace* holder_ = nullptr;
    std::string_view member_;
    std::size_t item_ = none;  // in a list

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

}  // namespace palpate
