#include "scheduling/chairs/chairs.hpp"

#include <algorithm>

#include <fmt/ranges.h>

namespace palpate::scheduling {
namespace {

constexpr std::int64_t minutes_min = 5;
constexpr std::int64_t minutes_max = 60;
constexpr std::size_t letters_max = 24;
constexpr std::size_t initials_max = 3;
constexpr std::int64_t pain_max = 10;

void add(std::vector<Fault>& faults, std::string place, std::string message) {
    faults.push_back({FaultKind::invalid, std::move(place), std::move(message)});
}

void check_pauses(std::vector<Fault>& faults, const ChairDaySaid& said) {
    if (said.pauses.size() > chair_pauses_max)
        return add(faults, "/pauses", fmt::format("expected at most {}", chair_pauses_max));
    auto free_from = said.event.begin;
    for (std::size_t i = 0; i < said.pauses.size(); ++i) {
        const auto& pause = said.pauses[i];
        if (pause.from < free_from || pause.until <= pause.from || said.event.until < pause.until)
            add(faults, fmt::format("/pauses/{}", i),
                "expected a time within the event, after the pause before it");
        free_from = pause.until;
    }
}

// How many bytes of `text` are its first `letters` letters of UTF-8.
std::size_t bytes_of(std::string_view text, std::size_t letters) {
    std::size_t at = 0;
    while (at < text.size()) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && letters-- == 0)
            return at;
        ++at;
    }
    return at;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto from = text.find_first_not_of(" \t\r\n");
        if (from == std::string_view::npos)
            break;
        const auto until = std::min(text.find_first_of(" \t\r\n", from), text.size());
        words.push_back(text.substr(from, until - from));
        text.remove_prefix(until);
    }
    return words;
}

std::string initial_of(std::string_view word) {
    return std::string(word.substr(0, bytes_of(word, 1))) + ".";
}

}  // namespace

std::vector<Fault> check(const ChairDaySaid& said) {
    auto faults = check(said.event);
    for (auto& fault : faults)
        fault.path = "/event" + fault.path;
    if (said.event.seats < 1)
        add(faults, "/event/seats", "expected at least one chair");
    if (said.event.cancelled)
        add(faults, "/event/cancelled", "expected none");
    if (said.employer.empty() || said.employer.size() > name_bytes_max)
        add(faults, "/employer", fmt::format("expected 1 to {} bytes", name_bytes_max));
    if (said.minutes < minutes_min || said.minutes > minutes_max)
        add(faults, "/minutes", fmt::format("expected {} to {}", minutes_min, minutes_max));
    check_pauses(faults, said);
    const ChairDay day{.employer = {},
                       .minutes = said.minutes,
                       .pauses = said.pauses,
                       .link = {},
                       .closed_at = {}};
    if (faults.empty() && starts_of(day, said.event).empty())
        add(faults, "/minutes", "no place fits into this time");
    return faults;
}

std::vector<Fault> check(const ChairAnswer& answer) {
    std::vector<Fault> faults;
    const auto pain = [&](const char* place, const std::optional<std::int64_t>& said) {
        if (said && (*said < 0 || *said > pain_max))
            add(faults, place, fmt::format("expected 0 to {}", pain_max));
    };
    pain("/before", answer.before);
    pain("/after", answer.after);
    if (answer.region &&
        std::ranges::find(chair_regions, *answer.region) == std::end(chair_regions))
        add(faults, "/region", fmt::format("expected one of {}", fmt::join(chair_regions, ", ")));
    return faults;
}

std::vector<Instant> starts_of(const ChairDay& day, const Event& event) {
    const auto length = std::chrono::minutes(day.minutes);
    std::vector<Instant> starts;
    if (length < std::chrono::minutes(minutes_min) ||
        event.until - event.begin > booking_length_max)
        return starts;  // as nothing was ever made here, but an import may say anything
    auto at = event.begin;
    for (const auto& pause : day.pauses) {
        for (; at + length <= pause.from; at += length)
            starts.push_back(at);
        at = pause.until;
    }
    for (; at + length <= event.until; at += length)
        starts.push_back(at);
    return starts;
}

std::string short_name(std::string_view said) {
    const auto words = words_of(said);
    if (words.empty())
        return {};
    std::string name(words.front().substr(0, bytes_of(words.front(), letters_max)));
    for (std::size_t i = 1; i < std::min(words.size(), initials_max); ++i)
        name += " " + initial_of(words[i]);
    return name;
}

std::string initials(std::string_view short_name) {
    std::string all;
    for (const auto word : words_of(short_name))
        all += (all.empty() ? "" : " ") + initial_of(word);
    return all;
}

bool stands(PlaceStatus status) {
    return status != PlaceStatus::missed && status != PlaceStatus::left;
}

std::vector<record::Claim> claims_of(const ChairPlace& place) {
    if (!stands(place.status))
        return {};
    return {{place.event.uuid(), place.begin, place.until, place.chair}};
}

}  // namespace palpate::scheduling
