// The model's columns: what a session's response is explained by. Gain = what a visit brings, pain
// before (regression to the mean), visit number, time (natural recovery), stage, group of sources,
// practitioner, and the dose of each family of techniques x (its effect + by source + by stage).
// A client's own part (a level, and a deviation for each family) is no column: it is worked out of
// the sums exactly (client_share.hpp).
#pragma once

#include "outcomes/helps/priors.hpp"

#include <array>
#include <vector>

namespace palpate::outcomes::helps {

namespace column {
inline constexpr int visit = 0, pain_before = 1, visit_number = 2, days_to_next = 3;
inline constexpr int stage = 4;
inline constexpr int source = stage + static_cast<int>(stages_count);
inline constexpr int family = source + static_cast<int>(source_groups_count);
inline constexpr int family_by_source = family + static_cast<int>(families_count);
inline constexpr int family_by_stage =
    family_by_source + static_cast<int>(families_count * source_groups_count);
inline constexpr int practitioner =
    family_by_stage + static_cast<int>(families_count * stages_count);

int of_stage(Stage stage);
int of_source(SourceGroup source);
int of_family(Family family);
int of_family_by_source(Family family, SourceGroup source);
int of_family_by_stage(Family family, Stage stage);
}  // namespace column

struct Cell {
    int column = 0;
    double value = 0;
};

// One session as cells; columns that are not here are 0.
class Row {
public:
    void put(int column, double value) { cells_[size_++] = {column, value}; }
    const Cell* begin() const { return cells_.data(); }
    const Cell* end() const { return cells_.data() + size_; }

private:
    std::array<Cell, 7 + 3 * families_count> cells_{};
    std::size_t size_ = 0;
};

// Of the residual variance: how far clients differ at one point of the grid (fit.hpp).
struct ClientSpread {
    double level = 0;
    double family = 0;
};

// The grid: the published spreads between clients times these, all equally likely beforehand.
inline constexpr std::array<double, 2> level_times = {0.6, 1.3};
inline constexpr std::array<double, 3> family_times = {0.4, 1.0, 1.8};
inline constexpr std::size_t grid_size = level_times.size() * family_times.size();

// The columns of one response with what is believed of them beforehand. All variances are in units
// of the residual variance, which is itself unknown.
struct Design {
    Response response = Response::next_day;
    int practitioners = 0;
    int columns = 0;
    std::vector<double> mean;   // NPRS points
    std::vector<double> ratio;  // prior variance over the residual variance
    std::array<ClientSpread, grid_size> grid;
    double shape = 0;  // inverse gamma of the residual variance
    double scale = 0;
    std::array<double, families_count> usual_minutes{};
    std::array<double, families_count> half_minutes{};
};

Design design_of(const Priors& priors, Response response, int practitioners);

// 1 for the usual minutes, 0 for none; each further minute brings less.
double dose(const Design& design, Family family, double minutes);
Row row_of(const Design& design, const SessionSeen& session);
// Empty: the response is missing.
std::optional<double> gain_of(const SessionSeen& session, Response response);

}  // namespace palpate::outcomes::helps
