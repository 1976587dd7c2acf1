// One moment of a database, for as long as it lives.
#pragma once

#include "store/sql/session.hpp"

namespace palpate::store {

// Gives the snapshot back whatever happens.
class Snapshot {
public:
    explicit Snapshot(Session& session) : session_(session) { session_.begin_read(); }
    ~Snapshot() { session_.rollback(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Session& session_;
};

}  // namespace palpate::store
