// A diary made ready for many questions about the same days: bits for everybody and everything, and
// each practitioner's work day by day.
#pragma once

#include "scheduling/diary.hpp"
#include "scheduling/id_index.hpp"
#include "scheduling/occupancy.hpp"

#include <span>

namespace palpate::scheduling {

// What a practitioner does on one local day.
struct DayWork {
    minutes treated{0};
    double load = 0;
};

// A booking in the list of one practitioner or resource, with what is asked of it most.
struct Placed {
    Moment start;     // of the treatment
    int booking = 0;  // index into the diary's bookings
    bool heavy = false;
};

class Board {
public:
    // Starts are offered on `days`. The hours in the diary must reach a day further on both sides,
    // for work that runs over midnight. The diary must outlive the board and stay as it is. Faults:
    // rules or limits out of range, an id twice, a booking out of order or empty, at their places.
    static Result<Board> of(const Diary& diary, LocalDays days);

    const Diary& diary() const noexcept { return *diary_; }
    const LocalDays& days() const noexcept { return days_; }
    SlotRange window() const noexcept { return grid_.window(); }

    int index_of(PractitionerId id) const;  // -1: not in the diary
    int index_of(ResourceId id) const;

    // Whether a start is on the grid: of local time, and a whole slot.
    bool on_grid(Moment start) const;
    const SlotBits& grid() const noexcept { return grid_; }  // the starts of `days` that are
    const SlotBits& open() const noexcept { return open_; }  // the location is
    // Slots in which a practitioner could be held, or on the way: open or not.
    const SlotBits& free_practitioner(int index) const { return practitioners_[at(index)].free; }
    const SlotBits& free_resource(int index) const { return resources_[at(index)].free; }
    // Bookings that touch the days, in the order of their starts; the second, those that start on
    // one of them (an index of days()).
    const std::vector<Placed>& of_practitioner(int index) const {
        return practitioners_[at(index)].placed;
    }
    std::span<const Placed> of_practitioner(int index, int day) const;
    const std::vector<Placed>& of_resource(int index) const { return resources_[at(index)].placed; }
    // Of such a list, those that could hold some of the span; a few more may be among them.
    std::span<const Placed> near(const std::vector<Placed>& placed, const Span& span) const;
    std::vector<int> of_clients(const std::vector<ClientId>& clients) const;  // in order, each once
    std::span<const DiaryBooking> starting_at(Moment start) const;
    const DiaryBooking& booking(int index) const { return diary_->bookings[at(index)]; }

    const Practitioner& practitioner(int index) const { return diary_->practitioners[at(index)]; }
    const DiaryResource& resource(int index) const { return diary_->resources[at(index)]; }
    DayWork work(int practitioner, int day) const;
    minutes held(int resource, int day) const;  // how long in use, by the day of the start

private:
    struct Line {
        SlotBits free;
        std::vector<Placed> placed;
        std::vector<DayWork> work;    // by day; of a resource, `treated` is the time held
        std::vector<int> day_begins;  // by day and one more: the first of `placed` then or later
    };
    struct ClientPlace {
        IdWords client;
        int booking;
    };

    Board(const Diary& diary, LocalDays days) : diary_(&diary), days_(std::move(days)) {}
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    std::optional<Fault> index_all();
    void fill_grid();
    void fill_free();
    std::optional<Fault> add_bookings();
    void add_booking(int index, const DiaryBooking& booking);
    void note_day_begins();

    const Diary* diary_;
    LocalDays days_;
    SlotBits grid_;
    SlotBits open_;
    IdIndex<PractitionerId> practitioner_index_;
    IdIndex<ResourceId> resource_index_;
    std::vector<Line> practitioners_;
    std::vector<Line> resources_;
    std::vector<ClientPlace> clients_;  // in the order of the bookings
    minutes before_max_{0};             // the longest that a booking is held before its start,
    minutes after_max_{0};              // and from its start on
};

}  // namespace palpate::scheduling
