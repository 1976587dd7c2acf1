#include "session/kept/rescreen.hpp"

#include "advice/since_last.hpp"
#include "session/signs.hpp"

#include <algorithm>
#include <set>

namespace palpate::session {
namespace {

using advice::Question;
using knowledge::Knowledge;
using record::Transaction;

constexpr std::size_t language_bytes_max = 35;
constexpr std::int64_t count_max = 1'000'000;  // as of any event

const Document& nothing_told() {
    static const auto empty = *Document::from("{}");
    return empty;
}

void add_new(std::vector<std::string>& all, std::vector<std::string> more) {
    for (auto& one : more)
        if (std::ranges::find(all, one) == all.end())
            all.push_back(std::move(one));
}

// Of the stops that stand: what they ask is not answered by what was said before them.
std::vector<std::string> due_in(const Whole& session) {
    std::vector<std::string> due;
    const auto state = fold(session.sheet, session.log, session.frame);
    for (const auto& stop : state.stops)
        add_new(due, stop.questions);
    return due;
}

bool is_answered(const advice::In& in, const knowledge::Question& question, const Knowledge& k) {
    if (!question.either_gate && knowledge::truth_of(question.when, in.facts.values) == Tri::no)
        return true;  // not for this client
    return std::ranges::all_of(question.findings, [&](int f) {
        const auto& finding = k.findings[static_cast<std::size_t>(f)];
        return finding.type != knowledge::FactType::yes_no || !finding.asked_of_client ||
               in.facts.known(f);
    });
}

// Of those that were due, and of those that were asked now.
std::vector<std::string> answered_in(const advice::In& in, const Asking& asking,
                                     const Document& findings, const Knowledge& k) {
    const auto told = parse_json(findings.text());
    std::vector<std::string> answered;
    for (const auto& question : k.questions) {
        const bool due = std::ranges::find(asking.due, question.id) != asking.due.end();
        const bool asked = std::ranges::any_of(question.findings, [&](int f) {
            return told && told->is_object() &&
                   told->as_object().contains(k.findings[static_cast<std::size_t>(f)].id);
        });
        if ((due || asked) && is_answered(in, question, k))
            answered.push_back(question.id);
    }
    return answered;
}

std::optional<Fault> fault_of_lifts(const Log& log, const std::vector<EventId>& lifts) {
    for (std::size_t i = 0; i < lifts.size(); ++i)
        if (std::ranges::find(log.events, lifts[i], &Event::id) == log.events.end())
            return Fault{FaultKind::conflict, fmt::format("/lifts/{}", i),
                         "there is no such event yet: send the events of this device first"};
    return std::nullopt;
}

Result<Document> with_beside(const Asking& asking, const Document& answers,
                             const Document& findings, const record::ToldBeside& beside, Date today,
                             const Knowledge& k) {
    return record::carried(asking.care.last.input, today, k).and_then([&](const Document& known) {
        return record::with_beside(answers, {known, findings, today, k}, beside);
    });
}

// Only of what is told now: a visit stays brief when nothing is new.
void offer(advice::Interview& next, const Asking& asking, const Document& findings,
           const record::ToldBeside& beside, Date today, const Knowledge& k) {
    if (const auto known = record::carried(asking.care.last.input, today, k))
        record::offer_beside(next, {*known, findings, today, k}, beside);
}

tl::unexpected<std::vector<Fault>> one(Fault fault) {
    std::vector<Fault> faults;
    faults.push_back(std::move(fault));
    return tl::unexpected(std::move(faults));
}

// Who else worked in it. What was closed to them stays closed for whoever goes on.
std::set<practice::PersonId> others_in(const Log& log, const Transaction& t) {
    std::set<practice::PersonId> all;
    for (const auto& event : log.events)
        all.insert(practice::PersonId(event.by.uuid()));
    all.erase(t.actor().person);
    return all;
}

}  // namespace

std::vector<Fault> faults_of(const Asking& asking, const RescreenSaid& said) {
    std::vector<Fault> faults;
    if (said.language.empty() || said.language.size() > language_bytes_max)
        faults.push_back({FaultKind::invalid, "/language", "expected a BCP 47 tag"});
    if (auto fault = fault_of_lifts(asking.session.log, said.lifts))
        faults.push_back(*std::move(fault));
    if (said.device.empty() || said.device == server_device())
        faults.push_back({FaultKind::invalid, "/device", "expected the id of the device"});
    if (said.count < 1 || said.count > count_max)
        faults.push_back(
            {FaultKind::invalid, "/count", fmt::format("expected 1 to {}", count_max)});
    const auto& events = asking.session.log.events;
    if (std::ranges::find(events, said.id, &Event::id) != events.end())
        faults.push_back({FaultKind::conflict, "/id", "is that of another event of this session"});
    return faults;
}

// Its count is said when it is kept.
Event event_head(const RescreenSaid& said, PersonId by) {
    Event event{.id = said.id,
                .device = server_device(),
                .count = 1,
                .seen = said.seen,
                .at = said.at,
                .by = by};
    std::erase_if(event.seen, [](const Seen& seen) { return seen.device == server_device(); });
    if (said.count > 1)
        event.seen.push_back({said.device, said.count - 1});
    return event;
}

Result<Asking> asking_in(const Transaction& t, SessionId id) {
    auto session = whole_of(t, id);
    if (!session)
        return tl::unexpected(std::move(session.error()));
    auto care = care_of(t, session->kept.content.episode);
    if (!care)
        return tl::unexpected(std::move(care.error()));
    for (const auto by : others_in(session->log, t))
        care->trained.push_back(record::trained_in(t, by));
    auto due = due_in(*session);
    return Asking{*std::move(session), *std::move(care), std::move(due)};
}

Result<advice::Interview> next_in(const Asking& asking, const Document& findings,
                                  const record::ToldBeside& beside, Date today,
                                  const Knowledge& k) {
    return answers_of(asking.care, asking.due, findings, today, k)
        .and_then([&](const Document& answers) {
            return with_beside(asking, answers, findings, beside, today, k);
        })
        .and_then([&](const Document& answers) { return advice::decode(answers.text(), k, today); })
        .map([&](const advice::In& in) {
            auto next = advice::next_question(in, k);
            if (next.urgency == screening::Urgency::emergency)
                return next;
            auto due = advice::open_screens(in, k, asking.due);
            if (!due.empty())
                next.question = std::move(due.front());
            else if (next.question && !next.question->must)
                next.question = std::nullopt;  // no more than a visit must ask
            if (!next.question)
                if (auto before = advice::still_so(in, k); !before.empty())
                    next.question = std::move(before.front());
            offer(next, asking, findings, beside, today, k);
            return next;
        });
}

Result<std::vector<Question>> questions_in(const Asking& asking, std::string_view sign, Date today,
                                           const Knowledge& k) {
    auto ids = questions_for(sign, asking.session.sheet.screens);
    if (sign.empty())
        for (const auto& known : danger_signs())
            add_new(ids, {known.questions.begin(), known.questions.end()});
    return answers_of(asking.care, ids, nothing_told(), today, k)
        .and_then([&](const Document& answers) { return advice::decode(answers.text(), k, today); })
        .map([&](const advice::In& in) { return advice::open_screens(in, k, ids); });
}

Checked<Rescreening> rescreen(const Asking& asking, const RescreenSaid& said, PersonId by,
                              Date today, const Knowledge& k) {
    if (auto faults = faults_of(asking, said); !faults.empty())
        return tl::unexpected(std::move(faults));
    auto answers = answers_of(asking.care, asking.due, said.findings, today, k)
                       .and_then([&](const Document& told) {
                           return with_beside(asking, told, said.findings,
                                              {said.already_checked, said.places}, today, k);
                       });
    if (!answers)
        return one(std::move(answers.error()));
    const auto judged = judge(*answers, today, k);
    if (!judged)
        return one(judged.error());
    auto advised = record::advise_on(*answers, k, today);
    if (!advised)
        return one(std::move(advised.error()));
    const auto& out = judged->out;
    auto event = event_head(said, by);
    event.rescreened = Rescreened{.lifts = said.lifts,
                                  .answered = answered_in(judged->in, asking, said.findings, k),
                                  .urgency = advised->urgency,
                                  .hands_on = std::string(to_text(out.restrictions.hands_on)),
                                  .complete = out.complete,
                                  .bounds = bounds_of(judged->in, out, k)};
    if (auto faults = check(event); !faults.empty())
        return tl::unexpected(std::move(faults));
    auto good = good_plans(asking.care, *advised, k);
    return Rescreening{std::move(event),
                       {.by = record::AnsweredBy::client,
                        .language = said.language,
                        .answers = *std::move(answers),
                        .interpreter = {}},
                       *std::move(advised),
                       std::move(good)};
}

Result<record::Kept<StoredSession>> take_rescreen(Transaction& t, const Asking& asking,
                                                  const Rescreening& made) {
    if (auto same = still_so(t, asking.care); !same)
        return tl::unexpected(std::move(same.error()));
    // What came meanwhile from another device is in the log, and orders itself.
    const auto session = whole_of(t, asking.session.kept.id);
    if (!session)
        return tl::unexpected(session.error());
    const auto taken =
        record::take_check_in(t, asking.care.last, made.intake, made.advised, made.good);
    if (!taken)
        return tl::unexpected(taken.error());
    return add_own_event(t, *session, made.event);
}

}  // namespace palpate::session
