// Who is not booked, and what is said of it: the client's safety first, and never a reason.
#include "scheduling/bookings/gates.hpp"

#include "bookings/practice.hpp"
#include "record/duties/flags.hpp"
#include "record/duties/only_kept.hpp"
#include "scheduling/bookings/events.hpp"

namespace palpate::scheduling {
namespace {

using record::AssessmentId;
using record::Episode;
using record::EpisodeId;
using record::EpisodeStatus;
using record::Privacy;
using record::Standing;
using record::StoredAssessment;
using testing::HasSubstr;
using testing::Not;

const EpisodeId neck = id_of<EpisodeId>(61);
const EpisodeId back = id_of<EpisodeId>(62);

class Gates : public EveryPractice {
protected:
    static void open(Transaction& t, EpisodeId episode, std::optional<PractitionerId> leads) {
        if (t.documents().has({"episode", episode.uuid()}))
            return;
        auto content = store::episode_of(ana, "stiff");
        content.practitioner = leads;
        EXPECT_TRUE(t.records<Episode>().add(episode, content));
    }
    // As an intake leaves it: the newest assessment of an episode stands.
    void assess(EpisodeId episode, const std::string& hands_on,
                std::optional<PractitionerId> leads = mia, bool complete = true) {
        kept_.clock->move(std::chrono::seconds(1));
        const auto done = kept_.store->write(store::therapist(), [&](Transaction& t) {
            open(t, episode, leads);
            const AssessmentId id(t.new_id());
            const auto output = Document::from(
                fmt::format(R"({{"urgency":"emergency","hands_on":"{}","flags":["saddle"],)"
                            R"("complete":{}}})",
                            hands_on, complete));
            EXPECT_TRUE(t.records<StoredAssessment>().add(id, {.client = ana,
                                                               .episode = episode,
                                                               .knowledge_version = "1",
                                                               .input = *Document::from("{}"),
                                                               .output = *output}));
            const Standing standing{ana, episode, id, t.now(), "emergency", 3};
            auto standings = t.records<Standing>();
            const auto before = standings.find(Id<Standing>(episode.uuid()));
            const auto kept = before ? standings.change(before->id, before->version, standing)
                                     : standings.add(Id<Standing>(episode.uuid()), standing);
            return kept.map([](Version) {});
        });
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }
    template <class T>
    void keep(std::uint8_t id, const T& content, Version before = 0) {
        const auto done = kept_.store->write(owner(), [&](Transaction& t) {
            auto records = t.records<T>();
            const auto of = id_of<Id<T>>(id);
            return (before == 0 ? records.add(of, content) : records.change(of, before, content))
                .map([](Version) {});
        });
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }
    Result<Kept<Booking>> try_to_book(const practice::Actor& actor = desk()) {
        const auto done = book(asked(ana, mia, room_a, minutes(0)), actor);
        if (done) {
            const auto freed =
                write([&](Transaction& t) { return cancel(t, done->id, 1, {.by_client = false}); });
            EXPECT_TRUE(freed.has_value());
        }
        return done;
    }
};

TEST_P(Gates, HandsOnWorkIsHeldExactlyWhenTheAssessmentSaysSo) {
    EXPECT_TRUE(try_to_book().has_value()) << "nothing was assessed";
    for (const auto* word : {"refused", "after_clearance"}) {
        assess(neck, word);
        EXPECT_EQ(try_to_book().error().kind, FaultKind::not_allowed) << word;
        EXPECT_EQ(try_to_book(owner()).error().kind, FaultKind::not_allowed) << word;
    }
    for (const auto* word : {"limited", "ordinary"}) {
        assess(neck, word);
        EXPECT_TRUE(try_to_book().has_value()) << word;
    }
    assess(neck, "a word of a later version");
    EXPECT_FALSE(try_to_book().has_value()) << "unknown is never no";
}

TEST_P(Gates, AnInterviewBrokenOffLiftsNothing) {
    assess(neck, "refused");
    assess(neck, "ordinary", mia, false);
    EXPECT_FALSE(try_to_book().has_value()) << "nothing was asked to its end since";
    assess(neck, "ordinary");
    EXPECT_TRUE(try_to_book().has_value());
    assess(neck, "after_clearance", mia, false);
    EXPECT_FALSE(try_to_book().has_value()) << "what it found before it broke off holds";
}

TEST_P(Gates, WhoAnsweredAndWasNeverJudgedIsHeld) {
    const auto answered = kept_.store->write(store::therapist(), [&](Transaction& t) {
        open(t, neck, mia);
        return t.records<record::StoredIntake>()
            .add(record::IntakeId(t.new_id()), {.client = ana,
                                                .episode = neck,
                                                .by = record::AnsweredBy::client,
                                                .language = "en",
                                                .answers = *Document::from("{}")})
            .map([](Version) {});
    });
    ASSERT_TRUE(answered.has_value()) << answered.error().message;
    EXPECT_THAT(try_to_book().error().message, HasSubstr(to_text(mia)));
    assess(neck, "ordinary");
    EXPECT_TRUE(try_to_book().has_value());
}

TEST_P(Gates, TheDeskIsToldWhomToAskAndNeverWhy) {
    assess(neck, "refused");
    const auto refused = try_to_book();
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().path, "/clients/0");
    EXPECT_THAT(refused.error().message, HasSubstr(to_text(mia)));
    for (const auto* secret : {"emergency", "saddle", "stiff", "refused", "flag"})
        EXPECT_THAT(refused.error().message, Not(HasSubstr(secret)));
    assess(back, "after_clearance", std::nullopt);
    assess(neck, "ordinary");
    EXPECT_THAT(try_to_book().error().message, HasSubstr(to_text(store::therapist().person)))
        << "nobody leads it: who assessed is asked";
}

TEST_P(Gates, NeitherClosingNorRestrictingTheEpisodeNorOverrulingOpensIt) {
    assess(neck, "refused");
    auto said = asked(ana, mia, room_a, minutes(0));
    said.overrule = "I know better";
    EXPECT_EQ(book(said, owner()).error().kind, FaultKind::not_allowed);
    auto closed = store::episode_of(ana, "stiff");
    closed.practitioner = mia;
    closed.status = EpisodeStatus::closed;
    closed.closed_on = *parse_date("2026-11-22");
    keep(61, closed, 1);
    EXPECT_FALSE(try_to_book().has_value());
    const auto restricted = kept_.store->write(store::therapist(), [&](Transaction& t) {
        return t.records<Privacy>()
            .add(record::PrivacyId(neck.uuid()), {.client = ana,
                                                  .kind = "episode",
                                                  .record = record::AnyRecordId(neck.uuid()),
                                                  .set_by = store::therapist().person,
                                                  .open_to = {store::therapist().person}})
            .map([](Version) {});
    });
    ASSERT_TRUE(restricted.has_value());
    EXPECT_THAT(try_to_book().error().message, HasSubstr(to_text(mia)));
    // An older complaint is not cleared by a newer one.
    assess(back, "ordinary");
    EXPECT_FALSE(try_to_book().has_value());
}

TEST_P(Gates, WhatIsNotHandsOnMayBeBookedAndAHoldIsAskedAgain) {
    auto talk = massage_service();
    talk.hands_on = false;
    keep(42, talk);
    auto said = asked(ana, mia, room_a, minutes(0));
    said.hold_minutes = 10;
    const auto held = book(said);
    ASSERT_TRUE(held.has_value());
    assess(neck, "refused");
    EXPECT_EQ(write([&](Transaction& t) { return confirm(t, held->id, 1); }).error().kind,
              FaultKind::not_allowed);
    EXPECT_EQ(write([&](Transaction& t) {
                  return scheduling::move(t, held->id, 1, {.begin = nine + hours(2)}, "");
              })
                  .error()
                  .kind,
              FaultKind::not_allowed);
    said = asked(ana, noa, room_b, minutes(120));
    said.service = id_of<StoredServiceId>(42);
    EXPECT_TRUE(book(said).has_value());
    said = asked(ben, noa, room_b, minutes(240));
    said.clients = {ben, ana};
    EXPECT_EQ(book(said).error().path, "/clients/1") << "each of a couple";
}

TEST_P(Gates, WorkIsHandsOnUnlessWhatWasReadOfItsServiceSaysNot) {
    auto talk = massage_service();
    talk.hands_on = false;
    Booking booking{.clients = {ana}, .practitioners = {mia}, .service = massage};
    const auto done = kept_.store->read(desk(), [&](const Transaction& t) -> Result<void> {
        EXPECT_FALSE(is_hands_on(t, booking, &talk));
        EXPECT_TRUE(is_hands_on(t, booking, nullptr)) << "its service is gone";
        EXPECT_TRUE(is_hands_on(t, booking)) << "as it is kept";
        booking.service = std::nullopt;
        EXPECT_TRUE(is_hands_on(t, booking)) << "nothing is known";
        booking.event = id_of<EventId>(99);
        EXPECT_TRUE(is_hands_on(t, booking, &talk)) << "its event is gone";
        return {};
    });
    ASSERT_TRUE(done.has_value());
}

TEST_P(Gates, WhoIsNotBookedIsAskedAboutAndNoReasonIsSaid) {
    record::DoNotBook flag{.client = ana,
                           .practitioner = mia,
                           .ask = "Dana",
                           .reason = "he shouted",
                           .since = *parse_date("2026-11-01")};
    keep(71, flag);
    const auto refused = try_to_book();
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, FaultKind::not_allowed);
    EXPECT_THAT(refused.error().message, HasSubstr("Dana"));
    EXPECT_THAT(refused.error().message, Not(HasSubstr("shouted")));
    EXPECT_TRUE(book(asked(ana, noa, room_b, minutes(0))).has_value()) << "only not with Mia";
    flag.practitioner = std::nullopt;
    keep(71, flag, 1);
    EXPECT_FALSE(book(asked(ana, noa, room_b, minutes(120))).has_value());
    auto said = asked(ana, noa, room_b, minutes(120));
    said.overrule = "Dana agreed";
    EXPECT_TRUE(book(said, owner()).has_value());
    flag.ended_on = *parse_date("2026-11-21");  // today
    keep(71, flag, 2);
    EXPECT_TRUE(book(asked(ana, noa, room_b, minutes(240))).has_value());
}

