// A page of what belongs to one episode, for the routes that list it.
#pragma once

#include "http/kept.hpp"
#include "record/care.hpp"
#include "record/clients.hpp"

namespace palpate::http {

// `find(t, episode, count, after)`: at most `count` of them, from the one after `after`. Not found:
// no such episode.
template <class T, Written written = Written::shown, class Find>
Reply page_of_episode(const Request& request, const Services& services, std::string_view name,
                      Find find) {
    return for_id(request, [&](const Uuid& id) {
        return for_page(request, [&](int count, const Uuid& after) {
            return reading(request, services, [&](const record::Transaction& t) -> Result<Reply> {
                const auto episode = record::find_there(t, record::EpisodeId(id));
                if (!episode)
                    return tl::unexpected(episode.error());
                return page_reply<T, written>(name, find(t, episode->id, count + 1, Id<T>(after)),
                                              count);
            });
        });
    });
}

// Those that are found by their episode, the newest first.
template <class T, Written written = Written::shown>
Reply page_by_episode(const Request& request, const Services& services, std::string_view name) {
    return page_of_episode<T, written>(
        request, services, name,
        [](const record::Transaction& t, record::EpisodeId episode, int count, Id<T> after) {
            return t.records<T>().with_term({"episode", to_text(episode)}, count, after);
        });
}

}  // namespace palpate::http
