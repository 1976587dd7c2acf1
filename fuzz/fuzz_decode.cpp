// Any bytes as a client's intake: a value or a fault that names its place, never a crash.
#include "advice/in.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

const palpate::knowledge::Knowledge& shipped() {
    static const auto k = palpate::knowledge::load(palpate::knowledge::embedded_tables()).value();
    return k;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto in = palpate::advice::decode(text, shipped(), palpate::parse_date("2026-11-21"));
    if (!in && in.error().message.empty())
        std::abort();  // a refusal says why
    return 0;
}
