#include "session/demonstration/year.hpp"

#include "outcomes/helps/design.hpp"
#include "record/consents.hpp"
#include "record/measures/measurement.hpp"
#include "scheduling/bookings/book.hpp"
#include "scheduling/zone.hpp"
#include "session/demonstration/effects.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using knowledge::Knowledge;
using std::chrono::minutes;

constexpr std::string_view made_up = "made up";
constexpr std::string_view zone_name = "Europe/Berlin";
constexpr std::array<int, 6> starts{9 * 60,  10 * 60 + 15, 11 * 60 + 30,
                                    14 * 60, 15 * 60 + 15, 16 * 60 + 30};
constexpr int visits_max = 8;
constexpr int days_looked_for = 6;  // for a free hour
constexpr int review_every = 3;     // visits

// Twelve throws added up: close enough to normal, and the same on every machine.
double bell(Dice& dice) {
    double sum = -6;
    for (int i = 0; i < 12; ++i)
        sum += dice.below(1'000'000) / 1e6;
    return sum;
}

bool of_100(Dice& dice, int so_many) {
    return dice.below(100) < so_many;
}

double effect_in(const CourseWanted& wanted) {
    double gain = effects::elsewhere;
    for (const auto& one : effects::of_area)
        if (one.area == wanted.area)
            gain = one.gain;
    return wanted.minutes <= effects::short_visit_minutes ? gain * effects::share_of_short_visits
                                                          : gain;
}

// How it really goes with this client; what is measured wavers around it.
class Truth {
public:
    Truth(const CourseWanted& wanted, int visits, Dice& dice)
        : start_(wanted.pain), visits_(visits) {
        const double time = wanted.stage == "acute" ? effects::acute_with_time : effects::with_time;
        const double extreme = wanted.pain > 5 ? effects::first_score_extreme : 0;
        gain_ = time + extreme + effect_in(wanted) + effects::spread_between_clients * bell(dice);
    }
    // After so many visits. Most of it comes early.
    double pain(int visit) const {
        const double part = std::min(1.0, visit / static_cast<double>(std::max(1, visits_)));
        return std::clamp(start_ - gain_ * part * (2 - part), 0.0, 10.0);
    }
    bool worse() const { return gain_ < 0; }
    double gain() const { return gain_; }

private:
    double start_;
    int visits_;
    double gain_ = 0;
};

int scored(double truth, Dice& dice) {
    const double heard = truth + effects::error_of_score * bell(dice);
    return static_cast<int>(std::clamp(std::floor(heard + 0.5), 0.0, 10.0));
}

double effect_of(outcomes::helps::Family family) {
    for (const auto& one : effects::next_day_of_family)
        if (one.family == outcomes::helps::to_text(family))
            return one.gain;
    return 0;
}

std::map<outcomes::helps::Family, double> minutes_by_family(const Worked& worked) {
    std::map<outcomes::helps::Family, double> worked_minutes;
    for (const auto& one : worked.techniques)
        if (const auto family =
                outcomes::helps::family_of(outcomes::helps::shipped_priors(), one.technique))
            worked_minutes[*family] += static_cast<double>(one.seconds) / 60;
    return worked_minutes;
}

class CourseMaker {
public:
    CourseMaker(record::Transaction& t, const CourseWanted& wanted, std::uint64_t seed,
                const Knowledge& k)
        : wanted_(wanted), k_(k), dice_(seed), next_day_dice_(~seed), t_(t, dice_) {}

    CourseMade run(const scheduling::MadeUpHouse* house) {
        const int planned = std::clamp(wanted_.visits, 1, visits_max);
        const Truth truth(wanted_, planned, dice_);
        const bool stops =
            of_100(dice_, truth.worse() ? effects::drop_out_when_worse : effects::drop_out);
        const int visits = stops ? dice_.from_to(1, std::max(1, planned / 2)) : planned;
        made_.dropped_out = stops;
        Date day = plus_days(wanted_.opened_on, 1);
        measure(truth, 0, wanted_.opened_on);
        say_of_use();
        for (int visit = 1; visit <= visits && day < wanted_.today; ++visit) {
            if (!one_visit(truth, visit, day, house))
                break;
            // A rating of the day after would stand for how the course ended.
            if (!stops && visit < visits)
                rate_next_day(truth.pain(visit - 1));
            // Who stops coming is not asked again.
            if (!stops && (visit % review_every == 0 || visit == visits))
                measure(truth, visit, day_);
            day = plus_days(day_, gap_days());
        }
        return made_;
    }

private:
    int gap_days() {
        const double week = wanted_.visits_a_week > 0 ? 7 / wanted_.visits_a_week : 7;
        return std::max(2, static_cast<int>(week) + dice_.from_to(-1, 1));
    }

