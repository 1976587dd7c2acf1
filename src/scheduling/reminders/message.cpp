#include "scheduling/reminders/message.hpp"

#include "base/language_tag.hpp"
#include "scheduling/bookings/ranges.hpp"

#include <algorithm>
#include <set>

namespace palpate::scheduling {
namespace {

constexpr std::size_t reach_bytes_max = 200;  // of a phone number or an address
constexpr std::int64_t last_minute = 24 * 60 - 1;

// It stands in a message: on one line.
bool is_line(const std::string& text) {
    return !text.empty() && text.size() <= reach_bytes_max &&
           std::ranges::none_of(text, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

void check_quiet(const MessageRules& rules, Ranges& faults) {
    const auto& from = rules.quiet_from_minute;
    const auto& until = rules.quiet_until_minute;
    faults.whole("/quiet_from_minute", from, 0, last_minute);
    faults.whole("/quiet_until_minute", until, 0, last_minute);
    faults.that(from.has_value() == until.has_value() && (!from || from != until),
                "/quiet_until_minute", "expected both ends of the quiet hours, or neither");
}

}  // namespace

std::vector<Fault> check(const MessageRules& rules) {
    Ranges faults;
    faults.that(rules.hours_before.size() <= reminders_max, "/hours_before",
                fmt::format("expected at most {}", reminders_max));
    std::set<std::int64_t> seen;
    for (std::size_t i = 0; i < rules.hours_before.size(); ++i) {
        const auto hours = rules.hours_before[i];
        faults.that(hours >= 1 && hours <= reminder_hours_max && seen.insert(hours).second,
                    fmt::format("/hours_before/{}", i),
                    fmt::format("expected 1 to {}, each once", reminder_hours_max));
    }
    check_quiet(rules, faults);
    faults.that(!rules.phone || is_line(*rules.phone), "/phone", "expected one line of text");
    faults.that(!rules.email || is_line(*rules.email), "/email", "expected one line of text");
    return faults.take();
}

std::vector<Fault> check(const ContactChoiceSaid& choice) {
    Ranges faults;
    faults.that(!choice.language || is_language_tag(*choice.language), "/language",
                "expected a language such as en or es-MX");
    return faults.take();
}

}  // namespace palpate::scheduling
