#include "planning/compose.hpp"

#include "planning/allot.hpp"
#include "planning/offers.hpp"

#include <algorithm>

namespace palpate::planning {
namespace {

using knowledge::Role;

constexpr int opening_pressure_max = 3;  // light: warming up and closing
constexpr int stroke_minutes_max = 8;    // of an opening or closing that takes up spare time

// A quiet stroke that opens or closes the work in one position.
struct Stroke {
    int technique = -1;
    int region = -1;
    int group = -1;
    Answer answer;
};

// A technique that this session may use somewhere.
struct Choice {
    int technique = -1;
    PositionSet positions;
    double quality = 0;  // against other ways of the same piece
    bool wished = false;
    bool needs_point = false;  // of acupressure, in the region
};

std::size_t at(Position p) {
    return static_cast<std::size_t>(p);
}

class Composer {
public:
    Composer(const Client& client, const Limits& limits, const SessionAsked& asked,
             const knowledge::Knowledge& k)
        : client_(client),
          limits_(limits),
          asked_(asked),
          k_(k),
          format_(k.plan.formats[static_cast<std::size_t>(asked.format)]),
          offers_(client.wants, asked.dose, format_, k),
          returns_(returns_of(k.plan.composer)) {}

    Composed run() {
        aims_ = aims_of(client_, limits_, asked_.format, k_);
        set_frame();
        find_strokes();
        find_choices();
        Composed out;
        if (problem_.order.empty())
            return out;
        fill_targets();
        auto allotment = allot(problem_, returns_);
        if (allotment.value < 0)
            return out;
        out.routine = lay_out(allotment);
        find_runner_up(out);
        return out;
    }

private:
    // Opening, closing and re-test always stay; a short session shortens them.
    void set_frame() {
        opening_ = format_.opening;
        closing_ = format_.closing;
        retest_ = format_.retest;
        const auto frame = [&] { return opening_ + closing_ + retest_; };
        while (frame() * 2 > asked_.minutes && frame() > 3) {
            auto& longest = std::max({std::ref(opening_), std::ref(closing_), std::ref(retest_)},
                                     [](const int& a, const int& b) { return a < b; })
                                .get();
            --longest;
        }
        problem_.minutes = asked_.minutes - frame();
        problem_.change_minutes = k_.plan.composer.position_change_minutes;
    }

    PositionSet open_positions(int technique) const {
        return k_.plan.techniques[static_cast<std::size_t>(technique)].positions &
               format_.positions & limits_.positions();
    }

    std::vector<int> gentle_first() const {
        std::vector<int> order;
        order.reserve(k_.techniques.size());
        for (const bool in_scope : {true, false})
            for (const auto role : {Role::gentle, Role::general})
                for (std::size_t t = 0; t < k_.techniques.size(); ++t) {
                    const auto& use = k_.plan.techniques[t];
                    const int technique = static_cast<int>(t);
                    if (use.role == role && use.pressure_max > 0 && !use.feet_only &&
                        offers_.named(technique) == in_scope && offers_.offered(technique) &&
                        limits_.technique(technique).allowed)
                        order.push_back(technique);
                }
        return order;
    }

    void find_strokes() {
        const auto techniques = gentle_first();
        static constexpr Position order[] = {Position::seated, Position::prone,
                                             Position::side_lying_left, Position::side_lying_right,
                                             Position::supine};
        for (const auto p : order) {
            if (!format_.positions[at(p)] || !limits_.positions()[at(p)])
                continue;
            auto& stroke = strokes_[at(p)];
            for (const int t : techniques)
                if (stroke.technique < 0 && open_positions(t)[at(p)])
                    find_stroke(t, p, stroke);
            if (stroke.technique >= 0)
                problem_.order.push_back(p);
        }
    }

    bool reached(int region, Position p) const {
        return k_.plan.reach[static_cast<std::size_t>(region)][at(p)];
    }

