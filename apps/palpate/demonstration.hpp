// A made-up practice in a folder: for trying things out, and for load of any size.
#pragma once

#include "knowledge/knowledge.hpp"
#include "store/sqlite_store.hpp"

#include <cstdint>
#include <string>

namespace palpate::app {

constexpr std::string_view demonstration_email = "therapist@example.org";

struct DemoOptions {
    std::string folder;
    std::string practice;  // slug; empty: the only one, which is made when there is none
    int clients = 60;
    int sessions = 30;  // of them so many have visits, notes and measurements
    std::uint64_t seed = 1;
    bool remove = false;  // takes away whom an earlier run made up
};
int demo(const DemoOptions& options, const knowledge::Knowledge& k);

// Fills a practice that has nobody in it yet, with its therapist, who may sign in by a link.
// Conflict when these made-up clients are there already.
Result<practice::PersonId> fill_with_made_up(store::SqliteStore& store,
                                             practice::PracticeId practice,
                                             const DemoOptions& options,
                                             const knowledge::Knowledge& k);

}  // namespace palpate::app
