#include "base/csv.hpp"

#include "base/text.hpp"

#include <fmt/core.h>

namespace palpate {
namespace {

// Reads one record at a time; `line` and `column` always describe the next character.
class Reader {
public:
    Reader(std::string_view name, std::string_view text) : name_(name), text_(text) {}

    bool at_end() const { return at_ >= text_.size(); }

    Result<CsvRow> record() {
        CsvRow row{line_, {}};
        for (;;) {
            auto cell = read_cell();
            if (!cell)
                return tl::unexpected(cell.error());
            row.cells.push_back(std::move(*cell));
            if (at_end())
                return row;
            const char c = next();
            if (c == '\n')
                return row;
            if (c == '\r')
                continue;
            if (c != ',')
                return fault("a comma or the end of the line after a quoted cell");
        }
    }

private:
    Result<CsvCell> read_cell() {
        CsvCell cell{{}, column_};
        if (at_end() || text_[at_] != '"') {
            cell.text = run([](char c) { return c != ',' && c != '\n' && c != '\r'; });
            skip_carriage_return();
            return cell;
        }
        next();
        for (;;) {
            cell.text += run([](char c) { return c != '"'; });
            if (at_end())
                return fault("a closing quote");
            next();
            if (at_end() || text_[at_] != '"') {
                skip_carriage_return();
                return cell;
            }
            cell.text += next();
        }
    }

    // The characters from here on that belong, as one piece.
    template <class Belongs>
    std::string_view run(Belongs belongs) {
        const std::size_t from = at_;
        while (!at_end() && belongs(text_[at_]))
            next();
        return text_.substr(from, at_ - from);
    }

    void skip_carriage_return() {
        if (!at_end() && text_[at_] == '\r')
            next();
    }

    char next() {
        const char c = text_[at_++];
        if (c == '\n') {
            ++line_;
            column_ = 1;
        } else {
            ++column_;
        }
        return c;
    }

    tl::unexpected<Fault> fault(std::string_view expected) const {
        return tl::unexpected(Fault{FaultKind::malformed,
                                    fmt::format("{}:{}:{}", name_, line_, column_),
                                    fmt::format("expected {}", expected)});
    }

    std::string_view name_;
    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    int column_ = 1;
};

}  // namespace

Result<CsvTable> parse_csv(std::string_view name, std::string_view text) {
    Reader reader(name, text);
    CsvTable table{std::string(name), {}, {}};
    while (!reader.at_end()) {
        auto row = reader.record();
        if (!row)
            return tl::unexpected(row.error());
        if (row->cells.size() == 1 && row->cells[0].text.empty())
            continue;
        if (table.header.empty()) {
            for (auto& cell : row->cells)
                table.header.push_back(std::move(cell.text));
            continue;
        }
        if (row->cells.size() != table.header.size())
            return tl::unexpected(Fault{FaultKind::malformed,
                                        fmt::format("{}:{}:1", name, row->line),
                                        fmt::format("expected {} cells as in the header, found {}",
                                                    table.header.size(), row->cells.size())});
        table.rows.push_back(std::move(*row));
    }
    return table;
}

std::vector<std::string> split_list(std::string_view cell, char separator) {
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const auto end = cell.find(separator);
        const auto part = trimmed(cell.substr(0, end));
        if (!part.empty())
            parts.emplace_back(part);
        if (end == std::string_view::npos)
            break;
        cell.remove_prefix(end + 1);
    }
    return parts;
}

}  // namespace palpate
