// Each store, for tests of what all of them must do.
#pragma once

#include "store/for_tests.hpp"
#include "store/memory/memory_store.hpp"
#include "store/sqlite_store.hpp"

#include <gtest/gtest.h>

namespace palpate::store {

struct StoreForTest {
    TestFolder folder;
    std::shared_ptr<TestClock> clock = std::make_shared<TestClock>();
    std::unique_ptr<record::Store> store;
    practice::Practices* practices = nullptr;

    template <class T>
    void take(std::unique_ptr<T> made) {
        practices = made.get();
        store = std::move(made);
    }
};

using NamedStore = std::pair<std::string, std::function<void(StoreForTest&)>>;

inline auto every_kind_of_store() {
    const auto memory = [](StoreForTest& kept) {
        kept.take(std::make_unique<MemoryStore>(told_by(kept.clock)));
    };
    const auto sqlite = [](StoreForTest& kept) {
        kept.take(std::make_unique<SqliteStore>(
            StoreOptions{.folder = kept.folder.path(), .surroundings = told_by(kept.clock)}));
    };
    return testing::Values(NamedStore{"memory", memory}, NamedStore{"sqlite", sqlite});
}

inline std::string name_of_store(const testing::TestParamInfo<NamedStore>& instance) {
    return instance.param.first;
}

}  // namespace palpate::store
