// One client's connection: read a request, answer it, write the reply, again. Included by
// server.cpp and connection.cpp alone, because Beast is slow to compile.
//
// A connection runs on its own strand, so its members need no lock; what connections share (who is
// open, whether the server is stopping) is in Shared.
#pragma once

#include "http/server.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <set>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>

namespace palpate::http {

class OpenConnection {
public:
    virtual ~OpenConnection() = default;
    virtual void close_if_idle() = 0;  // when the server stops: a request under way is finished
};

struct Shared {
    Limits limits;
    Answer answer;
    Waits waits;
    Large large = nullptr;
    std::atomic<int> large_now = 0;  // requests with a file that are read or answered
    bool behind_proxy = false;
    bool encrypted = false;   // for whoever asks: by this server, or by the proxy before it
    log::Log* log = nullptr;  // missing: nothing is said
    boost::asio::thread_pool* waiting_room = nullptr;  // for what waits
    std::atomic<bool> stopping = false;
    std::mutex mutex;
    std::set<OpenConnection*> open;  // under the mutex; each removes itself
};

// Serves the socket until it ends; with a context, by TLS.
void serve_connection(boost::asio::ip::tcp::socket socket, Shared& shared,
                      boost::asio::ssl::context* tls);

}  // namespace palpate::http
