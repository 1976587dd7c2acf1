#include "record/measures/practice_measure.hpp"

#include "record/clients.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::record {
namespace {

using outcomes::shipped_tables;

Checked<std::vector<PracticeMeasure>> read_questionnaire_file(std::string_view text) {
    auto form = outcomes::read_form(text);
    if (!form)
        return tl::unexpected(std::move(form.error()));
    PracticeMeasure one{.measure = form->measure.id,
                        .kind = MeasureFileKind::questionnaire,
                        .title = form->measure.name,
                        .items = form->measure.forms.front(),
                        .text = std::string(text),
                        .retired_at = {}};
    auto tables = shipped_tables();
    if (auto fine = outcomes::add_form(tables, *std::move(form)); !fine)
        return tl::unexpected(std::vector<Fault>{std::move(fine.error())});
    return std::vector{std::move(one)};
}

Checked<std::vector<PracticeMeasure>> read_table_file(std::string_view name,
                                                      std::string_view text) {
    auto tables = outcomes::read_t_tables(name, text, shipped_tables().measures);
    if (!tables)
        return tl::unexpected(std::move(tables.error()));
    std::vector<PracticeMeasure> all;
    all.reserve(tables->size());
    for (const auto& table : *tables) {
        const auto& m = *outcomes::measure_of(shipped_tables(), table.measure);
        all.push_back({.measure = table.measure,
                       .kind = MeasureFileKind::t_table,
                       .title = fmt::format("{}, {} items", m.name, table.items),
                       .items = table.items,
                       .text = outcomes::to_csv(table, m),
                       .retired_at = {}});
    }
    return all;
}

bool same(const PracticeMeasure& a, const PracticeMeasure& b) {
    return a.measure == b.measure && a.kind == b.kind &&
           (a.kind == MeasureFileKind::questionnaire || a.items == b.items);
}

Result<Kept<PracticeMeasure>> keep_changed(Transaction& t, const Kept<PracticeMeasure>& before,
                                           PracticeMeasure next, const std::string& why) {
    return t.records<PracticeMeasure>()
        .change(before.id, before.version, next, why)
        .map(
            [&](Version version) { return kept_now(t, before.id, version, std::move(next), why); });
}

Result<Kept<PracticeMeasure>> load_one(Transaction& t, const PracticeMeasure& one,
                                       const std::string& why) {
    const auto there = practice_measures(t);
    for (const auto& kept : there)
        if (same(kept.content, one))
            return keep_changed(t, kept, one, why);
    if (there.size() >= practice_measures_max)
        return refuse(FaultKind::conflict, "",
                      fmt::format("a practice has at most {} of its own", practice_measures_max));
    const PracticeMeasureId id(t.new_id());
    return t.records<PracticeMeasure>().add(id, one, why).map([&](Version version) {
        return kept_now(t, id, version, PracticeMeasure(one), why);
    });
}

// What was kept was read before; what cannot be read by this program any more is left out.
void add_to(outcomes::Tables& tables, const PracticeMeasure& one) {
    if (one.kind == MeasureFileKind::questionnaire) {
        if (auto form = outcomes::read_form(one.text)) {
            form->retired = one.retired_at.has_value();
            (void)outcomes::add_form(tables, *std::move(form));
        }
        return;
    }
    if (one.retired_at)
        return;
    if (auto read = outcomes::read_t_tables(one.measure, one.text, tables.measures))
        for (auto& table : *read)
            tables.t_tables.push_back(std::move(table));
}

}  // namespace

Checked<std::vector<PracticeMeasure>> read_measure_file(std::string_view name,
                                                        std::string_view text) {
    if (text.size() > measure_file_bytes_max)
        return tl::unexpected(
            std::vector<Fault>{{FaultKind::too_large, std::string(name),
                                fmt::format("must be at most {} bytes", measure_file_bytes_max)}});
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '{')
        return read_questionnaire_file(text);
    return read_table_file(name, text);
}

Result<std::vector<Kept<PracticeMeasure>>> load_measures(Transaction& t,
                                                         const std::vector<PracticeMeasure>& read,
                                                         const std::string& why) {
    std::vector<Kept<PracticeMeasure>> all;
    all.reserve(read.size());
    for (const auto& one : read) {
        auto kept = load_one(t, one, why);
        if (!kept)
            return tl::unexpected(std::move(kept.error()));
        all.push_back(*std::move(kept));
    }
    return all;
}

Result<Kept<PracticeMeasure>> retire_measure(Transaction& t, PracticeMeasureId id, Version expected,
                                             const std::string& why) {
    auto kept = find_there(t, id);
    if (!kept)
        return kept;
    kept->version = expected;  // the store says when it is not
    if (kept->content.retired_at)
        return refuse(FaultKind::conflict, "", "is out of use already");
    auto next = kept->content;
    next.retired_at = t.now();
    return keep_changed(t, *kept, std::move(next), why);
}

std::vector<Kept<PracticeMeasure>> practice_measures(const Transaction& t) {
    std::vector<Kept<PracticeMeasure>> all;
    for (auto& text : t.documents().glance_of_client(Kind<PracticeMeasure>::name, {}))
        all.push_back(decode<PracticeMeasure>(std::move(text)));
    return all;
}

std::shared_ptr<const outcomes::Tables> tables_of(const Transaction& t) {
    const auto own = practice_measures(t);
    if (own.empty())
        return {std::shared_ptr<const outcomes::Tables>(), &shipped_tables()};
    auto tables = std::make_shared<outcomes::Tables>(shipped_tables());
    for (const auto& kept : own)
        add_to(*tables, kept.content);
    return tables;
}

}  // namespace palpate::record
