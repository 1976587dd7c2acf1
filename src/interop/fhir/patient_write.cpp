#include "interop/fhir/kept.hpp"
#include "interop/fhir/parts.hpp"
#include "interop/fhir/patient.hpp"

#include <algorithm>

namespace palpate::interop::fhir {
namespace {

using record::Client;

// A list of the client against the list that was kept: `of` says what a kept item says, `put`
// changes one to say something else.
template <class T, class Of, class Put>
void put_list(Tree& patient, std::string_view name, const std::vector<T>& now, Of of, Put put) {
    const auto* member = patient.find(name);
    const auto* list = member == nullptr ? nullptr : member->if_list();
    const Tree::List before = list == nullptr ? Tree::List{} : *list;
    std::vector<std::optional<T>> was;
    std::vector<std::optional<std::string>> was_keys;
    std::vector<std::string> keys;
    was.reserve(before.size());
    was_keys.reserve(before.size());
    keys.reserve(now.size());
    for (const auto& item : before) {
        was.push_back(of(item));
        was_keys.push_back(was.back() ? std::optional(to_json(*was.back())) : std::nullopt);
    }
    for (const auto& item : now)
        keys.push_back(to_json(item));
    Tree::List after;
    after.reserve(before.size() + now.size());
    for (const auto& slot : line_up(was_keys, keys)) {
        Tree item = slot.kept ? before[*slot.kept] : Tree::empty_object();
        if (slot.now)
            put(item, slot.kept ? *was[*slot.kept] : T{}, now[*slot.now]);
        if (slot.kept || of(item))  // what says nothing is no item
            after.push_back(std::move(item));
    }
    if (after.empty())
        patient.erase(name);
    else
        patient.set(name, Tree(std::move(after)));
}

template <class T>
std::optional<std::string> word(const std::optional<T>& value) {
    return value ? std::optional(JsonWord<T>::text(*value)) : std::nullopt;
}

// The kept resource, saying what the client says now.
Tree overlaid(Tree patient, const Client& client) {
    put_list(patient, "identifier", client.identifiers, identifier_of, put_identifier);
    if (const auto was = inactive_of(patient); was != client.inactive) {
        if (client.inactive)
            patient.set("active", Tree(!*client.inactive));
        else
            patient.erase("active");
    }
    put_list(patient, "name", client.names, name_of, put_name);
    put_list(patient, "telecom", client.phones, phone_of, put_phone);
    put_list(patient, "telecom", client.emails, email_of, put_email);
    put_text(patient, "gender", word(sex_of(patient)), word(client.sex));
    put_text(patient, "birthDate", word(birth_of(patient)), word(client.birth));
    put_list(patient, "address", client.addresses, address_of, put_address);
    put_list(patient, "contact", client.contacts, contact_of, put_contact);
    put_language(patient, client.language);
    return patient;
}

Tree extra_of(const Client& client) {
    if (client.extra)
        if (auto tree = parse_tree(client.extra->text(), stored_depth_max);
            tree && tree->if_object() != nullptr)
            return *std::move(tree);
    return Tree::empty_object();
}

// False, and nothing done, when it is too large.
bool put_extra(Client& client, const Tree& extra) {
    if (extra.if_object()->empty()) {
        client.extra.reset();
        return true;
    }
    auto document = Document::from(written(extra));
    if (!document)
        return false;
    client.extra = *std::move(document);
    return true;
}

}  // namespace

Tree content_of(const Client& client) {
    const auto extra = extra_of(client);
    const auto* kept = extra.find(extra_member);
    const bool usable = kept != nullptr && kept->if_object() != nullptr;
    return overlaid(usable ? *kept : Tree::empty_object(), client);
}

bool keep_content(Client& client, const Tree& content) {
    auto extra = extra_of(client);
    extra.erase(extra_member);
    if (!same(overlaid(Tree::empty_object(), client), content))
        extra.set(extra_member, content);
    return put_extra(client, extra);
}

void settle(Client& client) {
    auto settled = client;
    if (keep_content(settled, content_of(client)))
        client = std::move(settled);
}

Client updated(const Client& before, Client next) {
    next.gender_identity = before.gender_identity;
    next.pronouns = before.pronouns;
    next.interpreter = before.interpreter;
    next.notes = before.notes;
    auto extra = extra_of(before);
    const auto said = extra_of(next);
    extra.erase(extra_member);
    if (const auto* content = said.find(extra_member))
        extra.set(extra_member, *content);
    put_extra(next, extra);  // when it gets too large, what others kept there goes
    return next;
}

std::string write_patient(const Client& client, const Stamp& stamp) {
    const auto content = content_of(client);
    Tree patient(Tree::Object{{"resourceType", "Patient"}, {"id", Tree(to_text(stamp.id))}});
    Tree meta(Tree::Object{{"versionId", Tree(std::to_string(stamp.version))},
                           {"lastUpdated", Tree(to_text(stamp.changed_at))}});
    if (const auto* kept = content.find("meta"); kept != nullptr && kept->if_object() != nullptr)
        for (const auto& member : *kept->if_object())
            if (meta.find(member.name) == nullptr)
                meta.set(member.name, member.value);
    patient.set("meta", std::move(meta));
    for (const auto& member : *content.if_object())
        if (patient.find(member.name) == nullptr)
            patient.set(member.name, member.value);
    return written(patient);
}

}  // namespace palpate::interop::fhir
