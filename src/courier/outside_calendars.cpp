#include "courier/outside_calendars.hpp"

#include "scheduling/bookings/kinds.hpp"

#include <typeinfo>

namespace palpate::courier {
namespace {

using record::Transaction;
using scheduling::Zone;
using std::chrono::days;

constexpr std::chrono::seconds pace{2};  // until a new calendar is noticed

practice::Actor nobody_of(practice::PracticeId practice) {
    return {.practice = practice, .person = {}, .place = "calendars"};
}

// Where the practice is: what names no zone is meant by its first location's clock.
Zone zone_of(const Transaction& t) {
    for (auto& text :
         t.documents().glance_of_client(record::Kind<scheduling::Location>::name, {})) {
        const auto location = record::decode<scheduling::Location>(std::move(text)).content;
        if (location.inactive.value_or(false))
            continue;
        if (auto zone = Zone::named(location.zone))
            return *std::move(zone);
    }
    return Zone::named("UTC").value();
}

}  // namespace

void OutsideCalendars::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void OutsideCalendars::stop() {
    stopping_ = true;
    thread_.request_stop();
    if (thread_.joinable())
        thread_.join();
}

void OutsideCalendars::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        try {
            look();
        } catch (const std::exception& error) {
            if (options_.trouble)
                options_.trouble(typeid(error).name());
        }
        std::unique_lock lock(waiting_);
        wake_.wait_for(lock, stop, pace, [] { return false; });
    }
}

std::vector<OutsideCalendars::Due> OutsideCalendars::due_of(practice::PracticeId practice) {
    std::vector<Due> due;
    const auto now = options_.now();
    (void)options_.store.read(nobody_of(practice), [&](const Transaction& t) -> Result<void> {
        for (const auto& kept : scheduling::outside_calendars(t)) {
            const auto tried = read_.find(kept.id);
            if (tried == read_.end() || tried->second + options_.every <= now)
                due.push_back({practice, kept.id, kept.content.url, zone_of(t)});
        }
        return {};
    });
    return due;
}

void OutsideCalendars::look() {
    for (const auto& practice : options_.practices())
        for (const auto& due : due_of(practice.id)) {
            if (stopping_)
                return;
            read_[due.id] = options_.now();
            read(due);
        }
}

void OutsideCalendars::read(const Due& due) {
    // Whole days, so that what lasts over their ends is not another span each time.
    const auto now = std::chrono::floor<days>(options_.now());
    const auto busy = fetch(due.url, options_.bounds).and_then([&](const std::string& text) {
        return options_.read(text, due.floating, now - days(scheduling::outside_days_before),
                             now + days(scheduling::outside_days_ahead));
    });
    if (stopping_)
        return;
    (void)options_.store.write(nobody_of(due.practice), [&](Transaction& t) {
        return scheduling::keep_outside(t, due.id, busy);
    });
}

}  // namespace palpate::courier
