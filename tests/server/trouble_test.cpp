// What whoever asks, and whoever runs the server, is told when the disk or the file fails.
#include "served.hpp"

namespace palpate {
namespace {

using namespace tests;
using record::StoreError;
using record::Trouble;

// A store whose disk fails when it is told to.
class FailingStore final : public record::Store {
public:
    explicit FailingStore(record::Store& inner) : inner_(inner) {}
    std::optional<Trouble> trouble;

    Result<void> write(const practice::Actor& actor, const Write& work) override {
        fail();
        return inner_.write(actor, work);
    }
    Result<void> read(const practice::Actor& actor, const Read& work) override {
        fail();
        return inner_.read(actor, work);
    }

private:
    void fail() const {
        if (trouble)
            throw StoreError(*trouble, "of /a/folder/that/nobody/may/read.db");
    }
    record::Store& inner_;
};

class TroubleTold : public Served {
protected:
    TroubleTold() { services_.store = &failing_; }

    Reply meet(Trouble trouble) {
        failing_.trouble = trouble;
        auto reply = get("/api/v1/clients?count=1");
        failing_.trouble = std::nullopt;
        EXPECT_EQ(reply.content.find("/a/"), std::string::npos) << reply.content;
        return reply;
    }
    Reply add_client() {
        return ask(Method::post, "/api/v1/clients", R"({"names":[{"family":"Ruiz"}]})");
    }

    FailingStore failing_{store_};
};

TEST_F(TroubleTold, EachTroubleSaysWhatToDo) {
    EXPECT_EQ(meet(Trouble::full).status, 507);
    EXPECT_NE(meet(Trouble::full).content.find("make room"), std::string::npos);
    EXPECT_EQ(meet(Trouble::read_only).status, 503);
    EXPECT_EQ(meet(Trouble::damaged).status, 500);
    EXPECT_NE(meet(Trouble::damaged).content.find("palpate restore"), std::string::npos);
    const auto busy = meet(Trouble::busy);
    EXPECT_EQ(busy.status, 503);
    EXPECT_EQ(field(busy, "Retry-After"), "1");
    EXPECT_EQ(meet(Trouble::refused).status, 500);
}

TEST_F(TroubleTold, AFullDiskIsNotReadyUntilItTakesSomethingAgain) {
    EXPECT_EQ(get("/readyz").status, 200);
    (void)meet(Trouble::full);
    const auto reply = get("/readyz");
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(text_of(body_of(reply).at("trouble")), "full");
    EXPECT_EQ(get("/api/v1/clients?count=1").status, 200);
    EXPECT_EQ(get("/readyz").status, 503) << "reading shows nothing of what can be written";
    EXPECT_EQ(add_client().status, 201);
    EXPECT_EQ(get("/readyz").status, 200);
}

TEST_F(TroubleTold, DamageStays) {
    (void)meet(Trouble::damaged);
    EXPECT_EQ(add_client().status, 201);
    (void)meet(Trouble::full);
    const auto reply = get("/readyz");
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(text_of(body_of(reply).at("trouble")), "damaged");
}

TEST_F(TroubleTold, BeingBusyIsNoTrouble) {
    (void)meet(Trouble::busy);
    EXPECT_EQ(get("/readyz").status, 200);
}

}  // namespace
}  // namespace palpate
