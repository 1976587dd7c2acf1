// What was decided of a course, which only a person knows (record/measures/decision.hpp).
#pragma once

#include "http/api.hpp"

namespace palpate::http {

Reply keep_decision(const Request& request, const Services& services);
Reply list_decisions(const Request& request, const Services& services);
Reply correct_decision(const Request& request, const Services& services);
// The plan as the advice would have it (record/measures/redraft.hpp).
Reply episode_plan_advised(const Request& request, const Services& services);

}  // namespace palpate::http
