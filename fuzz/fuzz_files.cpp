// Bytes that somebody sends as a picture, and text that says it is bytes. A picture without its
// remarks is still one of its type, no longer than before, and has no more remarks to lose.
#include "record/files/base64.hpp"
#include "record/files/file_type.hpp"

#include <cstdint>
#include <cstdlib>

using namespace palpate;

namespace {

void must(bool holds) {
    if (!holds)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    must(record::from_base64(record::to_base64(bytes)) == bytes);
    if (const auto told = record::from_base64(bytes))
        must(record::to_base64(*told) == bytes);
    const auto type = record::type_of(bytes);
    if (!type)
        return 0;
    const auto plain = record::without_remarks(bytes, *type);
    if (!plain)
        return must(!plain.error().message.empty()), 0;
    must(plain->size() <= size && record::type_of(*plain) == type);
    must(record::without_remarks(*plain, *type) == *plain);
    return 0;
}
