// A ranked source with what spoke for it: where it hurts, which movements, what the hands found,
// and which answers. A source that nothing told speaks for says so.
#include "advice/encode_source.hpp"

#include "advice/write_because.hpp"
#include "base/joined.hpp"

namespace palpate::advice {
namespace {

using knowledge::Knowledge;

template <class Row>
const Row& at(const std::vector<Row>& rows, int index) {
    return rows[static_cast<std::size_t>(index)];
}

std::string drawn(const std::vector<int>& regions, const Knowledge& k) {
    std::string names;
    for (const int r : regions)
        names +=
            joined(names.empty() ? "pain drawn where it refers to: " : ", ", at(k.regions, r).name);
    return names;
}

std::string_view pressed(const assessment::PalpationAnswer& told) {
    if (told.familiar_pain == Tri::yes)
        return "pressing it is the familiar pain";
    return told.familiar_pain == Tri::unknown && told.tender == Tri::yes ? "it is tender" : "";
}

}  // namespace

void write_source_because(JsonWriter& w, const assessment::RankedSource& ranked,
                          const Knowledge& k) {
    const auto& source = at(k.sources, ranked.source);
    const auto& spoke = ranked.spoke;
    bool said = false;
    const auto say = [&](std::string_view fact) {
        write_because(w, fact, source.id, source.citation);
        said = true;
    };
    w.key("because");
    w.begin_array();
    if (!ranked.explains.empty())
        say(drawn(ranked.explains, k));
    for (const int m : spoke.movements)
        say(joined("tested: ", at(k.movements, m).name));
    if (const auto hands = pressed(spoke.palpation); !hands.empty())
        say(hands);
    for (const int f : spoke.facts)
        say(at(k.findings, f).name);
    if (spoke.overloaded)
        say("a load that was named strains it");
    if (!said)
        say("nothing told speaks for it: how common it is here");
    w.end_array();
}

}  // namespace palpate::advice
