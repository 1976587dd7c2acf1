#include "scheduling/waiting/by_itself.hpp"

#include "scheduling/bookings/kind_versions.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/reminders/reach.hpp"
#include "scheduling/reminders/times.hpp"

#include <set>

namespace palpate::scheduling {
namespace {

using record::Transaction;
using std::chrono::days;
using std::chrono::floor;

constexpr std::chrono::hours looked_at_least_every{6};

template <class T>
std::vector<T> all_of(const Transaction& t) {
    std::vector<T> all;
    for (auto& text : t.documents().glance_of_client(record::Kind<T>::name, {}))
        all.push_back(record::decode<T>(std::move(text)).content);
    return all;
}

// Everybody and everything that an hour may have to wait for.
std::set<Uuid> all_occupied(const Transaction& t) {
    std::set<Uuid> all;
    for (const auto& service : all_of<StoredService>(t))
        for (const auto& practitioner : service.given_by)
            all.insert(practitioner.uuid());
    for (const auto& text : t.documents().glance_of_client(record::Kind<Resource>::name, {}))
        all.insert(text.id);
    return all;
}

bool is_quiet_now(const Transaction& t, const MessageRules& rules, LocationId at) {
    const auto location = look_at(t, at, "");
    const auto zone = location ? Zone::named(location->zone) : Zone::named("UTC");
    const auto late = t.now() + days(waiting_days_max);
    return !zone || outside_quiet(rules, *zone, t.now(), late, false) != t.now();
}

}  // namespace

bool can_be_told(const Transaction& t, const WaitingSaid& wants, Ways ways) {
    const auto rules = message_rules(t);
    if (!rules || !rules->offers.value_or(true) || is_quiet_now(t, *rules, wants.location))
        return false;
    const auto reach = reach_of(t, wants.client, *rules, Look::aside);
    return (ways.mail && reach.mail) || (ways.sms && reach.sms);
}

std::string free_mark(const Transaction& t) {
    const auto today = floor<days>(t.now());
    auto mark = fmt::format("{};", t.now().time_since_epoch() / looked_at_least_every);
    for (const auto& one : all_occupied(t)) {
        std::uint64_t changes = 0;  // each only grows, so their sum tells as well
        for (const auto version : t.documents().day_versions(one, today, waiting_days_max))
            changes += version;
        mark += fmt::format("{} {};", to_text(one), changes);
    }
    return mark + versions_of<StoredService>(t) + versions_of<StoredHours>(t) +
           versions_of<Location>(t) + versions_of<CalendarRules>(t) + versions_of<MessageRules>(t);
}

}  // namespace palpate::scheduling
