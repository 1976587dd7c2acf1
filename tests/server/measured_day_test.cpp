// The day that something is measured on is the practice's own, wherever the server stands.
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

using MeasuredDay = Calendar;

TEST_F(MeasuredDay, ADayIsMeasuredByTheClockOfThePractice) {
    be({Role::practitioner}, 7);
    const auto episode = add("/api/v1/episodes", text({{"client", ana_},
                                                       {"complaint", "low back"},
                                                       {"status", "open"},
                                                       {"opened_on", "2026-11-05"}}));
    const auto place = "/api/v1/episodes/" + episode + "/measurements";
    const auto on = [&](std::string_view day) {
        return ask(
            Method::post, place,
            text({{"instrument", "pain_rating"}, {"day", day}, {"by", "client"}, {"value", 4}}));
    };
    const auto offered = [&] {
        const auto all = body_of(get("/api/v1/instruments"));
        expect_fits("Instruments", all);
        return text_of(all.at("today"));
    };
    const auto fault = [](const Reply& reply) { return text_of(body_of(reply).at("pointer")); };
    EXPECT_EQ(offered(), "2026-11-21");
    EXPECT_EQ(fault(on("2026-11-22")), "/day");
    clock_->now = *parse_instant("2026-11-21T23:30:00Z");
    EXPECT_EQ(offered(), "2026-11-22") << "half past midnight in Berlin";
    EXPECT_EQ(on("2026-11-22").status, 201);
    EXPECT_EQ(fault(on("2026-11-23")), "/day");
}

}  // namespace
}  // namespace palpate::tests
