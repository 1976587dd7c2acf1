// Any text as palpate.toml: settings, or faults that each name a place and say what is allowed.
// What is read names where every setting that was said came from.
#include "settings/gather.hpp"

#include <cstdint>
#include <cstdlib>

using namespace palpate;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const settings::Sources sources{
        .file = settings::Sources::File{.name = "palpate.toml",
                                        .folder = "/nowhere",
                                        .text = {reinterpret_cast<const char*>(data), size}},
        .environment = [](const std::string&) -> std::optional<std::string> { return {}; },
        .read = [](const std::string& path) -> Result<std::string> {
            return refuse(FaultKind::not_found, path, "there is no such file");
        },
        .flags = {}};
    const auto gathered = settings::gather(sources);
    if (!gathered) {
        if (gathered.error().empty())
            std::abort();
        for (const auto& fault : gathered.error())
            if (fault.path.empty() || fault.message.empty())
                std::abort();
        return 0;
    }
    for (const auto& [key, place] : gathered->from)
        if (!place.starts_with("palpate.toml:"))
            std::abort();
    return 0;
}
