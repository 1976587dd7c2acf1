// What the page asks of the run sheet (src/session), as text: one JSON object in, one out. The same
// function answers in the browser (module.cpp) and natively (lines.cpp), and tools/wasm-check
// compares the bytes.
#pragma once

#include <string>
#include <string_view>

namespace palpate::run_sheet {

// {"look": {sheet, log, frame, device}}          -> {"looked": where the session stands}
// {"append": {sheet, log, frame, event}}         -> {"log": the log with it}
// {"merge": {logs}}                              -> {"log": their union}
// {"check": event}                               -> {"faults": what is wrong with it, or none}
// What cannot be read or may not be now         -> {"faults": [{path, message} ..]}
std::string answer(std::string_view asked);

}  // namespace palpate::run_sheet
