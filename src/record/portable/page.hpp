// An export as pages for people: a list of clients, and one page each with everything that is kept
// of them now. No scripts; every text is escaped, whoever wrote it.
#pragma once

#include "record/documents.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace palpate::record {

std::string escaped_html(std::string_view text);

struct PageRecord {
    std::string kind;
    KeptText current;
    std::vector<std::string> pictures;  // paths from the page
};

// The page in three parts, so that a long list never lies in memory whole.
std::string index_head(std::string_view practice, bool clients_copy);
std::string index_row(const KeptText& client);  // links clients/ID.html
std::string index_end();

std::string client_page(const KeptText& client, const std::vector<PageRecord>& records);

}  // namespace palpate::record
