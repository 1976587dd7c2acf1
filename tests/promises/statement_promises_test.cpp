// Promises 3, 4 and 5 of the design, over made-up clients who also say things nobody can use.
// Tried on a quarter of what rounds.hpp says; a broken promise prints its seed
// and the smallest client found that still breaks it.
#include "promises/statement_promises.hpp"

#include "base/dice.hpp"
#include "promises/rounds.hpp"
#include "promises/smallest.hpp"
#include "support/clients.hpp"

#include <boost/json.hpp>
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate::tests {
namespace {

namespace json = boost::json;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

// Each time another word, so that two of them are never taken for one.
class Unusable {
public:
    explicit Unusable(std::uint64_t seed) : dice_(seed) {}

    json::object said_by(json::object client) {
        for (const char* list : {"conditions", "medicines", "allergies", "devices_and_patches"})
            if (one_in(6))
                append(client, list, word());
        if (one_in(6))
            append(client, "clearances",
                   json::object{{"lifts", word()},
                                {"by", "physician"},
                                {"recorded_by", "practitioner"},
                                {"on", "2026-11-20"},
                                {"reason", "letter"}});
        if (one_in(6))
            append(client, "other_care", json::object{{"kind", word()}, {"days_ago", 3}});
        for (const char* list : {"dislikes", "wishes"})
            if (one_in(6)) {
                auto& wants = client["preferences"];
                if (!wants.is_object())
                    wants = json::object();
                append(wants.get_object(), list, word());
            }
        if (one_in(6))
            client["free_text"] = word();
        return client;
    }

private:
    bool one_in(int many) { return dice_.below(many) == 0; }
    json::string word() { return json::string(fmt::format("{} {} thing", nobodys_word, ++words_)); }
    static void append(json::object& holder, const char* list, json::value value) {
        auto& items = holder[list];
        if (!items.is_array())
            items = json::array();
        items.get_array().push_back(std::move(value));
    }

    Dice dice_;
    int words_ = 0;
};

// Empty, too, for a client who is refused: a contradiction is an error, not an answer.
std::string broken(const json::object& client) {
    const auto in = advice::decode(json::serialize(client), shipped(), std::nullopt);
    if (!in)
        return "";
    const auto out = advice::advise(*in, shipped());
    if (auto what = broken_statement(client, out, shipped()); !what.empty())
        return what;
    // Promise 5, from the text on.
    const auto again = advice::decode(json::serialize(client), shipped(), std::nullopt);
    const bool same = again && advice::encode(advice::advise(*again, shipped()), shipped()) ==
                                   advice::encode(out, shipped());
    return same ? "" : "the same input gives the same bytes";
}

constexpr std::uint64_t shards = 4;

class Statements : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Statements, HoldForEveryGeneratedClient) {
    const auto count = rounds() / 4 / shards;  // each takes two whole answers, written and read
    std::uint64_t said = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto seed = i * shards + GetParam();
        const auto client = Unusable(seed).said_by(generate_client(seed, shipped()));
        said += json::serialize(client).find(nobodys_word) != std::string::npos;
        const auto what = broken(client);
        if (!what.empty())
            FAIL() << smallest_breaking(seed, client, [](const auto& c) { return broken(c); });
    }
    EXPECT_GT(said, count / 2);  // else it would prove nothing
}

INSTANTIATE_TEST_SUITE_P(Shard, Statements, testing::Range<std::uint64_t>(0, shards));

// The readers themselves can fail.
TEST(StatementReaders, AReaderSeesWhatIsMissing) {
    const json::object client{{"regions", {{"low_back_left", 5}}}, {"free_text", "qqzx"}};
    const auto in = advice::decode(json::serialize(client), shipped(), std::nullopt);
    auto out = advice::advise(*in, shipped());
    EXPECT_EQ(broken_statement(client, out, shipped()), "");
    out.not_considered.clear();
    EXPECT_NE(broken_statement(client, out, shipped()).find("/free_text"), std::string::npos);
    out = advice::advise(*in, shipped());
    out.facts.intensity.assign(out.facts.intensity.size(), -1);
    EXPECT_NE(broken_statement(client, out, shipped()).find("/regions/"), std::string::npos);
    const json::object ill{{"conditions", {"osteoporosis"}}, {"regions", {{"low_back_left", 5}}}};
    out = advice::advise(*advice::decode(json::serialize(ill), shipped(), std::nullopt), shipped());
    for (auto& ground : out.restrictions.grounds)
        ground.fact = "";
    EXPECT_NE(broken_statement(ill, out, shipped()).find("restrictions"), std::string::npos);
}

}  // namespace
}  // namespace palpate::tests
