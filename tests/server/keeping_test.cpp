// How long records are kept, and what happens when somebody asks to be forgotten before.
#include "scheduling/bookings/book.hpp"
#include "scheduling/bookings/later.hpp"
#include "server/duties.hpp"
#include "store/erase.hpp"

namespace palpate::tests {
namespace {

using http::expect_fits;
using testing::HasSubstr;
using testing::Not;

class KeepingTest : public Duties {
protected:
    // A real file: to be erased means to be gone from it.
    KeepingTest() {
        EXPECT_TRUE(
            files_.add_practice(store::id_of<practice::PracticeId>(1), {"practice-1", "A practice"})
                .has_value());
        services_.store = &files_;
        services_.eraser = &eraser_;
        be({Role::owner, Role::practitioner});
    }
    json::object keeping(const std::string& client) {
        const auto reply = get("/api/v1/clients/" + client + "/keeping");
        EXPECT_EQ(reply.status, 200) << reply.content;
        return body_of(reply);
    }
    Reply erase(const std::string& client, std::string_view despite = "") {
        json::object body{{"why", "asked by letter"}};
        if (!despite.empty())
            body["despite"] = despite;
        return ask(Method::post, "/api/v1/clients/" + client + "/erase", json::serialize(body));
    }
    // With an episode: there was care.
    std::string treated(std::string_view birth) {
        const auto who = client(birth);
        episode_ = episode(who);
        return who;
    }
    // Of the verbs by which a store gives out records, how many show anything of this client.
    int verbs_that_show(const std::string& who, bool owner) {
        using record::KeptText;
        auto actor = store::therapist(1, 2);
        actor.owner = owner;
        const record::ClientId client(*parse_uuid(who));
        const record::Place person{"client", client.uuid()};
        const record::Place course{"episode", *parse_uuid(episode_)};
        const auto some = [&](const std::vector<KeptText>& page) {
            return std::ranges::find(page, client, &KeptText::client) != page.end();
        };
        const auto shown =
            record::read(files_, actor, [&](const record::Transaction& t) -> Result<int> {
                const auto& all = t.documents();
                int count = 0;
                for (const bool one :
                     {all.glance(person).has_value(), all.glance(course).has_value(),
                      some(all.glance_of_client("episode", client)), all.find(person).has_value(),
                      all.find(course).has_value(), all.find_version(course, 1).has_value(),
                      some(all.history(course, 9)), some(all.of_client("episode", client, {}, 9)),
                      some(all.newest("episode", {}, 9)), some(all.oldest("episode", {}, 9)),
                      some(all.oldest("client", {}, 9))})
                    count += one ? 1 : 0;
                return count;
            });
        return shown.value_or(-1);
    }
    std::int64_t refusals_in_trail(const std::string& who) {
        (void)client("1990-01-01");  // what waits to be written goes with the next write
        const auto page = body_of(get("/api/v1/audit?what=erase_refused&client=" + who));
        std::int64_t times = 0;
        for (const auto& entry : page.at("entries").as_array())
            times += entry.at("times").to_number<std::int64_t>();
        return times;
    }
    json::object hold(const std::string& client) {
        return {{"client", client},
                {"reason", "a claim"},
                {"by", "the insurer"},
                {"since", "2026-11-01"}};
    }

