// Every text that is kept has a decision: it is in words, and docs/languages.md says who writes
// them and whether their language is kept; or it is none of somebody's words, as codes.csv has it.
// A new field without either fails here, by its name.
#include "record/comfort.hpp"
#include "record/duties/breach.hpp"
#include "record/duties/deciders.hpp"
#include "record/duties/events.hpp"
#include "record/duties/free_visit.hpp"
#include "record/duties/keeping.hpp"
#include "record/duties/notices.hpp"
#include "record/duties/safeguarding.hpp"
#include "record/episode_said.hpp"
#include "record/files/files.hpp"
#include "record/measures/after_hold.hpp"
#include "record/measures/decision.hpp"
#include "record/measures/measurement.hpp"
#include "record/measures/practice_measure.hpp"
#include "record/privacy.hpp"
#include "record/referrals/referral.hpp"
#include "record/secret_links.hpp"
#include "record/training/training.hpp"
#include "scheduling/asking/asking.hpp"
#include "scheduling/bookings/hand_load.hpp"
#include "scheduling/bookings/kinds.hpp"
#include "scheduling/chairs/chairs.hpp"
#include "scheduling/hands/light_days.hpp"
#include "scheduling/online/online_rules.hpp"
#include "scheduling/online/slot_hold.hpp"
#include "scheduling/outside/outside.hpp"
#include "scheduling/reminders/kinds.hpp"
#include "scheduling/waiting/waiting.hpp"
#include "session/kept/alternation.hpp"
#include "session/kept/favourites.hpp"
#include "session/kept/hand_over.hpp"
#include "session/kept/note_words.hpp"
#include "store/portable/all_kinds.hpp"

#include <fstream>
#include <map>
#include <set>

#include <gtest/gtest.h>

namespace palpate {
namespace {

// As own_kinds() of each room, which knows them by name alone.
namespace r = record;
namespace c = scheduling;
namespace s = session;
using Kinds = boost::mp11::mp_list<
    r::Client, r::Episode, r::StoredIntake, r::StoredAssessment, r::Standing, r::StoredPlan,
    r::Consent, r::ComfortCard, r::Measurement, r::CourseDecision, r::Referral, r::StoredFile,
    r::FileContent, r::ComplaintWritten, r::AfterHold, r::PracticeMeasure, r::Privacy,
    r::BreakGlass, r::SecretLink, r::PracticeProfile, r::Training, r::Decider, r::DoNotBook,
    r::Incident, r::Exposure, r::PrivateNote, r::Chaperone, r::LegalHold, r::OnlyKept, r::Breach,
    r::FreeVisit, c::Booking, c::PlanLoad, c::StoredSeries, c::Message, c::ContactChoice,
    c::OptOutLink, c::MessageRules, c::Event, c::Location, c::Resource, c::StoredService,
    c::StoredHours, c::CalendarRules, c::LightDays, c::OutsidePractitioner, c::Waiting,
    c::WaitingOffer, c::OnlineRules, c::SlotHold, c::OutsideCalendar, c::OutsideBusy, c::Asking,
    c::AskingWatch, c::ChairDay, c::ChairPlace, c::ChairAnswer, s::StoredSession, s::StoredSheet,
    s::StoredEvents, s::Alternating, s::HandOver, s::NoteTemplate, s::NotePhrase, s::Favourite>;

using Paths = std::set<std::string>;

// Where texts are in a T at `path`: "referral.reply.said.findings".
template <class T>
void add_texts(const std::string& path, Paths& paths) {
    if constexpr (json_detail::is_optional<T> || json_detail::is_list<T>)
        add_texts<typename T::value_type>(path, paths);
    else if constexpr (json_detail::is_map<T>)
        add_texts<typename T::mapped_type>(path, paths);
    else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Document>)
        paths.insert(path);
    else if constexpr (Described<T>)
        boost::mp11::mp_for_each<MembersOf<T>>([&](const auto& member) {
            using M = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            add_texts<M>(path + '.' + member.name, paths);
        });
}

Paths kept_texts() {
    Paths paths;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Kinds>>(
        [&](auto kind) {
            using T = typename decltype(kind)::type;
            add_texts<T>(std::string(record::Kind<T>::name), paths);
        });
    return paths;
}

std::vector<std::string> lines_of(const char* place) {
    std::ifstream file(place);
    EXPECT_TRUE(file) << place;
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

// What stands in `...` in a cell.
Paths named_in(std::string_view cell) {
    Paths all;
    for (auto from = cell.find('`'); from != std::string_view::npos;) {
        const auto end = cell.find('`', from + 1);
        all.emplace(cell.substr(from + 1, end - from - 1));
        from = cell.find('`', end + 1);
    }
    return all;
}

struct Row {
    Paths words;
    Paths language;  // empty: it is not kept
};

// The table of docs/languages.md whose first cells name a kept text.
std::vector<Row> rows() {
    std::vector<Row> all;
    for (const auto& line : lines_of("docs/languages.md"))
        if (line.starts_with("| `")) {
            const auto second = line.find('|', 1);
            const auto third = line.find('|', second + 1);
            all.push_back({named_in(line.substr(0, second)), named_in(line.substr(third))});
        }
    return all;
}

Paths codes() {
    Paths all;
    for (const auto& line : lines_of("tests/words/codes.csv"))
        if (!line.starts_with('#')) {
            EXPECT_TRUE(all.insert(line).second) << line << " stands there twice";
        }
    return all;
}

TEST(KeptWords, AllKindsAreLookedAt) {
    std::set<std::string_view> here;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Kinds>>(
        [&](auto kind) { here.insert(record::Kind<typename decltype(kind)::type>::name); });
    for (const auto& kind : store::all_kinds())
        EXPECT_TRUE(here.contains(kind.name)) << kind.name << " is not in this test's list";
    EXPECT_EQ(here.size(), store::all_kinds().size());
}

TEST(KeptWords, EachTextHasADecisionAndNoneIsOfWhatIsNotKept) {
    auto decided = codes();
    for (const auto& row : rows())
        for (const auto& path : row.words)
            EXPECT_TRUE(decided.insert(path).second) << path << " is decided twice";
    const auto kept = kept_texts();
    for (const auto& path : kept)
        EXPECT_TRUE(decided.contains(path))
            << path << ": say in docs/languages.md who writes it and in which language, or in "
            << "tests/words/codes.csv that nobody does";
    for (const auto& path : decided)
        EXPECT_TRUE(kept.contains(path)) << path << " is not kept any more";
}

TEST(KeptWords, ALanguageThatIsSaidToBeKeptIsThere) {
    const auto kept = kept_texts();
    int with_language = 0;
    for (const auto& row : rows())
        for (const auto& path : row.language) {
            ++with_language;
            EXPECT_TRUE(path.ends_with("language") && kept.contains(path)) << path;
        }
    EXPECT_GT(with_language, 8);
}

}  // namespace
}  // namespace palpate
