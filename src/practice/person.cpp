#include "practice/person.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace palpate::practice {
namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t email_bytes_max = 254;  // RFC 5321

// What a mail program would take; whether it arrives, only a mail can tell.
bool is_email(std::string_view text) {
    const auto at = text.find('@');
    const auto plain = [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '\x7f'; };
    return text.size() <= email_bytes_max && at != std::string_view::npos && at > 0 &&
           at + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos &&
           std::ranges::all_of(text, plain);
}

}  // namespace

std::vector<Fault> check(const Person& person) {
    std::vector<Fault> faults;
    if (person.name.find_first_not_of(' ') == std::string::npos ||
        person.name.size() > name_bytes_max)
        faults.push_back({FaultKind::invalid, "/name", "expected 1 to 200 bytes"});
    if (!is_email(person.email))
        faults.push_back({FaultKind::invalid, "/email",
                          "expected an address such as ana@example.org, at most 254 bytes"});
    const std::set<Role> different(person.roles.begin(), person.roles.end());
    if (person.roles.empty() || different.size() != person.roles.size())
        faults.push_back({FaultKind::invalid, "/roles", "expected at least one role, each once"});
    return faults;
}

std::int64_t role_bits(const std::vector<Role>& roles) {
    std::int64_t bits = 0;
    for (const auto role : roles)
        bits |= std::int64_t{1} << static_cast<int>(role);
    return bits;
}

std::string folded_email(std::string_view email) {
    return lower_case(trimmed(email));
}

bool Account::has(Role role) const {
    return std::ranges::find(person.roles, role) != person.roles.end();
}

}  // namespace palpate::practice
