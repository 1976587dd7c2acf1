#include "session/skin.hpp"

#include "session/adapt.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

constexpr std::int64_t minute_ms = 60'000;

bool overlap(const Laid& laid, const Step& step) {
    return laid.region == step.region ||
           std::ranges::any_of(step.uncovered, [&](const std::string& area) {
               return std::ranges::find(laid.areas, area) != laid.areas.end();
           });
}

// What lay there before; all of what is open when a time is not known.
std::int64_t used_ms(const State& state, const Step& step, std::int64_t most_ms) {
    std::int64_t used = 0;
    for (const auto& laid : state.laid) {
        if (laid.is_on || laid.technique != step.technique || !overlap(laid, step))
            continue;
        if (!laid.on || !laid.off || *laid.off < *laid.on)
            return most_ms;
        used += (*laid.off - *laid.on).count();
    }
    return used;
}

std::int64_t open_ms(const State& state, const Step& step) {
    const auto most =
        skin_limit(state.bounds.timed, step.technique, step.region).minutes_max * minute_ms;
    return std::max<std::int64_t>(0, most - used_ms(state, step, most));
}

const Laid* lying(const State& state, const std::string& step) {
    const auto found = std::ranges::find_if(
        state.laid, [&](const Laid& laid) { return laid.is_on && laid.step == step; });
    return found == state.laid.end() ? nullptr : &*found;
}

const SkinLook* look_of(const State& state, const std::string& step) {
    const auto found = std::ranges::find(state.looks, step, &SkinLook::step);
    return found == state.looks.end() ? nullptr : &*found;
}

void read_clock(SkinTime& time, const State& state, const Laid& laid, const Step& step,
                Instant now) {
    const bool held = !state.stops.empty() || !pressure_now(state, step);
    if (laid.on && now >= *laid.on)
        time.left_ms =
            held ? 0 : std::max<std::int64_t>(0, open_ms(state, step) - (now - *laid.on).count());
    time.off_now = held || !time.left_ms || *time.left_ms == 0;
    const auto* look = look_of(state, laid.step);
    if (look != nullptr && look->at && now >= *look->at)
        time.check_ms =
            std::max<std::int64_t>(0, time.check_minutes * minute_ms - (now - *look->at).count());
    time.look_now = !time.check_ms || *time.check_ms == 0;
}

}  // namespace

std::optional<std::int64_t> minutes_open(const State& state, const Step& step) {
    if (!warms_or_cools(step.technique))
        return std::nullopt;
    return open_ms(state, step) / minute_ms;
}

bool skin_looked(const State& state, const Step& step, std::optional<Instant> now) {
    const auto* look = look_of(state, step.id);
    if (look == nullptr)
        return false;
    const auto limit = skin_limit(state.bounds.timed, step.technique, step.region);
    return !look->at || !now || *now - *look->at <= std::chrono::minutes(limit.check_minutes);
}

std::optional<SkinTime> skin_time(const State& state, const Run& run, const Step& step,
                                  Instant now) {
    if (!warms_or_cools(step.technique))
        return std::nullopt;
    auto limit = skin_limit(state.bounds.timed, step.technique, step.region);
    SkinTime time{.minutes_max = limit.minutes_max,
                  .check_minutes = limit.check_minutes,
                  .facts = std::move(limit.facts)};
    if (const auto* laid = lying(state, run.planned.id)) {
        time.on = true;
        read_clock(time, state, *laid, step, now);
    } else {
        auto own = step;
        own.id = run.planned.id;
        time.look_now = !skin_looked(state, own, now);
    }
    return time;
}

std::vector<WarmthOffer> warmth_offers(const Sheet& sheet, const State& state, const Step& at) {
    std::vector<WarmthOffer> offers;
    for (const auto* technique : {"heat", "cold"}) {
        Step step{.id = "new",
                  .part = Part::general,
                  .technique = technique,
                  .region = at.region,
                  .side = at.side,
                  .position = at.position};
        step.minutes = skin_limit(state.bounds.timed, technique, at.region).minutes_max;
        step.minutes_min = std::min<std::int64_t>(1, step.minutes);
        step = settled(sheet, std::move(step));
        auto adapted = adapt(sheet, state, step);
        WarmthOffer offer{.technique = technique, .why = std::move(adapted.why)};
        if (adapted.step && adapted.step->technique == technique)
            offer.step = *std::move(adapted.step);
        else
            for (auto& fact : barred_by(state.bounds.timed, technique, at.region))
                offer.why.push_back({"skin_barred", {{"fact", std::move(fact)}}});
        offers.push_back(std::move(offer));
    }
    return offers;
}

}  // namespace palpate::session
