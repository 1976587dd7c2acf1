#include "record/referrals/reply.hpp"

#include "record/referrals/reply_link.hpp"

namespace palpate::record {
namespace {

bool lets_work(const ReplySaid& said) {
    return said.outcome == ReplyOutcome::treat_as_usual ||
           said.outcome == ReplyOutcome::treat_within_limits;
}

void answer(Referral& referral, ReplyCame came, const ReplySaid& said, Date today) {
    referral.status = ReferralStatus::answered;
    referral.reply = ReplyKept{.came = came, .on = today, .said = said};
    referral.ended_on = today;
}

// Whether an answer may still be written down.
Result<void> may_be_noted(const Referral& referral) {
    if (referral.status == ReferralStatus::closed)
        return refuse(FaultKind::conflict, "/status", "is closed: no answer is waited for");
    if (referral.reply && referral.reply->came == ReplyCame::link)
        return refuse(FaultKind::conflict, "/status", "was answered over its link");
    if (!referral.cleared.empty())
        return refuse(FaultKind::conflict, "/cleared", "a clearance rests on this answer");
    return {};
}

}  // namespace

Result<Kept<Referral>> take_reply(Transaction& t, const practice::Ticket& ticket,
                                  const ReplySaid& said, Date today) {
    auto kept = referral_behind(t, ticket);
    if (!kept)
        return kept;
    if (auto faults = check(said, today, kept->content.on); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    if (auto used = use_link(t, practice::LinkPurpose::referral_reply, ticket); !used)
        return tl::unexpected(std::move(used.error()));
    answer(kept->content, ReplyCame::link, said, today);
    kept->content.link = std::nullopt;
    return keep_changed(t, kept->id, kept->version, std::move(kept->content), "by a link");
}

std::vector<Fault> check(const ReplyNoted& noted, Date today) {
    auto faults = check(noted.said, today);
    for (auto& fault : faults)
        fault.path.insert(0, "/said");
    if (noted.came == ReplyCame::link)
        faults.push_back({FaultKind::invalid, "/came", "expected phone or paper"});
    return faults;
}

Result<Kept<Referral>> note_reply(Transaction& t, ReferralId id, Version expected,
                                  const ReplyNoted& noted, Date today) {
    auto kept = find_there(t, id);
    if (!kept)
        return kept;
    auto& referral = kept->content;
    if (auto may = may_be_noted(referral); !may)
        return tl::unexpected(std::move(may.error()));
    if (auto faults = check(noted.said, today, referral.on); !faults.empty()) {
        faults.front().path.insert(0, "/said");
        return tl::unexpected(std::move(faults.front()));
    }
    answer(referral, noted.came, noted.said, today);
    referral.read = ReplyRead{t.actor().person, today};
    return keep_without_link(t, *std::move(kept), expected);
}

Result<Kept<Referral>> reply_read(Transaction& t, ReferralId id, Version expected, Date today) {
    auto kept = find_there(t, id);
    if (!kept)
        return kept;
    if (!kept->content.reply)
        return refuse(FaultKind::conflict, "/reply", "there is no answer yet");
    if (kept->content.read)
        return refuse(FaultKind::conflict, "/read", "somebody has read it already");
    kept->content.read = ReplyRead{t.actor().person, today};
    return keep_changed(t, id, expected, std::move(kept->content), "");
}

Result<Kept<Referral>> referral_that_clears(const Transaction& t, ReferralId id,
                                            EpisodeId episode) {
    auto kept = find_there(t, id);
    if (!kept)
        return kept;
    if (kept->content.episode != episode)
        return invalid("/referral", "is of another episode");
    if (!kept->content.reply)
        return invalid("/referral", "is not answered");
    if (!lets_work(kept->content.reply->said))
        return invalid("/referral", "its answer does not say that work may go on");
    if (kept->content.reply->said.profession == ReplyProfession::other)
        return invalid("/referral",
                       "only a doctor, an emergency department or a nurse practitioner clears");
    return kept;
}

Result<void> cleared_by_reply(Transaction& t, ReferralId id, EpisodeId episode, ClearedBy cleared,
                              Date today) {
    auto kept = referral_that_clears(t, id, episode);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    auto& referral = kept->content;
    referral.cleared.push_back(std::move(cleared));
    if (!referral.read)
        referral.read = ReplyRead{t.actor().person, today};
    return keep_changed(t, id, kept->version, std::move(referral), "").map([](const auto&) {});
}

}  // namespace palpate::record
