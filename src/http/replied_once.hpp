// A request that comes twice, as from a tablet that was offline, gets its reply twice and is done
// once: whole replies kept under their Idempotency-Key for seven days. What only makes a record
// keeps less (created() of kept.hpp). Refusals are not kept: the request may come again when their
// cause is gone.
#pragma once

#include "http/api.hpp"
#include "record/once.hpp"

namespace palpate::http {

// What of a request must be the same for its key to be good again.
std::string what_was_asked(const Request& request);

// The problem that stands where an answer was about somebody who was erased since.
Reply gone_reply(const record::Answer& answer);

// Of a POST with a key; `work` is simply done for any other request.
using Replying = std::function<Result<Reply>(record::Transaction&)>;
Result<Reply> replied_once(record::Transaction& t, const Request& request, const Replying& work);

// The same for work that is no one transaction of the record (accounts, erasing): its reply is kept
// just after it. A machine that stops between the two does it again.
Reply replied_and_kept(const Request& request, const Services& services,
                       const std::function<Reply()>& work);

}  // namespace palpate::http
