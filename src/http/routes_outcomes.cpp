// What was measured in an episode, and how it goes.
#include "http/episode_page.hpp"
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "record/measures/practice_measure.hpp"
#include "record/measures/progress.hpp"
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

using MeasuredBy = std::shared_ptr<const outcomes::Tables>;

// As the practice has them now: what it has loaded is among them.
Result<MeasuredBy> tables_now(const Request& request, const Services& services) {
    return record::read(
        *services.store, request.caller->actor,
        [](const Transaction& t) -> Result<MeasuredBy> { return record::tables_of(t); });
}

// The days of the client's visits that took place. What nobody marked is not known to have been.
std::vector<Date> visits_of(const Transaction& t, record::ClientId client) {
    std::vector<Date> days;
    for (const auto& kept : t.records<Booking>().of_client(client, bookings_max, {}))
        if (kept.content.status == BookingStatus::done ||
            kept.content.status == BookingStatus::arrived)
            days.emplace_back(std::chrono::floor<std::chrono::days>(kept.content.begin));
    std::ranges::sort(days);
    return days;
}

template <class T, std::size_t N>
Result<T> word_in(const Request& request, std::string_view name,
                  const std::pair<std::string_view, T> (&all)[N], T left_out) {
    const auto said = query_value(request, name);
    if (said.empty())
        return left_out;
    std::string permitted;
    for (const auto& [word, value] : all) {
        if (word == said)
            return value;
        permitted.append(permitted.empty() ? "" : ", ").append(word);
    }
    return invalid(fmt::format("?{}", name), "expected one of " + permitted);
}

constexpr std::pair<std::string_view, Tri> answers[] = {
    {"yes", Tri::yes}, {"no", Tri::no}, {"unknown", Tri::unknown}};
constexpr std::pair<std::string_view, outcomes::Changed> changes[] = {
    {"none", outcomes::Changed::none},
    {"technique", outcomes::Changed::technique},
    {"dose", outcomes::Changed::dose}};

Result<ProgressAsked> asked_in(const Request& request) {
    const auto changed = word_in(request, "changed", changes, outcomes::Changed::none);
    if (!changed)
        return tl::unexpected(changed.error());
    ProgressAsked asked{.episode = {}, .today = {}, .visits = {}, .changed = *changed};
    Tri extended = Tri::no;
    for (const auto& [name, into] :
         {std::pair{"wish", &asked.wish}, {"flare", &asked.in_flare}, {"extended", &extended}}) {
        const auto said = word_in(request, name, answers, *into);
        if (!said)
            return tl::unexpected(said.error());
        *into = *said;
    }
    asked.extended = extended == Tri::yes;
    return asked;
}

// What `work` replies for the measurement in the body.
template <class F>
Reply for_measurement(const Request& request, const Services& services, F work) {
    const auto tables = tables_now(request, services);
    if (!tables)
        return fault_reply(tables.error());
    const auto said = checked_body_of<MeasurementSaid>(request, **tables, services.today());
    return said ? work(*said, **tables) : faults_reply(said.error());
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
    return for_id(request, [&](const Uuid& id) {
        auto asked = asked_in(request);
        if (!asked)
            return fault_reply(asked.error());
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            const auto episode = find_there(t, EpisodeId(id));
            if (!episode)
                return tl::unexpected(episode.error());
            asked->episode = episode->id;
            asked->today = services.today();
            asked->visits = visits_of(t, episode->content.client);
            return record::progress_of(t, *asked, *record::tables_of(t), services.knowledge)
                .map([](const auto& progress) { return json_reply(shown_json(progress)); });
        });
    });
}

}  // namespace palpate::http
