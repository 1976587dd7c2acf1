#include "scheduling/bookings/places_kept.hpp"

#include "scheduling/bookings/look.hpp"
#include "scheduling/diaries/read_diary.hpp"
#include "scheduling/zone.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;

template <class T>
Result<void> check_there(const Transaction& t, Id<T> id, const std::string& place) {
    return look_at(t, id, place).map([](T&&) {});
}

}  // namespace

Result<void> check_named(const Transaction&, Id<Location>, const Location& content) {
    return Zone::named(content.zone).map([](Zone&&) {});
}

Result<void> check_named(const Transaction& t, Id<Resource>, const Resource& content) {
    return check_there(t, content.location, "/location");
}

Result<void> check_named(const Transaction& t, StoredServiceId, const StoredService& content) {
    for (std::size_t i = 0; i < content.needs.size(); ++i) {
        const auto& any_of = content.needs[i].any_of;
        for (std::size_t j = 0; j < any_of.size(); ++j)
            if (auto there = check_there(t, any_of[j], fmt::format("/needs/{}/any_of/{}", i, j));
                !there)
                return there;
    }
    return {};
}

Result<void> check_named(const Transaction& t, StoredHoursId id, const StoredHours& content) {
    const auto& subject = content.subject.uuid();
    if (content.location)
        if (auto there = check_there(t, *content.location, "/location"); !there)
            return there;
    if (content.of == HoursOf::location)
        if (auto there = check_there(t, LocationId(subject), "/subject"); !there)
            return there;
    if (content.of == HoursOf::resource)
        if (auto there = check_there(t, ResourceId(subject), "/subject"); !there)
            return there;
    const auto others = hours_kept_of(t, std::array{subject});
    if (!others)
        return tl::unexpected(others.error());
    for (const auto& other : *others)
        if (other.id != id.uuid() && other.content.location == content.location)
            return refuse(
                FaultKind::conflict, "/subject",
                fmt::format("its hours are kept already: change hours {}", to_text(other.id)));
    return {};
}

Result<Kept<CalendarRules>> set_rules(Transaction& t, LocationId location, Version expected,
                                      const CalendarRules& rules, std::string why) {
    if (auto there = look_at(t, location, ""); !there)
        return tl::unexpected(std::move(there.error()));
    auto records = t.records<CalendarRules>();
    const CalendarRulesId id(location.uuid());
    const auto kept =
        expected == 0 ? records.add(id, rules, why) : records.change(id, expected, rules, why);
    return kept.map([&](Version version) { return record::kept_now(t, id, version, rules, why); });
}

}  // namespace palpate::scheduling
