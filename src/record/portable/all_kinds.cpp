#include "record/portable/all_kinds.hpp"

#include "record/privacy.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

template <class T>
Result<Indexed> index_of(const Uuid& id, std::string_view content) {
    auto decoded = from_json<T>(content);
    if (!decoded)
        return tl::unexpected(std::move(decoded.error().front()));
    return Indexed{Kind<T>::client_of(Id<T>(id), *decoded), Kind<T>::terms(*decoded)};
}

template <class T>
KindView view(bool in_clients_copy) {
    KindView view{.name = Kind<T>::name, .in_clients_copy = in_clients_copy, .index = index_of<T>};
    boost::mp11::mp_for_each<MembersOf<T>>(
        [&](const auto& member) { view.members.push_back(member.name); });
    return view;
}

}  // namespace

std::span<const KindView> all_kinds() {
    // A standing is left out of a client's copy: its urgency may rest on a private answer, and the
    // assessment it sums up says the rest.
    static const std::vector<KindView> all{view<Client>(true), view<Episode>(true),
                                           view<StoredIntake>(true), view<StoredAssessment>(true),
                                           view<Standing>(false), view<StoredPlan>(true),
                                           view<Consent>(true),
                                           // Who may read what is no part of a client's copy.
                                           view<Privacy>(false), view<BreakGlass>(false)};
    return all;
}

const KindView* find_kind(std::string_view name) {
    const auto found = std::ranges::find(all_kinds(), name, &KindView::name);
    return found == all_kinds().end() ? nullptr : &*found;
}

}  // namespace palpate::record
