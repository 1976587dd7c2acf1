// Yes, no, unknown: the three answers everything clinical is built on.
// Unknown (not asked, not answered, "not sure") is never treated as no.
#pragma once

namespace palpate {

enum class Tri { no, yes, unknown };

constexpr Tri operator!(Tri a) noexcept {
    switch (a) {
        case Tri::no: return Tri::yes;
        case Tri::yes: return Tri::no;
        case Tri::unknown: return Tri::unknown;
    }
    return Tri::unknown;
}

constexpr Tri both(Tri a, Tri b) noexcept {
    if (a == Tri::no || b == Tri::no)
        return Tri::no;
    return a == Tri::yes && b == Tri::yes ? Tri::yes : Tri::unknown;
}

constexpr Tri either(Tri a, Tri b) noexcept {
    if (a == Tri::yes || b == Tri::yes)
        return Tri::yes;
    return a == Tri::no && b == Tri::no ? Tri::no : Tri::unknown;
}

}  // namespace palpate
