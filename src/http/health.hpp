// Whether what is kept can be kept and read: what the last requests met. Any number of threads.
#pragma once

#include "http/replies.hpp"
#include "record/trouble.hpp"

#include <atomic>
#include <optional>

namespace palpate::http {

class Health {
public:
    // Damage stays until the server is started again: what is broken may only not be asked for.
    void met(record::Trouble trouble) {
        if (now_ != damaged && trouble != record::Trouble::busy)
            now_ = static_cast<int>(trouble);
    }
    // Something was stored: the disk takes it again.
    void stored() {
        int now = now_;
        while (now != none && now != damaged && !now_.compare_exchange_weak(now, none)) {}
    }
    std::optional<record::Trouble> trouble() const {
        const int now = now_;
        return now == none ? std::nullopt : std::optional(static_cast<record::Trouble>(now));
    }

private:
    static constexpr int none = -1;
    static constexpr int damaged = static_cast<int>(record::Trouble::damaged);
    std::atomic<int> now_ = none;  // a Trouble
};

// What whoever asked is told, and what to do: 507 full, 503 read-only or busy, else 500.
Reply trouble_reply(record::Trouble trouble);

}  // namespace palpate::http
