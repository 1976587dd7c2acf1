// What practitioners were trained in, over the interface: who keeps and reads it, what it opens in
// a plan, and what closes it again.
#include "server/training.hpp"

#include "record/intakes.hpp"
#include "record/training/open_scope.hpp"
#include "support/clients.hpp"

namespace palpate::tests {
namespace {

TEST_F(TrainingTest, TheOwnerKeepsItWithItsHistory) {
    be({Role::owner});
    expect_fits("Training", cupping());
    const auto made = post(cupping(), "key-1");
    ASSERT_EQ(made.status, 201) << made.content;
    expect_fits("KeptTraining", body_of(made));
    EXPECT_EQ(post(cupping(), "key-1").content, made.content) << "sent again";
    const auto place = field(made, "Location");
    auto ended = cupping();
    ended["ended_on"] = "2026-11-21";
    EXPECT_EQ(put(place, ended, 1).status, 200);
    EXPECT_EQ(put(place, cupping(), 1).status, 412) << "made from an old version";
    EXPECT_EQ(listed().at("trainings").at(0).at("content").at("ended_on"), "2026-11-21");
    EXPECT_EQ(put(place, cupping(), 2).status, 200) << "it counts again";
    const auto body = listed();
    EXPECT_EQ(body.at("trainings").at(0).at("version"), 3);
    EXPECT_EQ(body.at("ground").at("place"), "GB");
    EXPECT_EQ(body.at("ground").at("scopes").as_array().size(), 5U);
    EXPECT_EQ(pointer_of(put(place, cupping(2), 3)), "/person") << "it is nobody else's";
}

TEST_F(TrainingTest, WhoTreatsReadsTheirOwnAndNobodyElseChangesIt) {
    const auto place = trained(cupping(1));
    (void)trained(cupping(2));
    EXPECT_EQ(count(), 1U) << "one's own";
    for (const auto role : {Role::practitioner, Role::reception, Role::auditor, Role::client}) {
        be({role}, 3);
        EXPECT_EQ(count(), 0U);
        EXPECT_EQ(post(cupping(3)).status, 403);
        EXPECT_EQ(put(place, cupping(), 1).status, 403);
    }
    be({Role::owner});
    EXPECT_EQ(count(), 2U);
    sign_in(Role::owner, 2);
    EXPECT_EQ(count(), 0U) << "another practice";
    EXPECT_EQ(put(place, cupping(), 1).status, 404);
}

TEST_F(TrainingTest, SaysWhatIsWrongWithIt) {
    be({Role::owner});
    const auto at = [&](std::string_view name, std::string_view value) {
        auto one = cupping();
        one[name] = value;
        const auto reply = post(one);
        EXPECT_EQ(reply.status, 422) << reply.content;
        return pointer_of(reply);
    };
    EXPECT_EQ(at("scope", "spinal_thrust"), "/scope");
    EXPECT_EQ(at("certificate", ""), "/certificate");
    EXPECT_EQ(at("until", "2024-01-01"), "/until");
    EXPECT_EQ(at("place", "DEFAULT"), "/place");
}

TEST_F(TrainingTest, APlanHoldsATechniqueFromTheDayThatItIsOpen) {
    EXPECT_THAT(planned(), Not(Contains("cupping"))) << "nothing on record";
    const auto place = trained(cupping());
    EXPECT_THAT(planned(), Contains("cupping"));
    EXPECT_THAT(planned("joint_mobilisation"), Not(Contains("joint_mobilisation")))
        << "another training";
    be({Role::practitioner}, 2);
    EXPECT_THAT(planned(), Not(Contains("cupping"))) << "another person";
    be({Role::practitioner});
    auto run_out = cupping();
    run_out["until"] = "2026-11-20";
    change(place, run_out, 1);
    EXPECT_THAT(planned(), Not(Contains("cupping"))) << "run out";
    change(place, cupping(), 2);
    EXPECT_THAT(planned(), Contains("cupping"));
    practice_is("FR");
    EXPECT_THAT(planned(), Not(Contains("cupping"))) << "another law";
    practice_is("DEFAULT");
    EXPECT_THAT(planned(), Not(Contains("cupping"))) << "nobody's law";
    practice_is("GB");
    auto ended = cupping();
    ended["ended_on"] = "2026-11-21";
    change(place, ended, 3);
    EXPECT_THAT(planned(), Not(Contains("cupping"))) << "ended";
}

TEST_F(TrainingTest, APlanMadeByHandIsRefusedWithTheTrainingThatIsMissing) {
    const auto place = trained(cupping());
    const auto taken = intake(episode(client()), asking_for("cupping"));
    const auto at = "/api/v1/plans/" + text_of(taken.at("plan").at("id"));
    const auto techniques = techniques_in(taken);
    const auto cups = std::ranges::find(techniques, "cupping") - techniques.begin();
    auto plan = taken.at("plan").at("content").at("plan");
    auto& minutes = plan.at("routine").at(0).as_object()["minutes"];
    minutes = minutes.as_int64() + 1;
    const auto by_hand = [&](int version) {
        return put(at, json::object{{"status", "draft"}, {"plan", plan}}, version);
    };
    const auto check = [&] {
        const auto reply =
            ask(Method::post, at + "/check", json::serialize(json::object{{"plan", plan}}));
        EXPECT_EQ(reply.status, 200) << reply.content;
        return reply.content;
    };
    auto ended = cupping();
    ended["ended_on"] = "2026-11-21";
    change(place, ended, 1);
    const auto refused = by_hand(1);
    EXPECT_EQ(refused.status, 422) << refused.content;
    EXPECT_EQ(pointer_of(refused), fmt::format("/plan/routine/{}/technique", cups));
    EXPECT_THAT(refused.content, HasSubstr("no training in Cupping and scraping is on record"));
    EXPECT_THAT(check(), HasSubstr("no training in Cupping and scraping"));
    change(place, cupping(), 2);
    EXPECT_THAT(check(), Not(HasSubstr("no training")));
    const auto kept = by_hand(1);
    EXPECT_EQ(kept.status, 200) << kept.content;
    be({Role::practitioner}, 2);
    const auto other = put(at, json::object{{"status", "agreed"}}, 2);
    EXPECT_EQ(other.status, 422) << other.content;
    EXPECT_THAT(other.content, HasSubstr("Cupping and scraping"));
    be({Role::practitioner});
    EXPECT_EQ(put(at, json::object{{"status", "agreed"}}, 2).status, 200);
}

// Whatever a client is like and whatever was told, a plan that is kept holds nothing that its
// maker was not trained in.
TEST_F(TrainingTest, NoPlanHoldsATechniqueOutOfScope) {
    const auto of = client();
    const auto in = episode(of);
    int with_plan = 0;
    int with_cups = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        if (seed == 101)
            (void)trained(cupping());
        const auto treating = record::Trained{
            .place = "GB",
            .certificates = {from_json<record::Training>(json::serialize(cupping())).value()}};
        const auto closed = seed > 100
                                ? record::closed_to({&treating, 1}, services_.today(), shipped())
                                : record::closed_to({}, services_.today(), shipped());
        auto answers = generate_client(seed, shipped());
        answers["preferences"] =
            json::object{{"wishes", {"cupping", "joint_mobilisation", "instrument_assisted"}}};
        answers["practitioner_scope"] = json::array{"cupping", "joint_mobilisation", "deep_tissue"};
        answers.erase("today");
        const auto reply = ask(Method::post, "/api/v1/episodes/" + in + "/intakes",
                               fmt::format(R"({{"by":"client","language":"en","answers":{}}})",
                                           json::serialize(answers)));
        if (reply.status != 201)
            continue;  // a client who may not agree alone
        const auto techniques = techniques_in(body_of(reply));
        with_plan += techniques.empty() ? 0 : 1;
        for (const auto& technique : techniques) {
            EXPECT_THAT(closed, Not(Contains(technique))) << seed;
            with_cups += technique == "cupping" || technique == "instrument_assisted" ? 1 : 0;
        }
    }
    EXPECT_GT(with_plan, 50);
    EXPECT_GT(with_cups, 0) << "or nothing was tried";
}

// A certificate changes nothing of what everybody may do: the plan is the same, letter for letter.
TEST_F(TrainingTest, WhatEverybodyMayDoIsNotTouched) {
    auto lymph = cupping();
    lymph["scope"] = "lymph_drainage_scope";
    const record::Trained treating{
        .place = "GB",
        .certificates = {from_json<record::Training>(json::serialize(lymph)).value()}};
    int plans = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        auto answers = generate_client(seed, shipped());
        answers.erase("practitioner_scope");
        const auto plain = *Document::from(json::serialize(answers));
        const auto scoped = record::with_scope(plain, {&treating, 1}, services_.today(), shipped());
        const auto before = record::advise_on(plain, shipped(), services_.today());
        const auto after = record::advise_on(scoped, shipped(), services_.today());
        ASSERT_EQ(before.has_value(), after.has_value()) << seed;
        if (!before)
            continue;  // answers that nobody can have
        EXPECT_NE(plain.text(), scoped.text());
        ASSERT_EQ(before->plan.has_value(), after->plan.has_value()) << seed;
        if (before->plan) {
            EXPECT_EQ(before->plan->text(), after->plan->text()) << seed;
            ++plans;
        }
    }
    EXPECT_GT(plans, 30);
}

}  // namespace
}  // namespace palpate::tests
