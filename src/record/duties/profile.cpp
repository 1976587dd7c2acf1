#include "record/duties/profile.hpp"

namespace palpate::record {
namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t number_bytes_max = 60;
constexpr std::int64_t years_max = 100;

// One for each practice, under the practice's own id.
PracticeProfileId id_of(const Transaction& t) {
    return PracticeProfileId(t.actor().practice.uuid());
}

PracticeNow now_of(Version version, PracticeProfile profile, const knowledge::Places& places,
                   Date today) {
    PracticeNow now{.version = version,
                    .profile = std::move(profile),
                    .place = {},
                    .confirmed = false,
                    .numbers_confirmed = false,
                    .places = places.known()};
    const auto& said = now.profile;
    now.place = places.at(said.place);
    now.confirmed = said.confirmed_by && said.confirmed_on && *said.confirmed_on <= today;
    now.numbers_confirmed = said.numbers_confirmed_on && *said.numbers_confirmed_on <= today &&
                            days_between(*said.numbers_confirmed_on, today) < numbers_good_for_days;
    auto& years = now.place.retention.adult_years;
    years = std::max(years, said.keep_years.value_or(0));
    if (said.emergency)
        now.place.numbers.emergency = *said.emergency;
    if (said.crisis_line)
        now.place.numbers.crisis_line = *said.crisis_line;
    return now;
}

}  // namespace

std::vector<Fault> check(const PracticeProfile& profile) {
    std::vector<Fault> faults;
    const auto refuse_at = [&](const char* place, std::string message) {
        faults.push_back({FaultKind::invalid, place, std::move(message)});
    };
    if (!knowledge::is_locale(profile.place))
        refuse_at("/place", "expected a place such as GB, CA-ON or DEFAULT");
    if (profile.confirmed_by.has_value() != profile.confirmed_on.has_value())
        refuse_at("/confirmed_on", "expected who confirmed it and the day, or neither");
    if (profile.confirmed_by)
        check_text(faults, "/confirmed_by", *profile.confirmed_by, name_bytes_max);
    if (profile.emergency)
        check_text(faults, "/emergency", *profile.emergency, number_bytes_max);
    if (profile.crisis_line)
        check_text(faults, "/crisis_line", *profile.crisis_line, number_bytes_max);
    if (profile.keep_years && (*profile.keep_years < 0 || *profile.keep_years > years_max))
        refuse_at("/keep_years", fmt::format("expected 0 to {} years", years_max));
    return faults;
}

PracticeNow practice_now(const Transaction& t, const knowledge::Places& places, Date today) {
    auto kept = t.records<PracticeProfile>().find(id_of(t));
    if (!kept)
        return now_of(0, {.place = "DEFAULT"}, places, today);
    return now_of(kept->version, std::move(kept->content), places, today);
}

Result<PracticeNow> set_profile(Transaction& t, const knowledge::Places& places, Version expected,
                                const PracticeProfile& profile, const std::string& why,
                                Date today) {
    auto profiles = t.records<PracticeProfile>();
    const auto before = profiles.find(id_of(t));
    if (before && before->content.place != profile.place && profile.confirmed_on &&
        before->content.confirmed_on == profile.confirmed_on)
        return invalid("/confirmed_on",
                       "another place is confirmed anew: this was for " + before->content.place);
    const auto kept = !before && expected == 0 ? profiles.add(id_of(t), profile, why)
                                               : profiles.change(id_of(t), expected, profile, why);
    return kept.map([&](Version version) { return now_of(version, profile, places, today); });
}

}  // namespace palpate::record
