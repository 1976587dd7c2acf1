#include "knowledge/overlay.hpp"

#include "base/csv.hpp"
#include "base/near_words.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

const TableFile* table_in(std::span<const TableFile> tables, std::string_view name) {
    const auto found = std::ranges::find(tables, name, &TableFile::name);
    return found == tables.end() ? nullptr : &*found;
}

Fault unknown_table(std::string_view name, std::span<const TableFile> shipped) {
    const auto close =
        near_word(name, shipped, [](const TableFile& t) { return std::string(t.name); });
    return {FaultKind::not_found, std::string(name),
            "expected the name of a shipped table" + nearest_aside(close)};
}

std::size_t position(const std::vector<std::string>& header, std::string_view column) {
    return static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
}

// Lays one table of rows over the shipped one.
class RowLayer {
public:
    RowLayer(CsvTable shipped, CsvTable own, const Knowledge& knowledge, std::vector<Fault>& faults)
        : shipped_(std::move(shipped)),
          own_(std::move(own)),
          knowledge_(knowledge),
          faults_(faults),
          keys_(key_columns(shipped_.name)),
          from_(shipped_.rows.size()) {}

    LaidTable run() {
        if (!header_fits())
            return {};
        const auto shipped_rows = shipped_.rows;  // what each change is compared with
        for (const auto& row : own_.rows) {
            const auto key = key_of(own_.header, row);
            const auto same = [&](const CsvRow& other) {
                return key_of(shipped_.header, other) == key;
            };
            const auto at = std::ranges::find_if(shipped_rows, same) - shipped_rows.begin();
            if (static_cast<std::size_t>(at) < shipped_rows.size())
                change(static_cast<std::size_t>(at), shipped_rows[static_cast<std::size_t>(at)],
                       row);
            else
                add(row);
        }
        return written();
    }

private:
    bool header_fits() {
        const auto before = faults_.size();
        for (const auto& column : own_.header)
            if (position(shipped_.header, column) == shipped_.header.size())
                faults_.push_back(
                    {FaultKind::malformed, own_.name + ":1:1",
                     fmt::format("expected a column of the shipped table, found '{}'", column)});
        for (const auto& key : keys_)
            if (position(own_.header, key) == own_.header.size())
                faults_.push_back({FaultKind::malformed, own_.name + ":1:1",
                                   fmt::format("expected a column '{}'", key)});
        return faults_.size() == before;
    }

    std::vector<std::string> key_of(const std::vector<std::string>& header,
                                    const CsvRow& row) const {
        std::vector<std::string> key;
        key.reserve(keys_.size());
        for (const auto& column : keys_)
            key.push_back(row.cells[position(header, column)].text);
        return key;
    }

    void fault(const CsvRow& row, const CsvCell& cell, std::string_view column,
               std::string_view why) {
        faults_.push_back({FaultKind::invalid,
                           fmt::format("{}:{}:{}", own_.name, row.line, cell.column),
                           fmt::format("{}: {}", column, why)});
    }

    void change(std::size_t at, const CsvRow& before, const CsvRow& row) {
        for (std::size_t c = 0; c < own_.header.size(); ++c) {
            const auto& column = own_.header[c];
            const auto& cell = row.cells[c];
            const auto into = position(shipped_.header, column);
            const auto& was = before.cells[into].text;
            if (cell.text.empty() || cell.text == was)
                continue;
            const auto why =
                may_change_rows(shipped_.name)
                    ? why_looser(shipped_.name, column, was, cell.text)
                    : std::string("expected a new key; an overlay may only add rows here");
            if (!why.empty())
                fault(row, cell, column, why);
            shipped_.rows[at].cells[into].text = cell.text;
            from_[at][into] = {row.line, cell.column};
        }
    }

    void add(const CsvRow& row) {
        CsvRow fresh;
        std::map<std::string, std::string> by_column;
        std::map<std::size_t, TextPlace> places;
        for (std::size_t i = 0; i < shipped_.header.size(); ++i) {
            const auto c = position(own_.header, shipped_.header[i]);
            const bool told = c < own_.header.size();
            fresh.cells.push_back(told ? row.cells[c] : CsvCell{});
            by_column[shipped_.header[i]] = fresh.cells.back().text;
            places[i] = {row.line, told ? row.cells[c].column : 1};
        }
        const auto objection = why_not_added(shipped_.name, by_column, knowledge_);
        if (!objection.why.empty())
            fault(row, fresh.cells[position(shipped_.header, objection.column)], objection.column,
                  objection.why);
        shipped_.rows.push_back(std::move(fresh));
        from_.push_back(std::move(places));
    }

