// What a practice owes a client besides care: flags, incidents, private records, and data that was
// lost.
#include "server/duties.hpp"

namespace palpate::tests {
namespace {

using http::expect_fits;
using testing::HasSubstr;
using testing::Not;

class DutiesTest : public Duties {
protected:
    static std::string text(const json::value& value) { return json::serialize(value); }
    static json::object do_not_book(const std::string& client) {
        return {{"client", client},
                {"ask", "Marta"},
                {"reason", "shouted at the desk"},
                {"since", "2026-11-01"}};
    }
    static json::object private_note(const std::string& client) {
        return {{"client", client},
                {"protects", "adult_with_capacity"},
                {"concern", "afraid to go home"},
                {"steps", {{{"step", "alone"}}}}};
    }
    static json::object breach() {
        return {{"found_at", "2026-11-21T08:00:00Z"},
                {"what", "a tablet was stolen"},
                {"risk", "unknown"},
                {"done", "signed out everywhere"}};
    }
};

TEST_F(DutiesTest, ReceptionIsToldWhomToAskAndNeverWhy) {
    const auto who = client("1980-01-01");
    const auto body = do_not_book(who);
    expect_fits("DoNotBook", body);
    const auto id = add("/api/v1/do-not-book", text(body));
    be({Role::reception});
    const auto told = notices(who);
    expect_fits("ClientNotices", told);
    EXPECT_EQ(told.at("ask_first").at(0).at("ask"), "Marta");
    EXPECT_THAT(text(told), Not(HasSubstr("shouted")));
    EXPECT_EQ(get("/api/v1/clients/" + who + "/do-not-book").status, 403);
    be({Role::owner});
    expect_fits("DoNotBooks", body_of(get("/api/v1/clients/" + who + "/do-not-book")));
    auto ended = body;
    ended["ended_on"] = "2026-11-20";
    EXPECT_EQ(put("/api/v1/do-not-book/" + id, ended, 1).status, 200);
    EXPECT_TRUE(notices(who).at("ask_first").as_array().empty());
}

TEST_F(DutiesTest, TheLastWordOnAChaperoneCounts) {
    const auto who = client("1980-01-01");
    json::object body{{"client", who}, {"answer", "declined"}, {"on", "2026-11-01"}};
    expect_fits("Chaperone", body);
    const auto first = add("/api/v1/chaperones", text(body));
    body["answer"] = "offered";
    add("/api/v1/chaperones", text(body));
    EXPECT_EQ(notices(who).at("chaperone").at("answer"), "offered");
    clock_->move(std::chrono::seconds(5));
    body["answer"] = "wanted";
    body["who"] = "her sister";
    EXPECT_EQ(put("/api/v1/chaperones/" + first, body, 1).status, 200);
    EXPECT_EQ(notices(who).at("chaperone").at("answer"), "wanted");
}

TEST_F(DutiesTest, AnIncidentKeepsWhatHappenedWithItsHistory) {
    const auto who = client("1980-01-01");
    json::object body{{"client", who},
                      {"happened_at", "2026-11-20T15:00:00Z"},
                      {"what", "dizzy when getting up"},
                      {"regions", {"head_back_left"}},
                      {"harm", "slight"},
                      {"done", "sat with her, water"}};
    const auto refused = ask(Method::post, "/api/v1/incidents", text(body));
    if (refused.status == 422)
        body["regions"] = {"low_back_left"};
    auto wrong = body;
    wrong["regions"] = {"nowhere"};
    wrong["what"] = "";
    const auto faults = body_of(ask(Method::post, "/api/v1/incidents", text(wrong)));
    EXPECT_EQ(faults.at("faults").as_array().size(), 2U) << text(faults);
    expect_fits("Incident", body);
    const auto id = add("/api/v1/incidents", text(body));
    body["told"] = {{{"who", "the client"}}};
    EXPECT_EQ(put("/api/v1/incidents/" + id, body, 1).status, 200);
    EXPECT_EQ(put("/api/v1/incidents/" + id, body, 1).status, 412);
    expect_fits("Incidents", body_of(get("/api/v1/clients/" + who + "/incidents")));
    be({Role::reception});
    EXPECT_EQ(get("/api/v1/clients/" + who + "/incidents").status, 403);
}

TEST_F(DutiesTest, AnExposureListsWhomToTellEachOnceAndNotItself) {
    const auto who = client("1980-01-01");
    const auto other = client("1970-01-01");
    json::object body{{"client", who},
                      {"on", "2026-11-20"},
                      {"what", "shingles"},
                      {"others", {{{"client", other}}}}};
    expect_fits("Exposure", body);
    const auto id = add("/api/v1/exposures", text(body));
    body["others"] = {{{"client", other}}, {{"client", other}}, {{"client", who}}};
    const auto reply = put("/api/v1/exposures/" + id, body, 1);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(body_of(reply).at("faults").as_array().size(), 3U) << reply.content;
}

TEST_F(DutiesTest, APrivateRecordIsThereForItsAuthorWhomItNamesAndTheLead) {
    const auto who = client("1980-01-01");
    auto body = private_note(who);
    expect_fits("PrivateNote", body);
    const auto list = "/api/v1/clients/" + who + "/private-notes";
    const auto count = [&] { return body_of(get(list)).at("private_notes").as_array().size(); };
    be({Role::practitioner}, 1);
    const auto id = add("/api/v1/private-notes", text(body));
    expect_fits("PrivateNotes", body_of(get(list)));
    EXPECT_EQ(count(), 1U);

    be({Role::practitioner, Role::owner}, 2);
    EXPECT_EQ(count(), 0U) << "neither a colleague nor the owner";
    EXPECT_EQ(put("/api/v1/private-notes/" + id, body, 1).status, 404);
    be({Role::reception}, 3);
    EXPECT_EQ(get(list).status, 403);

    be({Role::practitioner}, 1);
    body["readers"] = {person(2)};
    EXPECT_EQ(put("/api/v1/private-notes/" + id, body, 1).status, 200);
    be({Role::practitioner}, 2);
    EXPECT_EQ(count(), 1U) << "named";
    be({Role::owner}, 4);
    EXPECT_EQ(count(), 0U);
    EXPECT_EQ(
        put("/api/v1/practice", json::object{{"place", "GB"}, {"safeguarding_lead", person(4)}}, 0)
            .status,
        200);
    EXPECT_EQ(count(), 1U) << "the lead";
}

TEST_F(DutiesTest, WhoTickedAStepAndWhenIsTheServersToSay) {
    const auto who = client("1980-01-01");
    auto body = private_note(who);
    body["author"] = person(9);
    body["steps"] = {{{"step", "alone"}, {"at", "2001-01-01T00:00:00Z"}, {"by", person(9)}}};
    be({Role::practitioner}, 1);
    const auto id = add("/api/v1/private-notes", text(body));
    const auto list = "/api/v1/clients/" + who + "/private-notes";
    auto kept = body_of(get(list)).at("private_notes").at(0).at("content");
    EXPECT_EQ(text_of(kept.at("author")), person(1));
    EXPECT_EQ(text_of(kept.at("steps").at(0).at("by")), person(1));
    EXPECT_THAT(text_of(kept.at("steps").at(0).at("at")), HasSubstr("2026-11-21"));
    const auto first = kept.at("steps").at(0);

    body["readers"] = {person(2)};
    EXPECT_EQ(put("/api/v1/private-notes/" + id, body, 1).status, 200);
    clock_->move(std::chrono::hours(1));
    be({Role::practitioner}, 2);
    body["steps"] = {{{"step", "alone"}}, {{"step", "lead"}}};
    EXPECT_EQ(put("/api/v1/private-notes/" + id, body, 2).status, 200);
    kept = body_of(get(list)).at("private_notes").at(0).at("content");
    EXPECT_EQ(kept.at("steps").at(0), first) << "ticked before, by somebody else";
    EXPECT_EQ(text_of(kept.at("steps").at(1).at("by")), person(2));
    EXPECT_EQ(text_of(kept.at("author")), person(1));
}

TEST_F(DutiesTest, ABreachHasTheClocksOfThePlaceFromWhenItWasFound) {
    be({Role::owner});
    practice_is("US");
    expect_fits("Breach", breach());
    const auto reply = ask(Method::post, "/api/v1/breaches", text(breach()), {.key = "k"});
    EXPECT_EQ(reply.status, 201) << reply.content;
    expect_fits("KeptBreach", body_of(reply));
    EXPECT_EQ(ask(Method::post, "/api/v1/breaches", text(breach()), {.key = "k"}).content,
              reply.content);
    const auto due = body_of(reply).at("due").as_array();
    ASSERT_EQ(due.size(), 3U);
    EXPECT_EQ(due.at(0).at("due_at"), "2027-01-20T08:00:00.000Z") << "60 days";
    EXPECT_EQ(due.at(2).at("due_at"), "2026-11-24T08:00:00.000Z");

    auto told = breach();
    told["steps"] = {{{"step", "us_state"}}};
    const auto id = text_of(body_of(reply).at("id"));
    const auto changed = put("/api/v1/breaches/" + id, told, 1);
    EXPECT_EQ(changed.status, 200) << changed.content;
    EXPECT_TRUE(body_of(changed).at("due").at(2).as_object().contains("done_at"));
    EXPECT_FALSE(body_of(changed).at("due").at(0).as_object().contains("done_at"));
    expect_fits("Breaches", body_of(get("/api/v1/breaches")));
    be({Role::practitioner});
    EXPECT_EQ(get("/api/v1/breaches").status, 403);
}

TEST_F(DutiesTest, ABreachNamesWhatIsWrongWithIt) {
    be({Role::owner});
    auto wrong = breach();
    wrong["what"] = "";
    wrong["people"] = -1;
    wrong["happened_at"] = "2026-11-22T00:00:00Z";
    const auto reply = ask(Method::post, "/api/v1/breaches", text(wrong));
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(body_of(reply).at("faults").as_array().size(), 3U);
}

}  // namespace
}  // namespace palpate::tests
