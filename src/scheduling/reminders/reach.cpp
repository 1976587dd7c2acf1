#include "scheduling/reminders/reach.hpp"

#include "base/text.hpp"
#include "record/clients.hpp"
#include "scheduling/bookings/look.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Client;
using record::Phone;
using record::PhoneUse;
using record::Transaction;

constexpr std::size_t address_bytes_max = 254;
constexpr std::size_t digits_min = 7;
constexpr std::size_t digits_max = 15;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<Client> client_of(const Transaction& t, ClientId id, Look look) {
    if (look == Look::to_tell) {
        auto kept = record::find_there(t, id);
        return kept ? std::optional(std::move(kept->content)) : std::nullopt;
    }
    auto text = t.documents().glance({record::Kind<Client>::name, id.uuid()});
    if (!text || text->removed)
        return std::nullopt;
    return record::decode<Client>(*std::move(text)).content;
}

std::optional<std::string> mail_of(const Client& client) {
    const auto found = std::ranges::find_if(client.emails, is_mail_address);
    return found == client.emails.end() ? std::nullopt : std::optional(*found);
}

// A number that is said to be mobile, else one of which nothing is said.
std::optional<std::string> mobile_of(const Client& client) {
    const auto of_use = [&](std::optional<PhoneUse> use) -> std::optional<std::string> {
        for (const auto& phone : client.phones)
            if (phone.use == use)
                if (auto number = dialled(phone.number))
                    return number;
        return std::nullopt;
    };
    auto mobile = of_use(PhoneUse::mobile);
    return mobile ? mobile : of_use(std::nullopt);
}

}  // namespace

bool is_mail_address(std::string_view text) {
    constexpr std::string_view local_marks = "!#$%&'*+-/=?^_`{|}~.";
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > address_bytes_max)
        return false;
    const auto domain = text.substr(at + 1);
    const auto in_local = [&](char c) {
        return is_letter(c) || is_digit(c) || local_marks.find(c) != std::string_view::npos;
    };
    const auto in_domain = [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '.';
    };
    return std::ranges::all_of(text.substr(0, at), in_local) && !domain.empty() &&
           domain.front() != '.' && domain.back() != '.' && std::ranges::all_of(domain, in_domain);
}

std::optional<std::string> dialled(std::string_view number) {
    constexpr std::string_view between = " ()-./";
    const auto text = trimmed(number);
    std::string all;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i]) || (text[i] == '+' && i == 0))
            all += text[i];
        else if (between.find(text[i]) == std::string_view::npos)
            return std::nullopt;
    }
    const auto digits = all.size() - (all.starts_with('+') ? 1 : 0);
    return digits >= digits_min && digits <= digits_max ? std::optional(all) : std::nullopt;
}

Reach reach_of(const Transaction& t, ClientId id, const MessageRules& rules, Look look) {
    const auto client = client_of(t, id, look);
    if (!client)
        return {};
    const auto choice = contact_choice(t, id);
    Reach reach{.mail = {},
                .sms = {},
                .language = choice.language.value_or(client->language.value_or("")),
                .name = record::spoken_name(*client)};
    if (choice.stopped_at)
        return reach;
    if (choice.mail.value_or(rules.mail))
        reach.mail = mail_of(*client);
    if (choice.sms.value_or(rules.sms))
        reach.sms = mobile_of(*client);
    return reach;
}

std::optional<MessageRules> message_rules(const Transaction& t) {
    auto rules = look_at(t, MessageRulesId(t.actor().practice.uuid()), "");
    return rules ? std::optional(*std::move(rules)) : std::nullopt;
}

ContactChoice contact_choice(const Transaction& t, ClientId client) {
    auto text = t.documents().glance({record::Kind<ContactChoice>::name, client.uuid()});
    if (!text || text->removed)
        return {.client = client};
    return record::decode<ContactChoice>(*std::move(text)).content;
}

}  // namespace palpate::scheduling
