#include "scheduling/online/online_rules.hpp"

#include "knowledge/places.hpp"
#include "scheduling/bookings/look.hpp"

namespace palpate::scheduling {
namespace {

constexpr std::size_t phone_bytes_max = 60;

OnlineRulesId id_of(const record::Transaction& t) {
    return OnlineRulesId(t.actor().practice.uuid());
}

}  // namespace

std::vector<Fault> check(const OnlineRules& rules) {
    std::vector<Fault> faults;
    record::check_text(faults, "/phone", rules.phone, phone_bytes_max);
    if (rules.safety_answers && !knowledge::is_locale(*rules.safety_answers))
        faults.push_back({FaultKind::invalid, "/safety_answers",
                          "expected the place for which they are on, such as GB or CA-ON"});
    return faults;
}

std::optional<OnlineRules> online_rules_now(const record::Transaction& t) {
    auto rules = look_at(t, id_of(t), "");
    return rules ? std::optional(*std::move(rules)) : std::nullopt;
}

Result<record::Kept<OnlineRules>> set_online_rules(record::Transaction& t, record::Version expected,
                                                   const OnlineRules& rules, std::string why) {
    auto all = t.records<OnlineRules>();
    const auto id = id_of(t);
    const auto kept = expected == 0 && !all.find(id) ? all.add(id, rules, why)
                                                     : all.change(id, expected, rules, why);
    return kept.map([&](record::Version version) {
        return record::kept_now(t, id, version, rules, std::move(why));
    });
}

}  // namespace palpate::scheduling
