// data_test_practice FOLDER: a practice with two clients, one of them with an intake. Prints their
// ids, one a line.
#include "store/sqlite_store.hpp"

#include <fmt/core.h>

namespace {

using namespace palpate;

record::ClientId add_client(record::Transaction& t, const std::string& family) {
    const record::ClientId id(t.new_id());
    const record::Client client{.names = {{.family = family, .given = {"Ana"}}}};
    if (!t.records<record::Client>().add(id, client))
        std::abort();
    return id;
}

void add_intake(record::Transaction& t, record::ClientId client) {
    const record::EpisodeId episode(t.new_id());
    const record::Episode course{.client = client,
                                 .complaint = "back",
                                 .status = record::EpisodeStatus::open,
                                 .opened_on = *parse_date("2026-11-21")};
    const record::StoredIntake intake{
        .client = client,
        .episode = episode,
        .taken_at = t.now(),
        .by = record::AnsweredBy::client,
        .language = "en",
        .answers = *Document::from(R"({"regions":{"low_back_left":4}})")};
    if (!t.records<record::Episode>().add(episode, course) ||
        !t.records<record::StoredIntake>().add(record::IntakeId(t.new_id()), intake))
        std::abort();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    store::SqliteStore store({.folder = argv[1]});
    const store::PracticeId practice(make_uuid(store.now(), store::random_bytes()));
    if (!store.add_practice(practice, {"practice", "A practice"}))
        return 1;
    const auto done =
        store.write({practice, {}, "console"}, [](record::Transaction& t) -> Result<void> {
            const auto first = add_client(t, "Xylophonia");
            add_intake(t, first);
            fmt::print("{}\n{}\n", to_text(first), to_text(add_client(t, "Ruiz")));
            return {};
        });
    return done ? 0 : 1;
}
