#include "interop/fhir/calendar_tree.hpp"

#include <algorithm>

namespace palpate::interop::fhir {
namespace {

using tl::unexpected;

Issues one(std::string_view code, std::string expression, std::string diagnostics,
           bool misplaced = false) {
    Issues issues;
    issues.push_back({code, std::move(expression), std::move(diagnostics), misplaced});
    return issues;
}

tl::expected<Tree, Issues> resource_in(std::string_view json, std::string_view type) {
    auto tree = parse_tree(json);
    if (!tree)
        return unexpected(one("structure", "", tree.error().message, true));
    const auto* said = tree->text_at("resourceType");
    if (said == nullptr || *said != type)
        return unexpected(
            one("structure", "", fmt::format("expected a resource of type {}", type), true));
    return *std::move(tree);
}

// What is the server's to say is not kept.
void erase_ours(Tree& resource) {
    for (const auto* name : {"resourceType", "id"})
        resource.erase(name);
    if (auto* meta = resource.find("meta")) {
        meta->erase("versionId");
        meta->erase("lastUpdated");
        if (const auto* object = meta->if_object(); object != nullptr && object->empty())
            resource.erase("meta");
    }
}

// What is left over, as a member of `extra`; nothing when nothing is. An issue: it is too large.
tl::expected<std::optional<Document>, Issues> rest_of(Tree resource) {
    if (resource.if_object()->empty())
        return std::nullopt;
    auto extra = Tree::empty_object();
    extra.set(besides_member, std::move(resource));
    auto document = Document::from(written(extra));
    if (!document)
        return unexpected(one("too-long", "", document.error().message));
    return std::optional(*std::move(document));
}

bool is_true(const Tree& resource, std::string_view name, bool otherwise) {
    const auto* member = resource.find(name);
    const auto* truth = member == nullptr ? nullptr : member->if_truth();
    return truth == nullptr ? otherwise : *truth;
}

const Tree* first_in(const Tree& resource, std::string_view name) {
    const auto* member = resource.find(name);
    const auto* list = member == nullptr ? nullptr : member->if_list();
    return list == nullptr || list->empty() ? nullptr : &list->front();
}

// "Mia Ortega": the text, or the given names and the family name.
std::string spoken(const Tree& name) {
    if (const auto* text = name.text_at("text"))
        return *text;
    std::string all;
    const auto add = [&](const std::string& word) { all += (all.empty() ? "" : " ") + word; };
    if (const auto* given = name.find("given"); given != nullptr && given->if_list() != nullptr)
        for (const auto& word : *given->if_list())
            if (const auto* text = word.if_text())
                add(*text);
    if (const auto* family = name.text_at("family"))
        add(*family);
    return all;
}

bool is_site(const Tree& location) {
    const auto* type = location.find("physicalType");
    const auto* coding = type == nullptr ? nullptr : first_in(*type, "coding");
    const auto* code = coding == nullptr ? nullptr : coding->text_at("code");
    return code != nullptr && (*code == "si" || *code == "bu" || *code == "area");
}

std::optional<std::string> zone_in(const Tree& location) {
    const auto* member = location.find("extension");
    if (const auto* list = member == nullptr ? nullptr : member->if_list())
        for (const auto& extension : *list) {
            const auto* url = extension.text_at("url");
            const auto* code = extension.text_at("valueCode");
            if (url != nullptr && *url == timezone_extension && code != nullptr)
                return *code;
        }
    return std::nullopt;
}

std::optional<Instant> moment_in(const Tree& appointment, std::string_view name, Issues& issues) {
    const auto* text = appointment.text_at(name);
    const auto moment = text == nullptr ? std::nullopt : parse_instant(*text);
    if (!moment)
        issues.push_back({text == nullptr ? "required" : "value",
                          fmt::format("Appointment.{}", name),
                          "expected a moment such as 2026-11-21T10:00:00+01:00"});
    return moment;
}

void take_actors(const Tree& appointment, AppointmentRead& read, Issues& issues) {
    const auto actors = actors_of(appointment);
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const auto place = fmt::format("Appointment.participant[{}].actor", i);
        if (!actors[i])
            issues.push_back({"value", place, "expected a reference such as Patient/ID"});
        else if (actors[i]->type == "Patient")
            read.clients.emplace_back(actors[i]->id);
        else if (actors[i]->type == "Practitioner")
            read.practitioners.emplace_back(actors[i]->id);
        else if (actors[i]->type == "Location")
            read.locations.push_back(actors[i]->id);
        else
            issues.push_back(
                {"not-supported", place, "expected a Patient, a Practitioner or a Location"});
    }
    if (read.clients.empty() || read.practitioners.empty())
        issues.push_back({"required", "Appointment.participant",
                          "expected at least one Patient and one Practitioner"});
}

// Nothing but who it is: then the booking says it all.
bool is_plain(const Tree& participant) {
    const auto* members = participant.if_object();
    return members != nullptr && std::ranges::all_of(*members, [](const Member& member) {
               const auto* actor = member.value.if_object();
               return member.name == "status" ||
                      (member.name == "actor" && actor != nullptr && actor->size() == 1);
           });
}

void erase_modelled(Tree& appointment) {
    for (const auto* name : {"status", "start", "end"})
        appointment.erase(name);
    const auto* list = appointment.find("participant")->if_list();
    if (list != nullptr && std::ranges::all_of(*list, is_plain))
        appointment.erase("participant");
}

}  // namespace

