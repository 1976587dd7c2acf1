#include "session/event.hpp"

#include <algorithm>
#include <set>

namespace palpate::session {
namespace {

constexpr std::size_t word_bytes_max = 200;
constexpr std::size_t text_bytes_max = 20'000;
constexpr std::size_t list_max = 200;

// The enumerators of Kind and the contents of Event are one list written twice.
consteval bool kinds_match() {
    std::size_t at = 0;
    bool match = true;
    constexpr auto kinds = boost::mp11::mp_size<boost::describe::describe_enumerators<Kind>>::value;
    std::array<std::string_view, kinds> names{};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Kind>>(
        [&](const auto& kind) { names[static_cast<std::size_t>(kind.value)] = kind.name; });
    boost::mp11::mp_for_each<MembersOf<Event>>([&](const auto& member) {
        using M = std::remove_cvref_t<decltype(std::declval<Event>().*member.pointer)>;
        if constexpr (json_detail::is_optional<M>) {
            match = match && at < kinds && names[at] == member.name;
            ++at;
        }
    });
    return match && at == kinds;
}
static_assert(kinds_match());

class Check {
public:
    std::vector<Fault> take() && { return std::move(faults_); }

    void number(std::string_view name, std::int64_t value, std::int64_t least, std::int64_t most) {
        if (value < least || value > most)
            fault(name, fmt::format("expected {} to {}", least, most));
    }
    void word(std::string_view name, const std::string& text) {
        if (text.empty() || text.size() > word_bytes_max)
            fault(name, fmt::format("expected 1 to {} bytes", word_bytes_max));
    }
    void text(std::string_view name, const std::string& text, std::size_t least = 1) {
        if (text.size() < least || text.size() > text_bytes_max)
            fault(name, fmt::format("expected {} to {} bytes", least, text_bytes_max));
    }
    template <class T>
    void list(std::string_view name, const std::vector<T>& items) {
        if (items.size() > list_max)
            fault(name, fmt::format("expected at most {}", list_max));
    }
    void words(std::string_view name, const std::vector<std::string>& items) {
        list(name, items);
        for (const auto& item : items)
            word(name, item);
    }
    void maybe(std::string_view name, const std::optional<std::string>& said) {
        if (said)
            text(name, *said);
    }
    void step(std::string_view name, const Step& step) {
        for (auto& found : check(step, "/" + std::string(name)))
            faults_.push_back(std::move(found));
    }
    void fault(std::string_view name, std::string message) {
        auto place = name.empty() ? std::string() : fmt::format("/{}", name);
        faults_.push_back({FaultKind::invalid, std::move(place), std::move(message)});
    }

