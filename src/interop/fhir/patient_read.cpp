#include "interop/fhir/elements.hpp"
#include "interop/fhir/kept.hpp"
#include "interop/fhir/parts.hpp"
#include "interop/fhir/patient.hpp"

namespace palpate::interop::fhir {
namespace {

using record::Client;

std::string at(std::string_view list, std::size_t i, std::string_view member) {
    return fmt::format("Patient.{}[{}].{}", list, i, member);
}

template <class F>
void each(const Tree& patient, std::string_view name, F f) {
    const auto* member = patient.find(name);
    if (const auto* list = member == nullptr ? nullptr : member->if_list())
        for (std::size_t i = 0; i < list->size(); ++i)
            f((*list)[i], i);
}

// What record::check() says of a client that has nothing else.
std::string fault_in(Client client) {
    client.names = {{.whole = "x"}};
    const auto faults = record::check(client);
    return faults.empty() ? "" : faults.front().message;
}

void check_telecom(const Tree& item, std::size_t i, Issues& issues) {
    if (item.text_at("value") != nullptr && item.find("system") == nullptr)
        issues.push_back({"invariant", at("telecom", i, "system"),
                          "a value needs a system, such as phone or email"});
    std::string fault;
    if (const auto phone = phone_of(item))
        fault = fault_in({.phones = {*phone}});
    else if (const auto email = email_of(item))
        fault = fault_in({.emails = {*email}});
    if (!fault.empty())
        issues.push_back({"value", at("telecom", i, "value"), std::move(fault)});
}

// Patient.deceased[x] and the like come in one type.
void check_choice(const Tree& patient, std::string_view one, std::string_view other,
                  Issues& issues) {
    if (patient.find(one) != nullptr && patient.find(other) != nullptr)
        issues.push_back({"invariant", fmt::format("Patient.{}", one),
                          fmt::format("expected this or {}, not both", other)});
}

void check_content(const Tree& patient, Issues& issues) {
    bool named = false;
    each(patient, "name",
         [&](const Tree& item, std::size_t) { named |= name_of(item).has_value(); });
    if (!named)
        issues.push_back({"required", "Patient.name",
                          "expected at least one name with a text, family or given"});
    const auto* birth = patient.text_at("birthDate");
    if (birth != nullptr && !birth_of(patient))
        issues.push_back({"value", "Patient.birthDate",
                          fmt::format("expected {}", JsonWord<PartialDate>::permitted())});
    each(patient, "telecom",
         [&](const Tree& item, std::size_t i) { check_telecom(item, i, issues); });
    check_choice(patient, "deceasedBoolean", "deceasedDateTime", issues);
    check_choice(patient, "multipleBirthBoolean", "multipleBirthInteger", issues);
}

template <class Of>
auto all(const Tree& patient, std::string_view name, Of of) {
    std::vector<typename decltype(of(patient))::value_type> items;
    each(patient, name, [&](const Tree& item, std::size_t) {
        if (auto said = of(item))
            items.push_back(*std::move(said));
    });
    return items;
}

Client client_of(const Tree& patient) {
    Client client{.names = all(patient, "name", name_of),
                  .birth = birth_of(patient),
                  .phones = all(patient, "telecom", phone_of),
                  .emails = all(patient, "telecom", email_of),
                  .addresses = all(patient, "address", address_of),
                  .sex = sex_of(patient)};
    if (auto language = language_of(patient))
        client.language = std::move(language->code);
    client.identifiers = all(patient, "identifier", identifier_of);
    client.contacts = all(patient, "contact", contact_of);
    client.inactive = inactive_of(patient);
    return client;
}

// Without what is ours to say: id, version and time.
Tree content_of_resource(Tree patient) {
    for (const auto* name : {"resourceType", "id", "_id"})
        patient.erase(name);
    if (auto* meta = patient.find("meta")) {
        for (const auto* name : {"versionId", "_versionId", "lastUpdated", "_lastUpdated"})
            meta->erase(name);
        if (meta->if_object()->empty())
            patient.erase("meta");
    }
    return patient;
}

Issues issues_of_kind(const Tree& resource) {
    if (resource.if_object() == nullptr)
        return {{"structure", "", "expected one Patient as a JSON object", true}};
    const auto* type = resource.text_at("resourceType");
    if (type == nullptr || *type != "Patient")
        return {{"invalid", "Patient.resourceType", "expected the resourceType Patient", true}};
    return {};
}

}  // namespace

tl::expected<PatientRead, Issues> read_patient(std::string_view json) {
    auto resource = parse_tree(json);
    if (!resource)
        return tl::unexpected(Issues{{"structure", "", std::move(resource.error().message), true}});
    auto issues = issues_of_kind(*resource);
    if (issues.empty()) {
        check_elements(*resource, patient_type(), "Patient", issues);
        check_content(*resource, issues);
    }
    if (!issues.empty())
        return tl::unexpected(std::move(issues));
    PatientRead read{.client = client_of(*resource)};
    if (const auto* id = resource->text_at("id"))
        read.id = *id;
    // What could not be read again must not be kept.
    const bool kept = keep_content(read.client, content_of_resource(*std::move(resource)));
    if (!kept || !from_json<Client>(to_json(read.client)))
        return tl::unexpected(Issues{{"too-long", "Patient", "expected a smaller resource"}});
    for (auto& fault : record::check(read.client))
        issues.push_back({"value", "Patient", fault.path + " " + fault.message});
    if (!issues.empty())
        return tl::unexpected(std::move(issues));
    return read;
}

}  // namespace palpate::interop::fhir
