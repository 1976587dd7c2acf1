#include "interop/fhir/patient.hpp"

#include "interop/fhir/kept.hpp"
#include "interop/fhir/random_patient.hpp"

#include <filesystem>
#include <fstream>
#include <set>

#include <gmock/gmock.h>

namespace palpate::interop::fhir {
namespace {

using record::Client;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Stamp stamp{.id = *JsonWord<record::ClientId>::parse("0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e"),
                  .version = 3,
                  .changed_at = *parse_instant("2026-11-21T10:00:00.5Z")};

Client client_of(const std::string& json) {
    auto read = read_patient(json);
    if (!read) {
        ADD_FAILURE() << to_outcome(read.error()) << json;
        return {};
    }
    // As the store gives it back.
    return from_json<Client>(to_json(read->client)).value();
}

Tree patient_of(const Client& client) {
    return parse_tree(write_patient(client, stamp)).value();
}

// The same with our id, version and time.
Tree stamped(Tree patient) {
    patient.set("id", Tree(to_text(stamp.id)));
    Tree meta = patient.find("meta") != nullptr ? *patient.find("meta") : Tree::empty_object();
    meta.set("versionId", "3");
    meta.set("lastUpdated", "2026-11-21T10:00:00.500Z");
    patient.set("meta", std::move(meta));
    return patient;
}

std::string modelled(Client client) {
    client.extra.reset();
    return to_json(client);
}

void collect_urls(const Tree& tree, std::multiset<std::string>& urls) {
    if (const auto* list = tree.if_list())
        for (const auto& item : *list)
            collect_urls(item, urls);
    if (const auto* object = tree.if_object())
        for (const auto& [name, value] : *object) {
            collect_urls(value, urls);
            if (name == "url")
                urls.insert(*value.if_text());
        }
}

std::multiset<std::string> urls_in(const Tree& tree) {
    std::multiset<std::string> urls;
    collect_urls(tree, urls);
    return urls;
}

std::vector<std::string> issues_of(std::string_view json) {
    const auto read = read_patient(json);
    std::vector<std::string> list;
    if (!read)
        for (const auto& issue : read.error())
            list.push_back(fmt::format("{} {}{}", issue.expression, issue.code,
                                       issue.misplaced ? " 400" : ""));
    return list;
}

constexpr auto rosa = R"({"resourceType":"Patient","id":"theirs",
 "meta":{"versionId":"77","lastUpdated":"2020-01-01T00:00:00Z","profile":["http://p.example"]},
 "extension":[{"url":"http://e.example/weight","valueDecimal":1.50}],
 "identifier":[{"use":"official","system":"urn:oid:1.2.3","value":"A7"}],"active":true,
 "name":[{"use":"official","family":"Peña","_family":{"extension":[{"url":"u","valueCode":"x"}]},
          "given":["Rosa",null],"_given":[null,{"id":"g"}],"prefix":["Dr"]},
         {"use":"nickname","given":["Rosi"]}],
 "telecom":[{"system":"fax","value":"1"},{"system":"email","value":"r@example.org","rank":1},
            {"system":"phone","value":"555 0100","use":"mobile","extension":[{"url":"seen"}]}],
 "gender":"female","birthDate":"1970-03","_birthDate":{"extension":[{"url":"time"}]},
 "address":[{"text":"1 Elm St, Paso","line":["1 Elm St"],"city":"Paso","state":"TX",
             "period":{"start":"2001"}}],
 "contact":[{"relationship":[{"coding":[{"code":"N","display":"Sister"}]}],
             "name":{"family":"Peña","given":["Eva"]},
             "telecom":[{"system":"phone","value":"555 0101"}],"gender":"female"}],
 "communication":[{"language":{"coding":[{"code":"en"}]}},
  {"language":{"coding":[{"system":"urn:ietf:bcp:47","code":"es"}]},"preferred":true}]})";

TEST(Patient, SaysWhatItModels) {
    const auto client = client_of(rosa);
    EXPECT_EQ(
        modelled(client),
        R"({"names":[{"use":"official","family":"Peña","given":["Rosa"]},)"
        R"({"use":"nickname","given":["Rosi"]}],"birth":"1970-03",)"
        R"("phones":[{"number":"555 0100","use":"mobile"}],"emails":["r@example.org"],)"
        R"("addresses":[{"lines":["1 Elm St"],"city":"Paso","district":"TX"}],"sex":"female",)"
        R"("language":"es","identifiers":[{"system":"urn:oid:1.2.3","value":"A7"}],)"
        R"("contacts":[{"name":"Eva Peña","relation":"Sister","phone":{"number":"555 0101"}}],)"
        R"("inactive":false})");
    EXPECT_EQ(read_patient(rosa)->id, "theirs");
    EXPECT_THAT(record::check(client), IsEmpty());
}

TEST(Patient, IsGivenBackAsItCame) {
    EXPECT_EQ(written(patient_of(client_of(rosa))), written(stamped(parse_tree(rosa).value())));
}

