#include "practice/passkeys.hpp"

#include "base/json.hpp"
#include "secrets/passkey.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::practice {
namespace {

constexpr std::size_t sent_bytes_max = 16384;  // of any one member, as base64url

using Octets = std::vector<std::uint8_t>;

std::string asker_of(const Caller& caller) {
    return "make " + to_text(caller.session);
}
std::string asker_of(std::string_view browser) {
    return "come in " + std::string(browser);
}

Result<Octets> octets(std::string_view text, const char* path) {
    auto bytes = text.size() <= sent_bytes_max ? secrets::from_base64url(text) : std::nullopt;
    if (!bytes || bytes->empty())
        return invalid(path, "expected base64url without padding");
    return *std::move(bytes);
}

std::string_view text_of(const Octets& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The challenge that clientDataJSON repeats; it is then compared with the one that was given.
Octets challenge_in(std::string_view client_data) {
    const auto value = parse_json(client_data);
    if (!value || !value->is_object())
        return {};
    const auto* said = value->get_object().if_contains("challenge");
    if (said == nullptr || !said->is_string())
        return {};
    return secrets::from_base64url(said->get_string()).value_or(Octets{});
}

// A challenge of ours, used up by this; from a page of ours.
bool is_answer(Entrance& entrance, const std::string& asker, const Octets& client_data,
               std::string_view type, const PasskeyPlace& place) {
    const auto challenge = challenge_in(text_of(client_data));
    const bool ours = entrance.challenges.use(asker, challenge);
    return ours && client_data_says(text_of(client_data), type, secrets::to_base64url(challenge),
                                    place.origin);
}

tl::unexpected<Fault> not_made() {
    return invalid("/client_data",
                   "expected what the browser was just asked for, with the person verified; begin "
                   "again");
}

Deed passkey_deed(Action action, PersonId who, PasskeyId id, std::string_view place) {
    return {.action = action,
            .who = who,
            .kind = "passkey",
            .id = id.uuid(),
            .place = std::string(place)};
}

Result<Passkey> keep(Access& access, const Caller& caller, Passkey made) {
    if (access.passkeys.find(made.credential))
        return refuse(FaultKind::conflict, "", "this passkey is there already");
    if (access.passkeys.of(caller.actor.person).size() >= passkeys_max)
        return refuse(FaultKind::conflict, "",
                      fmt::format("at most {} passkeys; take one away first", passkeys_max));
    made.id = PasskeyId(secrets::new_id(access.now));
    made.person = caller.actor.person;
    made.made_at = access.now;
    access.passkeys.put(made);
    access.journal.note(
        passkey_deed(Action::passkey_add, made.person, made.id, caller.actor.place));
    return made;
}

bool is_number_and_dots(std::string_view host) {
    return host.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

std::optional<PasskeyPlace> passkey_place(std::string_view host, bool secure) {
    if (host.empty() || host.starts_with('['))
        return std::nullopt;
    const auto name = host.substr(0, host.find(':'));
    if (name.empty() || is_number_and_dots(name) || (!secure && name != "localhost"))
        return std::nullopt;
    return PasskeyPlace{std::string(name), fmt::format("{}://{}", secure ? "https" : "http", host)};
}

bool client_data_says(std::string_view client_data, std::string_view type,
                      std::string_view challenge, std::string_view origin) {
    const auto value = parse_json(client_data);
    if (!value || !value->is_object())
        return false;
    const auto& said = value->get_object();
    const auto is = [&](std::string_view member, std::string_view expected) {
        const auto* found = said.if_contains(member);
        return found != nullptr && found->is_string() && found->get_string() == expected;
    };
    const auto* framed = said.if_contains("crossOrigin");
    const bool own_page = framed == nullptr || (framed->is_bool() && !framed->get_bool());
    return own_page && is("type", type) && is("challenge", challenge) && is("origin", origin);
}

// ---- one's own ----

Result<PasskeyWish> begin_passkey(Entrance& entrance, const Caller& caller,
                                  const PasskeyPlace& place) {
    auto mine = passkeys(entrance, caller);
    if (!mine)
        return tl::unexpected(std::move(mine.error()));
    PasskeyWish wish{
        secrets::to_base64url(entrance.challenges.make(asker_of(caller))), place.party, {}};
    wish.known.reserve(mine->size());
    for (const auto& passkey : *mine)
        wish.known.push_back(secrets::to_base64url(passkey.credential));
    return wish;
}

Result<Passkey> add_passkey(Entrance& entrance, const Caller& caller, const PasskeyPlace& place,
                            const PasskeySaid& said) {
    if (said.name.empty() || said.name.size() > passkey_name_bytes_max)
        return invalid("/name", fmt::format("expected 1 to {} bytes", passkey_name_bytes_max));
    const auto client_data = octets(said.client_data, "/client_data");
    if (!client_data)
        return tl::unexpected(client_data.error());
    const auto data = octets(said.authenticator_data, "/authenticator_data");
    if (!data)
        return tl::unexpected(data.error());
    if (!is_answer(entrance, asker_of(caller), *client_data, "webauthn.create", place))
        return not_made();
    const auto made = secrets::passkey_made(place.party, *data);
    if (!made)
        return not_made();
    return change(entrance.store, caller.actor.practice, [&](Access& access) {
        return keep(
            access, caller,
            {.name = said.name, .credential = made->id, .key = made->key, .count = made->count});
    });
}

Result<std::vector<Passkey>> passkeys(const Entrance& entrance, const Caller& caller) {
    return see(entrance.store, caller.actor.practice,
               [&](const AccessView& access) -> Result<std::vector<Passkey>> {
                   return access.passkeys.of(caller.actor.person);
               });
}

Result<void> remove_passkey(Entrance& entrance, const Caller& caller, PasskeyId id) {
    return change(entrance.store, caller.actor.practice, [&](Access& access) -> Result<void> {
        if (!access.passkeys.remove(caller.actor.person, id))
            return refuse(FaultKind::not_found, "", "there is no such passkey of yours");
        access.journal.note(
            passkey_deed(Action::passkey_remove, caller.actor.person, id, caller.actor.place));
        return {};
    });
}

// ---- coming in ----

namespace {

struct Shown {
    KeptPractice practice;
    Passkey passkey;
    Octets client_data;
    Octets authenticator_data;
    Octets signature;
};

tl::unexpected<Fault> wrong() {
    return refuse(FaultKind::not_signed_in, "", "this passkey is not known here, or not right");
}

Result<KeptPractice> practice_of(const Entrance& entrance, const PasskeySignIn& said) {
    auto all = entrance.practices.practices();
    if (!said.practice && all.size() > 1)
        return invalid("/practice", "is required: there are several practices here");
    for (auto& practice : all)
        if (!said.practice || practice.content.slug == *said.practice)
            return std::move(practice);
    return wrong();
}

Result<Shown> shown_by(const Entrance& entrance, const PasskeySignIn& said) {
    const auto id = octets(said.id, "/id");
    const auto client_data = octets(said.client_data, "/client_data");
    const auto data = octets(said.authenticator_data, "/authenticator_data");
    const auto signature = octets(said.signature, "/signature");
    for (const auto* one : {&id, &client_data, &data, &signature})
        if (!*one)
            return tl::unexpected(one->error());
    auto practice = practice_of(entrance, said);
    if (!practice)
        return tl::unexpected(std::move(practice.error()));
    auto passkey =
        see(entrance.store, practice->id, [&](const AccessView& access) -> Result<Passkey> {
            auto found = access.passkeys.find(*id);
            if (!found)
                return wrong();
            return *std::move(found);
        });
    if (!passkey)
        return tl::unexpected(std::move(passkey.error()));
    return Shown{*std::move(practice), *std::move(passkey), *client_data, *data, *signature};
}

// A count that does not grow is one of a copy; authenticators without one always say 0.
bool grew(std::int64_t before, std::int64_t now) {
    return (before == 0 && now == 0) || now > before;
}

struct CameIn {
    Account account;
    Ticket session;
};

Result<CameIn> come_in(Access& access, const Shown& shown, std::int64_t count,
                       std::string_view address) {
    auto passkey = access.passkeys.find(shown.passkey.credential);
    if (!passkey || !grew(passkey->count, count))
        return wrong();
    auto account = access.people.find(passkey->person);
    if (!account || !account->person.active)
        return wrong();
    passkey->count = count;
    passkey->used_at = access.now;
    access.passkeys.put(*passkey);
    const auto session =
        open_session(access, shown.practice.id, {account->id, CameBy::passkey, address});
    return CameIn{*std::move(account), session};
}

Result<SignedIn> enter(Entrance& entrance, const PasskeySignIn& said,
                       const PasskeyBrought& brought) {
    auto shown = shown_by(entrance, said);
    if (!shown)
        return tl::unexpected(std::move(shown.error()));
    const bool answered = is_answer(entrance, asker_of(brought.browser), shown->client_data,
                                    "webauthn.get", brought.place);
    const auto count = answered
                           ? secrets::passkey_proven(
                                 brought.place.party, shown->passkey.key,
                                 {shown->client_data, shown->authenticator_data, shown->signature})
                           : std::nullopt;
    auto in = count ? change(entrance.store, shown->practice.id,
                             [&](Access& access) {
                                 return come_in(access, *shown, *count, brought.address);
                             })
                    : Result<CameIn>(wrong());
    if (in)
        return SignedIn{std::move(in->account), std::move(shown->practice), in->session};
    if (in.error().kind != FaultKind::not_signed_in)
        return tl::unexpected(std::move(in.error()));
    auto noted = entrance.store.note_soon(
        shown->practice.id,
        passkey_deed(Action::passkey_refused, {}, shown->passkey.id, brought.address));
    return noted ? tl::unexpected(std::move(in.error())) : tl::unexpected(noted.error());
}

}  // namespace

PasskeyTry begin_passkey_sign_in(Entrance& entrance) {
    PasskeyTry attempt{.challenge = {}, .browser = secrets::to_base64url(secrets::new_secret())};
    attempt.challenge = secrets::to_base64url(entrance.challenges.make(asker_of(attempt.browser)));
    return attempt;
}

Admitted<SignedIn> sign_in_by_passkey(Entrance& entrance, const PasskeySignIn& said,
                                      const PasskeyBrought& brought) {
    const auto from = attempts_key_of_address(brought.address);
    if (const auto wait = entrance.by_address.begin(from))
        return tl::unexpected(Refusal{
            {FaultKind::busy, "", "too many attempts; wait, then try again"}, false, *wait});
    auto in = enter(entrance, said, brought);
    if (!in)
        return refusal(std::move(in.error()));
    entrance.by_address.take_back(from);
    return *std::move(in);
}

}  // namespace palpate::practice
