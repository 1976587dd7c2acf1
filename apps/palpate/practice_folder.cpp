#include "practice_folder.hpp"

#include "secrets/secret.hpp"
#include "store/trouble.hpp"

namespace palpate::app {

std::unique_ptr<store::SqliteStore> open_folder(const std::string& folder) {
    auto store = std::make_unique<store::SqliteStore>(store::StoreOptions{.folder = folder});
    if (!store->practices().empty())
        return store;
    const auto now = store::the_system().now();
    const auto made = store->add_practice(practice::PracticeId(secrets::new_id(now)),
                                          {.slug = std::string(default_slug), .name = "Practice"});
    // Another process may have been faster.
    if (!made && made.error().kind != FaultKind::conflict)
        throw store::StoreError(store::Trouble::busy, made.error().message);
    return store;
}

}  // namespace palpate::app
