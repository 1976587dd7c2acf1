#include "store/surroundings.hpp"

#include "store/seal.hpp"

namespace palpate::store {

Surroundings the_system() {
    return {.now =
                [] {
                    return std::chrono::time_point_cast<std::chrono::milliseconds>(
                        std::chrono::system_clock::now());
                },
            .random = random_bytes};
}

}  // namespace palpate::store
