// The free starts of a service at all locations of a practice, with who and what each would be:
// for programs that ask from outside (`palpate slots`). Nothing is written.
#pragma once

#include "scheduling/choose.hpp"
#include "scheduling/diaries/offer_board.hpp"

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
    // Faults as OfferBoard::of().
    static Result<SlotSearch> of(const record::Transaction& t, LocationId location,
                                 const SlotsAsked& asked);

    // In order, each once. Faults as resolve().
    Result<std::vector<Moment>> search() const { return offered_.starts(); }

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
    explicit SlotSearch(OfferBoard offered) : offered_(std::move(offered)) {}

    OfferBoard offered_;
};

// Of those that take new bookings, by id.
std::vector<LocationId> open_locations(const record::Transaction& t);

// The id of the service that has this id or this name, in whatever case. Not found: the names there
// are; invalid: several have that name.
Result<StoredServiceId> service_named(const record::Transaction& t, const std::string& said);

}  // namespace palpate::scheduling
