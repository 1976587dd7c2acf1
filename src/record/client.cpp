#include "record/client.hpp"

#include "record/fold.hpp"

namespace palpate::record {
namespace {

bool says_something(const Name& name) {
    return (name.family && !name.family->empty()) || (name.whole && !name.whole->empty()) ||
           (!name.given.empty() && !name.given.front().empty());
}

// One @ with something on both sides, no white space: more is for the mail server to say.
bool may_be_email(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find_first_of(" \t\r\n<>,;") == std::string_view::npos;
}

}  // namespace

std::vector<Fault> check(const Client& client) {
    std::vector<Fault> faults;
    if (client.names.empty())
        faults.push_back({FaultKind::invalid, "/names", "expected at least one name"});
    for (std::size_t i = 0; i < client.names.size(); ++i)
        if (!says_something(client.names[i]))
            faults.push_back({FaultKind::invalid, fmt::format("/names/{}", i),
                              "expected a family name, a given name or a whole name"});
    for (std::size_t i = 0; i < client.phones.size(); ++i)
        if (digits_of(client.phones[i].number).empty())
            faults.push_back({FaultKind::invalid, fmt::format("/phones/{}/number", i),
                              "expected a number with digits"});
    for (std::size_t i = 0; i < client.emails.size(); ++i)
        if (!may_be_email(client.emails[i]))
            faults.push_back({FaultKind::invalid, fmt::format("/emails/{}", i),
                              "expected an address such as ana@example.org"});
    return faults;
}

std::string spoken_name(const Client& client) {
    if (client.names.empty())
        return "";
    const auto& name = client.names.front();
    if (name.whole && !name.whole->empty())
        return *name.whole;
    std::string spoken;
    for (const auto& given : name.given)
        spoken.append(spoken.empty() ? "" : " ").append(given);
    if (name.family)
        spoken.append(spoken.empty() ? "" : " ").append(*name.family);
    return spoken;
}

}  // namespace palpate::record
