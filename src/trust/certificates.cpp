#include "trust/certificates.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include <arpa/inet.h>
#include <fmt/core.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace palpate::trust {
namespace {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;
using AltNames = std::unique_ptr<GENERAL_NAMES, Freed<GENERAL_NAMES_free>>;

constexpr std::array<std::string_view, 9> private_networks{
    "10.0.0.0/255.0.0.0",
    "172.16.0.0/255.240.0.0",
    "192.168.0.0/255.255.0.0",
    "127.0.0.0/255.0.0.0",
    "169.254.0.0/255.255.0.0",
    "100.64.0.0/255.192.0.0",
    "fc00::/fe00::",
    "fe80::/ffc0::",
    "::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"};

// Out of memory, or a fault of ours: nothing that a caller could mend.
void must(bool done, const char* what) {
    if (!done)
        throw std::runtime_error(fmt::format("OpenSSL: {}", what));
}

std::string text_of(BIO* bio) {
    const char* bytes = nullptr;
    const auto size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

Bio reading(std::string_view text) {
    return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

Certificate read_certificate(std::string_view pem) {
    const auto bio = reading(pem);
    return Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

Key read_key(std::string_view pem) {
    const auto bio = reading(pem);
    // An encrypted key would ask the terminal; an empty passphrase refuses it instead.
    std::string no_passphrase;
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, no_passphrase.data()));
}

std::string pem_of(X509* certificate) {
    const Bio bio(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_X509(bio.get(), certificate) == 1, "writing a certificate");
    return text_of(bio.get());
}

std::string pem_of(EVP_PKEY* key) {
    const Bio bio(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
         "writing a key");
    return text_of(bio.get());
}

// ---- making ----

void add_extension(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    must(extension != nullptr, OBJ_nid2sn(kind));
    must(X509_add_ext(certificate, extension.get(), -1) == 1, "adding an extension");
}

void set_time(ASN1_TIME* into, Instant at) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    must(ASN1_TIME_set(into, seconds) != nullptr, "setting a time");
}

void set_name(X509_NAME* name, std::string_view common) {
    const auto add = [&](const char* field, std::string_view text) {
        must(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                        reinterpret_cast<const unsigned char*>(text.data()),
                                        static_cast<int>(text.size()), -1, 0) == 1,
             "naming");
    };
    add("O", "Palpate");
    add("CN", common.substr(0, 64));
}

struct Made {
    Key key;
    Certificate certificate;
};

Made begin(std::string_view common, Instant from, Instant until) {
    Made made{Key(EVP_EC_gen("P-256")), Certificate(X509_new())};
    must(made.key && made.certificate, "making a key");
    auto* const x = made.certificate.get();
    X509_set_version(x, 2);  // v3
    std::array<unsigned char, 16> serial{};
    must(RAND_bytes(serial.data(), serial.size()) == 1, "chance");
    serial[0] = static_cast<unsigned char>((serial[0] & 0x7f) | 0x40);  // positive, of full length
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(
        BN_bin2bn(serial.data(), serial.size(), nullptr));
    must(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(x)) != nullptr, "numbering");
    set_time(X509_getm_notBefore(x), from);
    set_time(X509_getm_notAfter(x), until);
    must(X509_set_pubkey(x, made.key.get()) == 1, "setting the key");
    set_name(X509_get_subject_name(x), common);
    return made;
}

bool is_v6(const std::string& address) {
    return address.find(':') != std::string::npos;
}

std::string permitted(const Names& names) {
    std::string text = "critical";
    for (const auto& host : names.hosts)
        text += fmt::format(",permitted;DNS:{}", host);
    for (const auto network : private_networks)
        text += fmt::format(",permitted;IP:{}", network);
    for (const auto& address : names.addresses)
        text += fmt::format(
            ",permitted;IP:{}/{}", address,
            is_v6(address) ? "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" : "255.255.255.255");
    return text;
}

