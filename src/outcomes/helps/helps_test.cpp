// The model against the same model written down in another way, and what must never change it.
#include "outcomes/helps/benefit.hpp"
#include "outcomes/helps/simulate.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace palpate::outcomes::helps {
namespace {

using Clients = std::vector<std::vector<SessionSeen>>;
using Dense = std::vector<std::vector<double>>;

Clients made_up(const Practice& practice, std::uint64_t seed) {
    Dice dice(seed);
    auto clients = draw_sessions(practice, dice);
    for (const auto response : {Response::next_day, Response::next_visit}) {
        const auto design = design_of(shipped_priors(), response, practice.practitioners);
        const auto truth = draw_truth(design, practice.clients, dice);
        draw_gains(design, truth, practice, dice, clients);
    }
    return clients;
}

Learned learned_from(const Clients& clients, int practitioners) {
    Learned learned(shipped_priors(), practitioners);
    EXPECT_TRUE(learned.refill(clients));
    return learned;
}

// All responses and the asked effect as one Gaussian, its covariance written out element by
// element; solved by plain elimination. Nothing of the model's own algebra is used.
class OneGaussian {
public:
    OneGaussian(const Design& design, const Clients& clients, int client, const Asked& asked)
        : design_(design), client_(client), asked_(asked) {
        for (std::size_t c = 0; c < clients.size(); ++c)
            for (const auto& session : clients[c])
                if (const auto gain = gain_of(session, design.response)) {
                    rows_.push_back(dense_row(session));
                    own_.push_back({static_cast<int>(c), own_row(session)});
                    double r = *gain;
                    for (int j = 0; j < design.columns; ++j)
                        r -= rows_.back()[at(j)] * design.mean[at(j)];
                    r_.push_back(r);
                }
    }

    Mixture effect() const {
        Mixture mixture;
        std::array<double, grid_size> logs{};
        for (std::size_t g = 0; g < grid_size; ++g)
            logs[g] = point(g, mixture[g]);
        const double most = *std::ranges::max_element(logs);
        double total = 0;
        for (const double one : logs)
            total += std::exp(one - most);
        for (std::size_t g = 0; g < grid_size; ++g)
            mixture[g].weight = std::exp(logs[g] - most) / total;
        return mixture;
    }

private:
    using Own = std::array<double, 1 + families_count>;
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }

    std::vector<double> dense_row(const SessionSeen& session) const {
        std::vector<double> row(at(design_.columns), 0);
        for (const auto& cell : row_of(design_, session))
            row[at(cell.column)] = cell.value;
        return row;
    }
    Own own_row(const SessionSeen& session) const {
        Own own{1};
        for (std::size_t f = 0; f < families_count; ++f)
            own[1 + f] = dose(design_, static_cast<Family>(f), session.minutes[f]);
        return own;
    }
    double between(std::size_t i, std::size_t j, const ClientSpread& spread) const {
        double sum = i == j ? 1 : 0;
        for (int c = 0; c < design_.columns; ++c)
            sum += rows_[i][at(c)] * rows_[j][at(c)] * design_.ratio[at(c)];
        if (own_[i].first == own_[j].first)
            for (std::size_t k = 0; k < Own{}.size(); ++k)
                sum +=
                    own_[i].second[k] * own_[j].second[k] * (k == 0 ? spread.level : spread.family);
        return sum;
    }
    std::vector<double> asked_row() const {
        std::vector<double> row(at(design_.columns), 0);
        row[at(column::of_family(asked_.family))] = 1;
        row[at(column::of_family_by_source(asked_.family, asked_.source))] = 1;
        row[at(column::of_family_by_stage(asked_.family, asked_.stage))] = 1;
        return row;
    }
    // Solves a x = (b, c) and gives x'b and x'c for x = a^-1 b, and the log determinant.
    struct Solved {
        double bb, bc, cc, log_determinant;
    };
    static Solved solve(Dense a, std::vector<double> b, std::vector<double> c) {
        Solved s{};
        for (std::size_t k = 0; k < a.size(); ++k) {
            s.log_determinant += std::log(a[k][k]);
            s.bb += b[k] * b[k] / a[k][k];
            s.bc += b[k] * c[k] / a[k][k];
            s.cc += c[k] * c[k] / a[k][k];
            for (std::size_t i = k + 1; i < a.size(); ++i) {
                const double times = a[i][k] / a[k][k];
                for (std::size_t j = k; j < a.size(); ++j)
                    a[i][j] -= times * a[k][j];
                b[i] -= times * b[k];
                c[i] -= times * c[k];
            }
        }
        return s;
    }

