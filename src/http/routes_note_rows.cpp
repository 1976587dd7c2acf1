// The part of the table of routes about what notes are written with, and about files.
#include "http/notes.hpp"
#include "http/route_rows.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::get, "/api/v1/note-words", care_read, list_note_words,
     "Templates and phrases for notes: everybody's, and one's own", "", "NoteWords"},
    {Method::post, "/api/v1/note-templates", care_write, add_note_template,
     "Something that a note may begin with", "NoteTemplate", "KeptNoteTemplate"},
    {Method::put, "/api/v1/note-templates/{id}", care_write, change_note_template,
     "Another version of it", "NoteTemplate", "KeptNoteTemplate"},
    {Method::del, "/api/v1/note-templates/{id}", care_write, remove_note_template,
     "Offered no more; what was written with it stays", "", "", "DocumentReference.d"},
    {Method::post, "/api/v1/note-phrases", care_write, add_note_phrase,
     "Words that a short key stands for", "PhraseSaid", "KeptNotePhrase"},
    {Method::put, "/api/v1/note-phrases/{id}", care_write, change_note_phrase,
     "Another version of them", "PhraseSaid", "KeptNotePhrase"},
    {Method::del, "/api/v1/note-phrases/{id}", care_write, remove_note_phrase,
     "The key stands for nothing more", "", "", "DocumentReference.d"},

    {Method::post, "/api/v1/episodes/{id}/files", care_write, add_file,
     "A picture or a paper; a picture only when the client agreed to photographs",
     "multipart/form-data FileSaid", "KeptStoredFile"},
    {Method::get, "/api/v1/episodes/{id}/files", care_read, list_files_of_episode,
     "An episode's files, the newest first", "", "Files", "", "count after"},
    {Method::get, "/api/v1/clients/{id}/files", care_read, list_files_of_client,
     "A client's files, by id", "", "Files", "", "count after"},
    {Method::get, "/api/v1/files/{id}/content", care_read, file_content,
     "The file itself, as what its bytes are", "", "application/octet-stream"},
    {Method::get, "/api/v1/files/{id}/thumbnail", care_read, file_thumbnail, "The picture, small",
     "", "application/octet-stream"},
    {Method::put, "/api/v1/files/{id}/taken-out", care_write, take_out_file,
     "Shown no more; the reason stays with it", "TakenOutSaid", "KeptStoredFile"},
};

}  // namespace

std::span<const Route> note_rows() {
    return rows;
}

}  // namespace palpate::http
