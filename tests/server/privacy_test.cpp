// What is restricted to named practitioners is shown to nobody else: by no route, in no version,
// for no kind of record; and what keeps the client safe is shown all the same.
#include "http/validator_for_tests.hpp"
#include "record/portable/kind_view.hpp"
#include "server/served.hpp"

#include <random>
#include <set>

namespace palpate::tests {
namespace {

using practice::PersonId;
using record::Transaction;
using store::id_of;

constexpr std::uint8_t ana = 1;   // restricts
constexpr std::uint8_t ben = 2;   // treats too, and is not named
constexpr std::uint8_t carl = 3;  // is named
const std::string secret = "zebrasecret";

class Privacy : public Served {
protected:
    void as(std::uint8_t person) {
        authority_.caller.actor = store::therapist(1, person);
        authority_.caller.roles = {practice::Role::practitioner};
    }
    Reply post(const std::string& target, const json::value& body) {
        return ask(Method::post, "/api/v1/" + target, json::serialize(body));
    }
    std::string made(const Reply& reply) {
        EXPECT_EQ(reply.status, 201) << reply.content;
        const auto place = field(reply, "Location");
        return place.substr(place.rfind('/') + 1);
    }
    // A client of Ana's with an episode, an intake with a serious restriction, and a plan.
    void SetUp() override {
        as(ana);
        client_ = made(post("clients", {{"names", {{{"family", "Ruiz"}, {"given", {"Eva"}}}}}}));
        episode_ = made(post("episodes", {{"client", client_},
                                          {"complaint", secret},
                                          {"status", "open"},
                                          {"opened_on", "2026-11-21"}}));
        const json::value answers{{"regions", {{"low_back_left", 5}}},
                                  {"age_years", 40},
                                  {"conditions", {"osteoporosis"}},
                                  {"free_text", secret}};
        const auto taken = post("episodes/" + episode_ + "/intakes",
                                {{"by", "client"}, {"language", "en"}, {"answers", answers}});
        assessment_ = made(taken);
        const auto said = body_of(taken);
        intake_ = text_of(said.at("intake").at("id"));
        plan_ = text_of(said.at("plan").at("id"));
    }
    Reply restrict_it(const std::string& kind, const std::string& id,
                      const std::vector<std::uint8_t>& to = {}) {
        json::array named;
        for (const auto person : to)
            named.emplace_back(to_text(id_of<PersonId>(person)));
        return post("privacy", {{"kind", kind}, {"record", id}, {"open_to", named}});
    }
    Reply break_it(const json::object& what, const std::string& reason) {
        auto body = what;
        body["reason"] = reason;
        return post("break-glass", body);
    }
    json::object summary() { return body_of(get("/api/v1/clients/" + client_ + "/summary")); }
    std::vector<std::string> ids() const {
        return {client_, episode_, intake_, assessment_, plan_};
    }

