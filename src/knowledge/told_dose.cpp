#include "knowledge/told_dose.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace palpate::knowledge {
namespace {

constexpr double bare_mg_min = 20;
constexpr double times_max = 24;
constexpr double hours_a_day = 24;

constexpr std::array<std::pair<std::string_view, double>, 12> mg_of_unit{{{"mg", 1},
                                                                          {"milligram", 1},
                                                                          {"milligrams", 1},
                                                                          {"g", 1000},
                                                                          {"gram", 1000},
                                                                          {"grams", 1000},
                                                                          {"gm", 1000},
                                                                          {"mcg", 0.001},
                                                                          {"ug", 0.001},
                                                                          {"microgram", 0.001},
                                                                          {"micrograms", 0.001},
                                                                          {"\xC2\xB5g", 0.001}}};
constexpr std::array<std::pair<std::string_view, double>, 14> times_of_word{{{"twice", 2},
                                                                             {"two", 2},
                                                                             {"bd", 2},
                                                                             {"bid", 2},
                                                                             {"double", 2},
                                                                             {"three", 3},
                                                                             {"tds", 3},
                                                                             {"tid", 3},
                                                                             {"thrice", 3},
                                                                             {"four", 4},
                                                                             {"qds", 4},
                                                                             {"qid", 4},
                                                                             {"five", 5},
                                                                             {"six", 6}}};
constexpr auto counted =
    std::to_array<std::string_view>({"x", "times", "time", "tablet", "tablets", "tab", "tabs",
                                     "pill", "pills", "capsule", "capsules", "daily", "a", "per"});
constexpr auto not_an_amount = std::to_array<std::string_view>(
    {"day", "days", "week", "weeks", "month", "months", "year", "years", "%", "percent"});

template <class List>
double value_of(const List& list, std::string_view word) {
    const auto found = std::ranges::find(list, word, &List::value_type::first);
    return found == list.end() ? 0 : found->second;
}

template <class List>
bool among(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

enum class Sort { none, digit, letter };
Sort sort_of(char c) {
    if (c >= '0' && c <= '9')
        return Sort::digit;
    const bool letter = (c >= 'a' && c <= 'z') || c == '%' || static_cast<unsigned char>(c) >= 0x80;
    return letter ? Sort::letter : Sort::none;
}

// "4x500mg" is "4", "x", "500", "mg"; a point or comma between digits belongs to the number.
std::vector<std::string> pieces_of(std::string_view told) {
    const auto text = lower_case(told);
    std::vector<std::string> pieces;
    auto before = Sort::none;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool mark = before == Sort::digit && (text[i] == '.' || text[i] == ',') &&
                          i + 1 < text.size() && sort_of(text[i + 1]) == Sort::digit;
        const auto now = mark ? Sort::digit : sort_of(text[i]);
        if (now != Sort::none && now != before)
            pieces.emplace_back();
        if (now != Sort::none)
            pieces.back() += mark ? '.' : text[i];
        before = now;
    }
    return pieces;
}

class Reader {
public:
    explicit Reader(std::string_view text) : pieces_(pieces_of(text)) {}

    std::optional<double> mg_a_day() {
        for (std::size_t at = 0; at < pieces_.size(); ++at)
            read(at);
        if (mg_ <= 0)
            return std::nullopt;
        return mg_ * std::min(times_, times_max);
    }

private:
    std::string_view piece(std::size_t at) const {
        return at < pieces_.size() ? std::string_view(pieces_[at]) : std::string_view();
    }

    void read(std::size_t at) {
        const auto number = parse_decimal(piece(at));
        if (!number) {
            if (const double times = value_of(times_of_word, piece(at)); times > 0)
                times_ *= times;
            return;
        }
        const auto before = at > 0 ? piece(at - 1) : std::string_view();
        const auto after = piece(at + 1);
        if (const double unit = value_of(mg_of_unit, after); unit > 0)
            mg_ = std::max(mg_, *number * unit);
        else if (after == "h" || after.starts_with("hour") || after == "hrs")
            times_ *= *number > 0 ? hours_a_day / *number : 1;
        else if (among(not_an_amount, after) || before == "since" || before == "in")
            return;
        else if (*number >= bare_mg_min)
            mg_ = std::max(mg_, *number);
        else if ((among(counted, after) || before == "x") && *number >= 1)
            times_ *= *number;
    }

    std::vector<std::string> pieces_;
    double mg_ = 0;
    double times_ = 1;
};

}  // namespace

std::optional<double> told_mg_a_day(std::string_view text) {
    return Reader(text).mg_a_day();
}

}  // namespace palpate::knowledge
