// What can be booked: how long it takes, what is held around it, and whom and what it needs. Price
// is elsewhere.
#pragma once

#include "base/fault.hpp"
#include "scheduling/ids.hpp"
#include "scheduling/span.hpp"

#include <string>
#include <vector>

namespace palpate::scheduling {

// One thing that has to be there: any one of these rooms, tables or pieces of equipment. Two needs
// of a service never share one thing, also where their lists overlap.
struct Need {
    std::vector<ResourceId> any_of;  // at least one, each once
};

constexpr std::size_t needs_max = 6;
constexpr int practitioners_max = 6;

struct Service {
    ServiceId id;
    minutes duration{60};                  // with the client, 5 to 720
    minutes preparation{0};                // before, without the client, 0 to 240
    minutes clean_up{0};                   // after, without the client, 0 to 240
    minutes travel_before{0};              // before that, of the practitioners alone, 0 to 240
    minutes travel_after{0};               // and back, 0 to 240
    std::vector<Need> needs;               // all of them; at most needs_max
    std::vector<PractitionerId> given_by;  // at least `practitioners`, each once
    int practitioners = 1;                 // at once: 2 for couples; 1 to practitioners_max
    double load = 0;       // of one booking on each practitioner, at least 0; see DailyLimit
    bool heavy = false;    // hard on thumbs, wrists or back: heavy work alternates with light
    int places = 1;        // over 1: an event, where others may join until it is full; 1 to 500
    bool hands_on = true;  // a safety hold stops it
};

// The time that resources are held, that practitioners are, who travel too, and the time the client
// is there.
Span held_by(const Service& service, Moment start);
Span away_by(const Service& service, Moment start);
Span treated_by(const Service& service, Moment start);

// Every fault, with its place below `path` ("/needs/1/any_of"). Empty: sound.
std::vector<Fault> faults_of(const Service& service, const std::string& path = "");

}  // namespace palpate::scheduling
