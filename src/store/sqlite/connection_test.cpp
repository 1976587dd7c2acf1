#include "store/sqlite/connection.hpp"

#include <filesystem>

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

namespace palpate::store::sqlite {
namespace {

namespace fs = std::filesystem;

class ConnectionTest : public testing::Test {
protected:
    ConnectionTest() {
        std::string name = (fs::temp_directory_path() / "palpate-test-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        fs::permissions(folder_, fs::perms(0755));  // as an owner's folder often is
        before_ = ::umask(022);
    }
    ~ConnectionTest() override {
        ::umask(before_);
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    fs::path at(const char* name) const { return folder_ / name; }

private:
    fs::path folder_;
    mode_t before_ = 0;
};

// Whatever the folder allows: names are plain text in the file.
TEST_F(ConnectionTest, WhatItMakesIsForTheOwnerAlone) {
    Connection made({.path = at("palpate.db").string()});
    made.script(
        "PRAGMA journal_mode=WAL; CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1);");
    int files = 0;
    for (const auto& entry : fs::directory_iterator(at("."))) {
        EXPECT_EQ(entry.status().permissions(), fs::perms(0600)) << entry.path();
        ++files;
    }
    EXPECT_GE(files, 3);  // the write-ahead log and its index, too
}

TEST_F(ConnectionTest, WhatIsThereKeepsTheRightsItsOwnerGaveIt) {
    const auto file = at("palpate.db");
    { const Connection made({.path = file.string()}); }
    fs::permissions(file, fs::perms(0640));
    { const Connection again({.path = file.string()}); }
    EXPECT_EQ(fs::status(file).permissions(), fs::perms(0640));
}

TEST_F(ConnectionTest, ReadingMakesNoFile) {
    const auto file = at("nobody.db");
    EXPECT_ANY_THROW(Connection({.path = file.string(), .read_only = true}));
    EXPECT_FALSE(fs::exists(file));
}

}  // namespace
}  // namespace palpate::store::sqlite
