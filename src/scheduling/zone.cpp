#include "scheduling/zone.hpp"

#include "base/nearest.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <fstream>

#include <date/tz.h>
#include <fmt/core.h>

namespace palpate::scheduling {
namespace {

using std::chrono::seconds;

constexpr std::size_t near_names = 3;
constexpr std::size_t name_length_max = 64;

date::local_seconds local_of(const WallTime& wall) {
    return date::local_seconds(std::chrono::sys_days(wall.day).time_since_epoch() + wall.minute);
}

WallTime wall_of(Moment at, minutes offset) {
    const auto local = at + offset;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    return {.day = Date(day), .minute = local - day};
}

// The system's folder also holds files that are no place: "posixrules", "Factory", "localtime".
bool is_place(std::string_view name) {
    return name.find('/') != std::string_view::npos || name == "UTC";
}

// A part of the name counts too: "Berlin" means Europe/Berlin.
std::size_t distance(std::string_view wanted, std::string_view name) {
    const std::string small = lower_case(name);
    const auto city = std::string_view(small).substr(small.rfind('/') + 1);
    return std::min(edit_distance(wanted, small), edit_distance(wanted, city));
}

std::string near(std::string_view name) {
    const std::string wanted = lower_case(name.substr(0, name_length_max));
    std::vector<std::pair<std::size_t, std::string_view>> best;
    for (const auto& zone : date::get_tzdb().zones)
        if (is_place(zone.name()))
            best.emplace_back(distance(wanted, zone.name()), zone.name());
    std::ranges::sort(best);
    std::string text;
    for (std::size_t i = 0; i < std::min(near_names, best.size()); ++i)
        text.append(i == 0 ? "" : ", ").append(best[i].second);
    return text;
}

}  // namespace

Result<Zone> Zone::named(std::string_view name, std::string path) {
    const auto& zones = date::get_tzdb().zones;
    const auto found = std::ranges::lower_bound(
        zones, name, {}, [](const date::time_zone& z) { return std::string_view(z.name()); });
    if (found == zones.end() || found->name() != name || !is_place(name))
        return invalid(std::move(path), fmt::format("there is no time zone \"{}\"; near it are {}",
                                                    name.substr(0, name_length_max), near(name)));
    return Zone(found->name(), &*found);
}

Moment Zone::at(const WallTime& wall, Pass pass) const {
    const auto local = local_of(wall);
    const auto rules = zone_->get_info(local);
    const bool second = rules.result == date::local_info::ambiguous && pass == Pass::later;
    // In a gap the offset before it counts, which reads the time as later by the gap.
    const seconds offset = second ? rules.second.offset : rules.first.offset;
    return std::chrono::floor<minutes>(date::sys_seconds(local.time_since_epoch() - offset));
}

Moment Zone::reached(const WallTime& wall) const {
    const auto rules = zone_->get_info(local_of(wall));
    if (rules.result == date::local_info::nonexistent)
        return std::chrono::floor<minutes>(rules.first.end);
    return at(wall);
}

bool Zone::in_gap(const WallTime& wall) const {
    return zone_->get_info(local_of(wall)).result == date::local_info::nonexistent;
}

bool Zone::shown_twice(const WallTime& wall) const {
    return zone_->get_info(local_of(wall)).result == date::local_info::ambiguous;
}

LocalTime Zone::local(Moment at) const {
    auto rules = zone_->get_info(date::sys_seconds(at));
    const auto offset = std::chrono::floor<minutes>(rules.offset);
    return {.wall = wall_of(at, offset), .offset = offset, .abbreviation = std::move(rules.abbrev)};
}

WallTime Zone::wall(Moment at) const {
    return wall_of(at, steady(at).offset);
}

Zone::Steady Zone::steady(Moment at) const {
    const auto rules = zone_->get_info(date::sys_seconds(at));
    return {
        .span = {std::chrono::floor<minutes>(rules.begin), std::chrono::floor<minutes>(rules.end)},
        .offset = std::chrono::floor<minutes>(rules.offset)};
}

std::string Zone::print(Moment at) const {
    const auto here = local(at);
    return fmt::format("{} {:02}:{:02} {}", to_text(here.wall.day), here.wall.minute.count() / 60,
                       here.wall.minute.count() % 60, here.abbreviation);
}

std::string Zone::print_hour(Moment at) const {
    const auto minute = wall(at).minute.count();
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

std::string zone_rules_version() {
    const std::string& known = date::get_tzdb().version;
    if (!known.empty() && known != "unknown")
        return known;
    // With the system's compiled table, the release stands only in its text form: "# version X".
    std::ifstream table("/usr/share/zoneinfo/tzdata.zi");
    std::string hash, word, version;
    if (table >> hash >> word >> version && hash == "#" && word == "version")
        return version;
    return "unknown";
}

}  // namespace palpate::scheduling
