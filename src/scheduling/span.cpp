#include "scheduling/span.hpp"

#include <algorithm>

namespace palpate::scheduling {

Spans united(Spans spans) {
    std::erase_if(spans, [](const Span& s) { return s.empty(); });
    if (!std::ranges::is_sorted(spans))
        std::ranges::sort(spans);
    std::size_t kept = 0;
    for (const Span& s : spans)
        if (kept > 0 && s.from <= spans[kept - 1].until)
            spans[kept - 1].until = std::max(spans[kept - 1].until, s.until);
        else
            spans[kept++] = s;
    spans.resize(kept);
    return spans;
}

Spans common(const Spans& a, const Spans& b) {
    Spans out;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const Span both{std::max(a[i].from, b[j].from), std::min(a[i].until, b[j].until)};
        if (!both.empty())
            out.push_back(both);
        if (a[i].until < b[j].until)
            ++i;
        else
            ++j;
    }
    return out;
}

Spans without(const Spans& a, const Spans& b) {
    Spans out;
    std::size_t j = 0;
    for (Span left : a) {
        while (j < b.size() && b[j].until <= left.from)
            ++j;
        for (std::size_t k = j; k < b.size() && b[k].from < left.until; ++k) {
            if (left.from < b[k].from)
                out.push_back({left.from, b[k].from});
            left.from = b[k].until;
        }
        if (!left.empty())
            out.push_back(left);
    }
    return out;
}

bool covers(const Spans& set, const Span& span) {
    if (span.empty())
        return true;
    const auto after = std::ranges::upper_bound(set, span.from, {}, &Span::from);
    return after != set.begin() && std::prev(after)->until >= span.until;
}

}  // namespace palpate::scheduling
