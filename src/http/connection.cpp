#include "http/connection.hpp"

#include "http/proxies.hpp"
#include "http/reply_head.hpp"
#include "http/wire.hpp"
#include "log/log.hpp"

#include <array>
#include <optional>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <fmt/core.h>

namespace palpate::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

constexpr std::size_t read_bytes = 4096;
constexpr std::size_t kept_bytes_max = 16 * 1024;  // of the buffer of a waiting connection
constexpr std::size_t drain_bytes_max = 16 * 1024 * 1024;
constexpr std::chrono::seconds drain_time{2};
constexpr std::chrono::seconds farewell_time{2};  // of TLS

using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;
using Error = beast::error_code;

// Over plain TCP or over TLS; what differs is the beginning and the end.
template <class Stream>
class Connection final : public OpenConnection,
                         public std::enable_shared_from_this<Connection<Stream>> {
public:
    static constexpr bool by_tls = std::is_same_v<Stream, TlsStream>;

    // `more` is the TLS context.
    template <class... More>
    Connection(asio::ip::tcp::socket socket, Shared& shared, More&... more)
        : shared_(shared), stream_(std::move(socket), more...) {
        const std::lock_guard lock(shared_.mutex);
        shared_.open.insert(this);
    }
    ~Connection() override {
        let_go_of_large();
        const std::lock_guard lock(shared_.mutex);
        shared_.open.erase(this);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void start();
    void close_if_idle() override;

private:
    using std::enable_shared_from_this<Connection>::shared_from_this;
    using std::enable_shared_from_this<Connection>::weak_from_this;

    // Each step starts one operation; the named `on_` function goes on when it is done.
    void shake_hands();
    void on_handshake(Error error);
    void wait_for_request();
    void on_first_bytes(Error error, std::size_t size);
    void read_header();
    void on_header(Error error);
    void read_body();
    void on_body(Error error);
    void answer();
    void answer_in_waiting_room(Request asked);
    void refuse(Error error);  // what the parser cannot accept: a problem, then close
    void refuse(int status, std::string_view why);
    void write(Reply reply, bool head_only);
    void on_written(Error error);
    void drain();   // reads what a refused client still sends, so that it sees the reply
    void finish();  // everything was said: under TLS the other side is told so
    void close();
    std::size_t body_bytes_max() const;  // of the request whose header was read
    bool take_large();                   // false: too many carry a file now
    void let_go_of_large();              // what it carried, too
    Request request() const;
    void add_proxy_words(Request& asked) const;

    beast::tcp_stream& tcp() { return beast::get_lowest_layer(stream_); }

    Shared& shared_;
    Stream stream_;
    beast::flat_buffer buffer_;
    std::optional<wire::request_parser<wire::string_body>> parser_;
    std::string address_;  // of the other side
    Reply reply_;
    std::string head_;
    std::size_t drained_ = 0;
    bool large_ = false;  // this request carries a file, and counts as one that does
    bool idle_ = true;
    bool keep_ = true;    // another request may follow
    bool drain_ = false;  // the client may still be sending
};

template <class Stream>
void Connection<Stream>::start() {
    Error ignored;
    tcp().socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    const auto other = tcp().socket().remote_endpoint(ignored);
    if (!ignored)
        address_ = plain_address(without_zone(other.address()).to_string());
    asio::post(stream_.get_executor(), [self = this->shared_from_this()] { self->shake_hands(); });
}

template <class Stream>
void Connection<Stream>::shake_hands() {
    if constexpr (by_tls) {
        tcp().expires_after(shared_.limits.handshake);
        stream_.async_handshake(
            asio::ssl::stream_base::server,
            [self = this->shared_from_this()](Error error) { self->on_handshake(error); });
    } else {
        wait_for_request();
    }
}

template <class Stream>
void Connection<Stream>::on_handshake(Error error) {
    if (!error)
        return wait_for_request();
    if (shared_.log != nullptr)
        shared_.log->say(log::Level::debug, "handshake failed");
    // Somebody typed http:// instead of https://.
    if (error.category() == asio::error::get_ssl_category() &&
        ERR_GET_REASON(static_cast<unsigned long>(error.value())) == SSL_R_HTTP_REQUEST) {
        static constexpr std::string_view reply =
            "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/plain\r\n"
            "Content-Length: 47\r\n\r\nthis server speaks TLS; the address needs https";
        Error ignored;
        tcp().socket().non_blocking(true, ignored);
        tcp().socket().send(asio::buffer(reply), 0, ignored);
    }
    close();
}

template <class Stream>
void Connection<Stream>::close_if_idle() {
    asio::post(stream_.get_executor(), [weak = this->weak_from_this()] {
        if (const auto self = weak.lock(); self && self->idle_)
            self->close();
    });
}

template <class Stream>
void Connection<Stream>::wait_for_request() {
    idle_ = true;
    drain_ = false;
    if (shared_.stopping)
        return close();
    if (buffer_.size() > 0)
        return read_header();  // pipelined
    if (buffer_.capacity() > kept_bytes_max)
        buffer_.shrink_to_fit();
    tcp().expires_after(shared_.limits.idle);
    stream_.async_read_some(buffer_.prepare(read_bytes),
                            [self = this->shared_from_this()](Error error, std::size_t size) {
                                self->on_first_bytes(error, size);
                            });
}

template <class Stream>
void Connection<Stream>::on_first_bytes(Error error, std::size_t size) {
    if (error)
        return close();
    buffer_.commit(size);
    read_header();
}

template <class Stream>
void Connection<Stream>::read_header() {
    idle_ = false;
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(shared_.limits.header_bytes_max));
    // Which of the two holds is known by the header.
    parser_->body_limit(shared_.large != nullptr ? shared_.limits.large_bytes_max
                                                 : shared_.limits.body_bytes_max);
    tcp().expires_after(shared_.limits.header);
    wire::async_read_header(
        stream_, buffer_, *parser_,
        [self = this->shared_from_this()](Error error, std::size_t) { self->on_header(error); });
}

