#include "scheduling/waiting/waiting.hpp"

#include "scheduling/bookings/ranges.hpp"

namespace palpate::scheduling {

std::vector<Fault> check(const WaitingSaid& said) {
    Ranges all;
    all.that(!said.client.empty(), "/client", "expected a client");
    all.that(!said.service.empty(), "/service", "expected a service");
    all.that(!said.location.empty(), "/location", "expected a location");
    all.that(said.practitioners.size() <= people_max, "/practitioners",
             fmt::format("expected at most {}", people_max));
    all.that(said.first <= said.last, "/last", "expected a day that is not before the first");
    if (said.first <= said.last)
        all.that(days_between(said.first, said.last) <= waiting_days_max, "/last",
                 fmt::format("expected at most {} days after the first", waiting_days_max));
    for (std::size_t i = 0; i < said.hours.size(); ++i) {
        const auto& [weekdays, part] = said.hours[i];
        const auto place = fmt::format("/hours/{}", i);
        all.that(!weekdays.empty(), place + "/weekdays", "expected at least one");
        all.that(part.from_minute >= 0 && part.from_minute < part.until_minute &&
                     part.until_minute <= day_minutes.count(),
                 place + "/hours", "expected a part of a day");
    }
    return all.take();
}

}  // namespace palpate::scheduling

namespace palpate::record {

std::vector<Term> Kind<scheduling::Waiting>::terms(const scheduling::Waiting& waiting) {
    if (waiting.status != scheduling::WaitingStatus::waiting)
        return {};
    return {{"waiting", "now"}};
}

std::vector<Term> Kind<scheduling::WaitingOffer>::terms(const scheduling::WaitingOffer& offer) {
    std::vector<Term> terms{{"waiting", to_text(offer.waiting)}};
    if (offer.status == scheduling::OfferStatus::open)
        terms.push_back({"offer", "open"});
    return terms;
}

}  // namespace palpate::record
