#include "http/fhir_query.hpp"

#include "http/exchange.hpp"

#include <gtest/gtest.h>

namespace palpate::http {
namespace {

// A link to the next page says again what was asked: it must be understood by who wrote it.
TEST(FhirQuery, ReadsWhatItWrites) {
    for (const auto* value : {"ruiz", "a]b[c", "#1", "ge1980|x", "\xc3\xb1 &=+%"}) {
        const Parameters asked{{"name", value}, {"_count", "7"}};
        const auto address = address_of("/fhir/R4/Patient", asked);
        EXPECT_EQ(parameters_in(query_of(address)), asked) << address;
    }
}

TEST(FhirQuery, TakesLettersThatShouldHaveBeenEncoded) {
    const auto read = parameters_in("name[]=ana|ruiz ");
    ASSERT_TRUE(read.has_value()) << read.error().message;
    EXPECT_EQ(*read, (Parameters{{"name[]", "ana|ruiz "}}));
}

}  // namespace
}  // namespace palpate::http
