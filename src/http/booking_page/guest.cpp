#include "http/booking_page/guest.hpp"

#include "base/text.hpp"
#include "http/names.hpp"
#include "http/replies.hpp"
#include "record/duties/profile.hpp"
#include "scheduling/bookings/look.hpp"

#include <algorithm>

namespace palpate::http::booking_page {
namespace {

using record::Transaction;
using scheduling::PractitionerId;

constexpr std::string_view form_type = "application/x-www-form-urlencoded";

// What is said of the practice to everybody; nothing: it is not open.
struct Said {
    scheduling::OnlineRules rules;
    std::string emergency;
    bool results_on = false;
};

Result<std::optional<Said>> said_by(const Services& services, const practice::Actor& actor) {
    return record::read(*services.store, actor,
                        [&](const Transaction& t) -> Result<std::optional<Said>> {
                            auto rules = scheduling::online_rules_now(t);
                            if (!rules || !rules->open)
                                return std::nullopt;
                            const auto now = practice_now(t, services.places, services.today());
                            const bool on = rules->safety_answers == now.profile.place;
                            return Said{*std::move(rules), now.place.numbers.emergency, on};
                        });
}

Reply not_offered(const Words& words) {
    const Shell shell{.words = words,
                      .practice = "Palpate",
                      .slug = {},
                      .phone = {},
                      .emergency = {},
                      .here = {}};
    return sorry(shell, 404, words.not_offered, {words.not_offered_more});
}

// One that is not known is none: the hours of the place stand there in any case.
void set_clock(Shell& shell, std::string_view asked) {
    shell.chooses_clock = asked == choose_clock;
    constexpr std::size_t longest = 64;
    if (asked.empty() || asked.size() > longest)
        return;
    if (auto zone = scheduling::Zone::named(asked))
        shell.own_clock = *std::move(zone);
}

std::optional<VisitTold> told_of(const Guest& guest, const Transaction& t,
                                 const scheduling::Booking& booking) {
    if (!booking.service || !booking.location)
        return std::nullopt;
    auto service = scheduling::look_at(t, *booking.service, "");
    const auto location = scheduling::look_at(t, *booking.location, "");
    if (!service || !location)
        return std::nullopt;
    auto zone = scheduling::Zone::named(location->zone);
    if (!zone)
        return std::nullopt;
    VisitTold told{.service = *std::move(service),
                   .place = place_line(*location),
                   .zone_name = location->zone,
                   .zone = *std::move(zone),
                   .own_clock = guest.shell.own_clock,
                   .begin = booking.begin,
                   .until = booking.until,
                   .now = t.now(),
                   .whom = {}};
    for (auto& [id, name] : names_of(guest, t, booking.practitioners))
        told.whom.push_back(std::move(name));
    return told;
}

constexpr std::size_t starts_a_day = 20;

int minute_of(std::string_view clock) {
    return number_in<int>(clock.substr(0, 2)).value_or(0) * 60 +
           number_in<int>(clock.substr(3, 2)).value_or(0);
}

// Too many buttons help nobody: those at full, half and quarter hours are shown first.
void thin_out(std::vector<FreeStart>& starts) {
    for (const int step : {10, 15, 30, 60}) {
        if (starts.size() <= starts_a_day)
            return;
        auto fewer = starts;
        std::erase_if(fewer, [&](const FreeStart& s) { return minute_of(s.clock) % step != 0; });
        if (!fewer.empty())
            starts = std::move(fewer);
    }
}

}  // namespace

const Allowance holds_alive{{"alive", 5, scheduling::slot_held_for},
                            {"alive in all", 40, scheduling::slot_held_for}};
const Allowance holds_an_hour{{"holds", 20, std::chrono::hours(1)},
                              {"holds in all", 200, std::chrono::hours(1)}};
const Allowance visits_a_day{{"visits", 6, std::chrono::hours(24)},
                             {"visits in all", 150, std::chrono::hours(24)}};

tl::expected<Guest, Reply> enter(const Request& request, const Services& services,
                                 std::string_view language, std::string_view here) {
    const auto& words = words_for(language, request.accept_language);
    const bool kept =
        services.store != nullptr && services.entrance != nullptr && services.forms != nullptr;
    if (!kept)
        return tl::unexpected(not_offered(words));
    auto practice = services.entrance->practices.find_practice(request.arguments.at(0));
    if (!practice)
        return tl::unexpected(not_offered(words));
    practice::Actor actor{.practice = practice->id, .person = {}, .place = request.address};
    auto said = said_by(services, actor);
    if (!said)
        return tl::unexpected(fault_reply(said.error()));
    if (!*said)
        return tl::unexpected(not_offered(words));
    auto& open = **said;
    Shell shell{.words = words,
                .practice = practice->content.name,
                .slug = practice->content.slug,
                .phone = std::move(open.rules.phone),
                .emergency = std::move(open.emergency),
                .here = {}};
    set_clock(shell, query_value(request, "zone"));
    if (!here.empty())
        shell.here = fmt::format("/book/{}{}", shell.slug, here);
    auto people = people_named(services, practice->id);
    return Guest{.request = request,
                 .services = services,
                 .practice = *std::move(practice),
                 .actor = std::move(actor),
                 .shell = std::move(shell),
                 .people = std::move(people),
                 .results_on = open.results_on};
}

tl::expected<Form, Reply> form_of(const Request& request) {
    const auto& words = words_for("", request.accept_language);
    const Shell shell{.words = words,
                      .practice = "Palpate",
                      .slug = request.arguments.at(0),
                      .phone = {},
                      .emergency = {},
                      .here = {}};
    const auto type = trimmed(request.content_type.substr(0, request.content_type.find(';')));
    if (!is_same_origin(request) || !same_in_any_case(type, form_type))
        return tl::unexpected(sorry(shell, 400, words.not_ours, {words.not_ours_more}));
    auto form = Form::of(request.body);
    if (!form)
        return tl::unexpected(sorry(shell, form.error().kind == FaultKind::too_large ? 413 : 400,
                                    words.not_ours, {words.not_ours_more}));
    return *std::move(form);
}

bool take(const Guest& guest, const Allowance& allowance) {
    auto& quotas = guest.forms().quotas;
    const auto whose = practice::subscriber_of(guest.request.address);
    if (!quotas.take(allowance.each, whose + guest.shell.slug))
        return false;
    if (quotas.take(allowance.all, guest.shell.slug))
        return true;
    quotas.give_back(allowance.each, whose + guest.shell.slug);
    return false;
}

void give_back(const Guest& guest, const Allowance& allowance) {
    auto& quotas = guest.forms().quotas;
    const auto whose = practice::subscriber_of(guest.request.address);
    quotas.give_back(allowance.each, whose + guest.shell.slug);
    quotas.give_back(allowance.all, guest.shell.slug);
}

Reply too_many(const Guest& guest) {
    const auto& w = guest.shell.words;
    auto reply = sorry(guest.shell, 429, w.too_many, {w.too_many_more});
    reply.fields += "Retry-After: 600\r\n";
    return reply;
}

Reply refused(const Guest& guest, const Fault& fault) {
    const auto& w = guest.shell.words;
    if (fault.kind == FaultKind::busy)
        return sorry(guest.shell, 503, w.busy, {});
    return sorry(guest.shell, 409, w.not_booked_online, {});
}

std::vector<std::pair<std::string, std::string>> names_of(const Guest& guest, const Transaction& t,
                                                          const std::vector<PractitionerId>& ids) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto id : ids) {
        const auto found =
            std::ranges::find(guest.people, id, &std::pair<PractitionerId, std::string>::first);
        if (found != guest.people.end())
            names.emplace_back(to_text(id), found->second);
        else if (const auto outside =
                     scheduling::look_at(t, scheduling::OutsidePractitionerId(id.uuid()), ""))
            names.emplace_back(to_text(id), outside->name);
    }
    return names;
}