std::optional<Reference> reference_of(const Tree& object) {
    const auto* text = object.text_at("reference");
    if (text == nullptr)
        return std::nullopt;
    const auto slash = text->rfind('/');
    if (slash == std::string::npos || slash == 0)
        return std::nullopt;
    const auto before = text->rfind('/', slash - 1);
    const auto from = before == std::string::npos ? 0 : before + 1;
    const auto id = parse_uuid(std::string_view(*text).substr(slash + 1));
    if (!id)
        return std::nullopt;
    return Reference{text->substr(from, slash - from), *id};
}

std::vector<std::optional<Reference>> actors_of(const Tree& appointment) {
    std::vector<std::optional<Reference>> all;
    const auto* member = appointment.find("participant");
    if (const auto* list = member == nullptr ? nullptr : member->if_list())
        for (const auto& participant : *list) {
            const auto* actor = participant.find("actor");
            all.push_back(actor == nullptr ? std::nullopt : reference_of(*actor));
        }
    return all;
}

tl::expected<scheduling::OutsidePractitioner, Issues> read_practitioner(std::string_view json) {
    auto tree = resource_in(json, "Practitioner");
    if (!tree)
        return unexpected(std::move(tree.error()));
    const auto* first = first_in(*tree, "name");
    auto name = first == nullptr ? std::string() : spoken(*first);
    if (name.empty() || name.size() > scheduling::name_bytes_max)
        return unexpected(
            one("required", "Practitioner.name",
                fmt::format("expected a name of 1 to {} bytes", scheduling::name_bytes_max)));
    scheduling::OutsidePractitioner practitioner{.name = std::move(name)};
    if (!is_true(*tree, "active", true))
        practitioner.inactive = true;
    erase_ours(*tree);
    tree->erase("active");
    auto rest = rest_of(*std::move(tree));
    if (!rest)
        return unexpected(std::move(rest.error()));
    practitioner.extra = *std::move(rest);
    return practitioner;
}

tl::expected<LocationRead, Issues> read_location(std::string_view json) {
    auto tree = resource_in(json, "Location");
    if (!tree)
        return unexpected(std::move(tree.error()));
    const auto* name = tree->text_at("name");
    if (name == nullptr || name->empty() || name->size() > scheduling::name_bytes_max)
        return unexpected(
            one("required", "Location.name",
                fmt::format("expected a name of 1 to {} bytes", scheduling::name_bytes_max)));
    LocationRead read{.site = is_site(*tree), .name = *name, .zone = zone_in(*tree)};
    if (const auto* status = tree->text_at("status"))
        read.inactive = *status != "active";
    if (const auto* part_of = tree->find("partOf")) {
        const auto reference = reference_of(*part_of);
        if (!reference || reference->type != "Location")
            return unexpected(
                one("value", "Location.partOf", "expected a reference such as Location/ID"));
        read.part_of = reference->id;
    }
    erase_ours(*tree);
    for (const auto* modelled : {"name", "status", "partOf"})
        tree->erase(modelled);
    auto rest = rest_of(*std::move(tree));
    if (!rest)
        return unexpected(std::move(rest.error()));
    read.extra = *std::move(rest);
    return read;
}

tl::expected<AppointmentRead, Issues> read_appointment(std::string_view json) {
    auto tree = resource_in(json, "Appointment");
    if (!tree)
        return unexpected(std::move(tree.error()));
    Issues issues;
    const auto* status = tree->text_at("status");
    if (status == nullptr || *status != "booked")
        issues.push_back({status == nullptr ? "required" : "not-supported", "Appointment.status",
                          "expected booked"});
    AppointmentRead read;
    const auto begin = moment_in(*tree, "start", issues);
    const auto until = moment_in(*tree, "end", issues);
    take_actors(*tree, read, issues);
    if (!issues.empty())
        return unexpected(std::move(issues));
    read.begin = *begin;
    read.until = *until;
    erase_ours(*tree);
    erase_modelled(*tree);
    auto rest = rest_of(*std::move(tree));
    if (!rest)
        return unexpected(std::move(rest.error()));
    read.extra = *std::move(rest);
    return read;
}

}  // namespace palpate::interop::fhir
