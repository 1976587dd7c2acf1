#include "http/connection.hpp"

#include <array>
#include <ctime>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <fmt/chrono.h>
#include <fmt/core.h>

namespace palpate::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;

constexpr std::size_t read_bytes = 4096;
constexpr std::size_t kept_bytes_max = 16 * 1024;  // of the buffer of a waiting connection
constexpr std::size_t drain_bytes_max = 16 * 1024 * 1024;
constexpr std::chrono::seconds drain_time{2};

// On every reply. The page needs nothing from elsewhere, no inline script, and no sensor.
constexpr std::string_view security_fields =
    "Content-Security-Policy: default-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";

// The Date field, made once a second for each thread.
std::string_view date_now() {
    thread_local std::time_t made = 0;
    thread_local std::string text;
    const auto now = std::time(nullptr);
    if (now != made) {
        text = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
        made = now;
    }
    return text;
}

std::string head_of(const Reply& reply, bool keep) {
    auto head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\nConnection: {}\r\n", reply.status,
                            reason_of(reply.status), date_now(), keep ? "keep-alive" : "close");
    const auto into = std::back_inserter(head);
    if (!reply.content_type.empty())
        fmt::format_to(into, "Content-Type: {}\r\n", reply.content_type);
    if (reply.status != 304)
        fmt::format_to(into, "Content-Length: {}\r\n", reply.bytes().size());
    head += reply.fields;
    head += security_fields;
    head += "\r\n";
    return head;
}

Method method_of(wire::verb verb) {
    if (verb == wire::verb::get)
        return Method::get;
    if (verb == wire::verb::head)
        return Method::head;
    if (verb == wire::verb::post)
        return Method::post;
    if (verb == wire::verb::put)
        return Method::put;
    if (verb == wire::verb::patch)
        return Method::patch;
    return verb == wire::verb::delete_ ? Method::del : Method::other;
}

std::string_view plain(beast::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Shared& shared)
    : shared_(shared), stream_(std::move(socket)) {
    const std::lock_guard lock(shared_.mutex);
    shared_.open.insert(this);
}

Connection::~Connection() {
    const std::lock_guard lock(shared_.mutex);
    shared_.open.erase(this);
}

void Connection::start() {
    Error ignored;
    stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    const auto other = stream_.socket().remote_endpoint(ignored);
    if (!ignored)
        address_ = other.address().to_string();
    asio::post(stream_.get_executor(), [self = shared_from_this()] { self->wait_for_request(); });
}

void Connection::close_if_idle() {
    asio::post(stream_.get_executor(), [weak = weak_from_this()] {
        if (const auto self = weak.lock(); self && self->idle_)
            self->close();
    });
}

void Connection::wait_for_request() {
    idle_ = true;
    drain_ = false;
    if (shared_.stopping)
        return close();
    if (buffer_.size() > 0)
        return read_header();  // pipelined
    if (buffer_.capacity() > kept_bytes_max)
        buffer_.shrink_to_fit();
    stream_.expires_after(shared_.limits.idle);
    stream_.async_read_some(buffer_.prepare(read_bytes),
                            [self = shared_from_this()](Error error, std::size_t size) {
                                self->on_first_bytes(error, size);
                            });
}

void Connection::on_first_bytes(Error error, std::size_t size) {
    if (error)
        return close();
    buffer_.commit(size);
    read_header();
}

void Connection::read_header() {
    idle_ = false;
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(shared_.limits.header_bytes_max));
    parser_->body_limit(shared_.limits.body_bytes_max);
    stream_.expires_after(shared_.limits.header);
    wire::async_read_header(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](Error error, std::size_t) { self->on_header(error); });
}

void Connection::on_header(Error error) {
    if (error)
        return refuse(error);
    keep_ = parser_->get().keep_alive();
    if (parser_->is_done())
        return answer();
    if (!beast::iequals(parser_->get()[wire::field::expect], "100-continue"))
        return read_body();
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    stream_.expires_after(shared_.limits.write);
    asio::async_write(stream_, asio::buffer(go_on),
                      [self = shared_from_this()](Error failed, std::size_t) {
                          failed ? self->close() : self->read_body();
                      });
}

void Connection::read_body() {
    stream_.expires_after(shared_.limits.body);
    wire::async_read(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](Error error, std::size_t) { self->on_body(error); });
}

