#include "outcomes/helps/priors.hpp"

#include "base/text.hpp"
#include "outcomes/table_rows.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::outcomes::helps {
namespace {

constexpr std::string_view priors_file = "outcomes/helps_priors.csv";
constexpr std::string_view families_file = "outcomes/helps_families.csv";

std::optional<Family> family_of_word(std::string_view word) {
    for (std::size_t f = 0; f < families_count; ++f)
        if (to_text(static_cast<Family>(f)) == word)
            return static_cast<Family>(f);
    return std::nullopt;
}

using Ids = std::set<std::string, std::less<>>;

// Reads both tables; what was read is remembered, so that a row missing or twice is found.
class Reader {
public:
    Reader(PlanRows& rows, std::vector<Fault>& faults) : rows_(rows), faults_(faults) {}

    Priors read() {
        rows_.each("citations.csv", [&](const RowReader& r) { sources_.insert(r.text("id")); });
        rows_.each("techniques.csv", [&](const RowReader& r) { techniques_.insert(r.text("id")); });
        rows_.each(families_file, [&](const RowReader& row) { read_family(row); });
        rows_.each(priors_file, [&](const RowReader& row) { read_prior(row); });
        for (std::size_t f = 0; f < families_count; ++f)
            if (priors_.families[f].usual_minutes <= 0)
                missing(families_file, to_text(static_cast<Family>(f)));
        for (const auto response : {Response::next_day, Response::next_visit})
            check_whole(response);
        for (const auto& [name, value] : rules())
            if (*value <= 0)
                missing(priors_file, name);
        return std::move(priors_);
    }

private:
    using Numbers = std::vector<std::pair<std::string_view, double*>>;
    using Effects = std::vector<std::pair<std::string_view, Effect*>>;

    void missing(std::string_view file, std::string_view what) {
        faults_.push_back({FaultKind::not_found, std::string(file),
                           fmt::format("a row for {} is missing", what)});
    }

    Numbers rules() {
        auto& r = priors_.rules;
        return {{"residual_worth", &r.residual_worth},
                {"own_sessions_min", &r.own_sessions_min},
                {"practice_sessions_min", &r.practice_sessions_min},
                {"narrower_share", &r.narrower_share},
                {"factor_points", &r.factor_points},
                {"factor_min", &r.factor_min},
                {"factor_max", &r.factor_max},
                {"pairs_min", &r.pairs_min},
                {"detectable", &r.detectable}};
    }
    Numbers spreads(Response response) {
        auto& p = priors_.responses[static_cast<std::size_t>(response)];
        return {{"family_by_source", &p.family_by_source},
                {"family_by_stage", &p.family_by_stage},
                {"between_practices", &p.between_practices},
                {"practitioner", &p.practitioner},
                {"client_level", &p.client_level},
                {"client_family", &p.client_family},
                {"residual", &p.residual}};
    }
    Effects baselines(Response response) {
        auto& p = priors_.responses[static_cast<std::size_t>(response)];
        return {{"visit", &p.visit},
                {"pain_before", &p.pain_before},
                {"visit_number", &p.visit_number},
                {"days_to_next", &p.days_to_next},
                {"stage", &p.stage},
                {"source_group", &p.source_group}};
    }

    Citation cited(const RowReader& row) {
        auto citation = row.citation();
        for (const auto& source : citation.source())
            if (!sources_.contains(source))
                row.fault("source",
                          fmt::format("a key of citations.csv, and '{}' is none", source));
        return citation;
    }

    void read_family(const RowReader& row) {
        const auto family = family_of_word(row.text("id"));
        if (!family) {
            row.fault("id", "expected a family of techniques");
            return;
        }
        FamilyRow read{.techniques = split_list(row.text("techniques"))};
        for (const auto& id : read.techniques)
            if (!techniques_.contains(id) || !in_family_.insert(id).second)
                row.fault("techniques",
                          fmt::format("'{}' is no technique, or in two families", id));
        read.usual_minutes = row.number("usual_minutes");
        read.half_minutes = row.number("half_minutes");
        read.text = row.text("text");
        read.citation = cited(row);
        if (read.usual_minutes <= 0 || read.half_minutes <= 0 || read.text.empty())
            row.fault("usual_minutes", "expected minutes above 0, and words for a person");
        priors_.families[static_cast<std::size_t>(*family)] = std::move(read);
    }

