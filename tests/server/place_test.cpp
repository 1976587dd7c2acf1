// The practice's place, and who decides for whom there.
#include "server/duties.hpp"

namespace palpate::tests {
namespace {

using http::expect_fits;
using testing::HasSubstr;

class Place : public Duties {
protected:
    json::value deciding(const std::string& client) { return notices(client).at("deciding"); }
    Reply consent(const std::string& client, std::string_view given_by = "",
                  std::string_view answer = "given") {
        json::object body{
            {"to", "treatment"}, {"answer", answer}, {"wording", "May we?"}, {"language", "en"}};
        if (!given_by.empty())
            body["given_by"] = given_by;
        return ask(Method::post, "/api/v1/clients/" + client + "/consents", json::serialize(body));
    }
    Reply intake(const std::string& episode, std::string_view answers) {
        clock_->move(std::chrono::seconds(1));
        return ask(Method::post, "/api/v1/episodes/" + episode + "/intakes",
                   fmt::format(R"({{"by":"client","language":"en","answers":{}}})", answers));
    }
};

constexpr std::string_view aches = R"({"regions":{"low_back_left":5},"age_years":40})";

TEST_F(Place, IsTheStrictestUntilTheOwnerChooses) {
    be({Role::reception});
    const auto reply = get("/api/v1/practice");
    const auto now = body_of(reply);
    expect_fits("PracticeNow", now);
    EXPECT_EQ(field(reply, "ETag"), "\"0\"");
    EXPECT_EQ(now.at("profile").at("place"), "DEFAULT");
    EXPECT_EQ(now.at("place").at("retention").at("minor_to_age"), 28);
    EXPECT_FALSE(now.at("confirmed").as_bool());
    EXPECT_EQ(put("/api/v1/practice", json::object{{"place", "GB"}}, 0).status, 403);
}

TEST_F(Place, IsChosenByTheOwnerWithItsHistory) {
    be({Role::owner});
    const json::object gb{{"place", "GB"}, {"why", "we work here"}};
    expect_fits("PracticeProfile", gb);
    EXPECT_EQ(put("/api/v1/practice", gb, 1).status, 404) << "nothing is there to change";
    const auto first = put("/api/v1/practice", gb, 0);
    EXPECT_EQ(first.status, 200) << first.content;
    EXPECT_EQ(body_of(first).at("place").at("numbers").at("emergency"), "999 or 112");
    EXPECT_EQ(put("/api/v1/practice", gb, 0).status, 412);
    EXPECT_EQ(put("/api/v1/practice", json::object{{"place", "CA-ON"}}, 1).status, 200);
    const auto history = body_of(get("/api/v1/practice/history"));
    expect_fits("PracticeProfiles", history);
    ASSERT_EQ(history.at("versions").as_array().size(), 2U);
    EXPECT_EQ(history.at("versions").at(1).at("why"), "we work here");
}

// Every page says so while somebody made up is kept.
TEST_F(Place, TellsADemonstration) {
    EXPECT_FALSE(body_of(get("/api/v1/practice")).at("demonstration").as_bool());
    client();
    EXPECT_FALSE(body_of(get("/api/v1/practice")).at("demonstration").as_bool());
    add("/api/v1/clients", R"({"names":[{"family":"Example"}],)"
                           R"("identifiers":[{"system":"urn:palpate:made-up","value":"7"}]})");
    const auto now = body_of(get("/api/v1/practice"));
    EXPECT_TRUE(now.at("demonstration").as_bool());
    expect_fits("PracticeNow", now);
}

TEST_F(Place, RefusesWhatIsNoPlaceNamingIt) {
    be({Role::owner});
    const auto reply =
        put("/api/v1/practice", json::object{{"place", "gb"}, {"confirmed_by", "A lawyer"}}, 0);
    EXPECT_EQ(reply.status, 422);
    const auto faults = body_of(reply).at("faults").as_array();
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults.at(0).at("pointer"), "/place");
    EXPECT_EQ(faults.at(1).at("pointer"), "/confirmed_on");
}

TEST_F(Place, IsConfirmedForItselfAndItsNumbersForAYear) {
    be({Role::owner});
    json::object said{{"place", "GB"},
                      {"confirmed_by", "A lawyer"},
                      {"confirmed_on", "2026-11-01"},
                      {"numbers_confirmed_on", "2025-11-21"}};
    auto now = body_of(put("/api/v1/practice", said, 0));
    EXPECT_TRUE(now.at("confirmed").as_bool());
    EXPECT_TRUE(now.at("numbers_confirmed").as_bool());
    said["numbers_confirmed_on"] = "2025-11-19";
    now = body_of(put("/api/v1/practice", said, 1));
    EXPECT_FALSE(now.at("numbers_confirmed").as_bool()) << "older than a year";
    said["place"] = "DE";
    const auto moved = put("/api/v1/practice", said, 2);
    EXPECT_EQ(moved.status, 422);
    EXPECT_THAT(moved.content, HasSubstr("confirmed anew"));
}

TEST_F(Place, MayBeMadeStricterByThePracticeNeverLooser) {
    be({Role::owner});
    const auto years = [&](int keep, int version) {
        const auto reply =
            put("/api/v1/practice", json::object{{"place", "GB"}, {"keep_years", keep}}, version);
        return body_of(reply).at("place").at("retention").at("adult_years").as_int64();
    };
    EXPECT_EQ(years(2, 0), 8);
    EXPECT_EQ(years(15, 1), 15);
}

TEST_F(Place, ItsRuleOnWritingIsHeldForSensitiveAreas) {
    const auto adult = client("1986-05-01");
    const auto agree = [&](std::string_view area, json::object body = {}) {
        body.insert(
            {{"to", "area"}, {"subject", area}, {"wording", "May we?"}, {"language", "en"}});
        body.insert({{"answer", "given"}});
        return ask(Method::post, "/api/v1/clients/" + adult + "/consents", json::serialize(body));
    };
    const auto unwritten = agree("gluteal");
    EXPECT_EQ(unwritten.status, 422);
    EXPECT_THAT(unwritten.content, HasSubstr("/signature"));
    EXPECT_THAT(unwritten.content, HasSubstr("DEFAULT"));
    EXPECT_THAT(unwritten.content, HasSubstr("upper inner thighs"));
    EXPECT_EQ(agree("buttock_upper_left").status, 422) << "a region of that area";
    EXPECT_EQ(agree("low_back_left").status, 201) << "no sensitive area";
    EXPECT_EQ(agree("gluteal", {{"answer", "refused"}}).status, 201) << "a no needs no writing";
    EXPECT_EQ(agree("gluteal", {{"signature", "M1 2L3 4"}}).status, 201);
    EXPECT_EQ(agree("gluteal", {{"signed_name", "Ana Ruiz"}}).status, 201);
    practice_is("GB");
    EXPECT_EQ(agree("gluteal").status, 201) << "recorded is enough there";
    for (const auto* unsaid : {"CA-ON", "US", "NZ", "FR"}) {
        practice_is(unsaid);
        EXPECT_EQ(agree("gluteal").status, 422) << unsaid;
    }
}

TEST_F(Place, AnAdultAgreesAlone) {
    const auto adult = client("1986-05-01");
    const auto how = deciding(adult);
    expect_fits("ClientNotices", notices(adult));
    EXPECT_EQ(how.at("adult"), "yes");
    EXPECT_FALSE(how.at("needs_decider").as_bool());
    EXPECT_EQ(how.at("presence"), "no");
    EXPECT_EQ(consent(adult).status, 201);
}

TEST_F(Place, WhoseAgeIsNotKnownIsNotTakenForAnAdult) {
    const auto how = deciding(client());
    EXPECT_EQ(how.at("adult"), "unknown");
    EXPECT_EQ(how.at("missing").at(0), "birth");
}

TEST_F(Place, AChildNeedsSomebodyWhoDecidesWithADocument) {
    const auto child = client("2012-03-04");
    const auto of = episode(child);
    EXPECT_EQ(deciding(child).at("presence"), "required");
    EXPECT_EQ(deciding(child).at("missing").at(0), "decider");
    const auto refused = intake(of, aches);
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.content, HasSubstr("who decides"));
    EXPECT_EQ(consent(child).status, 409);

