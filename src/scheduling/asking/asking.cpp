#include "scheduling/asking/asking.hpp"

namespace palpate::record {

std::vector<Term> Kind<scheduling::Asking>::terms(const scheduling::Asking& asking) {
    std::vector<Term> terms{{"episode", to_text(asking.episode)}};
    if (asking.status == scheduling::AskingStatus::open || (asking.call && !asking.called_at))
        terms.push_back({"desk", "yes"});
    return terms;
}

std::vector<Term> Kind<scheduling::AskingWatch>::terms(const scheduling::AskingWatch& watch) {
    std::vector<Term> terms{{"episode", to_text(watch.episode)}};
    if (watch.next)
        terms.push_back({"look", to_text(*watch.next)});
    return terms;
}

}  // namespace palpate::record
