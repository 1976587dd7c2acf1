// The free starts of a service at all locations of a practice, with who and what each would be:
// for programs that ask from outside (`palpate slots`). Nothing is written.
#pragma once

#include "scheduling/choose.hpp"
#include "scheduling/diaries/free_times.hpp"
#include "scheduling/free_slots.hpp"

#include <memory>

namespace palpate::scheduling {

struct SlotsAsked {
    StoredServiceId service;
    std::vector<PractitionerId> practitioners;  // one of these; none: whoever gives it
    Date first;
    int days = 1;  // 1 to free_days_max
};

// The diary of one location, made ready: `search` may be repeated and is all that a busy server
// does between two changes of the diary.
class SlotSearch {
public:
    // Faults as offer_of() and Board::of().
    static Result<SlotSearch> of(const record::Transaction& t, LocationId location,
                                 const SlotsAsked& asked);

    // In order, each once. Faults as resolve().
    Result<std::vector<Moment>> search() const { return free_starts(board_, offer_->question); }

    struct Slot {
        Moment begin;
        Moment end;
        std::string begin_text;  // by the location's clock: "2026-11-23T10:00:00+01:00"
        std::string end_text;
        PractitionerId practitioner;
        std::optional<ResourceId> room;  // none: the service needs none
    };
    // For a start that search() found.
    Result<Slot> slot(Moment start) const;

private:
    SlotSearch(std::unique_ptr<Offer> offer, Board board)
        : offer_(std::move(offer)), board_(std::move(board)) {}

    std::unique_ptr<Offer> offer_;  // stays where it is: the board looks at its diary
    Board board_;
};

// Of those that take new bookings, by id.
std::vector<LocationId> open_locations(const record::Transaction& t);

// The id of the service that has this id or this name, in whatever case. Not found: the names there
// are; invalid: several have that name.
Result<StoredServiceId> service_named(const record::Transaction& t, const std::string& said);

}  // namespace palpate::scheduling
