#include "demonstration.hpp"

#include "commands.hpp"
#include "data_faults.hpp"
#include "practice_folder.hpp"
#include "record/demonstration/letters.hpp"
#include "scheduling/demonstration/calendar.hpp"
#include "session/demonstration/year.hpp"
#include "store/backup/console.hpp"
#include "store/erase.hpp"

#include <algorithm>
#include <iterator>

#include <unistd.h>

namespace palpate::app {
namespace {

using practice::PracticeId;
using record::MadeUpClient;
using record::Transaction;
using store::SqliteStore;

constexpr int clients_with_care =
    60;  // each costs the engine some milliseconds and the disk 100 kB
constexpr int clients_at_once = 100;

void say_progress(std::string_view what, int done, int all) {
    if (isatty(STDERR_FILENO) != 0)
        fmt::print(stderr, "\r{} {} of {}{}", what, done, all, done == all ? "\n" : "");
}

// The therapist of the demonstration, made when missing.
Result<practice::PersonId> therapist(SqliteStore& store, PracticeId practice, Uuid new_id) {
    practice::PersonId id(new_id);
    const auto done = store.change_access(practice, [&](practice::Access& access) -> Result<void> {
        if (const auto there = access.people.find_by_email(demonstration_email)) {
            id = there->id;
            return {};
        }
        return access.people.put(
            {.id = id,
             .person = {.name = "Alex Example",
                        .email = std::string(demonstration_email),
                        .roles = {practice::Role::owner, practice::Role::practitioner}},
             .made_at = access.now});
    });
    if (!done)
        return tl::unexpected(done.error());
    return id;
}

Result<void> keep(Transaction& t, const MadeUpClient& made) {
    Result<void> kept;
    const auto add = [&](auto id, const auto& content) {
        using T = std::remove_cvref_t<decltype(content)>;
        if (!kept)
            return;
        if (const auto added = t.records<T>().add(id, content, "made up"); !added)
            kept = tl::unexpected(added.error());
    };
    add(made.id, made.client);
    for (const auto& episode : made.episodes) {
        add(episode.id, episode.episode);
        for (const auto& visit : episode.visits) {
            add(visit.intake_id, visit.intake);
            add(visit.assessment_id, visit.assessment);
            if (visit.plan)
                add(visit.plan_id, *visit.plan);
        }
        if (episode.standing)
            add(Id<record::Standing>(episode.id.uuid()), *episode.standing);
    }
    return kept;
}

void add_courses(const MadeUpClient& made, std::vector<session::CourseWanted>& courses,
                 const knowledge::Knowledge& k) {
    for (const auto& episode : made.episodes)
        if (auto wanted = session::course_wanted(episode, today_here(), k)) {
            wanted->signed_by = "Alex Example";
            courses.push_back(*std::move(wanted));
        }
}

std::vector<record::ClientId> some_made_up(SqliteStore& store, const practice::Actor& actor) {
    std::vector<record::ClientId> ids;
    const record::Term start{"identifier", fmt::format("{}|", record::made_up_system)};
    (void)store.read(actor, [&](const Transaction& t) -> Result<void> {
        for (const auto& kept : t.records<record::Client>().by_term(start, clients_at_once))
            ids.push_back(kept.id);
        return {};
    });
    return ids;
}

// None where there is a calendar already.
Result<std::optional<scheduling::MadeUpHouse>> new_house(SqliteStore& store,
                                                         const practice::Actor& actor) {
    std::optional<scheduling::MadeUpHouse> house;
    auto made = store.write(actor, [&](Transaction& t) -> Result<void> {
        return scheduling::make_up_house(t, actor.person).map([&](auto&& kept) { house = kept; });
    });
    if (!made && made.error().kind != FaultKind::conflict)
        return tl::unexpected(std::move(made.error()));
    return house;
}

// Some weeks of visits of those who have an episode of care.
Result<void> fill_calendar(SqliteStore& store, const practice::Actor& actor,
                           const scheduling::MadeUpHouse& house,
                           const std::vector<record::ClientId>& clients, std::uint64_t seed) {
    Result<void> made;
    constexpr int days = scheduling::made_up_days_before + scheduling::made_up_days_ahead;
    for (int i = 0; made && i < days; ++i) {
        const auto day = plus_days(today_here(), i - scheduling::made_up_days_before);
        made = store.write(actor, [&](Transaction& t) -> Result<void> {
            scheduling::make_up_day(t, house, day, clients, seed);
            return {};
        });
        say_progress("made-up days:", i + 1, days);
    }
    return made;
}

// What became of the courses whose first visit is kept: visits, notes, measurements.
Result<void> fill_year(SqliteStore& store, const practice::Actor& actor,
                       const scheduling::MadeUpHouse* house,
                       const std::vector<session::CourseWanted>& courses, std::uint64_t seed,
                       const knowledge::Knowledge& k) {
    int done = 0;
    for (const auto& course : courses) {
        const auto made = store.write(actor, [&](Transaction& t) -> Result<void> {
            session::make_up_course(t, course, house, seed + static_cast<std::uint64_t>(done), k);
            return {};
        });
        if (!made)
            return made;
        say_progress("made-up courses:", ++done, static_cast<int>(courses.size()));
    }
    return {};
}

Result<void> fill_letters(SqliteStore& store, const practice::Actor& actor,
                          const std::vector<record::LetterWanted>& letters) {
    return store.write(
        actor, [&](Transaction& t) { return record::make_up_letters(t, letters, today_here()); });
}

Result<int> take_away(SqliteStore& store, PracticeId practice) {
    const auto actor = store::console(practice);
    int count = 0;
    for (auto ids = some_made_up(store, actor); !ids.empty(); ids = some_made_up(store, actor)) {
        const auto erased =
            store.write_part(practice, [&](SqliteStore::Part& part) -> Result<void> {
                for (const auto client : ids)
                    if (auto done = store::erase_contents(
                            part, store.sealer(),
                            {.actor = actor, .client = client, .why = "made up"});
                        !done)
                        return tl::unexpected(done.error());
                return {};
            });
        if (!erased)
            return tl::unexpected(erased.error());
        count += static_cast<int>(ids.size());
    }
    if (auto done = store.write(actor, scheduling::take_house_away); !done)
        return tl::unexpected(std::move(done.error()));
    store::scrub(store.folder());
    return count;
}

}  // namespace

Result<practice::PersonId> fill_with_made_up(SqliteStore& store, PracticeId practice,
                                             const DemoOptions& options,
                                             const knowledge::Knowledge& k) {
    Uuid new_id;
    auto actor = store::console(practice);
    (void)store.write(actor, [&](Transaction& t) -> Result<void> {
        new_id = t.new_id();
        return {};
    });
    const auto person = therapist(store, practice, new_id);
    if (!person)
        return person;
    actor.person = *person;
    std::vector<record::ClientId> with_care;
    std::vector<session::CourseWanted> courses;
    std::vector<record::LetterWanted> letters;
    const int cared_for = std::max(clients_with_care, options.sessions);
    const record::Demonstration demonstration(k, options.seed, today_here(), *person);
    for (int from = 0; from < options.clients; from += clients_at_once) {
        const int to = std::min(options.clients, from + clients_at_once);
        std::vector<MadeUpClient> some;
        some.reserve(static_cast<std::size_t>(to - from));
        for (int i = from; i < to; ++i) {
            const bool with_sessions = i < options.sessions;
            some.push_back(
                demonstration.client(i, i < cared_for, with_sessions ? 1 : record::made_up_visits));
            if (i < cared_for)
                with_care.push_back(some.back().id);
            if (with_sessions)
                add_courses(some.back(), courses, k);
            std::ranges::move(record::letters_wanted(some.back(), today_here()),
                              std::back_inserter(letters));
        }
        const auto kept = store.write(actor, [&](Transaction& t) -> Result<void> {
            for (const auto& made : some)
                if (auto one = keep(t, made); !one)
                    return one;
            return {};
        });
        if (!kept)
            return tl::unexpected(kept.error());
        say_progress("made-up clients:", to, options.clients);
    }
    if (const auto written = fill_letters(store, actor, letters); !written)
        return tl::unexpected(written.error());
    const auto house = new_house(store, actor);
    if (!house)
        return tl::unexpected(house.error());
    const auto* there = *house ? &**house : nullptr;
    if (const auto filled = fill_year(store, actor, there, courses, options.seed, k); !filled)
        return tl::unexpected(filled.error());
    if (there != nullptr)
        if (const auto filled = fill_calendar(store, actor, *there, with_care, options.seed);
            !filled)
            return tl::unexpected(filled.error());
    return person;
}

namespace {

// As one pastes it into a shell: a quote in the name of a folder ends no word.
std::string shell_word(std::string_view word) {
    std::string out = "'";
    for (const char c : word)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string link_command(const DemoOptions& options, std::string_view email) {
    return fmt::format(
        "palpate link --email {} --data {}{} --base http://127.0.0.1:8080", email,
        shell_word(options.folder),
        options.practice.empty() ? "" : " --practice " + shell_word(options.practice));
}

}  // namespace

int demo(const DemoOptions& options, const knowledge::Knowledge& k) {
    return or_trouble([&] {
        const auto store = open_folder(options.folder);
        const auto practice = choose_practice(*store, options.practice);
        if (!practice)
            return report(practice.error());
        if (options.remove) {
            const auto count = take_away(*store, practice->id);
            if (!count)
                return report(count.error());
            fmt::print("erased: {} made-up clients\n", *count);
            return 0;
        }
        const auto filled = fill_with_made_up(*store, practice->id, options, k);
        if (!filled && filled.error().kind == FaultKind::conflict)
            return report({FaultKind::conflict, "--seed",
                           "the made-up clients of this seed are here already; give another one, "
                           "or --remove them first"});
        if (!filled)
            return report(filled.error());
        fmt::print(
            "{} made-up clients, and {}, who signs in by the link that this makes (--base: where "
            "the server is reached):\n{}\n",
            options.clients, demonstration_email, link_command(options, demonstration_email));
        return 0;
    });
}

}  // namespace palpate::app
