// One client's connection: read a request, answer it, write the reply, again. Included by
// server.cpp and connection.cpp alone, because Beast is slow to compile.
//
// A connection runs on its own strand, so its members need no lock; what connections share (who is
// open, whether the server is stopping) is in Shared.
#pragma once

#include "http/server.hpp"

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace palpate::http {

class Connection;

struct Shared {
    Limits limits;
    Answer answer;
    Waits waits;
    boost::asio::thread_pool* waiting_room = nullptr;  // for what waits
    std::atomic<bool> stopping = false;
    std::mutex mutex;
    std::set<Connection*> open;  // under the mutex; each removes itself
};

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(boost::asio::ip::tcp::socket socket, Shared& shared);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void start();
    void close_if_idle();  // when the server stops: a request under way is finished first

private:
    using Error = boost::beast::error_code;

    // Each step starts one operation; the named `on_` function goes on when it is done.
    void wait_for_request();
    void on_first_bytes(Error error, std::size_t size);
    void read_header();
    void on_header(Error error);
    void read_body();
    void on_body(Error error);
    void answer();
    void answer_in_waiting_room(Request asked);
    void refuse(Error error);  // what the parser cannot accept: a problem, then close
    void write(Reply reply, bool head_only);
    void on_written(Error error);
    void drain();  // reads what a refused client still sends, so that it sees the reply
    void close();
    Request request() const;

    Shared& shared_;
    boost::beast::tcp_stream stream_;
    boost::beast::flat_buffer buffer_;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
    std::string address_;  // of the other side
    Reply reply_;
    std::string head_;
    std::size_t drained_ = 0;
    bool idle_ = true;
    bool keep_ = true;    // another request may follow
    bool drain_ = false;  // the client may still be sending
};

}  // namespace palpate::http
