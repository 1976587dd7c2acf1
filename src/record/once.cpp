#include "record/once.hpp"

namespace palpate::record {

Result<Answer> once(Transaction& transaction, std::string_view key, std::string_view request,
                    const std::function<Result<Answer>(Transaction&)>& work) {
    if (key.empty())
        return work(transaction);
    if (key.size() > idempotency_key_bytes_max)
        return invalid("Idempotency-Key",
                       fmt::format("expected at most {} bytes", idempotency_key_bytes_max));
    auto before = transaction.answers().recall(key, request);
    if (!before)
        return tl::unexpected(std::move(before.error()));
    if (*before)
        return **std::move(before);
    auto answer = work(transaction);
    if (answer)
        transaction.answers().keep(key, request, *answer);
    return answer;
}

}  // namespace palpate::record
