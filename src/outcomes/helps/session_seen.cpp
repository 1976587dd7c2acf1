#include "outcomes/helps/session_seen.hpp"

#include <fmt/core.h>

namespace palpate::outcomes::helps {
namespace {

constexpr float minutes_max = 240;
constexpr int days_max = 400;
constexpr int visits_max = 10'000;

// False for what is no number, too.
bool within(float value, float least, float most) {
    return value >= least && value <= most;
}

Result<void> check_gain(const std::optional<float>& gain, std::string_view path) {
    if (gain && !within(*gain, -10, 10))
        return invalid(std::string(path), "expected -10 to 10 NPRS points");
    return {};
}

}  // namespace

Result<void> check(const SessionSeen& s, int practitioners) {
    if (s.practitioner < 0 || s.practitioner >= practitioners)
        return invalid("/practitioner", fmt::format("expected 0 to {}", practitioners - 1));
    if (static_cast<std::size_t>(s.stage) >= stages_count)
        return invalid("/stage", "expected a stage");
    if (static_cast<std::size_t>(s.source) >= source_groups_count)
        return invalid("/source", "expected a group of sources");
    for (std::size_t f = 0; f < families_count; ++f)
        if (!within(s.minutes[f], 0, minutes_max))
            return invalid(fmt::format("/minutes/{}", to_text(static_cast<Family>(f))),
                           "expected 0 to 240 minutes");
    if (!within(s.pain_before, 0, 10))
        return invalid("/pain_before", "expected 0 to 10");
    if (s.visits_before < 0 || s.visits_before > visits_max)
        return invalid("/visits_before", "expected 0 to 10000");
    if (s.gain_next_visit && (s.days_to_next < 1 || s.days_to_next > days_max))
        return invalid("/days_to_next", "expected 1 to 400 days");
    if (auto next_day = check_gain(s.gain_next_day, "/gain_next_day"); !next_day)
        return next_day;
    return check_gain(s.gain_next_visit, "/gain_next_visit");
}

std::string_view to_text(Family family) {
    switch (family) {
        case Family::relaxation: return "relaxation";
        case Family::kneading: return "kneading";
        case Family::deep: return "deep";
        case Family::trigger_point: return "trigger_point";
        case Family::fascia: return "fascia";
        case Family::friction: return "friction";
        case Family::stretch: return "stretch";
        case Family::mobilisation: return "mobilisation";
        case Family::acupressure: return "acupressure";
        case Family::heat: return "heat";
    }
    return {};
}

std::string_view to_text(SourceGroup source) {
    switch (source) {
        case SourceGroup::muscle: return "muscle";
        case SourceGroup::joint: return "joint";
        case SourceGroup::nerve_root: return "nerve_root";
        case SourceGroup::unknown: return "unknown";
    }
    return {};
}

std::string_view to_text(Response response) {
    switch (response) {
        case Response::next_day: return "next_day";
        case Response::next_visit: return "next_visit";
    }
    return {};
}

}  // namespace palpate::outcomes::helps
