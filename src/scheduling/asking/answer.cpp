#include "scheduling/asking/answer.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::scheduling {
namespace {

using outcomes::AdverseGrade;
using practice::LinkPurpose;
using record::Kept;
using record::Kind;
using record::Measurement;
using record::MeasurementSaid;
using record::Transaction;

constexpr std::size_t language_bytes_max = 35;
constexpr std::int64_t activities_usual = 3;

tl::unexpected<Fault> no_link() {
    return refuse(FaultKind::not_found, "", "this link is not good, or not any more");
}

// What was measured last with this form in the episode; without an entry in the trail, for who
// holds the link is told nothing of it but their own activities.
std::optional<MeasurementSaid> last_of(const Transaction& t, const Asking& asking,
                                       std::string_view instrument) {
    std::optional<MeasurementSaid> last;
    for (auto& text : t.documents().glance_of_client(Kind<Measurement>::name, asking.client)) {
        auto kept = record::decode<Measurement>(std::move(text)).content;
        if (kept.episode == asking.episode && kept.said.instrument == instrument &&
            (!last || last->day <= kept.said.day))
            last = std::move(kept.said);
    }
    return last;
}

// Scores of another number of items would not be compared.
FormAsked form_asked(const Transaction& t, const Asking& asking, record::Instrument instrument) {
    FormAsked asked{.instrument = std::move(instrument), .items = 1, .labels = {}};
    const auto last = last_of(t, asking, asked.instrument.id);
    asked.items = asked.instrument.forms.back();
    if (asked.instrument.id == record::own_activities)
        asked.items = activities_usual;
    if (last && !last->answers.empty())
        asked.items = last->items.value_or(std::ssize(last->answers));
    else if (last && last->value)
        asked.items = 1;
    if (last && asked.instrument.id == record::own_activities) {
        asked.labels = last->labels;
        asked.language = last->language;
    }
    return asked;
}

std::optional<std::string> phone_of(const Transaction& t) {
    const auto rules = message_rules(t);
    return rules ? rules->phone : std::nullopt;
}

MeasurementSaid said_of(const FormTold& told, Date day) {
    return {.instrument = told.instrument,
            .day = day,
            .side = {},
            .items = told.items,
            .answers = told.answers,
            .labels = told.labels,
            .form = told.form,
            .value = told.value,
            .regions = {},
            .signs = {},
            .by = record::AnsweredBy::client,
            .note = {},
            .onset_hours = {},
            .language = told.language};
}

Fault below(Fault fault, const std::string& place) {
    fault.path = place + fault.path;
    return fault;
}

// What follows from how the day after was.
AnswerFollows follows_of(const outcomes::Graded& graded, std::optional<CallWanted>& call) {
    if (graded.grade >= AdverseGrade::severe) {
        call = CallWanted::at_once;
        return AnswerFollows::emergency;
    }
    if (graded.grade != AdverseGrade::moderate)
        return AnswerFollows::nothing;
    call = CallWanted::soon;
    return AnswerFollows::call;
}

class Taking {
public:
    Taking(Transaction& t, Kept<Asking> asking, const outcomes::Tables& tables)
        : t_(t), asking_(std::move(asking)), tables_(tables) {}

    Result<QuestionsTaken> take(const QuestionsTold& told) {
        QuestionsTaken taken{.follows = AnswerFollows::nothing, .phone = phone_of(t_)};
        if (auto kept = asking_.content.what == AskedWhat::forms ? take_forms(told)
                                                                 : take_day_after(told, taken);
            !kept)
            return tl::unexpected(std::move(kept.error()));
        asking_.content.status = AskingStatus::answered;
        asking_.content.ended_at = t_.now();
        if (auto done = t_.records<Asking>().change(asking_.id, asking_.version, asking_.content);
            !done)
            return tl::unexpected(std::move(done.error()));
        if (auto done = withdraw_asking(t_, asking_.id); !done)
            return tl::unexpected(std::move(done.error()));
        if (auto done = watch_episode(t_, asking_.content.client, asking_.content.episode); !done)
            return tl::unexpected(std::move(done.error()));
        return taken;
    }

private:
    Result<void> take_one(const MeasurementSaid& said, const std::string& place) {
        if (const auto faults = check(said, tables_, practice_day(t_)); !faults.empty())
            return tl::unexpected(below(faults.front(), place));
        const auto kept =
            record::take_measurement(t_, asking_.content.episode, said, tables_, "by a link");
        if (!kept)
            return tl::unexpected(below(kept.error(), place));
        asking_.content.answers.push_back(kept->id);
        return {};
    }

