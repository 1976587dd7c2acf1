// A returning client's answers on the day of a visit. What was told before is carried to that day
// with the date it was told on, so that the engine itself says what of it has lapsed
// (intake/rescreen.hpp); what is told now lies over it. Pure.
#pragma once

#include "advice/in.hpp"
#include "base/json.hpp"

namespace palpate::record {

// `input` is the contract's In of an assessment, with its day. Every answer to a screen gets that
// day, unless an older one is said; what counts days or weeks (duration, operations, other care,
// pregnancy, childbirth) grows by those that went by. A day before it (a clock set back) counts as
// the same day: nothing gets younger. Faults: what decode() says of `input`.
Result<Document> carried(const Document& input, Date today, const knowledge::Knowledge& k);

// `findings` is that member of the contract: what was told now replaces what was, and is of today.
// A doctor's check of a sign stays only while the sign goes on: a yes before and now.
// Faults at /findings.
Result<Document> told_now(const Document& carried, const Document& findings);

}  // namespace palpate::record
