#include "answer_sheet.hpp"

namespace palpate::app {

AnswerSheet::AnswerSheet(Date today) : in_{{"today", to_text(today)}} {}

boost::json::object& AnswerSheet::member(const char* key) {
    auto& value = in_[key];
    if (!value.is_object())
        value = boost::json::object{};
    return value.get_object();
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
    auto& list = in_["already_checked"];
    if (!list.is_array())
        list = boost::json::array{};
    list.get_array().push_back(boost::json::object{{"finding", check.finding},
                                                   {"by", "physician"},
                                                   {"on", check.on},
                                                   {"result", check.result},
                                                   {"same_pain", check.same_pain},
                                                   {"changed_since", check.changed_since}});
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
        auto& list = in_["palpation"];
        if (!list.is_array())
            list = boost::json::array{};
        auto& all = list.get_array();
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
