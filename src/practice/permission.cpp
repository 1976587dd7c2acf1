#include "practice/permission.hpp"

#include <algorithm>

namespace palpate::practice {
namespace {

constexpr std::array<std::string_view, role_count> role_words{"owner", "practitioner", "reception",
                                                              "client", "auditor"};

constexpr std::array<std::string_view, permission_count> permission_words{
    "nobody_asked", "own_account",   "contact_read",    "contact_write", "care_read",
    "care_write",   "people_manage", "practice_manage", "data_erase",    "audit_read",
    "duty_read",    "duty_write",    "safeguarding",    "calendar_read", "calendar_write",
    "results_read", "results_all"};
static_assert(std::ranges::none_of(permission_words, &std::string_view::empty));

constexpr bool yes = true;
constexpr bool no = false;

// A client's own record comes with the portal, by routes of its own; the shared ones are not
// theirs.
//                                    owner practitioner reception client auditor
constexpr std::array<Rule, permission_count> table{{
    {Permission::nobody_asked, {yes, yes, yes, yes, yes}, "*", "r"},
    {Permission::own_account, {yes, yes, yes, yes, yes}, "", ""},
    {Permission::contact_read, {yes, yes, yes, no, no}, "Patient", "rs"},
    {Permission::contact_write, {yes, yes, yes, no, no}, "Patient", "cu"},
    {Permission::care_read, {no, yes, no, no, no}, "*", "rs"},
    {Permission::care_write, {no, yes, no, no, no}, "*", "cu"},
    {Permission::people_manage, {yes, no, no, no, no}, "", ""},
    {Permission::practice_manage, {yes, no, no, no, no}, "", ""},
    {Permission::data_erase, {yes, no, no, no, no}, "", ""},
    {Permission::audit_read, {yes, no, no, no, yes}, "AuditEvent", "rs"},
    {Permission::duty_read, {yes, yes, no, no, no}, "", ""},
    {Permission::duty_write, {yes, yes, no, no, no}, "", ""},
    {Permission::safeguarding, {yes, yes, no, no, no}, "", ""},
    {Permission::calendar_read, {yes, yes, yes, no, no}, "Appointment", "rs"},
    {Permission::calendar_write, {yes, yes, yes, no, no}, "Appointment", "cu"},
    {Permission::results_read, {yes, yes, no, no, no}, "", ""},
    {Permission::results_all, {yes, no, no, no, no}, "", ""},
}};

constexpr std::string_view all_actions = "cruds";

const Rule& rule_of(Permission permission) {
    return table[static_cast<std::size_t>(permission)];
}

bool holds(const Scope& scope, std::string_view resource, std::string_view actions) {
    return (scope.resource == "*" || scope.resource == resource) &&
           std::ranges::all_of(actions,
                               [&](char a) { return scope.actions.find(a) != std::string::npos; });
}

// "cruds" or a part of it, each letter once and in this order.
bool are_actions(std::string_view text) {
    std::size_t from = 0;
    for (const char c : text) {
        const auto at = all_actions.find(c, from);
        if (at == std::string_view::npos)
            return false;
        from = at + 1;
    }
    return !text.empty();
}

bool is_resource(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return text == "*" || (!text.empty() && text.size() <= 64 && text[0] >= 'A' && text[0] <= 'Z' &&
                           std::ranges::all_of(text, letter));
}

std::optional<Scope> parse_scope(std::string_view text) {
    constexpr std::string_view start = "system/";
    if (!text.starts_with(start))
        return std::nullopt;
    text.remove_prefix(start.size());
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || !is_resource(text.substr(0, dot)) ||
        !are_actions(text.substr(dot + 1)))
        return std::nullopt;
    return Scope{std::string(text.substr(0, dot)), std::string(text.substr(dot + 1))};
}

}  // namespace

std::string_view to_text(Role role) {
    return role_words[static_cast<std::size_t>(role)];
}

std::optional<Role> parse_role(std::string_view text) {
    const auto found = std::ranges::find(role_words, text);
    if (found == role_words.end())
        return std::nullopt;
    return static_cast<Role>(found - role_words.begin());
}

std::string_view to_text(Permission permission) {
    return permission_words[static_cast<std::size_t>(permission)];
}

Result<std::vector<Scope>> parse_scopes(std::string_view text) {
    std::vector<Scope> scopes;
    while (!text.empty()) {
        const auto space = text.find(' ');
        const auto word = text.substr(0, space);
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
        if (word.empty())
            continue;
        auto scope = parse_scope(word);
        if (!scope)
            return invalid("/scope",
                           "expected scopes such as system/*.cruds or system/Patient.rs: system/, "
                           "a FHIR resource or *, a dot, and some of c, r, u, d, s in this order");
        scopes.push_back(*std::move(scope));
    }
    if (scopes.empty())
        return invalid("/scope", "expected at least one scope, such as system/*.cruds");
    return scopes;
}

std::span<const Rule> rules() {
    return table;
}

bool may(std::span<const Role> roles, Permission permission) {
    return std::ranges::any_of(roles, [&](Role role) {
        return rule_of(permission).roles[static_cast<std::size_t>(role)];
    });
}

bool may(std::span<const Scope> scopes, Permission permission) {
    const auto& rule = rule_of(permission);
    return !rule.actions.empty() && std::ranges::any_of(scopes, [&](const Scope& scope) {
        return holds(scope, rule.resource, rule.actions);
    });
}

bool may(std::span<const Scope> scopes, std::string_view resource, char action) {
    return std::ranges::any_of(scopes, [&](const Scope& scope) {
        return holds(scope, resource, std::string_view(&action, 1));
    });
}

}  // namespace palpate::practice
