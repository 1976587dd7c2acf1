// The run sheet as a module of the page. Text goes in and out through one piece of memory:
// `palpate_room` makes room for what is asked, `palpate_answer` reads it and returns where the
// answer lies, `palpate_length` how long it is. An answer holds until the next call.
#include "answer.hpp"

#include <cstddef>

namespace {

std::string& text() {
    static std::string held;
    return held;
}

}  // namespace

extern "C" {

[[clang::export_name("palpate_room")]] char* palpate_room(std::size_t bytes) {
    text().assign(bytes, ' ');
    return text().data();
}

[[clang::export_name("palpate_answer")]] const char* palpate_answer() {
    text() = palpate::run_sheet::answer(text());
    return text().data();
}

[[clang::export_name("palpate_length")]] std::size_t palpate_length() {
    return text().size();
}
}
