#include "record/duties/notices.hpp"

namespace palpate::record {
namespace {

constexpr int flags_max = 200;

std::vector<AskFirst> ask_first(const Transaction& t, ClientId client, Date today) {
    std::vector<AskFirst> all;
    for (const auto& kept : t.records<DoNotBook>().of_client(client, flags_max))
        if (!kept.content.ended_on || *kept.content.ended_on > today)
            all.push_back({kept.content.ask, kept.content.practitioner});
    return all;
}

std::optional<ChaperoneNow> chaperone(const Transaction& t, ClientId client) {
    const auto answers = t.records<Chaperone>().of_client(client, flags_max);
    const auto last = std::ranges::max_element(
        answers, {}, [](const auto& kept) { return std::pair(kept.changed_at, kept.id); });
    if (last == answers.end())
        return std::nullopt;
    return ChaperoneNow{last->content.answer, last->content.who};
}

}  // namespace

Result<Notices> notices_of(const Transaction& t, ClientId client, const knowledge::Place& place,
                           Date today) {
    const auto kept = find_there(t, client);
    if (!kept)
        return tl::unexpected(kept.error());
    return Notices{.deciding = deciding_for(t, *kept, place, today),
                   .ask_first = ask_first(t, client, today),
                   .chaperone = chaperone(t, client)};
}

}  // namespace palpate::record