std::optional<VisitTold> visit_told(const Guest& guest, const Transaction& t,
                                    const scheduling::Booking& booking) {
    return told_of(guest, t, booking);
}

std::optional<VisitTold> visit_told(const Guest& guest, const Transaction& t,
                                    const scheduling::SlotHold& hold) {
    return told_of(guest, t, scheduling::as_booking(hold));
}

std::vector<FreeStarts> starts_of(const scheduling::FreeTimes& free) {
    std::vector<FreeStarts> days;
    const auto grid = static_cast<int>(free.grid_minutes);
    for (const auto& day : free.days) {
        // The second offset of a day: its hours were on the clock before.
        const bool again = !days.empty() && days.back().day == day.day;
        if (!again)
            days.push_back({.day = day.day, .starts = {}});
        auto& starts = days.back().starts;
        const auto before = starts;
        for (const auto& run : day.starts) {
            const int last = minute_of(run.size() > 5 ? run.substr(6) : run);
            for (int minute = minute_of(run); minute <= last; minute += grid) {
                auto clock = fmt::format("{:02}:{:02}", minute / 60, minute % 60);
                auto value = fmt::format("{}T{}{}", to_text(day.day), clock, day.offset);
                const bool twice =
                    std::ranges::find(before, clock, &FreeStart::clock) != before.end();
                const auto at = begin_of(value).value_or(Instant());
                starts.push_back({std::move(value), std::move(clock), at, again && twice});
            }
        }
    }
    for (auto& day : days)
        thin_out(day.starts);
    return days;
}

std::optional<Instant> begin_of(std::string_view value) {
    constexpr std::string_view before_offset = "2026-11-24T10:00";
    std::string text(value);
    if (text.size() > before_offset.size())
        text.insert(before_offset.size(), ":00");
    return parse_instant(text);
}

std::string visit_address(const Guest& guest, std::string_view ticket) {
    return fmt::format("/book/{}/visits/{}", guest.shell.slug, ticket);
}

}  // namespace palpate::http::booking_page
