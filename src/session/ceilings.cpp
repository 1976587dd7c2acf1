#include "session/ceilings.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

std::optional<std::string> words_of(const Log& log, EventId word) {
    const auto found = std::ranges::find(log.events, word, &Event::id);
    return found != log.events.end() && found->ceiling ? found->ceiling->words : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> too_firm(const AreaCeiling& ceiling) {
    const auto &today = ceiling.too_much_at, &before = ceiling.too_much_before;
    if (!today || !before)
        return today ? today : before;
    return std::min(*today, *before);
}

std::vector<KeptCeiling> ceilings_said(const State& state, const Log& log, Date day) {
    std::vector<KeptCeiling> said;
    for (const auto& [area, ceiling] : state.ceilings)
        if (ceiling.word)
            said.push_back({.area = area,
                            .pressure_max = ceiling.pressure_max,
                            .too_much_at = too_firm(ceiling),
                            .by = ceiling.by,
                            .day = day,
                            .words = words_of(log, *ceiling.word)});
    return said;
}

std::vector<KeptCeiling> last_words(std::vector<KeptCeiling> before,
                                    std::vector<KeptCeiling> said) {
    for (auto& word : said) {
        const auto found = std::ranges::find(before, word.area, &KeptCeiling::area);
        if (found == before.end())
            before.push_back(std::move(word));
        else
            *found = std::move(word);
    }
    std::ranges::sort(before, {}, &KeptCeiling::area);
    return before;
}

}  // namespace palpate::session
