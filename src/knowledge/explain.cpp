#include "knowledge/explain.hpp"

#include "base/csv.hpp"
#include "base/near_words.hpp"
#include "base/text.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

std::string in_words(std::string_view column) {
    std::string words(column);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string listed(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c == '|')
            out += ", ";
        else
            out += c;
    return out;
}

std::string_view without_side(std::string_view id) {
    for (const std::string_view side : {"_left", "_right"})
        if (id.ends_with(side))
            return id.substr(0, id.size() - side.size());
    return id;
}

// The id of the clinical notes on paper: RF01, C01, TRAP_U.
bool is_code(std::string_view code, std::string_view asked) {
    return !code.empty() && same_in_any_case(code, asked);
}

class Explainer {
public:
    explicit Explainer(std::span<const TableFile> tables) : tables_(tables) {}

    void look(std::string_view kind, std::string_view id) {
        for (const auto& table : tables_) {
            if (table.name.ends_with(".csv"))
                look_in_csv(table, kind, id);
            else if (table.name == "flags.toml" && (kind.empty() || kind == "flags"))
                look_in_flags(table.text, id);
        }
        add_evidence(id);
        for (auto& e : found_)
            cite(e);
    }

    std::vector<Explanation> take() && { return std::move(found_); }
    const std::vector<std::string>& ids() const { return ids_; }

private:
    void look_in_csv(const TableFile& file, std::string_view kind, std::string_view id) {
        const auto name = file.name.substr(0, file.name.size() - 4);
        const bool muscles = kind == "sources" && (name == "muscles" || name == "other_sources");
        if (!kind.empty() && kind != name && !muscles)
            return;
        const auto table = parse_csv(file.name, file.text);
        if (!table)
            return;
        const auto column = std::ranges::find(table->header, "id");
        if (column == table->header.end())
            return;
        const auto at = static_cast<std::size_t>(column - table->header.begin());
        const auto codes = std::ranges::find(table->header, "code");
        const auto code_of = [&](const CsvRow& row) {
            const auto cell = static_cast<std::size_t>(codes - table->header.begin());
            return codes == table->header.end() ? std::string_view()
                                                : std::string_view(row.cells[cell].text);
        };
        const bool sided = name == "muscles" || name == "other_sources";
        for (const auto& row : table->rows) {
            const auto& own = row.cells[at].text;
            ids_.push_back(own);
            if (own == id || (sided && own == without_side(id)) || is_code(code_of(row), id))
                add_row(std::string(name), *table, row);
        }
    }

    void add_row(std::string kind, const CsvTable& table, const CsvRow& row) {
        Explanation e{.kind = std::move(kind)};
        for (std::size_t c = 0; c < table.header.size(); ++c) {
            const auto& text = row.cells[c].text;
            if (!text.empty())
                add(e, table.header[c], text);
        }
        found_.push_back(std::move(e));
    }

    static void add(Explanation& e, const std::string& column, const std::string& text) {
        if (column == "id")
            e.id = text;
        else if (column == "name")
            e.name = text;
        else if (column == "grade")
            e.grade = text;
        else if (column == "seen")
            e.seen = text.starts_with("V");
        else if (column == "source")
            for (const auto& key : split_list(text))
                e.sources.push_back({key, "", false});
        else
            e.says.emplace_back(in_words(column), listed(text));
    }

    // The rule's own lines: `key = value`, as a clinician reviews them.
    void look_in_flags(std::string_view text, std::string_view id) {
        constexpr std::string_view start = "[[flag]]";
        for (auto at = text.find(start); at != std::string_view::npos;) {
            const auto next = text.find(start, at + 1);
            const auto block = text.substr(at + start.size(), next - at - start.size());
            Explanation e{.kind = "flags"};
            std::size_t from = 0;
            while (from < block.size()) {
                const auto end = std::min(block.find('\n', from), block.size());
                add_flag_line(e, block.substr(from, end - from));
                from = end + 1;
            }
            ids_.push_back(e.id);
            const auto code =
                std::ranges::find(e.says, "code", [](const auto& s) { return s.first; });
            if (e.id == id || (code != e.says.end() && is_code(code->second, id)))
                found_.push_back(std::move(e));
            at = next;
        }
    }

