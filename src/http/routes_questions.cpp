// Questions: answered by whoever holds their link, and what the desk sees of them.
#include "http/asking_shown.hpp"
#include "http/booking_replies.hpp"
#include "http/handlers_asking.hpp"
#include "http/kept.hpp"
#include "http/link_holder.hpp"
#include "record/measures/practice_measure.hpp"
#include "scheduling/asking/answer.hpp"

#include <algorithm>

namespace palpate::http {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;
using scheduling::Asking;
using scheduling::AskingId;
using scheduling::AskingStatus;
using scheduling::QuestionsSeen;
using scheduling::QuestionsTold;

constexpr int shown_max = 200;

AskingShown shown(const Kept<Asking>& kept, Instant now) {
    const auto& asking = kept.content;
    const bool over = asking.status == AskingStatus::open && asking.until <= now;
    return {.id = kept.id,
            .version = kept.version,
            .client = asking.client,
            .episode = asking.episode,
            .what = asking.what,
            .day = asking.day,
            .opens = asking.opens,
            .until = asking.until,
            .status = over ? AskingStatus::over : asking.status,
            .told = asking.told,
            .ended_at = asking.ended_at,
            .call = asking.call,
            .called_at = asking.called_at};
}

std::string askings_json(const Transaction& t, const std::vector<Kept<Asking>>& all) {
    std::set<record::ClientId> clients;
    JsonWriter out(4096);
    out.begin_object();
    out.key("askings");
    out.begin_array();
    for (const auto& kept : all) {
        clients.insert(kept.content.client);
        json_detail::write<Written::shown>(out, shown(kept, t.now()));
    }
    out.end_array();
    write_names(out, t, clients);
    out.end_object();
    return std::move(out).take();
}

template <class F>
Reply step(const Request& request, const Services& services, F with) {
    return for_change(request, [&](const Uuid& id, Version version) {
        return writing(request, services, [&](Transaction& t) {
            return with(t, AskingId(id), version).map([&](const Kept<Asking>& kept) {
                return kept_reply(shown_json(shown(kept, t.now())), kept.version);
            });
        });
    });
}

}  // namespace

// Opened by mail programs and scanners too: looking changes nothing.
Reply see_questions(const Request& request, const Services& services) {
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto seen = record::read(
            *services.store, holder, [&](const Transaction& t) -> Result<QuestionsSeen> {
                return scheduling::asking_behind(t, ticket).map([&](const Kept<Asking>& asking) {
                    return scheduling::seen_by_holder(t, asking.content, *record::tables_of(t));
                });
            });
        return seen ? json_reply(shown_json(*seen)) : fault_reply(seen.error());
    });
}

Reply answer_questions(const Request& request, const Services& services) {
    const auto told = from_json<QuestionsTold>(request.body);
    if (!told)
        return faults_reply(told.error());
    return for_holder(request, [&](const practice::Ticket& ticket, const practice::Actor& holder) {
        const auto keep = [&](Transaction& t) -> Result<record::Answer> {
            return scheduling::take_answers(t, ticket, *told, *record::tables_of(t))
                .map([](const auto& taken) {
                    return record::Answer{200, shown_json(taken)};
                });
        };
        const auto answer = record::write(*services.store, holder, [&](Transaction& t) {
            return record::once(t, request.idempotency_key,
                                fmt::format("{}\n{}", request.target, request.body), keep);
        });
        return answer ? json_reply(answer->body, answer->status) : fault_reply(answer.error());
    });
}

Reply list_askings(const Request& request, const Services& services) {
    return reading(request, services, [](const Transaction& t) -> Result<Reply> {
        return json_reply(
            askings_json(t, t.records<Asking>().with_term({"desk", "yes"}, shown_max)));
    });
}

Reply list_askings_of_client(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            const auto client = record::find_there(t, record::ClientId(id));
            if (!client)
                return tl::unexpected(client.error());
            auto all = t.records<Asking>().of_client(client->id, shown_max, {});
            std::ranges::reverse(all);
            return json_reply(askings_json(t, all));
        });
    });
}

Reply stop_asking(const Request& request, const Services& services) {
    return step(request, services, scheduling::stop_asking);
}

Reply ask_again(const Request& request, const Services& services) {
    return step(request, services, scheduling::ask_again);
}

Reply note_called(const Request& request, const Services& services) {
    return step(request, services, scheduling::note_called);
}

}  // namespace palpate::http
