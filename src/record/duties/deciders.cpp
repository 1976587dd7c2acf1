#include "record/duties/deciders.hpp"

#include <fmt/ranges.h>

namespace palpate::record {
namespace {

constexpr int deciders_max = 100;
constexpr std::size_t name_bytes_max = 200;

bool for_children(DecidingBy authority) {
    return authority == DecidingBy::parent || authority == DecidingBy::guardian;
}

bool valid_on(const Decider& decider, Date today) {
    return decider.valid_from <= today && (!decider.valid_until || today <= *decider.valid_until);
}

bool was_proved(const Decider& decider) {
    return decider.document && decider.seen_by && decider.seen_on;
}

struct Age {
    std::optional<Interval> years;  // nothing: not known at all

    Tri at_least(std::int64_t age) const {
        const auto limit = static_cast<double>(age);
        if (!years)
            return Tri::unknown;
        return years->lo >= limit ? Tri::yes : years->hi < limit ? Tri::no : Tri::unknown;
    }
};

Age age_of(const Client& client, Date today, std::optional<int> told_age) {
    if (client.birth)
        return {age_years(*client.birth, today)};
    if (told_age)
        return {Interval::exactly(*told_age)};
    return {};
}

// A birthday that may or may not have been counts as not yet been: the stricter of the two.
bool surely(Tri answer) {
    return answer == Tri::yes;
}

std::string presence_of(const Age& age, bool needs_decider, const knowledge::PlaceMinors& rules) {
    if (age.years && !surely(age.at_least(rules.present_under)))
        return "required";
    return needs_decider || (age.years && !surely(age.at_least(rules.adult_years))) ? "offered"
                                                                                    : "no";
}

std::string what_to_keep_to(const Decider& decider) {
    const auto* may = decider.may == DeciderMay::nothing   ? "may not decide, may not be told"
                      : decider.may == DeciderMay::be_told ? "may be told, may not decide"
                                                           : "";
    return fmt::format("{} ({}){}{}{}{}", decider.name, decider.relation, *may == 0 ? "" : ": ",
                       may, decider.custody ? ": " : "", decider.custody.value_or(""));
}

// "Eva Ruiz", "Eva Ruiz, mother", "Eva Ruiz (mother)"; not "Eva Ruizova".
bool names_decider(const Deciding& deciding, const std::optional<std::string>& told) {
    return told && std::ranges::any_of(deciding.may_decide, [&](const std::string& name) {
               return told->starts_with(name) &&
                      (told->size() == name.size() || told->substr(name.size(), 1) == "," ||
                       told->substr(name.size(), 2) == " (");
           });
}

// For what guards a consent, no reading that is handed out: no entry in the trail.
std::optional<int> newest_told_age(const Transaction& t, ClientId client) {
    auto all = t.documents().glance_of_client(Kind<StoredIntake>::name, client);
    for (auto at = all.rbegin(); at != all.rend(); ++at)
        if (const auto age = told_age(decode<StoredIntake>(std::move(*at)).content.answers))
            return age;
    return std::nullopt;
}

}  // namespace

std::vector<Fault> check(const Decider& decider) {
    std::vector<Fault> faults;
    check_text(faults, "/name", decider.name, name_bytes_max);
    check_text(faults, "/relation", decider.relation, name_bytes_max);
    if (decider.document)
        check_text(faults, "/document", *decider.document, name_bytes_max);
    if (decider.document.has_value() != decider.seen_by.has_value() ||
        decider.document.has_value() != decider.seen_on.has_value())
        faults.push_back({FaultKind::invalid, "/document",
                          "expected what was seen, by whom and on which day, or none of them"});
    if (decider.valid_until && *decider.valid_until < decider.valid_from)
        faults.push_back(
            {FaultKind::invalid, "/valid_until", "expected a day not before valid_from"});
    if (decider.portal_access && decider.may == DeciderMay::nothing)
        faults.push_back({FaultKind::invalid, "/portal_access",
                          "expected false: this person may not be told anything"});
    return faults;
}

Deciding deciding_for(const Transaction& t, const Kept<Client>& client,
                      const knowledge::Place& place, Date today, std::optional<int> told_age) {
    const auto age = age_of(client.content, today, told_age);
    Deciding now{.adult = age.at_least(place.minors.adult_years)};
    if (age.years && age.years->lo >= 0)
        now.age_years = static_cast<std::int64_t>(age.years->lo);
    else
        now.missing.emplace_back("birth");
    now.needs_decider = age.years && !surely(age.at_least(place.minors.consents_from));
    bool unproved = false;
    for (const auto& kept : t.records<Decider>().of_client(client.id, deciders_max)) {
        const auto& decider = kept.content;
        const bool aged_out = for_children(decider.authority) && surely(now.adult);
        if (!valid_on(decider, today) || aged_out)
            continue;
        if (decider.may != DeciderMay::decide || decider.custody)
            now.keep_to.push_back(what_to_keep_to(decider));
        if (decider.may != DeciderMay::decide)
            continue;
        now.needs_decider = now.needs_decider || !for_children(decider.authority);
        if (was_proved(decider))
            now.may_decide.push_back(decider.name);
        unproved = unproved || !was_proved(decider);
    }
    if (now.needs_decider && now.may_decide.empty())
        now.missing.emplace_back(unproved ? "document" : "decider");
    now.presence = presence_of(age, now.needs_decider, place.minors);
    return now;
}

Result<void> may_be_agreed(const Deciding& deciding, const knowledge::Place& place) {
    if (!deciding.needs_decider || !deciding.may_decide.empty())
        return {};
    const bool unproved = std::ranges::find(deciding.missing, "document") != deciding.missing.end();
    return refuse(
        FaultKind::conflict, unproved ? "/decider/document" : "/decider",
        fmt::format("this client may not agree alone (here from {} years on): record first who "
                    "decides for them{}",
                    place.minors.consents_from,
                    unproved ? ", and which document was seen by whom" : ""));
}

Result<void> may_consent(const Deciding& deciding, const std::optional<std::string>& given_by,
                         const knowledge::Place& place) {
    if (auto may = may_be_agreed(deciding, place); !may)
        return may;
    if (!deciding.needs_decider || names_decider(deciding, given_by))
        return {};
    return refuse(FaultKind::conflict, "/given_by",
                  fmt::format("this client may not agree alone: expected the name of who decides "
                              "for them: {}",
                              fmt::join(deciding.may_decide, ", ")));
}

std::optional<int> told_age(const Document& answers) {
    const auto in = parse_json(answers.text());
    const auto* age = in && in->is_object() ? in->get_object().if_contains("age_years") : nullptr;
    if (age == nullptr || !age->is_number())
        return std::nullopt;
    // The engine takes 9.5 as well as 9, and says that 0 to 120 is expected.
    return static_cast<int>(std::floor(std::clamp(age->to_number<double>(), 0.0, 120.0)));
}

Result<void> client_may_agree(const Transaction& t, ClientId client,
                              const knowledge::Places& places, Date today,
                              std::optional<int> told_age) {
    const auto kept = find_there(t, client);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto place = practice_now(t, places, today).place;
    return may_be_agreed(deciding_for(t, *kept, place, today, told_age), place);
}

Result<void> child_may_be_treated(const Transaction& t, ClientId client,
                                  const knowledge::Places& places, Date today) {
    auto text = t.documents().glance({Kind<Client>::name, client.uuid()});
    if (!text)
        return {};
    const auto kept = decode<Client>(*std::move(text));
    const auto told = kept.content.birth ? std::nullopt : newest_told_age(t, client);
    const auto age = age_of(kept.content, today, told);
    if (!age.years)
        return {};
    const auto place = practice_now(t, places, today).place;
    if (surely(age.at_least(place.minors.consents_from)))
        return {};
    return may_be_agreed(deciding_for(t, kept, place, today, told), place);
}

Result<void> somebody_is_there(const Transaction& t, ClientId client,
                               const std::optional<std::string>& in_room,
                               const knowledge::Places& places, Date today) {
    std::vector<Fault> faults;
    if (in_room)
        check_text(faults, "/in_room", *in_room, name_bytes_max);
    if (!faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const auto kept = find_there(t, client);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto told = kept->content.birth ? std::nullopt : newest_told_age(t, client);
    const auto deciding = deciding_for(t, *kept, practice_now(t, places, today).place, today, told);
    if (deciding.presence != "required" || names_decider(deciding, in_room))
        return {};
    return refuse(FaultKind::conflict, "/in_room",
                  fmt::format("at this age somebody who decides is in the room: expected the name "
                              "of who is there: {}",
                              fmt::join(deciding.may_decide, ", ")));
}

Result<void> client_may_consent(const Transaction& t, ClientId client,
                                const std::optional<std::string>& given_by,
                                const knowledge::Places& places, Date today) {
    const auto kept = find_there(t, client);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto place = practice_now(t, places, today).place;
    const auto age = newest_told_age(t, client);
    return may_consent(deciding_for(t, *kept, place, today, age), given_by, place);
}

}  // namespace palpate::record
