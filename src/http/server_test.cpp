// Limits, time-outs, stopping and concurrency, over real sockets, with handlers made for the test.
#include "http/server.hpp"

#include "http/loopback_client.hpp"

#include <atomic>
#include <random>
#include <thread>
#include <vector>

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate::http {
namespace {

using namespace std::chrono_literals;

Reply echo(const Request& request) {
    return {.content_type = "text/plain", .content = std::string(request.body)};
}

Reply slow(const Request&) {
    std::this_thread::sleep_for(300ms);
    return {.content_type = "text/plain", .content = "done"};
}

Serving with(auto change) {
    Serving serving;
    change(serving.limits);
    return serving;
}

TEST(Server, KeepsAConnectionForTheNextRequest) {
    const RunningServer server({}, echo);
    LoopbackClient client(server.port());
    for (const auto* text : {"one", "", "three"}) {
        client.send(post("/", text));
        const auto reply = client.receive();
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.body, text);
        EXPECT_EQ(reply.field("Connection"), "keep-alive");
    }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
    const RunningServer server({}, echo);
    LoopbackClient client(server.port());
    std::string all;
    for (int i = 0; i < 200; ++i)
        all += post("/", std::to_string(i));
    client.send(all);
    for (int i = 0; i < 200; ++i)
        EXPECT_EQ(client.receive().body, std::to_string(i));
}

TEST(Server, ClosesWhenTheClientAsksItTo) {
    const RunningServer server({}, echo);
    LoopbackClient client(server.port());
    client.send(get("/", "Connection: close\r\n"));
    EXPECT_EQ(client.receive().field("Connection"), "close");
    EXPECT_TRUE(client.ended(2s));
    LoopbackClient old(server.port());
    old.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(old.receive().status, 200);
    EXPECT_TRUE(old.ended(2s));
}

TEST(Server, HeadGivesTheLengthWithoutTheContent) {
    const RunningServer server(
        {}, [](const Request&) { return Reply{.content_type = "text/plain", .content = "12345"}; });
    LoopbackClient client(server.port());
    client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/"));
    EXPECT_EQ(client.receive(true).field("Content-Length"), "5");
    EXPECT_EQ(client.receive().body, "12345");
}

TEST(Server, GoesOnWhenTheClientWaitsForIt) {
    const RunningServer server({}, echo);
    LoopbackClient client(server.port());
    client.send(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.receive(true).status, 100);
    client.send("hello");
    EXPECT_EQ(client.receive().body, "hello");
}

TEST(Server, TakesChunkedContentUpToTheLimit) {
    const RunningServer server(with([](auto& l) { l.body_bytes_max = 10; }), echo);
    const std::string start =
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    EXPECT_EQ(server.ask(start + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n").body, "abcde");
    EXPECT_EQ(server.ask(start + "6\r\nabcdef\r\n6\r\nabcdef\r\n0\r\n\r\n").status, 413);
}

TEST(Server, RefusesTooMuchContentAndTheClientSeesIt) {
    const RunningServer server({}, echo);
    const auto whole = server.ask(post("/", std::string(256 * 1024, 'x')));
    EXPECT_EQ(whole.status, 200);
    const auto over = server.ask(post("/", std::string(256 * 1024 + 1, 'x')));
    EXPECT_EQ(over.status, 413);
    EXPECT_EQ(over.field("Content-Type"), "application/problem+json");
    EXPECT_EQ(over.field("Connection"), "close");
    // More than the kernel holds: the server reads on, or the client would see a broken connection.
    LoopbackClient client(server.port());
    EXPECT_TRUE(client.send(post("/", std::string(8 * 1024 * 1024, 'x'))));
    EXPECT_EQ(client.receive().status, 413);
}

bool is_file(Method method, std::string_view target) {
    return method == Method::post && target == "/file";
}
std::string with_cookie(std::string_view target, std::string_view content) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\nContent-Length: {}\r\n\r\n{}",
        target, content.size(), content);
}

TEST(Server, OnlyTheRouteOfFilesTakesLargeContentAndOnlyFromWhoShowsCredentials) {
    auto serving = with([](auto& l) {
        l.body_bytes_max = 10;
        l.large_bytes_max = 100;
    });
    serving.large = is_file;
    const RunningServer server(serving, echo);
    const std::string large(100, 'x');
    EXPECT_EQ(server.ask(with_cookie("/file", large)).body, large);
    EXPECT_EQ(server.ask(with_cookie("/file", large + "x")).status, 413);
    EXPECT_EQ(server.ask(with_cookie("/other", large)).status, 413);
    EXPECT_EQ(server.ask(post("/file", large)).status, 413) << "from nobody";
    EXPECT_EQ(server.ask(post("/file", "0123456789")).body, "0123456789");
    const auto chunked = [](std::string_view target) {
        return fmt::format(
            "POST {} HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\nTransfer-Encoding: "
            "chunked\r\n\r\n"
            "6\r\nabcdef\r\n6\r\nabcdef\r\n0\r\n\r\n",
            target);
    };
    EXPECT_EQ(server.ask(chunked("/file")).body, "abcdefabcdef");
    EXPECT_EQ(server.ask(chunked("/other")).status, 413);
}

TEST(Server, ReadsOnlySoManyFilesAtOnceAndForgetsThem) {
    auto serving = with([](auto& l) {
        l.body_bytes_max = 10;
        l.large_at_once_max = 1;
    });
    serving.large = is_file;
    const RunningServer server(serving, echo);
    const std::string large(1000, 'x');
    {
        LoopbackClient first(server.port());
        const auto all = with_cookie("/file", large);
        ASSERT_TRUE(first.send(all.substr(0, all.size() - 1)));
        std::this_thread::sleep_for(100ms);
        EXPECT_EQ(server.ask(with_cookie("/file", large)).status, 503);
        EXPECT_EQ(server.ask(with_cookie("/file", "small")).body, "small");
        ASSERT_TRUE(first.send("x"));
        EXPECT_EQ(first.receive().body, large);
        EXPECT_EQ(server.ask(with_cookie("/file", large)).body, large) << "the first is done";
    }
    for (int i = 0; i < 3; ++i) {  // and one that breaks off is done, too
        LoopbackClient gone(server.port());
        ASSERT_TRUE(gone.send(with_cookie("/file", large).substr(0, 300)));
        std::this_thread::sleep_for(50ms);
    }
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(server.ask(with_cookie("/file", large)).status, 200);
}

TEST(Server, RefusesTooLongAHeader) {
    const RunningServer server({}, echo);
    EXPECT_EQ(server.ask(get("/", "X: " + std::string(20'000, 'x') + "\r\n")).status, 431);
    EXPECT_EQ(server.ask(get("/" + std::string(20'000, 'x'))).status, 431);
}

TEST(Server, RefusesWhatIsNoRequest) {
    const RunningServer server({}, echo);
    const std::string host = "Host: localhost\r\n";
    for (const auto& wrong :
         {std::string("hello\r\n\r\n"), std::string("GET / HTTP/9.9\r\n\r\n"),
          "GET / HTTP/1.1\r\n" + host + "no colon\r\n\r\n",
          "POST / HTTP/1.1\r\n" + host + "Content-Length: many\r\n\r\n",
          "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
          // Two ways to say where it ends: smuggling.
          "POST / HTTP/1.1\r\n" + host +
              "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          std::string("GET / HTTP/1.1\r\n\r\n"), "GET / HTTP/1.1\r\n" + host + host + "\r\n"})
        EXPECT_EQ(server.ask(wrong).status, 400) << wrong;
}

TEST(Server, SurvivesGarbage) {
    const RunningServer server(with([](auto& l) { l.header = 200ms; }), echo);
    std::mt19937 chance(20261121);
    for (int round = 0; round < 200; ++round) {
        std::string bytes(chance() % 2000, '\0');
        for (auto& c : bytes)
            c = static_cast<char>(chance());
        LoopbackClient client(server.port());
        client.send(round % 2 ? "POST / HTTP/1.1\r\nHost: localhost\r\n" + bytes : bytes);
    }
    EXPECT_EQ(server.ask(get("/")).status, 200);
}

TEST(Server, CutsOffWhoeverDripsItsRequest) {
    const RunningServer server(with([](auto& l) {
                                   l.header = 150ms;
                                   l.body = 150ms;
                               }),
                               echo);
    for (const auto& request : {get("/"), post("/", "0123456789012345678901234567890123456789")}) {
        LoopbackClient client(server.port());
        const auto start = std::chrono::steady_clock::now();
        bool open = true;
        for (std::size_t i = 0; i + 1 < request.size() && open; ++i) {
            open = client.send(request.substr(i, 1));
            open = open && !client.ended(20ms);
        }
        EXPECT_FALSE(open);
        EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
    }
}

TEST(Server, ClosesWhoeverStaysSilent) {
    const RunningServer server(with([](auto& l) { l.idle = 100ms; }), echo);
    LoopbackClient client(server.port());
    EXPECT_TRUE(client.ended(5s));
}

TEST(Server, CutsOffWhoeverDoesNotRead) {
    const std::string much(8 * 1024 * 1024, 'x');
    const RunningServer server(with([](auto& l) { l.write = 200ms; }), [&](const Request&) {
        return Reply{.content_type = "text/plain", .built_in = much};
    });
    LoopbackClient client(server.port());
    client.send(get("/"));
    std::this_thread::sleep_for(1s);
    EXPECT_EQ(client.receive(false, 5s).status, 0);
}

TEST(Server, TurnsAwayOneConnectionTooManyAndTakesTheNextWhenOneEnds) {
    const RunningServer server(with([](auto& l) { l.connections_max = 3; }), echo);
    {
        LoopbackClient a(server.port());
        LoopbackClient b(server.port());
        LoopbackClient c(server.port());
        for (auto* client : {&a, &b, &c}) {
            client->send(get("/"));
            EXPECT_EQ(client->receive().status, 200);
        }
        EXPECT_TRUE(LoopbackClient(server.port()).ended(5s));
    }
    int status = 0;
    for (int tries = 0; tries < 100 && status != 200; ++tries) {
        status = server.ask(get("/")).status;
        std::this_thread::sleep_for(20ms);
    }
    EXPECT_EQ(status, 200);
}

TEST(Server, IdleClientsDoNotKeepOthersWaiting) {
    const RunningServer server({}, echo);
    std::vector<std::unique_ptr<LoopbackClient>> idle;
    idle.reserve(300);
    for (int i = 0; i < 300; ++i)
        idle.push_back(std::make_unique<LoopbackClient>(server.port()));
    EXPECT_EQ(server.ask(get("/")).status, 200);
}

TEST(Server, ServesManyClientsAtOnce) {
    const RunningServer server({}, echo, 4);
    std::atomic<int> right = 0;
    std::vector<std::jthread> clients;
    clients.reserve(8);
    for (int c = 0; c < 8; ++c)
        clients.emplace_back([&server, &right, c] {
            LoopbackClient client(server.port());
            for (int i = 0; i < 100; ++i) {
                const auto text = std::to_string(c * 1000 + i);
                client.send(post("/", text));
                right += client.receive().body == text ? 1 : 0;
            }
        });
    clients.clear();
    EXPECT_EQ(right, 800);
}

TEST(Server, FinishesTheRunningRequestWhenStopped) {
    RunningServer server({}, slow);
    LoopbackClient busy(server.port());
    LoopbackClient idle(server.port());
    busy.send(get("/") + get("/"));
    std::this_thread::sleep_for(100ms);
    server.stop();
    const auto reply = busy.receive();
    EXPECT_EQ(reply.body, "done");
    EXPECT_EQ(reply.field("Connection"), "close");
    EXPECT_TRUE(idle.ended(5s));
    server.wait();
    EXPECT_EQ(server.ask(get("/")).status, 0);
}

TEST(Server, FinishesARequestThatIsHalfReceivedWhenStopped) {
    RunningServer server({}, echo);
    LoopbackClient client(server.port());
    const auto request = post("/", "whole");
    client.send(request.substr(0, request.size() - 2));
    std::this_thread::sleep_for(100ms);
    server.stop();
    std::this_thread::sleep_for(50ms);
    client.send(request.substr(request.size() - 2));
    EXPECT_EQ(client.receive().body, "whole");
    server.wait();
}

TEST(Server, StopsInTimeWhateverAClientDoes) {
    RunningServer server(with([](auto& l) { l.stop = 200ms; }), echo);
    LoopbackClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Le");
    std::this_thread::sleep_for(50ms);
    const auto start = std::chrono::steady_clock::now();
    server.stop();
    server.wait();
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

TEST(Server, GoesOnWhenAnAnswerThrows) {
    const RunningServer server({}, [](const Request& request) -> Reply {
        if (request.target == "/throw")
            throw std::runtime_error("not for the log");
        return echo(request);
    });
    testing::internal::CaptureStderr();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(server.ask(get("/throw")).status, 0);
    EXPECT_EQ(server.ask(get("/")).status, 200);
    EXPECT_EQ(testing::internal::GetCapturedStderr().find("not for the log"), std::string::npos);
}

TEST(Server, SaysWhyAnAddressCannotBeUsed) {
    const RunningServer server({}, echo);
    const auto taken = Server::open({.address = {.port = server.port()}}, echo);
    ASSERT_FALSE(taken.has_value());
    EXPECT_NE(taken.error().message.find("cannot listen on 127.0.0.1:"), std::string::npos);
    EXPECT_FALSE(Server::open({.address = {.host = "192.0.2.1"}}, echo).has_value());
}

TEST(Address, IsAnIpAddressAndAPort) {
    EXPECT_EQ(parse_address("127.0.0.1:8080")->port, 8080);
    EXPECT_EQ(parse_address("localhost:0")->host, "127.0.0.1");
    EXPECT_EQ(parse_address("[::1]:80")->host, "::1");
    for (const auto* wrong : {"", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:70000",
                              "127.0.0.1:80x", "example.org:80", ":80", "127.0.0.1:-1"})
        EXPECT_FALSE(parse_address(wrong).has_value()) << wrong;
}

}  // namespace
}  // namespace palpate::http
