#include "record/files/files.hpp"

#include "base/language_tag.hpp"
#include "record/duties/keeping_anew.hpp"
#include "record/files/base64.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::record {
namespace {

// What came, made plain. `place` names the part it came in.
Result<FileBytes> read_bytes(std::string_view bytes, const char* place, std::size_t bytes_max) {
    if (bytes.size() > bytes_max)
        return refuse(FaultKind::too_large, place,
                      fmt::format("expected at most {} bytes", bytes_max));
    const auto type = type_of(bytes);
    if (!type)
        return invalid(place, "expected a JPEG, PNG or WebP picture, or a PDF");
    return without_remarks(bytes, *type).map([&](std::string plain) {
        return FileBytes{.type = *type, .bytes = std::move(plain)};
    });
}

Result<std::optional<FileBytes>> read_thumbnail(const FileSaid& said) {
    if (!said.thumbnail)
        return std::nullopt;
    auto small = read_bytes(*said.thumbnail, "/thumbnail", thumbnail_bytes_max);
    if (!small)
        return tl::unexpected(std::move(small.error()));
    if (!is_picture(small->type))
        return invalid("/thumbnail", "expected a picture");
    return *std::move(small);
}

// The last answer counts; of two answers of one moment, the one that closes.
std::optional<ConsentId> photographs_agreed(const Transaction& t, ClientId client) {
    std::optional<Kept<Consent>> last;
    for (auto& text : t.documents().glance_of_client(Kind<Consent>::name, client)) {
        auto one = decode<Consent>(std::move(text));
        if (one.content.to != ConsentTo::photograph)
            continue;
        const bool closes = one.content.answer != ConsentAnswer::given;
        if (!last || last->content.answered_at < one.content.answered_at ||
            (last->content.answered_at == one.content.answered_at && closes))
            last = std::move(one);
    }
    if (!last || last->content.answer != ConsentAnswer::given)
        return std::nullopt;
    return last->id;
}

Result<std::vector<FileContentId>> keep_bytes(Transaction& t, const Kept<Episode>& episode,
                                              std::string_view bytes) {
    std::vector<FileContentId> ids;
    while (!bytes.empty()) {
        FileContent part{.client = episode.content.client, .episode = episode.id, .pieces = {}};
        while (!bytes.empty() && part.pieces.size() < pieces_max) {
            const auto size = std::min(piece_bytes, bytes.size());
            part.pieces.push_back(to_base64(bytes.substr(0, size)));
            bytes.remove_prefix(size);
        }
        ids.emplace_back(t.new_id());
        if (auto added = t.records<FileContent>().add(ids.back(), part); !added)
            return tl::unexpected(std::move(added.error()));
    }
    return ids;
}

Result<void> append_bytes(const Transaction& t, FileContentId id, std::string& bytes) {
    const auto part = find_there(t, id);
    if (!part)
        return tl::unexpected(part.error());
    for (const auto& piece : part->content.pieces) {
        const auto read = from_base64(piece);
        if (!read)
            throw std::runtime_error("the bytes of a kept file cannot be read");
        bytes += *read;
    }
    return {};
}

Result<void> room_for_one_more(const Transaction& t, ClientId client) {
    if (std::ssize(t.documents().glance_of_client(Kind<StoredFile>::name, client)) < files_max)
        return {};
    return refuse(FaultKind::conflict, "", fmt::format("a client has at most {} files", files_max));
}

}  // namespace

Result<Kept<StoredFile>> add_file(Transaction& t, EpisodeId in, const FileSaid& said) {
    std::vector<Fault> faults;
    check_text(faults, "/title", said.title, file_title_bytes_max);
    check_language(faults, "/language", said.language);
    if (!faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const auto episode = find_there(t, in);
    if (!episode)
        return tl::unexpected(episode.error());
    const auto client = episode->content.client;
    const auto read = read_bytes(said.bytes, "/file", file_bytes_max);
    if (!read)
        return tl::unexpected(read.error());
    const auto small = read_thumbnail(said);
    if (!small)
        return tl::unexpected(small.error());
    const auto agreed = photographs_agreed(t, client);
    if (is_picture(read->type) && !agreed)
        return refuse(FaultKind::conflict, "/consent",
                      "the client has not agreed to photographs; ask before the first");
    if (auto room = room_for_one_more(t, client); !room)
        return tl::unexpected(std::move(room.error()));
    StoredFile file{.client = client,
                    .episode = in,
                    .session = said.session,
                    .title = said.title,
                    .type = read->type,
                    .bytes = static_cast<std::int64_t>(read->bytes.size()),
                    .content = {},
                    .thumbnail = {},
                    .thumbnail_type = {},
                    .consent = is_picture(read->type) ? agreed : std::nullopt,
                    .taken_out = {},
                    .language = said.language};
    auto content = keep_bytes(t, *episode, read->bytes);
    if (!content)
        return tl::unexpected(std::move(content.error()));
    file.content = *std::move(content);
    if (*small) {
        const auto thumbnail = keep_bytes(t, *episode, (*small)->bytes);
        if (!thumbnail)
            return tl::unexpected(thumbnail.error());
        file.thumbnail = thumbnail->front();  // at most thumbnail_bytes_max: one record
        file.thumbnail_type = (*small)->type;
    }
    return keep_new(t, std::move(file), "");
}

Result<Kept<StoredFile>> take_out_file(Transaction& t, FileId id, Version expected,
                                       const std::string& why) {
    std::vector<Fault> faults;
    check_text(faults, "/why", why, 2000);
    if (!faults.empty())
        return tl::unexpected(std::move(faults.front()));
    auto kept = find_there(t, id);
    if (!kept)
        return kept;
    if (kept->content.taken_out)
        return refuse(FaultKind::conflict, "", "is taken out already");
    auto next = std::move(kept->content);
    next.taken_out = TakenOut{.at = t.now(), .by = t.actor().person, .why = why};
    return keep_changed(t, id, expected, std::move(next), why);
}

Result<FileBytes> file_bytes(const Transaction& t, FileId id, bool thumbnail) {
    const auto file = find_there(t, id);
    if (!file)
        return tl::unexpected(file.error());
    if (file->content.taken_out)
        return refuse(FaultKind::gone, "", "this file was taken out; the reason is with it");
    if (thumbnail && !file->content.thumbnail)
        return refuse(FaultKind::not_found, "", "this file has no small picture");
    const auto& kept = file->content;
    FileBytes read{.type = thumbnail ? kept.thumbnail_type.value_or(kept.type) : kept.type,
                   .bytes = {}};
    const auto parts = thumbnail ? std::vector{*kept.thumbnail} : kept.content;
    for (const auto part : parts)
        if (auto appended = append_bytes(t, part, read.bytes); !appended)
            return tl::unexpected(std::move(appended.error()));
    return read;
}

}  // namespace palpate::record