    static void add_flag_line(Explanation& e, std::string_view line) {
        const auto equals = line.find(" = ");
        if (equals == std::string_view::npos || line.starts_with('#'))
            return;
        std::string value;
        for (const char c : line.substr(equals + 3))
            if (c != '"' && c != '[' && c != ']')
                value += c;
        const std::string key(line.substr(0, equals));
        if (key == "source") {
            for (auto& part : split_list(value, ','))
                e.sources.push_back({std::move(part), "", false});
        } else {
            add(e, key, value);
        }
    }

    // The items of an evidence pattern belong to it.
    void add_evidence(std::string_view id) {
        const auto pattern = std::ranges::find(found_, "evidence_patterns", &Explanation::kind);
        const auto file = std::ranges::find(tables_, "evidence_items.csv", &TableFile::name);
        if (pattern == found_.end() || file == tables_.end())
            return;
        const auto table = parse_csv(file->name, file->text);
        if (!table)
            return;
        const auto column = [&](std::string_view name) {
            return static_cast<std::size_t>(std::ranges::find(table->header, name) -
                                            table->header.begin());
        };
        for (const auto& row : table->rows)
            if (row.cells[column("pattern")].text == id)
                pattern->says.emplace_back("item", row.cells[column("item")].text + ": " +
                                                       row.cells[column("weight_db")].text + " dB");
    }

    void cite(Explanation& e) const {
        const auto file = std::ranges::find(tables_, "citations.csv", &TableFile::name);
        if (file == tables_.end())
            return;
        const auto table = parse_csv(file->name, file->text);
        if (!table)
            return;
        for (auto& source : e.sources)
            for (const auto& row : table->rows)
                if (row.cells[0].text == source.key) {
                    source.seen = row.cells[1].text.starts_with("V");
                    source.text = row.cells[2].text;
                }
    }

    std::span<const TableFile> tables_;
    std::vector<Explanation> found_;
    std::vector<std::string> ids_;
};

}  // namespace

Result<std::vector<Explanation>> explain(std::string_view kind, std::string_view id,
                                         std::span<const TableFile> tables, const Knowledge&) {
    Explainer explainer(tables);
    explainer.look(kind, id);
    if (explainer.ids().empty())
        return tl::unexpected(Fault{FaultKind::not_found, fmt::format("/{}", kind.substr(0, 80)),
                                    "expected the name of a table, such as flags or techniques"});
    const auto near = explainer.ids();
    auto found = std::move(explainer).take();
    if (!found.empty())
        return found;
    return tl::unexpected(
        Fault{FaultKind::not_found, fmt::format("/{}", id.substr(0, 80)),
              "expected the id of a row" +
                  nearest_aside(fmt::format("{}", fmt::join(near_words(id, near, 3), ", ")))});
}

std::string to_text(const Explanation& e) {
    std::string text = fmt::format("{} [{}]\n", e.id, in_words(e.kind));
    if (!e.name.empty())
        text += fmt::format("  {}\n", e.name);
    for (const auto& [what, content] : e.says)
        text += fmt::format("  {:<18} {}\n", what, content);
    if (!e.grade.empty())
        text += fmt::format("  {:<18} {} ({})\n", "grade", in_words(e.grade),
                            e.seen ? "source read" : "source recalled");
    for (const auto& source : e.sources)
        text += fmt::format("  {:<18} {}{}\n", "source", source.key,
                            source.text.empty() ? "" : ": " + source.text);
    return text;
}

std::string to_json(const std::vector<Explanation>& explanations) {
    boost::json::array list;
    for (const auto& e : explanations) {
        boost::json::array says;
        for (const auto& [what, content] : e.says)
            says.push_back(boost::json::object{{"what", what}, {"content", content}});
        boost::json::array sources;
        for (const auto& s : e.sources)
            sources.push_back(
                boost::json::object{{"key", s.key}, {"citation", s.text}, {"seen", s.seen}});
        list.push_back(boost::json::object{{"kind", e.kind},
                                           {"id", e.id},
                                           {"name", e.name},
                                           {"says", std::move(says)},
                                           {"grade", e.grade},
                                           {"source_seen", e.seen},
                                           {"sources", std::move(sources)}});
    }
    return boost::json::serialize(list);
}

}  // namespace palpate::knowledge
