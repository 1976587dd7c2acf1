#include "scheduling/diaries/propose.hpp"

#include "scheduling/bookings/ranges.hpp"
#include "scheduling/choose.hpp"
#include "scheduling/free_slots.hpp"
#include "scheduling/series/explain.hpp"
#include "scheduling/series/rules.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Transaction;

constexpr std::int64_t reach_usual = 3;
constexpr std::int64_t reach_max = 14;
constexpr int nearest_days = 14;          // how far outside of a window the nearest is looked for
constexpr int not_preferred_points = 40;  // a guess, as the solver's own weights are
constexpr int load_points_max = 20;
constexpr double load_a_point = 60;  // an hour of usual work
constexpr int last_room_points = 5;

std::vector<Date> ideal_days(const CourseAsked& asked) {
    std::vector<Date> all;
    Date stretch = asked.first;
    for (const auto& part : asked.dose)
        for (std::int64_t i = 0; i < part.times; ++i) {
            const auto days = static_cast<int>(7 * part.weeks);
            for (int visit = 0; visit < part.visits; ++visit)
                all.push_back(plus_days(stretch, visit * days / static_cast<int>(part.visits)));
            stretch = plus_days(stretch, days);
        }
    return all;
}

// Whether all of the visit is within hours that the client likes.
bool is_preferred(const CourseAsked& asked, const Zone& zone, Moment start, minutes length) {
    const auto wall = zone.wall(start);
    const auto weekday = static_cast<Weekday>(weekday_of(wall.day));
    return asked.preferred_hours.empty() ||
           std::ranges::any_of(asked.preferred_hours, [&](const PreferredHours& liked) {
               return std::ranges::find(liked.weekdays, weekday) != liked.weekdays.end() &&
                      wall.minute >= minutes(liked.hours.from_minute) &&
                      wall.minute + length <= minutes(liked.hours.until_minute);
           });
}

class Proposing {
public:
    Proposing(const CourseAsked& asked, const Offer& offer, const Board& board)
        : asked_(asked), offer_(offer), board_(board), spare_(board, offer.question) {}

    // Every free start, in order.
    Result<std::vector<series::Slot>> slots() const {
        std::vector<series::Slot> all;
        for (int i = 0; i < std::ssize(offer_.diary.practitioners); ++i) {
            const auto who = board_.practitioner(i).id;
            const auto starts = free_starts(board_, question_to(who));
            if (!starts)
                return tl::unexpected(starts.error());
            for (const auto start : *starts)
                all.push_back(slot_at(start, i));
        }
        std::ranges::sort(all, {}, [](const series::Slot& slot) {
            return std::pair(slot.start, slot.practitioner);
        });
        return all;
    }
    series::Course course(const std::vector<Date>& ideals,
                          const std::vector<series::Slot>& all) const {
        series::Course course{.wanted = {},
                              .treatments = {},
                              .rules = rules(),
                              .weights = {},
                              .preferred = asked_.preferred};
        const auto reach = std::chrono::days(asked_.reach_days.value_or(reach_usual));
        for (const auto& ideal : ideals) {
            const auto day = std::chrono::local_days(ideal);
            series::Wanted wanted{.ideal = day,
                                  .from = day - reach,
                                  .to = day + reach,
                                  .deep = asked_.deep.value_or(false)};
            for (const auto& slot : all)
                if (slot.day >= wanted.from && slot.day <= wanted.to)
                    wanted.slots.push_back(slot);
            course.wanted.push_back(std::move(wanted));
        }
        for (const auto& care : asked_.other_care)
            course.treatments.push_back(
                {.reason = {},
                 .from = std::chrono::floor<minutes>(care.from),
                 .until = std::chrono::ceil<minutes>(care.until),
                 .before = std::chrono::hours(care.hours_before.value_or(0)),
                 .after = std::chrono::hours(care.hours_after.value_or(0))});
        add_own_visits(course);
        return course;
    }
    minutes rest() const { return series::rest_after(rules(), asked_.deep.value_or(false)); }
    // The rooms are chosen last: no two visits of one client are at once.
    Result<SlotShown> shown(const series::Slot& slot) const {
        auto choice = choose(board_, question_to(slot.practitioner), slot.start);
        if (!choice)
            return tl::unexpected(std::move(choice.error()));
        return SlotShown{.begin = slot.start,
                         .until = slot.end,
                         .at = offer_.days.zone().print(slot.start),
                         .practitioner = slot.practitioner,
                         .resources = std::move(choice->resources)};
    }

private:
    Question question_to(PractitionerId who) const {
        auto question = offer_.question;
        question.practitioners = {who};
        return question;
    }
    series::Slot slot_at(Moment start, int practitioner) const {
        const auto& zone = offer_.days.zone();
        const auto length = offer_.question.service.duration;
        series::Slot slot{.start = start,
                          .end = start + length,
                          .day = std::chrono::local_days(zone.wall(start).day),
                          .practitioner = board_.practitioner(practitioner).id,
                          .room = {},
                          .cost = {}};
        if (!is_preferred(asked_, zone, start, length))
            slot.cost.client = not_preferred_points;
        const auto work = board_.work(practitioner, offer_.days.index_of(start));
        slot.cost.load =
            static_cast<int>(std::min<double>(load_points_max, work.load / load_a_point));
        if (spare_.at(start) == 0)
            slot.cost.room = last_room_points;
        return slot;
    }
    // The rest counts from and to what the client has here already, too. After what was asked for:
    // a clash names that by its own index.
    void add_own_visits(series::Course& course) const {
        for (const auto& booking : offer_.diary.bookings)
            if (course.treatments.size() < series::treatments_max &&
                std::ranges::find(booking.clients, asked_.client) != booking.clients.end())
                course.treatments.push_back({.reason = {},
                                             .from = booking.treated.from,
                                             .until = booking.treated.until,
                                             .before = rest(),
                                             .after = course.rules.rest});
    }
    series::Rules rules() const {
        series::Rules rules;
        rules.rest = std::chrono::hours(asked_.rest_hours.value_or(0));
        if (asked_.rest_hours_after_deep)
            rules.rest_after_deep = std::chrono::hours(*asked_.rest_hours_after_deep);
        if (asked_.per_7_days_max)
            rules.per_7_days_max = static_cast<int>(*asked_.per_7_days_max);
        return rules;
    }

