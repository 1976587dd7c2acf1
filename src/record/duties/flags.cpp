#include "record/duties/flags.hpp"

namespace palpate::record {

constexpr std::size_t name_bytes_max = 200;

std::vector<Fault> check(const DoNotBook& flag) {
    std::vector<Fault> faults;
    check_text(faults, "/ask", flag.ask, name_bytes_max);
    check_text(faults, "/reason", flag.reason);
    if (flag.ended_on && *flag.ended_on < flag.since)
        faults.push_back({FaultKind::invalid, "/ended_on", "expected a day not before since"});
    return faults;
}

std::vector<Fault> check(const Chaperone& chaperone) {
    std::vector<Fault> faults;
    if (chaperone.who)
        check_text(faults, "/who", *chaperone.who, name_bytes_max);
    if (chaperone.note)
        check_text(faults, "/note", *chaperone.note);
    return faults;
}

}  // namespace palpate::record
