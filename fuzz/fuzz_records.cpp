// Any text as a line of an export, and as the content of every kind of record there is:
// refused with a reason, or what it is searched and listed by. A line that is read is written as it
// was read.
#include "record/portable/kept_line.hpp"
#include "record/portable/kind_view.hpp"
#include "scheduling/bookings/kinds.hpp"
#include "session/kept/kinds.hpp"

#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace palpate;

namespace {

std::vector<record::KindView> every_kind() {
    std::vector<record::KindView> all;
    for (const auto& of_room : {record::own_kinds(), scheduling::own_kinds(), session::own_kinds()})
        all.insert(all.end(), of_room.begin(), of_room.end());
    return all;
}

void as_line(std::string_view text) {
    const auto version = record::from_line(text);
    if (!version) {
        if (version.error().message.empty())
            std::abort();
        return;
    }
    const auto again = record::from_line(record::to_line(*version));
    if (!again || again->content != version->content || again->why != version->why)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto kinds = every_kind();
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    as_line(text);
    const auto& kind = kinds[data[0] % kinds.size()];
    const auto indexed = kind.index(Uuid{}, text);
    if (!indexed && indexed.error().message.empty())
        std::abort();
    return 0;
}
