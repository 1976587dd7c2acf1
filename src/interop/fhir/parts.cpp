#include "interop/fhir/parts.hpp"

#include <algorithm>
#include <array>

namespace palpate::interop::fhir {
namespace {

using record::Address;
using record::Contact;
using record::Identifier;
using record::Name;
using record::NameUse;
using record::Phone;
using record::PhoneUse;
using record::Sex;
using Text = std::optional<std::string>;

constexpr std::string_view language_codes = "urn:ietf:bcp:47";

template <class T>
Text word(const std::optional<T>& value) {
    return value ? Text(JsonWord<T>::text(*value)) : std::nullopt;
}

// The record's words for uses and genders are FHIR's, where FHIR has the same thing.
template <class T>
std::optional<T> word_at(const Tree& item, std::string_view name) {
    const auto* text = item.text_at(name);
    return text == nullptr ? std::nullopt : JsonWord<T>::parse(*text);
}

// An empty text says nothing.
Text text_at(const Tree& item, std::string_view name) {
    const auto* text = item.text_at(name);
    return text == nullptr || text->empty() ? std::nullopt : Text(*text);
}

const Tree::List& list_at(const Tree& object, std::string_view name) {
    static const Tree::List none;
    const auto* member = object.find(name);
    const auto* list = member == nullptr ? nullptr : member->if_list();
    return list == nullptr ? none : *list;
}

void erase_with_additions(Tree& object, std::string_view name) {
    object.erase(name);
    object.erase("_" + std::string(name));
}

std::string spoken(const Tree& name) {
    if (const auto whole = text_at(name, "text"))
        return *whole;
    std::string all;
    for (const auto& given : texts_at(name, "given"))
        all.append(all.empty() ? "" : " ").append(given);
    if (const auto family = text_at(name, "family"))
        all.append(all.empty() ? "" : " ").append(*family);
    return all;
}

Text relation_of(const Tree& contact) {
    const auto& list = list_at(contact, "relationship");
    if (list.empty())
        return std::nullopt;
    if (auto text = text_at(list.front(), "text"))
        return text;
    const auto& codings = list_at(list.front(), "coding");
    return codings.empty() ? std::nullopt : text_at(codings.front(), "display");
}

std::optional<std::size_t> phone_place(const Tree& contact) {
    const auto& list = list_at(contact, "telecom");
    for (std::size_t i = 0; i < list.size(); ++i)
        if (phone_of(list[i]))
            return i;
    return std::nullopt;
}

void put_spoken(Tree& contact, const std::string& now) {
    auto* name = contact.find("name");
    if (now.empty())
        return contact.erase("name");
    if (name == nullptr)
        name = &contact.set("name", Tree::empty_object());
    for (const auto* part : {"text", "family", "given", "prefix", "suffix"})
        erase_with_additions(*name, part);
    name->set("text", Tree(now));
}

void put_relation(Tree& contact, const Text& now) {
    auto* member = contact.find("relationship");
    auto* list = member == nullptr ? nullptr : member->if_list();
    if (list == nullptr || list->empty()) {
        if (now && !now->empty())
            contact.set("relationship", Tree(Tree::List{Tree(Tree::Object{{"text", Tree(*now)}})}));
        return;
    }
    if (now && !now->empty()) {
        list->front().erase("coding");
        list->front().set("text", Tree(*now));
        return;
    }
    contact.erase("relationship");  // a second one is not to take the place of the first
}

void put_contact_phone(Tree& contact, const std::optional<Phone>& was,
                       const std::optional<Phone>& now) {
    const auto place = phone_place(contact);
    if (!place && now) {
        Tree item = Tree::empty_object();
        put_phone(item, {}, *now);
        auto* member = contact.find("telecom");
        if (member == nullptr || member->if_list() == nullptr)
            member = &contact.set("telecom", Tree(Tree::List{}));
        return member->if_list()->push_back(std::move(item));
    }
    if (!place)
        return;
    auto& list = *contact.find("telecom")->if_list();
    if (now)
        return put_phone(list[*place], was.value_or(Phone{}), *now);
    // All of them: a second one is not to take the place of the first.
    std::erase_if(list, [](const Tree& item) { return phone_of(item).has_value(); });
    if (list.empty())
        contact.erase("telecom");
}

// The first coding that says it is of BCP 47, or else the first that does not say what it is of.
std::optional<std::size_t> coding_of(const Tree& communication) {
    const auto* language = communication.find("language");
    if (language == nullptr)
        return std::nullopt;
    const auto& codings = list_at(*language, "coding");
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < codings.size(); ++i) {
        if (!text_at(codings[i], "code"))
            continue;
        if (text_at(codings[i], "system") == language_codes)
            return i;
        if (!first && !text_at(codings[i], "system"))
            first = i;
    }
    return first;
}

bool is_preferred(const Tree& communication) {
    const auto* preferred = communication.find("preferred");
    const auto* truth = preferred == nullptr ? nullptr : preferred->if_truth();
    return truth != nullptr && *truth;
}

}  // namespace

std::optional<Name> name_of(const Tree& item) {
    Name name{.use = word_at<NameUse>(item, "use"),
              .family = text_at(item, "family"),
              .given = texts_at(item, "given"),
              .whole = text_at(item, "text")};
    const bool says_something =
        name.family || name.whole || (!name.given.empty() && !name.given.front().empty());
    return says_something ? std::optional(std::move(name)) : std::nullopt;
}

