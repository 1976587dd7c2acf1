#include "session/note.hpp"

#include "session/fold.hpp"
#include "session/note_fill.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

// Neither refused nor left out by a conflict.
bool holds(const State& state, const Placed& placed) {
    const auto id = placed.event->id;
    if (std::ranges::find(state.refused, id, &Refused::event) != state.refused.end())
        return false;
    for (const auto& conflict : state.conflicts)
        for (const auto& version : conflict.versions)
            if (std::ranges::find(version.events, id) != version.events.end())
                return conflict.settled && conflict.chosen == version.device;
    return true;
}

void edit(std::vector<NoteSection>& sections, const Event& event) {
    if (const auto& e = event.note_edited) {
        auto& section = sections[static_cast<std::size_t>(e->section)];
        for (auto& line : section.lines)
            if (line.origin == Origin::filled)
                section.filled.push_back(std::move(line));
        section.lines.clear();
        if (!e->text.empty())
            section.lines.push_back({.origin = Origin::typed, .text = e->text, .event = event.id});
    }
    if (const auto& e = event.copied)
        sections[static_cast<std::size_t>(e->section)].lines.push_back(
            {.origin = Origin::copied, .text = e->text, .from = e->from, .event = event.id});
}

// What the signature did not know, but for what may follow it.
std::vector<EventId> late_of(const Timeline& timeline, const Placed& signature) {
    std::vector<EventId> late;
    for (const auto& placed : timeline.events)
        if (&placed != &signature && !timeline.knew(signature, placed) && !placed.event->amended &&
            !placed.event->settled)
            late.push_back(placed.event->id);
    return late;
}

void take_signature(Note& note, const Timeline& timeline, const Placed& placed) {
    const auto& event = *placed.event;
    note.signature = SignedBy{event.id, event.by, event.signed_by->name, event.at};
    note.sections = event.signed_by->sections;
    note.late = late_of(timeline, placed);
}

}  // namespace

Note note_of(const Sheet& sheet, const Log& log, const Frame& frame) {
    const auto order = timeline(log, frame);
    const auto state = fold(sheet, order);
    Note note{.sections = filled_sections(order, state)};
    for (const auto& placed : order.events) {
        const auto& event = *placed.event;
        if (!holds(state, placed))
            continue;
        if (state.signature == event.id && event.signed_by)
            take_signature(note, order, placed);
        else if (!note.signature)
            edit(note.sections, event);
        else if (const auto& e = event.amended)
            note.amendments.push_back({event.id, event.by, event.at, e->section, e->text, e->why});
    }
    return note;
}

Signed signature_of(const Note& note, std::string name) {
    return {std::move(name), note.sections};
}

std::string text_of(const NoteSection& section) {
    std::string text;
    for (const auto& line : section.lines) {
        text += line.said ? sentence(*line.said) : line.text.value_or("");
        if (line.origin == Origin::copied)
            text += " [copied]";
        text += '\n';
    }
    return text;
}

std::string encode(const Note& note) {
    return to_json(note);
}

}  // namespace palpate::session