    const auto eva = add("/api/v1/deciders", json::serialize(decider(child, false)));
    EXPECT_EQ(deciding(child).at("missing").at(0), "document");
    EXPECT_EQ(intake(of, aches).status, 409);
    const auto proved = decider(child);
    expect_fits("Decider", proved);
    EXPECT_EQ(put("/api/v1/deciders/" + eva, proved, 1).status, 200);
    EXPECT_EQ(deciding(child).at("may_decide").at(0), "Eva Ruiz");
    EXPECT_EQ(intake(of, aches).status, 201);
    EXPECT_EQ(consent(child).status, 409) << "the child alone";
    EXPECT_EQ(consent(child, "Somebody Else").status, 409);
    EXPECT_EQ(consent(child, "Eva Ruizova").status, 409) << "another person";
    EXPECT_EQ(consent(child, "Eva Ruiz, mother").status, 201);
    EXPECT_EQ(consent(child, "", "refused").status, 201) << "to refuse is the child's own";
}

TEST_F(Place, ASessionWithAChildBeginsWithSomebodyThereWhoDecides) {
    const auto begun = [&](const std::string& of, const std::string& wanted) {
        clock_->move(std::chrono::seconds(1));
        return ask(Method::post, "/api/v1/episodes/" + of + "/sessions", wanted);
    };
    const auto agreed = [&](const std::string& of) {
        const auto reply = intake(of, aches);
        const auto plan = text_of(body_of(reply).at("plan").at("id"));
        EXPECT_EQ(put("/api/v1/plans/" + plan, {{"status", "agreed"}}, 1).status, 200);
    };
    const auto child = client("2012-03-04");
    add("/api/v1/deciders", json::serialize(decider(child)));
    const auto of = episode(child);
    agreed(of);
    for (const auto* wanted : {"{}", R"({"in_room":"Somebody Else"})"}) {
        const auto refused = begun(of, wanted);
        EXPECT_EQ(refused.status, 409) << wanted;
        EXPECT_THAT(refused.content, HasSubstr("/in_room"));
        EXPECT_THAT(refused.content, HasSubstr("Eva Ruiz"));
    }
    EXPECT_EQ(begun(of, R"({"in_room":""})").status, 422);
    const auto made = begun(of, R"({"in_room":"Eva Ruiz, mother"})");
    ASSERT_EQ(made.status, 201) << made.content;
    EXPECT_EQ(body_of(get(field(made, "Location"))).at("in_room"), "Eva Ruiz, mother");

    const auto grown = episode(client("1980-05-31"));
    agreed(grown);
    const auto alone = begun(grown, "{}");
    EXPECT_EQ(alone.status, 201) << alone.content;
    EXPECT_FALSE(body_of(alone).contains("in_room"));
}

