// Who is signed in, what they may change about that, and who works in the practice.
#include "http/handlers.hpp"
#include "http/handlers_people.hpp"
#include "http/kept.hpp"
#include "http/people_replies.hpp"
#include "http/replied_once.hpp"
#include "practice/own_account.hpp"
#include "practice/staff.hpp"
#include "practice/welcome.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::http {
using practice::Entrance;

// ---- coming in and going ----

Reply sign_in(const Request& request, const Services& services) {
    if (auto refused = no_entrance(request, services))
        return *std::move(refused);
    auto& entrance = *services.entrance;
    return with<practice::SignIn>(request, [&](const practice::SignIn& asked) {
        return signed_in(entrance, practice::sign_in(entrance, asked, request.address));
    });
}

Reply welcome(const Request& request, const Services& services) {
    if (auto refused = no_entrance(request, services))
        return *std::move(refused);
    auto& entrance = *services.entrance;
    return with<practice::Welcome>(request, [&](const practice::Welcome& asked) {
        return signed_in(entrance, practice::welcome(entrance, asked, request.address));
    });
}

Reply link_holder(const Request& request, const Services& services) {
    if (auto refused = no_entrance(request, services))
        return *std::move(refused);
    return with<LinkAsked>(request, [&](const LinkAsked& asked) {
        const auto account = practice::link_holder(*services.entrance, asked.link, request.address);
        if (!account)
            return refused(account.error());
        return json_reply(to_json(LinkHolderShown{account->id.empty(), account->person.name,
                                                  account->person.email, !account->password.empty(),
                                                  account->factor.on}));
    });
}

Reply session(const Request& request, const Services& services) {
    const auto me = practice::self(*services.entrance, *request.caller);
    if (!me)
        return fault_reply(me.error());
    return json_reply(to_json(
        SessionShown{shown(me->account), me->practice.content, request.caller->csrf_token}));
}

Reply sign_out(const Request& request, const Services& services) {
    auto& entrance = *services.entrance;
    return signed_out(entrance, practice::sign_out(entrance, *request.caller));
}

Reply sessions(const Request& request, const Services& services) {
    const auto all = practice::sessions(*services.entrance, *request.caller);
    if (!all)
        return fault_reply(all.error());
    SessionsShown list;
    list.sessions.reserve(all->size());
    for (const auto& one : *all)
        list.sessions.push_back(
            {one.id, one.made_at, one.seen_at, one.address, one.id == request.caller->session});
    auto text = to_json(list);
    return json_reply(std::move(text));
}

Reply sign_out_everywhere(const Request& request, const Services& services) {
    auto& entrance = *services.entrance;
    return signed_out(entrance, practice::sign_out_everywhere(entrance, *request.caller));
}

// ---- password and second factor ----

Reply change_password(const Request& request, const Services& services) {
    return replied_and_kept(request, services, [&]() -> Reply {
        using Words = std::map<std::string, std::string>;  // "new" is no name for a member
        return with<Words>(request, [&](const Words& asked) {
            for (const auto& [name, word] : asked)
                if (name != "old" && name != "new")
                    return fault_reply(
                        {FaultKind::invalid, "", "expected the members old and new"});
            if (asked.size() != 2)
                return fault_reply({FaultKind::invalid, "", "expected the members old and new"});
            const auto done = practice::change_password(*services.entrance, *request.caller,
                                                        asked.at("old"), asked.at("new"));
            return done ? no_content() : refused(done.error());
        });
    });
}

Reply begin_second_factor(const Request& request, const Services& services) {
    return replied_and_kept(request, services, [&]() -> Reply {
        const auto secret = practice::begin_factor(*services.entrance, *request.caller);
        if (!secret)
            return fault_reply(secret.error());
        return json_reply(to_json(SecondFactor{secret->text, secret->uri}));
    });
}

Reply confirm_second_factor(const Request& request, const Services& services) {
    return with<Code>(request, [&](const Code& asked) {
        const auto codes =
            practice::confirm_factor(*services.entrance, *request.caller, asked.code);
        return codes ? json_reply(to_json(RecoveryCodes{*codes})) : refused(codes.error());
    });
}

Reply remove_second_factor(const Request& request, const Services& services) {
    return done_reply(practice::remove_factor(*services.entrance, *request.caller));
}

// ---- who works here ----

Reply people(const Request& request, const Services& services) {
    const auto all = practice::staff(*services.entrance, *request.caller);
    if (!all)
        return fault_reply(all.error());
    PeopleShown list;
    list.people.reserve(all->size());
    for (const auto& account : *all)
        list.people.push_back(shown(account));
    return json_reply(to_json(list));
}

Reply invite(const Request& request, const Services& services) {
    return replied_and_kept(request, services, [&]() -> Reply {
        return with<Invitation>(request, [&](const Invitation& asked) -> Reply {
            const practice::Person person{asked.name, asked.email, asked.roles};
            if (const auto faults = practice::check_staff(person); !faults.empty())
                return faults_reply(faults);
            const auto invited = practice::invite(*services.entrance, *request.caller, person);
            if (!invited)
                return fault_reply(invited.error());
            return json_reply(to_json(InvitedShown{shown(invited->account), invited->link}), 201);
        });
    });
}

Reply new_link(const Request& request, const Services& services) {
    return replied_and_kept(request, services, [&]() -> Reply {
        const auto id = parse_uuid(request.arguments[0]);
        if (!id)
            return problem(404, "there is no such person");
        const auto link =
            practice::new_link(*services.entrance, *request.caller, practice::PersonId(*id));
        return link ? json_reply(to_json(LinkAsked{*link}), 201) : fault_reply(link.error());
    });
}

Reply person(const Request& request, const Services& services) {
    const auto id = parse_uuid(request.arguments[0]);
    if (!id)
        return problem(404, "there is no such person");
    const auto found =
        practice::one_of_staff(*services.entrance, *request.caller, practice::PersonId(*id));
    return found ? kept_reply(to_json(shown(*found)), practice::version_of(found->person), &request)
                 : fault_reply(found.error());
}

Reply change_person(const Request& request, const Services& services) {
    const auto id = parse_uuid(request.arguments[0]);
    if (!id)
        return problem(404, "there is no such person");
    const auto version = version_expected(request);
    if (!version)
        return version.error();
    return with<practice::Person>(request, [&](const practice::Person& person) -> Reply {
        if (const auto faults = practice::check_staff(person); !faults.empty())
            return faults_reply(faults);
        const auto changed = practice::change_person(*services.entrance, *request.caller,
                                                     practice::PersonId(*id), person, *version);
        return changed ? kept_reply(to_json(shown(*changed)), practice::version_of(changed->person))
                       : fault_reply(changed.error());
    });
}

}  // namespace palpate::http
