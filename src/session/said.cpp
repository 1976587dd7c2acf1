#include "session/said.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

// What a person typed stays as it is.
bool typed(std::string_view name) {
    return name == "text" || name == "reason" || name == "words" || name == "remark";
}

std::string plain(std::string_view name, std::string text) {
    if (!typed(name))
        std::ranges::replace(text, '_', ' ');
    return text;
}

std::string filled(std::string_view text, const std::map<std::string, std::string>& values) {
    std::string out;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos)
            break;
        out += text.substr(0, open);
        const auto value = values.find(std::string(text.substr(open + 1, close - open - 1)));
        out += value == values.end() ? std::string(text.substr(open, close - open + 1))
                                     : plain(value->first, value->second);
        text.remove_prefix(close + 1);
    }
    return out.append(text);
}

}  // namespace

std::string sentence(const Said& said) {
    const auto& table = phrases();
    const auto found = std::ranges::find(table, said.phrase, &Phrase::id);
    return found == table.end() ? said.phrase : filled(found->text, said.values);
}

}  // namespace palpate::session
