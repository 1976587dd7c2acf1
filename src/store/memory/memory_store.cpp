#include "store/memory/memory_store.hpp"

#include "record/name_index.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace palpate::store {

using record::Answer;
using record::ClientId;
using record::KeptText;
using record::Place;
using record::Revision;
using record::Term;
using record::Version;

namespace {

constexpr std::chrono::days answers_kept_for{7};
constexpr auto client_kind = record::Kind<record::Client>::name;

struct Here {
    MemoryPractice& practice;
    practice::Actor actor;
    Instant now;
};

class MemoryDocuments final : public record::Documents {
public:
    explicit MemoryDocuments(const Here& here) : here_(here) {}

    Result<Version> add(const Place& place, ClientId client, const Revision& first) override {
        if (at(place) != nullptr)
            return refuse(FaultKind::conflict, "", "a record with this id is there already");
        if (auto done = occupy(place, first); !done)
            return tl::unexpected(std::move(done.error()));
        auto& record = records()[{place.kind, place.id}];
        record.current = {.id = place.id, .client = client};
        return revise(record, false, first);
    }
    Result<Version> change(const Place& place, Version expected, const Revision& next) override {
        auto* record = at(place);
        if (record == nullptr)
            return missing();
        return current(*record, expected)
            .and_then([&] { return occupy(place, next); })
            .and_then([&] { return keep(*record, false, next); });
    }
    Result<Version> remove(const Place& place, Version expected, const Revision& last) override {
        auto* record = at(place);
        if (record == nullptr)
            return missing();
        if (record->current.removed)
            return refuse(FaultKind::gone, "", "this record was removed already");
        return current(*record, expected)
            .and_then([&] { return occupy(place, last); })
            .and_then([&] { return keep(*record, true, last); });
    }
    bool has(const Place& place) const override {
        const auto* record = at(place);
        return record != nullptr && !record->current.removed;
    }
    std::optional<KeptText> glance(const Place& place) const override {
        const auto* record = at(place);
        return record == nullptr ? std::nullopt : std::optional(record->current);
    }
    std::vector<KeptText> glance_of_client(std::string_view kind, ClientId client) const override {
        return of_client(kind, client, {}, record::glanced_max);
    }
    std::vector<KeptText> glance_with_term(std::string_view kind, const Term& term) const override {
        auto all = with_term(kind, term, {}, std::numeric_limits<int>::max());
        std::ranges::reverse(all);
        all.resize(std::min(all.size(), std::size_t{record::glanced_max}));
        return all;
    }
    void note_withheld(const Place&, ClientId) const override {}
    void note_erase_refused(ClientId) const override {}
    Result<KeptText> find(const Place& place) const override {
        const auto* record = at(place);
        if (record == nullptr)
            return missing();
        return record->current;
    }
    Result<KeptText> find_version(const Place& place, Version version) const override {
        const auto* record = at(place);
        if (record == nullptr || version < 1 || version > record->current.version)
            return missing();
        if (version == record->current.version)
            return record->current;
        return record->before[static_cast<std::size_t>(version - 1)];
    }
    std::vector<KeptText> history(const Place& place, int count_max) const override {
        std::vector<KeptText> all;
        if (const auto* record = at(place)) {
            all.assign(record->before.begin(), record->before.end());
            all.push_back(record->current);
            std::ranges::reverse(all);
            all.resize(std::min(all.size(), static_cast<std::size_t>(std::max(0, count_max))));
        }
        return all;
    }
    std::vector<KeptText> of_client(std::string_view kind, ClientId client, Uuid after,
                                    int count_max) const override {
        std::vector<KeptText> all;
        for (const auto& [key, record] : records())
            if (key.first == kind && key.second > after && record.current.client == client &&
                !record.current.removed && std::ssize(all) < count_max)
                all.push_back(record.current);
        return all;
    }
    std::vector<KeptText> newest(std::string_view kind, Uuid before, int count_max) const override {
        std::vector<KeptText> all;
        for (auto at = records().rbegin(); at != records().rend(); ++at)
            if (at->first.first == kind && (before == Uuid{} || at->first.second < before) &&
                !at->second.current.removed && std::ssize(all) < count_max)
                all.push_back(at->second.current);
        return all;
    }
    std::vector<KeptText> oldest(std::string_view kind, Uuid after, int count_max) const override {
        std::vector<KeptText> all;
        for (const auto& [at, record] : records())
            if (at.first == kind && at.second > after && std::ssize(all) < count_max)
                all.push_back(record.current);
        return all;
    }
    std::vector<KeptText> with_term(std::string_view kind, const Term& term, Uuid before,
                                    int count_max) const override {
        std::vector<KeptText> all;
        for (auto at = records().rbegin(); at != records().rend(); ++at)
            if (at->first.first == kind && (before == Uuid{} || at->first.second < before) &&
                !at->second.current.removed && at->second.terms.contains(term) &&
                std::ssize(all) < count_max)
                all.push_back(at->second.current);
        return all;
    }
    std::vector<KeptText> search(const record::Sought& sought, int count_max) const override {
        record::NameIndex index;
        for (const auto& [key, record] : records())
            for (const auto& term : record.terms)
                if (key.first == client_kind && term.field == record::line_field)
                    index.set(key.second, term.text);
        std::vector<KeptText> all;
        for (const auto& id :
             index.search(sought, static_cast<std::size_t>(std::max(0, count_max))))
            all.push_back(records().at({client_kind, id}).current);
        return all;
    }
    std::vector<KeptText> by_term(std::string_view kind, const Term& start,
                                  int count_max) const override {
        std::map<std::pair<std::string, Uuid>, KeptText> found;
        for (const auto& [key, record] : records())
            if (key.first == kind && !record.current.removed)
                if (const auto* term = first_with(record, start))
                    found[{term->text, key.second}] = record.current;
        std::vector<KeptText> all;
        for (auto& [order, text] : found)
            if (std::ssize(all) < count_max)
                all.push_back(std::move(text));
        return all;
    }
    std::vector<record::Busy> busy(std::span<const Uuid> resources, Instant from,
                                   Instant until) const override {
        std::vector<record::Busy> all;
        for (const auto& resource : resources)
            for (const auto& [key, had] : here_.practice.occupancy)
                if (had.first.resource == resource && had.first.overlaps(from, until))
                    all.push_back({had.first, had.second.id});
        return all;
    }
    std::vector<std::uint64_t> day_versions(const Uuid& resource, std::chrono::sys_days first,
                                            int days) const override {
        std::vector<std::uint64_t> all;
        for (int i = 0; i < days; ++i) {
            const auto found =
                here_.practice.resource_days.find({resource, first + std::chrono::days(i)});
            all.push_back(found == here_.practice.resource_days.end() ? 0 : found->second);
        }
        return all;
    }

private:
    void note_change(const record::Claim& claim) {
        const auto [first, end] = record::days_of(claim);
        for (auto day = first; day < end; day += std::chrono::days(1))
            ++here_.practice.resource_days[{claim.resource, day}];
    }
    Result<std::vector<record::Claim>> free_for(const Place& place, const Revision& next) const {
        auto claims = record::checked_claims(*next.claims);
        if (!claims)
            return claims;
        for (const auto& claim : *claims)
            for (const auto& [key, had] : here_.practice.occupancy)
                if (had.second != place && had.first.resource == claim.resource &&
                    had.first.place == claim.place && had.first.overlaps(claim.begin, claim.until))
                    return record::taken(had.first, had.second.kind, had.second.id);
        return claims;
    }
    Result<void> occupy(const Place& place, const Revision& next) {
        if (!next.claims)
            return {};
        const auto claims = free_for(place, next);
        if (!claims)
            return tl::unexpected(claims.error());
        auto& all = here_.practice.occupancy;
        std::set<record::Claim> before;
        for (const auto& [key, had] : all)
            if (had.second == place)
                before.insert(had.first);
        const std::set<record::Claim> after(claims->begin(), claims->end());
        for (const auto& claim : before)
            if (!after.contains(claim)) {
                all.erase({claim.resource, claim.begin, claim.place});
                note_change(claim);
            }
        for (const auto& claim : after)
            if (!before.contains(claim)) {
                all[{claim.resource, claim.begin, claim.place}] = {claim, place};
                note_change(claim);
            }
        return {};
    }
    static tl::unexpected<Fault> missing() {
        return refuse(FaultKind::not_found, "", "there is no such record");
    }
    static const Term* first_with(const MemoryRecord& record, const Term& start) {
        const auto at = record.terms.lower_bound(start);
        const bool fits = at != record.terms.end() && at->field == start.field &&
                          at->text.starts_with(start.text);
        return fits ? &*at : nullptr;
    }
    std::map<std::pair<std::string_view, Uuid>, MemoryRecord>& records() const {
        return here_.practice.records;
    }
    MemoryRecord* at(const Place& place) const {
        const auto found = records().find({place.kind, place.id});
        return found == records().end() ? nullptr : &found->second;
    }
    static Result<void> current(const MemoryRecord& record, Version expected) {
        if (record.current.version == expected)
            return {};
        Fault stale{FaultKind::stale, "",
                    fmt::format("was changed meanwhile: this change was made from version {}, the "
                                "record has version {} now",
                                expected, record.current.version),
                    VersionClash{expected, record.current.version}};
        return tl::unexpected(std::move(stale));
    }
    Result<Version> keep(MemoryRecord& record, bool removed, const Revision& next) {
        record.before.push_back(record.current);
        return revise(record, removed, next);
    }
    Version revise(MemoryRecord& record, bool removed, const Revision& next) {
        auto& now = record.current;
        ++now.version;
        now.changed_at = here_.now;
        now.changed_by = here_.actor.person;
        now.why = next.why;
        now.removed = removed;
        now.content = next.content;
        for (const auto& term : next.terms_gone)
            record.terms.erase(term);
        record.terms.insert(next.terms_new.begin(), next.terms_new.end());
        return now.version;
    }

