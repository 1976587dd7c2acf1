// TLS over real sockets, asked by clients that are not ours: openssl and curl.
#include "http/loopback_client.hpp"
#include "http/server.hpp"
#include "log/log.hpp"
#include "trust/trust_folder.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <unistd.h>

namespace palpate::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// Runs a command of our own words; what it printed on both outputs.
std::string run(const std::string& command) {
    std::string said;
    std::FILE* pipe = ::popen(("( " + command + " ) 2>&1 </dev/null").c_str(), "r");  // NOLINT
    std::array<char, 4096> buffer{};
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe))
        said.append(buffer.data(), size);
    ::pclose(pipe);
    return said;
}

class Tls : public testing::Test {
protected:
    Tls() {
        EXPECT_TRUE(trust::add_name(names_, "localhost"));
        EXPECT_TRUE(trust::add_name(names_, "127.0.0.1"));
        EXPECT_TRUE(trust::init(folder_, names_, now()));
    }
    ~Tls() override { fs::remove_all(folder_); }

    Serving serving() const { return {.tls = TlsFiles{files_.server, files_.server_key}}; }
    static Reply echo(const Request& request) {
        return {.content_type = "text/plain", .content = "said " + std::string(request.body)};
    }
    // curl's words for a request; "" of options trusts the authority.
    std::string curl(const RunningServer& server, const std::string& options = "") const {
        const auto trusted = fmt::format("--cacert {}", files_.authority.string());
        return run(fmt::format("curl -sS -i --max-time 20 {} https://localhost:{}/",
                               options.empty() ? trusted : options, server.port()));
    }
    std::string s_client(const RunningServer& server, const std::string& options) const {
        return run(fmt::format("timeout 20 openssl s_client -connect 127.0.0.1:{} -CAfile {} {}",
                               server.port(), files_.authority.string(), options));
    }

    const fs::path folder_ =
        fs::temp_directory_path() / fmt::format("palpate-tls-test-{}", ::getpid());
    const trust::TrustFiles files_{folder_};
    trust::Names names_;
};

TEST_F(Tls, IsTrustedThroughTheAuthorityAndNotWithoutIt) {
    const RunningServer server(serving(), echo);
    const auto trusted =
        curl(server, fmt::format("--cacert {} -d hello", files_.authority.string()));
    EXPECT_THAT(trusted, HasSubstr("HTTP/1.1 200 OK"));
    EXPECT_THAT(trusted, HasSubstr("said hello"));
    EXPECT_THAT(trusted, HasSubstr("Strict-Transport-Security: max-age="));
    EXPECT_THAT(curl(server, "--capath /nowhere"), HasSubstr("curl: (60)"));
}

TEST_F(Tls, SpeaksNothingOlderThan12) {
    const RunningServer server(serving(), echo);
    EXPECT_THAT(s_client(server, "-tls1_2"), HasSubstr("Verify return code: 0"));
    EXPECT_THAT(s_client(server, "-tls1_3"), HasSubstr("Verify return code: 0"));
    // Security level 0, or the client itself would refuse.
    const auto old = s_client(server, "-tls1_1 -cipher ALL:@SECLEVEL=0");
    EXPECT_THAT(old, Not(HasSubstr("Cipher is ECDHE")));
    EXPECT_THAT(old, HasSubstr("alert"));
    EXPECT_THAT(s_client(server, "-tls1_2 -cipher AES128-SHA"), HasSubstr("alert"));
}

TEST_F(Tls, AgreesOnHttp11AndRefusesWhoSpeaksOtherThingsOnly) {
    const RunningServer server(serving(), echo);
    EXPECT_THAT(s_client(server, "-alpn h2,http/1.1"), HasSubstr("ALPN protocol: http/1.1"));
    EXPECT_THAT(s_client(server, "-alpn h2"), HasSubstr("alert"));
}

TEST_F(Tls, ResumesASession) {
    const RunningServer server(serving(), echo);
    const auto session = (folder_ / "session").string();
    run(
        fmt::format("(printf 'GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n'; sleep 1) | timeout "
                    "20 openssl s_client -quiet -connect 127.0.0.1:{} -sess_out {}",
                    server.port(), session));
    ASSERT_TRUE(fs::exists(session));
    EXPECT_THAT(s_client(server, "-sess_in " + session), HasSubstr("Reused, TLSv1.3"));
}

