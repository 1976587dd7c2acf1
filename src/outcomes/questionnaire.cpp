#include "outcomes/questionnaire.hpp"

#include "base/json.hpp"

#include <algorithm>

#include <boost/json/array.hpp>
#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::string_view extension_base = "http://hl7.org/fhir/StructureDefinition/";
constexpr std::size_t text_bytes_max = 4096;
constexpr std::size_t link_bytes_max = 255;

constexpr std::pair<std::string_view, ItemType> types[] = {
    {"group", ItemType::group},     {"display", ItemType::display},
    {"choice", ItemType::choice},   {"open-choice", ItemType::choice},
    {"integer", ItemType::integer}, {"decimal", ItemType::decimal},
    {"boolean", ItemType::boolean}, {"string", ItemType::other},
    {"text", ItemType::other},      {"date", ItemType::other},
    {"dateTime", ItemType::other},  {"time", ItemType::other},
    {"url", ItemType::other},       {"quantity", ItemType::other}};
constexpr std::pair<std::string_view, Compare> compares[] = {
    {"exists", Compare::exists}, {"=", Compare::equal}, {"!=", Compare::not_equal},
    {">", Compare::greater},     {"<", Compare::less},  {">=", Compare::at_least},
    {"<=", Compare::at_most}};

template <class E, std::size_t N>
std::optional<E> word(const std::pair<std::string_view, E> (&all)[N], std::string_view text) {
    const auto found = std::ranges::find(all, text, [](const auto& pair) { return pair.first; });
    return found == std::end(all) ? std::nullopt : std::optional(found->second);
}

class Reader {
public:
    Questionnaire read(const value& root) {
        Questionnaire q;
        const auto* top = root.if_object();
        if (top == nullptr || text(*top, "resourceType", "") != "Questionnaire") {
            fault("/resourceType", "must be Questionnaire");
            return q;
        }
        q.url = text(*top, "url", "");
        q.version = text(*top, "version", "");
        q.title = text(*top, "title", "");
        read_items(*top, "", -1, 1, q);
        return q;
    }
    std::vector<Fault>& faults() { return faults_; }

private:
    void fault(std::string path, std::string message) {
        constexpr std::size_t faults_max = 100;
        if (faults_.size() < faults_max)
            faults_.push_back({FaultKind::invalid, std::move(path), std::move(message)});
    }

    std::string text(const object& from, std::string_view name, const std::string& at) {
        const auto* found = from.if_contains(name);
        if (found == nullptr)
            return {};
        const auto* string = found->if_string();
        if (string == nullptr || string->size() > text_bytes_max) {
            fault(fmt::format("{}/{}", at, name), "must be a text of at most 4096 bytes");
            return {};
        }
        return {string->data(), string->size()};
    }

    bool truth(const object& from, std::string_view name, const std::string& at) {
        const auto* found = from.if_contains(name);
        if (found != nullptr && !found->is_bool())
            fault(fmt::format("{}/{}", at, name), "must be true or false");
        return found != nullptr && found->is_bool() && found->get_bool();
    }

    const array* list(const object& from, std::string_view name, const std::string& at) {
        const auto* found = from.if_contains(name);
        if (found == nullptr)
            return nullptr;
        if (!found->is_array())
            fault(fmt::format("{}/{}", at, name), "must be a list");
        return found->if_array();
    }

    std::optional<double> number(const value& v, const std::string& at) {
        if (!v.is_number()) {
            fault(at, "must be a number");
            return std::nullopt;
        }
        return v.is_double()  ? v.get_double()
               : v.is_int64() ? static_cast<double>(v.get_int64())
                              : static_cast<double>(v.get_uint64());
    }

    // The number in the first extension of one of these names.
    std::optional<double> extension(const object& from, std::string_view name,
                                    const std::string& at) {
        const auto* all = list(from, "extension", at);
        for (std::size_t i = 0; all != nullptr && i < all->size(); ++i) {
            const auto* one = (*all)[i].if_object();
            const auto* url = one == nullptr ? nullptr : one->if_contains("url");
            if (url == nullptr || !url->is_string() ||
                std::string_view(url->get_string()) != fmt::format("{}{}", extension_base, name))
                continue;
            for (const char* kind : {"valueDecimal", "valueInteger"})
                if (const auto* found = one->if_contains(kind))
                    return number(*found, fmt::format("{}/extension/{}/{}", at, i, kind));
            fault(fmt::format("{}/extension/{}", at, i), "must have a valueDecimal");
        }
        return std::nullopt;
    }

    std::optional<double> weight(const object& from, const std::string& at) {
        const auto ordinal = extension(from, "ordinalValue", at);
        return ordinal ? ordinal : extension(from, "itemWeight", at);
    }

