// What happened and has to be answered for: an incident in the practice, and a contact with
// something infectious.
#pragma once

#include "knowledge/knowledge.hpp"
#include "record/duties/keeping_anew.hpp"

namespace palpate::record {

enum class Harm { none, slight, first_aid, doctor, emergency, unknown };
PALPATE_DESCRIBE_ENUM(Harm, none, slight, first_aid, doctor, emergency, unknown)

struct Incident {
    ClientId client;
    Instant happened_at;
    std::string what;                  // what happened, in plain words
    std::vector<std::string> regions;  // where on the body
    Harm harm;
    std::string done;              // what was done at once
    std::vector<PersonTold> told;  // client, family, doctor, insurer, authority
    std::optional<std::string> follow_up;
    std::optional<Date> closed_on;
};
PALPATE_DESCRIBE(Incident, client, happened_at, what, regions, harm, done, told, follow_up,
                 closed_on);
using IncidentId = Id<Incident>;

template <>
struct Kind<Incident> : KindOfClient<Incident> {
    static constexpr std::string_view name = "incident";
};

std::vector<Fault> check(const Incident& incident, const knowledge::Knowledge& k);

// Somebody who was in the room or came after, and has to be told. Of a client only the id.
struct ExposedClient {
    ClientId client;
    std::optional<Date> told_on;
};
PALPATE_DESCRIBE(ExposedClient, client, told_on);

// Kept with the client it came from. Who is told learns what and when, never from whom.
struct Exposure {
    ClientId client;
    Date on;
    std::string what;  // shingles, scabies, influenza
    std::optional<std::string> room;
    std::vector<std::string> staff;     // who worked there, by name
    std::vector<ExposedClient> others;  // clients to tell
    std::optional<std::string> done;    // cleaned, closed, laundry
    std::optional<Date> closed_on;
};
PALPATE_DESCRIBE(Exposure, client, on, what, room, staff, others, done, closed_on);
using ExposureId = Id<Exposure>;

template <>
struct Kind<Exposure> : KindOfClient<Exposure> {
    static constexpr std::string_view name = "exposure";
};

std::vector<Fault> check(const Exposure& exposure);

}  // namespace palpate::record
