// Which elements FHIR R4 (4.0.1) gives a Patient and the types inside it that we model, and of what
// shape each is. One table; from it comes the check that a resource is built as it must be.
//
// Looked at are names, shapes, permitted codes, and that nothing is empty or null. Not looked into:
// the content of types we keep as they are (Period, Attachment, Reference, CodeableConcept outside
// relationship and language, contained resources, the values of extensions).
#pragma once

#include "interop/fhir/outcome.hpp"
#include "interop/fhir/tree.hpp"

#include <span>
#include <string_view>

namespace palpate::interop::fhir {

enum class Shape { text, truth, number, object, list, texts };

struct Type;

struct Element {
    std::string_view name;
    Shape shape;
    std::string_view codes = "";  // the permitted ones, with spaces between; empty: any text
    const Type* type = nullptr;   // of the object, or of the list's items; null: kept unseen
};

struct Type {
    std::string_view name;
    std::span<const Element> elements;
};

const Type& patient_type();

constexpr std::size_t items_max = 100;         // of a list that we look into
constexpr std::size_t text_bytes_max = 4'000;  // of a text that we look at

// Adds an issue for each fault; `place` is the object's FHIRPath.
void check_elements(const Tree& object, const Type& type, const std::string& place, Issues& issues);

}  // namespace palpate::interop::fhir