    double point(std::size_t g, Component& into) const {
        const auto& spread = design_.grid[g];
        const auto asked = asked_row();
        Dense covariance(r_.size(), std::vector<double>(r_.size()));
        std::vector<double> with_asked(r_.size());
        for (std::size_t i = 0; i < r_.size(); ++i) {
            for (std::size_t j = 0; j < r_.size(); ++j)
                covariance[i][j] = between(i, j, spread);
            for (int c = 0; c < design_.columns; ++c)
                with_asked[i] += rows_[i][at(c)] * asked[at(c)] * design_.ratio[at(c)];
            if (own_[i].first == client_)
                with_asked[i] +=
                    own_[i].second[1 + static_cast<std::size_t>(asked_.family)] * spread.family;
        }
        double variance = spread.family;
        double mean = 0;
        for (int c = 0; c < design_.columns; ++c) {
            variance += asked[at(c)] * asked[at(c)] * design_.ratio[at(c)];
            mean += asked[at(c)] * design_.mean[at(c)];
        }
        const auto solved = solve(covariance, r_, with_asked);
        const double shape = design_.shape + static_cast<double>(r_.size()) / 2;
        const double scale = design_.scale + solved.bb / 2;
        into = {.mean = mean + solved.bc,
                .scale = std::sqrt(scale / shape * (variance - solved.cc)),
                .freedom = 2 * shape};
        return -solved.log_determinant / 2 - shape * std::log(scale);
    }

    const Design& design_;
    int client_;
    Asked asked_;
    Dense rows_;
    std::vector<std::pair<int, Own>> own_;
    std::vector<double> r_;
};

TEST(Helps, IsTheSameAsOneGaussianWrittenOut) {
    const Practice practice{.clients = 6, .sessions = 40, .practitioners = 3};
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto clients = made_up(practice, seed);
        const auto learned = learned_from(clients, practice.practitioners);
        const auto response = seed % 2 == 0 ? Response::next_day : Response::next_visit;
        const auto& design = learned.design(response);
        const int client = seed == 6 ? 5'000 : 2;  // the last: nobody known yet
        ClientShare own;
        own.fill(design, learned.sessions_of(client));
        for (std::size_t f = 0; f < families_count; ++f) {
            const Asked asked{.family = static_cast<Family>(f),
                              .source = SourceGroup::joint,
                              .stage = Stage::subacute};
            const auto expected = OneGaussian(design, clients, client, asked).effect();
            const auto found = effect_for(design, learned.fit(response), own, asked);
            for (std::size_t g = 0; g < grid_size; ++g) {
                EXPECT_NEAR(found[g].weight, expected[g].weight, 1e-8);
                EXPECT_NEAR(found[g].mean, expected[g].mean, 1e-8);
                EXPECT_NEAR(found[g].scale, expected[g].scale, 1e-8);
                EXPECT_EQ(found[g].freedom, expected[g].freedom);
            }
        }
    }
}