TEST_P(Gates, WhatTheOwnerOverruledIsConfirmedByTheOwnerAlone) {
    auto said = asked(ana, mia, room_a, minutes(0));
    said.hold_minutes = 10;
    said.overrule = "a regular";
    ASSERT_TRUE(book(asked(ben, mia, room_b, minutes(0))).has_value());
    const auto held = book(said, owner());
    ASSERT_TRUE(held.has_value()) << held.error().message;
    keep(71, record::DoNotBook{.client = ana,
                               .ask = "Dana",
                               .reason = "he shouted",
                               .since = *parse_date("2026-11-01")});
    const auto confirmed = [&](const practice::Actor& by) {
        return write([&](Transaction& t) { return confirm(t, held->id, 1); }, by);
    };
    EXPECT_EQ(confirmed(desk()).error().kind, FaultKind::not_allowed);
    EXPECT_TRUE(confirmed(owner()).has_value());
}

TEST_P(Gates, NobodyArrivesForWhatIsHeldSince) {
    const auto booked = book(asked(ana, mia, room_a, minutes(0)));
    ASSERT_TRUE(booked.has_value());
    assess(neck, "refused");
    const auto arrived = [&] {
        return write([&](Transaction& t) { return arrive(t, booked->id, 1); });
    };
    EXPECT_EQ(arrived().error().kind, FaultKind::not_allowed);
    EXPECT_THAT(arrived().error().message, HasSubstr(to_text(mia)));
    assess(neck, "limited");
    EXPECT_TRUE(arrived().has_value());
}

