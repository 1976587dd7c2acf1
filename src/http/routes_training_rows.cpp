// The part of the table of routes about what practitioners were trained in.
#include "http/route_rows.hpp"
#include "http/training.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::get, "/api/v1/training", own_account, list_training,
     "Certificates that open a technique: one's own, and for the owner everybody's", "",
     "Trainings"},
    {Method::post, "/api/v1/training", people_manage, add_training,
     "Somebody was trained in what not everybody may do", "Training", "KeptTraining"},
    {Method::put, "/api/v1/training/{id}", people_manage, change_training,
     "Corrects a certificate, ends it, or lets it count again", "Training", "KeptTraining"},
};

}  // namespace

std::span<const Route> training_rows() {
    return rows;
}

}  // namespace palpate::http
