// Records restricted to named practitioners, the glass broken in need, and who is told of it.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "http/names.hpp"
#include "practice/staff.hpp"
#include "record/private_records.hpp"
#include "scheduling/bookings/hand_load.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using practice::PersonId;
using practice::Role;
using record::BreakGlass;
using record::Privacy;
using record::Transaction;

// A program is nobody whom a practitioner could ask why.
std::optional<Reply> refused_program(const Request& request) {
    if (!request.caller->is_program)
        return std::nullopt;
    return problem(403, "expected a person who is signed in");
}

std::vector<practice::Account> people_here(const Request& request, const Services& services) {
    if (services.entrance == nullptr)
        return {};
    auto all = practice::staff(*services.entrance, *request.caller);
    return all ? *std::move(all) : std::vector<practice::Account>{};
}

std::vector<PersonId> owners(const Request& request, const Services& services) {
    std::vector<PersonId> all;
    for (const auto& account : people_here(request, services))
        if (account.person.active && account.has(Role::owner))
            all.push_back(account.id);
    return all;
}

// Who is named must be somebody who treats here: a slip would shut everybody out.
std::optional<Fault> fault_of_readers(const Request& request, const Services& services,
                                      const std::vector<PersonId>& named) {
    if (services.entrance == nullptr)
        return std::nullopt;
    const auto all = people_here(request, services);
    for (std::size_t i = 0; i < named.size(); ++i) {
        const auto at = std::ranges::find(all, named[i], &practice::Account::id);
        if (at == all.end() || !at->person.active || !at->has(Role::practitioner))
            return Fault{FaultKind::invalid, fmt::format("/open_to/{}", i),
                         "expected the id of a practitioner who works here"};
    }
    return std::nullopt;
}

void write_notice(JsonWriter& out, const record::Kept<BreakGlass>& kept,
                  const std::string& client_name) {
    const auto& glass = kept.content;
    out.begin_object();
    out.member("id", std::string_view(to_text(kept.id)));
    out.member("at", std::string_view(to_text(kept.changed_at)));
    out.member("by", std::string_view(to_text(glass.by)));
    out.member("client", std::string_view(to_text(glass.client)));
    if (!client_name.empty())
        out.member("client_name", std::string_view(client_name));
    out.member("until", std::string_view(to_text(glass.until)));
    out.member("reason", std::string_view(glass.reason));
    out.end_object();
}

std::string client_name(const Request& request, const Transaction& t, record::ClientId id) {
    if (!request.caller->may(practice::Permission::contact_read))
        return "";
    return name_of_client(t, id).value_or("");
}

}  // namespace

Reply restrict_record(const Request& request, const Services& services) {
    const auto said = body_of<record::PrivacySaid>(request);
    if (!said)
        return faults_reply(said.error());
    if (auto refused = refused_program(request))
        return *std::move(refused);
    if (auto fault = fault_of_readers(request, services, said->content.open_to))
        return fault_reply(*fault);
    return created(request, services, "/api/v1/privacy", [&](Transaction& t) {
        return restrict_record(t, said->content, said->why).and_then([&](const auto& kept) {
            // A number that the desk sees is told of no restricted plan.
            return scheduling::weigh_plans(t, kept.content.client).map([&] {
                return kept_json<Privacy>(kept);
            });
        });
    });
}

Reply open_to_all(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto why = why_of(request);
        if (!why)
            return faults_reply(why.error());
        return writing(request, services, [&](Transaction& t) {
            return open_to_all(t, record::PrivacyId(id), *why).map([](record::Version) {
                return no_content();
            });
        });
    });
}

Reply break_glass(const Request& request, const Services& services) {
    const auto said = body_of<record::GlassSaid>(request);
    if (!said)
        return faults_reply(said.error());
    if (auto refused = refused_program(request))
        return *std::move(refused);
    const auto told = owners(request, services);
    return created(request, services, "/api/v1/break-glass", [&](Transaction& t) {
        return break_glass(t, said->content, told).map(kept_json<BreakGlass>);
    });
}

Reply notices(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        JsonWriter out(1024);
        out.begin_object();
        out.key("notices");
        out.begin_array();
        for (const auto& kept : notices(t))
            write_notice(out, kept, client_name(request, t, kept.content.client));
        out.end_array();
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

Reply notice_seen(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return writing(request, services, [&](Transaction& t) {
            return notice_seen(t, record::BreakGlassId(id)).map([] { return no_content(); });
        });
    });
}

Reply colleagues(const Request& request, const Services& services) {
    JsonWriter out(1024);
    out.begin_object();
    out.key("colleagues");
    out.begin_array();
    for (const auto& account : people_here(request, services)) {
        if (!account.person.active || !account.has(Role::practitioner))
            continue;
        out.begin_object();
        out.member("id", std::string_view(to_text(account.id)));
        out.member("name", std::string_view(account.person.name));
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return json_reply(std::move(out).take());
}

}  // namespace palpate::http
