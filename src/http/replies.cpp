#include "http/replies.hpp"

#include "advice/advise.hpp"
#include "advice/fault_problem.hpp"
#include "http/fault_codes.hpp"
#include "http/fault_reply_with.hpp"
#include "http/health.hpp"

#include <boost/json.hpp>

namespace palpate::http {

Reply json_reply(std::string text, int status) {
    Reply reply{.status = status, .content_type = json_type, .content = std::move(text)};
    reply.fields = not_kept;
    return reply;
}

Reply no_content() {
    return {.status = 204, .fields = std::string(not_kept)};
}

Reply fault_reply_with(const Fault& fault, const boost::json::object& more) {
    Reply reply{.status = advice::status_of(fault.kind), .content_type = problem_type};
    auto problem = advice::fault_problem(fault);
    add_code(problem, fault.message);
    problem.insert(more.begin(), more.end());
    reply.content = boost::json::serialize(problem);
    reply.fields = not_kept;
    if (fault.kind == FaultKind::busy)
        reply.fields += "Retry-After: 1\r\n";
    return reply;
}

Reply fault_reply(const Fault& fault) {
    return fault_reply_with(fault, {});
}

Reply trouble_reply(record::Trouble trouble) {
    using record::Trouble;
    switch (trouble) {
        case Trouble::busy: {
            auto reply = problem(503, "another program holds the data; try again in a moment");
            reply.fields += "Retry-After: 1\r\n";
            return reply;
        }
        case Trouble::full:
            return problem(507,
                           "the server's disk is full; nothing was stored. Whoever runs the "
                           "server has to make room");
        case Trouble::read_only:
            return problem(503,
                           "the server may not write its data; nothing was stored. Whoever runs "
                           "it has to look at the folder's permissions");
        case Trouble::damaged:
            return problem(500,
                           "the server's data file is damaged; nothing was stored. Whoever runs "
                           "the server: `palpate verify` says where, `palpate restore` brings the "
                           "last backup back");
        case Trouble::failed: return problem(500, "the server's disk refused; nothing was stored");
        case Trouble::too_new:
        case Trouble::refused: break;
    }
    return problem(500, "the server failed to answer; nothing was stored");
}

}  // namespace palpate::http
