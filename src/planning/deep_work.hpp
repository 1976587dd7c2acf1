// Work that leaves soreness for a day or two (knowledge/aftercare.csv, after_deep_work): between
// two such visits lies the longer rest.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace palpate::planning {

constexpr std::string_view deep_work[] = {"deep_tissue", "trigger_point", "cross_fibre_friction",
                                          "instrument_assisted"};

constexpr bool is_deep_work(std::string_view technique) {
    return std::ranges::find(deep_work, technique) != std::end(deep_work);
}

}  // namespace palpate::planning
