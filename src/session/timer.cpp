#include "session/timer.hpp"

#include <algorithm>
#include <numeric>

namespace palpate::session {
namespace {

constexpr std::int64_t minute_ms = 60'000;

// ---- Sharing out ----

std::int64_t least_sum(const std::vector<Share>& steps, const std::vector<bool>& kept) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < steps.size(); ++i)
        sum += kept[i] ? steps[i].minutes_min : 0;
    return sum;
}

// What is above the least of each, at most its capacity.
std::vector<std::int64_t> in_proportion(const std::vector<std::int64_t>& capacity,
                                        std::int64_t extra) {
    const auto whole = std::accumulate(capacity.begin(), capacity.end(), std::int64_t{0});
    if (extra >= whole)
        return capacity;
    std::vector<std::int64_t> given(capacity.size());
    std::vector<std::size_t> order(capacity.size());
    std::iota(order.begin(), order.end(), 0U);
    std::int64_t left = extra;
    for (std::size_t i = 0; i < capacity.size(); ++i)
        left -= given[i] = capacity[i] * extra / whole;
    std::ranges::stable_sort(order, std::greater<>(),
                             [&](std::size_t i) { return capacity[i] * extra % whole; });
    for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left)
        ++given[order[i]];
    return given;
}

// ---- The rows ----

// What warms or cools may have fewer than was planned.
std::int64_t planned_ms(const Run& run, const std::optional<Step>& now) {
    return (now ? now->minutes : run.planned.minutes) * minute_ms;
}

std::int64_t worked_ms(const Run& run, Instant now) {
    const auto since = run.since && now > *run.since ? (now - *run.since).count() : 0;
    return run.worked_ms + since;
}

bool is_over(StepStatus status) {
    return status == StepStatus::done || status == StepStatus::ended_early ||
           status == StepStatus::skipped;
}

Row row_of(const Sheet& sheet, const State& state, const Run& run, Instant now) {
    Row row{.step = run.planned.id, .status = run.status, .why = run.why};
    row.over_ms = std::max<std::int64_t>(
        0, worked_ms(run, now) - planned_ms(run, run.status == StepStatus::waiting
                                                     ? std::nullopt
                                                     : std::optional(run.step)));
    if (is_over(run.status) || run.status == StepStatus::disputed) {
        if (auto skin = skin_time(state, run, run.step, now); skin && skin->on)
            row.skin = std::move(skin);
        return row;
    }
    if (run.status == StepStatus::running) {
        row.now = run.step;
    } else if (!state.stops.empty() && !never_dropped(run.planned.part)) {
        row.why = {{"stopped_now", {}}};
        row.skin = skin_time(state, run, run.step, now);
        return row;
    } else {
        auto adapted = adapt(sheet, state, run.planned);
        row.now = std::move(adapted.step);
        row.why = std::move(adapted.why);
    }
    row.skin = skin_time(state, run, row.now.value_or(run.step), now);
    if (row.now)
        row.remaining_ms =
            std::max<std::int64_t>(0, planned_ms(run, row.now) - worked_ms(run, now));
    if (row.skin && row.skin->on)
        row.remaining_ms = std::min(row.remaining_ms, row.skin->left_ms.value_or(0));
    return row;
}

std::int64_t whole_minutes(std::int64_t ms) {
    return (ms + minute_ms - 1) / minute_ms;
}

// What a step that was begun and paused still needs at least: what is left of its least.
Share share_of(const Run& run, const Row& row) {
    const auto left = whole_minutes(row.remaining_ms);
    const auto done = run.worked_ms / minute_ms;
    return {.minutes = left,
            .minutes_min = std::clamp<std::int64_t>(run.planned.minutes_min - done, 0, left),
            .must = never_dropped(run.planned.part)};
}

void drop(Row& row, const Run& run, std::int64_t minutes) {
    row.now.reset();
    row.minutes = row.remaining_ms = 0;
    row.why.push_back({"dropped_for_time",
                       {{"technique", run.planned.technique},
                        {"place", run.planned.region},
                        {"minutes", std::to_string(minutes)}}});
}

