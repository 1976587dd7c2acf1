#include "scheduling/matching.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

// Gives each need a thing of its own, the first needs their first wishes where the rest allows it.
class Matching {
public:
    explicit Matching(std::vector<std::vector<int>> wishes) : wishes_(std::move(wishes)) {}

    std::optional<std::vector<int>> made() {
        for (std::size_t need = 0; need < wishes_.size(); ++need)
            if (!give(need))
                return std::nullopt;
        return chosen_;
    }

private:
    bool give(std::size_t need) {
        for (const int wish : wishes_[need]) {
            if (std::ranges::find(chosen_, wish) != chosen_.end())
                continue;
            chosen_.push_back(wish);
            if (rest_possible())
                return true;
            chosen_.pop_back();
        }
        return false;
    }
    // By augmenting paths (Kuhn) over the needs that have nothing yet.
    bool rest_possible() const {
        std::vector<std::pair<int, std::size_t>> given;  // a thing, and the need that has it
        for (std::size_t need = chosen_.size(); need < wishes_.size(); ++need) {
            std::vector<int> tried = chosen_;
            if (!augment(need, given, tried))
                return false;
        }
        return true;
    }
    bool augment(std::size_t need, std::vector<std::pair<int, std::size_t>>& given,
                 std::vector<int>& tried) const {
        for (const int wish : wishes_[need]) {
            if (std::ranges::find(tried, wish) != tried.end())
                continue;
            tried.push_back(wish);
            const auto has = [&] {
                return std::ranges::find(given, wish, &std::pair<int, std::size_t>::first);
            };
            if (has() == given.end()) {
                given.emplace_back(wish, need);
                return true;
            }
            if (augment(has()->second, given, tried)) {
                has()->second = need;
                return true;
            }
        }
        return false;
    }

    std::vector<std::vector<int>> wishes_;
    std::vector<int> chosen_;
};

}  // namespace

std::optional<std::vector<int>> matched(const std::vector<std::vector<int>>& wishes) {
    return Matching(wishes).made();
}

}  // namespace palpate::scheduling
