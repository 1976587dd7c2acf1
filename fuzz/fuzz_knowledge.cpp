// A table overwritten with any bytes: the loader names every fault, or gives knowledge that can be
// checked and can answer a client. The first byte picks the table; the rest is its text.
#include "advice/advise.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view client = R"({"age_years":70,"regions":{"low_back_left":6,
    "buttock_lower_left":4},"findings":{"fever":"yes","leg_weakness":"no"},
    "conditions":["osteoporosis"],"medicines":["warfarin"],
    "surgeries":[{"region":"low_back_left","days_ago":9}],
    "movements":{"lumbar_flexion":{"pain":"yes"}}})";

void expression(std::string_view text) {
    using namespace palpate::knowledge;
    const FactIndex index = [](std::string_view id) -> std::optional<int> {
        return id.size() == 1 && id[0] >= 'a' && id[0] <= 'd' ? std::optional<int>(id[0] - 'a')
                                                              : std::nullopt;
    };
    const auto parsed = parse_expression(text, index, "here");
    if (!parsed)
        return;
    const std::vector<palpate::Interval> facts(4, {0, 1});
    truth_of(*parsed, facts);
    facts_of(*parsed);
    mixed_facts_of(*parsed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace palpate;
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto shipped = knowledge::embedded_tables();
    const std::size_t pick = data[0] % (shipped.size() + 1);
    if (pick == shipped.size()) {
        expression(text);
        return 0;
    }
    std::vector<knowledge::TableFile> tables(shipped.begin(), shipped.end());
    tables[pick].text = text;
    const auto k = knowledge::load(tables);
    if (!k) {
        for (const auto& fault : k.error())
            if (fault.path.empty() || fault.message.empty())
                std::abort();
        return 0;
    }
    knowledge::check(*k);
    const auto in = advice::decode(client, *k, parse_date("2026-11-21"));
    if (in)
        advice::encode(advice::advise(*in, *k), *k);
    return 0;
}
