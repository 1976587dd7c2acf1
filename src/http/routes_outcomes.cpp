// What was measured in an episode, and how it goes.
#include "http/decisions.hpp"
#include "http/episode_page.hpp"
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "record/measures/practice_measure.hpp"
#include "record/measures/redraft.hpp"
#include "scheduling/asking/plan.hpp"
#include "scheduling/asking/watch.hpp"
#include "scheduling/bookings/kinds.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using record::EpisodeId;
using record::Measurement;
using record::MeasurementSaid;
using record::ProgressAsked;
using record::Transaction;
using scheduling::Booking;
using scheduling::BookingStatus;

constexpr int bookings_max = 1000;

// As the practice has them now: what it has loaded is among them, and it is its own day.
struct MeasuredBy {
    std::shared_ptr<const outcomes::Tables> tables;
    Date today;
};
Result<MeasuredBy> measured_by(const Request& request, const Services& services) {
    return record::read(*services.store, request.caller->actor,
                        [](const Transaction& t) -> Result<MeasuredBy> {
                            return MeasuredBy{record::tables_of(t), scheduling::practice_day(t)};
                        });
}

// The client's visits that took place, and how long each was. What nobody marked is not known to
// have been.
void add_visits(const Transaction& t, record::ClientId client, ProgressAsked& asked) {
    for (const auto& kept : t.records<Booking>().of_client(client, bookings_max, {})) {
        const auto& [status, begin, until] =
            std::tie(kept.content.status, kept.content.begin, kept.content.until);
        if (status != BookingStatus::done && status != BookingStatus::arrived)
            continue;
        const Date day{std::chrono::floor<std::chrono::days>(begin)};
        asked.visits.push_back(day);
        asked.doses.push_back(
            {.day = day,
             .minutes = std::chrono::duration_cast<std::chrono::minutes>(until - begin).count()});
    }
    std::ranges::sort(asked.visits);
    std::ranges::stable_sort(asked.doses, {}, &outcomes::DoseGiven::day);
}

// What `work` replies for the measurement in the body.
template <class F>
Reply for_measurement(const Request& request, const Services& services, F work) {
    const auto by = measured_by(request, services);
    if (!by)
        return fault_reply(by.error());
    const auto said = checked_body_of<MeasurementSaid>(request, *by->tables, by->today);
    return said ? work(*said, *by->tables) : faults_reply(said.error());
}

// What `work` replies to how the episode in the path goes.
template <class F>
Reply for_progress(const Request& request, const Services& services, F work) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            const auto episode = find_there(t, EpisodeId(id));
            if (!episode)
                return tl::unexpected(episode.error());
            ProgressAsked asked{.episode = episode->id,
                                .today = scheduling::practice_day(t),
                                .visits = {},
                                .doses = {}};
            add_visits(t, episode->content.client, asked);
            return work(t, asked);
        });
    });
}

// What was measured is not asked for again.
Result<std::string> watched(Transaction& t, const record::Kept<Measurement>& kept) {
    return scheduling::watch_episode(t, kept.content.client, kept.content.episode).map([&] {
        return kept_json(kept);
    });
}

}  // namespace

Reply list_measurements(const Request& request, const Services& services) {
    return page_by_episode<Measurement>(request, services, "measurements");
}

Reply take_measurement(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return for_measurement(request, services, [&](const auto& said, const auto& tables) {
            return created(request, services, "/api/v1/measurements", [&](Transaction& t) {
                return record::take_measurement(t, EpisodeId(id), said.content, tables, said.why)
                    .and_then([&](const auto& kept) { return watched(t, kept); });
            });
        });
    });
}

Reply find_measurement(const Request& request, const Services& services) {
    return find_one<Measurement>(request, services);
}

Reply correct_measurement(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        return for_measurement(request, services, [&](const auto& said, const auto& tables) {
            return writing(request, services, [&](Transaction& t) {
                return record::correct_measurement(t, record::MeasurementId(id), version,
                                                   said.content, tables, said.why)
                    .map(
                        [](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
            });
        });
    });
}

Reply episode_progress(const Request& request, const Services& services) {
    return for_progress(request, services, [&](const Transaction& t, const ProgressAsked& asked) {
        return record::progress_of(t, asked, *record::tables_of(t), services.knowledge)
            .map([](const auto& progress) { return json_reply(shown_json(progress)); });
    });
}

Reply episode_plan_advised(const Request& request, const Services& services) {
    return for_progress(request, services, [&](const Transaction& t, const ProgressAsked& asked) {
        return record::plan_advised(t, asked, *record::tables_of(t), services.knowledge)
            .map([](const auto& advised) {
                JsonWriter out(std::size_t{16} << 10);
                json_detail::write<Written::opened>(out, advised);
                return json_reply(std::move(out).take());
            });
    });
}

}  // namespace palpate::http