TEST_P(Gates, AHoldThatHasRunOutCanBeCalledOffAndNotConfirmed) {
    auto said = asked(ana, mia, room_a, minutes(0));
    said.hold_minutes = 10;
    const auto held = book(said);
    ASSERT_TRUE(held.has_value());
    clock_to(*held->content.held_until);
    EXPECT_EQ(write([&](Transaction& t) { return confirm(t, held->id, 1); }).error().kind,
              FaultKind::conflict);
    const auto gone =
        write([&](Transaction& t) { return cancel(t, held->id, 1, {.by_client = true}); });
    ASSERT_TRUE(gone.has_value()) << gone.error().message;
    EXPECT_EQ(gone->content.status, BookingStatus::cancelled);
}

TEST_P(Gates, WhoIsOnlyKeptIsNotBooked) {
    const auto kept = kept_.store->write(owner(), [&](Transaction& t) {
        return t.records<record::OnlyKept>()
            .add(Id<record::OnlyKept>(ben.uuid()),
                 {.client = ben, .since = *parse_date("2026-11-01"), .why = "asked"})
            .map([](Version) {});
    });
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(book(asked(ben, mia, room_a, minutes(0))).error().kind, FaultKind::gone);
    auto couple = asked(ana, mia, room_a, minutes(0));
    couple.clients = {ana, ben};
    EXPECT_EQ(book(couple).error().path, "/clients/1");
    EXPECT_TRUE(book(asked(ana, mia, room_a, minutes(0))).has_value());
}

