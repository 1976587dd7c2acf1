// A transaction over a session, for one actor.
#pragma once

#include "record/transaction.hpp"
#include "store/sql/documents.hpp"
#include "store/sql/drafts.hpp"
#include "store/sql/trail_reader.hpp"
#include "store/surroundings.hpp"

namespace palpate::store {

constexpr std::chrono::days answers_kept_for{7};
// Longer than they count, so that a clock which jumps ahead and is set back finds them again: else
// what was done once would be done twice.
constexpr std::chrono::days answers_forgotten_after{14};

class SqlAnswers final : public record::Answers {
public:
    SqlAnswers(Session& session, const Scope& scope) : session_(session), scope_(scope) {}
    Result<std::optional<record::Answer>> recall(std::string_view key,
                                                 std::string_view request) const override;
    void keep(std::string_view key, std::string_view request,
              const record::Answer& answer) override;

private:
    Hash request_hash(std::string_view request) const;
    Session& session_;
    const Scope& scope_;
};

class SqlTransaction final : public record::GuardingTransaction {
public:
    SqlTransaction(Session& session, Scope scope, const Surroundings& surroundings)
        : scope_(std::move(scope)),
          surroundings_(surroundings),
          documents_(session, scope_),
          answers_(session, scope_),
          drafts_(session, scope_),
          trail_(session, scope_, documents_) {}
    SqlTransaction(const SqlTransaction&) = delete;
    SqlTransaction& operator=(const SqlTransaction&) = delete;

    const practice::Actor& actor() const override { return scope_.actor; }
    Instant now() const override { return scope_.now; }
    Uuid new_id() override { return make_uuid(scope_.now, surroundings_.random()); }
    const record::TrailReader& trail() const override { return trail_; }

    const std::vector<Entry>& reads() const { return documents_.reads(); }

private:
    record::Documents& all_documents() override { return documents_; }
    const record::Documents& all_documents() const override { return documents_; }
    record::Answers& all_answers() override { return answers_; }
    record::Drafts& all_drafts() override { return drafts_; }
    const record::Drafts& all_drafts() const override { return drafts_; }

    const Scope scope_;
    const Surroundings& surroundings_;
    SqlDocuments documents_;
    SqlAnswers answers_;
    SqlDrafts drafts_;
    SqlTrailReader trail_;
};

// What was answered, for columns (answer, locked) of a row. It is kept locked, for it may hold what
// is told once; plain only where it was kept before migration 9.
std::string kept_answer(const Sealer& sealer, const Rows& row, int answer);

// Takes away at most `count_max` answers that are older than answers_forgotten_after.
void forget_answers(Session& session, PracticeId practice, Instant now, int count_max);

}  // namespace palpate::store