    std::string client_;
    std::string episode_;
    std::string intake_;
    std::string assessment_;
    std::string plan_;
};

std::string target_of(const http::Route& route, const std::string& id) {
    std::string target(route.pattern);
    for (const auto& [word, meaning] : {std::pair<std::string, std::string>{"{id}", id},
                                        {"{kind}", "regions"},
                                        {"{form}", "visit-" + id},
                                        {"{version}", "1"}})
        if (const auto at = target.find(word); at != std::string::npos)
            target.replace(at, word.size(), meaning);
    return target;
}

TEST_F(Privacy, NoRouteShowsWhatIsRestrictedToWhoIsNotNamed) {
    ASSERT_EQ(restrict_it("episode", episode_, {carl}).status, 201);
    int seen_by_named = 0;
    for (const auto& route : http::routes()) {
        // Those need somebody who really signed in, and show nothing of clients.
        const bool of_account = route.needs == practice::Permission::own_account &&
                                route.pattern.find("drafts") == std::string_view::npos &&
                                route.pattern.find("notices") == std::string_view::npos;
        if (route.method != Method::get || of_account)
            continue;
        for (const auto& id : ids()) {
            const auto target = target_of(route, id);
            as(ben);
            const auto reply = get(target);
            EXPECT_EQ(reply.content.find(secret), std::string::npos) << target;
            as(carl);
            seen_by_named += get(target).content.find(secret) != std::string::npos ? 1 : 0;
        }
    }
    EXPECT_GE(seen_by_named, 5);  // the episode, its lists, assessment, summary
}

// What answers a POST and keeps nothing is not among the routes above.
TEST_F(Privacy, ACheckedPlanAndAReplayLeaveOutWhatIsRestricted) {
    const auto plan = body_of(get("/api/v1/plans/" + plan_)).at("content").at("plan");
    ASSERT_EQ(restrict_it("episode", episode_, {carl}).status, 201);
    const auto check = [&] { return post("plans/" + plan_ + "/check", {{"plan", plan}}).status; };
    const auto looked_at = [&](const json::object& asked) {
        return body_of(post("replay", asked)).at("looked_at");
    };
    for (const auto& asked : {json::object{}, json::object{{"client", client_}}}) {
        as(ben);
        EXPECT_EQ(looked_at(asked), 0);
        as(carl);
        EXPECT_EQ(looked_at(asked), 1);
    }
    EXPECT_EQ(check(), 200);
    as(ben);
    EXPECT_EQ(check(), 403);
}

TEST_F(Privacy, NoRouteChangesWhatIsRestricted) {
    ASSERT_EQ(restrict_it("episode", episode_).status, 201);
    as(ben);
    const auto write = [&](Method method, const std::string& target, const json::value& body) {
        return ask(method, "/api/v1/" + target, json::serialize(body), {.if_match = "\"1\""})
            .status;
    };
    const json::value episode{{"client", client_},
                              {"complaint", "mine now"},
                              {"status", "open"},
                              {"opened_on", "2026-11-21"}};
    EXPECT_EQ(write(Method::put, "episodes/" + episode_, episode), 403);
    EXPECT_EQ(write(Method::put, "plans/" + plan_, {{"status", "agreed"}}), 403);
    EXPECT_EQ(post("episodes/" + episode_ + "/intakes",
                   {{"by", "client"},
                    {"language", "en"},
                    {"answers", {{"regions", {{"low_back_left", 5}}}}}})
                  .status,
              403);
    EXPECT_EQ(restrict_it("episode", episode_).status, 403);
    EXPECT_EQ(write(Method::del, "privacy/" + episode_, json::object{}), 403);
    as(ana);
    EXPECT_EQ(body_of(get("/api/v1/episodes/" + episode_)).at("version"), 1);
}

TEST_F(Privacy, SafetyIsNeverHidden) {
    as(ben);
    const auto open = summary();
    const auto urgency = open.at("episodes").at(0).at("urgency");
    const auto limits = open.at("episodes").at(0).at("restrictions").to_number<std::size_t>();
    ASSERT_GT(limits, 0U);
    EXPECT_FALSE(open.contains("withheld"));
    as(ana);
    ASSERT_EQ(restrict_it("episode", episode_).status, 201);
    as(ben);
    const auto closed = summary();
    http::expect_fits("Summary", closed);
    EXPECT_TRUE(closed.at("episodes").as_array().empty());
    ASSERT_EQ(closed.at("withheld").as_array().size(), 1U);
    const auto& told = closed.at("withheld").at(0).as_object();
    EXPECT_EQ(told.at("urgency"), urgency);
    EXPECT_EQ(told.at("limits").as_array().size(), limits);
    // What, and not why.
    const auto text = json::serialize(told);
    for (const auto* word : {"because", "osteoporosis", "lifted_by", "fact", "substitute"})
        EXPECT_EQ(text.find(word), std::string::npos) << word;
    EXPECT_NE(text.find("verdict"), std::string::npos);
    // A screening that is not finished is not shown as one that is.
    as(ana);
    const auto out = body_of(get("/api/v1/assessments/" + assessment_)).at("content").at("output");
    ASSERT_FALSE(out.at("complete").as_bool());
    EXPECT_EQ(told.at("complete"), out.at("complete"));
    EXPECT_EQ(told.at("open_questions").to_number<std::size_t>(),
              out.at("must_ask").as_array().size());
}

// What follows from a part that is closed would tell of it, or lack what safety needs.
TEST_F(Privacy, AnEpisodeIsClosedAsAWhole) {
    EXPECT_EQ(restrict_it("intake", intake_).status, 422);
    EXPECT_EQ(restrict_it("assessment", assessment_).status, 422);
    EXPECT_EQ(restrict_it("plan", plan_).status, 422);
    ASSERT_EQ(restrict_it("episode", episode_).status, 201);
    as(ben);
    ASSERT_EQ(break_it({{"record", episode_}}, "fainted on the table").status, 201);
    for (const auto& [kind, id] :
         {std::pair{"plan", plan_}, {"intake", intake_}, {"assessment", assessment_}})
        EXPECT_EQ(restrict_it(kind, id).status, 422) << kind << " under broken glass";
}

TEST_F(Privacy, WhatKeepsAClientSafeCannotBeRestricted) {
    for (const auto* kind : {"client", "standing", "consent", "privacy", "break_glass"})
        EXPECT_EQ(restrict_it(kind, episode_).status, 422) << kind;
    EXPECT_EQ(restrict_it("episode", intake_).status, 404);
    EXPECT_EQ(restrict_it("nonsense", episode_).status, 422);
    int restrictable = 0;
    for (const auto& kind : record::own_kinds())
        restrictable += record::may_be_restricted(kind.name) ? 1 : 0;
    EXPECT_GE(restrictable, 4);
}

TEST_F(Privacy, BrokenGlassOpensForOnePersonForAnHourAndIsTold) {
    ASSERT_EQ(restrict_it("episode", episode_, {carl}).status, 201);
    as(ben);
    EXPECT_EQ(break_it({{"client", client_}}, "because").status, 422);
    EXPECT_EQ(break_it({{"client", client_}}, "  a   b ").status, 422);
    EXPECT_EQ(break_it({}, "fainted on the table").status, 422);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 403);
    const auto reply = break_it({{"record", episode_}}, "fainted on the table");
    ASSERT_EQ(reply.status, 201) << reply.content;
    http::expect_fits("KeptBreakGlass", body_of(reply));
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 200);
    EXPECT_EQ(get("/api/v1/plans/" + plan_).status, 200);
    EXPECT_TRUE(summary().contains("open_until"));
    EXPECT_EQ(break_it({{"client", client_}}, "fainted on the table").status, 409)
        << "open already";
    // It opens, and gives no right to lift it.
    EXPECT_EQ(ask(Method::del, "/api/v1/privacy/" + episode_).status, 403);
    EXPECT_EQ(restrict_it("episode", episode_).status, 403);
    as(4);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 403) << "it is open to one alone";
    as(ana);
    const auto told = body_of(get("/api/v1/notices"));
    http::expect_fits("Notices", told);
    ASSERT_EQ(told.at("notices").as_array().size(), 1U);
    const auto& notice = told.at("notices").at(0);
    EXPECT_EQ(notice.at("reason"), "fainted on the table");
    EXPECT_EQ(notice.at("by"), json::string(to_text(id_of<PersonId>(ben))));
    const auto place = "/api/v1/notices/" + text_of(notice.at("id"));
    as(ben);
    EXPECT_TRUE(body_of(get("/api/v1/notices")).at("notices").as_array().empty());
    EXPECT_EQ(ask(Method::del, place).status, 404);
    as(ana);
    EXPECT_EQ(ask(Method::del, place).status, 204);
    EXPECT_TRUE(body_of(get("/api/v1/notices")).at("notices").as_array().empty());
    as(ben);
    clock_->move(record::glass_stays_open);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 403);
}

