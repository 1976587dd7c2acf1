// Free times that are kept in memory are at every moment what reading them anew gives, whatever was
// written, on whatever server, and however much time has passed.
#include "bookings/practice.hpp"
#include "record/privacy.hpp"
#include "scheduling/bookings/hand_load.hpp"
#include "scheduling/bookings/places_kept.hpp"
#include "scheduling/diaries/free_times.hpp"
#include "scheduling/hands/light_days.hpp"
#include "scheduling/outside/outside.hpp"
#include "store/lasting/lasting_answers.hpp"

#include <random>

namespace palpate::scheduling {
namespace {

using store::SqliteStore;
using store::StoreLastingAnswers;

const auto zoe = id_of<ClientId>(3);
const auto hours_of_mia = id_of<StoredHoursId>(71);
const auto neck = id_of<record::EpisodeId>(81);

// One of several over the same data file.
struct Server {
    explicit Server(const store::TestFolder& folder, const std::shared_ptr<store::TestClock>& clock)
        : kept({.folder = folder.path(), .surroundings = told_by(clock)}) {}
    SqliteStore kept;
    StoreLastingAnswers lasting{kept};
};

struct Question {
    std::string name;
    OfferAsked asked;
    practice::Actor who;
};

std::vector<Question> questions() {
    const OfferAsked any{.service = massage, .location = house};
    auto of_mia = any;
    of_mia.practitioners = {mia};
    auto of_noa = any;
    of_noa.practitioners = {noa};
    of_noa.resources = {room_b};
    auto for_ana = any;
    for_ana.clients = {ana};
    auto online = of_mia;
    online.online = true;
    return {{"any", any, desk()},         {"mia", of_mia, desk()},    {"noa", of_noa, desk()},
            {"for ana", for_ana, desk()}, {"online", online, desk()}, {"for ana", for_ana, owner()},
            {"mia", of_mia, owner()}};
}

std::string anew(record::Store& store, const Question& question) {
    const auto free = record::read(store, question.who, [&](const Transaction& t) {
        return free_times(t, question.asked, *parse_date("2026-11-21"), 20);
    });
    return free ? to_json(*free) : free.error().message;
}

class LastingFreeTimes : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(one_.kept.add_practice(id_of<practice::PracticeId>(1), {"practice", "P"}));
        ASSERT_TRUE(one_.kept.write(owner(), furnish));
        ASSERT_TRUE(write(one_, [](Transaction& t) {
            return t.records<record::Client>()
                .add(zoe, store::named("Kaya", "Zoe"))
                .and_then([&](Version) {
                    return t.records<record::Episode>().add(neck, store::episode_of(ana, "neck"));
                })
                .and_then([&](Version) {
                    return t.records<OutsideCalendar>().add(id_of<OutsideCalendarId>(72),
                                                            {mia, "own", "https://example.org"});
                });
        }));
    }
    // Refusals are a part of it: of what is taken, or has changed meanwhile.
    template <class F>
    static bool write(Server& server, F work, const practice::Actor& actor = owner()) {
        return record::write(server.kept, actor, work).has_value();
    }
    static std::string lasting(Server& server, const Question& question) {
        const auto text =
            server.lasting.answer(question.who, question.name, [&](const Transaction& t) {
                return free_times(t, question.asked, *parse_date("2026-11-21"), 20)
                    .map(to_json<FreeTimes>);
            });
        return text ? *text : text.error().message;
    }
    static std::uint64_t given_again(const Server& server) {
        return server.lasting.count().given_again;
    }
    bool book(const BookingSaid& said) {
        return write(two_, [&](Transaction& t) { return scheduling::book(t, said, ""); });
    }

    store::TestFolder folder_;
    std::shared_ptr<store::TestClock> clock_ = std::make_shared<store::TestClock>();
    Server one_{folder_, clock_};
    Server two_{folder_, clock_};
};