    const CourseAsked& asked_;
    const Offer& offer_;
    const Board& board_;
    const Spare spare_;
};

Result<void> show_into(std::optional<SlotShown>& to, const Proposing& proposing,
                       const std::optional<series::Slot>& slot) {
    if (!slot)
        return {};
    auto shown = proposing.shown(*slot);
    if (!shown)
        return tl::unexpected(std::move(shown.error()));
    to = *std::move(shown);
    return {};
}

Result<void> show_clash(VisitShown& visit, const Proposing& proposing, const series::Clash& clash,
                        std::size_t other_care) {
    for (const auto& blocked : clash.blocked) {
        BlockShown block{.why = blocked.block.why,
                         .slots = static_cast<std::int64_t>(blocked.slots),
                         .with = {}};
        // The client's own visits elsewhere in the calendar have no index among what was asked.
        const bool is_own = blocked.block.why == series::Why::treatment && blocked.block.with &&
                            *blocked.block.with >= other_care;
        if (blocked.block.with && !is_own)
            block.with = static_cast<std::int64_t>(*blocked.block.with);
        visit.blocked.push_back(block);
    }
    if (auto done = show_into(visit.before, proposing, clash.before); !done)
        return done;
    return show_into(visit.after, proposing, clash.after);
}

Result<std::vector<VisitShown>> visits_of(const Proposing& proposing,
                                          const std::vector<Date>& ideals,
                                          const series::Series& solved, std::size_t other_care) {
    std::vector<VisitShown> visits;
    for (std::size_t i = 0; i < ideals.size(); ++i) {
        visits.push_back({.ideal = ideals[i]});
        if (auto done = show_into(visits.back().slot, proposing, solved.chosen[i]); !done)
            return tl::unexpected(std::move(done.error()));
    }
    for (const auto& clash : solved.clashes)
        if (auto done = show_clash(visits[clash.visit], proposing, clash, other_care); !done)
            return tl::unexpected(std::move(done.error()));
    return visits;
}

// The nearest outside of the windows, once it is known which visits have no place: such slots are
// never chosen, so the search need not carry them.
void name_nearest(series::Series& solved, series::Course course,
                  const std::vector<series::Slot>& all) {
    for (const auto& clash : solved.clashes) {
        auto& wanted = course.wanted[clash.visit];
        const auto first = wanted.from - std::chrono::days(nearest_days);
        const auto last = wanted.to + std::chrono::days(nearest_days);
        for (const auto& slot : all)
            if (slot.day >= first && slot.day <= last &&
                (slot.day < wanted.from || slot.day > wanted.to))
                wanted.slots.push_back(slot);
    }
    solved.clashes = series::clashes_of(course, solved.chosen);
}

