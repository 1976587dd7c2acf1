// Two options turn about on the record: agreed to, drawn for each visit, told with an interval,
// ended.
#include "server/sessions.hpp"

namespace palpate::tests {
namespace {

class AlternationTest : public Visits {
protected:
    json::object options() {
        const auto reply = get(episode_ + "/alternation-options");
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("AlternationOptions", body_of(reply));
        return body_of(reply);
    }
    // The first pair that is equally safe.
    json::object first_pair() {
        const auto all = options();
        const auto& one = all.at("options").at(0);
        return {{"a", one.at("a")},
                {"b", one.at("b").at(0)},
                {"pairs", 4},
                {"client_agreed", true},
                {"agreed_by", "Ana Ruiz"},
                {"wording", "Turn about, by lot; it can end at any time."},
                {"language", "es"}};
    }
    Reply agree_to(const json::object& said, const std::string& key = "") {
        expect_fits("AlternatingSaid", said);
        clock_->move(std::chrono::seconds(1));
        return ask(Method::post, episode_ + "/alternations", text(said), {.key = key});
    }
    json::object now() {
        const auto reply = get(episode_ + "/alternations");
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("Alternations", body_of(reply));
        return body_of(reply).at("alternations").at(0).as_object();
    }
    std::string refused(json::object said, std::string_view member, const json::value& value,
                        int status) {
        said[member] = value;
        const auto reply = agree_to(said);
        EXPECT_EQ(reply.status, status) << reply.content;
        return pointer(reply);
    }
    void take_back(const json::value& technique) {
        const auto taken = ask(Method::post, "/api/v1/clients/" + ana_ + "/consents",
                               text({{"to", "technique"},
                                     {"subject", technique},
                                     {"answer", "refused"},
                                     {"wording", "No"},
                                     {"language", "es"},
                                     {"given_by", "Ana Ruiz"}}));
        ASSERT_EQ(taken.status, 201) << taken.content;
    }
    // A whole visit without a booking; what was drawn for it.
    json::object visit(std::uint8_t tablet, int pain) {
        const auto at = another();
        Tablet own(tablet);
        own.at = clock_->now.load() + std::chrono::minutes(1);
        ready(at, own);
        own.pain(room::Moment::before, pain);
        for (const auto& step : sheet(at).steps)
            if (!room::never_dropped(step.part))
                own.begin(step.id, 3);
        end(own);
        sync(at, own);
        return whole(at).at("brief").as_object();
    }
    void next_day() {
        clock_->move(std::chrono::hours(24));
        today_ = Date(std::chrono::floor<std::chrono::days>(clock_->now.load()));
        services_.today = [] { return today_; };
        be({Role::practitioner}, 7);
    }
    inline static Date today_;
};

TEST_F(AlternationTest, IsDrawnForEachVisitInPairs) {
    const auto said = first_pair();
    const auto made = agree_to(said, "key-1");
    ASSERT_EQ(made.status, 201) << made.content;
    expect_fits("KeptAlternation", body_of(made));
    EXPECT_EQ(agree_to(said, "key-1").content, made.content) << "sent again";
    EXPECT_EQ(text(body_of(made)).find("seed"), std::string::npos) << "the order is told nobody";
    EXPECT_EQ(now().at("difference"), "too_few_pairs");
    std::vector<std::string> drawn;
    for (std::uint8_t i = 0; i < 4; ++i) {
        const auto brief = visit(static_cast<std::uint8_t>(i + 1), 6);
        const auto& one = brief.at("drawn").as_object();
        EXPECT_EQ(one.at("visit"), i);
        drawn.push_back(text_of(one.at("technique")));
        next_day();
    }
    EXPECT_NE(drawn[0], drawn[1]);
    EXPECT_NE(drawn[2], drawn[3]);
    const auto shown = now();
    EXPECT_EQ(shown.at("visits_done"), 4);
    EXPECT_EQ(shown.at("pairs_done"), 1) << "the last visit has no visit after it yet";
    EXPECT_EQ(shown.at("pairs_left"), 2);
    EXPECT_LE(shown.at("a_over_b").at("low").to_number<double>(),
              shown.at("a_over_b").at("high").to_number<double>());
}

TEST_F(AlternationTest, TheSheetHasTheDrawnOneAndNeverTheOther) {
    const auto said = first_pair();
    ASSERT_EQ(agree_to(said).status, 201);
    const auto at = begun();
    const auto drawn = whole(at).at("brief").at("drawn").as_object();
    bool has = false;
    for (const auto& step : sheet(at).steps) {
        has = has || step.technique == text_of(drawn.at("technique"));
        EXPECT_NE(step.technique, text_of(drawn.at("other")));
    }
    EXPECT_TRUE(has);
    EXPECT_THAT(room::check(sheet(at)), testing::IsEmpty());
}

TEST_F(AlternationTest, IsRefusedWhereTheTwoAreNotEquallySafe) {
    const auto said = first_pair();
    EXPECT_EQ(refused(said, "client_agreed", false, 403), "/client_agreed");
    EXPECT_EQ(refused(said, "agreed_by", "", 422), "/agreed_by");
    EXPECT_EQ(refused(said, "pairs", 1, 422), "/pairs");
    EXPECT_EQ(refused(said, "b", said.at("a"), 422), "/b");
    EXPECT_EQ(refused(said, "b", "heat", 403), "/b") << "it needs a look at the skin of its own";
    EXPECT_EQ(refused(said, "b", "spinal_manipulation", 422), "/b");
    // The client takes one of them back: it is closed, and may not be compared with.
    take_back(said.at("b"));
    EXPECT_EQ(refused(said, "pairs", 4, 403), "/b");
    EXPECT_EQ(text(options()).find("\"" + text_of(said.at("b")) + "\""), std::string::npos);
}

TEST_F(AlternationTest, WhereOneIsClosedTodayNothingIsDrawn) {
    const auto said = first_pair();
    ASSERT_EQ(agree_to(said).status, 201);
    take_back(said.at("b"));
    const auto at = begun();
    EXPECT_FALSE(whole(at).at("brief").as_object().contains("drawn"));
    for (const auto& step : sheet(at).steps)
        EXPECT_NE(step.technique, text_of(said.at("b")));
}

TEST_F(AlternationTest, EndsAtAnyTimeAndOneIsUnderWay) {
    const auto made = agree_to(first_pair());
    ASSERT_EQ(made.status, 201);
    EXPECT_EQ(agree_to(first_pair()).status, 409) << "one is under way";
    const auto place = field(made, "Location") + "/ended";
    EXPECT_EQ(put(place, json::object{{"why", ""}}, 1).status, 422);
    const auto ended = put(place, json::object{{"why", "the client wishes it"}}, 1);
    ASSERT_EQ(ended.status, 200) << ended.content;
    expect_fits("KeptAlternation", body_of(ended));
    EXPECT_EQ(body_of(ended).at("ended").at("why"), "the client wishes it");
    EXPECT_EQ(put(place, json::object{{"why", "again"}}, 2).status, 409);
    EXPECT_FALSE(whole(begun()).at("brief").as_object().contains("drawn"));
    EXPECT_EQ(agree_to(first_pair()).status, 201) << "another may begin";
    be({Role::reception});
    EXPECT_EQ(get(episode_ + "/alternations").status, 403);
}

}  // namespace
}  // namespace palpate::tests
