#include "knowledge/listing.hpp"

#include "base/near_words.hpp"
#include "knowledge/intended_use.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace palpate::knowledge {
namespace {

namespace json = boost::json;
using json::array;
using json::object;

constexpr std::size_t nearest_ids_max = 3;

template <class T>
const T& at(const std::vector<T>& rows, int index) {
    return rows[static_cast<std::size_t>(index)];
}

void cite(const Citation& citation, object& o) {
    if (citation.source().empty())
        return;
    array source;
    for (const auto& key : citation.source())
        source.emplace_back(key);
    o["source"] = std::move(source);
    o["grade"] = to_text(citation.grade());
    o["source_seen"] = citation.seen();
}

object named(const NamedRow& row) {
    object o{{"id", row.id}, {"name", row.name}, {"code", row.code}};
    cite(row.citation, o);
    return o;
}

std::string_view side_of(Side side) {
    switch (side) {
        case Side::left: return "left";
        case Side::right: return "right";
        case Side::midline: return "midline";
    }
    return "";
}

array ids(const std::vector<int>& indices, const auto& rows) {
    array list;
    for (const int i : indices)
        list.emplace_back(at(rows, i).id);
    return list;
}

void add_type(const Finding& f, object& o) {
    const bool yes_no = f.type == FactType::yes_no;
    o["type"] = yes_no ? "yes_no" : "number";
    if (!yes_no) {
        o["min"] = f.range.lo;
        o["max"] = f.range.hi;
    }
    o["ask_in"] = f.ask_in;
}

// What the engine knows of a row beyond its name, for the kinds where a page or program needs it.
void enrich_finding(const Knowledge& k, object& o) {
    const auto found = k.finding(o["id"].as_string());
    if (found)
        add_type(at(k.findings, *found), o);
}

void enrich_movement(const Knowledge& k, object& o) {
    const auto& m = at(k.movements, *k.movement(o["id"].as_string()));
    o["direction"] = m.direction.empty() ? json::value(nullptr) : json::value(m.direction);
}

void enrich_region(const Knowledge& k, object& o) {
    const auto& r = at(k.regions, *k.region(o["id"].as_string()));
    o["base"] = r.base;
    o["side"] = side_of(r.side);
    o["view"] = r.front ? "front" : "back";
    o["group"] = r.group;
}

void enrich_group(const Knowledge& k, object& o) {
    o["regions"] = ids(at(k.groups, *k.group(o["id"].as_string())).regions, k.regions);
}

void enrich_medicine(const Knowledge& k, object& o) {
    const auto& m = at(k.medicines, *k.medicine(o["id"].as_string()));
    array brands;
    for (const auto& brand : m.brands)
        brands.emplace_back(brand);
    o["brands"] = std::move(brands);
    o["class"] = m.drug_class;
}

array rows_of_table(std::string_view table, const Knowledge& k) {
    array list;
    const auto found = k.other.find(std::string(table));
    if (found != k.other.end())
        for (const auto& row : found->second)
            list.push_back(named(row));
    return list;
}

array enriched(std::string_view table, const Knowledge& k,
               void (*enrich)(const Knowledge&, object&)) {
    auto list = rows_of_table(table, k);
    for (auto& row : list)
        enrich(k, row.as_object());
    return list;
}

array findings(const Knowledge& k) {
    auto list = enriched("findings", k, enrich_finding);
    for (auto& row : enriched("derived", k, enrich_finding))
        list.push_back(std::move(row));
    return list;
}

// The member `conditions` takes absolute stops as well: who picks from a list must be offered them.
array conditions(const Knowledge& k) {
    auto list = rows_of_table("conditions", k);
    for (const auto& stop : k.stops)
        if (stop.id != "flag_refuses_hands_on")  // no illness, but what flags do
            list.push_back(named({stop.id, stop.code, stop.name, stop.citation}));
    return list;
}

array flags(const Knowledge& k) {
    array list;
    for (const auto& f : k.flags)
        list.push_back(named({f.id, f.code, f.name, f.citation}));
    return list;
}

// A source stands in the tables once and in answers with its side.
array sources(const Knowledge& k) {
    array list;
    for (const char* table : {"muscles", "other_sources"}) {
        const auto found = k.other.find(table);
        if (found == k.other.end())
            continue;
        for (const auto& row : found->second)
            for (const auto* side : {"_left", "_right"})
                list.push_back(named({row.id + side, row.code, row.name, row.citation}));
    }
    return list;
}

array outlines(const Knowledge& k) {
    array list;
    for (const auto& outline : k.outlines) {
        array points;
        for (const auto& [x, y] : outline.points)
            points.push_back(array{x, y});
        const auto& region = at(k.regions, outline.region).id;
        list.push_back(object{{"id", fmt::format("{}_{}_{}", outline.figure, outline.view, region)},
                              {"figure", outline.figure},
                              {"view", outline.view},
                              {"region", region},
                              {"points", std::move(points)}});
    }
    return list;
}

array questions(const Knowledge& k) {
    array list;
    for (const auto& q : k.questions) {
        array asked;
        for (const int i : q.findings) {
            const auto& f = at(k.findings, i);
            object o{{"id", f.id}, {"name", f.name}, {"code", f.code}};
            add_type(f, o);
            asked.push_back(std::move(o));
        }
        object o{{"id", q.id},
                 {"name", q.prompt},
                 {"code", q.code},
                 {"must", q.must},
                 {"every_visit", q.every_visit},
                 {"who", q.who},
                 {"region_groups", ids(q.groups, k.groups)},
                 {"findings", std::move(asked)}};
        cite(q.citation, o);
        list.push_back(std::move(o));
    }
    return list;
}

array jurisdictions(const Knowledge& k) {
    array list;
    for (const auto& j : k.jurisdictions) {
        object o{{"id", j.id},
                 {"name", j.name},
                 {"code", j.locale},
                 {"emergency", j.emergency},
                 {"medical_advice", j.medical_advice},
                 {"crisis_line", j.crisis_line},
                 {"crisis_note", j.crisis_note},
                 {"child_protection", j.child_protection},
                 {"confirmed", j.confirmed},
                 {"intended_use", intended_use},
                 {"intended_use_client", intended_use_client}};
        cite(j.citation, o);
        list.push_back(std::move(o));
    }
    return list;
}

array rows_of(std::string_view kind, const Knowledge& k) {
    if (kind == "findings")
        return findings(k);
    if (kind == "conditions")
        return conditions(k);
    if (kind == "flags")
        return flags(k);
    if (kind == "sources")
        return sources(k);
    if (kind == "outlines")
        return outlines(k);
    if (kind == "questions")
        return questions(k);
    if (kind == "jurisdictions")
        return jurisdictions(k);
    if (kind == "movements")
        return enriched(kind, k, enrich_movement);
    if (kind == "regions")
        return enriched(kind, k, enrich_region);
    if (kind == "region_groups")
        return enriched(kind, k, enrich_group);
    if (kind == "medicines")
        return enriched(kind, k, enrich_medicine);
    return rows_of_table(kind, k);
}

std::string nearest_ids(const array& rows, std::string_view id) {
    std::vector<std::string> known;
    known.reserve(rows.size());
    for (const auto& row : rows)
        known.emplace_back(row.at("id").as_string());
    return fmt::format("{}", fmt::join(near_words(id, std::move(known), nearest_ids_max), ", "));
}

}  // namespace

Result<array> listing(std::string_view kind, const Knowledge& k) {
    auto rows = rows_of(kind, k);
    if (!rows.empty())
        return rows;
    const auto close = near_word(kind, listing_kinds, [](auto name) { return std::string(name); });
    return tl::unexpected(
        Fault{FaultKind::not_found, "/kind",
              fmt::format("expected a kind of knowledge; '{}' is not one ({}all: {})",
                          kind.substr(0, 80), nearest_and(close), fmt::join(listing_kinds, ", "))});
}

Result<object> listed_row(std::string_view kind, std::string_view id, const Knowledge& k) {
    auto rows = listing(kind, k);
    if (!rows)
        return tl::unexpected(rows.error());
    for (auto& row : *rows)
        if (row.at("id").as_string() == id)
            return std::move(row.as_object());
    id = id.substr(0, 80);
    return tl::unexpected(Fault{FaultKind::not_found, "/id",
                                fmt::format("expected the id of a row of {}; '{}' is not one{}",
                                            kind, id, nearest_aside(nearest_ids(*rows, id)))});
}

}  // namespace palpate::knowledge
