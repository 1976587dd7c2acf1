#include "store/sqlite_store.hpp"

#include "store/side_files.hpp"
#include "store/sql/access.hpp"
#include "store/sql/snapshot.hpp"
#include "store/trouble.hpp"

#include <fmt/core.h>

namespace palpate::store {
namespace {

constexpr std::size_t idle_readers_max = 16;
constexpr int answers_forgotten_at_once = 500;
constexpr std::chrono::minutes forget_answers_every{1};

std::vector<practice::KeptPractice> all_practices(Session& session) {
    std::vector<practice::KeptPractice> all;
    Rows rows = session.query("SELECT practice, slug, name FROM practice ORDER BY slug");
    while (rows.next())
        all.push_back({rows.id<PracticeId>(0), {rows.text(1), rows.text(2)}});
    return all;
}

}  // namespace

SqliteStore::SqliteStore(StoreOptions options)
    : options_(std::move(options)),
      files_(options_.folder),
      lock_(FolderLock::shared(options_.folder)),
      sealer_(open_side_files(options_.folder)),
      writing_(opening(false)),
      heads_(files_.head, sealer_, false),
      reads_(options_.reads_waiting_max),
      writer_((migrate(writing_, embedded_migrations(), options_.surroundings.now()), refuse_loss(),
               writing_),
              options_.writer, hooks()) {}

SqliteStore::~SqliteStore() = default;

sqlite::Opening SqliteStore::opening(bool read_only) const {
    return {.path = files_.data,
            .read_only = read_only,
            .busy_timeout = options_.busy_timeout,
            .cache_kib = read_only ? 2048 : 8192,
            .vfs = options_.vfs};
}

void SqliteStore::refuse_loss() {
    Trail trail(writing_, sealer_);
    for (const auto& p : all_practices(writing_)) {
        const Head known = heads_.find(p.id);
        const Head kept = trail.head(p.id);
        if (kept.seq >= known.seq || options_.accept_loss)
            continue;
        throw StoreError(
            Trouble::damaged,
            fmt::format("the data file has lost acknowledged writes of practice {}: its audit ends "
                        "at entry {}, and entry {} was acknowledged; run `palpate verify`, then "
                        "`palpate restore` with the last backup",
                        p.content.slug, kept.seq, known.seq));
    }
}

// ---- writing ----

Writer::Hooks SqliteStore::hooks() {
    return {.before_commit = [this](Session& session) { before_commit(session); },
            .kept = [this] { kept(); },
            .not_kept = [this] { not_kept(); },
            .due = [this] { return reads_.due(); }};
}

void SqliteStore::before_commit(Session& session) {
    Trail trail(session, sealer_);
    reads_.append_to(trail, grown_);
    new_heads_.clear();
    const Instant now = options_.surroundings.now();
    for (const auto& practice : grown_) {
        new_heads_[practice] = trail.head(practice);
        auto& last = answers_forgotten_at_[practice];
        if (now - last >= forget_answers_every || now < last) {
            forget_answers(session, practice, now, answers_forgotten_at_once);
            last = now;
        }
    }
}

void SqliteStore::kept() {
    for (const auto& [practice, head] : new_heads_)
        heads_.keep(practice, head);
    grown_.clear();
    group_begun_ = false;
    reads_.kept();
}

void SqliteStore::not_kept() {
    grown_.clear();
    group_begun_ = false;
    remembered_.forget_all();  // what was read of what was taken back
    reads_.not_kept();
}

Remembered& SqliteStore::remembered(Session& session) {
    if (!std::exchange(group_begun_, true))
        remembered_.begin(session.commits_of_others());
    return remembered_;
}

Result<void> SqliteStore::run_write(Session& session, const practice::Actor& actor,
                                    const Write& work) {
    auto& remembered = this->remembered(session);
    const Remembered::Part part(remembered);
    SqlTransaction transaction(session,
                               {actor, options_.surroundings.now(), sealer_, nullptr, &remembered},
                               options_.surroundings);
    grown_.insert(actor.practice);
    auto result = work(transaction);
    // Also when it is taken back: what was read may be in the fault.
    reads_.note_all(actor.practice, transaction.reads());
    return result;
}

Result<void> SqliteStore::write(const practice::Actor& actor, const Write& work) {
    return writer_.write([&](Session& session) { return run_write(session, actor, work); });
}

bool SqliteStore::submit(practice::Actor actor, Write work, Writer::Done done) {
    return writer_.submit([this, actor = std::move(actor), work = std::move(work)](
                              Session& session) { return run_write(session, actor, work); },
                          std::move(done));
}

Result<void> SqliteStore::write_part(PracticeId practice,
                                     const std::function<Result<void>(Part&)>& work) {
    return writer_.write([&](Session& session) -> Result<void> {
        remembered_.forget_all();  // it may write any record
        Trail trail(session, sealer_);
        Part part{session, trail, options_.surroundings.now()};
        grown_.insert(practice);
        return work(part);
    });
}

// ---- reading ----

Result<void> SqliteStore::run_read(Session& session, const practice::Actor& actor,
                                   const Read& work) {
    const SqlTransaction transaction(
        session, {actor, options_.surroundings.now(), sealer_, &indexes_}, options_.surroundings);
    Result<void> result;
    {
        const Snapshot snapshot(session);
        result = work(transaction);
    }
    const auto noted = reads_.note(actor.practice, transaction.reads());
    if (!noted)
        return tl::unexpected(noted.error());
    if (*noted)
        writer_.wake();
    return result;
}

Result<void> SqliteStore::read(const practice::Actor& actor, const Read& work) {
    // A reader that threw is not given back: its connection may be in any state.
    auto reader = take_reader();
    auto result = run_read(*reader, actor, work);
    give_back(std::move(reader));
    return result;
}

std::size_t SqliteStore::warm_search(const std::stop_token& stop) {
    std::size_t warm = 0;
    for (const auto& practice : practices()) {
        auto reader = take_reader();
        {
            const Snapshot snapshot(*reader);
            if (!indexes_.warm(*reader, practice.id, stop))
                return warm;
        }
        ++warm;
        give_back(std::move(reader));
    }
    return warm;
}

SqliteStore::Reader SqliteStore::take_reader() {
    {
        const std::lock_guard lock(readers_mutex_);
        if (!readers_.empty()) {
            auto reader = std::move(readers_.back());
            readers_.pop_back();
            return reader;
        }
    }
    return std::make_unique<sqlite::Connection>(opening(true));
}

void SqliteStore::give_back(Reader reader) {
    const std::lock_guard lock(readers_mutex_);
    if (readers_.size() < idle_readers_max)
        readers_.push_back(std::move(reader));
}

// ---- practices ----

Result<void> SqliteStore::add_practice(PracticeId id, const practice::Practice& practice) {
    if (auto faults = check(practice); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const Instant now = options_.surroundings.now();
    return writer_.write([&](Session& session) -> Result<void> {
        const auto added = session.run(
            "INSERT INTO practice (practice, slug, name, made_at) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT DO NOTHING",
            id, practice.slug, practice.name, now);
        if (added == 0)
            return refuse(FaultKind::conflict, "/slug",
                          "a practice with this slug is there already");
        return {};
    });
}

Result<practice::KeptPractice> SqliteStore::find_practice(std::string_view slug) {
    for (auto& p : practices())
        if (p.content.slug == slug)
            return std::move(p);
    return refuse(FaultKind::not_found, "/slug", "there is no such practice");
}

std::vector<practice::KeptPractice> SqliteStore::practices() {
    auto reader = take_reader();
    auto all = all_practices(*reader);
    give_back(std::move(reader));
    return all;
}

// ---- what lets people in ----

Result<void> SqliteStore::run_access(Session& session, PracticeId practice,
                                     const AccessStore::Write& work) {
    SqlAccess access(session, sealer_, practice, options_.surroundings.now());
    auto all = access.all();
    auto result = work(all);
    if (access.trail_grew())
        grown_.insert(practice);
    return result;
}

Result<void> SqliteStore::change_access(PracticeId practice, const AccessStore::Write& work) {
    return writer_.write([&](Session& session) { return run_access(session, practice, work); });
}

void SqliteStore::change_access_soon(PracticeId practice, AccessStore::Write work) {
    writer_.submit([this, practice, work = std::move(work)](
                       Session& session) { return run_access(session, practice, work); },
                   [](const Outcome&) {});
}

Result<void> SqliteStore::see_access(PracticeId practice, const AccessStore::Read& work) {
    auto reader = take_reader();
    Result<void> result;
    {
        const Snapshot snapshot(*reader);
        const SqlAccess access(*reader, sealer_, practice, options_.surroundings.now());
        result = work(access.view());
    }
    give_back(std::move(reader));
    return result;
}

Result<void> SqliteStore::note_soon(PracticeId practice, const practice::Deed& deed) {
    const auto noted = reads_.note(practice, {entry_of(deed, options_.surroundings.now())});
    if (!noted)
        return tl::unexpected(noted.error());
    if (*noted)
        writer_.wake();
    return {};
}

}  // namespace palpate::store
