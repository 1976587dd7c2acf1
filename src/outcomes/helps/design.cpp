#include "outcomes/helps/design.hpp"

namespace palpate::outcomes::helps {
namespace {

constexpr double pain_middle = 5, pain_step = 5;
constexpr double half_visits = 3;  // the visit number counts half by the fourth visit
constexpr double half_days = 14;   // time counts half after two weeks

double square(double x) {
    return x * x;
}

// Fills mean and ratio in the order of the columns.
class Beliefs {
public:
    Beliefs(Design& design, double residual) : d_(design), residual_(residual) {}
    void add(double mean, double variance, std::size_t times = 1) {
        d_.mean.insert(d_.mean.end(), times, mean);
        d_.ratio.insert(d_.ratio.end(), times, variance / square(residual_));
    }
    void add(const Effect& effect, std::size_t times = 1) {
        add(effect.mean, square(effect.sd), times);
    }

private:
    Design& d_;
    double residual_;
};

template <class E>
int at(E value) {
    return static_cast<int>(value);
}

}  // namespace

namespace column {

int of_stage(Stage s) {
    return stage + at(s);
}
int of_source(SourceGroup s) {
    return source + at(s);
}
int of_family(Family f) {
    return family + at(f);
}
int of_family_by_source(Family f, SourceGroup s) {
    return family_by_source + at(f) * static_cast<int>(source_groups_count) + at(s);
}
int of_family_by_stage(Family f, Stage s) {
    return family_by_stage + at(f) * static_cast<int>(stages_count) + at(s);
}

}  // namespace column

Design design_of(const Priors& priors, Response response, int practitioners) {
    const auto& p = priors.of(response);
    Design d{.response = response,
             .practitioners = practitioners,
             .columns = column::practitioner + practitioners};
    Beliefs beliefs(d, p.residual);
    for (const auto* effect : {&p.visit, &p.pain_before, &p.visit_number, &p.days_to_next})
        beliefs.add(*effect);
    beliefs.add(p.stage, stages_count);
    beliefs.add(p.source_group, source_groups_count);
    for (const auto& effect : p.family)
        beliefs.add(effect.mean, square(effect.sd) + square(p.between_practices));
    beliefs.add(0, square(p.family_by_source), families_count * source_groups_count);
    beliefs.add(0, square(p.family_by_stage), families_count * stages_count);
    beliefs.add(0, square(p.practitioner), static_cast<std::size_t>(practitioners));
    std::size_t g = 0;
    for (const double level : level_times)
        for (const double family : family_times)
            d.grid[g++] = {.level = square(level * p.client_level / p.residual),
                           .family = square(family * p.client_family / p.residual)};
    d.shape = priors.rules.residual_worth / 2;
    d.scale = d.shape * square(p.residual);
    for (std::size_t f = 0; f < families_count; ++f) {
        d.usual_minutes[f] = priors.families[f].usual_minutes;
        d.half_minutes[f] = priors.families[f].half_minutes;
    }
    return d;
}

double dose(const Design& d, Family family, double minutes) {
    const auto f = static_cast<std::size_t>(family);
    const double usual = d.usual_minutes[f];
    const double half = d.half_minutes[f];
    return minutes / (minutes + half) * ((usual + half) / usual);
}

Row row_of(const Design& d, const SessionSeen& s) {
    Row row;
    row.put(column::visit, 1);
    row.put(column::pain_before, (static_cast<double>(s.pain_before) - pain_middle) / pain_step);
    row.put(column::visit_number, s.visits_before / (s.visits_before + half_visits));
    if (d.response == Response::next_visit)
        row.put(column::days_to_next, s.days_to_next / (s.days_to_next + half_days));
    row.put(column::of_stage(s.stage), 1);
    row.put(column::of_source(s.source), 1);
    for (std::size_t f = 0; f < families_count; ++f) {
        if (s.minutes[f] <= 0)
            continue;
        const auto family = static_cast<Family>(f);
        const double worth = dose(d, family, static_cast<double>(s.minutes[f]));
        row.put(column::of_family(family), worth);
        row.put(column::of_family_by_source(family, s.source), worth);
        row.put(column::of_family_by_stage(family, s.stage), worth);
    }
    row.put(column::practitioner + s.practitioner, 1);
    return row;
}

std::optional<double> gain_of(const SessionSeen& s, Response response) {
    const auto& gain = response == Response::next_day ? s.gain_next_day : s.gain_next_visit;
    if (!gain)
        return std::nullopt;
    return static_cast<double>(*gain);
}

}  // namespace palpate::outcomes::helps
