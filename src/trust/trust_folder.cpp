#include "trust/trust_folder.hpp"

#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <memory>

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palpate::trust {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path) {
    throw fs::filesystem_error("cannot be written", path,
                               std::error_code(errno, std::generic_category()));
}

// Whole or not at all, and never readable by others for a moment.
void write_file(const fs::path& path, std::string_view text, mode_t mode) {
    const fs::path draft = path.string() + ".new";
    fs::remove(draft);
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0)
        fail(draft);
    const bool written =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(file) == 0;
    ::close(file);
    if (!written)
        fail(draft);
    fs::rename(draft, path);
}

void write_pair(const KeyPair& pair, const fs::path& certificate, const fs::path& key) {
    write_file(key, pair.key, 0600);
    write_file(certificate, pair.certificate, 0644);
}

Result<KeyPair> read_pair(const fs::path& certificate, const fs::path& key) {
    auto first = text_of(certificate);
    if (!first)
        return tl::unexpected(first.error());
    auto second = text_of(key);
    if (!second)
        return tl::unexpected(second.error());
    return KeyPair{*std::move(first), *std::move(second)};
}

// Signs for the names and puts it in place.
Result<About> issue(const TrustFiles& files, const KeyPair& authority, const Names& names,
                    Instant now) {
    const auto made = make_certificate(authority, names, now);
    if (!made)
        return tl::unexpected(made.error());
    write_pair(*made, files.server, files.server_key);
    return look_at(made->certificate);
}

bool is_link_local(const in6_addr& address) {
    return IN6_IS_ADDR_LINKLOCAL(&address);
}

void add_address(Names& names, const sockaddr* address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address->sa_family == AF_INET) {
        const auto* v4 = reinterpret_cast<const sockaddr_in*>(address);
        ::inet_ntop(AF_INET, &v4->sin_addr, text.data(), text.size());
    } else if (address->sa_family == AF_INET6) {
        const auto* v6 = reinterpret_cast<const sockaddr_in6*>(address);
        if (!is_link_local(v6->sin6_addr))  // nobody can type its zone into a browser
            ::inet_ntop(AF_INET6, &v6->sin6_addr, text.data(), text.size());
    }
    if (text[0] != '\0')
        (void)add_name(names, text.data());
}

}  // namespace

Result<std::string> text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in)
        return refuse(FaultKind::not_found, path, "cannot be read");
    return text;
}

Result<About> look_at_file(const fs::path& file) {
    return text_of(file).and_then([](const std::string& text) { return look_at(text); });
}

Names names_of_this_machine() {
    Names names;
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0) {
        const std::string_view whole(host.data());
        const auto first = whole.substr(0, whole.find('.'));
        (void)add_name(names, whole);
        (void)add_name(names, fmt::format("{}.local", first));
        (void)add_name(names, first);
    }
    for (const auto* here : {"localhost", "127.0.0.1", "::1"})
        (void)add_name(names, here);
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0)
        return names;
    const std::unique_ptr<ifaddrs, decltype([](ifaddrs* p) { ::freeifaddrs(p); })> owned(all);
    for (const auto* one = all; one != nullptr; one = one->ifa_next)
        if (one->ifa_addr != nullptr)
            add_address(names, one->ifa_addr);
    return names;
}

Result<About> init(const fs::path& data, const Names& names, Instant now, bool replace) {
    const TrustFiles files(data);
    if (!replace && fs::exists(files.authority))
        return refuse(FaultKind::conflict, files.authority,
                      "is there already, and devices trust it; palpate tls renew makes another "
                      "certificate, --replace another authority");
    if (fs::create_directories(data))
        fs::permissions(data, fs::perms::owner_all);
    fs::create_directories(files.folder);
    fs::permissions(files.folder, fs::perms::owner_all);
    const auto authority = make_authority(names, now);
    write_pair(authority, files.authority, files.authority_key);
    return issue(files, authority, names, now);
}

Result<About> renew(const fs::path& data, const Names& names, Instant now) {
    const TrustFiles files(data);
    const auto authority = read_pair(files.authority, files.authority_key);
    if (!authority)
        return refuse(FaultKind::not_found, files.folder,
                      "has no authority; palpate tls init makes one");
    auto wanted = names;
    if (const auto about = look_at_file(files.server))
        wanted = together(about->names, names);
    return issue(files, *authority, wanted, now);
}

Result<std::optional<About>> renew_when_due(const fs::path& data, const Names& names, Instant now) {
    const TrustFiles files(data);
    if (!fs::exists(files.authority_key))
        return std::nullopt;
    const auto authority = read_pair(files.authority, files.authority_key);
    if (!authority)
        return tl::unexpected(authority.error());
    const auto about = look_at_file(files.server);
    const auto pair = read_pair(files.server, files.server_key);
    const bool lasts =
        about && pair && prove(*pair, now).has_value() && now + renewed_before < about->until;
    if (lasts && covers(about->names, names))
        return std::nullopt;
    auto wanted = about ? together(about->names, names) : names;
    auto made = issue(files, *authority, wanted, now);
    // A new name that the authority may not vouch for must not keep the old ones from lasting.
    if (!made && lasts)
        return std::nullopt;
    if (!made && about)
        made = issue(files, *authority, about->names, now);
    if (!made)
        return tl::unexpected(made.error());
    return *made;
}

}  // namespace palpate::trust
