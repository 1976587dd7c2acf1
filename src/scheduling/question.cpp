#include "scheduling/question.hpp"

#include <algorithm>
#include <span>

#include <fmt/core.h>

namespace palpate::scheduling {
namespace {

template <class T>
bool has(const std::vector<T>& list, const T& item) {
    return std::ranges::find(list, item) != list.end();
}

template <class T>
bool asked_for(const std::vector<T>& wished, const T& item) {
    return wished.empty() || has(wished, item);
}

// Whether some are named and others come with them. One who does not give it comes with nobody.
bool is_with_others(const Question& question) {
    const auto& named = question.practitioners;
    return !named.empty() && std::ssize(named) < question.service.practitioners &&
           std::ranges::all_of(
               named, [&](PractitionerId id) { return has(question.service.given_by, id); });
}

bool serves(const Service& service, ResourceId id) {
    return std::ranges::any_of(service.needs,
                               [&](const Need& need) { return has(need.any_of, id); });
}

std::optional<Fault> fault_of(const Board& board, const Question& question) {
    if (auto faults = faults_of(question.service, "/service"); !faults.empty())
        return faults.front();
    const auto unknown = [](const char* list, std::size_t i, const auto& id) {
        return Fault{FaultKind::not_found, fmt::format("/{}/{}", list, i),
                     fmt::format("{} is not at this location", to_text(id))};
    };
    for (std::size_t i = 0; i < question.practitioners.size(); ++i)
        if (board.index_of(question.practitioners[i]) < 0)
            return unknown("practitioners", i, question.practitioners[i]);
    for (std::size_t i = 0; i < question.resources.size(); ++i) {
        if (board.index_of(question.resources[i]) < 0)
            return unknown("resources", i, question.resources[i]);
        if (!serves(question.service, question.resources[i]))
            return Fault{FaultKind::invalid, fmt::format("/resources/{}", i),
                         "the service does not use it; name one that serves a need"};
    }
    return std::nullopt;
}

std::vector<int> serving(const Board& board, const Question& question, const Need& need) {
    const bool narrowed = std::ranges::any_of(
        need.any_of, [&](ResourceId id) { return has(question.resources, id); });
    std::vector<int> all;
    for (const ResourceId id : need.any_of)
        if (const int index = board.index_of(id);
            index >= 0 && (!narrowed || has(question.resources, id)))
            all.push_back(index);
    return all;
}

// Heavy bookings in a row, with one more at `start` among those of its day.
int heavy_row(std::span<const Placed> of_day, Moment start) {
    int before = 0;
    int after = 0;
    for (const Placed& placed : of_day) {
        if (placed.start <= start) {
            before = placed.heavy ? before + 1 : 0;
        } else {
            if (!placed.heavy)
                break;
            ++after;
        }
    }
    return before + 1 + after;
}

// As too_heavy() for every start of the days: between two neighbours it is the same.
void clear_too_heavy(const Board& board, int practitioner, int row_max, SlotBits& starts) {
    for (int day = 0; day < board.days().count(); ++day) {
        const Span span = board.days().span(day);
        const auto of_day = board.of_practitioner(practitioner, day);
        Moment from = span.from;
        for (std::size_t next = 0; next <= of_day.size(); ++next) {
            const Moment until = next < of_day.size() ? of_day[next].start : span.until;
            if (from < until && heavy_row(of_day, from) > row_max)
                starts.clear({slot_from(from), slot_from(until)});
            from = until;
        }
    }
}

}  // namespace

Result<Resolved> resolve(const Board& board, const Question& question) {
    if (auto fault = fault_of(board, question))
        return tl::unexpected(std::move(*fault));
    Resolved out;
    const bool and_others = is_with_others(question);
    for (const PractitionerId id : question.service.given_by)
        if (const int index = board.index_of(id);
            index >= 0 && (and_others || asked_for(question.practitioners, id)))
            out.practitioners.push_back(index);
    if (and_others)
        for (const PractitionerId id : question.practitioners)
            if (const int index = board.index_of(id); !has(out.musts, index))
                out.musts.push_back(index);
    for (const Need& need : question.service.needs)
        out.needs.push_back(serving(board, question, need));
    const auto& rules = board.diary().rules;
    const auto& zone = board.days().zone();
    out.earliest = question.now + rules.notice;
    const Date last = plus_days(zone.wall(question.now).day, rules.horizon_days);
    out.too_far = zone.reached({last, day_minutes});
    out.held = !question.holds.empty() && question.service.hands_on;
    return out;
}

bool over_minutes(const Board& board, int practitioner, int day, const Service& service) {
    const auto& limit = board.practitioner(practitioner).limit;
    return limit.treated_max &&
           board.work(practitioner, day).treated + service.duration > *limit.treated_max;
}

std::optional<double> load_max(const Board& board, int practitioner, int day) {
    const auto& limit = board.practitioner(practitioner).limit;
    const auto own = limit.light_days.find(board.days().day(day));
    if (own == limit.light_days.end())
        return limit.load_max;
    return std::min(own->second, limit.load_max.value_or(own->second));
}

bool over_load(const Board& board, int practitioner, int day, const Service& service) {
    const auto max = load_max(board, practitioner, day);
    return max && board.work(practitioner, day).load + service.load > *max;
}

bool too_heavy(const Board& board, int practitioner, const Service& service, Moment start) {
    const auto& limit = board.practitioner(practitioner).limit;
    const int day = board.days().index_of(start);
    if (!service.heavy || !limit.heavy_in_a_row_max || day < 0)
        return false;
    return heavy_row(board.of_practitioner(practitioner, day), start) > *limit.heavy_in_a_row_max;
}

void clear_beyond_limits(const Board& board, int practitioner, const Service& service,
                         SlotBits& starts) {
    const auto& limit = board.practitioner(practitioner).limit;
    if (limit.treated_max || limit.load_max || !limit.light_days.empty())
        for (int day = 0; day < board.days().count(); ++day)
            if (over_minutes(board, practitioner, day, service) ||
                over_load(board, practitioner, day, service)) {
                const Span span = board.days().span(day);
                starts.clear({slot_from(span.from), slot_from(span.until)});
            }
    if (service.heavy && limit.heavy_in_a_row_max)
        clear_too_heavy(board, practitioner, *limit.heavy_in_a_row_max, starts);
}

Joining joining(const DiaryBooking& booking, const Question& question) {
    const Service& service = question.service;
    if (service.places <= 1 || booking.service != service.id)
        return Joining::no;
    const bool wanted =
        std::ranges::all_of(
            booking.practitioners,
            [&](PractitionerId id) { return asked_for(question.practitioners, id); }) &&
        std::ranges::all_of(question.resources,
                            [&](ResourceId id) { return has(booking.resources, id); });
    if (!wanted)
        return Joining::no;
    return booking.places_taken < service.places ? Joining::yes : Joining::full;
}

const DiaryBooking* event_to_join(const Board& board, const Question& question, Moment start) {
    const DiaryBooking* found = nullptr;
    for (const DiaryBooking& event : board.starting_at(start))
        if (joining(event, question) == Joining::yes &&
            clients_free(board, question, event.treated) && (!found || event.id < found->id))
            found = &event;
    return found;
}

bool clients_free(const Board& board, const Question& question, const Span& treated) {
    const Span taken = span_of(outward(treated));
    return std::ranges::none_of(board.of_clients(question.clients), [&](int index) {
        return span_of(outward(board.booking(index).treated)).overlaps(taken);
    });
}

}  // namespace palpate::scheduling
