// Any bytes as a questionnaire that a practice loads. What is refused says where and why; what is
// read is scored without harm whatever is answered, and its score lies in the range said with it.
#include "base/dice.hpp"
#include "outcomes/questionnaire.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace palpate::outcomes;

void answer(const Item& item, palpate::Dice& dice, FormAnswers& answers) {
    if (item.type == ItemType::choice)
        answers[item.link_id] = {dice.any_of(item.options).code};
    else if (item.type == ItemType::integer || item.type == ItemType::decimal)
        answers[item.link_id] = {dice.one_in(2) ? item.min.value_or(0) : item.max.value_or(1)};
    else if (item.type == ItemType::boolean)
        answers[item.link_id] = {dice.one_in(2)};
    else
        answers[item.link_id] = {std::string("x")};
}

void fill_in(const Questionnaire& q, std::uint64_t seed) {
    palpate::Dice dice(seed);
    FormAnswers answers;
    for (const auto& item : q.items)
        if (!dice.one_in(3))
            answer(item, dice, answers);
    const auto total = static_cast<Total>(dice.below(3));
    const auto s = score(q, answers, {.total = total, .unanswered_max = dice.below(20)});
    if (!s) {
        if (s.error().empty() || s.error()[0].path.empty())
            std::abort();
        return;
    }
    const double reach = 1e-6 * (1 + std::abs(s->min) + std::abs(s->max));
    if (!(s->value >= s->min - reach && s->value <= s->max + reach))
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto q = read_questionnaire(text);
    if (!q) {
        for (const auto& fault : q.error())
            if (fault.message.empty())
                std::abort();
        return 0;
    }
    for (std::uint64_t seed = 0; seed < 4; ++seed)
        fill_in(*q, seed + size);
    return 0;
}
