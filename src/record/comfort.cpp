#include "record/comfort.hpp"

#include "base/language_tag.hpp"
#include "record/duties/keeping_anew.hpp"

namespace palpate::record {
namespace {

constexpr std::size_t words_bytes_max = 1000;

Id<ComfortCard> id_of(ClientId client) {
    return Id<ComfortCard>(client.uuid());
}

}  // namespace

std::vector<Fault> check(const ComfortCard& card) {
    std::vector<Fault> faults;
    if (card.words)
        check_text(faults, "/words", *card.words, words_bytes_max);
    check_language(faults, "/language", card.language);
    return faults;
}

std::optional<Kept<ComfortCard>> comfort_of(const Transaction& t, ClientId client) {
    auto kept = t.records<ComfortCard>().find(id_of(client));
    if (!kept || kept->removed)
        return std::nullopt;
    return *std::move(kept);
}

Result<ComfortNow> comfort_now(const Transaction& t, ClientId client) {
    if (const auto there = find_there(t, client); !there)
        return tl::unexpected(there.error());
    if (auto kept = comfort_of(t, client))
        return ComfortNow{kept->version, std::move(kept->content)};
    return ComfortNow{0, {.client = client}};
}

Result<ComfortNow> set_comfort(Transaction& t, ClientId client, Version expected,
                               const ComfortCard& card, const std::string& why) {
    if (card.client != client)
        return invalid("/client", "expected the client whose card it is");
    const auto now = comfort_now(t, client);
    if (!now)
        return tl::unexpected(now.error());
    auto cards = t.records<ComfortCard>();
    const auto version = now->version == 0 && expected == 0
                             ? cards.add(id_of(client), card, why)
                             : cards.change(id_of(client), expected, card, why);
    return version.map([&](Version kept) { return ComfortNow{kept, card}; });
}

}  // namespace palpate::record
