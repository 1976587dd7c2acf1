#include "record/privacy.hpp"

#include <algorithm>

#include <boost/json/value.hpp>

namespace palpate::record {

std::vector<Term> Kind<BreakGlass>::terms(const BreakGlass& glass) {
    std::vector<Term> terms;
    terms.reserve(glass.told.size());
    for (const auto& person : glass.told)
        if (std::ranges::find(glass.seen_by, person) == glass.seen_by.end())
            terms.push_back({"tell", to_text(person)});
    return terms;
}

bool may_be_restricted(std::string_view kind) {
    constexpr std::array<std::string_view, 27> open_to_all{
        "client", "consent", "standing", "privacy", "break_glass", "booking", "series", "waiting",
        "decider", "chaperone", "do_not_book", "legal_hold", "only_kept", "practice_profile",
        "receipt", "comfort_card", "free_visit", "availability", "event", "location", "resource",
        "service", "hours",
        // Others must be told and an authority answered; a private note names its own readers, and
        // the practice's lead for safeguarding is never kept out.
        "incident", "exposure", "breach", "private_note"};
    return std::ranges::find(open_to_all, kind) == open_to_all.end();
}

bool names_one_of(std::string_view content, const std::vector<Uuid>& ids) {
    const auto value = parse_json(content);
    if (!value || !value->is_object())
        return true;  // what cannot be read is not shown
    for (const auto& member : value->get_object()) {
        if (!member.value().is_string() || member.value().get_string().size() != 36)
            continue;
        const auto id = parse_uuid(member.value().get_string());
        if (id && std::ranges::find(ids, *id) != ids.end())
            return true;
    }
    return false;
}

}  // namespace palpate::record
