#include "knowledge/id_index.hpp"

#include <map>
#include <random>
#include <utility>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

TEST(IdIndex, FindsWhatAMapFinds) {
    std::mt19937 random(20261121);
    IdIndex index;
    std::map<std::pair<std::string, std::string>, int> known;
    const auto any = [&] {
        // Short and alike, so that kind and id together often read the same: "ab" "c" and "a" "bc".
        std::string text;
        for (auto left = 1 + random() % 5; left > 0; --left)
            text += static_cast<char>('a' + random() % 3);
        return text;
    };
    for (int row = 0; row < 3000; ++row) {
        const auto kind = any();
        const auto id = any();
        EXPECT_EQ(index.add(kind, id, row), known.emplace(std::pair(kind, id), row).second);
    }
    int found = 0;
    for (int round = 0; round < 20000; ++round) {
        const auto kind = any();
        const auto id = any();
        const auto expected = known.find({kind, id});
        const auto row = index.find(kind, id);
        ASSERT_EQ(row.has_value(), expected != known.end()) << kind << " " << id;
        if (row) {
            ASSERT_EQ(*row, expected->second);
            ++found;
        }
    }
    EXPECT_GT(found, 1000);
    EXPECT_LT(found, 19000);
}

TEST(IdIndex, EmptyFindsNothing) {
    EXPECT_EQ(IdIndex().find("region", ""), std::nullopt);
}

}  // namespace
}  // namespace palpate::knowledge