    void find_stroke(int technique, Position p, Stroke& stroke) const {
        static constexpr std::string_view wide[] = {"trunk_back", "upper_back", "lumbar",
                                                    "mid_back"};
        for (const auto id : wide) {
            const auto g = k_.group(id);
            if (!g)
                continue;
            const auto& regions = k_.groups[static_cast<std::size_t>(*g)].regions;
            if (!std::ranges::all_of(regions, [&](int r) { return reached(r, p); }))
                continue;
            const auto answer =
                limits_.at_all(technique, k_.plan.groups[static_cast<std::size_t>(*g)]);
            if (answer.allowed) {
                stroke = {technique, -1, *g, answer};
                return;
            }
        }
        const auto try_region = [&](int region) {
            if (stroke.technique >= 0 || !reached(region, p))
                return;
            const auto answer = limits_.at(technique, region, -1);
            if (answer.allowed)
                stroke = {technique, region, -1, answer};
        };
        for (const auto& aim : aims_)
            try_region(aim.region);
        for (const int region : k_.plan.comfort_regions)
            try_region(region);
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            try_region(static_cast<int>(r));
    }

    // Whatever does not depend on the place, once for all places.
    void find_choices() {
        choices_.reserve(k_.techniques.size());
        for (std::size_t t = 0; t < k_.techniques.size(); ++t) {
            const int technique = static_cast<int>(t);
            const auto positions = open_positions(technique);
            if (k_.plan.techniques[t].role != Role::none && positions.any() &&
                offers_.offered(technique) && limits_.technique(technique).allowed)
                choices_.push_back({technique, positions, offers_.quality(technique),
                                    offers_.wished(technique),
                                    k_.techniques[t].id == "acupressure"});
        }
    }

    void fill_targets() {
        problem_.targets.reserve(aims_.size());
        int points = 0;
        knowledge::TechniqueSet applied;  // a pack, warm or cold, goes on one place only
        for (const auto& aim : aims_) {
            Target target{.weight = aim.weight};
            const bool muscle = aim.source >= 0;
            target.ease.reserve(8);
            if (muscle) {
                target.tender.reserve(4);
                target.movement.reserve(4);
            }
            for (const auto& choice : choices_) {
                const auto t = static_cast<std::size_t>(choice.technique);
                const auto role = k_.plan.techniques[t].role;
                const bool ease = role == Role::gentle || role == Role::general;
                const bool tender =
                    role == Role::specific && (muscle || choice.wished) && points < points_max();
                if (ease && !(applied[t] && k_.plan.techniques[t].pressure_max == 0))
                    add_way(choice, aim, target.ease);
                else if (tender)
                    add_way(choice, aim, target.tender);
                else if (role == Role::movement && muscle)
                    add_way(choice, aim, target.movement);
            }
            prepare(target);
            for (const auto& way : target.ease)
                applied.set(static_cast<std::size_t>(way.technique));
            points += target.tender.empty() ? 0 : 1;
            problem_.targets.push_back(std::move(target));
        }
    }

    int points_max() const { return k_.plan.composer.points_max; }

    // Work on a tender band comes after easing on the same target: only in positions in which every
    // way of easing can be done too, so that easing is never the later one.
    static void prepare(Target& target) {
        PositionSet common;
        common.set();
        for (const auto& way : target.ease)
            common &= way.positions;
        if (target.ease.empty())
            common.reset();
        for (auto& way : target.tender)
            way.positions &= common;
        std::erase_if(target.tender, [](const Way& way) { return way.positions.none(); });
    }

