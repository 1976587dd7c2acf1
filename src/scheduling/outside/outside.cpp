#include "scheduling/outside/outside.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Kind;
using record::Transaction;
using record::Version;

constexpr std::size_t name_bytes_max = 100;
constexpr std::size_t url_bytes_max = 2000;
constexpr std::chrono::hours noted_every{24};

bool is_printable(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c > ' ' && c != 0x7f; });
}

OutsideBusyId busy_of(OutsideCalendarId id) {
    return OutsideBusyId(id.uuid());
}

// As it is, when nothing but the time of reading would change.
bool is_known(const OutsideBusy& now, const OutsideBusy& next) {
    const bool same = now.practitioner == next.practitioner && now.busy == next.busy &&
                      now.trouble == next.trouble;
    const bool noted = now.read_at == next.read_at ||
                       (now.read_at && next.read_at && *next.read_at - *now.read_at < noted_every);
    return same && noted;
}

OutsideBusy after(const OutsideBusy* before, const OutsideCalendar& calendar,
                  const Result<std::vector<OutsideSpan>>& read, Instant now) {
    if (read)
        return {
            .practitioner = calendar.practitioner, .busy = *read, .read_at = now, .trouble = {}};
    return {.practitioner = calendar.practitioner,
            .busy = before != nullptr ? before->busy : std::vector<OutsideSpan>(),
            .read_at = before != nullptr ? before->read_at : std::nullopt,
            .trouble = read.error().message};
}

Span in_minutes(const OutsideSpan& span) {
    return {std::chrono::floor<minutes>(span.begin), std::chrono::ceil<minutes>(span.until)};
}

}  // namespace

std::vector<Fault> check(const OutsideCalendar& calendar) {
    std::vector<Fault> faults;
    record::check_text(faults, "/name", calendar.name, name_bytes_max);
    const std::string_view url = calendar.url;
    const bool is_web = url.starts_with("https://") || url.starts_with("http://");
    if (!is_web || url.size() > url_bytes_max || !is_printable(url) || host_of(url).empty())
        faults.push_back({FaultKind::invalid, "/url",
                          "expected the address of a calendar (.ics) that begins with https://"});
    return faults;
}

std::string host_of(std::string_view url) {
    const auto start = url.find("://");
    if (start == std::string_view::npos)
        return {};
    auto host = url.substr(start + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    return std::string(host.substr(host.rfind('@') + 1));
}

Result<Kept<OutsideCalendar>> add_outside(Transaction& t, const OutsideCalendar& calendar,
                                          std::string why) {
    if (auto faults = check(calendar); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    if (std::ssize(outside_calendars(t)) >= outside_calendars_max)
        return refuse(FaultKind::too_large, "",
                      fmt::format("expected at most {} calendars", outside_calendars_max));
    const OutsideCalendarId id(t.new_id());
    return t.records<OutsideCalendar>().add(id, calendar, why).map([&](Version version) {
        return record::kept_now(t, id, version, calendar, std::move(why));
    });
}

Result<void> remove_outside(Transaction& t, OutsideCalendarId id, Version expected,
                            const std::string& why) {
    auto removed = t.records<OutsideCalendar>().remove(id, expected, why);
    if (!removed)
        return tl::unexpected(std::move(removed.error()));
    const auto busy = t.records<OutsideBusy>().find(busy_of(id));
    if (!busy || busy->removed)
        return {};
    return t.records<OutsideBusy>().remove(busy->id, busy->version, why).map([](Version) {});
}

std::vector<Kept<OutsideCalendar>> outside_calendars(const Transaction& t) {
    std::vector<Kept<OutsideCalendar>> all;
    for (auto& text : t.documents().glance_of_client(Kind<OutsideCalendar>::name, {}))
        all.push_back(record::decode<OutsideCalendar>(std::move(text)));
    return all;
}

std::optional<OutsideBusy> outside_busy(const Transaction& t, OutsideCalendarId id) {
    auto text = t.documents().glance({Kind<OutsideBusy>::name, id.uuid()});
    if (!text || text->removed)
        return std::nullopt;
    return record::decode<OutsideBusy>(*std::move(text)).content;
}

Result<void> keep_outside(Transaction& t, OutsideCalendarId id,
                          const Result<std::vector<OutsideSpan>>& read) {
    const auto calendar = t.documents().glance({Kind<OutsideCalendar>::name, id.uuid()});
    if (!calendar || calendar->removed)
        return {};
    const auto kept = t.records<OutsideBusy>().find(busy_of(id));
    const auto next =
        after(kept ? &kept->content : nullptr,
              record::decode<OutsideCalendar>(record::KeptText(*calendar)).content, read, t.now());
    if (!kept)
        return t.records<OutsideBusy>().add(busy_of(id), next, "").map([](Version) {});
    if (!kept->removed && is_known(kept->content, next))
        return {};
    return t.records<OutsideBusy>().change(kept->id, kept->version, next, "").map([](Version) {});
}

// By their calendars, which are short: what is in those of others, for a year and more, is not even
// read.
std::vector<std::pair<PractitionerId, Span>> busy_outside(
    const Transaction& t, std::span<const PractitionerId> practitioners) {
    std::vector<std::pair<PractitionerId, Span>> all;
    for (const auto& text : t.documents().glance_of_client(Kind<OutsideCalendar>::name, {})) {
        const auto names = [&](PractitionerId id) {
            return text.content.find(to_text(id)) != std::string::npos;
        };
        if (std::ranges::none_of(practitioners, names))
            continue;
        const auto busy = outside_busy(t, OutsideCalendarId(text.id));
        if (!busy || std::ranges::find(practitioners, busy->practitioner) == practitioners.end())
            continue;
        for (const auto& span : busy->busy)
            all.emplace_back(busy->practitioner, in_minutes(span));
    }
    return all;
}

}  // namespace palpate::scheduling