    LaidTable written() const {
        LaidTable out{.name = shipped_.name};
        TextPlace here{1, 1};
        const auto write = [&](std::string_view text) {
            out.text += text;
            for (const char c : text)
                here =
                    c == '\n' ? TextPlace{here.line + 1, 1} : TextPlace{here.line, here.column + 1};
        };
        write(fmt::format("{}\n", fmt::join(shipped_.header, ",")));
        for (std::size_t r = 0; r < shipped_.rows.size(); ++r) {
            for (std::size_t c = 0; c < shipped_.header.size(); ++c) {
                if (c > 0)
                    write(",");
                if (const auto place = from_[r].find(c); place != from_[r].end())
                    out.cells[here] = place->second;
                write(quoted(shipped_.rows[r].cells[c].text));
            }
            write("\n");
        }
        return out;
    }

    static std::string quoted(std::string_view text) {
        std::string cell = "\"";
        for (const char c : text) {
            if (c == '"')
                cell += '"';
            cell += c;
        }
        return cell + '"';
    }

    CsvTable shipped_;
    CsvTable own_;
    const Knowledge& knowledge_;
    std::vector<Fault>& faults_;
    std::vector<std::string> keys_;
    std::vector<std::map<std::size_t, TextPlace>> from_;  // by row: overlay place of a cell
};

std::optional<LaidTable> lay(const TableFile& shipped, const TableFile& own, const Knowledge& k,
                             std::vector<Fault>& faults) {
    if (own.name == "flags.toml")
        return lay_flags(shipped.text, own.text, faults);
    if (key_columns(own.name).empty()) {
        faults.push_back({FaultKind::invalid, fmt::format("overlay/{}", own.name),
                          "expected a table that an overlay may add to; this one may only be "
                          "replaced whole (--knowledge)"});
        return std::nullopt;
    }
    auto below = parse_csv(shipped.name, shipped.text);
    auto above = parse_csv(fmt::format("overlay/{}", own.name), own.text);
    if (!below || !above) {
        faults.push_back(above ? below.error() : above.error());
        return std::nullopt;
    }
    return RowLayer(std::move(*below), std::move(*above), k, faults).run();
}

// "conditions.csv:103:5" of the laid table, as the place in the overlay it came from.
void translate(Fault& fault, const std::vector<LaidTable>& laid) {
    const auto parts = split_list(fault.path, ':');
    TextPlace at;
    const auto read = [](const std::string& text, int& into) {
        return std::from_chars(text.data(), text.data() + text.size(), into).ec == std::errc();
    };
    if (parts.size() != 3 || !read(parts[1], at.line) || !read(parts[2], at.column))
        return;
    const auto table = std::ranges::find(laid, parts[0], &LaidTable::name);
    if (table == laid.end())
        return;
    if (const auto line = table->overlay_lines.find(at.line); line != table->overlay_lines.end())
        fault.path = fmt::format("overlay/{}:{}:{}", parts[0], line->second, at.column);
    auto cell = table->cells.find(at);
    if (cell == table->cells.end())
        cell = table->cells.lower_bound({at.line, 0});
    if (cell != table->cells.end() && cell->first.line == at.line)
        fault.path =
            fmt::format("overlay/{}:{}:{}", parts[0], cell->second.line, cell->second.column);
}

}  // namespace

Checked<std::vector<TableFile>> replaced_tables(std::span<const TableFile> shipped,
                                                std::span<const TableFile> own) {
    std::vector<Fault> faults;
    std::vector<TableFile> tables(shipped.begin(), shipped.end());
    for (const auto& table : own) {
        const auto at = std::ranges::find(tables, table.name, &TableFile::name);
        if (at == tables.end())
            faults.push_back(unknown_table(table.name, shipped));
        else
            at->text = table.text;
    }
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return tables;
}

Checked<Knowledge> load_with_overlay(std::span<const TableFile> shipped,
                                     std::span<const TableFile> overlay) {
    auto knowledge = load(shipped);
    if (!knowledge || overlay.empty())
        return knowledge;
    std::vector<Fault> faults;
    std::vector<LaidTable> laid;
    for (const auto& own : overlay) {
        const auto* below = table_in(shipped, own.name);
        if (!below)
            faults.push_back(unknown_table(own.name, shipped));
        else if (auto table = lay(*below, own, *knowledge, faults))
            laid.push_back(std::move(*table));
    }
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    std::vector<TableFile> tables(shipped.begin(), shipped.end());
    for (const auto& table : laid)
        std::ranges::find(tables, table.name, &TableFile::name)->text = table.text;
    knowledge = load(tables);
    if (!knowledge)
        for (auto& fault : knowledge.error())
            translate(fault, laid);
    return knowledge;
}

}  // namespace palpate::knowledge
