// Words that would be commands elsewhere, through every text of every body the interface takes:
// they stay words. Made from the document of the interface, so that a new field is asked by being
// there.
#include "http/validator_for_tests.hpp"
#include "practice/entrance.hpp"
#include "served.hpp"

namespace palpate::tests {
namespace {

constexpr std::string_view hostile =
    R"('); DROP TABLE record; --"<script>alert(1)</script><img src=x onerror=alert(1)>${7*7}%n)";

// A value as the schema wants it, hostile where any text will do.
json::value filled(const json::object& schema, const std::string& id, int depth) {
    if (const auto* ref = schema.if_contains("$ref")) {
        const std::string_view path = ref->as_string();
        return filled(http::schema_of(path.substr(path.rfind('/') + 1)), id, depth);
    }
    if (const auto* choices = schema.if_contains("anyOf"))
        return filled(choices->as_array().front().as_object(), id, depth);
    if (const auto* words = schema.if_contains("enum"))
        return words->as_array().front();
    const auto* type = schema.if_contains("type");
    const std::string_view is = type != nullptr ? std::string_view(type->as_string()) : "object";
    if (is == "string") {
        const auto* format = schema.if_contains("format");
        const std::string_view as = format != nullptr ? std::string_view(format->as_string()) : "";
        if (as == "uuid")
            return json::value(id);
        if (as == "date")
            return "2026-11-20";
        if (as == "date-time")
            return "2026-11-24T10:00:00Z";
        return json::value(hostile);
    }
    if (is == "number" || is == "integer")
        return schema.contains("minimum") ? schema.at("minimum") : json::value(1);
    if (is == "boolean")
        return true;
    if (is == "array") {
        const auto* of = schema.if_contains("items");
        return of != nullptr && depth < 6
                   ? json::value(json::array{filled(of->as_object(), id, depth + 1)})
                   : json::value(json::array());
    }
    json::object made;
    if (const auto* members = schema.if_contains("properties"); members != nullptr && depth < 6)
        for (const auto& [name, of] : members->as_object())
            made[name] = filled(of.as_object(), id, depth + 1);
    return made;
}

// How many texts of it are hostile.
int hostile_in(const json::value& value) {
    int found = 0;
    if (value.is_string())
        return value.as_string() == hostile ? 1 : 0;
    if (value.is_array())
        for (const auto& item : value.as_array())
            found += hostile_in(item);
    if (value.is_object())
        for (const auto& [name, item] : value.as_object())
            found += hostile_in(item);
    return found;
}

// "/api/v1/clients/{id}" with what stands for each {word}.
std::string with_arguments(std::string_view pattern, std::string_view argument) {
    std::string target;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            target += pattern[at];
            continue;
        }
        target += argument;
        at = pattern.find('}', at);
    }
    return target;
}

bool is_of_accounts(const http::Route& route) {
    return route.needs == practice::Permission::own_account ||
           route.needs == practice::Permission::people_manage;
}

class HostileText : public Served {
protected:
    HostileText() {
        (void)files_.add_practice(store::id_of<practice::PracticeId>(1),
                                  {"practice", "A practice"});
        services_.store = &files_;
        services_.entrance = &entrance_;
        authority_.caller.roles = {practice::Role::owner, practice::Role::practitioner,
                                   practice::Role::reception, practice::Role::auditor};
        authority_.caller.actor.owner = true;
    }

    // A body, or one of its texts alone with the rest as it should be, is refused or kept.
    void expect_only_words(const Reply& reply, std::string_view route) {
        EXPECT_NE(reply.status, 500) << route << reply.content;
        EXPECT_FALSE(reply.content_type.starts_with("text/html") &&
                     reply.content.find("<script>alert") != std::string::npos)
            << route;
    }

    store::TestFolder folder_;
    static secrets::PasswordCost cheap() { return {1, 8192}; }

    store::SqliteStore files_{{.folder = folder_.path(), .surroundings = store::told_by(clock_)}};
    practice::StoreAuthority kept_authority_{files_, false};
    practice::Entrance entrance_{files_, files_, kept_authority_, false,
                                 practice::Passwords(cheap)};
};

TEST_F(HostileText, InEveryTextOfEveryBodyStaysText) {
    const auto added =
        ask(Method::post, "/api/v1/clients",
            json::serialize(json::object{{"names", {{{"family", hostile}, {"given", {hostile}}}}},
                                         {"notes", hostile}}));
    ASSERT_EQ(added.status, 201) << added.content;
    const auto place = field(added, "Location");
    const auto id = place.substr(place.rfind('/') + 1);
    int bodies = 0;
    int texts = 0;
    for (const auto& route : http::routes()) {
        // FHIR and accounts have readers of their own, and tests of theirs.
        if (route.takes.empty() || route.takes.find('/') != std::string_view::npos ||
            route.pattern.starts_with("/fhir/") || is_of_accounts(route))
            continue;
        const auto target = with_arguments(route.pattern, id);
        const auto body = filled(http::schema_of(route.takes), id, 0);
        texts += hostile_in(body);
        ++bodies;
        expect_only_words(ask(route.method, target, json::serialize(body), {.if_match = "\"1\""}),
                          route.pattern);
    }
    EXPECT_GT(bodies, 60);
    EXPECT_GT(texts, 150);
    const auto kept = body_of(get(place)).at("content").as_object();
    EXPECT_EQ(text_of(kept.at("names").at(0).at("family")), hostile);
    EXPECT_EQ(text_of(kept.at("notes")), hostile);
}

TEST_F(HostileText, InPathsAndQueriesStaysText) {
    for (const auto* text :
         {"%27%29%3B%20DROP%20TABLE%20record%3B--", "%3Cscript%3E", "..%2f..%2fetc",
          "%2e%2e/%2e%2e/palpate.db", "%00", "%ff%fe", "{id}", "%25n"}) {
        for (const auto& route : http::routes()) {
            if (route.method != Method::get || is_of_accounts(route))
                continue;
            const auto target = with_arguments(route.pattern, text);
            for (const auto& asked : {target, target + "?search=" + text + "&after=" + text}) {
                const auto reply = get(asked);
                expect_only_words(reply, asked);
                EXPECT_EQ(reply.content.find("root:"), std::string::npos) << asked;
                EXPECT_FALSE(reply.content.starts_with("SQLite format")) << asked;
            }
        }
    }
    EXPECT_EQ(get("/api/v1/clients?count=1").status, 200) << "the tables are there";
}

}  // namespace
}  // namespace palpate::tests
