#include "outcomes/helps/sums.hpp"

#include <cassert>

namespace palpate::outcomes::helps {
namespace {

constexpr double unit = 4294967296.0;  // 2^32

std::int64_t whole(double value) {
    return static_cast<std::int64_t>(value * unit + (value < 0 ? -0.5 : 0.5));
}

double real(std::int64_t value) {
    return static_cast<double>(value) / unit;
}

}  // namespace

Sums::Sums(int columns) : columns_(columns), points_(grid_size) {
    const auto n = static_cast<std::size_t>(columns);
    for (auto& point : points_) {
        point.xx.resize(n * n);
        point.xr.resize(n);
    }
}

void Sums::change(const Design& design, const ClientShare& share, bool plus) {
    const std::int64_t sign = plus ? 1 : -1;
    sessions_ += sign * share.sessions();
    assert(sessions_ >= 0 && sessions_ <= sessions_max);
    const auto& columns = share.columns();
    Reduced reduced;
    for (std::size_t g = 0; g < grid_size; ++g) {
        reduce(share, design.grid[g], reduced);
        auto& point = points_[g];
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto row = static_cast<std::size_t>(columns[i]);
            std::int64_t* const line = &point.xx[row * static_cast<std::size_t>(columns_)];
            const double* const from = reduced.sums.xx.row(static_cast<int>(i));
            for (std::size_t j = i; j < columns.size(); ++j)
                line[columns[j]] += sign * whole(from[j]);
            point.xr[row] += sign * whole(reduced.sums.xr[i]);
        }
        point.rr += sign * whole(reduced.sums.rr);
        point.log_determinant += sign * whole(reduced.log_determinant);
    }
}

Sums::Read Sums::read(std::size_t grid_point) const {
    const auto& point = points_[grid_point];
    Read read{.xx = Symmetric(columns_)};
    const std::int64_t* line = point.xx.data();
    for (int i = 0; i < columns_; ++i, line += columns_)
        for (int j = i; j < columns_; ++j)
            read.xx.at(i, j) = real(line[j]);
    for (const auto value : point.xr)
        read.xr.push_back(real(value));
    read.rr = real(point.rr);
    read.log_determinant = real(point.log_determinant);
    return read;
}

}  // namespace palpate::outcomes::helps
