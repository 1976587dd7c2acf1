// Photographs and papers of a client's care. A file is given out as what its bytes are, to be saved
// and not opened as a page, and whatever would run in it has no rights (sandbox).
#include "http/form_parts.hpp"
#include "http/kept.hpp"
#include "http/notes.hpp"
#include "record/files/files.hpp"
#include "session/kept/kinds.hpp"

namespace palpate::http {
namespace {

using record::EpisodeId;
using record::FileId;
using record::FileSaid;
using record::StoredFile;
using record::Transaction;

// What a form says; its bytes stay where they are.
Result<FileSaid> file_in(const Request& request) {
    const auto parts = form_parts(request.content_type, request.body);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto part = [&](std::string_view name) {
        const auto found = parts->find(name);
        return found == parts->end() ? std::nullopt : std::optional(found->second);
    };
    const auto bytes = part("file");
    if (!bytes)
        return invalid("/file", "is required");
    const auto session = part("session");
    const auto session_id = parse_uuid(session.value_or(""));
    if (session && !session_id)
        return invalid("/session", "expected the id of a session");
    FileSaid said{.title = std::string(part("title").value_or("")),
                  .session = {},
                  .bytes = *bytes,
                  .thumbnail = part("thumbnail")};
    if (const auto language = part("language"))
        said.language = std::string(*language);
    if (session_id)
        said.session = record::FileSession(*session_id);
    return said;
}

// The same file sent again has another boundary: its key belongs to what is in the form.
std::string what_is_in(const FileSaid& said) {
    return fmt::format("{}{}\n{}\n{}\n{}", said.title,
                       said.language ? '\n' + *said.language : std::string(),
                       said.session ? to_text(*said.session) : std::string(),
                       said.thumbnail.value_or(""), said.bytes);
}

// A session that it names is one of this episode.
Result<void> session_fits(const Transaction& t, EpisodeId episode, const FileSaid& said) {
    if (!said.session)
        return {};
    const auto kept = find_there(t, session::SessionId(said.session->uuid()));
    if (!kept || kept->content.episode != episode)
        return invalid("/session", "expected a session of this episode");
    return {};
}

Reply bytes_reply(const FileId& id, record::FileBytes file) {
    return {.status = 200,
            .content_type = media_type(file.type),
            .content = std::move(file.bytes),
            .fields = fmt::format("{}Content-Disposition: attachment; filename=\"{}.{}\"\r\n"
                                  "Content-Security-Policy: sandbox; default-src 'none'\r\n",
                                  not_kept, to_text(id), file_ending(file.type))};
}

Reply give_bytes(const Request& request, const Services& services, bool thumbnail) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return record::file_bytes(t, FileId(id), thumbnail).map([&](record::FileBytes&& file) {
                return bytes_reply(FileId(id), std::move(file));
            });
        });
    });
}

}  // namespace

Reply add_file(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = file_in(request);
        if (!said)
            return fault_reply(said.error());
        const auto inside = what_is_in(*said);
        auto same = request;
        same.body = inside;
        return created(same, services, "/api/v1/files", [&](Transaction& t) -> Result<std::string> {
            if (auto fits = session_fits(t, EpisodeId(id), *said); !fits)
                return tl::unexpected(std::move(fits.error()));
            return record::add_file(t, EpisodeId(id), *said).map(kept_json<StoredFile>);
        });
    });
}

Reply list_files_of_client(const Request& request, const Services& services) {
    return list_of_client<StoredFile>(request, services, "files");
}

Reply list_files_of_episode(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return for_page(request, [&](int count, const Uuid& after) {
            return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
                const auto episode = find_there(t, EpisodeId(id));
                if (!episode)
                    return tl::unexpected(episode.error());
                return page_reply<StoredFile>(
                    "files",
                    t.records<StoredFile>().with_term({"episode", to_text(episode->id)}, count + 1,
                                                      FileId(after)),
                    count);
            });
        });
    });
}

Reply file_content(const Request& request, const Services& services) {
    return give_bytes(request, services, false);
}

Reply file_thumbnail(const Request& request, const Services& services) {
    return give_bytes(request, services, true);
}

Reply take_out_file(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto why = why_of(request);
        if (!why)
            return faults_reply(why.error());
        return writing(request, services, [&](Transaction& t) {
            return record::take_out_file(t, FileId(id), version, *why).map([](const auto& kept) {
                return kept_reply(kept_json(kept), kept.version);
            });
        });
    });
}

}  // namespace palpate::http