    void add_way(const Choice& choice, const Aim& aim, std::vector<Way>& ways) const {
        const auto& use = k_.plan.techniques[static_cast<std::size_t>(choice.technique)];
        const auto& region = k_.regions[static_cast<std::size_t>(aim.region)];
        if (use.feet_only && !region.base.starts_with("foot"))
            return;
        const auto positions =
            choice.positions & k_.plan.reach[static_cast<std::size_t>(aim.region)];
        if (positions.none() || !limits_.at(choice.technique, aim.region, aim.source).allowed)
            return;
        if (choice.needs_point && !has_point(aim.region))
            return;
        ways.push_back({choice.technique, positions, use.minutes_min, use.minutes_max,
                        choice.quality, k_.plan.composer.strain_cost * use.strain,
                        use.prepare_minutes > 0, use.prepare_minutes});
    }

    // A comfort point in this region that nothing about this client speaks against. Points that
    // pregnancy avoids or that want a clot screen are left to the practitioner.
    bool has_point(int region) const {
        const auto& held = client_.restrictions.conditions;
        return std::ranges::any_of(k_.plan.points, [&](const knowledge::AcupressurePoint& point) {
            if (!point.regions[static_cast<std::size_t>(region)] || point.clot_screen ||
                point.pregnancy_avoid)
                return false;
            return std::ranges::none_of(held, [&](int c) {
                const auto& code = k_.conditions[static_cast<std::size_t>(c)].code;
                return std::ranges::find(point.condition_codes, code) !=
                       point.condition_codes.end();
            });
        });
    }

    Step step_of(Part part, int technique, int minutes, Position p, const Answer& answer) const {
        const auto& use = k_.plan.techniques[static_cast<std::size_t>(technique)];
        Step s{.part = part, .technique = technique, .minutes = minutes};
        s.pressure_min = use.pressure_min;
        s.pressure_max = std::min(use.pressure_max, answer.pressure_max);
        s.position = p;
        s.cap = answer.by;
        return s;
    }

    void add_stroke(Part part, int minutes, Position p, std::vector<Step>& steps) const {
        const auto& stroke = strokes_[at(p)];
        Step s = step_of(part, stroke.technique, minutes, p, stroke.answer);
        s.region = stroke.region;
        s.group = stroke.group;
        s.pressure_max = std::max(s.pressure_min, std::min(s.pressure_max, opening_pressure_max));
        steps.push_back(s);
    }

    void add_piece(Part part, const Piece& piece, const std::vector<Way>& ways, const Aim& aim,
                   std::vector<Step>& steps) const {
        const int technique = ways[static_cast<std::size_t>(piece.way)].technique;
        Step s = step_of(part, technique, piece.minutes, piece.position,
                         limits_.at(technique, aim.region, aim.source));
        s.region = aim.region;
        s.aim = aim;
        steps.push_back(s);
    }

    Routine lay_out(const Allotment& a) const {
        Routine routine;
        auto& steps = routine.steps;
        steps.reserve(aims_.size() + 8);
        std::vector<Position> used;
        for (const auto p : problem_.order)
            if (a.positions[at(p)])
                used.push_back(p);
        if (used.empty())
            used.push_back(problem_.order.front());
        add_stroke(Part::opening, opening_, used.front(), steps);
        for (const auto p : used)
            lay_out_position(a, p, steps);
        add_retest(used.back(), steps);
        add_stroke(Part::closing, closing_, used.back(), steps);
        routine.value = a.value;
        finish(routine);
        return routine;
    }

    void lay_out_position(const Allotment& a, Position p, std::vector<Step>& steps) const {
        for (std::size_t g = 0; g < a.shares.size(); ++g) {
            const auto& share = a.shares[g];
            const auto& target = problem_.targets[g];
            if (share.ease.way >= 0 && share.ease.position == p)
                add_piece(Part::general, share.ease, target.ease, aims_[g], steps);
            if (share.tender.way >= 0 && share.tender.position == p)
                add_piece(Part::specific, share.tender, target.tender, aims_[g], steps);
        }
        for (std::size_t g = 0; g < a.shares.size(); ++g)
            if (a.shares[g].movement.way >= 0 && a.shares[g].movement.position == p)
                add_piece(Part::integrating, a.shares[g].movement, problem_.targets[g].movement,
                          aims_[g], steps);
    }

