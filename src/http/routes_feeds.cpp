// Calendar feeds: made and taken back by who keeps the calendar, read by whoever holds the link.
#include "http/feeds.hpp"
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "interop/ical/feed_text.hpp"

namespace palpate::http {
namespace {

using practice::LinkPurpose;
using record::SecretLink;
using record::Transaction;
using record::Version;
using scheduling::Feed;

// Never the hash of its secret.
FeedShown shown(const record::Kept<SecretLink>& kept) {
    const auto& link = kept.content;
    return {.id = kept.id,
            .version = kept.version,
            .changed_at = kept.changed_at,
            .kind = link.kind,
            .of = link.of,
            .names = link.names.value_or(false),
            .expires_at = link.expires_at,
            .revoked_at = link.revoked_at};
}

// The newest first. Most links are of other purposes: every client's mails have one.
std::vector<FeedShown> feeds_after(const Transaction& t, record::SecretLinkId after, int count) {
    constexpr int links_at_once = 500;
    std::vector<FeedShown> feeds;
    while (true) {
        const auto links = t.records<SecretLink>().newest(links_at_once, after);
        for (const auto& kept : links) {
            if (kept.content.purpose == LinkPurpose::feed)
                feeds.push_back(shown(kept));
            if (std::ssize(feeds) == count)
                return feeds;
        }
        if (std::ssize(links) < links_at_once)
            return feeds;
        after = links.back().id;
    }
}

std::string path_of(std::string_view ticket) {
    return fmt::format("/feeds/{}.ics", ticket);
}

// "TICKET.ics"
std::optional<practice::Ticket> ticket_in(std::string_view name) {
    constexpr std::string_view ending = ".ics";
    if (!name.ends_with(ending))
        return std::nullopt;
    return practice::parse_ticket(name.substr(0, name.size() - ending.size()));
}

struct Answered {
    std::string mark;
    std::optional<Feed> feed;  // none: who asks has it
};

Result<Answered> answer(const Transaction& t, const practice::Ticket& ticket,
                        std::string_view known) {
    const auto link = record::open_link(t, LinkPurpose::feed, ticket);
    if (!link)
        return tl::unexpected(link.error());
    if (auto there = scheduling::check_feed(t, link->content); !there)
        return tl::unexpected(std::move(there.error()));
    Answered answered{.mark = fmt::format("\"{}\"", scheduling::feed_mark(t, *link)), .feed = {}};
    if (!any_tag_matches(known, answered.mark))
        answered.feed = scheduling::feed_of(t, link->content);
    return answered;
}

}  // namespace

// Not kept for a request that comes twice, as others are: the secret would be kept with it.
Reply add_feed(const Request& request, const Services& services) {
    const auto said = body_of<FeedSaid>(request);
    if (!said)
        return faults_reply(said.error());
    return writing(request, services, [&](Transaction& t) -> Result<Reply> {
        const auto& asked = said->content;
        const SecretLink wanted{.purpose = LinkPurpose::feed,
                                .secret = {},
                                .kind = asked.kind,
                                .of = asked.of,
                                .names = asked.names,
                                .expires_at = asked.expires_at,
                                .uses_left = {},
                                .revoked_at = {}};
        if (auto fine = scheduling::check_feed(t, wanted); !fine)
            return tl::unexpected(std::move(fine.error()));
        return record::make_link(t, wanted, said->why).map([](const record::LinkMade& made) {
            return json_reply(shown_json(FeedMade{shown(made.link), path_of(made.ticket)}), 201);
        });
    });
}

Reply list_feeds(const Request& request, const Services& services) {
    return for_page(request, [&](int count, const Uuid& after) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            FeedPage page{.feeds = feeds_after(t, record::SecretLinkId(after), count + 1),
                          .more = false};
            page.more = std::ssize(page.feeds) > count;
            if (page.more)
                page.feeds.pop_back();
            return json_reply(shown_json(page));
        });
    });
}

Reply revoke_feed(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return record::revoke_link(t, record::SecretLinkId(id), version, "")
                .map([](const auto& kept) {
                    return kept_reply(shown_json(shown(kept)), kept.version);
                });
        });
    });
}

Reply read_feed(const Request& request, const Services& services) {
    const auto ticket = ticket_in(request.arguments.at(0));
    if (!ticket)
        return problem(404, "there is no such calendar");
    const practice::Actor holder{
        .practice = ticket->practice, .person = {}, .place = request.address};
    const auto answered = record::read(*services.store, holder, [&](const Transaction& t) {
        return answer(t, *ticket, request.if_none_match);
    });
    if (!answered)
        return fault_reply(answered.error());
    Reply reply{.status = answered->feed ? 200 : 304};
    if (answered->feed) {
        reply.content_type = interop::ical_type;
        reply.content = interop::feed_text(*answered->feed);
    }
    // Kept by who asked, and asked again each time: a link may be taken back.
    reply.fields = fmt::format("ETag: {}\r\nCache-Control: private, no-cache\r\n", answered->mark);
    return reply;
}

}  // namespace palpate::http
