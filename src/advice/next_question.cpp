#include "advice/next_question.hpp"

#include "advice/look_ahead.hpp"
#include "advice/since_last.hpp"
#include "advice/told_apart.hpp"
#include "intake/must_ask.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::advice {
namespace {

using knowledge::Knowledge;
using screening::HandsOn;
using screening::Urgency;

// Asked as age, sex and days; what follows from them is computed.
constexpr std::string_view about_you[] = {"age_years", "female_sex", "duration_days"};

struct Candidate {
    double worth = 0;
    Question question;
};

class Asker {
public:
    Asker(const In& in, const Knowledge& k) : in_(in), k_(k), ahead_(in, k), since_(in, k) {}

    Interview next() {
        auto out = ask();
        out.contradictions = told_apart(in_);
        if (out.urgency != Urgency::emergency)
            add_what_may_be_told(out);
        return out;
    }

    std::vector<Question> screens(std::span<const std::string> ids) const {
        std::vector<Question> questions;
        for (const auto& id : ids) {
            const auto q = std::ranges::find(k_.questions, id, &knowledge::Question::id);
            if (q == k_.questions.end() || ruled_out(*q))
                continue;
            if (auto facts = facts_of_must(*q); !facts.empty())
                questions.push_back(screen(*q, true, std::move(facts)));
        }
        return questions;
    }

private:
    Interview ask() {
        Interview out;
        const auto& now = ahead_.screening();
        out.urgency = now.urgency;
        if (!ahead_.restrictions().list.empty())
            out.urgency = std::min(out.urgency, Urgency::treat_with_care);
        out.complete = now.must_ask.empty() && !in_.unmapped_medicine_or_condition;
        if (now.urgency == Urgency::emergency)
            return out;
        auto must = must_screens();
        if (!must.empty()) {
            out.remaining_about = static_cast<int>(must.size());
            out.question = std::move(must.front());
            return out;
        }
        auto candidates = optional_screens();
        add_numbers(candidates);
        add_tests(candidates);
        std::erase_if(candidates, [&](const Candidate& c) {
            return c.worth < k_.interview.value("worth_asking");
        });
        const auto best = std::ranges::max_element(candidates, {}, &Candidate::worth);
        out.remaining_about = static_cast<int>(candidates.size());
        if (best != candidates.end())
            out.question = std::move(best->question);
        return out;
    }

    void add_what_may_be_told(Interview& out) const {
        for (const int c : in_.unplaced) {
            const auto& condition = k_.conditions[static_cast<std::size_t>(c)];
            out.places.push_back({condition.id, condition.name});
        }
        out.checks = open_checks(in_, ahead_.screening(), k_);
        out.beside = worth_telling(in_, k_);
    }

    bool ruled_out(const knowledge::Question& q) const {
        return !q.either_gate && knowledge::truth_of(q.when, in_.facts.values) == Tri::no;
    }

    const knowledge::Finding& finding(int f) const {
        return k_.findings[static_cast<std::size_t>(f)];
    }

    // Not told, and not answered with "not sure" today: that would be asked for ever.
    bool open(int f) const {
        return !in_.facts.known(f) &&
               (!in_.asked[static_cast<std::size_t>(f)] || since_.was_not_sure(f));
    }

    bool yes_no(int f) const {
        return finding(f).type == knowledge::FactType::yes_no && finding(f).asked_of_client;
    }

    AskedFact asked(int f) const {
        const auto& about = finding(f);
        if (about.type == knowledge::FactType::yes_no)
            return {about.id, about.name, AskedFact::Type::yes_no, 0, 1, ""};
        const auto* number = k_.interview.number(f);
        AskedFact fact{about.id,
                       number ? number->name : about.name,
                       AskedFact::Type::number,
                       about.range.lo,
                       about.range.hi,
                       number ? number->unit : ""};
        if (about.id == "blood_pressure.systolic") {
            fact.id = "blood_pressure";
            fact.type = AskedFact::Type::blood_pressure;
        }
        return fact;
    }

    bool number_due(int f) const {
        const auto* number = k_.interview.number(f);
        return number && open(f) &&
               (number->when.empty() ||
                knowledge::truth_of(number->when, in_.facts.values) == Tri::yes);
    }

    std::vector<AskedFact> facts_of_must(const knowledge::Question& q) const {
        std::vector<AskedFact> facts;
        for (const int f : q.findings) {
            const bool first = q.id == "about_you";
            if (first && std::ranges::find(about_you, finding(f).id) == std::end(about_you))
                continue;
            const auto* number = k_.interview.number(f);
            const bool with_screen = number && number->when.empty() && number->finding_2 < 0;
            if (!since_.on_line(f) && ((yes_no(f) && open(f)) || (with_screen && number_due(f))))
                facts.push_back(asked(f));
        }
        return facts;
    }

