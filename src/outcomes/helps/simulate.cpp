#include "outcomes/helps/simulate.hpp"

#include "base/exp_log.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <fmt/core.h>

namespace palpate::outcomes::helps {
namespace {

constexpr int draws = 99;

std::size_t index(int i) {
    return static_cast<std::size_t>(i);
}

float rounded(double value) {
    return static_cast<float>(std::clamp(value, -10.0, 10.0));
}

Stage stage_of(Dice& dice) {  // mostly long-lasting complaints
    static constexpr Stage usual[] = {Stage::chronic,  Stage::chronic,    Stage::subacute,
                                      Stage::acute,    Stage::chronic,    Stage::recurrent,
                                      Stage::flare_up, Stage::maintenance};
    return dice.any_of(usual);
}

// Two to four families a visit; a client in pain gets the sought one more often.
void draw_work(const Practice& practice, Dice& dice, SessionSeen& s) {
    const int kinds = dice.from_to(2, 4);
    for (int i = 0; i < kinds; ++i)
        s.minutes[index(dice.below(static_cast<int>(families_count)))] =
            static_cast<float>(dice.from_to(3, 20));
    const auto sought = static_cast<std::size_t>(practice.sought);
    if (practice.by_pain <= 0)
        return;
    const double leaning = practice.by_pain * (static_cast<double>(s.pain_before) - 5);
    const double chance = 1 / (1 + exp_of(-leaning));
    s.minutes[sought] = uniform(dice) < chance ? static_cast<float>(dice.from_to(3, 20)) : 0;
}

SessionSeen draw_session(const Practice& practice, const SessionSeen& first, double usual_pain,
                         int visit, Dice& dice) {
    SessionSeen s{
        .practitioner = dice.one_in(5) ? dice.below(practice.practitioners) : first.practitioner,
        .stage = dice.one_in(12) ? stage_of(dice) : first.stage,
        .source = first.source,
        .visits_before = visit,
        .days_to_next = dice.from_to(3, 28)};
    s.pain_before = std::clamp(static_cast<float>(usual_pain + normal(dice)), 0.0F, 10.0F);
    draw_work(practice, dice, s);
    return s;
}

Found found_again(const Design& design, const Fit& fit, const Truth& truth, std::string effect,
                  const std::vector<Cell>& cells, Dice& dice) {
    const auto mixture = combination(design, fit, cells);
    Found found{.effect = std::move(effect),
                .truth = effect_in(truth, cells),
                .estimate = interval_of(mixture)};
    for (int i = 0; i < draws; ++i) {
        double weight = uniform(dice);
        std::size_t g = 0;
        while (g + 1 < grid_size && weight > mixture[g].weight)
            weight -= mixture[g++].weight;
        const auto& c = mixture[g];
        const double chi_square = 2 * gamma(dice, c.freedom / 2);
        const double t = normal(dice) / std::sqrt(chi_square / c.freedom);
        found.rank += c.mean + c.scale * t < found.truth ? 1 : 0;
    }
    return found;
}

}  // namespace

double uniform(Dice& dice) {
    return (static_cast<double>(dice.next() >> 11) + 0.5) / 9007199254740992.0;
}

double normal(Dice& dice) {
    for (;;) {  // ends soon: four of five throws hold
        const double x = 2 * uniform(dice) - 1;
        const double y = 2 * uniform(dice) - 1;
        const double r = x * x + y * y;
        if (r > 0 && r < 1)
            return x * std::sqrt(-2 * log_of(r) / r);
    }
}

double gamma(Dice& dice, double shape) {
    assert(shape >= 1);
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {  // ends soon: nineteen of twenty throws hold
        const double x = normal(dice);
        const double v = 1 + c * x;
        if (v <= 0)
            continue;
        const double cube = v * v * v;
        if (log_of(uniform(dice)) < x * x / 2 + d - d * cube + d * log_of(cube))
            return d * cube;
    }
}

Truth draw_truth(const Design& design, int clients, Dice& dice) {
    Truth truth{.grid_point = index(dice.below(static_cast<int>(grid_size))),
                .residual_sd = std::sqrt(design.scale / gamma(dice, design.shape))};
    for (int c = 0; c < design.columns; ++c)
        truth.columns.push_back(design.mean[index(c)] + truth.residual_sd *
                                                            std::sqrt(design.ratio[index(c)]) *
                                                            normal(dice));
    const auto& spread = design.grid[truth.grid_point];
    truth.own.resize(index(clients));
    for (auto& own : truth.own)
        for (std::size_t i = 0; i < own.size(); ++i)
            own[i] =
                truth.residual_sd * std::sqrt(i == 0 ? spread.level : spread.family) * normal(dice);
    return truth;
}

std::vector<std::vector<SessionSeen>> draw_sessions(const Practice& practice, Dice& dice) {
    std::vector<std::vector<SessionSeen>> clients(index(practice.clients));
    int left = practice.sessions;
    for (int c = 0; c < practice.clients; ++c) {
        const int waiting = practice.clients - c - 1;
        const int mean = std::max(1, left / (waiting + 1));
        const int visits =
            waiting == 0 ? left : std::clamp(dice.from_to(1, 2 * mean - 1), 1, left - waiting);
        left -= visits;
        const SessionSeen first{
            .practitioner = dice.below(practice.practitioners),
            .stage = stage_of(dice),
            .source = static_cast<SourceGroup>(dice.below(static_cast<int>(source_groups_count)))};
        const double usual_pain = 5 + 1.5 * normal(dice);
        for (int visit = 0; visit < visits; ++visit)
            clients[index(c)].push_back(draw_session(practice, first, usual_pain, visit, dice));
    }
    return clients;
}

void draw_gains(const Design& design, const Truth& truth, const Practice& practice, Dice& dice,
                std::vector<std::vector<SessionSeen>>& clients) {
    for (std::size_t c = 0; c < clients.size(); ++c)
        for (auto& s : clients[c]) {
            double gain = truth.own[c][0] + truth.residual_sd * normal(dice);
            for (const auto& cell : row_of(design, s))
                gain += cell.value * truth.columns[index(cell.column)];
            for (std::size_t f = 0; f < families_count; ++f)
                if (s.minutes[f] > 0)
                    gain += truth.own[c][1 + f] *
                            dose(design, static_cast<Family>(f), static_cast<double>(s.minutes[f]));
            if (design.response == Response::next_visit)
                s.gain_next_visit = rounded(gain);
            else if (uniform(dice) >= practice.missing)
                s.gain_next_day = rounded(gain);
        }
}

double effect_in(const Truth& truth, std::span<const Cell> cells) {
    double sum = 0;
    for (const auto& cell : cells)
        sum += cell.value * truth.columns[index(cell.column)];
    return sum;
}

std::vector<Found> calibrate(const Priors& priors, const Practice& practice, std::uint64_t seed) {
    Dice dice(seed);
    Learned learned(priors, practice.practitioners);
    auto clients = draw_sessions(practice, dice);
    std::vector<Truth> truths;
    for (const auto response : {Response::next_day, Response::next_visit}) {
        truths.push_back(draw_truth(learned.design(response), practice.clients, dice));
        draw_gains(learned.design(response), truths.back(), practice, dice, clients);
    }
    const auto sound = learned.refill(std::move(clients));
    assert(sound);
    (void)sound;
    std::vector<Found> found;
    for (const auto response : {Response::next_day, Response::next_visit}) {
        const auto add = [&](std::string_view effect, const std::vector<Cell>& cells) {
            found.push_back(found_again(learned.design(response), learned.fit(response),
                                        truths[static_cast<std::size_t>(response)],
                                        fmt::format("{} {}", effect, to_text(response)), cells,
                                        dice));
        };
        for (std::size_t f = 0; f < families_count; ++f)
            add(to_text(static_cast<Family>(f)), {{column::of_family(static_cast<Family>(f)), 1}});
        add("relaxation_for_muscle",
            {{column::of_family(Family::relaxation), 1},
             {column::of_family_by_source(Family::relaxation, SourceGroup::muscle), 1}});
        add("deep_when_chronic", {{column::of_family(Family::deep), 1},
                                  {column::of_family_by_stage(Family::deep, Stage::chronic), 1}});
        add("pain_before", {{column::pain_before, 1}});
        add("first_practitioner", {{column::practitioner, 1}});
    }
    return found;
}

}  // namespace palpate::outcomes::helps
