#include "practice/access.hpp"

#include <algorithm>

namespace palpate::practice {

std::string to_text(const Ticket& ticket) {
    std::array<std::uint8_t, 48> bytes{};
    const auto end = std::ranges::copy(ticket.practice.uuid().bytes, bytes.begin()).out;
    std::ranges::copy(ticket.secret, end);
    return secrets::to_base64url(bytes);
}

std::optional<Ticket> parse_ticket(std::string_view text) {
    if (text.size() != 64)
        return std::nullopt;
    const auto bytes = secrets::from_base64url(text);
    if (!bytes || bytes->size() != 48)
        return std::nullopt;
    Uuid practice;
    Ticket ticket;
    std::copy_n(bytes->begin(), 16, practice.bytes.begin());
    std::copy_n(bytes->begin() + 16, 32, ticket.secret.begin());
    ticket.practice = PracticeId(practice);
    return ticket;
}

SecretHash hash_of(TicketKind kind, const Ticket& ticket) {
    constexpr std::array<std::string_view, 3> purposes{"palpate session", "palpate token",
                                                       "palpate link"};
    return secrets::hash_of(purposes[static_cast<std::size_t>(kind)], ticket.secret);
}

}  // namespace palpate::practice
