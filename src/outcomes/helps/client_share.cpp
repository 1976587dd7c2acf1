#include "outcomes/helps/client_share.hpp"

#include "base/exp_log.hpp"

#include <algorithm>

namespace palpate::outcomes::helps {
namespace {

std::size_t index(int i) {
    return static_cast<std::size_t>(i);
}

double spread_of(const ClientSpread& spread, std::size_t own) {
    return own == 0 ? spread.level : spread.family;
}

}  // namespace

void ClientShare::fill(const Design& design, std::span<const SessionSeen> sessions) {
    collect(design, sessions);
    const int n = static_cast<int>(columns_.size());
    sums_.xx.reset(n);
    sums_.xr.assign(columns_.size(), 0);
    sums_.rr = 0;
    sessions_ = 0;
    for (const auto& session : sessions)
        if (const auto gain = gain_of(session, design.response))
            add(design, row_of(design, session), *gain);
}

void ClientShare::collect(const Design& design, std::span<const SessionSeen> sessions) {
    place_.assign(index(design.columns), -1);
    columns_.clear();
    for (const auto& session : sessions) {
        if (!gain_of(session, design.response))
            continue;
        for (const auto& cell : row_of(design, session)) {
            if (place_[index(cell.column)] >= 0)
                continue;
            place_[index(cell.column)] = 0;
            columns_.push_back(cell.column);
        }
    }
    std::ranges::sort(columns_);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        place_[index(columns_[i])] = static_cast<int>(i);
    families_.clear();
    own_.clear();
    if (columns_.empty())
        return;
    own_.push_back(place_[column::visit]);
    for (std::size_t f = 0; f < families_count; ++f)
        if (const int at = place_[index(column::of_family(static_cast<Family>(f)))]; at >= 0) {
            families_.push_back(static_cast<Family>(f));
            own_.push_back(at);
        }
}

void ClientShare::add(const Design& design, const Row& row, double gain) {
    double r = gain;
    for (const auto& cell : row)
        r -= cell.value * design.mean[index(cell.column)];
    for (const auto& one : row) {
        const int a = place_[index(one.column)];
        sums_.xr[index(a)] += one.value * r;
        double* const line = sums_.xx.row(a);
        for (const auto& other : row)
            if (const int b = place_[index(other.column)]; b >= a)
                line[b] += one.value * other.value;
    }
    sums_.rr += r * r;
    ++sessions_;
}

Factor ClientShare::own_factor(const ClientSpread& spread) const {
    Symmetric m(static_cast<int>(own_.size()));
    for (std::size_t i = 0; i < own_.size(); ++i) {
        for (std::size_t j = i; j < own_.size(); ++j)
            m.at(static_cast<int>(i), static_cast<int>(j)) = sums_.xx.at(own_[i], own_[j]);
        m.at(static_cast<int>(i), static_cast<int>(i)) += 1 / spread_of(spread, i);
    }
    return Factor(std::move(m));
}

void reduce(const ClientShare& share, const ClientSpread& spread, Reduced& into) {
    into.sums = share.sums();
    into.log_determinant = 0;
    const auto& own = share.own_places();
    if (own.empty())
        return;
    const auto& all = share.sums();
    const int n = all.xx.size();
    const int width = n + 1;
    std::vector<double> rows(own.size() * index(width));
    for (std::size_t i = 0; i < own.size(); ++i) {
        double* const row = &rows[i * index(width)];
        for (int c = 0; c < n; ++c)
            row[c] = all.xx.at(std::min(own[i], c), std::max(own[i], c));
        row[n] = all.xr[index(own[i])];
    }
    const auto factor = share.own_factor(spread);
    factor.half_solve(rows, width);
    double log_spreads = 1;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const double* const row = &rows[i * index(width)];
        for (int a = 0; a < n; ++a) {
            double* const line = into.sums.xx.row(a);
            for (int b = a; b < n; ++b)
                line[b] -= row[a] * row[b];
            into.sums.xr[index(a)] -= row[a] * row[n];
        }
        into.sums.rr -= row[n] * row[n];
        log_spreads *= spread_of(spread, i);
    }
    into.log_determinant = factor.log_determinant() + log_of(log_spreads);
}

}  // namespace palpate::outcomes::helps
