// The red flags of an overlay: new ones are taken over whole, shipped ones may only become
// stricter.
#include "base/csv.hpp"
#include "base/toml.hpp"
#include "knowledge/overlay.hpp"
#include "knowledge/row_reader.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

// A value as one text, so that two can be compared: lists with '|' between their entries.
std::string plain(const toml::node& node) {
    if (const auto* list = node.as_array()) {
        std::string text;
        for (const auto& item : *list)
            text += (text.empty() ? "" : "|") + plain(item);
        return text;
    }
    if (const auto whole = node.value_exact<std::int64_t>())
        return fmt::format("{}", *whole);
    if (const auto truth = node.value_exact<bool>())
        return *truth ? "true" : "false";
    return node.value<std::string>().value_or("?");
}

std::string text_at(const toml::table& flag, std::string_view key) {
    const auto* node = flag.get(key);
    return node ? plain(*node) : std::string();
}

int rank_of_hands_on(std::string_view word) {
    constexpr std::string_view order[] = {"none", "away", "limited", "ok"};
    return static_cast<int>(std::ranges::find(order, word) - std::begin(order));
}

// "no" lifts nothing, "doc:28d" a document of that age, "say:28d" the client's word.
std::pair<int, int> rank_of_checked(std::string_view word) {
    int days = 0;
    for (const char c : word)
        if (c >= '0' && c <= '9' && days < 100000)
            days = days * 10 + (c - '0');
    return {word == "no" ? 0 : word.starts_with("doc:") ? 1 : 2, days};
}

std::string why_flag_looser(std::string_view key, const toml::table& shipped,
                            const toml::table& own) {
    const auto was = text_at(shipped, key);
    const auto now = text_at(own, key);
    if (was == now)
        return {};
    const auto must = [&](bool good) {
        return good ? "" : fmt::format("expected at least as strict as the shipped '{}'", was);
    };
    if (key == "urgency") {
        const auto urgency = urgency_of(now);
        return must(urgency && *urgency <= urgency_of(was).value_or(Urgency::emergency));
    }
    if (key == "restrictions" || key == "source") {
        const auto kept = split_list(now);
        for (const auto& entry : split_list(was))
            if (std::ranges::find(kept, entry) == kept.end())
                return fmt::format("expected '{}' to be kept", entry);
        return {};
    }
    if (key == "hands_on")
        return must(rank_of_hands_on(now) < rank_of_hands_on(was));
    if (key == "within_days") {
        const auto days = own["within_days"].value<std::int64_t>();
        return must(days && *days >= 0 &&
                    *days <= shipped["within_days"].value_or<std::int64_t>(0));
    }
    if (key == "checked") {
        const auto [word, days] = rank_of_checked(now);
        const auto [shipped_word, shipped_days] = rank_of_checked(was);
        return must(word <= shipped_word && days <= shipped_days);
    }
    if (key == "route")
        return text_at(own, "urgency").empty() || text_at(own, "urgency") == "clear" ||
                       text_at(own, "urgency") == text_at(shipped, "urgency")
                   ? fmt::format("expected the shipped '{}' while the urgency stays", was)
                   : "";
    return fmt::format(
        "expected the shipped '{}' or nothing; a shipped flag may only gain urgency "
        "and restrictions",
        was);
}

class FlagLayer {
public:
    FlagLayer(std::string_view shipped, std::string_view overlay, std::vector<Fault>& faults)
        : shipped_lines_(lines_of(shipped)), own_lines_(lines_of(overlay)), faults_(faults) {}

    LaidTable run(const toml::array& shipped, const toml::array& own) {
        for (const auto& node : shipped)
            if (const auto* flag = node.as_table())
                shipped_.push_back(flag);
        for (const auto& node : own)
            if (const auto* flag = node.as_table())
                own_.push_back(flag);
        for (std::size_t i = 0; i < shipped_.size(); ++i)
            lay_shipped(i);
        for (std::size_t i = 0; i < own_.size(); ++i)
            if (!find(shipped_, text_at(*own_[i], "id")))
                take_over(i);
        return std::move(out_);
    }

private:
    using Flags = std::vector<const toml::table*>;

