// Included by clients.hpp.
#pragma once

#include <string>
#include <vector>

#include <boost/json.hpp>

namespace palpate::tests {

template <class Fails>
bool shrink_members(boost::json::object& client, boost::json::object& part, Fails& fails) {
    bool smaller = false;
    std::vector<std::string> keys;
    keys.reserve(part.size());
    for (const auto& member : part)
        keys.emplace_back(member.key());
    for (const auto& key : keys) {
        const boost::json::value kept = part.at(key);
        part.erase(key);
        if (fails(client))
            smaller = true;
        else
            part[key] = kept;
    }
    return smaller;
}

template <class Fails>
boost::json::object shrink_client(boost::json::object client, Fails fails) {
    for (bool smaller = true; smaller;) {
        smaller = shrink_members(client, client, fails);
        for (auto& member : client) {
            if (member.value().is_object())
                smaller |= shrink_members(client, member.value().get_object(), fails);
            if (!member.value().is_array())
                continue;
            auto& list = member.value().get_array();
            for (std::size_t i = list.size(); i-- > 0;) {
                const boost::json::value kept = list[i];
                list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
                if (fails(client))
                    smaller = true;
                else
                    list.insert(list.begin() + static_cast<std::ptrdiff_t>(i), kept);
            }
        }
    }
    return client;
}

}  // namespace palpate::tests
