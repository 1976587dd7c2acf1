#include "scheduling/diaries/free_times.hpp"

#include "scheduling/bookings/gates.hpp"
#include "scheduling/bookings/hand_load.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/bookings/travel.hpp"
#include "scheduling/choose.hpp"
#include "scheduling/diaries/offer_board.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Transaction;

template <class T>
Result<T> usable(const Transaction& t, Id<T> id, const std::string& place) {
    auto found = look_at(t, id, place);
    if (found && found->inactive.value_or(false))
        return invalid(place, fmt::format("this {} takes no new bookings", record::Kind<T>::name));
    return found;
}

std::vector<SafetyHold> holds_of(const Transaction& t, const std::vector<ClientId>& clients) {
    std::vector<SafetyHold> holds;
    for (const auto client : clients)
        if (const auto ask = whom_to_ask(t, client))
            holds.push_back({.ask = *ask, .client = client});
    return holds;
}

// As it is said, else as it is kept of the one that is moved, else as it is usually.
Travel travel_for(const Transaction& t, const OfferAsked& asked, const Location& location) {
    auto travel = travel_to(location);
    auto text = t.documents().glance({record::Kind<Booking>::name, asked.moved.uuid()});
    if (text && !text->removed)
        travel = travel_of(record::decode<Booking>(*std::move(text)).content);
    return {asked.travel_before.value_or(travel.before), asked.travel_after.value_or(travel.after)};
}

DiaryAsked diary_asked(const OfferAsked& asked, const Service& service) {
    DiaryAsked diary{.location = asked.location,
                     .first = {},
                     .named = asked.practitioners,
                     .resources = asked.resources,
                     .clients = asked.clients,
                     .moved = asked.moved,
                     .online = asked.online};
    if (std::ssize(asked.practitioners) < service.practitioners)
        diary.candidates = service.given_by;
    for (const auto& need : service.needs)
        diary.resources.insert(diary.resources.end(), need.any_of.begin(), need.any_of.end());
    return diary;
}

std::string clock_text(minutes minute) {
    return fmt::format("{:02}:{:02}", minute.count() / 60, minute.count() % 60);
}

std::string offset_text(minutes offset) {
    return fmt::format("{}{}", offset < minutes(0) ? '-' : '+',
                       clock_text(std::chrono::abs(offset)));
}

// Starts in order become runs of the grid's step.
class Runs {
public:
    Runs(const Zone& zone, minutes grid) : zone_(zone), grid_(grid) {}

    void add(Moment start) {
        if (!steady_ || !steady_->span.contains(start))
            steady_ = zone_.steady(start);
        const auto local = start + steady_->offset;
        const auto day = std::chrono::floor<std::chrono::days>(local);
        const bool goes_on =
            last_ && start - *last_ == grid_ && steady_->offset == offset_ && Date(day) == day_;
        if (!goes_on) {
            close();
            first_ = local - day;
            offset_ = steady_->offset;
            day_ = Date(day);
        }
        last_ = start;
        last_minute_ = local - day;
    }
    std::vector<FreeDay> take() {
        close();
        return std::move(days_);
    }

private:
    void close() {
        if (!last_)
            return;
        const auto offset = offset_text(offset_);
        if (days_.empty() || days_.back().day != day_ || days_.back().offset != offset)
            days_.push_back({.day = day_, .offset = offset, .starts = {}});
        auto text = clock_text(first_);
        if (last_minute_ != first_)
            text.append("-").append(clock_text(last_minute_));
        days_.back().starts.push_back(std::move(text));
        last_.reset();
    }

    const Zone& zone_;
    const minutes grid_;
    std::optional<Zone::Steady> steady_;
    std::optional<Moment> last_;  // of the run that is open; none: no run is
    minutes first_{0};
    minutes last_minute_{0};
    minutes offset_{0};
    Date day_{};
    std::vector<FreeDay> days_;
};

