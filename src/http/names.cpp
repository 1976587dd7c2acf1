#include "http/names.hpp"

#include "record/clients.hpp"

namespace palpate::http {

std::optional<practice::Practice> practice_with(const Services& services, practice::PracticeId id) {
    if (services.entrance == nullptr)
        return std::nullopt;
    for (auto& one : services.entrance->practices.practices())
        if (one.id == id)
            return std::move(one.content);
    return std::nullopt;
}

std::vector<PersonName> people_named(const Services& services, practice::PracticeId id) {
    std::vector<PersonName> all;
    if (services.entrance == nullptr)
        return all;
    (void)services.entrance->store.see_access(
        id, [&](const practice::AccessView& access) -> Result<void> {
            for (const auto& account : access.people.all())
                all.emplace_back(account.id, account.person.name);
            return {};
        });
    return all;
}

std::optional<std::string> name_of_client(const record::Transaction& t, record::ClientId id) {
    auto text = t.documents().glance({record::Kind<record::Client>::name, id.uuid()});
    if (!text)
        return std::nullopt;
    return record::spoken_name(record::decode<record::Client>(*std::move(text)).content);
}

}  // namespace palpate::http
