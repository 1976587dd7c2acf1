#include "scheduling/bookings/undo.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/draft.hpp"
#include "scheduling/reminders/plan.hpp"

#include <algorithm>
#include <set>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;

constexpr int messages_max = 100;

struct Undoing {
    Kept<Booking> now;
    Booking back;
    std::size_t seen;
    bool occupies_anew;  // not all of its time is its own already
};

tl::unexpected<Fault> of_visit(std::size_t at, Fault fault) {
    fault.path = fmt::format("/visits/{}{}", at, fault.path);
    return tl::unexpected(std::move(fault));
}

bool is_own(const std::vector<record::Claim>& own, const record::Claim& claim) {
    return std::ranges::any_of(own, [&](const record::Claim& one) {
        return one.resource == claim.resource && one.place == claim.place &&
               one.begin <= claim.begin && claim.until <= one.until;
    });
}

bool occupies_more(const Booking& back, const Booking& now) {
    const auto own = claims_of(now);
    return !std::ranges::all_of(claims_of(back),
                                [&](const auto& claim) { return is_own(own, claim); });
}

Result<Undoing> undoing(const Transaction& t, const VisitSeen& seen, std::size_t at) {
    auto now = record::find_there(t, seen.id);
    if (!now)
        return tl::unexpected(std::move(now.error()));
    if (now->version != seen.version)
        return refuse(FaultKind::stale, "", "somebody changed it since: look at it again");
    if (now->version == 1)
        return refuse(FaultKind::conflict, "", "is new: cancel it instead");
    if (now->changed_at + undo_within < t.now())
        return refuse(FaultKind::conflict, "",
                      fmt::format("was changed more than {} minutes ago", undo_within.count()));
    auto before = t.records<Booking>().find_version(seen.id, now->version - 1);
    if (!before)
        return tl::unexpected(std::move(before.error()));
    auto& back = before->content;
    if (back.held_until && *back.held_until <= t.now())
        return refuse(FaultKind::conflict, "/status", "the hold that it was has run out");
    const bool more = occupies_more(back, now->content);
    return Undoing{*std::move(now), std::move(back), at, more};
}

Result<std::vector<Undoing>> all_of(const Transaction& t, const UndoSaid& said) {
    std::set<BookingId> different;
    for (const auto& one : said.visits)
        different.insert(one.id);
    if (said.visits.empty() || said.visits.size() > undo_max ||
        different.size() != said.visits.size())
        return invalid("/visits", fmt::format("expected 1 to {}, each once", undo_max));
    std::vector<Undoing> all;
    for (std::size_t i = 0; i < said.visits.size(); ++i) {
        auto one = undoing(t, said.visits[i], i);
        if (!one)
            return of_visit(i, std::move(one.error()));
        all.push_back(*std::move(one));
    }
    return all;
}

// Through every gate again where time is taken that others could have by now.
Result<void> pass_gates(const Transaction& t, std::vector<Undoing>& all) {
    for (auto& one : all) {
        if (!one.occupies_anew)
            continue;
        const auto overruled = one.back.overruled ? std::optional(one.back.overruled->reason)
                                                  : std::optional<std::string>();
        const auto was = std::tuple(one.back.place, one.back.overruled);
        auto draft =
            draft_again(t, std::move(one.back), one.now.id, overruled, Gates::all_but_notice);
        if (!draft)
            return of_visit(one.seen, std::move(draft.error()));
        one.back = std::move(draft->booking);
        std::tie(one.back.place, one.back.overruled) = was;
    }
    return {};
}

bool is_among(const std::vector<Undoing>& all, const Uuid& record) {
    return std::ranges::any_of(all, [&](const Undoing& u) { return u.now.id.uuid() == record; });
}

Result<std::vector<Clash>> clashes_of_all(Transaction& t, const std::vector<Undoing>& all) {
    std::vector<Clash> clashes;
    for (const auto& one : all) {
        if (!one.occupies_anew || one.back.overruled)
            continue;
        const auto wanted = wanted_by(one.back, one.now.id);
        if (auto done = take_back_lapsed(t, wanted); !done)
            return of_visit(one.seen, std::move(done.error()));
        for (auto& clash : clashes_of(t, wanted)) {
            if (is_among(all, clash.taken_by))
                continue;  // it makes room
            clash.visit = static_cast<std::int64_t>(one.seen);
            clashes.push_back(std::move(clash));
        }
    }
    return clashes;
}

// The client was told what is not so any more.
bool was_told(const Transaction& t, const Kept<Booking>& now) {
    const auto sent = t.records<Message>().with_term({"booking", to_text(now.id)}, messages_max);
    return std::ranges::any_of(sent, [&](const Kept<Message>& kept) {
        const auto& message = kept.content;
        const bool news =
            message.about == MessageAbout::moved || message.about == MessageAbout::cancelled;
        const bool gone =
            message.state != MessageState::queued && message.state != MessageState::withdrawn;
        return news && gone && is_true(message, now.content);
    });
}

// The database looks at each write alone: later ones first when they go later.
void order(std::vector<Undoing>& all) {
    const bool later = all.front().back.begin > all.front().now.content.begin;
    std::ranges::sort(all, [&](const Undoing& a, const Undoing& b) {
        return later ? a.now.content.begin > b.now.content.begin
                     : a.now.content.begin < b.now.content.begin;
    });
}

Result<std::vector<Kept<Booking>>> written(Transaction& t, std::vector<Undoing> all,
                                           const std::string& why) {
    order(all);
    std::vector<Kept<Booking>> done;
    for (auto& one : all) {
        const auto id = one.now.id;
        const bool told = was_told(t, one.now);
        const auto version = t.records<Booking>().change(id, one.now.version, one.back, why);
        if (!version)
            return of_visit(one.seen, version.error());
        auto kept = with_messages(t, record::kept_now(t, id, *version, std::move(one.back), why),
                                  told ? Occasion::moved : Occasion::none);
        if (!kept)
            return tl::unexpected(std::move(kept.error()));
        done.push_back(*std::move(kept));
    }
    std::ranges::sort(done, {}, [](const auto& kept) { return kept.content.begin; });
    return done;
}

}  // namespace

Result<SeriesMoved> undo(Transaction& t, const UndoSaid& said, const std::string& why) {
    auto all = all_of(t, said);
    if (!all)
        return tl::unexpected(std::move(all.error()));
    if (auto open = pass_gates(t, *all); !open)
        return tl::unexpected(std::move(open.error()));
    auto clashes = clashes_of_all(t, *all);
    if (!clashes)
        return tl::unexpected(std::move(clashes.error()));
    if (!clashes->empty())
        return SeriesMoved{{}, *std::move(clashes)};
    return written(t, *std::move(all), why).map([](std::vector<Kept<Booking>>&& back) {
        return SeriesMoved{std::move(back), {}};
    });
}

}  // namespace palpate::scheduling
