#include "selfcare/self_care.hpp"

#include "base/joined.hpp"
#include "selfcare/obstacles.hpp"

#include <algorithm>
#include <array>
#include <bitset>

namespace palpate::selfcare {
namespace {

using knowledge::Knowledge;
using knowledge::SelfCareItem;
using knowledge::SelfCareKind;
using knowledge::SelfCareOffer;

constexpr int home_minutes_max = 15;  // a day, active time (rule home_minutes)
constexpr std::size_t slots = 3;

// Points of the order among items that nothing speaks against. Project values: what the client
// asked for first, then what a yellow flag teaches, then what the dose table adds, then what loads
// the days, then what eases the pain (warmth or cold go by preference: French2006), then evidence.
constexpr int points_wish = 20;
constexpr int points_yellow = 12;
constexpr int points_course = 5;
constexpr int points_overload = 4;
constexpr int points_eases = 3;
constexpr int points_region = 2;
constexpr int points_source = 1;
constexpr int points_supported = 2;
constexpr int points_limited = 1;
constexpr int points_stand_in = -3;  // education or monitoring in a slot meant for doing

constexpr double source_likely = 0.2;
constexpr std::size_t sources_read = 3;

bool contains(const std::vector<std::string>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

// Whether a word of the client's (an id, or heat, cold, pressure ...) means this item.
bool means(const std::vector<std::string>& words, const SelfCareItem& item) {
    if (words.empty())
        return false;
    const auto& u = item.uses;
    return contains(words, item.id) || (u.heat && contains(words, "heat")) ||
           (u.cold && contains(words, "cold")) || (u.pressure && contains(words, "pressure")) ||
           (u.exercise && contains(words, "exercise")) ||
           ((u.spine_stretch || u.limb_stretch) && contains(words, "stretch"));
}

class Chooser {
public:
    Chooser(const Situation& s, const Knowledge& k) : s_(s), k_(k), obstacles_(s, k) {
        find_gate();
        find_sources();
        find_yellow();
        if (const auto* early = k_.self_care.rule("first_72_hours"))
            first_days_ = knowledge::truth_of(early->when, s_.facts.values);
    }

    HomeProgramme run() {
        HomeProgramme out;
        std::array<int, slots> best{-1, -1, -1};
        std::array<int, slots> score{};
        std::array<int, slots> kept{-1, -1, -1};
        std::array<int, slots> kept_score{};
        for (std::size_t i = 0; i < k_.self_care.items.size(); ++i) {
            const auto& item = k_.self_care.items[i];
            if (!may_fit(k_.self_care.gates[i]) || !fits(item))
                continue;
            const auto slot = slot_of(item);
            const auto obstacle = obstacles_.of(item);
            const bool good = obstacle.kind == Obstacle::Kind::none;
            auto& chosen = good ? best[slot] : kept[slot];
            auto& most = good ? score[slot] : kept_score[slot];
            const bool refused = obstacle.kind == Obstacle::Kind::forbidden;
            if (refused && means(s_.wishes, item))
                out.kept_back.push_back({static_cast<int>(i), {}, obstacle.why});
            if (refused || obstacle.kind == Obstacle::Kind::not_fitting)
                continue;
            const int points = points_of(static_cast<int>(i));
            if (chosen < 0 || points > most) {
                chosen = static_cast<int>(i);
                most = points;
            }
        }
        within_minutes(best);
        for (std::size_t slot = 0; slot < slots; ++slot) {
            if (best[slot] >= 0)
                out.items.push_back(written(best[slot]));
            if (kept[slot] >= 0 && (best[slot] < 0 || kept_score[slot] > score[slot]))
                keep_back(kept[slot], out);
        }
        if (obstacles_.waiting())
            out.note = "A medical check comes first; until then only what cannot harm.";
        return out;
    }

private:
    static std::size_t slot_of(const SelfCareItem& item) {
        switch (item.kind) {
            case SelfCareKind::activity: return 0;
            case SelfCareKind::comfort: return 1;
            case SelfCareKind::habit:
            case SelfCareKind::monitor: return 2;
            // Staying active is the activity of the first weeks; other teaching is a habit.
            case SelfCareKind::education: return item.first_72_hours ? 0 : 2;
        }
        return 2;
    }

    void find_gate() {
        for (std::size_t s = 0; s < knowledge::stages_count; ++s)
            if (to_text(static_cast<knowledge::Stage>(s)) == stage_)
                stage_bit_.set(s);
        for (std::size_t g = 0; g < s_.facts.group_painted.size(); ++g)
            if (s_.facts.group_painted[g])
                painted_.set(knowledge::SelfCareGate::group_bit(g));
    }

    // False for most items that do not fit; `fits` decides.
    bool may_fit(const knowledge::SelfCareGate& gate) const {
        return gate.offered && (stage_.empty() || (gate.stages & stage_bit_).any()) &&
               (gate.groups.none() || (gate.groups & painted_).any());
    }

    bool fits(const SelfCareItem& item) const {
        const bool wished = means(s_.wishes, item);
        if (item.offer == SelfCareOffer::on_wish && !contains(s_.wishes, item.id))
            return false;
        if (means(s_.dislikes, item) || !fits_stage(item) || !obstacles_.fits_region(item))
            return false;
        const auto told = [&](const std::string& tag) { return s_.overloads.contains(tag); };
        return wished || item.overloads.empty() || std::ranges::any_of(item.overloads, told);
    }

    bool fits_stage(const SelfCareItem& item) const {
        // With no known stage, only what suits every stage.
        static constexpr const char* all[] = {"acute", "flare_up", "subacute", "chronic",
                                              "maintenance"};
        if (first_days_ == Tri::yes && !item.first_72_hours && !item.while_waiting)
            return false;
        if (s_.stage.empty())
            return std::ranges::all_of(
                all, [&](const char* stage) { return contains(item.stages, stage); });
        // Cold helps an injury of the first three days or a flare, nothing later.
        if (item.uses.cold && stage_ == "acute" && first_days_ != Tri::yes)
            return false;
        return contains(item.stages, stage_);
    }

    int points_of(int index) const {
        const auto& item = k_.self_care.items[static_cast<std::size_t>(index)];
        int points = 0;
        if (means(s_.wishes, item))
            points += points_wish;
        if (yellow_of(index))
            points += points_yellow;
        if (course_of(index))
            points += points_course;
        if (!overload_of(index).empty())
            points += points_overload;
        if (!ease_of(index).empty())
            points += points_eases;
        if (source_of(index))
            points += points_source;
        if (!item.groups.empty())
            points += points_region;
        if (item.citation.grade() == Grade::supported)
            points += points_supported;
        if (item.citation.grade() == Grade::limited)
            points += points_limited;
        if (item.kind == SelfCareKind::education || item.kind == SelfCareKind::monitor)
            points += points_stand_in;
        return points;
    }

    const knowledge::CourseItems* course_of(int index) const {
        for (const auto& course : k_.self_care.course) {
            const bool here =
                course.groups.empty() || std::ranges::any_of(course.groups, [&](int g) {
                    return s_.facts.group_painted[static_cast<std::size_t>(g)];
                });
            if (here && contains(course.stages, stage_) &&
                std::ranges::find(course.items, index) != course.items.end())
                return &course;
        }
        return nullptr;
    }

    // The first yellow flag that holds and is answered by teaching this.
    const knowledge::YellowFlag* yellow_of(int index) const {
        for (const auto* flag : yellow_)
            if (std::ranges::find(flag->items, index) != flag->items.end())
                return flag;
        return nullptr;
    }

    void find_yellow() {
        for (const auto& flag : k_.cautions.yellow)
            if (knowledge::truth_of(flag.when, s_.facts.values) == Tri::yes)
                yellow_.push_back(&flag);
    }

    bool named_for(std::string_view tag, int index) const {
        const auto found = k_.self_care.for_overload.find(tag);
        return found != k_.self_care.for_overload.end() &&
               std::ranges::find(found->second, index) != found->second.end();
    }

    std::string overload_of(int index) const {
        for (const auto& tag : s_.overloads)
            if (named_for(tag, index))
                return tag;
        return "";
    }

    // The first told ease that the item is made of.
    std::string_view ease_of(int index) const {
        const auto& item = k_.self_care.items[static_cast<std::size_t>(index)];
        for (const auto& told : s_.eases)
            if (contains(item.eases, told))
                return told;
        return "";
    }

    std::string name_of(const char* kind, std::string_view id) const {
        const auto table = k_.other.find(kind);
        if (table != k_.other.end())
            for (const auto& row : table->second)
                if (row.id == id)
                    return row.name;
        return std::string(id);
    }

    // The first likely source whose usual overload names the item.
    const knowledge::Source* source_of(int index) const {
        return source_of_item_[static_cast<std::size_t>(index)];
    }

    void find_sources() {
        source_of_item_.assign(k_.self_care.items.size(), nullptr);
        for (std::size_t i = 0; i < std::min(sources_read, s_.localisation.ranked.size()); ++i) {
            const auto& ranked = s_.localisation.ranked[i];
            if (ranked.probability < source_likely)
                continue;
            const auto& source = k_.sources[static_cast<std::size_t>(ranked.source)];
            for (const auto& tag : source.overloads) {
                const auto found = k_.self_care.for_overload.find(tag);
                if (found == k_.self_care.for_overload.end())
                    continue;
                for (const int item : found->second)
                    if (auto& first = source_of_item_[static_cast<std::size_t>(item)]; !first)
                        first = &source;
            }
        }
    }

    // The habit goes first when the day has too few minutes, then the comfort.
    void within_minutes(std::array<int, slots>& best) const {
        const auto minutes = [&](int i) {
            return i < 0 ? 0 : k_.self_care.items[static_cast<std::size_t>(i)].minutes_a_day;
        };
        for (std::size_t slot = slots; slot-- > 1;) {
            const auto all = minutes(best[0]) + minutes(best[1]) + minutes(best[2]);
            const bool wished =
                best[slot] >= 0 &&
                means(s_.wishes, k_.self_care.items[static_cast<std::size_t>(best[slot])]);
            if (all > home_minutes_max && minutes(best[slot]) > 0 && !wished)
                best[slot] = -1;
        }
    }

    void keep_back(int index, HomeProgramme& out) const {
        const auto& item = k_.self_care.items[static_cast<std::size_t>(index)];
        const auto obstacle = obstacles_.of(item);
        if (obstacle.kind == Obstacle::Kind::not_asked)
            out.kept_back.push_back({index, obstacles_.not_asked(item), obstacle.why});
    }

    HomeItem written(int index) const {
        const auto& item = k_.self_care.items[static_cast<std::size_t>(index)];
        HomeItem home{index, item.dose, item.how, "", item.stop_if};
        if (obstacles_.late_pregnancy() != Tri::no && !item.pregnancy_form.empty())
            home.how = item.pregnancy_form;
        if (item.uses.pressure) {
            home.pressure_max = std::min(6, obstacles_.pressure_max(item));  // SR-BALL: 6 of 10
            home.limits = joined("Press no harder than ", home.pressure_max, " of 10.");
        }
        const bool adapt = std::ranges::any_of(
            item.adapt_conditions, [&](int c) { return obstacles_.holds(c) != Tri::no; });
        if (!item.contra.empty())
            home.limits +=
                joined(home.limits.empty() ? "" : " ",
                       adapt ? "Ask your therapist how to adapt this to you. " : "", item.contra);
        if (home.stop_if.empty())
            home.stop_if = "it makes the pain worse.";
        add_because(index, home);
        return home;
    }

    void add_because(int index, HomeItem& home) const {
        const auto& item = k_.self_care.items[static_cast<std::size_t>(index)];
        std::string where = "fits any region";
        for (const int g : item.groups)
            if (s_.facts.group_painted[static_cast<std::size_t>(g)]) {
                where = "pain in: " + k_.groups[static_cast<std::size_t>(g)].name;
                break;
            }
        home.because.push_back({joined(where, "; stage ", s_.stage.empty() ? "not known" : s_.stage,
                                       "; nothing told speaks against it"),
                                item.id, item.citation});
        if (const auto tag = overload_of(index); !tag.empty())
            home.because.push_back({"told: " + name_of("overloads", tag), item.id, item.citation});
        if (const auto* flag = yellow_of(index))
            home.because.push_back({"told: " + flag->name, flag->id, flag->citation});
        if (const auto ease = ease_of(index); !ease.empty())
            home.because.push_back({joined("told: ", name_of("eases", ease), " eases the pain"),
                                    item.id, item.citation});
        if (const auto* source = source_of(index))
            home.because.push_back({"likely source: " + source->name, item.id, item.citation});
        if (const auto* course = course_of(index))
            home.because.push_back(
                {"the dose table adds it to this stage and region", course->id, course->citation});
        if (means(s_.wishes, item))
            home.because.push_back({"the client asked for it", item.id, item.citation});
        if (obstacles_.waiting())
            if (const auto* rule = k_.self_care.rule("while_waiting"))
                home.because.push_back({rule->text, rule->id, rule->citation});
    }

    const Situation& s_;
    const Knowledge& k_;
    Obstacles obstacles_;
    const std::string_view stage_ = s_.stage == "recurrent" ? std::string_view("acute") : s_.stage;
    knowledge::StageSet stage_bit_;
    std::bitset<64> painted_;                               // groups, as SelfCareGate has them
    Tri first_days_ = Tri::unknown;                         // of an injury
    std::vector<const knowledge::YellowFlag*> yellow_;      // those that hold
    std::vector<const knowledge::Source*> source_of_item_;  // null: none
};

}  // namespace

HomeProgramme choose(const Situation& situation, const Knowledge& k) {
    if (situation.urgency == screening::Urgency::emergency ||
        situation.restrictions.hands_on == screening::HandsOn::refused)
        return {{}, {}, "Only the action counts now; no home programme."};
    return Chooser(situation, k).run();
}

}  // namespace palpate::selfcare
