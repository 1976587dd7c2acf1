// The page /trust: how a tablet, phone or computer comes to trust the practice's own authority.
// Plain HTML without scripts, for it is opened before anything else works.
#pragma once

#include <string>
#include <string_view>

namespace palpate::trust {

struct Shown {
    std::string certificate;  // the authority's, PEM
    std::string fingerprint;
    std::string url;  // where the server is reached: "https://clinic.local:8443"
};

// In the language that a browser's Accept-Language asks for first, else in English.
std::string page(const Shown& shown, std::string_view accept_language);
std::string_view page_style();  // CSS

}  // namespace palpate::trust
