#include "session/kept/favourites.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

using record::Kept;
using record::Transaction;

constexpr std::size_t name_bytes_max = 100;

Result<void> is_free(const Transaction& t, const std::string& name, FavouriteId own) {
    const auto all = favourites(t);
    for (const auto& other : all)
        if (other.id != own && other.content.name == name)
            return refuse(FaultKind::conflict, "/name", "is there already; take another");
    if (own == FavouriteId() && all.size() >= favourites_max)
        return refuse(FaultKind::conflict, "", fmt::format("there are at most {}", favourites_max));
    return {};
}

}  // namespace

std::vector<Fault> check(const FavouriteName& said) {
    std::vector<Fault> faults;
    record::check_text(faults, "/name", said.name, name_bytes_max);
    return faults;
}

std::vector<Fault> check(const FavouriteSaid& said) {
    auto faults = check(FavouriteName{said.name});
    if (said.session.has_value() == said.episode.has_value())
        faults.push_back(
            {FaultKind::invalid, "", "expected the session or the episode it is made from"});
    return faults;
}

std::vector<Kept<Favourite>> favourites(const Transaction& t) {
    std::vector<Kept<Favourite>> all;
    for (auto& text : t.documents().glance_of_client(record::Kind<Favourite>::name, {}))
        all.push_back(record::decode<Favourite>(std::move(text)));
    std::erase_if(all, [&](const auto& one) { return one.content.person != t.actor().person; });
    std::ranges::sort(all, {}, [](const auto& one) { return one.content.name; });
    return all;
}

Result<Kept<Favourite>> find_favourite(const Transaction& t, FavouriteId id) {
    auto kept = record::find_there(t, id);
    if (kept && kept->content.person != t.actor().person)
        return refuse(FaultKind::not_found, "", "there is no such sequence of yours");
    return kept;
}

Result<Kept<Favourite>> add_favourite(Transaction& t, std::string name, std::vector<Step> steps) {
    if (steps.empty())
        return refuse(FaultKind::conflict, "", "nothing was done in it that could be kept");
    if (auto may = is_free(t, name, {}); !may)
        return tl::unexpected(std::move(may.error()));
    return record::keep_new(
        t,
        Favourite{.name = std::move(name), .person = t.actor().person, .steps = std::move(steps)},
        "");
}

Result<Kept<Favourite>> rename_favourite(Transaction& t, FavouriteId id, record::Version expected,
                                         std::string name) {
    auto kept = find_favourite(t, id);
    if (!kept)
        return kept;
    if (auto may = is_free(t, name, id); !may)
        return tl::unexpected(std::move(may.error()));
    kept->content.name = std::move(name);
    return record::keep_changed(t, id, expected, std::move(kept->content), "");
}

Result<void> remove_favourite(Transaction& t, FavouriteId id, record::Version expected) {
    if (auto kept = find_favourite(t, id); !kept)
        return tl::unexpected(std::move(kept.error()));
    return t.records<Favourite>().remove(id, expected, "").map([](record::Version) {});
}

}  // namespace palpate::session
