#include "interop/fhir/elements.hpp"

#include "base/near_words.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::interop::fhir {
namespace {

using enum Shape;

constexpr Element of_extension[] = {{"url", text}};
// Its value has one of fifty names, so no other member is looked at.
constexpr Type extension{"Extension", of_extension};

constexpr Element of_coding[] = {{"id", text},           {"extension", list, "", &extension},
                                 {"system", text},       {"version", text},
                                 {"code", text},         {"display", text},
                                 {"userSelected", truth}};
constexpr Type coding{"Coding", of_coding};

constexpr Element of_concept[] = {{"id", text},
                                  {"extension", list, "", &extension},
                                  {"coding", list, "", &coding},
                                  {"text", text}};
constexpr Type concept_type{"CodeableConcept", of_concept};

constexpr Element of_name[] = {{"id", text},
                               {"extension", list, "", &extension},
                               {"use", text, "usual official temp nickname anonymous old maiden"},
                               {"text", text},
                               {"family", text},
                               {"given", texts},
                               {"prefix", texts},
                               {"suffix", texts},
                               {"period", object}};
constexpr Type name_type{"HumanName", of_name};

constexpr Element of_telecom[] = {{"id", text},
                                  {"extension", list, "", &extension},
                                  {"system", text, "phone fax email pager url sms other"},
                                  {"value", text},
                                  {"use", text, "home work temp old mobile"},
                                  {"rank", number},
                                  {"period", object}};
constexpr Type telecom{"ContactPoint", of_telecom};

constexpr Element of_address[] = {{"id", text},
                                  {"extension", list, "", &extension},
                                  {"use", text, "home work temp old billing"},
                                  {"type", text, "postal physical both"},
                                  {"text", text},
                                  {"line", texts},
                                  {"city", text},
                                  {"district", text},
                                  {"state", text},
                                  {"postalCode", text},
                                  {"country", text},
                                  {"period", object}};
constexpr Type address{"Address", of_address};

constexpr Element of_identifier[] = {{"id", text},
                                     {"extension", list, "", &extension},
                                     {"use", text, "usual official temp secondary old"},
                                     {"type", object},
                                     {"system", text},
                                     {"value", text},
                                     {"period", object},
                                     {"assigner", object}};
constexpr Type identifier{"Identifier", of_identifier};

constexpr std::string_view genders = "male female other unknown";

constexpr Element of_contact[] = {{"id", text},
                                  {"extension", list, "", &extension},
                                  {"modifierExtension", list, "", &extension},
                                  {"relationship", list, "", &concept_type},
                                  {"name", object, "", &name_type},
                                  {"telecom", list, "", &telecom},
                                  {"address", object, "", &address},
                                  {"gender", text, genders},
                                  {"organization", object},
                                  {"period", object}};
constexpr Type contact{"Patient.contact", of_contact};

constexpr Element of_communication[] = {{"id", text},
                                        {"extension", list, "", &extension},
                                        {"modifierExtension", list, "", &extension},
                                        {"language", object, "", &concept_type},
                                        {"preferred", truth}};
constexpr Type communication{"Patient.communication", of_communication};

constexpr Element of_meta[] = {{"id", text},          {"extension", list, "", &extension},
                               {"versionId", text},   {"source", text},
                               {"lastUpdated", text}, {"profile", texts},
                               {"security", list},    {"tag", list}};
constexpr Type meta{"Meta", of_meta};

constexpr Element of_patient[] = {{"resourceType", text},
                                  {"id", text},
                                  {"meta", object, "", &meta},
                                  {"implicitRules", text},
                                  {"language", text},
                                  {"text", object},
                                  {"contained", list},
                                  {"extension", list, "", &extension},
                                  {"modifierExtension", list, "", &extension},
                                  {"identifier", list, "", &identifier},
                                  {"active", truth},
                                  {"name", list, "", &name_type},
                                  {"telecom", list, "", &telecom},
                                  {"gender", text, genders},
                                  {"birthDate", text},
                                  {"deceasedBoolean", truth},
                                  {"deceasedDateTime", text},
                                  {"address", list, "", &address},
                                  {"maritalStatus", object},
                                  {"multipleBirthBoolean", truth},
                                  {"multipleBirthInteger", number},
                                  {"photo", list},
                                  {"contact", list, "", &contact},
                                  {"communication", list, "", &communication},
                                  {"generalPractitioner", list},
                                  {"managingOrganization", object},
                                  {"link", list}};
constexpr Type patient{"Patient", of_patient};

std::string_view words_of(Shape shape) {
    switch (shape) {
        case text: return "text that is not empty";
        case truth: return "true or false";
        case number: return "a number";
        case object: return "an object that is not empty";
        case list:
        case texts: return "a list that is not empty";
    }
    return "";
}

bool fits(const Tree& value, Shape shape) {
    switch (shape) {
        case text: return value.if_text() != nullptr && !value.if_text()->empty();
        case truth: return value.if_truth() != nullptr;
        case number: return value.if_number() != nullptr;
        case object: return value.if_object() != nullptr && !value.if_object()->empty();
        case list:
        case texts: return value.if_list() != nullptr && !value.if_list()->empty();
    }
    return false;
}

bool is_permitted(std::string_view code, std::string_view codes) {
    while (!codes.empty()) {
        const auto space = codes.find(' ');
        if (codes.substr(0, space) == code)
            return true;
        codes.remove_prefix(space == std::string_view::npos ? codes.size() : space + 1);
    }
    return false;
}

class Checker {
public:
    explicit Checker(Issues& issues) : issues_(issues) {}

