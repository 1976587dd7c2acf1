// What a practice loads to measure with, and what is measured with it, over the interface.
#include "record/measures/practice_measure.hpp"
#include "server/duties.hpp"
#include "store/portable/all_kinds.hpp"

namespace palpate::tests {
namespace {

using http::expect_fits;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view weight =
    R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/itemWeight","valueDecimal":)";

std::string option(std::string_view code, int points) {
    return fmt::format(R"({{"valueCoding":{{"code":"{}","display":"{}"}},{}{}}}]}})", code, code,
                       weight, points);
}
std::string item(int number) {
    return fmt::format(R"({{"linkId":"q{}","type":"choice","text":"Question {}","answerOption":)"
                       R"([{},{},{}]}})",
                       number, number, option("never", 0), option("some", 1), option("often", 2));
}
// Ten questions about days, two points each.
std::string questionnaire(std::string_view more = "") {
    std::string items;
    for (int i = 1; i <= 10; ++i)
        items.append(i > 1 ? "," : "").append(item(i));
    return fmt::format(R"({{"resourceType":"Questionnaire","name":"Day-Index","title":"Day index",)"
                       R"("extension":[{{"url":"urn:palpate:measure","extension":[)"
                       R"({{"url":"better","valueCode":"lower"}},)"
                       R"({{"url":"unansweredMax","valueInteger":2}}{}]}}],"item":[{}]}})",
                       more, items);
}

class MeasuresTest : public Duties {
protected:
    Reply load(const std::string& file, bool dry = false, const std::string& name = "file") {
        be({Role::owner});
        json::object body{{"name", name}, {"text", file}};
        if (dry)
            body["dry_run"] = true;
        expect_fits("MeasureFile", body);
        auto reply = ask(Method::post, "/api/v1/measures", json::serialize(body));
        be({Role::practitioner});
        return reply;
    }
    json::array loaded() {
        be({Role::owner});
        const auto page = body_of(get("/api/v1/measures"));
        expect_fits("PracticeMeasures", page);
        be({Role::practitioner});
        return page.at("measures").as_array();
    }
    json::object instrument(std::string_view id) {
        const auto page = body_of(get("/api/v1/instruments"));
        expect_fits("Instruments", page);
        for (const auto& one : page.at("instruments").as_array())
            if (text_of(one.at("id")) == id)
                return one.as_object();
        return {};
    }
    static std::string answers(int count, std::string_view day = "2026-11-21") {
        std::string form;
        for (int i = 1; i <= count; ++i)
            form += fmt::format(R"({}{{"item":"q{}","codes":["often"]}})", i > 1 ? "," : "", i);
        return fmt::format(R"({{"instrument":"day_index","day":"{}","by":"client","form":[{}]}})",
                           day, form);
    }
    Reply take(const std::string& episode, const std::string& body) {
        clock_->move(std::chrono::seconds(1));
        return ask(Method::post, "/api/v1/episodes/" + episode + "/measurements", body);
    }
};

TEST_F(MeasuresTest, AQuestionnaireIsLoadedShownScoredAndFollowed) {
    const auto reply = load(questionnaire());
    ASSERT_EQ(reply.status, 200) << reply.content;
    expect_fits("PracticeMeasures", body_of(reply));
    const auto shown = instrument("day_index");
    EXPECT_EQ(shown.at("form"), "questionnaire");
    EXPECT_EQ(shown.at("items").as_array().size(), 10U);
    EXPECT_EQ(shown.at("items").at(0).at("options").at(2).at("display"), "often");
    const auto id = episode(client());
    const auto kept = take(id, answers(10));
    ASSERT_EQ(kept.status, 201) << kept.content;
    EXPECT_EQ(body_of(kept).at("content").at("score"), 20);
    const auto open = take(id, answers(8));
    EXPECT_THAT(open.content, HasSubstr("2 without an answer"));
    EXPECT_EQ(take(id, answers(7)).status, 422);
    const auto progress = body_of(get("/api/v1/episodes/" + id + "/progress"));
    const auto& trend = progress.at("trends").at(0);
    EXPECT_EQ(trend.at("measure"), "day_index");
    EXPECT_EQ(trend.at("name"), "Day index");
    EXPECT_EQ(trend.at("points").as_array().size(), 2U);
}

TEST_F(MeasuresTest, WithoutAKnownErrorNoChangeIsClaimed) {
    ASSERT_EQ(load(questionnaire()).status, 200);
    const auto owner = client();
    const auto id = add("/api/v1/episodes",
                        fmt::format(R"({{"client":"{}","complaint":"low back","status":"open",)"
                                    R"("opened_on":"2026-10-01"}})",
                                    owner));
    EXPECT_EQ(take(id, answers(10, "2026-10-02")).status, 201);
    EXPECT_EQ(
        take(id, R"({"instrument":"day_index","day":"2026-11-20","by":"client","value":2})").status,
        201)
        << "a sum that was added up on paper";
    const auto told = body_of(get("/api/v1/episodes/" + id + "/progress"));
    EXPECT_EQ(told.at("trends").at(0).at("change").at("real"), "error_unknown");
    EXPECT_EQ(told.at("trends").at(0).at("change").at("gain"), 18);
}

TEST_F(MeasuresTest, AnotherVersionLeavesTheScoresOfThen) {
    ASSERT_EQ(load(questionnaire()).status, 200);
    const auto id = episode(client());
    ASSERT_EQ(take(id, answers(10)).status, 201);
    const auto percent = questionnaire(R"(,{"url":"total","valueCode":"percent"})");
    ASSERT_EQ(load(percent).status, 200);
    ASSERT_EQ(loaded().size(), 1U);
    EXPECT_EQ(loaded()[0].at("version"), 2);
    const auto told = body_of(get("/api/v1/episodes/" + id + "/progress"));
    EXPECT_EQ(told.at("trends").at(0).at("points").at(0).at("value"), 20);
    EXPECT_EQ(body_of(take(id, answers(10))).at("content").at("score"), 100);
}

TEST_F(MeasuresTest, OutOfUseNothingNewIsMeasuredWithItAndWhatWasStays) {
    ASSERT_EQ(load(questionnaire()).status, 200);
    const auto id = episode(client());
    ASSERT_EQ(take(id, answers(10)).status, 201);
    const auto place = "/api/v1/measures/" + text_of(loaded()[0].at("id")) + "/retired";
    EXPECT_EQ(put(place, json::object(), 1).status, 403) << "the owner's to do";
    be({Role::owner});
    const auto gone = put(place, json::object(), 1);
    EXPECT_EQ(gone.status, 200) << gone.content;
    expect_fits("KeptPracticeMeasure", body_of(gone));
    EXPECT_EQ(put(place, json::object(), 2).status, 409);
    be({Role::practitioner});
    EXPECT_TRUE(instrument("day_index").empty());
    const auto refused = take(id, answers(10));
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.content, HasSubstr("/instrument"));
    const auto told = body_of(get("/api/v1/episodes/" + id + "/progress"));
    EXPECT_EQ(told.at("trends").as_array().size(), 1U);
    ASSERT_EQ(load(questionnaire()).status, 200);
    EXPECT_FALSE(instrument("day_index").empty()) << "loaded anew it is back";
}

TEST_F(MeasuresTest, APromisFormIsScoredOnceItsTableIsLoaded) {
    const auto id = episode(client());
    const auto body = [](int value) {
        std::string all;
        for (int i = 1; i <= 4; ++i)
            all += fmt::format(R"({}{{"item":{},"value":{}}})", i > 1 ? "," : "", i, value);
        return fmt::format(R"({{"instrument":"promis_sleep","day":"2026-11-21","by":"client",)"
                           R"("answers":[{}]}})",
                           all);
    };
    EXPECT_TRUE(instrument("promis_sleep").empty());
    EXPECT_THAT(take(id, body(3)).content, HasSubstr("no T table"));
    std::string csv = "form,direction,raw,t\n";
    for (int raw = 4; raw <= 20; ++raw)
        csv += fmt::format("promis_sleep:4,higher_worse,{},{}\n", raw, 30 + raw);
    ASSERT_EQ(load(csv).status, 200);
    EXPECT_EQ(instrument("promis_sleep").at("forms"), json::array{4});
    EXPECT_EQ(body_of(take(id, body(3))).at("content").at("score"), 42);
}

TEST_F(MeasuresTest, FaultsHaveTheirPlaceAndNothingIsKept) {
    const auto wrong =
        load("form,direction,raw,t\npromis_sleep:4,higher_better,4,30\n", false, "sleep.csv");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.content, HasSubstr("sleep.csv:2:16"));
    EXPECT_THAT(load(R"({"resourceType":"Patient"})").content, HasSubstr("/resourceType"));
    const auto built_in = load(questionnaire(R"(,{"url":"id","valueCode":"oswestry"})"));
    EXPECT_EQ(built_in.status, 409) << built_in.content;
    EXPECT_EQ(load(std::string(250'000, ' ')).status, 413);
    const auto dry = load(questionnaire(), true);
    EXPECT_EQ(dry.status, 200);
    EXPECT_THAT(dry.content, HasSubstr("day_index"));
    EXPECT_TRUE(loaded().empty());
}

TEST_F(MeasuresTest, IsOfThePracticeAndInEveryExport) {
    const auto* kind = store::find_kind("practice_measure");
    ASSERT_NE(kind, nullptr);
    EXPECT_TRUE(kind->of_practice);
    EXPECT_FALSE(kind->in_clients_copy);
    const auto* hold = store::find_kind("after_hold");
    ASSERT_NE(hold, nullptr);
    EXPECT_FALSE(hold->of_practice);
}

}  // namespace
}  // namespace palpate::tests
