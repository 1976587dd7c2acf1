#include "store/occupancy_check.hpp"

#include "store/portable/all_kinds.hpp"
#include "store/sql/occupancy.hpp"

#include <algorithm>

namespace palpate::store {
namespace {

struct Kept {
    Uuid id;
    bool removed = false;
    std::string content;
};

std::vector<Kept> records_of(Session& session, practice::PracticeId practice, std::string_view kind,
                             const Uuid& after) {
    constexpr std::int64_t read_at_once = 500;
    std::vector<Kept> all;
    Rows rows = session.query(
        "SELECT id, removed, content FROM record"
        " WHERE practice = $1 AND kind = $2 AND id > $3 ORDER BY id LIMIT $4",
        practice, kind, after, read_at_once);
    while (rows.next())
        all.push_back({rows.uuid(0), rows.integer(1) != 0, rows.text(2)});
    return all;
}

Result<std::vector<record::Claim>> claims_said(const record::KindView& kind, const Kept& kept) {
    if (kept.removed)
        return std::vector<record::Claim>();
    return kind.index(kept.id, kept.content).map([](record::Indexed&& indexed) {
        auto claims = std::move(indexed.claims).value_or(std::vector<record::Claim>());
        std::ranges::sort(claims);
        return claims;
    });
}

// How many claims there are of this kind.
Result<std::int64_t> check_kind(Session& session, practice::PracticeId practice,
                                const record::KindView& kind) {
    const Occupancy occupancy(session, practice);
    std::int64_t count = 0;
    Uuid after;
    for (auto some = records_of(session, practice, kind.name, after); !some.empty();
         some = records_of(session, practice, kind.name, after)) {
        after = some.back().id;
        for (const auto& kept : some) {
            const auto said = claims_said(kind, kept);
            if (!said)
                return tl::unexpected(said.error());
            if (occupancy.of_record({kind.name, kept.id}) != *said)
                return refuse(FaultKind::conflict,
                              fmt::format("{} {}", kind.name, to_text(kept.id)),
                              "occupies something else than its content says");
            count += std::ssize(*said);
        }
    }
    return count;
}

}  // namespace

Result<void> check_occupancy(Session& session, practice::PracticeId practice) {
    if (!session.has_table("occupancy"))
        return {};  // a data file that no program since then has opened
    std::int64_t count = 0;
    for (const auto& kind : all_kinds()) {
        if (!kind.occupies)
            continue;
        const auto checked = check_kind(session, practice, kind);
        if (!checked)
            return tl::unexpected(checked.error());
        count += *checked;
    }
    Rows rows = session.query("SELECT count(*) FROM occupancy WHERE practice = $1", practice);
    if (!rows.next() || rows.integer(0) != count)
        return refuse(FaultKind::conflict, "palpate.db", "something is occupied by no record");
    return {};
}

}  // namespace palpate::store
