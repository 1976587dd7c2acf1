#include "table_folders.hpp"

#include "input.hpp"
#include "knowledge/overlay.hpp"

#include <algorithm>
#include <filesystem>

namespace palpate::app {
namespace {

using knowledge::TableFile;

struct OwnTable {
    std::string name;
    std::string text;
};

enum class Depth { flat, whole };  // whole: with its subfolders, as the built-in tables are named

bool passed_over(const std::string& name) {
    return name.starts_with('.') || name.ends_with('~') || name.ends_with(".md");
}

Checked<std::vector<OwnTable>> tables_of(const std::string& folder, Depth depth) {
    namespace fs = std::filesystem;
    std::vector<OwnTable> tables;
    const auto refuse = [](std::string path, std::string why) {
        return tl::unexpected(std::vector<Fault>{{FaultKind::not_found, path, why}});
    };
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        const bool into = depth == Depth::whole && at->is_directory();
        if (passed_over(at->path().filename().string()) || !into)
            at.disable_recursion_pending();
        if (passed_over(at->path().filename().string()) || into)
            continue;
        auto text = read_input(at->path().string());
        if (!text || !at->is_regular_file())
            return refuse(at->path().string(), "expected a table that can be read");
        tables.push_back(
            {at->path().lexically_relative(folder).generic_string(), *std::move(text)});
    }
    if (error)
        return refuse(folder, "expected a folder of tables that can be read");
    std::ranges::sort(tables, {}, &OwnTable::name);
    return tables;
}

std::vector<TableFile> views_of(const std::vector<OwnTable>& tables) {
    std::vector<TableFile> views;
    views.reserve(tables.size());
    for (const auto& table : tables)
        views.push_back({table.name, table.text});
    return views;
}

}  // namespace

Checked<TableTexts> TableTexts::read(const TableFolders& folders) {
    TableTexts texts;
    Checked<std::vector<OwnTable>> own;
    if (!folders.knowledge.empty())
        own = tables_of(folders.knowledge, Depth::whole);
    if (!own)
        return tl::unexpected(own.error());
    const auto kept = std::make_shared<const std::vector<OwnTable>>(*std::move(own));
    auto tables = knowledge::replaced_tables(knowledge::embedded_tables(), views_of(*kept));
    if (!tables)
        return tl::unexpected(tables.error());
    texts.kept_ = kept;
    texts.all_ = *std::move(tables);
    return texts;
}

Checked<knowledge::Knowledge> load_tables(const TableFolders& folders) {
    const auto texts = TableTexts::read(folders);
    if (!texts)
        return tl::unexpected(texts.error());
    if (folders.overlay.empty())
        return knowledge::load(texts->all());
    const auto overlay = tables_of(folders.overlay, Depth::flat);
    if (!overlay)
        return tl::unexpected(overlay.error());
    return knowledge::load_with_overlay(texts->all(), views_of(*overlay));
}

}  // namespace palpate::app
