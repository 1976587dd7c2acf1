#include "store/sql/transaction.hpp"

namespace palpate::store {

using record::Answer;

namespace {
constexpr std::string_view answer_purpose = "palpate answer";
}

std::string kept_answer(const Sealer& sealer, const Rows& row, int answer) {
    if (row.is_null(answer + 1))
        return row.text(answer);
    const auto open = sealer.unlock(answer_purpose, row.bytes(answer + 1));
    return {open.begin(), open.end()};
}

// The same key of another person is another request: nobody is given another's answer.
Hash SqlAnswers::request_hash(std::string_view request) const {
    return scope_.sealer.seal("palpate request", {to_value(scope_.actor.person), request});
}

Result<std::optional<Answer>> SqlAnswers::recall(std::string_view key,
                                                 std::string_view request) const {
    Rows rows = session_.query(
        "SELECT request, status, made_at, answer, locked FROM idempotency_key"
        " WHERE practice = $1 AND key = $2",
        scope_.actor.practice, key);
    if (!rows.next() || scope_.now - rows.instant(2) >= answers_kept_for)
        return std::nullopt;
    if (!Sealer::equal(request_hash(request), rows.bytes(0)))
        return refuse(FaultKind::conflict, "Idempotency-Key",
                      "this key was used for another request; use a new one");
    return Answer{static_cast<int>(rows.integer(1)), kept_answer(scope_.sealer, rows, 3)};
}

void SqlAnswers::keep(std::string_view key, std::string_view request, const Answer& answer) {
    const auto* body = reinterpret_cast<const std::uint8_t*>(answer.body.data());
    const auto locked = scope_.sealer.lock(answer_purpose, {body, answer.body.size()});
    session_.run(
        "INSERT INTO idempotency_key (practice, key, request, status, answer, locked, made_at)"
        " VALUES ($1, $2, $3, $4, '', $5, $6) ON CONFLICT (practice, key) DO UPDATE SET"
        " request = excluded.request, status = excluded.status, answer = excluded.answer,"
        " locked = excluded.locked, made_at = excluded.made_at",
        scope_.actor.practice, key, Bytes(request_hash(request)), std::int64_t{answer.status},
        Bytes(locked), scope_.now);
}

void forget_answers(Session& session, PracticeId practice, Instant now, int count_max) {
    session.run(
        "DELETE FROM idempotency_key WHERE practice = $1 AND key IN (SELECT key"
        " FROM idempotency_key WHERE practice = $2 AND made_at <= $3 LIMIT $4)",
        practice, practice, now - answers_forgotten_after, std::int64_t{count_max});
}

}  // namespace palpate::store
