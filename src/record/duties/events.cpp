#include "record/duties/events.hpp"

namespace palpate::record {

std::vector<Fault> check(const Incident& incident, const knowledge::Knowledge& k) {
    std::vector<Fault> faults;
    check_text(faults, "/what", incident.what);
    check_text(faults, "/done", incident.done);
    for (std::size_t i = 0; i < incident.regions.size(); ++i)
        if (!k.region(incident.regions[i]))
            faults.push_back({FaultKind::invalid, fmt::format("/regions/{}", i),
                              "expected the id of a region of the body map"});
    for (std::size_t i = 0; i < incident.told.size(); ++i)
        if (incident.told[i].who.empty())
            faults.push_back(
                {FaultKind::invalid, fmt::format("/told/{}/who", i), "expected who was told"});
    return faults;
}

std::vector<Fault> check(const Exposure& exposure) {
    std::vector<Fault> faults;
    check_text(faults, "/what", exposure.what);
    for (std::size_t i = 0; i < exposure.others.size(); ++i) {
        const auto place = fmt::format("/others/{}/client", i);
        const auto& other = exposure.others[i].client;
        if (other == exposure.client)
            faults.push_back({FaultKind::invalid, place, "expected another client"});
        if (std::ranges::count(exposure.others, other, &ExposedClient::client) > 1)
            faults.push_back({FaultKind::invalid, place, "expected each client once"});
    }
    return faults;
}

}  // namespace palpate::record
