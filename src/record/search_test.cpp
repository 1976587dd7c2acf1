// Search against a scorer that tries everything, over random names with random typing errors.
#include "record/clients.hpp"
#include "record/name_index.hpp"

#include <cstdlib>
#include <map>
#include <random>
#include <tuple>

#include <gmock/gmock.h>

namespace palpate::record {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::u32string wide(std::string_view text) {
    return characters(text);
}

// The whole table, no limits.
int distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = static_cast<int>(i + j);
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

int naive_misfit(std::u32string_view typed, std::u32string_view word) {
    int best = no_fit;
    const int most = errors_allowed(typed.size());
    for (std::size_t end = 0; end <= word.size(); ++end) {
        const int errors = distance(typed, word.substr(0, end));
        if (errors <= most)
            best = std::min(best, 2 * errors + (end == word.size() ? 0 : 1));
    }
    return best;
}

struct Person {
    Uuid id;
    std::string line;
};

// Every way to give the typed words different words of the line.
using NaiveRank = std::tuple<int, int, int, std::size_t>;
std::optional<NaiveRank> naive_rank(const Sought& sought, const Person& person) {
    const auto line = parse_line(person.line);
    std::vector<std::size_t> order(line.words.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::optional<NaiveRank> best;
    if (line.words.size() < sought.words.size())
        return best;
    do {
        int worst = 0;
        int sum = 0;
        int disorder = 0;
        for (std::size_t q = 0; q < sought.words.size(); ++q) {
            const int fit = naive_misfit(sought.words[q], line.words[order[q]]);
            worst = std::max(worst, fit);
            sum += fit;
            disorder |= q > 0 && order[q] < order[q - 1] ? 1 : 0;
        }
        const NaiveRank rank{worst, sum, disorder, line.words.size() - sought.words.size()};
        if (worst != no_fit && (!best || rank < *best))
            best = rank;
    } while (std::ranges::next_permutation(order).found);
    return best;
}

class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}
    std::size_t below(std::size_t n) { return engine_() % n; }
    template <class T>
    const T& of(const std::vector<T>& all) {
        return all[below(all.size())];
    }

private:
    std::mt19937_64 engine_;
};

const std::vector<std::string> names{"ana",      "maria",    "mara",      "mario",     "ruiz",
                                     "rui",      "soto",     "sotomayor", "gonzalez",  "gonsalez",
                                     "gonzales", "иванов",   "иванова",   "li",        "lee",
                                     "anna",     "marianne", "fernandez", "hernandez", "o"};

std::string any_line(Chance& chance) {
    std::string line;
    for (std::size_t n = 1 + chance.below(4); n > 0; --n)
        line.append(line.empty() ? "" : " ").append(chance.of(names));
    return chance.below(2) == 0 ? line : fmt::format("{}|19{}-05", line, 70 + chance.below(30));
}

// A name as somebody types it: perhaps only its start, with up to two errors.
std::u32string mistyped(Chance& chance) {
    auto word = wide(chance.of(names));
    if (chance.below(3) == 0)
        word.resize(1 + chance.below(word.size()));
    for (std::size_t errors = chance.below(3); errors > 0 && !word.empty(); --errors) {
        const auto at = chance.below(word.size());
        const auto letter = static_cast<char32_t>(U'a' + chance.below(26));
        switch (chance.below(4)) {
            case 0: word.erase(at, 1); break;
            case 1: word.insert(at, 1, letter); break;
            case 2: word[at] = letter; break;
            default: std::swap(word[at], word[at + 1 < word.size() ? at + 1 : 0]);
        }
    }
    return word.empty() ? U"a" : word;
}

std::uint64_t seed() {
    const auto* given = std::getenv("PALPATE_SEED");
    return given == nullptr ? std::random_device{}() : std::strtoull(given, nullptr, 10);
}

TEST(Search, MisfitIsWhatTheWholeTableSays) {
    const auto used = seed();
    Chance chance(used);
    for (int i = 0; i < 10'000; ++i) {
        const auto typed_word = mistyped(chance);
        const auto word = wide(chance.of(names));
        ASSERT_EQ(misfit(typed_word, word), naive_misfit(typed_word, word)) << "seed " << used;
    }
}

TEST(Search, FindsAndOrdersAsTheNaiveScorer) {
    const auto used = seed();
    Chance chance(used);
    NameIndex index;
    std::map<Uuid, std::string> people;
    for (int round = 0; round < 150; ++round) {
        const Uuid id{{static_cast<std::uint8_t>(chance.below(80))}};
        if (chance.below(4) == 0) {
            index.remove(id);
            people.erase(id);
        } else {
            people[id] = any_line(chance);
            index.set(id, people[id]);
        }
        Sought sought;
        for (std::size_t n = 1 + chance.below(3); n > 0; --n)
            sought.words.push_back(mistyped(chance));
        if (chance.below(4) == 0)
            sought.births = {{19800000, 19899999}};
        std::vector<std::tuple<NaiveRank, std::vector<std::u32string>, Uuid>> expected;
        for (const auto& [person, line] : people) {
            const auto parsed = parse_line(line);
            const bool born =
                sought.births.empty() || (parsed.birth >= 19800000 && parsed.birth <= 19899999);
            if (const auto rank = naive_rank(sought, {person, line}); rank && born)
                expected.emplace_back(*rank, parsed.words, person);
        }
        std::ranges::sort(expected);
        std::vector<Uuid> ids;
        for (std::size_t i = 0; i < std::min<std::size_t>(7, expected.size()); ++i)
            ids.push_back(std::get<2>(expected[i]));
        ASSERT_EQ(index.search(sought, 7), ids) << "seed " << used << " round " << round;
    }
}

