// The trail: every change of an account is in it, and who may read it sees ids, roles and names.
#include "record/care.hpp"
#include "record/clients.hpp"
#include "record/referrals/referral.hpp"
#include "server/entered.hpp"
#include "server/etag.hpp"
#include "store/sqlite_store.hpp"
#include "store/verify.hpp"

#include <set>

namespace palpate::server {
namespace {

using practice::Action;

// The same interface over a store that keeps a trail.
class Trail : public Entered {
protected:
    Trail() {
        kept_ = std::make_unique<store::SqliteStore>(
            store::StoreOptions{.folder = folder_.path(), .surroundings = store::told_by(clock_)});
        EXPECT_TRUE(kept_->add_practice(practice_, {"practice-1", "A practice"}).has_value());
        authority_over_ = std::make_unique<practice::StoreAuthority>(*kept_, false);
        entrance_over_.reset(new practice::Entrance{*kept_, *kept_, *authority_over_, false,
                                                    practice::Passwords(cheap)});
        services_.store = kept_.get();
        services_.authority = authority_over_.get();
        services_.entrance = entrance_over_.get();
        me_ = person(1, {Role::owner, Role::practitioner}, good_password);
    }

    PersonId person(std::uint8_t number, std::vector<Role> roles, std::string_view password = "") {
        practice::Account account{.id = id_of<PersonId>(number),
                                  .person = {.name = fmt::format("Person {}", number),
                                             .email = fmt::format("p{}@example.org", number),
                                             .roles = std::move(roles)},
                                  .made_at = clock_->now.load()};
        if (!password.empty())
            account.password = secrets::hash_password(password, cheap());
        EXPECT_TRUE(practice::change(*kept_, practice_, [&](practice::Access& a) {
                        return a.people.put(account);
                    }).has_value());
        return account.id;
    }
    Cookie come_in(PersonId who) {
        const auto ticket = practice::change(
            *kept_, practice_, [&](practice::Access& a) -> Result<practice::Ticket> {
                return practice::open_session(a, practice_,
                                              {who, practice::CameBy::password, "127.0.0.1"});
            });
        return {"palpate=" + practice::to_text(*ticket), practice::csrf_token_of(*ticket)};
    }
    Reply send(Method method, std::string target, const Cookie& cookie, std::string body = "") {
        const bool of_person = method == Method::put && target.starts_with("people/");
        const auto tag = of_person ? etag_in(ask({.target = "/api/v1/" + target, .cookie = cookie}))
                                   : std::string();
        return ask({.method = method,
                    .target = "/api/v1/" + std::move(target),
                    .body = std::move(body),
                    .cookie = cookie,
                    .if_match = tag});
    }
    boost::json::object trail(const Cookie& cookie, const std::string& query = "") {
        // What waits to be written goes with the next group.
        EXPECT_TRUE(practice::change(*kept_, practice_, [](practice::Access&) -> Result<int> {
                        return 1;
                    }).has_value());
        const auto reply = send(Method::get, "audit" + query, cookie);
        EXPECT_EQ(reply.status, 200) << reply.content;
        return json_of(reply);
    }
    // The actions about accounts, the oldest first.
    std::vector<std::string> deeds(const Cookie& cookie) {
        std::vector<std::string> all;
        const auto said = trail(cookie, "?count=100");
        for (const auto& entry : said.at("entries").as_array()) {
            const std::string kind(entry.at("kind").as_string());
            if (std::ranges::find(practice::account_kinds, kind) != practice::account_kinds.end())
                all.emplace_back(entry.at("action").as_string());
        }
        std::ranges::reverse(all);
        return all;
    }
    record::ClientId add_client(const char* family) {
        const practice::Actor actor{practice_, me_, "127.0.0.1"};
        return *record::write(*kept_, actor, [&](record::Transaction& t) {
            return record::add_client(t, store::named(family), "").map([](const auto& kept) {
                return kept.id;
            });
        });
    }

    void refer(record::ClientId client, const char* day) {
        const practice::Actor actor{practice_, me_, "127.0.0.1"};
        const auto sent = record::write(*kept_, actor, [&](record::Transaction& t) {
            return record::open_episode(t,
                                        {.client = client,
                                         .complaint = "her back",
                                         .status = record::EpisodeStatus::open,
                                         .opened_on = *parse_date(day),
                                         .closed_on = {},
                                         .practitioner = {},
                                         .extra = {}},
                                        "")
                .and_then([&](const auto& episode) {
                    return record::refer(t, episode.id,
                                         {.to = "Dr. Vega",
                                          .on = *parse_date(day),
                                          .urgency = record::ReferralUrgency::soon,
                                          .within_days = 7,
                                          .letter = "Please look at her back."});
                });
        });
        EXPECT_TRUE(sent) << sent.error().message;
    }

