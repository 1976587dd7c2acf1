// The nightly backup: when it is made, what is kept, and what happens when it fails.
#include "store/backup/nightly.hpp"

#include "store/backup/restore.hpp"
#include "store/for_tests.hpp"
#include "store/sqlite_store.hpp"

#include <algorithm>
#include <fstream>
#include <set>

#include <gmock/gmock.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using std::chrono::days;

Instant at(std::string_view text) {
    return *parse_instant(text);
}

// Due at 02:00 UTC.
Instant two_o_clock(Instant now) {
    const auto today = std::chrono::floor<days>(now) + 2h;
    return today <= now ? Instant(today) : Instant(today - 24h);
}

class NightlyTest : public testing::Test {
protected:
    NightlyTest() {
        fs::create_directories(place_.path());
        EXPECT_TRUE(make_key_file(key_).has_value());
        SqliteStore store({.folder = data_, .surroundings = told_by(clock_)});
        EXPECT_TRUE(store.add_practice(id_of<PracticeId>(1), {"practice", "P"}).has_value());
    }

    std::unique_ptr<Nightly> nightly(Keeping keeping = {}) {
        return std::make_unique<Nightly>(
            Nightly::Options{.data = data_,
                             .to = backups_,
                             .secret = *Secret::from_key_file(key_),
                             .keeping = keeping,
                             .due_before = two_o_clock,
                             .backup = {.surroundings = told_by(clock_)}},
            [this](const Nightly::Told& told) { told_.push_back(told); });
    }
    void pass(std::chrono::milliseconds time) { clock_->move(time); }
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(backups_, none))
            if (entry.path().filename() != "palpate-backups-of")
                all.push_back(entry.path().filename());
        std::ranges::sort(all);
        return all;
    }

    TestFolder place_;
    const fs::path data_ = place_.path() / "data";
    const fs::path backups_ = place_.path() / "backups";
    const fs::path key_ = place_.path() / "key";
    // 2026-11-21T10:00
    std::shared_ptr<TestClock> clock_ = std::make_shared<TestClock>();
    std::vector<Nightly::Told> told_;
};

TEST_F(NightlyTest, MakesOneANightAndMakesUpForAMissedOne) {
    auto one = nightly();
    EXPECT_FALSE(one->status().last_ok.has_value());
    one->look();  // the server was off at two
    EXPECT_EQ(names(), std::vector<std::string>{"palpate-2026-11-21T10-00-00.000Z.backup"});
    one->look();
    pass(15h + 59min);
    one->look();  // 01:59
    EXPECT_EQ(told_.size(), 1U);
    pass(1min);
    one->look();
    EXPECT_EQ(told_.size(), 2U);
    EXPECT_EQ(one->status().last_ok, clock_->now.load());
    // Another start of the server finds what is there.
    pass(1h);
    one = nightly();
    EXPECT_EQ(one->status().last_ok, at("2026-11-22T02:00:00Z"));
    one->look();
    EXPECT_EQ(told_.size(), 2U);
}

TEST_F(NightlyTest, WhatItMakesCanBeRestored) {
    nightly()->look();
    ASSERT_EQ(names().size(), 1U);
    const auto restored =
        restore(backups_ / names().front(), place_.path() / "other", *Secret::from_key_file(key_));
    ASSERT_TRUE(restored.has_value()) << restored.error().message;
    EXPECT_EQ(restored->proof.practices, 1);
    for (const auto& entry : fs::directory_iterator(data_))
        EXPECT_FALSE(entry.path().filename().string().starts_with("backup-proof"));
}

TEST_F(NightlyTest, AFailureDeletesNothingAndIsTriedAgainLater) {
    auto one = nightly({.daily = 1, .weekly = 0, .monthly = 0});
    one->look();
    const auto good = names();
    pass(24h);
    fs::rename(data_ / "palpate.db", data_ / "aside");  // nothing to back up
    one->look();
    ASSERT_EQ(told_.size(), 2U);
    EXPECT_TRUE(told_[1].fault.has_value());
    EXPECT_EQ(one->status().failures, 1U);
    EXPECT_EQ(one->status().last_ok, at("2026-11-21T10:00:00Z"));
    EXPECT_EQ(names(), good);
    fs::rename(data_ / "aside", data_ / "palpate.db");
    pass(59min);
    one->look();
    EXPECT_EQ(told_.size(), 2U);
    pass(1min);
    one->look();
    ASSERT_EQ(told_.size(), 3U);
    EXPECT_FALSE(told_[2].fault.has_value());
    EXPECT_EQ(told_[2].deleted, 1U);
    EXPECT_EQ(names(), std::vector<std::string>{"palpate-2026-11-22T11-00-00.000Z.backup"});
}

// The trail was altered: the backup is made, cannot be proved, and takes no good one's place.
TEST_F(NightlyTest, ABackupThatCannotBeProvedCountsAsNone) {
    auto one = nightly({.daily = 1, .weekly = 0, .monthly = 0});
    one->look();
    const auto good = names();
    ASSERT_EQ(good.size(), 1U);
    pass(24h);
    sqlite::Connection({.path = data_ / "palpate.db"}).run("UPDATE audit SET at = at + 1");
    one->look();
    ASSERT_EQ(told_.size(), 2U);
    EXPECT_TRUE(told_[1].fault.has_value());
    EXPECT_TRUE(fs::exists(backups_ / good[0]));
    EXPECT_EQ(one->status().last_ok, at("2026-11-21T10:00:00Z"));
}

