// The parts of a Patient that are modelled, one by one: what an element says in the record's words,
// and how an element is changed to say something else, its other members left alone.
//
// Reading never refuses: what is wrong was found before (elements.hpp), or was kept by somebody
// else. Nothing: the element is not modelled, and is kept as it is.
#pragma once

#include "interop/fhir/tree.hpp"
#include "record/client.hpp"

#include <optional>
#include <string>
#include <vector>

namespace palpate::interop::fhir {

std::optional<record::Name> name_of(const Tree& item);
std::optional<record::Phone> phone_of(const Tree& item);  // a telecom of system phone
std::optional<std::string> email_of(const Tree& item);
std::optional<record::Address> address_of(const Tree& item);
std::optional<record::Identifier> identifier_of(const Tree& item);
std::optional<record::Contact> contact_of(const Tree& item);
std::optional<record::Sex> sex_of(const Tree& patient);
std::optional<PartialDate> birth_of(const Tree& patient);
std::optional<bool> inactive_of(const Tree& patient);

// Where the language is: index into communication and into its coding. Nothing: none is told.
struct LanguagePlace {
    std::size_t item = 0;
    std::size_t coding = 0;
    std::string code;
};
std::optional<LanguagePlace> language_of(const Tree& patient);

// `was` is what the item says now.
void put_name(Tree& item, const record::Name& was, const record::Name& now);
void put_phone(Tree& item, const record::Phone& was, const record::Phone& now);
void put_email(Tree& item, const std::string& was, const std::string& now);
void put_address(Tree& item, const record::Address& was, const record::Address& now);
void put_identifier(Tree& item, const record::Identifier& was, const record::Identifier& now);
void put_contact(Tree& item, const record::Contact& was, const record::Contact& now);
void put_language(Tree& patient, const std::optional<std::string>& now);

// Which kept item each item of a list continues, in the new order (rule 2 of patient.hpp). `was`
// has a key for each kept item that is modelled; equal keys say the same.
struct Slot {
    std::optional<std::size_t> kept;
    std::optional<std::size_t> now;  // nothing: the kept item is not modelled and stays
};
std::vector<Slot> line_up(const std::vector<std::optional<std::string>>& was,
                          const std::vector<std::string>& now);

// The texts of a list such as given; nulls, which stand for additions, are passed over.
std::vector<std::string> texts_at(const Tree& object, std::string_view name);

// Sets or erases a text; leaves it alone when nothing changed.
void put_text(Tree& object, std::string_view name, const std::optional<std::string>& was,
              const std::optional<std::string>& now);
void put_texts(Tree& object, std::string_view name, const std::vector<std::string>& now);

}  // namespace palpate::interop::fhir
