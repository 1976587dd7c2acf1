// Every kind of record once more, for what has only its name: export and import.
#pragma once

#include "record/documents.hpp"

#include <optional>
#include <span>

namespace palpate::record {

// What the store keeps beside a content.
struct Indexed {
    ClientId client;
    std::vector<Term> terms;
};

struct KindView {
    std::string_view name;
    std::vector<std::string_view> members;  // of its struct, in order
    // Whether a client's own copy holds it. A kind that is not listed here is not in it.
    bool in_clients_copy = false;
    // Fault: it is no content of this kind.
    Result<Indexed> (*index)(const Uuid& id, std::string_view content) = nullptr;
};

std::span<const KindView> all_kinds();
const KindView* find_kind(std::string_view name);  // nullptr: not of this version of the program

}  // namespace palpate::record
