// Somebody without an account on the booking pages: which practice they are at, and whether it is
// open to them.
#pragma once

#include "http/api.hpp"
#include "http/booking_page/form.hpp"
#include "http/booking_page/pages.hpp"
#include "practice/public_forms.hpp"
#include "scheduling/online/online_rules.hpp"
#include "scheduling/online/settle_online.hpp"

namespace palpate::http::booking_page {

struct Guest {
    const Request& request;
    const Services& services;
    practice::KeptPractice practice;
    practice::Actor actor;  // nobody, from this address
    Shell shell;
    // Who has an account, by name: read before, for no transaction is opened within another.
    std::vector<std::pair<scheduling::PractitionerId, std::string>> people;
    bool results_on = false;  // the practice shows results to clients, for its place

    practice::PublicForms& forms() const { return *services.forms; }
    const knowledge::Knowledge& knowledge() const { return services.knowledge; }
};

// Else the page that says that nothing is offered here. `language`: as asked, or empty. `here`: the
// address below the practice's own for the other languages; empty for an answer to a form.
tl::expected<Guest, Reply> enter(const Request& request, const Services& services,
                                 std::string_view language, std::string_view here = "");

// The form that was sent, when it came from a page of ours; else what to say.
tl::expected<Form, Reply> form_of(const Request& request);

// What one address and one practice may take.
struct Allowance {
    practice::Quota each;
    practice::Quota all;
};
extern const Allowance holds_alive;
extern const Allowance holds_an_hour;
extern const Allowance visits_a_day;
bool take(const Guest& guest, const Allowance& allowance);
void give_back(const Guest& guest, const Allowance& allowance);

Reply too_many(const Guest& guest);  // 429
// 503 when too much waits; else 409: whatever the reason is, it is not for these pages.
Reply refused(const Guest& guest, const Fault& fault);

// By id, of those who treat; who is not known is left out.
std::vector<std::pair<std::string, std::string>> names_of(
    const Guest& guest, const record::Transaction& t,
    const std::vector<scheduling::PractitionerId>& ids);

// Nothing: service or place are not there any more.
std::optional<VisitTold> visit_told(const Guest& guest, const record::Transaction& t,
                                    const scheduling::Booking& booking);
std::optional<VisitTold> visit_told(const Guest& guest, const record::Transaction& t,
                                    const scheduling::SlotHold& hold);

// Free starts of some days, by day, at most about twenty a day.
std::vector<FreeStarts> starts_of(const scheduling::FreeTimes& free);

// The moment of a start as its button names it, without seconds.
std::optional<Instant> begin_of(std::string_view value);

std::string visit_address(const Guest& guest, std::string_view ticket);

}  // namespace palpate::http::booking_page
