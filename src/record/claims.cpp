#include "record/claims.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::record {
namespace {

tl::unexpected<Fault> refused(const Claim& claim, std::string message) {
    return invalid("/" + to_text(claim.resource), std::move(message));
}

Result<void> check_one(const Claim& claim) {
    if (claim.until <= claim.begin)
        return refused(claim, "expected an end after its begin");
    if (claim.until - claim.begin > claim_length_max)
        return refused(claim, fmt::format("expected at most {} hours", claim_length_max.count()));
    if (claim.place < 0 || claim.place > claim_place_max)
        return refused(claim, fmt::format("expected a place from 0 to {}", claim_place_max));
    return {};
}

bool collide(const Claim& a, const Claim& b) {
    return a.resource == b.resource && a.place == b.place && a.overlaps(b.begin, b.until);
}

}  // namespace

Result<std::vector<Claim>> checked_claims(std::vector<Claim> claims) {
    if (claims.size() > claims_max)
        return invalid(
            "", fmt::format("expected at most {} people, rooms and things at once", claims_max));
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (auto sound = check_one(claims[i]); !sound)
            return tl::unexpected(std::move(sound.error()));
        for (std::size_t j = 0; j < i; ++j)
            if (collide(claims[i], claims[j]))
                return refused(claims[i], "is asked for twice at the same time");
    }
    std::ranges::sort(claims);
    return claims;
}

tl::unexpected<Fault> taken(const Claim& by, std::string_view kind, const Uuid& record) {
    return refuse(FaultKind::conflict, "/" + to_text(by.resource),
                  fmt::format("is taken from {} until {} by {} {}", to_text(by.begin),
                              to_text(by.until), kind, to_text(record)));
}

}  // namespace palpate::record
