// The made-up year over a store: the same from the same seed, nothing refused, and courses that go
// in several ways.
#include "session/demonstration/year.hpp"

#include "knowledge/table_file.hpp"
#include "record/demonstration/letters.hpp"
#include "record/measures/progress.hpp"
#include "session/results/research.hpp"
#include "session/results/results.hpp"
#include "store/for_tests.hpp"
#include "store/memory/memory_store.hpp"

#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palpate::session {
namespace {

constexpr int clients = 10;
const Date today = *parse_date("2026-11-21");

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

// A practice of one year, made once for each seed.
class Year {
public:
    explicit Year(std::uint64_t seed) {
        (void)store_.add_practice(store::id_of<practice::PracticeId>(1),
                                  {"practice-1", "A practice"});
        const record::Demonstration people(shipped(), seed, today, actor_.person);
        (void)store_.write(actor_, [&](record::Transaction& t) -> Result<void> {
            house_ = scheduling::make_up_house(t, actor_.person).value();
            return {};
        });
        for (int i = 0; i < clients; ++i)
            add(people.client(i, true, 1), seed + static_cast<std::uint64_t>(i));
        const auto written = store_.write(actor_, [&](record::Transaction& t) {
            return record::make_up_letters(t, letters_, today);
        });
        EXPECT_TRUE(written.has_value()) << written.error().message;
    }
    template <class F>
    void read(F look) {
        const auto done = store_.read(actor_, [&](const record::Transaction& t) -> Result<void> {
            look(t);
            return {};
        });
        ASSERT_TRUE(done.has_value());
    }

    void refuse_use(record::ClientId client) {
        const auto done = store_.write(actor_, [&](record::Transaction& t) {
            record::Consent consent{.client = client, .to = record::ConsentTo::data_use};
            consent.answer = record::ConsentAnswer::withdrawn;
            consent.wording = "for research";
            consent.language = "en";
            consent.answered_at = t.now();
            return t.records<record::Consent>()
                .add(record::ConsentId(t.new_id()), consent)
                .map([](auto) {});
        });
        EXPECT_TRUE(done.has_value());
    }

    std::vector<CourseMade> made;
    std::vector<CourseWanted> wanted;

private:
    void add(const record::MadeUpClient& client, std::uint64_t seed) {
        const auto done = store_.write(actor_, [&](record::Transaction& t) -> Result<void> {
            (void)t.records<record::Client>().add(client.id, client.client);
            for (const auto& episode : client.episodes) {
                const auto& first = episode.visits.front();
                (void)t.records<record::Episode>().add(episode.id, episode.episode);
                (void)t.records<record::StoredIntake>().add(first.intake_id, first.intake);
                (void)t.records<record::StoredAssessment>().add(first.assessment_id,
                                                                first.assessment);
                (void)t.records<record::Standing>().add(Id<record::Standing>(episode.id.uuid()),
                                                        *episode.standing);
                if (first.plan)
                    (void)t.records<record::StoredPlan>().add(first.plan_id, *first.plan);
                auto course = course_wanted(episode, today, shipped());
                if (!course)
                    continue;
                course->signed_by = "Alex Example";
                made.push_back(make_up_course(t, *course, &house_, seed, shipped()));
                wanted.push_back(*std::move(course));
            }
            return {};
        });
        EXPECT_TRUE(done.has_value());
        std::ranges::move(record::letters_wanted(client, today), std::back_inserter(letters_));
    }

