#include "scheduling/board.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::scheduling {
namespace {

// Longer than anything held around a start (service.hpp).
constexpr Slot margin = slots_a_day;

std::optional<Fault> fault_of(const Rules& rules) {
    const auto wrong = [](const char* place, const char* allowed) {
        return Fault{FaultKind::invalid, place, allowed};
    };
    if (rules.grid < slot_length || rules.grid > day_minutes ||
        rules.grid % slot_length != minutes(0))
        return wrong("/rules/grid", "must be 5 to 1440 minutes, in steps of 5");
    if (rules.notice < minutes(0))
        return wrong("/rules/notice", "must be 0 or more");
    if (rules.horizon_days < 0 || rules.horizon_days > 3660)
        return wrong("/rules/horizon_days", "must be 0 to 3660");
    return std::nullopt;
}

std::optional<Fault> fault_of(const DailyLimit& limit, std::size_t practitioner) {
    const auto wrong = [&](const char* name, const char* allowed) {
        return Fault{FaultKind::invalid,
                     fmt::format("/practitioners/{}/limit/{}", practitioner, name), allowed};
    };
    if (limit.treated_max && *limit.treated_max < minutes(0))
        return wrong("treated_max", "must be 0 or more");
    if (limit.load_max && !(*limit.load_max >= 0))
        return wrong("load_max", "must be 0 or more");
    if (limit.heavy_in_a_row_max && *limit.heavy_in_a_row_max < 1)
        return wrong("heavy_in_a_row_max", "must be 1 or more");
    return std::nullopt;
}

std::optional<Fault> fault_of(const DiaryBooking& booking, Moment not_before, int index) {
    const auto wrong = [&](const char* name, const char* allowed) {
        return Fault{FaultKind::invalid, fmt::format("/bookings/{}/{}", index, name), allowed};
    };
    if (booking.treated.empty())
        return wrong("treated", "must not be empty");
    if (booking.treated.from < not_before)
        return wrong("treated", "must not start before the booking listed before it");
    if (booking.preparation < minutes(0))
        return wrong("preparation", "must be 0 or more");
    if (booking.clean_up < minutes(0))
        return wrong("clean_up", "must be 0 or more");
    if (booking.travel_before < minutes(0))
        return wrong("travel_before", "must be 0 or more");
    if (booking.travel_after < minutes(0))
        return wrong("travel_after", "must be 0 or more");
    return std::nullopt;
}

template <class Index, class Items>
std::optional<Fault> index_each(Index& index, const Items& items, const char* list) {
    index = Index(items.size());
    for (int i = 0; const auto& item : items) {
        if (!index.add(item.id, i))
            return Fault{FaultKind::invalid, fmt::format("/{}/{}/id", list, i),
                         "is named twice; each must stand once"};
        ++i;
    }
    return std::nullopt;
}

bool aligned(Moment at) {
    return begin_of(slot_at(at)) == at;
}

}  // namespace

Result<Board> Board::of(const Diary& diary, LocalDays days) {
    Board board(diary, std::move(days));
    if (auto fault = fault_of(diary.rules))
        return tl::unexpected(std::move(*fault));
    if (auto fault = board.index_all())
        return tl::unexpected(std::move(*fault));
    board.fill_grid();
    board.fill_free();
    if (auto fault = board.add_bookings())
        return tl::unexpected(std::move(*fault));
    return board;
}

int Board::index_of(PractitionerId id) const {
    return practitioner_index_.find(id);
}

int Board::index_of(ResourceId id) const {
    return resource_index_.find(id);
}

bool Board::on_grid(Moment start) const {
    return aligned(start) && days_.zone().wall(start).minute % diary_->rules.grid == minutes(0);
}

std::span<const Placed> Board::of_practitioner(int index, int day) const {
    const Line& line = practitioners_[at(index)];
    const int first = line.day_begins[at(day)];
    return std::span(line.placed).subspan(at(first), at(line.day_begins[at(day + 1)] - first));
}

std::span<const Placed> Board::near(const std::vector<Placed>& placed, const Span& span) const {
    const auto first =
        std::ranges::lower_bound(placed, span.from - after_max_ - slot_length, {}, &Placed::start);
    const auto end = std::ranges::upper_bound(
        first, placed.end(), span.until + before_max_ + slot_length, {}, &Placed::start);
    return {first, end};
}

