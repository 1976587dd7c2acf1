// Practitioner, Location and Appointment over FHIR, over each store, from the request to the reply.
#include "server/fhir_server.hpp"

#include <set>

namespace palpate::http {
namespace {

class FhirCalendar : public FhirServer {
protected:
    void SetUp() override {
        ana_ = made("Patient", patient());
        ben_ = made("Patient", patient("", "Stein"));
        mia_ = made("Practitioner", practitioner("Mia"));
        noa_ = made("Practitioner", practitioner("Noa"));
        room_ = made("Location", location("A"));
        other_room_ = made("Location", location("B"));
    }

    Reply post_to(std::string_view type, const std::string& body, Request request = {}) {
        request.method = Method::post;
        request.body = body;
        request.content_type = fhir_type;
        return ask(std::move(request), fmt::format("/fhir/R4/{}", type));
    }
    // "Patient/ID" of a new resource.
    std::string made(std::string_view type, const std::string& body) {
        const auto reply = post_to(type, body);
        EXPECT_EQ(reply.status, 201) << reply.content;
        return fmt::format("{}/{}", type, id_in(reply));
    }
    json::object read(const std::string& reference, Request request = {}) {
        const auto reply = get("/fhir/R4/" + reference, std::move(request));
        EXPECT_EQ(reply.status, 200) << reply.content;
        return json::parse(reply.content).as_object();
    }
    static std::string practitioner(std::string_view name) {
        return fmt::format(
            R"({{"resourceType":"Practitioner","name":[{{"given":["{}"],"family":"Ortega"}}],)"
            R"("qualification":[{{"code":{{"text":"LMT"}}}}]}})",
            name);
    }
    static std::string location(std::string_view name, std::string_view rest = "") {
        return fmt::format(R"({{"resourceType":"Location","name":"{}"{}}})", name, rest);
    }
    static std::string participant(const std::string& reference) {
        return fmt::format(R"({{"actor":{{"reference":"{}"}},"status":"accepted"}})", reference);
    }
    struct Wanted {
        std::string patient, practitioner, location;
        std::string start = "2026-12-01T10:00:00Z";
        std::string end = "2026-12-01T11:00:00Z";
        std::string rest = "";
        std::string status = "booked";
    };
    static std::string appointment(const Wanted& wanted) {
        return fmt::format(
            R"({{"resourceType":"Appointment","status":"{}","start":"{}","end":"{}",)"
            R"("participant":[{},{},{}]{}}})",
            wanted.status, wanted.start, wanted.end, participant(wanted.patient),
            participant(wanted.practitioner), participant(wanted.location), wanted.rest);
    }
    Reply book(const Wanted& wanted, Request request = {}) {
        return post_to("Appointment", appointment(wanted), std::move(request));
    }
    std::vector<std::string> found(std::string_view type, const std::string& query) {
        const auto reply = get(fmt::format("/fhir/R4/{}{}", type, query));
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto bundle = json::parse(reply.content).as_object();
        std::vector<std::string> ids;
        if (bundle.contains("entry"))
            for (const auto& entry : bundle.at("entry").as_array())
                ids.push_back(fmt::format(
                    "{}/{}", type, std::string_view(entry.at("resource").at("id").as_string())));
        return ids;
    }

