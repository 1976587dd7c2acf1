// The desk's day: late, running over, who waits, what is taken back, what was booked online; and
// what is left of a plan in fewer minutes, which is for who treats alone.
#include "base/text.hpp"
#include "http/calendar_asked.hpp"
#include "http/desk_day.hpp"
#include "http/session_replies.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/bookings/undo.hpp"
#include "scheduling/online/booked_online.hpp"
#include "scheduling/online/online_rules.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using record::Transaction;
using record::Version;
using scheduling::BookingId;
using scheduling::TimingSaid;
using scheduling::TimingWhy;
using scheduling::Waits;

Result<std::int64_t> minutes_asked(const Request& request) {
    const auto minutes = number_in<std::int64_t>(query_value(request, "minutes"));
    if (!minutes || *minutes < 1 || *minutes > scheduling::booking_length_max.count())
        return invalid("minutes",
                       fmt::format("expected 1 to {}", scheduling::booking_length_max.count()));
    return *minutes;
}

Result<TimingSaid> timing_asked(const Request& request) {
    const auto minutes = minutes_asked(request);
    if (!minutes)
        return tl::unexpected(minutes.error());
    const auto word = query_value(request, "reason");
    const auto why = word.empty() ? TimingWhy::client_late : JsonWord<TimingWhy>::parse(word);
    if (!why)
        return invalid("reason", "expected client_late, practice_late or runs_over");
    return TimingSaid{.why = *why,
                      .minutes = *minutes,
                      .end_earlier = query_value(request, "end_earlier") == "true",
                      .waive = {}};
}

// The shortest visit that the tables know of, and what is not known to be hands-on counts as it.
bool too_few(const Transaction& t, const scheduling::Booking& booking, const TimingSaid& said,
             const knowledge::Knowledge& k) {
    if (said.why == TimingWhy::runs_over || k.plan.formats.empty())
        return false;
    if (booking.service)
        if (const auto service = scheduling::look_at(t, *booking.service, "/service"))
            if (!service->hands_on)
                return false;
    const auto shortest = std::ranges::min(k.plan.formats, {}, [](const auto& format) {
                              return format.minutes_min;
                          }).minutes_min;
    return said.minutes < shortest;
}

Result<TimingAsked> preview(const Transaction& t, const Services& services, BookingId id,
                            const TimingSaid& said) {
    auto timing = scheduling::timing_of(t, id, said);
    if (!timing)
        return tl::unexpected(std::move(timing.error()));
    const auto booking = record::find_there(t, id);
    if (!booking)
        return tl::unexpected(booking.error());
    return TimingAsked{.timing = *std::move(timing),
                       .too_few = too_few(t, booking->content, said, services.knowledge)};
}

std::set<record::ClientId> clients_of(const std::vector<Waits>& all) {
    std::set<record::ClientId> clients;
    for (const auto& one : all)
        clients.insert(one.clients.begin(), one.clients.end());
    return clients;
}

template <class T>
void write_described(JsonWriter& out, std::string_view name, const T& value) {
    out.key(name);
    out.raw(to_json(value));
}

std::string asked_json(const Transaction& t, const TimingAsked& asked) {
    JsonWriter out(4096);
    out.begin_object();
    write_described(out, "timing", asked.timing);
    out.member("too_few", asked.too_few);
    write_names(out, t, clients_of(asked.timing.waits));
    out.end_object();
    return std::move(out).take();
}

std::string waits_json(const Transaction& t, const std::vector<Waits>& all) {
    JsonWriter out(4096);
    out.begin_object();
    out.key("waits");
    out.begin_array();
    for (const auto& one : all)
        out.raw(to_json(one));
    out.end_array();
    write_names(out, t, clients_of(all));
    out.end_object();
    return std::move(out).take();
}

// ?since=, of the last days; a day ago when it is not given.
Result<Instant> since_asked(const Request& request, Instant now) {
    if (query_value(request, "since").empty())
        return now - std::chrono::days(1);
    const auto since = moment_needed(request, "since");
    if (since && *since < now - scheduling::booked_online_most)
        return invalid("since", fmt::format("expected one of the last {} days",
                                            scheduling::booked_online_most.count()));
    return since;
}

std::string booked_online_json(const Transaction& t, scheduling::BookedOnline all) {
    std::set<record::ClientId> clients;
    const auto write = [&](JsonWriter& out, std::string_view name, std::vector<KeptBooking>& some) {
        for (auto& kept : some) {
            clients.insert(kept.content.clients.begin(), kept.content.clients.end());
            kept.content.extra = std::nullopt;
        }
        write_all(out, name, some);
    };
    const auto rules = scheduling::online_rules_now(t);
    JsonWriter out(4096);
    out.begin_object();
    out.member("open", rules && rules->open);
    write(out, "waits", all.waits);
    write(out, "booked", all.booked);
    write_names(out, t, clients);
    out.end_object();
    return std::move(out).take();
}

tl::unexpected<Fault> refused(const std::vector<scheduling::Clash>& clashes) {
    auto fault = scheduling::conflict(clashes);
    fault.value().path = fmt::format("/visits/{}{}", clashes.front().visit, fault.value().path);
    return fault;
}

}  // namespace

Reply preview_timing(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = timing_asked(request);
        if (!said)
            return fault_reply(said.error());
        return reading(request, services, [&](const Transaction& t) {
            return preview(t, services, BookingId(id), *said).map([&](const TimingAsked& asked) {
                return json_reply(asked_json(t, asked));
            });
        });
    });
}

Reply say_timing(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, Version version) {
        const auto said = from_json<TimingSaid>(request.body);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return scheduling::say_timing(t, BookingId(id), version, *said)
                .map([](const KeptBooking& kept) { return booking_reply(kept); });
        });
    });
}

Reply list_waits(const Request& request, const Services& services) {
    const auto stretch = stretch_asked(request);
    if (!stretch)
        return fault_reply(stretch.error());
    return reading(request, services, [&](const Transaction& t) {
        return scheduling::waiting_between(t, stretch->from, stretch->until)
            .map([&](const std::vector<Waits>& all) { return json_reply(waits_json(t, all)); });
    });
}

Reply list_booked_online(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) {
        return since_asked(request, t.now()).map([&](Instant since) {
            return json_reply(booked_online_json(t, scheduling::booked_online(t, since)));
        });
    });
}

Reply undo_bookings(const Request& request, const Services& services) {
    const auto said = body_of<scheduling::UndoSaid>(request);
    if (!said)
        return faults_reply(said.error());
    return writing(request, services, [&](Transaction& t) -> Result<Reply> {
        auto back = scheduling::undo(t, said->content, said->why);
        if (!back)
            return tl::unexpected(std::move(back.error()));
        if (!back->clashes.empty())
            return refused(back->clashes);
        return json_reply(bookings_json(t, std::move(back->bookings)));
    });
}

Reply short_session(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto minutes = minutes_asked(request);
        if (!minutes)
            return fault_reply(minutes.error());
        const auto from =
            record::read(*services.store, request.caller->actor, [&](const Transaction& t) {
                return session::beginning_of(t, record::EpisodeId(id), {});
            });
        if (!from)
            return fault_reply(from.error());
        const auto left =
            session::short_session(*from, *minutes, services.today(), services.knowledge);
        return left ? json_reply(to_json(*left)) : faults_reply(left.error());
    });
}

}  // namespace palpate::http