std::vector<int> Board::of_clients(const std::vector<ClientId>& clients) const {
    std::vector<int> found;
    for (const ClientId client : clients) {
        const IdWords words = words_of(client);
        for (const ClientPlace& place : clients_)
            if (place.client == words)
                found.push_back(place.booking);
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

std::span<const DiaryBooking> Board::starting_at(Moment start) const {
    const auto found = std::ranges::equal_range(
        diary_->bookings, start, {}, [](const DiaryBooking& b) { return b.treated.from; });
    return {found.begin(), found.end()};
}

DayWork Board::work(int practitioner, int day) const {
    return practitioners_[at(practitioner)].work[at(day)];
}

minutes Board::held(int resource, int day) const {
    return resources_[at(resource)].work[at(day)].treated;
}

std::optional<Fault> Board::index_all() {
    for (std::size_t i = 0; i < diary_->practitioners.size(); ++i)
        if (auto fault = fault_of(diary_->practitioners[i].limit, i))
            return fault;
    if (auto fault = index_each(practitioner_index_, diary_->practitioners, "practitioners"))
        return fault;
    return index_each(resource_index_, diary_->resources, "resources");
}

void Board::fill_grid() {
    const SlotRange asked = outward(days_.whole());
    grid_ = SlotBits({asked.first - margin, asked.end + margin});
    for (int i = 0; i < days_.count(); ++i) {
        const Span day = days_.span(i);
        const minutes step = days_.steady(i) ? diary_->rules.grid : slot_length;
        for (Moment at = begin_of(slot_from(day.from)); at < day.until; at += step)
            if (days_.steady(i) ? aligned(day.from) : on_grid(at))
                grid_.set_one(slot_at(at));
    }
}

void Board::fill_free() {
    const auto set_all = [](SlotBits& bits, const Spans& spans) {
        for (const Span& span : spans)
            bits.set(inward(span));
    };
    const auto clear_all = [](SlotBits& bits, const Spans& spans) {
        for (const Span& span : spans)
            bits.clear(outward(span));
    };
    open_ = SlotBits(window());
    set_all(open_, diary_->open.open);
    const std::vector<DayWork> no_work(at(days_.count()));
    practitioners_.reserve(diary_->practitioners.size());
    for (const auto& practitioner : diary_->practitioners) {
        Line line{.free = SlotBits(window()), .work = no_work};
        set_all(line.free, practitioner.hours.open);
        clear_all(line.free, practitioner.elsewhere);
        practitioners_.push_back(std::move(line));
    }
    resources_.reserve(diary_->resources.size());
    for (const auto& resource : diary_->resources) {
        Line line{.free = SlotBits(window()), .work = no_work};
        line.free.set_all();
        clear_all(line.free, resource.out_of_use);
        resources_.push_back(std::move(line));
    }
}

std::optional<Fault> Board::add_bookings() {
    const Span reach = span_of(window());
    Moment before = Moment::min();
    for (int i = 0; const DiaryBooking& booking : diary_->bookings) {
        if (auto fault = fault_of(booking, before, i))
            return fault;
        before = booking.treated.from;
        if (booking.away().overlaps(reach))
            add_booking(i, booking);
        ++i;
    }
    note_day_begins();
    return std::nullopt;
}

void Board::add_booking(int index, const DiaryBooking& booking) {
    const Span away = booking.away();
    before_max_ = std::max(before_max_, booking.treated.from - away.from);
    after_max_ = std::max(after_max_, away.until - booking.treated.from);
    const int day = days_.index_of(booking.treated.from);
    const auto add = [&](Line& line, const Span& held, minutes time, double load) {
        line.free.clear(outward(held));
        line.placed.push_back({booking.treated.from, index, booking.heavy});
        if (day >= 0) {
            line.work[at(day)].treated += time;
            line.work[at(day)].load += load;
        }
    };
    for (const PractitionerId id : booking.practitioners)
        if (const int i = index_of(id); i >= 0)
            add(practitioners_[at(i)], away, booking.treated.length(), booking.load);
    for (const ResourceId id : booking.resources)
        if (const int i = index_of(id); i >= 0)
            add(resources_[at(i)], booking.held(), booking.held().length(), 0);
    for (const ClientId client : booking.clients)
        clients_.push_back({words_of(client), index});
}

void Board::note_day_begins() {
    for (Line& line : practitioners_) {
        line.day_begins.reserve(at(days_.count() + 1));
        auto next = line.placed.begin();
        for (int day = 0; day <= days_.count(); ++day) {
            const Moment begins = day < days_.count() ? days_.span(day).from : days_.whole().until;
            while (next != line.placed.end() && next->start < begins)
                ++next;
            line.day_begins.push_back(static_cast<int>(next - line.placed.begin()));
        }
    }
}

}  // namespace palpate::scheduling
