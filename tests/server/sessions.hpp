// For tests of a session over the interface: Ana's visit on Monday at ten in Berlin, her agreed
// plan, and tablets that keep their own log. Now is that Monday, half past nine there.
#pragma once

#include "server/calendar.hpp"
#include "session/fold.hpp"
#include "session/note.hpp"
#include "session/signs.hpp"

namespace palpate::tests {

namespace room = palpate::session;

class Sessions : public Calendar {
protected:
    void SetUp() override {
        Calendar::SetUp();
        clock_->now = *parse_instant("2026-11-23T08:30:00Z");
        services_.today = [] { return *parse_date("2026-11-23"); };
        be({Role::practitioner}, 7);
        episode_ = "/api/v1/episodes/" + episode(ana_);
        agree(R"({"regions":{"low_back_left":5,"low_back_right":4},"age_years":40,
                  "sex":"female","complaint":{"duration_days":60}})");
        be({Role::reception});
        booking_ = booked(booking(ana_, "2026-11-23T10:00:00+01:00"));
        be({Role::practitioner}, 7);
    }
    // Answers, and the plan that they give, agreed.
    void agree(const std::string& answers) {
        const auto reply =
            ask(Method::post, episode_ + "/intakes",
                fmt::format(R"({{"by":"client","language":"es","answers":{}}})", answers));
        ASSERT_EQ(reply.status, 201) << reply.content;
        plan_ = text_of(body_of(reply).at("plan").at("id"));
        ASSERT_EQ(put("/api/v1/plans/" + plan_, {{"status", "agreed"}}, 1).status, 200);
        clock_->move(std::chrono::seconds(1));
    }
    Reply begin(const json::object& wanted) {
        expect_fits("SessionWanted", wanted);
        return ask(Method::post, episode_ + "/sessions", text(wanted));
    }
    // Where the session of the booking is.
    std::string begun() {
        const auto reply = begin({{"booking", booking_}});
        EXPECT_EQ(reply.status, 201) << reply.content;
        expect_fits("TreatmentSession", body_of(reply));
        return field(reply, "Location");
    }
    // One of its own, without a booking.
    std::string another() {
        clock_->move(std::chrono::seconds(1));
        const auto reply = begin({});
        EXPECT_EQ(reply.status, 201) << reply.content;
        return field(reply, "Location");
    }
    json::object whole(const std::string& at) {
        const auto reply = get(at);
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("TreatmentSession", body);
        return body;
    }
    room::State state(const std::string& at) {
        return room::decode_state(text(whole(at).at("state"))).value();
    }
    room::Log log(const std::string& at) {
        return room::decode_log(text(whole(at).at("log"))).value();
    }
    room::Sheet sheet(const std::string& at) {
        return room::decode_sheet(text(whole(at).at("sheet"))).value();
    }
    Reply send(const std::string& at, const std::vector<room::Event>& events) {
        json::array all;
        for (const auto& event : events)
            all.push_back(json::parse(room::encode(event)));
        const json::object said{{"events", all}};
        expect_fits("SessionEvents", said);
        return ask(Method::post, at + "/events", text(said));
    }
    static json::value word(std::string_view text) { return json::value(text); }
    std::string next_id() {
        const auto n = ++made_;
        return to_text(
            make_uuid(clock_->now, {9, 9, 9, 9, 9, 9, 9, 9, static_cast<std::uint8_t>(n >> 8),
                                    static_cast<std::uint8_t>(n & 0xff)}));
    }
    json::object next(const std::string& at, const json::object& findings) {
        const auto reply = ask(Method::post, at + "/next-question", text({{"findings", findings}}));
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("NextQuestionReply", body_of(reply));
        return body_of(reply);
    }
    // "None of these" to every screen that is asked; their ids, in order.
    std::vector<std::string> none_of_these(const std::string& at, json::object& findings) {
        std::vector<std::string> screens;
        for (auto asked = next(at, findings);
             !asked.at("question").is_null() && screens.size() < 60; asked = next(at, findings)) {
            const auto& question = asked.at("question").as_object();
            screens.push_back(text_of(question.at("id")));
            for (const auto& finding : question.at("findings").as_array())
                findings[finding.at("id").as_string()] =
                    finding.at("type") == "yes_no" ? json::value("no") : json::value(0);
        }
        return screens;
    }

    std::string episode_, plan_, booking_;
    int made_ = 0;
};

// A tablet with its own log, its own clock and what it has not sent yet.
class Tablet {
public:
    Tablet(std::uint8_t number, std::uint8_t person = 7)
        : device_(store::id_of<room::DeviceId>(number)),
          by_(store::id_of<practice::PersonId>(person).uuid()) {}

