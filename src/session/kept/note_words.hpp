// What notes are written with: a practice's templates, and phrases that a short key stands for.
// Records of the practice: versioned, in every backup and export, of no client, for who treats.
#pragma once

#include "record/duties/keeping_anew.hpp"
#include "session/note_lines.hpp"

namespace palpate::session {

enum class NoteForm { soap, free };  // free: one section for all of it
PALPATE_DESCRIBE_ENUM(NoteForm, soap, free)

struct TemplatePart {
    Section section;
    std::string text;  // put under what filled itself
};
PALPATE_DESCRIBE(TemplatePart, section, text);

struct NoteTemplate {
    std::string name;
    NoteForm form;
    std::vector<TemplatePart> parts;  // of each section at most one, in their order
};
PALPATE_DESCRIBE(NoteTemplate, name, form, parts);
using NoteTemplateId = Id<NoteTemplate>;

struct NotePhrase {
    std::string key;  // "qlr", typed as ;qlr
    std::string text;
    std::optional<practice::PersonId> person;  // whose own; none: everybody's
};
PALPATE_DESCRIBE(NotePhrase, key, text, person);
using NotePhraseId = Id<NotePhrase>;

struct PhraseSaid {
    std::string key;
    std::string text;
    bool own;  // of the person who says it
};
PALPATE_DESCRIBE(PhraseSaid, key, text, own);

constexpr std::size_t templates_max = 100;  // of a practice
constexpr std::size_t phrases_max = 900;    // of a practice and all its people
constexpr std::size_t phrase_key_bytes_max = 20;

std::vector<Fault> check(const NoteTemplate& one);
std::vector<Fault> check(const PhraseSaid& said);

struct NoteWords {
    std::vector<record::Kept<NoteTemplate>> templates;  // by name
    std::vector<record::Kept<NotePhrase>> phrases;      // by key, one's own before everybody's
};
// Everybody's, and one's own. Without an entry in the trail: nothing of a client is in them.
NoteWords note_words(const record::Transaction& t);

// Conflict: a name or a key that is there already, or too many. For a change and a removal also
// stale, gone, and not found, which another person's own phrase is.
Result<record::Kept<NoteTemplate>> add_template(record::Transaction& t, NoteTemplate one);
Result<record::Kept<NoteTemplate>> change_template(record::Transaction& t, NoteTemplateId id,
                                                   record::Version expected, NoteTemplate one);
Result<void> remove_template(record::Transaction& t, NoteTemplateId id, record::Version expected);
Result<record::Kept<NotePhrase>> add_phrase(record::Transaction& t, const PhraseSaid& said);
Result<record::Kept<NotePhrase>> change_phrase(record::Transaction& t, NotePhraseId id,
                                               record::Version expected, const PhraseSaid& said);
Result<void> remove_phrase(record::Transaction& t, NotePhraseId id, record::Version expected);

}  // namespace palpate::session

namespace palpate::record {

template <>
struct Kind<session::NoteTemplate> : KindOfPractice<session::NoteTemplate> {
    static constexpr std::string_view name = "note_template";
};
template <>
struct Kind<session::NotePhrase> : KindOfPractice<session::NotePhrase> {
    static constexpr std::string_view name = "note_phrase";
};

}  // namespace palpate::record
