// The contract's In as it grows answer by answer; going back is going back to an earlier sheet.
#pragma once

#include "advice/next_question.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>

namespace palpate::app {

class AnswerSheet {
public:
    explicit AnswerSheet(Date today);
    // From a contract In, for the parts that are given before the first question.
    explicit AnswerSheet(boost::json::object in) : in_(std::move(in)) {}

    void paint(const std::string& region, int intensity);
    // "yes", "no", "unknown" or a number, written where the contract wants it.
    void answer(const advice::Question& question, const advice::AskedFact& fact,
                boost::json::value value);
    // A list of the client's own words: medicines, conditions, goals.
    void list(const char* key, const std::vector<std::string>& words);
    struct Check {  // a doctor's, as the client tells it
        std::string finding;
        std::string on;  // a date
        std::string result;
        std::string same_pain;  // yes, no, unknown
        std::string changed_since;
    };
    void checked(const Check& check);
    struct Care {  // given elsewhere
        std::string kind;
        std::string result;  // better, same, worse, unknown
        std::optional<double> days_ago;
    };
    void cared(const Care& care);
    void minutes(int available) { in_["minutes_available"] = available; }
    // format or dislikes, as in the contract's preferences
    void prefers(const char* key, boost::json::value value);
    std::string text() const { return boost::json::serialize(in_); }
    const boost::json::object& object() const { return in_; }

private:
    boost::json::object& member(const char* key);
    boost::json::array& list_of(const char* key);

    boost::json::object in_;
};

}  // namespace palpate::app
