// The store in memory, for tests of what is built on it: the same behaviour, nothing durable, no
// audit. One transaction at a time.
#pragma once

#include "record/transaction.hpp"
#include "store/memory/memory_access.hpp"
#include "store/surroundings.hpp"

#include <map>
#include <mutex>
#include <set>
#include <tuple>

namespace palpate::store {

struct MemoryRecord {
    record::KeptText current;
    std::vector<record::KeptText> before;  // oldest first
    std::set<record::Term> terms;
};

struct MemoryAnswer {
    practice::PersonId who;
    std::string request;
    record::Answer answer;
    Instant made_at;
};

struct MemoryDraft {
    std::string content;
    Instant changed_at;
};

// Who has a resource from when on, by place.
using MemoryOccupancy =
    std::map<std::tuple<Uuid, Instant, std::int64_t>, std::pair<record::Claim, record::Place>>;

struct MemoryPractice {
    MemoryOccupancy occupancy;
    std::map<std::pair<Uuid, std::chrono::sys_days>, std::uint64_t> resource_days;
    std::map<std::pair<std::string_view, Uuid>, MemoryRecord> records;
    std::map<std::string, MemoryAnswer, std::less<>> answers;
    std::map<practice::PersonId, std::map<std::string, MemoryDraft, std::less<>>> drafts;
};

class MemoryStore final : public record::Store,
                          public practice::Practices,
                          public practice::AccessStore {
public:
    explicit MemoryStore(Surroundings surroundings) : surroundings_(std::move(surroundings)) {}

    using Write = record::Store::Write;
    using Read = record::Store::Read;
    Result<void> write(const practice::Actor& actor, const Write& work) override;
    Result<void> read(const practice::Actor& actor, const Read& work) override;
    Result<void> add_practice(practice::PracticeId id, const practice::Practice& practice) override;
    Result<practice::KeptPractice> find_practice(std::string_view slug) override;
    std::vector<practice::KeptPractice> practices() override;
    Result<void> change_access(practice::PracticeId practice,
                               const AccessStore::Write& work) override;
    void change_access_soon(practice::PracticeId practice, AccessStore::Write work) override;
    Result<void> see_access(practice::PracticeId practice, const AccessStore::Read& work) override;
    Result<void> note_soon(practice::PracticeId practice, const practice::Deed& deed) override;
    std::vector<practice::Deed> deeds(practice::PracticeId practice);  // the oldest first

private:
    const Surroundings surroundings_;
    std::mutex mutex_;
    std::map<practice::PracticeId, MemoryPractice> kept_;
    std::vector<practice::KeptPractice> practices_;
    std::map<practice::PracticeId, MemoryAccess> access_;
};

}  // namespace palpate::store
