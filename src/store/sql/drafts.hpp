// Drafts in SQL, of the person who acts.
#pragma once

#include "record/transaction.hpp"
#include "store/sql/documents.hpp"

namespace palpate::store {

class SqlDrafts final : public record::Drafts {
public:
    SqlDrafts(Session& session, const Scope& scope) : session_(session), scope_(scope) {}
    std::optional<std::string> find(std::string_view form) const override;
    void keep(std::string_view form, std::string_view content) override;
    void remove(std::string_view form) override;

private:
    Session& session_;
    const Scope& scope_;
};

}  // namespace palpate::store