// ---- events ----

TEST_P(Gates, AnEventHasSeatsAndItsPractitionersAreTaken) {
    const Event event{.title = "Chairs at the town hall",
                      .practitioners = {mia},
                      .begin = nine,
                      .until = nine + hours(4),
                      .seats = 2};
    const auto added = write([&](Transaction& t) { return add_event(t, event, ""); });
    ASSERT_TRUE(added.has_value()) << added.error().message;
    EXPECT_FALSE(book(asked(ana, mia, room_a, minutes(0))).has_value());
    const auto join = [&](ClientId client, minutes after_nine,
                          std::optional<std::int64_t> hold = {}) {
        return book({.clients = {client},
                     .event = added->id,
                     .begin = nine + after_nine,
                     .until = nine + after_nine + minutes(15),
                     .source = BookingSource::desk,
                     .hold_minutes = hold});
    };
    const auto cyd = id_of<ClientId>(3);
    keep(3, store::named("Cyd"));
    const auto held = join(ana, minutes(0), 10);
    ASSERT_TRUE(held.has_value()) << held.error().message;
    EXPECT_EQ(held->content.seat, 0);
    EXPECT_EQ(join(ben, minutes(5))->content.seat, 1);
    EXPECT_EQ(join(cyd, minutes(10)).error().path, "/event");
    EXPECT_EQ(join(cyd, minutes(20))->content.seat, 0) << "later there is room";
    ASSERT_TRUE(join(ben, minutes(60)).has_value());
    EXPECT_EQ(join(ben, minutes(70)).error().path, "/clients") << "a seat is free, and Ben is not";
    EXPECT_EQ(join(cyd, minutes(230)).error().path, "/begin") << "not within the event";
    auto fewer = event;
    fewer.seats = 1;
    const auto changed = [&](const Event& next) {
        return write([&](Transaction& t) { return change_event(t, added->id, 1, next, ""); });
    };
    EXPECT_EQ(changed(fewer).error().kind, FaultKind::conflict);
    fewer = event;
    fewer.cancelled = true;
    EXPECT_EQ(changed(fewer).error().kind, FaultKind::conflict);
    clock_to(*held->content.held_until);
    EXPECT_EQ(join(cyd, minutes(0))->content.seat, 0);
    EXPECT_EQ(now(held->id).status, BookingStatus::cancelled) << "the hold gave way";
}

