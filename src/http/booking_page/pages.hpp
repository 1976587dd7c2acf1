// The pages, each a plain function from what it shows to its bytes. None reads or writes anything.
#pragma once

#include "http/booking_page/fields.hpp"
#include "http/booking_page/questions.hpp"
#include "http/booking_page/visit.hpp"
#include "scheduling/diaries/days_without.hpp"
#include "scheduling/online/move_online.hpp"

namespace palpate::http::booking_page {

struct Offered {
    std::string service_id;
    std::string location_id;
    scheduling::StoredService service;
    std::string place;  // empty: there is only one
};
std::string services_page(const Shell& shell, const std::vector<Offered>& all,
                          std::string_view link);

struct FreeStart {
    std::string value;  // "2026-11-24T10:00+01:00"
    std::string clock;  // "10:00"
    Instant at;
    bool again = false;  // the clock shows this hour for the second time on that day
};
struct FreeStarts {
    Date day;
    std::vector<FreeStart> starts;
};
struct TimesTold {
    Offered offered;
    std::string who;  // id of whom it is to be; empty: anybody
    std::vector<std::pair<std::string, std::string>> people;  // id, name
    scheduling::Zone zone;
    std::string abbreviations;  // "CET", or "CEST, CET" in the week of a change
    Date first;
    bool has_before = false;
    bool has_after = false;
    std::vector<FreeStarts> days;                 // of this week
    std::vector<scheduling::DayWithout> without;  // the others, and why
    std::optional<Date> next_free;                // when nothing is in this week
    std::string link;                             // the client's own; empty: none
    std::string token;
    std::string_view notice = "";
    std::string moving = "";  // address of the visit that is to be moved; empty: a new one
    std::string was = "";     // when that visit is
};
std::string times_page(const Shell& shell, const TimesTold& told);
// Days with a button for each start, named `begin`; inside a form. `zone`: of the place.
void write_starts(Html& html, const Shell& shell, const scheduling::Zone& zone,
                  const std::vector<FreeStarts>& days);
// The choice of a clock beside the one of the place, or the way to it; nothing where the page
// cannot be asked for again.
void write_clock(Html& html, const Shell& shell, const scheduling::Zone& place);

// A form about a visit that is held: where it goes, and what every one of them carries.
struct VisitForm {
    std::string address;
    std::string token;
    std::optional<Instant> kept_until;  // none: it is not kept any more
    Instant kept_at_most;               // however long one types
    std::string_view notice = "";       // what went wrong with the whole page
};

std::string details_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                         const Told& told, const std::vector<Wrong>& wrong);
struct QuestionTold {
    const advice::Question& question;
    int remaining_about = 0;
    const Form* typed = nullptr;
    std::vector<Wrong> wrong = {};
};
std::string question_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                          const Told& told, const QuestionTold& asked);
// `has_details`: who it is for was typed; else the link says it.
std::string review_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                        const Told& told);
// Somebody else has the hour; others near it, with everything that was typed.
std::string taken_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                       const Told& told, const std::vector<FreeStarts>& near);

struct EmergencyTold {
    std::string action;  // of the knowledge; empty: only the general words
    std::string letter;  // for whoever helps; empty: none
    bool can_go_back = false;
};
std::string emergency_page(const Shell& shell, const VisitForm& form, const Told& told,
                           const EmergencyTold& emergency);

struct BookedTold {
    bool clear = false;       // the answers may be spoken of, and nothing speaks against it
    bool can_change = false;  // it has not begun
    scheduling::MayMove move = scheduling::MayMove::no;
    std::string address;
};
std::string booked_page(const Shell& shell, const VisitTold& visit, const BookedTold& booked);
struct WaitsTold {
    Instant until;
    std::string whom;    // by name; empty: not known
    std::string action;  // of the knowledge, where results may be told; never a reason
    std::string address;
};
std::string waits_page(const Shell& shell, const VisitTold& visit, const WaitsTold& waits);
// Asks once more, and says what is due.
std::string call_off_page(const Shell& shell, const VisitTold& visit, const VisitForm& form,
                          const std::optional<scheduling::Money>& due);
std::string called_off_page(const Shell& shell, const VisitTold& visit,
                            const std::optional<scheduling::Money>& due);

}  // namespace palpate::http::booking_page
