// The worth of a question: how far its answers would move the decision, on average.
#pragma once

#include "advice/in.hpp"

#include <map>
#include <string>
#include <vector>

namespace palpate::advice {

class LookAhead {
public:
    LookAhead(const In& in, const knowledge::Knowledge& k);

    // Points, see interview.csv. Facts are looked at through urgency and restrictions; movements
    // and palpation through the ranked sources.
    double worth_of_fact(int finding) const;
    double worth_of_number(const knowledge::NumberQuestion& number) const;
    double worth_of_movement(const std::string& movement) const;
    double worth_of_palpation(const std::string& source) const;

    // Needed before movements and palpation are looked at, and for sources().
    void look_at_sources();

    const screening::Screening& screening() const { return now_.screening; }
    const screening::Restrictions& restrictions() const { return now_.restrictions; }
    const assessment::Localisation& sources() const { return sources_; }

private:
    struct Decision {
        screening::Screening screening;
        screening::Restrictions restrictions;
        screening::Urgency urgency = screening::Urgency::clear;
    };
    Decision decide(const intake::Facts& facts) const;
    void finish(Decision& d, const intake::Facts& facts) const;
    double change(const Decision& then) const;
    double change(const assessment::Localisation& then) const;
    double worth(intake::Facts facts) const;
    double worth_if(int finding, Interval answer) const;
    void mark_relevant();
    double value(std::string_view id) const { return k_.interview.value(id); }

    const In& in_;
    const knowledge::Knowledge& k_;
    intake::Facts told_;  // without what was derived
    Decision now_;
    assessment::Localisation sources_;
    std::vector<bool> relevant_;  // facts
};

}  // namespace palpate::advice