TEST(Helps, OneByOneIsTheSameAsAllAtOnce) {
    const Practice practice{.clients = 30, .sessions = 400, .practitioners = 4};
    const auto clients = made_up(practice, 7);
    const auto whole = learned_from(clients, practice.practitioners);
    Learned grown(shipped_priors(), practice.practitioners);
    Dice dice(8);
    for (int i = 0; i < 60; ++i) {  // half a history, nothing, or another client's sessions
        const auto c = static_cast<std::size_t>(dice.below(practice.clients));
        auto sessions = clients[dice.one_in(3) ? (c + 1) % clients.size() : c];
        sessions.resize(static_cast<std::size_t>(dice.below(static_cast<int>(sessions.size()))));
        ASSERT_TRUE(grown.replace(static_cast<int>(c), sessions));
    }
    for (int c = practice.clients - 1; c >= 0; --c)
        ASSERT_TRUE(grown.replace(c, clients[static_cast<std::size_t>(c)]));
    EXPECT_EQ(grown.sessions(), 400);
    for (const auto response : {Response::next_day, Response::next_visit}) {
        EXPECT_TRUE(grown.sums(response) == whole.sums(response));
        const auto one = benefits(grown, response, {.client = 3});
        const auto other = benefits(whole, response, {.client = 3});
        for (std::size_t f = 0; f < families_count; ++f) {
            EXPECT_EQ(one[f].change.mean, other[f].change.mean);
            EXPECT_EQ(one[f].change.low, other[f].change.low);
            EXPECT_EQ(one[f].words, other[f].words);
        }
    }
}

TEST(Helps, SomeAtOnceAreTheSameAsOneByOneAndAllOrNone) {
    const auto clients = made_up({.clients = 6, .sessions = 40, .practitioners = 2}, 11);
    Learned one_by_one(shipped_priors(), 2);
    std::vector<ClientSessions> some;
    for (int c = 0; c < 6; ++c) {
        const auto& sessions = clients[static_cast<std::size_t>(c)];
        ASSERT_TRUE(one_by_one.replace(c, sessions));
        some.push_back({c, sessions});
    }
    Learned at_once(shipped_priors(), 2);
    ASSERT_TRUE(at_once.replace_some(some));
    EXPECT_EQ(at_once.sessions(), one_by_one.sessions());
    EXPECT_EQ(at_once.sums(Response::next_day), one_by_one.sums(Response::next_day));
    EXPECT_EQ(at_once.sums(Response::next_visit), one_by_one.sums(Response::next_visit));
    auto bad = some;
    bad[0].sessions.clear();
    bad[5].sessions[0].pain_before = 11;
    EXPECT_EQ(at_once.replace_some(bad).error().path, "/clients/5/sessions/0/pain_before");
    EXPECT_EQ(at_once.sums(Response::next_day), one_by_one.sums(Response::next_day));
}

TEST(Helps, AClientTakenOutLeavesNothingBehind) {
    const auto clients = made_up({.clients = 5, .sessions = 60, .practitioners = 2}, 11);
    auto learned = learned_from(clients, 2);
    for (int c = 0; c < 5; ++c)
        ASSERT_TRUE(learned.replace(c, {}));
    EXPECT_EQ(learned.sessions(), 0);
    for (const auto& b : benefits(learned, Response::next_day, {.client = 1})) {
        EXPECT_EQ(b.change.mean, b.published.mean);
        EXPECT_EQ(b.change.high, b.published.high);
        EXPECT_EQ(b.practice_sessions, 0);
    }
}

TEST(Helps, AMissingAnswerSaysNothingOfThatResponseAlone) {
    auto clients = made_up({.clients = 4, .sessions = 40, .practitioners = 1, .missing = 0}, 3);
    auto asked = clients;
    for (auto& client : asked)
        client[0].gain_next_day.reset();
    for (auto& client : clients)
        client.erase(client.begin());
    const auto missing = learned_from(asked, 1);
    const auto without = learned_from(clients, 1);
    EXPECT_TRUE(missing.sums(Response::next_day) == without.sums(Response::next_day));
    EXPECT_FALSE(missing.sums(Response::next_visit) == without.sums(Response::next_visit));
    const auto said = benefits(missing, Response::next_day, {})[0];
    EXPECT_NE(said.limits[0].find("4 of 40 sessions have none"), std::string::npos);
}

