#include "practice/sign_in.hpp"

#include "secrets/totp.hpp"

#include <algorithm>

namespace palpate::practice {
namespace {

constexpr std::size_t key_bytes_max = 254;

tl::unexpected<Refusal> wrong() {
    return refusal(
        {FaultKind::not_signed_in, "", "the address, the password or the code is wrong"});
}

tl::unexpected<Refusal> too_many(std::chrono::seconds wait) {
    return tl::unexpected(
        Refusal{{FaultKind::busy, "", "too many attempts; wait, then try again"}, false, wait});
}

// Nothing when the slug is nobody's, which must not show; a fault when one must be named.
Result<std::optional<KeptPractice>> practice_of(const Entrance& entrance, const SignIn& request) {
    auto all = entrance.practices.practices();
    if (!request.practice && all.size() > 1)
        return invalid("/practice", "is required: there are several practices here");
    for (auto& practice : all)
        if (!request.practice || practice.content.slug == *request.practice)
            return std::optional(std::move(practice));
    return std::nullopt;
}

// What was read before the password was looked at, which takes its time.
struct Candidate {
    std::optional<KeptPractice> practice;
    PersonId meant;                  // whose address it is, whether or not they may come in
    std::optional<Account> account;  // one who may come in, by a password
};

Result<Candidate> candidate_of(const Entrance& entrance, const SignIn& request) {
    auto practice = practice_of(entrance, request);
    if (!practice)
        return tl::unexpected(std::move(practice.error()));
    Candidate candidate{.practice = *std::move(practice)};
    if (!candidate.practice)
        return candidate;
    auto account = see(entrance.store, candidate.practice->id, [&](const AccessView& access) {
        return access.people.find_by_email(request.email);
    });
    if (account)
        candidate.meant = account->id;
    if (account && account->person.active && !account->password.empty())
        candidate.account = *std::move(account);
    return candidate;
}

// The same for an address that nobody has.
Admitted<SignedIn> refused(const Entrance& entrance, const Candidate& candidate,
                           std::string_view address, Action action = Action::sign_in_refused) {
    if (candidate.practice) {
        auto noted =
            entrance.store.note_soon(candidate.practice->id, {.action = action,
                                                              .who = {},
                                                              .id = candidate.meant.uuid(),
                                                              .place = std::string(address)});
        if (!noted)
            return refusal(std::move(noted.error()));
    }
    return wrong();
}

// Nothing is looked at for who must wait, but whose account it is: the trail shall name it.
Admitted<SignedIn> locked(const Entrance& entrance, const SignIn& request, std::string_view address,
                          std::chrono::seconds wait) {
    if (const auto candidate = candidate_of(entrance, request))
        (void)refused(entrance, *candidate, address, Action::sign_in_locked);
    return too_many(wait);
}

// The account may have changed while the password was looked at: then it is looked at anew.
Result<Ticket> come_in(Access& access, const Candidate& candidate, const SignIn& request,
                       const std::string& stronger, std::string_view address) {
    const auto fault = refuse(FaultKind::not_signed_in, "", "");
    auto account = access.people.find(candidate.account->id);
    if (!account || !account->person.active || account->password != candidate.account->password)
        return fault;
    auto by = CameBy::password;
    if (account->factor.on) {
        const auto code = accept_code(account->factor, request.code.value_or(""), access.now);
        if (!code)
            return fault;
        by = *code;
    }
    if (!stronger.empty())
        account->password = stronger;
    if (auto put = access.people.put(*account); !put)
        return tl::unexpected(std::move(put.error()));
    return open_session(access, candidate.practice->id, {account->id, by, address});
}

Admitted<SignedIn> with_right_password(Entrance& entrance, Candidate&& candidate,
                                       const SignIn& request, std::string_view address) {
    const auto& account = *candidate.account;
    std::string stronger;
    if (entrance.passwords.is_weak(account.password)) {
        auto hash = entrance.passwords.hash(request.password);
        if (!hash)
            return refusal(std::move(hash.error()));
        stronger = *std::move(hash);
    }
    auto session = change(entrance.store, candidate.practice->id, [&](Access& access) {
        return come_in(access, candidate, request, stronger, address);
    });
    if (!session && session.error().kind == FaultKind::not_signed_in)
        return refused(entrance, candidate, address);
    if (!session)
        return refusal(std::move(session.error()));
    return SignedIn{*std::move(candidate.account), *std::move(candidate.practice), *session};
}

}  // namespace

std::optional<CameBy> accept_code(Factor& factor, std::string_view code, Instant now) {
    if (const auto step = secrets::accepted_totp_step(factor.secret, code, now, factor.last_step)) {
        factor.last_step = *step;
        return CameBy::code;
    }
    const auto hash = secrets::hash_of_recovery_code(code);
    const auto used = std::erase_if(factor.recovery,
                                    [&](const auto& kept) { return secrets::equal(kept, hash); });
    return used > 0 ? std::optional(CameBy::recovery_code) : std::nullopt;
}

Ticket open_session(Access& access, PracticeId practice, const Coming& coming) {
    const Ticket ticket{practice, secrets::new_secret()};
    const SessionId id(secrets::new_id(access.now));
    access.sessions.end_expired(access.now);
    access.sessions.put({.id = id,
                         .secret = hash_of(TicketKind::session, ticket),
                         .person = coming.person,
                         .made_at = access.now,
                         .seen_at = access.now,
                         .address = std::string(coming.address)});
    access.journal.note({.action = Action::sign_in,
                         .who = coming.person,
                         .kind = "session",
                         .id = id.uuid(),
                         .place = std::string(coming.address),
                         .detail = static_cast<std::int64_t>(coming.by)});
    return ticket;
}

Admitted<SignedIn> sign_in(Entrance& entrance, const SignIn& request, std::string_view address) {
    if (request.password.size() > secrets::password_bytes_max)
        return wrong();
    const auto from = attempts_key_of_address(address);
    const auto who = (request.practice.value_or("") + ' ' + folded_email(request.email))
                         .substr(0, key_bytes_max);
    auto wait = entrance.by_address.begin(from);
    if (!wait)
        wait = entrance.by_account.begin(who);
    if (wait)
        return locked(entrance, request, address, *wait);
    auto candidate = candidate_of(entrance, request);
    if (!candidate)
        return refusal(std::move(candidate.error()));
    const auto right = entrance.passwords.is_right(
        request.password, candidate->account ? candidate->account->password : "");
    if (!right)
        return refusal(right.error());
    if (!*right)
        return refused(entrance, *candidate, address);
    if (candidate->account->factor.on && request.code.value_or("").empty()) {
        entrance.by_account.take_back(who);
        entrance.by_address.take_back(from);
        return tl::unexpected(Refusal{
            {FaultKind::not_signed_in, "/code", "expected the code of the second factor"}, true});
    }
    auto in = with_right_password(entrance, *std::move(candidate), request, address);
    if (in) {
        entrance.by_account.forget(who);
        entrance.by_address.take_back(from);
    }
    return in;
}

}  // namespace palpate::practice
