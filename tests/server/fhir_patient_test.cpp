// FHIR's Patient over each store, from the request to the reply.
#include "server/fhir_server.hpp"
#include "server/lasting_fields.hpp"

#include <set>

namespace palpate::http {
namespace {

class FhirPatient : public FhirServer {};

TEST_P(FhirPatient, IsMadeWithAnIdOfOurs) {
    const auto reply = post(patient(R"("id":"theirs","meta":{"versionId":"9"},"active":true)"));
    ASSERT_EQ(reply.status, 201) << reply.content;
    EXPECT_EQ(reply.content_type, fhir_type);
    const auto id = id_in(reply);
    ASSERT_TRUE(parse_uuid(id).has_value());
    EXPECT_EQ(parse_uuid(id)->bytes[6] >> 4, 7);
    EXPECT_THAT(reply.fields,
                HasSubstr(fmt::format("Location: /fhir/R4/Patient/{}/_history/1\r\n", id)));
    EXPECT_THAT(reply.fields, HasSubstr("ETag: W/\"1\"\r\n"));
    EXPECT_THAT(reply.fields, HasSubstr("Last-Modified: Sat, 21 Nov 2026 10:00:00 GMT\r\n"));
    EXPECT_EQ(json::parse(reply.content).at("meta"),
              json::parse(R"({"versionId":"1","lastUpdated":"2026-11-21T10:00:00.000Z"})"));
    const auto read = get("/fhir/R4/Patient/" + id);
    EXPECT_EQ(read.status, 200);
    EXPECT_EQ(read.content, reply.content);
    EXPECT_THAT(read.fields, HasSubstr("ETag: W/\"1\"\r\n"));
}

TEST_P(FhirPatient, KeepsWhatIsNotModelledAlsoWhenAnotherDoorChangesTheRest) {
    const auto path = add(patient(
        R"("extension":[{"url":"http://x.example","valueDecimal":1.50}],"photo":[{"title":"t"}],
        "_birthDate":{"extension":[{"url":"http://t.example","valueDateTime":"1982"}]})"));
    const auto own = "/api/v1/clients/" + path.substr(17);
    auto content = json::parse(get(own).content).at("content").as_object();
    content.at("names").at(0).at("family") = "Soto";
    std::string tag = "\"1\"";
    // With what was kept, and without: then it stays all the same.
    for (const bool with_extra : {true, false}) {
        if (!with_extra)
            content.erase("extra");
        const auto body = json::serialize(content);
        const auto changed = ask({.method = Method::put, .if_match = tag, .body = body}, own);
        ASSERT_EQ(changed.status, 200) << changed.content;
        EXPECT_THAT(changed.content, Not(HasSubstr("Ruiz")));  // also not in what was kept
        tag = "\"2\"";
    }
    const auto read = get(path);
    for (const auto* part : {R"("valueDecimal":1.50)", R"("photo":[{"title":"t"}])",
                             R"("_birthDate":{"extension")", R"("family":"Soto")"})
        EXPECT_THAT(read.content, HasSubstr(part));
    EXPECT_THAT(read.content, Not(HasSubstr("Ruiz")));
    EXPECT_THAT(read.fields, HasSubstr("ETag: W/\"3\""));
}

TEST_P(FhirPatient, PreferSaysWhatAChangeAnswers) {
    const auto minimal = post(patient(), {.prefer = "respond-async, return=minimal"});
    EXPECT_EQ(minimal.status, 201);
    EXPECT_EQ(minimal.content, "");
    EXPECT_THAT(minimal.fields, HasSubstr("Location: "));
    const auto outcome = post(patient(), {.prefer = "return=OperationOutcome"});
    EXPECT_THAT(outcome.content, HasSubstr(R"("severity":"information")"));
    EXPECT_THAT(post(patient(), {.prefer = "return=representation"}).content, HasSubstr("Ruiz"));
}

TEST_P(FhirPatient, ARequestThatComesTwiceIsDoneOnce) {
    const auto first = post(patient(), {.idempotency_key = "k"});
    const auto again = post(patient(), {.idempotency_key = "k"});
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.content, first.content);
    EXPECT_EQ(lasting_fields(again), lasting_fields(first));
    EXPECT_EQ(families("").size(), 1U);
    expect_outcome(post(patient("", "Soto"), {.idempotency_key = "k"}), 409, "conflict");
    // The first version is given again, also when there is a later one.
    const auto path = "/fhir/R4/Patient/" + id_in(first);
    ASSERT_EQ(put(path, with_id(path, "", "Mora")).status, 200);
    EXPECT_EQ(post(patient(), {.idempotency_key = "k"}).content, first.content);
}

TEST_P(FhirPatient, IfNoneExistFindsTheOneThereIs) {
    const auto body = patient(R"("identifier":[{"system":"urn:a","value":"7 8"}])");
    constexpr std::string_view same = "identifier=urn:a%7C7%208";
    const auto first = post(body, {.if_none_exist = same});
    ASSERT_EQ(first.status, 201) << first.content;
    const auto second = post(body, {.if_none_exist = same});
    EXPECT_EQ(second.status, 200);
    EXPECT_EQ(id_in(second), id_in(first));
    EXPECT_EQ(post(body, {.if_none_exist = "identifier=urn:a|7"}).status, 201);
    expect_outcome(post(body, {.if_none_exist = same}), 412, "multiple-matches");
    expect_outcome(post(body, {.if_none_exist = "name=x"}), 400, "structure", "identifier");
    expect_outcome(post(body, {.if_none_exist = "identifier="}), 400, "structure");
}

TEST_P(FhirPatient, NamesEveryFaultByItsPlace) {
    const auto reply = post(R"({"resourceType":"Patient","gender":"f","nme":[],"birthDate":"x"})");
    expect_outcome(reply, 422, "code-invalid", R"("expression":["Patient.gender"])");
    for (const auto* place : {"Patient.nme", "Patient.birthDate", "Patient.name"})
        EXPECT_THAT(reply.content, HasSubstr(place));
    expect_outcome(post("{"), 400, "structure");
    expect_outcome(post(R"({"resourceType":"Person"})"), 400, "invalid", "Patient.resourceType");
    EXPECT_TRUE(families("").empty());
}

TEST_P(FhirPatient, AnUnchangedOneIsNotSentAgain) {
    const auto path = add(patient());
    const auto same = get(path, {.if_none_match = "W/\"1\""});
    EXPECT_EQ(same.status, 304);
    EXPECT_EQ(same.content, "");
    EXPECT_THAT(same.fields, HasSubstr("ETag: W/\"1\""));
    EXPECT_EQ(get(path, {.if_none_match = "W/\"2\""}).status, 200);
}

TEST_P(FhirPatient, AnUnknownOneIsNotFound) {
    const std::string unknown = "/fhir/R4/Patient/0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e";
    for (const auto& path : {unknown, unknown + "/_history", unknown + "/_history/1",
                             std::string("/fhir/R4/Patient/no-uuid")})
        expect_outcome(get(path), 404, "not-found");
    const auto path = add(patient());
    for (const auto* version : {"2", "0", "-1", "x", "99999999999999999999"})
        expect_outcome(get(path + "/_history/" + version), 404, "not-found");
    expect_outcome(put(unknown, with_id(unknown)), 405, "not-supported");
    EXPECT_EQ(remove(unknown).status, 204);
}

TEST_P(FhirPatient, IsUpdatedFromTheVersionThatIfMatchSays) {
    const auto path = add(patient());
    stores_.clock->move(std::chrono::hours(1));
    const auto second = put(path, with_id(path, "", "Soto"), "W/\"1\"");
    EXPECT_EQ(second.status, 200) << second.content;
    EXPECT_THAT(second.fields, HasSubstr("ETag: W/\"2\""));
    EXPECT_THAT(second.fields, HasSubstr("Last-Modified: Sat, 21 Nov 2026 11:00:00 GMT"));
    expect_outcome(put(path, with_id(path, "", "Mora"), "W/\"1\""), 412, "conflict",
                   "from version 1, now it is 2");
    EXPECT_THAT(get(path).content, HasSubstr("Soto"));
    EXPECT_EQ(put(path, with_id(path, "", "Mora")).status, 200);
    EXPECT_EQ(put(path, with_id(path, "", "Mora"), "*").status, 200);
    expect_outcome(put(path, with_id(path), "three"), 400, "structure", "If-Match");
    expect_outcome(put(path, patient()), 400, "invalid", "Patient.id");
    expect_outcome(put(path, patient(R"("id":"0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e")")), 400,
                   "invalid", "Patient.id");
    expect_outcome(put(path, with_id(path, R"("gender":7)")), 422, "structure", "Patient.gender");
}

TEST_P(FhirPatient, EveryVersionIsKept) {
    const auto path = add(patient());
    ASSERT_EQ(put(path, with_id(path, "", "Soto")).status, 200);
    EXPECT_THAT(get(path + "/_history/1").content, HasSubstr("Ruiz"));
    EXPECT_THAT(get(path + "/_history/2").content, HasSubstr("Soto"));
    ASSERT_EQ(remove(path).status, 204);
    const auto bundle = json::parse(get(path + "/_history").content);
    EXPECT_EQ(bundle.at("type").as_string(), "history");
    EXPECT_EQ(bundle.at("total").as_int64(), 3);
    const auto& entries = bundle.at("entry").as_array();
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_FALSE(entries[0].as_object().contains("resource"));
    EXPECT_EQ(entries[0].at("request").at("method").as_string(), "DELETE");
    EXPECT_EQ(entries[1].at("request").at("method").as_string(), "PUT");
    EXPECT_EQ(entries[1].at("resource").at("name").at(0).at("family").as_string(), "Soto");
    EXPECT_EQ(entries[2].at("request").at("method").as_string(), "POST");
    EXPECT_EQ(entries[2].at("response").at("etag").as_string(), "W/\"1\"");
    const auto page = json::parse(get(path + "/_history?_count=2").content);
    EXPECT_EQ(page.at("entry").as_array().size(), 2U);
    const std::string next(page.at("link").at(1).at("url").as_string());
    const auto rest = json::parse(get(next).content);
    EXPECT_EQ(rest.at("entry").as_array().size(), 1U);
    EXPECT_EQ(rest.at("link").as_array().size(), 1U);
    EXPECT_EQ(json::parse(get(path + "/_history?_since=2026-11-21T10:00:01Z").content)
                  .at("total")
                  .as_int64(),
              0);
    expect_outcome(get(path + "/_history?_since=x"), 400, "structure");
}

TEST_P(FhirPatient, ARemovedOneIsGoneAndMayComeBack) {
    const auto path = add(patient());
    expect_outcome(remove(path, "W/\"2\""), 412, "conflict");
    const auto removed = remove(path, "W/\"1\"");
    EXPECT_EQ(removed.status, 204);
    EXPECT_EQ(removed.content, "");
    EXPECT_THAT(removed.fields, HasSubstr("ETag: W/\"2\""));
    expect_outcome(get(path), 410, "deleted");
    expect_outcome(get(path + "/_history/2"), 410, "deleted");
    EXPECT_EQ(get(path + "/_history/1").status, 200);
    EXPECT_TRUE(families("?name=ruiz").empty());
    EXPECT_EQ(remove(path).status, 204);
    EXPECT_EQ(put(path, with_id(path)).status, 201);
    EXPECT_EQ(get(path).status, 200);
    EXPECT_EQ(families("?name=ruiz").size(), 1U);
}

TEST_P(FhirPatient, IsSeenByItsOwnPracticeOnly) {
    const auto path = add(patient(R"("identifier":[{"value":"7"}])"));
    const Request other{.authorization = "Bearer 2 system/*.cruds"};
    for (const auto& address : {path, path + "/_history", path + "/_history/1"})
        expect_outcome(get(address, other), 404, "not-found");
    EXPECT_TRUE(families("", other).empty());
    EXPECT_TRUE(families("?_id=" + path.substr(17), other).empty());
    auto change = other;
    change.method = Method::put;
    const auto body = with_id(path, "", "Mora");
    change.body = body;
    EXPECT_EQ(ask(change, path).status, 405);
    change.method = Method::del;
    EXPECT_EQ(ask(change, path).status, 204);
    EXPECT_THAT(get(path).content, HasSubstr("Ruiz"));
}

TEST_P(FhirPatient, EachActionNeedsItsOwnScope) {
    const auto path = add(patient());
    const auto body = with_id(path);
    struct Row {
        Method method;
        std::string path;
        char action;
    };
    for (const auto& row : std::vector<Row>{{Method::post, "/fhir/R4/Patient", 'c'},
                                            {Method::get, path, 'r'},
                                            {Method::get, path + "/_history", 'r'},
                                            {Method::get, path + "/_history/1", 'r'},
                                            {Method::get, "/fhir/R4/Patient", 's'},
                                            {Method::post, "/fhir/R4/Patient/_search", 's'},
                                            {Method::put, path, 'u'},
                                            {Method::del, path, 'd'}})
        for (const char action : std::string_view("cruds")) {
            const auto bearer = fmt::format("Bearer system/Patient.{}", action);
            const Request request{
                .method = row.method,
                .authorization = bearer,
                .body = row.path.ends_with("_search") ? std::string_view() : body};
            const auto reply = ask(request, row.path);
            if (action == row.action)
                EXPECT_LT(reply.status, 300) << row.path << action << reply.content;
            else
                expect_outcome(reply, 403, "forbidden");
        }
    expect_outcome(get(path, {.authorization = "Bearer system/Observation.cruds"}), 403,
                   "forbidden");
}

TEST_P(FhirPatient, PeopleMayByTheirRole) {
    const auto path = add(patient());
    EXPECT_EQ(get(path, {.cookie = "reception"}).status, 200);
    expect_outcome(get(path, {.cookie = "auditor"}), 403, "forbidden");
    expect_outcome(get(path, {.cookie = "nobody"}), 401, "login", "sign in first");
    EXPECT_THAT(get(path, {.cookie = "nobody"}).fields, HasSubstr("WWW-Authenticate: Bearer"));
    expect_outcome(post(patient(), {.cookie = "reception"}), 403, "forbidden", "X-CSRF-Token");
    EXPECT_EQ(post(patient(), {.cookie = "reception", .csrf_token = "token"}).status, 201);
}

TEST_P(FhirPatient, SpeaksFhirJsonAlone) {
    const auto path = add(patient());
    for (const auto* accept : {"", "*/*", "application/fhir+json", "application/json;q=0.5",
                               "text/html, application/fhir+json; fhirVersion=4.0"})
        EXPECT_EQ(get(path, {.accept = accept}).status, 200) << accept;
    for (const auto* accept : {"application/fhir+xml", "text/html", "application/json;q=0"})
        expect_outcome(get(path, {.accept = accept}), 406, "not-supported");
    EXPECT_EQ(get(path + "?_format=json", {.accept = "text/html"}).status, 200);
    EXPECT_EQ(get(path + "?_format=application/fhir%2Bjson").status, 200);
    expect_outcome(get(path + "?_format=xml"), 406, "not-supported");
    const auto body = patient();
    const auto typed = [&](std::string_view type) {
        return ask({.method = Method::post, .content_type = type, .body = body});
    };
    EXPECT_EQ(typed("application/json").status, 201);
    expect_outcome(typed("application/fhir+xml"), 415, "not-supported", "application/fhir+json");
    EXPECT_EQ(families("").size(), 2U);
}

TEST_P(FhirPatient, WhatIsNotServedIsSaidInFhirsWords) {
    expect_outcome(get("/fhir/R4/Observation"), 404, "not-found");
    const auto refused = ask({.method = Method::patch}, "/fhir/R4/Patient/x");
    expect_outcome(refused, 405, "not-supported");
    EXPECT_THAT(refused.fields, HasSubstr("Allow: GET, HEAD, PUT, DELETE"));
    expect_outcome(get("/fhir/%zz"), 400, "structure");
    services_.store = nullptr;
    expect_outcome(get("/fhir/R4/Patient"), 404, "not-found", "--data");
}

TEST_P(FhirPatient, TheCapabilityStatementSaysWhatTheRoutesAre) {
    const auto reply = ask({.cookie = "nobody"}, "/fhir/R4/metadata");
    ASSERT_EQ(reply.status, 200);
    const auto statement = json::parse(std::string(reply.bytes()));
    EXPECT_EQ(statement.at("fhirVersion").as_string(), "4.0.1");
    const auto& said = statement.at("rest").at(0).at("resource").at(0);
    std::set<std::string> interactions;
    for (const auto& one : said.at("interaction").as_array())
        interactions.emplace(one.at("code").as_string());
    std::set<std::string> routed;
    for (const auto& route : routes())
        if (route.scope.starts_with("Patient.") && route.pattern.starts_with("/fhir/"))
            routed.insert(route.pattern.ends_with("{version}")  ? "vread"
                          : route.pattern.ends_with("_history") ? "history-instance"
                          : route.scope == "Patient.s"          ? "search-type"
                          : route.method == Method::post        ? "create"
                          : route.method == Method::put         ? "update"
                          : route.method == Method::del         ? "delete"
                                                                : "read");
    EXPECT_EQ(interactions, routed);
    for (const auto& parameter : said.at("searchParam").as_array()) {
        const std::string name(parameter.at("name").as_string());
        const auto* value = name == "birthdate" ? "1982" : "7";
        EXPECT_EQ(get(fmt::format("/fhir/R4/Patient?{}={}", name, value)).status, 200) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Stores, FhirPatient, testing::Values("memory", "sqlite"),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace palpate::http
