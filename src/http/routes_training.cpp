// What practitioners were trained in: kept by the owner, read by everyone of themself.
#include "http/kept.hpp"
#include "http/training.hpp"
#include "practice/staff.hpp"
#include "record/training/open_scope.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using record::Kept;
using record::Training;
using record::TrainingId;
using record::Transaction;

// The owner sees those of everybody.
bool is_open_to(const practice::Caller& caller, const Kept<Training>& kept) {
    return caller.may(practice::Permission::people_manage) ||
           kept.content.person == caller.actor.person;
}

// A certificate of nobody who works here would open nothing, and be looked for in vain.
std::optional<Fault> fault_of_person(const Request& request, const Services& services,
                                     practice::PersonId person) {
    if (services.entrance == nullptr)
        return std::nullopt;
    const auto all = practice::staff(*services.entrance, *request.caller);
    const bool here = all && std::ranges::find(*all, person, &practice::Account::id) != all->end();
    return here ? std::nullopt
                : std::optional(Fault{FaultKind::invalid, "/person",
                                      "expected the id of somebody who works here"});
}

// The body as it may be kept.
Checked<Said<Training>> training_in(const Request& request, const Services& services) {
    auto said = checked_body_of<Training>(request);
    if (said)
        if (auto fault = fault_of_person(request, services, said->content.person))
            return tl::unexpected(std::vector<Fault>{*std::move(fault)});
    return said;
}

}  // namespace

Reply list_training(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        auto all = record::trainings(t);
        std::erase_if(all, [&](const auto& kept) { return !is_open_to(*request.caller, kept); });
        JsonWriter out(4096);
        out.begin_object();
        out.key("trainings");
        out.begin_array();
        for (const auto& kept : all)
            write_kept(out, kept);
        out.end_array();
        const TrainingGround ground{.place = record::trained_in(t).place,
                                    .scopes = knowledge::trained_scopes()};
        out.key("ground");
        json_detail::write<Written::shown>(out, ground);
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

Reply add_training(const Request& request, const Services& services) {
    const auto said = training_in(request, services);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/training", [&](Transaction& t) {
        return record::add_training(t, said->content, said->why).map(kept_json<Training>);
    });
}

Reply change_training(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = training_in(request, services);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return record::change_training(t, TrainingId(id), version, said->content, said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

}  // namespace palpate::http
