// The desk is told of what clients booked for themselves, and the therapist why they come.
#include "server/online.hpp"

namespace palpate::tests {
namespace {

class BookedOnlineTest : public Online {
protected:
    static std::map<std::string, std::string> not_clear() {
        return {{"limb_swelling", "yes"}, {"calf_pain", "yes"}, {"warm_red_limb", "yes"}};
    }
    // By a visitor of their own, from the first click to the last.
    std::string book_online(const std::string& name, const std::string& begin,
                            const std::map<std::string, std::string>& answers = {}) {
        Visitor visitor(*this, fmt::format("192.0.2.{}", ++visitors_));
        hold(visitor, answers.empty() ? talk_ : hands_on_, begin);
        auto fields = ana();
        fields.front().second = name;
        visitor.send(fields);
        answer(visitor, answers);
        visitor.send({{"do", "confirm"}});
        be({Role::reception});
        return visitor.title();
    }
    json::object told(const std::string& query = "") {
        const auto reply = get("/api/v1/online-bookings" + query);
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("OnlineBookings", body);
        return body;
    }
    // Whose they are, in the order told.
    static std::vector<std::string> whose(const json::object& body, std::string_view list) {
        std::vector<std::string> names;
        for (const auto& kept : body.at(list).as_array())
            for (const auto& client : body.at("clients").as_array())
                if (client.at("id") == kept.at("content").at("clients").at(0))
                    names.push_back(text_of(client.at("name")));
        return names;
    }
    void step(const json::value& kept, std::string_view to) {
        const auto reply =
            put(fmt::format("/api/v1/bookings/{}/{}", text_of(kept.at("id")), to),
                to == "cancelled" ? json::object{{"by_client", true}} : json::object{},
                static_cast<int>(kept.at("version").as_int64()));
        EXPECT_EQ(reply.status, 200) << reply.content;
    }

