// What only a person knows of a course: kept as decisions, and every rule that asks for one of them
// is reached by them. And the plan as the advice would have it.
#include "scheduling/bookings/kinds.hpp"
#include "server/measured.hpp"

namespace palpate::tests {
namespace {

class Decisions : public Outcomes {
protected:
    // Four and a half weeks before the server's day: between the first review and the second.
    std::string course() {
        const auto of = client();
        client_ = record::ClientId(parse_uuid(id_in(of)).value());
        const auto place =
            add("/api/v1/episodes", fmt::format(R"({{"client":"{}","complaint":"low back",)"
                                                R"("status":"open","opened_on":"2026-10-20"}})",
                                                id_in(of)));
        taken_ = intake(place, lasting(backache));
        return place;
    }
    // The same answers of a complaint that lasts for months.
    static std::string lasting(const std::string& answers) {
        auto in = json::parse(answers).as_object();
        in["complaint"] = {{"duration_days", 300}};
        if (auto* findings = in.if_contains("findings"))
            findings->as_object()["lasting_3_months"] = "yes";
        return json::serialize(in);
    }
    static std::string said(std::string_view about, std::string_view answer, std::string_view day,
                            std::string_view more = "") {
        return fmt::format(R"({{"about":"{}","answer":"{}","day":"{}"{}}})", about, answer, day,
                           more);
    }
    json::object decide(const std::string& episode, const std::string& body) {
        clock_->move(std::chrono::seconds(1));
        const auto reply = ask(Method::post, episode + "/decisions", body);
        EXPECT_EQ(reply.status, 201) << reply.content;
        const auto kept = body_of(reply);
        expect_fits("KeptCourseDecision", kept);
        return kept;
    }
    std::string refused(const std::string& episode, const std::string& body,
                        unsigned status = 422) {
        const auto reply = ask(Method::post, episode + "/decisions", body);
        EXPECT_EQ(reply.status, status) << reply.content;
        const auto problem = body_of(reply);
        const auto* pointer = problem.if_contains("pointer");
        return pointer == nullptr ? reply.content : text_of(*pointer);
    }
    std::string rule(const std::string& episode) {
        return text_of(advice(progress(episode)).at("rule"));
    }
    std::string asks(const std::string& episode) {
        return json::serialize(progress(episode).at("asks"));
    }
    void flat(const std::string& episode) {
        take(episode, rating("2026-10-20", 6));
        take(episode, rating("2026-11-03", 6));
    }
    void goal_met(const std::string& episode) {
        for (const auto& [day, pain, disability] :
             {std::tuple{"2026-10-20", 7, 14}, {"2026-11-03", 2, 4}, {"2026-11-17", 1, 1}}) {
            take(episode, rating(day, pain));
            take(episode, fmt::format(R"({{"instrument":"roland_morris","day":"{}","by":"client",)"
                                      R"("value":{}}})",
                                      day, disability));
        }
    }
    // A visit that took place.
    void visited(std::string_view begin) {
        const Instant from = parse_instant(begin).value();
        scheduling::Booking booking{};
        booking.clients = {client_};
        booking.practitioners = {store::therapist().person};
        booking.begin = from;
        booking.until = from + std::chrono::minutes(45);
        booking.status = scheduling::BookingStatus::done;
        booking.source = scheduling::BookingSource::desk;
        const auto kept = record::write(store_, store::therapist(), [&](record::Transaction& t) {
            return t.records<scheduling::Booking>().add(scheduling::BookingId(t.new_id()), booking,
                                                        "");
        });
        ASSERT_TRUE(kept) << kept.error().message;
    }
    json::object plan() const { return taken_.at("plan").at("content").at("plan").as_object(); }
    json::object advised(const std::string& episode) {
        const auto reply = get(episode + "/plan_advised");
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto shown = body_of(reply);
        expect_fits("PlanAdvised", shown);
        EXPECT_TRUE(shown.at("faults").as_array().empty()) << reply.content;
        // Nothing of it is kept.
        EXPECT_EQ(body_of(get(plan_in(taken_))).at("version").to_number<int>(), 1);
        return shown;
    }

