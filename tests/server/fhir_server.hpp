// What the tests of FHIR share: a server over a store of either kind, and who may ask it.
#pragma once

#include "http/api.hpp"
#include "store/for_tests.hpp"
#include "store/memory/memory_store.hpp"
#include "store/sqlite_store.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>

namespace palpate::http {

namespace json = boost::json;
using store::id_of;
using testing::HasSubstr;
using testing::Not;

// Knows "Bearer SCOPES" (practice 1), "Bearer 2 SCOPES" (practice 2), and roles as a cookie.
class FakeAuthority final : public practice::Authority {
public:
    Result<std::shared_ptr<const practice::Caller>> who(
        const practice::Credentials& credentials) override {
        auto caller = std::make_shared<practice::Caller>();
        std::string_view bearer = credentials.authorization;
        if (bearer.starts_with("Bearer ")) {
            bearer.remove_prefix(7);
            const bool second = bearer.starts_with("2 ");
            caller->actor = store::therapist(second ? 2 : 1);
            caller->is_program = true;
            caller->scopes = practice::parse_scopes(bearer.substr(second ? 2 : 0)).value();
            return caller;
        }
        const auto role = practice::parse_role(credentials.cookie);
        if (!role)
            return refuse(FaultKind::not_signed_in, "", "sign in first");
        caller->actor = store::therapist();
        caller->roles = {*role};
        caller->csrf_token = "token";
        return caller;
    }
};

struct Stores {
    store::TestFolder folder;
    std::shared_ptr<store::TestClock> clock = std::make_shared<store::TestClock>();
    std::unique_ptr<record::Store> store;

    explicit Stores(const std::string& kind) {
        if (kind == "memory")
            take(std::make_unique<store::MemoryStore>(store::told_by(clock)));
        else
            take(std::make_unique<store::SqliteStore>(store::StoreOptions{
                .folder = folder.path(), .surroundings = store::told_by(clock)}));
    }

private:
    template <class T>
    void take(std::unique_ptr<T> made) {
        for (const auto number : std::array<std::uint8_t, 2>{1, 2})
            EXPECT_TRUE(made->add_practice(id_of<practice::PracticeId>(number),
                                           {fmt::format("practice-{}", number), "A practice"})
                            .has_value());
        store = std::move(made);
    }
};

inline std::string patient(std::string_view rest = "", std::string_view name = "Ruiz") {
    return fmt::format(R"({{"resourceType":"Patient","name":[{{"family":"{}"}}]{}{}}})", name,
                       rest.empty() ? "" : ",", rest);
}

class FhirServer : public testing::TestWithParam<std::string> {
protected:
    Reply ask(Request request, const std::string& path = "/fhir/R4/Patient") {
        target_ = path;
        request.target = target_;
        if (request.authorization.empty() && request.cookie.empty())
            request.authorization = "Bearer system/*.cruds";
        return answer(std::move(request), services_);
    }
    Reply get(const std::string& path, Request request = {}) { return ask(request, path); }
    Reply post(const std::string& body, Request request = {}) {
        request.method = Method::post;
        request.body = body;
        request.content_type = fhir_type;
        return ask(request);
    }
    Reply put(const std::string& path, const std::string& body, std::string_view if_match = "") {
        return ask(
            {.method = Method::put, .content_type = fhir_type, .if_match = if_match, .body = body},
            path);
    }
    Reply remove(const std::string& path, std::string_view if_match = "") {
        return ask({.method = Method::del, .if_match = if_match}, path);
    }

    // The address of a new Patient.
    std::string add(const std::string& body) {
        const auto reply = post(body);
        EXPECT_EQ(reply.status, 201) << reply.content;
        return "/fhir/R4/Patient/" + id_in(reply);
    }
    static std::string id_in(const Reply& reply) {
        return std::string(json::parse(reply.content).at("id").as_string());
    }
    // The body for a PUT to this address.
    static std::string with_id(const std::string& path, std::string_view rest = "",
                               std::string_view name = "Ruiz") {
        return patient(fmt::format(R"("id":"{}"{}{})", path.substr(path.rfind('/') + 1),
                                   rest.empty() ? "" : ",", rest),
                       name);
    }

    static void expect_outcome(const Reply& reply, int status, std::string_view code,
                               std::string_view words = "") {
        EXPECT_EQ(reply.status, status) << reply.content;
        ASSERT_EQ(reply.content_type, fhir_type) << reply.content;
        const auto outcome = json::parse(reply.content);
        EXPECT_EQ(outcome.at("resourceType").as_string(), "OperationOutcome");
        const auto& issue = outcome.at("issue").at(0);
        EXPECT_EQ(issue.at("severity").as_string(), "error");
        EXPECT_EQ(issue.at("code").as_string(), code) << reply.content;
        EXPECT_THAT(reply.content, HasSubstr(std::string(words)));
    }

    std::vector<std::string> families(const std::string& query, Request request = {}) {
        const auto reply = get("/fhir/R4/Patient" + query, std::move(request));
        EXPECT_EQ(reply.status, 200) << reply.content;
        std::vector<std::string> list;
        const auto bundle = json::parse(reply.content).as_object();
        if (bundle.contains("entry"))
            for (const auto& entry : bundle.at("entry").as_array())
                list.emplace_back(entry.at("resource").at("name").at(0).at("family").as_string());
        EXPECT_EQ(bundle.at("total").as_int64(), static_cast<std::int64_t>(list.size()));
        return list;
    }

    std::string target_;
    Stores stores_{GetParam()};
    FakeAuthority authority_;
    Metrics metrics_{route_labels()};
    const knowledge::Knowledge no_knowledge_;
    Services services_{.knowledge = no_knowledge_,
                       .metrics = metrics_,
                       .store = stores_.store.get(),
                       .authority = &authority_};
};

}  // namespace palpate::http