    const PracticeId practice_ = id_of<PracticeId>(1);
    store::TestFolder folder_;
    std::unique_ptr<store::SqliteStore> kept_;
    std::unique_ptr<practice::StoreAuthority> authority_over_;
    std::unique_ptr<practice::Entrance> entrance_over_;
    PersonId me_;
};

TEST_F(Trail, HoldsEveryChangeOfAnAccountWithoutNamesOrAddresses) {
    EXPECT_EQ(status(sign_in_as("p1@example.org", "a wrong guess")), 401);
    EXPECT_EQ(status(sign_in_as("nobody-here@example.org", "a wrong guess")), 401);
    const auto in = ask(sign_in_as("p1@example.org", good_password));
    ASSERT_EQ(in.status, 200) << in.content;
    const auto me = cookie_of(in);
    const auto invited = send(Method::post, "people", me,
                              R"({"name": "Ben Secret", "email": "ben.secret@example.org",
                                  "roles": ["reception"]})");
    ASSERT_EQ(invited.status, 201) << invited.content;
    const auto said = json_of(invited);
    const std::string ben(said.at("person").at("id").as_string());
    const auto came = ask({.method = Method::post,
                           .target = "/api/v1/welcome",
                           .body = boost::json::serialize(boost::json::object{
                               {"link", said.at("link")}, {"password", "zwölf Ziegel im Regen"}})});
    ASSERT_EQ(came.status, 200) << came.content;
    const auto put = [&](const char* rest) {
        EXPECT_EQ(send(Method::put, "people/" + ben, me,
                       fmt::format(R"({{"name": "Ben Secret", "email": "ben.secret@example.org",
                                       {}}})",
                                   rest))
                      .status,
                  200);
    };
    put(R"("roles": ["reception", "auditor"], "active": true)");
    put(R"("roles": ["reception", "auditor"], "active": false)");
    put(R"("roles": ["reception", "auditor"], "active": true)");
    EXPECT_EQ(send(Method::post, "password", me, R"({"old": "no", "new": "x"})").status, 422);
    EXPECT_EQ(send(Method::post, "password", me,
                   boost::json::serialize(boost::json::object{{"old", good_password},
                                                              {"new", "neun Nebel nach Norden"}}))
                  .status,
              204);
    const auto token = *practice::make_token(*kept_, practice_, "Lab Secret", "system/*.r");
    EXPECT_EQ(practice::revoke_tokens(*kept_, practice_, "Lab Secret"), 1);
    EXPECT_EQ(send(Method::del, "sessions", me).status, 204);
    const auto again = come_in(me_);
    EXPECT_EQ(send(Method::del, "session", again).status, 204);
    const std::multiset<std::string> expected{
        "sign_in_refused",  "sign_in_refused", "sign_in",     "account_add",  "link_make",
        "password_set",     "sign_in",         "role_change", "account_shut", "account_open",
        "password_refused", "password_set",    "token_make",  "token_revoke", "sign_out_everywhere",
        "sign_in",          "sign_out",        "sign_in"};
    const auto found = deeds(come_in(me_));
    EXPECT_EQ(std::multiset<std::string>(found.begin(), found.end()), expected);
    kept_.reset();
    const auto proof = store::verify(folder_.path());
    ASSERT_TRUE(proof.has_value()) << proof.error().message;
    EXPECT_EQ(proof->about_accounts, std::ssize(expected));
}

TEST_F(Trail, ADeedThatIsRefusedLeavesNoEntry) {
    const auto me = come_in(me_);
    const auto before = deeds(me);
    EXPECT_EQ(send(Method::post, "people", me,
                   R"({"name": "B", "email": "p1@example.org", "roles": ["reception"]})")
                  .status,
              409);
    EXPECT_EQ(send(Method::put, "people/" + to_text(me_), me,
                   R"({"name": "A", "email": "p1@example.org", "roles": ["reception"],
                       "active": true})")
                  .status,
              409);
    EXPECT_EQ(deeds(me), before);
}

TEST_F(Trail, GuessesThatWaitAreFoldedIntoOneEntry) {
    for (int i = 0; i < 12; ++i)
        (void)ask(sign_in_as("p1@example.org", "a wrong guess"));
    const auto said = trail(come_in(me_), "?what=sign_in_locked,sign_in_refused");
    const auto& entries = said.at("entries").as_array();
    ASSERT_EQ(entries.size(), 2U) << boost::json::serialize(said);
    std::int64_t times = 0;
    for (const auto& entry : entries) {
        times += entry.at("times").to_number<std::int64_t>();
        EXPECT_EQ(entry.at("id").as_string(), to_text(me_));
        EXPECT_FALSE(entry.as_object().contains("who"));
    }
    EXPECT_EQ(times, 12);
}

