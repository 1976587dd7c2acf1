// Every route and every kind of refusal, over real sockets.
#include "http/api.hpp"

#include "http/loopback_client.hpp"
#include "log/log.hpp"

#include <optional>
#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace palpate::http {
namespace {

namespace json = boost::json;

Date fixed_day() {
    return *parse_date("2026-11-21");
}

constexpr SiteFile site[] = {
    {"assets/index-0a1b2c3d.js", "text/javascript; charset=utf-8", "\"one\"", "plain", "packed",
     true},
    {"index.html", html_type, "\"two\"", "<!doctype html>", "", false},
};

class Api : public testing::Test {
protected:
    static const knowledge::Knowledge& shipped() {
        static const auto k = knowledge::load(knowledge::embedded_tables()).value();
        return k;
    }

    Received ask(std::string_view request, bool head_only = false) {
        return server_.ask(request, head_only);
    }

    static void expect_problem(const Received& reply, int status, std::string_view words) {
        EXPECT_EQ(reply.status, status) << reply.head << reply.body;
        ASSERT_EQ(reply.field("Content-Type"), "application/problem+json");
        const auto body = json::parse(reply.body).as_object();
        EXPECT_EQ(body.at("status").as_int64(), status);
        EXPECT_NE(reply.body.find(words), std::string::npos) << reply.body;
    }