    int visitors_ = 0;
};

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(BookedOnlineTest, WhatWaitsComesFirstAndWhatTheDeskBookedIsNotThere) {
    booked(booking(ana_, "2026-11-23T09:00:00Z"));
    EXPECT_EQ(book_online("Rosa Marin", "2026-11-24T10:00+01:00"), "Your visit is booked");
    EXPECT_EQ(book_online("Tom Adler", "2026-11-26T10:00+01:00", not_clear()),
              "We will get back to you");
    const auto body = told();
    EXPECT_TRUE(body.at("open").as_bool());
    EXPECT_THAT(whose(body, "waits"), ElementsAre("Tom Adler"));
    EXPECT_THAT(whose(body, "booked"), ElementsAre("Rosa Marin"));
    EXPECT_THAT(json::serialize(body), Not(HasSubstr("calf"))) << "reception reads it";
    const auto& waits = body.at("waits").at(0).at("content");
    EXPECT_EQ(text_of(waits.at("status")), "held");
    EXPECT_TRUE(waits.at("held_until").is_string());
}

TEST_F(BookedOnlineTest, WhatLapsesFirstComesFirst) {
    EXPECT_EQ(book_online("Late Lapse", "2026-11-26T10:00+01:00", not_clear()),
              "We will get back to you");
    EXPECT_EQ(book_online("Soon Here", "2026-11-23T10:00+01:00", not_clear()),
              "We will get back to you");
    EXPECT_THAT(whose(told(), "waits"), ElementsAre("Soon Here", "Late Lapse"))
        << "nothing is kept past its own beginning";
}

TEST_F(BookedOnlineTest, WhatBecameOfItIsToldToo) {
    book_online("Rosa Marin", "2026-11-24T10:00+01:00");
    book_online("Tom Adler", "2026-11-26T10:00+01:00", not_clear());
    auto body = told();
    step(body.at("booked").at(0), "cancelled");
    step(body.at("waits").at(0), "cancelled");
    body = told();
    EXPECT_THAT(whose(body, "waits"), IsEmpty());
    EXPECT_THAT(whose(body, "booked"), ElementsAre("Tom Adler", "Rosa Marin"))
        << "the newest first";
    EXPECT_EQ(status_of(body.at("booked").at(0)), "cancelled");
}

TEST_F(BookedOnlineTest, WhatNobodyLookedAtIsNotLost) {
    book_online("Tom Adler", "2026-11-26T10:00+01:00", not_clear());
    clock_->move(std::chrono::hours(49));
    const auto body = told("?since=2026-11-21T00:00:00Z");
    EXPECT_THAT(whose(body, "waits"), IsEmpty()) << "it is not kept any more";
    EXPECT_THAT(whose(body, "booked"), ElementsAre("Tom Adler"));
}

TEST_F(BookedOnlineTest, SinceADayAgoUnlessSaidAndWhatWaitsHoweverOld) {
    book_online("Rosa Marin", "2026-11-24T10:00+01:00");
    book_online("Tom Adler", "2026-11-26T10:00+01:00", not_clear());
    clock_->move(std::chrono::hours(30));
    EXPECT_THAT(whose(told(), "booked"), IsEmpty());
    EXPECT_THAT(whose(told(), "waits"), ElementsAre("Tom Adler"));
    EXPECT_THAT(whose(told("?since=2026-11-21T00:00:00Z"), "booked"), ElementsAre("Rosa Marin"));
    EXPECT_EQ(get("/api/v1/online-bookings?since=2026-10-01T00:00:00Z").status, 422);
    EXPECT_EQ(get("/api/v1/online-bookings?since=yesterday").status, 422);
}

TEST_F(BookedOnlineTest, MoreThanAreReadAtOnceAreReadWhole) {
    book_online("Tom Adler", "2026-11-26T10:00+01:00", not_clear());
    // Six a day from nine on, with what stands between two; weekends are closed.
    constexpr int weeks = 4;
    constexpr int many = weeks * 5 * 6;
    for (int i = 0; i < many; ++i) {
        const auto day = std::chrono::days(i / 30 * 7 + i / 6 % 5);
        const auto begin = *parse_instant("2027-01-04T08:00:00Z") + day;
        auto said = booking(ana_, to_text(begin + std::chrono::minutes(i % 6 * 75)));
        said["source"] = "online";
        said["service"] = talk_;
        booked(said);
    }
    const auto body = told();
    EXPECT_EQ(body.at("booked").as_array().size(), static_cast<std::size_t>(many));
    EXPECT_THAT(whose(body, "waits"), ElementsAre("Tom Adler")) << "the oldest of all";
}

TEST_F(BookedOnlineTest, NothingIsToldOfAPageThatIsClosed) {
    open_page({{"open", false}, {"phone", "030 1234"}}, 1);
    const auto body = told();
    EXPECT_FALSE(body.at("open").as_bool());
    EXPECT_THAT(body.at("booked").as_array(), IsEmpty());
    be({Role::auditor});
    EXPECT_EQ(get("/api/v1/online-bookings").status, 403);
}

TEST_F(Online, WhyTheyComeIsKeptInTheLanguageOfThePageItWasTypedOn) {
    const auto complaint_of = [&](const std::string& language, const std::string& words) {
        Visitor visitor(*this, words.empty() ? "192.0.2.8" : "192.0.2.9");
        visitor.language = language;
        hold(visitor, hands_on_,
             words.empty() ? "2026-11-24T10:00+01:00" : "2026-11-24T12:00+01:00");
        visitor.send(ana());
        for (int pages = 0; !visitor.question().empty() && pages < 40; ++pages) {
            Fields fields{{"do", "none"}, {"q.female_sex", "female"}, {"q.nothing_hurts", "yes"}};
            if (visitor.question() == "about_you")
                fields.emplace_back("words", words);
            visitor.send(fields);
            if (pages == 0)
                visitor.send({{"speak", "en"}});
        }
        EXPECT_EQ(visitor.title(), "Is this right?") << "in English by now";
        visitor.send({{"do", "confirm"}});
        const auto all = bookings();
        be({Role::practitioner}, 11);
        const auto client = text_of(all.back().at("content").at("clients").at(0));
        const auto kept = body_of(get("/api/v1/clients/" + client + "/episodes"));
        be({Role::reception});
        return kept.at("episodes").at(0).at("content").as_object();
    };
    const auto none = complaint_of("es-ES,es;q=0.9", "");
    EXPECT_FALSE(none.contains("complaint_language")) << "nothing was typed";
    const auto spanish = complaint_of("es-ES,es;q=0.9", "Me duele al subir escaleras");
    EXPECT_EQ(spanish.at("complaint"), "Me duele al subir escaleras");
    EXPECT_EQ(spanish.at("complaint_language"), "es");
}

}  // namespace
}  // namespace palpate::tests
