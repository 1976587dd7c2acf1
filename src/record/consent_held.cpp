#include "record/consent_held.hpp"

#include <map>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

namespace json = boost::json;

constexpr int consents_at_once = 200;

const knowledge::ConsentArea* area_of(std::string_view id, const knowledge::Knowledge& k) {
    const auto& areas = k.plan.consent_areas;
    const auto at = std::ranges::find(areas, id, &knowledge::ConsentArea::id);
    return at == areas.end() ? nullptr : &*at;
}

// The list of that name, made when it is missing; null when it is something else, which the
// engine's decoder will refuse by its place.
json::array* list_in(json::object& in, std::string_view name) {
    auto& member = in[name];
    if (member.is_null())
        member = json::array();
    return member.if_array();
}

void add_to(json::object& in, std::string_view name, std::string_view word) {
    auto* list = list_in(in, name);
    if (list != nullptr && std::ranges::find(*list, json::value(word)) == list->end())
        list->emplace_back(word);
}

void close_area(json::object& in, const knowledge::ConsentArea& area) {
    auto* list = list_in(in, "consented_areas");
    if (list == nullptr)
        return;
    const auto named = [&](const json::value& told) {
        if (!told.is_string())
            return false;
        const std::string_view word(told.as_string());
        return word == area.id || std::ranges::find(area.words, word) != area.words.end();
    };
    list->erase(std::remove_if(list->begin(), list->end(), named), list->end());
}

void close_place(json::object& in, const std::string& id, const knowledge::Knowledge& k) {
    if (const auto* area = area_of(id, k))
        close_area(in, *area);
    if (k.region(id))
        add_to(in, "no_touch", id);
    if (const auto group = k.group(id))
        for (const int r : k.groups[static_cast<std::size_t>(*group)].regions)
            add_to(in, "no_touch", k.regions[static_cast<std::size_t>(r)].id);
}

void close_technique(json::object& in, const std::string& id) {
    auto& preferences = in["preferences"];
    if (preferences.is_null())
        preferences = json::object();
    if (preferences.is_object())
        add_to(preferences.as_object(), "dislikes", id);
}

}  // namespace

Held held(const std::vector<Kept<Consent>>& consents) {
    const auto closes = [](const Consent& c) { return c.answer != ConsentAnswer::given; };
    std::map<std::pair<ConsentTo, std::string>, const Consent*> last;
    for (const auto& kept : consents) {
        const auto& c = kept.content;
        auto& of_it = last[{c.to, c.subject.value_or("")}];
        if (of_it == nullptr || of_it->answered_at < c.answered_at ||
            (of_it->answered_at == c.answered_at && closes(c)))
            of_it = &c;
    }
    Held held;
    for (const auto& [asked, consent] : last) {
        const auto& [to, subject] = asked;
        if (to == ConsentTo::area)
            (closes(*consent) ? held.closed : held.given).push_back(subject);
        else if (to == ConsentTo::technique && closes(*consent))
            held.techniques.push_back(subject);
        else if (to == ConsentTo::treatment && closes(*consent))
            held.treatment_closed = true;
    }
    return held;
}

Result<Held> held_of(const Transaction& t, ClientId client) {
    const auto found = find_there(t, client);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<Kept<Consent>> all;
    while (true) {
        auto some = t.records<Consent>().of_client(client, consents_at_once,
                                                   all.empty() ? ConsentId() : all.back().id);
        const bool last = std::ssize(some) < consents_at_once;
        all.insert(all.end(), std::make_move_iterator(some.begin()),
                   std::make_move_iterator(some.end()));
        if (last)
            return held(all);
    }
}

Document with_consents(const Document& input, const Held& held, const knowledge::Knowledge& k) {
    if (held.given.empty() && held.closed.empty() && held.techniques.empty())
        return input;
    auto value = parse_json(input.text());
    if (!value || !value->is_object())
        return input;
    auto& in = value->as_object();
    for (const auto& id : held.given)
        if (area_of(id, k) != nullptr)
            add_to(in, "consented_areas", id);
    for (const auto& id : held.closed)
        close_place(in, id, k);
    for (const auto& id : held.techniques)
        close_technique(in, id);
    auto made = Document::from(json::serialize(*value));
    return made ? *std::move(made) : input;
}

}  // namespace palpate::record
