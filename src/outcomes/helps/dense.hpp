// The little linear algebra of the model: a symmetric matrix above its diagonal, and its Cholesky
// factor. Rows lie one after the other, so every inner loop runs over neighbours. One order of
// sums, so one result on every target.
#pragma once

#include <span>
#include <vector>

namespace palpate::outcomes::helps {

// Symmetric, n x n; only `at(row, column)` with row <= column is kept.
class Symmetric {
public:
    explicit Symmetric(int n = 0)
        : n_(n), cells_(static_cast<std::size_t>(n) * static_cast<std::size_t>(n)) {}

    // All 0 again, in another size; the memory stays.
    void reset(int n) {
        n_ = n;
        cells_.assign(static_cast<std::size_t>(n) * static_cast<std::size_t>(n), 0);
    }
    int size() const { return n_; }
    double& at(int row, int column) { return cells_[place(row, column)]; }
    double at(int row, int column) const { return cells_[place(row, column)]; }
    double* row(int row) { return &cells_[place(row, 0)]; }
    const double* row(int row) const { return &cells_[place(row, 0)]; }

private:
    std::size_t place(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(n_) +
               static_cast<std::size_t>(column);
    }
    int n_;
    std::vector<double> cells_;
};

// R above its diagonal, R'R = A. Asserts that A is positive definite.
class Factor {
public:
    Factor() = default;
    explicit Factor(Symmetric a);

    // b becomes R'^-1 b: the squares of the result add up to b' A^-1 b.
    void half_solve(std::span<double> b) const;
    // The same for `width` right-hand sides at once: size() rows of `width`, one after the other.
    void half_solve(std::span<double> rows, int width) const;
    // b becomes R^-1 b. Both, one after the other, solve A x = b.
    void back_solve(std::span<double> b) const;
    double log_determinant() const;  // of A
    int size() const { return r_.size(); }

private:
    Symmetric r_;
};

double square_sum(std::span<const double> values);

}  // namespace palpate::outcomes::helps