TEST_P(Gates, ASeatIsHandsOnWorkWhenTheEventIs) {
    auto talk = massage_service();
    talk.hands_on = false;
    keep(42, talk);
    const auto meet = [&](std::optional<StoredServiceId> of, hours after) {
        const Event event{.title = "At the town hall",
                          .practitioners = {mia},
                          .service = of,
                          .begin = nine + after,
                          .until = nine + after + hours(1),
                          .seats = 4};
        const auto added = write([&](Transaction& t) { return add_event(t, event, ""); });
        EXPECT_TRUE(added.has_value());
        return *added;
    };
    const auto seat = [](const Kept<Event>& in) {
        return BookingSaid{.clients = {ana},
                           .event = in.id,
                           .begin = in.content.begin,
                           .until = in.content.begin + minutes(15),
                           .source = BookingSource::desk};
    };
    const auto chairs = meet(massage, hours(0));
    const auto course = meet(id_of<StoredServiceId>(42), hours(2));
    const auto unsaid = meet(std::nullopt, hours(4));
    assess(neck, "refused");
    EXPECT_EQ(book(seat(chairs)).error().kind, FaultKind::not_allowed);
    EXPECT_EQ(book(seat(unsaid)).error().kind, FaultKind::not_allowed) << "unknown is never no";
    auto as_talk = seat(chairs);
    as_talk.service = id_of<StoredServiceId>(42);
    EXPECT_EQ(book(as_talk).error().kind, FaultKind::not_allowed) << "it is still the chair";
    auto with_mia = seat(course);
    with_mia.practitioners = {mia};
    EXPECT_EQ(book(with_mia).error().path, "/practitioners");
    const auto joined = book(seat(course));
    ASSERT_TRUE(joined.has_value()) << joined.error().message;
    auto hands = course.content;
    hands.service = massage;
    EXPECT_EQ(
        write([&](Transaction& t) { return change_event(t, course.id, course.version, hands, ""); })
            .error()
            .kind,
        FaultKind::not_allowed)
        << "who has joined is held";
}

TEST_P(Gates, AnEventIsNotGivenToWhomSomebodyInItIsNotBookedWith) {
    Event event{.title = "Chairs",
                .practitioners = {mia},
                .begin = nine,
                .until = nine + hours(1),
                .seats = 2};
    const auto added = write([&](Transaction& t) { return add_event(t, event, ""); });
    ASSERT_TRUE(added.has_value());
    const auto join = [&](ClientId client, std::optional<std::int64_t> hold = {}) {
        return book({.clients = {client},
                     .event = added->id,
                     .begin = nine,
                     .until = nine + minutes(15),
                     .source = BookingSource::desk,
                     .hold_minutes = hold});
    };
    ASSERT_TRUE(join(ana).has_value());
    const auto lapsing = join(ben, 10);
    ASSERT_TRUE(lapsing.has_value());
    keep(71, record::DoNotBook{.client = ana,
                               .practitioner = noa,
                               .ask = "Dana",
                               .reason = "he shouted",
                               .since = *parse_date("2026-11-01")});
    const auto changed = [&](const Event& next) {
        return write([&](Transaction& t) { return change_event(t, added->id, 1, next, ""); });
    };
    auto other = event;
    other.practitioners = {noa};
    EXPECT_EQ(changed(other).error().kind, FaultKind::not_allowed);
    EXPECT_THAT(changed(other).error().message, Not(HasSubstr("shouted")));
    auto fewer = event;
    fewer.seats = 1;
    EXPECT_EQ(changed(fewer).error().kind, FaultKind::conflict) << "Ben's seat is held";
    clock_to(*lapsing->content.held_until);
    EXPECT_TRUE(changed(fewer).has_value()) << "it was not confirmed in time";
    EXPECT_EQ(now(lapsing->id).status, BookingStatus::cancelled);
}

TEST_P(Gates, AnEventIsNotPutBesideABookingThatWasPutOverAnother) {
    ASSERT_TRUE(book(asked(ana, mia, room_a, minutes(0))).has_value());
    auto said = asked(ben, mia, room_b, minutes(0));
    said.overrule = "both agreed";
    ASSERT_TRUE(book(said, owner()).has_value());
    const Event event{.title = "Meeting",
                      .practitioners = {mia},
                      .begin = nine + minutes(30),
                      .until = nine + hours(4)};
    const auto refused = write([&](Transaction& t) { return add_event(t, event, ""); });
    EXPECT_EQ(refused.error().kind, FaultKind::conflict);
}

INSTANTIATE_TEST_SUITE_P(Stores, Gates, store::every_kind_of_store(), store::name_of_store);

}  // namespace
}  // namespace palpate::scheduling
