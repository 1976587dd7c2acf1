#include "record/fold.hpp"
#include "record/part.hpp"

#include <gmock/gmock.h>

namespace palpate::record {

struct Mailed {
    std::vector<std::string> emails;
};
PALPATE_DESCRIBE(Mailed, emails);

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Client ana() {
    return {.names = {{.family = "Núñez-Strauß", .given = {"Ana", "María"}}},
            .birth = PartialDate::parse("1982-05"),
            .phones = {{"+1 (555) 010-2030", PhoneUse::mobile}},
            .emails = {"Ana@Example.org"}};
}

TEST(Client, IsReadAsItIsWritten) {
    auto client = ana();
    client.extra = Document::from(R"({"multipleBirthInteger":2.0})").value();
    const auto text = to_json(client);
    const auto read = from_json<Client>(text);
    ASSERT_TRUE(read.has_value()) << read.error().front().path;
    EXPECT_EQ(to_json(*read), text);
    EXPECT_EQ(read->extra->text(), R"({"multipleBirthInteger":2.0})");
}

TEST(Client, NamesWhatMayNotBeKept) {
    EXPECT_TRUE(check(ana()).empty());
    std::vector<std::string> paths;
    for (const auto& f : check({.names = {{}}, .phones = {{"none"}}, .emails = {"@b", "a b@c"}}))
        paths.push_back(f.path);
    EXPECT_THAT(paths, ElementsAre("/names/0", "/phones/0/number", "/emails/0", "/emails/1"));
    EXPECT_EQ(check({}).front().path, "/names");
}

TEST(Client, IsFoundByWhatPeopleType) {
    const auto terms = terms_of(ana());
    for (const Term& term : std::vector<Term>{{"name", "nunez"},
                                              {"name", "strauss"},
                                              {"name", "maria"},
                                              {"phone", "15550102030"},
                                              {"phone_from_end", "03020105551"},
                                              {"email", "ana@example.org"},
                                              {"birth", "1982-05"}})
        EXPECT_THAT(terms, Contains(term));
    EXPECT_THAT(terms, Not(Contains(Term{"name", "-"})));
}

TEST(Part, IsReadOfWhatWasKept) {
    const KeptText kept{.id = {}, .client = {}, .content = to_json(ana())};
    EXPECT_THAT(part_of<Mailed>(ClientId(), kept).emails, ElementsAre("Ana@Example.org"));
}

TEST(Part, WhatIsNoneIsDamageThatNamesTheRecord) {
    const ClientId id(make_uuid(Instant{}, {1, 2, 3}));
    const KeptText damaged{.id = {}, .client = {}, .content = R"({"emails":7})"};
    try {
        (void)part_of<Mailed>(id, damaged);
        FAIL() << "was read";
    } catch (const std::runtime_error& error) {
        EXPECT_THAT(error.what(), HasSubstr(to_text(id)));
        EXPECT_THAT(error.what(), HasSubstr("/emails"));
    }
}

TEST(Fold, GivesOneFormForOneName) {
    EXPECT_EQ(fold("JOSÉ"), fold("jose"));
    EXPECT_EQ(fold("Jose\u0301"), "jose");  // a combining accent
    EXPECT_EQ(fold("Łódź Þór Œuvre"), "lodz thor oeuvre");
    EXPECT_EQ(fold("ИВАНОВ"), fold("иванов"));
    EXPECT_EQ(fold("李 小龍"), "李 小龍");
    EXPECT_EQ(fold("\xC3"), fold("\xC3"));  // a broken character does no harm
    EXPECT_THAT(folded_words("O'Brien, d'Angelo"), ElementsAre("o", "brien", "d", "angelo"));
}

}  // namespace
}  // namespace palpate::record