TEST_F(Privacy, WhatIsClosedAfterTheGlassWasBrokenStaysClosed) {
    ASSERT_EQ(restrict_it("episode", episode_).status, 201);
    as(carl);
    const auto later = made(post("episodes", {{"client", client_},
                                              {"complaint", secret},
                                              {"status", "open"},
                                              {"opened_on", "2026-11-21"}}));
    as(ben);
    ASSERT_EQ(break_it({{"client", client_}}, "fainted on the table").status, 201);
    clock_->move(std::chrono::minutes(10));
    as(carl);
    ASSERT_EQ(restrict_it("episode", later).status, 201);
    as(ben);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 200);
    EXPECT_EQ(get("/api/v1/episodes/" + later).status, 403);
}

TEST_F(Privacy, NothingClosedNeedsNoGlass) {
    EXPECT_EQ(break_it({{"client", client_}}, "only looking around here").status, 409);
    ASSERT_EQ(restrict_it("episode", episode_, {carl}).status, 201);
    as(carl);
    EXPECT_EQ(break_it({{"client", client_}}, "only looking around here").status, 409);
    authority_.caller.is_program = true;
    authority_.caller.scopes = *practice::parse_scopes("system/*.cruds");
    EXPECT_EQ(break_it({{"client", client_}}, "only looking around here").status, 403);
    EXPECT_EQ(restrict_it("episode", episode_).status, 403);
}

TEST_F(Privacy, LiftedItIsOpenAgain) {
    ASSERT_EQ(restrict_it("episode", episode_, {carl}).status, 201);
    as(carl);
    ASSERT_EQ(restrict_it("episode", episode_, {ben}).status, 201);  // Ana is out
    as(ana);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 403);
    as(ben);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 200);
    EXPECT_EQ(summary().at("restricted").as_array().size(), 1U);
    EXPECT_EQ(ask(Method::del, "/api/v1/privacy/" + episode_).status, 204);
    as(ana);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 200);
    ASSERT_EQ(restrict_it("episode", episode_).status, 201);  // and again
    as(ben);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 403);
}

