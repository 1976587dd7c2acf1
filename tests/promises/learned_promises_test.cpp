// What a practice has learned weighs permitted work against permitted work and opens nothing: with
// any factors all that an answer says of safety is the same to the byte, and the plan keeps the
// promises that plans keep (plan_promises.hpp).
#include "base/dice.hpp"
#include "promises/plan_promises.hpp"
#include "support/clients.hpp"

#include <cstdlib>
#include <set>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::tests {
namespace {

namespace json = boost::json;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

// A tenth of what the promises themselves try: each takes two whole answers, written and read.
std::uint64_t rounds() {
    if (const char* told = std::getenv("PALPATE_ROUNDS"))
        return std::strtoull(told, nullptr, 10) / 10;
    return std::getenv("PALPATE_LONG") ? 10'000'000 : 4'000;
}

// The extremes and what lies between, of any techniques.
json::array any_factors(Dice& dice) {
    json::array learned;
    for (const auto& technique : shipped().techniques) {
        if (dice.below(2) == 0)
            continue;
        const int draw = dice.below(4);
        const double factor = draw == 0 ? 0.5 : draw == 1 ? 1.5 : 0.5 + dice.below(1001) / 1000.0;
        const int sessions = dice.from_to(1, 1000);
        learned.push_back({{"technique", technique.id},
                           {"factor", factor},
                           {"sessions", sessions},
                           {"own", dice.below(sessions + 1)},
                           {"interval", {{"low", -1}, {"high", 2}, {"by", "next_visit"}}}});
    }
    return learned;
}

json::object with_factors(json::object client, json::array learned) {
    auto& history = client["history"];
    if (!history.is_object())
        history = json::object();
    history.get_object()["learned"] = std::move(learned);
    return client;
}

std::optional<advice::Out> answer_to(const json::object& client) {
    const auto in = advice::decode(json::serialize(client), shipped(), std::nullopt);
    if (!in)
        return std::nullopt;
    return advice::advise(*in, shipped());
}

json::object told(const advice::Out& out) {
    return json::parse(advice::encode(out, shipped())).as_object();
}

// What is said about the plan that was chosen, and nothing of what had to be kept to. What to do
// after the session follows from the work in it.
const std::set<std::string_view> of_the_choice{"plan", "aftercare"};

TEST(LearnedPromises, NoFactorChangesAWordAboutSafety) {
    std::uint64_t other_routines = 0;
    std::uint64_t compared = 0;
    for (std::uint64_t seed = 1; seed <= rounds(); ++seed) {
        const auto client = generate_client(seed, shipped());
        Dice dice(seed);
        const auto weighed = with_factors(client, any_factors(dice));
        const auto plain = answer_to(client);
        const auto learned = answer_to(weighed);
        ASSERT_EQ(plain.has_value(), learned.has_value()) << "seed " << seed;
        if (!plain)
            continue;
        ++compared;
        const auto before = told(*plain);
        const auto after = told(*learned);
        ASSERT_EQ(before.size(), after.size());
        for (const auto& [name, value] : before)
            if (!of_the_choice.contains(std::string_view(name))) {
                ASSERT_EQ(json::serialize(value), json::serialize(after.at(name)))
                    << "seed " << seed << ": " << name;
            }
        ASSERT_EQ(plain->plan.status, learned->plan.status) << "seed " << seed;
        ASSERT_EQ(broken_promise(weighed, *learned, shipped()), "") << "seed " << seed;
        other_routines += json::serialize(before.at("plan")) != json::serialize(after.at("plan"));
    }
    // It would prove nothing if the factors weighed nothing.
    EXPECT_GT(compared, rounds() / 2);
    EXPECT_GT(other_routines, rounds() / 5);
}

}  // namespace
}  // namespace palpate::tests
