// What a client agrees to and does not, which may change at any time.
#pragma once

#include "knowledge/knowledge.hpp"
#include "knowledge/places.hpp"
#include "record/clients.hpp"

namespace palpate::record {

// A consent as it is told: whose and when is known from elsewhere.
struct ConsentSaid {
    ConsentTo to;
    std::optional<std::string> subject;  // id of the area or technique
    ConsentAnswer answer;
    std::optional<std::string> wishes;
    std::string wording;
    std::string language;
    std::optional<std::string> given_by;
    std::optional<std::string> signature;
    std::optional<std::string> signed_name;
    std::optional<std::string> draping;
    std::optional<std::string> wording_version;
    std::optional<Interpreter> interpreter;
    std::optional<std::string> reason;
    std::optional<std::string> alternatives;
    std::optional<Capacity> capacity;
    std::optional<std::string> words;
};
PALPATE_DESCRIBE(ConsentSaid, to, subject, answer, wishes, wording, language, given_by, signature,
                 signed_name, draping, wording_version, interpreter, reason, alternatives, capacity,
                 words);

std::vector<Fault> check(const ConsentSaid& said, const knowledge::Knowledge& k);

// Invalid, with the place's rule: a sensitive area is agreed to without a signature or a typed
// name, where the place wants it in writing or nobody knows that it does not.
Result<void> in_writing_where_asked(const ConsentSaid& said, const knowledge::PlaceConsent& place,
                                    const knowledge::Knowledge& k);

Result<Kept<Consent>> give_consent(Transaction& t, ClientId client, const ConsentSaid& said,
                                   std::string why);
// Another answer to the same question; a consent to something else is another record.
Result<Kept<Consent>> change_consent(Transaction& t, ConsentId id, Version expected,
                                     const ConsentSaid& said, std::string why);

}  // namespace palpate::record
