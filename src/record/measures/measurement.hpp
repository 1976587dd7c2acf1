// One measurement of an episode, as it was taken: the answers of a form, a score somebody else
// added up, a drawing, or how the day after a session was. Corrected as any record: the versions
// before stay.
#pragma once

#include "outcomes/adverse.hpp"
#include "outcomes/score.hpp"
#include "record/care.hpp"
#include "record/duties/keeping_anew.hpp"

namespace palpate::record {

enum class MeasuredSide { left, right };
PALPATE_DESCRIBE_ENUM(MeasuredSide, left, right)

struct ItemAnswer {
    std::int64_t item;  // from 1
    double value;
};
PALPATE_DESCRIBE(ItemAnswer, item, value);

struct SignTold {
    std::string sign;  // of outcomes/adverse_signs.csv
    double value;      // yes 1, no 0, or a number
};
PALPATE_DESCRIBE(SignTold, sign, value);

// The answer to one item of a loaded questionnaire, with one of the three.
struct FormAnswer {
    std::string item;                // linkId
    std::vector<std::string> codes;  // one, of an item that repeats several
    std::optional<double> number;
    std::optional<bool> truth;
};
PALPATE_DESCRIBE(FormAnswer, item, codes, number, truth);

// With one of: answers, form, value, regions, signs.
struct MeasurementSaid {
    std::string instrument;  // id of a measure, or "after_effect"
    Date day;                // it was taken on, or of the session that it is about
    std::optional<MeasuredSide> side;
    std::optional<std::int64_t> items;  // of the form; left out: as many as were answered
    std::vector<ItemAnswer> answers;    // an item that is not here has no answer
    std::vector<std::string> labels;    // what the items are: the client's own activities
    std::vector<FormAnswer> form;       // of a loaded questionnaire
    std::optional<double> value;
    std::vector<std::string> regions;  // painted, for pain_area or pain_surface
    std::vector<SignTold> signs;       // for after_effect; what is not here was not asked
    AnsweredBy by;
    std::optional<std::string> note;
    // Of an after-effect: how many hours after the visit it began; left out: not asked.
    std::optional<std::int64_t> onset_hours{};
    std::optional<std::string> language{};  // of labels and note, BCP 47; left out: not known
};
PALPATE_DESCRIBE(MeasurementSaid, instrument, day, side, items, answers, labels, form, value,
                 regions, signs, by, note, onset_hours, language);

constexpr std::int64_t onset_hours_max = 24 * 28;
std::vector<Fault> check_onset(std::optional<std::int64_t> hours);

struct Measurement {
    ClientId client;
    EpisodeId episode;
    MeasurementSaid said;
    // As it was judged then; the program's to say. Of an after-effect its grade is the band.
    std::optional<double> score;
    std::optional<std::string> band;
    std::vector<std::string> counted;  // how items without an answer were counted
};
PALPATE_DESCRIBE(Measurement, client, episode, said, score, band, counted);
using MeasurementId = Id<Measurement>;

template <>
struct Kind<Measurement> : KindOfClient<Measurement> {
    static constexpr std::string_view name = "measurement";
};

inline constexpr std::string_view after_effect = "after_effect";
inline constexpr std::string_view own_activities = "patient_specific_function";

outcomes::Told signs_of(const MeasurementSaid& said);
// Every fault with its place: no such instrument, two ways at once, a day to come, what score()
// and grade() refuse.
Result<outcomes::Score> score_of(const MeasurementSaid& said, const outcomes::Tables& tables);
std::vector<Fault> check(const MeasurementSaid& said, const outcomes::Tables& tables, Date today);

// Checked before. Not found: no such episode. Invalid, with /day: long before the episode. A severe
// after-effect holds hands-on work from then on (after_hold.hpp), also when it is corrected later.
Result<Kept<Measurement>> take_measurement(Transaction& t, EpisodeId episode,
                                           const MeasurementSaid& said,
                                           const outcomes::Tables& tables, const std::string& why);
Result<Kept<Measurement>> correct_measurement(Transaction& t, MeasurementId id, Version expected,
                                              const MeasurementSaid& said,
                                              const outcomes::Tables& tables,
                                              const std::string& why);

}  // namespace palpate::record