TEST_F(NightlyTest, FilesOfOthersAreLeftAlone) {
    fs::create_directories(backups_);
    const std::vector<std::string> others{"mine.backup", "palpate-2020.backup",
                                          "palpate-2020-01-01T02:00:00.000Z.backup",
                                          "palpate-2020-01-01T02-00-00.000Z.backup.failed"};
    for (const auto& name : others)
        std::ofstream(backups_ / name) << "x";
    std::ofstream(backups_ / "palpate-2020-01-01T02-00-00.000Z.backup") << "an old one";
    nightly({.daily = 1, .weekly = 0, .monthly = 0})->look();
    for (const auto& name : others)
        EXPECT_TRUE(fs::exists(backups_ / name)) << name;
    EXPECT_FALSE(fs::exists(backups_ / "palpate-2020-01-01T02-00-00.000Z.backup"));
}

TEST_F(NightlyTest, TwoServersDoNotShareAFolder) {
    nightly()->look();
    const auto mine = names();
    std::ofstream(backups_ / "palpate-backups-of") << "/srv/other on elsewhere\n";
    pass(24h);
    nightly({.daily = 1, .weekly = 0, .monthly = 0})->look();
    ASSERT_EQ(told_.size(), 2U);
    ASSERT_TRUE(told_.back().fault.has_value());
    EXPECT_NE(told_.back().fault->message.find("/srv/other on elsewhere"), std::string::npos);
    EXPECT_EQ(names(), mine);
}

TEST_F(NightlyTest, WhatAWrongClockDatedInTheFutureCountsForNothing) {
    fs::create_directories(backups_);
    std::ofstream(backups_ / "palpate-2031-01-01T02-00-00.000Z.backup") << "x";
    const auto one = nightly({.daily = 1, .weekly = 0, .monthly = 0});
    EXPECT_FALSE(one->status().last_ok.has_value());
    one->look();
    EXPECT_EQ(names(), (std::vector<std::string>{"palpate-2026-11-21T10-00-00.000Z.backup",
                                                 "palpate-2031-01-01T02-00-00.000Z.backup"}));
}

TEST_F(NightlyTest, RunsByItself) {
    auto one = nightly();
    one->start();
    for (int tries = 0; tries < 500 && names().empty(); ++tries)
        std::this_thread::sleep_for(20ms);
    one.reset();
    EXPECT_EQ(told_.size(), 1U);
}

// ---- what is kept ----

// As Nightly does it night after night: the moments that are left.
std::vector<Instant> after_nights(int nights, const Keeping& keeping, std::mt19937_64& chance,
                                  int missed_of_ten) {
    std::vector<Instant> kept;
    for (int night = 0; night < nights; ++night) {
        if (static_cast<int>(chance() % 10) < missed_of_ten)
            continue;
        kept.push_back(at("2026-01-01T02:00:00Z") + days(night) +
                       std::chrono::minutes(chance() % 600));
        for (const auto old : outlived(kept, keeping))
            std::erase(kept, old);
        EXPECT_EQ(kept.back(), std::ranges::max(kept));  // the newest is never deleted
    }
    return kept;
}

TEST(Retention, KeepsDaysWeeksAndMonthsAndNoMore) {
    std::mt19937_64 chance(20261121);
    for (int round = 0; round < 200; ++round) {
        const Keeping keeping{.daily = 1 + static_cast<int>(chance() % 10),
                              .weekly = static_cast<int>(chance() % 6),
                              .monthly = static_cast<int>(chance() % 8)};
        const auto kept = after_nights(400, keeping, chance, static_cast<int>(chance() % 5));
        EXPECT_LE(std::ssize(kept), keeping.daily + keeping.weekly + keeping.monthly);
        std::set<std::chrono::sys_days> kept_days;
        for (const auto one : kept)
            kept_days.insert(std::chrono::floor<days>(one));
        EXPECT_GE(std::ssize(kept_days), keeping.daily);
    }
}

TEST(Retention, EveryNightForTwoYearsLeavesTheWholeLadder) {
    std::mt19937_64 chance(7);
    const auto kept = after_nights(730, {.daily = 7, .weekly = 4, .monthly = 12}, chance, 0);
    std::set<std::chrono::year_month> months;
    for (const auto one : kept) {
        const std::chrono::year_month_day day(std::chrono::floor<days>(one));
        months.insert(day.year() / day.month());
    }
    EXPECT_EQ(months.size(), 12U);
    const auto last = std::ranges::max(kept);
    for (int back = 0; back < 7; ++back)
        EXPECT_TRUE(std::ranges::any_of(kept, [&](Instant one) {
            return std::chrono::floor<days>(one) == std::chrono::floor<days>(last) - days(back);
        })) << back;
}

TEST(Retention, TheLocalHourIsTheLastOne) {
    const auto now = at("2026-11-21T10:30:00Z");
    for (int hour = 0; hour < 24; ++hour) {
        const auto due = last_local_hour(now, hour);
        EXPECT_LE(due, now);
        EXPECT_GT(due, now - 26h);
    }
}

}  // namespace
}  // namespace palpate::store
