#include "http/decisions.hpp"
#include "http/episode_page.hpp"
#include "http/kept.hpp"
#include "record/measures/decision.hpp"
#include "record/measures/practice_measure.hpp"
#include "scheduling/asking/watch.hpp"

namespace palpate::http {
namespace {

using record::CourseDecision;
using record::DecisionSaid;
using record::Transaction;

// What `work` replies for the decision in the body, held against the practice's tables of now.
template <class F>
Reply for_decision(const Request& request, const Services& services, F work) {
    using Tables = std::shared_ptr<const outcomes::Tables>;
    const auto tables =
        record::read(*services.store, request.caller->actor,
                     [](const Transaction& t) -> Result<Tables> { return record::tables_of(t); });
    if (!tables)
        return fault_reply(tables.error());
    const auto said = checked_body_of<DecisionSaid>(request, **tables, services.today());
    return said ? work(*said) : faults_reply(said.error());
}

// An extension moves what is due.
Result<record::Kept<CourseDecision>> watched(Transaction& t,
                                             const record::Kept<CourseDecision>& kept) {
    return scheduling::watch_episode(t, kept.content.client, kept.content.episode).map([&] {
        return kept;
    });
}

}  // namespace

Reply list_decisions(const Request& request, const Services& services) {
    return page_by_episode<CourseDecision>(request, services, "decisions");
}

Reply keep_decision(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return for_decision(request, services, [&](const auto& said) {
            return created(request, services, "/api/v1/decisions", [&](Transaction& t) {
                return record::decide(t, record::EpisodeId(id), said.content, said.why)
                    .and_then([&](const auto& kept) { return watched(t, kept); })
                    .map([](const auto& kept) { return kept_json(kept); });
            });
        });
    });
}

Reply correct_decision(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        return for_decision(request, services, [&](const auto& said) {
            return writing(request, services, [&](Transaction& t) {
                return record::correct_decision(t, record::CourseDecisionId(id), version,
                                                said.content, said.why)
                    .and_then([&](const auto& kept) { return watched(t, kept); })
                    .map(
                        [](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
            });
        });
    });
}

}  // namespace palpate::http