    store::TestFolder folder_;
    store::SqliteStore files_{{.folder = folder_.path(), .surroundings = store::told_by(clock_)}};
    store::StoreEraser eraser_{files_};
    std::string episode_;
};

TEST_F(KeepingTest, AnAdultsRecordIsKeptForTheYearsOfThePlace) {
    const auto who = treated("1980-01-01");
    const auto now = keeping(who);
    expect_fits("Keeping", now);
    EXPECT_EQ(now.at("until"), "2036-11-21");
    EXPECT_TRUE(now.at("binds").as_bool());
    practice_is("GB");
    EXPECT_EQ(keeping(who).at("until"), "2034-11-21");
}

TEST_F(KeepingTest, AMinorsRecordIsKeptForTheLongerOfTheTwo) {
    const auto who = treated("2012-03-04");
    EXPECT_EQ(keeping(who).at("until"), "2040-03-04") << "to age 28";
    practice_is("US");
    EXPECT_EQ(keeping(who).at("until"), "2037-03-04") << "18 and 7 years";
    practice_is("NZ");
    EXPECT_EQ(keeping(who).at("until"), "2036-11-21") << "10 years after care";
    const auto unknown = treated("");
    practice_is("FR");
    EXPECT_TRUE(keeping(unknown).at("birth_unknown").as_bool());
    EXPECT_EQ(keeping(unknown).at("until"), "2054-11-21") << "the youngest one may have been";
}

TEST_F(KeepingTest, WithoutCareNothingBinds) {
    const auto who = client("1980-01-01");
    EXPECT_FALSE(keeping(who).at("binds").as_bool());
    const auto outcome = body_of(erase(who));
    expect_fits("EraseOutcome", outcome);
    EXPECT_TRUE(outcome.at("erased").as_bool());
    EXPECT_EQ(get("/api/v1/clients/" + who).status, 404);
    EXPECT_TRUE(body_of(erase(who)).at("removed").at("was_erased_before").as_bool());
}

TEST_F(KeepingTest, WhatMustBeKeptIsOnlyKeptAndSeenByTheOwnerAlone) {
    const auto who = treated("1980-01-01");
    const auto outcome = body_of(erase(who));
    expect_fits("EraseOutcome", outcome);
    EXPECT_FALSE(outcome.at("erased").as_bool());
    EXPECT_EQ(outcome.at("keeping").at("until"), "2036-11-21");

    be({Role::practitioner, Role::reception});
    for (const auto& target :
         {"/api/v1/clients/" + who, "/api/v1/clients/" + who + "/summary",
          "/api/v1/clients/" + who + "/notices", "/api/v1/episodes/" + episode_,
          "/api/v1/episodes/" + episode_ + "/plans", "/fhir/R4/Patient/" + who}) {
        const auto reply = get(target);
        EXPECT_TRUE(reply.status == 410 || reply.status == 404) << target << reply.status;
        EXPECT_THAT(reply.content, Not(HasSubstr("Ruiz"))) << target;
    }
    for (const auto& target :
         {"/api/v1/clients/" + who + "/history", std::string("/api/v1/clients?search=ruiz"),
          "/fhir/R4/Patient/" + who + "/_history"})
        EXPECT_THAT(get(target).content, Not(HasSubstr("Ruiz"))) << target;

    // Nobody uses it, not even the owner; nor is it brought back by a change.
    be({Role::owner, Role::practitioner});
    EXPECT_EQ(
        put("/api/v1/clients/" + who, json::object{{"names", {{{"family", "Ruiz"}}}}}, 2).status,
        410);
    EXPECT_EQ(ask(Method::post, "/api/v1/episodes/" + episode_ + "/intakes",
                  R"({"by":"client","language":"en","answers":{"regions":{"low_back_left":3}}})")
                  .status,
              410);
    const auto due = body_of(get("/api/v1/keeping/due"));
    expect_fits("DueLines", due);
    ASSERT_EQ(due.at("only_kept").as_array().size(), 1U);
    EXPECT_EQ(due.at("only_kept").at(0).at("client").at("name"), "Ruiz");
    EXPECT_THAT(get("/api/v1/episodes/" + episode_).content, HasSubstr("low back")) << "the owner";
}

// The owner may see them still, but there is no care that today's knowledge could change.
TEST_F(KeepingTest, OldCasesOfWhoIsOnlyKeptAreNotLookedThrough) {
    const auto who = treated("1980-01-01");
    ASSERT_EQ(ask(Method::post, "/api/v1/episodes/" + episode_ + "/intakes",
                  R"({"by":"client","language":"en",)"
                  R"("answers":{"regions":{"low_back_left":3},"age_years":46}})")
                  .status,
              201);
    const auto replay = [&](const json::object& asked) {
        return ask(Method::post, "/api/v1/replay", json::serialize(asked));
    };
    EXPECT_EQ(body_of(replay({})).at("looked_at"), 1);
    erase(who);
    EXPECT_EQ(body_of(replay({})).at("looked_at"), 0);
    EXPECT_EQ(replay({{"client", who}}).status, 410);
}

TEST_F(KeepingTest, EveryVerbOfTheStoreHidesWhoIsOnlyKept) {
    const auto who = treated("1980-01-01");
    EXPECT_EQ(verbs_that_show(who, false), 11);
    erase(who);
    EXPECT_EQ(verbs_that_show(who, true), 11);
    EXPECT_EQ(verbs_that_show(who, false), 0);
}

TEST_F(KeepingTest, DraftsAndRepeatedRequestsBringNobodyBack) {
    const auto who = treated("1980-01-01");
    be({Role::practitioner}, 2);
    const auto form = "/api/v1/drafts/visit-" + who;
    ASSERT_EQ(ask(Method::put, form, R"({"value":"sore"})").status, 204);
    const auto send = [&] {
        return ask(Method::post, "/api/v1/episodes",
                   fmt::format(R"({{"client":"{}","complaint":"neck","status":"open",)"
                               R"("opened_on":"2026-11-21"}})",
                               who),
                   {.key = "k1"})
            .status;
    };
    ASSERT_EQ(send(), 201);
    ASSERT_EQ(send(), 201);
    be({Role::owner});
    erase(who);
    be({Role::practitioner}, 2);
    EXPECT_EQ(get(form).status, 404);
    EXPECT_EQ(send(), 403);
}

// Else an owner who is not named in it would erase too early.
TEST_F(KeepingTest, WhatIsRestrictedToOthersCountsForTheTime) {
    be({Role::practitioner}, 2);
    const auto who = treated("1980-01-01");
    ASSERT_EQ(ask(Method::post, "/api/v1/privacy",
                  fmt::format(R"({{"kind":"episode","record":"{}","open_to":[]}})", episode_))
                  .status,
              201);
    be({Role::owner, Role::practitioner});
    ASSERT_EQ(get("/api/v1/episodes/" + episode_).status, 403);
    EXPECT_TRUE(keeping(who).at("binds").as_bool());
    EXPECT_FALSE(body_of(erase(who)).at("erased").as_bool());
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 403) << "the owner is not named still";
}

TEST_F(KeepingTest, ANoticeOfBrokenGlassCanStillBeSeenAndNothingBeBroken) {
    const auto who = treated("1980-01-01");
    ASSERT_EQ(ask(Method::post, "/api/v1/privacy",
                  fmt::format(R"({{"kind":"episode","record":"{}","open_to":[]}})", episode_))
                  .status,
              201);
    const auto break_it = [&] {
        return ask(Method::post, "/api/v1/break-glass",
                   fmt::format(R"({{"client":"{}","reason":"fainted on the table"}})", who))
            .status;
    };
    be({Role::practitioner}, 2);
    ASSERT_EQ(break_it(), 201);
    be({Role::owner, Role::practitioner});
    erase(who);
    const auto told = body_of(get("/api/v1/notices")).at("notices").as_array();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(ask(Method::del, "/api/v1/notices/" + text_of(told.at(0).at("id"))).status, 204);
    EXPECT_TRUE(body_of(get("/api/v1/notices")).at("notices").as_array().empty());
    be({Role::practitioner}, 2);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 410) << "the glass stands open still";
    EXPECT_EQ(break_it(), 409) << "nothing is there to be opened";
    be({Role::owner, Role::practitioner}, 3);
    EXPECT_EQ(break_it(), 404) << "the client is off the lists";
}

