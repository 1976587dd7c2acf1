// Whose records have changed, by the trail, and what is kept of them (session/helps): on a
// connection of its own that only reads, so that no request of a person waits for it.
#pragma once

#include "session/helps/care_reader.hpp"
#include "store/sqlite_store.hpp"

namespace palpate::store {

class StoreCareReader final : public session::CareReader {
public:
    explicit StoreCareReader(const SqliteStore& store);

    session::CareChanged changed_after(PracticeId practice, std::int64_t seen) override;
    std::int64_t last_change(PracticeId practice) override;
    std::vector<record::ClientId> clients_after(PracticeId practice, record::ClientId after,
                                                int count_max) override;
    std::vector<record::KeptText> of_client(PracticeId practice, record::ClientId client,
                                            std::string_view kind) override;

private:
    std::mutex mutex_;  // of the connection
    sqlite::Connection reading_;
};

}  // namespace palpate::store
