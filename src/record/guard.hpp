// What somebody may read, enforced at the one place that all records pass: every transaction hands
// out its records through a Guard, so no route and no use case can forget it. Two rules; whatever
// one of them hides is hidden.
//
// A client whose records are only kept for the law (record/duties/only_kept.hpp) is gone for
// everybody but the owner, and nobody changes their records. What the owner may still write: a
// legal hold, the end of this state, and that a notice of broken glass was seen.
//
// A record is withheld from who is not named when it is restricted (record/privacy.hpp), when its
// episode is, or when it names a restricted record in a member of its own (a plan its assessment).
// What is withheld cannot be read, listed, found, changed or added to, in no version. That there is
// something, and what safety needs of it, stays visible: see withheld_of().
#pragma once

#include "record/privacy.hpp"
#include "record/repository.hpp"

#include <map>

namespace palpate::record {

// What a therapist must know of an episode they may not read.
struct Withheld {
    EpisodeId episode;
    Instant assessed_at;
    std::string urgency;              // as in the contract's Out
    std::string hands_on;             // the same; empty: not known
    bool complete = false;            // the same; false: questions of safety are open
    std::int64_t open_questions = 0;  // how many, when that is known
    // Each restriction of the last assessment: what is forbidden or limited, without its reason.
    std::vector<Document> limits;
};

// An episode in which hands-on work may not be booked, whoever asks: that it is so, and whom to
// ask.
struct HandsOnHeld {
    EpisodeId episode;
    practice::PersonId ask;  // who leads the episode, else who took its last assessment
};

class Guard final : public Documents {
public:
    // `writing` is none in a read.
    Guard(const practice::Actor& actor, Instant now, const Documents& inner, Documents* writing)
        : actor_(actor), now_(now), inner_(inner), writing_(writing) {}

    Result<Version> add(const Place& place, ClientId client, const Revision& first) override;
    Result<Version> change(const Place& place, Version expected, const Revision& next) override;
    Result<Version> remove(const Place& place, Version expected, const Revision& last) override;
    bool has(const Place& place) const override { return inner_.has(place); }
    std::optional<KeptText> glance(const Place& place) const override;
    std::vector<KeptText> glance_of_client(std::string_view kind, ClientId client) const override;
    std::vector<KeptText> glance_with_term(std::string_view kind, const Term& term) const override;
    Result<KeptText> find(const Place& place) const override;
    Result<KeptText> find_version(const Place& place, Version version) const override;
    std::vector<KeptText> history(const Place& place, int count_max) const override;
    std::vector<KeptText> of_client(std::string_view kind, ClientId client, Uuid after,
                                    int count_max) const override;
    std::vector<KeptText> newest(std::string_view kind, Uuid before, int count_max) const override;
    std::vector<KeptText> oldest(std::string_view kind, Uuid after, int count_max) const override;
    std::vector<KeptText> with_term(std::string_view kind, const Term& term, Uuid before,
                                    int count_max) const override;
    std::vector<KeptText> search(const Sought& sought, int count_max) const override;
    std::vector<KeptText> by_term(std::string_view kind, const Term& start,
                                  int count_max) const override;
    // Times and ids alone: nobody's hours are withheld from who has to find a free one.
    std::vector<Busy> busy(std::span<const Uuid> resources, Instant from,
                           Instant until) const override {
        return inner_.busy(resources, from, until);
    }
    std::vector<std::uint64_t> day_versions(const Uuid& resource, std::chrono::sys_days first,
                                            int days) const override {
        return inner_.day_versions(resource, first, days);
    }
    void note_withheld(const Place& place, ClientId client) const override {
        inner_.note_withheld(place, client);
    }
    void note_erase_refused(ClientId client) const override { inner_.note_erase_refused(client); }

    // By episode.
    std::vector<Withheld> withheld_of(ClientId client) const;
    // The episodes whose last assessment says `hands_on` refused or after_clearance, or does not
    // say it in words this program knows; also restricted and closed ones, for closing an episode
    // clears nobody. A clearance is recorded by a practitioner in an assessment, so the next one
    // lifts it. No entry in the trail: only that something is held comes out, and never why.
    std::vector<HandsOnHeld> hands_on_held(ClientId client) const;
    // Records of this client that are restricted and closed to who asks.
    bool anything_closed(ClientId client) const;
    // Until when a broken glass stands open for who asks.
    std::optional<Instant> open_until(ClientId client) const;
    // What is restricted of this client, to who asks when they are named in it.
    const std::vector<Kept<Privacy>>& restricted_by_name(ClientId client) const {
        return veils(client).named;
    }
    // The last change of anything of this kind, also of what is withheld from who asks, and none of
    // what it says: how long the law makes a practice keep it may not hang on who asks.
    std::optional<Instant> last_change(std::string_view kind, ClientId client) const;
    // A text that names a closed record, or a client who is gone, by an id: such as the form of a
    // draft or a kept answer.
    bool names_closed(std::string_view text) const;

private:
    struct Veils {
        std::vector<Uuid> closed;  // restricted records that are not open to who asks
        std::optional<Instant> open_until;
        std::vector<Kept<Privacy>> named;  // restricted, and open to who asks by name
    };
    const Veils& veils(ClientId client) const;
    bool is_withheld(std::string_view kind, ClientId client, const Uuid& id,
                     std::string_view content) const;
    bool is_withheld(std::string_view kind, const KeptText& kept) const {
        return is_withheld(kind, kept.client, kept.id, kept.content);
    }
    bool is_only_kept(ClientId client) const;
    bool is_gone(ClientId client) const { return !actor_.owner && is_only_kept(client); }
    bool is_hidden(std::string_view kind, const KeptText& kept) const {
        return is_gone(kept.client) || is_withheld(kind, kept);
    }
    // Why who asks does not get it, which the trail is told too; none: they do.
    std::optional<Fault> hidden(const Place& place, const KeptText& kept) const;
    Result<void> check_only_kept(std::string_view kind, ClientId client) const;
    Result<void> check_change(const Place& place, std::string_view content) const;
    void forget_what_it_changes(std::string_view kind);
    // Pages of what `next` gives from the last id on, without what is hidden.
    template <class Next>
    std::vector<KeptText> open_ones(std::string_view kind, Uuid from, int count_max,
                                    Next next) const;

    const practice::Actor& actor_;
    const Instant now_;
    const Documents& inner_;
    Documents* const writing_;
    mutable std::map<ClientId, Veils> veils_;  // both as they are in this transaction
    mutable std::map<ClientId, bool> only_kept_;
};

}  // namespace palpate::record