TEST_F(Privacy, DraftsAndRepeatedRequestsBringNothingBack) {
    as(ben);
    const auto form = "/api/v1/drafts/visit-" + episode_;
    ASSERT_EQ(ask(Method::put, form, R"({"value": "zebrasecret"})").status, 204);
    // A plan is no restricted record itself; its draft says what it is about.
    const auto by_hand = "/api/v1/drafts/plan-" + plan_;
    const json::value sheet{{"at", 1}, {"value", {{"reason", secret}, {"about", {episode_}}}}};
    ASSERT_EQ(ask(Method::put, by_hand, json::serialize(sheet)).status, 204);
    EXPECT_EQ(get(by_hand).status, 200);
    const json::value body{{"client", client_},
                           {"complaint", secret},
                           {"status", "open"},
                           {"opened_on", "2026-11-21"}};
    const auto send = [&] {
        return ask(Method::post, "/api/v1/episodes", json::serialize(body), {.key = "k1"});
    };
    const auto second = made(send());
    EXPECT_EQ(send().status, 201);
    as(ana);
    ASSERT_EQ(restrict_it("episode", episode_).status, 201);
    ASSERT_EQ(restrict_it("episode", second).status, 201);
    as(ben);
    EXPECT_EQ(get(form).status, 404);
    EXPECT_EQ(get(by_hand).status, 404);
    EXPECT_EQ(send().status, 403);
    EXPECT_EQ(send().content.find(secret), std::string::npos);
}

// Every verb of the store, for made-up restrictions, against what may be seen by hand.
TEST_F(Privacy, EveryVerbWithholdsWhatIsClosed) {
    std::mt19937 chance(7);
    const auto one_of = [&](auto n) { return static_cast<std::uint8_t>(chance() % n); };
    using record::Episode;
    const auto client = id_of<record::ClientId>(77);
    std::map<record::EpisodeId, std::set<std::uint8_t>> open_to;  // none: to all
    const auto actor = [](std::uint8_t person) { return store::therapist(1, person); };
    ASSERT_TRUE(record::write(store_, actor(ana), [&](Transaction& t) {
                    auto done = t.records<record::Client>().add(client, store::named("Soto"));
                    for (std::uint8_t i = 100; i < 140; ++i) {
                        const auto id = id_of<record::EpisodeId>(i);
                        open_to[id] = {};
                        (void)t.records<Episode>().add(id, store::episode_of(client, secret));
                    }
                    return done;
                }).has_value());
    for (int round = 0; round < 30; ++round) {
        const auto id = id_of<record::EpisodeId>(static_cast<std::uint8_t>(100 + one_of(40U)));
        auto& named = open_to[id];
        const auto who = named.empty() ? static_cast<std::uint8_t>(1 + one_of(3U)) : *named.begin();
        const auto other = static_cast<std::uint8_t>(1 + one_of(4U));
        as(who);
        ASSERT_EQ(restrict_it("episode", to_text(id), {other}).status, 201);
        named = {who, other};
    }
    for (std::uint8_t person = 1; person <= 4; ++person) {
        std::size_t expected = 0;
        for (const auto& [id, named] : open_to)
            expected += named.empty() || named.contains(person) ? 1 : 0;
        const auto seen = record::read(
            store_, actor(person), [&](const Transaction& t) -> Result<std::vector<std::size_t>> {
                const auto all = t.records<Episode>();
                std::size_t found = 0;
                std::size_t versions = 0;
                std::size_t glances = 0;
                for (const auto& [id, named] : open_to) {
                    found += all.find(id) ? 1 : 0;
                    versions += all.history(id, 9).size();
                    glances += t.documents().glance({"episode", id.uuid()}) ? 1 : 0;
                    EXPECT_EQ(all.find(id).has_value(), all.find_version(id, 1).has_value());
                }
                // In small pages too: none is missing, none is there twice.
                std::size_t paged = 0;
                record::EpisodeId after;
                for (auto page = all.of_client(client, 3); !page.empty();
                     page = all.of_client(client, 3, after)) {
                    paged += page.size();
                    after = page.back().id;
                }
                std::size_t downwards = 0;
                record::EpisodeId before;
                do {
                    const auto page = all.newest(4, before);
                    downwards += static_cast<std::size_t>(std::ranges::count_if(
                        page, [&](const auto& kept) { return kept.content.client == client; }));
                    before = page.empty() ? record::EpisodeId() : page.back().id;
                } while (!before.empty());
                return std::vector<std::size_t>{found, versions, glances, paged, downwards};
            });
        ASSERT_TRUE(seen.has_value());
        for (const auto count : *seen)
            EXPECT_EQ(count, expected) << "person " << int{person};
    }
}

}  // namespace
}  // namespace palpate::tests
