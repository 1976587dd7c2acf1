#include "scheduling/bookings/later.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/gates.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/reminders/plan.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;

constexpr std::size_t reason_bytes_max = 2000;

Result<Kept<Booking>> find_in(const Transaction& t, BookingId id,
                              std::initializer_list<BookingStatus> allowed,
                              bool run_out_too = false) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return kept;
    const auto status = kept->content.status;
    if (std::ranges::find(allowed, status) == allowed.end())
        return refuse(FaultKind::conflict, "/status",
                      fmt::format("is {} already", JsonWord<BookingStatus>::text(status)));
    if (!run_out_too && kept->content.held_until && *kept->content.held_until <= t.now())
        return refuse(FaultKind::conflict, "/status", "the hold has run out: book it again");
    return kept;
}

Result<Kept<Booking>> keep(Transaction& t, Kept<Booking> kept, Version expected, std::string why,
                           Occasion occasion) {
    auto& content = kept.content;
    if (auto faults = check(content); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    return t.records<Booking>()
        .change(kept.id, expected, content, why)
        .and_then([&](Version version) {
            return with_messages(t, record::kept_now(t, kept.id, version, std::move(content), why),
                                 occasion);
        });
}

// None where the service is gone, or nothing was agreed.
std::optional<CancelPolicy> policy_of(const Transaction& t, const Booking& booking) {
    if (!booking.service)
        return std::nullopt;
    auto service = look_at(t, *booking.service, "/service");
    return service ? std::move(service->policy) : std::nullopt;
}

Result<void> check_reason(const std::optional<std::string>& reason, const char* place) {
    if (reason && (reason->empty() || reason->size() > reason_bytes_max))
        return invalid(place, fmt::format("expected 1 to {} bytes", reason_bytes_max));
    return {};
}

// What is due, unless it is waived with a reason.
void settle_due(Ending& ending, std::optional<Money> due, const std::optional<std::string>& waive) {
    if (due && waive)
        ending.waived = waive;
    else
        ending.due = std::move(due);
}

Result<Kept<Booking>> end(Transaction& t, Kept<Booking> kept, Version expected,
                          BookingStatus status, Ending ending) {
    // What was only held was never told.
    const bool told =
        status == BookingStatus::cancelled && kept.content.status == BookingStatus::booked;
    kept.content.status = status;
    kept.content.held_until = std::nullopt;
    auto why = ending.reason.value_or("");
    kept.content.ending = std::move(ending);
    return keep(t, std::move(kept), expected, std::move(why),
                told ? Occasion::cancelled : Occasion::none);
}

}  // namespace

Result<Kept<Booking>> confirm(Transaction& t, BookingId id, Version expected) {
    auto kept = find_in(t, id, {BookingStatus::held});
    if (!kept)
        return kept;
    auto& booking = kept->content;
    // A flag that was set since then is not what the owner looked at.
    const bool overruled = booking.overruled && t.actor().owner;
    booking.status = BookingStatus::booked;
    booking.held_until = std::nullopt;
    if (auto fine = check_clients(t, booking, is_hands_on(t, booking), overruled); !fine)
        return tl::unexpected(std::move(fine.error()));
    return keep(t, *std::move(kept), expected, "", Occasion::booked);
}

Result<Kept<Booking>> cancel(Transaction& t, BookingId id, Version expected,
                             const CancelSaid& said) {
    auto kept = find_in(t, id, {BookingStatus::held, BookingStatus::booked}, true);
    if (!kept)
        return kept;
    if (auto fine = check_reason(said.reason, "/reason"); !fine)
        return tl::unexpected(std::move(fine.error()));
    if (auto fine = check_reason(said.waive, "/waive"); !fine)
        return tl::unexpected(std::move(fine.error()));
    const auto policy = policy_of(t, kept->content);
    // What was only held was never agreed.
    const bool late = said.by_client && policy && kept->content.status == BookingStatus::booked &&
                      is_late(*policy, kept->content.begin, t.now());
    Ending ending{.at = t.now(),
                  .by = t.actor().person,
                  .by_client = said.by_client,
                  .reason = said.reason,
                  .late = late,
                  .due = {},
                  .waived = {}};
    settle_due(ending, late ? policy->late : std::nullopt, said.waive);
    return end(t, *std::move(kept), expected, BookingStatus::cancelled, std::move(ending));
}

Result<Kept<Booking>> no_show(Transaction& t, BookingId id, Version expected,
                              const std::optional<std::string>& waive) {
    auto kept = find_in(t, id, {BookingStatus::booked});
    if (!kept)
        return kept;
    if (t.now() < kept->content.begin)
        return refuse(FaultKind::conflict, "/status", "has not begun yet");
    if (auto fine = check_reason(waive, "/waive"); !fine)
        return tl::unexpected(std::move(fine.error()));
    const auto policy = policy_of(t, kept->content);
    Ending ending{.at = t.now(),
                  .by = t.actor().person,
                  .by_client = true,
                  .reason = {},
                  .late = true,
                  .due = {},
                  .waived = {}};
    settle_due(ending, policy ? policy->no_show : std::nullopt, waive);
    return end(t, *std::move(kept), expected, BookingStatus::no_show, std::move(ending));
}

Result<Kept<Booking>> arrive(Transaction& t, BookingId id, Version expected) {
    auto kept = find_in(t, id, {BookingStatus::booked});
    if (!kept)
        return kept;
    if (auto safe = check_not_held(t, kept->content); !safe)  // since it was booked
        return tl::unexpected(std::move(safe.error()));
    kept->content.status = BookingStatus::arrived;
    return keep(t, *std::move(kept), expected, "", Occasion::none);
}

Result<Kept<Booking>> finish(Transaction& t, BookingId id, Version expected) {
    auto kept = find_in(t, id, {BookingStatus::arrived});
    if (!kept)
        return kept;
    kept->content.status = BookingStatus::done;
    return keep(t, *std::move(kept), expected, "", Occasion::none);
}

}  // namespace palpate::scheduling
