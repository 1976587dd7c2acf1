#include "store/portable/all_kinds.hpp"

#include "scheduling/bookings/kinds.hpp"
#include "session/kept/kinds.hpp"

#include <algorithm>

namespace palpate::store {

using record::KindView;

std::span<const KindView> all_kinds() {
    static const auto all = [] {
        std::vector<KindView> kinds;
        for (const auto& of_room :
             {record::own_kinds(), scheduling::own_kinds(), session::own_kinds()})
            kinds.insert(kinds.end(), of_room.begin(), of_room.end());
        return kinds;
    }();
    return all;
}

const KindView* find_kind(std::string_view name) {
    const auto found = std::ranges::find(all_kinds(), name, &KindView::name);
    return found == all_kinds().end() ? nullptr : &*found;
}

}  // namespace palpate::store
