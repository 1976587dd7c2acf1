// The folder `tls` in the data folder: the practice's own authority and the server's certificate.
//
//     authority.pem    for devices to install; anybody may have it
//     authority.key    whoever has it can pose as this server: 0600, and never leaves the machine
//     server.pem       what the server shows, renewed by itself
//     server.key       0600
#pragma once

#include "trust/certificates.hpp"

#include <filesystem>
#include <optional>

namespace palpate::trust {

struct TrustFiles {
    explicit TrustFiles(const std::filesystem::path& data)
        : folder(data / "tls"),
          authority(folder / "authority.pem"),
          authority_key(folder / "authority.key"),
          server(folder / "server.pem"),
          server_key(folder / "server.key") {}
    std::filesystem::path folder;
    std::filesystem::path authority;
    std::filesystem::path authority_key;
    std::filesystem::path server;
    std::filesystem::path server_key;
};

constexpr std::chrono::days renewed_before{30};  // its end

// Makes authority and certificate. Conflict when there is an authority, unless `replace`. Throws
// std::filesystem::filesystem_error when the disk refuses.
Result<About> init(const std::filesystem::path& data, const Names& names, Instant now,
                   bool replace = false);

// Another certificate by the same authority: for its names and these. Not found without init.
Result<About> renew(const std::filesystem::path& data, const Names& names, Instant now);

// As renew, when less than 30 days are left or it lacks one of the names that the authority may
// vouch for; nothing when it is fresh or the folder has no authority.
Result<std::optional<About>> renew_when_due(const std::filesystem::path& data, const Names& names,
                                            Instant now);

// A file's text; not found when it cannot be read.
Result<std::string> text_of(const std::filesystem::path& file);

// What its certificate says; as text_of() and look_at().
Result<About> look_at_file(const std::filesystem::path& file);

// What this machine is called and its addresses, those of other machines' links left out:
// NAME, NAME.local, localhost, 127.0.0.1, ::1 and so on.
Names names_of_this_machine();

}  // namespace palpate::trust
