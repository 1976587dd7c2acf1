#include "settings/gather.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <fmt/core.h>
#include <gmock/gmock.h>

namespace palpate::settings {
namespace {

using testing::HasSubstr;
using Variables = std::map<std::string, std::string, std::less<>>;

Sources with(const std::string& file, Variables variables = {}) {
    Sources sources;
    sources.file = Sources::File{"palpate.toml", "/srv/practice", file};
    sources.environment =
        [variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    sources.read = [](const std::string& path) -> Result<std::string> {
        if (path == "/run/secrets/missing")
            return invalid(path, "cannot be read");
        return "from the file " + path + "\nsecond line";
    };
    return sources;
}

// The faults of a file, "place: message" each.
std::vector<std::string> faults_of(const Sources& sources) {
    std::vector<std::string> said;
    if (const auto gathered = gather(sources); !gathered)
        for (const auto& fault : gathered.error())
            said.push_back(fault.path + ": " + fault.message);
    return said;
}

std::string words_of(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(Settings, AFlagWinsOverTheEnvironmentAndThatOverTheFile) {
    auto sources = with("listen = '127.0.0.1:1'\nthreads = 1\n[backup]\nhour = 1\n",
                        {{"PALPATE_THREADS", "2"}, {"PALPATE_LISTEN", "127.0.0.1:2"}});
    sources.flags = {{"listen", {"127.0.0.1:3"}}};
    const auto gathered = gather(sources).value();
    EXPECT_EQ(gathered.settings.listen, "127.0.0.1:3");
    EXPECT_EQ(gathered.settings.threads, 2);
    EXPECT_EQ(gathered.settings.backup.hour, 1);
    EXPECT_EQ(gathered.settings.backup.daily, Settings{}.backup.daily);
    EXPECT_EQ(gathered.place_of("listen"), "--listen");
    EXPECT_EQ(gathered.place_of("threads"), "PALPATE_THREADS");
    EXPECT_EQ(gathered.place_of("backup.hour"), "palpate.toml:4:8");
    EXPECT_EQ(gathered.place_of("backup.daily"), "backup.daily");
}

TEST(Settings, EveryFaultOfAFileIsFoundWithItsPlace) {
    const auto said =
        faults_of(with("listn = 'x'\nthreads = '4'\nhosts = 'one'\n"
                       "[backup]\nhour = 24\n[log]\nlevel = 'loud'\n[lmits]\n"));
    EXPECT_THAT(said, testing::UnorderedElementsAre(
                          "palpate.toml:1:1: there is no setting 'listn'; the nearest is 'listen'",
                          "palpate.toml:2:11: threads: expected a number from 0 to 256",
                          "palpate.toml:3:9: hosts: expected host names without a port",
                          "palpate.toml:5:8: backup.hour: expected an hour from 0 to 23",
                          "palpate.toml:7:9: log.level: expected debug, info, warning or error",
                          HasSubstr("palpate.toml:8:")));
}

TEST(Settings, WhatIsNoTomlSaysWhere) {
    const auto said = faults_of(with("listen = \n"));
    ASSERT_EQ(said.size(), 1U);
    EXPECT_THAT(said[0], HasSubstr("palpate.toml:1:"));
    EXPECT_THAT(said[0], HasSubstr("expected TOML"));
}

TEST(Settings, ATableWithoutANameIsAFault) {
    // toml++ 3.0 ended the program here.
    for (const std::string text : {"[?]\n", "[[[a]]]\n", "[=", "[\xff]\n"}) {
        const auto said = faults_of(with(text));
        ASSERT_EQ(said.size(), 1U) << text;
        EXPECT_THAT(said[0], HasSubstr("palpate.toml:1:")) << text;
    }
}

TEST(Settings, PathsInAFileStartAtTheFile) {
    const auto gathered = gather(with("[backup]\nfolder = 'backups'\nkey_file = '/etc/key'\n",
                                      {{"PALPATE_TLS_KEY", "here.pem"}}))
                              .value();
    EXPECT_EQ(gathered.settings.backup.folder, "/srv/practice/backups");
    EXPECT_EQ(gathered.settings.backup.key_file, "/etc/key");
    EXPECT_EQ(gathered.settings.tls.key, "here.pem");
}

TEST(Settings, ListsInTheEnvironmentHaveCommas) {
    const auto gathered = gather(with("", {{"PALPATE_HOSTS", " a.example, b.example,,"}})).value();
    EXPECT_THAT(gathered.settings.hosts, testing::ElementsAre("a.example", "b.example"));
}

TEST(Settings, ASecretComesFromAFileThatTheEnvironmentNames) {
    const Variables named{{"PALPATE_BACKUP_PASSPHRASE_FILE", "/run/secrets/one"}};
    EXPECT_EQ(gather(with("", named)).value().settings.backup.passphrase,
              "from the file /run/secrets/one");
    EXPECT_THAT(faults_of(with("", {{"PALPATE_BACKUP_PASSPHRASE_FILE", "/run/secrets/missing"}})),
                testing::ElementsAre("PALPATE_BACKUP_PASSPHRASE_FILE: cannot be read"));
    auto both = named;
    both["PALPATE_BACKUP_PASSPHRASE"] = "hidden";
    const auto said = faults_of(with("", both));
    ASSERT_EQ(said.size(), 1U);
    EXPECT_THAT(said[0], testing::Not(HasSubstr("hidden")));
}

TEST(Settings, ASecretIsNeverShown) {
    Settings settings;
    settings.backup.passphrase = "a marker of twelve";
    for (const auto& setting : table())
        EXPECT_THAT(shown(setting, settings), testing::Not(HasSubstr("marker")));
    EXPECT_THAT(faults_of(with("[backup]\npassphrase = 12345678901234\n")),
                testing::ElementsAre(testing::Not(HasSubstr("1234567890"))));
}

// What is shown can be read again: the table's two directions agree for every setting.
TEST(Settings, WhatIsShownReadsBackAsTheSame) {
    for (const auto& setting : table()) {
        if (setting.kind == Kind::secret)
            continue;
        const auto line = fmt::format("{} = {}\n", setting.key, shown(setting, Settings{}));
        const auto read = gather(with(line));
        ASSERT_TRUE(read.has_value()) << line << read.error()[0].message;
        EXPECT_EQ(shown(setting, read->settings), shown(setting, Settings{}));
        EXPECT_TRUE(read->from.contains(setting.key));
    }
}

TEST(Settings, EveryNumberIsHeldToItsLimits) {
    for (const auto& setting : table()) {
        if (setting.kind != Kind::number)
            continue;
        ASSERT_LT(setting.min, setting.max) << setting.key;
        for (const int inside : {setting.min, setting.max})
            EXPECT_TRUE(gather(with(fmt::format("{} = {}\n", setting.key, inside))).has_value());
        for (const int outside : {setting.min - 1, setting.max + 1})
            EXPECT_EQ(faults_of(with(fmt::format("{} = {}\n", setting.key, outside))).size(), 1U)
                << setting.key << " = " << outside;
    }
}

TEST(Settings, NamesAreUnique) {
    std::set<std::string> names;
    for (const auto& setting : table()) {
        EXPECT_TRUE(names.insert(std::string(setting.key)).second) << setting.key;
        EXPECT_TRUE(names.insert(environment_name(setting)).second) << setting.key;
        if (setting.kind == Kind::secret) {
            EXPECT_TRUE(names.insert(environment_name(setting) + "_FILE").second);
        }
        if (!setting.flag.empty()) {
            EXPECT_TRUE(names.insert(std::string(setting.flag)).second) << setting.flag;
        }
    }
}

TEST(Settings, MistypedVariablesAreNoticed) {
    const auto faults = unknown_variables(
        {"HOME", "PALPATE_LISTN", "PALPATE_LISTEN", "PALPATE_BACKUP_PASSPHRASE_FILE"});
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].path, "PALPATE_LISTN");
    EXPECT_THAT(faults[0].message, HasSubstr("the nearest is PALPATE_LISTEN"));
}

// The page shows the whole example, so no setting can be missing or stale there.
TEST(Settings, TheDocumentationPageHoldsTheWholeExample) {
    const auto page = words_of(std::filesystem::path("docs") / "configuration.md");
    EXPECT_THAT(page, HasSubstr("```toml\n" + example() + "```\n"))
        << "put what `palpate check-config --example` prints into docs/configuration.md";
    EXPECT_TRUE(gather(with(example())).has_value());
}

}  // namespace
}  // namespace palpate::settings
