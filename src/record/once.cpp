#include "record/once.hpp"

namespace palpate::record {

constexpr int refused_from = 300;

Result<std::optional<Answer>> recalled(Transaction& transaction, std::string_view key,
                                       std::string_view request) {
    if (key.size() > idempotency_key_bytes_max)
        return invalid("Idempotency-Key",
                       fmt::format("expected at most {} bytes", idempotency_key_bytes_max));
    return transaction.answers().recall(key, request);
}

Result<Answer> once(Transaction& transaction, std::string_view key, std::string_view request,
                    const std::function<Result<Answer>(Transaction&)>& work) {
    if (key.empty())
        return work(transaction);
    auto before = recalled(transaction, key, request);
    if (!before)
        return tl::unexpected(std::move(before.error()));
    if (*before)
        return **std::move(before);
    auto answer = work(transaction);
    if (answer && answer->status < refused_from)
        transaction.answers().keep(key, request, *answer);
    return answer;
}

}  // namespace palpate::record
