#include "input.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <sstream>

#include <fmt/core.h>

namespace palpate::app {
namespace {

namespace fs = std::filesystem;

// A folder opens like a file and then gives nothing.
Result<std::ifstream> opened(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error))
        return refuse(FaultKind::not_found, path, "is a folder; expected a file");
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (file)
        return file;
    return refuse(
        FaultKind::not_found, path,
        fmt::format("cannot be read: {}", errno == 0 ? "unknown reason" : std::strerror(errno)));
}

}  // namespace

Result<std::string> read_input(const std::string& path) {
    std::ostringstream text;
    if (path == "-") {
        text << std::cin.rdbuf();
        return std::move(text).str();
    }
    auto file = opened(path);
    if (!file)
        return tl::unexpected(file.error());
    text << file->rdbuf();
    if (file->bad())
        return refuse(FaultKind::not_found, path, "reading it broke off");
    return std::move(text).str();
}

Result<LineInput> LineInput::open(const std::string& path) {
    LineInput input;
    if (path == "-") {
        input.standard_ = true;
        return input;
    }
    auto file = opened(path);
    if (!file)
        return tl::unexpected(file.error());
    input.file_ = std::move(*file);
    std::error_code error;
    const auto bytes = fs::file_size(path, error);
    input.bytes_ = error ? 0 : bytes;
    return input;
}

std::istream& LineInput::stream() {
    if (standard_)
        return std::cin;
    return file_;
}

void complain(const Fault& fault) {
    fmt::print(stderr, "palpate: {}: {}\n", fault.path, fault.message);
}

}  // namespace palpate::app