    std::string ana_, ben_, mia_, noa_, room_, other_room_;
};

TEST_P(FhirCalendar, WhatIsMadeIsGivenBackWithAllItSaid) {
    const auto mia = read(mia_);
    EXPECT_EQ(mia.at("name").at(0).at("family"), "Ortega");
    EXPECT_EQ(mia.at("qualification").at(0).at("code").at("text"), "LMT");
    EXPECT_TRUE(mia.at("active").as_bool());
    const auto room = read(room_);
    EXPECT_EQ(room.at("name"), "A");
    const std::string site(room.at("partOf").at("reference").as_string());
    EXPECT_EQ(read(site).at("physicalType").at("coding").at(0).at("code"), "si");
    EXPECT_EQ(read(other_room_).at("partOf").at("reference"), room.at("partOf").at("reference"));
    const auto kept = book({.patient = ana_,
                            .practitioner = mia_,
                            .location = room_,
                            .rest = R"(,"minutesDuration":60)"});
    ASSERT_EQ(kept.status, 201) << kept.content;
    const auto made = json::parse(kept.content).as_object();
    EXPECT_EQ(made.at("status"), "booked");
    EXPECT_EQ(made.at("minutesDuration"), 60);
    EXPECT_EQ(made.at("participant").as_array().size(), 3U);
    EXPECT_EQ(parse_instant(std::string_view(made.at("start").as_string())),
              parse_instant("2026-12-01T10:00:00Z"));
    EXPECT_EQ(read("Appointment/" + id_in(kept)), made);
}

TEST_P(FhirCalendar, NobodyAndNothingIsBookedTwice) {
    ASSERT_EQ(book({ana_, mia_, room_}).status, 201);
    const std::string later = "2026-12-01T10:30:00Z";
    const std::string end = "2026-12-01T11:30:00Z";
    expect_outcome(book({ana_, noa_, other_room_, later, end}), 409, "conflict");
    expect_outcome(book({ben_, mia_, other_room_, later, end}), 409, "conflict");
    expect_outcome(book({ben_, noa_, room_, later, end}), 409, "conflict");
    EXPECT_EQ(book({ben_, noa_, other_room_, later, end}).status, 201);
    EXPECT_EQ(book({ana_, mia_, room_, "2026-12-01T11:00:00Z", "2026-12-01T12:00:00Z"}).status, 201)
        << "the next one begins when it ends";
    EXPECT_EQ(found("Appointment", "").size(), 3U);
}

TEST_P(FhirCalendar, ARequestThatComesTwiceBooksOnce) {
    const auto first = book({ana_, mia_, room_}, {.idempotency_key = "once"});
    const auto again = book({ana_, mia_, room_}, {.idempotency_key = "once"});
    ASSERT_EQ(first.status, 201) << first.content;
    EXPECT_EQ(again.status, 201) << again.content;
    EXPECT_EQ(first.content, again.content);
    expect_outcome(book({ana_, mia_, room_}, {.idempotency_key = "twice"}), 409, "conflict");
}

TEST_P(FhirCalendar, WhatCannotBeBookedSaysWhy) {
    const auto nobody = [](std::string_view type) {
        return fmt::format("{}/{}", type, to_text(id_of<record::ClientId>(99)));
    };
    expect_outcome(
        book({.patient = ana_, .practitioner = mia_, .location = room_, .status = "proposed"}), 422,
        "not-supported", "expected booked");
    expect_outcome(book({nobody("Patient"), mia_, room_}), 422, "value", "no such client");
    expect_outcome(book({ana_, mia_, nobody("Location")}), 422, "value", "Location");
    expect_outcome(book({ana_, "Device/1", room_}), 422, "value", "reference");
    expect_outcome(book({ana_, ben_, room_}), 422, "required", "Practitioner");
    expect_outcome(book({ana_, mia_, room_, "tomorrow", "later"}), 422, "value", "moment");
    expect_outcome(book({ana_, mia_, room_, "2026-12-01T10:00:00Z", "2026-12-01T09:00:00Z"}), 422,
                   "value");
    expect_outcome(post_to("Appointment", patient()), 400, "structure", "Appointment");
    expect_outcome(post_to("Location", location("")), 422, "required", "name");
    expect_outcome(post_to("Practitioner", R"({"resourceType":"Practitioner"})"), 422, "required");
    EXPECT_TRUE(found("Appointment", "").empty());
}

// The reason of a visit stays with who may know it.
TEST_P(FhirCalendar, ReceptionReadsWhoComesWhenAndNotWhy) {
    const auto kept = book({.patient = ana_,
                            .practitioner = mia_,
                            .location = room_,
                            .rest = R"(,"reasonCode":[{"text":"sciatica"}])"});
    ASSERT_EQ(kept.status, 201) << kept.content;
    const auto place = "Appointment/" + id_in(kept);
    EXPECT_THAT(json::serialize(read(place)), HasSubstr("sciatica"));
    EXPECT_THAT(json::serialize(read(place, {.cookie = "practitioner"})), HasSubstr("sciatica"));
    for (const auto* role : {"reception", "owner"})
        for (const auto& path : {"/fhir/R4/" + place, std::string("/fhir/R4/Appointment"),
                                 "/api/v1/bookings/" + id_in(kept)}) {
            const auto reply = get(path, {.cookie = role});
            EXPECT_EQ(reply.status, 200) << reply.content;
            EXPECT_THAT(reply.content, Not(HasSubstr("sciatica"))) << role << path;
            EXPECT_THAT(reply.content, HasSubstr("2026-12-01T10:00:00"));
        }
    EXPECT_EQ(get("/fhir/R4/" + place, {.cookie = "auditor"}).status, 403);
}

TEST_P(FhirCalendar, ASearchFindsExactlyThoseThatFit) {
    const auto day = [&](int number, const std::string& who, const std::string& with) {
        return "Appointment/" +
               id_in(book({who, with, room_, fmt::format("2026-12-0{}T10:00:00Z", number),
                           fmt::format("2026-12-0{}T11:00:00Z", number)}));
    };
    const auto first = day(1, ana_, mia_);
    const auto second = day(2, ben_, mia_);
    const auto third = day(3, ana_, noa_);
    using testing::ElementsAre;
    using testing::IsEmpty;
    const auto search = [&](const std::string& query) { return found("Appointment", query); };
    EXPECT_THAT(search(""), ElementsAre(first, second, third));
    EXPECT_THAT(search("?date=2026-12-02"), ElementsAre(second));
    EXPECT_THAT(search("?date=ge2026-12-02"), ElementsAre(second, third));
    EXPECT_THAT(search("?date=ge2026-12-01&date=lt2026-12-03"), ElementsAre(first, second));
    EXPECT_THAT(search("?date=gt2026-12-02T10:00:00Z"), ElementsAre(third));
    EXPECT_THAT(search("?patient=" + ana_), ElementsAre(first, third));
    EXPECT_THAT(search("?practitioner=" + mia_.substr(mia_.find('/') + 1)),
                ElementsAre(first, second));
    EXPECT_THAT(search("?actor=" + noa_ + "," + ben_), ElementsAre(second, third));
    EXPECT_THAT(search("?location=" + room_ + "&patient=" + ben_), ElementsAre(second));
    EXPECT_THAT(search("?location=" + other_room_), IsEmpty());
    EXPECT_THAT(search("?status=cancelled"), IsEmpty());
    EXPECT_THAT(search("?status=booked,noshow&_count=1"), ElementsAre(first));
    EXPECT_THAT(search("?_count=1&_offset=2"), ElementsAre(third));
    EXPECT_THAT(search("?_id=" + second.substr(second.find('/') + 1)), ElementsAre(second));
    expect_outcome(get("/fhir/R4/Appointment?reason=pain"), 400, "structure");
    expect_outcome(get("/fhir/R4/Appointment?date=soon"), 400, "structure");
    EXPECT_THAT(found("Practitioner", "?name=mia"), ElementsAre(mia_));
    EXPECT_THAT(found("Location", "?name=B"), ElementsAre(other_room_));
}

TEST_P(FhirCalendar, TheCapabilityStatementSaysWhatTheRoutesAre) {
    const auto reply = get("/fhir/R4/metadata");
    ASSERT_EQ(reply.status, 200);
    const auto statement = json::parse(std::string(reply.bytes()));
    for (const auto& said : statement.at("rest").at(0).at("resource").as_array()) {
        const std::string type(said.at("type").as_string());
        std::set<std::string> interactions;
        for (const auto& one : said.at("interaction").as_array())
            interactions.emplace(one.at("code").as_string());
        if (type == "Patient")
            continue;  // fhir_patient_test.cpp
        std::set<std::string> routed;
        for (const auto& route : routes())
            if (route.pattern.starts_with("/fhir/R4/" + type))
                routed.insert(route.scope.ends_with(".s")   ? "search-type"
                              : route.scope.ends_with(".c") ? "create"
                                                            : "read");
        EXPECT_EQ(interactions, routed) << type;
        for (const auto& parameter : said.at("searchParam").as_array()) {
            const std::string name(parameter.at("name").as_string());
            const auto value = name == "date" ? "2026-12-01" : to_text(id_of<record::ClientId>(9));
            EXPECT_EQ(get(fmt::format("/fhir/R4/{}?{}={}", type, name, value)).status, 200) << name;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Stores, FhirCalendar, testing::Values("memory", "sqlite"),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace palpate::http
