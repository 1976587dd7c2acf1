#include "record/portable/table_text.hpp"

#include "base/json.hpp"

#include <boost/json/serialize.hpp>

namespace palpate::record {
namespace {

using boost::json::value;

// Plain values as they are, those of an object with commas, items of a list with bars between.
std::string plain(const value& v) {
    std::string text;
    const auto add = [&](const value& item, std::string_view separator) {
        text.append(text.empty() ? "" : separator).append(plain(item));
    };
    if (v.is_string())
        text = v.get_string();
    else if (v.is_array())
        for (const auto& item : v.get_array())
            add(item, " | ");
    else if (v.is_object())
        for (const auto& [name, item] : v.get_object())
            add(item, ", ");
    else if (!v.is_null())
        text = boost::json::serialize(v);
    return text;
}

// "+1 555 010" is no formula; "+cmd" might be one.
bool may_be_formula(std::string_view text) {
    if (text.empty())
        return false;
    const bool signed_number =
        (text[0] == '+' || text[0] == '-') &&
        text.find_first_not_of("+-0123456789 ()./") == std::string_view::npos;
    return std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos && !signed_number;
}

}  // namespace

std::string csv_cell(std::string text) {
    if (may_be_formula(text))
        text.insert(0, 1, '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
        text.insert(at, 1, '"');
    return '"' + text + '"';
}

std::string table_head(const KindView& kind) {
    std::string row = "id,version,changed_at,changed_by";
    for (const auto member : kind.members)
        row.append(",").append(member);
    return row + "\r\n";
}

std::string table_row(const KindView& kind, const KeptText& current) {
    std::string row = fmt::format("{},{},{},{}", to_text(current.id), current.version,
                                  to_text(current.changed_at), to_text(current.changed_by));
    const auto content = parse_json(current.content);
    for (const auto member : kind.members) {
        const value* found =
            content && content->is_object() ? content->get_object().if_contains(member) : nullptr;
        row.append(",").append(found == nullptr ? "" : csv_cell(plain(*found)));
    }
    return row + "\r\n";
}

}  // namespace palpate::record