    const Here& here_;
};

class MemoryAnswers final : public record::Answers {
public:
    explicit MemoryAnswers(const Here& here) : here_(here) {}
    Result<std::optional<Answer>> recall(std::string_view key,
                                         std::string_view request) const override {
        const auto found = here_.practice.answers.find(key);
        if (found == here_.practice.answers.end())
            return std::nullopt;
        const auto& kept = found->second;
        if (here_.now - kept.made_at >= answers_kept_for)
            return std::nullopt;
        if (kept.who != here_.actor.person || kept.request != request)
            return refuse(FaultKind::conflict, "Idempotency-Key", "this key was used already");
        return kept.answer;
    }
    void keep(std::string_view key, std::string_view request, const Answer& answer) override {
        here_.practice.answers[std::string(key)] = {here_.actor.person, std::string(request),
                                                    answer, here_.now};
    }

private:
    const Here& here_;
};

class MemoryDrafts final : public record::Drafts {
public:
    explicit MemoryDrafts(const Here& here) : here_(here) {}
    std::optional<std::string> find(std::string_view form) const override {
        const auto found = mine().find(form);
        if (found == mine().end() || is_old(found->second))
            return std::nullopt;
        return found->second.content;
    }
    void keep(std::string_view form, std::string_view content) override {
        mine()[std::string(form)] = {std::string(content), here_.now};
        std::erase_if(mine(), [&](const auto& draft) { return is_old(draft.second); });
        while (std::ssize(mine()) > record::drafts_max)
            mine().erase(std::ranges::min_element(
                mine(), {}, [](const auto& draft) { return draft.second.changed_at; }));
    }
    void remove(std::string_view form) override {
        if (const auto found = mine().find(form); found != mine().end())
            mine().erase(found);
    }

private:
    std::map<std::string, MemoryDraft, std::less<>>& mine() const {
        return here_.practice.drafts[here_.actor.person];
    }
    bool is_old(const MemoryDraft& draft) const {
        return draft.changed_at <= here_.now - record::drafts_kept_for;
    }
    const Here& here_;
};

class NoTrail final : public record::TrailReader {
public:
    record::TrailPage entries(const record::TrailAsked&) const override { return {}; }
};

class MemoryTransaction final : public record::GuardingTransaction {
public:
    MemoryTransaction(Here here, const Surroundings& surroundings)
        : here_(std::move(here)),
          surroundings_(surroundings),
          documents_(here_),
          answers_(here_),
          drafts_(here_) {}
    const practice::Actor& actor() const override { return here_.actor; }
    Instant now() const override { return here_.now; }
    Uuid new_id() override { return make_uuid(here_.now, surroundings_.random()); }
    const record::TrailReader& trail() const override { return trail_; }

private:
    record::Documents& all_documents() override { return documents_; }
    const record::Documents& all_documents() const override { return documents_; }
    record::Answers& all_answers() override { return answers_; }
    record::Drafts& all_drafts() override { return drafts_; }
    const record::Drafts& all_drafts() const override { return drafts_; }