TEST_F(LastingFreeTimes, StayWhileOnlyOtherDaysRoomsAndRecordsChange) {
    const auto of_noa = questions()[2];
    const auto before = lasting(one_, of_noa);
    EXPECT_EQ(given_again(one_), 0U);
    EXPECT_EQ(lasting(one_, of_noa), before);
    auto of_mia = asked(ana, mia, room_a, minutes(0));
    of_mia.service = std::nullopt;
    of_mia.until = of_mia.begin + hours(1);
    of_mia.resources = {};
    ASSERT_TRUE(book(of_mia)) << "nobody and nothing that is asked about";
    ASSERT_TRUE(book(asked(ana, noa, room_b, hours(24 * 60)))) << "after what is asked for";
    ASSERT_TRUE(write(two_, [](Transaction& t) {
        return t.records<record::Client>().change(ben, 1, store::named("Stein", "Benjamin"));
    }));
    EXPECT_EQ(lasting(one_, of_noa), before);
    EXPECT_EQ(given_again(one_), 2U);
    ASSERT_TRUE(book(asked(ben, noa, room_b, minutes(0))));
    EXPECT_NE(lasting(one_, of_noa), before) << "and now it is taken";
    EXPECT_EQ(given_again(one_), 2U);
}

TEST_F(LastingFreeTimes, AHoldRunsOutByItself) {
    const auto of_mia = questions()[1];
    const auto before = lasting(one_, of_mia);
    auto said = asked(ana, mia, room_a, minutes(0));
    clock_->move(std::chrono::milliseconds(20'500));
    said.hold_minutes = 1;
    ASSERT_TRUE(book(said));
    const auto held = lasting(one_, of_mia);
    EXPECT_NE(held, before);
    clock_->move(std::chrono::milliseconds(59'999));
    EXPECT_EQ(lasting(one_, of_mia), held);
    const auto given = given_again(one_);
    EXPECT_EQ(lasting(one_, of_mia), held);
    EXPECT_EQ(given_again(one_), given + 1);
    clock_->move(std::chrono::milliseconds(1));
    EXPECT_NE(lasting(one_, of_mia), held) << "in the middle of a minute";
    EXPECT_EQ(lasting(one_, of_mia), anew(two_.kept, of_mia));
}

// Everything that the calendar reads, changed by chance.
class Changes {
public:
    Changes(std::mt19937_64& chance, store::TestClock& clock) : chance_(chance), clock_(clock) {}

    Result<void> operator()(Transaction& t) {
        switch (below(16)) {
            case 0:
            case 1:
            case 2: return book(t, {});
            case 3: return book(t, 1 + below(3));
            case 4: return of_booking(t, true);
            case 5: return of_booking(t, false);
            case 6: return set(t, hours_of_mia, some_hours());
            case 7: return set(t, CalendarRulesId(house.uuid()), some_rules());
            case 8: return set(t, massage, some_service());
            case 9: return set(t, room_a, some_room());
            case 10: return set(t, PlanLoadId(ana.uuid()), PlanLoad{ana, double(below(4))});
            case 11:
                return set(t, LightDaysId(mia.uuid()), LightDays{{{tuesday, 60.0 * below(4)}}});
            case 12: return set(t, id_of<OutsideBusyId>(72), some_busy());
            case 13: return privacy(t);
            case 14: return assess(t);
            default: return set(t, ben, store::named("Stein", below(2) == 0 ? "Ben" : "Benjamin"));
        }
    }

private:
    int below(int count) { return static_cast<int>(chance_() % static_cast<std::uint64_t>(count)); }

    template <class T>
    static Result<void> set(Transaction& t, Id<T> id, const T& content) {
        auto records = t.records<T>();
        const auto none = [](Version) {};
        const auto kept = records.find(id);
        return kept ? records.change(id, kept->version, content).map(none)
                    : records.add(id, content).map(none);
    }

    Result<void> book(Transaction& t, std::optional<std::int64_t> hold) {
        auto said = asked(below(2) == 0 ? ana : zoe, below(2) == 0 ? mia : noa,
                          below(2) == 0 ? room_a : room_b, minutes(15 * below(32)));
        said.begin += hours(24 * below(8));
        said.hold_minutes = hold;
        return scheduling::book(t, said, "").map([&](const Kept<Booking>& kept) {
            bookings_.push_back(kept.id);
        });
    }
    // Also one without a claim that changes: of another service.
    Result<void> of_booking(Transaction& t, bool moved) {
        if (bookings_.empty())
            return {};
        const auto id = bookings_[chance_() % bookings_.size()];
        const auto kept = t.records<Booking>().find(id);
        if (!kept)
            return tl::unexpected(kept.error());
        const auto none = [](const auto&) {};
        if (moved)
            return scheduling::move(t, id, kept->version, {.begin = nine + minutes(15 * below(99))},
                                    "")
                .map(none);
        if (below(2) == 0)
            return cancel(t, id, kept->version, {.by_client = true}).map(none);
        auto other = kept->content;
        other.service = other.service ? std::nullopt : std::optional(massage);
        return t.records<Booking>().change(id, kept->version, other).map(none);
    }
    // How hard Ana's plan is on hands, closed to all but the owner.
    Result<void> privacy(Transaction& t) {
        if (below(2) == 0)
            return set(t, record::PrivacyId(ana.uuid()),
                       record::Privacy{.client = ana,
                                       .kind = "plan_load",
                                       .record = record::AnyRecordId(ana.uuid()),
                                       .set_by = owner().person,
                                       .open_to = {owner().person}});
        return set(t, id_of<record::BreakGlassId>(82),
                   record::BreakGlass{.client = ana,
                                      .record = {},
                                      .by = desk().person,
                                      .until = clock_.now.load() + std::chrono::seconds(below(90)),
                                      .reason = "asked",
                                      .told = {},
                                      .seen_by = {}});
    }

    // Hands-on work is held for her, or not.
    Result<void> assess(Transaction& t) {
        const auto* hands_on = below(2) == 0 ? "refused" : "ordinary";
        const auto output =
            Document::from(fmt::format(R"({{"hands_on":"{}","complete":true}})", hands_on));
        return set(t, id_of<record::AssessmentId>(83),
                   record::StoredAssessment{.client = ana,
                                            .episode = neck,
                                            .knowledge_version = "1",
                                            .input = *Document::from("{}"),
                                            .output = *output});
    }

    StoredHours some_hours() {
        const std::int64_t from = 60 * (8 + below(3));
        const WeeklyRow row{.weekdays = {Weekday::tuesday, Weekday::friday},
                            .hours = {from, from + 60 * (2 + below(6))}};
        return {.of = HoursOf::practitioner,
                .subject = Id<AnyWithHours>(mia.uuid()),
                .periods = {{.weekly = {row}}}};
    }
    CalendarRules some_rules() {
        return {.grid_minutes = 15 * (1 + below(2)),
                .notice_minutes = 60 * below(48),
                .limits = {{.practitioner = mia,
                            .treated_minutes_max = 60 * (1 + below(8)),
                            .load_max = 60.0 * (1 + below(8))}}};
    }
    StoredService some_service() {
        auto service = massage_service();
        service.minutes = 15 * (2 + below(4));
        service.load = 30.0 * below(4);
        service.heavy = below(2) == 0;
        return service;
    }
    Resource some_room() {
        return {
            .name = "A", .kind = ResourceKind::room, .location = house, .inactive = below(3) == 0};
    }
    OutsideBusy some_busy() {
        const auto begin = nine + minutes(30 * below(20));
        return {
            .practitioner = mia, .busy = {{begin, begin + hours(2)}}, .read_at = {}, .trouble = {}};
    }

    const Date tuesday = *parse_date("2026-12-01");
    std::mt19937_64& chance_;
    store::TestClock& clock_;
    std::vector<BookingId> bookings_;
};

TEST_F(LastingFreeTimes, AreAlwaysWhatReadingAnewGives) {
    const int rounds = std::getenv("PALPATE_LONG") != nullptr ? 3'000 : 600;
    std::mt19937_64 chance(20261121);
    Changes change(chance, *clock_);
    const auto all = questions();
    std::set<std::string> told;
    for (int round = 0; round < rounds; ++round) {
        auto& writing = chance() % 2 == 0 ? one_ : two_;
        write(writing, [&](Transaction& t) { return change(t); });
        if (chance() % 3 == 0)
            clock_->move(std::chrono::milliseconds(chance() % 40'000));
        for (const auto& question : all) {
            auto& asking = chance() % 2 == 0 ? one_ : two_;
            const auto text = lasting(asking, question);
            ASSERT_EQ(text, anew(writing.kept, question)) << round << ": " << question.name;
            told.insert(text);
        }
    }
    EXPECT_GT(told.size(), static_cast<std::size_t>(rounds / 4)) << "little was changed";
    EXPECT_GT(given_again(one_) + given_again(two_), static_cast<std::uint64_t>(rounds))
        << "little was kept";
}

}  // namespace
}  // namespace palpate::scheduling
