// Any bytes through the whole call. What decodes must be answered: the same bytes twice, JSON that
// reads back, and a refusal of hands-on work whenever the answer is an emergency.
#include "advice/advise.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <boost/json.hpp>

namespace {

const palpate::knowledge::Knowledge& shipped() {
    static const auto k = palpate::knowledge::load(palpate::knowledge::embedded_tables()).value();
    return k;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace palpate;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto in = advice::decode(text, shipped(), parse_date("2026-11-21"));
    boost::json::error_code error;
    if (!in) {
        boost::json::parse(advice::encode_fault(in.error()), error);
        return error ? (std::abort(), 0) : 0;
    }
    const auto answer = advice::encode(advice::advise(*in, shipped()), shipped());
    if (answer != advice::encode(advice::advise(*in, shipped()), shipped()))
        std::abort();
    const auto read = boost::json::parse(answer, error);
    if (error)
        std::abort();
    const auto& out = read.as_object();
    if (out.at("urgency").as_string() == "emergency" && out.at("hands_on").as_string() != "refused")
        std::abort();
    return 0;
}
