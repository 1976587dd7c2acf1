#include "record/demonstration/demonstration.hpp"

#include "advice/advise.hpp"
#include "record/demonstration/people.hpp"
#include "record/demonstration/stories.hpp"
#include "record/intakes.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace palpate::record {
namespace {

using knowledge::Knowledge;

constexpr int year_days = 365;
constexpr int asking_rounds_max = 6;

// "neck_rotation_*" on the left: "neck_rotation_left".
std::string on_side(std::string_view pattern, std::string_view side) {
    std::string id(pattern);
    if (id.ends_with('*'))
        id.replace(id.size() - 1, 1, side);
    return id;
}

// One complaint of one client, and how it goes on from visit to visit.
struct Complaint {
    const Story* story = nullptr;
    std::string side;
    int opened_days_ago = 0;
    int duration_days = 0;                                 // when the episode was opened
    double pain = 0;                                       // at its worst place, 0 to 10
    std::map<std::string, std::vector<std::string>> told;  // by member of the contract
};

class Teller {
public:
    Teller(const Knowledge& k, const Client& client, Date today)
        : k_(k), client_(client), today_(today) {}

    // The answers at one visit: what hurts, and "no" to every must-ask question but what the client
    // tells. Written again until the engine has nothing left that must be asked.
    std::string answers(const Complaint& complaint, int days_in, double pain, Dice& dice) {
        std::map<std::string, std::string> findings;
        for (const auto& id : told(complaint, "findings"))
            findings[id] = "yes";
        const auto day = plus_days(today_, days_in - complaint.opened_days_ago);
        Dice same = dice;
        std::string text;
        for (int round = 0; round < asking_rounds_max; ++round) {
            dice = same;
            text = write(complaint, day, days_in, pain, findings, dice);
            if (!answer_what_is_open(text, findings))
                break;
        }
        return text;
    }

private:
    static std::vector<std::string> told(const Complaint& complaint, const std::string& member) {
        const auto found = complaint.told.find(member);
        return found == complaint.told.end() ? std::vector<std::string>{} : found->second;
    }

    bool answer_what_is_open(const std::string& text,
                             std::map<std::string, std::string>& findings) {
        const auto in = advice::decode(text, k_, std::nullopt);
        if (!in)
            throw std::logic_error(fmt::format("a made-up client is refused: {} {}",
                                               in.error().path, in.error().message));
        const auto& open = advice::advise(*in, k_).screening.must_ask;
        bool more = false;
        for (const int at : open) {
            const auto& finding = k_.findings[static_cast<std::size_t>(at)];
            if (finding.type == knowledge::FactType::yes_no && finding.derived.empty())
                more |= findings.emplace(finding.id, "no").second;
        }
        return more;
    }

    std::string write(const Complaint& complaint, Date day, int days_in, double pain,
                      const std::map<std::string, std::string>& findings, Dice& dice) {
        JsonWriter w(1024);
        w.begin_object();
        w.member("today", to_text(day));
        const auto age = age_years(*client_.birth, day);
        w.member("age_years", static_cast<int>(age.lo));
        w.member("sex", client_.sex == Sex::female ? "female" : "male");
        w.key("complaint");
        w.begin_object();
        w.member("duration_days", complaint.duration_days + days_in);
        w.member("pain_now", static_cast<int>(std::floor(pain + 0.5)));
        w.end_object();
        w.key("regions");
        w.begin_object();
        for (const auto& region : complaint.story->regions)
            if (!region.empty())
                if (const int here = static_cast<int>(std::floor(pain + 0.5)) - dice.below(3);
                    here > 0 || region == complaint.story->regions[0])
                    w.member(on_side(region, complaint.side), std::clamp(here, 1, 10));
        w.end_object();
        write_movements(w, complaint, pain);
        write_ids(w, "overloads", complaint);
        write_ids(w, "conditions", complaint);
        write_ids(w, "medicines", complaint);
        w.key("findings");
        w.begin_object();
        for (const auto& [id, answer] : findings)
            w.member(id, answer);
        w.end_object();
        w.member("minutes_available", 60);
        w.end_object();
        return std::move(w).take();
    }

    static void write_movements(JsonWriter& w, const Complaint& complaint, double pain) {
        w.key("movements");
        w.begin_object();
        for (const auto& movement : complaint.story->hurts)
            if (!movement.empty()) {
                w.key(on_side(movement, complaint.side));
                w.begin_object();
                w.member("pain", pain >= 2 ? "yes" : "no");
                w.end_object();
            }
        w.end_object();
    }

    static void write_ids(JsonWriter& w, const std::string& member, const Complaint& complaint) {
        w.key(member);
        w.begin_array();
        if (member == "overloads")
            for (const auto& id : complaint.story->overloads)
                if (!id.empty())
                    w.value(id);
        for (const auto& id : told(complaint, member))
            w.value(id);
        w.end_array();
    }

