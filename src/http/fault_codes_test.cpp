// Each code is found by its sentence, and each sentence is still said by some source.
#include "http/fault_codes.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palpate::http {
namespace {

std::string filled(std::string_view says, const std::string& value) {
    std::string text(says);
    for (auto hole = text.find("{}"); hole != std::string::npos; hole = text.find("{}"))
        text.replace(hole, 2, value);
    return text;
}

TEST(FaultCodes, EachIsFoundByItsSentenceAndByNoOther) {
    std::set<std::string_view> seen;
    for (const auto& [code, says] : fault_codes()) {
        EXPECT_TRUE(seen.insert(code).second) << code << " is there twice";
        for (const char* value : {"7", "cancelled"}) {
            const auto detail = filled(says, value);
            const auto found = code_of(detail);
            ASSERT_TRUE(found) << detail;
            EXPECT_EQ(found->code, code) << detail;
            EXPECT_THAT(found->values, testing::Each(value)) << detail;
            EXPECT_EQ(found->values.empty(), says.find("{}") == std::string_view::npos);
        }
    }
}

TEST(FaultCodes, ValuesComeInTheirOrder) {
    const auto found = code_of("expected a whole number from -5 to 240");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->code, "number_between");
    EXPECT_THAT(found->values, testing::ElementsAre("-5", "240"));
}

TEST(FaultCodes, ALongerSentenceIsAnotherOne) {
    EXPECT_FALSE(code_of("expected 1 to 6, each once"));
    EXPECT_FALSE(code_of("there is no such client here"));
    EXPECT_FALSE(code_of("expected 1 to "));
    EXPECT_FALSE(code_of(""));
}

// What C++ says in one go: literals that stand beside each other are one.
void add_literals(const std::string& code, std::set<std::string>& all) {
    static const std::regex one(R"re("((?:[^"\\\n]|\\.)*)"(\s*))re");
    std::string text;
    std::size_t joined_at = 0;
    for (std::sregex_iterator i(code.begin(), code.end(), one), end; i != end; ++i) {
        const auto at = static_cast<std::size_t>(i->position());
        if (at != joined_at)
            text.clear();
        text += (*i)[1].str();
        all.insert(text);
        joined_at = at + static_cast<std::size_t>(i->length());
    }
}

TEST(FaultCodes, EachSentenceIsSaidBySomeSource) {
    namespace fs = std::filesystem;
    std::set<std::string> said;
    for (const auto& entry : fs::recursive_directory_iterator("src")) {  // tests run at the root
        const auto& path = entry.path();
        const auto name = path.filename().string();
        if ((path.extension() != ".cpp" && path.extension() != ".hpp") ||
            name.starts_with("fault_codes") || name.ends_with("_test.cpp"))
            continue;
        std::ifstream in(path);
        add_literals({std::istreambuf_iterator<char>(in), {}}, said);
    }
    ASSERT_GT(said.size(), 5000U);
    for (const auto& [code, says] : fault_codes())
        EXPECT_TRUE(said.contains(std::string(says))) << code << ": nobody says \"" << says << '"';
}

}  // namespace
}  // namespace palpate::http
