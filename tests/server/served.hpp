// A server without sockets: http::answer() over a store, with somebody signed in.
#pragma once

#include "http/api.hpp"
#include "store/for_tests.hpp"
#include "store/memory/memory_store.hpp"
#include "store/sqlite_store.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::tests {

namespace json = boost::json;
using http::Method;
using http::Reply;

// Whoever asks is this person.
class FakeAuthority final : public practice::Authority {
public:
    practice::Caller caller{.actor = store::therapist(), .csrf_token = "token"};
    Result<std::shared_ptr<const practice::Caller>> who(const practice::Credentials&) override {
        return std::make_shared<const practice::Caller>(caller);
    }
};

struct Ask {
    std::string if_match;
    std::string key;  // Idempotency-Key
    std::string if_none_match;
};

// The header line's value; empty when it is missing.
inline std::string field(const Reply& reply, std::string_view name) {
    const auto start = reply.fields.find(fmt::format("{}: ", name));
    if (start == std::string::npos)
        return {};
    const auto from = start + name.size() + 2;
    return reply.fields.substr(from, reply.fields.find("\r\n", from) - from);
}

inline json::object body_of(const Reply& reply) {
    return reply.content.empty() ? json::object() : json::parse(reply.content).as_object();
}

inline std::string text_of(const json::value& value) {
    return std::string(value.as_string());
}

class Served : public testing::Test {
protected:
    Served() {
        authority_.caller.roles = {practice::Role::practitioner};
        for (const std::uint8_t n : {std::uint8_t{1}, std::uint8_t{2}})
            (void)store_.add_practice(store::id_of<practice::PracticeId>(n),
                                      {fmt::format("practice-{}", n), "A practice"});
    }

    Reply ask(Method method, const std::string& target, const std::string& body = "",
              const Ask& more = {}) {
        return http::answer({.method = method,
                             .target = target,
                             .if_none_match = more.if_none_match,
                             .if_match = more.if_match,
                             .idempotency_key = more.key,
                             .csrf_token = "token",
                             .body = body,
                             .address = "127.0.0.1"},
                            services_);
    }
    Reply get(const std::string& target) { return ask(Method::get, target); }

    void sign_in(practice::Role role, std::uint8_t practice = 1) {
        authority_.caller.roles = {role};
        authority_.caller.actor = store::therapist(practice);
    }

    static const knowledge::Knowledge& shipped() {
        static const auto k = knowledge::load(knowledge::embedded_tables()).value();
        return k;
    }

    std::shared_ptr<store::TestClock> clock_ = std::make_shared<store::TestClock>();
    store::MemoryStore store_{store::told_by(clock_)};
    FakeAuthority authority_;
    http::Metrics metrics_{http::route_labels()};
    http::Services services_{.knowledge = shipped(),
                             .today = [] { return *parse_date("2026-11-21"); },
                             .metrics = metrics_,
                             .store = &store_,
                             .authority = &authority_};
};

}  // namespace palpate::tests