    const Knowledge& k_;
    const Client& client_;
    Date today_;
};

Complaint complaint_of(Dice& dice, int opened_days_ago) {
    const auto& story = dice.any_of(stories());
    Complaint complaint{.story = &story, .side = dice.one_in(2) ? "left" : "right"};
    complaint.opened_days_ago = opened_days_ago;
    complaint.duration_days = dice.from_to(story.duration_days_min, story.duration_days_max);
    complaint.pain = dice.from_to(4, 8);
    for (const auto& c : circumstances())
        if (dice.one_in(c.one_in))
            complaint.told[std::string(c.member)].emplace_back(c.id);
    return complaint;
}

// Ids that sort by time and hold nothing of the machine's chance.
Uuid made_up_id(Dice& dice, Date day) {
    RandomBytes random;
    for (auto& byte : random)
        byte = static_cast<std::uint8_t>(dice.below(256));
    return make_uuid(std::chrono::sys_days(day), random);
}

Instant mid_morning(Date day) {
    return std::chrono::sys_days(day) + std::chrono::hours(10);
}

Document document(std::string text) {
    auto made = Document::from(std::move(text));
    if (!made)
        throw std::logic_error(made.error().message);
    return *std::move(made);
}

struct Place {
    ClientId client;
    EpisodeId episode;
    Date day;
    std::string_view language;
};

MadeUpVisit visit(const Knowledge& k, const Place& place, const Document& answers, Dice& dice,
                  Standing& standing) {
    const auto advised = advise_on(answers, k, place.day);
    if (!advised)
        throw std::logic_error(advised.error().message);
    const auto& [client, episode, day, language] = place;
    MadeUpVisit made{
        .intake_id = IntakeId(made_up_id(dice, day)),
        .intake = {client, episode, mid_morning(day), AnsweredBy::client, std::string(language),
                   answers},
        .assessment_id = AssessmentId(made_up_id(dice, day)),
        .assessment = {client, episode, {}, k.version, {}, advised->input, advised->output},
        .plan_id = PlanId(made_up_id(dice, day))};
    made.assessment.intake = made.intake_id;
    standing = {client,           episode,          made.assessment_id,
                mid_morning(day), advised->urgency, advised->restrictions};
    if (advised->plan)
        made.plan = StoredPlan{
            client, episode, made.assessment_id, k.version, PlanStatus::agreed, *advised->plan, {}};
    return made;
}

// A newer assessment replaces the plan before it.
void replace_earlier_plans(std::vector<MadeUpVisit>& visits) {
    for (std::size_t i = 0; i + 1 < visits.size(); ++i)
        if (visits[i].plan)
            visits[i].plan->status = PlanStatus::replaced;
}

}  // namespace

MadeUpClient Demonstration::client(int number, bool with_care, int visits_max) const {
    Dice dice(seed_ * 0x9e3779b97f4a7c15U + static_cast<std::uint64_t>(number));
    MadeUpClient made;
    const int first_days_ago = dice.from_to(10, year_days);
    made.id = ClientId(made_up_id(dice, plus_days(today_, -first_days_ago)));
    made.client = made_up_person(dice, number, today_);
    Teller teller(k_, made.client, today_);
    for (int opened = first_days_ago; opened > 0; opened -= dice.from_to(90, 300)) {
        const auto complaint = complaint_of(dice, opened);
        const auto day = plus_days(today_, -opened);
        MadeUpEpisode episode{.id = EpisodeId(made_up_id(dice, day)),
                              .episode = {made.id,
                                          std::string(complaint.story->complaint),
                                          EpisodeStatus::open,
                                          day,
                                          {},
                                          practitioner_,
                                          {}}};
        // Every three weeks or so; most get better, some do not.
        const double kept_each_time = dice.one_in(4) ? 0.95 : 0.72;
        double pain = complaint.pain;
        int days_in = 0;
        for (int v = 0; with_care && v < visits_max && days_in < opened; ++v) {
            auto answers = teller.answers(complaint, days_in, pain, dice);
            episode.visits.push_back(
                visit(k_, {made.id, episode.id, plus_days(day, days_in), *made.client.language},
                      document(std::move(answers)), dice, episode.standing.emplace()));
            pain = std::max(0.0, pain * kept_each_time + dice.from_to(-1, 1) * 0.5);
            days_in += dice.from_to(14, 28);
        }
        if (days_in > 60 && opened - days_in > 20) {
            episode.episode.status = EpisodeStatus::closed;
            episode.episode.closed_on = plus_days(day, days_in);
        }
        replace_earlier_plans(episode.visits);
        made.episodes.push_back(std::move(episode));
        if (!with_care)
            break;
    }
    return made;
}

}  // namespace palpate::record
