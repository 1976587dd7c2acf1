// libsodium must be started once, before chance is asked for; this room's own.
#pragma once

#include <stdexcept>

namespace palpate::secrets {

void start_sodium();  // throws std::runtime_error when the system gives no random numbers

}  // namespace palpate::secrets
