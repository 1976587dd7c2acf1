#include "record/clients.hpp"

namespace palpate::record {

Result<Kept<Client>> add_client(Transaction& t, const Client& client, std::string why) {
    if (auto faults = check(client); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const ClientId id(t.new_id());
    return t.records<Client>().add(id, client, why).map([&](Version version) {
        return kept_now(t, id, version, client, why);
    });
}

Result<Kept<Client>> change_client(Transaction& t, ClientId id, Version expected,
                                   const Client& client, std::string why, void (*settle)(Client&)) {
    if (auto faults = check(client); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const auto before = t.records<Client>().find(id);
    if (!before)
        return tl::unexpected(before.error());
    auto next = client;
    if (!next.extra)
        next.extra = before->content.extra;
    if (next.extra && settle != nullptr)
        settle(next);
    return t.records<Client>().change(id, expected, next, why).map([&](Version version) {
        return kept_now(t, id, version, std::move(next), why);
    });
}

Result<Version> remove_client(Transaction& t, ClientId id, Version expected, std::string why) {
    return t.records<Client>().remove(id, expected, std::move(why));
}

ClientLine line_of(const Kept<Client>& kept) {
    const auto& client = kept.content;
    ClientLine line{.id = kept.id,
                    .version = kept.version,
                    .name = spoken_name(client),
                    .birth = client.birth,
                    .phone = {},
                    .email = {}};
    if (!client.phones.empty())
        line.phone = client.phones.front().number;
    if (!client.emails.empty())
        line.email = client.emails.front();
    return line;
}

ClientLines search_clients(const Transaction& t, std::string_view text, ClientId after,
                           int count_max) {
    const auto clients = t.records<Client>();
    const auto meant = typed(text);
    const int wanted = after.empty() ? count_max + 1 : found_max;
    std::vector<ClientLine> all;
    const auto add = [&](const std::vector<Kept<Client>>& found) {
        for (const auto& kept : found)
            if (std::ranges::find(all, kept.id, &ClientLine::id) == all.end())
                all.push_back(line_of(kept));
    };
    if (meant.sought.anything())
        add(clients.search(meant.sought, wanted));
    if (meant.digits.size() >= phone_digits_min) {
        const std::string from_end(meant.digits.rbegin(), meant.digits.rend());
        add(clients.by_term({"phone", meant.digits}, wanted));
        add(clients.by_term({"phone_from_end", from_end}, wanted));
    }
    if (!meant.email.empty())
        add(clients.by_term({"email", meant.email}, wanted));
    auto from = all.begin();
    if (!after.empty())
        if (const auto at = std::ranges::find(all, after, &ClientLine::id); at != all.end())
            from = at + 1;
    const auto count = std::min<std::ptrdiff_t>(count_max, all.end() - from);
    return {{from, from + count}, all.end() - from > count};
}

ClientLines newest_clients(const Transaction& t, ClientId after, int count_max) {
    ClientLines lines;
    const auto found = t.records<Client>().newest(count_max + 1, after);
    lines.more = std::ssize(found) > count_max;
    for (const auto& kept : found)
        if (std::ssize(lines.clients) < count_max)
            lines.clients.push_back(line_of(kept));
    return lines;
}

}  // namespace palpate::record
