#include "record/transaction.hpp"

#include <cassert>

namespace palpate::record {

Result<std::optional<Answer>> GuardedAnswers::recall(std::string_view key,
                                                     std::string_view request) const {
    auto answer = all_.recall(key, request);
    if (answer && *answer && guard_.names_closed((*answer)->body))
        return refuse(FaultKind::not_allowed, "", "what this request made is closed to you by now");
    return answer;
}

std::optional<std::string> GuardedDrafts::find(std::string_view form) const {
    auto draft = all_.find(form);
    if (draft && (guard_.names_closed(form) || guard_.names_closed(*draft)))
        return std::nullopt;
    return draft;
}

void GuardedDrafts::keep(std::string_view form, std::string_view content) {
    assert(writing_ != nullptr);
    writing_->keep(form, content);
}

void GuardedDrafts::remove(std::string_view form) {
    assert(writing_ != nullptr);
    writing_->remove(form);
}

// One that writes reads too, so that what it restricts holds for what it reads next.
const Guard& GuardingTransaction::guard() const {
    if (writing_)
        return *writing_;
    if (!reading_)
        reading_.emplace(actor(), now(), all_documents(), nullptr);
    return *reading_;
}

Documents& GuardingTransaction::documents() {
    if (!writing_) {
        auto& all = all_documents();
        writing_.emplace(actor(), now(), all, &all);
    }
    return *writing_;
}

Answers& GuardingTransaction::answers() {
    if (!answers_) {
        documents();
        answers_.emplace(all_answers(), guard());
    }
    return *answers_;
}

Drafts& GuardingTransaction::drafts() {
    documents();
    auto& all = all_drafts();
    return drafts_.emplace(all, &all, guard());
}

const Drafts& GuardingTransaction::drafts() const {
    if (!drafts_)
        drafts_.emplace(all_drafts(), nullptr, guard());
    return *drafts_;
}

}  // namespace palpate::record