TEST_F(Trail, AnAuditorSeesPeopleAndIdsAndNoClient) {
    const auto client = add_client("Ruizsecret");
    const auto owner = come_in(me_);
    ASSERT_EQ(send(Method::get, "clients/" + to_text(client), owner).status, 200);
    const auto auditor = come_in(person(2, {Role::auditor}));
    const auto blind = trail(auditor, "?client=" + to_text(client));
    EXPECT_EQ(blind.at("entries").as_array().size(), 2U);  // added, read
    EXPECT_TRUE(blind.at("clients").as_array().empty());
    EXPECT_EQ(boost::json::serialize(blind).find("Ruizsecret"), std::string::npos);
    EXPECT_NE(boost::json::serialize(blind).find("Person 1"), std::string::npos);
    const auto seeing = trail(owner, "?client=" + to_text(client));
    ASSERT_EQ(seeing.at("clients").as_array().size(), 1U);
    EXPECT_NE(boost::json::serialize(seeing.at("clients")).find("Ruizsecret"), std::string::npos);
    EXPECT_EQ(send(Method::get, "audit", come_in(person(3, {Role::practitioner}))).status, 403);
    EXPECT_EQ(send(Method::get, "audit.csv", come_in(person(4, {Role::reception}))).status, 403);
    // What was looked for in the trail is in it.
    const auto searches = trail(owner, "?what=search&person=" + to_text(id_of<PersonId>(2)));
    ASSERT_EQ(searches.at("entries").as_array().size(), 1U);
    EXPECT_EQ(searches.at("entries").at(0).at("kind").as_string(), "trail");
    EXPECT_EQ(searches.at("entries").at(0).at("client").as_string(), to_text(client));
}

// As a list of bookings: an entry for each client that it tells of.
TEST_F(Trail, NamesEachClientWhoseReferralIsToBeSeenToAndNobodyElse) {
    const auto late = add_client("Ruiz");
    refer(late, "2026-10-01");
    refer(late, "2026-10-02");
    refer(add_client("Soto"), "2026-11-21");  // waits in time: nothing of it is told
    const auto me = come_in(me_);
    const auto listed = [&] {
        std::vector<std::string> clients;
        const auto told = trail(me, "?what=list");
        for (const auto& entry : told.at("entries").as_array())
            if (entry.at("kind").as_string() == "referral")
                clients.emplace_back(entry.at("client").as_string());
        return clients;
    };
    const auto today = json_of(send(Method::get, "referrals", me));
    EXPECT_EQ(today.at("referrals").as_array().size(), 2U);
    EXPECT_EQ(listed(), std::vector<std::string>{to_text(late)});
    // Read again within the minute it is the same entry; later, another.
    EXPECT_EQ(send(Method::get, "referrals", me).status, 200);
    EXPECT_EQ(listed().size(), 1U);
    clock_->move(std::chrono::minutes(2));
    EXPECT_EQ(send(Method::get, "referrals", me).status, 200);
    EXPECT_EQ(listed().size(), 2U);
}

TEST_F(Trail, IsPagedNewestFirstWithEachEntryOnce) {
    for (int i = 0; i < 23; ++i)
        add_client("Ruiz");
    const auto me = come_in(me_);
    std::vector<std::int64_t> seen;
    std::string query = "?what=add&count=5";
    for (std::string next = query; !next.empty();) {
        const auto page = trail(me, next);
        for (const auto& entry : page.at("entries").as_array())
            seen.push_back(entry.at("seq").to_number<std::int64_t>());
        const auto* more = page.if_contains("next");
        next = more == nullptr ? "" : fmt::format("{}&after={}", query, more->to_number<int>());
    }
    ASSERT_EQ(seen.size(), 23U);
    EXPECT_TRUE(std::ranges::is_sorted(seen, std::greater<>()));
    EXPECT_EQ(std::set<std::int64_t>(seen.begin(), seen.end()).size(), seen.size());
}

TEST_F(Trail, IsFoundByDayAndWrongQuestionsAreNamed) {
    add_client("Ruiz");
    clock_->move(std::chrono::hours(48));
    add_client("Soto");
    const auto me = come_in(me_);
    EXPECT_EQ(trail(me, "?what=add&from=2026-11-22T00:00:00Z").at("entries").as_array().size(), 1U);
    EXPECT_EQ(
        trail(me, "?what=add&until=2026-11-22T00:00:00%2B01:00").at("entries").as_array().size(),
        1U);
    EXPECT_EQ(trail(me, "?what=add").at("entries").as_array().size(), 2U);
    for (const auto* wrong :
         {"?what=nonsense", "?from=yesterday", "?client=7", "?after=0", "?count=0", "?person=x"})
        EXPECT_EQ(send(Method::get, std::string("audit") + wrong, me).status, 422) << wrong;
}

TEST_F(Trail, ItsTableRunsNoFormula) {
    EXPECT_TRUE(practice::change(*kept_, practice_, [&](practice::Access& a) {
                    auto account = *a.people.find(me_);
                    account.person.name = "=HYPERLINK(\"http://evil\",\"x\")";
                    return a.people.put(account);
                }).has_value());
    const auto me = come_in(me_);
    const auto reply = send(Method::get, "audit.csv", me);
    ASSERT_EQ(reply.status, 200);
    EXPECT_EQ(reply.content_type, "text/csv; charset=utf-8");
    EXPECT_NE(reply.content.find("\"'=HYPERLINK"), std::string::npos) << reply.content;
    EXPECT_EQ(reply.content.find(",=HYPERLINK"), std::string::npos);
    EXPECT_EQ(reply.content.find(",\"=HYPERLINK"), std::string::npos);
}

}  // namespace
}  // namespace palpate::server