TEST(Helps, TheOwnHistoryWeighsMostForThatClientAsItGrows) {
    // Everybody else: heat does nothing more than expected. This client: two points each time.
    auto clients = made_up({.clients = 40, .sessions = 400, .practitioners = 1}, 21);
    const auto at_heat = static_cast<std::size_t>(Family::heat);
    double before = -10;
    for (const int visits : {0, 4, 12, 40}) {
        clients[0].clear();
        for (int i = 0; i < visits; ++i) {
            SessionSeen s{.pain_before = 5, .visits_before = i, .gain_next_day = 0.0F};
            if (i % 2 == 0) {
                s.minutes[at_heat] = 12;
                s.gain_next_day = 3.0F;
            }
            clients[0].push_back(s);
        }
        const auto learned = learned_from(clients, 1);
        const auto own = benefits(learned, Response::next_day, {.client = 0})[at_heat];
        const auto new_one = benefits(learned, Response::next_day, {.client = 9999})[at_heat];
        EXPECT_GT(own.change.mean, before);
        EXPECT_LE(own.change.high - own.change.low, new_one.change.high - new_one.change.low);
        EXPECT_LT(new_one.change.mean, 1);
        before = own.change.mean;
    }
    EXPECT_GT(before, 1.5);
}

// Sessions of many clients with heat at every other visit, which brings `points`.
Clients heat_brings(float points, int clients, int visits) {
    Clients made(static_cast<std::size_t>(clients));
    Dice dice(17);
    for (auto& client : made)
        for (int i = 0; i < visits; ++i) {
            SessionSeen s{.pain_before = 5, .visits_before = i};
            const bool heated = i % 2 == 0;
            s.minutes[static_cast<std::size_t>(Family::heat)] = heated ? 12 : 0;
            s.gain_next_day = static_cast<float>(normal(dice)) + (heated ? points : 0);
            client.push_back(s);
        }
    return made;
}

Benefit heat_for(const Learned& learned, int client) {
    return benefits(learned, Response::next_day,
                    {.client = client})[static_cast<std::size_t>(Family::heat)];
}

TEST(Helps, NotEnoughSessionsIsTheDefault) {
    for (const auto& b : benefits(Learned(shipped_priors(), 1), Response::next_visit, {})) {
        EXPECT_EQ(b.said, Said::not_enough);
        EXPECT_EQ(b.factor, 1);
        EXPECT_NE(b.words[0].find("Not enough sessions yet"), std::string::npos);
        EXPECT_EQ(b.limits.size(), 2U);
    }
    // Enough sessions, which tell too little: the interval is hardly narrower.
    auto few = heat_brings(3, 1, 12);
    const auto own = heat_for(learned_from(few, 1), 0);
    EXPECT_EQ(own.own_sessions, 6);
    EXPECT_GT(own.change.high - own.change.low, 0.7 * (own.published.high - own.published.low));
    EXPECT_EQ(own.said, Said::not_enough);
    EXPECT_EQ(own.factor, 1);
}

TEST(Helps, FewSessionsSayNothingHoweverNarrowTheInterval) {
    auto eager = shipped_priors();
    eager.rules.narrower_share = 0.01;
    Learned learned(eager, 1);
    ASSERT_TRUE(learned.refill(heat_brings(3, 1, 10)));  // five with heat
    EXPECT_EQ(heat_for(learned, 0).said, Said::not_enough);
    ASSERT_TRUE(learned.refill(heat_brings(3, 1, 12)));
    EXPECT_NE(heat_for(learned, 0).said, Said::not_enough);
}

TEST(Helps, ManySessionsSayItWithBoundedFactors) {
    const auto helping = heat_for(learned_from(heat_brings(3, 40, 20), 1), 0);
    EXPECT_EQ(helping.said, Said::helps);
    EXPECT_EQ(helping.own_sessions, 10);
    EXPECT_EQ(helping.practice_sessions, 400);
    EXPECT_EQ(helping.factor, 1.5);
    EXPECT_NE(helping.words[2].find("10 sessions of this client and 400"), std::string::npos);
    const auto harming = heat_for(learned_from(heat_brings(-3, 40, 20), 1), 0);
    EXPECT_EQ(harming.said, Said::worse);
    EXPECT_EQ(harming.factor, 0.5);
    const auto nothing = heat_for(learned_from(heat_brings(0, 40, 20), 1), 0);
    EXPECT_EQ(nothing.said, Said::unclear);
    EXPECT_LT(nothing.factor, 1);
    for (const auto* b : {&helping, &harming, &nothing})
        for (const auto& words : b->words)
            EXPECT_EQ(words.find("p-value"), std::string::npos);
}

