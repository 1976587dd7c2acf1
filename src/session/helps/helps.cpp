#include "session/helps/helps.hpp"

#include "session/helps/known.hpp"

#include <algorithm>
#include <cassert>

namespace palpate::session {
namespace {

using Answer = outcomes::helps::Response;
using outcomes::helps::families_count;
using outcomes::helps::SessionSeen;
using practice::PracticeId;
using record::ClientId;

constexpr int clients_of_page = 100;
constexpr std::size_t records_at_once = 10'000;  // of one request; some tenths of a second

template <class People>
void add_person(std::span<const SessionSeen> sessions, Answer response, int sign, People& people) {
    std::array<bool, families_count> has{};
    bool any = false;
    for (const auto& session : sessions) {
        if (!gain_of(session, response))
            continue;
        any = true;
        for (std::size_t f = 0; f < families_count; ++f)
            has[f] = has[f] || session.minutes[f] > 0;
    }
    people.all += any ? sign : 0;
    for (std::size_t f = 0; f < families_count; ++f)
        people.of_family[f] += has[f] ? sign : 0;
}

}  // namespace

Helps::Known::Seen Helps::Known::numbered(const std::vector<Observed>& all) {
    Seen seen;
    seen.reserve(all.size());
    for (const auto& one : all) {
        auto session = one.seen;
        session.practitioner = practitioners_apart;
        if (one.practitioner) {
            const auto next = std::min(static_cast<int>(practitioners.size()), practitioners_apart);
            session.practitioner = practitioners.try_emplace(*one.practitioner, next).first->second;
        }
        seen.push_back(session);
    }
    return seen;
}

int Helps::Known::number_of(ClientId client) {
    if (const auto found = clients.find(client); found != clients.end())
        return found->second;
    int number = static_cast<int>(clients.size() + numbers_free.size());
    if (!numbers_free.empty()) {
        number = numbers_free.back();
        numbers_free.pop_back();
    }
    clients.emplace(client, number);
    return number;
}

void Helps::Known::count_people(int client, int sign) {
    for (const auto response : {Answer::next_day, Answer::next_visit})
        add_person(learned.sessions_of(client), response, sign,
                   people[static_cast<std::size_t>(response)]);
}

Helps::Known::People Helps::Known::others_than(ClientId client, Answer response) const {
    auto others = people[static_cast<std::size_t>(response)];
    if (const auto found = clients.find(client); found != clients.end())
        add_person(learned.sessions_of(found->second), response, -1, others);
    return others;
}

void Helps::Known::replace(std::vector<std::pair<ClientId, Seen>>&& read) {
    std::vector<outcomes::helps::ClientSessions> changed;
    std::vector<int> numbers;
    for (auto& [client, seen] : read) {
        // Most of those who are read have no sessions, and get no number.
        if (seen.empty() && !clients.contains(client))
            continue;
        const int number = number_of(client);
        if (std::ranges::equal(seen, learned.sessions_of(number)))
            continue;
        numbers.push_back(number);
        changed.push_back({number, std::move(seen)});
    }
    if (changed.empty())
        return;
    for (const int number : numbers)
        count_people(number, -1);
    // Refused only when there are too many: then what was learned before stays.
    (void)learned.replace_some(std::move(changed));
    for (const int number : numbers)
        count_people(number, 1);
    std::erase_if(clients, [&](const auto& one) {
        const bool gone = learned.sessions_of(one.second).empty();
        if (gone)
            numbers_free.push_back(one.second);
        return gone;
    });
}

Helps::Helps(CareReader& care, const knowledge::Knowledge& k, const outcomes::helps::Priors& priors)
    : care_(care), k_(k), priors_(priors) {}

Helps::~Helps() = default;

Helps::Known& Helps::known(PracticeId practice) {
    const std::lock_guard lock(mutex_);
    auto& one = all_[practice];
    if (!one)
        one = std::make_unique<Known>(priors_);
    return *one;
}

// Reads first and changes then, so that a store in trouble leaves what was known.
void Helps::take(Known& known, PracticeId practice, const std::vector<ClientId>& clients) {
    std::vector<std::pair<ClientId, Known::Seen>> read;
    read.reserve(clients.size());
    for (const auto client : clients) {
        const auto care =
            care_of([&](std::string_view kind) { return care_.of_client(practice, client, kind); });
        read.emplace_back(client, known.numbered(observed(care, k_, priors_)));
    }
    known.replace(std::move(read));
}

bool Helps::read_some(Known& known, PracticeId practice) {
    if (known.seen_to < 0)
        known.seen_to = care_.last_change(practice);
    const auto changed = care_.changed_after(practice, known.seen_to);
    known.waiting.insert(changed.clients.begin(), changed.clients.end());
    known.seen_to = changed.seen;
    for (std::size_t records = 0; !known.all_read && records < records_at_once;) {
        const auto page = care_.clients_after(practice, known.read_to, clients_of_page);
        const auto before = known.learned.sessions();
        take(known, practice, page);
        if (!page.empty())
            known.read_to = page.back();
        known.all_read = std::ssize(page) < clients_of_page;
        records += page.size() + static_cast<std::size_t>(known.learned.sessions() - before) * 4;
    }
    while (known.all_read && !known.waiting.empty()) {
        std::vector<ClientId> some;
        for (const auto& client : known.waiting)
            if (std::ssize(some) < clients_of_page)
                some.push_back(client);
        take(known, practice, some);
        for (const auto& client : some)
            known.waiting.erase(client);
        if (std::ssize(some) == clients_of_page)
            break;
    }
    return known.complete();
}

bool Helps::catch_up(PracticeId practice) {
    auto& one = known(practice);
    const std::unique_lock lock(one.mutex, std::try_to_lock);
    return lock.owns_lock() && read_some(one, practice);
}

}  // namespace palpate::session