    void of(const Started& e) { number("started/minutes", e.minutes, 5, session_minutes_max); }
    void of(const TimeLeft& e) { number("time_left/minutes", e.minutes, 0, session_minutes_max); }
    void of(const PhaseBegun& e) {
        if (e.phase == Phase::stopped)
            fault("phase_begun/phase", "expected a part of the visit; a stop is an event");
    }
    void of(const Consented& e) {
        words("consented/areas", e.areas);
        words("consented/refused", e.refused);
    }
    void of(const StepBegun& e) { word("step_begun/step", e.step); }
    void of(const Paused& e) { maybe("paused/reason", e.reason); }
    void of(const Resumed& e) { word("resumed/step", e.step); }
    void of(const StepEnded& e) {
        word("step_ended/step", e.step);
        maybe("step_ended/reason", e.reason);
        if (e.early && !e.reason)
            fault("step_ended/reason", "is required when a step ends early");
    }
    void of(const Skipped& e) {
        word("skipped/step", e.step);
        text("skipped/reason", e.reason);
    }
    void of(const Swapped& e) {
        word("swapped/step", e.step);
        step("swapped/instead", e.instead);
        if (e.instead.id != e.step)
            fault("swapped/instead/id", "expected the id of the step, which it keeps");
    }
    void of(const Added& e) {
        step("added/step", e.step);
        if (never_dropped(e.step.part))
            fault("added/step/part", "expected hands-on work: there is one rise and one re-test");
    }
    void of(const Stopped& e) { maybe("stopped/reason", e.reason); }
    void of(const Rescreened& e) {
        list("rescreened/lifts", e.lifts);
        words("rescreened/answered", e.answered);
        word("rescreened/urgency", e.urgency);
        word("rescreened/hands_on", e.hands_on);
    }
    void of(const Reassessed& e) {
        list("reassessed/suspects", e.suspects);
        for (const auto& suspect : e.suspects) {
            word("reassessed/suspects", suspect.source);
            number("reassessed/suspects", suspect.of_thousand, 0, 1000);
        }
        word("reassessed/urgency", e.urgency);
        word("reassessed/hands_on", e.hands_on);
    }
    void of(const Settled& e) {
        list("settled/versions", e.versions);
        if (e.versions.size() < 2)
            fault("settled/versions", "expected all versions, at least 2");
        if (e.chosen && std::ranges::find(e.versions, *e.chosen) == e.versions.end())
            fault("settled/chosen", "expected one of the versions, or none of them by leaving it");
    }
    void of(const Finished& e) { maybe("finished/remark", e.remark); }
    void of(const ComfortMark& e) { word("comfort/area", e.area); }
    void of(const Ceiling& e) {
        word("ceiling/area", e.area);
        number("ceiling/pressure_max", e.pressure_max, 0, 10);
        maybe("ceiling/words", e.words);
    }
    void of(const Danger& e) {
        word("danger/sign", e.sign);
        maybe("danger/region", e.region);
        maybe("danger/words", e.words);
    }
    void of(const PainMark& e) {
        word("pain/region", e.region);
        number("pain/pain", e.pain, 0, 10);
    }
    void of(const RangeMark& e) {
        word("range/movement", e.movement);
        number("range/degrees", e.degrees, -90, 220);
    }
    void of(const TenderPoint& e) {
        word("tender_point/landmark", e.landmark);
        word("tender_point/region", e.region);
        number("tender_point/millimetres", e.millimetres, 0, 500);
        number("tender_point/first_pain", e.first_pain, 0, 10);
        words("tender_point/refers", e.refers);
        maybe("tender_point/known", e.known);
        if (e.towards.empty() != (e.millimetres == 0))
            fault("tender_point/towards", "expected exactly when it lies away from the landmark");
    }
    void of(const PointAgain& e) {
        if (e.point.empty())
            fault("point_again/point", "expected the event of the tender point");
        number("point_again/first_pain", e.first_pain, 0, 10);
    }
    void of(const Palpated& e) {
        word("palpated/source", e.source);
        maybe("palpated/region", e.region);
    }
    void of(const Tried& e) { word("tried/movement", e.movement); }
    void of(const SkinChecked& e) {
        word("skin/step", e.step);
        maybe("skin/words", e.words);
    }
    void of(const Remark& e) { text("remark/text", e.text); }
    void of(const NoteEdited& e) { text("note_edited/text", e.text, 0); }
    void of(const Copied& e) {
        text("copied/text", e.text);
        word("copied/from", e.from);
    }
    void of(const Signed& e) {
        word("signed_by/name", e.name);
        bool whole = e.sections.size() == sections_count;
        for (std::size_t i = 0; i < e.sections.size() && whole; ++i)
            whole = e.sections[i].section == static_cast<Section>(i);
        if (!whole)
            fault("signed_by/sections", "expected all sections as they were read, one of each");
    }
    void of(const Amended& e) {
        text("amended/text", e.text);
        text("amended/why", e.why);
    }

private:
    std::vector<Fault> faults_;
};

void check_head(Check& check, const Event& event) {
    if (event.id.empty())
        check.fault("id", "expected the id of the event");
    if (event.device.empty())
        check.fault("device", "expected the id of the device");
    if (event.by.empty())
        check.fault("by", "expected the id of the person");
    check.number("count", event.count, 1, 1'000'000);
    check.list("seen", event.seen);
    std::set<DeviceId> devices{event.device};
    for (const auto& seen : event.seen) {
        check.number("seen", seen.count, 1, 1'000'000);
        if (!devices.insert(seen.device).second)
            check.fault("seen", "expected each of the other devices at most once");
    }
}

}  // namespace

std::optional<Kind> kind_of(const Event& event) {
    std::optional<Kind> kind;
    int at = 0;
    int contents = 0;
    boost::mp11::mp_for_each<MembersOf<Event>>([&](const auto& member) {
        using M = std::remove_cvref_t<decltype(event.*member.pointer)>;
        if constexpr (json_detail::is_optional<M>) {
            if ((event.*member.pointer).has_value()) {
                kind = static_cast<Kind>(at);
                ++contents;
            }
            ++at;
        }
    });
    return contents == 1 ? kind : std::nullopt;
}

std::string_view name_of(Kind kind) {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Kind>>(
        [&](const auto& e) { name = e.value == kind ? e.name : name; });
    return name;
}

std::vector<Fault> check(const Event& event) {
    Check check;
    check_head(check, event);
    if (!kind_of(event))
        check.fault("", fmt::format("expected exactly {}", JsonWord<Kind>::permitted()));
    with_content(event, [&](const auto& content) { check.of(content); });
    return std::move(check).take();
}

std::string encode(const Event& event) {
    return to_json(event);
}

Checked<Event> decode_event(std::string_view json) {
    auto event = from_json<Event>(json);
    if (!event)
        return event;
    if (auto faults = check(*event); !faults.empty())
        return tl::unexpected(std::move(faults));
    return event;
}

}  // namespace palpate::session

namespace palpate {
PALPATE_JSON_HERE(session::Event);
}
