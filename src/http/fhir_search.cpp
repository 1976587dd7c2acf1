#include "http/fhir_search.hpp"

#include "base/text.hpp"
#include "http/fhir_query.hpp"
#include "http/fhir_replies.hpp"
#include "record/fold.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::http {
namespace {

using record::Client;
using record::ClientId;
using record::Term;
using record::Transaction;
using record::Version;
using KeptClient = record::Kept<Client>;

constexpr std::string_view supported[] = {"_id",       "identifier", "phone", "email",
                                          "birthdate", "family",     "given", "name"};
constexpr int history_count = 100;
constexpr int history_count_max = 500;

// ---- what fits ----

std::string first_word(std::string_view text) {
    const auto words = record::folded_words(text);
    return words.empty() ? "" : words.front();
}

// Under which all that fit are found; empty text: the value cannot be searched for.
Term term_of(std::string_view name, const std::string& value) {
    if (name == "identifier")
        return value.find('|') == std::string::npos ? Term{"identifier_value", value}
                                                    : Term{"identifier", value};
    if (name == "phone")
        return {"phone", record::digits_of(value)};
    if (name == "email")
        return {"email", record::fold(value)};
    if (name == "birthdate") {
        const auto date = PartialDate::parse(value.starts_with("eq") ? value.substr(2) : value);
        return {"birth", date ? date->text() : ""};
    }
    return {"name", first_word(value)};
}

bool starts_a_word(const std::string& start, const std::optional<std::string>& text) {
    return text && std::ranges::any_of(record::folded_words(*text),
                                       [&](const auto& word) { return word.starts_with(start); });
}

// Each word of the value starts a word of one of the client's names.
bool fits_name(const Client& client, std::string_view part, const std::string& value) {
    const auto any_given = [&](const record::Name& n, const std::string& word) {
        return std::ranges::any_of(n.given, [&](const auto& g) { return starts_a_word(word, g); });
    };
    const auto has = [&](const record::Name& n, const std::string& word) {
        return (part != "given" && starts_a_word(word, n.family)) ||
               (part != "family" && any_given(n, word)) ||
               (part == "name" && starts_a_word(word, n.whole));
    };
    const auto words = record::folded_words(value);
    return std::ranges::any_of(client.names, [&](const record::Name& n) {
        return std::ranges::all_of(words, [&](const auto& word) { return has(n, word); });
    });
}

bool fits_identifier(const Client& client, const std::string& value) {
    const auto bar = value.find('|');
    return std::ranges::any_of(client.identifiers, [&](const record::Identifier& i) {
        if (bar == std::string::npos)
            return i.value == value;
        return i.system == value.substr(0, bar) &&
               (bar + 1 == value.size() || i.value == value.substr(bar + 1));
    });
}

bool fits(const KeptClient& kept, std::string_view name, const std::string& value) {
    const auto& client = kept.content;
    if (name == "_id")
        return parse_uuid(value) == kept.id.uuid();
    if (name == "identifier")
        return fits_identifier(client, value);
    const auto term = term_of(name, value).text;
    if (name == "phone")
        return std::ranges::any_of(
            client.phones, [&](const auto& p) { return record::digits_of(p.number) == term; });
    if (name == "email")
        return std::ranges::any_of(client.emails,
                                   [&](const auto& e) { return record::fold(e) == term; });
    // 1982-05-17 is in 1982-05, and both are in 1982.
    if (name == "birthdate")
        return client.birth && client.birth->text().starts_with(term);
    return fits_name(client, name, value);
}

// ---- finding ----

Result<std::vector<KeptClient>> too_many() {
    return refuse(FaultKind::too_large, "",
                  fmt::format("more than {} Patients may fit; say more of whom you look for",
                              search_candidates_max));
}

// What is compared whole comes before all that only starts so.
bool is_whole(const Criterion& criterion, const std::string& value) {
    return criterion.name == "phone" || criterion.name == "email" ||
           (criterion.name == "identifier" && !value.ends_with('|'));
}

Result<std::vector<KeptClient>> candidates_by(const Transaction& t, const Criterion& criterion,
                                              const std::string& value) {
    auto found =
        t.records<Client>().by_term(term_of(criterion.name, value), search_candidates_max + 1);
    const bool all_seen =
        found.size() <= search_candidates_max ||
        (is_whole(criterion, value) && !fits(found.back(), criterion.name, value));
    return all_seen ? std::move(found) : too_many();
}

Result<std::vector<KeptClient>> candidates(const Transaction& t, const Search& search) {
    const auto& first = search.criteria.front();
    std::vector<KeptClient> all;
    for (const auto& value : first.values) {
        if (first.name == "_id") {
            const auto uuid = parse_uuid(value);
            if (auto kept = uuid ? t.records<Client>().find(ClientId(*uuid)) : refused(""))
                all.push_back(*std::move(kept));
            continue;
        }
        auto some = candidates_by(t, first, value);
        if (!some)
            return some;
        std::ranges::move(*some, std::back_inserter(all));
    }
    return all;
}

bool fits_all(const KeptClient& kept, const Search& search) {
    return !kept.removed && std::ranges::all_of(search.criteria, [&](const Criterion& c) {
        return std::ranges::any_of(c.values,
                                   [&](const auto& value) { return fits(kept, c.name, value); });
    });
}

// By id, each once.
Result<std::vector<KeptClient>> found_by(const Transaction& t, const Search& search) {
    auto all = candidates(t, search);
    if (!all)
        return all;
    std::erase_if(*all, [&](const KeptClient& kept) { return !fits_all(kept, search); });
    std::ranges::sort(*all, {}, &KeptClient::id);
    const auto same = std::ranges::unique(*all, {}, &KeptClient::id);
    all->erase(same.begin(), same.end());
    return all;
}

// ---- Bundles ----

std::string search_address(const Search& search, const Uuid& after) {
    Parameters parameters;
    for (const auto& c : search.criteria) {
        std::string values;
        for (const auto& value : c.values) {
            values.append(values.empty() ? "" : ",");
            for (const char letter : value)
                values.append(letter == ',' || letter == '\\' ? "\\" : "").append(1, letter);
        }
        parameters.emplace_back(c.name, std::move(values));
    }
    parameters.emplace_back("_count", std::to_string(search.count));
    if (after != Uuid{})
        parameters.emplace_back("_after", to_text(after));
    return address_of(fhir_patients, parameters);
}

class Bundle {
public:
    // No total: it would have to be counted.
    Bundle(std::string_view type, std::optional<std::size_t> total) {
        out_.begin_object();
        out_.member("resourceType", "Bundle");
        out_.member("type", type);
        if (total)
            out_.member("total", *total);
        out_.key("link");
        out_.begin_array();
    }
    void link(std::string_view relation, const std::string& url) {
        out_.begin_object();
        out_.member("relation", relation);
        out_.member("url", std::string_view(url));
        out_.end_object();
    }
    void begin_entries(bool any) {
        out_.end_array();
        any_ = any;  // FHIR has no empty lists
        if (any_) {
            out_.key("entry");
            out_.begin_array();
        }
    }
    void entry(const KeptClient& kept, auto rest) {
        out_.begin_object();
        out_.member("fullUrl", std::string_view("urn:uuid:" + to_text(kept.id)));
        if (!kept.removed) {
            out_.key("resource");
            out_.raw(patient_json(kept));
        }
        rest(out_);
        out_.end_object();
    }
    std::string take() && {
        if (any_)
            out_.end_array();
        out_.end_object();
        return std::move(out_).take();
    }

private:
    JsonWriter out_{4096};
    bool any_ = false;
};

// Of what is left from here on; the next page starts after the last one's id.
Reply page_of(const Search& search, std::span<const KeptClient> rest,
              std::optional<std::size_t> total) {
    const auto page = rest.first(std::min(rest.size(), static_cast<std::size_t>(search.count)));
    Bundle bundle("searchset", total);
    bundle.link("self", search_address(search, search.after));
    if (!page.empty() && page.size() < rest.size())
        bundle.link("next", search_address(search, page.back().id.uuid()));
    bundle.begin_entries(!page.empty());
    for (const auto& kept : page)
        bundle.entry(kept, [](JsonWriter& out) {
            out.key("search");
            out.begin_object();
            out.member("mode", "match");
            out.end_object();
        });
    return fhir_reply(std::move(bundle).take());
}

// Without a condition: the newest first, however many there are.
Reply everybody(const Transaction& t, const Search& search) {
    const auto found = t.records<Client>().newest(search.count + 1, ClientId(search.after));
    const bool all = search.after == Uuid{} && std::ssize(found) <= search.count;
    return page_of(search, found, all ? std::optional(found.size()) : std::nullopt);
}

void write_version(JsonWriter& out, const KeptClient& kept) {
    const bool is_new = kept.version == 1;
    const auto own = is_new ? std::string("Patient") : "Patient/" + to_text(kept.id);
    out.key("request");
    out.begin_object();
    out.member("method", kept.removed ? "DELETE" : is_new ? "POST" : "PUT");
    out.member("url", std::string_view(own));
    out.end_object();
    out.key("response");
    out.begin_object();
    out.member("status", kept.removed ? "204" : is_new ? "201" : "200");
    out.member("etag", std::string_view(weak_etag(kept.version)));
    out.member("lastModified", std::string_view(to_text(kept.changed_at)));
    out.end_object();
}

struct HistoryAsked {
    int count = history_count;
    std::optional<Instant> since;
    std::optional<Version> before;  // of the page before this one
};

Result<HistoryAsked> history_in(std::string_view target) {
    HistoryAsked asked;
    const auto parameters = parameters_in(query_of(target));
    if (!parameters)
        return tl::unexpected(parameters.error());
    for (const auto& [name, value] : *parameters) {
        if (name == "_count") {
            const auto count = count_in(value, history_count_max);
            if (!count)
                return tl::unexpected(count.error());
            asked.count = *count;
        } else if (name == "_since") {
            asked.since = parse_instant(value);
            if (!asked.since)
                return refused("expected _since to be a moment such as 2026-11-21T10:48:42Z");
        } else if (name == "_before") {
            asked.before = number_in<Version>(value);
        } else if (name != "_format" && name != "_pretty") {
            return refused("expected _count, _since and _format");
        }
    }
    return asked;
}

Result<void> take_parameters(const Parameters& parameters, bool lenient, Search& search) {
    for (const auto& [name, value] : parameters) {
        if (name == "_format" || name == "_pretty")
            continue;
        if (name == "_count") {
            const auto count = count_in(value, search_count_max);
            if (!count)
                return tl::unexpected(count.error());
            search.count = *count;
        } else if (name == "_after") {
            search.after = parse_uuid(value).value_or(Uuid{});
        } else if (std::ranges::find(supported, name) != std::end(supported)) {
            search.criteria.push_back({name, values_in(value)});
        } else if (!lenient) {
            return refused(fmt::format("expected none but these parameters: {}, _count, _format",
                                       fmt::join(supported, ", ")));
        }
    }
    return {};
}

// The value can be looked for at all: a phone number has digits, a date is one.
Result<void> check_values(const Search& search) {
    for (const auto& c : search.criteria) {
        const bool sound = std::ranges::all_of(c.values, [&](const auto& value) {
            return c.name == "_id" || !term_of(c.name, value).text.empty();
        });
        if (c.values.empty() || !sound)
            return refused(fmt::format("{} has a value that cannot be searched for", c.name));
    }
    return {};
}

}  // namespace

