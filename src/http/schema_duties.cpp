// What is kept about a practice's duties, made from the structs that are kept.
#include "http/schema_described.hpp"
#include "http/schema_kept.hpp"
#include "record/comfort.hpp"
#include "record/duties/breach.hpp"
#include "record/duties/erasing.hpp"
#include "record/duties/events.hpp"
#include "record/duties/free_visit.hpp"
#include "record/duties/notices.hpp"
#include "record/duties/safeguarding.hpp"

namespace palpate::http::schema {
namespace {

namespace r = palpate::record;

object practice_profile() {
    return with_why(of_described<r::PracticeProfile>("Which place's rules hold, and who says so."));
}
object kept_practice_profile() {
    return kept("PracticeProfile", "What the owner said in one version.");
}
object practice_profiles() {
    return versions("KeptPracticeProfile");
}
object practice_now() {
    auto now = of_described<r::PracticeNow>("The rules that hold here today. Not legal advice.");
    now["properties"].as_object()["demonstration"] = yes_no("made-up clients are kept here");
    now["required"].as_array().emplace_back("demonstration");
    return now;
}
object notices() {
    return of_described<r::Notices>("What must not be missed, without any reason of anybody's.");
}
object decider() {
    return with_why(of_described<r::Decider>("Who decides for a client, or may not."));
}
object kept_decider() {
    return kept("Decider", "As kept.");
}
object deciders() {
    return page_of("deciders", "KeptDecider", "By id.");
}
object do_not_book() {
    return with_why(of_described<r::DoNotBook>("Whom to ask before a booking, and why."));
}
object kept_do_not_book() {
    return kept("DoNotBook", "As kept.");
}
object list_of_do_not_book() {
    return page_of("do_not_book", "KeptDoNotBook", "By id.");
}
object chaperone() {
    return with_why(of_described<r::Chaperone>("What a client says to a chaperone."));
}
object kept_chaperone() {
    return kept("Chaperone", "As kept.");
}
object list_of_chaperone() {
    return page_of("chaperones", "KeptChaperone", "By id.");
}
object comfort_card() {
    return with_why(of_described<r::ComfortCard>("How a client likes it; left out: not asked."));
}
object comfort_now() {
    return of_described<r::ComfortNow>("The card as it is now.");
}
object free_visit() {
    return with_why(of_described<r::FreeVisit>("A visit that costs the client nothing."));
}
object kept_free_visit() {
    return kept("FreeVisit", "As kept.");
}
object free_visits() {
    return page_of("free_visits", "KeptFreeVisit", "By id.");
}
object incident() {
    return with_why(of_described<r::Incident>("What happened, the harm, and what was done."));
}
object kept_incident() {
    return kept("Incident", "As kept.");
}
object list_of_incident() {
    return page_of("incidents", "KeptIncident", "By id.");
}
object exposure() {
    return with_why(
        of_described<r::Exposure>("A contact with something infectious; whom to tell."));
}
object kept_exposure() {
    return kept("Exposure", "As kept.");
}
object list_of_exposure() {
    return page_of("exposures", "KeptExposure", "By id.");
}
object private_note() {
    return with_why(of_described<r::PrivateNote>(
        "A safeguarding record; its author and who ticked are the server's to say."));
}
object kept_private_note() {
    return kept("PrivateNote", "As kept.");
}
object list_of_private_note() {
    return record("Those one may read.",
                  {{"private_notes", list(ref("KeptPrivateNote"), "by id")}});
}
object legal_hold() {
    return with_why(
        of_described<r::LegalHold>("Nothing of the client is erased while it is open."));
}
object kept_legal_hold() {
    return kept("LegalHold", "As kept.");
}
object list_of_legal_hold() {
    return page_of("legal_holds", "KeptLegalHold", "By id.");
}
object keeping() {
    return of_described<r::Keeping>("How long it is kept, and what binds today.");
}
object due_lines() {
    return of_described<r::DueLines>("`next`: ask again with ?after= this.");
}
object erase_asked() {
    return of_described<r::EraseAsked>("Why; `despite` only where the place's law permits.");
}
object erase_outcome() {
    return of_described<r::EraseOutcome>("Erased, or only kept from now on and until when.");
}
object breach() {
    return with_why(of_described<r::Breach>("What happened to data, and what was done."));
}
object breach_now() {
    auto now = kept("Breach", "A breach, and whom to tell until when.");
    now["properties"].as_object()["due"] =
        list(of_described<r::BreachDue>("One clock."), "in the order of the place's table");
    now["required"].as_array().emplace_back("due");
    return now;
}
object breaches() {
    return page_of("breaches", "KeptBreach", "The newest first.");
}

constexpr Named schemas[] = {{"PracticeProfile", practice_profile},
                             {"KeptPracticeProfile", kept_practice_profile},
                             {"PracticeProfiles", practice_profiles},
                             {"PracticeNow", practice_now},
                             {"ClientNotices", notices},
                             {"Decider", decider},
                             {"KeptDecider", kept_decider},
                             {"Deciders", deciders},
                             {"DoNotBook", do_not_book},
                             {"KeptDoNotBook", kept_do_not_book},
                             {"DoNotBooks", list_of_do_not_book},
                             {"Chaperone", chaperone},
                             {"KeptChaperone", kept_chaperone},
                             {"Chaperones", list_of_chaperone},
                             {"ComfortCard", comfort_card},
                             {"ComfortNow", comfort_now},
                             {"FreeVisit", free_visit},
                             {"KeptFreeVisit", kept_free_visit},
                             {"FreeVisits", free_visits},
                             {"Incident", incident},
                             {"KeptIncident", kept_incident},
                             {"Incidents", list_of_incident},
                             {"Exposure", exposure},
                             {"KeptExposure", kept_exposure},
                             {"Exposures", list_of_exposure},
                             {"PrivateNote", private_note},
                             {"KeptPrivateNote", kept_private_note},
                             {"PrivateNotes", list_of_private_note},
                             {"LegalHold", legal_hold},
                             {"KeptLegalHold", kept_legal_hold},
                             {"LegalHolds", list_of_legal_hold},
                             {"Keeping", keeping},
                             {"DueLines", due_lines},
                             {"EraseAsked", erase_asked},
                             {"EraseOutcome", erase_outcome},
                             {"Breach", breach},
                             {"KeptBreach", breach_now},
                             {"Breaches", breaches}};

}  // namespace

std::span<const Named> of_duties() {
    return schemas;
}

}  // namespace palpate::http::schema
