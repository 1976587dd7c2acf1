#include "commands.hpp"
#include "data_commands.hpp"
#include "data_faults.hpp"
#include "record/measures/practice_measure.hpp"
#include "session/results/research.hpp"
#include "store/backup/console.hpp"

#include <fstream>

namespace palpate::app {
namespace {

Result<Date> day_in(const std::string& said, std::string_view option, Date left_out) {
    if (said.empty())
        return left_out;
    if (const auto day = parse_date(said))
        return *day;
    return invalid(std::string(option), "expected a day such as 2026-11-01");
}

Result<session::Period> period_of(const ResearchOptions& options) {
    const auto usual = session::last_year(today_here());
    const auto from = day_in(options.from, "--from", usual.from);
    if (!from)
        return tl::unexpected(from.error());
    const auto until = day_in(options.until, "--until", usual.until);
    if (!until)
        return tl::unexpected(until.error());
    const session::Period period{*from, *until};
    auto fine = session::check(period);
    if (!fine) {
        fine.error().path = fmt::format("--{}", fine.error().path.substr(1));
        return tl::unexpected(std::move(fine.error()));
    }
    return period;
}

Result<void> write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file)
        return refuse(FaultKind::conflict, path.string(), "cannot be written");
    return {};
}

Result<void> export_to(const ResearchOptions& options) {
    const auto period = period_of(options);
    if (!period)
        return tl::unexpected(period.error());
    if (auto there = must_hold_data(options.folder); !there)
        return tl::unexpected(there.error());
    if (std::filesystem::exists(options.to))
        return refuse(FaultKind::conflict, options.to, "is there already");
    store::SqliteStore store({.folder = options.folder});
    const auto practice = choose_practice(store, options.practice);
    if (!practice)
        return tl::unexpected(practice.error());
    // Nobody is at a console by name: what is restricted to some is not read, nor is who is only
    // kept for the law.
    const auto found =
        record::read(store, store::console(practice->id),
                     [&](const record::Transaction& t) -> Result<session::ResearchFound> {
                         return session::research_found(t, *period, *record::tables_of(t));
                     });
    if (!found)
        return tl::unexpected(found.error());
    if (auto noted = store::note_whole(store, practice->id, store::Action::export_data); !noted)
        return noted;
    const auto out = outcomes::released(found->rows);
    const std::filesystem::path to(options.to);
    std::filesystem::create_directories(to);
    if (auto kept = write(to / "courses.csv", outcomes::research_csv(out.rows)); !kept)
        return kept;
    if (auto kept = write(to / "dictionary.csv", outcomes::research_dictionary()); !kept)
        return kept;
    fmt::print(
        "{} courses to {}; told less exactly: {}, left out because somebody would stand "
        "out: {}, because the client has not agreed: {}\n",
        out.rows.size(), options.to, out.less_exact, out.left_out, found->not_agreed);
    return {};
}

}  // namespace

int export_research(const ResearchOptions& options) {
    return or_trouble([&] {
        const auto done = export_to(options);
        return done ? 0 : report(done.error());
    });
}

}  // namespace palpate::app
