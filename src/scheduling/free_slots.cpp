#include "scheduling/free_slots.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

struct Lengths {
    Slot before;  // what comes before the start
    Slot held;    // from its first slot to the last after the treatment
};

// From the preparation to the clean-up.
Lengths held_for(const Service& service) {
    const Slot before = slots_for(service.preparation);
    return {.before = before, .held = before + slots_for(service.duration + service.clean_up)};
}

// From the way there to the way back.
Lengths away_for(const Service& service) {
    const Slot before = slots_for(service.preparation + service.travel_before);
    return {.before = before,
            .held = before + slots_for(service.duration + service.clean_up + service.travel_after)};
}

// Free slots become the starts at which the whole is free.
void to_starts(SlotBits& free, const Lengths& lengths) {
    free.erode(lengths.held);
    free.delay(lengths.before);
}

void keep_open(const Board& board, const Service& service, SlotBits& starts) {
    SlotBits open = board.open();
    to_starts(open, held_for(service));
    starts &= open;
}

void keep_staffed(const Board& board, const Service& service, const Resolved& asked,
                  SlotBits& starts) {
    Tally tally(board.window(), service.practitioners);
    const auto lengths = away_for(service);
    for (const int practitioner : asked.practitioners) {
        SlotBits own = board.free_practitioner(practitioner);
        to_starts(own, lengths);
        clear_beyond_limits(board, practitioner, service, own);
        if (std::ranges::find(asked.musts, practitioner) != asked.musts.end())
            starts &= own;
        tally.add(own);
    }
    starts &= tally.at_least(service.practitioners);
}

// Every need can have a thing of its own exactly when any n of the needs have together n things
// free (Hall 1935). With at most needs_max needs that is at most 63 counts.
void keep_equipped(const Board& board, const Service& service, const Resolved& asked,
                   SlotBits& starts) {
    const auto lengths = held_for(service);
    std::vector<SlotBits> known(board.diary().resources.size());
    const auto starts_of = [&](int resource) -> const SlotBits& {
        auto& own = known[static_cast<std::size_t>(resource)];
        if (own.window() == SlotRange{}) {
            own = board.free_resource(resource);
            to_starts(own, lengths);
        }
        return own;
    };
    for (unsigned some = 1; some < 1U << asked.needs.size(); ++some) {
        std::vector<int> together;
        for (std::size_t i = 0; i < asked.needs.size(); ++i)
            if ((some >> i & 1) != 0)
                together.insert(together.end(), asked.needs[i].begin(), asked.needs[i].end());
        std::ranges::sort(together);
        together.erase(std::ranges::unique(together).begin(), together.end());
        const int count = __builtin_popcount(some);
        Tally tally(board.window(), count);
        for (const int resource : together)
            tally.add(starts_of(resource));
        starts &= tally.at_least(count);
    }
}

void keep_clients_free(const Board& board, const Question& question, SlotBits& starts) {
    if (question.clients.empty())
        return;
    SlotBits free(board.window());
    free.set_all();
    for (const int index : board.of_clients(question.clients))
        free.clear(outward(board.booking(index).treated));
    free.erode(slots_for(question.service.duration));
    starts &= free;
}

void add_events(const Board& board, const Question& question, const Resolved& asked,
                std::vector<Moment>& starts) {
    const auto first_new = static_cast<std::ptrdiff_t>(starts.size());
    for (const DiaryBooking& booking : board.diary().bookings)
        if (joining(booking, question) == Joining::yes && asked.in_time(booking.treated.from) &&
            board.days().index_of(booking.treated.from) >= 0 &&
            clients_free(board, question, booking.treated))
            starts.push_back(booking.treated.from);
    std::inplace_merge(starts.begin(), starts.begin() + first_new, starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
}

}  // namespace

Result<std::vector<Moment>> free_starts(const Board& board, const Question& question) {
    const auto asked = resolve(board, question);
    if (!asked)
        return tl::unexpected(asked.error());
    std::vector<Moment> out;
    if (asked->held)
        return out;
    SlotBits starts = board.grid();
    starts.clear({board.window().first, slot_from(asked->earliest)});
    starts.clear({slot_from(asked->too_far), board.window().end});
    keep_open(board, question.service, starts);
    if (starts.any())
        keep_clients_free(board, question, starts);
    if (starts.any())
        keep_staffed(board, question.service, *asked, starts);
    if (starts.any())
        keep_equipped(board, question.service, *asked, starts);
    out.reserve(static_cast<std::size_t>(starts.count()));
    starts.each([&](Slot slot) { out.push_back(begin_of(slot)); });
    if (question.service.places > 1)
        add_events(board, question, *asked, out);
    return out;
}

}  // namespace palpate::scheduling