    // The first free hour from this day on; none: the calendar is full, and the visit is without.
    std::optional<scheduling::BookingId> booked(const scheduling::MadeUpHouse* house, Date day) {
        day_ = day;
        begin_ = std::chrono::sys_days(day) + std::chrono::hours(8);
        const auto zone = scheduling::Zone::named(zone_name);
        if (house == nullptr || !zone)
            return std::nullopt;
        for (int later = 0; later < days_looked_for; ++later) {
            const auto on = plus_days(day, later);
            const int first = dice_.below(static_cast<int>(starts.size()));
            for (std::size_t i = 0; on < wanted_.today && i < starts.size(); ++i) {
                const auto start = starts[(i + static_cast<std::size_t>(first)) % starts.size()];
                if (auto id = book_at(*house, zone->at({on, minutes(start)}))) {
                    day_ = on;
                    return id;
                }
            }
        }
        return std::nullopt;
    }

    std::optional<scheduling::BookingId> book_at(const scheduling::MadeUpHouse& house,
                                                 Instant begin) {
        t_.be(begin - std::chrono::days(1));
        const scheduling::BookingSaid said{
            .clients = {wanted_.client},
            .practitioners = {house.practitioners.front()},
            .resources = {house.rooms.front()},
            .service =
                wanted_.minutes <= effects::short_visit_minutes ? house.chair : house.massage,
            .location = house.location,
            .event = {},
            .begin = begin,
            .until = {},
            .zone = {},
            .wall = {},
            .source = scheduling::BookingSource::desk,
            .hold_minutes = {},
            .overrule = {},
            .despite = {},
            .series = {},
            .note = {},
            .extra = {}};
        const auto kept = scheduling::book(t_, said, std::string(made_up));
        if (!kept)
            return std::nullopt;
        begin_ = begin;
        ++made_.bookings;
        return kept->id;
    }

    bool one_visit(const Truth& truth, int visit, Date day, const scheduling::MadeUpHouse* house) {
        const auto booking = booked(house, day);
        const double before = truth.pain(visit - 1);
        const double after = std::max(0.0, before - 1);
        const auto session = make_up_visit(t_,
                                           {.episode = wanted_.episode,
                                            .booking = booking,
                                            .begin = begin_,
                                            .day = day_,
                                            .pain_before = scored(before, dice_),
                                            .pain_after = scored(after, dice_),
                                            .signed_by = wanted_.signed_by},
                                           dice_, k_);
        if (!session) {
            made_.held = true;
            return false;
        }
        ++made_.visits;
        if (of_100(dice_, effects::followed_up))
            follow_up();
        return true;
    }

    void take(record::MeasurementSaid said, Date day) {
        said.day = day;
        said.by = record::AnsweredBy::client;
        const auto kept = record::take_measurement(
            t_, wanted_.episode, said, outcomes::shipped_tables(), std::string(made_up));
        made_.measurements += kept ? 1 : 0;
    }

    // What is left open counts as no: nothing of it leaves for research.
    void say_of_use() {
        if (of_100(dice_, effects::use_not_agreed))
            return;
        record::ConsentSaid said{.to = record::ConsentTo::data_use};
        said.answer = record::ConsentAnswer::given;
        said.wording = "That what is kept of my care may be used for research, without my name.";
        said.language = "en";
        (void)record::give_consent(t_, wanted_.client, said, std::string(made_up));
    }

    void measure(const Truth& truth, int visit, Date day) {
        t_.be(std::max(t_.now(), Instant(std::chrono::sys_days(day) + std::chrono::hours(17))));
        const double pain = truth.pain(visit);
        if (!of_100(dice_, effects::score_missing))
            take({.instrument = "pain_rating",
                  .items = 1,
                  .answers = {{1, static_cast<double>(scored(pain, dice_))}}},
                 day);
        if (!of_100(dice_, effects::score_missing)) {
            record::MeasurementSaid own{.instrument = "patient_specific_function", .items = 3};
            for (int item = 1; item <= 3; ++item)
                own.answers.push_back({item, 10.0 - scored(std::max(1.0, pain), dice_)});
            take(own, day);
        }
        const double gained = wanted_.pain - pain;
        if (visit > 0 && !of_100(dice_, effects::score_missing))
            take({.instrument = "global_change",
                  .items = 1,
                  .answers = {{1, std::clamp(std::floor(gained * 1.5 + bell(dice_) + 0.5), -7.0,
                                             7.0)}}},
                 day);
    }

