#include "http/people_replies.hpp"

#include "http/fault_reply_with.hpp"
#include "practice/staff.hpp"

#include <fmt/format.h>

namespace palpate::http {

using practice::Entrance;
using practice::Refusal;

namespace {

std::string cookie_field(const Entrance& entrance, std::string_view value,
                         std::chrono::seconds life) {
    return fmt::format("Set-Cookie: {}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}\r\n",
                       practice::session_cookie_name(entrance.secure_cookies), value, life.count(),
                       entrance.secure_cookies ? "; Secure" : "");
}

}  // namespace

PersonShown shown(const practice::Account& account) {
    const auto& person = account.person;
    return {account.id,        person.name,
            person.email,      person.roles,
            person.active,     !account.password.empty(),
            account.factor.on, practice::version_of(person)};
}

Reply refused(const Refusal& refusal) {
    if (refusal.wait) {
        auto reply = problem(429, refusal.fault.message);
        reply.fields += fmt::format("Retry-After: {}\r\n", refusal.wait->count());
        return reply;
    }
    return refusal.code_needed ? fault_reply_with(refusal.fault, {{"code_needed", true}})
                               : fault_reply(refusal.fault);
}

Reply signed_in(const Entrance& entrance, const practice::Admitted<practice::SignedIn>& in) {
    if (!in)
        return refused(in.error());
    auto reply = json_reply(to_json(SessionShown{shown(in->account), in->practice.content,
                                                 practice::csrf_token_of(in->session)}));
    reply.fields +=
        cookie_field(entrance, practice::to_text(in->session), practice::session_life_max);
    return reply;
}

Reply signed_out(const Entrance& entrance, const Result<void>& done) {
    if (!done)
        return fault_reply(done.error());
    auto reply = no_content();
    reply.fields += cookie_field(entrance, "", std::chrono::seconds(0));
    return reply;
}

Reply done_reply(const Result<void>& done) {
    return done ? no_content() : fault_reply(done.error());
}

std::optional<Reply> no_entrance(const Request& request, const Services& services) {
    if (services.entrance == nullptr)
        return problem(404, "this server keeps nothing; start it with --data FOLDER");
    if (!is_same_origin(request))
        return problem(403, "expected the request to come from a page of this server");
    return std::nullopt;
}

}  // namespace palpate::http
