// What a store must be able to do so that a practice learns from its own sessions: say whose
// records have changed, and read them whoever asks, restricted ones too, without an entry in the
// trail. What is read so goes into sums over many people and is shown to nobody (helps.hpp).
// Throws what its store throws.
#pragma once

#include "record/documents.hpp"

namespace palpate::session {

struct CareChanged {
    std::int64_t seen = 0;                  // up to this change; grows with each
    std::vector<record::ClientId> clients;  // each once
};

// Any thread may call it, none within a transaction of the store.
class CareReader {
public:
    virtual ~CareReader() = default;
    // Whose records were added, changed, removed or erased after change number `seen`.
    virtual CareChanged changed_after(practice::PracticeId practice, std::int64_t seen) = 0;
    virtual std::int64_t last_change(practice::PracticeId practice) = 0;
    // By id, from the one after `after`.
    virtual std::vector<record::ClientId> clients_after(practice::PracticeId practice,
                                                        record::ClientId after, int count_max) = 0;
    // None that is removed, by id.
    virtual std::vector<record::KeptText> of_client(practice::PracticeId practice,
                                                    record::ClientId client,
                                                    std::string_view kind) = 0;
};

}  // namespace palpate::session
