// The note of a session. Its sections fill themselves from what happened; a person edits them,
// signs, and from then on nothing in it changes: the signature carries the sections as they were
// read. What comes later is an amendment with who, when and why, and events that the signature did
// not know are listed beside it.
#pragma once

#include "session/state.hpp"

namespace palpate::session {

struct SignedBy {
    EventId event;
    PersonId by;
    std::string name;
    Instant at;  // as the device said
};
PALPATE_DESCRIBE(SignedBy, event, by, name, at);

struct Amendment {
    EventId event;
    PersonId by;
    Instant at;
    Section section = Section::free;
    std::string text;
    std::string why;
};
PALPATE_DESCRIBE(Amendment, event, by, at, section, text, why);

struct Note {
    std::vector<NoteSection> sections;  // one of each, in the order of Section
    std::optional<SignedBy> signature;  // locked from here on
    std::vector<Amendment> amendments;
    std::vector<EventId> late;  // not in what was signed: they came or were made afterwards
};
PALPATE_DESCRIBE(Note, sections, signature, amendments, late);

Note note_of(const Sheet& sheet, const Log& log, const Frame& frame);
// The content of a signature under this note.
Signed signature_of(const Note& note, std::string name);
// One section as plain text, a line each.
std::string text_of(const NoteSection& section);
std::string encode(const Note& note);

}  // namespace palpate::session
