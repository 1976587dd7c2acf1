// Records in SQL, within one transaction of one practice. Writes are in the audit at once; reads
// are gathered in `reads`, for whoever ends the transaction to note.
#pragma once

#include "record/documents.hpp"
#include "store/audit.hpp"
#include "store/search_indexes.hpp"
#include "store/sql/occupancy.hpp"
#include "store/sql/remembered.hpp"

#include <vector>

namespace palpate::store {

struct Scope {
    practice::Actor actor;
    Instant now;
    const Sealer& sealer;
    SearchIndexes* indexes = nullptr;  // none: names are read anew for each search
    Remembered* remembered = nullptr;  // the writer's; none: each is read
};

class SqlDocuments final : public record::Documents {
public:
    SqlDocuments(Session& session, const Scope& scope)
        : session_(session),
          scope_(scope),
          trail_(session, scope.sealer),
          occupancy_(session, scope.actor.practice) {}

    Result<record::Version> add(const record::Place& place, record::ClientId client,
                                const record::Revision& first) override;
    Result<record::Version> change(const record::Place& place, record::Version expected,
                                   const record::Revision& next) override;
    Result<record::Version> remove(const record::Place& place, record::Version expected,
                                   const record::Revision& last) override;
    bool has(const record::Place& place) const override;
    std::optional<record::KeptText> glance(const record::Place& place) const override;
    std::vector<record::KeptText> glance_of_client(std::string_view kind,
                                                   record::ClientId client) const override;
    std::vector<record::KeptText> glance_with_term(std::string_view kind,
                                                   const record::Term& term) const override;
    void note_withheld(const record::Place& place, record::ClientId client) const override;
    void note_erase_refused(record::ClientId client) const override;
    Result<record::KeptText> find(const record::Place& place) const override;
    Result<record::KeptText> find_version(const record::Place& place,
                                          record::Version version) const override;
    std::vector<record::KeptText> history(const record::Place& place, int count_max) const override;
    std::vector<record::KeptText> of_client(std::string_view kind, record::ClientId client,
                                            Uuid after, int count_max) const override;
    std::vector<record::KeptText> newest(std::string_view kind, Uuid before,
                                         int count_max) const override;
    std::vector<record::KeptText> oldest(std::string_view kind, Uuid after,
                                         int count_max) const override;
    std::vector<record::KeptText> with_term(std::string_view kind, const record::Term& term,
                                            Uuid before, int count_max) const override;
    std::vector<record::KeptText> search(const record::Sought& sought,
                                         int count_max) const override;
    std::vector<record::KeptText> by_term(std::string_view kind, const record::Term& start,
                                          int count_max) const override;
    std::vector<record::Busy> busy(std::span<const Uuid> resources, Instant from,
                                   Instant until) const override {
        return occupancy_.busy(resources, from, until);
    }
    std::vector<std::uint64_t> day_versions(const Uuid& resource, std::chrono::sys_days first,
                                            int days) const override {
        return occupancy_.day_versions(resource, first, days);
    }

    const std::vector<Entry>& reads() const { return reads_; }
    void note(Action action, const record::Place& place, record::ClientId client,
              record::Version version) const;

private:
    struct Current {
        record::ClientId client;
        record::Version version = 0;
        bool removed = false;
    };
    std::optional<Current> current(const record::Place& place) const;
    // What `read` gives, which nothing but a write of this kind can change; each `how` is another
    // question for the same bytes.
    template <class Read>
    Remembered::Texts known_or(std::string_view kind, char how, std::string_view of,
                               const Read& read) const;
    void forget(std::string_view kind);
    Result<record::Version> revise(const record::Place& place, const Current& now, bool removed,
                                   const record::Revision& next);
    // In order; none: this kind occupies nothing.
    Result<std::optional<std::vector<record::Claim>>> claims_for(
        const record::Place& place, const record::Revision& next) const;
    void change_terms(const record::Place& place, const record::Revision& next);
    void audit(Action action, const record::Place& place, const Current& now,
               std::string_view content);

    Session& session_;
    const Scope& scope_;
    Trail trail_;
    Occupancy occupancy_;
    mutable std::vector<Entry> reads_;  // what was read is no change of what is kept
};

}  // namespace palpate::store
