// Ids of everything that is kept: UUID version 7 (RFC 9562), so that ids made later sort later and
// rows of one time lie together. Nothing relies on that order; uniqueness rests on 74 random bits.
#pragma once

#include "base/instant.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palpate {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    friend constexpr bool operator==(const Uuid&, const Uuid&) = default;
    // By hand: the C++ library of WebAssembly cannot order arrays so.
    friend constexpr std::strong_ordering operator<=>(const Uuid& a, const Uuid& b) {
        for (std::size_t i = 0; i < a.bytes.size(); ++i)
            if (a.bytes[i] != b.bytes[i])
                return a.bytes[i] <=> b.bytes[i];
        return std::strong_ordering::equal;
    }
};

using RandomBytes = std::array<std::uint8_t, 10>;  // 74 of the 80 bits are used

// Pure: the caller brings the clock and the chance. An instant before 1970 counts as 1970.
Uuid make_uuid(Instant at, const RandomBytes& random);
// "0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e", in lower case.
std::string to_text(const Uuid& id);
// Any version, either case, exactly that shape; nothing else.
std::optional<Uuid> parse_uuid(std::string_view text);

// One type for each kind of thing, so that a client's id is never taken for a practitioner's.
template <class Tag>
class Id {
public:
    constexpr Id() = default;  // all zero: nobody
    constexpr explicit Id(const Uuid& uuid) : uuid_(uuid) {}
    constexpr const Uuid& uuid() const noexcept { return uuid_; }
    constexpr bool empty() const noexcept { return uuid_ == Uuid{}; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;

private:
    Uuid uuid_;
};

template <class Tag>
std::string to_text(const Id<Tag>& id) {
    return to_text(id.uuid());
}

}  // namespace palpate
