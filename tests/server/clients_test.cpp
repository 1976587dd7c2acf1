// Clients over the interface, from request to kept record.
#include "http/validator_for_tests.hpp"
#include "server/lasting_fields.hpp"
#include "server/served.hpp"

#include <gmock/gmock.h>

namespace palpate::tests {
namespace {

using http::expect_fits;
using testing::ElementsAre;

const std::string clients = "/api/v1/clients";

std::string client_json(std::string_view family, std::string_view more = "") {
    return fmt::format(R"({{"names":[{{"family":"{}","given":["Ana"]}}]{}}})", family, more);
}

const std::string ana = client_json(
    "Ruiz",
    R"(,"birth":"1982-05","phones":[{"number":"+1 555 0100","use":"mobile"}],"emails":["a@b.org"],)"
    R"("addresses":[{"lines":["1 Main St"],"city":"Reno"}],"sex":"female","interpreter":false,)"
    R"("contacts":[{"name":"Luz","phone":{"number":"555 0101"}}],"extra":"{\"x\":2.0}")");

// As it would be kept: a reader is shown empty lists too.
std::string kept_again(const json::value& content) {
    const auto client = from_value<record::Client>(content);
    return client ? to_json(*client) : client.error().front().path;
}

class Clients : public Served {
protected:
    // The address of a new client.
    std::string add(const std::string& body) {
        const auto reply = ask(Method::post, clients, body);
        EXPECT_EQ(reply.status, 201) << reply.content;
        return field(reply, "Location");
    }
    std::vector<std::string> listed(const std::string& query) {
        const auto reply = get(clients + query);
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto body = body_of(reply);
        expect_fits("ClientLines", body);
        std::vector<std::string> names;
        for (const auto& line : body.at("clients").as_array())
            names.push_back(text_of(line.at("name")));
        if (body.at("more").as_bool())
            names.emplace_back("...");
        return names;
    }
};

TEST_F(Clients, AreKeptAndGivenBackAsDescribed) {
    expect_fits("Client", json::parse(ana));
    const auto made = ask(Method::post, clients, ana);
    ASSERT_EQ(made.status, 201) << made.content;
    EXPECT_EQ(field(made, "ETag"), "\"1\"");
    expect_fits("KeptClient", body_of(made));
    EXPECT_EQ(kept_again(body_of(made).at("content")), kept_again(json::parse(ana)));
    EXPECT_EQ(body_of(made).at("content").at("identifiers").as_array().size(), 0U);
    EXPECT_EQ(body_of(made).at("changed_at"), "2026-11-21T10:00:00.000Z");

    const auto place = field(made, "Location");
    EXPECT_EQ(place, clients + "/" + text_of(body_of(made).at("id")));
    const auto found = get(place);
    EXPECT_EQ(found.status, 200);
    EXPECT_EQ(found.content, made.content);
    EXPECT_EQ(field(found, "ETag"), "\"1\"");
    EXPECT_EQ(ask(Method::get, place, "", {.if_none_match = "\"1\""}).status, 304);
    EXPECT_EQ(ask(Method::get, place, "", {.if_none_match = "\"2\""}).status, 200);
}

TEST_F(Clients, NamesEveryFaultAtOnce) {
    const auto wrong =
        ask(Method::post, clients, R"({"names":[{}],"phones":[{"number":"none"}],"emails":["a"]})");
    EXPECT_EQ(wrong.status, 422);
    expect_fits("Problem", body_of(wrong));
    std::vector<std::string> places;
    const auto problem = body_of(wrong);
    for (const auto& fault : problem.at("faults").as_array())
        places.push_back(text_of(fault.at("pointer")));
    EXPECT_THAT(places, ElementsAre("/names/0", "/phones/0/number", "/emails/0"));

    const auto unknown = ask(Method::post, clients, R"({"names":[{"family":"A"}],"age":3})");
    EXPECT_EQ(unknown.status, 422);
    EXPECT_EQ(body_of(unknown).at("pointer"), "/age");
    EXPECT_EQ(ask(Method::post, clients, "{").status, 400);
    EXPECT_EQ(ask(Method::post, clients, "[]").status, 422);
    EXPECT_EQ(ask(Method::post, clients, R"({"why":1})").status, 422);
    EXPECT_THAT(listed(""), ElementsAre());
}

TEST_F(Clients, AreMadeOnceForEachKey) {
    const auto first = ask(Method::post, clients, ana, {.key = "k1"});
    const auto again = ask(Method::post, clients, ana, {.key = "k1"});
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.content, first.content);
    EXPECT_EQ(lasting_fields(again), lasting_fields(first));
    EXPECT_EQ(ask(Method::post, clients, client_json("Soto"), {.key = "k1"}).status, 409);
    EXPECT_THAT(listed(""), ElementsAre("Ana Ruiz"));
}

TEST_F(Clients, AreChangedFromTheCurrentVersionOnly) {
    const auto place = add(ana);
    const auto changed = client_json("Soto", R"(,"why":"married")");
    EXPECT_EQ(ask(Method::put, place, changed).status, 428);
    for (const auto* tag : {"1", "*", "W/\"1\"", "\"x\"", "\"1\", \"2\""})
        EXPECT_EQ(ask(Method::put, place, changed, {.if_match = tag}).status, 400) << tag;
    const auto done = ask(Method::put, place, changed, {.if_match = "\"1\""});
    ASSERT_EQ(done.status, 200) << done.content;
    EXPECT_EQ(field(done, "ETag"), "\"2\"");
    EXPECT_EQ(body_of(done).at("why"), "married");
    EXPECT_EQ(get(place).content, done.content);

    const auto late = ask(Method::put, place, client_json("Mora"), {.if_match = "\"1\""});
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(body_of(late).at("expected_version"), 1);
    EXPECT_EQ(body_of(late).at("current_version"), 2);
    expect_fits("Problem", body_of(late));
}

// A page that knows nothing of what an import brought does not throw it away.
TEST_F(Clients, KeepWhatWasImportedBesides) {
    const auto place = add(ana);
    (void)ask(Method::put, place, client_json("Soto"), {.if_match = "\"1\""});
    EXPECT_EQ(body_of(get(place)).at("content").at("extra"), R"({"x":2.0})");
}

TEST_F(Clients, ShowEveryVersion) {
    const auto place = add(ana);
    (void)ask(Method::put, place, client_json("Soto"), {.if_match = "\"1\""});
    (void)ask(Method::del, place, R"({"why":"twice"})", {.if_match = "\"2\""});
    const auto reply = get(place + "/history");
    expect_fits("ClientVersions", body_of(reply));
    const auto versions = body_of(reply).at("versions").as_array();
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[0].at("version"), 3);
    EXPECT_EQ(versions[0].at("removed"), true);
    EXPECT_EQ(versions[0].at("why"), "twice");
    EXPECT_EQ(kept_again(versions[2].at("content")), kept_again(json::parse(ana)));
    EXPECT_EQ(get(clients + "/0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e/history").status, 404);
}

TEST_F(Clients, AreRemovedAndBroughtBack) {
    const auto place = add(ana);
    EXPECT_EQ(ask(Method::del, place).status, 428);
    EXPECT_EQ(ask(Method::del, place, "", {.if_match = "\"2\""}).status, 412);
    const auto removed = ask(Method::del, place, "", {.if_match = "\"1\""});
    EXPECT_EQ(removed.status, 204);
    EXPECT_EQ(field(removed, "ETag"), "\"2\"");
    EXPECT_EQ(get(place).status, 410);
    EXPECT_EQ(ask(Method::del, place, "", {.if_match = "\"2\""}).status, 410);
    EXPECT_THAT(listed(""), ElementsAre());
    EXPECT_EQ(ask(Method::put, place, ana, {.if_match = "\"2\""}).status, 200);
    EXPECT_EQ(get(place).status, 200);
}

TEST_F(Clients, AreListedNewestFirstPageByPage) {
    std::vector<std::string> places;
    for (const auto* family : {"A", "B", "C"}) {
        clock_->move(std::chrono::seconds(1));
        places.push_back(add(client_json(family)));
    }
    const auto id_of_last = places[1].substr(places[1].rfind('/') + 1);
    EXPECT_THAT(listed("?count=2"), ElementsAre("Ana C", "Ana B", "..."));
    EXPECT_THAT(listed("?count=2&after=" + id_of_last), ElementsAre("Ana A"));
    EXPECT_THAT(listed("?count=3"), ElementsAre("Ana C", "Ana B", "Ana A"));
    for (const auto* query : {"?count=0", "?count=101", "?count=x", "?after=1"})
        EXPECT_EQ(get(clients + query).status, 422) << query;
}

TEST_F(Clients, AreFoundByWhatIsTyped) {
    (void)add(ana);
    (void)add(client_json("Soto", R"(,"birth":"1980-05-03")"));
    (void)add(client_json("Sotomayor"));
    EXPECT_THAT(listed("?search=soto"), ElementsAre("Ana Soto", "Ana Sotomayor"));
    EXPECT_THAT(listed("?search=soto%20an"), ElementsAre("Ana Soto", "Ana Sotomayor"));
    EXPECT_THAT(listed("?search=S%C3%93TO&count=1"), ElementsAre("Ana Soto", "..."));
    EXPECT_THAT(listed("?search=sotto"), ElementsAre("Ana Soto", "Ana Sotomayor"));
    for (const auto* birthday : {"1980-05-03", "03/05/1980", "5/3/1980", "1980", "soto%201980"})
        EXPECT_THAT(listed(fmt::format("?search={}", birthday)), ElementsAre("Ana Soto"))
            << birthday;
    for (const auto* other : {"555%200100", "%2B1555", "A@B.o"})
        EXPECT_THAT(listed(fmt::format("?search={}", other)), ElementsAre("Ana Ruiz")) << other;
    for (const auto* nobody : {"xyz", "%25", "'%20OR%201=1", "03/05/1981", "%FF%FE", "99"})
        EXPECT_THAT(listed(fmt::format("?search={}", nobody)), ElementsAre()) << nobody;
    EXPECT_EQ(get(clients + "?search=" + std::string(300, 'a')).status, 422);
    const auto first = body_of(get(clients + "?search=soto&count=1"));
    EXPECT_THAT(listed("?search=soto&after=" + text_of(first.at("clients").at(0).at("id"))),
                ElementsAre("Ana Sotomayor"));
}

TEST_F(Clients, DraftsAreTheirOwnersAlone) {
    const std::string place = "/api/v1/drafts/client%2Fnew";
    const std::string draft = R"({"at": 1, "value": {"family": "Ru"}})";
    EXPECT_EQ(get(place).status, 404);
    EXPECT_EQ(ask(Method::put, place, draft).status, 204);
    EXPECT_EQ(get(place).content, draft);
    EXPECT_EQ(ask(Method::put, place, "{}").status, 204);
    EXPECT_EQ(get(place).content, "{}");
    authority_.caller.actor.person = store::id_of<practice::PersonId>(9);
    EXPECT_EQ(get(place).status, 404);
    EXPECT_EQ(ask(Method::del, place).status, 204);
    sign_in(practice::Role::owner, 2);
    EXPECT_EQ(get(place).status, 404);
    sign_in(practice::Role::auditor);
    EXPECT_EQ(get(place).content, "{}");
    EXPECT_EQ(ask(Method::del, place).status, 204);
    EXPECT_EQ(get(place).status, 404);
    EXPECT_EQ(ask(Method::put, place, "{").status, 400);
    EXPECT_EQ(ask(Method::put, place, '"' + std::string(70'000, 'a') + '"').status, 413);
    EXPECT_EQ(ask(Method::put, "/api/v1/drafts/" + std::string(300, 'a'), "{}").status, 422);
    ASSERT_EQ(ask(Method::put, place, draft).status, 204);
    clock_->move(std::chrono::days(91));
    EXPECT_EQ(get(place).status, 404);
}

TEST_F(Clients, OfAnotherPracticeAreNotThere) {
    const auto place = add(ana);
    sign_in(practice::Role::owner, 2);
    EXPECT_THAT(listed(""), ElementsAre());
    EXPECT_THAT(listed("?search=ruiz"), ElementsAre());
    EXPECT_EQ(get(place).status, 404);
    EXPECT_EQ(get(place + "/history").status, 404);
    EXPECT_EQ(ask(Method::put, place, ana, {.if_match = "\"1\""}).status, 404);
    EXPECT_EQ(ask(Method::del, place, "", {.if_match = "\"1\""}).status, 404);
    EXPECT_EQ(get(clients + "/nobody").status, 404);
}

}  // namespace
}  // namespace palpate::tests
