#include "store/audit.hpp"

#include "store/trouble.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::store {
namespace {

// A read is written a little after the writes that came later.
constexpr std::chrono::seconds read_delay{1};

Hash hash_of(Bytes bytes) {
    Hash hash{};
    if (bytes.size() != hash.size())
        throw StoreError(Trouble::damaged, "a hash in the audit has not 32 bytes");
    std::ranges::copy(bytes, hash.begin());
    return hash;
}

// The columns of one entry that the chain binds, as stored.
struct Link {
    std::int64_t seq;
    Instant at;
    Uuid who;
    std::string_view action;
    std::string_view kind;
    Uuid id;
    Uuid client;
    std::int64_t version;
    Bytes place;
    Bytes content;
};

Hash link_hash(const Sealer& sealer, PracticeId practice, const Link& l, const Hash& before) {
    return sealer.seal(
        "palpate audit entry",
        {to_value(practice), l.seq, to_value(l.at), to_value(l.who), l.action, l.kind,
         to_value(l.id), to_value(l.client), l.version, l.place, l.content, Bytes(before)});
}

Link link_of(const Rows& rows) {
    return {rows.integer(0), rows.instant(1), rows.uuid(2),    rows.view(3),  rows.view(4),
            rows.uuid(5),    rows.uuid(6),    rows.integer(7), rows.bytes(8), rows.bytes(9)};
}

tl::unexpected<Fault> broken(PracticeId practice, std::int64_t seq, std::string_view what) {
    return refuse(FaultKind::conflict,
                  fmt::format("practice {}, audit entry {}", to_text(practice), seq),
                  std::string(what));
}

}  // namespace

bool is_write(Action action) {
    return action == Action::add || action == Action::change || action == Action::remove ||
           action == Action::import_data;
}

Hash content_seal(const Sealer& sealer, const record::Place& place, record::Version version,
                  bool removed, std::string_view content) {
    return sealer.seal("palpate content", {place.kind, to_value(place.id), version,
                                           std::int64_t{removed ? 1 : 0}, content});
}

Hash Trail::times_seal(const Hash& link, std::int64_t times) const {
    return sealer_.seal("palpate audit times", {Bytes(link), times});
}

Head Trail::head(PracticeId practice) {
    Rows rows = session_.query("SELECT seq, hash FROM audit_head WHERE practice = $1", practice);
    return rows.next() ? Head{rows.integer(0), hash_of(rows.bytes(1))} : Head{};
}

Head Trail::append(PracticeId practice, const Entry& entry, std::int64_t times) {
    const Head before = head(practice);
    const Hash place = sealer_.seal("palpate place", {std::string_view(entry.place)});
    const bool has_content = is_write(entry.action) || entry.action == Action::erase;
    const Bytes content = has_content ? Bytes(entry.content) : Bytes();
    const Link link{before.seq + 1, entry.at, entry.who.uuid(),    word(entry.action),
                    entry.kind,     entry.id, entry.client.uuid(), entry.version,
                    Bytes(place),   content};
    const Head after{link.seq, link_hash(sealer_, practice, link, before.hash)};
    session_.run(
        "INSERT INTO audit (practice, seq, at, who, action, kind, id, client, version, place,"
        " content, hash, times, times_seal)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        practice, link.seq, link.at, link.who, link.action, link.kind, link.id, link.client,
        link.version, link.place, link.content, Bytes(after.hash), times,
        Bytes(times_seal(after.hash, times)));
    session_.run(
        "INSERT INTO audit_head (practice, seq, hash) VALUES ($1, $2, $3)"
        " ON CONFLICT (practice) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
        practice, after.seq, Bytes(after.hash));
    return after;
}

void Trail::add_times(PracticeId practice, std::int64_t seq, std::int64_t more) {
    std::int64_t times = 0;
    Hash link{};
    {
        Rows rows = session_.query("SELECT times, hash FROM audit WHERE practice = $1 AND seq = $2",
                                   practice, seq);
        if (!rows.next())
            throw StoreError(Trouble::damaged, "an audit entry that was written is gone");
        times = rows.integer(0) + more;
        link = hash_of(rows.bytes(1));
    }
    session_.run("UPDATE audit SET times = $1, times_seal = $2 WHERE practice = $3 AND seq = $4",
                 times, Bytes(times_seal(link, times)), practice, seq);
}

Result<Trail::Checked> Trail::check(PracticeId practice, const Head& known, const Seen& seen) {
    Rows rows = session_.query(
        "SELECT seq, at, who, action, kind, id, client, version, place, content, hash, times,"
        " times_seal FROM audit WHERE practice = $1 ORDER BY seq",
        practice);
    Checked checked;
    Hash before{};
    Instant last_at{};
    while (rows.next()) {
        const Link link = link_of(rows);
        if (link.seq != checked.entries + 1)
            return broken(practice, checked.entries + 1, "is missing");
        const Hash hash = link_hash(sealer_, practice, link, before);
        if (!Sealer::equal(hash, rows.bytes(10)))
            return broken(practice, link.seq,
                          "was altered, or one before it was put in or taken out");
        if (!Sealer::equal(times_seal(hash, rows.integer(11)), rows.bytes(12)))
            return broken(practice, link.seq, "its count was altered");
        if (link.seq == known.seq && hash != known.hash)
            return broken(practice, link.seq, "is not the one that was acknowledged");
        if (seen)
            seen({link.action, link.kind, link.id, record::ClientId(link.client), link.version,
                  link.content});
        checked.clock_went_back += link.seq > 1 && link.at + read_delay < last_at ? 1 : 0;
        last_at = link.at;
        before = hash;
        ++checked.entries;
    }
    if (checked.entries < known.seq)
        return broken(practice, checked.entries + 1,
                      fmt::format("is missing: {} entries were acknowledged, {} are there",
                                  known.seq, checked.entries));
    const Head kept = head(practice);
    if (kept.seq != checked.entries || kept.hash != before)
        return broken(practice, kept.seq, "the kept head is not the last entry");
    return checked;
}

}  // namespace palpate::store