    std::vector<record::LetterWanted> letters_;
    std::shared_ptr<store::TestClock> clock_ = std::make_shared<store::TestClock>();
    store::MemoryStore store_{store::told_by(clock_)};
    const practice::Actor actor_ = store::therapist();
    scheduling::MadeUpHouse house_;
};

Year& of_seed_7() {
    static Year year(7);
    return year;
}

template <class T>
std::string all_of(const record::Transaction& t) {
    std::string text;
    for (const auto& kept : t.records<T>().oldest(1000))
        text += to_text(kept.id) + to_json(kept.content);
    return text;
}

std::string whole_year(Year& year) {
    std::string text;
    year.read([&](const record::Transaction& t) {
        text = all_of<StoredSession>(t) + all_of<StoredEvents>(t) + all_of<record::Measurement>(t) +
               all_of<record::StoredPlan>(t);
    });
    return text;
}

TEST(YearTest, TheSameSeedMakesTheSameYear) {
    Year again(7);
    EXPECT_EQ(whole_year(again), whole_year(of_seed_7()));
    Year other(8);
    EXPECT_NE(whole_year(other), whole_year(of_seed_7()));
}

TEST(YearTest, LettersStandInEachWayThatThePagesShow) {
    of_seed_7().read([&](const record::Transaction& t) {
        std::multiset<std::string> ways;
        for (const auto& kept : t.records<record::Referral>().oldest(100)) {
            const auto& one = kept.content;
            ways.insert(one.status == record::ReferralStatus::closed ? "closed"
                        : record::is_unread(one)                     ? "unread"
                        : one.read                                   ? "read"
                        : record::is_overdue(one, today)             ? "overdue"
                                                                     : "waiting");
            EXPECT_NE(one.letter.find(", born "), std::string::npos) << one.letter;
        }
        EXPECT_EQ(ways,
                  (std::multiset<std::string>{"closed", "overdue", "read", "unread", "waiting"}));
        EXPECT_EQ(record::referrals_to_see_to(t, today, {}, 100).size(), 2U);
    });
}

TEST(YearTest, EveryVisitFoldsWithoutAnEventRefusedAndIsSigned) {
    std::size_t visits = 0;
    std::size_t booked = 0;
    of_seed_7().read([&](const record::Transaction& t) {
        for (const auto& kept : t.records<StoredSession>().oldest(1000)) {
            const auto whole = whole_of(t, kept.id);
            ASSERT_TRUE(whole.has_value());
            const auto state = fold(whole->sheet, whole->log, whole->frame);
            EXPECT_THAT(state.refused, testing::IsEmpty())
                << state.refused.front().path << ' ' << state.refused.front().message;
            EXPECT_THAT(state.doubted, testing::IsEmpty());
            EXPECT_TRUE(kept.content.finished);
            EXPECT_TRUE(kept.content.signed_off);
            EXPECT_LT(kept.content.day, today);
            ASSERT_TRUE(kept.content.ground && kept.content.worked);
            EXPECT_THAT(kept.content.ground->areas, testing::Not(testing::IsEmpty()));
            EXPECT_THAT(kept.content.worked->techniques, testing::Not(testing::IsEmpty()));
            ++visits;
            booked += kept.content.booking ? 1U : 0U;
        }
        for (const auto& kept : t.records<scheduling::Booking>().oldest(1000))
            EXPECT_EQ(kept.content.status, scheduling::BookingStatus::done);
    });
    EXPECT_GT(visits, 40U);
    EXPECT_GT(booked, visits / 2);
}

TEST(YearTest, CountsWhatItMade) {
    auto& year = of_seed_7();
    int visits = 0;
    int measurements = 0;
    int dropped = 0;
    for (const auto& made : year.made) {
        visits += made.visits;
        measurements += made.measurements;
        dropped += made.dropped_out ? 1 : 0;
    }
    EXPECT_GT(dropped, 0);
    year.read([&](const record::Transaction& t) {
        EXPECT_EQ(std::ssize(t.records<StoredSession>().oldest(1000)), visits);
        EXPECT_EQ(std::ssize(t.records<record::Measurement>().oldest(1000)), measurements);
    });
}

TEST(YearTest, CoursesGoInSeveralWays) {
    std::set<std::string> classes;
    auto& year = of_seed_7();
    year.read([&](const record::Transaction& t) {
        for (const auto& course : year.wanted) {
            record::ProgressAsked asked{.episode = course.episode, .today = today, .visits = {}};
            for (const auto& kept : sessions_of(t, course.episode, 100))
                asked.visits.insert(asked.visits.begin(), kept.content.day);
            const auto progress =
                record::progress_of(t, asked, outcomes::shipped_tables(), shipped());
            ASSERT_TRUE(progress.has_value()) << progress.error().message;
            EXPECT_THAT(progress->not_considered, testing::IsEmpty());
            classes.insert(progress->advice.response);
        }
    });
    EXPECT_GE(classes.size(), 3U) << testing::PrintToString(classes);
}

TEST(YearTest, ThePracticeSeesItsResults) {
    auto& year = of_seed_7();
    const auto period = last_year(today);
    EXPECT_TRUE(check(period).has_value());
    year.read([&](const record::Transaction& t) {
        const auto gathered = gather(t, period, today, outcomes::shipped_tables());
        const auto results =
            results_of(gathered, period, outcomes::By::complaint, "", outcomes::shipped_tables());
        ASSERT_TRUE(results.view.total);
        const auto& total = *results.view.total;
        EXPECT_EQ(total.courses,
                  total.measured + total.dropped_out + total.coming + total.without_start);
        EXPECT_GT(total.measured, 5);
        EXPECT_GT(total.dropped_out, 0);
        const auto rates = rates_of(gathered, period, "", outcomes::shipped_tables());
        EXPECT_GT(rates.visits, 20);
        EXPECT_GT(rates.not_followed_up, 0);
        EXPECT_GT(rates.hits.suggested.of, 5);
        EXPECT_EQ(rates.hits.others.of, 0) << "only what was suggested is pressed";
    });
}

TEST(YearTest, WhatLeavesForResearchPointsAtNobody) {
    auto& year = of_seed_7();
    ResearchFound found;
    std::set<std::string> ids;
    year.read([&](const record::Transaction& t) {
        found = research_found(t, last_year(today), outcomes::shipped_tables());
        for (const auto& kept : t.records<record::Client>().oldest(1000)) {
            ids.insert(to_text(kept.id));
            ids.insert(*kept.content.names.front().family);
        }
        for (const auto& kept : t.records<StoredSession>().oldest(1000))
            ids.insert(to_text(kept.content.day));
    });
    ASSERT_GT(found.rows.size(), 8U);
    // One who stands out in everything, planted among them.
    auto unique = found.rows.front();
    unique.person = 1'000'000;
    unique.age_band = "80+";
    unique.sex = "other";
    unique.region = "head";
    unique.technique_mix = "planted 100";
    found.rows.push_back(unique);
    const auto count = found.rows.size();
    const auto out = outcomes::released(std::move(found.rows));
    EXPECT_EQ(out.rows.size() + out.left_out, count);
    const auto text = outcomes::research_csv(out.rows);
    for (const auto& id : ids)
        EXPECT_THAT(text, testing::Not(testing::HasSubstr(id)));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("80+")));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("other")));
    std::map<std::string, std::set<std::uint64_t>> groups;
    for (const auto& row : out.rows)
        groups[row.age_band + row.sex + row.region + row.duration_band].insert(row.person);
    for (const auto& [points, people] : groups)
        EXPECT_GE(people.size(), outcomes::people_min) << points;
    EXPECT_FALSE(out.rows.empty());
}

TEST(YearTest, WhoHasNotAgreedToTheUseOfDataIsNotInIt) {
    auto& year = of_seed_7();
    const auto counted = [&] {
        ResearchFound found;
        year.read([&](const record::Transaction& t) {
            found = research_found(t, last_year(today), outcomes::shipped_tables());
        });
        return std::pair(found.rows.size(), found.not_agreed);
    };
    const auto before = counted();
    EXPECT_GE(before.second, 1U) << "some never said anything";
    std::set<record::ClientId> all;
    for (const auto& wanted : year.wanted)
        all.insert(wanted.client);
    for (const auto client : all)
        year.refuse_use(client);
    EXPECT_EQ(counted(), std::pair(std::size_t{0}, before.first + before.second));
}

}  // namespace
}  // namespace palpate::session
