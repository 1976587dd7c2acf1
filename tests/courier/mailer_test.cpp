// The last moment, on a real connection: what is not given away never reaches its end. What real
// mail servers make of our mail is tested from outside (tests/courier_test.py).
#include "courier/mailer.hpp"

#include "courier/sms_webhook.hpp"

#include <thread>

#include <arpa/inet.h>
#include <fmt/core.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace palpate::courier {
namespace {

using testing::HasSubstr;
using testing::Not;

// Takes one connection on loopback and says what it was told to, line by line.
class OneConnection {
public:
    using Talk = std::function<void(OneConnection&)>;
    explicit OneConnection(Talk talk) : listening_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto* const address = reinterpret_cast<sockaddr*>(&here);
        socklen_t size = sizeof here;
        EXPECT_EQ(::bind(listening_, address, size), 0);
        EXPECT_EQ(::listen(listening_, 1), 0);
        EXPECT_EQ(::getsockname(listening_, address, &size), 0);
        port_ = ntohs(here.sin_port);
        thread_ = std::thread([this, talk = std::move(talk)] {
            open_ = ::accept(listening_, nullptr, nullptr);
            talk(*this);
            ::close(open_);
        });
    }
    ~OneConnection() { ::close(listening_); }
    int port() const { return port_; }
    std::string all() {  // once it is over
        thread_.join();
        return heard_;
    }
    void say(const std::string& words) {
        EXPECT_EQ(::send(open_, words.data(), words.size(), MSG_NOSIGNAL),
                  static_cast<ssize_t>(words.size()));
    }
    // Until these words have come, or the other side has gone.
    bool hear(const std::string& words) {
        const auto from = heard_.size();
        std::array<char, 4096> some{};
        while (heard_.find(words, from) == std::string::npos) {
            const auto count = ::recv(open_, some.data(), some.size(), 0);
            if (count <= 0)
                return false;
            heard_.append(some.data(), static_cast<std::size_t>(count));
        }
        return true;
    }

private:
    int listening_;
    int open_ = -1;
    int port_ = 0;
    std::string heard_;
    std::thread thread_;
};

constexpr const char* the_end = "\r\n.\r\n";

void until_data(OneConnection& with) {
    with.say("220 here\r\n");
    for (const auto* reply : {"250 HELP\r\n", "250 OK\r\n", "250 OK\r\n", "354 go on\r\n"}) {
        with.hear("\r\n");
        with.say(reply);
    }
}

Errand errand() {
    return {.id = "0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e",
            .to = "ana@example.org",
            .from_name = "P",
            .subject = "S",
            .text = "T",
            .html = "H",
            .stop_url = {},
            .date = *parse_instant("2026-11-24T09:00:05Z")};
}

Delivered carried(int port, const GiveAway& give_away) {
    Mailer mailer({.host = "127.0.0.1",
                   .port = port,
                   .tls = MailServer::Tls::none,
                   .from = "desk@practice.example",
                   .time_max = std::chrono::seconds(5)},
                  {});
    return mailer.carry(errand(), give_away);
}

TEST(Mailer, WhatIsNotOursAnyMoreNeverReachesItsEnd) {
    bool ended = true;
    OneConnection server([&](OneConnection& with) {
        until_data(with);
        ended = with.hear(the_end);
    });
    const auto delivered = carried(server.port(), [] { return false; });
    const auto heard = server.all();
    EXPECT_FALSE(ended);
    EXPECT_EQ(delivered.what, Delivery::later);
    EXPECT_THAT(heard, HasSubstr("EHLO practice.example\r\n"));
    EXPECT_THAT(heard, HasSubstr("Message-ID:"));
}

TEST(Mailer, IsAskedOnceAndOnlyWhenNothingIsLeftButTheEnd) {
    int asked = 0;
    OneConnection server([](OneConnection& with) {
        until_data(with);
        with.hear(the_end);
        with.say("250 taken\r\n");
        with.hear("QUIT\r\n");
    });
    const auto delivered = carried(server.port(), [&] {
        ++asked;
        return true;
    });
    const auto heard = server.all();
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(delivered.what, Delivery::sent);
    EXPECT_THAT(heard, HasSubstr("MAIL FROM:<desk@practice.example>"));
    EXPECT_THAT(heard, HasSubstr("RCPT TO:<ana@example.org>"));
}

TEST(Mailer, ALineThatBreaksAfterTheEndIsNoAnswer) {
    OneConnection server([](OneConnection& with) {
        until_data(with);
        with.hear(the_end);
    });
    EXPECT_EQ(carried(server.port(), [] { return true; }).what, Delivery::unknown);
    (void)server.all();
}

TEST(Mailer, ALineThatBreaksBeforeItIsNoLoss) {
    int asked = 0;
    OneConnection server([](OneConnection& with) { with.say("220 here\r\n"); });
    EXPECT_EQ(carried(server.port(), [&] { return ++asked > 0; }).what, Delivery::later);
    EXPECT_EQ(asked, 0);
    (void)server.all();
}

TEST(SmsWebhook, WhatIsNotOursAnyMoreIsNotSaid) {
    OneConnection server([](OneConnection& with) { with.hear("}"); });
    SmsWebhook webhook({.url = fmt::format("http://127.0.0.1:{}/sms", server.port()),
                        .secret = "a secret of the two",
                        .time_max = std::chrono::seconds(5)},
                       {});
    EXPECT_EQ(webhook.carry(errand(), [] { return false; }).what, Delivery::later);
    EXPECT_THAT(server.all(), Not(HasSubstr("ana@")));
}

}  // namespace
}  // namespace palpate::courier
