#include "record/referrals/referral.hpp"

#include "base/text.hpp"
#include "record/care.hpp"
#include "record/referrals/reply_link.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace palpate::record {
namespace {

constexpr std::size_t to_bytes_max = 200;
constexpr std::size_t letter_bytes_max = 20'000;
constexpr std::size_t reason_bytes_max = 1000;
constexpr std::int64_t within_days_max = 180;
constexpr std::size_t language_bytes_max = 35;

// Sorts before every day.
constexpr std::string_view answered_term = "0";

// Of a letter that does not say it: the most that a flag of its class has (flags.toml).
constexpr int usual_days(ReferralUrgency urgency) {
    switch (urgency) {
        case ReferralUrgency::emergency:
        case ReferralUrgency::same_day: break;
        case ReferralUrgency::soon: return 14;
        case ReferralUrgency::treat_with_care: return 42;
    }
    return 0;
}

// For who has seen them to answer: a hospital answers the next day, a letter takes a week.
constexpr int days_to_answer(ReferralUrgency urgency) {
    const bool today =
        urgency == ReferralUrgency::emergency || urgency == ReferralUrgency::same_day;
    return today ? 1 : 7;
}

// It is shown behind the link, where no other words may stand.
bool is_language(std::string_view tag) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    };
    return !tag.empty() && tag.size() <= language_bytes_max && std::ranges::all_of(tag, fits);
}

}  // namespace

std::vector<Term> Kind<Referral>::terms(const Referral& referral) {
    std::vector<Term> terms{{"episode", to_text(referral.episode)}};
    if (referral.status == ReferralStatus::waiting)
        terms.push_back({"followed", to_text(referral.reply_by)});
    if (is_unread(referral))
        terms.push_back({"followed", std::string(answered_term)});
    return terms;
}

std::vector<Fault> check(const ReferralSaid& said, Date today) {
    std::vector<Fault> faults;
    check_text(faults, "/to", std::string(trimmed(said.to)), to_bytes_max);
    check_text(faults, "/letter", std::string(trimmed(said.letter)), letter_bytes_max);
    if (said.on > today)
        faults.push_back({FaultKind::invalid, "/on", "must not be a day to come"});
    if (said.within_days && (*said.within_days < 0 || *said.within_days > within_days_max))
        faults.push_back({FaultKind::invalid, "/within_days",
                          fmt::format("expected 0 to {} days", within_days_max)});
    if (said.language && !is_language(*said.language))
        faults.push_back({FaultKind::invalid, "/language", "expected a BCP 47 tag"});
    return faults;
}

Date reply_by(const ReferralSaid& said) {
    const auto seen_in = said.within_days.value_or(usual_days(said.urgency));
    return plus_days(said.on, static_cast<int>(seen_in) + days_to_answer(said.urgency));
}

Result<Kept<Referral>> refer(Transaction& t, EpisodeId id, const ReferralSaid& said) {
    const auto episode = find_there(t, id);
    if (!episode)
        return tl::unexpected(episode.error());
    if (said.on < episode->content.opened_on)
        return invalid("/on", "must not be before the episode");
    return keep_new(t,
                    Referral{.client = episode->content.client,
                             .episode = id,
                             .by = t.actor().person,
                             .to = std::string(trimmed(said.to)),
                             .on = said.on,
                             .urgency = said.urgency,
                             .reply_by = reply_by(said),
                             .letter = said.letter,
                             .language = said.language,
                             .status = ReferralStatus::waiting,
                             .link = {},
                             .reply = {},
                             .read = {},
                             .cleared = {},
                             .reason = {},
                             .ended_on = {}},
                    "");
}

std::vector<Kept<Referral>> referrals_to_see_to(const Transaction& t, Date today,
                                                std::optional<ClientId> of, int count_max) {
    const auto is_to_see_to = [&](const Kept<Referral>& kept) {
        return is_unread(kept.content) || is_overdue(kept.content, today);
    };
    const auto records = t.records<Referral>();
    std::set<ClientId> clients;
    if (of)
        clients.insert(*of);
    else
        for (const auto& kept : records.by_term({"followed", ""}, count_max))
            if (is_to_see_to(kept))
                clients.insert(kept.content.client);
    // Listed by client, and not taken from what was found: so the trail names each whose referral
    // is told, and nobody else.
    std::vector<Kept<Referral>> all;
    for (const auto client : clients)
        std::ranges::copy_if(records.of_client(client, count_max), std::back_inserter(all),
                             is_to_see_to);
    std::ranges::sort(all, {}, [](const Kept<Referral>& kept) {
        return std::tuple(!is_unread(kept.content), std::chrono::sys_days(kept.content.reply_by),
                          kept.id);
    });
    all.resize(std::min(all.size(), static_cast<std::size_t>(count_max)));
    return all;
}

std::vector<Fault> check(const ReferralClosedSaid& said) {
    std::vector<Fault> faults;
    check_text(faults, "/reason", std::string(trimmed(said.reason)), reason_bytes_max);
    return faults;
}

Result<Kept<Referral>> close_referral(Transaction& t, ReferralId id, Version expected,
                                      const ReferralClosedSaid& said, Date today) {
    auto kept = find_there(t, id);
    if (!kept)
        return kept;
    auto& referral = kept->content;
    if (referral.status != ReferralStatus::waiting)
        return refuse(FaultKind::conflict, "/status", "is answered or closed already");
    referral.status = ReferralStatus::closed;
    referral.reason = std::string(trimmed(said.reason));
    referral.ended_on = today;
    return keep_without_link(t, *std::move(kept), expected);
}

}  // namespace palpate::record