TEST(Patient, KeepsTheResourceOnlyWhenItSaysMore) {
    const auto plain = client_of(R"({"resourceType":"Patient","name":[{"family":"Soto"}],
        "telecom":[{"system":"phone","value":"5"}],"meta":{"versionId":"4"}})");
    EXPECT_FALSE(plain.extra.has_value());
    EXPECT_TRUE(client_of(rosa).extra.has_value());
}

TEST(Patient, AChangeLeavesWhatIsNotModelled) {
    auto client = client_of(rosa);
    client.names[0].family = "Soto";
    client.names[0].given = {"Rosa", "Ana"};
    client.phones[0].number = "555 0199";
    client.addresses[0].city = "Austin";
    client.birth = PartialDate::parse("1970-03-09");
    client.contacts[0].relation = "Friend";
    client.language = "pt";
    client.inactive = true;
    auto expected = stamped(parse_tree(rosa).value());
    auto& name = (*expected.find("name")->if_list())[0];
    name.set("family", "Soto");
    name.set("given", Tree(Tree::List{"Rosa", Tree(), "Ana"}));
    name.set("_given", *parse_tree(R"([null,{"id":"g"},null])"));
    (*expected.find("telecom")->if_list())[2].set("value", "555 0199");
    auto& address = (*expected.find("address")->if_list())[0];
    address.erase("text");  // it said the old city
    address.set("city", "Austin");
    expected.set("birthDate", "1970-03-09");
    (*expected.find("contact")->if_list())[0].set("relationship",
                                                  *parse_tree(R"([{"text":"Friend"}])"));
    (*expected.find("communication")->if_list())[1].set(
        "language", *parse_tree(R"({"coding":[{"system":"urn:ietf:bcp:47","code":"pt"}]})"));
    expected.set("active", Tree(false));
    EXPECT_EQ(written(patient_of(client)), written(expected));
}

TEST(Patient, WhatIsTakenOutGoesWithAllItHeld) {
    auto client = client_of(rosa);
    client.names.erase(client.names.begin());
    client.phones.clear();
    client.contacts.clear();
    client.language.reset();
    const auto patient = patient_of(client);
    const auto text = written(patient);
    EXPECT_EQ(written(*patient.find("name")), R"([{"use":"nickname","given":["Rosi"]}])");
    EXPECT_EQ(patient.find("telecom")->if_list()->size(), 2U);  // the fax number stays
    EXPECT_EQ(patient.find("contact"), nullptr);
    EXPECT_THAT(text, Not(HasSubstr("\"es\"")));
    EXPECT_THAT(client.extra->text(), HasSubstr("Peña"));
    settle(client);
    EXPECT_THAT(client.extra->text(), Not(HasSubstr("Peña")));
    EXPECT_EQ(write_patient(client, stamp), text);
}

TEST(Patient, AnUpdateLeavesWhatFhirCannotSay) {
    auto before = client_of(rosa);
    before.pronouns = "she/her";
    before.notes = "rings twice";
    before.interpreter = true;
    before.extra =
        Document::from(R"({"other_import":7,"fhir_patient":{"photo":[{"id":"a"}]}})").value();
    const auto now = updated(before, client_of(rosa));
    EXPECT_EQ(now.pronouns, "she/her");
    EXPECT_EQ(now.notes, "rings twice");
    EXPECT_EQ(now.interpreter, true);
    EXPECT_THAT(now.extra->text(), HasSubstr("other_import"));
    EXPECT_THAT(now.extra->text(), Not(HasSubstr("photo")));
    EXPECT_EQ(written(patient_of(now)), written(stamped(parse_tree(rosa).value())));
}

TEST(Patient, AnExtraThatIsNoPatientDoesNoHarm) {
    Client client{.names = {{.family = "Soto"}}, .phones = {{"5"}}, .language = "es"};
    for (const auto* extra :
         {"1", "[]", R"({"fhir_patient":[1]})", R"({"fhir_patient":{"name":"x","telecom":[3,null],
            "communication":[{"language":{"coding":[7]}}],"meta":4,"active":"no","id":"z"}})"}) {
        client.extra = Document::from(extra).value();
        const auto patient = patient_of(client);
        EXPECT_EQ(*patient.text_at("id"), to_text(stamp.id));
        EXPECT_THAT(written(patient), HasSubstr(R"("family":"Soto")")) << extra;
    }
}

