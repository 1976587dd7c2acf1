#include "data_faults.hpp"
#include "store/verify.hpp"

#include <fmt/core.h>

namespace palpate::app {

int verify_folder(const std::string& folder) {
    return or_trouble([&] {
        const auto proof = store::verify(folder);
        if (!proof) {
            fmt::print(stderr, "palpate: {}: {}\n", proof.error().path, proof.error().message);
            return proof.error().kind == FaultKind::not_found ? exit_usage : exit_failed;
        }
        fmt::print(
            "sound: {} practices, {} versions of records, {} audit entries ({} about accounts)\n",
            proof->practices, proof->versions, proof->entries, proof->about_accounts);
        if (proof->clock_went_back > 0)
            fmt::print("the clock went back before {} of the entries; their order is right\n",
                       proof->clock_went_back);
        for (const auto& line : proof->moved_named)
            fmt::print("{}\n", line);
        if (proof->hours_moved > 0)
            fmt::print(
                "{} visits stand at another hour than was agreed: the rules of their zone"
                " changed; the page \"Today\" lists those to come\n",
                proof->hours_moved);
        return 0;
    });
}

}  // namespace palpate::app