    template <class Fill>
    room::Event tell(Fill fill, int minutes = 0) {
        at += std::chrono::minutes(minutes);
        const auto count = room::next_count(log, device_);
        const auto d = device_.uuid().bytes[15];
        room::Event event{.id = room::EventId(make_uuid(
                              at, {d, 0, 0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(count >> 8),
                                   static_cast<std::uint8_t>(count & 0xff)})),
                          .device = device_,
                          .count = count,
                          .seen = room::seen_of(log, device_),
                          .at = at,
                          .by = by_};
        fill(event);
        log = room::merged(log, {.events = {event}, .receipts = {}});
        unsent.push_back(event);
        return event;
    }
    void phase(room::Phase phase) {
        tell([&](room::Event& e) { e.phase_begun = room::PhaseBegun{phase}; });
    }
    room::Event begin(const std::string& step, int after = 0) {
        return tell([&](room::Event& e) { e.step_begun = room::StepBegun{step}; }, after);
    }
    room::Event danger(std::string sign) {
        return tell([&](room::Event& e) {
            e.danger = room::Danger{.sign = std::move(sign), .region = {}, .words = {}};
        });
    }
    void pain(room::Moment moment, std::int64_t score) {
        tell([&](room::Event& e) { e.pain = room::PainMark{"low_back_left", moment, score}; });
    }
    room::DeviceId device() const { return device_; }

    room::Log log;
    std::vector<room::Event> unsent;
    Instant at = *parse_instant("2026-11-23T09:00:00Z");

private:
    room::DeviceId device_;
    room::PersonId by_;
};

// With tablets that reach the server.
class Visits : public Sessions {
protected:
    // Sends what the tablet has, and takes what the server has.
    json::object sync(const std::string& at, Tablet& tablet) {
        clock_->now = std::max(clock_->now.load(), tablet.at);
        Reply reply = get(at);
        if (!tablet.unsent.empty())
            reply = send(at, tablet.unsent);
        EXPECT_EQ(reply.status, 200) << reply.content;
        if (!tablet.unsent.empty())
            expect_fits("TreatmentSessionMoved", body_of(reply));
        tablet.unsent.clear();
        auto body = body_of(reply);
        tablet.log = room::merged(tablet.log, room::decode_log(text(body.at("log"))).value());
        return body;
    }
    json::object rescreen_json(const Tablet& tablet, const std::vector<room::EventId>& lifts,
                               const json::object& findings) {
        json::array stops;
        for (const auto id : lifts)
            stops.emplace_back(to_text(id));
        json::array seen;
        for (const auto& one : room::seen_of(tablet.log, tablet.device()))
            seen.push_back({{"device", to_text(one.device)}, {"count", one.count}});
        json::object said{{"id", next_id()},
                          {"device", to_text(tablet.device())},
                          {"count", room::next_count(tablet.log, tablet.device())},
                          {"seen", seen},
                          {"at", to_text(tablet.at)},
                          {"lifts", stops},
                          {"language", "es"},
                          {"findings", findings}};
        expect_fits("SessionRescreen", said);
        return said;
    }
    // Everything that is asked is answered with none of these, but for `told`.
    Reply rescreen(const std::string& at, Tablet& tablet, const std::vector<room::EventId>& lifts,
                   const json::object& told = {}) {
        sync(at, tablet);
        json::object findings = told;
        none_of_these(at, findings);
        const auto reply =
            ask(Method::post, at + "/rescreen", text(rescreen_json(tablet, lifts, findings)));
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("TreatmentSessionMoved", body_of(reply));
        sync(at, tablet);
        return reply;
    }
    // All that stands before the work.
    void ready(const std::string& at, Tablet& tablet) {
        const auto today = sheet(at);
        tablet.tell([&](room::Event& e) { e.started = room::Started{today.minutes}; });
        tablet.phase(room::Phase::what_changed);
        rescreen(at, tablet, {});
        std::vector<std::string> areas;
        for (const auto& step : today.steps)
            areas.insert(areas.end(), step.uncovered.begin(), step.uncovered.end());
        std::ranges::sort(areas);
        const auto same = std::ranges::unique(areas);
        areas.erase(same.begin(), same.end());
        tablet.tell([&](room::Event& e) { e.consented = room::Consented{areas, {}}; });
        tablet.phase(room::Phase::hands_washed);
        tablet.phase(room::Phase::work);
    }
    // The first step that works with the hands, under way.
    std::string work(const std::string& at, Tablet& tablet) {
        ready(at, tablet);
        const auto first = sheet(at).steps.front().id;
        tablet.begin(first);
        return first;
    }
    void end(Tablet& tablet) {
        tablet.begin("rise", 6);
        tablet.begin("retest", 1);
        tablet.pain(room::Moment::after, 2);
        tablet.tell([](room::Event& e) { e.finished = room::Finished{}; }, 4);
    }
    std::string status_of_booking() {
        return text_of(body_of(get("/api/v1/bookings/" + booking_)).at("content").at("status"));
    }
};

}  // namespace palpate::tests