TEST_F(Tls, TellsWhoForgotTheS) {
    const RunningServer server(serving(), echo);
    const auto reply = server.ask(get("/"));
    EXPECT_EQ(reply.status, 400);
    EXPECT_THAT(reply.body, HasSubstr("https"));
}

TEST_F(Tls, ReadsANewCertificateWithoutDroppingAnyone) {
    RunningServer server(serving(), [](const Request&) {
        std::this_thread::sleep_for(800ms);
        return Reply{.content_type = "text/plain", .content = "answered"};
    });
    const auto serial = [&] {
        return run(
            fmt::format("timeout 20 openssl s_client -connect 127.0.0.1:{} 2>/dev/null | "
                        "openssl x509 -noout -serial",
                        server.port()));
    };
    const auto before = serial();
    ASSERT_THAT(before, HasSubstr("serial="));
    std::string answered;
    std::jthread under_way([&] { answered = curl(server); });
    std::this_thread::sleep_for(300ms);
    ASSERT_TRUE(trust::renew(folder_, names_, now()));
    server.server().reload_certificate();
    std::string after = before;
    for (int tries = 0; tries < 50 && after == before; ++tries)
        after = serial();
    EXPECT_NE(after, before);
    under_way.join();
    EXPECT_THAT(answered, HasSubstr("answered"));
    // A broken one changes nothing.
    std::ofstream(files_.server) << "no certificate";
    server.server().reload_certificate();
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(serial(), after);
}

TEST_F(Tls, AHandshakeThatTakesTooLongIsCutAndCountsAsAConnection) {
    auto with = serving();
    with.limits.handshake = 200ms;
    with.limits.connections_max = 1;
    const RunningServer server(with, echo);
    LoopbackClient silent(server.port());
    EXPECT_TRUE(LoopbackClient(server.port()).ended(5s));  // one too many
    const auto start = std::chrono::steady_clock::now();
    EXPECT_TRUE(silent.ended(5s));
    EXPECT_LT(std::chrono::steady_clock::now() - start, 4s);
}

TEST_F(Tls, GarbageInsteadOfAHandshakeHarmsNobody) {
    const RunningServer server(serving(), echo);
    for (int round = 0; round < 50; ++round) {
        LoopbackClient client(server.port());
        client.send(std::string(static_cast<std::size_t>(round) * 7, static_cast<char>(round)));
    }
    EXPECT_THAT(curl(server), HasSubstr("200 OK"));
}

TEST_F(Tls, FinishesWhatItIsAnsweringWhenStopped) {
    RunningServer server(serving(), [](const Request&) {
        std::this_thread::sleep_for(500ms);
        return Reply{.content_type = "text/plain", .content = std::string(300'000, 'x')};
    });
    std::string answered;
    std::jthread under_way([&] { answered = curl(server); });
    std::this_thread::sleep_for(250ms);
    server.stop();
    server.wait();
    under_way.join();
    EXPECT_THAT(answered, HasSubstr("200 OK"));
    EXPECT_GT(answered.size(), 300'000U);
    EXPECT_THAT(answered, Not(HasSubstr("curl: (")));
}

TEST_F(Tls, WrongFilesAreRefusedInWords) {
    const auto why = [](const TlsFiles& files) {
        const auto opened = Server::open({.tls = files}, echo);
        return opened ? std::string("opened") : opened.error().path + ": " + opened.error().message;
    };
    const auto other = folder_ / "other";
    ASSERT_TRUE(trust::init(other, names_, now()));
    const trust::TrustFiles others(other);
    EXPECT_THAT(why({files_.server, others.server_key}),
                testing::AllOf(HasSubstr("tls.key: "), HasSubstr("is not the key")));
    EXPECT_THAT(why({"/nowhere.pem", files_.server_key}),
                HasSubstr("tls.certificate: /nowhere.pem cannot be read"));
    ASSERT_TRUE(trust::init(other, names_, now() - 500 * 24h, true));
    EXPECT_THAT(why({others.server, others.server_key}), HasSubstr("expired on 20"));
    EXPECT_THAT(why({others.server_key, others.server_key}), HasSubstr("PEM"));
}

}  // namespace
}  // namespace palpate::http
