#include "http/booking_page/questions.hpp"

#include "base/text.hpp"
#include "http/booking_page/fields.hpp"

#include <algorithm>
#include <array>

namespace palpate::http::booking_page {
namespace {

using advice::AskedFact;
using advice::Question;

constexpr std::string_view about_you = "about_you";
// What follows from how long it has hurt.
constexpr std::string_view of_when_it_began[] = {"lasting_3_months", "onset_before_45",
                                                 "began_within_6_weeks"};
constexpr double pressure_least = 30;
constexpr double pressure_most = 300;
constexpr double age_most = 120;
constexpr double duration_days_most = 36'500;

boost::json::object& findings_of(Told& told) {
    auto& findings = told.answers["findings"];
    if (!findings.is_object())
        findings = boost::json::object();
    return findings.get_object();
}

bool is_told(const Told& told, const Question& question) {
    const auto* findings = told.answers.if_contains("findings");
    if (findings == nullptr || !findings->is_object())
        return false;
    const auto& all = findings->get_object();
    return std::ranges::all_of(question.facts,
                               [&](const AskedFact& f) { return all.contains(f.id); });
}

// With a comma or a point; nothing when it is no number from `least` to `most`.
std::optional<double> number_from(std::string_view text, double least, double most) {
    std::string plain(text);
    std::ranges::replace(plain, ',', '.');
    const auto number = number_in<double>(plain);
    return number && *number >= least && *number <= most ? number : std::nullopt;
}

class Taking {
public:
    Taking(const Question& question, const Form& form, const Words& words, bool all_no, Told& told)
        : question_(question), form_(form), words_(words), all_no_(all_no), told_(told) {}

    std::vector<Wrong> take() {
        if (question_.id == about_you)
            take_about_you();
        else
            for (const auto& fact : question_.facts)
                take_fact(fact);
        return std::move(wrong_);
    }

private:
    void take_fact(const AskedFact& fact) {
        switch (fact.type) {
            case AskedFact::Type::yes_no: return take_yes_no(fact);
            case AskedFact::Type::number: return take_number(fact);
            case AskedFact::Type::blood_pressure: return take_pressure(fact);
        }
    }
    void take_yes_no(const AskedFact& fact) {
        const auto said = form_[field_of(fact.id)];
        if (all_no_)
            findings_of(told_)[fact.id] = "no";
        else if (said == "yes" || said == "no" || said == "unknown")
            findings_of(told_)[fact.id] = said;
        else
            add(fact.id, std::string(words_.unanswered));
    }
    // Left empty it is not known, whatever else is not so: only the button of a screen that asks
    // for a pregnancy says that there is none.
    void take_number(const AskedFact& fact) {
        const auto said = form_[field_of(fact.id)];
        const auto number = number_from(said, fact.min, fact.max);
        if (number)
            findings_of(told_)[fact.id] = *number;
        else if (!said.empty())
            add(fact.id, filled(words_.number_wrong, fact.min, fact.max));
        else if (all_no_ && fact.id == weeks_of_pregnancy)
            findings_of(told_)[fact.id] = 0;
        else
            findings_of(told_)[fact.id] = "unknown";
    }
    void take_pressure(const AskedFact& fact) {
        const auto over = form_[field_of(fact.id) + ".systolic"];
        const auto under = form_[field_of(fact.id) + ".diastolic"];
        if (over.empty() && under.empty()) {
            findings_of(told_)[fact.id] = "unknown";
            return;
        }
        const auto upper = number_from(over, pressure_least, pressure_most);
        const auto lower = number_from(under, pressure_least, pressure_most);
        if (!upper || !lower || *lower > *upper) {
            add(fact.id, filled(words_.number_wrong, pressure_least, pressure_most));
            return;
        }
        findings_of(told_)[fact.id] =
            boost::json::object{{"systolic", *upper}, {"diastolic", *lower}};
    }

    void take_about_you() {
        for (const auto& fact : question_.facts) {
            if (fact.id == "age_years")
                take_age();
            else if (fact.id == "female_sex")
                take_sex();
            else if (fact.id == "duration_days")
                take_duration();
        }
    }
    void take_age() {
        const auto said = form_[field_of("age_years")];
        if (const auto age = number_from(said, 0, age_most))
            told_.answers["age_years"] = *age;
        else if (!said.empty())
            add("age_years", filled(words_.number_wrong, 0, age_most));
        else
            findings_of(told_)["age_years"] = "unknown";
    }
    void take_sex() {
        const auto said = form_[field_of("female_sex")];
        if (said == "female" || said == "male")
            told_.answers["sex"] = said;
        else if (said == "other") {
            told_.answers["sex"] = said;
            findings_of(told_)["female_sex"] = "unknown";
        } else
            add("female_sex", std::string(words_.unanswered));
    }
    void take_duration() {
        const auto said = form_[field_of("duration_days")];
        const auto unit = form_[field_of("duration_unit")];
        const double days = unit == "weeks" ? 7 : unit == "months" ? 30 : unit == "years" ? 365 : 1;
        if (const auto count = number_from(said, 0, duration_days_most / days))
            told_.answers["complaint"] = boost::json::object{{"duration_days", *count * days}};
        else if (!said.empty())
            add("duration_days", filled(words_.number_wrong, 0, duration_days_most / days));
        else
            take_no_pain();
    }
    // Where there is no pain, nothing of it began or lasted; else it is not known.
    void take_no_pain() {
        findings_of(told_)["duration_days"] = "unknown";
        if (form_[field_of("nothing_hurts")] == "yes")
            for (const auto finding : of_when_it_began)
                findings_of(told_)[finding] = "no";
    }
    void add(std::string_view id, std::string message) {
        wrong_.push_back({id, std::move(message)});
    }

    const Question& question_;
    const Form& form_;
    const Words& words_;
    const bool all_no_;
    Told& told_;
    std::vector<Wrong> wrong_;
};

}  // namespace

Result<Asking> next_for_client(const Told& told, const knowledge::Knowledge& k, Date today) {
    const auto in = advice::decode(answers_of(told, today), k, today);
    if (!in)
        return tl::unexpected(in.error());
    auto interview = advice::next_question(*in, k);
    Asking asking{.question = std::move(interview.question),
                  .remaining_about = interview.remaining_about,
                  .emergency = interview.urgency == screening::Urgency::emergency,
                  .complete = interview.complete};
    auto& question = asking.question;
    using Kind = Question::Kind;
    const bool by_hand =
        question && question->kind != Kind::screen && question->kind != Kind::number;
    const bool needed = question && (question->must || !interview.complete);
    if (question && (by_hand || !needed || is_told(told, *question)))
        question.reset();
    return asking;
}

std::vector<Wrong> take_answers(const Question& question, const Form& form, const Words& words,
                                bool all_no, Told& told) {
    return Taking(question, form, words, all_no, told).take();
}

}  // namespace palpate::http::booking_page
