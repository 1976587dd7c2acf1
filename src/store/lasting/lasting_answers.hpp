// Answers in memory beside the data file, each with the footprint of what it was read from
// (decisions/0068). Before one is given again, in a transaction of its own, the trail is asked what
// was changed since; with nothing changed that is one look at the number of its last entry.
#pragma once

#include "record/lasting.hpp"
#include "store/lasting/footprint.hpp"
#include "store/sqlite_store.hpp"

#include <atomic>
#include <map>
#include <memory>

namespace palpate::store {

class StoreLastingAnswers final : public record::LastingAnswers {
public:
    static constexpr std::size_t answers_max = 256;
    static constexpr std::size_t bytes_max = std::size_t{4} * 1024 * 1024;

    explicit StoreLastingAnswers(SqliteStore& store);
    ~StoreLastingAnswers() override;

    Result<std::string> answer(const practice::Actor& actor, std::string_view question,
                               const Make& make) override;

    struct Count {
        std::size_t answers = 0;
        std::size_t bytes = 0;
        std::uint64_t given_again = 0;
    };
    Count count() const;

private:
    // Whatever a guard knows of who asks (record/guard.hpp), and what is asked.
    struct Asked {
        practice::PracticeId practice;
        practice::PersonId person;
        bool owner = false;
        std::string question;
        friend auto operator<=>(const Asked&, const Asked&) = default;
    };
    struct Kept;
    using Reader = std::unique_ptr<sqlite::Connection>;

    std::shared_ptr<Kept> find(const Asked& asked);
    bool holds(Session& session, const Asked& asked, Kept& kept) const;
    void keep(Asked asked, std::shared_ptr<Kept> kept);
    void forget_least_used();
    Reader take_reader();
    void give_back(Reader reader);

    SqliteStore& store_;
    std::atomic<std::uint64_t> given_again_ = 0;
    mutable std::mutex mutex_;  // of all below
    std::map<Asked, std::shared_ptr<Kept>> all_;
    std::size_t bytes_ = 0;
    std::uint64_t uses_ = 0;
    std::vector<Reader> readers_;  // idle
};

}  // namespace palpate::store
