// A small sheet, devices that make events, and values of any described kind from a seed.
#pragma once

#include "base/dice.hpp"
#include "session/fold.hpp"
#include "session/signs.hpp"

#include <string>
#include <vector>

namespace palpate::session::for_tests {

inline const Instant ten = *parse_instant("2026-12-01T10:00:00Z");

inline Uuid uuid(std::uint8_t a, std::uint8_t b = 0, std::uint8_t c = 0) {
    return make_uuid(ten, {0, 0, 0, 0, 0, 0, 0, c, b, a});
}

inline Step step(std::string id, std::string technique, std::string region, std::int64_t minutes,
                 std::int64_t least, std::int64_t pressure) {
    return {.id = std::move(id),
            .technique = std::move(technique),
            .region = region,
            .minutes = minutes,
            .minutes_min = least,
            .pressure_min = 1,
            .pressure_max = pressure,
            .uncovered = {region}};
}

// 40 minutes: low back and neck; deep tissue needs 5 of 10 and gives way to kneading or gliding.
inline Sheet small_sheet() {
    Sheet sheet{
        .minutes = 40,
        .bounds = {.hands_on = true,
                   .open = {{.places = {"low_back", "neck"},
                             .up = {{"deep_tissue", 6}, {"effleurage", 4}, {"petrissage", 6}}}},
                   .positions = {Position::prone, Position::supine},
                   .unplaced = {{"active_movement", 10}}},
        .manners = {{"deep_tissue", 5, 7, 5, {"petrissage", "effleurage"}},
                    {"petrissage", 3, 6, 4, {"effleurage"}},
                    {"effleurage", 1, 4, 3, {}}}};
    sheet.steps = {step("1", "effleurage", "low_back", 6, 3, 4),
                   step("2", "deep_tissue", "low_back", 12, 5, 6),
                   step("3", "petrissage", "neck", 10, 4, 6),
                   step("4", "effleurage", "neck", 6, 3, 4),
                   {.id = "rise",
                    .part = Part::rise,
                    .position = Position::seated,
                    .minutes = 1,
                    .minutes_min = 1},
                   {.id = "retest",
                    .part = Part::retest,
                    .technique = "active_movement",
                    .position = Position::standing,
                    .minutes = 5,
                    .minutes_min = 1}};
    for (auto& s : sheet.steps)
        if (const auto* manner = manner_of(sheet, s.technique))
            s.pressure_min = manner->pressure_min;
    return sheet;
}

inline Frame frame_at(Instant now = ten + std::chrono::hours(12)) {
    return {.earliest = ten, .now = now};
}

inline Event event_of(DeviceId device, std::int64_t count, Instant at) {
    const auto d = device.uuid().bytes[15];
    return {.id = EventId(
                uuid(d, static_cast<std::uint8_t>(count), static_cast<std::uint8_t>(count >> 8))),
            .device = device,
            .count = count,
            .at = at,
            .by = PersonId(uuid(99))};
}

// A tablet with its own log and clock. Two of them meet by `get`.
class Tablet {
public:
    explicit Tablet(std::uint8_t number) : device_(uuid(number)) {}

    // Sets the content by `fill`, whatever the fold says; the clock goes on by `minutes`.
    template <class Fill>
    Event tell(Fill fill, int minutes = 0) {
        at_ += std::chrono::minutes(minutes);
        auto event = event_of(device_, next_count(log_, device_), at_);
        event.seen = seen_of(log_, device_);
        fill(event);
        log_ = merged(log_, {.events = {event}});
        return event;
    }
    void get(const Tablet& other) { log_ = merged(log_, other.log_); }
    void wait(int minutes) { at_ += std::chrono::minutes(minutes); }

    void phase(Phase phase) {
        tell([&](Event& e) { e.phase_begun = PhaseBegun{phase}; });
    }
    Event begin(const std::string& step, int after = 0) {
        return tell([&](Event& e) { e.step_begun = StepBegun{step}; }, after);
    }
    // All that stands before the work.
    void ready(std::int64_t minutes = 40) {
        tell([&](Event& e) { e.started = Started{minutes}; });
        phase(Phase::what_changed);
        tell([](Event& e) { e.consented = Consented{{"low_back", "neck"}, {}}; });
        phase(Phase::hands_washed);
        phase(Phase::work);
    }
    Event danger(const std::string& sign) {
        return tell([&](Event& e) { e.danger = Danger{.sign = sign}; });
    }
    Event rescreen(const std::vector<EventId>& lifts, const Bounds& bounds,
                   const std::string& urgency = "clear") {
        return tell([&](Event& e) {
            Rescreened said{.lifts = lifts,
                            .urgency = urgency,
                            .hands_on = "ordinary",
                            .complete = true,
                            .bounds = bounds};
            for (const auto& sign : danger_signs())
                for (const auto question : sign.questions)
                    said.answered.emplace_back(question);
            e.rescreened = said;
        });
    }

    const Log& log() const { return log_; }
    Instant now() const { return at_; }
    DeviceId device() const { return device_; }
    State state(const Sheet& sheet) const { return fold(sheet, log_, frame_at()); }

private:
    DeviceId device_;
    Instant at_ = ten;
    Log log_;
};

// ---- Anything described ----

template <class T>
T anything(Dice& dice);

inline std::string any_text(Dice& dice) {
    static const std::vector<std::string> pieces = {"low_back", "a", "\"", "\\",  "é",
                                                    "\n",       " ", "7",  "{x}", "\u2028"};
    std::string text;
    for (int n = dice.below(4); n >= 0; --n)
        text += dice.any_of(pieces);
    return text;
}

template <class T>
T any_described(Dice& dice) {
    T made{};
    boost::mp11::mp_for_each<MembersOf<T>>([&](const auto& member) {
        using M = std::remove_cvref_t<decltype(made.*member.pointer)>;
        made.*member.pointer = anything<M>(dice);
    });
    return made;
}

template <class T>
T anything(Dice& dice) {
    if constexpr (json_detail::is_optional<T>) {
        return dice.one_in(2) ? T(anything<typename T::value_type>(dice)) : T();
    } else if constexpr (json_detail::is_list<T>) {
        T list;
        for (int n = dice.below(3); n > 0; --n)
            list.push_back(anything<typename T::value_type>(dice));
        return list;
    } else if constexpr (json_detail::is_map<T>) {
        T map;
        for (int n = dice.below(3); n > 0; --n)
            map.emplace(any_text(dice), anything<typename T::mapped_type>(dice));
        return map;
    } else if constexpr (DescribedEnum<T>) {
        constexpr auto count =
            boost::mp11::mp_size<boost::describe::describe_enumerators<T>>::value;
        return static_cast<T>(dice.below(static_cast<int>(count)));
    } else if constexpr (Described<T>) {
        return any_described<T>(dice);
    } else if constexpr (std::is_same_v<T, std::string>) {
        return any_text(dice);
    } else if constexpr (std::is_same_v<T, bool>) {
        return dice.one_in(2);
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(dice.from_to(-3, 12));
    } else if constexpr (std::is_same_v<T, Date>) {
        return plus_days(*parse_date("2026-12-01"), dice.below(1000));
    } else if constexpr (std::is_same_v<T, Instant>) {
        return ten + std::chrono::milliseconds(dice.below(1'000'000'000));
    } else {
        return T(uuid(static_cast<std::uint8_t>(dice.below(250)),
                      static_cast<std::uint8_t>(dice.below(250))));
    }
}

}  // namespace palpate::session::for_tests
