#include "record/consents.hpp"

namespace palpate::record {
namespace {

bool is_area(const std::string& id, const knowledge::Knowledge& k) {
    return k.region(id) || k.group(id) ||
           std::ranges::find(k.plan.consent_areas, id, &knowledge::ConsentArea::id) !=
               k.plan.consent_areas.end();
}

// One of those areas by name, or a region or a group that reaches into one.
bool is_sensitive(const std::string& id, const knowledge::Knowledge& k) {
    knowledge::RegionSet touched;
    if (const auto region = k.region(id))
        touched.set(static_cast<std::size_t>(*region));
    if (const auto group = k.group(id))
        for (const int region : k.groups[static_cast<std::size_t>(*group)].regions)
            touched.set(static_cast<std::size_t>(region));
    return std::ranges::any_of(k.plan.consent_areas, [&](const knowledge::ConsentArea& area) {
        return area.id == id || (area.regions & touched).any();
    });
}

// Strokes only: "M1 2L3 4".
bool is_path_of_strokes(std::string_view text) {
    return text.starts_with('M') &&
           text.find_first_not_of("ML0123456789., -") == std::string_view::npos;
}

Consent consent_of(ClientId client, const ConsentSaid& said, Instant now) {
    return {.client = client,
            .to = said.to,
            .subject = said.subject,
            .answer = said.answer,
            .wishes = said.wishes,
            .wording = said.wording,
            .language = said.language,
            .answered_at = now,
            .given_by = said.given_by,
            .signature = said.signature,
            .signed_name = said.signed_name,
            .draping = said.draping,
            .wording_version = said.wording_version,
            .interpreter = said.interpreter,
            .reason = said.reason,
            .alternatives = said.alternatives,
            .capacity = said.capacity,
            .words = said.words};
}

// The last answer counts (record/consent_held.hpp), also after a clock was set back and beside a
// consent from a machine that ran ahead: each is later than all before to the same question.
Instant answered_now(const Transaction& t, ClientId client, const ConsentSaid& said) {
    Instant at = t.now();
    for (auto& text : t.documents().glance_of_client(Kind<Consent>::name, client)) {
        const auto before = decode<Consent>(std::move(text)).content;
        if (before.to == said.to && before.subject == said.subject)
            at = std::max(at, before.answered_at + std::chrono::milliseconds(1));
    }
    return at;
}

}  // namespace

std::vector<Fault> check(const ConsentSaid& said, const knowledge::Knowledge& k) {
    std::vector<Fault> faults;
    const auto refuse_at = [&](const char* place, const char* message) {
        faults.push_back({FaultKind::invalid, place, message});
    };
    const auto subject = said.subject.value_or("");
    if (said.to == ConsentTo::area && !is_area(subject, k))
        refuse_at("/subject", "expected the id of a region, a group or a consent area");
    if (said.to == ConsentTo::technique && !k.technique(subject))
        refuse_at("/subject", "expected the id of a technique");
    if (said.wording.empty())
        refuse_at("/wording", "expected the whole wording that was read or heard");
    if (said.language.size() < 2)
        refuse_at("/language", "expected a language such as es or pt-BR");
    if (said.signature && !is_path_of_strokes(*said.signature))
        refuse_at("/signature", "expected strokes as an SVG path of M and L, such as M1 2L3 4");
    if (said.signed_name && said.signed_name->empty())
        refuse_at("/signed_name", "expected the name as it was typed, or none");
    if (said.interpreter && said.interpreter->name.empty())
        refuse_at("/interpreter/name", "expected who it was: a name, or a service's number");
    for (const auto& [place, text] :
         {std::pair("/reason", &said.reason), std::pair("/alternatives", &said.alternatives),
          std::pair("/words", &said.words)})
        if (*text && (*text)->empty())
            refuse_at(place, "expected it in words, or none");
    if (said.capacity == Capacity::doubtful && said.answer == ConsentAnswer::given &&
        said.given_by.value_or("").empty())
        refuse_at("/given_by",
                  "expected who decides for the client: whether they can is in doubt; a no is "
                  "theirs all the same");
    if (said.words && said.answer == ConsentAnswer::given)
        refuse_at("/words",
                  "expected the words of a refusal or of taking it back; wishes are others");
    return faults;
}

Result<void> in_writing_where_asked(const ConsentSaid& said, const knowledge::PlaceConsent& place,
                                    const knowledge::Knowledge& k) {
    if (said.answer != ConsentAnswer::given || said.to != ConsentTo::area || said.signature ||
        said.signed_name || place.areas_in_writing == Tri::no ||
        !is_sensitive(said.subject.value_or(""), k))
        return {};
    return invalid("/signature",
                   fmt::format("expected a signature or a typed name: consent to this area is in "
                               "writing by the rule of {} ({})",
                               place.from.locale, place.written));
}

Result<Kept<Consent>> give_consent(Transaction& t, ClientId client, const ConsentSaid& said,
                                   std::string why) {
    const ConsentId id(t.new_id());
    auto consent = consent_of(client, said, answered_now(t, client, said));
    return t.records<Consent>().add(id, consent, why).map([&](Version version) {
        return kept_now(t, id, version, std::move(consent), why);
    });
}

Result<Kept<Consent>> change_consent(Transaction& t, ConsentId id, Version expected,
                                     const ConsentSaid& said, std::string why) {
    const auto before = find_there(t, id);
    if (!before)
        return tl::unexpected(before.error());
    const auto& old = before->content;
    if (old.to != said.to || old.subject != said.subject)
        return invalid("/subject", "a consent stays to what it was asked for; ask for another");
    auto consent = consent_of(old.client, said, answered_now(t, old.client, said));
    return t.records<Consent>().change(id, expected, consent, why).map([&](Version version) {
        return kept_now(t, id, version, std::move(consent), why);
    });
}

}  // namespace palpate::record