TEST_F(KeepingTest, WhatHasReadersOfItsOwnIsNotRestrictedBesides) {
    for (const auto* kind : {"private_note", "incident", "exposure", "breach", "decider",
                             "chaperone", "do_not_book", "legal_hold", "only_kept"})
        EXPECT_FALSE(record::may_be_restricted(kind)) << kind;
}

TEST_F(KeepingTest, WhatIsRefusedIsInTheTrail) {
    const auto who = treated("1980-01-01");
    EXPECT_EQ(refusals_in_trail(who), 0);
    EXPECT_EQ(erase(who, "the client insists on it").status, 409);
    EXPECT_EQ(refusals_in_trail(who), 1) << "also when nothing was done";
    erase(who);
    erase(who);
    EXPECT_EQ(refusals_in_trail(who), 3);
}

TEST_F(KeepingTest, WhereItIsStillYesterdayNobodyWaitsForTomorrow) {
    const auto who = client("1980-01-01");
    services_.today = [] { return *parse_date("2026-11-20"); };
    EXPECT_TRUE(body_of(erase(who)).at("erased").as_bool());
}

// It belongs to no client, and is found under the empty id.
TEST_F(KeepingTest, WhatIsThePracticesOwnIsNobodysToErase) {
    practice_is("GB");
    EXPECT_EQ(erase("00000000-0000-0000-0000-000000000000").status, 404);
    EXPECT_EQ(body_of(get("/api/v1/practice")).at("profile").at("place"), "GB");
}

TEST_F(KeepingTest, AClientWhoComesAgainIsUsedAsBefore) {
    const auto who = treated("1980-01-01");
    erase(who);
    const auto again = "/api/v1/clients/" + who + "/only-kept";
    EXPECT_EQ(ask(Method::del, again, R"({"why":"came back"})").status, 204);
    EXPECT_EQ(ask(Method::del, again, "").status, 410);
    be({Role::practitioner});
    EXPECT_EQ(get("/api/v1/clients/" + who).status, 200);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 200);
}

