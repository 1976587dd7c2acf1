#include "store/sql/session.hpp"

#include "store/trouble.hpp"

#include <algorithm>

namespace palpate::store {

Uuid Rows::uuid(int column) const {
    const Bytes found = bytes(column);
    Uuid id;
    if (found.size() != id.bytes.size())
        throw StoreError(Trouble::damaged, "an id in the data file has not 16 bytes");
    std::ranges::copy(found, id.bytes.begin());
    return id;
}

}  // namespace palpate::store
