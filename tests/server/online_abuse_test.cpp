// What strangers may not do to the booking page: forms of others, repeats, machines, too much.
#include "server/online.hpp"

namespace palpate::tests {
namespace {

TEST_F(Online, TheSameFormSentTwiceDoesItOnce) {
    Visitor visitor(*this);
    visitor.open(times(talk_, "&day=2026-11-24"));
    visitor.send({{"begin", "2026-11-24T10:00+01:00"}});
    const auto first = visitor.url;
    const auto again = send("/book/practice-1/holds", visitor.sent, "192.0.2.1");
    EXPECT_EQ(again.status, 303);
    EXPECT_EQ(field(again, "Location"), first);
    visitor.send(ana());
    visitor.send({{"do", "confirm"}});
    const auto visit = visitor.url;
    const auto twice = send(visit.substr(0, visit.find('?')), visitor.sent, "192.0.2.1");
    EXPECT_EQ(twice.status, 303);
    EXPECT_EQ(field(twice, "Location"), visit);
    EXPECT_EQ(bookings().size(), 1U);
    EXPECT_EQ(clients_called("Ana Ruiz"), 1U);
}

TEST_F(Online, FormsOfOthersAreRefused) {
    Visitor visitor(*this);
    visitor.open(times(talk_, "&day=2026-11-24"));
    auto fields = visitor.hidden();
    fields.emplace_back("begin", "2026-11-24T10:00+01:00");
    EXPECT_EQ(send("/book/practice-1/holds", fields, "192.0.2.1", "https://evil.example").status,
              400);
    auto without = fields;
    std::erase_if(without, [](const auto& one) { return one.first == "token"; });
    EXPECT_EQ(send("/book/practice-1/holds", without, "192.0.2.1").status, 400);
    clock_->move(std::chrono::minutes(61));
    const auto late = send("/book/practice-1/holds", fields, "192.0.2.1");
    EXPECT_EQ(late.status, 400);
    EXPECT_THAT(late.content, HasSubstr("open for a long time"));
    EXPECT_EQ(send("/book/practice-1/holds", {{"a", std::string(40'000, 'a')}}, "192.0.2.1").status,
              413);
    hold(visitor, talk_);
    auto elsewhere = visitor.hidden();
    for (auto& [name, value] : elsewhere)
        if (name == "token")
            value = forms_.tokens.make("hold practice-1");
    EXPECT_EQ(send(visitor.url.substr(0, visitor.url.find('?')), elsewhere, "192.0.2.1").status,
              400);
}

TEST_F(Online, WhatIsFilledInByAMachineIsSentBackWithEverythingKept) {
    Visitor visitor(*this);
    hold(visitor, talk_);
    visitor.send_at_once(ana());
    EXPECT_EQ(visitor.status, 400);
    EXPECT_EQ(visitor.title(), "About you");
    EXPECT_THAT(visitor.reply.content, HasSubstr("value=\"Ana Ruiz\""));
    auto trapped = ana();
    trapped.emplace_back("website", "https://spam.example");
    visitor.send(trapped);
    EXPECT_EQ(visitor.status, 400);
    visitor.send(ana());
    EXPECT_EQ(visitor.title(), "Is this right?");
}

TEST_F(Online, TooMuchFromOneAddressIsRefusedWithAnHourToCall) {
    std::vector<Visitor> visitors;
    for (int i = 0; i < 5; ++i) {
        visitors.emplace_back(*this, "192.0.2.1");
        hold(visitors.back(), talk_, fmt::format("2026-11-{}T10:00+01:00", 23 + i));
        EXPECT_EQ(visitors.back().title(), "About you") << i;
    }
    Visitor sixth(*this, "192.0.2.1");
    hold(sixth, talk_, "2026-11-23T14:00+01:00");
    EXPECT_EQ(sixth.status, 429);
    EXPECT_THAT(sixth.reply.content, HasSubstr("030 1234"));
    Visitor elsewhere(*this, "192.0.2.2");
    hold(elsewhere, talk_, "2026-11-23T14:00+01:00");
    EXPECT_EQ(elsewhere.title(), "About you");
    visitors.front().send({{"do", "release"}});
    hold(sixth, talk_, "2026-11-23T12:00+01:00");
    EXPECT_EQ(sixth.title(), "About you") << "one was given back";
}

TEST_F(Online, NothingTypedBecomesMarkup) {
    Visitor visitor(*this);
    hold(visitor, talk_);
    const std::string evil = "\"><script>alert('x')</script>&amp;";
    visitor.send({{"name", evil}, {"email", evil}, {"note", evil}, {"do", "next"}});
    EXPECT_EQ(visitor.status, 422);
    EXPECT_THAT(visitor.reply.content, Not(HasSubstr("<script")));
    EXPECT_THAT(found_in(visitor.reply.content, "type=\"text\" value=\""), testing::Contains(evil));
    visitor.send({{"name", evil}, {"email", "a@b.example"}, {"note", evil}, {"do", "next"}});
    EXPECT_EQ(visitor.title(), "Is this right?");
    EXPECT_THAT(visitor.reply.content, Not(HasSubstr("<script")));
    visitor.open("/book/practice-1?lang=%22%3E%3Cscript%3E&link=%22%3E%3Cscript%3E");
    EXPECT_THAT(visitor.reply.content, Not(HasSubstr("<script")));
}

}  // namespace
}  // namespace palpate::tests
