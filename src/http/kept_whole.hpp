// Routes of kinds that a person says whole and that belong to one client: kept, changed and listed
// by the same few lines.
#pragma once

#include "http/kept.hpp"
#include "record/duties/keeping_anew.hpp"

namespace palpate::http {

template <class T>
Checked<Said<T>> whole_in(const Request& request, const Services& services) {
    if constexpr (requires(const T& content) { check(content, services.knowledge); })
        return checked_body_of<T>(request, services.knowledge);
    else
        return checked_body_of<T>(request);
}

template <class T>
Reply add_whole(const Request& request, const Services& services, std::string_view place) {
    const auto said = whole_in<T>(request, services);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, place, [&](record::Transaction& t) {
        return record::keep_new(t, said->content, said->why).map(kept_json<T>);
    });
}

template <class T>
Reply change_whole(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = whole_in<T>(request, services);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](record::Transaction& t) {
            return record::keep_changed(t, Id<T>(id), version, said->content, said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

}  // namespace palpate::http
