// Any bytes as a file of T scores that a practice loads. What is refused says where and why; what
// is read has a finite score for each sum of its form, and says the same when it is written and
// read again.
#include "outcomes/loaded.hpp"
#include "outcomes/tables.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace palpate::outcomes;

void must(bool holds) {
    if (!holds)
        std::abort();
}

bool same(const TTable& a, const TTable& b) {
    return a.measure == b.measure && a.items == b.items && a.sum_min == b.sum_min &&
           a.t_score == b.t_score;
}

void read_again(const TTable& table) {
    const auto& tables = shipped_tables();
    const auto* measure = measure_of(tables, table.measure);
    must(measure != nullptr);
    must(table.items > 0 && !table.t_score.empty());
    must(std::ranges::all_of(table.t_score, [](double t) { return std::isfinite(t); }));
    const auto again = read_t_tables("again", to_csv(table, *measure), tables.measures);
    must(again.has_value() && again->size() == 1 && same(again->front(), table));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto tables = read_t_tables("file", text, shipped_tables().measures);
    if (tables) {
        std::ranges::for_each(*tables, read_again);
        return 0;
    }
    must(!tables.error().empty());
    for (const auto& fault : tables.error())
        must(!fault.path.empty() && !fault.message.empty());
    return 0;
}
