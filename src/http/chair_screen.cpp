#include "http/chair_screen.hpp"

#include "knowledge/rescreen_lines.hpp"
#include "record/intakes.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::http {
namespace {

using advice::AskedFact;
using knowledge::Knowledge;
using scheduling::ChairCheck;
using screening::Urgency;

// The contract's In that says only this.
Document in_of(const Document& findings) {
    return Document::kept(fmt::format(R"({{"findings":{}}})", findings.text()));
}

Result<advice::In> told(const Document& findings, const Knowledge& k, Date today) {
    return advice::decode(in_of(findings).text(), k, today);
}

// Its lines as far as something of them was not told.
std::vector<knowledge::RescreenLine> open_lines(const advice::In& in, const Knowledge& k) {
    auto lines = knowledge::rescreen_lines(k);
    for (auto& line : lines)
        std::erase_if(line.findings,
                      [&](int f) { return bool(in.asked[static_cast<std::size_t>(f)]); });
    std::erase_if(lines, [](const auto& line) { return line.findings.empty(); });
    return lines;
}

AskedFact asked(int finding, const Knowledge& k) {
    const auto& f = k.findings[static_cast<std::size_t>(finding)];
    if (f.type == knowledge::FactType::yes_no)
        return {f.id, f.name, AskedFact::Type::yes_no, 0, 1, ""};
    const auto* number = k.interview.number(finding);
    return {
        f.id,       number != nullptr ? number->name : f.name, AskedFact::Type::number, f.range.lo,
        f.range.hi, number != nullptr ? number->unit : ""};
}

advice::Question page_of(std::span<const knowledge::RescreenLine> lines, const Knowledge& k) {
    advice::Question page{.kind = advice::Question::Kind::screen,
                          .id = "chair_screen",
                          .prompt = "Is any of this so with you now, or new or worse?",
                          .why = "A yes can mean that help is needed now, so everyone is asked.",
                          .must = true,
                          .facts = {},
                          .lines = {}};
    for (const auto& line : lines) {
        advice::AskedLine shown{line.id, line.name, {}};
        for (const int f : line.findings) {
            page.facts.push_back(asked(f, k));
            shown.facts.push_back(page.facts.back().id);
        }
        page.lines.push_back(std::move(shown));
    }
    return page;
}

bool anything_but_no(const Document& findings) {
    const auto said = parse_json(findings.text());
    return !said || !said->is_object() ||
           !std::ranges::all_of(said->get_object(), [](const auto& one) {
               const auto& value = one.value();
               return value == "no" || value == 0;
           });
}

ChairCheck check_of(const record::Advised& advised, const Document& findings) {
    const auto out = parse_json(advised.output.text());
    if (!out)
        return ChairCheck::held;
    const auto& said = out->as_object();
    const auto* hands_on = said.if_contains("hands_on");
    // A word that is not known holds.
    const bool may = hands_on != nullptr && (*hands_on == "limited" || *hands_on == "ordinary");
    const bool calm = advised.urgency == "clear" || advised.urgency == "treat_with_care";
    if (!may || !calm)
        return ChairCheck::held;
    const bool plain = advised.urgency == "clear" && *hands_on == "ordinary" &&
                       advised.restrictions == 0 && !anything_but_no(findings);
    return plain ? ChairCheck::clear : ChairCheck::talk;
}

}  // namespace

Result<advice::Interview> chair_question(const Document& findings, const Knowledge& k, Date today) {
    const auto in = told(findings, k, today);
    if (!in)
        return tl::unexpected(in.error());
    const auto urgency = advice::next_question(*in, k).urgency;
    advice::Interview next{.question = {},
                           .remaining_about = 0,
                           .complete = true,
                           .urgency = urgency == Urgency::emergency ? urgency : Urgency::clear,
                           .places = {},
                           .checks = {},
                           .contradictions = {}};
    const auto lines = open_lines(*in, k);
    if (urgency == Urgency::emergency || lines.empty())
        return next;
    const auto all = lines.size();
    const bool one_page = all <= knowledge::rescreen_page_lines;
    const auto shown = std::span(lines).first(one_page ? all : (all + 1) / 2);
    next.question = page_of(shown, k);
    next.remaining_about = one_page ? 1 : 2;
    next.complete = false;
    return next;
}

Result<ChairVerdict> judge_at_chair(const Document& findings, const Knowledge& k, Date today) {
    const auto in = told(findings, k, today);
    if (!in)
        return tl::unexpected(in.error());
    // The engine takes its time.
    auto advised = record::advise_on(in_of(findings), k, today);
    if (!advised)
        return tl::unexpected(std::move(advised.error()));
    const auto check = check_of(*advised, findings);
    if (check != ChairCheck::held && !open_lines(*in, k).empty())
        return invalid("/findings", "expected an answer to every line");
    return ChairVerdict{check, std::move(advised->output)};
}

}  // namespace palpate::http