template <class Stream>
void Connection<Stream>::on_header(Error error) {
    if (error)
        return refuse(error);
    if (parser_->content_length().value_or(0) > body_bytes_max())
        return refuse(wire::make_error_code(wire::error::body_limit));
    parser_->body_limit(body_bytes_max());
    if (!take_large()) {
        drain_ = true;
        return refuse(503, "too many files are on their way; the same may be sent again");
    }
    keep_ = parser_->get().keep_alive();
    if (parser_->is_done())
        return answer();
    if (!beast::iequals(parser_->get()[wire::field::expect], "100-continue"))
        return read_body();
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    tcp().expires_after(shared_.limits.write);
    asio::async_write(stream_, asio::buffer(go_on),
                      [self = this->shared_from_this()](Error failed, std::size_t) {
                          failed ? self->close() : self->read_body();
                      });
}

template <class Stream>
std::size_t Connection<Stream>::body_bytes_max() const {
    const auto& message = parser_->get();
    const bool shown =
        message.count(wire::field::authorization) > 0 || message.count(wire::field::cookie) > 0;
    return shown && shared_.large != nullptr &&
                   shared_.large(method_of(message.method()), plain(message.target()))
               ? shared_.limits.large_bytes_max
               : shared_.limits.body_bytes_max;
}

template <class Stream>
bool Connection<Stream>::take_large() {
    const auto length = parser_->content_length();
    const bool small = parser_->is_done() || body_bytes_max() == shared_.limits.body_bytes_max ||
                       (length && *length <= shared_.limits.body_bytes_max);
    if (small)
        return true;
    large_ = ++shared_.large_now <= shared_.limits.large_at_once_max;
    if (!large_)
        --shared_.large_now;
    return large_;
}

template <class Stream>
void Connection<Stream>::let_go_of_large() {
    if (!large_)
        return;
    large_ = false;
    parser_.reset();
    --shared_.large_now;
}

template <class Stream>
void Connection<Stream>::read_body() {
    tcp().expires_after(large_ ? shared_.limits.large_body : shared_.limits.body);
    wire::async_read(
        stream_, buffer_, *parser_,
        [self = this->shared_from_this()](Error error, std::size_t) { self->on_body(error); });
}

template <class Stream>
void Connection<Stream>::on_body(Error error) {
    if (error)
        return refuse(error);
    answer();
}

template <class Stream>
Request Connection<Stream>::request() const {
    const auto& message = parser_->get();
    const auto field = [&](wire::field name) { return plain(message[name]); };
    return {.method = method_of(message.method()),
            .target = plain(message.target()),
            .host = field(wire::field::host),
            .content_type = field(wire::field::content_type),
            .content_encoding = field(wire::field::content_encoding),
            .accept = field(wire::field::accept),
            .accept_encoding = field(wire::field::accept_encoding),
            .accept_language = field(wire::field::accept_language),
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
            .address = address_};
}

