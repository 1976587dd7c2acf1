// What the replies about people and their sessions share.
#pragma once

#include "base/json.hpp"
#include "http/api.hpp"
#include "http/kept.hpp"
#include "http/people.hpp"
#include "practice/sign_in.hpp"

namespace palpate::http {

PersonShown shown(const practice::Account& account);
Reply done_reply(const Result<void>& done);
// A refused guess says how long to wait, a missing code that it is the code.
Reply refused(const practice::Refusal& refusal);
// With the session's cookie.
Reply signed_in(const practice::Entrance& entrance,
                const practice::Admitted<practice::SignedIn>& in);
Reply signed_out(const practice::Entrance& entrance, const Result<void>& done);
// For routes that nobody need be signed in for: what the others have checked already.
std::optional<Reply> no_entrance(const Request& request, const Services& services);

// The request's JSON as T handed to `work`; its faults otherwise.
template <class T, class F>
Reply with(const Request& request, F work) {
    const auto content = from_json<T>(request.body);
    return content ? work(*content) : faults_reply(content.error());
}

}  // namespace palpate::http
