// Tokens for programs and one-time links for people, also while a server runs on the same folder.
#include "data_faults.hpp"
#include "practice/grants.hpp"
#include "practice_folder.hpp"

#include <fmt/core.h>

namespace palpate::app {
namespace {

using practice::PracticeId;
using store::SqliteStore;

// Opens the folder and chooses the practice; what goes wrong is one line on stderr.
template <class F>
int in_practice(const std::string& folder, const std::string& slug, F work) {
    return or_trouble([&] {
        const auto store = open_folder(folder);
        const auto found = choose_practice(*store, slug);
        return found ? work(*store, found->id) : report(found.error());
    });
}

int list_tokens(SqliteStore& store, PracticeId practice) {
    const auto all = practice::tokens(store, practice);
    if (!all)
        return report(all.error());
    for (const auto& token : *all)
        fmt::print("{}  {}  {}  {}\n", to_text(token.made_at),
                   token.revoked_at ? "revoked" : "good   ", token.name, token.scopes);
    return 0;
}

Result<practice::PersonId> whose(SqliteStore& store, PracticeId practice,
                                 const std::string& email) {
    if (!email.empty())
        return practice::find_person(store, practice, email).map([](const auto& a) {
            return a.id;
        });
    const auto owned = practice::has_owner(store, practice);
    if (!owned)
        return tl::unexpected(owned.error());
    if (*owned)
        return invalid("--email", "there is an owner already; say whose link it is to be");
    return practice::PersonId();
}

}  // namespace

int token(const TokenOptions& options) {
    return in_practice(options.folder, options.practice, [&](SqliteStore& store, PracticeId id) {
        if (options.list)
            return list_tokens(store, id);
        if (!options.revoke.empty()) {
            const auto ended = practice::revoke_tokens(store, id, options.revoke);
            return ended ? 0 : report(ended.error());
        }
        const auto made = practice::make_token(store, id, options.name, options.scope);
        if (!made)
            return report(made.error());
        fmt::print("{}\n", *made);
        return 0;
    });
}

int link(const LinkOptions& options) {
    return in_practice(options.folder, options.practice, [&](SqliteStore& store, PracticeId id) {
        const auto made = whose(store, id, options.email).and_then([&](practice::PersonId person) {
            return practice::make_link(store, id, person);
        });
        if (!made)
            return report(made.error());
        fmt::print("{}/welcome#{}\n", options.base, *made);
        return 0;
    });
}

}  // namespace palpate::app
