#include "scheduling/bookings/kinds.hpp"

#include "scheduling/asking/asking.hpp"
#include "scheduling/bookings/hand_load.hpp"
#include "scheduling/chairs/chairs.hpp"
#include "scheduling/hands/light_days.hpp"
#include "scheduling/online/online_rules.hpp"
#include "scheduling/online/slot_hold.hpp"
#include "scheduling/outside/outside.hpp"
#include "scheduling/reminders/kinds.hpp"
#include "scheduling/waiting/waiting.hpp"

namespace palpate::record {
namespace {

std::string day_of(Instant begin) {
    return to_text(begin).substr(0, 10);
}

}  // namespace

std::vector<Term> Kind<scheduling::Booking>::terms(const scheduling::Booking& booking) {
    std::vector<Term> terms{{"day", day_of(booking.begin)}};
    if (booking.event)
        terms.push_back({"event", to_text(*booking.event)});
    if (booking.series)
        terms.push_back({"series", to_text(*booking.series)});
    // Made by a client, and told to the desk (online/booked_online.hpp).
    if (booking.source == scheduling::BookingSource::online)
        terms.push_back({"source", "online"});
    return terms;
}

std::vector<Term> Kind<scheduling::Event>::terms(const scheduling::Event& event) {
    return {{"day", day_of(event.begin)}};
}

}  // namespace palpate::record

namespace palpate::scheduling {

std::span<const record::KindView> own_kinds() {
    // The link that ends messages is no part of a client's copy: it opens something.
    static const std::vector<record::KindView> all{record::view<Booking>(true),
                                                   record::view<PlanLoad>(true),
                                                   record::view<StoredSeries>(true),
                                                   record::view<Message>(true),
                                                   record::view<ContactChoice>(true),
                                                   record::view<OptOutLink>(false),
                                                   record::view<MessageRules>(false),
                                                   record::view<Event>(false),
                                                   record::view<Location>(false),
                                                   record::view<Resource>(false),
                                                   record::view<StoredService>(false),
                                                   record::view<StoredHours>(false),
                                                   record::view<CalendarRules>(false),
                                                   record::view<LightDays>(false),
                                                   record::view<OutsidePractitioner>(false),
                                                   record::view<Waiting>(true),
                                                   record::view<WaitingOffer>(true),
                                                   record::view<OnlineRules>(false),
                                                   record::view<SlotHold>(false),
                                                   record::view<OutsideCalendar>(false),
                                                   record::view<OutsideBusy>(false),
                                                   record::view<Asking>(true),
                                                   record::view<AskingWatch>(false),
                                                   record::view<ChairDay>(false),
                                                   record::view<ChairPlace>(false),
                                                   record::view<ChairAnswer>(false)};
    return all;
}

}  // namespace palpate::scheduling

namespace palpate {

PALPATE_JSON_HERE(scheduling::Booking);
PALPATE_JSON_HERE(scheduling::StoredSeries);
PALPATE_JSON_HERE(scheduling::Event);
PALPATE_JSON_HERE(scheduling::Location);
PALPATE_JSON_HERE(scheduling::Resource);
PALPATE_JSON_HERE(scheduling::StoredService);
PALPATE_JSON_HERE(scheduling::StoredHours);
PALPATE_JSON_HERE(scheduling::CalendarRules);

}  // namespace palpate
