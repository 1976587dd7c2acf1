// The JSON of a question and of the interview around it.
#include "advice/next_question.hpp"

#include <boost/json.hpp>

namespace palpate::advice {
namespace {

std::string_view to_text(Question::Kind kind) {
    switch (kind) {
        case Question::Kind::screen: return "screen";
        case Question::Kind::number: return "number";
        case Question::Kind::movement: return "movement";
        case Question::Kind::palpation: return "palpation";
    }
    return "";
}

boost::json::object fact_of(const AskedFact& fact) {
    boost::json::object o{{"id", fact.id}, {"name", fact.name}};
    switch (fact.type) {
        case AskedFact::Type::yes_no: o["type"] = "yes_no"; return o;
        case AskedFact::Type::number: o["type"] = "number"; break;
        case AskedFact::Type::blood_pressure: o["type"] = "blood_pressure"; break;
    }
    o["min"] = fact.min;
    o["max"] = fact.max;
    o["unit"] = fact.unit;
    return o;
}

boost::json::object json_of(const OpenCheck& check) {
    boost::json::array findings;
    for (const auto& finding : check.findings)
        findings.push_back(boost::json::object{{"id", finding.id}, {"name", finding.name}});
    return {{"days_max", check.days_max}, {"findings", std::move(findings)}};
}

boost::json::array json_of(std::span<const NotConsidered> contradictions) {
    boost::json::array all;
    for (const auto& [input, why] : contradictions)
        all.push_back(boost::json::object{{"input", input}, {"why", why}});
    return all;
}

boost::json::array json_of(std::span<const Choice> choices) {
    boost::json::array all;
    for (const auto& [id, name] : choices)
        all.push_back(boost::json::object{{"id", id}, {"name", name}});
    return all;
}

boost::json::array lines_of(const Question& q) {
    boost::json::array lines;
    for (const auto& line : q.lines)
        lines.push_back(boost::json::object{
            {"id", line.id},
            {"name", line.name},
            {"findings", boost::json::array(line.facts.begin(), line.facts.end())}});
    return lines;
}

boost::json::object json_of(const Question& q) {
    boost::json::array facts;
    for (const auto& fact : q.facts)
        facts.push_back(fact_of(fact));
    boost::json::object o{{"id", q.id},         {"kind", to_text(q.kind)},
                          {"prompt", q.prompt}, {"why", q.why},
                          {"must", q.must},     {"findings", std::move(facts)}};
    if (!q.lines.empty())
        o["lines"] = lines_of(q);
    return o;
}

}  // namespace

std::string encode(const Question& question) {
    return boost::json::serialize(json_of(question));
}

std::string encode(const Interview& interview) {
    boost::json::object o{{"question", nullptr}};
    if (interview.question)
        o["question"] = json_of(*interview.question);
    o["remaining_about"] = interview.remaining_about;
    o["complete"] = interview.complete;
    o["urgency"] = knowledge::to_text(interview.urgency);
    boost::json::array places;
    for (const auto& place : interview.places)
        places.push_back(boost::json::object{{"condition", place.condition}, {"name", place.name}});
    o["places"] = std::move(places);
    boost::json::array checks;
    for (const auto& check : interview.checks)
        checks.push_back(json_of(check));
    o["checks"] = std::move(checks);
    o["loads"] = json_of(interview.beside.loads);
    o["eases"] = json_of(interview.beside.eases);
    o["care"] = json_of(interview.beside.care);
    if (!interview.contradictions.empty())
        o["contradictions"] = json_of(interview.contradictions);
    return boost::json::serialize(o);
}

}  // namespace palpate::advice
