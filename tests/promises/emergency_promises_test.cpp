// Promise 2 of the design, over made-up clients who meet the rule of some flag and bring clearances
// and checks, good and bad. A broken promise prints its seed and the smallest client found that
// still breaks it; rounds.hpp says how many are tried, here a quarter.
#include "promises/emergency_promises.hpp"

#include "base/date.hpp"
#include "base/dice.hpp"
#include "promises/rounds.hpp"
#include "promises/smallest.hpp"
#include "support/clients.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::tests {
namespace {

namespace json = boost::json;
using knowledge::Flag;
using screening::Urgency;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Result<advice::In> decoded(const json::object& client) {
    return advice::decode(json::serialize(client), shipped(), std::nullopt);
}

// Gives a client the signs of a flag, and what others have said of it.
class Cleared {
public:
    explicit Cleared(std::uint64_t seed) : dice_(seed) {}

    json::object client(json::object made) {
        const Flag& flag = dice_.any_of(shipped().flags);
        const auto before = made;
        for (const int fact : flag.facts)
            tell(made, fact);
        if (!decoded(made))  // the signs cannot be true beside the rest
            made = before;
        for (int i = dice_.below(4); i > 0; --i)  // most are of the wrong day or hand
            append(made, "clearances", clearance(flag));
        for (int i = dice_.below(3); i > 0; --i)
            add_check(made, flag);
        return made;
    }

private:
    const knowledge::Finding& finding(int fact) const {
        return shipped().findings[static_cast<std::size_t>(fact)];
    }

    // A sign, or the parts it follows from; of a number nothing is told.
    void tell(json::object& made, int fact) {
        const auto& f = finding(fact);
        for (const int part : knowledge::facts_of(f.derived))
            tell(made, part);
        if (!f.derived.empty() || f.type != knowledge::FactType::yes_no || f.screen < 0)
            return;
        auto& told = made["findings"];
        if (!told.is_object())
            told = json::object();
        static constexpr const char* answers[] = {"yes", "yes", "yes", "yes", "no", "unknown"};
        told.get_object()[f.id] = dice_.any_of(answers);
    }

    json::string day() {
        static constexpr int days[] = {-3, 0, 1, 10, 27, 80, 400};
        return json::string(to_text(plus_days(*parse_date("2026-11-21"), -dice_.any_of(days))));
    }

    // Mostly the first; each other word is one that must not count.
    const char* mostly(std::initializer_list<const char*> words) {
        const int others = static_cast<int>(words.size()) - 1;
        return dice_.one_in(4) ? words.begin()[1 + dice_.below(others)] : *words.begin();
    }

    json::object clearance(const Flag& flag) {
        return {{"lifts", dice_.one_in(4) ? dice_.any_of(shipped().flags).id : flag.id},
                {"by", mostly({"physician", "my neighbour"})},
                {"recorded_by", mostly({"practitioner", "client", ""})},
                {"on", day()},
                {"reason", mostly({"letter of the hospital", "", "  "})}};
    }

    json::object check(const Flag& flag) {
        return {{"finding", finding(flag.facts.empty() ? 0 : dice_.any_of(flag.facts)).id},
                {"by", mostly({"physician", "my neighbour"})},
                {"on", day()},
                {"result", mostly({"nothing_serious", "a shadow", ""})},
                {"same_pain", mostly({"yes", "no", "unknown"})},
                {"changed_since", mostly({"no", "yes", "unknown"})}};
    }

    // A fact that no doctor can have looked at (what is painted or named) is refused.
    void add_check(json::object& made, const Flag& flag) {
        const auto before = made;
        append(made, "already_checked", check(flag));
        if (!decoded(made))
            made = before;
    }

    static void append(json::object& made, const char* list, json::value one) {
        auto& items = made[list];
        if (!items.is_array())
            items = json::array();
        items.get_array().push_back(std::move(one));
    }

    Dice dice_;
};

json::object without(json::object client) {
    client.erase("clearances");
    client.erase("already_checked");
    return client;
}

// What nobody answered, said aloud: an answer of "unknown" is no answer.
json::object saying_unknown(json::object client) {
    auto& told = client["findings"];
    if (!told.is_object())
        told = json::object();
    for (const auto& f : shipped().findings)
        if (f.screen >= 0 && f.type == knowledge::FactType::yes_no && f.derived.empty() &&
            !told.get_object().contains(f.id))
            told.get_object()[f.id] = "unknown";
    return client;
}

struct Seen {
    std::uint64_t refused = 0, emergencies = 0, cleared = 0, checked = 0;
};

// Empty, too, for a client who is refused: a contradiction is an error, not an answer.
std::string broken(const json::object& client, Seen* seen = nullptr) {
    const auto in = decoded(client);
    const auto bare = decoded(without(client));
    if (!in || !bare) {
        if (seen)
            ++seen->refused;
        return "";
    }
    const auto out = advice::advise(*in, shipped());
    if (seen) {
        seen->emergencies += out.urgency == Urgency::emergency;
        seen->cleared += !out.screening.clearances_used.empty();
        seen->checked += !out.screening.checks_used.empty();
    }
    auto what =
        broken_emergency(client, out, advice::advise(*bare, shipped()).screening, shipped());
    if (!what.empty())
        return what;
    const auto aloud = decoded(saying_unknown(client));
    if (!aloud)
        return "unknown, said aloud, was refused: " + aloud.error().path;
    return advice::advise(*aloud, shipped()).urgency == out.urgency
               ? ""
               : "unknown, said aloud, changed the urgency";
}

constexpr std::uint64_t shards = 4;

class Emergencies : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Emergencies, HoldForEveryGeneratedClient) {
    Seen seen;
    const auto count = rounds() / 4 / shards;  // each takes three whole answers
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto seed = i * shards + GetParam();
        const auto client = Cleared(seed).client(generate_client(seed, shipped()));
        const auto what = broken(client, &seen);
        if (!what.empty())
            FAIL() << smallest_breaking(seed, client, [](const auto& c) { return broken(c); });
    }
    // Else it would prove nothing.
    EXPECT_LT(seen.refused, count / 10);
    EXPECT_GT(seen.emergencies, count / 10);
    EXPECT_GT(seen.cleared, count / 50);
    EXPECT_GT(seen.checked, count / 200);
}

INSTANTIATE_TEST_SUITE_P(Shard, Emergencies, testing::Range<std::uint64_t>(0, shards));

// The reader itself can fail.
TEST(EmergencyReaders, AReaderSeesWhatIsMissing) {
    const json::object client{{"regions", {{"low_back_left", 5}}},
                              {"today", "2026-11-21"},
                              {"findings", {{"saddle_numbness", "yes"}}}};
    const auto answer = advice::advise(*decoded(client), shipped());
    const auto read = [&](const advice::Out& out) {
        return broken_emergency(client, out, answer.screening, shipped());
    };
    EXPECT_EQ(read(answer), "");
    auto out = answer;
    out.referral.letter.clear();
    EXPECT_NE(read(out).find("letter"), std::string::npos);
    out = answer;
    out.screening.flags.front().urgency = Urgency::treat_with_care;
    EXPECT_NE(read(out).find("lowered without a reason"), std::string::npos);
    out = answer;
    out.screening.flags.clear();
    EXPECT_NE(read(out).find("silenced"), std::string::npos);
}

}  // namespace
}  // namespace palpate::tests