OfferAsked offer_asked(const CourseAsked& asked) {
    return {.service = asked.service,
            .location = asked.location,
            .practitioners = asked.practitioners,
            .resources = {},
            .clients = {asked.client}};
}

void check_dose(Ranges& faults, const CourseAsked& asked) {
    faults.that(!asked.dose.empty(), "/dose", "expected at least one part");
    std::int64_t visits = 0;
    for (std::size_t i = 0; i < asked.dose.size(); ++i) {
        const auto& part = asked.dose[i];
        const auto place = fmt::format("/dose/{}", i);
        faults.whole(place + "/visits", part.visits, 1, 7);
        faults.whole(place + "/weeks", part.weeks, 1, 13);
        faults.whole(place + "/times", part.times, 1, 52);
        visits += std::clamp<std::int64_t>(part.visits, 0, 7) *
                  std::clamp<std::int64_t>(part.times, 0, 52);
    }
    faults.that(visits <= static_cast<std::int64_t>(series::visits_max), "/dose",
                fmt::format("expected at most {} visits", series::visits_max));
}

}  // namespace

std::vector<Fault> check(const CourseAsked& asked) {
    constexpr std::int64_t hours_max = 24 * 366;
    Ranges faults;
    check_dose(faults, asked);
    faults.whole("/reach_days", asked.reach_days, 0, reach_max);
    faults.whole("/rest_hours", asked.rest_hours, 0, hours_max);
    faults.whole("/rest_hours_after_deep", asked.rest_hours_after_deep, 0, hours_max);
    faults.whole("/per_7_days_max", asked.per_7_days_max, 1, 7);
    faults.that(asked.other_care.size() <= series::treatments_max, "/other_care",
                fmt::format("expected at most {}", series::treatments_max));
    for (std::size_t i = 0; i < asked.other_care.size(); ++i) {
        const auto& care = asked.other_care[i];
        const auto place = fmt::format("/other_care/{}", i);
        faults.that(care.from <= care.until, place + "/until", "expected a moment not before from");
        faults.whole(place + "/hours_before", care.hours_before, 0, hours_max);
        faults.whole(place + "/hours_after", care.hours_after, 0, hours_max);
    }
    return faults.take();
}

Result<CourseShown> propose(const Transaction& t, const CourseAsked& asked) {
    if (auto faults = check(asked); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const auto ideals = ideal_days(asked);
    const auto reach = static_cast<int>(asked.reach_days.value_or(reach_usual));
    const int days = days_between(ideals.front(), ideals.back()) + 2 * reach + 1;
    if (days > diary_days_max)
        return invalid("/dose", fmt::format("expected a course within {} days", diary_days_max));
    const int further = std::min(nearest_days, (diary_days_max - days) / 2);
    const auto offer = offer_of(t, offer_asked(asked), plus_days(ideals.front(), -reach - further),
                                days + 2 * further);
    if (!offer)
        return tl::unexpected(offer.error());
    if (offer->question.service.practitioners > 1)
        return invalid("/service", "expected a service that one practitioner gives");
    const auto board = Board::of(offer->diary, offer->days);
    if (!board)
        return tl::unexpected(board.error());
    const Proposing proposing(asked, *offer, *board);
    const auto slots = proposing.slots();
    if (!slots)
        return tl::unexpected(slots.error());
    auto wanted = proposing.course(ideals, *slots);
    auto solved = series::solve(wanted);
    if (!solved)
        return tl::unexpected(solved.error().front());
    name_nearest(*solved, std::move(wanted), *slots);
    auto visits = visits_of(proposing, ideals, *solved, asked.other_care.size());
    if (!visits)
        return tl::unexpected(std::move(visits.error()));
    CourseShown course{
        .zone = offer->days.zone().name(),
        .ask = {},
        .visits = *std::move(visits),
        .points = solved->cost.total(),
        .rest_hours = std::chrono::ceil<std::chrono::hours>(proposing.rest()).count(),
        .deep = asked.deep.value_or(false)};
    if (!offer->question.holds.empty() && offer->question.service.hands_on)
        course.ask = offer->question.holds.front().ask;
    return course;
}

}  // namespace palpate::scheduling
