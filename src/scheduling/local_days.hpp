// A run of local days of one zone, with the moments of their minutes at hand: what the search needs
// of the clock, worked out once for everybody.
#pragma once

#include "scheduling/zone.hpp"

namespace palpate::scheduling {

class LocalDays {
public:
    static constexpr int count_max = 800;

    // The days of [first, end). At /days: at least one day and at most count_max.
    static Result<LocalDays> of(const Zone& zone, Date first, Date end);

    const Zone& zone() const noexcept { return zone_; }
    int count() const noexcept { return static_cast<int>(days_.size()); }
    Date day(int index) const;
    // From the day's first moment to the next day's first; empty where the zone skipped the day.
    Span span(int index) const;
    Span whole() const { return {days_.front().begins, ends_}; }
    // As Zone::reached; `minute` 0 to 1440.
    Moment reached(int index, minutes minute) const;
    // Whether the clock keeps its offset all day, so that minutes of the day can be added to it.
    bool steady(int index) const { return days_[at(index)].steady; }
    // -1: before the first day or after the last.
    int index_of(Moment moment) const;
    int index_of(Date day) const;

private:
    struct Day {
        Moment begins;
        bool steady = false;
    };
    explicit LocalDays(const Zone& zone) : zone_(zone) {}
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    Zone zone_;
    Date first_;
    std::vector<Day> days_;
    Moment ends_;
};

}  // namespace palpate::scheduling
