#include "outcomes/helps/learned.hpp"

#include <cassert>

#include <fmt/core.h>

namespace palpate::outcomes::helps {

Learned::Learned(const Priors& priors, int practitioners)
    : priors_(priors), practitioners_(practitioners) {
    assert(practitioners >= 1 && practitioners <= practitioners_max);
    for (const auto response : {Response::next_day, Response::next_visit}) {
        auto& l = learning_[static_cast<std::size_t>(response)];
        l.design = design_of(priors, response, practitioners);
        l.sums = Sums(l.design.columns);
        l.before = fit_of(l.design, l.sums);
        l.fit = l.before;
    }
}

Result<void> Learned::check_all(std::span<const SessionSeen> sessions,
                                const std::string& path) const {
    for (std::size_t i = 0; i < sessions.size(); ++i)
        if (auto sound = check(sessions[i], practitioners_); !sound)
            return invalid(fmt::format("{}/sessions/{}{}", path, i, sound.error().path),
                           sound.error().message);
    return {};
}

void Learned::count(std::span<const SessionSeen> sessions, int sign) {
    sessions_ += sign * static_cast<std::int64_t>(sessions.size());
    for (const auto& session : sessions)
        for (auto& l : learning_)
            for (std::size_t f = 0; f < families_count; ++f)
                if (session.minutes[f] > 0 && gain_of(session, l.design.response))
                    l.with[f] += sign;
}

void Learned::change(std::span<const SessionSeen> sessions, bool plus) {
    count(sessions, plus ? 1 : -1);
    for (auto& l : learning_) {
        share_.fill(l.design, sessions);
        plus ? l.sums.add(l.design, share_) : l.sums.take_away(l.design, share_);
    }
}

void Learned::estimate() {
    for (auto& l : learning_)
        l.fit = fit_of(l.design, l.sums);
}

Result<void> Learned::replace(int client, std::vector<SessionSeen> sessions) {
    if (client < 0 || client >= clients_max)
        return invalid("/client", fmt::format("expected 0 to {}", clients_max - 1));
    if (auto sound = check_all(sessions, ""); !sound)
        return sound;
    std::vector<ClientSessions> one;
    one.push_back({client, std::move(sessions)});
    return replace_checked(std::move(one));
}

Result<void> Learned::replace_some(std::vector<ClientSessions> clients) {
    for (const auto& [client, sessions] : clients) {
        const auto path = fmt::format("/clients/{}", client);
        if (client < 0 || client >= clients_max)
            return invalid(path, fmt::format("expected 0 to {}", clients_max - 1));
        if (auto sound = check_all(sessions, path); !sound)
            return sound;
    }
    return replace_checked(std::move(clients));
}

Result<void> Learned::replace_checked(std::vector<ClientSessions> clients) {
    auto sessions = sessions_;
    for (const auto& one : clients)
        sessions += std::ssize(one.sessions) - std::ssize(sessions_of(one.client));
    if (sessions > sessions_max)
        return refuse(FaultKind::too_large, "/sessions",
                      "more sessions than one practice can have");
    for (auto& one : clients) {
        const auto at = static_cast<std::size_t>(one.client);
        if (at >= clients_.size())
            clients_.resize(at + 1);
        change(clients_[at], false);
        clients_[at] = std::move(one.sessions);
        change(clients_[at], true);
    }
    estimate();
    return {};
}

Result<void> Learned::refill(std::vector<std::vector<SessionSeen>> clients) {
    std::int64_t sessions = 0;
    for (std::size_t c = 0; c < clients.size(); ++c) {
        sessions += std::ssize(clients[c]);
        if (auto sound = check_all(clients[c], fmt::format("/clients/{}", c)); !sound)
            return sound;
    }
    if (sessions > sessions_max || clients.size() > static_cast<std::size_t>(clients_max))
        return refuse(FaultKind::too_large, "/clients", "more sessions than one practice can have");
    clients_ = std::move(clients);
    sessions_ = 0;
    for (auto& l : learning_) {
        l.sums = Sums(l.design.columns);
        l.with = {};
    }
    for (const auto& client : clients_)
        change(client, true);
    estimate();
    return {};
}

std::span<const SessionSeen> Learned::sessions_of(int client) const {
    const auto at = static_cast<std::size_t>(client);
    if (client < 0 || at >= clients_.size())
        return {};
    return clients_[at];
}

}  // namespace palpate::outcomes::helps
