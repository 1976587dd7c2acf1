// Which place's rules the practice follows.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "record/demonstration/demonstration.hpp"
#include "record/duties/profile.hpp"

#include <fmt/core.h>

namespace palpate::http {
namespace {

using record::PracticeNow;
using record::PracticeProfile;
using record::Transaction;

// Whether made-up clients are kept here: every page says so until they are taken away.
bool is_demonstration(const Transaction& t) {
    const record::Term start{"identifier", fmt::format("{}|", record::made_up_system)};
    return !t.records<record::Client>().by_term(start, 1).empty();
}

// Whoever asks has it anew each time: what is confirmed today may not be tomorrow.
Reply now_reply(const Transaction& t, const PracticeNow& now) {
    auto shown = shown_json(now);
    shown.pop_back();
    shown += fmt::format(R"(,"demonstration":{}}})", is_demonstration(t));
    return kept_reply(std::move(shown), now.version);
}

}  // namespace

Reply practice_now(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        return now_reply(t, record::practice_now(t, services.places, services.today()));
    });
}

Reply set_practice(const Request& request, const Services& services) {
    const auto version = version_expected(request);
    if (!version)
        return version.error();
    const auto said = checked_body_of<PracticeProfile>(request);
    if (!said)
        return faults_reply(said.error());
    return writing(request, services, [&](Transaction& t) {
        return set_profile(t, services.places, *version, said->content, said->why, services.today())
            .map([&](const PracticeNow& now) { return now_reply(t, now); });
    });
}

Reply practice_history(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        const Id<PracticeProfile> id(t.actor().practice.uuid());
        return json_reply(
            list_json("versions", t.records<PracticeProfile>().history(id, listed_max)));
    });
}

}  // namespace palpate::http
