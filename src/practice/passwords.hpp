// Hashing passwords costs 64 MiB and a tenth of a second each time, on purpose; so only a few at
// once, and only so many wait.
#pragma once

#include "base/fault.hpp"
#include "secrets/password.hpp"

#include <atomic>
#include <semaphore>

namespace palpate::practice {

class Passwords {
public:
    // The cost is asked for when it is first needed, for it may have to be measured.
    explicit Passwords(secrets::PasswordCost (*cost)() = secrets::cost_of_this_machine)
        : cost_(cost) {}

    // Busy when too many wait.
    Result<std::string> hash(std::string_view password);
    // An empty hash, nobody's, takes as long as any and is never right.
    Result<bool> is_right(std::string_view password, const std::string& hash);
    bool is_weak(const std::string& hash) const { return secrets::is_weaker(hash, cost_()); }

private:
    class Turn;
    secrets::PasswordCost (*cost_)();
    std::counting_semaphore<2> turns_{2};
    std::atomic<int> waiting_ = 0;
};

}  // namespace palpate::practice
