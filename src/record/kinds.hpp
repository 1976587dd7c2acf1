// What the store has to know of each kind of record: its name, whose it is, how it is found.
#pragma once

#include "record/documents.hpp"
#include "record/episode.hpp"

namespace palpate::record {

template <class T>
struct Kind;

std::vector<Term> terms_of(const Client& client);

template <>
struct Kind<Client> {
    static constexpr std::string_view name = "client";
    static ClientId client_of(ClientId id, const Client&) { return id; }
    static std::vector<Term> terms(const Client& client) { return terms_of(client); }
};

// Kinds that belong to a client, and to an episode when they have one.
template <class T>
struct KindOfClient {
    static ClientId client_of(Id<T>, const T& content) { return content.client; }
    static std::vector<Term> terms(const T& content) {
        if constexpr (requires { content.episode; })
            return {{"episode", to_text(content.episode)}};
        else
            return {};
    }
};

// Kinds that belong to the practice itself: no client goes with them, and none's erasure takes
// them.
template <class T>
struct KindOfPractice {
    static constexpr bool of_practice = true;
    static ClientId client_of(Id<T>, const T&) { return {}; }
    static std::vector<Term> terms(const T&) { return {}; }
};
template <class T>
concept OfPractice = requires { requires Kind<T>::of_practice; };

// Kinds that occupy something while they stand: static std::vector<Claim> claims(const T&).
template <class T>
concept Occupying = requires(const T& content) { Kind<T>::claims(content); };

// What a content occupies; none when its kind never does.
template <class T>
std::optional<std::vector<Claim>> claims_of(const T& content) {
    if constexpr (Occupying<T>)
        return Kind<T>::claims(content);
    else
        return std::nullopt;
}

// What may be kept of a client who is off the lists, too.
template <class T>
concept OutlivesRemoval = requires { requires Kind<T>::outlives_removal; };

template <>
struct Kind<Episode> : KindOfClient<Episode> {
    static constexpr std::string_view name = "episode";
};
template <>
struct Kind<StoredIntake> : KindOfClient<StoredIntake> {
    static constexpr std::string_view name = "intake";
};
template <>
struct Kind<StoredAssessment> : KindOfClient<StoredAssessment> {
    static constexpr std::string_view name = "assessment";
};
template <>
struct Kind<Standing> : KindOfClient<Standing> {
    static constexpr std::string_view name = "standing";
};
template <>
struct Kind<StoredPlan> : KindOfClient<StoredPlan> {
    static constexpr std::string_view name = "plan";
};
template <>
struct Kind<Consent> : KindOfClient<Consent> {
    static constexpr std::string_view name = "consent";
};

}  // namespace palpate::record

namespace palpate {

PALPATE_JSON_ELSEWHERE(record::Client);
PALPATE_JSON_ELSEWHERE(record::Episode);
PALPATE_JSON_ELSEWHERE(record::StoredIntake);
PALPATE_JSON_ELSEWHERE(record::StoredAssessment);
PALPATE_JSON_ELSEWHERE(record::Standing);
PALPATE_JSON_ELSEWHERE(record::StoredPlan);
PALPATE_JSON_ELSEWHERE(record::Consent);

}  // namespace palpate