ReasonShown shown(const Reason& reason, const Board& board, const Question& question,
                  Moment start) {
    ReasonShown out{.obstacle = reason.obstacle,
                    .words = std::string(staff_words(reason.obstacle))};
    if (reason.obstacle == Obstacle::daily_load) {
        const auto full = load_at(board, question, reason.practitioner, start);
        out.words += " " + full.words();
        out.load = {full.booked, full.asked, full.max};
    }
    const auto set = [](auto& to, const auto& id) {
        if (!id.empty())
            to = id;
    };
    set(out.practitioner, reason.practitioner);
    set(out.resource, reason.resource);
    set(out.booking, reason.booking);
    set(out.client, reason.client);
    set(out.hours, StoredHoursId(reason.absence));
    return out;
}

Result<void> choose_into(WhyShown& why, const Board& board, const Question& question,
                         Moment start) {
    auto choice = choose(board, question, start);
    if (!choice)
        return tl::unexpected(std::move(choice.error()));
    why.practitioners = std::move(choice->practitioners);
    why.resources = std::move(choice->resources);
    return {};
}

}  // namespace

Result<Offer> offer_of(const Transaction& t, const OfferAsked& asked, Date first, int days) {
    const auto stored = usable(t, asked.service, "/service");
    if (!stored)
        return tl::unexpected(stored.error());
    const auto location = usable(t, asked.location, "/location");
    if (!location)
        return tl::unexpected(location.error());
    Question question{.service = service_of(asked.service, *stored),
                      .practitioners = asked.practitioners,
                      .resources = asked.resources,
                      .clients = asked.clients,
                      .now = std::chrono::ceil<minutes>(t.now()),
                      .holds = holds_of(t, asked.clients)};
    const auto travel = travel_for(t, asked, *location);
    question.service.travel_before = travel.before;
    question.service.travel_after = travel.after;
    if (asked.length > minutes(0))
        question.service.duration = asked.length;
    question.service.load = HandLoads(t).of(asked.clients, &*stored, question.service.duration);
    auto diary = diary_asked(asked, question.service);
    diary.first = first;
    diary.days = days;
    auto read = read_diary(t, diary);
    if (!read)
        return tl::unexpected(std::move(read.error()));
    return Offer{std::move(read->days), std::move(read->diary), std::move(question)};
}

Result<FreeTimes> free_times(const Transaction& t, const OfferAsked& asked, Date first, int days) {
    if (days < 1 || days > free_days_max)
        return invalid("/days", fmt::format("expected 1 to {}", free_days_max));
    const auto offered = OfferBoard::of(t, asked, first, days);
    if (!offered)
        return tl::unexpected(offered.error());
    const auto starts = offered->starts();
    if (!starts)
        return tl::unexpected(starts.error());
    const auto& question = offered->question();
    const auto& zone = offered->days().zone();
    const auto grid = offered->diary().rules.grid;
    FreeTimes free{.zone = zone.name(),
                   .grid_minutes = grid.count(),
                   .minutes = question.service.duration.count()};
    if (!question.holds.empty() && question.service.hands_on) {
        free.ask = question.holds.front().ask;
        free.ask_about = question.holds.front().client;
    }
    Runs runs(zone, grid);
    for (const auto start : *starts)
        runs.add(start);
    free.days = runs.take();
    return free;
}

Result<WhyShown> why_at(const Transaction& t, const OfferAsked& asked, Instant begin) {
    const auto start = std::chrono::floor<minutes>(begin);
    const auto zone = zone_at(t, asked.location);
    if (!zone)
        return tl::unexpected(zone.error());
    const auto offered = OfferBoard::of(t, asked, zone->wall(start).day, 1);
    if (!offered)
        return tl::unexpected(offered.error());
    const auto& board = offered->board();
    const auto& question = offered->question();
    const auto reasons = why_not(board, question, start);
    if (!reasons)
        return tl::unexpected(reasons.error());
    WhyShown why{.at = zone->print(start), .free = reasons->empty()};
    for (const auto& reason : *reasons)
        why.reasons.push_back(shown(reason, board, question, start));
    for (const auto kindly : for_client(*reasons))
        why.to_client.emplace_back(client_words(kindly));
    if (why.free)
        if (auto done = choose_into(why, board, question, start); !done)
            return tl::unexpected(std::move(done.error()));
    return why;
}

}  // namespace palpate::scheduling
