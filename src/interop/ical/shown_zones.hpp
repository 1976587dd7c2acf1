// The zones that a feed's visits are shown in, and each as a VTIMEZONE of exactly the clock changes
// around them.
#pragma once

#include "scheduling/feeds/feed.hpp"
#include "scheduling/zone.hpp"

#include <map>

#include <libical/ical.h>

namespace palpate::interop {

class ShownZones {
public:
    explicit ShownZones(const scheduling::Feed& feed);

    // Of a visit's zone. None for UTC, and for a zone that this machine does not know any more: the
    // moment is right all the same.
    const scheduling::Zone* find(const std::string& name) const;
    void add_to(icalcomponent* calendar) const;

private:
    // From when to when visits in a zone are shown.
    struct Stretch {
        scheduling::Moment first = scheduling::Moment::max();
        scheduling::Moment last = scheduling::Moment::min();
    };
    struct Known {
        std::optional<scheduling::Zone> zone;
        Stretch stretch;
    };
    static void add_zone(icalcomponent* calendar, const scheduling::Zone& zone,
                         const Stretch& stretch);

    std::map<std::string, Known> known_;
};

}  // namespace palpate::interop
