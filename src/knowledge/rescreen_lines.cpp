#include "knowledge/rescreen_lines.hpp"

#include "knowledge/soundness.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

const std::vector<NamedRow>& rows_of(const Knowledge& k, const char* table) {
    static const std::vector<NamedRow> none;
    const auto found = k.other.find(table);
    return found == k.other.end() ? none : found->second;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

class Covers {
public:
    explicit Covers(const Knowledge& k) : k_(k), on_lines_(k.findings.size(), 0) {}

    CheckReport run() {
        for (const auto& row : rows_of(k_, "rescreen_covers"))
            look(row);
        look_at_lines();
        count();
        return std::move(report_);
    }

private:
    void fault(const std::string& id, std::string message) {
        report_.faults.push_back(
            {FaultKind::invalid, "rescreen_covers.csv#" + id, std::move(message)});
    }

    void look(const NamedRow& row) {
        const auto finding = k_.finding(row.id);
        if (!finding)
            return fault(row.id, "there is no such finding");
        const auto& lines = rows_of(k_, "rescreen_lines");
        const auto line = std::ranges::find(lines, row.code, &NamedRow::id);
        if (line == lines.end())
            return fault(row.id, fmt::format("there is no line '{}'", row.code));
        if (!may_stand_on_a_line(k_, *finding))
            fault(row.id, "stands on no screen that a client must answer at every visit");
        if (++on_lines_[static_cast<std::size_t>(*finding)] > 1)
            fault(row.id, "stands on more than one line");
        const bool said =
            !row.name.empty() && lower(line->name).find(lower(row.name)) != std::string::npos;
        if (row.name != beside_the_others && !said)
            fault(row.id, fmt::format("'{}' does not say '{}'", line->id, row.name));
    }

    void look_at_lines() {
        const auto& covers = rows_of(k_, "rescreen_covers");
        for (const auto& line : rows_of(k_, "rescreen_lines"))
            if (std::ranges::none_of(covers, [&](const NamedRow& row) {
                    return row.code == line.id && row.name != beside_the_others;
                }))
                fault(line.id, "a line that asks for nothing");
        if (rows_of(k_, "rescreen_lines").size() > 2 * rescreen_page_lines)
            fault("rescreen_lines", "more lines than two pages hold");
    }

    void count() {
        std::size_t all = 0;
        std::size_t on_lines = 0;
        for (std::size_t f = 0; f < k_.findings.size(); ++f) {
            if (!may_stand_on_a_line(k_, static_cast<int>(f)))
                continue;
            ++all;
            on_lines += on_lines_[f] == 1 ? 1 : 0;
        }
        report_.proved.push_back(fmt::format(
            "{} findings that a client is asked at every visit: {} are said by exactly one of {} "
            "lines of the re-screen, {} are asked themselves",
            all, on_lines, rows_of(k_, "rescreen_lines").size(), all - on_lines));
    }

    const Knowledge& k_;
    std::vector<int> on_lines_;  // by finding: how many lines speak of it
    CheckReport report_;
};

}  // namespace

bool may_stand_on_a_line(const Knowledge& k, int finding) {
    const auto& f = k.findings[static_cast<std::size_t>(finding)];
    if (f.screen < 0 || !f.asked_of_client)
        return false;
    const auto& screen = k.questions[static_cast<std::size_t>(f.screen)];
    if (!screen.every_visit || !screen.must || screen.who != "client")
        return false;
    if (f.type == FactType::yes_no)
        return true;
    const auto* number = k.interview.number(finding);
    return number != nullptr && number->when.empty() && number->finding_2 < 0 && f.range.lo == 0;
}

std::vector<RescreenLine> rescreen_lines(const Knowledge& k) {
    std::vector<RescreenLine> lines;
    for (const auto& row : rows_of(k, "rescreen_lines"))
        lines.push_back({row.id, row.name, {}});
    std::vector<bool> taken(k.findings.size(), false);
    for (const auto& row : rows_of(k, "rescreen_covers")) {
        const auto finding = k.finding(row.id);
        const auto line = std::ranges::find(lines, row.code, &RescreenLine::id);
        if (!finding || line == lines.end() || !may_stand_on_a_line(k, *finding) ||
            taken[static_cast<std::size_t>(*finding)])
            continue;  // check() names it; it is asked itself
        taken[static_cast<std::size_t>(*finding)] = true;
        line->findings.push_back(*finding);
    }
    return lines;
}

CheckReport check_covers(const Knowledge& k) {
    return Covers(k).run();
}

}  // namespace palpate::knowledge
