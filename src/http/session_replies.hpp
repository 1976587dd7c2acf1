// What is said of a session over the interface, and the replies that its routes share.
#pragma once

#include "http/kept.hpp"
#include "record/check_in/told_beside.hpp"
#include "session/again.hpp"
#include "session/kept/brief.hpp"
#include "session/note.hpp"

namespace palpate::http {

struct SessionEvents {
    std::vector<session::Event> events;  // 1 to session::batch_max
};
PALPATE_DESCRIBE(SessionEvents, events);

// "findings" of the contract, as far as they were told now, and what was told beside them.
struct SessionAsked {
    Document findings;
    std::optional<std::vector<record::CheckTold>> already_checked;
    std::optional<std::vector<std::string>> places;
};
PALPATE_DESCRIBE(SessionAsked, findings, already_checked, places);

// The shapes of the room itself (sheet, log, state, note) are written as encode() does, so that a
// device with the same sheet and log comes to the same bytes.
std::string session_json(const session::Whole& session, const session::Brief& brief);
// Without what never changes.
std::string moved_json(const session::Whole& session);
// Without a session it is not of last time.
std::string again_json(std::optional<session::SessionId> last, const session::Again& again);

}  // namespace palpate::http
