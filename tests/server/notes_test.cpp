// What notes are written with, over the interface: templates of the practice, phrases of everybody
// and of one person alone.
#include "server/duties.hpp"
#include "store/portable/all_kinds.hpp"

namespace palpate::tests {
namespace {

using http::expect_fits;
using testing::HasSubstr;

class NoteWordsTest : public Duties {
protected:
    Reply post(const std::string& place, const json::object& body, const std::string& key = "") {
        clock_->move(std::chrono::seconds(1));
        return ask(Method::post, "/api/v1/" + place, json::serialize(body), {.key = key});
    }
    json::object words() {
        const auto reply = get("/api/v1/note-words");
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("NoteWords", body);
        return body;
    }
    std::size_t phrases() { return words().at("phrases").as_array().size(); }
    Reply remove(const std::string& place, int version) {
        return ask(Method::del, place, "", {.if_match = fmt::format("\"{}\"", version)});
    }
    const json::object soap_{{"name", "First visit"},
                             {"form", "soap"},
                             {"parts",
                              {{{"section", "subjective"}, {"text", "Goal:"}},
                               {{"section", "plan"}, {"text", "Next time:"}}}}};
    static json::object phrase(std::string_view key, bool own) {
        return {{"key", key}, {"text", "Quadratus lumborum, right side"}, {"own", own}};
    }
};

TEST_F(NoteWordsTest, ATemplateIsKeptChangedAndTakenAwayWithItsHistory) {
    expect_fits("NoteTemplate", soap_);
    const auto made = post("note-templates", soap_, "key-1");
    ASSERT_EQ(made.status, 201) << made.content;
    expect_fits("KeptNoteTemplate", body_of(made));
    EXPECT_EQ(post("note-templates", soap_, "key-1").content, made.content) << "sent again";
    EXPECT_EQ(post("note-templates", soap_).status, 409) << "the name is taken";
    const auto place = field(made, "Location");
    auto other = soap_;
    other["name"] = "First time";
    EXPECT_EQ(put(place, other, 1).status, 200);
    EXPECT_EQ(put(place, other, 1).status, 412) << "made from an old version";
    EXPECT_EQ(words().at("templates").at(0).at("content").at("name"), "First time");
    EXPECT_EQ(remove(place, 2).status, 204);
    EXPECT_TRUE(words().at("templates").as_array().empty());
    EXPECT_EQ(put(place, other, 3).status, 410);
}

TEST_F(NoteWordsTest, ATemplateHasEachSectionOnceAndInOrder) {
    const auto faulty = [&](json::array parts, std::string_view form = "soap") {
        auto one = soap_;
        one["form"] = form;
        one["parts"] = std::move(parts);
        const auto reply = post("note-templates", one);
        EXPECT_EQ(reply.status, 422) << reply.content;
        return reply.content;
    };
    EXPECT_THAT(faulty({}), HasSubstr("/parts"));
    EXPECT_THAT(
        faulty({{{"section", "plan"}, {"text", "a"}}, {{"section", "plan"}, {"text", "b"}}}),
        HasSubstr("/parts/1/section"));
    EXPECT_THAT(faulty({{{"section", "plan"}, {"text", ""}}}), HasSubstr("/parts/0/text"));
    EXPECT_THAT(faulty({{{"section", "plan"}, {"text", "a"}}}, "free"),
                HasSubstr("/parts/0/section"));
}

TEST_F(NoteWordsTest, ASharedPhraseIsEverybodysAndOnesOwnNobodyElses) {
    ASSERT_EQ(post("note-phrases", phrase("qlr", false)).status, 201);
    const auto own = post("note-phrases", phrase("qlr", true));
    ASSERT_EQ(own.status, 201) << "the same key, for oneself";
    expect_fits("KeptNotePhrase", body_of(own));
    EXPECT_EQ(post("note-phrases", phrase("qlr", true)).status, 409);
    ASSERT_EQ(words().at("phrases").as_array().size(), 2U);
    EXPECT_TRUE(words().at("phrases").at(0).at("content").as_object().contains("person"))
        << "one's own comes first";
    const auto place = field(own, "Location");
    be({Role::practitioner}, 2);
    EXPECT_EQ(phrases(), 1U);
    EXPECT_EQ(put(place, phrase("qlr", true), 1).status, 404);
    EXPECT_EQ(remove(place, 1).status, 404);
    be({Role::practitioner});
    EXPECT_EQ(remove(place, 1).status, 204);
    EXPECT_EQ(phrases(), 1U);
}

TEST_F(NoteWordsTest, AKeyIsShortAndPlain) {
    for (const auto* wrong : {"", "QLR", "q l", ";qlr", "quadratuslumborumright", "ñ"}) {
        const auto reply = post("note-phrases", phrase(wrong, true));
        EXPECT_EQ(reply.status, 422) << wrong;
        EXPECT_THAT(reply.content, HasSubstr("/key"));
    }
}

TEST_F(NoteWordsTest, IsForWhoTreatsInThisPracticeAlone) {
    ASSERT_EQ(post("note-phrases", phrase("qlr", false)).status, 201);
    for (const auto role : {Role::reception, Role::auditor, Role::client}) {
        be({role});
        EXPECT_EQ(get("/api/v1/note-words").status, 403);
        EXPECT_EQ(post("note-phrases", phrase("abc", false)).status, 403);
    }
    sign_in(Role::practitioner, 2);
    EXPECT_EQ(phrases(), 0U);
    for (const auto* kind : {"note_template", "note_phrase"}) {
        ASSERT_NE(store::find_kind(kind), nullptr);
        EXPECT_TRUE(store::find_kind(kind)->of_practice);
    }
}

}  // namespace
}  // namespace palpate::tests