    Metrics metrics_{route_labels()};
    Services services_{.knowledge = shipped(),
                       .today = fixed_day,
                       .site = site,
                       .metrics = metrics_,
                       .hosts = {"massage.example"}};
    RunningServer server_{{},
                          [this](const Request& request) { return answer(request, services_); }};
};

TEST_F(Api, HealthzIsEmpty) {
    const auto reply = ask(get("/healthz"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.field("Content-Length"), "0");
}

TEST_F(Api, ReadyzNamesTheKnowledge) {
    const auto body = json::parse(ask(get("/readyz")).body);
    EXPECT_EQ(body.at("status").as_string(), "ready");
    EXPECT_EQ(body.at("knowledge_version").as_string(), shipped().version);
}

TEST_F(Api, AssessAnswersByTheContractWithTheServersDate) {
    const auto reply = ask(post("/api/v1/assess", R"({"id": "a", "regions": {"low_back_left": 6},
        "findings": {"saddle_numbness": "yes", "both_legs_symptoms": "yes"}})"));
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.field("Content-Type"), "application/json");
    EXPECT_EQ(reply.field("Cache-Control"), "no-store");
    const auto out = json::parse(reply.body);
    EXPECT_EQ(out.at("id").as_string(), "a");
    EXPECT_EQ(out.at("today").as_string(), "2026-11-21");
    EXPECT_EQ(out.at("urgency").as_string(), "emergency");
    EXPECT_EQ(out.at("hands_on").as_string(), "refused");
}

TEST_F(Api, AssessRefusesBadInputAndNamesTheFieldAndWhatIsPermitted) {
    const auto assess = [&](std::string_view body) { return ask(post("/api/v1/assess", body)); };
    expect_problem(assess(""), 400, "expected one JSON object");
    expect_problem(assess("{"), 400, "expected one JSON object");
    expect_problem(assess("{} {}"), 400, "expected one JSON object");
    expect_problem(assess("[1]"), 422, "expected an object");
    expect_problem(assess("{\"id\": \"\xff\xfe\"}"), 400, "expected one JSON object");
    expect_problem(assess(std::string(100'000, '[')), 400, "expected one JSON object");
    expect_problem(assess(R"({"fevr": "no"})"), 422, R"("pointer":"/fevr")");
    expect_problem(assess(R"({"findings": {"fevr": "no"}})"), 422, "nearest: fever");
    expect_problem(assess(R"({"age_years": 300})"), 422, "expected a whole number from 0 to 120");
    expect_problem(assess(R"({"age_years": 7, "pregnancy_weeks": 20})"), 422,
                   R"("pointer":"/pregnancy_weeks")");
    expect_problem(assess(std::string(300'000, ' ')), 413, "262144");
}

TEST_F(Api, ARefusalIsValidUtf8WhereverTheQuotedWordIsCut) {
    for (std::size_t length = 70; length < 85; ++length) {
        const auto word = std::string(length, 'x') + "\u00e9\u20ac\U0001f600 and so on";
        for (const auto* member : {R"({{"{}": 1}})", R"({{"findings": {{"{}": "no"}}}})",
                                   R"({{"regions": {{"{}": 1}}}})", R"({{"no_touch": ["{}"]}})"})
            expect_problem(ask(post("/api/v1/assess", fmt::format(fmt::runtime(member), word))),
                           422, "expected");
    }
}

TEST_F(Api, AssessWantsJson) {
    expect_problem(ask(post("/api/v1/assess", "{}", "text/plain")), 415, "application/json");
    EXPECT_EQ(
        ask(post("/api/v1/assess", R"({"regions": {}})", "Application/JSON; charset=utf-8")).status,
        200);
    expect_problem(ask("POST /api/v1/assess HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip"
                       "\r\nContent-Length: 2\r\n\r\n{}"),
                   415, "without Content-Encoding");
}

TEST_F(Api, NextQuestionIsAMustAskThatIsStillOpen) {
    const auto reply = ask(post("/api/v1/next-question", R"({"regions": {"low_back_left": 6}})"));
    ASSERT_EQ(reply.status, 200) << reply.body;
    const auto body = json::parse(reply.body);
    EXPECT_FALSE(body.at("complete").as_bool());
    EXPECT_TRUE(body.at("question").at("must").as_bool());
    EXPECT_FALSE(body.at("question").at("why").as_string().empty());
    EXPECT_FALSE(body.at("question").at("findings").as_array().empty());
    expect_problem(ask(post("/api/v1/next-question", "nonsense")), 400, "expected one JSON object");
}

TEST_F(Api, KnowledgeListsAndRowsKeepTheirTag) {
    const auto list = ask(get("/api/v1/knowledge/regions"));
    EXPECT_EQ(json::parse(list.body).as_array().size(), 86U);
    const auto tag = list.field("ETag");
    const auto again =
        ask(get("/api/v1/knowledge/regions", fmt::format("If-None-Match: {}\r\n", tag)));
    EXPECT_EQ(again.status, 304);
    EXPECT_TRUE(again.body.empty());
    const auto row = ask(get("/api/v1/knowledge/regions/low%5Fback%5Fleft"));
    EXPECT_EQ(json::parse(row.body).at("id").as_string(), "low_back_left");
    expect_problem(ask(get("/api/v1/knowledge/regiones")), 404, "nearest: regions");
    expect_problem(ask(get("/api/v1/knowledge/regions/low_back_lft")), 404,
                   "nearest: low_back_left");
}

TEST_F(Api, OpenApiIsServed) {
    const auto body = json::parse(ask(get("/api/v1/openapi.json")).body);
    EXPECT_EQ(body.at("openapi").as_string(), "3.1.0");
}

TEST_F(Api, MetricsCountWithoutNamingAnybody) {
    ask(get("/healthz"));
    ask(get("/api/v1/knowledge/regions/secret_word"));
    const auto text = ask(get("/metrics")).body;
    EXPECT_NE(text.find("palpate_http_requests_total{route=\"/healthz\",status=\"200\"} 1\n"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("route=\"/api/v1/knowledge/{kind}/{id}\",status=\"404\"} 1\n"),
              std::string::npos);
    EXPECT_NE(text.find("palpate_http_request_seconds_count{route=\"/healthz\"} 1\n"),
              std::string::npos);
    EXPECT_EQ(text.find("secret_word"), std::string::npos);
}

TEST_F(Api, OtherMethodsAreRefusedWithTheAllowedOnes) {
    const auto deleted = ask("DELETE /api/v1/assess HTTP/1.1\r\nHost: localhost\r\n\r\n");
    expect_problem(deleted, 405, "POST");
    EXPECT_EQ(deleted.field("Allow"), "POST");
    EXPECT_EQ(ask(post("/healthz", "")).field("Allow"), "GET, HEAD");
    EXPECT_EQ(ask(post("/", "")).field("Allow"), "GET, HEAD");
    EXPECT_EQ(ask("BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 405);
}

TEST_F(Api, HeadIsAnsweredLikeGetWithoutContent) {
    const auto head =
        ask("HEAD /api/v1/knowledge/regions HTTP/1.1\r\nHost: localhost\r\n\r\n", true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.field("Content-Length"),
              std::to_string(ask(get("/api/v1/knowledge/regions")).body.size()));
}

TEST_F(Api, UnknownAddressesGetAProblem) {
    for (const auto* path : {"/api/v1/nothing", "/api", "/api/v1/assess/", "/favicon.ico",
                             "/api/v1/knowledge/", "/fhir", "//", "/%2e%2e/secret"})
        expect_problem(ask(get(path)), 404, "nothing at this address");
    for (const auto* path : {"*", "/%zz", "relative", "/a b", "/%ff", "/a%00b", "/%0d%0aX:1"})
        EXPECT_EQ(ask(get(path)).status, 400) << path;
}

TEST_F(Api, OnlyNamesOfThisMachineAreAnswered) {
    const auto from = [&](std::string_view host) {
        return ask(fmt::format("GET /healthz HTTP/1.1\r\nHost: {}\r\n\r\n", host)).status;
    };
    for (const auto* host : {"localhost", "localhost:8080", "127.0.0.1:80", "127.1.2.3", "[::1]:80",
                             "massage.example"})
        EXPECT_EQ(from(host), 200) << host;
    for (const auto* host : {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example"})
        EXPECT_EQ(from(host), 421) << host;
}

TEST_F(Api, ThePageIsGivenForEveryAddressOfThePage) {
    for (const auto* path : {"/", "/index.html"})
        EXPECT_EQ(ask(get(path)).body, "<!doctype html>") << path;
    const auto deep = ask(get("/result/why", "Accept: text/html,*/*\r\n"));
    EXPECT_EQ(deep.body, "<!doctype html>");
    EXPECT_EQ(deep.field("Cache-Control"), "no-cache");
    EXPECT_EQ(ask(get("/result/why", "Accept: application/json\r\n")).status, 404);
    EXPECT_EQ(ask(get("/gone.js", "Accept: text/html\r\n")).status, 404);
}

std::string unpacked(std::string_view bytes) {
    z_stream stream{};
    std::string text(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    inflateEnd(&stream);
    text.resize(stream.total_out);
    return text;
}

TEST_F(Api, TablesGoPackedToWhoeverTakesIt) {
    const std::string path = "/api/v1/knowledge/findings";
    const auto plain = ask(get(path));
    EXPECT_EQ(plain.field("Content-Encoding"), "");
    EXPECT_EQ(plain.field("Vary"), "Accept-Encoding");
    const auto packed = ask(get(path, "Accept-Encoding: gzip, br\r\n"));
    EXPECT_EQ(packed.field("Content-Encoding"), "gzip");
    EXPECT_EQ(packed.field("Vary"), "Accept-Encoding");
    EXPECT_LT(packed.body.size() * 3, plain.body.size());
    EXPECT_EQ(unpacked(packed.body), plain.body);
    EXPECT_NE(packed.field("ETag"), plain.field("ETag"));
    for (const auto& tag : {packed.field("ETag"), plain.field("ETag")})
        EXPECT_EQ(ask(get(path, fmt::format("If-None-Match: {}\r\nAccept-Encoding: gzip\r\n", tag)))
                      .status,
                  304);
    EXPECT_EQ(ask(get(path, "Accept-Encoding: gzip;q=0\r\n")).body, plain.body);
}

// Of an answer that one packet carries, and of a fault, nothing is packed.
TEST_F(Api, AShortAnswerGoesAsItIs) {
    for (const auto* path :
         {"/readyz", "/api/v1/knowledge/regions/low_back_left", "/api/v1/knowledge/regiones"}) {
        const auto told = ask(get(path, "Accept-Encoding: gzip\r\n"));
        EXPECT_EQ(told.field("Content-Encoding"), "") << path;
        EXPECT_NO_THROW(boost::json::parse(told.body)) << path;
    }
}

TEST_F(Api, HashedFilesStayForGoodAndGoPacked) {
    const std::string path = "/assets/index-0a1b2c3d.js";
    const auto plain = ask(get(path));
    EXPECT_EQ(plain.body, "plain");
    EXPECT_EQ(plain.field("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(plain.field("Vary"), "Accept-Encoding");
    const auto packed = ask(get(path, "Accept-Encoding: br, gzip\r\n"));
    EXPECT_EQ(packed.body, "packed");
    EXPECT_EQ(packed.field("Content-Encoding"), "gzip");
    EXPECT_NE(packed.field("ETag"), plain.field("ETag"));
    EXPECT_EQ(ask(get(path, "Accept-Encoding: gzip;q=0\r\n")).body, "plain");
    EXPECT_EQ(ask(get(path, "If-None-Match: W/\"other\", \"one\"\r\n")).status, 304);
}

TEST_F(Api, EveryReplyForbidsWhatThePageNeverNeeds) {
    for (const auto* path : {"/", "/healthz", "/api/v1/nothing"}) {
        const auto reply = ask(get(path));
        auto policy = reply.field("Content-Security-Policy");
        EXPECT_TRUE(policy.starts_with("default-src 'self';")) << path;
        // A module of our own may be compiled; no text may become a script.
        const std::string_view module = "script-src 'self' 'wasm-unsafe-eval';";
        ASSERT_NE(policy.find(module), std::string::npos) << path;
        policy.erase(policy.find(module), module.size());
        EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos);
        EXPECT_EQ(policy.find("unsafe"), std::string::npos);
        EXPECT_EQ(reply.field("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(reply.field("X-Frame-Options"), "DENY");
        EXPECT_EQ(reply.field("Referrer-Policy"), "no-referrer");
        EXPECT_FALSE(reply.field("Permissions-Policy").empty());
    }
}

TEST(Site, TheBuiltPageIsEmbedded) {
    const auto page = site_reply(embedded_site(), "/", {});
    ASSERT_TRUE(page.has_value());
    EXPECT_EQ(page->content_type, html_type);
    EXPECT_TRUE(page->bytes().starts_with("<!doctype html>") ||
                page->bytes().starts_with("<!DOCTYPE html>"));
}

TEST(Query, AValueIsReadWhereverItStands) {
    for (const auto* target :
         {"/x?count=5", "/x?count=5&a=1", "/x?a=1&count=5", "/x?count=5&count=6"})
        EXPECT_EQ(value_in_query(target, "count"), "5") << target;
    // A request's target stands in the middle of what was received.
    constexpr std::string_view received = "/x?count=51";
    EXPECT_EQ(value_in_query(received.substr(0, received.size() - 1), "count"), "5");
    EXPECT_EQ(value_in_query("/x?search=Jos%C3%A9%20R", "search"), "Jos\xC3\xA9 R");
    for (const auto* target : {"/x", "/x?", "/x?a=1", "/x?counts=5", "/x?a=count"})
        EXPECT_EQ(value_in_query(target, "count"), "") << target;
}

TEST(Api500, WhatAHandlerThrowsIsNotTold) {
    Metrics metrics(route_labels());
    const knowledge::Knowledge empty;
    testing::internal::CaptureStderr();
    std::optional<log::Log> log(std::in_place, log::Options{});
    const Services broken{.knowledge = empty,
                          .today = []() -> Date { throw std::runtime_error("secret"); },
                          .metrics = metrics,
                          .log = &*log};
    const auto reply =
        answer({.method = Method::post, .target = "/api/v1/assess", .body = "{}"}, broken);
    log.reset();
    const auto logged = testing::internal::GetCapturedStderr();
    EXPECT_EQ(reply.status, 500);
    EXPECT_EQ(reply.content.find("secret"), std::string::npos);
    EXPECT_EQ(logged.find("secret"), std::string::npos);
    EXPECT_NE(logged.find(R"("event":"answer failed","route":"/api/v1/assess")"),
              std::string::npos);
}

}  // namespace
}  // namespace palpate::http