TEST_F(KeepingTest, WhenTheTimeIsOverItIsDueAndGoesForGood) {
    const auto who = treated("1980-01-01");
    services_.today = [] { return *parse_date("2036-11-20"); };
    EXPECT_TRUE(body_of(get("/api/v1/keeping/due")).at("due").as_array().empty());
    services_.today = [] { return *parse_date("2036-11-21"); };
    const auto due = body_of(get("/api/v1/keeping/due")).at("due").as_array();
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(text_of(due.at(0).at("client").at("id")), who);
    EXPECT_EQ(text_of(body_of(get("/api/v1/keeping/due?count=1")).at("next")), who);
    EXPECT_EQ(get("/api/v1/keeping/due?count=0").status, 422);
    EXPECT_TRUE(body_of(erase(who)).at("erased").as_bool());
    EXPECT_EQ(get("/api/v1/episodes/" + episode_).status, 404);
    EXPECT_TRUE(body_of(get("/api/v1/keeping/due")).at("due").as_array().empty());
}

TEST_F(KeepingTest, WhoIsBookedIsErasedAfterTheBookingIsCalledOff) {
    const auto who = client("1980-01-01");
    scheduling::BookingId id;
    const auto booked = record::write(files_, authority_.caller.actor, [&](record::Transaction& t) {
        return scheduling::book(t,
                                {.clients = {record::ClientId(*parse_uuid(who))},
                                 .practitioners = {authority_.caller.actor.person},
                                 .begin = *parse_instant("2026-12-01T09:00:00Z"),
                                 .until = *parse_instant("2026-12-01T10:00:00Z"),
                                 .source = scheduling::BookingSource::desk},
                                "")
            .map([&](const auto& kept) { id = kept.id; });
    });
    ASSERT_TRUE(booked.has_value()) << booked.error().path << booked.error().message;
    const auto refused = erase(who);
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.content, HasSubstr("is booked"));
    EXPECT_EQ(get("/api/v1/clients/" + who).status, 200);
    const auto freed = record::write(files_, authority_.caller.actor, [&](record::Transaction& t) {
        return scheduling::cancel(t, id, 1, {.by_client = true}).map([](const auto&) {});
    });
    ASSERT_TRUE(freed.has_value()) << freed.error().message;
    const auto outcome = erase(who);
    EXPECT_EQ(outcome.status, 200) << outcome.content;
    EXPECT_FALSE(body_of(outcome).at("erased").as_bool()) << "what was booked is kept for its time";
    services_.today = [] { return *parse_date("2046-11-21"); };
    EXPECT_TRUE(body_of(erase(who)).at("erased").as_bool());
}

TEST_F(KeepingTest, ALegalHoldBindsWhateverTheTime) {
    const auto who = client("1980-01-01");
    expect_fits("LegalHold", hold(who));
    const auto id = add("/api/v1/legal-holds", json::serialize(hold(who)));
    auto outcome = body_of(erase(who));
    EXPECT_FALSE(outcome.at("erased").as_bool());
    EXPECT_EQ(outcome.at("keeping").at("holds"), 1);
    EXPECT_EQ(erase(who, "we want to forget it").status, 409);
    expect_fits("LegalHolds", body_of(get("/api/v1/clients/" + who + "/legal-holds")));
    auto ended = hold(who);
    ended["ended_on"] = "2026-11-20";
    EXPECT_EQ(put("/api/v1/legal-holds/" + id, ended, 1).status, 200) << "while only kept";
    EXPECT_TRUE(body_of(erase(who)).at("erased").as_bool());
}

TEST_F(KeepingTest, DespiteTheTimeOnlyWhereAConfirmedPlacePermitsIt) {
    const auto who = treated("1980-01-01");
    EXPECT_EQ(erase(who, "short").status, 422);
    EXPECT_EQ(erase(who, "the client insists on it").status, 409) << "DEFAULT never";
    practice_is("GB");
    EXPECT_EQ(erase(who, "the client insists on it").status, 409) << "not confirmed";
    EXPECT_EQ(
        put("/api/v1/practice",
            json::object{
                {"place", "GB"}, {"confirmed_by", "A lawyer"}, {"confirmed_on", "2026-11-01"}},
            1)
            .status,
        200);
    EXPECT_TRUE(body_of(erase(who, "the client insists on it")).at("erased").as_bool());
}

TEST_F(KeepingTest, OnlyTheOwnerErasesAndSaysWhy) {
    const auto who = client("1980-01-01");
    const auto target = "/api/v1/clients/" + who + "/erase";
    EXPECT_EQ(ask(Method::post, target, "{}").status, 422);
    EXPECT_EQ(ask(Method::post, target, R"({"why":""})").status, 422);
    be({Role::practitioner, Role::reception});
    EXPECT_EQ(erase(who).status, 403);
    EXPECT_EQ(get("/api/v1/clients/" + who).status, 200);
}

}  // namespace
}  // namespace palpate::tests