TEST(Patient, EveryFaultIsNamedAtOnce) {
    EXPECT_THAT(
        issues_of(R"({"resourceType":"Patient","nme":1,"active":"yes","gender":"f",
        "birthDate":"1982-13","name":[{"family":7,"given":["A",null],"pre":"x"},3],
        "telecom":[{"value":"5"},{"system":"phone","value":"none"},{"system":"email","value":"a"}],
        "photo":{},"deceasedBoolean":true,"deceasedDateTime":"2020","link":[],"_photo":{},
        "_gender":null,"extension":[{"valueCode":"x"}],
        "contact":[{"relationship":[{"texts":1}]}]})"),
        testing::UnorderedElementsAre(
            "Patient.nme structure", "Patient.active structure", "Patient.gender code-invalid",
            "Patient.birthDate value", "Patient.name[0].family structure",
            "Patient.name[0].given[1] structure", "Patient.name[0].pre structure",
            "Patient.name[1] structure", "Patient.telecom[0].system invariant",
            "Patient.telecom[1].value value", "Patient.telecom[2].value value",
            "Patient.photo structure", "Patient.deceasedBoolean invariant",
            "Patient.link structure", "Patient._photo structure", "Patient._gender structure",
            "Patient.extension[0].url required",
            "Patient.contact[0].relationship[0].texts structure"));
    EXPECT_THAT(issues_of(R"({"resourceType":"Patient"})"), ElementsAre("Patient.name required"));
    EXPECT_THAT(issues_of(R"({"resourceType":"Patient","name":[{"prefix":["Dr"]}]})"),
                ElementsAre("Patient.name required"));
}

TEST(Patient, AnotherThingThanAPatientIsMisplaced) {
    for (const auto* json : {R"({"resourceType":"Person"})", R"({"name":[{"text":"A"}]})"})
        EXPECT_THAT(issues_of(json), ElementsAre("Patient.resourceType invalid 400"));
    for (const auto* json :
         {"", "{", "[]", "7", "{} {}", R"({"resourceType":"Patient","a":1,"a":2})",
          "{\"resourceType\":\"\xff\"}"})
        EXPECT_THAT(issues_of(json), ElementsAre(" structure 400")) << json;
    EXPECT_THAT(issues_of(std::string(5000, '[')), ElementsAre(" structure 400"));
}

TEST(Patient, WhatWouldNotBeReadAgainIsRefused) {
    const auto with = [](const std::string& name) {
        return R"({"resourceType":"Patient","name":[)" + name + "]}";
    };
    EXPECT_THAT(issues_of(with(R"({"family":")" + std::string(5'000, 'x') + "\"}")),
                ElementsAre("Patient.name[0].family too-long"));
    std::string many = R"({"text":"a"})";
    for (int i = 0; i < 100; ++i)
        many += R"(,{"text":"a"})";
    EXPECT_THAT(issues_of(with(many)), ElementsAre("Patient.name too-costly"));
}

TEST(Patient, TheExamplesAreGivenBackAsTheyCame) {
    int seen = 0;
    for (const auto& file : std::filesystem::directory_iterator("examples/fhir")) {
        std::ifstream in(file.path());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        EXPECT_TRUE(same(patient_of(client_of(text)), stamped(parse_tree(text).value())));
        ++seen;
    }
    EXPECT_GE(seen, 2);
}

int rounds() {
    const auto* wanted = std::getenv("PALPATE_ROUNDS");
    return wanted == nullptr ? 300 : std::clamp(std::atoi(wanted) / 1000, 100, 100'000);
}

TEST(PatientPromise, AnyPatientIsGivenBackAsItCame) {
    for (int seed = 0; seed < rounds(); ++seed) {
        const auto patient = RandomPatient(static_cast<unsigned>(seed)).make();
        const auto client = client_of(written(patient));
        const auto again = patient_of(client);
        ASSERT_TRUE(same(again, stamped(patient))) << seed << "\n"
                                                   << written(patient) << "\n"
                                                   << written(again);
        ASSERT_THAT(record::check(client), IsEmpty()) << seed;
    }
}

// One client's record with what was kept of another: what the client says is what is written, and
// settling changes nothing of it.
TEST(PatientPromise, WhatTheClientSaysIsWrittenWhateverWasKept) {
    for (int seed = 0; seed < rounds(); ++seed) {
        const auto number = static_cast<unsigned>(seed);
        const auto other = client_of(written(RandomPatient(number).make()));
        auto client = client_of(written(RandomPatient(number + 1'000'000).make()));
        client.extra = other.extra;
        const auto text = write_patient(client, stamp);
        ASSERT_EQ(modelled(client_of(text)), modelled(client)) << seed << "\n" << text;
        settle(client);
        ASSERT_EQ(write_patient(client, stamp), text) << seed;
    }
}

// Values changed in place: not one extension is lost, at any depth.
TEST(PatientPromise, AChangeLosesNoExtension) {
    for (int seed = 0; seed < rounds(); ++seed) {
        const auto patient = RandomPatient(static_cast<unsigned>(seed)).make();
        auto client = client_of(written(patient));
        for (auto& name : client.names)
            name.family = name.family.value_or("") + "-Soto";
        for (auto& phone : client.phones)
            phone.number += "9";
        for (auto& email : client.emails)
            email += "x";
        for (auto& identifier : client.identifiers)
            identifier.value += "9";
        for (auto& address : client.addresses)
            address.city = "Austin";
        client.sex = record::Sex::other;
        const auto after = patient_of(client);
        ASSERT_EQ(urls_in(after), urls_in(patient)) << seed << "\n" << written(after);
    }
}

}  // namespace
}  // namespace palpate::interop::fhir
