#include "settings/gather.hpp"

#include "base/near_words.hpp"
#include "base/text.hpp"
#include "base/toml.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/core.h>

namespace palpate::settings {
namespace {

using Words = std::vector<std::string>;

class Gathering {
public:
    explicit Gathering(const Sources& sources) : sources_(sources) {}

    Checked<Gathered> run() {
        if (sources_.file)
            read_file(*sources_.file);
        if (sources_.environment)
            read_environment();
        read_flags();
        if (!faults_.empty())
            return tl::unexpected(std::move(faults_));
        return std::move(gathered_);
    }

private:
    void fault(std::string place, std::string message) {
        faults_.push_back({FaultKind::invalid, std::move(place), std::move(message)});
    }

    void read_file(const Sources::File& file);
    void read_table(const toml::table& table, const std::string& prefix);
    void read_value(const Setting& setting, const toml::node& node);
    void read_environment();
    void read_flags();
    void take(const Setting& setting, const Words& words, const std::string& place);
    bool fits(const Setting& setting, const Words& words);

    std::string place_of(const toml::source_region& at) const {
        return fmt::format("{}:{}:{}", sources_.file->name, at.begin.line, at.begin.column);
    }
    static std::string expected(const Setting& setting) {
        if (setting.kind == Kind::number && setting.allowed.find(" to ") == std::string_view::npos)
            return fmt::format("{}: expected {} from {} to {}", setting.key, setting.allowed,
                               setting.min, setting.max);
        return fmt::format("{}: expected {}", setting.key, setting.allowed);
    }

    const Sources& sources_;
    Gathered gathered_;
    std::vector<Fault> faults_;
};

const Setting* find(std::string_view key) {
    const auto found = std::ranges::find(table(), key, &Setting::key);
    return found == table().end() ? nullptr : &*found;
}

bool is_group(const std::string& key) {
    return std::ranges::any_of(
        table(), [&](const Setting& setting) { return setting.key.starts_with(key + "."); });
}

// "a, b,c"; nothing for an empty text.
Words at_commas(std::string_view text) {
    Words words;
    any_of_list(text, ',', [&](std::string_view word) {
        if (!word.empty())
            words.emplace_back(word);
        return false;
    });
    return words;
}

bool is_text(Kind kind) {
    return kind != Kind::number && kind != Kind::list;
}

// ---- the file ----

void Gathering::read_file(const Sources::File& file) {
    const auto parsed = toml::parse(file.text, file.name);
    if (!parsed)
        return fault(place_of(parsed.error().source()),
                     fmt::format("expected TOML: {}", parsed.error().description()));
    read_table(parsed.table(), "");
}

void Gathering::read_table(const toml::table& table_read, const std::string& prefix) {
    for (const auto& [key, node] : table_read) {
        const auto name = prefix + std::string(key.str());
        const auto* setting = find(name);
        if (setting != nullptr) {
            read_value(*setting, node);
        } else if (is_group(name) && node.is_table()) {
            read_table(*node.as_table(), name + ".");
        } else {
            const auto near =
                near_word(name, table(), [](const Setting& s) { return std::string(s.key); });
            fault(place_of(key.source()),
                  fmt::format("there is no setting '{}'{}", name,
                              near.empty() ? "" : fmt::format("; the nearest is '{}'", near)));
        }
    }
}

void Gathering::read_value(const Setting& setting, const toml::node& node) {
    const auto place = place_of(node.source());
    const auto wrong = [&] { fault(place, expected(setting)); };
    if (is_text(setting.kind)) {
        const auto* text = node.as_string();
        if (text == nullptr)
            return wrong();
        auto word = text->get();
        if (setting.kind == Kind::path && !word.empty())
            word = (std::filesystem::path(sources_.file->folder) / word).string();
        return take(setting, {std::move(word)}, place);
    }
    if (setting.kind == Kind::number) {
        const auto* number = node.as_integer();
        return number != nullptr ? take(setting, {std::to_string(number->get())}, place) : wrong();
    }
    const auto* array = node.as_array();
    if (array == nullptr)
        return wrong();
    Words words;
    words.reserve(array->size());
    for (const auto& item : *array) {
        if (!item.is_string())
            return wrong();
        words.push_back(item.as_string()->get());
    }
    take(setting, words, place);
}

// ---- environment and flags ----

void Gathering::read_environment() {
    for (const auto& setting : table()) {
        const auto name = environment_name(setting);
        const auto value = sources_.environment(name);
        if (setting.kind == Kind::secret) {
            const auto file = sources_.environment(name + "_FILE");
            if (file && value) {
                fault(name, fmt::format("expected either this or {}_FILE", name));
                continue;
            }
            if (file) {
                auto text = sources_.read(*file);
                if (text)
                    take(setting, {text->substr(0, text->find_first_of("\r\n"))}, name + "_FILE");
                else
                    fault(name + "_FILE", text.error().message);
                continue;
            }
        }
        if (value)
            take(setting, setting.kind == Kind::list ? at_commas(*value) : Words{*value}, name);
    }
}

void Gathering::read_flags() {
    for (const auto& [key, words] : sources_.flags)
        if (const auto* setting = find(key))
            take(*setting, words, std::string(setting->flag));
}

void Gathering::take(const Setting& setting, const Words& words, const std::string& place) {
    if (!fits(setting, words))
        return fault(place, expected(setting));
    const auto field = setting.field(gathered_.settings);
    if (auto* const* several = std::get_if<std::vector<std::string>*>(&field))
        **several = words;
    else if (auto* const* number = std::get_if<int*>(&field))
        **number = *number_in<int>(words.front());
    else
        *std::get<std::string*>(field) = words.front();
    gathered_.from[std::string(setting.key)] = place;
}

bool Gathering::fits(const Setting& setting, const Words& words) {
    if (setting.kind == Kind::list)
        return std::ranges::none_of(words, &std::string::empty);
    if (words.size() != 1)
        return false;
    if (setting.kind == Kind::number) {
        const auto value = number_in<int>(words.front());
        return value && *value >= setting.min && *value <= setting.max;
    }
    if (setting.kind == Kind::choice)
        return std::ranges::find(setting.choices, words.front()) != setting.choices.end();
    return true;
}

}  // namespace

std::string Gathered::place_of(std::string_view key) const {
    const auto found = from.find(key);
    return found == from.end() ? std::string(key) : found->second;
}

Checked<Gathered> gather(const Sources& sources) {
    return Gathering(sources).run();
}

std::vector<Fault> unknown_variables(const std::vector<std::string>& names) {
    std::vector<std::string> known{"PALPATE_CONFIG"};
    known.reserve(2 * table().size() + 1);
    for (const auto& setting : table()) {
        known.push_back(environment_name(setting));
        if (setting.kind == Kind::secret)
            known.push_back(environment_name(setting) + "_FILE");
    }
    std::vector<Fault> faults;
    for (const auto& name : names) {
        if (!name.starts_with("PALPATE_") || std::ranges::find(known, name) != known.end())
            continue;
        const auto near = near_word(name, known, [](const std::string& one) { return one; });
        faults.push_back({FaultKind::invalid, name,
                          "is no setting and changes nothing" +
                              (near.empty() ? "" : "; the nearest is " + near)});
    }
    return faults;
}

}  // namespace palpate::settings
