#include "advice/worth_telling.hpp"

#include <algorithm>
#include <bitset>
#include <utility>

namespace palpate::advice {
namespace {

using knowledge::Knowledge;
using knowledge::NamedRow;
using knowledge::SelfCareItem;

bool contains(const std::vector<std::string>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

class Offer {
public:
    Offer(const In& in, const Knowledge& k) : in_(in), k_(k) {
        for (std::size_t r = 0; r < in.facts.intensity.size(); ++r)
            painted_.set(r, in.facts.intensity[r] >= 0);
    }

    // A load matters where a source of the painted regions grows likelier by it, or an item for
    // home is meant for it.
    std::vector<Choice> loads() const {
        std::vector<std::pair<int, const NamedRow*>> weighed;
        for (const auto& load : rows("asked_loads"))
            if (const int uses = uses_of_load(load.id); uses > 0)
                weighed.emplace_back(-uses, &load);
        std::ranges::stable_sort(weighed, {}, &std::pair<int, const NamedRow*>::first);
        const auto most = static_cast<std::size_t>(k_.interview.value("loads_most"));
        std::vector<Choice> offered;
        for (std::size_t i = 0; i < std::min(most, weighed.size()); ++i)
            offered.push_back({weighed[i].second->id, weighed[i].second->name});
        return offered;
    }

    // What eases matters where an item for home uses it, or it answers what is not answered yet.
    std::vector<Choice> eases() const {
        std::vector<Choice> offered;
        for (const auto& row : rows("eases"))
            if (at_home(row.id) || answers(row.id))
                offered.push_back({row.id, row.name});
        return offered;
    }

    std::vector<Choice> care() const {
        std::vector<Choice> offered;
        if (in_.facts.truth(*k_.finding("care_elsewhere")) == Tri::yes)
            for (const auto& kind : rows("care_kinds"))
                offered.push_back({kind.id, kind.name});
        return offered;
    }

private:
    const std::vector<NamedRow>& rows(std::string_view table) const {
        static const std::vector<NamedRow> none;
        const auto found = k_.other.find(std::string(table));
        return found == k_.other.end() ? none : found->second;
    }

    bool fits_here(const SelfCareItem& item) const {
        return item.offer == knowledge::SelfCareOffer::yes &&
               (item.groups.empty() || std::ranges::any_of(item.groups, [&](int group) {
                    return in_.facts.group_painted[static_cast<std::size_t>(group)];
                }));
    }

    int uses_of_load(const std::string& load) const {
        const auto raised = k_.model.overloaded.find(load);
        int uses = 0;
        if (raised != k_.model.overloaded.end())
            for (const int source : raised->second)
                uses += (k_.model.names[static_cast<std::size_t>(source)].regions & painted_).any();
        for (const auto& item : k_.self_care.items)
            uses += contains(item.overloads, load) && fits_here(item);
        return uses;
    }

    bool at_home(std::string_view ease) const {
        return std::ranges::any_of(k_.self_care.items, [&](const SelfCareItem& item) {
            return contains(item.eases, ease) && fits_here(item);
        });
    }

    bool answers(std::string_view id) const {
        const auto ease = std::ranges::find(k_.eases, id, &knowledge::Ease::id);
        const auto open = [&](int finding) {
            return !in_.facts.known(finding) && !in_.asked[static_cast<std::size_t>(finding)];
        };
        return ease != k_.eases.end() &&
               (std::ranges::any_of(ease->yes, open) || std::ranges::any_of(ease->no, open));
    }

    const In& in_;
    const Knowledge& k_;
    std::bitset<128> painted_;
};

}  // namespace

WorthTelling worth_telling(const In& in, const Knowledge& k) {
    const Offer offer(in, k);
    return {offer.loads(), offer.eases(), offer.care()};
}

}  // namespace palpate::advice
