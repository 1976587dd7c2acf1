// What is offered, what stands against the rest, and what is chosen, each beside a reference that
// goes minute by minute and knows neither bits nor spans.
#include "scheduling/choose.hpp"
#include "scheduling/free_slots.hpp"
#include "scheduling/made_up_diary.hpp"
#include "scheduling/why.hpp"

#include <algorithm>
#include <set>

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate::scheduling {
namespace {

using namespace std::chrono_literals;

// A mark for each minute around the days; the slot of a minute is the five from a multiple of five.
class Minutes {
public:
    explicit Minutes(const LocalDays& around)
        : first_(around.whole().from - 25h),
          marks_(static_cast<std::size_t>((around.whole().length() + 50h).count())) {}

    void mark(const Span& span) {
        for (Moment at = std::max(span.from, first_); at < span.until && at < end(); at += 1min)
            marks_[place(at)] = true;
    }
    bool any_in_slot(Moment at) const {
        return in_slot(at, [](bool marked) { return marked; });
    }
    bool all_in_slot(Moment at) const {
        return !in_slot(at, [](bool marked) { return !marked; });
    }

private:
    Moment end() const { return first_ + minutes(static_cast<int>(marks_.size())); }
    std::size_t place(Moment at) const { return static_cast<std::size_t>((at - first_).count()); }
    template <class Test>
    bool in_slot(Moment at, Test test) const {
        const Moment slot = at - (at.time_since_epoch() % 5min);
        for (int i = 0; i < 5; ++i)
            if (test(marks_.at(place(slot + minutes(i)))))
                return true;
        return false;
    }

    Moment first_;
    std::vector<bool> marks_;
};

template <class T>
bool has(const std::vector<T>& list, const T& item) {
    return std::ranges::find(list, item) != list.end();
}

class Reference {
public:
    explicit Reference(const made_up::Scene& scene) : s_(scene), open_(scene.around) {
        for (const Span& span : d().open.open)
            open_.mark(span);
        for (const auto& p : d().practitioners) {
            work_.emplace_back(s_.around);
            busy_.emplace_back(s_.around);
            for (const Span& span : p.hours.open)
                work_.back().mark(span);
            for (const Span& span : p.elsewhere)
                busy_.back().mark(span);
            for (const DiaryBooking& b : d().bookings)
                if (has(b.practitioners, p.id))
                    busy_.back().mark({b.treated.from - b.preparation - b.travel_before,
                                       b.treated.until + b.clean_up + b.travel_after});
        }
        for (const auto& r : d().resources) {
            used_.emplace_back(s_.around);
            for (const Span& span : r.out_of_use)
                used_.back().mark(span);
            for (const DiaryBooking& b : d().bookings)
                if (has(b.resources, r.id))
                    used_.back().mark(b.held());
        }
    }

    bool offered(Moment start) const {
        const Question& q = s_.question;
        const auto& z = s_.days.zone();
        if ((!q.holds.empty() && q.service.hands_on) || start < q.now + d().rules.notice ||
            days_between(z.wall(q.now).day, z.wall(start).day) > d().rules.horizon_days)
            return false;
        for (const DiaryBooking& b : d().bookings)
            if (joinable(b, start))
                return true;
        return z.wall(start).minute % d().rules.grid == 0min && clients_free(treatment(start)) &&
               able(start) >= q.service.practitioners && assignable(start, 0, {});
    }
    bool can(std::size_t p, Moment start) const {
        const Service& s = s_.question.service;
        for (Moment at = held(start).from; at < held(start).until; at += 1min)
            if (!open_.all_in_slot(at))
                return false;
        for (Moment at = held(start).from - s.travel_before;
             at < held(start).until + s.travel_after; at += 1min)
            if (!work_[p].all_in_slot(at) || busy_[p].any_in_slot(at))
                return false;
        return within_limits(d().practitioners[p], start);
    }
    bool can_use(std::size_t r, Moment start) const {
        for (Moment at = held(start).from; at < held(start).until; at += 1min)
            if (!open_.all_in_slot(at) || used_[r].any_in_slot(at))
                return false;
        return true;
    }

private:
    const Diary& d() const { return s_.diary; }
    Span treatment(Moment start) const { return {start, start + s_.question.service.duration}; }
    Span held(Moment start) const {
        const Service& s = s_.question.service;
        return {start - s.preparation, start + s.duration + s.clean_up};
    }
    bool joinable(const DiaryBooking& b, Moment start) const {
        const Question& q = s_.question;
        if (b.treated.from != start || b.service != q.service.id || q.service.places == 1 ||
            b.places_taken >= q.service.places)
            return false;
        for (const auto p : b.practitioners)
            if (!q.practitioners.empty() && !has(q.practitioners, p))
                return false;
        for (const auto r : q.resources)
            if (!has(b.resources, r))
                return false;
        return clients_free(b.treated);
    }
    bool clients_free(const Span& treated) const {
        for (const DiaryBooking& b : d().bookings) {
            Minutes there(s_.around);
            there.mark(b.treated);
            for (const auto c : b.clients)
                for (Moment at = treated.from; has(s_.question.clients, c) && at < treated.until;
                     at += 1min)
                    if (there.any_in_slot(at))
                        return false;
        }
        return true;
    }
    bool within_limits(const Practitioner& p, Moment start) const {
        const Service& s = s_.question.service;
        const auto day = [&](Moment at) { return s_.days.zone().wall(at).day; };
        minutes treated = s.duration;
        double load = s.load;
        std::string row;
        bool placed = false;
        for (const DiaryBooking& b : d().bookings) {
            if (!has(b.practitioners, p.id) || day(b.treated.from) != day(start))
                continue;
            treated += b.treated.length();
            load += b.load;
            if (!placed && b.treated.from > start) {
                row += 'N';
                placed = true;
            }
            row += b.heavy ? 'h' : 'l';
        }
        if (!placed)
            row += 'N';
        const auto at = row.find('N');
        const auto light_before = row.rfind('l', at);
        const auto light_after = std::min(row.find('l', at), row.size());
        const auto in_a_row =
            light_after - (light_before == std::string::npos ? 0 : light_before + 1);
        return (!p.limit.treated_max || treated <= *p.limit.treated_max) &&
               (!p.limit.load_max || load <= *p.limit.load_max) &&
               (!s.heavy || !p.limit.heavy_in_a_row_max ||
                static_cast<int>(in_a_row) <= *p.limit.heavy_in_a_row_max);
    }
    // Fewer are named than it needs, and each of them gives it.
    bool with_others() const {
        const Question& q = s_.question;
        for (const auto id : q.practitioners)
            if (!has(q.service.given_by, id))
                return false;
        return static_cast<int>(q.practitioners.size()) < q.service.practitioners;
    }
    int able(Moment start) const {
        const Question& q = s_.question;
        int count = 0;
        for (std::size_t p = 0; p < d().practitioners.size(); ++p) {
            const auto id = d().practitioners[p].id;
            const bool named = has(q.practitioners, id);
            const bool asked = q.practitioners.empty() || named || with_others();
            const bool is_able = has(q.service.given_by, id) && asked && can(p, start);
            if (named && !is_able && with_others())
                return 0;
            count += is_able;
        }
        return count;
    }
    bool assignable(Moment start, std::size_t need, const std::set<std::size_t>& used) const {
        const auto& needs = s_.question.service.needs;
        if (need == needs.size())
            return true;
        const auto& wished = s_.question.resources;
        bool narrowed = false;
        for (const auto id : wished)
            narrowed |= has(needs[need].any_of, id);
        for (std::size_t r = 0; r < d().resources.size(); ++r) {
            const auto id = d().resources[r].id;
            if (!has(needs[need].any_of, id) || (narrowed && !has(wished, id)) ||
                used.contains(r) || !can_use(r, start))
                continue;
            auto more = used;
            more.insert(r);
            if (assignable(start, need + 1, more))
                return true;
        }
        return false;
    }

    const made_up::Scene& s_;
    Minutes open_;
    std::vector<Minutes> work_, busy_, used_;
};

void check_choice(const Reference& reference, const made_up::Scene& scene, const Choice& choice,
                  Moment start) {
    if (choice.joins)
        return;
    const Service& service = scene.question.service;
    const Diary& diary = scene.diary;
    const auto place = [](const auto& list, const auto& id) {
        return static_cast<std::size_t>(
            std::ranges::find(list, id, [](const auto& item) { return item.id; }) - list.begin());
    };
    const std::set<PractitionerId> who(choice.practitioners.begin(), choice.practitioners.end());
    ASSERT_EQ(static_cast<int>(who.size()), service.practitioners);
    for (const auto id : who) {
        ASSERT_TRUE(has(service.given_by, id));
        ASSERT_TRUE(reference.can(place(diary.practitioners, id), start));
    }
    std::size_t named = 0;
    for (const auto id : scene.question.practitioners)
        named += who.contains(id);
    ASSERT_EQ(named, scene.question.practitioners.empty()
                         ? 0
                         : std::min(scene.question.practitioners.size(), who.size()));
    const std::set<ResourceId> what(choice.resources.begin(), choice.resources.end());
    ASSERT_EQ(what.size(), service.needs.size());
    for (std::size_t i = 0; i < service.needs.size(); ++i) {
        ASSERT_TRUE(has(service.needs[i].any_of, choice.resources[i]));
        ASSERT_TRUE(reference.can_use(place(diary.resources, choice.resources[i]), start));
    }
}

struct Seen {
    int starts = 0;
    int joined = 0;
    std::set<Obstacle> obstacles;
};

void check_scene(std::uint64_t seed, Seen& seen) {
    const auto scene = made_up::scene(seed);
    const Reference reference(scene);
    const auto board = Board::of(scene.diary, scene.days);
    ASSERT_TRUE(board) << board.error().path << ' ' << board.error().message;
    const auto starts = free_starts(*board, scene.question);
    ASSERT_TRUE(starts) << starts.error().path << ' ' << starts.error().message;
    ASSERT_TRUE(std::ranges::is_sorted(*starts));
    const std::set<Moment> offered(starts->begin(), starts->end());
    ASSERT_EQ(offered.size(), starts->size());
    std::set<Moment> asked = offered;
    Dice dice(seed);
    for (Moment at = scene.days.whole().from; at < scene.days.whole().until; at += 5min)
        asked.insert(dice.one_in(6) ? at + minutes(dice.below(5)) : at);
    for (const DiaryBooking& b : scene.diary.bookings)
        if (scene.days.whole().contains(b.treated.from))
            asked.insert(b.treated.from);
    for (const Moment at : asked) {
        const auto place = [&] {
            return fmt::format("seed {} {}", seed, scene.days.zone().print(at));
        };
        if (!scene.days.whole().contains(at))
            continue;
        ASSERT_EQ(offered.contains(at), reference.offered(at)) << place();
        const auto reasons = why_not(*board, scene.question, at);
        ASSERT_TRUE(reasons);
        ASSERT_EQ(offered.contains(at), reasons->empty()) << place();
        for (const Reason& reason : *reasons)
            seen.obstacles.insert(reason.obstacle);
        const auto choice = choose(*board, scene.question, at);
        ASSERT_EQ(offered.contains(at), choice.has_value()) << place();
        if (choice) {
            ASSERT_NO_FATAL_FAILURE(check_choice(reference, scene, *choice, at)) << place();
            seen.joined += choice->joins.has_value();
        }
    }
    seen.starts += static_cast<int>(offered.size());
}

TEST(Agreement, AStartIsOfferedExactlyWhenNothingStandsAgainstIt) {
    Seen seen;
    for (std::uint64_t seed = 1; seed <= 300; ++seed)
        ASSERT_NO_FATAL_FAILURE(check_scene(seed, seen)) << "seed " << seed;
    EXPECT_GT(seen.starts, 2000) << "the scenes offer enough to prove something";
    EXPECT_GT(seen.joined, 10);
    for (int o = 0; o <= static_cast<int>(Obstacle::buffer); ++o) {
        const auto obstacle = static_cast<Obstacle>(o);
        EXPECT_EQ(seen.obstacles.contains(obstacle), obstacle != Obstacle::clock_gap)
            << staff_words(obstacle);  // the gap is of wall times alone
    }
}

}  // namespace
}  // namespace palpate::scheduling
