// What the routes of everything that is kept share: a record's JSON with its version, ETag and
// If-Match, lists, and requests that may come twice.
#pragma once

#include "base/json.hpp"
#include "http/api.hpp"
#include "http/replies.hpp"
#include "record/once.hpp"

namespace palpate::http {

constexpr int listed_usually = 20;
constexpr int listed_max = 100;

// {"id", "version", "changed_at", "changed_by", "why"?, "removed"?, "content"}. `documents` is json
// for kinds whose documents are the contract's: they are then JSON, not text.
template <class T, DocumentsAs documents = DocumentsAs::text>
void write_kept(JsonWriter& out, const record::Kept<T>& kept) {
    out.begin_object();
    out.member("id", std::string_view(to_text(kept.id)));
    out.member("version", kept.version);
    out.member("changed_at", std::string_view(to_text(kept.changed_at)));
    out.member("changed_by", std::string_view(to_text(kept.changed_by)));
    if (!kept.why.empty())
        out.member("why", std::string_view(kept.why));
    if (kept.removed)
        out.member("removed", true);
    out.key("content");
    json_detail::write<documents>(out, kept.content);
    out.end_object();
}

template <class T, DocumentsAs documents = DocumentsAs::text>
std::string kept_json(const record::Kept<T>& kept) {
    JsonWriter out(1024);
    write_kept<T, documents>(out, kept);
    return std::move(out).take();
}

// {"versions": [...]}, {"episodes": [...], "more": false}: `more` is left out when it is not given.
template <class T, DocumentsAs documents = DocumentsAs::text>
std::string list_json(std::string_view name, const std::vector<record::Kept<T>>& all,
                      std::optional<bool> more = {}) {
    JsonWriter out(4096);
    out.begin_object();
    out.key(name);
    out.begin_array();
    for (const auto& kept : all)
        write_kept<T, documents>(out, kept);
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

// A content, and why it is as it is: "why" stands beside the content's own members.
template <class T>
struct Said {
    T content;
    std::string why;
};

// The whole body as JSON, and "why" taken out of it.
Checked<boost::json::object> body_members(const Request& request, std::string& why);

template <class T>
Checked<Said<T>> body_of(const Request& request) {
    std::string why;
    auto members = body_members(request, why);
    if (!members)
        return tl::unexpected(std::move(members.error()));
    auto content = from_value<T>(boost::json::value(*std::move(members)));
    if (!content)
        return tl::unexpected(std::move(content.error()));
    return Said<T>{*std::move(content), std::move(why)};
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

template <class F>
Reply writing(const Request& request, const Services& services, F work) {
    Result<Reply> reply =
        record::write(*services.store, request.caller->actor,
                      [&](record::Transaction& t) -> Result<Reply> { return work(t); });
    return reply ? *std::move(reply) : fault_reply(reply.error());
}

}  // namespace palpate::http
