#include "record/kinds.hpp"

#include "record/fold.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

void add_words(std::vector<Term>& terms, const std::optional<std::string>& name) {
    if (!name)
        return;
    for (auto& word : folded_words(*name))
        terms.push_back({"name", std::move(word)});
}

// Found from its first digits and from its last.
void add_phone(std::vector<Term>& terms, const Phone& phone) {
    auto digits = digits_of(phone.number);
    terms.push_back({"phone", digits});
    std::ranges::reverse(digits);
    terms.push_back({"phone_from_end", std::move(digits)});
}

}  // namespace

std::vector<Term> terms_of(const Client& client) {
    std::vector<Term> terms;
    for (const auto& name : client.names) {
        add_words(terms, name.family);
        add_words(terms, name.whole);
        for (const auto& given : name.given)
            add_words(terms, given);
    }
    for (const auto& phone : client.phones)
        add_phone(terms, phone);
    for (const auto& email : client.emails)
        terms.push_back({"email", fold(email)});
    for (const auto& identifier : client.identifiers) {
        terms.push_back({"identifier", identifier.system + '|' + identifier.value});
        terms.push_back({"identifier_value", identifier.value});
    }
    terms.push_back({std::string(line_field), line_sought(client)});
    if (client.birth)
        terms.push_back({"birth", client.birth->text()});
    std::ranges::sort(terms);
    const auto same = std::ranges::unique(terms);
    terms.erase(same.begin(), same.end());
    return terms;
}

}  // namespace palpate::record

namespace palpate {

PALPATE_JSON_HERE(record::Client);
PALPATE_JSON_HERE(record::Episode);
PALPATE_JSON_HERE(record::StoredIntake);
PALPATE_JSON_HERE(record::StoredAssessment);
PALPATE_JSON_HERE(record::Standing);
PALPATE_JSON_HERE(record::StoredPlan);
PALPATE_JSON_HERE(record::Consent);

}  // namespace palpate
