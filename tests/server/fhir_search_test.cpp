// Searching for Patients over each store.
#include "server/fhir_server.hpp"

#include <set>

namespace palpate::http {
namespace {

class FhirSearch : public FhirServer {};

TEST_P(FhirSearch, IsSearchedFor) {
    using testing::ElementsAre;
    const auto ana = add(patient(R"("birthDate":"1982-05-17","telecom":[{"system":"phone",
        "value":"+1 (555) 010"},{"system":"email","value":"Ana@x.example"}],
        "identifier":[{"system":"urn:a","value":"7"}])",
                                 "Núñez-Soto"));
    add(patient(R"("birthDate":"1990","identifier":[{"value":"7"}])", "Ruiz"));
    for (const auto* query :
         {"?name=nunez", "?family=SOTO", "?name=soto%20nu", "?birthdate=1982", "?birthdate=1982-05",
          "?birthdate=eq1982-05-17", "?phone=1555010", "?email=ana@x.example",
          "?identifier=urn:a%7C7", "?identifier=urn:a|7", "?identifier=urn:a%7C",
          "?identifier=7&name=soto", "?name=soto,zoe&birthdate=1982&_format=json"})
        EXPECT_THAT(families(query), ElementsAre("Núñez-Soto")) << query;
    EXPECT_THAT(families("?_id=" + ana.substr(17)), ElementsAre("Núñez-Soto"));
    for (const auto* query : {"?identifier=%7C7", "?family=ru"})
        EXPECT_THAT(families(query), ElementsAre("Ruiz")) << query;
    for (const auto* query : {"", "?identifier=7", "?name=ruiz,nunez"})
        EXPECT_EQ(families(query).size(), 2U) << query;
    for (const auto* query : {"?name=uiz", "?given=ruiz", "?phone=555", "?birthdate=1982-05-18",
                              "?identifier=urn:a%7C8", "?_id=x", "?name=ruiz&birthdate=1982"})
        EXPECT_TRUE(families(query).empty()) << query;
    for (const auto* query : {"?nam=ruiz", "?name:exact=Ruiz", "?birthdate=ge1980", "?phone=x",
                              "?name=", "?_count=-1", "?birthdate=1982-13"})
        expect_outcome(get(std::string("/fhir/R4/Patient") + query), 400, "structure");
    EXPECT_EQ(families("?nam=ruiz", {.prefer = "handling=lenient"}).size(), 2U);
    const auto form =
        ask({.method = Method::post, .body = "name=ruiz"}, "/fhir/R4/Patient/_search");
    EXPECT_EQ(json::parse(form.content).at("total").as_int64(), 1) << form.content;
}

TEST_P(FhirSearch, ATooWideSearchIsRefusedAndAnExactOneIsNot) {
    const auto done = record::write(
        *stores_.store, store::therapist(), [&](record::Transaction& t) -> Result<void> {
            for (int i = 0; i < 1'001; ++i) {
                auto client = store::named(fmt::format("Ruiz{}", i));
                client.identifiers = {
                    {"urn:a", i == 0 ? "1" : "1" + std::to_string(i)}};  // all start so
                const auto added =
                    t.records<record::Client>().add(record::ClientId(t.new_id()), client);
                EXPECT_TRUE(added.has_value());
            }
            return {};
        });
    ASSERT_TRUE(done.has_value());
    for (const auto* query : {"?name=ru", "?identifier=urn:a%7C"})
        expect_outcome(get(std::string("/fhir/R4/Patient") + query), 400, "too-costly");
    EXPECT_EQ(families("?identifier=urn:a%7C1").size(), 1U);
    EXPECT_EQ(families("?name=ruiz1000").size(), 1U);
}

TEST_P(FhirSearch, ASearchComesInPagesWithoutLossOrRepetition) {
    for (int i = 0; i < 7; ++i)
        add(patient("", fmt::format("Ruiz{}", i)));
    std::set<std::string> seen;
    int pages = 0;
    for (std::string next = "/fhir/R4/Patient?name=ru&_count=3"; !next.empty(); ++pages) {
        const auto bundle = json::parse(get(next).content);
        EXPECT_EQ(bundle.at("total").as_int64(), 7);
        for (const auto& entry : bundle.at("entry").as_array())
            EXPECT_TRUE(seen.emplace(entry.at("resource").at("id").as_string()).second);
        const auto& links = bundle.at("link").as_array();
        next = links.size() == 2 ? std::string(links[1].at("url").as_string()) : "";
        ASSERT_LT(pages, 4);
    }
    EXPECT_EQ(seen.size(), 7U);
    EXPECT_EQ(pages, 3);
    EXPECT_EQ(json::parse(get("/fhir/R4/Patient?name=ru&_count=0").content).at("total").as_int64(),
              7);
}

TEST_P(FhirSearch, EverybodyComesInPagesTheNewestFirst) {
    for (int i = 0; i < 5; ++i) {
        add(patient("", fmt::format("Ruiz{}", i)));
        stores_.clock->move(std::chrono::seconds(1));
    }
    std::vector<std::string> seen;
    for (std::string next = "/fhir/R4/Patient?_count=2"; !next.empty();) {
        const auto bundle = json::parse(get(next).content).as_object();
        EXPECT_FALSE(bundle.contains("total"));
        for (const auto& entry : bundle.at("entry").as_array())
            seen.emplace_back(entry.at("resource").at("name").at(0).at("family").as_string());
        const auto& links = bundle.at("link").as_array();
        next = links.size() == 2 ? std::string(links[1].at("url").as_string()) : "";
        ASSERT_LE(seen.size(), 5U);
    }
    EXPECT_THAT(seen, testing::ElementsAre("Ruiz4", "Ruiz3", "Ruiz2", "Ruiz1", "Ruiz0"));
}

INSTANTIATE_TEST_SUITE_P(Stores, FhirSearch, testing::Values("memory", "sqlite"),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace palpate::http