    void read_items(const object& from, const std::string& at, int parent, int depth,
                    Questionnaire& q) {
        const auto* items = list(from, "item", at);
        if (items != nullptr && depth > questionnaire_depth_max) {
            fault(at + "/item", fmt::format("lies deeper than {} groups", questionnaire_depth_max));
            return;
        }
        for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
            const auto place = fmt::format("{}/item/{}", at, i);
            if (q.items.size() == questionnaire_items_max) {
                fault(place, fmt::format("is more than {} items", questionnaire_items_max));
                return;
            }
            if (const auto* one = (*items)[i].if_object())
                read_item(*one, place, parent, depth, q);
            else
                fault(place, "must be an item");
        }
    }

    void read_item(const object& from, const std::string& at, int parent, int depth,
                   Questionnaire& q) {
        Item item{.link_id = text(from, "linkId", at), .parent = parent, .at = at};
        if (item.link_id.empty() || item.link_id.size() > link_bytes_max)
            fault(at + "/linkId", "must be a text of 1 to 255 bytes");
        item.text = text(from, "text", at);
        if (const auto type = word(types, text(from, "type", at)))
            item.type = *type;
        else
            fault(at + "/type", "must be a type of FHIR R4 that can be shown here");
        item.repeats = truth(from, "repeats", at);
        item.min = extension(from, "minValue", at);
        item.max = extension(from, "maxValue", at);
        read_options(from, at, item);
        read_enable(from, at, item);
        const auto index = static_cast<int>(q.items.size());
        q.items.push_back(std::move(item));
        read_items(from, at, index, depth + 1, q);
    }

    void read_options(const object& from, const std::string& at, Item& item) {
        if (from.contains("answerValueSet"))
            fault(at + "/answerValueSet", "is not looked up: give the answers as answerOption");
        const auto* options = list(from, "answerOption", at);
        for (std::size_t i = 0; options != nullptr && i < options->size(); ++i) {
            const auto place = fmt::format("{}/answerOption/{}", at, i);
            if (const auto* one = (*options)[i].if_object())
                item.options.push_back(option(*one, place));
            else
                fault(place, "must be an answer");
        }
    }

    Option option(const object& from, const std::string& at) {
        Option o{.weight = weight(from, at), .at = at};
        if (const auto* coding = from.if_contains("valueCoding"); coding && coding->is_object()) {
            const auto place = at + "/valueCoding";
            o.code = text(coding->get_object(), "code", place);
            o.display = text(coding->get_object(), "display", place);
            if (!o.weight)
                o.weight = weight(coding->get_object(), place);
        } else if (const auto* whole = from.if_contains("valueInteger");
                   whole && whole->is_int64()) {
            o.code = o.display = std::to_string(whole->get_int64());
            if (!o.weight)
                o.weight = static_cast<double>(whole->get_int64());
        } else {
            o.code = o.display = text(from, "valueString", at);
        }
        if (o.code.empty())
            fault(at, "must have a code, a whole number or a text");
        return o;
    }

    void read_enable(const object& from, const std::string& at, Item& item) {
        const auto* all = list(from, "enableWhen", at);
        for (std::size_t i = 0; all != nullptr && i < all->size(); ++i) {
            const auto place = fmt::format("{}/enableWhen/{}", at, i);
            if (const auto* one = (*all)[i].if_object())
                item.enable.push_back(enable(*one, place));
            else
                fault(place, "must be a condition");
        }
        const auto behaviour = text(from, "enableBehavior", at);
        item.enable_any = behaviour == "any";
        if (behaviour.empty() ? item.enable.size() > 1 : behaviour != "any" && behaviour != "all")
            fault(at + "/enableBehavior", "must be any or all when there are several conditions");
    }

    Enable enable(const object& from, const std::string& at) {
        Enable e{.question = text(from, "question", at), .at = at};
        const auto compare = word(compares, text(from, "operator", at));
        if (!compare)
            fault(at + "/operator", "must be exists, =, !=, >, <, >= or <=");
        e.compare = compare.value_or(Compare::exists);
        if (const auto* truth_value = from.if_contains("answerBoolean");
            truth_value && truth_value->is_bool()) {
            e.value = truth_value->get_bool();
            return e;
        }
        for (const char* kind : {"answerInteger", "answerDecimal"})
            if (const auto* found = from.if_contains(kind)) {
                e.value = number(*found, fmt::format("{}/{}", at, kind)).value_or(0);
                return e;
            }
        if (const auto* coding = from.if_contains("answerCoding"); coding && coding->is_object())
            e.value = text(coding->get_object(), "code", at + "/answerCoding");
        else if (from.contains("answerString"))
            e.value = text(from, "answerString", at);
        else
            fault(at, "must have an answer as a truth, a number, a text or a code");
        return e;
    }

    std::vector<Fault> faults_;
};

}  // namespace

Checked<Questionnaire> read_questionnaire(std::string_view json) {
    const auto root = parse_json(json);
    if (!root)
        return tl::unexpected(std::vector<Fault>{root.error()});
    Reader reader;
    auto questionnaire = reader.read(*root);
    auto faults = std::move(reader.faults());
    if (faults.empty())
        faults = faults_of(questionnaire);
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return questionnaire;
}

}  // namespace palpate::outcomes