std::optional<Phone> phone_of(const Tree& item) {
    const auto number = text_at(item, "value");
    if (text_at(item, "system") != "phone" || !number)
        return std::nullopt;
    return Phone{*number, word_at<PhoneUse>(item, "use")};
}

Text email_of(const Tree& item) {
    return text_at(item, "system") == "email" ? text_at(item, "value") : std::nullopt;
}

std::optional<Address> address_of(const Tree& item) {
    Address address{.lines = texts_at(item, "line"),
                    .city = text_at(item, "city"),
                    .district = text_at(item, "state"),
                    .postal_code = text_at(item, "postalCode"),
                    .country = text_at(item, "country")};
    const bool says_something = !address.lines.empty() || address.city || address.district ||
                                address.postal_code || address.country;
    return says_something ? std::optional(std::move(address)) : std::nullopt;
}

std::optional<Identifier> identifier_of(const Tree& item) {
    const auto value = text_at(item, "value");
    if (!value)
        return std::nullopt;
    return Identifier{text_at(item, "system").value_or(""), *value};
}

std::optional<Contact> contact_of(const Tree& item) {
    const auto* name = item.find("name");
    Contact contact{.name = name == nullptr ? "" : spoken(*name), .relation = relation_of(item)};
    if (const auto place = phone_place(item))
        contact.phone = phone_of(list_at(item, "telecom")[*place]);
    const bool says_something = !contact.name.empty() || contact.relation || contact.phone;
    return says_something ? std::optional(std::move(contact)) : std::nullopt;
}

std::optional<Sex> sex_of(const Tree& patient) {
    return word_at<Sex>(patient, "gender");
}

std::optional<PartialDate> birth_of(const Tree& patient) {
    return word_at<PartialDate>(patient, "birthDate");
}

std::optional<bool> inactive_of(const Tree& patient) {
    const auto* active = patient.find("active");
    const auto* truth = active == nullptr ? nullptr : active->if_truth();
    return truth == nullptr ? std::nullopt : std::optional(!*truth);
}

std::optional<LanguagePlace> language_of(const Tree& patient) {
    const auto& list = list_at(patient, "communication");
    std::optional<LanguagePlace> found;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto coding = coding_of(list[i]);
        if (!coding || (found && !is_preferred(list[i])))
            continue;
        const auto& codings = list_at(*list[i].find("language"), "coding");
        found = LanguagePlace{i, *coding, *text_at(codings[*coding], "code")};
        if (is_preferred(list[i]))
            break;
    }
    return found;
}

void put_name(Tree& item, const Name& was, const Name& now) {
    put_text(item, "use", word(was.use), word(now.use));
    put_text(item, "text", was.whole, now.whole);
    put_text(item, "family", was.family, now.family);
    put_texts(item, "given", now.given);
}

void put_phone(Tree& item, const Phone& was, const Phone& now) {
    put_text(item, "system", text_at(item, "system"), "phone");
    put_text(item, "value", was.number, now.number);
    put_text(item, "use", word(was.use), word(now.use));
}

void put_email(Tree& item, const std::string& was, const std::string& now) {
    put_text(item, "system", text_at(item, "system"), "email");
    put_text(item, "value", was, now);
}

void put_address(Tree& item, const Address& was, const Address& now) {
    if (to_json(was) == to_json(now))
        return;
    erase_with_additions(item, "text");  // it says the old one
    put_texts(item, "line", now.lines);
    put_text(item, "city", was.city, now.city);
    put_text(item, "state", was.district, now.district);
    put_text(item, "postalCode", was.postal_code, now.postal_code);
    put_text(item, "country", was.country, now.country);
}

void put_identifier(Tree& item, const Identifier& was, const Identifier& now) {
    put_text(item, "system", was.system, now.system);
    put_text(item, "value", was.value, now.value);
}

void put_contact(Tree& item, const Contact& was, const Contact& now) {
    const auto json = [](const auto& part) { return part ? to_json(*part) : std::string(); };
    if (was.relation != now.relation)
        put_relation(item, now.relation);
    if (was.name != now.name)
        put_spoken(item, now.name);
    if (json(was.phone) != json(now.phone))
        put_contact_phone(item, was.phone, now.phone);
}

void put_language(Tree& patient, const Text& now) {
    const auto place = language_of(patient);
    const auto was = place ? Text(place->code) : std::nullopt;
    if (was == now || (!was && now->empty()))
        return;
    if (!place) {
        Tree coding(Tree::Object{{"system", Tree(language_codes)}, {"code", Tree(*now)}});
        Tree language(Tree::Object{{"coding", Tree(Tree::List{std::move(coding)})}});
        Tree item(Tree::Object{{"language", std::move(language)}, {"preferred", Tree(true)}});
        auto* member = patient.find("communication");
        if (member == nullptr || member->if_list() == nullptr)
            member = &patient.set("communication", Tree(Tree::List{}));
        return member->if_list()->push_back(std::move(item));
    }
    auto& list = *patient.find("communication")->if_list();
    if (now && !now->empty()) {
        auto& language = *list[place->item].find("language");
        erase_with_additions(language, "text");
        auto& codings = *language.find("coding")->if_list();
        Tree coding = std::move(codings[place->coding]);
        erase_with_additions(coding, "display");
        coding.set("code", Tree(*now));
        codings = Tree::List{std::move(coding)};  // others would say the old one
        return;
    }
    // All of them: a second one is not to take the place of the first.
    std::erase_if(list, [](const Tree& item) { return coding_of(item).has_value(); });
    if (list.empty())
        patient.erase("communication");
}

}  // namespace palpate::interop::fhir
