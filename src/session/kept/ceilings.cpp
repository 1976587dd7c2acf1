#include "session/kept/ceilings.hpp"

#include "session/ceilings.hpp"

namespace palpate::session {
namespace {

constexpr int page = 200;

Result<std::vector<KeptCeiling>> said_in(const record::Transaction& t,
                                         const record::Kept<StoredSession>& kept) {
    if (kept.content.ceilings)
        return *kept.content.ceilings;
    if (kept.content.events == 0)
        return std::vector<KeptCeiling>();
    return whole_of(t, kept.id).map([](const Whole& whole) {
        return ceilings_said(fold(whole.sheet, whole.log, whole.frame), whole.log,
                             whole.kept.content.day);
    });
}

}  // namespace

Result<std::vector<KeptCeiling>> ceilings_of(const record::Transaction& t,
                                             record::ClientId client) {
    std::vector<KeptCeiling> last;
    SessionId after;
    for (bool more = true; more;) {
        const auto sessions = t.records<StoredSession>().of_client(client, page, after);
        for (const auto& kept : sessions) {  // the oldest first
            auto said = said_in(t, kept);
            if (!said)
                return tl::unexpected(std::move(said.error()));
            last = last_words(std::move(last), *std::move(said));
            after = kept.id;
        }
        more = std::ssize(sessions) == page;
    }
    return last;
}

}  // namespace palpate::session
