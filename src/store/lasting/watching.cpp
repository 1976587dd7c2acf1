#include "store/lasting/watching.hpp"

#include "record/privacy.hpp"
#include "record/repository.hpp"

#include <algorithm>

namespace palpate::store {

using record::BreakGlass;
using record::Busy;
using record::KeptText;
using record::Kind;

bool Watching::has(const Place& place) const {
    footprint_.records.insert(place);
    return inner_.has(place);
}

std::optional<KeptText> Watching::glance(const Place& place) const {
    footprint_.records.insert(place);
    return inner_.glance(place);
}

std::vector<KeptText> Watching::glance_of_client(std::string_view kind, ClientId client) const {
    footprint_.some.emplace(kind, client);
    auto all = inner_.glance_of_client(kind, client);
    // What a broken glass opens is closed again by the clock.
    if (kind == Kind<BreakGlass>::name)
        for (const auto& text : all) {
            const auto until = record::decode<BreakGlass>(KeptText(text)).content.until;
            if (until > now_)
                footprint_.ends = std::min(footprint_.ends, until);
        }
    return all;
}

std::vector<KeptText> Watching::glance_with_term(std::string_view kind,
                                                 const record::Term& term) const {
    footprint_.kinds.insert(kind);
    return inner_.glance_with_term(kind, term);
}

std::vector<Busy> Watching::busy(std::span<const Uuid> resources, Instant from,
                                 Instant until) const {
    const auto first = std::chrono::floor<std::chrono::days>(from);
    const auto end = std::chrono::ceil<std::chrono::days>(until);
    for (const auto& resource : resources)
        day_versions(resource, first, static_cast<int>((end - first).count()));
    auto all = inner_.busy(resources, from, until);
    for (const auto& [claim, record] : all)
        if (claim.lapses && *claim.lapses > now_)
            footprint_.ends = std::min(footprint_.ends, *claim.lapses);
    return all;
}

std::vector<std::uint64_t> Watching::day_versions(const Uuid& resource, std::chrono::sys_days first,
                                                  int days) const {
    auto versions = inner_.day_versions(resource, first, days);
    footprint_.days.push_back({resource, first, versions});
    return versions;
}

tl::unexpected<Fault> Watching::not_whole() const {
    footprint_.whole = false;
    return refuse(FaultKind::busy, "", "is read elsewhere");
}

std::vector<KeptText> Watching::none() const {
    footprint_.whole = false;
    return {};
}

}  // namespace palpate::store
