#include "scheduling/bookings/hand_load.hpp"

#include "base/decimal.hpp"
#include "record/clients.hpp"
#include "record/privacy.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::scheduling {
namespace {

using record::Kind;
using record::StoredPlan;
using record::Transaction;

constexpr double strain_max = 10;

double minutes_of(std::chrono::minutes length) {
    return static_cast<double>(length.count());
}

// Of one minute of the plan as it stands; none: it does not say.
std::optional<double> strain_of(const StoredPlan& plan) {
    const auto value = parse_json(plan.plan.text());
    if (!value || !value->is_object())
        return std::nullopt;
    const auto number = [&](std::string_view name) {
        const auto* member = value->get_object().if_contains(name);
        return member != nullptr && member->is_number() ? member->to_number<double>() : -1.0;
    };
    const double strain = number("strain");
    const double minutes = number("minutes");
    return strain >= 0 && minutes > 0 && strain <= strain_max * minutes
               ? std::optional(rounded(strain / minutes, 1000))
               : std::nullopt;
}

bool is_open(const Transaction& t, record::EpisodeId id) {
    auto text = t.documents().glance({Kind<record::Episode>::name, id.uuid()});
    if (!text || text->removed)
        return false;
    return record::decode<record::Episode>(*std::move(text)).content.status ==
           record::EpisodeStatus::open;
}

// Whoever asks: also who may read it keeps a number that the desk sees.
bool is_restricted(const Transaction& t, const StoredPlan& plan, const Uuid& id) {
    const auto names = [&](record::KeptText& text) {
        const auto record = record::decode<record::Privacy>(std::move(text)).content.record.uuid();
        return record == id || record == plan.episode.uuid() || record == plan.assessment.uuid();
    };
    auto restricted = t.documents().glance_of_client(Kind<record::Privacy>::name, plan.client);
    return std::ranges::any_of(restricted, names);
}

// A minute of this client's heaviest agreed plan.
std::optional<double> planned_strain(const Transaction& t, ClientId client) {
    std::optional<double> most;
    for (auto& text : t.documents().glance_of_client(Kind<StoredPlan>::name, client)) {
        const auto kept = record::decode<StoredPlan>(std::move(text));
        const auto& plan = kept.content;
        if (plan.status != record::PlanStatus::agreed || !is_open(t, plan.episode) ||
            is_restricted(t, plan, kept.id.uuid()))
            continue;
        if (const auto strain = strain_of(plan))
            most = std::max(most.value_or(0), *strain);
    }
    return most;
}

}  // namespace

Result<void> weigh_plans(Transaction& t, ClientId client) {
    const Transaction& reading = t;
    PlanLoad now{.client = client, .strain = planned_strain(reading, client)};
    const PlanLoadId id(client.uuid());
    auto text = reading.documents().glance({Kind<PlanLoad>::name, id.uuid()});
    auto records = t.records<PlanLoad>();
    const auto none = [](record::Version) {};
    if (!text)
        return now.strain ? records.add(id, now).map(none) : Result<void>();
    const auto kept = record::decode<PlanLoad>(*std::move(text));
    if (kept.content.strain == now.strain)
        return {};
    return records.change(id, kept.version, now).map(none);
}

std::optional<double> HandLoads::strain_of(ClientId client) {
    const auto [at, is_new] = strains_.try_emplace(client);
    if (is_new)
        if (auto text = t_.documents().glance({Kind<PlanLoad>::name, client.uuid()});
            text && !text->removed)
            at->second = record::decode<PlanLoad>(*std::move(text)).content.strain;
    return at->second;
}

double HandLoads::of(std::span<const ClientId> clients, const StoredService* service,
                     std::chrono::minutes length) {
    // The service's number is of its own minutes: a shorter visit weighs less.
    const double by_service =
        service == nullptr ? 0
                           : service->load * minutes_of(length) /
                                 static_cast<double>(std::max<std::int64_t>(service->minutes, 1));
    if (service != nullptr && !service->hands_on)
        return by_service;
    double most = 0;
    for (const auto client : clients) {
        const auto strain = strain_of(client);
        most = std::max(most, strain ? *strain * minutes_of(length) : by_service);
    }
    return clients.empty() ? by_service : most;
}

}  // namespace palpate::scheduling