    // The highest class that a yes to one of the screen's questions takes part in.
    Urgency reach(const knowledge::Question& q) const {
        auto most = Urgency::clear;
        for (const auto& flag : k_.flags) {
            const bool touches = std::ranges::any_of(q.findings, [&](int f) {
                return std::ranges::find(flag.facts, f) != flag.facts.end();
            });
            if (touches && flag.strong && !flag.is_private)
                most = std::min(most, flag.urgency);
        }
        return most;
    }

    static std::string why(Urgency reach) {
        switch (reach) {
            case Urgency::emergency:
                return "A yes can mean that help is needed now, so everyone is asked.";
            case Urgency::same_day: return "A yes can mean that a doctor should look today.";
            case Urgency::soon: return "A yes can mean that a doctor should look in the next days.";
            case Urgency::treat_with_care:
            case Urgency::clear: break;
        }
        return "The answer decides what is left out or done more gently.";
    }

    Question screen(const knowledge::Question& q, bool must, std::vector<AskedFact> facts) const {
        return {Question::Kind::screen, q.id, q.prompt, why(reach(q)), must, std::move(facts)};
    }

    // Must-ask screens, and follow-ups whose answer could still raise the urgency.
    std::vector<Question> must_screens() {
        struct Due {
            Urgency reach;
            Question question;
        };
        std::vector<Due> due;
        const auto& wanted = ahead_.screening().must_ask;
        for (const int index : intake::must_screens(in_.facts, k_)) {
            const auto& q = k_.questions[static_cast<std::size_t>(index)];
            const bool decides = std::ranges::any_of(q.findings, [&](int f) {
                return since_.has_lapsed(f) || std::ranges::find(wanted, f) != wanted.end();
            });
            if (!q.must && !decides) {
                optional_.push_back(index);
                continue;
            }
            auto facts = facts_of_must(q);
            if (facts.empty())
                continue;
            // Age and sex open and close the gates of the others.
            const auto first = q.id == "about_you" ? Urgency::emergency : reach(q);
            due.push_back({first, screen(q, true, std::move(facts))});
        }
        std::ranges::stable_sort(due, {}, &Due::reach);
        auto questions = since_pages();
        questions.reserve(questions.size() + due.size());
        for (auto& d : due)
            questions.push_back(std::move(d.question));
        // Age and sex first: they say what else there is to ask.
        const auto first = std::ranges::find(questions, "about_you", &Question::id);
        if (first != questions.end())
            std::rotate(questions.begin(), first, first + 1);
        return questions;
    }

