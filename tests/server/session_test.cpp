// A session over the interface: made from the agreed plan, run, stopped, signed; who may not.
#include "server/sessions.hpp"
#include "session/again.hpp"

namespace palpate::tests {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::IsEmpty;

using BeginTest = Sessions;

TEST_F(BeginTest, IsOneForABookingAndNobodyIsTouchedBeforeTheyAreAsked) {
    const auto at = begun();
    const auto again = begin({{"booking", booking_}});
    EXPECT_EQ(again.status, 200) << again.content;
    EXPECT_EQ("/api/v1/sessions/" + text_of(body_of(again).at("id")), at);
    const auto now = whole(at);
    EXPECT_EQ(now.at("day"), "2026-11-23");
    EXPECT_EQ(text_of(now.at("plan")), plan_);
    EXPECT_EQ(now.at("version"), 1);
    EXPECT_FALSE(now.at("brief").as_object().contains("last"));
    EXPECT_FALSE(sheet(at).bounds.hands_on) << "the screens of every visit are open";
    EXPECT_THAT(room::check(sheet(at)), IsEmpty());
}

TEST_F(BeginTest, WithoutABookingEachIsNewUnlessTheKeySaysItIsTheSame) {
    const auto made = [&](const std::string& key) {
        return field(ask(Method::post, episode_ + "/sessions", "{}", {.key = key}), "Location");
    };
    const auto first = made("key-1");
    EXPECT_EQ(made("key-1"), first);
    EXPECT_NE(made("key-2"), first);
    const auto list = body_of(get(episode_ + "/sessions"));
    expect_fits("TreatmentSessions", list);
    EXPECT_EQ(list.at("sessions").as_array().size(), 2U);
}

TEST_F(BeginTest, SaysWhyItIsRefused) {
    const auto refused = [&](const json::object& wanted, int status, std::string_view at) {
        const auto reply = begin(wanted);
        EXPECT_EQ(reply.status, status) << reply.content;
        EXPECT_EQ(pointer(reply), at) << reply.content;
    };
    refused({{"booking", to_text(store::id_of<room::EventId>(99))}}, 404, "/booking");
    refused({{"again", true}}, 404, "/again");
    be({Role::reception});
    const auto bens = booked(booking(ben_, "2026-11-23T12:00:00+01:00"));
    const auto far = booked(booking(ana_, "2026-11-24T09:00:00+01:00"));
    be({Role::practitioner}, 7);
    refused({{"booking", bens}}, 409, "/booking");
    refused({{"booking", far}}, 409, "/booking");
    be({Role::reception});
    ASSERT_EQ(put(fmt::format("/api/v1/bookings/{}/cancelled", booking_),
                  json::object{{"by_client", false}}, 1)
                  .status,
              200);
    be({Role::practitioner}, 7);
    refused({{"booking", booking_}}, 409, "/booking");
    ASSERT_EQ(put("/api/v1/plans/" + plan_, {{"status", "ended"}}, 2).status, 200);
    refused({}, 409, "/plan");
    ASSERT_EQ(put(episode_,
                  {{"client", ana_},
                   {"complaint", "low back"},
                   {"status", "closed"},
                   {"opened_on", "2026-11-21"},
                   {"closed_on", "2026-11-23"}},
                  1)
                  .status,
              200);
    refused({}, 409, "/episode");
}

TEST_F(BeginTest, IsRefusedWhileHandsOnWorkIsHeld) {
    const auto taken = ask(Method::post, episode_ + "/intakes",
                           R"({"by":"client","language":"es","answers":{
            "regions":{"low_back_left":5},"age_years":40,
            "findings":{"saddle_numbness":"yes","bladder_change":"yes"}}})");
    ASSERT_EQ(taken.status, 201) << taken.content;
    const auto reply = begin({{"booking", booking_}});
    EXPECT_EQ(reply.status, 403) << reply.content;
    EXPECT_THAT(reply.content, HasSubstr(person(7)));
}

TEST_F(BeginTest, ReceptionAndOwnersHaveNoPartInIt) {
    const auto at = begun();
    for (const auto role : {Role::reception, Role::owner, Role::auditor}) {
        be({role});
        EXPECT_EQ(get(at).status, 403);
        EXPECT_EQ(get(episode_ + "/sessions").status, 403);
        EXPECT_EQ(begin({}).status, 403);
        EXPECT_EQ(ask(Method::post, at + "/events", R"({"events":[]})").status, 403);
    }
}