TEST_F(Place, WhatIsDangerousIsKeptWhoeverMayDecide) {
    const auto of = episode(client("2012-03-04"));
    const auto reply =
        intake(of, R"({"regions":{"low_back_left":5},"age_years":14,)"
                   R"("findings":{"saddle_numbness":"yes","bladder_change":"yes"}})");
    EXPECT_EQ(reply.status, 201) << reply.content;
    EXPECT_THAT(reply.content, HasSubstr(R"("urgency":"emergency")"));
}

TEST_F(Place, TheAgeOfTheAnswersCountsWhereThereIsNoBirthDate) {
    const auto of = episode(client());
    EXPECT_EQ(intake(of, aches).status, 201);
    EXPECT_EQ(intake(of, R"({"regions":{"low_back_left":5},"age_years":15})").status, 409);
    EXPECT_EQ(intake(of, R"({"regions":{"low_back_left":5},"age_years":15.5})").status, 422)
        << "years are whole";
}

// What was told last counts for a consent too; who said nothing of it is not taken for a child
// whom somebody has to decide for.
TEST_F(Place, AConsentCountsTheAgeThatWasTold) {
    const auto told = client();
    EXPECT_EQ(consent(told).status, 201);
    const auto of = episode(told);
    EXPECT_EQ(intake(of, R"({"regions":{"low_back_left":5},"age_years":12,)"
                         R"("findings":{"saddle_numbness":"yes","bladder_change":"yes"}})")
                  .status,
              201)
        << "what is dangerous is kept";
    const auto refused = consent(told);
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.content, HasSubstr("who decides"));
    EXPECT_EQ(consent(told, "", "refused").status, 201);
}

