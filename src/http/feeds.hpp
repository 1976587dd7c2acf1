// What is said of calendar feeds over the interface; a link's secret is told once, and its hash
// never.
#pragma once

#include "scheduling/feeds/feed.hpp"

namespace palpate::http {

struct FeedSaid {
    record::LinkOf kind;
    record::AnyRecordId of;
    std::optional<bool> names;          // clients' names are told; none: they are not
    std::optional<Instant> expires_at;  // none: until it is revoked
};
PALPATE_DESCRIBE(FeedSaid, kind, of, names, expires_at);

struct FeedShown {
    record::SecretLinkId id;
    record::Version version;
    Instant changed_at;
    record::LinkOf kind;
    record::AnyRecordId of;
    bool names;
    std::optional<Instant> expires_at;
    std::optional<Instant> revoked_at;
};
PALPATE_DESCRIBE(FeedShown, id, version, changed_at, kind, of, names, expires_at, revoked_at);

struct FeedMade {
    FeedShown feed;
    std::string path;  // of the calendar on this server; shown this once
};
PALPATE_DESCRIBE(FeedMade, feed, path);

struct FeedPage {
    std::vector<FeedShown> feeds;  // the newest first
    bool more;
};
PALPATE_DESCRIBE(FeedPage, feeds, more);

}  // namespace palpate::http