using SessionTest = Visits;

TEST_F(SessionTest, IsAWholeVisit) {
    const auto at = begun();
    Tablet tablet(1);
    const auto first = work(at, tablet);
    tablet.pain(room::Moment::before, 6);
    sync(at, tablet);
    EXPECT_EQ(status_of_booking(), "arrived");
    auto now = state(at);
    EXPECT_THAT(now.refused, IsEmpty()) << text(whole(at).at("state"));
    EXPECT_TRUE(now.bounds.hands_on);
    EXPECT_EQ(now.current, first);
    end(tablet);
    sync(at, tablet);
    now = state(at);
    EXPECT_TRUE(now.finished);
    EXPECT_THAT(now.refused, IsEmpty()) << text(whole(at).at("state"));
    EXPECT_THAT(now.doubted, IsEmpty());
    EXPECT_EQ(status_of_booking(), "done");
    const auto line = body_of(get(episode_ + "/sessions")).at("sessions").at(0).at("content");
    EXPECT_TRUE(line.at("finished").as_bool());
    EXPECT_FALSE(line.at("signed_off").as_bool());
    EXPECT_FALSE(line.at("stopped").as_bool());
    EXPECT_EQ(line.at("events"), now.marks.size() + 10);
    for (const auto* word : {"started", "finished"})
        EXPECT_THAT(text(whole(at).at("log")), HasSubstr(word));
}

TEST_F(SessionTest, TheDeviceComesToTheSameStateFromTheSameLog) {
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    end(tablet);
    const auto moved = sync(at, tablet);
    const auto now = whole(at);
    const auto& frame = now.at("frame").as_object();
    const room::Frame as{.earliest = *parse_instant(frame.at("earliest").as_string()),
                         .now = *parse_instant(frame.at("now").as_string()),
                         .slack = std::chrono::milliseconds(frame.at("slack_ms").as_int64())};
    EXPECT_EQ(room::encode(room::fold(sheet(at), tablet.log, as)), text(now.at("state")));
    EXPECT_EQ(room::encode(room::note_of(sheet(at), tablet.log, as)), text(now.at("note")));
    EXPECT_EQ(now.at("frame").at("earliest"), now.at("made_at"));
    EXPECT_FALSE(moved.contains("sheet"));
}

TEST_F(SessionTest, ADangerSignHoldsTheWorkUntilItsQuestionsAreAnsweredAnew) {
    const auto at = begun();
    Tablet tablet(1);
    const auto step = work(at, tablet);
    const auto stop = tablet.danger("pain_down_limb");
    sync(at, tablet);
    ASSERT_EQ(state(at).stops.size(), 1U);
    EXPECT_EQ(state(at).phase, room::Phase::stopped);
    // What was answered before it says nothing of now.
    json::object findings;
    EXPECT_EQ(none_of_these(at, findings),
              (std::vector<std::string>{"numb_weak", "bladder_bowel_saddle"}));
    rescreen(at, tablet, {stop.id});
    EXPECT_THAT(state(at).stops, IsEmpty());
    EXPECT_THAT(state(at).refused, IsEmpty()) << text(whole(at).at("state"));
    tablet.tell([&](room::Event& e) { e.resumed = room::Resumed{step}; });
    sync(at, tablet);
    EXPECT_EQ(state(at).current, step);
    EXPECT_TRUE(state(at).was_stopped);
}

