// Answers that are worked out by reading much, kept in memory for as long as reading again would
// give the same (decisions/0068).
#pragma once

#include "record/transaction.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace palpate::record {

class LastingAnswers {
public:
    virtual ~LastingAnswers() = default;

    // Of the clock it may use whole minutes, rounded up, and what has run out by now (a hold, a
    // broken glass), and nothing else: those are known to end.
    using Make = std::function<Result<std::string>(const Transaction&)>;

    // What `make` gives, or gave before to the same person for the same question. Any thread.
    virtual Result<std::string> answer(const practice::Actor& actor, std::string_view question,
                                       const Make& make) = 0;
};

}  // namespace palpate::record
