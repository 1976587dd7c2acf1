// Two options turn about for one client: which pairs are equally safe by today's plan, that the
// client agrees, what came of it. The engine works before the transaction that keeps one.
#include "http/alternation.hpp"
#include "http/kept.hpp"
#include "session/alternate.hpp"
#include "session/kept/begin.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using record::EpisodeId;
using record::Transaction;
using session::Alternating;
using session::AlternatingEnded;
using session::AlternatingId;
using session::AlternatingNow;
using session::AlternatingSaid;

// The agreed plan as it is open today, with nothing drawn.
Checked<session::Sheet> sheet_today(const Request& request, const Services& services,
                                    EpisodeId episode) {
    auto from = record::read(*services.store, request.caller->actor, [&](const Transaction& t) {
        return session::beginning_of(t, episode, {});
    });
    if (!from)
        return tl::unexpected(std::vector<Fault>{from.error()});
    from->drawn.reset();
    return session::prepared_today(*from, services.today(), services.knowledge)
        .map([](session::Prepared&& today) { return std::move(today.sheet); });
}

bool is_learned(const std::string& technique) {
    return family_of(outcomes::helps::shipped_priors(), technique).has_value();
}

AlternationOptions options_of(const session::Sheet& sheet) {
    AlternationOptions found{.options = {}, .pairs_max = outcomes::helps::pairs_max};
    for (const auto& step : sheet.steps) {
        if (!is_learned(step.technique) ||
            std::ranges::find(found.options, step.technique, &AlternationPair::a) !=
                found.options.end())
            continue;
        auto equal = session::equal_to(sheet, step.technique);
        std::erase_if(equal, [](const std::string& other) { return !is_learned(other); });
        if (!equal.empty())
            found.options.push_back({step.technique, std::move(equal)});
    }
    return found;
}

Result<std::string> now_json(const Transaction& t, const record::Kept<Alternating>& kept) {
    return session::alternating_now(t, kept).map(
        [](const AlternatingNow& now) { return shown_json(now); });
}

}  // namespace

Reply list_alternations(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            if (const auto episode = record::find_there(t, EpisodeId(id)); !episode)
                return tl::unexpected(episode.error());
            JsonWriter out(2048);
            out.begin_object();
            out.key("alternations");
            out.begin_array();
            for (const auto& kept : session::alternations_of(t, EpisodeId(id))) {
                auto now = now_json(t, kept);
                if (!now)
                    return tl::unexpected(std::move(now.error()));
                out.raw(*now);
            }
            out.end_array();
            out.end_object();
            return json_reply(std::move(out).take());
        });
    });
}

Reply alternation_options(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto sheet = sheet_today(request, services, EpisodeId(id));
        return sheet ? json_reply(shown_json(options_of(*sheet))) : faults_reply(sheet.error());
    });
}

Reply begin_alternation(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = checked_body_of<AlternatingSaid>(request);
        if (!said)
            return faults_reply(said.error());
        const auto sheet = sheet_today(request, services, EpisodeId(id));
        if (!sheet)
            return faults_reply(sheet.error());
        return created(request, services, "/api/v1/alternations", [&](Transaction& t) {
            return session::begin_alternating(t, EpisodeId(id), said->content, *sheet,
                                              services.today())
                .and_then([&](const auto& kept) { return now_json(t, kept); });
        });
    });
}

Reply end_alternation(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = from_json<AlternatingEnded>(request.body);
        if (!said)
            return faults_reply(said.error());
        if (const auto faults = check(*said); !faults.empty())
            return faults_reply(faults);
        return writing(request, services, [&](Transaction& t) {
            return session::end_alternating(t, AlternatingId(id), version, said->why,
                                            services.today())
                .and_then([&](const auto& kept) {
                    return now_json(t, kept).map(
                        [&](const std::string& json) { return kept_reply(json, kept.version); });
                });
        });
    });
}

}  // namespace palpate::http
