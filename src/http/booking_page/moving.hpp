// A client moves their visit by its link: the week of free starts, and the one that is chosen.
#pragma once

#include "http/booking_page/guest.hpp"
#include "scheduling/online/move_online.hpp"

namespace palpate::http::booking_page {

struct Movable {
    const record::Kept<scheduling::Booking>& booking;
    const VisitTold& told;
    std::string ticket;
};
scheduling::MayMove may_move(const Movable& visit);

// Only while it may be moved. `notice`: why it is shown again.
Reply move_reply(const Guest& guest, const Movable& visit, std::optional<Date> day,
                 std::string_view notice = "", int status = 200);
// On to the visit once it is moved; the week again when somebody was faster.
Reply take_move(const Guest& guest, const Movable& visit, const Form& form);

}  // namespace palpate::http::booking_page
