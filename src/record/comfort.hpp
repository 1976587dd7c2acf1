// How a client likes it on the table: one card, whatever they come for. Taste, not health: no
// treatment is made from it.
#pragma once

#include "record/clients.hpp"

namespace palpate::record {

enum class Cradle { lower, level, higher };
PALPATE_DESCRIBE_ENUM(Cradle, lower, level, higher)
enum class Warmth { cooler, usual, warmer };
PALPATE_DESCRIBE_ENUM(Warmth, cooler, usual, warmer)
enum class Glide { oil, lotion, neither };
PALPATE_DESCRIBE_ENUM(Glide, oil, lotion, neither)
enum class Music { none, house, own };
PALPATE_DESCRIBE_ENUM(Music, none, house, own)
enum class Talk { quiet, little, talk };
PALPATE_DESCRIBE_ENUM(Talk, quiet, little, talk)

// What is left out was not asked.
struct ComfortCard {
    ClientId client;
    std::optional<Cradle> cradle{};  // the face cradle, against the table
    std::optional<Warmth> warmth{};  // of the room and the table
    std::optional<Glide> glide{};
    std::optional<Music> music{};
    std::optional<Talk> talk{};
    std::optional<std::string> words{};     // anything else
    std::optional<std::string> language{};  // of the words, BCP 47; none: not known
};
PALPATE_DESCRIBE(ComfortCard, client, cradle, warmth, glide, music, talk, words, language);

// Kept under the client's own id.
template <>
struct Kind<ComfortCard> : KindOfClient<ComfortCard> {
    static constexpr std::string_view name = "comfort_card";
};

std::vector<Fault> check(const ComfortCard& card);

struct ComfortNow {
    Version version;  // 0: nobody asked yet
    ComfortCard card;
};
PALPATE_DESCRIBE(ComfortNow, version, card);

std::optional<Kept<ComfortCard>> comfort_of(const Transaction& t, ClientId client);
// Not found, gone: the client.
Result<ComfortNow> comfort_now(const Transaction& t, ClientId client);
// The first one is made from version 0. Stale; invalid at /client: another client's card.
Result<ComfortNow> set_comfort(Transaction& t, ClientId client, Version expected,
                               const ComfortCard& card, const std::string& why);

}  // namespace palpate::record