void Connection::on_body(Error error) {
    if (error)
        return refuse(error);
    answer();
}

Request Connection::request() const {
    const auto& message = parser_->get();
    const auto field = [&](wire::field name) { return plain(message[name]); };
    return {.method = method_of(message.method()),
            .target = plain(message.target()),
            .host = field(wire::field::host),
            .content_type = field(wire::field::content_type),
            .content_encoding = field(wire::field::content_encoding),
            .accept = field(wire::field::accept),
            .accept_encoding = field(wire::field::accept_encoding),
            .if_none_match = field(wire::field::if_none_match),
            .if_match = field(wire::field::if_match),
            .if_none_exist = plain(message["If-None-Exist"]),
            .prefer = field(wire::field::prefer),
            .idempotency_key = plain(message["Idempotency-Key"]),
            .authorization = field(wire::field::authorization),
            .cookie = field(wire::field::cookie),
            .origin = field(wire::field::origin),
            .csrf_token = plain(message["X-CSRF-Token"]),
            .body = message.body(),
            .forwarded_for = plain(message["X-Forwarded-For"]),
            .address = address_};
}

void Connection::answer() {
    const auto& message = parser_->get();
    const auto hosts = message.count(wire::field::host);
    if (hosts > 1 || (hosts == 0 && message.version() >= 11)) {
        keep_ = false;
        return write(problem(400, "expected exactly one Host field"), false);
    }
    auto asked = request();
    if (shared_.waits && shared_.waits(asked))
        return answer_in_waiting_room(std::move(asked));
    const bool head_only = asked.method == Method::head;
    write(shared_.answer(asked), head_only);
}

// On a thread that may wait, so that others are answered meanwhile. The request looks into this
// connection, which stays as long as the work holds it.
void Connection::answer_in_waiting_room(Request asked) {
    stream_.expires_never();
    asio::post(*shared_.waiting_room, [self = shared_from_this(), asked = std::move(asked)] {
        std::optional<Reply> reply;
        try {
            reply = self->shared_.answer(asked);
        } catch (const std::exception&) {
            reply.reset();
        }
        const bool head_only = asked.method == Method::head;
        asio::post(self->stream_.get_executor(),
                   [self, head_only, reply = std::move(reply)]() mutable {
                       reply ? self->write(*std::move(reply), head_only) : self->close();
                   });
    });
}

void Connection::refuse(Error error) {
    keep_ = false;
    drain_ = true;
    if (error == wire::error::body_limit)
        return write(problem(413, fmt::format("expected at most {} bytes of content",
                                              shared_.limits.body_bytes_max)),
                     false);
    if (error == wire::error::header_limit)
        return write(problem(431, fmt::format("expected at most {} bytes of header fields",
                                              shared_.limits.header_bytes_max)),
                     false);
    // The other errors of the parser are a malformed message; the rest means the client is gone
    // or too slow, and tcp_stream has closed the socket.
    const bool gone = error == wire::error::end_of_stream || error == wire::error::partial_message;
    if (gone || error.category() != wire::make_error_code(wire::error::bad_method).category())
        return close();
    write(problem(400, "expected an HTTP/1.1 request: " + error.message()), false);
}

void Connection::write(Reply reply, bool head_only) {
    keep_ = keep_ && !shared_.stopping;
    reply_ = std::move(reply);
    head_ = head_of(reply_, keep_);
    const auto bytes = head_only ? std::string_view() : reply_.bytes();
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head_), asio::buffer(bytes)};
    stream_.expires_after(shared_.limits.write);
    asio::async_write(stream_, parts, [self = shared_from_this()](Error error, std::size_t) {
        self->on_written(error);
    });
}

void Connection::on_written(Error error) {
    reply_ = {};
    if (error)
        return close();
    if (keep_)
        return wait_for_request();
    if (!drain_)
        return close();
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    stream_.expires_after(drain_time);
    drain();
}

void Connection::drain() {
    buffer_.clear();
    stream_.async_read_some(buffer_.prepare(read_bytes),
                            [self = shared_from_this()](Error error, std::size_t size) {
                                self->drained_ += size;
                                if (error || self->drained_ > drain_bytes_max)
                                    return self->close();
                                self->drain();
                            });
}

void Connection::close() {
    Error ignored;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    stream_.close();
}

}  // namespace palpate::http
