#include "session/demonstration/visit.hpp"

#include "session/demonstration/effects.hpp"
#include "session/kept/rescreen.hpp"
#include "session/note.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using knowledge::Knowledge;
using std::chrono::minutes;

constexpr int rounds_max = 3;
constexpr int pressed_one_in = 2;  // of the visits in which a suggested source is pressed

// A tablet, and the log as it knows it.
class MadeUpTablet {
public:
    MadeUpTablet(Dated& t, SessionId session)
        : t_(t), session_(session), device_(t.new_id()), by_(t.actor().person.uuid()) {}

    template <class Fill>
    void tell(Fill fill) {
        Event event{.id = EventId(t_.new_id()),
                    .device = device_,
                    .count = next_count(log_, device_),
                    .seen = seen_of(log_, device_),
                    .at = t_.now(),
                    .by = by_};
        fill(event);
        log_ = merged(log_, {.events = {event}, .receipts = {}});
        unsent_.push_back(std::move(event));
    }
    void phase(Phase phase) {
        tell([&](Event& e) { e.phase_begun = PhaseBegun{phase}; });
    }
    Result<void> send() {
        auto sent = add_events(t_, session_, unsent_);
        if (!sent)
            return tl::unexpected(std::move(sent.error()));
        unsent_.clear();
        return {};
    }
    Result<Whole> look() {
        auto whole = whole_of(t_, session_);
        if (whole)
            log_ = merged(log_, whole->log);
        return whole;
    }
    RescreenSaid asked(Document findings) {
        return {.id = EventId(t_.new_id()),
                .device = device_,
                .count = next_count(log_, device_),
                .seen = seen_of(log_, device_),
                .at = t_.now(),
                .lifts = {},
                .language = "en",
                .findings = std::move(findings)};
    }
    PersonId by() const { return by_; }
    const Log& log() const { return log_; }

private:
    Dated& t_;
    SessionId session_;
    DeviceId device_;
    PersonId by_;
    Log log_;
    std::vector<Event> unsent_;
};

void none_of_these(boost::json::object& findings, const advice::Question& question) {
    for (const auto& fact : question.facts)
        if (fact.type == advice::AskedFact::Type::yes_no)
            findings[fact.id] = "no";
        else if (fact.type == advice::AskedFact::Type::number && fact.min <= 0)
            findings[fact.id] = 0;
}

Document said(const boost::json::object& findings) {
    return *Document::from(boost::json::serialize(findings));
}

// "No" to all that must be asked still; whether there was anything.
bool answer_what_is_open(const advice::Out& out, boost::json::object& findings,
                         const Knowledge& k) {
    const auto before = findings.size();
    for (const int at : out.screening.must_ask) {
        const auto& finding = k.findings[static_cast<std::size_t>(at)];
        if (finding.type == knowledge::FactType::yes_no && finding.derived.empty())
            findings.emplace(finding.id, "no");
    }
    return findings.size() > before;
}

// "None of these" to all that a visit must ask.
Result<Document> answers_to(const Asking& asking, Date day, const Knowledge& k) {
    boost::json::object findings;
    const auto all = questions_in(asking, "", day, k);
    if (!all)
        return tl::unexpected(all.error());
    for (const auto& question : *all)
        none_of_these(findings, question);
    for (int i = 0; i < rounds_max; ++i) {
        const auto judged =
            answers_of(asking.care, asking.due, said(findings), day, k)
                .and_then([&](const Document& answers) { return judge(answers, day, k); });
        if (!judged)
            return tl::unexpected(judged.error());
        if (!answer_what_is_open(judged->out, findings, k))
            break;
    }
    return said(findings);
}

Result<void> ask_again(Dated& t, MadeUpTablet& tablet, SessionId session, Date day,
                       const Knowledge& k) {
    const auto asking = asking_in(t, session);
    if (!asking)
        return tl::unexpected(asking.error());
    auto findings = answers_to(*asking, day, k);
    if (!findings)
        return tl::unexpected(std::move(findings.error()));
    const auto made = rescreen(*asking, tablet.asked(*std::move(findings)), tablet.by(), day, k);
    if (!made)
        return tl::unexpected(made.error().front());
    return take_rescreen(t, *asking, *made).map([](const auto&) {});
}

