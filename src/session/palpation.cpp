#include "session/palpation.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

constexpr std::size_t proposals_max = 5;
constexpr std::int64_t minutes_usual = 3;  // of a step more; project value

bool same_side(Side step, Side side) {
    return step == side || step == Side::both || side == Side::both || side == Side::midline;
}

bool works_on(const Step& step, const Palpated& found) {
    return step.target == found.source && same_side(step.side, found.side);
}

bool is_of_side(const std::string& region, Side side) {
    return !(side == Side::left && region.ends_with("_right")) &&
           !(side == Side::right && region.ends_with("_left"));
}

std::map<std::string, std::string> values_of(const Palpated& found) {
    return {{"source", found.source}, {"side", JsonWord<Side>::text(found.side)}};
}

class Proposing {
public:
    Proposing(const Sheet& sheet, const State& state, const Timeline& timeline)
        : sheet_(sheet), state_(state), found_(palpated_in(timeline)) {}

    std::vector<Proposal> run() && {
        for (const auto& hit : found_)
            if (hit.hit && !is_planned(hit))
                place(hit);
        for (const auto& miss : found_)
            if (const auto* run = miss.hit ? nullptr : waiting_on(miss); run != nullptr)
                proposals_.push_back({.kind = Proposed::leave,
                                      .of = run->planned.id,
                                      .why = {{"leave_miss", values_of(miss)}}});
        if (proposals_.size() > proposals_max)
            proposals_.resize(proposals_max);
        return std::move(proposals_);
    }

private:
    bool is_planned(const Palpated& hit) const {
        return std::ranges::any_of(state_.steps, [&](const Run& run) {
            return run.status != StepStatus::skipped && works_on(run.planned, hit);
        });
    }

    // A step that is still to come and of which nothing was proposed yet.
    const Run* waiting_on(const Palpated& miss) const {
        const auto taken = [&](const Run& run) {
            return std::ranges::find(proposals_, run.planned.id, &Proposal::of) != proposals_.end();
        };
        const auto found = std::ranges::find_if(state_.steps, [&](const Run& run) {
            return run.status == StepStatus::waiting && works_on(run.planned, miss) && !taken(run);
        });
        return found == state_.steps.end() ? nullptr : &*found;
    }

    void place(const Palpated& hit) {
        for (const auto& miss : found_) {
            const auto* run = miss.hit ? nullptr : waiting_on(miss);
            if (run == nullptr)
                continue;
            auto step = step_for(hit, run->planned);
            if (!step)
                continue;
            auto values = values_of(hit);
            values["hit"] = hit.source;
            values["source"] = miss.source;
            proposals_.push_back({.kind = Proposed::instead,
                                  .of = run->planned.id,
                                  .step = std::move(step),
                                  .why = {{"instead_of_miss", std::move(values)}}});
            return;
        }
        add(hit);
    }

    void add(const Palpated& hit) {
        const auto like = std::ranges::find_if(state_.steps, [](const Run& run) {
            return !run.planned.region.empty() && run.planned.part == Part::specific;
        });
        Step model = like == state_.steps.end() ? Step{} : like->planned;
        model.id = "new";
        model.part = Part::specific;
        model.minutes = 0;  // as many as its technique needs
        auto step = step_for(hit, model);
        if (!step)
            return;
        auto values = values_of(hit);
        values["hit"] = hit.source;
        proposals_.push_back({.kind = Proposed::also,
                              .step = std::move(step),
                              .why = {{"also_hit", std::move(values)}}});
    }

    // At the place of the hit, in the manner of `model` where that is open, else in another one.
    std::optional<Step> step_for(const Palpated& hit, const Step& model) const {
        for (const auto& region : places_of(hit)) {
            Step step = model;
            step.region = region;
            step.target = hit.source;
            step.side = hit.side;
            step.turn_minutes = std::min(step.turn_minutes, step.minutes);
            auto manners = techniques_open(state_.bounds, step);
            std::ranges::stable_partition(
                manners, [&](const std::string& one) { return one == model.technique; });
            for (const auto& technique : manners)
                if (auto made = in_manner(step, technique))
                    return made;
        }
        return std::nullopt;
    }

    std::optional<Step> in_manner(Step step, const std::string& technique) const {
        const auto* manner = manner_of(sheet_, technique);
        step.technique = technique;
        const auto most = pressure_now(state_, settled(sheet_, step));
        if (manner == nullptr || !most || warms_or_cools(technique))
            return std::nullopt;
        step.pressure_max = std::min(*most, manner->pressure_max);
        if (step.pressure_max < manner->pressure_min)
            return std::nullopt;
        if (step.minutes == 0)
            step.minutes = std::max(minutes_usual, manner->minutes_min);
        step.minutes_min = std::min(step.minutes, manner->minutes_min);
        step = settled(sheet_, std::move(step));
        return fits(state_, step) ? std::optional(std::move(step)) : std::nullopt;
    }

    // Where it was pressed, then every place at which it may be worked on.
    std::vector<std::string> places_of(const Palpated& hit) const {
        std::vector<std::string> places;
        for (const auto& opening : state_.bounds.open)
            for (const auto& place : opening.places)
                if (opening.target == hit.source && is_of_side(place, hit.side))
                    places.push_back(place);
        std::ranges::stable_partition(
            places, [&](const std::string& place) { return place == hit.region; });
        return places;
    }

    const Sheet& sheet_;
    const State& state_;
    std::vector<Palpated> found_;
    std::vector<Proposal> proposals_;
};

// Of sound marks of one kind the last of each; what was taken back is gone.
template <class Mark, class Same>
std::vector<Mark> last_words(const Timeline& timeline, std::optional<Mark> Event::*mark,
                             Same same) {
    std::vector<Mark> last;
    for (const auto& placed : timeline.events) {
        const auto& said = (*placed.event).*mark;
        if (!said || !check(*placed.event).empty())
            continue;
        std::erase_if(last, [&](const Mark& one) { return same(one, *said); });
        if (!said->taken_back.value_or(false))
            last.push_back(*said);
    }
    return last;
}

}  // namespace

std::vector<Palpated> palpated_in(const Timeline& timeline) {
    return last_words(timeline, &Event::palpated, [](const Palpated& a, const Palpated& b) {
        return a.source == b.source && a.side == b.side;
    });
}

std::vector<Tried> tried_in(const Timeline& timeline) {
    return last_words(timeline, &Event::tried,
                      [](const Tried& a, const Tried& b) { return a.movement == b.movement; });
}

std::vector<Proposal> proposals(const Sheet& sheet, const State& state, const Timeline& timeline) {
    if (!state.stops.empty() || state.finished || !state.bounds.hands_on)
        return {};
    return Proposing(sheet, state, timeline).run();
}

}  // namespace palpate::session