Result<Search> search_in(const Request& request) {
    Search search;
    const bool lenient = request.prefer.find("handling=lenient") != std::string_view::npos;
    for (const auto query : {query_of(request.target),
                             request.method == Method::post ? request.body : std::string_view()}) {
        const auto parameters = parameters_in(query);
        if (!parameters)
            return tl::unexpected(parameters.error());
        if (auto taken = take_parameters(*parameters, lenient, search); !taken)
            return tl::unexpected(std::move(taken.error()));
    }
    // What finds the fewest is looked up, the rest is looked at.
    std::ranges::stable_sort(search.criteria, {}, [](const Criterion& c) {
        return std::ranges::find(supported, c.name) - std::begin(supported);
    });
    if (auto sound = check_values(search); !sound)
        return tl::unexpected(std::move(sound.error()));
    return search;
}

Result<Reply> search_bundle(const Transaction& t, const Search& search) {
    if (search.criteria.empty())
        return everybody(t, search);
    const auto found = found_by(t, search);
    if (!found)
        return outcome_reply(
            400, std::vector<interop::fhir::Issue>{{"too-costly", "", found.error().message}});
    const auto start =
        std::ranges::upper_bound(*found, ClientId(search.after), {}, &KeptClient::id);
    return page_of(search, std::span(start, found->end()), found->size());
}

