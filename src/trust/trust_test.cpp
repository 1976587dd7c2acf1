#include "trust/page.hpp"
#include "trust/qr.hpp"
#include "trust/trust_folder.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <unistd.h>

namespace palpate::trust {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
namespace fs = std::filesystem;

const Instant today = *parse_instant("2026-11-21T12:00:00Z");

Names named(std::initializer_list<std::string_view> texts) {
    Names names;
    for (const auto text : texts)
        EXPECT_TRUE(add_name(names, text).has_value()) << text;
    return names;
}

class Folder {
public:
    Folder() { fs::create_directories(path_); }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_ = fs::temp_directory_path() / fmt::format("palpate-trust-{}", ::getpid());
};

void write(const fs::path& path, std::string_view text) {
    std::ofstream(path) << text;
}

// What another implementation than ours says: the openssl command.
bool openssl_trusts(const Folder& folder, const KeyPair& authority, const std::string& chain) {
    write(folder.path() / "ca.pem", authority.certificate);
    write(folder.path() / "leaf.pem", chain);
    const auto command = fmt::format(
        "openssl verify -purpose sslserver -x509_strict -attime {} -CAfile {}/ca.pem "
        "{}/leaf.pem >/dev/null 2>&1",
        std::chrono::floor<std::chrono::seconds>(today).time_since_epoch().count(),
        folder.path().string(), folder.path().string());
    return std::system(command.c_str()) == 0;  // NOLINT: a command of our own words
}

TEST(Names, AreHostsAndAddresses) {
    const auto names = named({"Clinic.local", "192.168.1.20", "0:0::1", "clinic.local"});
    EXPECT_EQ(names.hosts, std::vector<std::string>{"clinic.local"});
    EXPECT_EQ(names.addresses, (std::vector<std::string>{"192.168.1.20", "::1"}));
    Names none;
    for (const auto* wrong : {"", "a,b", "a b", "DNS:x", "300.1.1.1", "1.2.3", "-a", ".a", "a.",
                              "a..b", "*.example.org", "a/b", "fe80::1%eth0"})
        EXPECT_FALSE(add_name(none, wrong).has_value()) << wrong;
    EXPECT_EQ(none, Names{});
}

TEST(Certificates, AreTrustedByOthersThroughTheAuthorityAlone) {
    const Folder folder;
    const auto names = named({"clinic.local", "localhost", "192.168.1.20", "::1", "203.0.113.5"});
    const auto authority = make_authority(names, today);
    const auto made = make_certificate(authority, names, today).value();
    EXPECT_TRUE(openssl_trusts(folder, authority, made.certificate));
    EXPECT_FALSE(openssl_trusts(folder, make_authority(names, today), made.certificate));
    const auto about = prove(made, today).value();
    EXPECT_EQ(about.names, names);
    EXPECT_LE(about.until - about.from, std::chrono::days(397));
    EXPECT_GE(about.until - today, std::chrono::days(390));
}

// Whoever steals the authority's key can pose as no public site.
TEST(Certificates, OfNamesThatTheAuthorityMayNotVouchForAreRefusedByUsAndOthers) {
    const auto authority = make_authority(named({"clinic.local"}), today);
    EXPECT_TRUE(make_certificate(authority, named({"clinic.local", "10.1.2.3"}), today));
    for (const auto* other : {"bank.example", "local", "8.8.8.8", "2001:db8::1"})
        EXPECT_FALSE(make_certificate(authority, named({other}), today).has_value()) << other;
}

TEST(Certificates, ARefusalSaysWhatDoesNotHold) {
    const auto names = named({"clinic.local"});
    const auto authority = make_authority(names, today);
    const auto made = make_certificate(authority, names, today).value();
    const auto other = make_certificate(authority, names, today).value();
    const auto why = [](const KeyPair& pair, Instant now) { return prove(pair, now).error(); };
    EXPECT_THAT(why(made, today + 397 * 24h).message, HasSubstr("expired on 2027-12-22"));
    EXPECT_THAT(why(made, today - 48h).message, HasSubstr("not valid before 2026-11-20"));
    EXPECT_THAT(why({made.certificate, other.key}, today).message, HasSubstr("is not the key"));
    EXPECT_EQ(why({made.certificate, "no key"}, today).path, "key");
    EXPECT_THAT(why({"no certificate", made.key}, today).message, HasSubstr("PEM"));
    EXPECT_TRUE(prove(made, today));
}

TEST(TrustFolder, KeepsKeysToItsOwner) {
    const Folder folder;
    ASSERT_TRUE(init(folder.path(), named({"clinic.local"}), today));
    const TrustFiles files(folder.path());
    for (const auto& secret : {files.authority_key, files.server_key})
        EXPECT_EQ(fs::status(secret).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(fs::status(files.folder).permissions(), fs::perms::owner_all);
}

TEST(TrustFolder, KeepsTheAuthorityThatDevicesTrust) {
    const Folder folder;
    const TrustFiles files(folder.path());
    EXPECT_EQ(renew(folder.path(), {}, today).error().kind, FaultKind::not_found);
    EXPECT_FALSE(renew_when_due(folder.path(), {}, today).value().has_value());
    ASSERT_TRUE(init(folder.path(), named({"clinic.local"}), today));
    const auto authority = text_of(files.authority).value();
    EXPECT_EQ(init(folder.path(), {}, today).error().kind, FaultKind::conflict);
    const auto before = text_of(files.server).value();
    ASSERT_TRUE(renew(folder.path(), named({"10.0.0.9"}), today));
    EXPECT_NE(text_of(files.server).value(), before);
    EXPECT_EQ(look_at(text_of(files.server).value())->names, named({"clinic.local", "10.0.0.9"}));
    EXPECT_EQ(text_of(files.authority).value(), authority);
    ASSERT_TRUE(init(folder.path(), named({"other.local"}), today, true));
    EXPECT_NE(text_of(files.authority).value(), authority);
}

TEST(TrustFolder, RenewsWhenItIsDueAndNotBefore) {
    const Folder folder;
    const auto names = named({"clinic.local", "10.0.0.1"});
    ASSERT_TRUE(init(folder.path(), names, today));
    const auto due = [&](const Names& now_named, Instant now) {
        return renew_when_due(folder.path(), now_named, now).value().has_value();
    };
    EXPECT_FALSE(due(names, today));
    EXPECT_FALSE(due(names, today + std::chrono::days(365)));
    EXPECT_TRUE(due(names, today + std::chrono::days(367)));
    EXPECT_FALSE(due(names, today + std::chrono::days(367)));
    // Another address by DHCP.
    EXPECT_TRUE(due(named({"10.0.0.2"}), today));
    EXPECT_FALSE(due(named({"10.0.0.2"}), today));
    // Nothing that the authority may not vouch for.
    EXPECT_FALSE(due(named({"bank.example"}), today));
    // Lost, it comes back.
    fs::remove(TrustFiles(folder.path()).server);
    EXPECT_TRUE(due(names, today));
}

TEST(TrustFolder, ThisMachineIsReachedByLocalhost) {
    const auto names = names_of_this_machine();
    EXPECT_TRUE(covers(names, named({"localhost", "127.0.0.1", "::1"})));
    const auto authority = make_authority(names, today);
    EXPECT_TRUE(make_certificate(authority, names, today));
}

TEST(Page, SaysWhatToCompareInBothLanguages) {
    const auto authority = make_authority(named({"clinic.local"}), today);
    const auto about = look_at(authority.certificate).value();
    const Shown shown{authority.certificate, about.fingerprint, "https://clinic.local:8443"};
    const auto english = page(shown, "de, en");
    EXPECT_THAT(english, HasSubstr("lang=\"en\""));
    EXPECT_THAT(english, HasSubstr("<span>" + about.fingerprint.substr(0, 11) + "</span>"));
    EXPECT_THAT(english, HasSubstr("href=\"https://clinic.local:8443\""));
    EXPECT_THAT(english, testing::Not(HasSubstr("<script")));
    EXPECT_THAT(english, testing::Not(HasSubstr("style=")));
    EXPECT_THAT(page(shown, "es-MX,es;q=0.9,en;q=0.8"), HasSubstr("lang=\"es\""));
}

TEST(Qr, IsTheSameCodeInBothForms) {
    const std::string url = "https://clinic.local:8443/trust";
    const auto svg = qr_as_svg(url);
    EXPECT_THAT(svg, HasSubstr("M4 4h1v1h-1z"));  // the corner of the first square
    const auto text = qr_for_terminal(url);
    EXPECT_GT(std::count(text.begin(), text.end(), '\n'), 12);
    EXPECT_NE(qr_as_svg("https://other.local"), svg);
}

}  // namespace
}  // namespace palpate::trust