TEST_F(SessionTest, ABadAnswerHoldsTheWorkHereAndAtTheDesk) {
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    const auto stop = tablet.danger("pain_down_limb");
    be({Role::reception});
    const auto later = booked(booking(ana_, "2026-11-24T10:00:00+01:00"));
    be({Role::practitioner}, 7);
    rescreen(at, tablet, {stop.id}, {{"saddle_numbness", "yes"}, {"bladder_change", "yes"}});
    const auto now = state(at);
    EXPECT_FALSE(now.bounds.hands_on);
    ASSERT_EQ(now.stops.size(), 2U);
    EXPECT_EQ(now.stops[1].sign, "rescreen");
    be({Role::reception});
    const auto arrived = put(fmt::format("/api/v1/bookings/{}/arrived", later), json::object(), 1);
    EXPECT_EQ(arrived.status, 403) << arrived.content;
    EXPECT_EQ(book(booking(ana_, "2026-11-25T10:00:00+01:00")).status, 403);
    be({Role::practitioner}, 7);
    EXPECT_EQ(body_of(get(episode_ + "/assessments")).at("assessments").as_array().size(), 3U);
    // What happens then is kept all the same, and the client gets up and goes home.
    tablet.begin("rise", 1);
    tablet.tell([](room::Event& e) { e.finished = room::Finished{}; }, 4);
    sync(at, tablet);
    EXPECT_TRUE(state(at).finished);
    const auto line = body_of(get(episode_ + "/sessions")).at("sessions").at(0).at("content");
    EXPECT_TRUE(line.at("stopped").as_bool());
}

TEST_F(SessionTest, QuestionsLeftOpenLiftNothing) {
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    const auto stop = tablet.danger("dizzy_session");
    sync(at, tablet);
    const auto reply =
        ask(Method::post, at + "/rescreen", text(rescreen_json(tablet, {stop.id}, {})));
    EXPECT_EQ(reply.status, 200) << reply.content;
    EXPECT_EQ(state(at).stops.size(), 2U) << "it was asked and not answered";
    sync(at, tablet);
    const auto all = state(at);
    std::vector<room::EventId> lifts;
    for (const auto& open : all.stops)
        lifts.push_back(open.event);
    rescreen(at, tablet, lifts);
    EXPECT_THAT(state(at).stops, IsEmpty()) << text(whole(at).at("state").at("refused"));
}

TEST_F(SessionTest, ARescreenSentTwiceIsKeptOnce) {
    const auto at = begun();
    Tablet tablet(1);
    tablet.tell([](room::Event& e) { e.started = room::Started{60}; });
    tablet.phase(room::Phase::what_changed);
    sync(at, tablet);
    json::object findings;
    none_of_these(at, findings);
    const auto said = rescreen_json(tablet, {}, findings);
    const auto once = ask(Method::post, at + "/rescreen", text(said));
    ASSERT_EQ(once.status, 200) << once.content;
    EXPECT_EQ(ask(Method::post, at + "/rescreen", text(said)).content, once.content);
    EXPECT_EQ(body_of(get(episode_ + "/assessments")).at("assessments").as_array().size(), 2U);
    // The plan that was agreed stays while it is good, and so does the tablet's own count.
    EXPECT_EQ(body_of(get("/api/v1/plans/" + plan_)).at("content").at("status"), "agreed");
    EXPECT_EQ(room::next_count(log(at), tablet.device()), 3);
}

TEST_F(SessionTest, WrongRescreensAreNamed) {
    const auto at = begun();
    Tablet tablet(1);
    const auto wrong = [&](json::object said, int status, std::string_view place) {
        const auto reply = ask(Method::post, at + "/rescreen", text(said));
        EXPECT_EQ(reply.status, status) << reply.content;
        EXPECT_EQ(pointer(reply), place) << reply.content;
    };
    const auto said = [&](std::string_view member, const json::value& value) {
        auto all = rescreen_json(tablet, {}, {});
        all[member] = value;
        return all;
    };
    wrong(said("findings", {{"saddle_numness", "yes"}}), 422, "/findings/saddle_numness");
    wrong(said("findings", json::array()), 422, "/findings");
    wrong(said("language", ""), 422, "/language");
    wrong(said("count", 0), 422, "/count");
    wrong(said("device", word(to_text(room::DeviceId()))), 422, "/device");
    wrong(said("lifts", json::array{word(to_text(store::id_of<room::EventId>(9)))}), 409,
          "/lifts/0");
    EXPECT_THAT(log(at).events, IsEmpty());
}

TEST_F(SessionTest, TheScreensOfASignAreThereBeforeTheyAreNeeded) {
    const auto at = begun();
    const auto ids = [&](const std::string& query) {
        const auto reply = get(at + "/questions" + query);
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto body = body_of(reply);
        expect_fits("SessionQuestions", body);
        std::vector<std::string> all;
        for (const auto& question : body.at("questions").as_array()) {
            EXPECT_FALSE(question.at("findings").as_array().empty());
            all.push_back(text_of(question.at("id")));
        }
        return all;
    };
    EXPECT_EQ(ids("?sign=dizzy_session"), (std::vector<std::string>{"brain_signs", "head_neck"}))
        << "wherever the pain is";
    EXPECT_EQ(ids("?sign=saddle_numbness"), (std::vector<std::string>{"bladder_bowel_saddle"}));
    const auto all = ids("");
    for (const auto& sign : room::danger_signs())
        for (const auto question : sign.questions)
            EXPECT_THAT(all, Contains(std::string(question)));
}