    static const toml::table* find(const Flags& flags, std::string_view id) {
        const auto same = [&](const toml::table* flag) { return text_at(*flag, "id") == id; };
        const auto found = std::ranges::find_if(flags, same);
        return found == flags.end() ? nullptr : *found;
    }

    // First line of flag i and the line after its last, from 1.
    static std::pair<int, int> lines(const Flags& flags, std::size_t i, std::size_t all) {
        const auto first = static_cast<int>(flags[i]->source().begin.line);
        const auto next = i + 1 < flags.size() ? static_cast<int>(flags[i + 1]->source().begin.line)
                                               : static_cast<int>(all) + 1;
        return {first, next};
    }

    void write(std::string_view line, int overlay_line) {
        out_.text.append(line);
        out_.text += '\n';
        ++line_;
        if (overlay_line > 0)
            out_.overlay_lines[line_] = overlay_line;
    }

    void take_over(std::size_t i) {
        const auto [first, next] = lines(own_, i, own_lines_.size());
        for (int line = first; line < next; ++line)
            write(own_lines_[static_cast<std::size_t>(line - 1)], line);
    }

    void lay_shipped(std::size_t i) {
        const auto& flag = *shipped_[i];
        const auto* own = find(own_, text_at(flag, "id"));
        const auto [first, next] = lines(shipped_, i, shipped_lines_.size());
        for (int line = first; line < next; ++line)
            if (!own || !is_overridden(flag, *own, line))
                write(shipped_lines_[static_cast<std::size_t>(line - 1)], 0);
        if (own)
            override(flag, *own);
    }

    static bool is_overridden(const toml::table& flag, const toml::table& own, int line) {
        return std::ranges::any_of(own, [&](const auto& entry) {
            const auto* node = flag.get(entry.first.str());
            return node && line >= static_cast<int>(node->source().begin.line) &&
                   line <= static_cast<int>(node->source().end.line);
        });
    }

    void override(const toml::table& flag, const toml::table& own) {
        for (const auto& [key, node] : own) {
            const auto at = node.source().begin;
            if (auto why = why_flag_looser(key.str(), flag, own); !why.empty())
                faults_.push_back({FaultKind::invalid,
                                   fmt::format("overlay/flags.toml:{}:{}", at.line, at.column),
                                   fmt::format("{}: {}", std::string_view(key.str()), why)});
            write(fmt::format("{} = {}", std::string_view(key.str()), toml_text(node)),
                  static_cast<int>(at.line));
        }
    }

    static std::string toml_text(const toml::node& node) {
        if (const auto* list = node.as_array()) {
            std::string text;
            for (const auto& item : *list)
                text += (text.empty() ? "" : ", ") + toml_text(item);
            return "[" + text + "]";
        }
        if (!node.is_string())
            return plain(node);
        std::string text = "\"";
        for (const char c : plain(node)) {
            if (c == '"' || c == '\\')
                text += '\\';
            text += c == '\n' ? ' ' : c;
        }
        return text + "\"";
    }

    std::vector<std::string> shipped_lines_;
    std::vector<std::string> own_lines_;
    std::vector<Fault>& faults_;
    Flags shipped_;
    Flags own_;
    LaidTable out_{.name = "flags.toml"};
    int line_ = 0;
};

}  // namespace

LaidTable lay_flags(std::string_view shipped, std::string_view overlay,
                    std::vector<Fault>& faults) {
    const auto below = toml::parse(shipped);
    const auto above = toml::parse(overlay);
    if (above.failed()) {
        const auto at = above.error().source().begin;
        faults.push_back({FaultKind::malformed,
                          fmt::format("overlay/flags.toml:{}:{}", at.line, at.column),
                          std::string(above.error().description())});
        return {};
    }
    const auto* own = above.table()["flag"].as_array();
    if (below.failed() || !below.table()["flag"].as_array() || !own) {
        faults.push_back(
            {FaultKind::malformed, "overlay/flags.toml:1:1", "expected [[flag]] tables"});
        return {};
    }
    return FlagLayer(shipped, overlay, faults).run(*below.table()["flag"].as_array(), *own);
}

}  // namespace palpate::knowledge
