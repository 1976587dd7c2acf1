#include "http/replies.hpp"

#include "advice/advise.hpp"

namespace palpate::http {

Reply json_reply(std::string text, int status) {
    Reply reply{.status = status, .content_type = json_type, .content = std::move(text)};
    reply.fields = not_kept;
    return reply;
}

Reply no_content() {
    return {.status = 204, .fields = std::string(not_kept)};
}

Reply fault_reply(const Fault& fault) {
    Reply reply{.status = advice::status_of(fault.kind), .content_type = problem_type};
    reply.content = advice::encode_fault(fault);
    reply.fields = not_kept;
    if (fault.kind == FaultKind::busy)
        reply.fields += "Retry-After: 1\r\n";
    return reply;
}

}  // namespace palpate::http
