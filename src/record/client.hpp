// A person who is treated, as reception and therapist know them. Nothing clinical is here.
#pragma once

#include "base/json.hpp"

namespace palpate::record {

enum class NameUse { usual, official, nickname, maiden, old };
PALPATE_DESCRIBE_ENUM(NameUse, usual, official, nickname, maiden, old)

struct Name {
    std::optional<NameUse> use;
    std::optional<std::string> family;
    std::vector<std::string> given;    // in the order in which they are said
    std::optional<std::string> whole;  // when it does not come apart into the two above
};
PALPATE_DESCRIBE(Name, use, family, given, whole);

enum class PhoneUse { mobile, home, work, old };
PALPATE_DESCRIBE_ENUM(PhoneUse, mobile, home, work, old)

struct Phone {
    std::string number;  // as typed; found by its digits
    std::optional<PhoneUse> use;
};
PALPATE_DESCRIBE(Phone, number, use);

struct Address {
    std::vector<std::string> lines;
    std::optional<std::string> city;
    std::optional<std::string> district;  // state, province, canton
    std::optional<std::string> postal_code;
    std::optional<std::string> country;  // ISO 3166, two letters
};
PALPATE_DESCRIBE(Address, lines, city, district, postal_code, country);

// As another system or an insurer knows the person.
struct Identifier {
    std::string system;  // a URI
    std::string value;
};
PALPATE_DESCRIBE(Identifier, system, value);

// Whom to call.
struct Contact {
    std::string name;
    std::optional<std::string> relation;
    std::optional<Phone> phone;
};
PALPATE_DESCRIBE(Contact, name, relation, phone);

// As on papers; what matters to care is asked in the intake.
enum class Sex { female, male, other, unknown };
PALPATE_DESCRIBE_ENUM(Sex, female, male, other, unknown)

struct Client {
    std::vector<Name> names;  // at least one; the first is used
    std::optional<PartialDate> birth;
    std::vector<Phone> phones;
    std::vector<std::string> emails;
    std::vector<Address> addresses;
    std::optional<Sex> sex;
    std::optional<std::string> gender_identity;
    std::optional<std::string> pronouns;
    std::optional<std::string> language;  // BCP 47: "es", "pt-BR"
    std::optional<bool> interpreter;      // needs one
    std::vector<Identifier> identifiers;
    std::vector<Contact> contacts;
    std::optional<std::string> notes;  // nothing about health
    std::optional<bool> inactive;      // no longer comes
    // What an imported record said besides, as it said it: kept and given back.
    std::optional<Document> extra;
};
PALPATE_DESCRIBE(Client, names, birth, phones, emails, addresses, sex, gender_identity, pronouns,
                 language, interpreter, identifiers, contacts, notes, inactive, extra);

using ClientId = Id<Client>;

// Every fault; empty when it may be kept.
std::vector<Fault> check(const Client& client);

// "Ana María Ruiz": the first name, as one says it.
std::string spoken_name(const Client& client);

}  // namespace palpate::record
