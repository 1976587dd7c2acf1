#include "record/duties/safeguarding.hpp"

namespace palpate::record {
namespace {

constexpr int notes_max = 500;

bool may_read(const Transaction& t, const PrivateNote& note) {
    const auto me = t.actor().person;
    const auto profile =
        t.records<PracticeProfile>().find(PracticeProfileId(t.actor().practice.uuid()));
    const bool leads = profile && profile->content.safeguarding_lead == me;
    return leads || note.author == me || std::ranges::find(note.readers, me) != note.readers.end();
}

}  // namespace

std::vector<Fault> check(const PrivateNote& note) {
    std::vector<Fault> faults;
    check_text(faults, "/concern", note.concern, 20'000);
    for (std::size_t i = 0; i < note.told.size(); ++i)
        if (note.told[i].who.empty())
            faults.push_back(
                {FaultKind::invalid, fmt::format("/told/{}/who", i), "expected who was told"});
    for (std::size_t i = 0; i < note.steps.size(); ++i)
        if (std::ranges::count(note.steps, note.steps[i].step, &StepDone::step) > 1)
            faults.push_back(
                {FaultKind::invalid, fmt::format("/steps/{}", i), "expected each step once"});
    return faults;
}

void settle(PrivateNote& note, const PrivateNote* before, const Transaction& t) {
    note.author = before != nullptr ? before->author : std::optional(t.actor().person);
    settle_steps(note.steps, before != nullptr ? &before->steps : nullptr, t);
}

Result<std::vector<Kept<PrivateNote>>> private_notes(const Transaction& t, ClientId client) {
    const auto kept = find_there(t, client);
    if (!kept)
        return tl::unexpected(kept.error());
    auto notes = t.records<PrivateNote>().of_client(client, notes_max);
    std::erase_if(notes, [&](const auto& note) { return !may_read(t, note.content); });
    return notes;
}

Result<Kept<PrivateNote>> change_private_note(Transaction& t, PrivateNoteId id, Version expected,
                                              PrivateNote note, std::string why) {
    const auto before = find_there(t, id);
    const bool open = before && may_read(t, before->content);
    if (before && !open)  // the trail says that it was not given out
        t.documents().note_withheld({Kind<PrivateNote>::name, id.uuid()}, before->content.client);
    if (!open)
        return refuse(FaultKind::not_found, "/" + to_text(id), "there is no such record");
    return keep_changed(t, id, expected, std::move(note), std::move(why));
}

}  // namespace palpate::record
