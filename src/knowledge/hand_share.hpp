// What a technique asks of the hands of who gives it: its strain a minute, and the shares of it on
// thumb, wrist and back (techniques.csv). Of the shipped tables: an overlay changes none of these.
#pragma once

#include "base/fault.hpp"

#include <span>
#include <string>
#include <vector>

namespace palpate::knowledge {

struct TableFile;

struct HandShare {
    std::string technique;
    double strain = 0;  // usual work is about 1
    double thumb = 0;   // shares of the strain, at most 1 together
    double wrist = 0;
    double back = 0;
};

// Of every technique that a massage therapist may give. Faults: what is no share, at its line.
Checked<std::vector<HandShare>> hand_shares_of(std::span<const TableFile> tables);
const std::vector<HandShare>& hand_shares();  // of the shipped tables, which a test proves sound

}  // namespace palpate::knowledge
