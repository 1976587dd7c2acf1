// One transaction over the record, and the store that gives it out.
#pragma once

#include "record/guard.hpp"
#include "record/repository.hpp"
#include "record/trail.hpp"

#include <functional>

namespace palpate::record {

// An answer to a request that may be sent again.
struct Answer {
    int status = 200;
    std::string body;
};

// Answers kept under the Idempotency-Key they were asked with, for seven days.
class Answers {
public:
    virtual ~Answers() = default;
    // What was answered to the same key and request. Conflict when the key was used by this
    // practice for another request, or by another person.
    virtual Result<std::optional<Answer>> recall(std::string_view key,
                                                 std::string_view request) const = 0;
    virtual void keep(std::string_view key, std::string_view request, const Answer& answer) = 0;
};

// What the person who acts has typed and not yet sent, by form. No record: it has no versions, is
// overwritten in place, is not in the trail, and goes when it is old or one of too many.
class Drafts {
public:
    virtual ~Drafts() = default;
    virtual std::optional<std::string> find(std::string_view form) const = 0;
    virtual void keep(std::string_view form, std::string_view content) = 0;
    virtual void remove(std::string_view form) = 0;
};
constexpr std::chrono::days drafts_kept_for{90};  // since the last change
constexpr int drafts_max = 200;                   // of one person; the oldest go

// What names a restricted record, or a client who is only kept, is given back to nobody from whom
// that is hidden by now.
class GuardedAnswers final : public Answers {
public:
    GuardedAnswers(Answers& all, const Guard& guard) : all_(all), guard_(guard) {}
    Result<std::optional<Answer>> recall(std::string_view key,
                                         std::string_view request) const override;
    void keep(std::string_view key, std::string_view request, const Answer& answer) override {
        all_.keep(key, request, answer);
    }

private:
    Answers& all_;
    const Guard& guard_;
};

class GuardedDrafts final : public Drafts {
public:
    // `writing` is none in a read.
    GuardedDrafts(const Drafts& all, Drafts* writing, const Guard& guard)
        : all_(all), writing_(writing), guard_(guard) {}
    std::optional<std::string> find(std::string_view form) const override;
    void keep(std::string_view form, std::string_view content) override;
    void remove(std::string_view form) override;

private:
    const Drafts& all_;
    Drafts* const writing_;
    const Guard& guard_;
};

// What one request does, all of it or nothing. Const: it only reads. Records, drafts and kept
// answers go through the guard (record/guard.hpp): what is withheld from the actor is in none.
class Transaction {
public:
    Transaction() = default;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    virtual ~Transaction() = default;
    virtual const practice::Actor& actor() const = 0;
    virtual Instant now() const = 0;  // one moment for the whole transaction
    virtual Uuid new_id() = 0;
    virtual Documents& documents() = 0;
    virtual const Documents& documents() const = 0;
    virtual const Guard& guard() const = 0;
    virtual Answers& answers() = 0;
    virtual Drafts& drafts() = 0;
    virtual const Drafts& drafts() const = 0;
    virtual const TrailReader& trail() const = 0;

    template <class T>
    Repository<T, Documents> records() {
        return Repository<T, Documents>(documents());
    }
    template <class T>
    Repository<T, const Documents> records() const {
        return Repository<T, const Documents>(documents());
    }
};

// What every store hands out: its own records are reached through the guard alone.
class GuardingTransaction : public Transaction {
public:
    Documents& documents() final;
    const Documents& documents() const final { return guard(); }
    const Guard& guard() const final;
    Answers& answers() final;
    Drafts& drafts() final;
    const Drafts& drafts() const final;

private:
    // As the store keeps them, whoever asks.
    virtual Documents& all_documents() = 0;
    virtual const Documents& all_documents() const = 0;
    virtual Answers& all_answers() = 0;
    virtual Drafts& all_drafts() = 0;
    virtual const Drafts& all_drafts() const = 0;

    mutable std::optional<Guard> reading_;
    std::optional<Guard> writing_;
    std::optional<GuardedAnswers> answers_;
    mutable std::optional<GuardedDrafts> drafts_;
};

class Store {
public:
    virtual ~Store() = default;
    using Write = std::function<Result<void>(Transaction&)>;
    using Read = std::function<Result<void>(const Transaction&)>;

    // Returns once what `work` did is durable, or with its fault and nothing done. Busy when too
    // many wait. `work` runs on another thread; it neither waits nor writes elsewhere, for it is
    // run between others and may, when the disk refuses, have been in vain.
    virtual Result<void> write(const practice::Actor& actor, const Write& work) = 0;
    // On the calling thread, over one moment; never waits for a write. What was read is in the
    // audit at most 200 ms later. Busy when the audit cannot keep up.
    virtual Result<void> read(const practice::Actor& actor, const Read& work) = 0;
};

// The same with a value.
template <class F>
auto write(Store& store, const practice::Actor& actor, F work)
    -> std::invoke_result_t<F, Transaction&> {
    std::invoke_result_t<F, Transaction&> result = refuse(FaultKind::busy, "", "was not run");
    auto done = store.write(actor, [&](Transaction& t) -> Result<void> {
        result = work(t);
        return result ? Result<void>() : tl::unexpected(result.error());
    });
    if (!done)
        return tl::unexpected(std::move(done.error()));
    return result;
}

template <class F>
auto read(Store& store, const practice::Actor& actor, F work)
    -> std::invoke_result_t<F, const Transaction&> {
    std::invoke_result_t<F, const Transaction&> result = refuse(FaultKind::busy, "", "was not run");
    auto done = store.read(actor, [&](const Transaction& t) -> Result<void> {
        result = work(t);
        return result ? Result<void>() : tl::unexpected(result.error());
    });
    if (!done)
        return tl::unexpected(std::move(done.error()));
    return result;
}

}  // namespace palpate::record
