// What the routes of everything that is kept share: a record's JSON with its version, ETag and
// If-Match, lists, and requests that may come twice.
#pragma once

#include "base/json.hpp"
#include "http/replied_once.hpp"
#include "http/replies.hpp"
#include "record/clients.hpp"

namespace palpate::http {

constexpr int listed_usually = 20;
constexpr int listed_max = 100;
constexpr int versions_max = 1000;  // of one record, shown at once

// {"id", "version", "changed_at", "changed_by", "why"?, "removed"?, "content"}. Opened for
// kinds whose documents are the contract's: they are then JSON, not text.
template <class T, Written written = Written::shown>
void write_kept_members(JsonWriter& out, const record::Kept<T>& kept) {
    out.member("id", std::string_view(to_text(kept.id)));
    out.member("version", kept.version);
    out.member("changed_at", std::string_view(to_text(kept.changed_at)));
    out.member("changed_by", std::string_view(to_text(kept.changed_by)));
    if (!kept.why.empty())
        out.member("why", std::string_view(kept.why));
    if (kept.removed)
        out.member("removed", true);
    out.key("content");
    json_detail::write<written>(out, kept.content);
}

template <class T, Written written = Written::shown>
void write_kept(JsonWriter& out, const record::Kept<T>& kept) {
    out.begin_object();
    write_kept_members<T, written>(out, kept);
    out.end_object();
}

template <class T, Written written = Written::shown>
std::string kept_json(const record::Kept<T>& kept) {
    JsonWriter out(1024);
    write_kept<T, written>(out, kept);
    return std::move(out).take();
}

// A described value as a reader is shown it: with its empty lists.
template <class T>
std::string shown_json(const T& content) {
    JsonWriter out(1024);
    json_detail::write<Written::shown>(out, content);
    return std::move(out).take();
}

// {"versions": [...]}, {"episodes": [...], "more": false}: `more` is left out when it is not given.
template <class T, Written written = Written::shown>
std::string list_json(std::string_view name, const std::vector<record::Kept<T>>& all,
                      std::optional<bool> more = {}) {
    JsonWriter out(4096);
    out.begin_object();
    out.key(name);
    out.begin_array();
    for (const auto& kept : all)
        write_kept<T, written>(out, kept);
    out.end_array();
    if (more)
        out.member("more", *more);
    out.end_object();
    return std::move(out).take();
}

std::string etag_of(record::Version version);  // "\"3\""
// With its ETag; 304 when the one who asks has it already.
Reply kept_reply(std::string json, record::Version version, const Request* asked = nullptr);

// The version that a change was made from. A reply instead: 428 without If-Match, 400 when it is
// not one strong tag.
tl::expected<record::Version, Reply> version_expected(const Request& request);

// The id in the path. Not found when it is none.
Result<Uuid> id_in_path(const Request& request, std::size_t argument = 0);
// ?count=, from 1 to listed_max.
Result<int> count_asked(const Request& request);
// ?after=, zero when it is not given.
Result<Uuid> after_asked(const Request& request);

// What `work` replies for the id in the path, or the reply to a wrong one.
template <class F>
Reply for_id(const Request& request, F work) {
    const auto id = id_in_path(request);
    return id ? work(*id) : fault_reply(id.error());
}
// The same for a change, which names the version it was made from.
template <class F>
Reply for_change(const Request& request, F work) {
    return for_id(request, [&](const Uuid& id) {
        auto version = version_expected(request);
        return version ? work(id, *version) : std::move(version.error());
    });
}
// The same for a page of a list: how many are asked for, and after which.
template <class F>
Reply for_page(const Request& request, F work) {
    const auto count = count_asked(request);
    if (!count)
        return fault_reply(count.error());
    const auto after = after_asked(request);
    return after ? work(*count, *after) : fault_reply(after.error());
}

// A content, and why it is as it is: "why" stands beside the content's own members.
template <class T>
struct Said {
    T content;
    std::string why;
};

// The whole body as JSON, and "why" taken out of it.
Checked<boost::json::object> body_members(const Request& request, std::string& why);

// Makes a member that is JSON the text of that JSON, as a Document is read.
void as_text(boost::json::object& members, std::string_view name);

// `document` names a member that is a Document and comes as the JSON that it is.
template <class T>
Checked<Said<T>> body_of(const Request& request, std::string_view document = "") {
    std::string why;
    auto members = body_members(request, why);
    if (!members)
        return tl::unexpected(std::move(members.error()));
    as_text(*members, document);
    auto content = from_value<T>(boost::json::value(*std::move(members)));
    if (!content)
        return tl::unexpected(std::move(content.error()));
    return Said<T>{*std::move(content), std::move(why)};
}

// The same, and what its `check` finds; `more` is what the check needs besides.
template <class T, class... More>
Checked<Said<T>> checked_body_of(const Request& request, const More&... more) {
    auto said = body_of<T>(request);
    if (!said)
        return said;
    if (auto faults = check(said->content, more...); !faults.empty())
        return tl::unexpected(std::move(faults));
    return said;
}

// Why something is removed: {"why": "..."} or no body at all.
Checked<std::string> why_of(const Request& request);

// Does `work` in one transaction, once for each Idempotency-Key. What it gives is a 201 whose body
// starts a kept record: its ETag, and the Location under `place`, are read back from it, so that a
// repeated request gets the same answer to the letter.
using Create = std::function<Result<std::string>(record::Transaction&)>;
Reply created(const Request& request, const Services& services, std::string_view place,
              const Create& work);

// One problem with all faults: the first as usual, every one in "faults".
Reply faults_reply(const std::vector<Fault>& faults);

// A read as a reply: `work` gives the reply, or the fault that becomes one.
template <class F>
Reply reading(const Request& request, const Services& services, F work) {
    Result<Reply> reply =
        record::read(*services.store, request.caller->actor,
                     [&](const record::Transaction& t) -> Result<Reply> { return work(t); });
    return reply ? *std::move(reply) : fault_reply(reply.error());
}

// A change as a reply; a POST once for each Idempotency-Key.
template <class F>
Reply writing(const Request& request, const Services& services, F work) {
    Result<Reply> reply = record::write(
        *services.store, request.caller->actor,
        [&](record::Transaction& t) -> Result<Reply> { return replied_once(t, request, work); });
    return reply ? *std::move(reply) : fault_reply(reply.error());
}

// The first `count` of what was found, and whether there was more.
template <class T, Written written = Written::shown>
Reply page_reply(std::string_view name, std::vector<record::Kept<T>> found, int count) {
    const bool more = std::ssize(found) > count;
    if (more)
        found.erase(found.begin() + count, found.end());
    return json_reply(list_json<T, written>(name, found, more));
}

// The record in the path, with its ETag.
template <class T, Written written = Written::shown>
Reply find_one(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const record::Transaction& t) {
            return find_there(t, Id<T>(id)).map([&](const auto& kept) {
                return kept_reply(kept_json<T, written>(kept), kept.version, &request);
            });
        });
    });
}

// A page of the records of the client in the path, by id.
template <class T>
Reply list_of_client(const Request& request, const Services& services, std::string_view name) {
    return for_id(request, [&](const Uuid& id) {
        return for_page(request, [&](int count, const Uuid& after) {
            return reading(request, services, [&](const record::Transaction& t) -> Result<Reply> {
                const auto client = record::find_there(t, record::ClientId(id));
                if (!client)
                    return tl::unexpected(client.error());
                return page_reply<T>(
                    name, t.records<T>().of_client(client->id, count + 1, Id<T>(after)), count);
            });
        });
    });
}

}  // namespace palpate::http
