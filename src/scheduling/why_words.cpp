#include "base/decimal.hpp"
#include "scheduling/why.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::scheduling {
namespace {

Kindly kindly(Obstacle obstacle) {
    switch (obstacle) {
        case Obstacle::clock_gap: return Kindly::no_such_hour;
        case Obstacle::off_grid: return Kindly::not_a_start;
        case Obstacle::past: return Kindly::past;
        case Obstacle::notice: return Kindly::too_soon;
        case Obstacle::horizon: return Kindly::too_far;
        case Obstacle::closed: return Kindly::closed;
        case Obstacle::safety_hold: return Kindly::ask_us;
        case Obstacle::client_booked: return Kindly::yours;
        // Whoever is away, full, limited or not at work: the time is taken, and no more is said.
        case Obstacle::holiday:
        case Obstacle::event_full:
        case Obstacle::cannot_give:
        case Obstacle::not_here:
        case Obstacle::not_working:
        case Obstacle::on_leave:
        case Obstacle::elsewhere:
        case Obstacle::daily_minutes:
        case Obstacle::daily_load:
        case Obstacle::heavy_in_a_row:
        case Obstacle::too_few_practitioners:
        case Obstacle::resource_not_here:
        case Obstacle::out_of_use:
        case Obstacle::room_taken:
        case Obstacle::table_taken:
        case Obstacle::equipment_taken:
        case Obstacle::too_few_resources:
        case Obstacle::travel:
        case Obstacle::booked:
        case Obstacle::buffer: return Kindly::taken;
    }
    return Kindly::taken;
}

}  // namespace

std::string_view staff_words(Obstacle obstacle) {
    switch (obstacle) {
        case Obstacle::clock_gap: return "The clock skips this time on that day.";
        case Obstacle::off_grid: return "Starts are not offered at this minute.";
        case Obstacle::past: return "This time has passed.";
        case Obstacle::notice: return "It is closer than the notice that was set.";
        case Obstacle::horizon: return "It is further ahead than bookings are taken.";
        case Obstacle::closed: return "The location is closed for part of the time needed.";
        case Obstacle::holiday: return "It is a public holiday.";
        case Obstacle::safety_hold: return "Hands-on work is held; ask the practitioner named.";
        case Obstacle::client_booked: return "The client has another booking then.";
        case Obstacle::event_full: return "All places of the event are taken.";
        case Obstacle::cannot_give: return "The practitioner does not give this service.";
        case Obstacle::not_here: return "The practitioner does not work at this location.";
        case Obstacle::not_working: return "The practitioner is not at work for all of the time.";
        case Obstacle::on_leave: return "The practitioner is on leave.";
        case Obstacle::elsewhere: return "The practitioner is busy elsewhere.";
        case Obstacle::daily_minutes: return "It would be over the practitioner's hours a day.";
        case Obstacle::daily_load: return "It would be over the practitioner's load a day.";
        case Obstacle::heavy_in_a_row: return "It would be too much heavy work in a row.";
        case Obstacle::too_few_practitioners: return "Not as many are free as it needs at once.";
        case Obstacle::resource_not_here: return "What it could use is not at this location.";
        case Obstacle::out_of_use: return "What it could use is out of use.";
        case Obstacle::room_taken: return "The room is taken.";
        case Obstacle::table_taken: return "The table is taken.";
        case Obstacle::equipment_taken: return "The equipment is taken.";
        case Obstacle::too_few_resources: return "Not everything it needs is free at once.";
        case Obstacle::travel: return "It leaves the practitioner no time to travel.";
        case Obstacle::booked: return "The practitioner has a booking then.";
        case Obstacle::buffer: return "It leaves no time to prepare or to clean up.";
    }
    return "";
}

std::string LoadOfDay::words() const {
    const auto whole = [](double load) { return static_cast<std::int64_t>(rounded(load, 1)); };
    return fmt::format("The day has {} of {} already, and this visit asks {}.", whole(booked),
                       whole(max), whole(asked));
}

std::vector<Kindly> for_client(const std::vector<Reason>& reasons) {
    std::vector<Kindly> out;
    for (const Reason& reason : reasons) {
        // The location's holiday is no secret; a practitioner's days are.
        const bool shut = reason.obstacle == Obstacle::holiday && reason.practitioner.empty();
        out.push_back(shut ? Kindly::closed : kindly(reason.obstacle));
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

std::string_view client_words(Kindly kindly) {
    switch (kindly) {
        case Kindly::ask_us: return "Please call us, and we will arrange this visit with you.";
        case Kindly::no_such_hour: return "The clocks change that day and skip this time.";
        case Kindly::not_a_start: return "Visits do not start at this minute; choose a time shown.";
        case Kindly::past: return "This time has passed.";
        case Kindly::too_soon: return "This is too soon to book online; please call us.";
        case Kindly::too_far: return "We do not take bookings this far ahead yet.";
        case Kindly::closed: return "We are closed at this time.";
        case Kindly::yours: return "You already have a booking at this time.";
        case Kindly::taken: return "This time is fully booked.";
    }
    return "";
}

}  // namespace palpate::scheduling
