// The organisation that keeps the records, and who acts in it. A practice is the tenant: everything
// that is kept belongs to exactly one, and nothing is ever looked up across two.
#pragma once

#include "base/fault.hpp"
#include "base/id.hpp"
#include "base/json.hpp"

#include <string>
#include <vector>

namespace palpate::practice {

struct Practice {
    std::string slug;  // in public addresses: a-z, 0-9 and -, 2 to 40 characters
    std::string name;  // as people call it
};
PALPATE_DESCRIBE(Practice, slug, name);

using PracticeId = Id<Practice>;
using PersonId = Id<struct Person>;

// Who does something, for which practice, from where.
struct Actor {
    PracticeId practice;
    PersonId person;
    std::string place;   // network address, or "console"; only a keyed hash of it is kept
    bool owner = false;  // sees what is only kept for the law
};

// Every fault; empty when it may be kept.
std::vector<Fault> check(const Practice& practice);

struct KeptPractice {
    PracticeId id;
    Practice content;
};

class Practices {
public:
    virtual ~Practices() = default;
    // Conflict when the slug is taken.
    virtual Result<void> add_practice(PracticeId id, const Practice& practice) = 0;
    virtual Result<KeptPractice> find_practice(std::string_view slug) = 0;
    virtual std::vector<KeptPractice> practices() = 0;  // by slug
};

}  // namespace palpate::practice
