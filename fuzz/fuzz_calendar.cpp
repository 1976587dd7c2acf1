// Calendars of other programs: read, or refused; never a stretch that is empty, out of order or
// outside of what was asked for.
#include "interop/ical/busy_read.hpp"

#include <cstdlib>

using namespace palpate;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto zone = scheduling::Zone::named("Europe/Berlin").value();
    static const auto from = parse_instant("2026-10-01T00:00:00Z").value();
    static const auto until = parse_instant("2027-11-01T00:00:00Z").value();
    const auto busy =
        interop::busy_in({reinterpret_cast<const char*>(data), size}, zone, from, until);
    if (!busy)
        return busy.error().message.empty() ? std::abort(), 0 : 0;
    auto last = from;
    for (const auto& span : *busy) {
        if (span.begin < last || span.until <= span.begin || span.until > until)
            std::abort();
        last = span.until;
    }
    return 0;
}