    std::optional<Response> response_of(const RowReader& row) {
        for (const auto response : {Response::next_day, Response::next_visit})
            if (to_text(response) == row.text("response"))
                return response;
        row.fault("response", "expected next_day or next_visit");
        return std::nullopt;
    }

    void read_prior(const RowReader& row) {
        const auto kind = row.one_of("kind", {"family", "baseline", "spread", "rule"});
        if (!ids_.insert(row.id()).second)
            row.fault("id", "expected each row once");
        if (kind == "rule") {
            cited(row);
            put_number(row, rules(), "mean");
        } else if (const auto response = response_of(row)) {
            if (kind == "spread") {
                cited(row);
                put_number(row, spreads(*response), "sd");
            } else {
                put_effect(row, *response, kind == "family");
            }
        }
    }

    static void put_number(const RowReader& row, const Numbers& known, std::string_view column) {
        const auto at = std::ranges::find(known, row.text("what"), &Numbers::value_type::first);
        if (at == known.end()) {
            row.fault("what", "expected a name that the model knows");
            return;
        }
        if (*at->second != 0)
            row.fault("what", "expected each name once");
        *at->second = row.number(column);
        if (*at->second <= 0)
            row.fault(column, "expected a number above 0");
    }

    void put_effect(const RowReader& row, Response response, bool of_family) {
        Effect* effect = nullptr;
        const auto what = row.text("what");
        if (const auto family = family_of_word(what); of_family && family) {
            auto& all = priors_.responses[static_cast<std::size_t>(response)].family;
            effect = &all[static_cast<std::size_t>(*family)];
        } else if (!of_family) {
            for (const auto& [name, at] : baselines(response))
                if (name == what)
                    effect = at;
        }
        if (effect == nullptr || effect->sd != 0) {
            row.fault("what", "expected a name that the model knows, once");
            return;
        }
        *effect = {.mean = row.number("mean"), .sd = row.number("sd"), .citation = cited(row)};
        if (effect->sd <= 0)
            row.fault("sd", "expected a number above 0");
    }

    void check_whole(Response response) {
        const auto whole = [&](std::string_view what, double value) {
            if (value <= 0)
                missing(priors_file, fmt::format("{} {}", what, to_text(response)));
        };
        for (const auto& [name, value] : spreads(response))
            whole(name, *value);
        for (const auto& [name, effect] : baselines(response))
            whole(name, effect->sd);
        for (std::size_t f = 0; f < families_count; ++f)
            whole(to_text(static_cast<Family>(f)), priors_.of(response).family[f].sd);
    }

    PlanRows& rows_;
    std::vector<Fault>& faults_;
    Ids sources_, techniques_, in_family_, ids_;
    Priors priors_;
};

}  // namespace

Checked<Priors> load_priors(std::span<const knowledge::TableFile> files) {
    knowledge::Knowledge nothing;
    std::vector<Fault> faults;
    PlanRows rows(files, nothing, faults);
    auto priors = Reader(rows, faults).read();
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return priors;
}

const Priors& shipped_priors() {
    static const Priors priors = load_priors(knowledge::embedded_tables()).value();
    return priors;
}

std::optional<Family> family_of(const Priors& priors, std::string_view technique) {
    for (std::size_t f = 0; f < families_count; ++f)
        if (std::ranges::find(priors.families[f].techniques, technique) !=
            priors.families[f].techniques.end())
            return static_cast<Family>(f);
    return std::nullopt;
}

}  // namespace palpate::outcomes::helps
