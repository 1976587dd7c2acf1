// The trail, for whoever may read it: who saw and changed what. Clients are named only to those who
// may know them; nothing of a record's content is here.
#include "base/text.hpp"
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "practice/person.hpp"
#include "practice/staff.hpp"
#include "record/portable/table_text.hpp"

#include <map>
#include <set>

namespace palpate::http {
namespace {

using practice::Permission;
using record::TrailAsked;
using record::TrailEntry;
using record::TrailPage;
using record::Transaction;

constexpr int csv_rows_max = 20'000;
constexpr std::string_view csv_type = "text/csv; charset=utf-8";

bool is_action(std::string_view text) {
    for (std::size_t i = 0; i < practice::action_count; ++i)
        if (practice::word(static_cast<practice::Action>(i)) == text)
            return true;
    return false;
}

Result<std::vector<std::string>> actions_asked(const Request& request) {
    std::vector<std::string> actions;
    const auto text = query_value(request, "what");
    for (std::string_view rest = text; !rest.empty();) {
        const auto comma = rest.find(',');
        actions.emplace_back(rest.substr(0, comma));
        if (!is_action(actions.back()))
            return invalid("what", "expected actions with commas between, such as read,change");
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return actions;
}

Result<Uuid> uuid_asked(const Request& request, std::string_view name) {
    const auto text = query_value(request, name);
    if (text.empty())
        return Uuid{};
    if (const auto id = parse_uuid(text))
        return *id;
    return invalid(std::string(name),
                   "expected an id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
}

Result<std::optional<Instant>> moment_asked(const Request& request, std::string_view name) {
    const auto text = query_value(request, name);
    if (text.empty())
        return std::nullopt;
    if (const auto at = parse_instant(text))
        return at;
    return invalid(std::string(name), "expected a moment such as 2026-11-21T00:00:00+01:00");
}

Result<std::int64_t> before_asked(const Request& request) {
    const auto text = query_value(request, "after");
    if (text.empty())
        return 0;
    const auto number = number_in<std::int64_t>(text);
    if (!number || *number < 1)
        return invalid("after", "expected the number that was given as next");
    return *number;
}

template <class T>
bool take(Result<T> from, auto& to, Fault& fault) {
    if (!from) {
        fault = std::move(from.error());
        return false;
    }
    to = *std::move(from);
    return true;
}

Result<TrailAsked> trail_asked(const Request& request, Result<int> count) {
    TrailAsked asked;
    Fault fault;
    Uuid client;
    Uuid person;
    const bool good = take(uuid_asked(request, "client"), client, fault) &&
                      take(uuid_asked(request, "person"), person, fault) &&
                      take(moment_asked(request, "from"), asked.from, fault) &&
                      take(moment_asked(request, "until"), asked.until, fault) &&
                      take(actions_asked(request), asked.actions, fault) &&
                      take(before_asked(request), asked.before, fault) &&
                      take(std::move(count), asked.count, fault);
    if (!good)
        return tl::unexpected(std::move(fault));
    asked.client = record::ClientId(client);
    asked.person = practice::PersonId(person);
    return asked;
}

struct Someone {
    std::string name;
    std::vector<practice::Role> roles;
    bool is_program = false;
};

// What is shown beside the ids.
struct Names {
    std::map<Uuid, Someone> people;
    std::map<record::ClientId, std::string> clients;
};

struct Seen {
    TrailPage page;
    Names names;
};

void name_people(const Request& request, const Services& services, Names& names) {
    if (services.entrance == nullptr)
        return;
    (void)practice::see(
        services.entrance->store, request.caller->actor.practice,
        [&](const practice::AccessView& access) -> Result<bool> {
            for (const auto& account : access.people.all())
                names.people[account.id.uuid()] = {account.person.name, account.person.roles};
            for (const auto& token : access.tokens.all())
                names.people[token.id.uuid()] = {token.name, {}, true};
            return true;
        });
}

// The one entry that the trail was read stands for the names that were seen in it.
void name_clients(const Transaction& t, Seen& seen) {
    constexpr auto kind = record::Kind<record::Client>::name;
    for (const auto& entry : seen.page.entries) {
        if (entry.client.empty() || seen.names.clients.contains(entry.client))
            continue;
        auto& name = seen.names.clients[entry.client];
        if (const auto kept = t.documents().glance({kind, entry.client.uuid()}))
            if (const auto client = from_json<record::Client>(kept->content))
                name = spoken_name(*client);
    }
}

Result<Seen> see_trail(const Request& request, const Services& services, Result<int> count) {
    const auto asked = trail_asked(request, std::move(count));
    if (!asked)
        return tl::unexpected(asked.error());
    auto seen = record::read(*services.store, request.caller->actor,
                             [&](const Transaction& t) -> Result<Seen> {
                                 Seen found{.page = t.trail().entries(*asked), .names = {}};
                                 if (request.caller->may(Permission::contact_read))
                                     name_clients(t, found);
                                 return found;
                             });
    if (seen)
        name_people(request, services, seen->names);
    return seen;
}

std::string_view came_by(std::int64_t detail) {
    constexpr std::array<std::string_view, 5> words{"password", "code", "recovery_code", "link",
                                                    "passkey"};
    return detail >= 0 && detail < std::ssize(words) ? words[static_cast<std::size_t>(detail)] : "";
}

std::vector<std::string_view> roles_in(std::int64_t bits) {
    std::vector<std::string_view> roles;
    for (std::size_t i = 0; i < practice::role_count; ++i)
        if ((bits & (std::int64_t{1} << i)) != 0)
            roles.push_back(to_text(static_cast<practice::Role>(i)));
    return roles;
}

bool tells_roles(const TrailEntry& entry) {
    return entry.action == word(practice::Action::role_change) ||
           entry.action == word(practice::Action::account_add);
}

// A record's version, or what an account's entry tells.
void write_detail(JsonWriter& out, const TrailEntry& entry) {
    if (entry.action == word(practice::Action::sign_in))
        out.member("by", came_by(entry.version));
    else if (tells_roles(entry)) {
        out.key("roles");
        out.begin_array();
        for (const auto role : roles_in(entry.version))
            out.value(role);
        out.end_array();
    } else if (entry.version != 0)
        out.member("version", entry.version);
}

void write_entry(JsonWriter& out, const TrailEntry& entry) {
    out.begin_object();
    out.member("seq", entry.seq);
    out.member("at", std::string_view(to_text(entry.at)));
    if (!entry.who.empty())
        out.member("who", std::string_view(to_text(entry.who)));
    out.member("action", std::string_view(entry.action));
    out.member("kind", std::string_view(entry.kind));
    if (entry.id != Uuid{})
        out.member("id", std::string_view(to_text(entry.id)));
    if (!entry.client.empty())
        out.member("client", std::string_view(to_text(entry.client)));
    write_detail(out, entry);
    out.member("times", entry.times);
    out.end_object();
}

void write_person(JsonWriter& out, const Uuid& id, const Someone& person) {
    out.begin_object();
    out.member("id", std::string_view(to_text(id)));
    out.member("name", std::string_view(person.name));
    out.member("program", person.is_program);
    out.key("roles");
    out.begin_array();
    for (const auto role : person.roles)
        out.value(to_text(role));
    out.end_array();
    out.end_object();
}

std::string trail_json(const Seen& seen) {
    JsonWriter out(std::size_t{16} << 10);
    out.begin_object();
    out.key("entries");
    out.begin_array();
    for (const auto& entry : seen.page.entries)
        write_entry(out, entry);
    out.end_array();
    out.key("people");
    out.begin_array();
    for (const auto& [id, person] : seen.names.people)
        write_person(out, id, person);
    out.end_array();
    out.key("clients");
    out.begin_array();
    for (const auto& [id, name] : seen.names.clients) {
        out.begin_object();
        out.member("id", std::string_view(to_text(id)));
        out.member("name", std::string_view(name));
        out.end_object();
    }
    out.end_array();
    if (seen.page.next != 0)
        out.member("next", seen.page.next);
    out.end_object();
    return std::move(out).take();
}

std::string detail_text(const TrailEntry& entry) {
    if (entry.action == word(practice::Action::sign_in))
        return std::string(came_by(entry.version));
    if (tells_roles(entry)) {
        std::string roles;
        for (const auto role : roles_in(entry.version))
            roles.append(roles.empty() ? "" : " ").append(role);
        return roles;
    }
    return entry.version == 0 ? "" : fmt::format("{}", entry.version);
}

template <class Map, class Key>
std::string name_in(const Map& names, const Key& key) {
    const auto found = names.find(key);
    if (found == names.end())
        return "";
    if constexpr (requires { found->second.name; })
        return found->second.name;
    else
        return found->second;
}

std::string trail_csv(const Seen& seen) {
    const auto id_or_nothing = [](const Uuid& id) { return id == Uuid{} ? "" : to_text(id); };
    std::string text = "number,at,who,who_name,action,kind,id,client,client_name,detail,times\r\n";
    for (const auto& e : seen.page.entries)
        text += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", e.seq, to_text(e.at),
                            id_or_nothing(e.who.uuid()),
                            record::csv_cell(name_in(seen.names.people, e.who.uuid())), e.action,
                            e.kind, id_or_nothing(e.id), id_or_nothing(e.client.uuid()),
                            record::csv_cell(name_in(seen.names.clients, e.client)),
                            record::csv_cell(detail_text(e)), e.times);
    // A table that ends early must not read as one that is whole.
    if (seen.page.next != 0)
        text += fmt::format("more: ask again with after={},,,,,,,,,,\r\n", seen.page.next);
    return text;
}

}  // namespace

Reply trail(const Request& request, const Services& services) {
    const auto seen = see_trail(request, services, count_asked(request));
    return seen ? json_reply(trail_json(*seen)) : fault_reply(seen.error());
}

Reply trail_as_csv(const Request& request, const Services& services) {
    const auto seen = see_trail(request, services, csv_rows_max);
    if (!seen)
        return fault_reply(seen.error());
    Reply reply{.content_type = csv_type, .content = trail_csv(*seen)};
    reply.fields =
        fmt::format("{}Content-Disposition: attachment; filename=\"trail.csv\"\r\n", not_kept);
    return reply;
}

}  // namespace palpate::http
