// Which techniques a session offers, and what each is worth against other ways of the same work:
// the client's wishes and past responses, the course, the practitioner's scope, and what was
// learned.
#pragma once

#include "planning/request.hpp"

namespace palpate::planning {

class Offers {
public:
    // `dose` is the index of the course, -1 when none fits. Refers to all it is given.
    Offers(const Wants& wants, int dose, const knowledge::Format& format,
           const knowledge::Knowledge& k)
        : wants_(wants), dose_(dose), format_(format), k_(k) {}

    bool offered(int technique) const;
    bool wished(int technique) const;
    // In the practitioner's scope, or no scope is told.
    bool named(int technique) const;
    // By the tables it never rises with depth; only what the practice's results say may do that.
    double quality(int technique) const;

private:
    const Wants& wants_;
    int dose_ = -1;
    const knowledge::Format& format_;
    const knowledge::Knowledge& k_;
};

}  // namespace palpate::planning
