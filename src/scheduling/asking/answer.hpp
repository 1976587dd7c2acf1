// Questions are answered by whoever holds their link. It opens these questions and nothing else;
// of what is kept only the client's own activities are shown, for they are to be rated again.
#pragma once

#include "record/measures/instruments.hpp"
#include "record/secret_links.hpp"
#include "scheduling/asking/plan.hpp"

namespace palpate::scheduling {

// Good until the questions are over. Conflict: they are not open.
Result<record::LinkMade> make_asking_link(record::Transaction& t, AskingId id);

struct FormAsked {
    record::Instrument instrument;
    std::int64_t items;                     // of it: as many as the last time, so that they compare
    std::vector<std::string> labels;        // the client's own activities, as they named them
    std::optional<std::string> language{};  // of the labels; none: not known
};
PALPATE_DESCRIBE(FormAsked, instrument, items, labels, language);

// Of a link that is good. Not found: it is none, or the questions are gone.
struct QuestionsSeen {
    AskedWhat what;
    AskingStatus status;
    Date day;                          // of the visit it is about, or it fell due
    std::vector<FormAsked> forms;      // while it is open
    std::optional<std::string> phone;  // of the practice
};
PALPATE_DESCRIBE(QuestionsSeen, what, status, day, forms, phone);

Result<record::Kept<Asking>> asking_behind(const record::Transaction& t,
                                           const practice::Ticket& ticket);
QuestionsSeen seen_by_holder(const record::Transaction& t, const Asking& asking,
                             const outcomes::Tables& tables);

struct FormTold {
    std::string instrument;
    std::optional<std::int64_t> items;  // of the form; left out: as many as were answered
    std::vector<record::ItemAnswer> answers;
    std::vector<std::string> labels;
    std::vector<record::FormAnswer> form;
    std::optional<double> value;
    std::optional<std::string> language{};  // of the labels; left out: not known
};
PALPATE_DESCRIBE(FormTold, instrument, items, answers, labels, form, value, language);

// The measure that the pain of the day after is kept as: apart from pain_rating, whose trend the
// day after work would bend.
inline constexpr std::string_view pain_next_day = "pain_next_day";

struct QuestionsTold {
    std::string language;                       // in which it was asked, BCP 47
    std::vector<FormTold> forms;                // those that were answered
    std::vector<record::SignTold> signs;        // of the day after
    std::optional<std::int64_t> pain;           // then: now, 0-10
    std::optional<std::int64_t> onset_hours{};  // with the signs: how long after the visit it began
};
PALPATE_DESCRIBE(QuestionsTold, language, forms, signs, pain, onset_hours);

// What the holder is told at once. An emergency is told with what to do; of all else only whether
// somebody will call.
enum class AnswerFollows { nothing, call, emergency };
PALPATE_DESCRIBE_ENUM(AnswerFollows, nothing, call, emergency)
struct QuestionsTaken {
    AnswerFollows follows;
    std::optional<std::string> phone;  // of the practice
};
PALPATE_DESCRIBE(QuestionsTaken, follows, phone);

// Kept as measurements of the episode, by the client, of today or of the visit: all or nothing. The
// pain of the day after is of the day it was told. Not found as above; conflict: it was answered,
// or ended. Invalid, at /forms/0/..., /signs or /pain.
Result<QuestionsTaken> take_answers(record::Transaction& t, const practice::Ticket& ticket,
                                    const QuestionsTold& told, const outcomes::Tables& tables);

}  // namespace palpate::scheduling
