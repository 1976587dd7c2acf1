#include "store/lasting/lasting_answers.hpp"

#include "store/lasting/watching.hpp"
#include "store/sql/snapshot.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>

namespace palpate::store {
namespace {

constexpr std::size_t idle_readers_max = 16;
constexpr std::size_t question_bytes_max = 2000;  // of any client or thing asked for, some dozens
constexpr std::chrono::milliseconds moment{1};    // nothing is told more exactly

// Reads as any transaction of this actor does, through the guard; what is read goes into the
// footprint. It writes nothing, and nothing of it is in the trail.
class WatchedTransaction final : public record::GuardingTransaction {
public:
    WatchedTransaction(Session& session, Scope scope, Footprint& footprint)
        : scope_(std::move(scope)),
          documents_(session, scope_),
          watching_(documents_, scope_.now, footprint),
          answers_(session, scope_),
          drafts_(session, scope_),
          trail_(session, scope_, documents_),
          footprint_(footprint) {}

    const practice::Actor& actor() const override { return scope_.actor; }
    Instant now() const override { return scope_.now; }
    Uuid new_id() override {
        assert(false && "it only reads");
        return {};
    }
    const record::TrailReader& trail() const override { return not_noted(trail_); }

private:
    record::Documents& all_documents() override { return watching_; }
    const record::Documents& all_documents() const override { return watching_; }
    record::Answers& all_answers() override { return not_noted(answers_); }
    record::Drafts& all_drafts() override { return not_noted(drafts_); }
    const record::Drafts& all_drafts() const override { return not_noted(drafts_); }

    template <class T>
    T& not_noted(T& part) const {
        footprint_.whole = false;
        return part;
    }

    const Scope scope_;
    SqlDocuments documents_;
    Watching watching_;
    SqlAnswers answers_;
    SqlDrafts drafts_;
    SqlTrailReader trail_;
    Footprint& footprint_;
};

}  // namespace

struct StoreLastingAnswers::Kept {
    std::string text;
    Footprint footprint;
    std::atomic<std::int64_t> seen;  // the last entry of the trail that it was held against
    std::uint64_t used = 0;          // the higher the later; under the mutex

    std::size_t bytes() const { return text.size() + footprint.bytes(); }
};

StoreLastingAnswers::StoreLastingAnswers(SqliteStore& store) : store_(store) {}
StoreLastingAnswers::~StoreLastingAnswers() = default;

Result<std::string> StoreLastingAnswers::answer(const practice::Actor& actor,
                                                std::string_view question, const Make& make) {
    if (question.size() > question_bytes_max)
        return record::read(store_, actor, make);
    const Asked asked{actor.practice, actor.person, actor.owner, std::string(question)};
    const auto known = find(asked);
    auto made = std::make_shared<Kept>();
    Result<std::string> text;
    // A reader that threw is not given back: its connection may be in any state.
    auto reader = take_reader();
    {
        const Snapshot snapshot(*reader);
        const Instant now = store_.now();
        if (known && known->footprint.holds_at(now) && holds(*reader, asked, *known)) {
            text = known->text;
            ++given_again_;
        } else {
            made->footprint.from = now;
            made->footprint.ends = std::chrono::ceil<std::chrono::minutes>(now) + moment;
            made->seen = Trail(*reader, store_.sealer()).head(actor.practice).seq;
            text =
                make(WatchedTransaction(*reader, {actor, now, store_.sealer()}, made->footprint));
            if (text)
                made->text = *text;
        }
    }
    give_back(std::move(reader));
    if (!made->footprint.whole)
        return record::read(store_, actor, make);
    if (!made->text.empty())
        keep(asked, std::move(made));
    return text;
}

// Another reader may have held it against an earlier or a later moment at the same time.
bool StoreLastingAnswers::holds(Session& session, const Asked& asked, Kept& kept) const {
    const auto head = Trail(session, store_.sealer()).head(asked.practice).seq;
    auto seen = kept.seen.load();
    if (head > seen && !is_unchanged(session, asked.practice, kept.footprint, seen))
        return false;
    while (seen < head && !kept.seen.compare_exchange_weak(seen, head)) {}
    return true;
}

std::shared_ptr<StoreLastingAnswers::Kept> StoreLastingAnswers::find(const Asked& asked) {
    const std::lock_guard lock(mutex_);
    const auto found = all_.find(asked);
    if (found == all_.end())
        return nullptr;
    found->second->used = ++uses_;
    return found->second;
}

void StoreLastingAnswers::keep(Asked asked, std::shared_ptr<Kept> kept) {
    if (kept->bytes() > bytes_max)
        return;
    const std::lock_guard lock(mutex_);
    kept->used = ++uses_;
    bytes_ += kept->bytes();
    auto& place = all_[std::move(asked)];
    if (place)
        bytes_ -= place->bytes();
    place = std::move(kept);
    while (all_.size() > answers_max || bytes_ > bytes_max)
        forget_least_used();
}

void StoreLastingAnswers::forget_least_used() {
    const auto oldest =
        std::ranges::min_element(all_, {}, [](const auto& one) { return one.second->used; });
    bytes_ -= oldest->second->bytes();
    all_.erase(oldest);
}

StoreLastingAnswers::Count StoreLastingAnswers::count() const {
    const std::lock_guard lock(mutex_);
    return {all_.size(), bytes_, given_again_};
}

StoreLastingAnswers::Reader StoreLastingAnswers::take_reader() {
    {
        const std::lock_guard lock(mutex_);
        if (!readers_.empty()) {
            auto reader = std::move(readers_.back());
            readers_.pop_back();
            return reader;
        }
    }
    return std::make_unique<sqlite::Connection>(
        sqlite::Opening{.path = store_.files().data, .read_only = true, .cache_kib = 2048});
}

void StoreLastingAnswers::give_back(Reader reader) {
    const std::lock_guard lock(mutex_);
    if (readers_.size() < idle_readers_max)
        readers_.push_back(std::move(reader));
}

}  // namespace palpate::store
