// The document against the code: what the decoder accepts and what the encoder writes.
#include "http/openapi.hpp"

#include "advice/advise.hpp"
#include "http/api.hpp"
#include "http/schema.hpp"
#include "http/validator_for_tests.hpp"
#include "knowledge/listing.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <boost/json.hpp>
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate::http {
namespace {

namespace json = boost::json;
using Names = std::set<std::string, std::less<>>;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Names members_of(std::string_view name) {
    Names names;
    for (const auto& member : schema_of(name).at("properties").as_object())
        names.emplace(member.key());
    return names;
}

// What the decoder says is permitted when it is given a member nobody knows.
Names permitted_around(const std::string& client) {
    const auto in = advice::decode(client, shipped(), parse_date("2026-11-21"));
    if (in)
        return {};
    const auto& said = in.error().message;
    const auto start = said.find("all: ");
    EXPECT_NE(start, std::string::npos) << said;
    std::istringstream words(said.substr(start + 5, said.rfind(')') - start - 5));
    Names names;
    for (std::string word; std::getline(words >> std::ws, word, ',');)
        names.insert(word);
    return names;
}

TEST(OpenApi, HasEveryMemberTheDecoderAcceptsAndNoOther) {
    const std::map<std::string, std::string, std::less<>> probes{
        {"In", R"({"zz": 1})"},
        {"Complaint", R"({"complaint": {"zz": 1}})"},
        {"Stroke", R"({"drawing": [{"zz": 1}]})"},
        {"BloodPressure", R"({"findings": {"blood_pressure": {"zz": 1}}})"},
        {"MovementAnswer", R"({"movements": {"lumbar_flexion": {"zz": 1}}})"},
        {"PalpationAnswer", R"({"palpation": [{"zz": 1}]})"},
        {"Surgery", R"({"surgeries": [{"zz": 1}]})"},
        {"OtherCare", R"({"other_care": [{"zz": 1}]})"},
        {"Clearance", R"({"clearances": [{"zz": 1}]})"},
        {"DoctorCheck", R"({"already_checked": [{"zz": 1}]})"},
        {"History", R"({"history": {"zz": 1}})"},
        {"LearnedBenefit", R"({"history": {"learned": [{"zz": 1}]}})"},
        {"LearnedInterval", R"({"history": {"learned": [{"technique": "effleurage", "factor": 1,
            "sessions": 3, "own": 1, "interval": {"zz": 1}}]}})"},
        {"Preferences", R"({"preferences": {"zz": 1}})"}};
    // Another wording of what earlier doses did is kept as it is.
    const Names kept_whole{"PastResponse"};
    for (const auto& named : schema::of_client()) {
        if (!schema_of(named.name).contains("properties") || kept_whole.contains(named.name))
            continue;
        ASSERT_TRUE(probes.contains(named.name)) << named.name;
        EXPECT_EQ(members_of(named.name), permitted_around(probes.find(named.name)->second))
            << named.name;
    }
}

TEST(OpenApi, NeedsWhatTheDecoderCannotDoWithout) {
    const auto fault_of = [](std::string_view list, const json::object& item) {
        const auto client = json::serialize(json::object{{list, json::array{item}}});
        const auto in = advice::decode(client, shipped(), parse_date("2026-11-21"));
        return in ? std::string() : in.error().path;
    };
    const std::map<std::string, std::pair<std::string, std::string>, std::less<>> whole{
        {"Stroke", {"drawing", R"({"view": "back", "points": [[0.5, 0.5]]})"}},
        {"PalpationAnswer", {"palpation", R"({"source": "piriformis_left"})"}},
        {"DoctorCheck", {"already_checked", R"({"finding": "fever"})"}}};
    for (const auto& [name, list_and_item] : whole) {
        const auto& [list, text] = list_and_item;
        const auto item = json::parse(text).as_object();
        EXPECT_EQ(fault_of(list, item), "") << name;
        for (const auto& needed : schema_of(name).at("required").as_array()) {
            auto without = item;
            without.erase(needed.as_string());
            EXPECT_EQ(fault_of(list, without),
                      fmt::format("/{}/0/{}", list, std::string_view(needed.as_string())));
        }
    }
}

// Clients that make the engine speak of everything it knows: one a finding, condition and so on.
std::vector<std::string> clients() {
    const auto& k = shipped();
    std::vector<std::string> list;
    const auto add = [&](std::string_view rest) {
        list.push_back(fmt::format(
            R"({{"id": "a", "regions": {{"low_back_left": 5, "neck_lower_left": 6}}, {}}})", rest));
    };
    for (std::size_t i = 0; i < k.findings.size(); i += 3)
        if (k.findings[i].type == knowledge::FactType::yes_no && k.findings[i].derived.empty())
            add(fmt::format(R"("findings": {{"{}": "yes"}})", k.findings[i].id));
    for (std::size_t i = 0; i < k.conditions.size(); i += 3)
        add(fmt::format(R"("conditions": ["{}"], "complaint": {{"duration_days": {}}})",
                        k.conditions[i].id, 10 * i));
    for (const auto& stop : k.stops)
        add(fmt::format(R"("conditions": ["{}"])", stop.id));
    for (std::size_t i = 0; i < k.medicines.size(); i += 10)
        add(fmt::format(R"("medicines": ["{}", "no such medicine"])", k.medicines[i].id));
    add(R"("surgeries": [{"region": "low_back_left", "days_ago": 9}], "no_touch": ["foot_left"])");
    add(R"("age_years": 78, "findings": {"low_fall": "yes", "unexplained_weight_loss": "yes"})");
    add(R"("free_text": "kept", "minutes_available": 42)");
    return list;
}

