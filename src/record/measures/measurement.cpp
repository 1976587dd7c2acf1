#include "record/measures/measurement.hpp"

#include "base/language_tag.hpp"
#include "outcomes/drawing.hpp"
#include "record/measures/after_hold.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::record {
namespace {

// Forms filled at home come before the first visit.
constexpr int days_ahead_max = 60;
constexpr std::size_t instrument_bytes_max = 100;
constexpr std::int64_t items_max = 100;
constexpr std::size_t label_bytes_max = 200;

Result<outcomes::Answers> answers_of(const MeasurementSaid& said) {
    const auto most = static_cast<std::int64_t>(said.answers.size());
    const auto items = said.items.value_or(most);
    if (items < 1 || items > items_max)
        return invalid("/items", fmt::format("must be 1 to {}", items_max));
    outcomes::Answers answers(static_cast<std::size_t>(items));
    for (std::size_t i = 0; i < said.answers.size(); ++i) {
        const auto& one = said.answers[i];
        const auto place = fmt::format("/answers/{}/item", i);
        if (one.item < 1 || one.item > items)
            return invalid(place, fmt::format("must be 1 to {}", items));
        auto& into = answers[static_cast<std::size_t>(one.item - 1)];
        if (into)
            return invalid(place, "has an answer already");
        into = one.value;
    }
    return answers;
}

Result<outcomes::Score> score_of_drawing(const outcomes::Measure& m, const MeasurementSaid& said,
                                         const outcomes::Tables& tables) {
    if (!outcomes::is_drawn(m))
        return invalid("/regions", fmt::format("{} is not drawn", m.code));
    const auto drawn = outcomes::drawn(tables, said.regions);
    if (!drawn)
        return tl::unexpected(drawn.error());
    const bool counted = m.formula == outcomes::Formula::regions;
    auto score = outcomes::score_of_total(m, counted ? drawn->regions : drawn->percent);
    if (score && counted && drawn->widespread)
        score->band = "widespread";
    return score;
}

int ways(const MeasurementSaid& said) {
    return (said.answers.empty() ? 0 : 1) + (said.form.empty() ? 0 : 1) + (said.value ? 1 : 0) +
           (said.regions.empty() ? 0 : 1) + (said.signs.empty() ? 0 : 1);
}

Result<outcomes::FormAnswers> form_answers(const std::vector<FormAnswer>& form) {
    outcomes::FormAnswers all;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const auto& one = form[i];
        const auto place = fmt::format("/form/{}", i);
        if ((one.codes.empty() ? 0 : 1) + (one.number ? 1 : 0) + (one.truth ? 1 : 0) != 1)
            return invalid(place, "expected one of codes, number and truth");
        auto& given = all[one.item];
        if (!given.empty())
            return invalid(place + "/item", "has an answer already");
        given.assign(one.codes.begin(), one.codes.end());
        if (one.number)
            given.emplace_back(*one.number);
        if (one.truth)
            given.emplace_back(*one.truth);
    }
    return all;
}

Result<outcomes::Score> score_of_form(const MeasurementSaid& said, const outcomes::Tables& tables) {
    const auto* form = outcomes::loaded_form(tables, said.instrument);
    if (form == nullptr)
        return invalid("/form", "is of a questionnaire that the practice has loaded");
    return form_answers(said.form).and_then(
        [&](const outcomes::FormAnswers& answers) { return outcomes::score(*form, answers); });
}

void check_labels(const MeasurementSaid& said, std::vector<Fault>& faults) {
    if (said.labels.empty())
        return;
    if (said.instrument != own_activities || said.labels.size() != said.answers.size())
        faults.push_back({FaultKind::invalid, "/labels",
                          "are of the client's own activities, one for each answer"});
    for (std::size_t i = 0; i < said.labels.size(); ++i)
        check_text(faults, fmt::format("/labels/{}", i).c_str(), said.labels[i], label_bytes_max);
}

// Held until somebody was judged anew.
Result<void> hold_after(Transaction& t, const Measurement& m) {
    if (m.band != outcomes::to_text(outcomes::AdverseGrade::severe) &&
        m.band != outcomes::to_text(outcomes::AdverseGrade::emergency))
        return {};
    const Id<AfterHold> id(m.episode.uuid());
    const AfterHold hold{.client = m.client, .episode = m.episode, .since = t.now()};
    const auto before = t.documents().glance({Kind<AfterHold>::name, id.uuid()});
    const auto kept = before ? t.records<AfterHold>().change(id, before->version, hold)
                             : t.records<AfterHold>().add(id, hold);
    return kept.map([](Version) {});
}

Result<void> judge(Measurement& m, const outcomes::Tables& tables) {
    m.score = std::nullopt;
    m.band = std::nullopt;
    m.counted.clear();
    if (m.said.instrument == after_effect) {
        const auto graded = outcomes::grade(tables, signs_of(m.said));
        if (!graded)
            return tl::unexpected(graded.error());
        m.band = std::string(outcomes::to_text(graded->grade));
        return {};
    }
    const auto score = score_of(m.said, tables);
    if (!score)
        return tl::unexpected(score.error());
    m.score = score->value;
    if (!score->band.empty())
        m.band = score->band;
    m.counted = score->said;
    return {};
}