    // The client moves, nobody touches; it stands at the place that was worked for its pain.
    void add_retest(Position p, std::vector<Step>& steps) const {
        const int technique = k_.plan.retest_technique;
        Step s = step_of(Part::retest, technique, retest_, p, limits_.technique(technique));
        s.region = steps.front().region;
        s.group = steps.front().group;
        for (const auto& other : steps)
            if (other.aim.region >= 0 && other.aim.weight > s.aim.weight &&
                limits_.at(technique, other.aim.region, other.aim.source).allowed) {
                s.region = other.aim.region;
                s.group = -1;
                s.aim = other.aim;
            }
        steps.push_back(s);
    }

    // Spare minutes lengthen the quiet work, never past a technique's own longest time; what is
    // still left shortens the session. Then turns, strain and the sum.
    void finish(Routine& routine) const {
        auto& steps = routine.steps;
        int sum = 0;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (i > 0 && steps[i].position != steps[i - 1].position) {
                steps[i].turn_minutes = problem_.change_minutes;
                steps[i].minutes += problem_.change_minutes;
                ++routine.changes;
            }
            sum += steps[i].minutes;
        }
        for (bool longer = true; longer && sum < asked_.minutes;) {
            longer = false;
            for (auto& s : steps) {
                const auto& use = k_.plan.techniques[static_cast<std::size_t>(s.technique)];
                const int most = s.part == Part::general ? use.minutes_max : stroke_minutes_max;
                const bool quiet =
                    s.part == Part::general || s.part == Part::opening || s.part == Part::closing;
                if (!quiet || s.minutes - s.turn_minutes >= most || sum >= asked_.minutes)
                    continue;
                ++s.minutes;
                ++sum;
                longer = true;
            }
        }
        routine.minutes = sum;
        for (auto& s : steps) {
            const auto& use = k_.plan.techniques[static_cast<std::size_t>(s.technique)];
            s.strain = (s.minutes - s.turn_minutes) * use.strain;
            routine.strain += s.strain;
        }
    }

    int most_used(const Routine& routine) const {
        std::vector<int> minutes(k_.techniques.size(), 0);
        for (const auto& s : routine.steps)
            if (s.part == Part::general)
                minutes[static_cast<std::size_t>(s.technique)] += s.minutes - s.turn_minutes;
        const auto most = std::ranges::max_element(minutes);
        return most == minutes.end() || *most == 0 ? -1 : static_cast<int>(most - minutes.begin());
    }

    // The best session that does without what the winner uses most.
    void find_runner_up(Composed& out) {
        const int without = most_used(out.routine);
        if (without < 0)
            return;
        for (auto& target : problem_.targets)
            std::erase_if(target.ease, [&](const Way& way) { return way.technique == without; });
        for (auto& target : problem_.targets)
            prepare(target);
        const auto allotment = allot(problem_, returns_);
        if (allotment.value <= 0)
            return;
        RunnerUp second{.routine = lay_out(allotment), .without = without};
        second.instead = most_used(second.routine);
        if (second.instead >= 0)
            out.runner_up = std::move(second);
    }

    const Client& client_;
    const Limits& limits_;
    const SessionAsked& asked_;
    const knowledge::Knowledge& k_;
    const knowledge::Format& format_;
    Offers offers_;
    Returns returns_;
    std::vector<Aim> aims_;
    std::vector<Choice> choices_;  // in table order
    Problem problem_;
    std::array<Stroke, knowledge::positions_count> strokes_;
    int opening_ = 0;
    int closing_ = 0;
    int retest_ = 0;
};

}  // namespace

Composed compose(const Client& client, const Limits& limits, const SessionAsked& asked,
                 const knowledge::Knowledge& k) {
    return Composer(client, limits, asked, k).run();
}

}  // namespace palpate::planning
