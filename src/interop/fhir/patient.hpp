// A client as a FHIR R4 Patient, both ways.
//
// What is modelled     in FHIR                            in record::Client
//   identifier         system, value                      identifiers
//   active             (its contrary)                     inactive
//   name               use, text, family, given           names (text is `whole`)
//   telecom            system phone: value, use           phones
//                      system email: value                emails
//   gender, birthDate                                     sex, birth
//   address            line, city, state, postalCode,     addresses (state is `district`)
//                      country
//   contact            name, relationship[0], first       contacts
//                      telecom of system phone
//   communication      language of the preferred one,     language
//                      or else of the first
//
// The rules of keeping. Everything else (extensions at any depth, meta.profile, photo, a fax
// number, the period of a name, use "temp", ...) is kept: `Client.extra` holds, as member
// "fhir_patient", the resource as it was given, without id and meta's version and time. It is left
// out when the modelled part says all there was.
//   1. Writing starts from that resource and changes only what the client now says otherwise. So
//      an unchanged client gives back the very elements, numbers and order that came.
//   2. In lists an item of the client continues the kept item that says the same; failing that the
//      one in the same place, whose elements that are not modelled then stay. Items without a
//      counterpart are new, or go with all they held. Items that are not modelled stay.
//   3. What would repeat the old value in other words goes with it: the `text` of an address, the
//      parts of a contact's name, the `coding` and `display` of a relationship or language.
//      Extensions of the element stay. The narrative (Patient.text) stays as it was given.
//   4. What FHIR's Patient cannot say (pronouns, gender identity, interpreter, notes) an update
//      leaves as it was (`updated`).
#pragma once

#include "interop/fhir/outcome.hpp"
#include "record/client.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace palpate::interop::fhir {

struct PatientRead {
    record::Client client;          // record::check() has nothing against it
    std::optional<std::string> id;  // as the resource says
};

// Every issue at once.
tl::expected<PatientRead, Issues> read_patient(std::string_view json);

// What an update by FHIR makes of a client: rule 4, and other members of `extra` stay.
record::Client updated(const record::Client& before, record::Client next);

struct Stamp {
    record::ClientId id;
    std::int64_t version = 0;
    Instant changed_at;
};

// Never fails: an `extra` that is no Patient is passed over.
std::string write_patient(const record::Client& client, const Stamp& stamp);

// Brings `extra` up to what the client now says, so that it holds nothing that was taken out of
// the record: for whoever changes a client otherwise than by FHIR, before it is kept.
void settle(record::Client& client);

}  // namespace palpate::interop::fhir
