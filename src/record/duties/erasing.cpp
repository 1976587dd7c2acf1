#include "record/duties/erasing.hpp"

#include <array>

namespace palpate::record {
namespace {

constexpr std::size_t despite_bytes_min = 10;
constexpr std::chrono::years booked_ahead_max{20};

Result<void> may_despite(const PracticeNow& now, const Keeping& keeping) {
    if (keeping.holds > 0)
        return refuse(FaultKind::conflict, "/despite", "a legal hold is open: end it first");
    if (!now.place.retention.erase_despite)
        return refuse(FaultKind::conflict, "/despite",
                      fmt::format("the law of {} does not leave that to the owner, as far as is "
                                  "known",
                                  now.place.locale));
    if (!now.confirmed)
        return refuse(FaultKind::conflict, "/despite",
                      "expected the rules of the place to be confirmed by a lawyer first");
    return {};
}

struct Judged {
    Keeping keeping;
    bool may_go = false;
};

// What must be kept is in the trail as asked for, a conflict or not.
Result<Judged> judge(const Transaction& t, const EraseOf& what, const knowledge::Places& places,
                     Date today) {
    const std::array booked{what.client.uuid()};
    if (!t.documents().busy(booked, t.now(), t.now() + booked_ahead_max).empty())
        return refuse(FaultKind::conflict, "/client",
                      "is booked: call that off first, so that nobody else's time is lost");
    const auto now = practice_now(t, places, today);
    const auto keeping = keeping_of(t, what.client, now.place, today);
    if (!keeping)
        return tl::unexpected(keeping.error());
    if (!keeping->binds)
        return Judged{*keeping, true};
    const auto despite = what.asked.despite ? may_despite(now, *keeping) : Result<void>();
    if (what.asked.despite && despite)
        return Judged{*keeping, true};
    t.documents().note_erase_refused(what.client);
    return despite.map([&] { return Judged{*keeping, false}; });
}

std::string reason_of(const EraseAsked& asked) {
    return asked.despite ? fmt::format("{}; despite the time: {}", asked.why, *asked.despite)
                         : asked.why;
}

}  // namespace

std::vector<Fault> check(const EraseAsked& asked) {
    std::vector<Fault> faults;
    check_text(faults, "/why", asked.why);
    if (asked.despite && asked.despite->size() < despite_bytes_min)
        faults.push_back({FaultKind::invalid, "/despite", "expected the reason in some words"});
    return faults;
}

Result<EraseOutcome> erase_or_only_keep(Store& store, Eraser& eraser, const practice::Actor& actor,
                                        const EraseOf& what, const knowledge::Places& places,
                                        Date today) {
    Judged judged;
    const auto decided = store.write(actor, [&](Transaction& t) -> Result<void> {
        auto said = judge(t, what, places, today);
        if (!said)
            return tl::unexpected(std::move(said.error()));
        judged = *said;
        if (judged.may_go)
            return {};
        return only_keep(t, what.client, judged.keeping, what.asked.why, today);
    });
    // A client who is not there may have been erased before: the eraser knows.
    const bool unknown = !decided && decided.error().kind == FaultKind::not_found;
    if (!decided && !unknown)
        return tl::unexpected(decided.error());
    if (decided && !judged.may_go) {
        judged.keeping.only_kept = true;
        return EraseOutcome{.erased = false, .keeping = judged.keeping, .removed = {}};
    }
    return eraser.erase(actor, what.client, reason_of(what.asked))
        .map([](const ErasedRecords& removed) {
            return EraseOutcome{.erased = true, .keeping = {}, .removed = removed};
        });
}

}  // namespace palpate::record
