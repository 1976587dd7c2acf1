#include "base/json_place.hpp"

namespace palpate {

std::string JsonPlace::pointer() const {
    if (holder_ == nullptr)
        return {};
    auto text = holder_->pointer() + '/';
    if (item_ != none)
        return text + std::to_string(item_);
    for (const char c : member_)
        text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return text;
}

}  // namespace palpate