std::string alternatives(const Names& names) {
    std::string text;
    for (const auto& host : names.hosts)
        text += fmt::format("{}DNS:{}", text.empty() ? "" : ",", host);
    for (const auto& address : names.addresses)
        text += fmt::format("{}IP:{}", text.empty() ? "" : ",", address);
    return text;
}

void sign(X509* certificate, EVP_PKEY* key) {
    must(X509_sign(certificate, key, EVP_sha256()) > 0, "signing");
}

// As a device that trusts the issuer would see it.
bool is_trusted(X509* issuer, X509* certificate, Instant now) {
    const Store store(X509_STORE_new());
    const StoreContext context(X509_STORE_CTX_new());
    must(store && context && X509_STORE_add_cert(store.get(), issuer) == 1, "verifying");
    must(X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr) == 1, "verifying");
    auto* const how = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_purpose(how, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set_time(
        how, std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count());
    return X509_verify_cert(context.get()) == 1;
}

// ---- reading ----

Instant instant_of(const ASN1_TIME* time) {
    std::tm parts{};
    must(ASN1_TIME_to_tm(time, &parts) == 1, "reading a time");
    return Instant(std::chrono::seconds(::timegm(&parts)));
}

std::string fingerprint_of(const X509* certificate) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    must(X509_digest(certificate, EVP_sha256(), bytes.data(), &size) == 1, "hashing");
    std::string text;
    for (unsigned int i = 0; i < size; ++i)
        text += fmt::format("{}{:02X}", i > 0 ? ":" : "", bytes[i]);
    return text;
}

Names names_of(const X509* certificate) {
    Names names;
    const AltNames all(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; all && i < sk_GENERAL_NAME_num(all.get()); ++i) {
        const auto* name = sk_GENERAL_NAME_value(all.get(), i);
        if (name->type == GEN_DNS) {
            names.hosts.emplace_back(
                reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName)),
                static_cast<std::size_t>(ASN1_STRING_length(name->d.dNSName)));
        } else if (name->type == GEN_IPADD) {
            std::array<char, INET6_ADDRSTRLEN> text{};
            const bool v4 = ASN1_STRING_length(name->d.iPAddress) == 4;
            ::inet_ntop(v4 ? AF_INET : AF_INET6, ASN1_STRING_get0_data(name->d.iPAddress),
                        text.data(), text.size());
            names.addresses.emplace_back(text.data());
        }
    }
    return names;
}

std::string day_of(Instant at) {
    return to_text(at).substr(0, 10);
}

template <class T>
void add_new(std::vector<T>& into, const std::vector<T>& from) {
    for (const auto& one : from)
        if (std::ranges::find(into, one) == into.end())
            into.push_back(one);
}

}  // namespace

Result<void> add_name(Names& names, std::string_view text) {
    const std::string copy(text);
    std::array<unsigned char, 16> bytes{};
    const int family = is_v6(copy) ? AF_INET6 : AF_INET;
    if (::inet_pton(family, copy.c_str(), bytes.data()) == 1) {
        std::array<char, INET6_ADDRSTRLEN> plain{};
        ::inet_ntop(family, bytes.data(), plain.data(), plain.size());
        add_new(names.addresses, {std::string(plain.data())});
        return {};
    }
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '.';
    };
    const bool plain = !copy.empty() && copy.size() < 254 && std::ranges::all_of(copy, allowed) &&
                       copy.find("..") == std::string::npos && !copy.starts_with('.') &&
                       !copy.starts_with('-') && !copy.ends_with('.');
    // Digits and points alone would be a mistyped address.
    if (!plain || copy.find_first_not_of("0123456789.") == std::string::npos)
        return invalid("", fmt::format("'{}': expected a host name or an IP address", copy));
    add_new(names.hosts, {lower_case(text)});
    return {};
}

