// The records of one kind, typed: what use cases read and write within a transaction.
#pragma once

#include "record/kinds.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>

namespace palpate::record {

// A record as it was in one version.
template <class T>
struct Kept {
    Id<T> id;
    Version version = 0;
    Instant changed_at;
    practice::PersonId changed_by;
    std::string why;
    bool removed = false;
    T content;
};

// Throws std::runtime_error when what the store kept is no T: that is damage, not a wrong request.
template <class T>
Kept<T> decode(KeptText&& kept) {
    auto content = from_json<T>(kept.content, ReadFrom::kept);
    if (!content)
        throw std::runtime_error(fmt::format("the kept {} {} cannot be read: {} {}", Kind<T>::name,
                                             to_text(kept.id), content.error().front().path,
                                             content.error().front().message));
    return {Id<T>(kept.id),      kept.version, kept.changed_at,    kept.changed_by,
            std::move(kept.why), kept.removed, *std::move(content)};
}

// D is Documents in a write, const Documents in a read.
template <class T, class D>
class Repository {
    static constexpr bool is_client = std::is_same_v<T, Client>;

public:
    explicit Repository(D& documents) : documents_(documents) {}

    // Not found when the client it belongs to is not there; conflict when the id is taken, or what
    // the record is to occupy.
    Result<Version> add(Id<T> id, const T& content, std::string why = "")
        requires(!std::is_const_v<D>)
    {
        const auto client = Kind<T>::client_of(id, content);
        if (!is_client && !OfPractice<T> && !is_there(client))
            return refuse(FaultKind::not_found, "/client", "there is no such client");
        return documents_.add(place(id), client,
                              {to_json(content),
                               std::move(why),
                               {},
                               Kind<T>::terms(content),
                               record::claims_of(content)});
    }

    Result<Version> change(Id<T> id, Version expected, const T& content, std::string why = "")
        requires(!std::is_const_v<D>)
    {
        auto before = find(id);
        if (!before)
            return tl::unexpected(std::move(before.error()));
        if (Kind<T>::client_of(id, before->content) != Kind<T>::client_of(id, content))
            return invalid("/client", "a record stays with its client");
        const auto old_terms =
            before->removed ? std::vector<Term>{} : sorted(Kind<T>::terms(before->content));
        const auto terms = sorted(Kind<T>::terms(content));
        return documents_.change(place(id), expected,
                                 {to_json(content), std::move(why), without(old_terms, terms),
                                  without(terms, old_terms), record::claims_of(content)});
    }

    Result<Version> remove(Id<T> id, Version expected, std::string why)
        requires(!std::is_const_v<D>)
    {
        auto before = find(id);
        if (!before)
            return tl::unexpected(std::move(before.error()));
        return documents_.remove(
            place(id), expected,
            {to_json(before->content),
             std::move(why),
             Kind<T>::terms(before->content),
             {},
             Occupying<T> ? std::optional(std::vector<Claim>()) : std::nullopt});
    }

    // Also a removed one, which says so.
    Result<Kept<T>> find(Id<T> id) const {
        return documents_.find(place(id)).map([](KeptText&& k) { return decode<T>(std::move(k)); });
    }
    Result<Kept<T>> find_version(Id<T> id, Version version) const {
        return documents_.find_version(place(id), version).map([](KeptText&& k) {
            return decode<T>(std::move(k));
        });
    }
    std::vector<Kept<T>> history(Id<T> id, int count_max) const {
        return decoded(documents_.history(place(id), count_max));
    }
    std::vector<Kept<T>> of_client(ClientId client, int count_max, Id<T> after = {}) const {
        return decoded(documents_.of_client(Kind<T>::name, client, after.uuid(), count_max));
    }
    std::vector<Kept<T>> newest(int count_max, Id<T> before = {}) const {
        return decoded(documents_.newest(Kind<T>::name, before.uuid(), count_max));
    }
    std::vector<Kept<T>> oldest(int count_max, Id<T> after = {}) const {
        return decoded(documents_.oldest(Kind<T>::name, after.uuid(), count_max));
    }
    std::vector<Kept<T>> with_term(const Term& term, int count_max, Id<T> before = {}) const {
        return decoded(documents_.with_term(Kind<T>::name, term, before.uuid(), count_max));
    }
    std::vector<Kept<T>> search(const Sought& sought, int count_max) const
        requires(is_client)
    {
        return decoded(documents_.search(sought, count_max));
    }
    std::vector<Kept<T>> by_term(const Term& start, int count_max) const {
        return decoded(documents_.by_term(Kind<T>::name, start, count_max));
    }

private:
    static Place place(Id<T> id) { return {Kind<T>::name, id.uuid()}; }

    bool is_there(ClientId client) const {
        const Place of{Kind<Client>::name, client.uuid()};
        if constexpr (OutlivesRemoval<T>)
            return documents_.find(of).has_value();
        else
            return documents_.has(of);
    }

    static std::vector<Term> sorted(std::vector<Term> terms) {
        std::ranges::sort(terms);
        return terms;
    }
    static std::vector<Term> without(const std::vector<Term>& all, const std::vector<Term>& those) {
        std::vector<Term> rest;
        std::ranges::set_difference(all, those, std::back_inserter(rest));
        return rest;
    }
    static std::vector<Kept<T>> decoded(std::vector<KeptText>&& texts) {
        std::vector<Kept<T>> all;
        all.reserve(texts.size());
        for (auto& text : texts)
            all.push_back(decode<T>(std::move(text)));
        return all;
    }

    D& documents_;
};

}  // namespace palpate::record