template <class Stream>
void Connection<Stream>::add_proxy_words(Request& asked) const {
    const auto& message = parser_->get();
    asked.forwarded_for = all_fields(message, "X-Forwarded-For");
    asked.forwarded = all_fields(message, "Forwarded");
    asked.forwarded_proto = last_field(message, "X-Forwarded-Proto");
}

template <class Stream>
void Connection<Stream>::answer() {
    const auto& message = parser_->get();
    const auto hosts = message.count(wire::field::host);
    if (hosts > 1 || (hosts == 0 && message.version() >= 11)) {
        return refuse(400, "expected exactly one Host field");
    }
    auto asked = request();
    if (shared_.behind_proxy)
        add_proxy_words(asked);
    if (shared_.waits && shared_.waits(asked))
        return answer_in_waiting_room(std::move(asked));
    const bool head_only = asked.method == Method::head;
    write(shared_.answer(asked), head_only);
}

// On a thread that may wait, so that others are answered meanwhile. The request looks into this
// connection, which stays as long as the work holds it.
template <class Stream>
void Connection<Stream>::answer_in_waiting_room(Request asked) {
    tcp().expires_never();
    asio::post(*shared_.waiting_room, [self = this->shared_from_this(), asked = std::move(asked)] {
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

template <class Stream>
void Connection<Stream>::refuse(Error error) {
    drain_ = true;
    if (error == wire::error::body_limit)
        return refuse(413, fmt::format("expected at most {} bytes of content", body_bytes_max()));
    if (error == wire::error::header_limit)
        return refuse(431, fmt::format("expected at most {} bytes of header fields",
                                       shared_.limits.header_bytes_max));
    // The other errors of the parser are a malformed message; the rest means the client is gone
    // or too slow, and tcp_stream has closed the socket.
    const bool gone = error == wire::error::end_of_stream || error == wire::error::partial_message;
    if (gone || error.category() != wire::make_error_code(wire::error::bad_method).category())
        return close();
    refuse(400, "expected an HTTP/1.1 request: " + error.message());
}

template <class Stream>
void Connection<Stream>::refuse(int status, std::string_view why) {
    keep_ = false;
    if (shared_.log != nullptr)
        shared_.log->say(log::Level::info, "unreadable request",
                         {{"status", std::int64_t{status}}});
    write(problem(status, why), false);
}

template <class Stream>
void Connection<Stream>::write(Reply reply, bool head_only) {
    let_go_of_large();  // before whoever asked knows that it is done
    keep_ = keep_ && !shared_.stopping;
    reply_ = std::move(reply);
    head_ = head_of(reply_, keep_, shared_.encrypted);
    const auto bytes = head_only ? std::string_view() : reply_.bytes();
    // Three: of two, Asio keeps the one that was sent as an empty first, and Beast's TLS stream
    // then writes nothing and says that all went well.
    const std::array<asio::const_buffer, 3> parts{asio::buffer(head_), asio::buffer(bytes), {}};
    tcp().expires_after(shared_.limits.write);
    const auto all = head_.size() + bytes.size();
    asio::async_write(stream_, parts,
                      [self = this->shared_from_this(), all](Error error, std::size_t written) {
                          // Half a reply must not be followed by another.
                          written == all ? self->on_written(error) : self->close();
                      });
}

template <class Stream>
void Connection<Stream>::on_written(Error error) {
    reply_ = {};
    if (error)
        return close();
    if (keep_)
        return wait_for_request();
    if (!drain_)
        return finish();
    if constexpr (!by_tls)
        tcp().socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    tcp().expires_after(drain_time);
    drain();
}

template <class Stream>
void Connection<Stream>::drain() {
    buffer_.clear();
    stream_.async_read_some(buffer_.prepare(read_bytes),
                            [self = this->shared_from_this()](Error error, std::size_t size) {
                                self->drained_ += size;
                                if (error || self->drained_ > drain_bytes_max)
                                    return self->close();
                                self->drain();
                            });
}

template <class Stream>
void Connection<Stream>::finish() {
    if constexpr (by_tls) {
        tcp().expires_after(farewell_time);
        stream_.async_shutdown([self = this->shared_from_this()](Error) { self->close(); });
    } else {
        close();
    }
}

template <class Stream>
void Connection<Stream>::close() {
    Error ignored;
    tcp().socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    tcp().close();
}

}  // namespace

void serve_connection(asio::ip::tcp::socket socket, Shared& shared, asio::ssl::context* tls) {
    if (tls == nullptr)
        std::make_shared<Connection<PlainStream>>(std::move(socket), shared)->start();
    else
        std::make_shared<Connection<TlsStream>>(std::move(socket), shared, *tls)->start();
}

}  // namespace palpate::http
