#include "http/booking_page/filling.hpp"

#include "record/duties/deciders.hpp"
#include "record/training/open_scope.hpp"

#include <boost/json.hpp>

namespace palpate::http::booking_page {
namespace {

using record::Transaction;
using Look = practice::FormTokens::Look;

// Nobody types a name and a way to be reached in less.
constexpr std::chrono::seconds details_least{3};
constexpr std::string_view no_words = "(booked online, without words)";

std::string purpose_of(const Filling& filling) {
    return fmt::format("visit {}", filling.text);
}

VisitForm form_for(const Filling& filling, std::string_view notice) {
    VisitForm form{.address = visit_address(filling.guest, filling.text),
                   .token = filling.guest.forms().tokens.make(purpose_of(filling)),
                   .kept_until = {},
                   .kept_at_most = filling.hold.content.made_at + scheduling::slot_held_at_most,
                   .notice = notice};
    if (filling.alive)
        form.kept_until = filling.hold.content.held_until;
    return form;
}

// ---- the end of it ----

Result<scheduling::OnlineIntake> intake_of(const Filling& filling, const Told& told) {
    const auto& k = filling.guest.knowledge();
    auto answers = Document::from(answers_of(told, filling.today));
    if (!answers)
        return tl::unexpected(answers.error());
    if (filling.hold.content.client)
        answers = record::with_consents(*answers, filling.consents, k);
    // Nobody treats yet: whatever the form says, no training opens anything.
    answers = record::with_scope(*answers, {}, filling.today, k);
    auto advised = record::advise_on(*answers, k, filling.today);
    if (!advised)
        return tl::unexpected(advised.error());
    return scheduling::OnlineIntake{
        .said = {.by = record::AnsweredBy::client,
                 .language = std::string(filling.guest.shell.words.language),
                 .answers = *std::move(answers),
                 .interpreter = {}},
        .advised = *std::move(advised),
        .complaint = told.words.empty() ? std::string(no_words) : told.words,
        .complaint_language = told.words_in.empty() ? std::nullopt : std::optional(told.words_in)};
}

// The text at a place of what the engine said; empty when there is none.
std::string text_at(const record::Advised& advised, const char* pointer) {
    const auto out = parse_json(advised.output.text());
    if (!out)
        return {};
    boost::json::error_code missing;
    const auto* text = out->find_pointer(pointer, missing);
    return text != nullptr && text->is_string() ? std::string(text->get_string()) : std::string();
}

// What somebody goes back to who answered by mistake: everything before the screen that raised the
// alarm. Where that was urgent by itself, the answers are asked anew.
Told before_alarm(const Filling& filling, Told before) {
    const auto asking = next_for_client(before, filling.guest.knowledge(), filling.today);
    if (!asking || asking->emergency)
        before.answers = {};
    return before;
}

// Nothing is booked. Somebody known is held from now on; of somebody else nothing is kept, and the
// hour lapses by itself.
Reply emergency(const Filling& filling, const Told& told, const Told& before) {
    const auto& guest = filling.guest;
    EmergencyTold shown{.action = {}, .letter = {}, .can_go_back = !filling.hold.content.client};
    const auto intake = intake_of(filling, told);
    if (intake && guest.results_on) {
        shown.action = text_at(intake->advised, "/flags/0/action_client");
        shown.letter = text_at(intake->advised, "/referral/letter");
    }
    if (intake && filling.hold.content.client) {
        const auto kept = record::write(*guest.services.store, guest.actor, [&](Transaction& t) {
            return scheduling::keep_emergency(t, filling.hold, *intake, filling.today);
        });
        // The screen comes whatever the store says.
        (void)kept;
    }
    return html_reply(
        emergency_page(guest.shell, form_for(filling, ""), before_alarm(filling, before), shown));
}

// Free starts near the hour that is gone.
std::vector<FreeStarts> near(const Filling& filling) {
    constexpr int days_shown = 14;
    const auto& hold = filling.hold.content;
    const auto day = day_at(filling.visit.zone, hold.begin);
    const auto free =
        record::read(*filling.guest.services.store, filling.guest.actor, [&](const Transaction& t) {
            return scheduling::free_times(
                t, {.service = hold.service, .location = hold.location, .online = true},
                std::max(day, filling.today), days_shown);
        });
    auto days = free ? starts_of(*free) : std::vector<FreeStarts>{};
    constexpr std::size_t days_most = 4;
    days.resize(std::min(days.size(), days_most));
    return days;
}

Reply taken(const Filling& filling, const Told& told) {
    return html_reply(
        taken_page(filling.guest.shell, filling.visit, form_for(filling, ""), told, near(filling)),
        409);
}

// A client who may not agree alone, as far as is known here.
bool may_agree(const Filling& filling, const Told& told, const Transaction& t) {
    const auto& services = filling.guest.services;
    if (const auto client = filling.hold.content.client)
        return record::client_may_agree(t, *client, services.places, services.today(), {})
            .has_value();
    const auto place = practice_now(t, services.places, services.today()).place;
    const auto birth = PartialDate::parse(told.birth);
    const auto* age = told.answers.if_contains("age_years");
    const double years = birth                                ? age_years(*birth, filling.today).lo
                         : age != nullptr && age->is_number() ? age->to_number<double>()
                                                              : 1000;
    return years >= static_cast<double>(place.minors.consents_from);
}

Reply settle(const Filling& filling, const Told& told) {
    const auto& guest = filling.guest;
    scheduling::OnlineSaid said{.who = client_of(told, guest.shell.words),
                                .note = {},
                                .intake = {},
                                .today = filling.today};
    if (!told.note.empty())
        said.note = told.note;
    if (filling.asks_safety) {
        auto intake = intake_of(filling, told);
        if (!intake)
            return next_page(filling, Told{told}, guest.shell.words.to_correct);
        if (intake->advised.urgency == "emergency")
            return emergency(filling, told, told);
        said.intake = *std::move(intake);
    }
    if (!take(guest, visits_a_day))
        return too_many(guest);
    const auto done = record::write(*guest.services.store, guest.actor, [&](Transaction& t) {
        const Transaction& reading = t;
        said.only_held = !may_agree(filling, told, reading);
        return scheduling::settle_online(t, filling.ticket, filling.hold, said);
    });
    if (!done) {
        give_back(guest, visits_a_day);
        return done.error().kind == FaultKind::conflict ? taken(filling, told)
                                                        : refused(guest, done.error());
    }
    give_back(guest, holds_alive);
    return see_other(spoken_address(guest.shell, visit_address(guest, filling.text)));
}

// ---- on the way ----

struct Question {
    Asking asking;
    const Form* typed = nullptr;
    std::vector<Wrong> wrong = {};
};

Reply ask(const Filling& filling, const Told& told, Question question, std::string_view notice) {
    const auto& asking = question.asking;
    return html_reply(question_page(filling.guest.shell, filling.visit, form_for(filling, notice),
                                    told,
                                    {.question = *asking.question,
                                     .remaining_about = asking.remaining_about,
                                     .typed = question.typed,
                                     .wrong = std::move(question.wrong)}));
}

bool has_details(const Filling& filling, const Told& told) {
    return filling.hold.content.client ||
           faults_of(told, filling.guest.shell.words, filling.today).empty();
}

Reply took_details(const Filling& filling, const Form& form, Told told, Look look) {
    const auto& w = filling.guest.shell.words;
    auto wrong = faults_of(told, w, filling.today);
    if (!wrong.empty())
        return html_reply(
            details_page(filling.guest.shell, filling.visit, form_for(filling, ""), told, wrong),
            422);
    // Filled in by what fills in everything, or faster than a person can.
    if (!form["website"].empty() || look == Look::too_fast)
        return html_reply(details_page(filling.guest.shell, filling.visit,
                                       form_for(filling, w.too_fast), told, {}),
                          400);
    return next_page(filling, std::move(told));
}

Reply took_answers(const Filling& filling, const Form& form, Told told) {
    const auto& k = filling.guest.knowledge();
    auto asking = next_for_client(told, k, filling.today);
    // The answers name their question: another one is shown and not taken.
    if (!asking || !asking->question || asking->question->id != form["asked"])
        return next_page(filling, std::move(told));
    // The page with the words comes with none that were typed before: these are in its language,
    // whatever is spoken later.
    if (told.words_in.empty() && !told.words.empty())
        told.words_in = filling.guest.shell.words.language;
    auto wrong = take_answers(*asking->question, form, filling.guest.shell.words,
                              form["do"] == "none", told);
    if (const auto now = next_for_client(told, k, filling.today); now && now->emergency)
        return emergency(filling, told, told_in(form));
    if (!wrong.empty())
        return ask(filling, told_in(form), {*std::move(asking), &form, std::move(wrong)}, "");
    return next_page(filling, std::move(told));
}

// Another hour for the same form.
Reply took_another(const Filling& filling, const Form& form) {
    const auto& guest = filling.guest;
    const auto begin = begin_of(form["begin"]);
    const auto& hold = filling.hold.content;
    if (!begin || !take(guest, holds_an_hour))
        return too_many(guest);
    const auto done = record::write(*guest.services.store, guest.actor, [&](Transaction& t) {
        return scheduling::hold_slot(t, filling.ticket,
                                     {.service = hold.service,
                                      .location = hold.location,
                                      .practitioner = {},
                                      .begin = *begin,
                                      .client = hold.client});
    });
    if (!done)
        return done.error().kind == FaultKind::conflict ? taken(filling, told_in(form))
                                                        : refused(guest, done.error());
    std::optional<Filling> now;
    (void)guest.services.store->read(guest.actor, [&](const Transaction& t) -> Result<void> {
        if (auto again = filling_of(guest, t, filling.ticket))
            now.emplace(*std::move(again));
        return {};
    });
    if (!now)
        return refused(guest, {});
    return next_page(*now, told_in(form));
}

Reply given_back(const Filling& filling) {
    const auto& guest = filling.guest;
    const auto done = record::write(*guest.services.store, guest.actor, [&](Transaction& t) {
        return scheduling::release_hold(t, filling.hold);
    });
    if (!done)
        return refused(guest, done.error());
    give_back(guest, holds_alive);
    return sorry(guest.shell, 200, guest.shell.words.given_back,
                 {guest.shell.words.given_back_more});
}

}  // namespace

std::optional<Filling> filling_of(const Guest& guest, const Transaction& t,
                                  const practice::Ticket& ticket) {
    auto hold = scheduling::find_hold(t, ticket);
    if (!hold)
        return std::nullopt;
    auto visit = visit_told(guest, t, hold->content);
    if (!visit)
        return std::nullopt;
    const auto today = day_at(visit->zone, t.now());
    const auto client = hold->content.client;
    record::Held consents;
    if (client)
        if (auto held = record::held_of(t, *client))
            consents = *std::move(held);
    const bool asks =
        visit->service.hands_on &&
        (!client || scheduling::questions_due(t, *client, day_at(visit->zone, visit->begin),
                                              guest.knowledge()));
    const bool alive = !hold->removed && t.now() < hold->content.held_until;
    return Filling{.guest = guest,
                   .ticket = ticket,
                   .text = to_text(ticket),
                   .hold = *std::move(hold),
                   .visit = *std::move(visit),
                   .asks_safety = asks,
                   .consents = std::move(consents),
                   .alive = alive,
                   .today = today};
}

Reply next_page(const Filling& filling, Told told, std::string_view notice) {
    const auto& guest = filling.guest;
    if (!has_details(filling, told))
        return html_reply(
            details_page(guest.shell, filling.visit, form_for(filling, notice), told, {}));
    if (!filling.asks_safety)
        return html_reply(review_page(guest.shell, filling.visit, form_for(filling, notice), told));
    auto asking = next_for_client(told, guest.knowledge(), filling.today);
    if (!asking) {  // answers that are none: asked from the start
        told.answers = {};
        asking = next_for_client(told, guest.knowledge(), filling.today);
        if (!asking)
            return refused(guest, asking.error());
    }
    if (asking->emergency)
        return emergency(filling, told, told);
    if (asking->question)
        return ask(filling, told, {*std::move(asking)}, notice);
    return html_reply(review_page(guest.shell, filling.visit, form_for(filling, notice), told));
}

Reply took(const Filling& filling, const Form& form) {
    const auto& guest = filling.guest;
    const auto& w = guest.shell.words;
    const auto step = form["step"];
    const auto look =
        guest.forms().tokens.look(purpose_of(filling), form["token"],
                                  step == "details" ? details_least : std::chrono::seconds(0));
    if (look == Look::wrong)
        return sorry(guest.shell, 400, w.not_ours, {w.not_ours_more});
    if (form["do"] == "release")
        return given_back(filling);
    auto told = told_in(form);
    if (look == Look::expired)
        return next_page(filling, std::move(told), w.expired);
    if (form.has("again") && form.has("begin"))
        return took_another(filling, form);
    if (form.has("speak") && step == "details")
        return html_reply(
            details_page(guest.shell, filling.visit, form_for(filling, ""), told, {}));
    if (form.has("speak"))
        return next_page(filling, std::move(told));
    if (step == "details")
        return took_details(filling, form, std::move(told), look);
    if (step == "question" && has_details(filling, told))
        return took_answers(filling, form, std::move(told));
    if (step != "review" || form["do"] != "confirm" || !has_details(filling, told))
        return next_page(filling, std::move(told));
    if (filling.asks_safety) {
        const auto asking = next_for_client(told, guest.knowledge(), filling.today);
        if (!asking || asking->question || asking->emergency)
            return next_page(filling, std::move(told));
    }
    return settle(filling, told);
}

}  // namespace palpate::http::booking_page
