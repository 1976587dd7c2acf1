// What a practice's care came to, over the interface: who sees whose, what is hidden, what is not
// counted at all.
#include "record/duties/only_kept.hpp"
#include "record/measures/measurement.hpp"
#include "server/duties.hpp"
#include "session/kept/kinds.hpp"

namespace palpate::tests {
namespace {

using record::EpisodeId;
using record::Transaction;

constexpr std::uint8_t mia = 7;
constexpr std::uint8_t tom = 8;
constexpr std::uint8_t eva = 9;

// A course as it is kept, without the visits behind it.
struct Kept {
    std::string area = "low_back";
    int before = 6;
    std::optional<int> after = 3;
    std::uint8_t by = mia;
    int moderate = 0;  // of its three visits
    bool followed = true;
};

class ResultsTest : public Duties {
protected:
    void SetUp() override { be({Role::practitioner}, mia); }

    EpisodeId course(const Kept& said) {
        EpisodeId id;
        const auto done = store_.write(authority_.caller.actor, [&](Transaction& t) {
            const record::ClientId client(t.new_id());
            (void)t.records<record::Client>().add(client, store::named("Ruiz"));
            auto episode = store::episode_of(client, "it hurts");
            episode.opened_on = *parse_date("2026-09-01");
            episode.practitioner = store::id_of<practice::PersonId>(said.by);
            id = EpisodeId(t.new_id());
            (void)t.records<record::Episode>().add(id, episode);
            for (int visit = 0; visit < 3; ++visit)
                add_visit(t, client, id, plus_days(episode.opened_on, 7 * visit), said, visit);
            measure(t, client, id, "pain_rating", episode.opened_on, said.before);
            if (said.after)
                measure(t, client, id, "pain_rating", plus_days(episode.opened_on, 21),
                        *said.after);
            return Result<void>();
        });
        EXPECT_TRUE(done.has_value());
        return id;
    }
    static void measure(Transaction& t, record::ClientId client, EpisodeId episode,
                        std::string_view what, Date day, double value) {
        record::Measurement m{.client = client, .episode = episode, .said = {}, .score = value};
        m.said.instrument = what;
        m.said.day = day;
        m.said.by = record::AnsweredBy::client;
        m.said.items = 1;
        m.said.answers = {{1, value}};
        (void)t.records<record::Measurement>().add(record::MeasurementId(t.new_id()), m);
    }
    static void add_visit(Transaction& t, record::ClientId client, EpisodeId episode, Date day,
                          const Kept& said, int number) {
        session::StoredSession kept{.client = client,
                                    .episode = episode,
                                    .plan = {},
                                    .booking = {},
                                    .day = day,
                                    .made_at = t.now(),
                                    .started = true,
                                    .finished = true,
                                    .signed_off = true,
                                    .stopped = false,
                                    .events = 9};
        kept.ground = session::Ground{.stage = "chronic",
                                      .areas = {said.area},
                                      .duration_days = 90,
                                      .age_years = 45,
                                      .suggested = {{"quadratus_lumborum", "left"}}};
        kept.worked =
            session::Worked{.techniques = {{"swedish", 3000, 5}},
                            .palpated = {{"quadratus_lumborum", session::Side::left, number == 0}}};
        (void)t.records<session::StoredSession>().add(session::SessionId(t.new_id()), kept);
        if (!said.followed)
            return;
        record::Measurement m{.client = client, .episode = episode, .said = {}, .score = {}};
        m.said.instrument = record::after_effect;
        m.said.day = day;
        m.said.by = record::AnsweredBy::client;
        m.band = number < said.moderate ? "moderate" : "none";
        (void)t.records<record::Measurement>().add(record::MeasurementId(t.new_id()), m);
    }
    json::object results(const std::string& query = "") {
        const auto reply = get("/api/v1/results" + query);
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        http::expect_fits("Results", body);
        return body;
    }
    json::object rates() {
        const auto reply = get("/api/v1/results/rates");
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        http::expect_fits("ResultRates", body);
        return body;
    }
    static json::object total_of(const json::object& results) {
        const auto view = results.at("view").as_object();
        const auto* total = view.if_contains("total");
        return total != nullptr && total->is_object() ? total->as_object() : json::object();
    }
    void six_each() {
        for (const auto by : {mia, tom, eva})
            for (int i = 0; i < 6; ++i)
                course({.by = by});
    }
};

TEST_F(ResultsTest, AnEmptyPracticeHasNone) {
    const auto shown = results();
    EXPECT_TRUE(shown.at("view").at("rows").as_array().empty());
    EXPECT_EQ(shown.at("from"), "2025-12-01");
    EXPECT_EQ(shown.at("until"), "2026-11-30");
    EXPECT_TRUE(rates().at("hidden").as_bool());
}

TEST_F(ResultsTest, APractitionerSeesTheirOwnRowsAndTheTotalOfAll) {
    six_each();
    auto shown = results("?by=practitioner");
    EXPECT_TRUE(shown.at("own_only").as_bool());
    ASSERT_EQ(shown.at("view").at("rows").as_array().size(), 1U);
    EXPECT_EQ(text_of(shown.at("view").at("rows").at(0).at("group")), person(mia));
    EXPECT_EQ(total_of(shown).at("people"), 18);
    EXPECT_EQ(rates().at("visits"), 18);
    be({Role::owner});
    shown = results("?by=practitioner");
    EXPECT_FALSE(shown.at("own_only").as_bool());
    EXPECT_EQ(shown.at("view").at("rows").as_array().size(), 3U);
    EXPECT_EQ(rates().at("visits"), 54);
    for (const auto role : {Role::reception, Role::auditor, Role::client}) {
        be({role});
        EXPECT_EQ(get("/api/v1/results").status, 403);
        EXPECT_EQ(get("/api/v1/results/rates").status, 403);
    }
}

TEST_F(ResultsTest, SaysWhatItCameToAndWhoDidNotComeBack) {
    be({Role::owner});
    for (int i = 0; i < 8; ++i)
        course({.after = i < 6 ? std::optional(i < 4 ? 2 : 6) : std::nullopt});
    const auto shown = results();
    const auto numbers = shown.at("view").at("rows").at(0).at("numbers").as_object();
    EXPECT_EQ(numbers.at("people"), 8);
    EXPECT_EQ(numbers.at("measured"), 6);
    EXPECT_EQ(numbers.at("dropped_out"), 2);
    EXPECT_EQ(numbers.at("gain_median"), 4);
    EXPECT_EQ(numbers.at("responders").at("count"), 4);
    EXPECT_EQ(numbers.at("responders").at("of"), 6);
    EXPECT_EQ(numbers.at("responders_of_all").at("of"), 8);
    EXPECT_THAT(text_of(shown.at("caution")), testing::HasSubstr("with time"));
}

TEST_F(ResultsTest, WhatIsRestrictedCountsOnlyForThoseWhoMayReadIt) {
    for (int i = 0; i < 6; ++i)
        course({});
    const auto restricted = course({});
    EXPECT_EQ(total_of(results()).at("people"), 7);
    const auto reply =
        ask(Method::post, "/api/v1/privacy",
            json::serialize(json::object{
                {"kind", "episode"}, {"record", to_text(restricted)}, {"open_to", json::array()}}));
    ASSERT_EQ(reply.status, 201) << reply.content;
    EXPECT_EQ(total_of(results()).at("people"), 7) << "who restricted it may read it";
    be({Role::owner});
    EXPECT_EQ(total_of(results()).at("people"), 6);
    EXPECT_EQ(rates().at("visits"), 18);
}

TEST_F(ResultsTest, WhoIsOnlyKeptForTheLawIsInNoNumberNotEvenTheOwners) {
    be({Role::owner});
    for (int i = 0; i < 6; ++i)
        course({});
    const auto gone = course({});
    EXPECT_EQ(total_of(results()).at("people"), 7);
    const auto done = store_.write(authority_.caller.actor, [&](Transaction& t) {
        const auto client = t.records<record::Episode>().find(gone)->content.client;
        return t.records<record::OnlyKept>()
            .add(
                Id<record::OnlyKept>(client.uuid()),
                {.client = client, .since = *parse_date("2026-11-20"), .until = {}, .why = "asked"})
            .map([](auto) {});
    });
    ASSERT_TRUE(done.has_value());
    EXPECT_EQ(total_of(results()).at("people"), 6);
}

TEST_F(ResultsTest, FourPeopleAreHidden) {
    be({Role::owner});
    for (int i = 0; i < 9; ++i)
        course({});
    for (int i = 0; i < 7; ++i)
        course({.area = "neck"});
    for (int i = 0; i < 4; ++i)
        course({.area = "calf"});
    const auto shown = results();
    int named = 0;
    for (const auto& row : shown.at("view").at("rows").as_array())
        named += row.as_object().contains("numbers") && !row.at("numbers").is_null() ? 1 : 0;
    EXPECT_EQ(named, 1) << "the calf, and the neck, by which it could be worked out";
    EXPECT_EQ(shown.at("view").at("hidden"), 2);
}

TEST_F(ResultsTest, TheAlertStandsWhenOneInSixOfTheLastVisitsWasBorneBadly) {
    be({Role::owner});
    for (int i = 0; i < 8; ++i)
        course({.moderate = i < 3 ? 1 : 0});
    auto shown = rates();
    EXPECT_EQ(shown.at("moderate_rolling").at("of"), 20);
    EXPECT_FALSE(shown.at("alert").as_bool()) << json::serialize(shown);
    for (int i = 0; i < 5; ++i)
        course({.moderate = 3});
    shown = rates();
    EXPECT_TRUE(shown.at("alert").as_bool());
    EXPECT_EQ(shown.at("grades").at(1).at("grade"), "moderate");
    EXPECT_EQ(shown.at("grades").at(1).at("published_to"), 5);
    EXPECT_EQ(shown.at("hits").at("by_rank").at(0).at("of"), 39);
    EXPECT_EQ(shown.at("hits").at("by_rank").at(0).at("count"), 13);
}

TEST_F(ResultsTest, VisitsThatNobodyAskedAboutAreInNoRate) {
    be({Role::owner});
    for (int i = 0; i < 6; ++i)
        course({.followed = i % 2 == 0});
    const auto shown = rates();
    EXPECT_EQ(shown.at("visits"), 18);
    EXPECT_EQ(shown.at("not_followed_up"), 9);
    EXPECT_EQ(shown.at("grades").at(0).at("rate").at("of"), 9);
}

TEST_F(ResultsTest, SaysWhatIsWrongWithThePeriod) {
    const auto refused = [&](const std::string& query, std::string_view at) {
        const auto reply = get("/api/v1/results" + query);
        EXPECT_EQ(reply.status, 422) << query << reply.content;
        EXPECT_EQ(text_of(body_of(reply).at("pointer")), at) << reply.content;
    };
    refused("?from=2026-11-02", "?from");
    refused("?until=2026-11-29", "?until");
    refused("?from=2026-12-01&until=2026-11-30", "?until");
    refused("?from=2001-01-01", "?from");
    refused("?from=yesterday", "?from");
    refused("?by=mood", "?by");
}

}  // namespace
}  // namespace palpate::tests