    const Here here_;
    const Surroundings& surroundings_;
    MemoryDocuments documents_;
    MemoryAnswers answers_;
    MemoryDrafts drafts_;
    NoTrail trail_;
};

}  // namespace

Result<void> MemoryStore::write(const practice::Actor& actor, const Write& work) {
    const std::lock_guard lock(mutex_);
    auto copy = kept_.at(actor.practice);
    MemoryTransaction transaction({copy, actor, surroundings_.now()}, surroundings_);
    auto result = work(transaction);
    if (result)
        kept_.at(actor.practice) = std::move(copy);
    return result;
}

Result<void> MemoryStore::read(const practice::Actor& actor, const Read& work) {
    const std::lock_guard lock(mutex_);
    const MemoryTransaction transaction({kept_.at(actor.practice), actor, surroundings_.now()},
                                        surroundings_);
    return work(transaction);
}

Result<void> MemoryStore::add_practice(practice::PracticeId id,
                                       const practice::Practice& practice) {
    if (auto faults = check(practice); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const std::lock_guard lock(mutex_);
    const auto same = [&](const auto& p) { return p.id == id || p.content.slug == practice.slug; };
    if (std::ranges::any_of(practices_, same))
        return refuse(FaultKind::conflict, "/slug", "a practice with this slug is there already");
    kept_[id];
    access_[id];
    practices_.push_back({id, practice});
    std::ranges::sort(practices_, {}, [](const auto& p) { return p.content.slug; });
    return {};
}

Result<practice::KeptPractice> MemoryStore::find_practice(std::string_view slug) {
    const std::lock_guard lock(mutex_);
    for (const auto& p : practices_)
        if (p.content.slug == slug)
            return p;
    return refuse(FaultKind::not_found, "/slug", "there is no such practice");
}

std::vector<practice::KeptPractice> MemoryStore::practices() {
    const std::lock_guard lock(mutex_);
    return practices_;
}

// ---- what lets people in ----

Result<void> MemoryStore::change_access(practice::PracticeId practice,
                                        const AccessStore::Write& work) {
    const std::lock_guard lock(mutex_);
    auto copy = access_.at(practice);
    MemoryAccessTables tables(copy);
    auto all = tables.all(surroundings_.now());
    auto result = work(all);
    if (result)
        access_.at(practice) = std::move(copy);
    return result;
}

void MemoryStore::change_access_soon(practice::PracticeId practice, AccessStore::Write work) {
    (void)change_access(practice, work);
}

Result<void> MemoryStore::see_access(practice::PracticeId practice, const AccessStore::Read& work) {
    const std::lock_guard lock(mutex_);
    MemoryAccess copy;
    if (const auto found = access_.find(practice); found != access_.end())
        copy = found->second;
    const MemoryAccessTables tables(copy);
    return work(tables.view(surroundings_.now()));
}

Result<void> MemoryStore::note_soon(practice::PracticeId practice, const practice::Deed& deed) {
    const std::lock_guard lock(mutex_);
    access_.at(practice).deeds.push_back(deed);
    return {};
}

std::vector<practice::Deed> MemoryStore::deeds(practice::PracticeId practice) {
    const std::lock_guard lock(mutex_);
    return access_.at(practice).deeds;
}

}  // namespace palpate::store
