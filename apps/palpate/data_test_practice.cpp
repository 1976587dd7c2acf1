// data_test_practice FOLDER: a practice with three clients: one with an intake so long ago that no
// law keeps it, one without, one with an intake of today. Prints their ids, one a line.
#include "store/sqlite_store.hpp"

#include <fmt/core.h>

namespace {

using namespace palpate;

record::ClientId add_client(record::Transaction& t, const std::string& family) {
    const record::ClientId id(t.new_id());
    const record::Client client{.names = {{.family = family, .given = {"Ana"}}},
                                .birth = PartialDate::parse("1950-01-01")};
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
    auto long_ago = store::the_system();
    long_ago.now = [] { return *parse_instant("2000-01-01T00:00:00Z"); };
    const practice::Actor console{
        store::PracticeId(make_uuid(long_ago.now(), long_ago.random())), {}, "console"};
    {
        store::SqliteStore store({.folder = argv[1], .surroundings = long_ago});
        if (!store.add_practice(console.practice, {"practice", "A practice"}))
            return 1;
        const auto done = store.write(console, [](record::Transaction& t) -> Result<void> {
            const auto first = add_client(t, "Xylophonia");
            add_intake(t, first);
            fmt::print("{}\n{}\n", to_text(first), to_text(add_client(t, "Ruiz")));
            return {};
        });
        if (!done)
            return 1;
    }
    store::SqliteStore store({.folder = argv[1]});
    const auto done = store.write(console, [](record::Transaction& t) -> Result<void> {
        const auto third = add_client(t, "Today");
        add_intake(t, third);
        fmt::print("{}\n", to_text(third));
        return {};
    });
    return done ? 0 : 1;
}