// The simulations are made with the same columns as the model, so these are held by themselves.
TEST(Design, SaysWhatASessionIsExplainedBy) {
    const auto design = design_of(shipped_priors(), Response::next_visit, 3);
    SessionSeen s{.practitioner = 2,
                  .stage = Stage::acute,
                  .source = SourceGroup::joint,
                  .pain_before = 8,
                  .visits_before = 3,
                  .gain_next_visit = 1.0F,
                  .days_to_next = 14};
    s.minutes[static_cast<std::size_t>(Family::deep)] = 8;
    std::vector<double> row(static_cast<std::size_t>(design.columns), 0);
    for (const auto& cell : row_of(design, s))
        row[static_cast<std::size_t>(cell.column)] += cell.value;
    std::vector<double> expected(row.size(), 0);
    const auto put = [&](int at, double value) { expected[static_cast<std::size_t>(at)] = value; };
    put(column::visit, 1);
    put(column::pain_before, 0.6);
    put(column::visit_number, 0.5);
    put(column::days_to_next, 0.5);
    put(column::of_stage(Stage::acute), 1);
    put(column::of_source(SourceGroup::joint), 1);
    put(column::of_family(Family::deep), 1);
    put(column::of_family_by_source(Family::deep, SourceGroup::joint), 1);
    put(column::of_family_by_stage(Family::deep, Stage::acute), 1);
    put(column::practitioner + 2, 1);
    for (std::size_t c = 0; c < row.size(); ++c)
        EXPECT_DOUBLE_EQ(row[c], expected[c]) << c;
}

TEST(Design, DosesSaturate) {
    const auto design = design_of(shipped_priors(), Response::next_day, 1);
    for (std::size_t f = 0; f < families_count; ++f) {
        const auto family = static_cast<Family>(f);
        EXPECT_EQ(dose(design, family, 0), 0);
        EXPECT_DOUBLE_EQ(dose(design, family, design.usual_minutes[f]), 1);
        EXPECT_LT(dose(design, family, 240), 1.6);
        EXPECT_GT(dose(design, family, 5) - dose(design, family, 4),
                  dose(design, family, 6) - dose(design, family, 5));
    }
}

TEST(Helps, BadSessionsAreRefusedWholeWithTheirPlace) {
    Learned learned(shipped_priors(), 2);
    const SessionSeen good{.pain_before = 5, .gain_next_day = 1.0F};
    const auto path_of = [&](SessionSeen bad) {
        const auto done = learned.replace(0, {good, bad});
        return done ? "" : done.error().path;
    };
    auto bad = good;
    bad.minutes[2] = -1;
    EXPECT_EQ(path_of(bad), "/sessions/1/minutes/deep");
    bad = good;
    bad.minutes[0] = std::nanf("");
    EXPECT_EQ(path_of(bad), "/sessions/1/minutes/relaxation");
    bad = good;
    bad.pain_before = 11;
    EXPECT_EQ(path_of(bad), "/sessions/1/pain_before");
    bad = good;
    bad.gain_next_day = 10.5F;
    EXPECT_EQ(path_of(bad), "/sessions/1/gain_next_day");
    bad = good;
    bad.gain_next_visit = 1.0F;  // and nobody knows when
    EXPECT_EQ(path_of(bad), "/sessions/1/days_to_next");
    bad = good;
    bad.practitioner = 2;
    EXPECT_EQ(path_of(bad), "/sessions/1/practitioner");
    bad = good;
    bad.visits_before = -1;
    EXPECT_EQ(path_of(bad), "/sessions/1/visits_before");
    EXPECT_FALSE(learned.replace(-1, {good}));
    EXPECT_EQ(learned.refill({{good}, {bad}}).error().path, "/clients/1/sessions/0/visits_before");
    EXPECT_EQ(learned.sessions(), 0);
}

}  // namespace
}  // namespace palpate::outcomes::helps
