// Which place's rules the practice follows.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "record/duties/profile.hpp"

namespace palpate::http {
namespace {

using record::PracticeNow;
using record::PracticeProfile;
using record::Transaction;

// Whoever asks has it anew each time: what is confirmed today may not be tomorrow.
Reply now_reply(const PracticeNow& now) {
    return kept_reply(shown_json(now), now.version);
}

}  // namespace

Reply practice_now(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        return now_reply(record::practice_now(t, services.places, services.today()));
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
            .map([](const PracticeNow& now) { return now_reply(now); });
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
