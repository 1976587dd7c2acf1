#include "http/schema_notes.hpp"

#include "http/schema_described.hpp"
#include "http/schema_kept.hpp"
#include "record/files/files.hpp"
#include "session/kept/note_words.hpp"

namespace palpate::http::schema {
namespace {

namespace r = palpate::record;
namespace room = palpate::session;

object note_template() {
    return of_described<room::NoteTemplate>("What a note of this practice begins with.");
}
object kept_note_template() {
    return kept("NoteTemplate", "As kept.");
}
object phrase_said() {
    return of_described<room::PhraseSaid>("`key` is typed as ;key. `own`: for oneself alone.");
}
object note_phrase() {
    return of_described<room::NotePhrase>("Without a person it is everybody's.");
}
object kept_note_phrase() {
    return kept("NotePhrase", "As kept.");
}
object note_words() {
    return record(
        "What notes are written with.",
        {{"templates", list(ref("KeptNoteTemplate"), "by name")},
         {"phrases", list(ref("KeptNotePhrase"), "by key; one's own before everybody's")}});
}
object bytes(std::string_view what) {
    auto one = text(what);
    one["format"] = "binary";
    return one;
}
object file_said() {
    return record(
        "As parts of a form. What a picture says of where and when it was taken is not kept.",
        {{"title", text("what it shows")},
         {"language", text("of the title, BCP 47; left out: not known"), false},
         {"session", described::texts_of("of the episode, when it was taken in one", "uuid"),
          false},
         {"file", bytes("a JPEG, PNG, WebP or PDF, at most 10 MB; by its bytes, not its name")},
         {"thumbnail", bytes("the picture, small: at most 60 kB"), false}});
}
object stored_file() {
    return of_described<r::StoredFile>("What is said of a file; its bytes have addresses.");
}
object kept_stored_file() {
    return kept("StoredFile", "As kept.");
}
object files() {
    return page_of("files", "KeptStoredFile", "Those taken out, too, with the reason.");
}
object taken_out_said() {
    return record("Why it is shown no more.", {{"why", text("at most 2000 bytes")}});
}

}  // namespace

std::span<const Named> of_notes() {
    static constexpr Named all[] = {{"NoteTemplate", note_template},
                                    {"KeptNoteTemplate", kept_note_template},
                                    {"PhraseSaid", phrase_said},
                                    {"NotePhrase", note_phrase},
                                    {"KeptNotePhrase", kept_note_phrase},
                                    {"NoteWords", note_words},
                                    {"FileSaid", file_said},
                                    {"StoredFile", stored_file},
                                    {"KeptStoredFile", kept_stored_file},
                                    {"Files", files},
                                    {"TakenOutSaid", taken_out_said}};
    return all;
}

}  // namespace palpate::http::schema
