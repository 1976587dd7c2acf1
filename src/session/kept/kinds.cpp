#include "session/kept/kinds.hpp"

#include "session/kept/alternation.hpp"
#include "session/kept/favourites.hpp"
#include "session/kept/hand_over.hpp"
#include "session/kept/note_words.hpp"

namespace palpate::record {

std::vector<Term> Kind<session::StoredSession>::terms(const session::StoredSession& session) {
    std::vector<Term> terms{{"episode", to_text(session.episode)}};
    if (session.booking)
        terms.push_back({"booking", to_text(*session.booking)});
    return terms;
}

std::vector<Term> Kind<session::StoredEvents>::terms(const session::StoredEvents& events) {
    return {{"session", to_text(events.session)}};
}

}  // namespace palpate::record

namespace palpate::session {

std::span<const record::KindView> own_kinds() {
    static const std::vector<record::KindView> all{
        record::view<StoredSession>(true), record::view<StoredSheet>(true),
        record::view<StoredEvents>(true), record::view<Alternating>(true),
        record::view<HandOver>(true),
        // What notes are written with is nobody's own.
        record::view<NoteTemplate>(false), record::view<NotePhrase>(false),
        record::view<Favourite>(false)};
    return all;
}

}  // namespace palpate::session

namespace palpate {

PALPATE_JSON_HERE(session::StoredSession);

}  // namespace palpate
