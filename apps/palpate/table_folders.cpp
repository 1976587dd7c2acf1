#include "table_folders.hpp"

#include "commands.hpp"
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

Checked<std::vector<OwnTable>> tables_of(const std::string& folder) {
    std::vector<OwnTable> tables;
    const auto refuse = [](std::string path, std::string why) {
        return tl::unexpected(std::vector<Fault>{{FaultKind::not_found, path, why}});
    };
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        auto name = entry.path().filename().string();
        if (name.starts_with('.') || name.ends_with('~') || name.ends_with(".md"))
            continue;
        auto text = read_all(entry.path().string());
        if (!text || !entry.is_regular_file(error))
            return refuse(entry.path().string(), "expected a table that can be read");
        tables.push_back({std::move(name), std::move(*text)});
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

Checked<knowledge::Knowledge> load_tables(const TableFolders& folders) {
    if (folders.knowledge.empty() && folders.overlay.empty())
        return knowledge::load(knowledge::embedded_tables());
    Checked<std::vector<OwnTable>> own;
    Checked<std::vector<OwnTable>> overlay;
    if (!folders.knowledge.empty())
        own = tables_of(folders.knowledge);
    if (!folders.overlay.empty())
        overlay = tables_of(folders.overlay);
    for (const auto* read : {&own, &overlay})
        if (!*read)
            return tl::unexpected(read->error());
    const auto tables = knowledge::replaced_tables(knowledge::embedded_tables(), views_of(*own));
    if (!tables)
        return tl::unexpected(tables.error());
    return knowledge::load_with_overlay(*tables, views_of(*overlay));
}

}  // namespace palpate::app