    // The day after.
    void follow_up() {
        t_.be(std::chrono::sys_days(plus_days(day_, 1)) + std::chrono::hours(17));
        record::MeasurementSaid said{.instrument = std::string(record::after_effect)};
        const bool severe = dice_.below(10'000) < effects::severe_in_10000;
        const bool moderate = of_100(dice_, effects::moderate_event);
        const bool minor = of_100(dice_, effects::minor_event);
        said.signs = {{"medical_care", severe ? 1.0 : 0.0},
                      {"hours", moderate ? 60.0
                                : minor  ? 20.0
                                         : 0.0},
                      {"soreness", moderate ? 4.0
                                   : minor  ? 2.0
                                            : 0.0},
                      {"pain_rise", 0.0},
                      {"headache", 0.0},
                      {"bruise_cm", 0.0},
                      {"tired", 0.0}};
        take(std::move(said), day_);
    }

    // Thrown apart, so that the rest of the year is the same without it.
    void rate_next_day(double before) {
        if (!of_100(next_day_dice_, effects::followed_up))
            return;
        t_.be(std::chrono::sys_days(plus_days(day_, 1)) + std::chrono::hours(18));
        const double pain = std::clamp(before - next_day_gain(), 0.0, 10.0);
        take({.instrument = "pain_rating",
              .items = 1,
              .answers = {{1, static_cast<double>(scored(pain, next_day_dice_))}}},
             plus_days(day_, 1));
    }
    // Of what was worked in the last visit.
    double next_day_gain() const {
        namespace model = outcomes::helps;
        const auto& priors = model::shipped_priors();
        const auto design = model::design_of(priors, model::Response::next_day, 1);
        double gain = effects::next_day_of_visit;
        const record::Term of_episode{"episode", to_text(wanted_.episode)};
        for (const auto& last : std::as_const(t_).records<StoredSession>().with_term(of_episode, 1))
            for (const auto& [family, worked] : minutes_by_family(*last.content.worked))
                gain += effect_of(family) * model::dose(design, family, worked);
        return gain;
    }

    const CourseWanted& wanted_;
    const Knowledge& k_;
    Dice dice_;
    Dice next_day_dice_;
    Dated t_;
    CourseMade made_;
    Date day_;
    Instant begin_;
};

double number_in(const boost::json::object& from, std::string_view name) {
    const auto* found = from.if_contains(name);
    return found != nullptr && found->is_number() ? found->to_number<double>() : 0;
}

// Of the region that was painted the worst.
void read_drawing(const Document& answers, const Knowledge& k, CourseWanted& wanted) {
    const auto told = parse_json(answers.text());
    const auto* painted =
        told && told->is_object() ? told->as_object().if_contains("regions") : nullptr;
    if (painted == nullptr || !painted->is_object())
        return;
    double worst = -1;
    for (const auto& region : k.regions)
        if (const double pain = painted->as_object().contains(region.id)
                                    ? number_in(painted->as_object(), region.id)
                                    : -1;
            pain > worst) {
            worst = pain;
            wanted.area = region.group;
        }
    wanted.pain = std::max(0.0, worst);
}

void read_plan(const Document& plan, CourseWanted& wanted) {
    const auto parsed = parse_json(plan.text());
    if (!parsed || !parsed->is_object())
        return;
    const auto& members = parsed->as_object();
    if (const auto* stage = members.if_contains("planned_as"); stage && stage->is_string())
        wanted.stage = std::string(stage->get_string());
    wanted.minutes = static_cast<int>(number_in(members, "minutes"));
    const auto* phases = members.if_contains("phases");
    if (phases == nullptr || !phases->is_array() || phases->get_array().empty() ||
        !phases->get_array().front().is_object())
        return;
    const auto& active = phases->get_array().front().get_object();
    wanted.visits = static_cast<int>(number_in(active, "sessions"));
    wanted.visits_a_week = number_in(active, "sessions_per_week");
}

}  // namespace

std::optional<CourseWanted> course_wanted(const record::MadeUpEpisode& made, Date today,
                                          const Knowledge& k) {
    if (made.visits.empty() || !made.visits.front().plan)
        return std::nullopt;
    const auto& first = made.visits.front();
    CourseWanted wanted{.client = made.episode.client,
                        .episode = made.id,
                        .opened_on = made.episode.opened_on,
                        .today = today};
    read_drawing(first.intake.answers, k, wanted);
    read_plan(first.plan->plan, wanted);
    return wanted;
}

CourseMade make_up_course(record::Transaction& t, const CourseWanted& wanted,
                          const scheduling::MadeUpHouse* house, std::uint64_t seed,
                          const Knowledge& k) {
    return CourseMaker(t, wanted, seed, k).run(house);
}

}  // namespace palpate::session
