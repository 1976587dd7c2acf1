#include "outcomes/helps/dense.hpp"

#include "base/exp_log.hpp"

#include <cassert>
#include <cmath>

namespace palpate::outcomes::helps {

Factor::Factor(Symmetric a) : r_(std::move(a)) {
    const int n = r_.size();
    for (int k = 0; k < n; ++k) {
        double* const row = r_.row(k);
        assert(row[k] > 0);
        const double scale = 1 / std::sqrt(row[k]);
        for (int j = k; j < n; ++j)
            row[j] *= scale;
        for (int i = k + 1; i < n; ++i) {
            const double times = row[i];
            if (times == 0)
                continue;  // most pairs of columns never met
            double* const below = r_.row(i);
            for (int j = i; j < n; ++j)
                below[j] -= times * row[j];
        }
    }
}

void Factor::half_solve(std::span<double> b) const {
    const int n = r_.size();
    assert(static_cast<int>(b.size()) == n);
    double* const x = b.data();
    for (int k = 0; k < n; ++k) {
        const double* const row = r_.row(k);
        if (x[k] == 0)
            continue;
        x[k] /= row[k];
        for (int j = k + 1; j < n; ++j)
            x[j] -= x[k] * row[j];
    }
}

void Factor::half_solve(std::span<double> rows, int width) const {
    const int n = r_.size();
    assert(rows.size() == static_cast<std::size_t>(n) * static_cast<std::size_t>(width));
    for (int k = 0; k < n; ++k) {
        double* const upper = &rows[static_cast<std::size_t>(k) * static_cast<std::size_t>(width)];
        const double scale = 1 / r_.at(k, k);
        for (int c = 0; c < width; ++c)
            upper[c] *= scale;
        for (int j = k + 1; j < n; ++j) {
            const double times = r_.at(k, j);
            double* const lower = upper + static_cast<std::ptrdiff_t>(j - k) * width;
            for (int c = 0; c < width; ++c)
                lower[c] -= times * upper[c];
        }
    }
}

void Factor::back_solve(std::span<double> b) const {
    const int n = r_.size();
    assert(static_cast<int>(b.size()) == n);
    double* const x = b.data();
    for (int k = n - 1; k >= 0; --k) {
        const double* const row = r_.row(k);
        double rest = x[k];
        for (int j = k + 1; j < n; ++j)
            rest -= row[j] * x[j];
        x[k] = rest / row[k];
    }
}

double Factor::log_determinant() const {
    double sum = 0;
    for (int k = 0; k < r_.size(); ++k)
        sum += log_of(r_.at(k, k));
    return 2 * sum;
}

double square_sum(std::span<const double> values) {
    double sum = 0;
    for (const double value : values)
        sum += value * value;
    return sum;
}

}  // namespace palpate::outcomes::helps