    // The lines of what was answered no before, on two pages of about the same length.
    std::vector<Question> since_pages() const {
        std::vector<Question> pages;
        const auto& lines = since_.lines();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i == 0 || i == since_.next_page())
                pages.push_back({Question::Kind::screen,
                                 "since_last_visit",
                                 "Since your last visit, is any of this new or worse?",
                                 why(Urgency::emergency),
                                 true,
                                 {}});
            AskedLine line{lines[i].id, lines[i].name, {}};
            for (const int f : lines[i].findings) {
                pages.back().facts.push_back(asked(f));
                line.facts.push_back(pages.back().facts.back().id);
            }
            pages.back().lines.push_back(std::move(line));
        }
        return pages;
    }

    std::vector<Candidate> optional_screens() {
        std::vector<Candidate> found;
        for (const int index : optional_) {
            const auto& q = k_.questions[static_cast<std::size_t>(index)];
            double worth = 0;
            std::vector<AskedFact> facts;
            for (const int f : q.findings) {
                if (!yes_no(f) || !open(f))
                    continue;
                worth += ahead_.worth_of_fact(f);
                facts.push_back(asked(f));
            }
            if (!facts.empty())
                found.push_back({worth, screen(q, false, std::move(facts))});
        }
        return found;
    }

    void add_numbers(std::vector<Candidate>& candidates) {
        const auto screens = intake::must_screens(in_.facts, k_);
        for (const auto& number : k_.interview.numbers) {
            const int at = finding(number.finding).screen;
            const bool applies = std::ranges::find(screens, at) != screens.end();
            if (!applies || !number_due(number.finding))
                continue;
            auto fact = asked(number.finding);
            const auto id = fact.id;
            candidates.push_back({ahead_.worth_of_number(number),
                                  {Question::Kind::number,
                                   id,
                                   number.name,
                                   "The number decides how the answer before is read.",
                                   false,
                                   {std::move(fact)}}});
        }
    }

    // Tests in person: only when no check is due and nothing forbids moving or pressing there.
    void add_tests(std::vector<Candidate>& candidates) {
        const auto& limits = ahead_.restrictions();
        const auto done = in_.signs.movements.size() + in_.signs.palpation.size();
        const bool safe = done < static_cast<std::size_t>(k_.interview.value("tests_most")) &&
                          ahead_.screening().must_ask.empty() &&
                          ahead_.screening().urgency > Urgency::soon &&
                          limits.hands_on >= HandsOn::limited;
        if (!safe)
            return;
        ahead_.look_at_sources();
        if (screening::may_try_movements(limits))
            add_movements(candidates);
        if (!screening::closes(limits, "region", "") &&
            !screening::closes(limits, "technique", "trigger_point") &&
            !screening::closes(limits, "technique", "all"))
            add_palpations(candidates);
    }

    using Token = knowledge::MovementToken;

    std::string movement_of(const Token& token, std::string_view side) const {
        if (k_.movement(token.movement))
            return token.movement;
        const bool left = (side == "left") == (token.way != Token::Way::away);
        return token.movement + (left ? "_left" : "_right");
    }

    // The movements of the likely sources, those of most probability first.
    std::vector<std::string> movements_to_try() const {
        std::vector<std::pair<double, std::string>> weighed;
        const double least = k_.interview.value("source_considered");
        for (const auto& ranked : ahead_.sources().ranked) {
            if (ranked.probability < least)
                break;
            const auto& source = k_.sources[static_cast<std::size_t>(ranked.source)];
            for (const auto* tokens : {&source.contract, &source.stretch})
                for (const auto& token : *tokens) {
                    const auto id = movement_of(token, ranked.side);
                    if (!k_.movement(id) || in_.signs.movements.contains(id))
                        continue;
                    auto at =
                        std::ranges::find(weighed, id, &std::pair<double, std::string>::second);
                    if (at == weighed.end())
                        at = weighed.insert(at, {0.0, id});
                    at->first -= ranked.probability * token.share;
                }
        }
        std::ranges::sort(weighed);  // most weight first, ties by id
        const auto most = static_cast<std::size_t>(k_.interview.value("movements_tried"));
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < std::min(most, weighed.size()); ++i)
            ids.push_back(weighed[i].second);
        return ids;
    }

    void add_movements(std::vector<Candidate>& candidates) const {
        using Type = AskedFact::Type;
        for (const auto& id : movements_to_try()) {
            const auto& name = k_.movements[static_cast<std::size_t>(*k_.movement(id))].name;
            candidates.push_back(
                {ahead_.worth_of_movement(id),
                 {Question::Kind::movement,
                  id,
                  fmt::format("Please try: {}. Stop where it hurts.", name),
                  "It helps to tell likely sources apart.",
                  false,
                  {{"pain", "it hurts while moving or against resistance", Type::yes_no},
                   {"stretch_pain", "it hurts at the end of the stretch", Type::yes_no},
                   {"limited", "it does not go all the way", Type::yes_no}}}});
        }
    }

    // Nobody presses a muscle in a place that is closed for this client.
    bool closed(const assessment::RankedSource& ranked) const {
        const auto& work = k_.plan.muscles[static_cast<std::size_t>(ranked.source)];
        const int at = work.region[ranked.side == "right" ? 1 : 0];
        return at >= 0 && std::ranges::any_of(ahead_.restrictions().list, [&](const auto& r) {
                   if (!r.that_place_only || r.verdict > screening::Verdict::after_clearance)
                       return false;
                   if (const auto group = k_.group(r.region))
                       return k_.plan
                           .groups[static_cast<std::size_t>(*group)][static_cast<std::size_t>(at)];
                   return r.region == k_.regions[static_cast<std::size_t>(at)].id;
               });
    }

    void add_palpations(std::vector<Candidate>& candidates) const {
        const auto most = static_cast<std::size_t>(k_.interview.value("palpations_tried"));
        std::size_t tried = 0;
        for (const auto& ranked : ahead_.sources().ranked) {
            const auto& source = k_.sources[static_cast<std::size_t>(ranked.source)];
            if (ranked.probability < k_.interview.value("source_considered") || tried == most)
                break;
            const std::string id(ranked.id);
            if (source.kind != knowledge::SourceKind::muscle || in_.signs.palpation.contains(id) ||
                closed(ranked))
                continue;
            ++tried;
            using Type = AskedFact::Type;
            candidates.push_back({ahead_.worth_of_palpation(id),
                                  {Question::Kind::palpation,
                                   id,
                                   fmt::format("Press gently: {}, {}.", source.name, ranked.side),
                                   "Finding the familiar pain is the best sign of a source.",
                                   false,
                                   {{"tender", "it is tender", Type::yes_no},
                                    {"familiar_pain", "it is the pain you know", Type::yes_no}}}});
        }
    }

    const In& in_;
    const Knowledge& k_;
    LookAhead ahead_;
    SinceLast since_;
    std::vector<int> optional_;  // follow-up screens whose gate is open
};

}  // namespace

Interview next_question(const In& in, const Knowledge& k) {
    return Asker(in, k).next();
}

std::vector<Question> open_screens(const In& in, const Knowledge& k,
                                   std::span<const std::string> ids) {
    return Asker(in, k).screens(ids);
}

Result<std::string> next_question_json(std::string_view client, const Knowledge& k,
                                       std::optional<Date> caller_today) {
    return decode(client, k, caller_today).map([&](const In& in) {
        return encode(next_question(in, k));
    });
}

}  // namespace palpate::advice
