#include "store/sql/remembered.hpp"

#include "store/portable/all_kinds.hpp"

namespace palpate::store {
namespace {

// Rows and lists of a practice with hundreds of people are a tenth of it.
constexpr std::size_t bytes_max = 8'000'000;
constexpr std::size_t bytes_of_a_list = 200;

}  // namespace

void Remembered::begin(std::optional<std::int64_t> commits_of_others) {
    if (!commits_of_others || commits_of_others != commits_of_others_)
        forget_all();
    commits_of_others_ = commits_of_others;
}

Remembered::OfKind& Remembered::of_kind(std::string_view kind) {
    if (const auto found = kinds_.find(kind); found != kinds_.end())
        return found->second;
    const auto* view = find_kind(kind);
    return kinds_
        .emplace(kind, OfKind{.of_practice = view != nullptr && view->of_practice, .known = {}})
        .first->second;
}

void Remembered::keep(OfKind& of, std::string asked, const Texts& texts) {
    bytes_ += bytes_of_a_list;
    for (const auto& text : texts)
        bytes_ += sizeof(text) + text.content.size();
    of.known.emplace(std::move(asked), texts);
    if (!of.of_practice)
        at_end_of_part(of);
}

void Remembered::at_end_of_part(OfKind& of) {
    if (!std::exchange(of.in_part, true))
        in_part_.push_back(&of);
}

void Remembered::written(std::string_view kind) {
    OfKind& of = of_kind(kind);
    of.written = true;
    of.known.clear();
    at_end_of_part(of);
}

void Remembered::end_part() {
    for (auto* of : in_part_) {
        of->written = false;
        of->in_part = false;
        if (!of->of_practice)
            of->known.clear();
    }
    in_part_.clear();
    if (bytes_ > bytes_max)
        forget_all();
}

void Remembered::forget_all() {
    for (auto& [kind, of] : kinds_)
        of.known.clear();
    bytes_ = 0;
}

}  // namespace palpate::store