    Result<void> take_forms(const QuestionsTold& told) {
        const auto& forms = told.forms;
        if (told.pain)
            return invalid("/pain", "is of the day after a visit only");
        if (told.onset_hours)
            return invalid("/onset_hours", "is of the day after a visit only");
        if (forms.empty())
            return invalid("/forms", "expected an answer");
        for (std::size_t i = 0; i < forms.size(); ++i) {
            const auto place = fmt::format("/forms/{}", i);
            const auto& asked = asking_.content.measures;
            const auto before = forms.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::ranges::find(asked, forms[i].instrument) == asked.end() ||
                std::find_if(forms.begin(), before, [&](const FormTold& f) {
                    return f.instrument == forms[i].instrument;
                }) != before)
                return invalid(place + "/instrument", "expected each that was asked for, once");
            if (auto done = take_one(said_of(forms[i], practice_day(t_)), place); !done)
                return done;
        }
        return {};
    }

    // The pain may be told alone: then no sign was, and none is graded.
    Result<void> take_day_after(const QuestionsTold& told, QuestionsTaken& taken) {
        if (told.signs.empty() && !told.pain)
            return invalid("/signs", "expected an answer");
        if (told.pain)
            if (auto done = take_pain(*told.pain); !done)
                return done;
        if (told.onset_hours && told.signs.empty())
            return invalid("/onset_hours", "expected the signs that began then");
        if (auto faults = record::check_onset(told.onset_hours); !faults.empty())
            return tl::unexpected(std::move(faults.front()));
        return told.signs.empty() ? Result<void>() : take_signs(told, taken);
    }

    // Not of the visit's day: told two days later it is no answer about the next one.
    Result<void> take_pain(std::int64_t pain) {
        auto said = said_of({.instrument = std::string(pain_next_day)}, practice_day(t_));
        said.value = static_cast<double>(pain);
        return take_one(said, "").map_error([](Fault fault) {
            fault.path = "/pain";
            return fault;
        });
    }

    Result<void> take_signs(const QuestionsTold& told, QuestionsTaken& taken) {
        auto said = said_of({.instrument = std::string(record::after_effect)}, asking_.content.day);
        said.signs = told.signs;
        said.onset_hours = told.onset_hours;
        if (auto done = take_one(said, ""); !done)
            return done;
        const auto graded = outcomes::grade(tables_, record::signs_of(said));
        if (!graded)
            return tl::unexpected(graded.error());
        taken.follows = follows_of(*graded, asking_.content.call);
        return {};
    }

    Transaction& t_;
    Kept<Asking> asking_;
    const outcomes::Tables& tables_;
};

}  // namespace

Result<record::LinkMade> make_asking_link(Transaction& t, AskingId id) {
    const auto asking = glance_at(t, id);
    if (!asking || asking->content.status != AskingStatus::open || asking->content.until <= t.now())
        return refuse(FaultKind::conflict, "", "there is nothing to ask any more");
    return record::make_link(t,
                             {.purpose = LinkPurpose::questions,
                              .secret = {},
                              .kind = record::LinkOf::asking,
                              .of = record::AnyRecordId(id.uuid()),
                              .names = {},
                              .expires_at = asking->content.until,
                              .uses_left = {},
                              .revoked_at = {}},
                             "");
}

Result<Kept<Asking>> asking_behind(const Transaction& t, const practice::Ticket& ticket) {
    const auto link = record::open_link(t, LinkPurpose::questions, ticket);
    if (!link)
        return tl::unexpected(link.error());
    auto asking = glance_at(t, AskingId(link->content.of.uuid()));
    // Off the lists, only kept or restricted since: then it opens nothing.
    if (!asking || !t.documents().has({Kind<record::Client>::name, asking->content.client.uuid()}))
        return no_link();
    return *std::move(asking);
}

QuestionsSeen seen_by_holder(const Transaction& t, const Asking& asking,
                             const outcomes::Tables& tables) {
    QuestionsSeen seen{.what = asking.what,
                       .status = asking.status,
                       .day = asking.day,
                       .forms = {},
                       .phone = phone_of(t)};
    if (asking.status != AskingStatus::open)
        return seen;
    for (const auto& id : asking.measures)
        if (auto instrument = record::instrument(tables, id))
            seen.forms.push_back(form_asked(t, asking, *std::move(instrument)));
    return seen;
}

Result<QuestionsTaken> take_answers(Transaction& t, const practice::Ticket& ticket,
                                    const QuestionsTold& told, const outcomes::Tables& tables) {
    if (told.language.empty() || told.language.size() > language_bytes_max)
        return invalid("/language", "expected a BCP 47 tag");
    auto asking = asking_behind(t, ticket);
    if (!asking)
        return tl::unexpected(std::move(asking.error()));
    if (asking->content.status != AskingStatus::open)
        return refuse(FaultKind::conflict, "", "these questions were answered, or are over");
    return Taking(t, *std::move(asking), tables).take(told);
}

}  // namespace palpate::scheduling