Result<void> check_day(const Episode& episode, Date day) {
    if (days_between(day, episode.opened_on) > days_ahead_max)
        return invalid("/day", fmt::format("must not be more than {} days before the episode",
                                           days_ahead_max));
    return {};
}

}  // namespace

outcomes::Told signs_of(const MeasurementSaid& said) {
    outcomes::Told told;
    for (const auto& sign : said.signs)
        told[sign.sign] = sign.value;
    return told;
}

Result<outcomes::Score> score_of(const MeasurementSaid& said, const outcomes::Tables& tables) {
    const auto* m = outcomes::measure_of(tables, said.instrument);
    if (m == nullptr)
        return invalid("/instrument", "must be the id of a measure, or after_effect");
    if (!said.signs.empty())
        return invalid("/signs", "are of an after_effect only");
    if (said.side && m->code != "ROM")
        return invalid("/side", "is of a range of motion only");
    if (!said.regions.empty())
        return score_of_drawing(*m, said, tables);
    if (said.value && m->forms == std::vector{1})
        return outcomes::score(*m, {said.value}).map_error([](Fault fault) {
            fault.path = "/value";
            return fault;
        });
    if (said.value) {
        auto score = outcomes::score_of_total(*m, *said.value);
        // Of which form it was is told, or the usual one.
        if (score)
            score->items = static_cast<int>(said.items.value_or(m->forms.front()));
        return score;
    }
    if (!said.form.empty())
        return score_of_form(said, tables);
    const auto answers = answers_of(said);
    if (!answers)
        return tl::unexpected(answers.error());
    return outcomes::score(*m, *answers, tables.t_tables);
}

std::vector<Fault> check_onset(std::optional<std::int64_t> hours) {
    if (hours && (*hours < 0 || *hours > onset_hours_max))
        return {{FaultKind::invalid, "/onset_hours",
                 fmt::format("expected 0 to {} hours after the visit", onset_hours_max)}};
    return {};
}

std::vector<Fault> check(const MeasurementSaid& said, const outcomes::Tables& tables, Date today) {
    std::vector<Fault> faults;
    check_text(faults, "/instrument", said.instrument, instrument_bytes_max);
    if (said.note)
        check_text(faults, "/note", *said.note);
    if (said.day > today)
        faults.push_back({FaultKind::invalid, "/day", "must not be a day to come"});
    if (ways(said) != 1)
        faults.push_back({FaultKind::invalid, "/answers",
                          "expected one of answers, form, value, regions and signs"});
    if (const auto* form = outcomes::loaded_form(tables, said.instrument); form && form->retired)
        faults.push_back({FaultKind::invalid, "/instrument", "is out of use"});
    check_labels(said, faults);
    check_language(faults, "/language", said.language);
    if (said.onset_hours && said.instrument != after_effect)
        faults.push_back({FaultKind::invalid, "/onset_hours", "is of an after_effect only"});
    for (auto& fault : check_onset(said.onset_hours))
        faults.push_back(std::move(fault));
    if (!faults.empty())
        return faults;
    Measurement judged{.client = {}, .episode = {}, .said = said, .score = {}, .band = {}};
    if (said.instrument == after_effect && said.signs.empty())
        return {{FaultKind::invalid, "/signs", "must say what was asked"}};
    if (const auto fine = judge(judged, tables); !fine)
        faults.push_back(fine.error());
    return faults;
}

Result<Kept<Measurement>> take_measurement(Transaction& t, EpisodeId episode,
                                           const MeasurementSaid& said,
                                           const outcomes::Tables& tables, const std::string& why) {
    const auto kept = find_there(t, episode);
    if (!kept)
        return tl::unexpected(kept.error());
    if (auto fine = check_day(kept->content, said.day); !fine)
        return tl::unexpected(fine.error());
    Measurement m{
        .client = kept->content.client, .episode = episode, .said = said, .score = {}, .band = {}};
    if (auto fine = judge(m, tables); !fine)
        return tl::unexpected(fine.error());
    if (auto held = m.said.instrument == after_effect ? hold_after(t, m) : Result<void>(); !held)
        return tl::unexpected(std::move(held.error()));
    return keep_new(t, std::move(m), why);
}

Result<Kept<Measurement>> correct_measurement(Transaction& t, MeasurementId id, Version expected,
                                              const MeasurementSaid& said,
                                              const outcomes::Tables& tables,
                                              const std::string& why) {
    const auto before = find_there(t, id);
    if (!before)
        return tl::unexpected(before.error());
    const auto episode = find_there(t, before->content.episode);
    if (!episode)
        return tl::unexpected(episode.error());
    if (auto fine = check_day(episode->content, said.day); !fine)
        return tl::unexpected(fine.error());
    auto m = before->content;
    m.said = said;
    if (auto fine = judge(m, tables); !fine)
        return tl::unexpected(fine.error());
    if (auto held = m.said.instrument == after_effect ? hold_after(t, m) : Result<void>(); !held)
        return tl::unexpected(std::move(held.error()));
    return keep_changed(t, id, expected, std::move(m), why);
}

}  // namespace palpate::record
