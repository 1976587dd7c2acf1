#include "scheduling/service.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace palpate::scheduling {
namespace {

using namespace std::chrono_literals;
using testing::UnorderedElementsAre;

template <class T>
T id(int n) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<std::uint8_t>(n);
    return T(uuid);
}

Service massage() {
    return {.id = id<ServiceId>(1),
            .duration = 60min,
            .preparation = 5min,
            .clean_up = 10min,
            .needs = {{{id<ResourceId>(1), id<ResourceId>(2)}}},
            .given_by = {id<PractitionerId>(1)}};
}

std::vector<std::string> places(const Service& service) {
    std::vector<std::string> all;
    for (const auto& fault : faults_of(service, "/services/3"))
        all.push_back(fault.path);
    return all;
}

TEST(Service, BeforeAndAfterAreApart) {
    const Moment start(600min);
    EXPECT_EQ(held_by(massage(), start), (Span{start - 5min, start + 70min}));
    EXPECT_EQ(treated_by(massage(), start), (Span{start, start + 60min}));
    EXPECT_THAT(places(massage()), testing::IsEmpty());
}

TEST(Service, EveryFaultIsNamedWithItsPlace) {
    auto s = massage();
    s.duration = 4min;
    s.preparation = -1min;
    s.clean_up = 241min;
    s.needs = {{{id<ResourceId>(1)}}, {}, {{id<ResourceId>(1), id<ResourceId>(1)}}};
    s.practitioners = 2;
    s.load = -1;
    s.places = 0;
    EXPECT_THAT(places(s),
                UnorderedElementsAre("/services/3/duration", "/services/3/preparation",
                                     "/services/3/clean_up", "/services/3/needs/1/any_of",
                                     "/services/3/needs/2/any_of", "/services/3/given_by",
                                     "/services/3/load", "/services/3/places"));
    s = massage();
    s.practitioners = 0;
    s.given_by = {};
    EXPECT_THAT(places(s), UnorderedElementsAre("/services/3/practitioners"));
    s = massage();
    s.needs.resize(needs_max + 1, s.needs[0]);
    s.given_by = {id<PractitionerId>(1), id<PractitionerId>(1)};
    EXPECT_THAT(places(s), UnorderedElementsAre("/services/3/needs", "/services/3/given_by"));
}

}  // namespace
}  // namespace palpate::scheduling
