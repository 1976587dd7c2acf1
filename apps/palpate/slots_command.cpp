// The free starts of a service, at every location that takes bookings, and how long finding them
// took: `search_ms` is the search alone, over a diary that is read and made ready; the other two
// are what the first question after a change of the diary costs besides.
#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "commands.hpp"
#include "data_commands.hpp"
#include "data_faults.hpp"
#include "practice/access.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/diaries/slots.hpp"
#include "store/backup/console.hpp"

#include <algorithm>
#include <chrono>
#include <map>

namespace palpate::app {
namespace {

using practice::PracticeId;
using record::Transaction;
using scheduling::PractitionerId;
using scheduling::ResourceId;
using scheduling::SlotsAsked;
using scheduling::SlotSearch;
using Clock = std::chrono::steady_clock;

struct Found {
    double ready_ms = 0;   // reading the diary and making it ready
    double search_ms = 0;  // finding every free start in it
    double choose_ms = 0;  // saying of each who and what it would be
    std::vector<SlotSearch::Slot> slots;
    std::map<ResourceId, std::string> rooms;  // their names
};

// The milliseconds since `since`, which is moved to now.
double passed(Clock::time_point& since) {
    const auto before = std::exchange(since, Clock::now());
    return std::chrono::duration<double, std::milli>(since - before).count();
}

Result<std::vector<practice::Account>> staff(store::SqliteStore& store, PracticeId practice) {
    return practice::see(
        store, practice,
        [](const practice::AccessView& access) -> Result<std::vector<practice::Account>> {
            return access.people.all();
        });
}

// Who has no account (kept by another program) is named by the id alone.
Result<PractitionerId> practitioner_named(const std::string& said,
                                          const std::vector<practice::Account>& all) {
    if (const auto id = parse_uuid(said))
        return PractitionerId(*id);
    std::vector<PractitionerId> found;
    for (const auto& account : all)
        if (same_in_any_case(account.person.name, said) ||
            same_in_any_case(account.person.email, said))
            found.emplace_back(account.id.uuid());
    const auto path = fmt::format("--practitioner {}", said);
    if (found.size() > 1)
        return invalid(path, "several people have this name; give the id or the address");
    if (found.empty())
        return refuse(FaultKind::not_found, path, "nobody here has this id, name or address");
    return found.front();
}

Result<Found> search(const Transaction& t, const SlotsAsked& asked) {
    Found found;
    for (const auto location : scheduling::open_locations(t)) {
        auto since = Clock::now();
        const auto ready = SlotSearch::of(t, location, asked);
        if (!ready)
            return tl::unexpected(ready.error());
        found.ready_ms += passed(since);
        const auto starts = ready->search();
        if (!starts)
            return tl::unexpected(starts.error());
        found.search_ms += passed(since);
        for (const auto start : *starts) {
            auto slot = ready->slot(start);
            if (!slot)
                return tl::unexpected(std::move(slot.error()));
            found.slots.push_back(*std::move(slot));
        }
        found.choose_ms += passed(since);
    }
    std::ranges::stable_sort(found.slots, {}, &SlotSearch::Slot::begin);
    for (const auto& slot : found.slots)
        if (slot.room && !found.rooms.contains(*slot.room))
            if (const auto room = scheduling::look_at(t, *slot.room, "/room"))
                found.rooms[*slot.room] = room->name;
    return found;
}

void print_json(const Found& found) {
    JsonWriter out(found.slots.size() * 200 + 200);
    out.begin_object();
    out.key("search_ms");
    out.value(found.search_ms);
    out.key("ready_ms");
    out.value(found.ready_ms);
    out.key("choose_ms");
    out.value(found.choose_ms);
    out.key("slots");
    out.begin_array();
    for (const auto& slot : found.slots) {
        out.begin_object();
        out.key("start");
        out.value(slot.begin_text);
        out.key("end");
        out.value(slot.end_text);
        out.key("practitioner");
        out.value(to_text(slot.practitioner));
        out.key("room");
        if (slot.room)
            out.value(to_text(*slot.room));
        else
            out.value(nullptr);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    fmt::print("{}\n", std::move(out).take());
}

void print_text(const Found& found, const std::vector<practice::Account>& all) {
    std::map<PractitionerId, std::string> names;
    for (const auto& account : all)
        names[PractitionerId(account.id.uuid())] = account.person.name;
    for (const auto& slot : found.slots) {
        const auto name = names.find(slot.practitioner);
        fmt::print("{} to {}  {}{}\n", slot.begin_text, slot.end_text,
                   name == names.end() ? to_text(slot.practitioner) : name->second,
                   slot.room ? ", " + found.rooms.at(*slot.room) : "");
    }
    fmt::print("{} free starts, found in {:.2f} ms\n", found.slots.size(), found.search_ms);
}

Result<SlotsAsked> asked_in(const Transaction& t, const SlotsOptions& options,
                            const std::vector<practice::Account>& all) {
    SlotsAsked asked{
        .service = {}, .practitioners = {}, .first = today_here(), .days = options.days};
    if (!options.from.empty()) {
        const auto day = parse_date(options.from);
        if (!day)
            return invalid("--from", "expected a day such as 2026-11-23");
        asked.first = *day;
    }
    for (const auto& said : options.practitioners) {
        const auto one = practitioner_named(said, all);
        if (!one)
            return tl::unexpected(one.error());
        asked.practitioners.push_back(*one);
    }
    auto service = scheduling::service_named(t, options.service);
    if (!service) {
        service.error().path = "--service";
        return tl::unexpected(std::move(service.error()));
    }
    asked.service = *service;
    return asked;
}

Result<void> print_slots(const SlotsOptions& options) {
    if (auto there = must_hold_data(options.folder); !there)
        return there;
    store::SqliteStore store({.folder = options.folder});
    const auto practice = choose_practice(store, options.practice);
    if (!practice)
        return tl::unexpected(practice.error());
    const auto all = staff(store, practice->id);
    if (!all)
        return tl::unexpected(all.error());
    const auto found = record::read(
        store, store::console(practice->id), [&](const Transaction& t) -> Result<Found> {
            return asked_in(t, options, *all).and_then([&](const SlotsAsked& asked) {
                return search(t, asked);
            });
        });
    if (!found)
        return tl::unexpected(found.error());
    if (options.json)
        print_json(*found);
    else
        print_text(*found, *all);
    return {};
}

}  // namespace

int slots(const SlotsOptions& options) {
    return or_trouble([&] {
        const auto done = print_slots(options);
        return done ? 0 : report(done.error());
    });
}

}  // namespace palpate::app
