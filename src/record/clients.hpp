// What the practice does with the people it treats: takes them in, corrects what it knows of them,
// takes them off the list, and finds them.
#pragma once

#include "record/transaction.hpp"

namespace palpate::record {

// What stands after a change: nothing has to be read again.
template <class T>
Kept<T> kept_now(const Transaction& t, Id<T> id, Version version, T content, std::string why) {
    return {id, version, t.now(), t.actor().person, std::move(why), false, std::move(content)};
}

// Invalid: what check(client) says first.
Result<Kept<Client>> add_client(Transaction& t, const Client& client, std::string why);
// Also brings back a client who was removed. What an imported record said besides (`extra`) stays
// when the change does not bring its own; `settle`, when there is one, then brings it up to what
// the client now says. Stale, not found, or what check(client) says first.
Result<Kept<Client>> change_client(Transaction& t, ClientId id, Version expected,
                                   const Client& client, std::string why,
                                   void (*settle)(Client&) = nullptr);
// Off every list; the content stays in the history. Stale, gone, not found.
Result<Version> remove_client(Transaction& t, ClientId id, Version expected, std::string why);

// Gone when it was removed: then it is in its history only.
template <class T>
Result<Kept<T>> find_there(const Transaction& t, Id<T> id) {
    auto kept = t.records<T>().find(id);
    if (kept && kept->removed)
        return refuse(
            FaultKind::gone, "",
            fmt::format("this {} was removed; its history is still there", Kind<T>::name));
    return kept;
}

// One line of a list: who it is and how to reach them.
struct ClientLine {
    ClientId id;
    Version version;
    std::string name;  // as one says it
    std::optional<PartialDate> birth;
    std::optional<std::string> phone;  // the first of each
    std::optional<std::string> email;
};
PALPATE_DESCRIBE(ClientLine, id, version, name, birth, phone, email);

constexpr std::size_t phone_digits_min = 3;  // fewer are everybody's

ClientLine line_of(const Kept<Client>& kept);

struct ClientLines {
    std::vector<ClientLine> clients;
    bool more = false;  // there are further ones
};

// Who is meant by what somebody typed, the best first (record/search.hpp); from the one after
// `after`, zero for the first. Nobody reads further than found_max.
ClientLines search_clients(const Transaction& t, std::string_view text, ClientId after,
                           int count_max);
constexpr int found_max = 500;

// The newest first; from the one after `after`, zero for the first.
ClientLines newest_clients(const Transaction& t, ClientId after, int count_max);

}  // namespace palpate::record
