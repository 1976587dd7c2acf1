// Clients see the hours by their own clock too; the one of the place stays the truth.
#include "server/online.hpp"

namespace palpate::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class OnlineClockTest : public Online {
protected:
    // What stands below each start of one day, by the start's own clock.
    static std::map<std::string, std::string> beside(const std::string& page,
                                                     const std::string& day = "2026-11-24") {
        const auto from = page.find("id=\"d" + day);
        if (from == std::string::npos)
            return {};
        const auto section = page.substr(from, page.find("</section>", from) - from);
        std::map<std::string, std::string> all;
        for (const auto& button : found_in(section, "name=\"begin\" value=\"", "</button>")) {
            const auto words = button.substr(button.find('>') + 1);
            const auto own = found_in(words, "<small>", "</small>");
            all[words.substr(0, 5)] = own.empty() ? "" : own.front();
        }
        return all;
    }
};

TEST_F(OnlineClockTest, IsChosenWithAPlainFormAndKeptInTheAddress) {
    Visitor visitor(*this);
    visitor.open(times(talk_, "&day=2026-11-24&lang=en"));
    EXPECT_THAT(visitor.reply.content, HasSubstr("Times are by the clock in Europe/Berlin (CET)."));
    EXPECT_THAT(visitor.reply.content, Not(HasSubstr("<select")));
    const auto links = found_in(visitor.reply.content, "href=\"");
    const auto choose = std::ranges::find_if(links, [](const std::string& href) {
        return href.find("zone=choose") != std::string::npos;
    });
    ASSERT_NE(choose, links.end());
    visitor.open(*choose);
    EXPECT_THAT(visitor.reply.content, HasSubstr("<form method=\"get\" action=\"/book/practice-1/"
                                                 "times\" class=\"clock\">"));
    EXPECT_THAT(visitor.reply.content, HasSubstr("Only by the clock in Berlin"));
    const auto zones = found_in(visitor.reply.content, "<option value=\"");
    EXPECT_GT(zones.size(), 90U) << "every one of ours is known to this system";
    // What a browser makes of the form: its fields in place of the query.
    std::string query;
    for (const auto& [name, value] : visitor.hidden())
        if (name != "token")
            query += fmt::format("{}={}&", name, encoded(value));
    visitor.open("/book/practice-1/times?" + query + "zone=Pacific%2FAuckland");
    EXPECT_THAT(visitor.reply.content, HasSubstr("Times are by the clock in Europe/Berlin (CET). "
                                                 "Below each hour stands the one in Auckland."));
    EXPECT_EQ(beside(visitor.reply.content).at("10:00"), "22:00");
    EXPECT_EQ(beside(visitor.reply.content).at("15:00"), "03:00 Wednesday");
}

TEST_F(OnlineClockTest, StaysOnEveryPageToTheVisitAndItsCallingOff) {
    Visitor visitor(*this);
    hold(visitor, talk_, "2026-11-24T15:00+01:00", "&zone=Pacific%2FAuckland");
    EXPECT_THAT(visitor.url, HasSubstr("zone=Pacific%2FAuckland"));
    constexpr auto both =
        "Tuesday 24 November, 15:00 CET (03:00 NZDT in Auckland, Wednesday 25 November)";
    EXPECT_THAT(visitor.reply.content, HasSubstr(both));
    visitor.send(ana());
    EXPECT_EQ(visitor.title(), "Is this right?");
    EXPECT_THAT(visitor.reply.content, HasSubstr(both));
    EXPECT_THAT(visitor.reply.content,
                HasSubstr("03:00 NZDT in Auckland, Wednesday 25 November</dd>"));
    visitor.send({{"do", "confirm"}});
    EXPECT_EQ(visitor.title(), "Your visit is booked");
    EXPECT_THAT(visitor.reply.content, HasSubstr("Tuesday 24 November 2026, 15:00 CET"));
    EXPECT_THAT(visitor.reply.content,
                HasSubstr("03:00 NZDT in Auckland, Wednesday 25 November</dd>"));
    const auto links = found_in(visitor.reply.content, "href=\"");
    const auto off = std::ranges::find_if(links, [](const std::string& href) {
        return href.find("page=call-off") != std::string::npos;
    });
    ASSERT_NE(off, links.end());
    visitor.open(*off);
    visitor.send({{"do", "call_off"}});
    EXPECT_EQ(visitor.title(), "Your visit is called off");
    EXPECT_THAT(visitor.reply.content, HasSubstr(both));
    be({Role::reception});
    EXPECT_EQ(text_of(first_booking().at("content").at("zone")), "Europe/Berlin")
        << "what is kept is the place's";
}

TEST_F(OnlineClockTest, ChangesOfBothClocksAreEachTheirOwn) {
    Visitor visitor(*this);
    // New York changes on Sunday the 14th of March, Berlin two weeks later.
    visitor.open(times(talk_, "&day=2027-03-12&zone=America%2FNew_York&lang=en"));
    const auto friday = visitor.reply.content;
    const auto at = [](const std::string& page, const std::string& day) {
        return beside(page, day).at("10:00");
    };
    EXPECT_EQ(at(friday, "2027-03-12"), "04:00");
    EXPECT_EQ(at(friday, "2027-03-15"), "05:00");
    visitor.open(times(talk_, "&day=2027-03-26&zone=America%2FNew_York&lang=en"));
    EXPECT_EQ(at(visitor.reply.content, "2027-03-26"), "05:00");
    EXPECT_EQ(at(visitor.reply.content, "2027-03-29"), "04:00");
}

TEST_F(OnlineClockTest, OneThatShowsTheSameOrIsNoneAddsNothing) {
    Visitor visitor(*this);
    visitor.open(times(talk_, "&day=2026-11-24&zone=Europe%2FParis&lang=en"));
    EXPECT_THAT(visitor.reply.content, HasSubstr("The clock in Paris shows the same hours."));
    EXPECT_EQ(beside(visitor.reply.content).at("10:00"), "");
    for (const auto* none :
         {"Mars%2FOlympus", "%22%3E%3Cscript%3E", "..%2F..%2Fetc%2Fpasswd", ""}) {
        visitor.open(times(talk_, fmt::format("&day=2026-11-24&zone={}&lang=en", none)));
        EXPECT_EQ(visitor.status, 200) << none;
        EXPECT_THAT(visitor.reply.content, Not(HasSubstr("clock in Paris")));
        EXPECT_THAT(visitor.reply.content, Not(HasSubstr("<small>")));
        EXPECT_THAT(visitor.reply.content, Not(HasSubstr("zone=M"))) << "it does not travel on";
        EXPECT_THAT(visitor.reply.content, Not(HasSubstr("<script")));
    }
}

TEST_F(OnlineClockTest, TheOtherLanguageKeepsIt) {
    Visitor visitor(*this);
    visitor.open(times(talk_, "&day=2026-11-24&zone=Pacific%2FAuckland&lang=en"));
    const auto links = found_in(visitor.reply.content, "href=\"");
    const auto spanish = std::ranges::find_if(
        links, [](const std::string& href) { return href.ends_with("lang=es"); });
    ASSERT_NE(spanish, links.end());
    visitor.open(*spanish);
    EXPECT_THAT(visitor.reply.content, HasSubstr("Debajo de cada hora está la de Auckland."));
    EXPECT_EQ(beside(visitor.reply.content).at("15:00"), "03:00 miércoles");
}

}  // namespace
}  // namespace palpate::tests
