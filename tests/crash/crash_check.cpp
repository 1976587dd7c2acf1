#include "crash_writer.hpp"
#include "store/verify.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/core.h>

namespace palpate::tests {
namespace {

using record::Client;
using record::ClientId;
using record::Episode;
using record::Transaction;

constexpr int all = 100'000;

std::string no_half_transaction(const Transaction& t, ClientId client) {
    std::vector<std::string> notes;
    std::vector<std::string> complaints;
    for (const auto& k : t.records<Client>().history(client, all))
        notes.push_back(k.content.notes.value_or(""));
    for (const auto& k : t.records<Episode>().of_client(client, all))
        complaints.push_back(k.content.complaint);
    std::ranges::sort(notes);
    std::ranges::sort(complaints);
    return notes == complaints ? ""
                               : fmt::format("client {} has {} versions and {} episodes, or others",
                                             to_text(client), notes.size(), complaints.size());
}

std::string is_there(const Transaction& t, const std::string& line) {
    const auto first = line.find(' ');
    const auto second = line.find(' ', first + 1);
    const auto id = parse_uuid(line.substr(0, first));
    const auto version = std::stoll(line.substr(first + 1, second - first - 1));
    const auto kept = t.records<Client>().find_version(ClientId(*id), version);
    if (!kept)
        return fmt::format("lost: {}", line);
    return kept->content.notes == line.substr(second + 1) ? "" : fmt::format("other: {}", line);
}

std::string first_fault(const Transaction& t, std::ifstream& acknowledged, int& count) {
    for (const auto& client : t.records<Client>().by_term({"name", ""}, all))
        if (auto fault = no_half_transaction(t, client.id); !fault.empty())
            return fault;
    for (std::string line; std::getline(acknowledged, line) && !acknowledged.eof(); ++count)
        if (auto fault = is_there(t, line); !fault.empty())
            return fault;
    return "";
}

}  // namespace

int check_folder(const std::string& folder, const std::string& acknowledged) {
    std::string fault;
    int count = 0;
    {
        store::SqliteStore store({.folder = folder});
        std::ifstream lines(acknowledged);
        const auto done = store.read(crash_actor(), [&](const Transaction& t) -> Result<void> {
            fault = first_fault(t, lines, count);
            return {};
        });
        if (!done)
            fault = done.error().message;
    }
    const auto proof = store::verify(folder);
    if (fault.empty() && !proof)
        fault = proof.error().path + ": " + proof.error().message;
    if (!fault.empty()) {
        fmt::print("{}\n", fault);
        return 1;
    }
    fmt::print("{} acknowledged writes are there, {} versions, {} audit entries\n", count,
               proof->versions, proof->entries);
    return 0;
}

}  // namespace palpate::tests
