// A practice's templates for notes, and its people's phrases.
#include "http/kept.hpp"
#include "http/notes.hpp"
#include "session/kept/note_words.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using session::NotePhrase;
using session::NotePhraseId;
using session::NoteTemplate;
using session::NoteTemplateId;
using session::PhraseSaid;

template <class T>
void write_list(JsonWriter& out, std::string_view name, const std::vector<record::Kept<T>>& all) {
    out.key(name);
    out.begin_array();
    for (const auto& kept : all)
        write_kept(out, kept);
    out.end_array();
}

template <class T>
Reply changed(const record::Kept<T>& kept) {
    return kept_reply(kept_json(kept), kept.version);
}

}  // namespace

Reply list_note_words(const Request& request, const Services& services) {
    return reading(request, services, [](const Transaction& t) -> Result<Reply> {
        const auto words = session::note_words(t);
        JsonWriter out(4096);
        out.begin_object();
        write_list(out, "templates", words.templates);
        write_list(out, "phrases", words.phrases);
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

Reply add_note_template(const Request& request, const Services& services) {
    const auto said = checked_body_of<NoteTemplate>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/note-templates", [&](Transaction& t) {
        return session::add_template(t, said->content).map(kept_json<NoteTemplate>);
    });
}

Reply change_note_template(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<NoteTemplate>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return session::change_template(t, NoteTemplateId(id), version, said->content)
                .map(changed<NoteTemplate>);
        });
    });
}

Reply remove_note_template(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        return writing(request, services, [&](Transaction& t) {
            return session::remove_template(t, NoteTemplateId(id), version).map(no_content);
        });
    });
}

Reply add_note_phrase(const Request& request, const Services& services) {
    const auto said = checked_body_of<PhraseSaid>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/note-phrases", [&](Transaction& t) {
        return session::add_phrase(t, said->content).map(kept_json<NotePhrase>);
    });
}

Reply change_note_phrase(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<PhraseSaid>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return session::change_phrase(t, NotePhraseId(id), version, said->content)
                .map(changed<NotePhrase>);
        });
    });
}

Reply remove_note_phrase(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        return writing(request, services, [&](Transaction& t) {
            return session::remove_phrase(t, NotePhraseId(id), version).map(no_content);
        });
    });
}

}  // namespace palpate::http
