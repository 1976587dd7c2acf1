#include "interop/fhir/calendar_tree.hpp"

#include <algorithm>

namespace palpate::interop::fhir {
namespace {

// What came besides; an empty object when nothing did.
Tree besides(const std::optional<Document>& extra) {
    if (extra)
        if (auto tree = parse_tree(extra->text(), stored_depth_max))
            if (const auto* rest = tree->find(besides_member);
                rest != nullptr && rest->if_object() != nullptr)
                return *rest;
    return Tree::empty_object();
}

Tree started(std::string_view type, const Mark& mark, const Tree& rest) {
    auto tree = Tree::empty_object();
    tree.set("resourceType", type);
    tree.set("id", to_text(mark.id));
    const auto* kept = rest.find("meta");
    auto meta = kept == nullptr ? Tree::empty_object() : *kept;
    meta.set("versionId", std::to_string(mark.version));
    meta.set("lastUpdated", to_text(mark.changed_at));
    tree.set("meta", std::move(meta));
    return tree;
}

// Members of `rest` that are not there yet.
std::string finished(Tree tree, const Tree& rest) {
    for (const auto& member : *rest.if_object())
        if (tree.find(member.name) == nullptr)
            tree.set(member.name, member.value);
    return written(tree);
}

Tree reference(const Reference& to) {
    auto tree = Tree::empty_object();
    tree.set("reference", fmt::format("{}/{}", to.type, to_text(to.id)));
    return tree;
}

std::vector<Reference> actors_of(const scheduling::Booking& booking) {
    std::vector<Reference> all;
    all.reserve(booking.clients.size() + booking.practitioners.size() + booking.resources.size());
    for (const auto id : booking.clients)
        all.push_back({"Patient", id.uuid()});
    for (const auto id : booking.practitioners)
        all.push_back({"Practitioner", id.uuid()});
    for (const auto id : booking.resources)
        all.push_back({"Location", id.uuid()});
    if (booking.location)
        all.push_back({"Location", booking.location->uuid()});
    return all;
}

// Whether the participants that came still are who is booked.
bool still_so(const Tree& rest, std::vector<Reference> now) {
    std::vector<Reference> came;
    for (const auto& actor : actors_of(rest)) {
        if (!actor)
            return false;
        came.push_back(*actor);
    }
    std::ranges::sort(came);
    std::ranges::sort(now);
    return came == now;
}

Tree participants(const std::vector<Reference>& actors, bool held) {
    Tree::List list;
    for (const auto& actor : actors) {
        auto participant = Tree::empty_object();
        participant.set("actor", reference(actor));
        participant.set("status", held ? "tentative" : "accepted");
        list.push_back(std::move(participant));
    }
    return Tree(std::move(list));
}

Tree one_in_list(Tree item) {
    Tree::List list;
    list.push_back(std::move(item));
    return Tree(std::move(list));
}

Tree site_type() {
    auto coding = Tree::empty_object();
    coding.set("system", "http://terminology.hl7.org/CodeSystem/location-physical-type");
    coding.set("code", "si");
    auto type = Tree::empty_object();
    type.set("coding", one_in_list(std::move(coding)));
    return type;
}

Tree zone_extension(const std::string& zone) {
    auto extension = Tree::empty_object();
    extension.set("url", timezone_extension);
    extension.set("valueCode", zone);
    return one_in_list(std::move(extension));
}

std::string_view location_status(const std::optional<bool>& inactive) {
    return inactive.value_or(false) ? "inactive" : "active";
}

}  // namespace

std::string_view appointment_status(scheduling::BookingStatus status) {
    using enum scheduling::BookingStatus;
    switch (status) {
        case held: return "pending";
        case booked: return "booked";
        case arrived: return "arrived";
        case done: return "fulfilled";
        case cancelled: return "cancelled";
        case no_show: return "noshow";
    }
    return "entered-in-error";
}

std::string write_practitioner(const scheduling::OutsidePractitioner& practitioner,
                               const Mark& mark) {
    const auto rest = besides(practitioner.extra);
    auto tree = started("Practitioner", mark, rest);
    tree.set("active", !practitioner.inactive.value_or(false));
    if (rest.find("name") == nullptr) {
        auto name = Tree::empty_object();
        name.set("text", practitioner.name);
        tree.set("name", one_in_list(std::move(name)));
    }
    return finished(std::move(tree), rest);
}

std::string write_site(const scheduling::Location& location, const Mark& mark) {
    const auto rest = besides(location.extra);
    auto tree = started("Location", mark, rest);
    if (rest.find("extension") == nullptr)
        tree.set("extension", zone_extension(location.zone));
    tree.set("status", location_status(location.inactive));
    tree.set("name", location.name);
    if (rest.find("physicalType") == nullptr)
        tree.set("physicalType", site_type());
    return finished(std::move(tree), rest);
}

std::string write_room(const scheduling::Resource& room, const Mark& mark) {
    const auto rest = besides(room.extra);
    auto tree = started("Location", mark, rest);
    tree.set("status", location_status(room.inactive));
    tree.set("name", room.name);
    tree.set("partOf", reference({"Location", room.location.uuid()}));
    return finished(std::move(tree), rest);
}

std::string write_appointment(const scheduling::Booking& booking, const Mark& mark, bool whole) {
    const auto rest = whole ? besides(booking.extra) : Tree::empty_object();
    auto tree = started("Appointment", mark, rest);
    tree.set("status", appointment_status(booking.status));
    tree.set("start", to_text(booking.begin));
    tree.set("end", to_text(booking.until));
    const auto actors = actors_of(booking);
    if (rest.find("participant") == nullptr || !still_so(rest, actors))
        tree.set("participant",
                 participants(actors, booking.status == scheduling::BookingStatus::held));
    return finished(std::move(tree), rest);
}

}  // namespace palpate::interop::fhir
