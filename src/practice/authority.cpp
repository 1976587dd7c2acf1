#include "practice/authority.hpp"

#include "base/text.hpp"

namespace palpate::practice {
namespace {

tl::unexpected<Fault> nobody() {
    return refuse(FaultKind::not_signed_in, "", "sign in, or bring a bearer token that is valid");
}

// What follows "Bearer " in whatever case; nothing when it is another scheme.
std::optional<std::string_view> bearer(std::string_view authorization) {
    constexpr std::string_view scheme = "bearer ";
    if (!same_in_any_case(authorization.substr(0, scheme.size()), scheme))
        return std::nullopt;
    return trimmed(authorization.substr(scheme.size()));
}

std::optional<Ticket> token_ticket(std::string_view text) {
    if (!text.starts_with(token_prefix))
        return std::nullopt;
    return parse_ticket(text.substr(token_prefix.size()));
}

Result<Caller> program(PracticeId practice, const SecretHash& hash, const AccessView& access) {
    const auto token = access.tokens.find(hash);
    if (!token || token->revoked_at)
        return nobody();
    auto scopes = parse_scopes(token->scopes);
    if (!scopes)
        return nobody();
    return Caller{.actor = {practice, PersonId(token->id.uuid()), "", false},
                  .scopes = *std::move(scopes),
                  .is_program = true};
}

}  // namespace

std::string_view session_cookie_name(bool secure) {
    return secure ? "__Host-palpate" : "palpate";
}

std::string_view cookie_value(std::string_view cookies, std::string_view name) {
    while (!cookies.empty()) {
        const auto end = cookies.find(';');
        const auto cookie = trimmed(cookies.substr(0, end));
        cookies.remove_prefix(end == std::string_view::npos ? cookies.size() : end + 1);
        if (cookie.starts_with(name) && cookie.substr(name.size()).starts_with('='))
            return cookie.substr(name.size() + 1);
    }
    return {};
}

std::string csrf_token_of(const Ticket& session) {
    return secrets::to_base64url(secrets::hash_of("palpate csrf", session.secret));
}

std::string StoreAuthority::Brought::key() const {
    return std::string(reinterpret_cast<const char*>(hash.data()), hash.size()) +
           secrets::to_base64url(ticket.practice.uuid().bytes) + address;
}

// Who brings a token is asked nothing about cookies.
std::optional<StoreAuthority::Brought> StoreAuthority::brought(
    const Credentials& credentials) const {
    const auto token = bearer(credentials.authorization);
    const auto ticket =
        token ? token_ticket(*token) : parse_ticket(cookie_value(credentials.cookie, cookie_name_));
    if (!ticket)
        return std::nullopt;
    const auto kind = token ? TicketKind::token : TicketKind::session;
    return Brought{kind, *ticket, hash_of(kind, *ticket), std::string(credentials.address)};
}

Result<StoreAuthority::Found> StoreAuthority::person(const Brought& brought,
                                                     const AccessView& access) const {
    const auto session = access.sessions.find(brought.hash);
    if (!session || session->expired(access.now))
        return nobody();
    const auto account = access.people.find(session->person);
    if (!account || !account->person.active)
        return nobody();
    return Found{{.actor = {brought.ticket.practice, account->id, "", account->has(Role::owner)},
                  .roles = account->person.roles,
                  .csrf_token = csrf_token_of(brought.ticket),
                  .session = session->id},
                 access.now - session->seen_at >= limits_.seen_every};
}

void StoreAuthority::note_use(const Brought& brought) {
    store_.change_access_soon(brought.ticket.practice,
                              [hash = brought.hash](Access& access) -> Result<void> {
                                  // It may have ended meanwhile.
                                  if (auto session = access.sessions.find(hash)) {
                                      session->seen_at = access.now;
                                      access.sessions.put(*session);
                                  }
                                  return {};
                              });
}

Result<Caller> StoreAuthority::find(const Brought& brought) {
    const auto practice = brought.ticket.practice;
    auto found = see(store_, practice, [&](const AccessView& access) -> Result<Found> {
        if (brought.kind == TicketKind::session)
            return person(brought, access);
        return program(practice, brought.hash, access).map([](Caller&& caller) {
            return Found{std::move(caller)};
        });
    });
    if (!found)
        return tl::unexpected(std::move(found.error()));
    if (found->note_use)
        note_use(brought);
    found->caller.actor.place = brought.address;
    return std::move(found->caller);
}

Result<std::shared_ptr<const Caller>> StoreAuthority::who(const Credentials& credentials) {
    const auto what = brought(credentials);
    if (!what)
        return nobody();
    const auto key = what->key();
    std::uint64_t generation = 0;
    if (auto caller = remembered(key, generation))
        return caller;
    auto found = find(*what);
    if (!found)
        return tl::unexpected(std::move(found.error()));
    auto caller = std::make_shared<const Caller>(*std::move(found));
    remember(key, generation, caller);
    return caller;
}

void StoreAuthority::forget_all() {
    const std::lock_guard lock(mutex_);
    callers_.clear();
    ++generation_;
}

std::shared_ptr<const Caller> StoreAuthority::remembered(const std::string& key,
                                                         std::uint64_t& generation) {
    const auto now = Clock::now();
    const std::lock_guard lock(mutex_);
    generation = generation_;
    const auto found = callers_.find(key);
    return found == callers_.end() || found->second.until <= now ? nullptr : found->second.caller;
}

void StoreAuthority::remember(const std::string& key, std::uint64_t generation,
                              std::shared_ptr<const Caller> caller) {
    const auto until = Clock::now() + limits_.remembered;
    const std::lock_guard lock(mutex_);
    if (generation != generation_)
        return;
    if (callers_.size() >= limits_.callers_max)
        callers_.clear();
    callers_[key] = {std::move(caller), until};
}

}  // namespace palpate::practice
