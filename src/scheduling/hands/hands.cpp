#include "scheduling/hands/hands.hpp"

#include "base/decimal.hpp"
#include "scheduling/bookings/hand_load.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/diaries/from_stored.hpp"
#include "scheduling/diaries/read_diary.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace palpate::scheduling {
namespace {

using record::Transaction;

constexpr std::string_view form = "hands";
constexpr double load_limit_max = 100'000;
// Of what the day would hold; project values, for no study says how much less spares sore hands.
constexpr double share_tired = 0.8;
constexpr double share_sore = 0.6;
// A minute of it: between usual work and deep tissue work.
constexpr double heavy_from = 1.3;
constexpr std::size_t hard_on_max = 4;
constexpr double hard_from = 0.5;  // strain a minute on the part itself

struct Kept {
    std::vector<HandsOn> days;  // newest first
};
PALPATE_DESCRIBE(Kept, days);

// What cannot be read was written by a person over the drafts' own route: as if nothing was said.
std::vector<HandsOn> days_of(const Transaction& t) {
    const auto text = t.drafts().find(form);
    if (!text)
        return {};
    auto kept = from_json<Kept>(*text);
    return kept ? std::move(kept->days) : std::vector<HandsOn>();
}

HandState worst_of(const HandsSaid& said) {
    return std::max({said.thumb, said.wrist, said.back});
}

bool is_heavy(const HandsVisit& visit) {
    return visit.load >= heavy_from * static_cast<double>(visit.length.count());
}

std::ptrdiff_t heavy_pairs(const std::vector<HandsVisit>& visits) {
    std::ptrdiff_t pairs = 0;
    for (std::size_t i = 1; i < visits.size(); ++i)
        pairs += is_heavy(visits[i - 1]) && is_heavy(visits[i]);
    return pairs;
}

struct Here {
    Zone zone;
    Date day;
    Span span;
};
Result<Here> here_now(const Transaction& t, LocationId location) {
    auto zone = zone_at(t, location);
    if (!zone)
        return tl::unexpected(std::move(zone.error()));
    const Date day = zone->wall(std::chrono::floor<minutes>(t.now())).day;
    const auto days = LocalDays::of(*zone, day, plus_days(day, 1));
    if (!days)
        return tl::unexpected(days.error());
    return Here{*std::move(zone), day, days->whole()};
}

std::optional<HandsVisit> visit_of(const Transaction& t, record::KeptText text, HandLoads& loads) {
    const auto kept = record::decode<Booking>(std::move(text));
    const auto& booking = kept.content;
    if (!stands(booking.status))
        return std::nullopt;
    const auto service = booking.service ? look_at(t, *booking.service, "/service")
                                         : refuse(FaultKind::not_found, "/service", "");
    return HandsVisit{.id = kept.id,
                      .begin = booking.begin,
                      .length = std::chrono::floor<minutes>(booking.until - booking.begin),
                      .load = loads.of(booking, service ? &*service : nullptr),
                      .may_move = booking.status == BookingStatus::booked &&
                                  booking.begin > t.now() && booking.clients.size() == 1 &&
                                  booking.practitioners.size() == 1};
}

// That begin on the day, in order.
std::vector<HandsVisit> visits_of(const Transaction& t, PractitionerId who, const Span& day) {
    std::set<Uuid> ids;
    for (const auto& busy : t.documents().busy(std::array{who.uuid()}, day.from, day.until))
        if (!busy.claim.has_lapsed(t.now()))
            ids.insert(busy.record);
    std::vector<HandsVisit> all;
    HandLoads loads(t);
    for (const auto& id : ids) {
        auto text = t.documents().glance({record::Kind<Booking>::name, id});
        auto visit = text ? visit_of(t, *std::move(text), loads) : std::nullopt;
        if (visit && day.contains(std::chrono::floor<minutes>(visit->begin)))
            all.push_back(*visit);
    }
    std::ranges::sort(all, {}, &HandsVisit::begin);
    return all;
}

std::optional<double> limit_today(const Transaction& t, LocationId location, PractitionerId who) {
    const auto rules = rules_kept_of(t, location);
    return limit_of(rules ? &*rules : nullptr, who).load_max;
}

std::vector<std::string> hard_on(const HandsSaid& said, const std::vector<HandShare>& shares) {
    std::vector<std::pair<double, std::string>> found;
    for (const auto& share : shares) {
        double most = 0;
        if (said.thumb != HandState::fine)
            most = std::max(most, share.strain * share.thumb);
        if (said.wrist != HandState::fine)
            most = std::max(most, share.strain * share.wrist);
        if (said.back != HandState::fine)
            most = std::max(most, share.strain * share.back);
        if (most >= hard_from)
            found.emplace_back(-most, share.technique);
    }
    std::ranges::sort(found);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(found.size(), hard_on_max); ++i)
        ids.push_back(found[i].second);
    return ids;
}

