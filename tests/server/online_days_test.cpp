// Why a day has no time, told to a client: never of others, and never of health.
#include "server/online.hpp"

namespace palpate::tests {
namespace {

class OnlineDaysTest : public Online {
protected:
    // What stands behind a day that has no start; empty where it has some.
    std::string why_none(const std::string& day, const std::string& more = "") {
        Visitor visitor(*this);
        visitor.open(times(talk_, "&day=2026-11-23&lang=en" + more));
        page_ = visitor.reply.content;
        const auto found = found_in(page_, "<strong>" + day + "</strong>: ", "</p>");
        return found.empty() ? "" : found.front();
    }
    void fill(std::string_view begin, int minutes, std::string_view note) {
        auto said = booking(ana_, begin);
        said.erase("service");
        said["until"] = to_text(*parse_instant(begin) + std::chrono::minutes(minutes));
        if (!note.empty())
            said["note"] = note;
        booked(said);
    }

    std::string page_;
};

TEST_F(OnlineDaysTest, AWeekendWithoutHoursIsClosed) {
    EXPECT_EQ(why_none("Saturday 28 November"), "Closed.");
    EXPECT_EQ(why_none("Sunday 29 November"), "Closed.");
    EXPECT_EQ(why_none("Tuesday 24 November"), "") << "it has starts";
    EXPECT_EQ(why_none("Sunday 29 November", "&practitioner=" + mia_), "Not here on this day.");
}

TEST_F(OnlineDaysTest, AFullDayHasNoTimeLeftAndNothingOfWhoHasIt) {
    fill("2026-11-24T09:00:00+01:00", 8 * 60, "wheelchair");
    EXPECT_EQ(why_none("Tuesday 24 November"), "No free time left.");
    for (const auto* word : {"wheelchair", "Ruiz", "booked", "leave"})
        EXPECT_THAT(page_, Not(HasSubstr(word)));
}

TEST_F(OnlineDaysTest, SomebodyOnLeaveIsAsSomebodyWhoIsBookedOut) {
    fill("2026-11-24T09:00:00+01:00", 8 * 60, "");
    be({Role::owner});
    auto hours = weekdays(mia_, 9 * 60, 17 * 60);
    hours["leave"] = json::array{json::object{{"first", "2026-11-25"}, {"last", "2026-11-25"}}};
    change_hours(hours, 1);
    EXPECT_EQ(why_none("Wednesday 25 November"), why_none("Tuesday 24 November"));
    EXPECT_EQ(why_none("Wednesday 25 November", "&practitioner=" + mia_), "No free time left.");
}

TEST_F(OnlineDaysTest, WithinTheNoticeACallMayHelp) {
    set_rules({{"grid_minutes", 15}, {"notice_minutes", 4 * 24 * 60}});
    EXPECT_EQ(why_none("Tuesday 24 November"), "Too soon to book here. Please call us: 030 1234.");
    EXPECT_EQ(why_none("Sunday 29 November"), "Closed.") << "a call would not help";
}

TEST_F(OnlineDaysTest, BeyondTheHorizonIsSaidToo) {
    set_rules({{"grid_minutes", 15}, {"horizon_days", 4}});
    EXPECT_EQ(why_none("Thursday 26 November"), "Further ahead than can be booked here.");
    EXPECT_EQ(why_none("Wednesday 25 November"), "");
}

TEST_F(OnlineDaysTest, AWeekWithoutAnyTimeSaysWhyDayByDay) {
    be({Role::owner});
    auto hours = weekdays(mia_, 9 * 60, 17 * 60);
    hours["leave"] = json::array{json::object{{"first", "2026-11-23"}, {"last", "2026-11-29"}}};
    change_hours(hours, 1);
    EXPECT_EQ(why_none("Tuesday 24 November"), "No free time left.");
    EXPECT_EQ(why_none("Saturday 28 November"), "Closed.");
    EXPECT_THAT(page_, HasSubstr("Nothing is free in these seven days."));
}

TEST_F(OnlineDaysTest, SpanishSaysItInSpanish) {
    Visitor visitor(*this);
    visitor.open(times(talk_, "&day=2026-11-23&lang=es"));
    EXPECT_THAT(visitor.reply.content,
                HasSubstr("<strong>domingo 29 de noviembre</strong>: Cerrado."));
}

}  // namespace
}  // namespace palpate::tests
