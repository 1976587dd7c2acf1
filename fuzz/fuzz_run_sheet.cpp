// Any text as what the page asks of the run sheet, a forged clock among it: always one JSON object
// with one of the members that are promised.
#include "run_sheet/answer.hpp"

#include <cstdint>
#include <cstdlib>

#include <boost/json.hpp>

using namespace palpate;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = run_sheet::answer({reinterpret_cast<const char*>(data), size});
    boost::system::error_code error;
    const auto said = boost::json::parse(text, error);
    if (error || !said.is_object() || said.as_object().size() != 1)
        std::abort();
    const auto& [name, value] = *said.as_object().begin();
    if (name != "faults" && name != "looked" && name != "log")
        std::abort();
    return 0;
}
