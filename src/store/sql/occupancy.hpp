// What records occupy, in SQL: within one transaction of one practice (record/claims.hpp).
#pragma once

#include "practice/practice.hpp"
#include "record/documents.hpp"
#include "store/sql/session.hpp"

namespace palpate::store {

class Occupancy {
public:
    Occupancy(Session& session, practice::PracticeId practice)
        : session_(session), practice_(practice) {}

    // The claims in order, when this record may have them: checked_claims(), or a conflict with the
    // first that another record has.
    Result<std::vector<record::Claim>> free_for(const record::Place& place,
                                                std::vector<record::Claim> claims) const;
    // From now on the record occupies exactly these, which free_for() gave.
    void set(const record::Place& place, const std::vector<record::Claim>& claims);
    // The same of a record that was just added and so has none: no row is there without its record.
    void set_first(const record::Place& place, const std::vector<record::Claim>& claims);
    // On which days an erased client was here is nobody's to know any more.
    void forget_days(const Uuid& resource);

    std::vector<record::Claim> of_record(const record::Place& place) const;
    std::vector<record::Busy> busy(std::span<const Uuid> resources, Instant from,
                                   Instant until) const;
    std::vector<std::uint64_t> day_versions(const Uuid& resource, std::chrono::sys_days first,
                                            int days) const;

private:
    Result<void> check_free(const record::Place& place, const record::Claim& claim) const;
    void add(const record::Place& place, const record::Claim& claim);
    void take_away(const record::Claim& claim);
    void note_change(const record::Claim& claim);

    Session& session_;
    const practice::PracticeId practice_;
};

}  // namespace palpate::store
