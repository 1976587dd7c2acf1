#include "record/demonstration/letters.hpp"

#include "practice/access.hpp"
#include "record/referrals/reply.hpp"
#include "record/referrals/reply_link.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

namespace json = boost::json;

constexpr int oldest_days = 60;  // before today
constexpr int asked_days_least = 30;

enum class Came { overdue, read, closed, unread, waiting };
struct Sent {
    Came came;
    int days_ago;
};
// Those of an assessment come first: what it asked for lies some weeks back.
constexpr Sent all_sent[] = {{Came::overdue, oldest_days},
                             {Came::read, 40},
                             {Came::closed, 45},
                             {Came::unread, 12},
                             {Came::waiting, 2}};
constexpr std::size_t sent_for_assessments = 3;

// The letter that an assessment carries, as a form would begin with it.
std::optional<ReferralSaid> letter_of(const MadeUpVisit& visit, const std::string& about, Date on) {
    const auto out = json::parse(visit.assessment.output.text()).as_object();
    const auto& referral = out.at("referral").as_object();
    const auto* letter = referral.if_contains("letter");
    if (letter == nullptr || !letter->is_string() || letter->as_string().empty())
        return std::nullopt;
    const auto urgency = JsonWord<ReferralUrgency>::parse(out.at("urgency").as_string());
    ReferralSaid said{.to = std::string(referral.at("to").as_string()),
                      .on = on,
                      .urgency = urgency.value_or(ReferralUrgency::treat_with_care),
                      .within_days = {},
                      .letter = fmt::format("{}\n\n{}", about, letter->as_string().c_str()),
                      .language = "en"};
    if (const auto* within = referral.if_contains("within_days"); within && within->is_int64())
        said.within_days = within->as_int64();
    return said;
}

ReferralSaid own_letter(const LetterWanted& wanted, Date on) {
    return {.to = "Dr. Ines Example",
            .on = on,
            .urgency = ReferralUrgency::soon,
            .within_days = {},
            .letter = fmt::format("{}\n\nTo: Dr. Ines Example\nDate: {}\n\nThis person comes to us "
                                  "for massage: {}. It has not eased as we had hoped. Please tell "
                                  "us whether anything speaks against going on, and what we "
                                  "should leave alone.",
                                  wanted.about, to_text(on), wanted.complaint),
            .language = "en"};
}

ReplySaid answered(ReplyOutcome outcome, Date seen_on) {
    ReplySaid said{.seen_on = seen_on,
                   .outcome = outcome,
                   .limits = {},
                   .findings = "Looked at; nothing that needs more than time and movement.",
                   .name = "Dr. Ines Example",
                   .profession = ReplyProfession::doctor,
                   .profession_words = {}};
    if (outcome == ReplyOutcome::treat_within_limits)
        said.limits =
            "No strong pressure over the spine until I have seen them again in six weeks.";
    return said;
}

Result<Kept<Referral>> over_its_link(Transaction& t, const Kept<Referral>& kept, Date today) {
    const auto link = make_reply_link(t, kept.id, today);
    if (!link)
        return tl::unexpected(link.error());
    const auto ticket = practice::parse_ticket(link->ticket);
    if (!ticket)
        return refuse(FaultKind::invalid, "/ticket", "is no ticket");
    return take_reply(t, *ticket,
                      answered(ReplyOutcome::treat_within_limits, plus_days(kept.content.on, 5)),
                      today);
}

Result<Kept<Referral>> came(Transaction& t, Kept<Referral> kept, Came how, Date today) {
    const auto later = plus_days(kept.content.on, 10);
    switch (how) {
        case Came::read:
            return note_reply(t, kept.id, kept.version,
                              {ReplyCame::phone, answered(ReplyOutcome::treat_as_usual,
                                                          plus_days(kept.content.on, 6))},
                              later);
        case Came::closed:
            return close_referral(t, kept.id, kept.version,
                                  {"They went to their own doctor and will tell us themselves."},
                                  later);
        case Came::unread: return over_its_link(t, kept, today);
        case Came::overdue:
        case Came::waiting: break;
    }
    return kept;
}

}  // namespace

std::vector<LetterWanted> letters_wanted(const MadeUpClient& made, Date today) {
    std::vector<LetterWanted> all;
    const auto about = fmt::format("{}, born {}", spoken_name(made.client),
                                   made.client.birth ? made.client.birth->text() : "?");
    for (const auto& [id, episode, visits, standing] : made.episodes) {
        if (episode.status != EpisodeStatus::open || visits.empty())
            continue;
        LetterWanted wanted{id, about, episode.complaint, {}};
        for (const auto& visit : visits) {
            const Date on(std::chrono::floor<std::chrono::days>(visit.intake.taken_at));
            if (!wanted.said && on <= plus_days(today, -asked_days_least))
                wanted.said = letter_of(visit, about, on);
        }
        if (wanted.said || episode.opened_on <= plus_days(today, -oldest_days))
            all.push_back(std::move(wanted));
    }
    return all;
}

Result<void> make_up_letters(Transaction& t, std::vector<LetterWanted> wanted, Date today) {
    std::ranges::stable_partition(wanted, [](const LetterWanted& one) { return !!one.said; });
    for (std::size_t i = 0; i < std::min(wanted.size(), std::size(all_sent)); ++i) {
        const auto& one = wanted[i];
        const auto own = own_letter(one, plus_days(today, -all_sent[i].days_ago));
        auto kept = refer(t, one.episode, i < sent_for_assessments ? one.said.value_or(own) : own);
        if (!kept)
            return tl::unexpected(std::move(kept.error()));
        if (auto done = came(t, *std::move(kept), all_sent[i].came, today); !done)
            return tl::unexpected(std::move(done.error()));
    }
    return {};
}

}  // namespace palpate::record
