#include "record/measures/after_letter.hpp"

#include "knowledge/intended_use.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::record {
namespace {

// What a sign is called, whatever its number: the words of its gravest row.
std::string name_of(const outcomes::Tables& tables, const std::string& sign) {
    if (sign == "hours")
        return "how long it lasted";
    if (sign == "soreness")
        return "soreness";
    if (sign == "bruise_cm")
        return "a bruise";
    const auto row = std::ranges::find(tables.signs, sign, &outcomes::AdverseSign::sign);
    return row == tables.signs.end() ? sign : row->text;
}

// "soreness: 6 of 10"; a yes is its name alone.
std::string told_line(const outcomes::Tables& tables, const std::string& sign, double value) {
    const auto name = name_of(tables, sign);
    if (sign == "hours")
        return fmt::format("{}: {:g} hours", name, value);
    if (sign == "soreness")
        return fmt::format("{}: {:g} of 10", name, value);
    if (sign == "bruise_cm")
        return fmt::format("{} of {:g} cm", name, value);
    return name;
}

void section(std::string& text, std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty())
        return;
    text += fmt::format("\n{}\n", title);
    for (const auto& line : lines)
        text += fmt::format("- {}\n", line);
}

struct Lines {
    std::vector<std::string> told, no, open;
};

Lines lines_of(const outcomes::Told& told, const outcomes::Graded& graded,
               const outcomes::Tables& tables) {
    Lines lines;
    for (const auto& [sign, value] : told) {
        if (sign == "better")
            continue;
        if (value > 0)
            lines.told.push_back(told_line(tables, sign, value));
        else
            lines.no.push_back(name_of(tables, sign));
    }
    for (const auto& sign : graded.not_asked)
        lines.open.push_back(name_of(tables, sign));
    return lines;
}

std::string urgency_of(const outcomes::Graded& graded) {
    return graded.emergency ? "EMERGENCY: please assess now" : "URGENT: please assess today";
}

}  // namespace

Result<AfterLetter> after_letter(const Measurement& effect, const outcomes::Tables& tables) {
    const auto& said = effect.said;
    if (said.instrument != after_effect)
        return refuse(FaultKind::conflict, "", "expected an after-effect");
    const auto told = signs_of(said);
    const auto graded = outcomes::grade(tables, told);
    if (!graded)
        return tl::unexpected(graded.error());
    if (!graded->refer)
        return refuse(FaultKind::conflict, "",
                      fmt::format("is {}: nobody is sent to a doctor for it",
                                  outcomes::to_text(graded->grade)));
    AfterLetter made{
        .to = graded->emergency ? "Emergency service" : "Doctor", .today = true, .letter = {}};
    auto& text = made.letter;
    text = fmt::format("To: {}\n\n{}.\n\nAfter a massage on {} this was told.\n", made.to,
                       urgency_of(*graded), to_text(said.day));
    if (said.onset_hours)
        text += fmt::format("It began about {} hours after the visit.\n", *said.onset_hours);
    else
        text += "When it began was not asked.\n";
    const auto lines = lines_of(told, *graded, tables);
    section(text, "Told", lines.told);
    section(text, "Asked, and answered no", lines.no);
    section(text, "Not asked", lines.open);
    text +=
        "\nHands-on work is held until this is answered.\nPlease assess, and tell us whether "
        "massage may go on and within which limits.\n\n";
    text += knowledge::intended_use;
    text += '\n';
    return made;
}

}  // namespace palpate::record
