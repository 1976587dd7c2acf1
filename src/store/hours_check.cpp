#include "store/hours_check.hpp"

#include "scheduling/bookings/kinds.hpp"

namespace palpate::store {

using Hours = record::Kind<scheduling::StoredHours>;

Result<void> check_hours(Session& session, practice::PracticeId practice) {
    Rows rows = session.query(
        "SELECT r.id, r.content, COALESCE(t.field, ''), COALESCE(t.term, '')"
        " FROM record r LEFT JOIN record_term t"
        " ON t.practice = r.practice AND t.kind = r.kind AND t.id = r.id"
        " WHERE r.practice = $1 AND r.kind = $2 AND r.removed = 0 ORDER BY r.id",
        practice, Hours::name);
    while (rows.next()) {
        const auto hours = from_json<scheduling::StoredHours>(rows.text(1), ReadFrom::kept);
        const record::Term found_by{rows.text(2), rows.text(3)};
        if (!hours || Hours::terms(*hours) != std::vector{found_by})
            return refuse(FaultKind::conflict,
                          fmt::format("{} {}", Hours::name, to_text(rows.uuid(0))),
                          "is found by something else than its content says");
    }
    return {};
}

}  // namespace palpate::store
