// Passkeys: making, naming and taking away one's own, and coming in by one. A passkey proves two
// things at once (the device, and a finger, face or number on it), so it needs no second factor.
#pragma once

#include "practice/sign_in.hpp"

namespace palpate::practice {

constexpr std::size_t passkeys_max = 20;  // of one person
constexpr std::size_t passkey_name_bytes_max = 100;

// Where a browser sees this server: a passkey belongs to the host name, and holds nowhere else.
struct PasskeyPlace {
    std::string party;   // host name without port
    std::string origin;  // "https://my.clinic", with the port where there is one
};
// From the Host that was asked for. Nothing for an address in numbers: browsers keep no passkeys
// for those.
std::optional<PasskeyPlace> passkey_place(std::string_view host, bool secure);

// What a browser is asked. All bytes are base64url.
struct PasskeyWish {
    std::string challenge;
    std::string party;
    std::vector<std::string> known;  // passkeys that the person has already
};
Result<PasskeyWish> begin_passkey(Entrance& entrance, const Caller& caller,
                                  const PasskeyPlace& place);

// What the browser brings back.
struct PasskeySaid {
    std::string name;         // as the person calls the device
    std::string client_data;  // clientDataJSON
    std::string authenticator_data;
};
PALPATE_DESCRIBE(PasskeySaid, name, client_data, authenticator_data);
Result<Passkey> add_passkey(Entrance& entrance, const Caller& caller, const PasskeyPlace& place,
                            const PasskeySaid& said);

Result<std::vector<Passkey>> passkeys(const Entrance& entrance, const Caller& caller);
Result<void> remove_passkey(Entrance& entrance, const Caller& caller, PasskeyId id);

// Coming in: `browser` is a secret of the browser's own, kept in a cookie, which the challenge is
// bound to.
struct PasskeyTry {
    std::string challenge;
    std::string browser;
};
PasskeyTry begin_passkey_sign_in(Entrance& entrance);

struct PasskeySignIn {
    std::string id;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::optional<std::string> practice;  // slug; may be left out when there is one
};
PALPATE_DESCRIBE(PasskeySignIn, id, client_data, authenticator_data, signature, practice);

struct PasskeyBrought {
    PasskeyPlace place;
    std::string browser;
    std::string address;
};
// Refused, and in the trail, also when the passkey's count of uses went back: then there may be a
// second copy of it.
Admitted<SignedIn> sign_in_by_passkey(Entrance& entrance, const PasskeySignIn& said,
                                      const PasskeyBrought& brought);

// Whether clientDataJSON says that a page of `origin` asked for `type` with this challenge.
bool client_data_says(std::string_view client_data, std::string_view type,
                      std::string_view challenge, std::string_view origin);

}  // namespace palpate::practice