void propose(HandsToday& today, const std::vector<HandsVisit>& visits,
             const std::vector<HandShare>& shares) {
    if (!today.said || worst_of(*today.said) == HandState::fine)
        return;
    const double share = worst_of(*today.said) == HandState::sore ? share_sore : share_tired;
    // Where no limit is set, of what is booked; of nothing, nothing can be said.
    if (const double whole = today.load_max.value_or(today.load); whole > 0)
        today.propose_max = rounded(share * whole, 1);
    today.swap = lighter_order(visits);
    today.hard_on = hard_on(*today.said, shares);
}

}  // namespace

std::optional<HandsSwap> lighter_order(const std::vector<HandsVisit>& visits) {
    std::optional<HandsSwap> best;
    auto fewest = heavy_pairs(visits);
    for (std::size_t i = 0; i < visits.size(); ++i)
        for (std::size_t j = i + 1; j < visits.size(); ++j) {
            const auto& one = visits[i];
            const auto& other = visits[j];
            if (!one.may_move || !other.may_move || one.length != other.length)
                continue;
            auto changed = visits;
            std::swap(changed[i].load, changed[j].load);
            if (const auto pairs = heavy_pairs(changed); pairs < fewest) {
                fewest = pairs;
                best = {.one = one.id,
                        .one_begins = one.begin,
                        .other = other.id,
                        .other_begins = other.begin};
            }
        }
    return best;
}

std::vector<LightDay> light_days_of(const Transaction& t, PractitionerId practitioner) {
    auto text = t.documents().glance({record::Kind<LightDays>::name, practitioner.uuid()});
    if (!text || text->removed)
        return {};
    return record::decode<LightDays>(*std::move(text)).content.days;
}

Result<HandsToday> hands_today(const Transaction& t, LocationId location,
                               const std::vector<HandShare>& shares) {
    const auto here = here_now(t, location);
    if (!here)
        return tl::unexpected(here.error());
    const auto who = t.actor().person;
    HandsToday today{.day = here->day,
                     .said = {},
                     .before = {},
                     .load = 0,
                     .load_max = limit_today(t, location, who),
                     .lighter = {},
                     .propose_max = {},
                     .swap = {},
                     .hard_on = {}};
    for (auto& one : days_of(t))
        if (one.day == here->day)
            today.said = one.said;
        else
            today.before.push_back(one);
    const auto visits = visits_of(t, who, here->span);
    for (const auto& visit : visits)
        today.load += visit.load;
    propose(today, visits, shares);
    for (const auto& light : light_days_of(t, who))
        if (light.day == here->day) {
            today.lighter = light;
            today.load_max = std::min(light.load_max, today.load_max.value_or(light.load_max));
        }
    return today;
}

Result<void> say_hands(Transaction& t, LocationId location, const HandsSaid& said) {
    const auto here = here_now(t, location);
    if (!here)
        return tl::unexpected(here.error());
    Kept kept{.days = days_of(t)};
    std::erase_if(kept.days, [&](const HandsOn& one) { return one.day == here->day; });
    kept.days.insert(kept.days.begin(), HandsOn{here->day, said});
    if (kept.days.size() > hands_days_max)
        kept.days.resize(hands_days_max);
    t.drafts().keep(form, to_json(kept));
    return {};
}

Result<void> set_light_day(Transaction& t, LocationId location, std::optional<double> load_max) {
    const auto here = here_now(t, location);
    if (!here)
        return tl::unexpected(here.error());
    if (load_max && !(*load_max >= 0 && *load_max <= load_limit_max))
        return invalid("/load_max", "expected 0 to 100000");
    const LightDaysId id(t.actor().person.uuid());
    const Transaction& reading = t;
    auto text = reading.documents().glance({record::Kind<LightDays>::name, id.uuid()});
    LightDays light;
    record::Version version = 0;
    if (text) {
        auto kept = record::decode<LightDays>(*std::move(text));
        version = kept.version;
        light = std::move(kept.content);
    }
    // Days that are over by every clock are of no use to anybody.
    std::erase_if(light.days, [&](const LightDay& one) {
        return one.day == here->day || one.day < plus_days(here->day, -1);
    });
    if (load_max)
        light.days.push_back({here->day, *load_max});
    auto records = t.records<LightDays>();
    const auto done = version == 0 ? records.add(id, light) : records.change(id, version, light);
    return done.map([](record::Version) {});
}

std::vector<Fault> check(const LightDays& light) {
    std::vector<Fault> faults;
    std::set<Date> days;
    for (std::size_t i = 0; i < light.days.size(); ++i) {
        const auto& one = light.days[i];
        if (!(one.load_max >= 0 && one.load_max <= load_limit_max))
            faults.push_back(
                {FaultKind::invalid, fmt::format("/days/{}/load_max", i), "expected 0 to 100000"});
        if (!days.insert(one.day).second)
            faults.push_back(
                {FaultKind::invalid, fmt::format("/days/{}/day", i), "expected each day once"});
    }
    return faults;
}

}  // namespace palpate::scheduling
