#include "record/demonstration/stories.hpp"

namespace palpate::record {
namespace {

constexpr Story all_stories[] = {
    {"My neck is stiff after days at the computer",
     {"neck_lower_*", "shoulder_top_*", "neck_upper_*"},
     {"neck_rotation_*", "neck_flexion"},
     {"desk", "screen_high_or_side"},
     20,
     400},
    {"An ache across the low back, worse when I sit",
     {"low_back_left", "low_back_right"},
     {"lumbar_flexion", "sitting"},
     {"sit_long", "drive"},
     30,
     700},
    {"It caught me in the back when I lifted a box",
     {"low_back_*", "flank_*"},
     {"lumbar_flexion", "lumbar_rotation_*", "lifting"},
     {"lift"},
     3,
     30},
    {"Tension from the neck up into the head",
     {"skull_base_left", "skull_base_right", "neck_upper_*"},
     {"neck_flexion"},
     {"stress", "desk"},
     40,
     900},
    {"Between the shoulder blades it burns by the evening",
     {"between_blades_*", "shoulder_blade_*"},
     {"thoracic_rotation_*", "blade_retraction_*"},
     {"desk", "mouse"},
     20,
     300},
    {"The shoulder aches when I reach up",
     {"shoulder_back_*", "shoulder_front_*", "upper_arm_back_*"},
     {"shoulder_abduction_*", "reach_up_*"},
     {"overhead_reach"},
     15,
     250},
    {"Deep ache in the buttock after running",
     {"buttock_lower_*", "buttock_upper_*"},
     {"hip_internal_rotation_*", "sitting"},
     {"running"},
     10,
     200},
    {"The hip side hurts when I lie on it",
     {"hip_outer_*", "buttock_upper_*"},
     {"hip_abduction_*", "side_sleeping_*"},
     {"one_leg_side"},
     30,
     300},
    {"Middle of the back is stiff after the garden",
     {"mid_back_left", "mid_back_right"},
     {"thoracic_extension", "thoracic_rotation_*"},
     {"garden_golf"},
     4,
     60},
    {"Neck and shoulder from carrying my bag",
     {"shoulder_top_*", "neck_lower_*"},
     {"neck_side_bend_*", "carry_*"},
     {"bag_carry", "phone"},
     15,
     200},
    {"Low back and hip at the end of a shift on my feet",
     {"low_back_*", "buttock_upper_*", "sacrum_*"},
     {"standing", "lumbar_extension"},
     {"immobility"},
     25,
     500},
    {"Tight calves and thighs from training",
     {"calf_*", "thigh_back_*"},
     {"straight_leg_raise_*", "ankle_dorsiflexion_*"},
     {"training_load"},
     5,
     90},
};

constexpr Circumstance all_circumstances[] = {
    {"conditions", "osteoporosis", 25},
    {"conditions", "mild_hypertension", 9},
    {"conditions", "diabetes", 16},
    {"conditions", "varicose_veins@calf_left", 20},
    {"conditions", "scoliosis", 25},
    {"conditions", "hypermobility", 30},
    {"conditions", "fibromyalgia", 40},
    {"conditions", "eczema_psoriasis", 30},
    {"conditions", "lumbar_stenosis", 45},
    {"medicines", "warfarin", 40},
    {"medicines", "ibuprofen", 8},
    {"findings", "leg_weakness", 90},
    {"findings", "fever", 150},
};

}  // namespace

std::span<const Story> stories() {
    return all_stories;
}

std::span<const Circumstance> circumstances() {
    return all_circumstances;
}

}  // namespace palpate::record
