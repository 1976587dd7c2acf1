#include "answer_sheet.hpp"

namespace palpate::app {

AnswerSheet::AnswerSheet(Date today) : in_{{"today", to_text(today)}} {}

boost::json::object& AnswerSheet::member(const char* key) {
    auto& value = in_[key];
    if (!value.is_object())
        value = boost::json::object{};
    return value.get_object();
}

boost::json::array& AnswerSheet::list_of(const char* key) {
    auto& value = in_[key];
    if (!value.is_array())
        value = boost::json::array{};
    return value.get_array();
}

void AnswerSheet::paint(const std::string& region, int intensity) {
    member("regions")[region] = intensity;
}

void AnswerSheet::list(const char* key, const std::vector<std::string>& words) {
    boost::json::array all;
    for (const auto& word : words)
        all.emplace_back(word);
    in_[key] = std::move(all);
}

void AnswerSheet::checked(const Check& check) {
    list_of("already_checked")
        .push_back(boost::json::object{{"finding", check.finding},
                                       {"by", "physician"},
                                       {"on", check.on},
                                       {"result", check.result},
                                       {"same_pain", check.same_pain},
                                       {"changed_since", check.changed_since}});
}

void AnswerSheet::cared(const Care& care) {
    boost::json::object told{{"kind", care.kind}, {"result", care.result}};
    if (care.days_ago)
        told["days_ago"] = *care.days_ago;
    list_of("other_care").push_back(std::move(told));
}

void AnswerSheet::prefers(const char* key, boost::json::value value) {
    member("preferences")[key] = std::move(value);
}

void AnswerSheet::answer(const advice::Question& question, const advice::AskedFact& fact,
                         boost::json::value value) {
    using Kind = advice::Question::Kind;
    if (question.kind == Kind::movement) {
        auto& told = member("movements")[question.id];
        if (!told.is_object())
            told = boost::json::object{};
        told.get_object()[fact.id] = std::move(value);
    } else if (question.kind == Kind::palpation) {
        auto& all = list_of("palpation");
        if (all.empty() || all.back().at("source").as_string() != question.id)
            all.push_back(boost::json::object{{"source", question.id}});
        all.back().get_object()[fact.id] = std::move(value);
    } else if (fact.id == "age_years" && value.is_number()) {
        in_["age_years"] = std::move(value);
    } else if (fact.id == "duration_days" && value.is_number()) {
        member("complaint")["duration_days"] = std::move(value);
    } else if (fact.id == "female_sex") {
        in_["sex"] = value == "yes" ? "female" : value == "no" ? "male" : "unknown";
        member("findings")["female_sex"] = std::move(value);
    } else {
        member("findings")[fact.id] = std::move(value);
    }
}

}  // namespace palpate::app
