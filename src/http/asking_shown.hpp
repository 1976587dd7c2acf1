// What is shown of what was asked, to those who run a desk: when, how often, what became of it and
// whether somebody is to be called. Neither what was asked for nor what was answered.
#pragma once

#include "scheduling/asking/asking.hpp"
#include "scheduling/reminders/message.hpp"

namespace palpate::http {

struct AskingShown {
    scheduling::AskingId id;
    std::int64_t version;
    record::ClientId client;
    record::EpisodeId episode;
    scheduling::AskedWhat what;
    Date day;       // it fell due; of a visit its day
    Instant opens;  // not told before
    Instant until;  // may be answered so long
    scheduling::AskingStatus status;
    std::int64_t told;  // how often it went out, or is to
    std::optional<Instant> ended_at;
    std::optional<scheduling::CallWanted> call;
    std::optional<Instant> called_at;
};
PALPATE_DESCRIBE(AskingShown, id, version, client, episode, what, day, opens, until, status, told,
                 ended_at, call, called_at);

// A file with what to measure with, as text: FHIR R4 as JSON, or a T table as CSV.
struct MeasureFile {
    std::string name;  // of the file, for messages
    std::string text;
    std::optional<bool> dry_run;  // checked, and nothing kept
};
PALPATE_DESCRIBE(MeasureFile, name, text, dry_run);

}  // namespace palpate::http
