#include "record/private_records.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

constexpr int restricted_max = 1000;
constexpr int notices_max = 100;
constexpr std::size_t reason_bytes_max = 1000;
constexpr std::size_t readers_max = 100;

using practice::PersonId;

bool names(const Privacy& privacy, PersonId person) {
    return std::ranges::find(privacy.open_to, person) != privacy.open_to.end();
}

void add_once(std::vector<PersonId>& people, PersonId person) {
    if (std::ranges::find(people, person) == people.end())
        people.push_back(person);
}

tl::unexpected<Fault> not_named() {
    return refuse(FaultKind::not_allowed, "",
                  "only who is named in a restriction may change it or take it away");
}

Privacy privacy_of(const Transaction& t, const PrivacySaid& said, ClientId client) {
    Privacy privacy{.client = client,
                    .kind = said.kind,
                    .record = said.record,
                    .set_by = t.actor().person,
                    .open_to = {t.actor().person}};
    for (const auto& person : said.open_to)
        add_once(privacy.open_to, person);
    return privacy;
}

// An episode is closed as a whole. A part of one could not be: what follows from a closed intake
// (its plan, the next assessment's limits) would either tell of it or lack what safety needs.
Result<KeptText> record_to_restrict(const Transaction& t, const PrivacySaid& said) {
    constexpr auto kind = Kind<Episode>::name;
    if (said.kind != kind)
        return invalid("/kind",
                       "expected episode: all that is in it is closed with it; what keeps a "
                       "client safe stays open");
    if (said.open_to.size() > readers_max)
        return invalid("/open_to", fmt::format("expected at most {}", readers_max));
    auto kept = t.documents().find({kind, said.record.uuid()});
    if (kept && kept->removed)
        return refuse(FaultKind::gone, "/record", "this record was removed");
    return kept;
}

int words_in(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        words += !blank && !inside ? 1 : 0;
        inside = !blank;
    }
    return words;
}

std::optional<Fault> fault_of(const GlassSaid& said) {
    if (said.client.has_value() == said.record.has_value())
        return Fault{FaultKind::invalid, "/client", "expected either a client or a record"};
    if (words_in(said.reason) < reason_words_min || said.reason.size() > reason_bytes_max)
        return Fault{
            FaultKind::invalid, "/reason",
            fmt::format("expected {} words or more, at most {} bytes: those who restricted "
                        "it will read why",
                        reason_words_min, reason_bytes_max)};
    return std::nullopt;
}

// The restrictions that the glass opens.
std::vector<Privacy> to_open(const Transaction& t, const GlassSaid& said) {
    std::vector<Privacy> all;
    if (said.record) {
        const auto kept = t.records<Privacy>().find(PrivacyId(said.record->uuid()));
        if (kept && !kept->removed)
            all.push_back(kept->content);
    } else {
        for (auto& kept : t.records<Privacy>().of_client(*said.client, restricted_max))
            all.push_back(std::move(kept.content));
    }
    std::erase_if(all, [&](const Privacy& p) { return names(p, t.actor().person); });
    return all;
}

}  // namespace

Result<Kept<Privacy>> restrict_record(Transaction& t, const PrivacySaid& said, std::string why) {
    const auto record = record_to_restrict(t, said);
    if (!record)
        return tl::unexpected(record.error());
    const PrivacyId id(said.record.uuid());
    auto all = t.records<Privacy>();
    const auto before = all.find(id);
    if (before && !before->removed && !names(before->content, t.actor().person))
        return not_named();
    auto privacy = privacy_of(t, said, record->client);
    if (before && before->content.kind != privacy.kind)
        return invalid("/kind", "expected the kind of this record");
    const auto done =
        before ? all.change(id, before->version, privacy, why) : all.add(id, privacy, why);
    return done.map([&](Version version) {
        return kept_now(t, id, version, std::move(privacy), std::move(why));
    });
}

Result<Version> open_to_all(Transaction& t, PrivacyId id, std::string why) {
    const auto kept = find_there(t, id);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!names(kept->content, t.actor().person))
        return not_named();
    return t.records<Privacy>().remove(id, kept->version, std::move(why));
}

Result<Kept<BreakGlass>> break_glass(Transaction& t, const GlassSaid& said,
                                     const std::vector<PersonId>& owners) {
    if (auto fault = fault_of(said))
        return tl::unexpected(*std::move(fault));
    const auto opened = to_open(t, said);
    if (opened.empty())
        return refuse(FaultKind::conflict, "", "nothing here is closed to you");
    if (!t.guard().anything_closed(opened.front().client))
        return refuse(FaultKind::conflict, "", "it is open to you already");
    BreakGlass glass{.client = opened.front().client,
                     .record = said.record,
                     .by = t.actor().person,
                     .until = t.now() + glass_stays_open,
                     .reason = said.reason,
                     .told = {},
                     .seen_by = {}};
    for (const auto& privacy : opened)
        add_once(glass.told, privacy.set_by);
    for (const auto& owner : owners)
        add_once(glass.told, owner);
    std::erase(glass.told, t.actor().person);
    const BreakGlassId id(t.new_id());
    return t.records<BreakGlass>().add(id, glass).map(
        [&](Version version) { return kept_now(t, id, version, std::move(glass), ""); });
}

std::vector<Kept<BreakGlass>> notices(const Transaction& t) {
    return t.records<BreakGlass>().with_term({"tell", to_text(t.actor().person)}, notices_max);
}

Result<void> notice_seen(Transaction& t, BreakGlassId id) {
    auto kept = find_there(t, id);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    auto& glass = kept->content;
    if (std::ranges::find(glass.told, t.actor().person) == glass.told.end())
        return refuse(FaultKind::not_found, "", "there is no such notice for you");
    add_once(glass.seen_by, t.actor().person);
    return t.records<BreakGlass>().change(id, kept->version, glass, "seen").map([](Version) {});
}

}  // namespace palpate::record
