// Reads the trail of one practice.
#pragma once

#include "record/trail.hpp"
#include "store/sql/documents.hpp"

namespace palpate::store {

class SqlTrailReader final : public record::TrailReader {
public:
    SqlTrailReader(Session& session, const Scope& scope, const SqlDocuments& documents)
        : session_(session), scope_(scope), documents_(documents) {}
    record::TrailPage entries(const record::TrailAsked& asked) const override;

private:
    Rows some(const record::TrailAsked& asked, std::int64_t before) const;

    Session& session_;
    const Scope& scope_;
    const SqlDocuments& documents_;
};

}  // namespace palpate::store
