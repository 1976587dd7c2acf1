#include "knowledge/places.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace palpate::knowledge {
namespace {

constexpr std::string_view anywhere = "DEFAULT";

// A row of one table by column name; what is wrong with it becomes a fault.
class PlaceRow {
public:
    PlaceRow(const CsvTable& table, const CsvRow& row, std::vector<Fault>& faults)
        : table_(table), row_(row), faults_(faults) {}

    std::string text(std::string_view column) const {
        const auto at = std::ranges::find(table_.header, column);
        if (at != table_.header.end())
            return row_.cells[static_cast<std::size_t>(at - table_.header.begin())].text;
        fault(column, "expected a column of this name");
        return {};
    }
    std::int64_t number(std::string_view column, std::int64_t most) const {
        const auto said = text(column);
        const auto value = number_in<std::int64_t>(said).value_or(-1);
        if (value < 0 || value > most)
            fault(column,
                  fmt::format("expected a whole number from 0 to {}, found '{}'", most, said));
        return value;
    }
    bool yes(std::string_view column) const {
        const auto said = text(column);
        if (said != "yes" && said != "no")
            fault(column, fmt::format("expected yes or no, found '{}'", said));
        return said == "yes";
    }
    Tri yes_or_unknown(std::string_view column) const {
        return text(column) == "unknown" ? Tri::unknown : yes(column) ? Tri::yes : Tri::no;
    }
    std::string locale() const {
        auto said = text("locale");
        if (!is_locale(said))
            fault("locale", "expected a place such as GB, CA-ON or DEFAULT");
        return said;
    }
    RowOrigin from(std::string locale) const {
        return {std::move(locale), yes("confirmed"), text("seen")};
    }
    RowOrigin from() const { return from(locale()); }

private:
    void fault(std::string_view column, std::string_view expected) const {
        faults_.push_back({FaultKind::malformed, fmt::format("{}:{}:1", table_.name, row_.line),
                           fmt::format("{}: {}", column, expected)});
    }

    const CsvTable& table_;
    const CsvRow& row_;
    std::vector<Fault>& faults_;
};

template <class Read>
void each_row(std::span<const TableFile> tables, std::string_view name, std::vector<Fault>& faults,
              Read read) {
    const auto found = std::ranges::find(tables, name, &TableFile::name);
    if (found == tables.end()) {
        faults.push_back({FaultKind::not_found, std::string(name), "expected this table"});
        return;
    }
    const auto table = parse_csv(name, found->text);
    if (!table) {
        faults.push_back(table.error());
        return;
    }
    for (const auto& row : table->rows)
        read(PlaceRow(*table, row, faults));
}

PlaceNumbers numbers_in(const PlaceRow& row) {
    return {.emergency = row.text("emergency"),
            .medical_advice = row.text("medical_advice"),
            .crisis_line = row.text("crisis_line"),
            .crisis_note = row.text("crisis_note"),
            .child_protection = row.text("child_protection"),
            .from = row.from()};
}

PlaceConsent consent_in(const PlaceRow& row) {
    return {.sensitive_areas = row.text("sensitive_area_consent"),
            .written = row.text("written_needed"),
            .areas_in_writing = row.yes_or_unknown("areas_in_writing"),
            .own_text = row.text("own_text"),
            .draping = row.text("draping"),
            .chaperone = row.text("opposite_sex_chaperone"),
            .from = row.from()};
}

PlaceMinors minors_in(const PlaceRow& row) {
    constexpr std::int64_t age_max = 21;
    return {.adult_years = row.number("adult_years", age_max),
            .consents_from = row.number("consents_from", age_max),
            .present_under = row.number("present_under", age_max),
            .adult_age = row.text("adult_age"),
            .own_consent = row.text("minor_own_consent"),
            .presence = row.text("guardian_presence"),
            .from = row.from()};
}

PlaceRetention retention_in(const PlaceRow& row) {
    constexpr std::int64_t years_max = 100;
    return {.adult_years = row.number("adult_years", years_max),
            .minor_to_age = row.number("minor_to_age", years_max),
            .minor_years_after_adult = row.number("minor_years_after_adult", years_max),
            .erase_despite = row.yes("erase_despite"),
            .minor_rule = row.text("minor_rule"),
            .note = row.text("note"),
            .from = row.from()};
}

PlaceSafeguarding safeguarding_in(const PlaceRow& row) {
    return {.child = row.text("child"),
            .elder_or_dependent_adult = row.text("elder_or_dependent_adult"),
            .adult_with_capacity = row.text("adult_with_capacity"),
            .from = row.from()};
}

DueStep step_in(const PlaceRow& row, std::string_view detail, RowOrigin from) {
    constexpr std::int64_t hours_max = 24 * 366;
    return {.id = row.text("id"),
            .name = row.text("name"),
            .within_hours = row.number("within_hours", hours_max),
            .detail = row.text(detail),
            .from = std::move(from)};
}

}  // namespace

