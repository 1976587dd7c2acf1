// Passkeys: making and naming one's own, and coming in by one.
#include "http/handlers.hpp"
#include "http/people_replies.hpp"
#include "http/replied_once.hpp"
#include "practice/passkeys.hpp"

namespace palpate::http {
namespace {

using practice::Passkey;

constexpr std::string_view try_cookie = "palpate-passkey";
constexpr std::chrono::seconds try_life = practice::Challenges::life;

std::optional<practice::PasskeyPlace> place_of(const Request& request, const Services& services) {
    return practice::passkey_place(request.host, services.entrance->secure_cookies);
}

Reply no_place() {
    return problem(409,
                   "passkeys need a host name: open this server as localhost, or under TLS by its "
                   "name, not by an address in numbers");
}

void write_passkey(JsonWriter& out, const Passkey& passkey) {
    out.begin_object();
    out.member("id", std::string_view(to_text(passkey.id)));
    out.member("name", std::string_view(passkey.name));
    out.member("made_at", std::string_view(to_text(passkey.made_at)));
    if (passkey.used_at)
        out.member("used_at", std::string_view(to_text(*passkey.used_at)));
    out.end_object();
}

std::string_view try_cookie_name(const Services& services) {
    return services.entrance->secure_cookies ? "__Host-palpate-passkey" : try_cookie;
}

}  // namespace

Reply passkeys(const Request& request, const Services& services) {
    const auto all = practice::passkeys(*services.entrance, *request.caller);
    if (!all)
        return fault_reply(all.error());
    JsonWriter out(1024);
    out.begin_object();
    out.key("passkeys");
    out.begin_array();
    for (const auto& passkey : *all)
        write_passkey(out, passkey);
    out.end_array();
    out.member("possible", place_of(request, services).has_value());
    out.end_object();
    return json_reply(std::move(out).take());
}

Reply begin_passkey(const Request& request, const Services& services) {
    return replied_and_kept(request, services, [&]() -> Reply {
        const auto place = place_of(request, services);
        if (!place)
            return no_place();
        const auto wish = practice::begin_passkey(*services.entrance, *request.caller, *place);
        if (!wish)
            return fault_reply(wish.error());
        const auto& person = request.caller->actor.person.uuid();
        JsonWriter out(1024);
        out.begin_object();
        out.member("challenge", std::string_view(wish->challenge));
        out.member("party", std::string_view(wish->party));
        out.member("user", std::string_view(secrets::to_base64url(person.bytes)));
        out.key("known");
        out.begin_array();
        for (const auto& id : wish->known)
            out.value(std::string_view(id));
        out.end_array();
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

Reply add_passkey(const Request& request, const Services& services) {
    return replied_and_kept(request, services, [&]() -> Reply {
        const auto place = place_of(request, services);
        if (!place)
            return no_place();
        return with<practice::PasskeySaid>(request, [&](const practice::PasskeySaid& said) {
            const auto made =
                practice::add_passkey(*services.entrance, *request.caller, *place, said);
            if (!made)
                return fault_reply(made.error());
            JsonWriter out(256);
            write_passkey(out, *made);
            return json_reply(std::move(out).take(), 201);
        });
    });
}

Reply remove_passkey(const Request& request, const Services& services) {
    const auto id = parse_uuid(request.arguments[0]);
    if (!id)
        return problem(404, "there is no such passkey");
    return done_reply(
        practice::remove_passkey(*services.entrance, *request.caller, practice::PasskeyId(*id)));
}

Reply begin_passkey_sign_in(const Request& request, const Services& services) {
    if (auto refused = no_entrance(request, services))
        return *std::move(refused);
    const auto place = place_of(request, services);
    if (!place)
        return no_place();
    const auto attempt = practice::begin_passkey_sign_in(*services.entrance);
    JsonWriter out(256);
    out.begin_object();
    out.member("challenge", std::string_view(attempt.challenge));
    out.member("party", std::string_view(place->party));
    out.end_object();
    auto reply = json_reply(std::move(out).take());
    reply.fields +=
        fmt::format("Set-Cookie: {}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}\r\n",
                    try_cookie_name(services), attempt.browser, try_life.count(),
                    services.entrance->secure_cookies ? "; Secure" : "");
    return reply;
}

Reply passkey_sign_in(const Request& request, const Services& services) {
    if (auto refused = no_entrance(request, services))
        return *std::move(refused);
    const auto place = place_of(request, services);
    if (!place)
        return no_place();
    auto& entrance = *services.entrance;
    return with<practice::PasskeySignIn>(request, [&](const practice::PasskeySignIn& said) {
        const practice::PasskeyBrought brought{
            *place, std::string(practice::cookie_value(request.cookie, try_cookie_name(services))),
            request.address};
        return signed_in(entrance, practice::sign_in_by_passkey(entrance, said, brought));
    });
}

}  // namespace palpate::http