class Sharing {
public:
    Sharing(const State& state, Timetable& table) : state_(state), table_(table) {
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            if (!table.rows[i].now)
                continue;
            if (state.steps[i].status == StepStatus::running) {
                running_ = &table.rows[i];
                continue;
            }
            at_.push_back(i);
            shares_.push_back(share_of(state.steps[i], table.rows[i]));
        }
    }

    // `left_ms` is until the end; none: everything as planned.
    void run(std::optional<std::int64_t> left_ms) {
        if (!left_ms)
            return as_planned();
        const auto left = std::max<std::int64_t>(0, *left_ms);
        const auto running = cut_running(left);
        const auto available = (left - running) / minute_ms;
        const auto shared = share_out(shares_, available);
        for (std::size_t i = 0; i < at_.size(); ++i)
            give(i, shared.minutes[i], available);
        table_.missing_ms = std::max<std::int64_t>(0, total_ms() - left);
        table_.spare_ms = std::max<std::int64_t>(0, left - total_ms());
    }

private:
    void as_planned() {
        for (std::size_t i = 0; i < at_.size(); ++i)
            give(i, shares_[i].minutes, 0);
    }

    // What runs has its time, but not that of the rise and the re-test.
    std::int64_t cut_running(std::int64_t left) {
        if (running_ == nullptr)
            return 0;
        std::int64_t needed = 0;
        for (const auto& share : shares_)
            needed += share.must ? share.minutes_min * minute_ms : 0;
        running_->remaining_ms =
            std::min(running_->remaining_ms, std::max<std::int64_t>(0, left - needed));
        running_->minutes = whole_minutes(running_->remaining_ms);
        return running_->remaining_ms;
    }

    void give(std::size_t i, std::optional<std::int64_t> minutes, std::int64_t available) {
        auto& row = table_.rows[at_[i]];
        if (!minutes)
            return drop(row, state_.steps[at_[i]], available);
        if (*minutes < shares_[i].minutes)
            row.why.push_back({"shorter",
                               {{"minutes", std::to_string(*minutes)},
                                {"before", std::to_string(shares_[i].minutes)}}});
        row.minutes = *minutes;
        // To the second: minutes are rounded up, and the clock of a paused step stands still.
        row.remaining_ms = std::min(row.remaining_ms, *minutes * minute_ms);
    }

    std::int64_t total_ms() const {
        std::int64_t sum = 0;
        for (const auto& row : table_.rows)
            sum += row.remaining_ms;
        return sum;
    }

    const State& state_;
    Timetable& table_;
    Row* running_ = nullptr;
    std::vector<std::size_t> at_;
    std::vector<Share> shares_;
};

}  // namespace

Shared share_out(const std::vector<Share>& steps, std::int64_t available) {
    available = std::max<std::int64_t>(0, available);
    std::vector<bool> kept(steps.size(), true);
    for (std::size_t i = steps.size(); i-- > 0 && least_sum(steps, kept) > available;)
        kept[i] = steps[i].must || steps[i].minutes_min == 0;
    const auto least = least_sum(steps, kept);
    std::vector<std::int64_t> capacity;
    capacity.reserve(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i)
        capacity.push_back(kept[i] ? steps[i].minutes - steps[i].minutes_min : 0);
    const auto given = in_proportion(capacity, std::max<std::int64_t>(0, available - least));
    Shared shared;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        shared.minutes.push_back(kept[i] ? std::optional(steps[i].minutes_min + given[i])
                                         : std::nullopt);
        sum += shared.minutes.back().value_or(0);
    }
    shared.spare = std::max<std::int64_t>(0, available - sum);
    shared.missing = std::max<std::int64_t>(0, sum - available);
    return shared;
}

Timetable timetable(const Sheet& sheet, const State& state, Instant now) {
    Timetable table;
    for (const auto& run : state.steps) {
        table.rows.push_back(row_of(sheet, state, run, now));
        table.unsure = table.unsure || run.unsure;
    }
    const bool begun = std::ranges::any_of(state.steps, [](const Run& run) {
        return run.status != StepStatus::waiting && run.status != StepStatus::skipped;
    });
    if (state.ends_at)
        table.left_ms = (*state.ends_at - now).count();
    else if (!begun)  // the whole time is still to come
        table.left_ms = state.minutes * minute_ms;
    table.unsure = table.unsure || !table.left_ms;
    Sharing(state, table).run(table.left_ms);
    return table;
}

std::string encode(const Timetable& timetable) {
    return to_json(timetable);
}

}  // namespace palpate::session
