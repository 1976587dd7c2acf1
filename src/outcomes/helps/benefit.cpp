#include "outcomes/helps/benefit.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::outcomes::helps {
namespace {

double width(const Interval90& interval) {
    return interval.high - interval.low;
}

Said judged(const Benefit& b, const Rules& rules) {
    const bool enough = b.own_sessions >= rules.own_sessions_min ||
                        static_cast<double>(b.practice_sessions) >= rules.practice_sessions_min;
    if (!enough || width(b.change) > (1 - rules.narrower_share) * width(b.published))
        return Said::not_enough;
    if (b.change.low > 0)
        return Said::helps;
    return b.change.high < 0 ? Said::worse : Said::unclear;
}

std::string_view when(Response response) {
    return response == Response::next_day ? "on the next day" : "at the next visit";
}

std::string verdict(const Benefit& b) {
    switch (b.said) {
        case Said::not_enough:
            return "Not enough sessions yet: this is mostly what was believed beforehand.";
        case Said::unclear: return "It may help or not: the interval holds both.";
        case Said::helps: return "In this practice it goes with less pain.";
        case Said::worse: return "In this practice it goes with more pain.";
    }
    return {};
}

void word(Benefit& b) {
    b.words.push_back(verdict(b));
    b.words.push_back(fmt::format(
        "A usual dose is expected to change pain {} by {:.1f} points (90 %: {:.1f} to {:.1f}; "
        "positive is less pain); before any session {:.1f} ({:.1f} to {:.1f}) was believed.",
        when(b.response), b.change.mean, b.change.low, b.change.high, b.published.mean,
        b.published.low, b.published.high));
    b.words.push_back(
        fmt::format("It rests on {} sessions of this client and {} of the practice with this work.",
                    b.own_sessions, b.practice_sessions));
}

void limit(Benefit& b, std::int64_t sessions, std::int64_t answered) {
    b.limits.push_back(fmt::format(
        "Missing answers: {} of {} sessions have none {}. If people who feel worse answer less "
        "often, this looks better than it is.",
        sessions - answered, sessions, when(b.response)));
    b.limits.emplace_back(
        "Chosen, not drawn by lot: therapists choose the work by how the client is (confounding by "
        "indication). Pain before, visit number, time, stage, source, practitioner and client are "
        "allowed for; what was not written down is not.");
}

int own_sessions(const ClientShare& own, std::span<const SessionSeen> sessions, Response response,
                 Family family) {
    if (std::ranges::find(own.own_families(), family) == own.own_families().end())
        return 0;
    return static_cast<int>(std::ranges::count_if(sessions, [&](const SessionSeen& s) {
        return gain_of(s, response) && s.minutes[static_cast<std::size_t>(family)] > 0;
    }));
}

}  // namespace

std::vector<Benefit> benefits(const Learned& learned, Response response, const ClientAsked& asked) {
    const auto& design = learned.design(response);
    const auto& rules = learned.priors().rules;
    const auto sessions = asked.own.value_or(learned.sessions_of(asked.client));
    ClientShare own;
    own.fill(design, sessions);
    const ClientShare nobody;
    std::vector<Benefit> found;
    for (std::size_t f = 0; f < families_count; ++f) {
        const Asked of{
            .family = static_cast<Family>(f), .source = asked.source, .stage = asked.stage};
        Benefit b{.family = of.family, .response = response};
        b.change = interval_of(effect_for(design, learned.fit(response), own, of));
        b.published = interval_of(effect_for(design, learned.before(response), nobody, of));
        b.own_sessions = own_sessions(own, sessions, response, of.family);
        b.practice_sessions = learned.sessions_with(response, of.family);
        b.said = judged(b, rules);
        if (b.said != Said::not_enough)
            b.factor = std::clamp(1 + (b.change.mean - b.published.mean) / rules.factor_points,
                                  rules.factor_min, rules.factor_max);
        word(b);
        limit(b, learned.sessions(), learned.sums(response).sessions());
        found.push_back(std::move(b));
    }
    return found;
}

std::string_view to_text(Said said) {
    switch (said) {
        case Said::not_enough: return "not_enough";
        case Said::unclear: return "unclear";
        case Said::helps: return "helps";
        case Said::worse: return "worse";
    }
    return {};
}

}  // namespace palpate::outcomes::helps
