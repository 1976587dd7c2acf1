// The lines of whoever is asked in the terminal. The end of the input, and q, end the interview.
#pragma once

#include "interview_voice.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::app {

std::string trimmed(std::string text);
std::optional<double> number_in(std::string_view text);

// False when the input has ended or the person wants to finish.
bool read_line(std::string& line);

enum class Said { yes, no, unsure, end };
Said ask_yes_or_no(const Voice& voice);

// Several of a list by their numbers: their indices, none when it was left out; nothing at the end.
std::optional<std::vector<std::size_t>> ask_several(const std::vector<std::string>& names,
                                                    const Voice& voice);

}  // namespace palpate::app
