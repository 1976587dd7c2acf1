#include "record/referrals/reply_said.hpp"

#include "base/language_tag.hpp"
#include "base/text.hpp"

#include <fmt/core.h>

namespace palpate::record {
namespace {

constexpr std::size_t words_bytes_max = 4000;
constexpr std::size_t name_bytes_max = 200;

class Checking {
public:
    explicit Checking(const ReplySaid& said) : said_(said) {}

    std::vector<Fault> all(Date today, std::optional<Date> sent) {
        day(today, sent);
        only_with(said_.limits, said_.outcome == ReplyOutcome::treat_within_limits, "/limits",
                  words_bytes_max);
        if (said_.findings)
            text(*said_.findings, "/findings", words_bytes_max);
        text(said_.name, "/name", name_bytes_max);
        only_with(said_.profession_words, said_.profession == ReplyProfession::other,
                  "/profession_words", name_bytes_max);
        check_language(faults_, "/language", said_.language);
        return std::move(faults_);
    }

private:
    void fault(const char* place, std::string message) {
        faults_.push_back({FaultKind::invalid, place, std::move(message)});
    }
    void day(Date today, std::optional<Date> sent) {
        if (!said_.seen_on && said_.outcome != ReplyOutcome::seen_elsewhere)
            fault("/seen_on", "expected the day on which they were seen");
        if (said_.seen_on && *said_.seen_on > today)
            fault("/seen_on", "must not be a day to come");
        if (said_.seen_on && sent && *said_.seen_on < *sent)
            fault("/seen_on", fmt::format("must not be before the letter, {}", to_text(*sent)));
    }
    void text(const std::string& words, const char* place, std::size_t bytes_max) {
        if (trimmed(words).empty() || words.size() > bytes_max)
            fault(place, fmt::format("expected 1 to {} bytes", bytes_max));
    }
    void only_with(const std::optional<std::string>& words, bool wanted, const char* place,
                   std::size_t bytes_max) {
        if (wanted)
            text(words.value_or(""), place, bytes_max);
        else if (words)
            fault(place, "does not go with this answer");
    }

    const ReplySaid& said_;
    std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> check(const ReplySaid& said, Date today, std::optional<Date> sent) {
    return Checking(said).all(today, sent);
}

}  // namespace palpate::record