TEST_F(Place, APlanIsNotAgreedWithoutWhoDecides) {
    const auto child = client("2012-03-04");
    const auto of = episode(child);
    const auto eva = add("/api/v1/deciders", json::serialize(decider(child)));
    const auto taken = body_of(intake(of, R"({"regions":{"low_back_left":3},"age_years":14})"));
    ASSERT_TRUE(taken.contains("plan"));
    auto ended = decider(child);
    ended["valid_until"] = "2026-11-20";
    EXPECT_EQ(put("/api/v1/deciders/" + eva, ended, 1).status, 200);
    const auto plan = "/api/v1/plans/" + text_of(taken.at("plan").at("id"));
    const auto reply = put(plan, json::object{{"status", "agreed"}}, 1);
    EXPECT_EQ(reply.status, 409);
    EXPECT_THAT(reply.content, HasSubstr("who decides"));
}

// On the day one is an adult, a parent's word ends by itself.
TEST_F(Place, AParentsWordEndsAtTheAgeOfThePlace) {
    const auto grown = client("2008-11-21");  // 18 today
    add("/api/v1/deciders", json::serialize(decider(grown)));
    EXPECT_EQ(deciding(grown).at("adult"), "yes");
    EXPECT_TRUE(deciding(grown).at("may_decide").as_array().empty());
    EXPECT_EQ(consent(grown).status, 201);
    practice_is("CA");  // 19 there
    EXPECT_EQ(deciding(grown).at("adult"), "no");
    EXPECT_EQ(deciding(grown).at("may_decide").at(0), "Eva Ruiz");
    EXPECT_EQ(consent(grown).status, 409);
    const auto almost = client("2008");  // perhaps not yet 18
    practice_is("US");
    EXPECT_EQ(deciding(almost).at("adult"), "unknown");
    EXPECT_TRUE(deciding(almost).at("needs_decider").as_bool());
}

TEST_F(Place, SetsTheAgeFromWhichOneAgreesAlone) {
    const auto young = client("2010-01-01");  // 16
    EXPECT_EQ(consent(young).status, 409);
    practice_is("GB");
    EXPECT_EQ(consent(young).status, 201);
    EXPECT_EQ(deciding(young).at("presence"), "offered");
}

TEST_F(Place, ForAnAdultWhomSomebodyDecidesForTheyDecide) {
    const auto adult = client("1940-01-01");
    auto d = decider(adult);
    d["authority"] = "power_of_attorney";
    d["relation"] = "daughter";
    add("/api/v1/deciders", json::serialize(d));
    EXPECT_TRUE(deciding(adult).at("needs_decider").as_bool());
    EXPECT_EQ(consent(adult).status, 409);
    EXPECT_EQ(consent(adult, "Eva Ruiz").status, 201);
}

TEST_F(Place, ReceptionSeesWhoMayNotBeTold) {
    const auto child = client("2012-03-04");
    auto d = decider(child, false);
    d["may"] = "nothing";
    d["custody"] = "court order: no contact";
    add("/api/v1/deciders", json::serialize(d));
    be({Role::reception});
    EXPECT_EQ(deciding(child).at("keep_to").at(0),
              "Eva Ruiz (mother): may not decide, may not be told: court order: no contact");
    d["portal_access"] = true;
    EXPECT_EQ(ask(Method::post, "/api/v1/deciders", json::serialize(d)).status, 422);
}

}  // namespace
}  // namespace palpate::tests
