// A transaction of another day, for what is made up: the moment and the ids come from the story and
// a seed, everything else from the transaction under it. When it was really written stands in each
// record, as ever.
#pragma once

#include "base/dice.hpp"
#include "record/transaction.hpp"

namespace palpate::session {

class Dated final : public record::Transaction {
public:
    Dated(record::Transaction& inner, Dice& dice) : inner_(inner), dice_(dice) {}
    void be(Instant now) { now_ = now; }

    const practice::Actor& actor() const override { return inner_.actor(); }
    Instant now() const override { return now_; }
    Uuid new_id() override {
        RandomBytes random;
        for (auto& byte : random)
            byte = static_cast<std::uint8_t>(dice_.below(256));
        return make_uuid(now_, random);
    }
    record::Documents& documents() override { return inner_.documents(); }
    const record::Documents& documents() const override {
        return std::as_const(inner_).documents();
    }
    const record::Guard& guard() const override { return inner_.guard(); }
    record::Answers& answers() override { return inner_.answers(); }
    record::Drafts& drafts() override { return inner_.drafts(); }
    const record::Drafts& drafts() const override { return std::as_const(inner_).drafts(); }
    const record::TrailReader& trail() const override { return inner_.trail(); }

private:
    record::Transaction& inner_;
    Dice& dice_;
    Instant now_;
};

}  // namespace palpate::session
