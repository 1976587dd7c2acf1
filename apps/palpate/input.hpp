// What a command reads: a whole file or its lines; - is standard input. A fault says why it cannot
// be read ("is a folder"), with the path as given.
#pragma once

#include "base/fault.hpp"

#include <cstdint>
#include <fstream>
#include <istream>
#include <string>

namespace palpate::app {

Result<std::string> read_input(const std::string& path);

class LineInput {
public:
    static Result<LineInput> open(const std::string& path);

    std::istream& stream();
    std::uint64_t bytes() const { return bytes_; }  // of the file; 0 when that is not known

private:
    std::ifstream file_;
    bool standard_ = false;
    std::uint64_t bytes_ = 0;
};

// "palpate: PATH: MESSAGE" on standard error.
void complain(const Fault& fault);

}  // namespace palpate::app
