// What the events and the state say, line by line, before anybody edits. Inside of note.cpp.
#pragma once

#include "session/note.hpp"

namespace palpate::session {

// One of each section, in order.
std::vector<NoteSection> filled_sections(const Timeline& timeline, const State& state);

}  // namespace palpate::session