TEST(OpenApi, HasEveryMemberTheEncoderWrites) {
    Names seen;
    int answered = 0;
    for (const auto& client : clients()) {
        const auto in = advice::decode(client, shipped(), parse_date("2026-11-21"));
        if (!in)
            continue;  // a finding that disagrees with another
        ++answered;
        expect_fits("In", json::parse(client));
        const auto out = json::parse(advice::encode(advice::advise(*in, shipped()), shipped()));
        expect_fits("Out", out);
        for (const auto& r : out.at("restrictions").as_array())
            seen.emplace(r.at("kind").as_string());
    }
    EXPECT_GT(answered, 60);
    EXPECT_TRUE(seen.contains("technique") && seen.contains("position"));
}

TEST(OpenApi, DescribesTheNextQuestion) {
    Metrics metrics(route_labels());
    const Services services{.knowledge = shipped(),
                            .today = [] { return *parse_date("2026-11-21"); },
                            .metrics = metrics};
    for (const auto* client : {"{}", R"({"regions": {"low_back_left": 6}})",
                               R"({"regions": {"neck_lower_left": 3}, "age_years": 30})"}) {
        const auto reply = answer(
            {.method = Method::post, .target = "/api/v1/next-question", .body = client}, services);
        ASSERT_EQ(reply.status, 200) << reply.content;
        expect_fits("NextQuestionReply", json::parse(reply.content));
    }
}

TEST(OpenApi, DescribesTheExamples) {
    for (const auto* name : {"examples/dev_07_emergency", "examples/dev_25_treat_with_care",
                             "tests/inputs/blood_thinner", "tests/inputs/saddle_numbness"}) {
        std::ifstream file(fmt::format("{}.json", name));
        ASSERT_TRUE(file.is_open()) << name;
        std::stringstream text;
        text << file.rdbuf();
        expect_fits("In", json::parse(text.str()));
    }
}

TEST(OpenApi, DescribesEveryRowOfTheKnowledge) {
    for (const auto kind : knowledge::listing_kinds) {
        const auto* schema = kind == "outlines"        ? "Outline"
                             : kind == "questions"     ? "Screen"
                             : kind == "jurisdictions" ? "Jurisdiction"
                                                       : "KnowledgeRow";
        const auto rows = knowledge::listing(kind, shipped()).value();
        for (const auto& row : rows)
            expect_fits(schema, row);
    }
}

TEST(OpenApi, NamesEveryRouteAndOnlySchemasThatExist) {
    const std::map<Method, std::string_view> word{{Method::get, "get"},
                                                  {Method::post, "post"},
                                                  {Method::put, "put"},
                                                  {Method::del, "delete"}};
    const auto& paths = document().at("paths").as_object();
    for (const auto& route : routes()) {
        if (route.pattern.starts_with("/fhir/")) {
            EXPECT_FALSE(paths.contains(route.pattern)) << "described by FHIR's own metadata";
            continue;
        }
        const auto& operation = paths.at(route.pattern).at(word.at(route.method));
        EXPECT_EQ(operation.as_object().contains("requestBody"), !route.takes.empty());
        Names queries;
        if (const auto* parameters = operation.as_object().if_contains("parameters"))
            for (const auto& parameter : parameters->as_array())
                if (parameter.at("in") == "query")
                    queries.emplace(parameter.at("name").as_string());
        for (const auto& name : queries)
            EXPECT_TRUE(names(route.queries, name)) << route.pattern << name;
        EXPECT_EQ(std::ssize(queries),
                  route.queries.empty() ? 0 : std::ranges::count(route.queries, ' ') + 1)
            << route.pattern;
    }
    const auto text = openapi_document("version");
    static constexpr std::string_view start = "#/components/schemas/";
    for (auto at = text.find(start); at != std::string::npos; at = text.find(start, at + 1)) {
        const auto from = at + start.size();
        const auto name = text.substr(from, text.find('"', from) - from);
        EXPECT_TRUE(document().at("components").at("schemas").as_object().contains(name)) << name;
    }
}

// Otherwise a handler could read what nobody is told of: every one asks through the request.
TEST(OpenApi, AParameterThatIsNotDescribedCannotBeRead) {
    const Request request{.target = "/api/v1/clients?count=5&countess=6", .queries = "count after"};
    EXPECT_EQ(query_value(request, "count"), "5");
    EXPECT_EQ(query_value(request, "after"), "");
    for (const auto* name : {"countess", "coun", "t after", ""})
        EXPECT_THROW(query_value(request, name), std::logic_error) << name;
}

}  // namespace
}  // namespace palpate::http
