// Everything comes back as it was written, and whatever bytes come, nothing is half taken.
#include "session/again.hpp"
#include "session/for_tests.hpp"
#include "session/note.hpp"
#include "session/timer.hpp"

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::anything;
using for_tests::event_of;
using for_tests::ten;
using testing::IsEmpty;

Event sound() {
    auto event = event_of(DeviceId(for_tests::uuid(1)), 1, ten);
    event.pain = PainMark{"low_back", Moment::before, 6};
    return event;
}

template <class T>
void comes_back(Dice& dice) {
    const auto text = to_json(anything<T>(dice));
    const auto read = from_json<T>(text);
    ASSERT_TRUE(read.has_value()) << read.error().front().path << " "
                                  << read.error().front().message << "\n"
                                  << text;
    ASSERT_EQ(to_json(*read), text);
}

TEST(Json, ComesBackAsItWasWritten) {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        comes_back<Event>(dice);
        comes_back<Log>(dice);
        comes_back<Sheet>(dice);
        comes_back<State>(dice);
        comes_back<Timetable>(dice);
        comes_back<Note>(dice);
        comes_back<Again>(dice);
    }
}

// Whatever bytes come: a value that is sound, or faults that say where.
TEST(Json, BrokenTextIsRefusedAndNeverHalfTaken) {
    int refused = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Dice dice(seed);
        auto event = sound();
        event.rescreened = anything<std::optional<Rescreened>>(dice);
        if (event.rescreened)
            event.pain.reset();
        auto text = encode(event);
        for (int n = dice.from_to(1, 4); n > 0; --n) {
            const auto at = static_cast<std::size_t>(dice.below(static_cast<int>(text.size())));
            static const std::vector<std::string> pieces = {"",  "\"", "{", "}",    "]",
                                                            "-", "9",  ",", "null", "\xff"};
            text.replace(at, static_cast<std::size_t>(dice.below(3)), dice.any_of(pieces));
        }
        const auto read = decode_event(text);
        if (read) {
            EXPECT_THAT(check(*read), IsEmpty());
            EXPECT_TRUE(decode_event(encode(*read)).has_value());
        } else {
            ++refused;
            ASSERT_FALSE(read.error().empty());
            EXPECT_FALSE(read.error().front().message.empty());
        }
    }
    EXPECT_GT(refused, 2000);
    EXPECT_LT(refused, 3000);  // some changes do no harm: both ends are looked at
}

}  // namespace
}  // namespace palpate::session