TEST_F(SessionTest, ASignedNoteIsLockedAndWhatComesLaterIsListed) {
    const auto at = begun();
    Tablet tablet(1);
    Tablet other(2);
    work(at, tablet);
    sync(at, tablet);
    sync(at, other);
    end(tablet);
    sync(at, tablet);
    const auto now = sync(at, tablet);
    const room::Frame frame{.earliest = *parse_instant(now.at("made_at").as_string()),
                            .now = clock_->now};
    const auto note = room::note_of(sheet(at), tablet.log, frame);
    tablet.tell([&](room::Event& e) { e.signed_by = room::signature_of(note, "Mia"); });
    sync(at, tablet);
    const auto locked = whole(at).at("note").at("sections");
    const auto late = other.tell([](room::Event& e) {
        e.remark = room::Remark{room::Section::plan, "cold feet"};
    });
    sync(at, other);
    const auto after = whole(at).at("note");
    EXPECT_EQ(after.at("sections"), locked);
    EXPECT_THAT(text(after.at("late")), HasSubstr(to_text(late.id)));
    tablet.tell([](room::Event& e) {
        e.amended = room::Amended{room::Section::plan, "call in a week", "was left out"};
    });
    sync(at, tablet);
    EXPECT_EQ(whole(at).at("note").at("amendments").as_array().size(), 1U);
    EXPECT_TRUE(body_of(get(episode_ + "/sessions"))
                    .at("sessions")
                    .at(0)
                    .at("content")
                    .at("signed_off")
                    .as_bool());
}

TEST_F(SessionTest, LastTimeIsTheBriefOfTheNextAndItsRoutine) {
    const auto at = begun();
    Tablet tablet(1);
    const auto first = work(at, tablet);
    tablet.pain(room::Moment::before, 6);
    const auto area = sheet(at).steps.front().uncovered.at(0);
    tablet.tell([&](room::Event& e) {
        e.comfort = room::ComfortMark{area, room::Comfort::too_much};
    });
    end(tablet);
    sync(at, tablet);
    const auto next = another();
    const auto brief = whole(next).at("brief");
    const auto& last = brief.at("last").as_object();
    EXPECT_EQ("/api/v1/sessions/" + text_of(last.at("session")), at);
    EXPECT_EQ(last.at("pain").at(0).at("before"), 6);
    EXPECT_EQ(last.at("pain").at(0).at("after"), 2);
    EXPECT_EQ(last.at("steps").at(0).at("minutes"), 6);
    EXPECT_EQ(text_of(brief.at("ceilings").at(0).at("area")), area);
    for (const auto& place : {episode_ + "/again", next + "/again"}) {
        const auto again = body_of(get(place));
        expect_fits("SessionAgain", again);
        EXPECT_EQ("/api/v1/sessions/" + text_of(again.at("session")), at);
        EXPECT_EQ(again.at("sheet").at("steps").as_array().size(), 3U) << "one step, and the end";
    }
    EXPECT_EQ(get(at + "/again").status, 404) << "nothing was before it";
    const auto reply = begin({{"again", true}});
    ASSERT_EQ(reply.status, 201) << reply.content;
    EXPECT_EQ(body_of(reply).at("sheet").at("steps").as_array().size(), 3U);
}

TEST_F(SessionTest, WhatIsRestrictedIsHidden) {
    const auto at = begun();
    Tablet tablet(1);
    work(at, tablet);
    sync(at, tablet);
    const auto id = episode_.substr(episode_.rfind('/') + 1);
    const auto closed =
        ask(Method::post, "/api/v1/privacy",
            text({{"kind", "episode"}, {"record", id}, {"open_to", json::array()}}));
    ASSERT_EQ(closed.status, 201) << closed.content;
    be({Role::practitioner}, 8);
    for (const auto& place :
         {at, at + "/questions", at + "/again", episode_ + "/sessions", episode_ + "/again"})
        EXPECT_EQ(get(place).status, 403) << place;
    Tablet theirs(3, 8);
    theirs.pain(room::Moment::before, 6);
    EXPECT_EQ(send(at, theirs.unsent).status, 403);
    EXPECT_EQ(begin({{"booking", booking_}}).status, 403);
    be({Role::practitioner}, 7);
    EXPECT_EQ(get(at).status, 200);
}

