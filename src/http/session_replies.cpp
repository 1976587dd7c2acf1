#include "http/session_replies.hpp"

namespace palpate::http {
namespace {

using session::Whole;

constexpr std::size_t usual_bytes = std::size_t{256} << 10;

void write_frame(JsonWriter& out, const session::Frame& frame) {
    out.key("frame");
    out.begin_object();
    out.member("earliest", std::string_view(to_text(frame.earliest)));
    out.member("now", std::string_view(to_text(frame.now)));
    out.member("slack_ms", frame.slack.count());
    out.end_object();
}

void write_head(JsonWriter& out, const Whole& session) {
    const auto& content = session.kept.content;
    out.member("id", std::string_view(to_text(session.kept.id)));
    out.member("version", session.kept.version);
    out.member("client", std::string_view(to_text(content.client)));
    out.member("episode", std::string_view(to_text(content.episode)));
    out.member("plan", std::string_view(to_text(content.plan)));
    if (content.booking)
        out.member("booking", std::string_view(to_text(*content.booking)));
    if (content.in_room)
        out.member("in_room", std::string_view(*content.in_room));
    out.member("day", std::string_view(to_text(content.day)));
    out.member("made_at", std::string_view(to_text(content.made_at)));
}

void write_now(JsonWriter& out, const Whole& session) {
    const auto state = session::fold(session.sheet, session.log, session.frame);
    const auto note = session::note_of(session.sheet, session.log, session.frame);
    write_frame(out, session.frame);
    out.key("log");
    out.raw(session::encode(session.log));
    out.key("state");
    out.raw(session::encode(state));
    out.key("note");
    out.raw(session::encode(note));
}

}  // namespace

std::string session_json(const Whole& session, const session::Brief& brief) {
    JsonWriter out(usual_bytes);
    out.begin_object();
    write_head(out, session);
    out.key("sheet");
    out.raw(session::encode(session.sheet));
    write_now(out, session);
    out.key("brief");
    json_detail::write<Written::shown>(out, brief);
    out.end_object();
    return std::move(out).take();
}

std::string moved_json(const Whole& session) {
    JsonWriter out(usual_bytes);
    out.begin_object();
    write_head(out, session);
    write_now(out, session);
    out.end_object();
    return std::move(out).take();
}

std::string again_json(std::optional<session::SessionId> last, const session::Again& again) {
    JsonWriter out(usual_bytes);
    out.begin_object();
    if (last)
        out.member("session", std::string_view(to_text(*last)));
    out.key("sheet");
    out.raw(session::encode(again.sheet));
    out.key("changed");
    out.begin_array();
    for (const auto& changed : again.changed)
        json_detail::write(out, changed);
    out.end_array();
    out.end_object();
    return std::move(out).take();
}

}  // namespace palpate::http
