#include "practice/passwords.hpp"

#include <chrono>

namespace palpate::practice {
namespace {

constexpr int waiting_max = 16;
constexpr std::chrono::seconds patience{10};

tl::unexpected<Fault> too_busy() {
    return refuse(FaultKind::busy, "", "too many people sign in right now; try again in a moment");
}

}  // namespace

// One of the few that hash at a time; false when it was not got.
class Passwords::Turn {
public:
    explicit Turn(Passwords& passwords) : passwords_(passwords) {
        if (++passwords_.waiting_ <= waiting_max)
            got_ = passwords_.turns_.try_acquire_for(patience);
        --passwords_.waiting_;
    }
    ~Turn() {
        if (got_)
            passwords_.turns_.release();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    explicit operator bool() const { return got_; }

private:
    Passwords& passwords_;
    bool got_ = false;
};

Result<std::string> Passwords::hash(std::string_view password) {
    const auto cost = cost_();
    const Turn turn(*this);
    if (!turn)
        return too_busy();
    return secrets::hash_password(password, cost);
}

Result<bool> Passwords::is_right(std::string_view password, const std::string& hash) {
    static constexpr std::string_view nobodys = "the password of nobody at all";
    const auto cost = cost_();
    const Turn turn(*this);
    if (!turn)
        return too_busy();
    if (!hash.empty())
        return secrets::is_password(password, hash);
    // Hashing is what checking costs.
    secrets::hash_password(nobodys, cost);
    return false;
}

}  // namespace palpate::practice