// ---- Late ----

class LateTest : public Sessions {
protected:
    void late(std::string_view why, int minutes, int version = 1) {
        clock_->now = *parse_instant("2026-11-23T09:18:00Z");
        be({Role::reception});
        const json::object said{{"why", why}, {"minutes", minutes}};
        const auto reply = ask(Method::post, "/api/v1/bookings/" + booking_ + "/late", text(said),
                               {.if_match = fmt::format("\"{}\"", version)});
        ASSERT_EQ(reply.status, 200) << reply.content;
        be({Role::practitioner}, 7);
    }
    json::object left(int minutes) {
        const auto reply = get(fmt::format("{}/shortened?minutes={}", episode_, minutes));
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("ShortSession", body);
        return body;
    }
    static std::vector<room::Part> parts(const room::Sheet& sheet) {
        std::vector<room::Part> all;
        for (const auto& step : sheet.steps)
            all.push_back(step.part);
        return all;
    }
};

TEST_F(LateTest, TheSessionHasTheMinutesThatAreLeftAndKeepsItsFrame) {
    const auto planned = left(240).at("minutes").as_int64();
    ASSERT_GT(planned, 42);
    const auto seen = left(42);
    EXPECT_EQ(seen.at("missing"), 0);
    EXPECT_FALSE(seen.at("changed").as_array().empty());
    late("client_late", 42);
    const auto made = sheet(begun());
    EXPECT_EQ(made.minutes, 42);
    EXPECT_THAT(room::check(made), IsEmpty());
    EXPECT_THAT(parts(made), testing::IsSupersetOf({room::Part::opening, room::Part::closing,
                                                    room::Part::rise, room::Part::retest}));
    EXPECT_EQ(made.steps.size(), seen.at("stays").as_array().size()) << "as it was shown";
}

TEST_F(LateTest, OneThatRunsOverBeganWithAllItsMinutes) {
    const auto planned = left(240).at("minutes").as_int64();
    late("runs_over", 8);
    EXPECT_EQ(sheet(begun()).minutes, planned);
}

TEST_F(LateTest, TooFewForTheFrameIsRefusedWithWordsThatHelp) {
    EXPECT_GT(left(3).at("missing").as_int64(), 0);
    late("client_late", 3);
    const auto reply = begin({{"booking", booking_}});
    EXPECT_EQ(reply.status, 409) << reply.content;
    EXPECT_EQ(pointer(reply), "/booking");
    EXPECT_THAT(reply.content, HasSubstr("book another time"));
}

TEST_F(LateTest, ReceptionNeverSeesWhatIsDone) {
    be({Role::reception});
    EXPECT_EQ(get(episode_ + "/shortened?minutes=42").status, 403);
}

TEST_F(LateTest, AnyMinutesOfAnyPlanKeepTheirPromises) {
    const auto whole = sheet(another());
    for (std::int64_t minutes = 1; minutes <= whole.minutes + 5; ++minutes) {
        const auto fits = room::shortened(whole, minutes);
        EXPECT_EQ(fits.sheet.minutes, std::min(whole.minutes, minutes + fits.missing)) << minutes;
        EXPECT_THAT(room::check(fits.sheet), IsEmpty()) << minutes;
        EXPECT_THAT(parts(fits.sheet),
                    testing::IsSupersetOf({room::Part::opening, room::Part::closing,
                                           room::Part::rise, room::Part::retest}));
        for (const auto& step : fits.sheet.steps) {
            const auto was = std::ranges::find(whole.steps, step.id, &room::Step::id);
            ASSERT_NE(was, whole.steps.end()) << minutes;
            EXPECT_LE(step.minutes, was->minutes) << minutes;
            EXPECT_GE(step.minutes, was->minutes_min) << minutes;
        }
    }
}

}  // namespace
}  // namespace palpate::tests
