// The sections of a note as they are read: lines that filled themselves, were typed, or were copied
// forward.
#pragma once

#include "base/id.hpp"
#include "session/said.hpp"

#include <optional>

namespace palpate::session {

using EventId = Id<struct Event>;

enum class Section { subjective, objective, assessment, plan, free };
PALPATE_DESCRIBE_ENUM(Section, subjective, objective, assessment, plan, free)
constexpr std::size_t sections_count = 5;

enum class Origin { filled, typed, copied };
PALPATE_DESCRIBE_ENUM(Origin, filled, typed, copied)

struct Line {
    Origin origin = Origin::filled;
    std::optional<Said> said;         // when filled; sentence() makes its words
    std::optional<std::string> text;  // when typed or copied
    std::optional<std::string> from;  // when copied: the session it comes from
    std::optional<EventId> event;     // that says so; none: it follows from several
};
PALPATE_DESCRIBE(Line, origin, said, text, from, event);

struct NoteSection {
    Section section = Section::free;
    std::vector<Line> lines;   // what is read
    std::vector<Line> filled;  // what was filled and replaced by typing
};
PALPATE_DESCRIBE(NoteSection, section, lines, filled);

}  // namespace palpate::session
