#include "scheduling/diaries/read_diary.hpp"

#include "scheduling/bookings/decoded.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/diaries/occupants.hpp"
#include "scheduling/hands/hands.hpp"
#include "scheduling/outside/outside.hpp"

#include <algorithm>
#include <set>

namespace palpate::scheduling {
namespace {

using record::Kind;
using record::Transaction;

template <class T>
void append(std::vector<Uuid>& to, const std::vector<Id<T>>& ids) {
    for (const auto& id : ids)
        to.push_back(id.uuid());
}

std::vector<PractitionerId> everybody(const DiaryAsked& asked) {
    auto all = asked.named;
    all.insert(all.end(), asked.candidates.begin(), asked.candidates.end());
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

// Those that are there, and at the location.
std::vector<std::pair<ResourceId, Resource>> things_at(const Transaction& t,
                                                       const DiaryAsked& asked) {
    std::vector<std::pair<ResourceId, Resource>> all;
    auto ids = asked.resources;
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    for (const auto id : ids) {
        auto thing = look_at(t, id, "/resources");
        if (thing && thing->location == asked.location)
            all.emplace_back(id, *std::move(thing));
    }
    return all;
}

Spans shut_in(const Availability& hours, const LocalDays& days) {
    return without({days.whole()}, hours.open);
}

class Building {
public:
    Building(const DiaryAsked& asked, const LocalDays& around, std::span<const KeptHours> hours,
             const CalendarRules* rules)
        : asked_(asked), around_(around), hours_(hours), rules_(rules) {
        diary_.rules = rules_of(rules, asked.online);
        diary_.open = open_in(hours_at(hours, asked.location.uuid(), asked.location), around);
    }

    void add_practitioner(PractitionerId id) {
        const auto here = hours_at(hours_, id.uuid(), asked_.location);
        const bool named = std::ranges::find(asked_.named, id) != asked_.named.end();
        if (here.say != HoursSay::elsewhere || named)
            diary_.practitioners.push_back({.id = id,
                                            .hours = open_in(here, around_),
                                            .elsewhere = {},
                                            .limit = limit_of(rules_, id)});
    }
    void add_resource(ResourceId id, const Resource& resource) {
        const auto open = open_in(hours_at(hours_, id.uuid(), asked_.location), around_);
        const bool gone = resource.inactive.value_or(false);
        diary_.resources.push_back(
            {.id = id,
             .kind = resource.kind,
             .out_of_use = gone ? Spans{around_.whole()} : shut_in(open, around_)});
    }
    void add_light_days(const Transaction& t) {
        for (auto& practitioner : diary_.practitioners)
            for (const auto& light : light_days_of(t, practitioner.id))
                practitioner.limit.light_days.emplace(light.day, light.load_max);
    }
    void add_occupants(const Transaction& t, const LocalDays& days) {
        const bool all = asked_.occupied == Occupied::all;
        auto found = all ? occupants_of(t, everything(), around_.whole(), asked_.moved)
                         : occupants_of(t, limited(), days.whole(), asked_.moved);
        diary_.bookings = std::move(found.bookings);
        for (const auto& [who, span] : busy_outside(t, everything().practitioners))
            if (span.overlaps(around_.whole()))
                found.elsewhere.emplace_back(who, span);
        for (auto& practitioner : diary_.practitioners) {
            for (const auto& [who, span] : found.elsewhere)
                if (who == practitioner.id)
                    practitioner.elsewhere.push_back(span);
            practitioner.elsewhere = united(std::move(practitioner.elsewhere));
        }
    }
    Diary take() && { return std::move(diary_); }

private:
    Whom everything() const {
        Whom whom{.practitioners = {}, .resources = {}, .clients = asked_.clients};
        for (const auto& practitioner : diary_.practitioners)
            whom.practitioners.push_back(practitioner.id);
        for (const auto& resource : diary_.resources)
            whom.resources.push_back(resource.id);
        return whom;
    }
    Whom limited() const {
        Whom whom{.practitioners = {}, .resources = {}, .clients = {}};
        for (const auto& practitioner : diary_.practitioners)
            if (practitioner.limit.is_any())
                whom.practitioners.push_back(practitioner.id);
        return whom;
    }

    const DiaryAsked& asked_;
    const LocalDays& around_;
    std::span<const KeptHours> hours_;
    const CalendarRules* rules_;
    Diary diary_;
};

struct DaysRead {
    LocalDays days;
    LocalDays around;
};

Result<DaysRead> days_of(const Transaction& t, const DiaryAsked& asked) {
    if (asked.days < 1 || asked.days > diary_days_max)
        return invalid("/days", fmt::format("expected 1 to {}", diary_days_max));
    const auto zone = zone_at(t, asked.location);
    if (!zone)
        return tl::unexpected(zone.error());
    const Date end = plus_days(asked.first, asked.days);
    auto days = LocalDays::of(*zone, asked.first, end);
    if (!days)
        return tl::unexpected(std::move(days.error()));
    auto around = LocalDays::of(*zone, plus_days(asked.first, -1), plus_days(end, 1));
    if (!around)
        return tl::unexpected(std::move(around.error()));
    return DaysRead{*std::move(days), *std::move(around)};
}

// By the term under which they have been kept since there are hours (bookings/kinds.hpp); an import
// makes it anew.
std::vector<record::KeptText> texts_of_hours(const Transaction& t, const Uuid& subject) {
    return t.documents().glance_with_term(Kind<StoredHours>::name, {"subject", to_text(subject)});
}

}  // namespace

Result<Zone> zone_at(const Transaction& t, LocationId location) {
    const auto kept = look_at(t, location, "/location");
    return kept ? Zone::named(kept->zone, "/location") : tl::unexpected(kept.error());
}

Result<std::vector<KeptHours>> hours_kept_of(const Transaction& t, std::span<const Uuid> subjects) {
    std::vector<KeptHours> all;
    for (const auto& subject : std::set<Uuid>(subjects.begin(), subjects.end())) {
        auto texts = texts_of_hours(t, subject);
        if (std::ssize(texts) >= record::glanced_max)
            return refuse(FaultKind::too_large, "",
                          fmt::format("expected fewer than {} hours kept of {}",
                                      record::glanced_max, to_text(subject)));
        for (auto& text : texts) {
            const auto id = text.id;
            all.push_back({id, decoded<StoredHours>(std::move(text))});
        }
    }
    return all;
}

bool has_hours(const Transaction& t, std::span<const Uuid> subjects) {
    return std::ranges::any_of(
        subjects, [&](const Uuid& subject) { return !texts_of_hours(t, subject).empty(); });
}

std::optional<CalendarRules> rules_kept_of(const Transaction& t, LocationId location) {
    auto text = t.documents().glance({Kind<CalendarRules>::name, location.uuid()});
    if (!text || text->removed)
        return std::nullopt;
    return record::decode<CalendarRules>(*std::move(text)).content;
}

Result<DiaryRead> read_diary(const Transaction& t, const DiaryAsked& asked) {
    auto days = days_of(t, asked);
    if (!days)
        return tl::unexpected(std::move(days.error()));
    const auto things = things_at(t, asked);
    const auto people = everybody(asked);
    std::vector<Uuid> subjects{asked.location.uuid()};
    append(subjects, people);
    append(subjects, asked.resources);
    const auto hours = hours_kept_of(t, subjects);
    if (!hours)
        return tl::unexpected(hours.error());
    const auto rules = rules_kept_of(t, asked.location);
    Building building(asked, days->around, *hours, rules ? &*rules : nullptr);
    for (const auto person : people)
        building.add_practitioner(person);
    for (const auto& [id, thing] : things)
        building.add_resource(id, thing);
    building.add_light_days(t);
    building.add_occupants(t, days->days);
    return DiaryRead{std::move(days->days), std::move(building).take()};
}

}  // namespace palpate::scheduling
