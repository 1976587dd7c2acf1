// What the product is for, in the words that stand on every result, letter and reply of the API.
#pragma once

#include <string_view>

namespace palpate::knowledge {

inline constexpr std::string_view intended_use =
    "Palpate supports trained massage therapists in asking safety questions, recording, planning "
    "comfort-oriented massage and self-care, and deciding when a client should first be seen by a "
    "doctor. It does not diagnose, does not rule out disease, does not replace emergency services, "
    "is not a certified medical device, and is not for use without a therapist's own judgement.";

inline constexpr std::string_view intended_use_client =
    "The answers help your therapist decide whether massage is suitable today. This is not a "
    "medical diagnosis. If you feel very ill, call the emergency number.";

}  // namespace palpate::knowledge