    record::ClientId client_;
    json::object taken_;
};

TEST_F(Decisions, FlatAfterAnotherTechniqueChangesTheDose) {
    const auto episode = course();
    flat(episode);
    EXPECT_EQ(rule(episode), "no_benefit_first_review");
    EXPECT_THAT(asks(episode), HasSubstr(R"("technique","dose")"));
    decide(episode, said("technique", "yes", "2026-11-03", R"(,"why":"kneading did not help")"));
    EXPECT_EQ(rule(episode), "changed_and_waiting");
    EXPECT_THAT(asks(episode), testing::Not(HasSubstr("technique")));
    // What was flat before the change says nothing of the change.
    take(episode, rating("2026-11-10", 6));
    EXPECT_EQ(rule(episode), "changed_and_waiting");
    take(episode, rating("2026-11-17", 6));
    EXPECT_EQ(rule(episode), "flat_after_change");
    const auto shown = progress(episode);
    const auto& mark = shown.at("trends").at(0).at("marks").at(0);
    EXPECT_EQ(mark.at("kind"), "technique");
    EXPECT_EQ(mark.at("day"), "2026-11-03");
    EXPECT_EQ(mark.at("why"), "kneading did not help");
}

TEST_F(Decisions, AWishToGoOnMaintainsWhatWasGained) {
    const auto episode = course();
    goal_met(episode);
    EXPECT_EQ(rule(episode), "goal_met_long_lasting");
    EXPECT_EQ(asks(episode), R"(["wish"])");
    decide(episode, said("wish", "yes", "2026-11-20"));
    EXPECT_EQ(rule(episode), "goal_met_wish");
    EXPECT_EQ(asks(episode), "[]");
    decide(episode, said("wish", "no", "2026-11-21"));
    EXPECT_EQ(rule(episode), "goal_met_long_lasting");
}

TEST_F(Decisions, AfterAnExtensionTheVisitsAreSpacedOut) {
    const auto episode = course();
    auto shorter = plan();
    auto& active = shorter.at("phases").as_array().at(0).as_object();
    active["sessions"] = 2;
    ASSERT_EQ(put(plan_in(taken_), {{"status", "agreed"}, {"plan", shorter}}, 1).status, 200);
    take(episode, rating("2026-10-20", 10));
    take(episode, rating("2026-11-10", 8));
    for (const char* at : {"2026-10-22T09:00:00Z", "2026-10-29T09:00:00Z"})
        visited(at);
    EXPECT_EQ(rule(episode), "partial_at_the_end");
    EXPECT_EQ(asks(episode), R"(["extension"])");
    EXPECT_EQ(refused(episode, said("extension", "yes", "2026-11-10")), "/visits");
    EXPECT_EQ(refused(episode, said("extension", "yes", "2026-11-10", R"(,"visits":5)")),
              "/visits");
    const auto kept = decide(episode, said("extension", "yes", "2026-11-10", R"(,"visits":2)"));
    EXPECT_EQ(refused(episode, said("extension", "yes", "2026-11-11", R"(,"visits":1)"), 409),
              "/about");
    // Two more visits, and then it is the end once more.
    EXPECT_NE(rule(episode), "partial_after_extension");
    for (const char* at : {"2026-11-12T09:00:00Z", "2026-11-13T09:00:00Z"})
        visited(at);
    EXPECT_EQ(rule(episode), "partial_after_extension");
    const auto shown = progress(episode);
    EXPECT_EQ(advice(shown).at("action"), "taper");
    EXPECT_FALSE(shown.at("taper").as_array().empty());
    const auto& doses = shown.at("trends").at(0).at("doses").as_array();
    ASSERT_EQ(doses.size(), 4U);
    EXPECT_EQ(doses[0].at("minutes").to_number<int>(), 45);
    // Taken back, it was never used.
    const auto place = "/api/v1/decisions/" + text_of(kept.at("id"));
    const auto back = json::parse(said("extension", "unknown", "2026-11-10"));
    EXPECT_EQ(put(place, back, 1).status, 200);
    EXPECT_EQ(put(place, back, 1).status, 412);
    EXPECT_EQ(rule(episode), "partial_at_the_end");
}

TEST_F(Decisions, AFlareThatTheClientTellsHoldsUntilTheQuestions) {
    const auto episode = course();
    flat(episode);
    EXPECT_THAT(asks(episode), HasSubstr("flare"));
    decide(episode, said("flare", "yes", "2026-11-21"));
    EXPECT_EQ(rule(episode), "flare");
    EXPECT_TRUE(advice(progress(episode)).at("hold").as_bool());
    intake(episode, lasting(every_question_answered_no()));
    EXPECT_EQ(rule(episode), "flare");
    EXPECT_FALSE(advice(progress(episode)).at("hold").as_bool());
    decide(episode, said("flare", "no", "2026-11-21"));
    EXPECT_EQ(rule(episode), "no_benefit_first_review");
}

TEST_F(Decisions, AFlareOfLongAgoAndANoBeforeTheLastScoreSayNothing) {
    const auto episode = course();
    flat(episode);
    decide(episode, said("flare", "yes", "2026-10-21"));
    EXPECT_NE(rule(episode), "flare");
    decide(episode, said("flare", "no", "2026-11-04"));
    EXPECT_THAT(asks(episode), testing::Not(HasSubstr("flare")));
    take(episode, rating("2026-11-20", 6));
    EXPECT_THAT(asks(episode), HasSubstr("flare"));
}

TEST_F(Decisions, WhatCannotBeIsRefusedWithItsPlace) {
    const auto episode = course();
    EXPECT_EQ(refused(episode, said("technique", "yes", "2026-11-22")), "/day");
    EXPECT_EQ(refused(episode, said("technique", "yes", "2026-10-19")), "/day");
    EXPECT_EQ(refused(episode, said("technique", "no", "2026-11-20")), "/answer");
    EXPECT_EQ(refused(episode, said("wish", "yes", "2026-11-20", R"(,"visits":2)")), "/visits");
    EXPECT_EQ(refused(episode, said("mood", "yes", "2026-11-20")), "/about");
    const auto kept = decide(episode, said("wish", "yes", "2026-11-20"));
    const auto place = "/api/v1/decisions/" + text_of(kept.at("id"));
    EXPECT_EQ(put(place, json::parse(said("flare", "yes", "2026-11-20")), 1).status, 422);
    const auto list = body_of(get(episode + "/decisions"));
    expect_fits("CourseDecisions", list);
    EXPECT_EQ(list.at("decisions").as_array().size(), 1U);
    sign_in(practice::Role::reception);
    EXPECT_EQ(get(episode + "/decisions").status, 403);
    sign_in(practice::Role::practitioner, 2);
    EXPECT_EQ(get(episode + "/decisions").status, 404);
}

// ---- The plan as the advice would have it ----

int minutes_of(const json::object& plan) {
    int sum = 0;
    for (const auto& step : plan.at("routine").as_array())
        sum += step.at("minutes").to_number<int>();
    return sum;
}

TEST_F(Decisions, OtherTechniquesOnTheSamePlaces) {
    const auto episode = course();
    EXPECT_EQ(get(episode + "/plan_advised").status, 409);  // nothing was measured
    flat(episode);
    const auto shown = advised(episode);
    EXPECT_EQ(shown.at("action"), "change_technique");
    EXPECT_TRUE(shown.at("differs").as_bool());
    const auto& now = shown.at("plan").at("routine").as_array();
    const auto before = plan();
    const auto& was = before.at("routine").as_array();
    ASSERT_EQ(now.size(), was.size());
    int others = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
        EXPECT_EQ(now[i].at("region"), was[i].at("region"));
        EXPECT_EQ(now[i].at("minutes"), was[i].at("minutes"));
        EXPECT_LE(now[i].at("pressure").at(1).to_number<int>(),
                  was[i].at("pressure").at(1).to_number<int>());
        others += now[i].at("technique") == was[i].at("technique") ? 0 : 1;
    }
    EXPECT_GT(others, 0);
}

TEST_F(Decisions, AFlareIsWorkedShorterAndLighter) {
    const auto episode = course();
    flat(episode);
    decide(episode, said("flare", "yes", "2026-11-21"));
    const auto now = advised(episode).at("plan").as_object();
    EXPECT_LE(minutes_of(now), 45);
    const auto before = plan();
    for (std::size_t i = 0; i < now.at("routine").as_array().size(); ++i) {
        const auto& step = now.at("routine").at(i);
        const auto& was = before.at("routine").at(i);
        const auto most = was.at("pressure").at(1).to_number<int>();
        EXPECT_EQ(step.at("pressure").at(1).to_number<int>(),
                  std::min(most, std::max(most - 2, 1)));
        EXPECT_GE(step.at("minutes").to_number<int>(), 1);
    }
}

TEST_F(Decisions, ATaperAndMaintenanceEndTheActivePhaseWithTheVisitsDone) {
    const auto episode = course();
    goal_met(episode);
    for (const char* at : {"2026-10-22T09:00:00Z", "2026-10-29T09:00:00Z", "2026-11-05T09:00:00Z"})
        visited(at);
    const auto phases_of = [&] {
        std::map<std::string, json::object> named;
        const auto shown = advised(episode);
        for (const auto& phase : shown.at("plan").at("phases").as_array())
            named[text_of(phase.at("name"))] = phase.as_object();
        return named;
    };
    auto phases = phases_of();
    EXPECT_EQ(phases["active"].at("sessions").to_number<int>(), 3);
    const auto taper = progress(episode).at("taper").at(0).as_object();
    EXPECT_EQ(phases["taper"].at("sessions"), taper.at("sessions"));
    EXPECT_EQ(phases["taper"].at("weeks"), taper.at("weeks"));
    decide(episode, said("wish", "yes", "2026-11-20"));
    phases = phases_of();
    EXPECT_EQ(phases["taper"].at("sessions").to_number<int>(), 0);
    EXPECT_EQ(phases["maintenance"].at("sessions_per_week").to_number<double>(), 0.25);
}

}  // namespace
}  // namespace palpate::tests