Result<Reply> history_bundle(const Transaction& t, ClientId id, std::string_view target) {
    const auto asked = history_in(target);
    if (!asked)
        return tl::unexpected(asked.error());
    auto versions = t.records<Client>().history(id, std::numeric_limits<int>::max());
    if (versions.empty())
        return refuse(FaultKind::not_found, "", "there is no Patient with this id");
    if (asked->since)
        std::erase_if(versions, [&](const auto& v) { return v.changed_at < *asked->since; });
    const auto total = versions.size();
    if (asked->before)
        std::erase_if(versions, [&](const auto& v) { return v.version >= *asked->before; });
    const auto count = std::min(versions.size(), static_cast<std::size_t>(asked->count));
    const auto path = fmt::format("{}/{}/_history", fhir_patients, to_text(id));
    Parameters parameters{{"_count", std::to_string(asked->count)}};
    if (asked->since)
        parameters.emplace_back("_since", to_text(*asked->since));
    Bundle bundle("history", total);
    bundle.link("self", address_of(path, parameters));
    if (count > 0 && count < versions.size()) {
        parameters.emplace_back("_before", std::to_string(versions[count - 1].version));
        bundle.link("next", address_of(path, parameters));
    }
    bundle.begin_entries(count > 0);
    for (const auto& kept : std::span(versions).first(count))
        bundle.entry(kept, [&](JsonWriter& out) { write_version(out, kept); });
    return fhir_reply(std::move(bundle).take());
}

Result<std::optional<KeptClient>> one_that_exists(const Transaction& t, std::string_view criteria) {
    const auto mark = criteria.find('?');
    const auto parameters =
        parameters_in(mark == std::string_view::npos ? criteria : criteria.substr(mark + 1));
    if (!parameters)
        return tl::unexpected(parameters.error());
    if (parameters->size() != 1 || parameters->front().first != "identifier")
        return refused("expected If-None-Exist: identifier=SYSTEM|VALUE");
    const Search search{.criteria = {{"identifier", {parameters->front().second}}}};
    if (auto sound = check_values(search); !sound)
        return tl::unexpected(std::move(sound.error()));
    auto found = found_by(t, search);
    if (!found)
        return tl::unexpected(std::move(found.error()));
    if (found->size() > 1)
        return refuse(FaultKind::stale, "",
                      fmt::format("{} Patients have this identifier already", found->size()));
    return found->empty() ? std::optional<KeptClient>() : std::move(found->front());
}

}  // namespace palpate::http
