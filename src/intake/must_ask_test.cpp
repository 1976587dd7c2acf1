// Which findings every client must be asked, by age, sex and painted region: none may get lost when
// screens are merged, and the screens stay few. tests/cases/must_ask.csv has one row a finding:
// region groups (empty: whatever hurts), ages from and to, sex (empty: both).
#include "intake/must_ask.hpp"

#include "base/csv.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace palpate::intake {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

struct Client {
    int age = 0;
    bool female = false;
    std::string group;  // one painted region group; "all" for every region
};

std::vector<int> screens_of(const Client& client) {
    const auto& k = shipped();
    auto facts = nothing_known(k);
    const auto tell = [&](const char* id, double value) {
        facts.values[static_cast<std::size_t>(k.finding(id).value())] = Interval::exactly(value);
    };
    tell("age_years", client.age);
    tell("female_sex", client.female ? 1 : 0);
    if (client.group == "all")
        std::ranges::fill(facts.intensity, 5);
    else
        for (const int r :
             k.groups[static_cast<std::size_t>(k.group(client.group).value())].regions)
            facts.intensity[static_cast<std::size_t>(r)] = 5;
    derive(k, facts);
    auto screens = must_screens(facts, k);
    std::erase_if(screens, [&](int q) { return !k.questions[static_cast<std::size_t>(q)].must; });
    return screens;
}

std::set<std::string> asked_of(const Client& client) {
    const auto& k = shipped();
    std::set<std::string> asked;
    for (const int q : screens_of(client))
        for (const int f : k.questions[static_cast<std::size_t>(q)].findings)
            if (k.findings[static_cast<std::size_t>(f)].asked_of_client)
                asked.insert(k.findings[static_cast<std::size_t>(f)].id);
    return asked;
}

constexpr const char* groups[] = {"head",     "neck",    "chest", "shoulder",   "arm",
                                  "abdomen",  "pelvis",  "leg",   "upper_back", "mid_back",
                                  "low_back", "buttock", "all"};
constexpr int ages[] = {5, 9, 10, 17, 18, 19, 20, 44, 49, 50, 55, 56, 70, 120};

CsvTable rows_of_the_list() {
    std::ifstream file("tests/cases/must_ask.csv");
    std::stringstream text;
    text << file.rdbuf();
    return parse_csv("must_ask.csv", text.str()).value();
}

TEST(MustAsk, NoFindingIsLostForAnyAgeSexAndRegion) {
    const auto table = rows_of_the_list();
    ASSERT_GT(table.rows.size(), 150U);
    int asked = 0;
    for (const int age : ages)
        for (const bool female : {false, true})
            for (const char* group : groups) {
                const auto found = asked_of({age, female, group});
                for (const auto& row : table.rows) {
                    const auto regions = split_list(row.cells[1].text);
                    const auto& sex = row.cells[4].text;
                    const bool here = regions.empty() || std::string(group) == "all" ||
                                      std::ranges::find(regions, group) != regions.end();
                    if (!here || age < std::stoi(row.cells[2].text) ||
                        age > std::stoi(row.cells[3].text) || (sex == "female" && !female))
                        continue;
                    ++asked;
                    EXPECT_TRUE(found.contains(row.cells[0].text))
                        << row.cells[0].text << " age " << age << (female ? " female " : " male ")
                        << group;
                }
            }
    EXPECT_GT(asked, 10000);
}

// Age, sex and duration come first and are not counted; follow-ups hang on an answer.
TEST(MustAsk, AtMostFifteenScreensForAnybody) {
    std::size_t most = 0;
    for (const int age : ages)
        for (const bool female : {false, true})
            for (const char* group : groups)
                most = std::max(most, screens_of({age, female, group}).size() - 1);
    EXPECT_EQ(most, 15U);
}

TEST(MustAsk, AManIsNotAskedWhetherHeIsPregnant) {
    for (const int age : ages) {
        EXPECT_FALSE(asked_of({age, false, "all"}).contains("maybe_pregnant")) << age;
        EXPECT_TRUE(asked_of({age, false, "all"}).contains("shoulder_tip_pain")) << age;
    }
    EXPECT_TRUE(asked_of({40, true, "low_back"}).contains("maybe_pregnant"));
}

}  // namespace
}  // namespace palpate::intake