std::vector<std::string> areas_in(const Sheet& sheet) {
    std::vector<std::string> areas;
    for (const auto& step : sheet.steps)
        areas.insert(areas.end(), step.uncovered.begin(), step.uncovered.end());
    std::ranges::sort(areas);
    const auto same = std::ranges::unique(areas);
    areas.erase(same.begin(), same.end());
    return areas;
}

std::string worst_region(const Sheet& sheet) {
    for (const auto& step : sheet.steps)
        if (step.part == Part::specific && !step.region.empty())
            return step.region;
    for (const auto& step : sheet.steps)
        if (!step.region.empty())
            return step.region;
    return {};
}

// One of the three that were suggested, now and then.
void press(MadeUpTablet& tablet, const StoredSession& session, Dice& dice) {
    if (!session.ground || session.ground->suggested.empty() || !dice.one_in(pressed_one_in))
        return;
    const auto& suggested = session.ground->suggested;
    const auto rank = static_cast<std::size_t>(dice.below(static_cast<int>(suggested.size())));
    const auto& source = suggested[rank];
    const bool hit = dice.below(100) < effects::source_hit[rank];
    const auto side = source.side == "left"    ? Side::left
                      : source.side == "right" ? Side::right
                                               : Side::both;
    tablet.tell([&](Event& e) {
        e.palpated = Palpated{.source = source.source, .side = side, .hit = hit};
    });
}

// Every step for as long as it was planned, the rise and the re-test too.
void work(Dated& t, MadeUpTablet& tablet, const Sheet& sheet) {
    tablet.phase(Phase::work);
    for (const auto& step : sheet.steps) {
        tablet.tell([&](Event& e) { e.step_begun = StepBegun{step.id}; });
        t.be(t.now() + minutes(step.minutes));
    }
}

// The note as the tablet fills it, read and signed there.
void sign(Dated& t, MadeUpTablet& tablet, const Whole& session, const std::string& name) {
    t.be(t.now() + minutes(2));
    const auto note = note_of(session.sheet, tablet.log(), {session.frame.earliest, t.now()});
    tablet.tell([&](Event& e) { e.signed_by = signature_of(note, name); });
}

}  // namespace

Result<void> make_up_visit(Dated& t, const MadeUpVisitWanted& wanted, Dice& dice,
                           const Knowledge& k) {
    t.be(wanted.begin);
    const SessionWanted said{.booking = wanted.booking, .again = {}, .in_room = {}};
    const auto from = beginning_of(t, wanted.episode, said);
    if (!from)
        return tl::unexpected(from.error());
    const auto prepared = prepared_today(*from, wanted.day, k);
    if (!prepared)
        return tl::unexpected(prepared.error().front());
    const auto made = keep_session(t, *from, said, *prepared, wanted.day);
    if (!made)
        return tl::unexpected(made.error());
    const auto id = made->session.id;
    const auto& sheet = prepared->sheet;
    MadeUpTablet tablet(t, id);
    tablet.tell([&](Event& e) { e.started = Started{sheet.minutes}; });
    tablet.phase(Phase::what_changed);
    if (auto sent = tablet.send(); !sent)
        return sent;
    if (auto asked = ask_again(t, tablet, id, wanted.day, k); !asked)
        return asked;
    const auto session = tablet.look();
    if (!session)
        return tl::unexpected(session.error());
    const auto region = worst_region(sheet);
    tablet.tell([&](Event& e) { e.consented = Consented{areas_in(sheet), {}}; });
    tablet.tell([&](Event& e) { e.pain = PainMark{region, Moment::before, wanted.pain_before}; });
    press(tablet, made->session.content, dice);
    tablet.phase(Phase::hands_washed);
    work(t, tablet, sheet);
    tablet.tell([&](Event& e) { e.pain = PainMark{region, Moment::after, wanted.pain_after}; });
    tablet.tell([](Event& e) { e.finished = Finished{}; });
    sign(t, tablet, *session, wanted.signed_by);
    return tablet.send();
}

}  // namespace palpate::session
