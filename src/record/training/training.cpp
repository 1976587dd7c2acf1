#include "record/training/training.hpp"

#include "knowledge/places.hpp"
#include "knowledge/trained_scopes.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/ranges.h>

namespace palpate::record {
namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::string_view nowhere = "DEFAULT";

std::string scopes_permitted() {
    std::vector<std::string_view> ids;
    for (const auto& scope : knowledge::trained_scopes())
        ids.push_back(scope.id);
    return fmt::format("expected one of {}", fmt::join(ids, ", "));
}

}  // namespace

std::vector<Fault> check(const Training& training) {
    std::vector<Fault> faults;
    const auto refuse_at = [&](const char* place, std::string message) {
        faults.push_back({FaultKind::invalid, place, std::move(message)});
    };
    if (knowledge::trained_scope(training.scope) == nullptr)
        refuse_at("/scope", scopes_permitted());
    check_text(faults, "/certificate", training.certificate, name_bytes_max);
    if (training.until && *training.until < training.on)
        refuse_at("/until", "expected a day not before that of the certificate");
    if (training.ended_on && *training.ended_on < training.on)
        refuse_at("/ended_on", "expected a day not before that of the certificate");
    if (training.place == nowhere || !knowledge::is_locale(training.place))
        refuse_at("/place", "expected a place such as GB or CA-ON, where the law permits it");
    return faults;
}

bool holds_on(const Training& training, Date day) {
    return training.on <= day && (!training.until || day <= *training.until) &&
           (!training.ended_on || day < *training.ended_on);
}

bool holds_in(std::string_view of, std::string_view practice) {
    if (of == nowhere || of.empty())
        return false;
    return practice == of || (practice.starts_with(of) && practice[of.size()] == '-');
}

std::vector<Kept<Training>> trainings(const Transaction& t) {
    std::vector<Kept<Training>> all;
    for (auto& text : t.documents().glance_of_client(Kind<Training>::name, {}))
        all.push_back(decode<Training>(std::move(text)));
    std::ranges::sort(all, [](const auto& a, const auto& b) {
        const auto key = [](const Kept<Training>& one) {
            return std::tie(one.content.person, one.content.scope, one.content.on, one.id);
        };
        return key(a) < key(b);
    });
    return all;
}

Result<Kept<Training>> add_training(Transaction& t, Training training, std::string why) {
    if (trainings(t).size() >= trainings_max)
        return refuse(FaultKind::conflict, "", fmt::format("there are at most {}", trainings_max));
    return keep_new(t, std::move(training), std::move(why));
}

Result<Kept<Training>> change_training(Transaction& t, TrainingId id, Version expected,
                                       Training training, std::string why) {
    const auto before = find_there(t, id);
    if (!before)
        return tl::unexpected(before.error());
    if (before->content.person != training.person)
        return invalid("/person", "a certificate stays with whom it is for: add another one");
    return keep_changed(t, id, expected, std::move(training), std::move(why));
}

}  // namespace palpate::record