Names together(const Names& a, const Names& b) {
    Names all = a;
    add_new(all.hosts, b.hosts);
    add_new(all.addresses, b.addresses);
    return all;
}

bool covers(const Names& all, const Names& some) {
    return together(all, some) == all;
}

KeyPair make_authority(const Names& names, Instant now) {
    const auto host = names.hosts.empty() ? std::string("this network") : names.hosts.front();
    const auto made = begin(fmt::format("Palpate authority of {}", host),
                            now - std::chrono::days(1), now + authority_life);
    auto* const x = made.certificate.get();
    must(X509_set_issuer_name(x, X509_get_subject_name(x)) == 1, "naming");
    add_extension(x, x, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    add_extension(x, x, NID_key_usage, "critical,keyCertSign,cRLSign");
    add_extension(x, x, NID_subject_key_identifier, "hash");
    add_extension(x, x, NID_name_constraints, permitted(names));
    sign(x, made.key.get());
    return {pem_of(x), pem_of(made.key.get())};
}

Result<KeyPair> make_certificate(const KeyPair& authority, const Names& names, Instant now) {
    const auto issuer = read_certificate(authority.certificate);
    const auto issuer_key = read_key(authority.key);
    if (!issuer || !issuer_key || X509_check_private_key(issuer.get(), issuer_key.get()) != 1)
        return invalid("authority", "the authority's certificate and key do not belong together");
    const auto host = names.hosts.empty() ? names.addresses.front() : names.hosts.front();
    const auto until =
        std::min(now + certificate_life, instant_of(X509_get0_notAfter(issuer.get())));
    const auto made = begin(host, now - std::chrono::days(1), until);
    auto* const x = made.certificate.get();
    must(X509_set_issuer_name(x, X509_get_subject_name(issuer.get())) == 1, "naming");
    add_extension(x, issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
    add_extension(x, issuer.get(), NID_key_usage, "critical,digitalSignature");
    add_extension(x, issuer.get(), NID_ext_key_usage, "serverAuth");
    add_extension(x, issuer.get(), NID_subject_key_identifier, "hash");
    add_extension(x, issuer.get(), NID_authority_key_identifier, "keyid:always");
    add_extension(x, issuer.get(), NID_subject_alt_name, alternatives(names));
    sign(x, issuer_key.get());
    if (!is_trusted(issuer.get(), x, now))
        return invalid("names",
                       "the authority may not vouch for one of the names; palpate tls init "
                       "--replace makes another authority, which every device must trust anew");
    return KeyPair{pem_of(x) + authority.certificate, pem_of(made.key.get())};
}

Result<About> look_at(std::string_view pem) {
    const auto certificate = read_certificate(pem);
    if (!certificate)
        return invalid("", "expected a certificate as PEM");
    const auto* const x = certificate.get();
    return About{names_of(x), instant_of(X509_get0_notBefore(x)), instant_of(X509_get0_notAfter(x)),
                 fingerprint_of(x)};
}

Result<About> prove(const KeyPair& pair, Instant now) {
    auto about = look_at(pair.certificate);
    if (!about)
        return about;
    const auto key = read_key(pair.key);
    if (!key)
        return invalid("key", "expected a private key as PEM, not encrypted");
    if (X509_check_private_key(read_certificate(pair.certificate).get(), key.get()) != 1)
        return invalid("key", "is not the key of the certificate");
    if (now < about->from)
        return invalid("", fmt::format("is not valid before {}", day_of(about->from)));
    if (now >= about->until)
        return invalid("", fmt::format("expired on {}", day_of(about->until)));
    return about;
}

std::string der_of(std::string_view pem) {
    const auto certificate = read_certificate(pem);
    if (!certificate)
        return {};
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate.get(), &bytes);
    must(size > 0, "writing DER");
    const std::unique_ptr<unsigned char, decltype([](unsigned char* p) { OPENSSL_free(p); })> owned(
        bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace palpate::trust
