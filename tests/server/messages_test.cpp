// Messages over the interface: who says how clients are told, what is shown of it, and the page
// behind the link that ends them.
#include "scheduling/reminders/choices.hpp"
#include "server/calendar.hpp"

namespace palpate::tests {
namespace {

class Messages : public Calendar {
protected:
    void SetUp() override {
        Calendar::SetUp();
        eva_ =
            add("/api/v1/clients", R"({"names":[{"family":"Ruiz"}],"emails":["eva@example.org"]})");
    }
    static json::object rules() {
        return {{"hours_before", {48, 2}}, {"mail", true},    {"sms", false},
                {"confirmations", true},   {"changes", true}, {"phone", "030 123"}};
    }
    void tell() {
        be({Role::owner});
        EXPECT_EQ(put("/api/v1/message-rules", rules(), 0).status, 200);
        be({Role::reception});
    }
    json::array listed() {
        const auto reply = get("/api/v1/clients/" + eva_ + "/messages");
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto page = body_of(reply);
        expect_fits("Messages", page);
        return page.at("messages").as_array();
    }
    std::string ticket() {
        return record::write(store_, store::therapist(),
                             [&](record::Transaction& t) {
                                 return scheduling::opt_out_ticket(
                                     t, scheduling::ClientId(*parse_uuid(eva_)));
                             })
            .value();
    }
    std::string eva_;
};

TEST_F(Messages, TheOwnerSaysHowAndReceptionReadsIt) {
    const auto none = body_of(get("/api/v1/message-rules"));
    expect_fits("KeptMessageRules", none);
    EXPECT_EQ(none.at("version"), 0);
    EXPECT_EQ(put("/api/v1/message-rules", rules(), 0).status, 403);
    tell();
    const auto kept = body_of(get("/api/v1/message-rules"));
    expect_fits("KeptMessageRules", kept);
    EXPECT_EQ(kept.at("version"), 1);
    be({Role::owner});
    EXPECT_EQ(put("/api/v1/message-rules", rules(), 0).status, 412) << "it is there by now";
    auto wrong = rules();
    wrong["hours_before"] = {0};
    const auto refused = put("/api/v1/message-rules", wrong, 1);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(pointer(refused), "/hours_before/0");
}

TEST_F(Messages, ABookingsMessagesAreShownWithTheirState) {
    tell();
    const auto id = booked(booking(eva_, "2026-11-24T09:00:00Z"));
    EXPECT_EQ(listed().size(), 3U);
    for (const auto& kept : listed()) {
        EXPECT_EQ(kept.at("content").at("state"), "queued");
        EXPECT_EQ(kept.at("content").at("booking"), id.c_str());
        EXPECT_THAT(json::serialize(kept), Not(HasSubstr("eva@")));
    }
    EXPECT_EQ(put("/api/v1/bookings/" + id + "/cancelled", {{"by_client", false}}, 1).status, 200);
    int withdrawn = 0;
    for (const auto& kept : listed())
        withdrawn += kept.at("content").at("state") == "withdrawn" ? 1 : 0;
    EXPECT_EQ(withdrawn, 3);
    EXPECT_EQ(get("/api/v1/messages/queue").status, 403);
    be({Role::owner});
    const auto queue = body_of(get("/api/v1/messages/queue"));
    expect_fits("MessageQueue", queue);
    EXPECT_EQ(queue.at("waiting"), 1);
}

TEST_F(Messages, AClientsChoiceIsKeptAndFollowed) {
    tell();
    booked(booking(eva_, "2026-11-24T09:00:00Z"));
    const auto path = "/api/v1/clients/" + eva_ + "/contact-choice";
    expect_fits("KeptContactChoice", body_of(get(path)));
    EXPECT_EQ(put(path, {{"language", "x y"}}, 0).status, 422);
    const auto kept = put(path, {{"stopped", true}, {"language", "es"}}, 0);
    EXPECT_EQ(kept.status, 200) << kept.content;
    expect_fits("KeptContactChoice", body_of(kept));
    for (const auto& one : listed())
        EXPECT_EQ(one.at("content").at("state"), "withdrawn");
    EXPECT_EQ(put(path, {{"stopped", false}}, 0).status, 412);
    EXPECT_EQ(put(path, {{"stopped", false}}, 1).status, 200);
    int queued = 0;
    for (const auto& one : listed())
        queued += one.at("content").at("state") == "queued" ? 1 : 0;
    EXPECT_EQ(queued, 2) << "the reminders; the news of the booking is old";
    EXPECT_EQ(get("/api/v1/clients/" + person(99) + "/contact-choice").status, 404);
}

TEST_F(Messages, TheLinkAsksFirstAndEndsThemForThisClientAlone) {
    tell();
    booked(booking(eva_, "2026-11-24T09:00:00Z"));
    const auto link = "/stop/" + ticket();
    EXPECT_EQ(ticket(), link.substr(6)) << "one for all mails";
    const auto page = ask(Method::get, link);
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.content_type, "text/html; charset=utf-8");
    EXPECT_THAT(page.content, Not(HasSubstr("Ruiz")));
    EXPECT_EQ(listed()[0].at("content").at("state"), "queued");
    EXPECT_EQ(ask(Method::post, link).status, 200);
    EXPECT_EQ(ask(Method::post, link).status, 200);
    EXPECT_EQ(listed()[0].at("content").at("state"), "withdrawn");
    auto wrong = link;
    wrong.back() = wrong.back() == 'A' ? 'B' : 'A';
    EXPECT_EQ(ask(Method::get, wrong).status, 404);
    EXPECT_EQ(ask(Method::post, wrong).status, 404);
    EXPECT_EQ(ask(Method::get, "/feeds/" + link.substr(6) + ".ics").status, 404);
    // Off the lists it opens nothing.
    EXPECT_EQ(ask(Method::del, "/api/v1/clients/" + eva_, "", {.if_match = "\"1\""}).status, 204);
    EXPECT_EQ(ask(Method::post, link).status, 404);
}

TEST_F(Messages, TheLinksInMailsDoNotHideTheFeeds) {
    const auto made =
        ask(Method::post, "/api/v1/feeds", text({{"kind", "practitioner"}, {"of", mia_}}));
    EXPECT_EQ(made.status, 201);
    for (int i = 0; i < 30; ++i) {
        const auto id = client();
        (void)record::write(store_, store::therapist(), [&](record::Transaction& t) {
            return scheduling::opt_out_ticket(t, scheduling::ClientId(*parse_uuid(id)));
        }).value();
    }
    const auto page = body_of(get("/api/v1/feeds?count=2"));
    EXPECT_EQ(page.at("feeds").as_array().size(), 1U);
    EXPECT_EQ(page.at("more"), false);
}

}  // namespace
}  // namespace palpate::tests
