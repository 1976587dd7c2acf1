// What speaks against one self-care item for one client. Unknown is never no: a contraindication
// that this client can still be asked about is an obstacle too, of its own kind.
#pragma once

#include "selfcare/self_care.hpp"

namespace palpate::selfcare {

struct Obstacle {
    enum class Kind { none, not_fitting, forbidden, not_asked } kind = Kind::none;
    std::string why;  // for a person; empty when not fitting
};

class Obstacles {
public:
    Obstacles(const Situation& situation, const knowledge::Knowledge& k);

    // The first forbidden thing; else that something was not asked; else none.
    Obstacle of(const knowledge::SelfCareItem& item) const;
    // The facts whose answers could speak against it.
    std::vector<int> not_asked(const knowledge::SelfCareItem& item) const;

    bool waiting() const { return waiting_; }  // for a medical check: only what cannot harm
    Tri holds(int condition) const { return condition_[static_cast<std::size_t>(condition)]; }
    Tri late_pregnancy() const { return late_pregnancy_; }  // from 20 weeks on
    // The smallest cap of any restriction where the item is used, 0-10; 10 when none.
    int pressure_max(const knowledge::SelfCareItem& item) const;
    // Painted, or in a painted group, and within the item's groups.
    bool used_at(const knowledge::SelfCareItem& item, int region) const;
    bool fits_region(const knowledge::SelfCareItem& item) const;

private:
    void mark_askable();
    Tri state_of(const std::vector<int>& facts, Tri truth) const;
    void find_late_pregnancy();
    std::string forbidden_fact(const knowledge::SelfCareItem& item) const;
    std::string forbidden_use(const knowledge::SelfCareItem& item) const;
    std::string forbidden_posture(const knowledge::SelfCareItem& item) const;
    template <class Visit>
    void each_open(const knowledge::SelfCareItem& item, Visit visit) const;
    bool anything_open(const knowledge::SelfCareItem& item) const;
    bool near_site(const knowledge::SelfCareItem& item, int condition) const;
    bool reaches(const screening::Restriction& r, const knowledge::SelfCareItem& item) const;
    bool stops_use(const screening::Restriction& r, const knowledge::SelfCareUses& uses) const;
    bool position_barred(std::string_view position) const;

    const Situation& s_;
    const knowledge::Knowledge& k_;
    std::vector<bool> askable_;  // facts of a must-ask screen of this client
    std::vector<Tri> condition_;
    Tri exercise_stop_ = Tri::no;
    int exercise_rule_ = -1;
    Tri late_pregnancy_ = Tri::no;
    bool waiting_ = false;
};

}  // namespace palpate::selfcare
