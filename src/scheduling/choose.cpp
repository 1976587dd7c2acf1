#include "scheduling/choose.hpp"

#include "scheduling/matching.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

// Free from `held`'s first slot to its last.
bool free_for(const SlotBits& free, const SlotRange& held) {
    for (Slot slot = held.first; slot < held.end; ++slot)
        if (!free.test(slot))
            return false;
    return true;
}

// The practitioners who could give it at `start`, the one to choose first in front; nobody where
// one who has to be among them cannot.
std::vector<int> staff_for(const Board& board, const Question& question, const Resolved& asked,
                           Moment start, int day) {
    const SlotRange away = outward(away_by(question.service, start));
    std::vector<int> able;
    for (const int p : asked.practitioners)
        if (free_for(board.free_practitioner(p), away) &&
            !over_minutes(board, p, day, question.service) &&
            !over_load(board, p, day, question.service) &&
            !too_heavy(board, p, question.service, start))
            able.push_back(p);
    const auto has_to = [&](int p) {
        return std::ranges::find(asked.musts, p) != asked.musts.end();
    };
    if (std::ranges::count_if(able, has_to) < std::ssize(asked.musts))
        return {};
    const auto key = [&](int p) {
        const auto work = board.work(p, day);
        return std::tuple(!has_to(p), work.load, work.treated, board.practitioner(p).id);
    };
    std::ranges::sort(able, {}, key);
    return able;
}

std::optional<std::vector<int>> things_for(const Board& board, const Question& question,
                                           const Resolved& asked, Moment start, int day) {
    const SlotRange held = outward(held_by(question.service, start));
    auto wishes = asked.needs;
    for (auto& able : wishes) {
        std::erase_if(able, [&](int r) { return !free_for(board.free_resource(r), held); });
        std::ranges::sort(
            able, {}, [&](int r) { return std::pair(board.held(r, day), board.resource(r).id); });
    }
    return matched(wishes);
}

Choice joined(const DiaryBooking& event) {
    return {.practitioners = event.practitioners,
            .resources = event.resources,
            .treated = event.treated,
            .held = event.held(),
            .joins = event.id};
}

tl::unexpected<Fault> not_free() {
    return refuse(FaultKind::conflict, "/start", "is not free; choose one of the starts offered");
}

}  // namespace

Spare::Spare(const Board& board, const Question& question)
    : board_(board), service_(question.service) {
    if (auto asked = resolve(board, question))
        needs_ = std::move(asked->needs);
    std::erase_if(needs_, [](const auto& able) { return able.size() < 2; });
}

std::optional<int> Spare::at(Moment start) const {
    const SlotRange held = outward(held_by(service_, start));
    std::optional<int> fewest;
    for (const auto& able : needs_) {
        const auto free = std::ranges::count_if(
            able, [&](int r) { return free_for(board_.free_resource(r), held); });
        const auto spare = static_cast<int>(free) - 1;
        fewest = std::min(fewest.value_or(spare), spare);
    }
    return fewest;
}

Result<Choice> choose(const Board& board, const Question& question, Moment start) {
    const auto asked = resolve(board, question);
    if (!asked)
        return tl::unexpected(asked.error());
    const int day = board.days().index_of(start);
    if (day < 0)
        return invalid("/start", "must lie in the days that were asked for");
    if (asked->held || !asked->in_time(start))
        return not_free();
    if (const DiaryBooking* event = event_to_join(board, question, start))
        return joined(*event);
    const Service& service = question.service;
    if (!board.on_grid(start) || !free_for(board.open(), outward(held_by(service, start))) ||
        !clients_free(board, question, treated_by(service, start)))
        return not_free();
    const auto staff = staff_for(board, question, *asked, start, day);
    const auto things = things_for(board, question, *asked, start, day);
    if (static_cast<int>(staff.size()) < service.practitioners || !things)
        return not_free();
    Choice choice{.treated = treated_by(service, start), .held = held_by(service, start)};
    for (int i = 0; i < service.practitioners; ++i)
        choice.practitioners.push_back(board.practitioner(staff[static_cast<std::size_t>(i)]).id);
    for (const int thing : *things)
        choice.resources.push_back(board.resource(thing).id);
    return choice;
}

}  // namespace palpate::scheduling