bool is_locale(std::string_view text) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto part = [&](char c) { return upper(c) || (c >= '0' && c <= '9'); };
    if (text == anywhere)
        return true;
    if (text.size() < 2 || !upper(text[0]) || !upper(text[1]))
        return false;
    const auto rest = text.substr(2);
    return rest.empty() || (rest.size() >= 2 && rest.size() <= 4 && rest[0] == '-' &&
                            std::ranges::all_of(rest.substr(1), part));
}

std::vector<std::string> Places::chain(std::string_view locale) const {
    std::vector<std::string> all;
    all.reserve(4);
    all.emplace_back(locale);
    const std::string country(locale.substr(0, locale.find('-')));
    if (country != locale)
        all.push_back(country);
    if (const auto within = within_.find(country); within != within_.end())
        all.push_back(within->second);
    all.emplace_back(anywhere);
    return all;
}

template <class T>
const T& Places::nearest_row(const std::map<std::string, T>& rows, std::string_view locale) const {
    for (const auto& one : chain(locale))
        if (const auto found = rows.find(one); found != rows.end())
            return found->second;
    return rows.at(std::string(anywhere));  // load_places() saw to it
}

Place Places::at(std::string_view locale) const {
    return {.locale = std::string(locale),
            .numbers = nearest_row(numbers_, locale),
            .consent = nearest_row(consent_, locale),
            .minors = nearest_row(minors_, locale),
            .retention = nearest_row(retention_, locale),
            .safeguarding = nearest_row(safeguarding_, locale),
            .safeguarding_steps = steps_,
            .breach = nearest_row(breach_, locale),
            .scope = scope_};
}

Checked<Places> load_places(std::span<const TableFile> tables) {
    Places p;
    std::vector<Fault> faults;
    std::set<std::string> known;
    const auto by_place = [&](std::string_view name, auto& rows, const auto& read) {
        each_row(tables, name, faults, [&](const PlaceRow& row) {
            const auto locale = row.locale();
            known.insert(locale);
            if (!rows.emplace(locale, read(row)).second)
                faults.push_back({FaultKind::malformed, std::string(name),
                                  fmt::format("two rows are for {}", locale)});
        });
        if (!rows.contains(std::string(anywhere)))
            faults.push_back(
                {FaultKind::not_found, std::string(name), "expected a row for DEFAULT"});
    };
    by_place("jurisdictions.csv", p.numbers_, [&](const PlaceRow& row) {
        if (const auto within = row.text("within"); !within.empty())
            p.within_[row.text("locale")] = within;
        return numbers_in(row);
    });
    by_place("jurisdiction_consent.csv", p.consent_, consent_in);
    by_place("minors.csv", p.minors_, minors_in);
    by_place("retention.csv", p.retention_, retention_in);
    by_place("safeguarding.csv", p.safeguarding_, safeguarding_in);
    each_row(tables, "breach_clocks.csv", faults, [&](const PlaceRow& row) {
        p.breach_[row.locale()].push_back(step_in(row, "when_due", row.from()));
    });
    if (!p.breach_.contains(std::string(anywhere)))
        faults.push_back({FaultKind::not_found, "breach_clocks.csv", "expected rows for DEFAULT"});
    each_row(tables, "safeguarding_steps.csv", faults, [&](const PlaceRow& row) {
        p.steps_.push_back(step_in(row, "protects", row.from(std::string(anywhere))));
    });
    each_row(tables, "scope_limits.csv", faults, [&](const PlaceRow& row) {
        p.scope_.push_back({row.text("topic"), row.text("default_rule"), row.text("varies")});
    });
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    p.known_.assign(known.begin(), known.end());
    return p;
}

const Places& shipped_places() {
    static const Places places = load_places(embedded_tables()).value();
    return places;
}

}  // namespace palpate::knowledge
