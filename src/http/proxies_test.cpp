#include "http/proxies.hpp"

#include "http/loopback_client.hpp"

#include <gtest/gtest.h>

namespace palpate::http {
namespace {

using Header = TrustedProxies::Header;

TrustedProxies trusting(std::vector<std::string> texts, Header header = Header::x_forwarded_for) {
    return TrustedProxies::from(texts, header).value();
}

std::string origin(const TrustedProxies& proxies, std::string peer, std::string forwarded_for) {
    return proxies.origin_of(
        {.forwarded_for = std::move(forwarded_for), .address = std::move(peer)});
}

TEST(Proxies, AreAddressesAndNetworks) {
    const auto proxies = trusting({"10.0.0.1", "192.168.4.0/22", "2001:db8::/33", "::1"});
    for (const auto* inside :
         {"10.0.0.1", "192.168.4.0", "192.168.7.255", "2001:db8:7fff::1", "::1", "::ffff:10.0.0.1"})
        EXPECT_TRUE(proxies.trusts(inside)) << inside;
    for (const auto* outside : {"10.0.0.2", "192.168.8.0", "192.168.3.255", "2001:db8:8000::1",
                                "::2", "", "localhost", "10.0.0.1 "})
        EXPECT_FALSE(proxies.trusts(outside)) << outside;
    EXPECT_TRUE(trusting({"0.0.0.0/0"}).trusts("8.8.8.8"));
    EXPECT_FALSE(trusting({"0.0.0.0/0"}).trusts("2001:db8::1"));
}

TEST(Proxies, AreNothingElse) {
    for (const auto* wrong : {"", "proxy.example", "10.0.0.1/33", "10.0.0.1/", "10.0.0/8",
                              "::1/129", "10.0.0.1/-1", "10.0.0.1/8x", "[::1]"}) {
        const auto made = TrustedProxies::from({"10.0.0.1", wrong});
        ASSERT_FALSE(made.has_value()) << wrong;
        EXPECT_NE(made.error().message.find(wrong), std::string::npos);
    }
}

TEST(Proxies, TheLastHopThatIsNoProxyIsTheOrigin) {
    const auto proxies = trusting({"10.0.0.0/8"});
    EXPECT_EQ(origin(proxies, "10.0.0.1", "192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(origin(proxies, "10.0.0.1", "1.1.1.1, 192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(origin(proxies, "10.0.0.1", "1.1.1.1, 192.0.2.7, 10.0.0.2"), "192.0.2.7");
    EXPECT_EQ(origin(proxies, "10.0.0.1", "192.0.2.7:5555"), "192.0.2.7");
    EXPECT_EQ(origin(proxies, "10.0.0.1", "[2001:db8::7]:5555"), "2001:db8::7");
    EXPECT_EQ(origin(proxies, "10.0.0.1", "2001:db8::7"), "2001:db8::7");
    EXPECT_EQ(origin(proxies, "10.0.0.1", ""), "10.0.0.1");
    EXPECT_EQ(origin(proxies, "10.0.0.1", "\", 192.0.2.7"), "192.0.2.7");
}

TEST(Proxies, AStrangersHeaderChangesNothing) {
    const auto proxies = trusting({"10.0.0.0/8"});
    EXPECT_EQ(origin(proxies, "192.0.2.7", "1.1.1.1"), "192.0.2.7");
    EXPECT_EQ(origin(proxies, "192.0.2.7", "10.0.0.1"), "192.0.2.7");
    EXPECT_EQ(origin({}, "127.0.0.1", "1.1.1.1"), "127.0.0.1");
}

TEST(Proxies, AHopThatIsNoAddressLeavesTheProxyItself) {
    const auto proxies = trusting({"10.0.0.0/8"});
    for (const auto* wrong : {"unknown", "_hidden", "1.1.1.1, ", "1.1.1.1,x", "<script>", ",", "[",
                              "[]", "1.1.1.1, 300.1.1.1"})
        EXPECT_EQ(origin(proxies, "10.0.0.1", wrong), "10.0.0.1") << wrong;
}

TEST(Proxies, TheStandardHeaderIsReadWhenItIsTheOneNamed) {
    const auto proxies = trusting({"10.0.0.0/8"}, Header::forwarded);
    const auto said = [&](std::string words) {
        return proxies.origin_of(
            {.forwarded_for = "1.1.1.1", .forwarded = std::move(words), .address = "10.0.0.1"});
    };
    EXPECT_EQ(said("for=192.0.2.7;proto=https"), "192.0.2.7");
    EXPECT_EQ(said("for=9.9.9.9, By=x ; FOR=\"[2001:db8::7]:80\""), "2001:db8::7");
    EXPECT_EQ(said("for=\"a, for=1.2.3.4\", for=192.0.2.7, for=10.0.0.9"), "192.0.2.7");
    // What a stranger left open does not swallow what the proxy adds.
    EXPECT_EQ(said("for=1.2.3.4;x=\", for=192.0.2.7;proto=https"), "192.0.2.7");
    EXPECT_EQ(said("for=_hidden"), "10.0.0.1");
    EXPECT_EQ(said(""), "10.0.0.1");
    // The other header is a stranger's.
    EXPECT_EQ(
        trusting({"10.0.0.0/8"}).origin_of({.forwarded = "for=1.1.1.1", .address = "10.0.0.1"}),
        "10.0.0.1");
}

TEST(Proxies, OnlyTheirWordSaysThatItCameUnencrypted) {
    const auto proxies = trusting({"10.0.0.1"});
    const auto unencrypted = [&](std::string peer, std::string_view proto) {
        return proxies.came_unencrypted({.forwarded_proto = proto, .address = std::move(peer)});
    };
    EXPECT_TRUE(unencrypted("10.0.0.1", "http"));
    EXPECT_TRUE(unencrypted("10.0.0.1", "https, HTTP"));
    EXPECT_FALSE(unencrypted("10.0.0.1", "http, https"));
    EXPECT_FALSE(unencrypted("10.0.0.1", "https"));
    EXPECT_FALSE(unencrypted("10.0.0.1", ""));
    EXPECT_FALSE(unencrypted("10.0.0.2", "http"));
    EXPECT_TRUE(trusting({"10.0.0.1"}, Header::forwarded)
                    .came_unencrypted({.forwarded = "for=1.1.1.1;proto=http",
                                       .forwarded_proto = "https",
                                       .address = "10.0.0.1"}));
}

// The same over real sockets: what a handler is told, several headers of one name included.
class OverSockets : public testing::Test {
protected:
    std::string told(const TrustedProxies& proxies, std::string_view fields) {
        const RunningServer server({.behind_proxy = true}, [&](const Request& request) {
            return Reply{.content_type = "text/plain", .content = proxies.origin_of(request)};
        });
        return server.ask(get("/", fields)).body;
    }
};

TEST_F(OverSockets, TheLastOfSeveralHeadersCounts) {
    EXPECT_EQ(told(trusting({"127.0.0.0/8"}),
                   "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 192.0.2.7\r\n"),
              "192.0.2.7");
    EXPECT_EQ(told(trusting({"127.0.0.0/8"}, Header::forwarded),
                   "Forwarded: for=1.1.1.1\r\nX-Forwarded-For: 3.3.3.3\r\n"
                   "Forwarded: for=192.0.2.7\r\n"),
              "192.0.2.7");
}

TEST_F(OverSockets, AStrangerIsNotBelieved) {
    EXPECT_EQ(told(trusting({"10.0.0.1"}), "X-Forwarded-For: 10.0.0.1\r\n"), "127.0.0.1");
}

TEST(Address, HasOneWayToBeWritten) {
    EXPECT_EQ(plain_address("::ffff:10.0.0.1"), "10.0.0.1");
    EXPECT_EQ(plain_address("2001:0DB8::0001"), "2001:db8::1");
    for (const auto* wrong : {"", "127.1", "localhost", "1.2.3.4.5", "::g"})
        EXPECT_EQ(plain_address(wrong), "") << wrong;
    for (const auto* here : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
        EXPECT_TRUE(is_loopback_address(here)) << here;
    for (const auto* elsewhere : {"128.0.0.1", "127.example.org", "::2", ""})
        EXPECT_FALSE(is_loopback_address(elsewhere)) << elsewhere;
}

}  // namespace
}  // namespace palpate::http
