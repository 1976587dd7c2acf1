#include "scheduling/reminders/choices.hpp"

namespace palpate::scheduling {
namespace {

using practice::LinkPurpose;
using record::Kept;
using record::Transaction;
using record::Version;

// Of a kind with one record under an id that is known: version 0 for the first time.
template <class T>
Result<Kept<T>> set_one(Transaction& t, Id<T> id, Version expected, T content, std::string why) {
    auto records = t.records<T>();
    const bool is_new = expected == 0 && !t.documents().has({record::Kind<T>::name, id.uuid()});
    const auto version =
        is_new ? records.add(id, content, why) : records.change(id, expected, content, why);
    return version.map([&](Version now) {
        return record::kept_now(t, id, now, std::move(content), std::move(why));
    });
}

template <class T>
Kept<T> or_none(Result<Kept<T>> kept, Id<T> id, T none) {
    if (kept && !kept->removed)
        return *std::move(kept);
    return {.id = id,
            .version = 0,
            .changed_at = {},
            .changed_by = {},
            .why = {},
            .removed = false,
            .content = std::move(none)};
}

std::optional<practice::Ticket> kept_ticket(const Transaction& t, ClientId client) {
    auto text = t.documents().glance({record::Kind<OptOutLink>::name, client.uuid()});
    if (!text || text->removed)
        return std::nullopt;
    return practice::parse_ticket(record::decode<OptOutLink>(*std::move(text)).content.ticket);
}

}  // namespace

Result<Kept<MessageRules>> set_message_rules(Transaction& t, Version expected,
                                             const MessageRules& rules, std::string why) {
    note_courier_news();
    return set_one(t, MessageRulesId(t.actor().practice.uuid()), expected, rules, std::move(why));
}

Kept<MessageRules> find_message_rules(const Transaction& t) {
    const MessageRulesId id(t.actor().practice.uuid());
    return or_none(t.records<MessageRules>().find(id), id,
                   MessageRules{.hours_before = {}, .mail = false, .sms = false});
}

Result<Kept<ContactChoice>> set_contact_choice(Transaction& t, ClientId client, Version expected,
                                               const ContactChoiceSaid& said, std::string why) {
    if (auto there = record::find_there(t, client); !there)
        return tl::unexpected(std::move(there.error()));
    ContactChoice choice{.client = client,
                         .mail = said.mail,
                         .sms = said.sms,
                         .language = said.language,
                         .stopped_at = {}};
    if (said.stopped.value_or(false))
        choice.stopped_at = contact_choice(t, client).stopped_at.value_or(t.now());
    auto kept =
        set_one(t, ContactChoiceId(client.uuid()), expected, std::move(choice), std::move(why));
    if (kept)
        if (auto done = plan_client(t, client); !done)
            return tl::unexpected(std::move(done.error()));
    return kept;
}

Result<Kept<ContactChoice>> find_contact_choice(const Transaction& t, ClientId client) {
    if (auto there = record::find_there(t, client); !there)
        return tl::unexpected(std::move(there.error()));
    const ContactChoiceId id(client.uuid());
    return or_none(t.records<ContactChoice>().find(id), id, ContactChoice{.client = client});
}

Result<std::string> opt_out_ticket(Transaction& t, ClientId client) {
    if (const auto ticket = kept_ticket(t, client))
        if (record::open_link(t, LinkPurpose::opt_out, *ticket))
            return practice::to_text(*ticket);
    auto made = record::make_link(t,
                                  {.purpose = LinkPurpose::opt_out,
                                   .secret = {},
                                   .kind = record::LinkOf::client,
                                   .of = record::AnyRecordId(client.uuid()),
                                   .names = {},
                                   .expires_at = {},
                                   .uses_left = {},
                                   .revoked_at = {}},
                                  "");
    if (!made)
        return tl::unexpected(std::move(made.error()));
    const OptOutLinkId id(client.uuid());
    const auto before = t.records<OptOutLink>().find(id);
    auto kept = set_one(t, id, before ? before->version : 0, OptOutLink{client, made->ticket}, "");
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    return made->ticket;
}

Result<ClientId> opt_out_holder(const Transaction& t, const practice::Ticket& ticket) {
    const auto link = record::open_link(t, LinkPurpose::opt_out, ticket);
    if (!link)
        return tl::unexpected(link.error());
    const ClientId client(link->content.of.uuid());
    return record::find_there(t, client).map([&](const auto&) { return client; });
}

Result<void> stop_messages(Transaction& t, ClientId client) {
    auto kept = find_contact_choice(t, client);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    if (kept->content.stopped_at)
        return {};
    const ContactChoiceSaid said{.mail = kept->content.mail,
                                 .sms = kept->content.sms,
                                 .language = kept->content.language,
                                 .stopped = true};
    return set_contact_choice(t, client, kept->version, said, "by the link in a message")
        .map([](const auto&) {});
}

MessageQueue message_queue(const Transaction& t) {
    MessageQueue queue{.waiting = 0, .next_due = {}, .trouble = {}};
    const auto messages = t.records<Message>();
    const auto waiting = messages.by_term({"due", ""}, waiting_counted_max);
    queue.waiting = std::ssize(waiting);
    if (!waiting.empty())
        queue.next_due = next_look(waiting.front().content);
    queue.trouble = messages.with_term({"trouble", "yes"}, trouble_max);
    return queue;
}

std::optional<Instant> next_look(const Message& message) {
    if (message.state == MessageState::queued)
        return message.next_attempt;
    return message.state == MessageState::sending ? message.lease_until : std::nullopt;
}

}  // namespace palpate::scheduling
