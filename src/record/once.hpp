// A request that may come twice, as from a tablet that was offline, is done once.
#pragma once

#include "record/transaction.hpp"

namespace palpate::record {

constexpr std::size_t idempotency_key_bytes_max = 255;

// Without a key (empty) `work` is simply done. With one, the answer is kept in the same
// transaction, and given again to the same person's same request; the key with another request is a
// conflict. Faults, and answers of 300 and more, are not kept: the request may be sent again when
// their cause is gone.
Result<Answer> once(Transaction& transaction, std::string_view key, std::string_view request,
                    const std::function<Result<Answer>(Transaction&)>& work);

// What was answered to it before, if it was.
Result<std::optional<Answer>> recalled(Transaction& transaction, std::string_view key,
                                       std::string_view request);

}  // namespace palpate::record
