// The answer to a referral, by whoever holds its link: a doctor without an account. They are shown
// no more than it takes to know which letter is meant (decisions/0070).
#include "http/kept.hpp"
#include "http/link_holder.hpp"
#include "http/names.hpp"
#include "http/referrals.hpp"
#include "record/referrals/reply_link.hpp"
#include "scheduling/chairs/chairs.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using record::Transaction;

std::string practice_name(const Services& services, practice::PracticeId id) {
    auto practice = practice_with(services, id);
    return practice ? std::move(practice->name) : std::string();
}

std::string person_name(const Services& services, practice::PracticeId practice,
                        practice::PersonId person) {
    for (auto& [id, name] : people_named(services, practice))
        if (id == person)
            return std::move(name);
    return {};
}

struct Behind {
    record::Referral referral;
    record::Client client;
};

Result<Behind> behind(const Transaction& t, const practice::Ticket& ticket) {
    auto referral = record::referral_behind(t, ticket);
    if (!referral)
        return tl::unexpected(std::move(referral.error()));
    auto text =
        t.documents().glance({record::Kind<record::Client>::name, referral->content.client.uuid()});
    if (!text)
        return refuse(FaultKind::not_found, "", std::string(no_such_link));
    return Behind{std::move(referral->content),
                  record::decode<record::Client>(*std::move(text)).content};
}

std::optional<std::string> year_of(const record::Client& client) {
    constexpr std::size_t year_length = 4;
    if (!client.birth)
        return std::nullopt;
    return client.birth->text().substr(0, year_length);
}

}  // namespace

// Opened by mail programs and scanners too: looking changes nothing.
Reply see_referral(const Request& request, const Services& services) {
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto found = record::read(*services.store, holder,
                                        [&](const Transaction& t) { return behind(t, ticket); });
        if (!found)
            return fault_reply(found.error());
        return json_reply(shown_json(
            ReferralAsked{.practice = practice_name(services, holder.practice),
                          .from = person_name(services, holder.practice, found->referral.by),
                          .on = found->referral.on,
                          .initials = scheduling::initials(record::spoken_name(found->client)),
                          .born = year_of(found->client),
                          .language = found->referral.language}));
    });
}

Reply answer_referral(const Request& request, const Services& services) {
    const auto said = from_json<record::ReplySaid>(request.body);
    if (!said)
        return faults_reply(said.error());
    if (auto faults = record::check(*said, services.today()); !faults.empty())
        return faults_reply(faults);
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto name = practice_name(services, holder.practice);
        const auto keep = [&](Transaction& t) -> Result<record::Answer> {
            return record::take_reply(t, ticket, *said, services.today()).map([&](const auto&) {
                return record::Answer{200, shown_json(ReplyTaken{name})};
            });
        };
        const auto answer = record::write(*services.store, holder, [&](Transaction& t) {
            return record::once(t, request.idempotency_key,
                                fmt::format("{}\n{}", request.target, request.body), keep);
        });
        return answer ? json_reply(answer->body, answer->status) : fault_reply(answer.error());
    });
}

}  // namespace palpate::http
