// What the kinds of records about a practice's duties share: they are said whole, and the program
// adds what only it may say (who ticked a step, and when).
#pragma once

#include "record/clients.hpp"

namespace palpate::record {

// A step that was done. `at` and `by` are the program's to say: what comes with a request counts
// only where it stood there already.
struct StepDone {
    std::string step;  // id, as in the place's list
    std::optional<Instant> at;
    std::optional<practice::PersonId> by;
    std::optional<std::string> note;
};
PALPATE_DESCRIBE(StepDone, step, at, by, note);

// Somebody who was told, in words.
struct PersonTold {
    std::string who;
    std::optional<Instant> at;
    std::optional<std::string> how;
};
PALPATE_DESCRIBE(PersonTold, who, at, how);

void settle_steps(std::vector<StepDone>& steps, const std::vector<StepDone>* before,
                  const Transaction& t);

// A fault when `text` is empty or longer than `bytes_max`.
void check_text(std::vector<Fault>& faults, const char* place, const std::string& text,
                std::size_t bytes_max = 4000);

// A kind with nothing for the program to add. Others have an overload.
template <class T>
void settle(T&, const T*, const Transaction&) {}

template <class T>
Result<Kept<T>> keep_new(Transaction& t, T content, std::string why) {
    settle(content, static_cast<const T*>(nullptr), t);
    const Id<T> id(t.new_id());
    return t.records<T>().add(id, content, why).map([&](Version version) {
        return kept_now(t, id, version, std::move(content), why);
    });
}

// Stale, gone, not found.
template <class T>
Result<Kept<T>> keep_changed(Transaction& t, Id<T> id, Version expected, T content,
                             std::string why) {
    const auto before = find_there(t, id);
    if (!before)
        return tl::unexpected(before.error());
    settle(content, &before->content, t);
    return t.records<T>().change(id, expected, content, why).map([&](Version version) {
        return kept_now(t, id, version, std::move(content), why);
    });
}

}  // namespace palpate::record