    void members(const Tree& tree, const Type& type, const std::string& place) {
        for (const auto& [name, value] : *tree.if_object()) {
            const bool of_primitive = name.starts_with('_');
            const auto* found = element(type, std::string_view(name).substr(of_primitive ? 1 : 0));
            if (found == nullptr || (of_primitive && !is_primitive(found->shape)))
                unknown(name, type, place);
            else if (of_primitive)
                additions(value, *found, fmt::format("{}.{}", place, name));
            else
                one(tree, value, *found, fmt::format("{}.{}", place, name));
        }
    }

private:
    static const Element* element(const Type& type, std::string_view name) {
        const auto found = std::ranges::find(type.elements, name, &Element::name);
        return found == type.elements.end() ? nullptr : &*found;
    }
    static bool is_primitive(Shape shape) { return shape != object && shape != list; }

    void add(std::string_view code, const std::string& place, std::string diagnostics) {
        issues_.push_back({code, place, std::move(diagnostics)});
    }

    void unknown(const std::string& name, const Type& type, const std::string& place) {
        if (&type == &extension)
            return;
        constexpr std::size_t name_bytes_max = 64;
        if (name.size() > name_bytes_max)
            return add(
                "structure", place,
                fmt::format("has an element whose name has more than {} bytes", name_bytes_max));
        const auto near = near_word(name, type.elements, [](const Element& e) { return e.name; });
        add("structure", place + '.' + name,
            fmt::format("{} has no element of this name in FHIR R4{}; what it does not have "
                        "belongs into an extension",
                        type.name,
                        near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near)));
    }

    // The id and extensions of a primitive element: "_birthDate".
    void additions(const Tree& value, const Element& e, const std::string& place) {
        const bool right = e.shape == texts ? fits(value, list) : fits(value, object);
        if (!right)
            add("structure", place,
                fmt::format("expected {}", words_of(e.shape == texts ? list : object)));
    }

    void one(const Tree& owner, const Tree& value, const Element& e, const std::string& place) {
        if (!fits(value, e.shape))
            return add("structure", place, fmt::format("expected {}", words_of(e.shape)));
        if (const auto* written = value.if_text())
            text_of(*written, e, place);
        else if (e.shape == texts)
            several(*value.if_list(), owner.find("_" + std::string(e.name)), place);
        else if (e.shape == object && e.type != nullptr)
            members(value, *e.type, place);
        else if (e.shape == list)
            items(*value.if_list(), e, place);
    }

    void text_of(const std::string& written, const Element& e, const std::string& place) {
        if (e.type == nullptr && !e.codes.empty() && !is_permitted(written, e.codes))
            add("code-invalid", place, fmt::format("expected one of: {}", e.codes));
        else if (written.size() > text_bytes_max)
            add("too-long", place, fmt::format("expected at most {} bytes", text_bytes_max));
    }

    // Null stands where only the list of additions has something.
    void several(const Tree::List& values, const Tree* others, const std::string& place) {
        if (values.size() > items_max)
            add("too-costly", place, fmt::format("expected at most {} items", items_max));
        const auto* extended = others == nullptr ? nullptr : others->if_list();
        for (std::size_t i = 0; i < values.size() && i < items_max; ++i) {
            const auto here = fmt::format("{}[{}]", place, i);
            const bool stands_for = values[i].is_null() && extended != nullptr &&
                                    i < extended->size() && !(*extended)[i].is_null();
            if (const auto* written = values[i].if_text(); written != nullptr && !written->empty())
                text_of(*written, {"", text}, here);
            else if (!stands_for)
                add("structure", here, fmt::format("expected {}", words_of(text)));
        }
    }

    void items(const Tree::List& values, const Element& e, const std::string& place) {
        if (e.type != nullptr && values.size() > items_max)
            return add("too-costly", place, fmt::format("expected at most {} items", items_max));
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto here = fmt::format("{}[{}]", place, i);
            if (!fits(values[i], object))
                add("structure", here, fmt::format("expected {}", words_of(object)));
            else if (e.type != nullptr)
                members(values[i], *e.type, here);
            if (e.type == &extension && values[i].text_at("url") == nullptr)
                add("required", here + ".url", "an extension says by a url what it is");
        }
    }

    Issues& issues_;
};

}  // namespace

const Type& patient_type() {
    return patient;
}

void check_elements(const Tree& object_tree, const Type& type, const std::string& place,
                    Issues& issues) {
    Checker(issues).members(object_tree, type, place);
}

}  // namespace palpate::interop::fhir
