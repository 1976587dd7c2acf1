// What clients are told of their visits: how the practice wants it, what a client says to it, what
// became of each message, and the page behind the link that ends them.
#include "base/language.hpp"
#include "http/booking_replies.hpp"
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "http/stop_words.hpp"
#include "scheduling/reminders/choices.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using record::Version;
using scheduling::ClientId;
using scheduling::ContactChoiceSaid;
using scheduling::Message;
using scheduling::MessageRules;

const StopWords& words_for(const Request& request) {
    return best_language(every_stop_words(), request.accept_language);
}

// Plain HTML without scripts, with whatever the browser looks like.
Reply stop_page(const Request& request, int status, std::string_view said, bool asks) {
    const auto& words = words_for(request);
    Reply reply{.status = status, .content_type = html_type};
    reply.content = fmt::format(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\">"
        "<meta name=\"robots\" content=\"noindex\"><title>{}</title></head>\n"
        "<body><main><h1>{}</h1>\n<p>{}</p>\n",
        words.language, words.title, words.title, said);
    if (asks)
        reply.content += fmt::format(
            "<form method=\"post\"><button type=\"submit\">{}</button></form>\n", words.button);
    reply.content += "</main></body></html>\n";
    reply.fields = fmt::format("{}Vary: Accept-Language\r\n", not_kept);
    return reply;
}

Reply no_link(const Request& request) {
    return stop_page(request, 404, words_for(request).no_link, false);
}

std::optional<practice::Ticket> ticket_in(const Request& request, const Services& services) {
    if (services.store == nullptr)
        return std::nullopt;
    return practice::parse_ticket(request.arguments.at(0));
}

practice::Actor holder_of(const practice::Ticket& ticket, const Request& request) {
    return {.practice = ticket.practice, .person = {}, .place = request.address};
}

}  // namespace

Reply find_message_rules(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        const auto kept = scheduling::find_message_rules(t);
        return kept_reply(kept_json(kept), kept.version, &request);
    });
}

Reply set_message_rules(const Request& request, const Services& services) {
    const auto version = version_expected(request);
    if (!version)
        return version.error();
    const auto said = checked_body_of<MessageRules>(request);
    if (!said)
        return faults_reply(said.error());
    return writing(request, services, [&](Transaction& t) {
        return scheduling::set_message_rules(t, *version, said->content, said->why)
            .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
    });
}

Reply message_queue(const Request& request, const Services& services) {
    return reading(request, services, [](const Transaction& t) -> Result<Reply> {
        const auto queue = scheduling::message_queue(t);
        std::set<scheduling::ClientId> clients;
        for (const auto& kept : queue.trouble)
            clients.insert(kept.content.client);
        JsonWriter out(1024);
        out.begin_object();
        out.member("waiting", queue.waiting);
        if (queue.next_due)
            out.member("next_due", std::string_view(to_text(*queue.next_due)));
        write_all(out, "trouble", queue.trouble);
        write_names(out, t, clients);
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

Reply list_messages(const Request& request, const Services& services) {
    return list_of_client<Message>(request, services, "messages");
}

Reply find_contact_choice(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return scheduling::find_contact_choice(t, ClientId(id)).map([&](const auto& kept) {
                return kept_reply(kept_json(kept), kept.version, &request);
            });
        });
    });
}

Reply set_contact_choice(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, Version version) {
        const auto said = checked_body_of<ContactChoiceSaid>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return scheduling::set_contact_choice(t, ClientId(id), version, said->content,
                                                  said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

// Opened by mail programs and scanners too: looking changes nothing.
Reply ask_to_stop(const Request& request, const Services& services) {
    const auto ticket = ticket_in(request, services);
    if (!ticket)
        return no_link(request);
    const auto found =
        record::read(*services.store, holder_of(*ticket, request),
                     [&](const Transaction& t) { return scheduling::opt_out_holder(t, *ticket); });
    return found ? stop_page(request, 200, words_for(request).ask, true) : no_link(request);
}

Reply stop_messages(const Request& request, const Services& services) {
    const auto ticket = ticket_in(request, services);
    if (!ticket)
        return no_link(request);
    const auto done =
        services.store->write(holder_of(*ticket, request), [&](Transaction& t) -> Result<void> {
            const auto client = scheduling::opt_out_holder(t, *ticket);
            return client ? scheduling::stop_messages(t, *client) : tl::unexpected(client.error());
        });
    if (!done && done.error().kind == FaultKind::busy)
        return fault_reply(done.error());
    return done ? stop_page(request, 200, words_for(request).done, false) : no_link(request);
}

}  // namespace palpate::http