// The lines found, best first.
std::vector<std::string> found(const std::vector<std::string>& lines, std::string_view text) {
    NameIndex index;
    for (std::size_t i = 0; i < lines.size(); ++i)
        index.set(Uuid{{static_cast<std::uint8_t>(i)}}, lines[i]);
    std::vector<std::string> all;
    for (const auto& id : index.search(typed(text).sought, 20))
        all.push_back(lines[id.bytes[0]]);
    return all;
}

TEST(Search, TheSameComesBeforeTheStartBeforeAnError) {
    const std::vector<std::string> lines{"mariana", "marai", "maria", "marib", "mara"};
    EXPECT_THAT(found(lines, "maria"), ElementsAre("maria", "mariana", "mara", "marai", "marib"));
    EXPECT_THAT(found({"ruiz maria", "maria ruiz", "maria ruiz soto"}, "maria ruiz"),
                ElementsAre("maria ruiz", "maria ruiz soto", "ruiz maria"));
    EXPECT_THAT(found({"maria lopez", "maria mora"}, "maria m"), ElementsAre("maria mora"));
}

TEST(Search, AllowsErrorsByLength) {
    EXPECT_THAT(found({"ana"}, "anna"), ElementsAre("ana"));
    EXPECT_THAT(found({"anna"}, "ana"), IsEmpty());  // three letters typed: none
    EXPECT_THAT(found({"gonzalez"}, "gnozalze"), ElementsAre("gonzalez"));
    EXPECT_THAT(found({"gonzalez"}, "gxxxalez"), IsEmpty());
    EXPECT_THAT(found({"jose nunez"}, "Núñes JOSÉ"), ElementsAre("jose nunez"));
    EXPECT_THAT(found({"иванов"}, "иваонв"), ElementsAre("иванов"));
}

TEST(Search, ReadsBirthdaysInSeveralForms) {
    const BirthRange third_of_may{19800503, 19800503};
    const BirthRange fifth_of_march{19800305, 19800305};
    EXPECT_THAT(births_of("1980-05-03"), ElementsAre(third_of_may));
    EXPECT_THAT(births_of("03/05/1980"), ElementsAre(third_of_may, fifth_of_march));
    EXPECT_THAT(births_of("5.3.1980"), ElementsAre(fifth_of_march, third_of_may));
    EXPECT_THAT(births_of("17/05/1980"), ElementsAre(BirthRange{19800517, 19800517}));
    EXPECT_THAT(births_of("5/5/1980"), ElementsAre(BirthRange{19800505, 19800505}));
    EXPECT_THAT(births_of("1980"), ElementsAre(BirthRange{19800000, 19809999}));
    EXPECT_THAT(births_of("1980-05"), ElementsAre(BirthRange{19800500, 19800599}));
    for (const auto* no_day : {"", "31/02/1980", "1980-13", "1980-05-32", "12345", "1-2", "--",
                               "99999999999999999999", "1980-05-03-01"})
        EXPECT_THAT(births_of(no_day), IsEmpty()) << no_day;
    EXPECT_THAT(found({"ana|1980-05-03", "ben|1980-05", "eva|1981"}, "1980"),
                ElementsAre("ana|1980-05-03", "ben|1980-05"));
}

TEST(Search, TellsNamesTelephonesAndAddressesApart) {
    EXPECT_EQ(typed("+1 (555) 010-20").digits, "155501020");
    EXPECT_FALSE(typed("+1 (555) 010-20").sought.anything());
    EXPECT_EQ(typed("ANA@Example").email, "ana@example");
    EXPECT_EQ(typed("ruiz 555").digits, "");
    EXPECT_EQ(typed("o'brien").sought.words.size(), 2U);
    EXPECT_EQ(typed(std::string(50, 'a')).sought.words.front().size(), typed_letters_max);
    EXPECT_FALSE(typed("  ,, ").sought.anything());
}

TEST(Search, AClientsLineHasEveryNameInOrder) {
    const Client client{
        .names = {{.family = "Ruíz Soto", .given = {"Ana", "María"}}, {.whole = "Annie"}},
        .birth = PartialDate::parse("1980-05")};
    EXPECT_EQ(line_sought(client), "ana maria ruiz soto annie|1980-05");
    EXPECT_EQ(line_sought({.names = {{.family = "Li"}}}), "li");
    EXPECT_EQ(parse_line("ana li|1980-05").birth, 19800500);
}

}  // namespace
}  // namespace palpate::record
